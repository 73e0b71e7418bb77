"""Rows of the store's tables as readings and incidents, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from mapper.store.corrections import Correction
from mapper.store.encoding import decode_incident
from mapper.store.readings import Origin, Reading

__all__ = ["as_list", "read_readings"]

_READINGS = """
    SELECT readings.*, reports.id AS report_id, reports.story, reports.day, reports.time,
           reports.name
    FROM readings JOIN reports ON reports.number = readings.report
    WHERE readings.number IN (SELECT value FROM json_each(?))
"""
_CORRECTIONS = """
    SELECT DISTINCT corrections.*, anchors.reading
    FROM anchors JOIN corrections ON corrections.number = anchors.correction
    WHERE anchors.reading IN (SELECT value FROM json_each(?)) AND corrections.undone IS NULL
      AND corrections.action IN ('change', 'reject')
    ORDER BY corrections.number
"""


def as_list(numbers: Iterable[int]) -> str:
    """Return numbers as one value of a query, for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(sorted(set(numbers)))


def read_readings(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Reading]:
    """Return readings by their number, with what people corrected."""
    wanted = set(numbers)
    changes = _corrections_of(connection, wanted)
    rows = connection.execute(_READINGS, (as_list(wanted),))
    return {row["number"]: _reading(row, changes.get(row["number"], ())) for row in rows}


def _reading(row: sqlite3.Row, corrections: Iterable[Correction]) -> Reading:
    origin = Origin(
        row["report"], row["report_id"], row["story"], row["day"], row["time"], row["name"]
    )
    line = tuple(map(tuple, json.loads(row["line"]))) if row["line"] else ()
    covers = tuple(json.loads(row["covers"]))
    incident = decode_incident(row["data"])
    numbers = row["number"], row["position"]
    return Reading(*numbers, incident, origin, covers, line, tuple(corrections))


def _corrections_of(
    connection: sqlite3.Connection, numbers: Iterable[int]
) -> dict[int, list[Correction]]:
    """Return the corrections in force that are about each reading itself, oldest first."""
    found: dict[int, list[Correction]] = {}
    for row in connection.execute(_CORRECTIONS, (as_list(numbers),)):
        found.setdefault(row["reading"], []).append(Correction.of(row))
    return found
