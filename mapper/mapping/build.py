"""Incidents in, one HTML file out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.files import write_whole
from mapper.mapping.classes import METHODS, Method
from mapper.mapping.data import PageData, UnresolvedRow
from mapper.mapping.discretion import coarsened, redacted
from mapper.mapping.districts import TableMeasure, packaged
from mapper.mapping.drawing import Choices, Drawing
from mapper.mapping.rows import Tolls, text_block
from mapper.model import Incident, Report, Unresolved

if TYPE_CHECKING:
    import folium

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
    choices = Choices(title, on, measure, method, new, since, coarse, redact, tiles)
    gazetteer = gazetteer or packaged()
    incidents, reports = _shown(list(incidents), list(reports), choices, gazetteer)
    drawing = Drawing(incidents, reports, choices, gazetteer)
    data: PageData = {
        "scene": drawing.scene(),
        "incidents": drawing.incidents(),
        "texts": text_block(incidents, reports, _names(unresolved), tolls or {}),
    }
    page = IncidentMap(data)
    if out is not None:
        write_whole(Path(out), page.get_root().render().encode())
    return page


def _shown(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    choices: Choices,
    gazetteer: Gazetteer,
) -> tuple[Sequence[Incident], Sequence[Report]]:
    """Return what may be given away of the incidents and the reports."""
    if choices.coarse:
        incidents = [coarsened(each) for each in incidents]
    return redacted(incidents, reports, gazetteer) if choices.redact else (incidents, reports)


def _names(unresolved: Iterable[Unresolved]) -> list[UnresolvedRow]:
    """Return each name that could not be placed once, in order of appearance."""
    reasons: dict[str, str] = {}
    for name in unresolved:
        reasons.setdefault(name.text, name.reason)
    return [{"text": name, "reason": reason} for name, reason in reasons.items()]
