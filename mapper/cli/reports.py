"""The commands that read reports and write what was read."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mapper.cli.options import (
    DEFAULT_STORE,
    Geocoder,
    GeocoderContact,
    GeocoderDomain,
    OwnPlaces,
    Published,
    Reports,
    StoreFile,
    server_of,
)
from mapper.cli.reading import Reading
from mapper.files import write_whole
from mapper.terminal import print_table, printable, say

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.model import Extraction, Mention

__all__ = ["extract", "notebook", "places"]

STANDARD_OUTPUT = Path("-")


def extract(
    reports: Reports,
    format: Annotated[
        Literal["json", "jsonl", "csv", "geojson"],
        typer.Option(
            help="The form of what is written; jsonl is a line a report, written as it is read."
        ),
    ] = "json",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Write there, not to standard output (-)."
        ),
    ] = None,
    review: Annotated[
        bool,
        typer.Option(
            "--review", help="List the doubtful incidents for a person, the least sure first."
        ),
    ] = False,
    published: Published = None,
    gazetteer: OwnPlaces = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """Write the incidents of reports as JSON, CSV or GeoJSON."""
    reading = Reading(server_of(geocoder, geocoder_contact, geocoder_domain), gazetteer)
    pieces = _content(reading.extractions(reports, published), "review" if review else format)
    if out and out != STANDARD_OUTPUT:
        write_whole(out, (piece.encode() for piece in pieces))
        say(f"Written to {out}.")
    elif sys.stdout.isatty():
        for piece in pieces:
            for line in piece.splitlines():
                typer.echo(printable(line))
    else:
        for piece in pieces:
            typer.echo(piece.encode(), nl=False)
    reading.finish()


def _content(extractions: Iterable[Extraction], format: str) -> Iterable[str]:
    from mapper import exporting

    if format == "jsonl":
        return exporting.to_jsonl(extractions)
    if format == "review":
        return (f"{block}\n" for block in exporting.to_review(extractions))
    if format == "json":
        return iter([exporting.to_json(extractions)])
    write = {"csv": exporting.to_csv, "geojson": exporting.to_geojson}[format]
    return iter([write(incident for each in extractions for incident in each.incidents)])


def places(
    reports: Reports,
    published: Published = None,
    gazetteer: OwnPlaces = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """List the place names of reports, placed or not."""
    reading = Reading(server_of(geocoder, geocoder_contact, geocoder_domain), gazetteer)
    for extraction in reading.extractions(reports, published):
        _print_places(extraction, reading.gazetteer)
    reading.finish()


def _print_places(extraction: Extraction, gazetteer: Gazetteer) -> None:
    report = extraction.report
    columns = ("Name as written", "Role", "Place", "District", "Score")
    rows = [_mention_row(mention, gazetteer) for mention in extraction.mentions]
    print_table(report.title or report.source, columns, rows)
    if extraction.unresolved:
        names = [
            (name.text, name.reason, ", ".join(gazetteer.described(name.candidates)))
            for name in extraction.unresolved
        ]
        print_table("Not placed", ("Name as written", "Reason", "It may be"), names)


def _mention_row(mention: Mention, gazetteer: Gazetteer) -> tuple[str | None, ...]:
    location = mention.location
    place = location.place.name if location else None
    district = gazetteer.district_of(location) if location else None
    score = f"{mention.score:.2f}"
    return mention.text, mention.role, place, district.name if district else None, score


def notebook(
    reports: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REPORTS", help="Files, folders or patterns; without any, the store as it is."
        ),
    ] = None,
    store: StoreFile = DEFAULT_STORE,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FOLDER", help="Where the notebook and the map go."),
    ] = Path("incident_map"),
    published: Published = None,
    gazetteer: OwnPlaces = None,
) -> None:
    """Add reports to a store; show what is new, what to review and the map in a notebook."""
    from mapper.notebook import run_notebook

    if not reports and not store.exists():
        raise typer.BadParameter("Give reports to read, or with --store a store that there is.")
    reading = Reading(places=gazetteer)
    if gazetteer:
        _ = reading.gazetteer  # a table that is unsound is told before the notebook runs
    if reports and not list(reading.reports(reports, published)):
        say("No report could be read, so the notebook was not run.")
        raise typer.Exit(1)
    named = reports or []
    typer.echo(run_notebook(named, out, store=store, published=published, gazetteer=gazetteer))
    reading.finish()
