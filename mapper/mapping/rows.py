"""Incidents, reports and names as rows of the page's data block."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from mapper.mapping.data import ClaimRow, Figure, Figures, IncidentRow, QuoteRow, ReportRow
from mapper.model import Casualties, Claim, Count, Incident, Report, Tally

__all__ = ["casualty_rows", "incident_rows", "period", "report_rows"]

DISTRICT, PROVINCE, COUNTRY = 3, 4, 6
"""UCDP's where_precision: known to the district, the province, the country."""


def incident_rows(
    incidents: Sequence[Incident],
    reports: Sequence[Report],
    types: Mapping[str, int],
    districts: Sequence[int | None],
) -> list[IncidentRow]:
    """Return a row for each incident.

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
    """
    numbers = {incident.id: number for number, incident in enumerate(incidents)}
    sources = {report.id: number for number, report in enumerate(reports)}
    rows = []
    for incident, district in zip(incidents, districts, strict=True):
        row = _incident_row(incident, types, district, sources)
        row["includes"] = [numbers[part] for part in incident.includes if part in numbers]
        rows.append(row)
    return rows


def _incident_row(
    incident: Incident, types: Mapping[str, int], district: int | None, sources: Mapping[str, int]
) -> IncidentRow:
    at = _point(incident)
    return {
        "kind": incident.kind,
        "type": types[incident.event_type],
        "sub_type": incident.sub_event_type,
        "date_start": _iso(incident.date_start),
        "date_end": _iso(incident.date_end),
        "date_precision": incident.date_precision,
        "place": incident.place.name if incident.place else None,
        "place_kind": incident.place.kind if incident.place else None,
        "place_text": incident.place_text,
        "district": district,
        "district_name": incident.district,
        "district_on_date": incident.district_on_date,
        "province": incident.province,
        "drawn": _drawn(incident, at, district),
        "at": at,
        "precision": incident.where_precision,
        "uncertainty_km": incident.uncertainty_km,
        "casualties": casualty_rows(incident.casualties),
        "claims": [_claim_row(claim) for claim in incident.claims],
        "actors": [[actor.name, actor.role, actor.type] for actor in incident.actors],
        "claimed_by": incident.claimed_by,
        "includes": [],
        "flags": list(incident.flags),
        "confidence": round(incident.confidence, 3),
        "quotes": _quote_rows(incident, sources),
    }


def _point(incident: Incident) -> tuple[float, float] | None:
    """Return the incident's point, if it has one that is on the globe."""
    latitude, longitude = incident.latitude, incident.longitude
    if latitude is None or longitude is None:
        return None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # NaN fails as well
        return None
    return round(latitude, 4), round(longitude, 4)


def _drawn(incident: Incident, at: tuple[float, float] | None, district: int | None) -> str:
    """Say how an incident is drawn: only as exactly as its place is known."""
    if incident.kind != "event" or incident.where_precision in (PROVINCE, COUNTRY):
        return "list"
    if at and incident.where_precision != DISTRICT:
        return "point"
    return "list" if district is None else "district"


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _figure(count: Count) -> Figure:
    figure: Figure = [count.low, count.best, count.high]
    return [*figure, count.words] if count.words else figure


def casualty_rows(casualties: Casualties) -> Figures:
    """Return the stated figures by measure and role; `total` comes first."""
    tallies = {name: _stated(getattr(casualties, name)) for name in casualties.__slots__}
    return {measure: figures for measure, figures in tallies.items() if figures}


def _stated(tally: Tally) -> dict[str, Figure]:
    counts = {name: getattr(tally, name) for name in tally.__slots__}
    return {name: _figure(count) for name, count in counts.items() if count is not None}


def _claim_row(claim: Claim) -> ClaimRow:
    return {
        "by": claim.by,
        "measure": claim.measure,
        "role": claim.role,
        "figure": _figure(claim.count),
        "status": claim.status,
    }


def _quote_rows(incident: Incident, sources: Mapping[str, int]) -> list[QuoteRow]:
    return [
        {"text": quote.text, "report": sources.get(quote.report)} for quote in incident.evidence
    ]


def report_rows(reports: Sequence[Report]) -> list[ReportRow]:
    """Return a row for each source."""
    return [
        {
            "title": report.title,
            "publisher": report.publisher,
            "url": report.url,
            "published": _iso(report.published),
            "notes": list(report.notes),
        }
        for report in reports
    ]


def period(incidents: Sequence[Incident]) -> tuple[str, str] | None:
    """Return the first and last day of the events, ISO 8601, or None when none is dated."""
    days = [
        day
        for incident in incidents
        if incident.kind != "background"
        for day in (incident.date_start, incident.date_end)
        if day
    ]
    return (min(days).isoformat(), max(days).isoformat()) if days else None
