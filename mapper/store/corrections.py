"""What people corrected, and how it is laid over what was read.

A correction is kept with the readings that it is about, as they were, so that it
finds them again when their report is read anew, and holds for every event they become
part of.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from mapper.model import MEASURES, ROLES, Casualties, Count, Incident, PlaceReference, Tally

__all__ = ["PLACE_FIELDS", "Action", "Correction", "apply", "corrected", "likeness"]

Action = Literal["change", "reject", "merge", "split"]

PLACE_FIELDS = (
    "place",
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
)
_PLAIN = ("event_type", "sub_event_type", "kind", "date_precision", *PLACE_FIELDS[1:])
_LIFTED = {
    "place": ("place inferred", "places differ", "town or district"),
    "date_start": ("date inferred", "undated"),
    "figures": (
        "side inferred",
        "toll disputed",
        "toll may include attackers",
        "later deaths may add",
        "toll in a total",
        "claim only",
        "headline differs",
    ),
}
_SAME_PLACE, _SAME_TYPE, _SAME_DAY, _SAME_WORDS, _ENOUGH = 3, 2, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that somebody corrected.

    Parameters
    ----------
    number : int
        Its number in the store; `mapper correct --undo` takes it.
    by, why : str
        Who, and for what reason.
    at : str, optional
        When, by the store's clock.
    action : {"change", "reject", "merge", "split"}
        What is done.
    values : Mapping
        For a change, the fields and what they are to be; figures under `figures`, as
        `killed_total` and the like.
    undone : int, optional
        The run that took it back.
    """

    number: int
    by: str
    why: str
    at: str | None
    action: Action
    values: Mapping[str, Any]
    undone: int | None = None

    @classmethod
    def of(cls, row: sqlite3.Row) -> Correction:
        """Return the correction of a row of the table."""
        values = json.loads(row["values"])
        told = {name: row[name] for name in ("number", "by", "why", "at", "action", "undone")}
        return cls(values=values, **told)


def corrected(incident: Incident, correction: Correction) -> Incident:
    """Return a reading with the place, type and day of a correction, for linking."""
    return _with_plain(incident, correction.values)


def apply(incident: Incident, correction: Correction) -> Incident:
    """Return a merged incident with all that a change says."""
    changed = _with_plain(incident, correction.values)
    figures = correction.values.get("figures")
    if figures:
        changed = dataclasses.replace(changed, casualties=_refigured(changed.casualties, figures))
    lifted = {
        flag for name, flags in _LIFTED.items() if name in correction.values for flag in flags
    }
    flags = sorted({flag for flag in changed.flags if flag not in lifted} | {"corrected"})
    return dataclasses.replace(changed, flags=tuple(flags))


def _with_plain(incident: Incident, values: Mapping[str, Any]) -> Incident:
    changes: dict[str, Any] = {name: values[name] for name in _PLAIN if name in values}
    if "place" in values:
        changes["place"] = PlaceReference(**values["place"]) if values["place"] else None
    for name in ("date_start", "date_end"):
        if name in values:
            changes[name] = dt.date.fromisoformat(values[name]) if values[name] else None
    return dataclasses.replace(incident, **changes) if changes else incident


def _refigured(casualties: Casualties, figures: Mapping[str, int | None]) -> Casualties:
    tallies: dict[str, Tally] = {name: casualties.measure(name) for name in MEASURES}
    for measure, before in tallies.items():
        told = {
            role: number
            for name, number in figures.items()
            for named, _, role in [name.partition("_")]
            if named == measure
        }
        if told:
            counts = {r: None if n is None else Count.exactly(n) for r, n in told.items()}
            tallies[measure] = _fitted(before, dataclasses.replace(before, **counts), set(told))
    return Casualties(**tallies)


def _fitted(before: Tally, after: Tally, told: set[str]) -> Tally:
    """Let the figures that a person did not give fit those that he gave.

    A total that was the sum of its roles stays that; roles that are more than a given total
    follow it where there is one alone, and are not stated else.
    """
    roles = [role for role in ROLES if after.role(role)]
    whole = _sum(after)
    if "total" not in told:
        summed = before.total is not None and before.total == _sum(before)
        short = after.total is None or (whole is not None and after.total.best < whole.best)
        return dataclasses.replace(after, total=whole) if summed or short else after
    free = dict.fromkeys(role for role in roles if role not in told)
    if not free or after.total is None or whole is None:
        return after
    if len(roles) == 1 and before.total == _sum(before):
        return dataclasses.replace(after, **dict.fromkeys(free, after.total))
    return dataclasses.replace(after, **free) if whole.best > after.total.best else after


def _sum(tally: Tally) -> Count | None:
    counts = [count for role in ROLES if (count := tally.role(role))]
    return sum(counts[1:], counts[0]) if counts else None


def likeness(before: Incident, now: Incident) -> int:
    """Return how surely one reading is another, read anew; 0 where it is not."""
    if before.id == now.id:
        return 100
    ours, theirs = ({quote.text for quote in each.evidence} for each in (before, now))
    points = _SAME_WORDS * bool(ours & theirs)
    points += _SAME_PLACE * (before.place == now.place)
    points += _SAME_TYPE * (before.event_type == now.event_type)
    points += _SAME_DAY * (before.date_start == now.date_start)
    return points if points >= _ENOUGH and before.kind == now.kind else 0
