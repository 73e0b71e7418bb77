"""Near-copies in the store: found by their bands, kept as pairs, named by their story."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from mapper.store.encoding import decode_report
from mapper.store.rows import as_list
from mapper.store.stories import COPY, LIKELY, agreement, bands_of, likeness, shingles

__all__ = ["enter_story", "leave_story"]

_DAYS = 3  # a story is copied while it is news; statements are alike from week to week
_MOST = 200  # likely copies that are looked at, those with most bands in common first
_ALIKE = """
    SELECT likely.report, reports.signature FROM (
        SELECT report, count(*) AS common FROM bands
        WHERE band IN (SELECT value FROM json_each(?)) AND report != ?
        GROUP BY report ORDER BY common DESC, report LIMIT ?
    ) AS likely
    JOIN reports ON reports.number = likely.report
    JOIN reports AS new ON new.number = ?
    WHERE abs(julianday(reports.day) - julianday(new.day)) <= ?
"""
_COPIES = """
    SELECT other FROM copies WHERE report IN (SELECT value FROM json_each(:numbers))
    UNION SELECT report FROM copies WHERE other IN (SELECT value FROM json_each(:numbers))
"""
_STORIES = """
    SELECT number, id, story FROM reports WHERE number IN (SELECT value FROM json_each(?))
"""
_READINGS = "SELECT number FROM readings WHERE report IN (SELECT value FROM json_each(?))"


def enter_story(
    connection: sqlite3.Connection, number: int, report_id: str, found: frozenset[str]
) -> set[int]:
    """Find the near-copies of a new report and give all of them one story.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    number, report_id : int, str
        Row and id of the report.
    found : frozenset of str
        The shingles of its text.

    Returns
    -------
    set of int
        The readings of reports whose story has another name now.
    """
    row = connection.execute("SELECT signature FROM reports WHERE number = ?", (number,)).fetchone()
    signature = row[0]
    bands = list(bands_of(signature))
    values = as_list(bands), number, _MOST, number, _DAYS
    for other, theirs in connection.execute(_ALIKE, values).fetchall():
        if agreement(signature, theirs) < LIKELY:
            continue
        share = likeness(found, shingles(_text(connection, other)))
        if share >= COPY:
            pair = (min(number, other), max(number, other), round(share, 3))
            connection.execute(
                "INSERT OR IGNORE INTO copies (report, other, likeness) VALUES (?, ?, ?)", pair
            )
    connection.executemany(
        "INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, number) for band in bands]
    )
    return _name_story(connection, [number])


def leave_story(connection: sqlite3.Connection, number: int) -> set[int]:
    """Take a report out of its story; return the readings of reports whose story changed."""
    near = _copies(connection, [number])
    connection.execute("DELETE FROM copies WHERE report = ? OR other = ?", (number, number))
    changed: set[int] = set()
    for other in sorted(near):
        changed |= _name_story(connection, [other])
    return changed


def _text(connection: sqlite3.Connection, number: int) -> str:
    row = connection.execute("SELECT data FROM reports WHERE number = ?", (number,)).fetchone()
    return decode_report(row[0]).text


def _copies(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    return {row[0] for row in connection.execute(_COPIES, {"numbers": as_list(numbers)})}


def _name_story(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """Name a story after the least id of its reports, as if they had come in any order."""
    story = set(numbers)
    frontier = set(story)
    while frontier:
        frontier = _copies(connection, frontier) - story
        story |= frontier
    reports = connection.execute(_STORIES, (as_list(story),)).fetchall()
    name = min(report["id"] for report in reports)
    renamed = [report["number"] for report in reports if report["story"] != name]
    connection.executemany(
        "UPDATE reports SET story = ? WHERE number = ?", [(name, number) for number in renamed]
    )
    return {row[0] for row in connection.execute(_READINGS, (as_list(renamed),))}
