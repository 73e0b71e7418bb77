"""Corrections find the readings they are about again when a report is read anew."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mapper.model import Incident
from mapper.store.corrections import likeness
from mapper.store.encoding import decode_incident, encode_incident
from mapper.store.readings import Reading

__all__ = ["anchor", "anchor_again", "tie"]

_READINGS = """
    SELECT readings.number FROM readings JOIN reports ON reports.number = readings.report
    WHERE reports.id = ? OR reports.origin = ?
"""


def anchor(
    connection: sqlite3.Connection, correction: int, part: int, readings: Iterable[Reading]
) -> None:
    """Keep which readings a correction is about, with what tells them from others.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    correction : int
        The correction's number.
    part : int
        Which side of a merge or split they are, 0 or 1.
    readings : iterable of Reading
        The readings.
    """
    query = (
        "INSERT INTO anchors (correction, part, report, origin, data, reading) "
        "SELECT ?, ?, id, origin, ?, ? FROM reports WHERE number = ?"
    )
    for reading in readings:
        data = encode_incident(reading.incident)
        values = (correction, part, data, reading.number, reading.origin.number)
        connection.execute(query, values)


def anchor_again(
    connection: sqlite3.Connection, report_id: str, origin: str, numbers: Sequence[int]
) -> set[int]:
    """Tie corrections of a report, or of an earlier version of it, to its new readings.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    report_id, origin : str
        Ids of the report and of its first version.
    numbers : sequence of int
        The new readings.

    Returns
    -------
    set of int
        The readings that a correction was tied to.
    """
    query = "SELECT number, data FROM anchors WHERE (report = ? OR origin = ?) AND reading IS NULL"
    loose = connection.execute(query, (report_id, origin)).fetchall()
    return {n for row in loose if (n := _tie(connection, row["number"], row["data"], numbers))}


def tie(
    connection: sqlite3.Connection, correction: int, anchors: Iterable[Mapping[str, Any]]
) -> set[int]:
    """Enter the anchors of a correction that another store gave out; return their readings."""
    tied: set[int] = set()
    for one in anchors:
        data = json.dumps(one["data"], ensure_ascii=False)
        row = (correction, one["part"], one["report"], one["origin"], data)
        query = (
            "INSERT INTO anchors (correction, part, report, origin, data) VALUES (?, ?, ?, ?, ?)"
        )
        number = int(connection.execute(query, row).lastrowid or 0)
        found = connection.execute(_READINGS, (one["report"], one["origin"])).fetchall()
        reading = _tie(connection, number, data, [each[0] for each in found])
        tied |= {reading} if reading else set()
    return tied


def _tie(
    connection: sqlite3.Connection, number: int, data: str, readings: Sequence[int]
) -> int | None:
    """Tie an anchor to the reading that is most like the one it was about, if one is."""
    before = decode_incident(data)
    points = {each: likeness(before, _incident(connection, each)) for each in readings}
    best = max(points, key=lambda each: (points[each], -each), default=None)
    if best is None or not points[best]:
        return None
    connection.execute("UPDATE anchors SET reading = ? WHERE number = ?", (best, number))
    return best


def _incident(connection: sqlite3.Connection, number: int) -> Incident:
    row = connection.execute("SELECT data FROM readings WHERE number = ?", (number,)).fetchone()
    return decode_incident(row[0])
