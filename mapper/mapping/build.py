"""Incidents in, one HTML file out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence, Set
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.files import write_whole
from mapper.mapping.classes import METHODS, Method, class_bounds
from mapper.mapping.data import SCHEMA_VERSION, About, IncidentBlock, PageData, Scene, UnresolvedRow
from mapper.mapping.discretion import coarsened, redacted
from mapper.mapping.districts import TableMeasure, packaged, table_of
from mapper.mapping.geometry import SCALE
from mapper.mapping.land import (
    bounds,
    context_rows,
    district_rows,
    drawable,
    road_rows,
    town_rows,
)
from mapper.mapping.page_files import page_table
from mapper.mapping.placing import Placing
from mapper.mapping.rows import Tolls, incident_block, period, text_block
from mapper.mapping.stretches import Stretches
from mapper.mapping.symbols import measure_rows, type_rows
from mapper.mapping.tiles import tiles_row
from mapper.model import Incident, Report, Unresolved

if TYPE_CHECKING:
    import folium
    import geopandas

    from mapper.gazetteer import Gazetteer

__all__ = ["build_map"]


def build_map(
    incidents: Iterable[Incident],
    out: str | Path | None = None,
    *,
    reports: Iterable[Report] = (),
    unresolved: Iterable[Unresolved] = (),
    title: str | None = None,
    on: dt.date | None = None,
    measure: TableMeasure = "killed",
    method: Method = "fisher_jenks",
    new: Set[str] | None = None,
    since: str | None = None,
    tolls: Tolls | None = None,
    coarse: bool = False,
    redact: bool = False,
    tiles: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> folium.Map:
    """Draw incidents on a map that opens with no network.

    Parameters
    ----------
    incidents : iterable of Incident
        What happened; none at all gives a map that says so.
    out : str or Path, optional
        The HTML file to write, whole or not at all.
    reports : iterable of Report
        The reports the incidents' evidence names, for the sources.
    unresolved : iterable of Unresolved
        Names that could not be placed, to list.
    title : str, optional
        Heading of the page; None gives a plain one.
    on : datetime.date, optional
        The day whose districts are drawn; None is the gazetteer's reference set.
    measure : {"incidents", "killed", "injured", "abducted"}
        What the districts are coloured by when the page opens.
    method : {"fisher_jenks", "quantiles", "equal_interval"}
        How the figures are put into classes when the page opens (mapclassify).
    new : set of str, optional
        Ids of the incidents that are new since the last run, to mark and to filter by.
    since : str, optional
        What they are new since, in words: a day, a run.
    tolls : mapping of str to sequence of (str, Casualties), optional
        For an incident's id, what each report said, as (report id, figures), the
        oldest first: the panel then shows how the toll moved.
    coarse : bool
        Draw and name no place more exactly than by its district.
    redact : bool
        Leave out what looks like a private person's name.
    tiles : str, optional
        A base map of xyzservices (`OpenStreetMap.Mapnik`): the page then asks that host
        for images, and says so.
    gazetteer : Gazetteer, optional
        None is the packaged one.

    Returns
    -------
    folium.Map
        The map: add folium layers and `save` it again, or show it in a notebook.

    Raises
    ------
    OutputError
        If `out` cannot be written.
    TilesError
        If there is no such base map.
    MapperError
        If the installed folium-offline lacks a script the page needs.
    """
    from mapper.mapping.folium_map import IncidentMap

    if method not in METHODS:
        raise ValueError(f"The method {method!r} is none of {', '.join(METHODS)}.")
    gazetteer = gazetteer or packaged()
    incidents, reports = _narrowed(list(incidents), list(reports), gazetteer, coarse, redact)
    drawn = _Drawn(incidents, gazetteer, on)
    about = _about(incidents, reports, title, gazetteer, on, since, coarse, redact)
    data: PageData = {
        "scene": drawn.scene(about, measure, method, tiles, marks_new=new is not None),
        "incidents": drawn.block(reports, new or set()),
        "texts": text_block(incidents, reports, _names(unresolved), tolls or {}),
    }
    page = IncidentMap(data)
    if out is not None:
        write_whole(Path(out), page.get_root().render().encode())
    return page


def _narrowed(
    incidents: list[Incident],
    reports: list[Report],
    gazetteer: Gazetteer,
    coarse: bool,
    redact: bool,
) -> tuple[list[Incident], list[Report]]:
    """Return what may be given away of the incidents and the reports."""
    if coarse:
        incidents = [coarsened(each) for each in incidents]
    return redacted(incidents, reports, gazetteer) if redact else (incidents, reports)


class _Drawn:
    """The incidents, and the districts that they are drawn in."""

    def __init__(
        self, incidents: Sequence[Incident], gazetteer: Gazetteer, on: dt.date | None
    ) -> None:
        self.incidents = incidents
        self.gazetteer = gazetteer
        boundaries = gazetteer.boundaries(on=on).sort_values("district_id", ignore_index=True)
        self.table: geopandas.GeoDataFrame = boundaries
        placing = Placing(gazetteer, boundaries, on)
        self.rows = [placing.row(each) for each in incidents]
        self.types = type_rows({each.event_type for each in incidents})
        self.type_numbers = {row["name"]: number for number, row in enumerate(self.types)}

    def scene(
        self,
        about: About,
        measure: TableMeasure,
        method: Method,
        tiles: str | None,
        *,
        marks_new: bool,
    ) -> Scene:
        """Return what the page draws before any incident."""
        context = self.gazetteer.context()
        shapes = drawable(self.table, context)
        towns = town_rows(self.gazetteer)
        return {
            "version": SCHEMA_VERSION,
            "about": about,
            "classes": {
                "measure": measure,
                "method": method,
                "bounds": class_bounds(self._values(measure), method),
            },
            "measures": measure_rows(),
            "types": self.types,
            "bounds": bounds(shapes),
            "scale": SCALE,
            "districts": district_rows(self.table, towns),
            "context": context_rows(context, shapes),
            "roads": road_rows(self.gazetteer),
            "towns": towns,
            "tiles": tiles_row(tiles) if tiles else None,
            "marks_new": marks_new,
        }

    def block(self, reports: Sequence[Report], new: Set[str]) -> IncidentBlock:
        """Return the incidents as the page draws them."""
        return incident_block(
            self.incidents,
            reports,
            types=self.type_numbers,
            districts=self.rows,
            names_ur=_names_ur(self.gazetteer),
            stretches=Stretches(self.gazetteer),
            new=new,
        )

    def _values(self, measure: TableMeasure) -> list[float]:
        """Return the figures of the districts that have one."""
        figures = table_of(self.incidents, self.rows, self.table, measure)
        return [float(value) for value in figures["value"].dropna()]


def _about(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    title: str | None,
    gazetteer: Gazetteer,
    on: dt.date | None,
    since: str | None,
    coarse: bool,
    redact: bool,
) -> About:
    return {
        "title": title,
        "period": period(incidents),
        "events": sum(incident.kind == "event" for incident in incidents),
        "reports": len(reports),
        "since": since,
        "program": version("balochistan-incident-mapper"),
        "gazetteer": gazetteer.version,
        "districts_on": (on or gazetteer.reference_date).isoformat(),
        "coarse": coarse,
        "redacted": redact,
        "licences": _licences(gazetteer),
    }


def _licences(gazetteer: Gazetteer) -> list[str]:
    shipped = page_table("licences.json")
    outlines = gazetteer.outlines_credit or shipped["outlines"]
    return [
        f"District outlines and P-codes: {outlines}.",
        shipped["places"],
        *gazetteer.credits,
        *shipped["others"],
    ]


def _names_ur(gazetteer: Gazetteer) -> Callable[[str], str | None]:
    """Return a function that gives a place's Urdu name by its id; a district is a place."""

    def name(place_id: str) -> str | None:
        if place_id not in gazetteer:  # a place of another gazetteer, or of a server's
            return None
        if place_id.startswith("district:"):
            return gazetteer.district(place_id).name_ur
        return gazetteer.place(place_id).name_ur

    return name


def _names(unresolved: Iterable[Unresolved]) -> list[UnresolvedRow]:
    """Return each name that could not be placed once, in order of appearance."""
    reasons: dict[str, str] = {}
    for name in unresolved:
        reasons.setdefault(name.text, name.reason)
    return [{"text": name, "reason": reason} for name, reason in reasons.items()]
