"""Which stored events a total over many contains, whatever report tells of them."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from mapper.model import MEASURES, ROLES, Count, Incident
from mapper.store.encoding import decode_incident
from mapper.store.signs import rules

__all__ = ["Total", "included", "totals_over"]

_PARTS = """
    SELECT id, data FROM incidents
    WHERE kind IN ('event', 'rollup') AND status = 'current'
      AND date_start BETWEEN ? AND ?
    ORDER BY id
"""
_TOTALS = """
    SELECT fid FROM incidents
    WHERE kind = 'rollup' AND status = 'current' AND date_start <= ? AND date_end >= ?
"""


@dataclass(frozen=True, slots=True)
class Total:
    """A rollup, and what its readings say of what it holds.

    Parameters
    ----------
    incident : Incident
        The merged rollup.
    covers : frozenset of str
        Districts it is over; empty for the whole province.
    told_by : str
        Day of the latest report of it; what happened later is not in it.
    own : frozenset of str
        Ids of incidents that its reports themselves say it totals.
    """

    incident: Incident
    covers: frozenset[str]
    told_by: str
    own: frozenset[str]


def totals_over(connection: sqlite3.Connection, days: Iterable[tuple[str, str]]) -> set[int]:
    """Return the rows of the rollups that may hold an event of some days (first and last)."""
    found: set[int] = set()
    for first, last in sorted(set(days)):
        found.update(row[0] for row in connection.execute(_TOTALS, (last, first)))
    return found


def included(connection: sqlite3.Connection, total: Total) -> tuple[str, ...]:
    """Return the ids of the incidents that a rollup contains, sorted.

    By place and day, and by the figures: what holds more of somebody than the total is no
    part of it, nor is what has none of those whom it counts, unless a report says so.
    """
    whole = total.incident
    found = set(total.own)
    if whole.date_start is not None:
        last = min((whole.date_end or whole.date_start).isoformat(), total.told_by)
        rows = connection.execute(_PARTS, (whole.date_start.isoformat(), last))
        parts = (decode_incident(row["data"]) for row in rows)
        found |= {part.id for part in parts if _holds(total, part, last)}
    return tuple(sorted(found - {whole.id}))


def _holds(total: Total, part: Incident, last: str) -> bool:
    whole = total.incident
    families = rules()["families"]
    if families.get(part.event_type) != families.get(whole.event_type):
        return False
    if part.kind == "rollup" and _days(part) >= _days(whole):
        return False
    ends = part.date_end or part.date_start
    if ends is None or ends.isoformat() > last:
        return False
    return _place_holds(total, part) and _figures_hold(whole, part)


def _days(incident: Incident) -> dt.timedelta:
    if incident.date_start is None:
        return dt.timedelta.max
    return (incident.date_end or incident.date_start) - incident.date_start


def _place_holds(total: Total, part: Incident) -> bool:
    if total.incident.district is not None:
        return part.district == total.incident.district
    if total.covers:
        return part.district in total.covers
    return True


def _figures_hold(whole: Incident, part: Incident) -> bool:
    """Tell whether every figure of the part is within the whole's, and one is of its kind."""
    shared = False
    for measure in MEASURES:
        outer, inner = whole.casualties.measure(measure), part.casualties.measure(measure)
        for name in ("total", *ROLES):
            ours: Count | None = getattr(inner, name)
            theirs: Count | None = getattr(outer, name)
            if ours is None or theirs is None or not ours.best:
                continue
            if ours.low > (theirs.best if theirs.high is None else theirs.high):
                return False
            shared = True
    return shared


def covers_of(rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Return the districts that a rollup's readings say it is over; empty for the province."""
    lists: list[Collection[str]] = [json.loads(row["covers"]) for row in rows]
    return frozenset(name for names in lists for name in names) if all(lists) else frozenset()
