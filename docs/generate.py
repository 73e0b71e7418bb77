"""Write the pages that are generated: `docs/cli.md` and `docs/incident.schema.json`.

Run by `make docs`. A test fails while a page differs from what this writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.testing import CliRunner

from mapper.cli import app
from mapper.exporting import json_schema
from mapper.files import write_whole

DOCS = Path(__file__).parent
HEAD = """\
# The command line

This page is what `mapper COMMAND --help` prints; `make docs` writes it.

Data go to standard output, sentences for people to standard error. The exit
status is 0 when all went well, 1 when some report failed (the others are still
done) and 2 for wrong usage.
"""


def main() -> None:
    """Write every generated page beside this file."""
    for name, text in pages().items():
        write_whole(DOCS / name, text.encode())


def pages() -> dict[str, str]:
    """Return the text of each generated page under its file name."""
    schema = json.dumps(json_schema(), indent=2)
    return {"cli.md": command_line(), "incident.schema.json": f"{schema}\n"}


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
