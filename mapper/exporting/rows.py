"""One incident as one flat row, shared by every format that is a table."""

from __future__ import annotations

from typing import Any

from mapper.model import MEASURES, ROLES, Actor, Claim, Incident

__all__ = ["BOUNDS", "COLUMNS", "COUNT_COLUMNS", "row"]

BOUNDS = ("low", "best", "high")
FIGURES = ("total", *ROLES)

COUNT_COLUMNS = tuple(
    f"{measure}_{role}_{bound}" for measure in MEASURES for role in FIGURES for bound in BOUNDS
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

# A row is made a hundred thousand times in one export, so names are put together once.
_OWN = tuple(name for name in COLUMNS if name in Incident.__slots__)
_NOTHING = dict.fromkeys(COLUMNS)
_NAMES = tuple(
    (measure, tuple((role, *(f"{measure}_{role}_{bound}" for bound in BOUNDS)) for role in FIGURES))
    for measure in MEASURES
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
    flat: dict[str, Any] = _NOTHING.copy()
    for name in _OWN:
        flat[name] = getattr(incident, name)
    for name in ("date_start", "date_end"):
        flat[name] = day.isoformat() if (day := flat[name]) else None
    if place := incident.place:
        flat["place_id"], flat["place_name"], flat["place_kind"] = place.id, place.name, place.kind
    flat["claims"] = "; ".join(map(_claim, incident.claims))
    flat["actors"] = "; ".join(map(_actor, incident.actors))
    flat["includes"] = "; ".join(incident.includes)
    flat["evidence"] = " … ".join(quote.text for quote in incident.evidence)
    flat["reports"] = "; ".join(dict.fromkeys(quote.report for quote in incident.evidence))
    flat["flags"] = "; ".join(incident.flags)
    _put_figures(incident, flat)
    return flat


def _put_figures(incident: Incident, flat: dict[str, Any]) -> None:
    for measure, names in _NAMES:
        tally = incident.casualties.measure(measure)
        for role, low, best, high in names:
            if (count := getattr(tally, role)) is not None:
                flat[low], flat[best], flat[high] = count.low, count.best, count.high


def _claim(claim: Claim) -> str:
    return f"{claim.by}: {claim.count.best} {claim.role} {claim.measure} ({claim.status})"


def _actor(actor: Actor) -> str:
    return f"{actor.name} ({actor.role}, {actor.type})"
