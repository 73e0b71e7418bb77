"""The command that writes incidents as files for other tools, and figures for print."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mapper.cli.filters import (
    FirstDay,
    InBox,
    InDistricts,
    LastDay,
    LeastKilled,
    OfKinds,
    OfTypes,
    Where,
    known_districts,
    selection_of,
)
from mapper.cli.gathering import Gathered, gather
from mapper.cli.options import Measure, OwnPlaces, Published, several
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

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCES",
        help="Stores (.gpkg), what mapper extract wrote (.json, .jsonl), or reports.",
    ),
]
FormatOption = Annotated[
    Format,
    typer.Option(
        help="acled and hxl are CSV in ACLED's columns and with HXL hashtags; choropleth and "
        "timeline are figures for print, PNG, SVG or PDF by the name of the file."
    ),
]
Out = Annotated[
    Path,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where it goes; beside a CSV goes FILE-metadata.json with licence and sources.",
    ),
]
MeasureOption = Annotated[Measure, typer.Option(help="What a choropleth is coloured by.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title in the file.")]


def export(
    sources: Sources,
    format: FormatOption,
    out: Out,
    first: FirstDay = None,
    last: LastDay = None,
    districts: InDistricts = None,
    types: OfTypes = None,
    kinds: OfKinds = None,
    min_killed: LeastKilled = None,
    bbox: InBox = None,
    where: Where = None,
    measure: MeasureOption = "killed",
    title: Title = None,
    published: Published = None,
    gazetteer: OwnPlaces = None,
) -> None:
    """Write what a filter selects of incidents as a file for other tools, or as a figure."""
    from mapper.exporting import About, figure_suffix

    if format in FIGURES:
        figure_suffix(out)  # a name that will not do is told before anything is read
    selection = selection_of(
        first=first,
        last=last,
        types=types,
        kinds=kinds,
        min_killed=min_killed,
        bbox=bbox,
        where=where,
    )
    gathered = gather(sources, published, gazetteer)
    names = known_districts(districts or (), gathered.gazetteer)
    selection = dataclasses.replace(selection, districts=names)
    chosen = selection.select(gathered.incidents)
    words, used = selection.in_words(), gathered.gazetteer
    about = About.of(chosen, gathered.reports, gazetteer=used, title=title, selection=words)
    _tell(gathered, selection, chosen, format)
    for path in _write(out, format, chosen, about, used, measure):
        typer.echo(path)
    raise typer.Exit(1 if gathered.failed else 0)


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
