"""Incidents in, one HTML file out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.files import write_whole
from mapper.mapping.data import SCHEMA_VERSION, About, PageData, UnresolvedRow
from mapper.mapping.districts import TableMeasure, district_table, packaged
from mapper.mapping.geometry import SCALE
from mapper.mapping.land import bounds, context_rows, district_rows, town_rows
from mapper.mapping.page_files import page_table
from mapper.mapping.placing import Placing
from mapper.mapping.rows import casualty_rows, incident_rows, period, report_rows
from mapper.mapping.symbols import measure_rows, type_rows
from mapper.mapping.totals import totals
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
    MapperError
        If the installed folium-offline lacks a script the page needs.
    """
    from mapper.mapping.folium_map import IncidentMap

    data = _page_data(
        list(incidents),
        list(reports),
        list(unresolved),
        title=title,
        on=on,
        measure=measure,
        gazetteer=gazetteer or packaged(),
    )
    drawn = IncidentMap(data)
    if out is not None:
        write_whole(Path(out), drawn.get_root().render().encode())
    return drawn


def _page_data(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    unresolved: Sequence[Unresolved],
    *,
    title: str | None,
    on: dt.date | None,
    measure: TableMeasure,
    gazetteer: Gazetteer,
) -> PageData:
    table = district_table(incidents, on=on, measure=measure, gazetteer=gazetteer)
    types = type_rows(incident.event_type for incident in incidents)
    towns = town_rows(gazetteer)
    placing = Placing(gazetteer, table, on)
    districts = [placing.row(incident) for incident in incidents]
    numbers = {row["name"]: number for number, row in enumerate(types)}
    rows = incident_rows(incidents, reports, numbers, districts)
    return {
        "version": SCHEMA_VERSION,
        "about": _about(incidents, title, gazetteer, on),
        "measure": measure,
        "measures": measure_rows(table),
        "types": types,
        "bounds": bounds(table),
        "scale": SCALE,
        "districts": district_rows(table, towns),
        "context": context_rows(gazetteer.context(), table),
        "towns": towns,
        "incidents": rows,
        "totals": casualty_rows(totals(incidents)),
        "reports": report_rows(reports),
        "unresolved": _names(unresolved),
    }


def _about(
    incidents: Sequence[Incident], title: str | None, gazetteer: Gazetteer, on: dt.date | None
) -> About:
    return {
        "title": title,
        "period": period(incidents),
        "events": sum(incident.kind == "event" for incident in incidents),
        "program": version("balochistan-incident-mapper"),
        "gazetteer": gazetteer.version,
        "districts_on": (on or gazetteer.reference_date).isoformat(),
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


def _names(unresolved: Sequence[Unresolved]) -> list[UnresolvedRow]:
    """Return each name that could not be placed once, in order of appearance."""
    reasons = {name.text: name.reason for name in reversed(unresolved)}
    names = dict.fromkeys(name.text for name in unresolved)
    return [{"text": name, "reason": reasons[name]} for name in names]
