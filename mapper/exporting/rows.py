"""One incident as one flat row, shared by every format that is a table."""

from __future__ import annotations

from typing import Any

from mapper.model import MEASURES, ROLES, Actor, Claim, Count, Incident

__all__ = ["BOUNDS", "COLUMNS", "COUNT_COLUMNS", "row"]

BOUNDS = ("low", "best", "high")

COUNT_COLUMNS = tuple(
    f"{measure}_{role}_{bound}"
    for measure in MEASURES
    for role in ("total", *ROLES)
    for bound in BOUNDS
)

COLUMNS = (
    "id",
    "kind",
    "event_type",
    "sub_event_type",
    "date_start",
    "date_end",
    "date_precision",
    "place_id",
    "place_name",
    "place_kind",
    "place_text",
    "district",
    "district_pcode",
    "district_on_date",
    "tehsil_pcode",
    "province",
    "latitude",
    "longitude",
    "where_precision",
    "uncertainty_km",
    *COUNT_COLUMNS,
    "claims",
    "actors",
    "claimed_by",
    "includes",
    "evidence",
    "reports",
    "confidence",
    "flags",
)


def row(incident: Incident) -> dict[str, Any]:
    """Return the incident as a flat row.

    Parameters
    ----------
    incident : Incident
        The incident to flatten.

    Returns
    -------
    dict
        The keys are `COLUMNS`, in that order. Numbers stay numbers, dates are
        ISO 8601 days, what is not stated is None, and lists are one text with
        `; ` between the entries (sentences of the evidence: ` … `).
    """
    place = incident.place
    flat: dict[str, Any] = {
        name: getattr(incident, name) for name in COLUMNS if name in Incident.__slots__
    }
    flat |= {
        "date_start": incident.date_start.isoformat() if incident.date_start else None,
        "date_end": incident.date_end.isoformat() if incident.date_end else None,
        "place_id": place.id if place else None,
        "place_name": place.name if place else None,
        "place_kind": place.kind if place else None,
        "claims": "; ".join(map(_claim, incident.claims)),
        "actors": "; ".join(map(_actor, incident.actors)),
        "includes": "; ".join(incident.includes),
        "evidence": " … ".join(quote.text for quote in incident.evidence),
        "reports": "; ".join(dict.fromkeys(quote.report for quote in incident.evidence)),
        "flags": "; ".join(incident.flags),
    }
    flat |= _figures(incident)
    return {name: flat[name] for name in COLUMNS}


def _figures(incident: Incident) -> dict[str, int | None]:
    figures: dict[str, int | None] = {}
    for measure in MEASURES:
        tally = incident.casualties.measure(measure)
        for role in ("total", *ROLES):
            count: Count | None = getattr(tally, role)
            for bound in BOUNDS:
                figures[f"{measure}_{role}_{bound}"] = getattr(count, bound, None)
    return figures


def _claim(claim: Claim) -> str:
    return f"{claim.by}: {claim.count.best} {claim.role} {claim.measure} ({claim.status})"


def _actor(actor: Actor) -> str:
    return f"{actor.name} ({actor.role}, {actor.type})"
