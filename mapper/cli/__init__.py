"""The command line: parse, call one function, print.

Data go to standard output, sentences for people to standard error. The exit
status is 0 when all went well, 1 when some report failed (the others are still
done) and 2 for wrong usage.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from mapper.cli import drawing, evaluation, exporting, gazetteer, reports, store
from mapper.errors import MapperError
from mapper.terminal import say

__all__ = ["app", "main"]

# Objects made between two searches for garbage. The tables and wordings are a quarter of
# a million that stay: to search them at Python's 700 takes a tenth of a start.
_NEW_OBJECTS = 100_000

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Read news reports on Balochistan and map what happened where.",
    epilog="Example: mapper map report.txt -o map.html",
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status.

    Parameters
    ----------
    arguments : sequence of str, optional
        The words after `mapper`; those of the process by default.

    Raises
    ------
    SystemExit
        Always: 0 all well, 1 some report failed, 2 wrong usage.
    """
    gc.set_threshold(_NEW_OBJECTS)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal without Urdu letters shows their codes
            stream.reconfigure(errors="backslashreplace")
    try:
        app(args=arguments, prog_name="mapper")
    except MapperError as error:
        for line in str(error).splitlines():  # a table with several faults says each on its line
            say(line)
        sys.exit(1)
    except OSError as error:  # standard output that takes no more: a full disk behind `>`
        say(f"The output could not be written ({error.strerror or error}); free space and repeat.")
        sys.stdout = None  # what is left in its buffer cannot be written either
        sys.exit(1)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"mapper {version('balochistan-incident-mapper')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


for command, name, example in (
    (drawing.draw, "map", "report.txt more-reports/ -o map.html"),
    (reports.extract, "extract", "report.txt --format csv -o incidents.csv"),
    (
        exporting.export,
        "export",
        "incidents.gpkg --format geojson -o 2026.geojson --from 2026-01-01",
    ),
    (reports.places, "places", "report.txt"),
    (store.add, "add", "today/*.html --store incidents.gpkg"),
    (store.remove, "remove", "https://news.example/blast --store incidents.gpkg"),
    (store.review, "review", "--store incidents.gpkg -o review.csv"),
    (store.correct, "correct", 'review.csv --store incidents.gpkg --by "A. Baloch"'),
    (store.history, "history", "3f2a9c0d1e4b5a67 --store incidents.gpkg"),
    (store.diff, "diff", "--since 2026-01-31 --store incidents.gpkg"),
    (store.status, "status", "--store incidents.gpkg"),
    (reports.notebook, "notebook", "report.txt --out today"),
    (evaluation.evaluate, "evaluate", "annotated-reports/ --json > today.json"),
):
    app.command(name=name, epilog=f"Example: mapper {name} {example}")(command)
app.add_typer(gazetteer.app, name="gazetteer")
