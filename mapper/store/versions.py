"""Whether a report is a corrected version of one in the store."""

from __future__ import annotations

import datetime as dt
import sqlite3
from urllib.parse import urlsplit

from mapper.model import Report
from mapper.store.encoding import decode_report
from mapper.store.stories import likeness, shingles

__all__ = ["earlier_version", "is_outdated"]

_SAME_TITLE = 0.5  # of the words; "Blast in Quetta" is also the title of another day's story
_SAME_FILE = 0.5
_NEAR = dt.timedelta(days=2)
_NO_FILE = ("text", "-")


def earlier_version(
    connection: sqlite3.Connection, report: Report, found: frozenset[str]
) -> sqlite3.Row | None:
    """Return the stored report of which this one is another version.

    It has the same address; or the same publisher and title, within two days, and much
    the same text; or the same file name and most of the text.
    """
    if report.url and urlsplit(report.url).path.strip("/"):
        query = "SELECT * FROM reports WHERE url = ? ORDER BY number DESC LIMIT 1"
        row: sqlite3.Row | None = connection.execute(query, (report.url,)).fetchone()
        if row:
            return row
    if report.title and report.publisher:
        query = "SELECT * FROM reports WHERE title = ? AND publisher = ? ORDER BY number DESC"
        rows = connection.execute(query, (report.title, report.publisher))
        for row in rows:
            if _near(row, report) and _likeness(row, found) >= _SAME_TITLE:
                return row
    if report.source not in _NO_FILE:
        query = "SELECT * FROM reports WHERE source = ? ORDER BY number DESC LIMIT 1"
        row = connection.execute(query, (report.source,)).fetchone()
        if row and _likeness(row, found) >= _SAME_FILE:
            return row
    return None


def _near(row: sqlite3.Row, report: Report) -> bool:
    if row["published"] is None or report.published is None:
        return True
    return abs(dt.date.fromisoformat(row["published"]) - report.published) <= _NEAR


def _likeness(row: sqlite3.Row, found: frozenset[str]) -> float:
    return likeness(shingles(decode_report(row["data"]).text), found)


def is_outdated(stored: sqlite3.Row, report: Report) -> bool:
    """Tell whether a report appeared before the version of it that is stored."""
    other = decode_report(stored["data"])
    if other.published_at and report.published_at and _comparable(other, report):
        return report.published_at < other.published_at
    if other.published and report.published:
        return report.published < other.published
    return False


def _comparable(one: Report, other: Report) -> bool:
    stamps = (one.published_at, other.published_at)
    return len({stamp.tzinfo is None for stamp in stamps if stamp}) == 1
