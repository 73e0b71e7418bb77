"""The commands that read reports."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

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
    district_day,
    server_of,
    several,
)
from mapper.cli.reading import Reading
from mapper.files import write_whole
from mapper.terminal import print_table, printable, say

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.model import Casualties, Extraction, Incident, Mention, Report, Unresolved

__all__ = ["draw", "extract", "notebook", "places"]

STANDARD_OUTPUT = Path("-")


def draw(
    reports: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REPORTS", help="Files, folders, patterns, or - for standard input."
        ),
    ] = None,
    store: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw what a store holds, and no reports.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE|RUN", help="Mark what is new in the store since a day or a run of it."
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="Where the map goes.")
    ] = Path("map.html"),
    show: Annotated[bool, typer.Option("--open", help="Open the map in the browser.")] = False,
    published: Published = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title on the map.")] = None,
    measure: Annotated[
        Literal["incidents", "killed", "injured", "abducted"],
        typer.Option(help="What the districts are coloured by at first."),
    ] = "killed",
    method: Annotated[
        Literal["fisher_jenks", "quantiles", "equal_interval"],
        typer.Option(help="How the figures are put into classes at first."),
    ] = "fisher_jenks",
    precision: Annotated[
        Literal["exact", "district"],
        typer.Option(help="Give positions as exactly as they are known, or to the district only."),
    ] = "exact",
    redact_names: Annotated[
        bool,
        typer.Option("--redact-names", help="Leave out what looks like a private person's name."),
    ] = False,
    tiles: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="A base map from the network, as xyzservices names it "
            "(OpenStreetMap.Mapnik); its host sees who opens the map.",
        ),
    ] = None,
    districts_on: Annotated[
        dt.date | None,
        typer.Option(parser=district_day, metavar="DATE", help="Draw the districts of that day."),
    ] = None,
    gazetteer: OwnPlaces = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """Draw the incidents of reports on one offline HTML map."""
    from mapper.mapping import build_map

    if (store is None) == (not reports):
        raise typer.BadParameter("Give reports to draw, or a store with --store.")
    if since and not store:
        raise typer.BadParameter("--since needs a store beside it, with --store.")
    reading = Reading(server_of(geocoder, geocoder_contact, geocoder_domain), gazetteer)
    told = _stored(store, since) if store else _read(reading, reports or (), published)
    build_map(
        told.incidents,
        out,
        reports=told.reports,
        unresolved=told.unresolved,
        title=title,
        on=districts_on,
        measure=measure,
        method=method,
        coarse=precision == "district",
        redact=redact_names,
        tiles=tiles,
        new=told.new,
        since=_in_words(since),
        tolls=told.tolls,
        gazetteer=reading.gazetteer,
    )
    say(f"{several(told.reports, 'report')}, {_counted_incidents(told.incidents)}.")
    typer.echo(out)
    if show:
        _open(out)
    reading.finish()


class _Told(NamedTuple):
    """What is drawn."""

    incidents: Sequence[Incident]
    reports: Sequence[Report]
    unresolved: Sequence[Unresolved]
    new: frozenset[str] | None = None
    tolls: Mapping[str, Sequence[tuple[str, Casualties]]] | None = None


def _read(reading: Reading, sources: Sequence[str], published: dt.date | None) -> _Told:
    extractions = list(reading.extractions(sources, published))
    return _Told(
        [incident for extraction in extractions for incident in extraction.incidents],
        [extraction.report for extraction in extractions],
        [name for extraction in extractions for name in extraction.unresolved],
    )


def _stored(path: Path, since: str | None) -> _Told:
    from mapper.store import Store

    with Store(path, readonly=True) as store:
        new = frozenset(each.id for each in store.diff(since).new) if since else None
        return _Told(store.incidents(), store.reports(), store.unresolved(), new, store.tolls())


def _in_words(since: str | None) -> str | None:
    return f"run {since}" if since and since.isdigit() else since


def _open(page: Path) -> None:
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        say(f"No browser could be opened; open {page} in one.")


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


def _counted_incidents(incidents: Sequence[Incident]) -> str:
    """Count as the page does: totals and older events are listed and no incidents of their own."""
    events = [incident for incident in incidents if incident.kind == "event"]
    others = len(incidents) - len(events)
    words = several(events, "incident")
    return f"{words} (and {others} listed as a total or as recalled)" if others else words
