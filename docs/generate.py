"""Write the pages that are generated: the command line, the columns, the schema.

Run by `make docs`. A test fails while a page differs from what this writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer
from typer.testing import CliRunner

from mapper.cli import app
from mapper.exporting import json_schema
from mapper.exporting.acled import acled_columns
from mapper.exporting.columns import Column
from mapper.exporting.hxl import hxl_columns
from mapper.files import write_whole

DOCS = Path(__file__).parent
HEAD = """\
# The command line

This page is what `mapper COMMAND --help` prints; `make docs` writes it.

Data go to standard output, sentences for people to standard error. The exit
status is 0 when all went well, 1 when some report failed (the others are still
done) and 2 for wrong usage.
"""

COLUMNS_HEAD = """\
# The columns of exports

`make docs` writes this page from the tables in `mapper/exporting`.
[exports.md](exports.md) explains the formats.

Kinds: text; day (ISO 8601); number, with a point; count, a whole number. In CSV, GeoJSON,
GeoParquet, GeoPackage and KML the columns are these, `province_pcode` apart, which only HXL has.
"""
ACLED_HEAD = """
## In ACLED's columns

[exports.md](exports.md) says how they are made.
"""


def main() -> None:
    """Write every generated page beside this file."""
    for name, text in pages().items():
        write_whole(DOCS / name, text.encode())


def pages() -> dict[str, str]:
    """Return the text of each generated page under its file name."""
    schema = json.dumps(json_schema(), indent=2)
    return {
        "cli.md": command_line(),
        "columns.md": columns(),
        "incident.schema.json": f"{schema}\n",
    }


def columns() -> str:
    """Return the tables of the columns of exports."""
    flat = [(column, column.tag) for column in hxl_columns()]
    acled = [(column, "") for column in acled_columns()]
    return "\n".join([COLUMNS_HEAD, *table(flat), ACLED_HEAD, *table(acled)]) + "\n"


def table(rows: Iterable[tuple[Column, str]]) -> Iterator[str]:
    """Yield the lines of a table of columns; the hashtag's column is there if any has one."""
    rows = list(rows)
    tagged = any(tag for _, tag in rows)
    yield "| column | kind | unit | what |" + (" HXL |" if tagged else "")
    yield "|---|---|---|---|" + ("---|" if tagged else "")
    for column, tag in rows:
        line = f"| `{column.name}` | {column.kind} | {column.unit} | {column.says} |"
        yield line + (f" `{tag}` |" if tagged else "")


def command_line() -> str:
    """Return the reference of the command line, one section a command."""
    commands = walk(typer.main.get_command(app), ())
    return "\n".join([HEAD, *(section(words) for words in commands)])


def walk(command: Any, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the words of the command and of everything below it."""
    yield words
    for name, below in getattr(command, "commands", {}).items():
        yield from walk(below, (*words, name))


def section(words: tuple[str, ...]) -> str:
    """Return the section of one command: its help, 80 columns wide."""
    help_text = CliRunner(env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"}).invoke(
        app, [*words, "--help"], prog_name="mapper", catch_exceptions=False
    )
    title = " ".join(("mapper", *words))
    return f"## {title}\n\n```text\n{help_text.stdout.strip()}\n```\n"


if __name__ == "__main__":
    main()
