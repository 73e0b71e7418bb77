"""The command that draws the map."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from mapper.cli.options import (
    Geocoder,
    GeocoderContact,
    GeocoderDomain,
    Measure,
    OwnPlaces,
    Published,
    district_day,
    server_of,
    several,
)
from mapper.cli.reading import Reading
from mapper.terminal import say

if TYPE_CHECKING:
    from mapper.model import Casualties, Incident, Report, Unresolved

__all__ = ["draw"]

Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="REPORTS", help="Files, folders, patterns, or - for standard input."),
]
StoreDrawn = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Draw what a store holds, and no reports.")
]
Since = Annotated[
    str | None,
    typer.Option(
        metavar="DATE|RUN", help="Mark what is new in the store since a day or a run of it."
    ),
]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="Where the map goes.")]
Show = Annotated[bool, typer.Option("--open", help="Open the map in the browser.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title on the map.")]
MeasureOption = Annotated[
    Measure, typer.Option(help="What the districts are coloured by at first.")
]
Method = Annotated[
    Literal["fisher_jenks", "quantiles", "equal_interval"],
    typer.Option(help="How the figures are put into classes at first."),
]
Precision = Annotated[
    Literal["exact", "district"],
    typer.Option(help="Give positions as exactly as they are known, or to the district only."),
]
RedactNames = Annotated[
    bool,
    typer.Option("--redact-names", help="Leave out what looks like a private person's name."),
]
Tiles = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="A base map from the network, as xyzservices names it "
        "(OpenStreetMap.Mapnik); its host sees who opens the map.",
    ),
]
DistrictsOn = Annotated[
    dt.date | None,
    typer.Option(parser=district_day, metavar="DATE", help="Draw the districts of that day."),
]


def draw(
    reports: Sources = None,
    store: StoreDrawn = None,
    since: Since = None,
    out: Out = Path("map.html"),
    show: Show = False,
    published: Published = None,
    title: Title = None,
    measure: MeasureOption = "killed",
    method: Method = "fisher_jenks",
    precision: Precision = "exact",
    redact_names: RedactNames = False,
    tiles: Tiles = None,
    districts_on: DistrictsOn = None,
    gazetteer: OwnPlaces = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """Draw the incidents of reports on one offline HTML map."""
    from mapper.mapping import build_map

    _check_sources(reports, store, since)
    reading = Reading(server_of(geocoder, geocoder_contact, geocoder_domain), gazetteer)
    told = _stored(store, since) if store else _read(reading, reports or (), published)
    build_map(
        told.incidents,
        out,
        reports=told.reports,
        unresolved=told.unresolved,
        new=told.new,
        since=_in_words(since),
        tolls=told.tolls,
        title=title,
        on=districts_on,
        measure=measure,
        method=method,
        coarse=precision == "district",
        redact=redact_names,
        tiles=tiles,
        gazetteer=reading.gazetteer,
    )
    say(f"{several(told.reports, 'report')}, {_counted_incidents(told.incidents)}.")
    typer.echo(out)
    if show:
        _open(out)
    reading.finish()


def _check_sources(reports: Sequence[str] | None, store: Path | None, since: str | None) -> None:
    if (store is None) == (not reports):
        raise typer.BadParameter("Give reports to draw, or a store with --store.")
    if since and not store:
        raise typer.BadParameter("--since needs a store beside it, with --store.")


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


def _counted_incidents(incidents: Sequence[Incident]) -> str:
    """Count as the page does: totals and older events are listed and no incidents of their own."""
    events = [incident for incident in incidents if incident.kind == "event"]
    others = len(incidents) - len(events)
    words = several(events, "incident")
    return f"{words} (and {others} listed as a total or as recalled)" if others else words
