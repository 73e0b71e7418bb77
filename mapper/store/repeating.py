"""Whether a correction is in force already: a cell of a notebook is run again and again."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from mapper.store.corrections import Action, Correction
from mapper.store.readings import Reading

__all__ = ["in_force"]

_IN_FORCE = "SELECT * FROM corrections WHERE undone IS NULL ORDER BY number DESC"
_ANCHORED = "SELECT part, reading FROM anchors WHERE correction = ? AND reading IS NOT NULL"
_TURNED_ROUND = {"merge": "split", "split": "merge"}


def in_force(
    connection: sqlite3.Connection,
    action: Action,
    parts: Sequence[Sequence[Reading]],
    values: Mapping[str, Any],
    *,
    by: str,
    why: str,
) -> int | None:
    """Return the number of the same correction, where nothing entered since says otherwise.

    Parameters
    ----------
    connection : sqlite3.Connection
        Of the store.
    action, parts, values, by, why
        As `mapper.store.correcting.enter` takes them.
    """
    for each in map(Correction.of, connection.execute(_IN_FORCE)):
        if not _is_about(connection, each.number, parts):
            continue
        if (each.action, each.by, each.why) == (action, by, why) and each.values == values:
            return each.number
        if _says_otherwise(each, action, values):
            return None
    return None


def _is_about(
    connection: sqlite3.Connection, correction: int, parts: Sequence[Sequence[Reading]]
) -> bool:
    """Tell whether a correction is tied to a reading of each part, whichever is named first."""
    tied = {(row["part"], row["reading"]) for row in connection.execute(_ANCHORED, (correction,))}
    numbers = [{reading.number for reading in readings} for readings in parts]
    return any(
        all(any((part, each) in tied for each in found) for part, found in enumerate(order))
        for order in (numbers, numbers[::-1])
    )


def _says_otherwise(later: Correction, action: Action, values: Mapping[str, Any]) -> bool:
    if action == "change" == later.action:
        return bool(_names(later.values) & _names(values))
    return later.action == _TURNED_ROUND.get(action)


def _names(values: Mapping[str, Any]) -> set[str]:
    return {*values, *values.get("figures", {})} - {"figures"}
