"""Corrections find the readings they are about again when a report is read anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from mapper.model import Incident
from mapper.store.corrections import likeness
from mapper.store.encoding import decode_incident, encode_incident
from mapper.store.readings import Reading

__all__ = ["anchor", "anchor_again"]


def anchor(
    connection: sqlite3.Connection, correction: int, part: int, readings: Iterable[Reading]
) -> None:
    """Keep which readings a correction is about, with what tells them from others."""
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

    Returns
    -------
    set of int
        The readings that a correction was tied to.
    """
    query = "SELECT number, data FROM anchors WHERE (report = ? OR origin = ?) AND reading IS NULL"
    loose = connection.execute(query, (report_id, origin)).fetchall()
    if not loose:
        return set()
    new = {number: _incident(connection, number) for number in numbers}
    tied: set[int] = set()
    for row in loose:
        before = decode_incident(row["data"])
        points = {number: likeness(before, incident) for number, incident in new.items()}
        best = max(points, key=lambda number: (points[number], -number), default=None)
        if best is not None and points[best]:
            connection.execute(
                "UPDATE anchors SET reading = ? WHERE number = ?", (best, row["number"])
            )
            tied.add(best)
    return tied


def _incident(connection: sqlite3.Connection, number: int) -> Incident:
    row = connection.execute("SELECT data FROM readings WHERE number = ?", (number,)).fetchone()
    return decode_incident(row[0])
