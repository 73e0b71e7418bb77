"""Text of strangers on a terminal: shown, never obeyed."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import typer

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["counted", "print_table", "printable", "say"]

Item = TypeVar("Item")

# Control characters, lone surrogates, line and paragraph separators (Unicode categories).
COMMANDS = frozenset(("Cc", "Cs", "Zl", "Zp"))
JOINERS = frozenset("\u200c\u200d")  # Urdu spells with them
PIPE_WIDTH = 160  # columns, where there is no terminal to ask


def printable(text: str) -> str:
    """Return the text on one line, without what a terminal would act on.

    Parameters
    ----------
    text : str
        Any text, such as a name from a report.

    Returns
    -------
    str
        Control characters (escape sequences begin with one) became spaces,
        what only formats, such as the letters that turn the direction of
        writing, is gone, and every other letter is kept.
    """
    return "".join(map(_shown, text))


def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf" and letter not in JOINERS:
        return ""
    return " " if category in COMMANDS else letter


def say(message: str) -> None:
    """Print a sentence for the person at the keyboard, on standard error."""
    typer.echo(printable(message), err=True)


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table on standard output, every cell as plain text.

    Parameters
    ----------
    title : str
        What stands above the table.
    columns : sequence of str
        The heads.
    rows : iterable of sequence
        One value a column; None is an empty cell. Nothing is cut off: what
        is too long for its column is folded.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    def cell(value: object) -> Text:
        return Text("" if value is None else printable(str(value)))

    table = Table(title=cell(title), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(cell, row))
    _console().print(table)


def _console() -> Console:
    from rich.console import Console

    console = Console()
    return console if console.is_terminal else Console(width=PIPE_WIDTH)


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Pass the items on, counting them on standard error while a person watches.

    Parameters
    ----------
    items : iterable
        What is worked through; how many come need not be known.
    what : str
        What is counted, in the plural ("reports read").

    Yields
    ------
    object
        Each item. Nothing is printed where standard error is no terminal.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = SpinnerColumn(), TextColumn("{task.completed:.0f} {task.description}")
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        for item in items:
            yield item
            progress.advance(task)
