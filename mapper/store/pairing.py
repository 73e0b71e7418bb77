"""Which stored readings a new one is compared with, and the links that come of it.

Candidates are found by district and day through an index, so that their number does not
grow with the store.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Sequence

from mapper.store.linking import link
from mapper.store.readings import Reading
from mapper.store.rows import read_readings
from mapper.store.signs import Signs, rules, signs_of

__all__ = ["pair_readings"]

_IN_DISTRICT = """
    SELECT reading FROM blocks
    WHERE district = ? AND first BETWEEN ? AND ? AND last >= ?
"""
_ANYWHERE = "SELECT reading FROM blocks WHERE first BETWEEN ? AND ? AND last >= ?"


def pair_readings(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Compare readings with those they may be one event with; keep the links.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    numbers : iterable of int
        New readings, or ones whose correction changed; their former links are dropped.
    """
    ours = read_readings(connection, numbers)
    for number, reading in sorted(ours.items()):
        connection.execute("DELETE FROM links WHERE reading = ? OR other = ?", (number, number))
        connection.execute("DELETE FROM blocks WHERE reading = ?", (number,))
        _enter_blocks(connection, reading)
    for number, reading in sorted(ours.items()):
        others = _candidates(connection, reading) - {number}
        others -= {n for n in ours if n < number}  # compared the other way round
        _link(connection, reading, read_readings(connection, others))


def _spans(reading: Reading) -> Iterable[tuple[str, dt.date, dt.date]]:
    """Return where and when each version of a reading may be: district ('' unknown) and days."""
    for incident in reading.versions:
        days = reading.days(incident)
        if days and (days[1] - days[0]).days <= rules()["longest_days"]:
            yield incident.district or "", *days


def _enter_blocks(connection: sqlite3.Connection, reading: Reading) -> None:
    rows = [
        (reading.number, district, first.isoformat(), last.isoformat())
        for district, first, last in _spans(reading)
    ]
    connection.executemany("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?, ?)", rows)


def _candidates(connection: sqlite3.Connection, reading: Reading) -> set[int]:
    near = dt.timedelta(days=rules()["most_days_apart"])
    longest = dt.timedelta(days=rules()["longest_days"])
    found: set[int] = set()
    for district, first, last in _spans(reading):
        days = tuple(day.isoformat() for day in (first - near - longest, last + near, first - near))
        if not district:
            found.update(row[0] for row in connection.execute(_ANYWHERE, days))
            continue
        for name in (district, ""):
            found.update(row[0] for row in connection.execute(_IN_DISTRICT, (name, *days)))
    return found


def _link(connection: sqlite3.Connection, reading: Reading, others: dict[int, Reading]) -> None:
    copies = _copies(connection, reading.origin.number)
    mine = signs_of(reading)
    rows = []
    for number, other in sorted(others.items()):
        theirs: Sequence[Signs] = signs_of(other)
        found = link(mine, tuple(theirs), copies=other.origin.number in copies)
        if found:
            pair = sorted((reading.number, number))
            rows.append((*pair, found.score, json.dumps(found.reasons, ensure_ascii=False)))
    connection.executemany(
        "INSERT OR REPLACE INTO links (reading, other, score, reasons) VALUES (?, ?, ?, ?)", rows
    )


def _copies(connection: sqlite3.Connection, report: int) -> set[int]:
    query = (
        "SELECT other FROM copies WHERE report = ? UNION SELECT report FROM copies WHERE other = ?"
    )
    return {row[0] for row in connection.execute(query, (report, report))}
