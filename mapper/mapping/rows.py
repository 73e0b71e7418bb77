"""Incidents, reports and names as columns and rows of the page's data blocks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any

from mapper.mapping.columns import encoded, table
from mapper.mapping.data import (
    Figure,
    Figures,
    IncidentBlock,
    ReportRow,
    TextBlock,
    UnresolvedRow,
)
from mapper.model import MEASURES, ROLES, Casualties, Claim, Count, Incident, Report, Tally
from mapper.model.precision import COUNTRY, DISTRICT, LINE, PROVINCE

__all__ = ["Stretches", "Tolls", "casualty_rows", "incident_block", "period", "text_block"]

DEGREE = 10_000
"""Steps of a coordinate: about 10 m."""

SHORT = 80
"""Characters of the words that name a place where it could not be read."""

FIRST_DAY = dt.date(1970, 1, 1).toordinal()

Tolls = Mapping[str, Sequence[tuple[str, Casualties]]]
"""For an incident's id: report ids and what each report said, the oldest first."""

Stretches = Callable[[Incident], tuple[tuple[float, float], ...]]
"""Gives the stretch of road that an incident lies on: latitudes and longitudes, degrees."""


def incident_block(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    *,
    types: Mapping[str, int],
    districts: Sequence[int | None],
    names_ur: Callable[[str], str | None],
    stretches: Stretches,
    new: Set[str],
) -> IncidentBlock:
    """Return the incidents as columns, without the texts that only a reader of one needs.

    Parameters
    ----------
    incidents : sequence of Incident
        In the order of the page's list.
    reports : sequence of Report
        The reports their evidence names.
    types : mapping of str to int
        Place of each event type in the page's table of types.
    districts : sequence of int or None
        Place of each incident's district in the page's table of districts.
    names_ur : callable
        Gives the Urdu name of a place by its id.
    stretches : callable
        Gives the stretch of road of an incident, or none.
    new : set of str
        Ids of the incidents that are new since the last run.
    """
    publishers = {name: n for n, name in enumerate(dict.fromkeys(r.publisher for r in reports))}
    columns = {
        **_what(incidents, types),
        **_when(incidents, reports),
        **_where(incidents, districts, names_ur, stretches),
        **_who(incidents, reports, publishers),
        "new": [incident.id in new for incident in incidents],
    }
    return {
        "count": len(incidents),
        "publishers": list(publishers),
        "columns": encoded("incidents", columns),
    }


def _what(incidents: Sequence[Incident], types: Mapping[str, int]) -> dict[str, Any]:
    numbers = {incident.id: number for number, incident in enumerate(incidents)}
    return {
        "kind": [each.kind for each in incidents],
        "type": [types[each.event_type] for each in incidents],
        "sub_type": [each.sub_event_type for each in incidents],
        "casualties": table((each.casualties for each in incidents), casualty_rows),
        "flags": [each.flags for each in incidents],
        "confidence": [round(each.confidence * 1000) for each in incidents],
        "includes": [
            tuple(numbers[part] for part in each.includes if part in numbers) for each in incidents
        ],
    }


def _when(incidents: Sequence[Incident], reports: Sequence[Report]) -> dict[str, Any]:
    published = {each.id: _ordinal(each.published) for each in reports}
    starts = [_ordinal(each.date_start or each.date_end) for each in incidents]
    ends = [_ordinal(each.date_end or each.date_start) for each in incidents]
    return {
        "day": starts,
        "days": [
            0 if start is None or end is None else max(0, end - start)
            for start, end in zip(starts, ends, strict=True)
        ],
        "date_precision": [each.date_precision for each in incidents],
        "reported": [_first_reported(each, published) for each in incidents],
    }


def _ordinal(day: dt.date | None) -> int | None:
    """Return the days since 1 January 1970."""
    return day.toordinal() - FIRST_DAY if day else None


def _first_reported(incident: Incident, published: Mapping[str, int | None]) -> int | None:
    days = [published.get(quote.report) for quote in incident.evidence]
    return min((day for day in days if day is not None), default=None)


def _where(
    incidents: Sequence[Incident],
    districts: Sequence[int | None],
    names_ur: Callable[[str], str | None],
    stretches: Stretches,
) -> dict[str, Any]:
    points = [_point(each) for each in incidents]

    def place(key: tuple[str, str | None, str | None]) -> list[str | None]:
        name, kind, identity = key
        return [name, kind, names_ur(identity) if identity else None]

    return {
        "place": table((_place_key(each) for each in incidents), place),
        "district": [-1 if district is None else district for district in districts],
        "district_names": [
            (each.district, each.district_on_date, each.province) for each in incidents
        ],
        "drawn": [
            _drawn(each, point, district)
            for each, point, district in zip(incidents, points, districts, strict=True)
        ],
        "north": [point and point[0] for point in points],
        "east": [point and point[1] for point in points],
        "precision": [each.where_precision for each in incidents],
        "uncertainty_km": [each.uncertainty_km for each in incidents],
        "stretch": [_steps_of(stretches(each)) if _is_line(each) else () for each in incidents],
    }


def _place_key(incident: Incident) -> tuple[str, str | None, str | None]:
    place = incident.place
    if place:
        return place.name, place.kind, place.id
    return incident.place_text[:SHORT], None, None


def _point(incident: Incident) -> tuple[int, int] | None:
    """Return the incident's point in steps, if it has one that is on the globe."""
    latitude, longitude = incident.latitude, incident.longitude
    if latitude is None or longitude is None:
        return None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # NaN fails as well
        return None
    return round(latitude * DEGREE), round(longitude * DEGREE)


def _is_line(incident: Incident) -> bool:
    return incident.where_precision == LINE and incident.latitude is not None


def _steps_of(line: tuple[tuple[float, float], ...]) -> tuple[int, ...]:
    return tuple(round(degrees * DEGREE) for point in line for degrees in point)


def _drawn(incident: Incident, at: tuple[int, int] | None, district: int | None) -> str:
    """Say how an incident is drawn: only as exactly as its place is known."""
    if incident.kind != "event" or incident.where_precision in (PROVINCE, COUNTRY):
        return "list"
    if at and incident.where_precision != DISTRICT:
        return "point"
    return "list" if district is None else "district"


def _who(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    publishers: Mapping[str | None, int],
) -> dict[str, Any]:
    outlets = {each.id: publishers[each.publisher] for each in reports}

    def of(incident: Incident) -> tuple[int, ...]:
        found = {outlets[quote.report] for quote in incident.evidence if quote.report in outlets}
        return tuple(sorted(found))

    return {
        "actors": [tuple((a.name, a.role, a.type) for a in each.actors) for each in incidents],
        "claimed_by": [each.claimed_by for each in incidents],
        "publishers": [of(each) for each in incidents],
    }


def casualty_rows(casualties: Casualties) -> Figures:
    """Return the stated figures by measure and role; `total` comes first."""
    tallies = {name: _stated(casualties.measure(name)) for name in MEASURES}
    return {measure: figures for measure, figures in tallies.items() if figures}


def _stated(tally: Tally) -> dict[str, Figure]:
    counts = {name: getattr(tally, name) for name in ("total", *ROLES)}
    return {name: _figure(count) for name, count in counts.items() if count is not None}


def _figure(count: Count) -> Figure:
    figure: Figure = [count.low, count.best, count.high]
    return [*figure, count.words] if count.words else figure


def text_block(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    unresolved: Sequence[UnresolvedRow],
    tolls: Tolls,
) -> TextBlock:
    """Return what is read of one incident at a time: sentences, claims, sources.

    Parameters
    ----------
    incidents : sequence of Incident
        In the order of the page's list.
    reports : sequence of Report
        The reports their evidence names.
    unresolved : sequence of UnresolvedRow
        Names that could not be placed.
    tolls : mapping of str to sequence of (str, Casualties)
        What each report said, by the incident's id.
    """
    sources = {report.id: number for number, report in enumerate(reports)}

    def toll(entries: tuple[tuple[str, Casualties], ...]) -> list[Any]:
        return [[sources.get(report), casualty_rows(figures)] for report, figures in entries]

    columns: dict[str, Any] = {
        "place_text": [each.place_text for each in incidents],
        "quotes": [
            [[quote.text, sources.get(quote.report)] for quote in each.evidence]
            for each in incidents
        ],
        "claims": table((each.claims for each in incidents), _claim_rows),
        "tolls": table((tuple(tolls.get(each.id, ())) for each in incidents), toll),
    }
    return {
        "columns": encoded("texts", columns),
        "reports": [_report_row(report) for report in reports],
        "unresolved": list(unresolved),
    }


def _claim_rows(claims: Sequence[Claim]) -> list[list[Any]]:
    return [
        [claim.by, claim.measure, claim.role, _figure(claim.count), claim.status]
        for claim in claims
    ]


def _report_row(report: Report) -> ReportRow:
    return {
        "title": report.title,
        "publisher": report.publisher,
        "url": report.url,
        "published": report.published.isoformat() if report.published else None,
        "notes": list(report.notes),
    }


def period(incidents: Sequence[Incident]) -> tuple[str, str] | None:
    """Return the first and last day of the events, ISO 8601, or None when none is dated."""
    days = {
        day
        for incident in incidents
        if incident.kind != "background"
        for day in (incident.date_start, incident.date_end)
        if day
    }
    return (min(days).isoformat(), max(days).isoformat()) if days else None
