"""The command that writes incidents as files for other tools, and figures for print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mapper.cli.gathering import Gathered, gather
from mapper.cli.options import OwnPlaces, Published, several, some_day
from mapper.errors import SelectionError
from mapper.terminal import say

if TYPE_CHECKING:
    from mapper.exporting import About, Selection
    from mapper.gazetteer import Gazetteer
    from mapper.model import Incident

__all__ = ["export"]

Format = Literal[
    "geojson", "geoparquet", "csv", "acled", "hxl", "kml", "gpkg", "choropleth", "timeline"
]
FIGURES = ("choropleth", "timeline")
Measure = Literal["incidents", "killed", "injured", "abducted"]


def export(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCES",
            help="Stores (.gpkg), what mapper extract wrote (.json, .jsonl), or reports.",
        ),
    ],
    format: Annotated[
        Format,
        typer.Option(
            help="acled and hxl are CSV in ACLED's columns and with HXL hashtags; choropleth and "
            "timeline are figures for print, PNG, SVG or PDF by the name of the file."
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Where it goes; beside a CSV goes FILE-metadata.json with licence and sources.",
        ),
    ],
    first: Annotated[
        dt.date | None,
        typer.Option("--from", parser=some_day, metavar="DATE", help="Not before this day."),
    ] = None,
    last: Annotated[
        dt.date | None,
        typer.Option("--to", parser=some_day, metavar="DATE", help="Not after this day."),
    ] = None,
    district: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="In this district: a name or P-code; may be repeated."),
    ] = None,
    type: Annotated[
        list[str] | None,
        typer.Option(metavar="TYPE", help="Of this event or sub-event type; may be repeated."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND", help="event, background or rollup; may be repeated. All by default."
        ),
    ] = None,
    min_killed: Annotated[
        int | None,
        typer.Option(min=0, metavar="NUMBER", help="With at least so many killed (best figure)."),
    ] = None,
    bbox: Annotated[
        str | None,
        typer.Option(
            metavar="W,S,E,N", help="With a point in this box of degrees, such as 61,25,70,32."
        ),
    ] = None,
    where: Annotated[
        str | None,
        typer.Option(
            metavar="CONDITION",
            help="Over the columns of the CSV: \"injured_total_best >= 5 and 'unverified' not in "
            'flags".',
        ),
    ] = None,
    measure: Annotated[Measure, typer.Option(help="What a choropleth is coloured by.")] = "killed",
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The title in the file.")
    ] = None,
    published: Published = None,
    gazetteer: OwnPlaces = None,
) -> None:
    """Write what a filter selects of incidents as a file for other tools, or as a figure."""
    from mapper.exporting import About, figure_suffix

    if format in FIGURES:
        figure_suffix(out)  # a name that will not do is told before anything is read
    selection = _selection(first, last, type, kind, min_killed, bbox, where)
    gathered = gather(sources, published, gazetteer)
    selection = _in_districts(selection, district or [], gathered.gazetteer)
    incidents = selection.select(gathered.incidents)
    about = About.of(
        incidents,
        gathered.reports,
        gazetteer=gathered.gazetteer,
        title=title,
        selection=selection.in_words(),
    )
    _tell(gathered, selection, incidents, format)
    for path in _write(out, format, incidents, about, gathered.gazetteer, measure):
        typer.echo(path)
    raise typer.Exit(1 if gathered.failed else 0)


def _selection(
    first: dt.date | None,
    last: dt.date | None,
    types: Sequence[str] | None,
    kinds: Sequence[str] | None,
    min_killed: int | None,
    bbox: str | None,
    where: str | None,
) -> Selection:
    from mapper.exporting import Box, Selection, condition

    try:
        return Selection(
            first=first,
            last=last,
            types=frozenset(types or ()),
            kinds=frozenset(kinds or ()),
            min_killed=min_killed,
            box=Box.parse(bbox) if bbox is not None else None,
            where=condition(where) if where is not None else None,
        )
    except SelectionError as error:
        raise typer.BadParameter(str(error)) from None


def _in_districts(selection: Selection, names: Sequence[str], gazetteer: Gazetteer) -> Selection:
    import dataclasses

    districts = frozenset(_district(name, gazetteer) for name in names)
    return dataclasses.replace(selection, districts=districts)


def _district(name: str, gazetteer: Gazetteer) -> str:
    """Return the name in the reference set of a district that is spelled somehow."""
    for district in gazetteer.districts():
        if name.casefold() in (district.name.casefold(), (district.pcode or "").casefold()):
            return district.name
    for candidate in gazetteer.find(name):
        if candidate.location.place.kind == "district" and candidate.score >= 0.9:
            found = gazetteer.district_of(candidate.location)
            if found:
                return found.name
    raise typer.BadParameter(
        f"{name!r} is no district of {gazetteer.reference_date}; mapper gazetteer find shows names."
    )


def _tell(
    gathered: Gathered, selection: Selection, incidents: Sequence[Incident], format: Format
) -> None:
    """Say how much was selected, and what the file leaves out and why."""
    from mapper.exporting import is_acled_event

    total = len(gathered.incidents)
    if not incidents:
        say(f"None of {several(gathered.incidents, 'incident')} is selected; the file holds none.")
    elif len(incidents) != total:
        say(f"{several(incidents, 'incident')} of {total} selected.")
    if selection.box is not None:
        pointless = sum(each.latitude is None for each in gathered.incidents)
        if pointless:
            say(f"{pointless} without a point can lie in no box: left out.")
    if format in ("acled", *FIGURES):
        others = [incident for incident in incidents if not is_acled_event(incident)]
        if others:
            say(
                f"{several(others, 'incident')} that total others or are recalled would count "
                "twice and were left out."
            )


def _write(
    out: Path,
    format: Format,
    incidents: Sequence[Incident],
    about: About,
    gazetteer: Gazetteer,
    measure: Measure,
) -> list[Path]:
    from mapper.exporting import draw_choropleth, draw_timeline, figure_suffix, write_export
    from mapper.files import write_whole

    if format == "timeline":
        write_whole(out, draw_timeline(incidents, about, figure_suffix(out)))
    elif format == "choropleth":
        from mapper.mapping import district_table

        suffix, context = figure_suffix(out), gazetteer.context()
        table = district_table(incidents, measure=measure, gazetteer=gazetteer)
        drawn = draw_choropleth(table, about, suffix, measure=measure, context=context)
        write_whole(out, drawn)
    else:
        return write_export(out, format, incidents, about, gazetteer=gazetteer)
    return [out]
