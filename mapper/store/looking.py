"""Look into a store without changing it: links, sources, counts."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

__all__ = ["Source", "Status", "StoredLink", "StoredReport", "links", "sources", "status"]

_LINKS = """
    SELECT readings.id, others.id, links.score, links.reasons
    FROM links
    JOIN readings ON readings.number = links.reading
    JOIN readings AS others ON others.number = links.other
    WHERE :incident IS NULL
       OR (readings.incident = :incident AND others.incident = :incident)
    ORDER BY links.score DESC, min(readings.id, others.id), max(readings.id, others.id)
"""
_SOURCES = """
    SELECT DISTINCT reports.story, reports.day, reports.time, reports.id, reports.name
    FROM readings JOIN reports ON reports.number = readings.report
    WHERE readings.incident = ?
    ORDER BY reports.day, reports.time, reports.id
"""
_COUNTS = """
    SELECT coalesce(district, ''), event_type, count(*), sum(killed_best)
    FROM incidents WHERE status = 'current' AND kind = 'event'
    GROUP BY 1, 2 ORDER BY 1, 2
"""
_REPORTS = """
    SELECT reports.id, reports.published, reports.name, reports.title, reports.source,
           reports.story != reports.id OR EXISTS (
               SELECT 1 FROM reports AS others
               WHERE others.story = reports.story AND others.number != reports.number
           ) AS copied,
           (SELECT count(*) FROM readings WHERE readings.report = reports.number) AS readings
    FROM reports ORDER BY reports.published IS NULL, reports.published, reports.id
"""
_LOOSE = """
    SELECT DISTINCT corrections.number FROM corrections
    WHERE undone IS NULL AND NOT EXISTS (
        SELECT 1 FROM anchors WHERE anchors.correction = corrections.number
        AND anchors.reading IS NOT NULL
    ) ORDER BY corrections.number
"""


@dataclass(frozen=True, slots=True)
class StoredLink:
    """Two readings that may be one event, and why.

    Parameters
    ----------
    one, other : str
        Ids of the readings, the lesser first.
    score : float
        How likely they are one event, 0 to 1.
    reasons : tuple of str
        What spoke for it and against, with its weight.
    """

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One independent source of an incident: a story, by whomever it was brought.

    Parameters
    ----------
    outlets : tuple of str
        Who brought it, each once, in order of appearance.
    reports : tuple of str
        Ids of the reports.
    """

    outlets: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report in the store, short.

    Parameters
    ----------
    id : str
        Its id.
    published : str, optional
        The day, ISO 8601.
    name, title, source : str
        Who says it, under which title, and where it was read from.
    is_copied : bool
        Whether another report in the store is a near-copy of it.
    readings : int
        Incidents read from it.
    """

    id: str
    published: str | None
    name: str
    title: str | None
    source: str
    is_copied: bool
    readings: int


@dataclass(frozen=True, slots=True)
class Status:
    """What a store holds, counted.

    Parameters
    ----------
    reports : tuple of StoredReport
        By day.
    events : tuple of (str, str, int, int or None)
        District ('' where none is known), event type, events and their dead, the best figures.
    totals, recalled, rejected, doubtful, unplaced : int
        Rollups, older events that are only recalled, incidents a person rejected, events with a
        doubt that nobody looked at, and events without a district.
    loose : tuple of int
        Corrections whose incident is no longer in the store.
    run : int
        Number of the latest run, 0 where there was none.
    """

    reports: tuple[StoredReport, ...]
    events: tuple[tuple[str, str, int, int | None], ...]
    totals: int
    recalled: int
    rejected: int
    doubtful: int
    unplaced: int
    loose: tuple[int, ...]
    run: int


def links(connection: sqlite3.Connection, incident: int | None) -> list[StoredLink]:
    """Return the links within an incident (its row), or all, the likeliest first."""
    rows = connection.execute(_LINKS, {"incident": incident})
    return [
        StoredLink(min(one, other), max(one, other), score, tuple(json.loads(reasons)))
        for one, other, score, reasons in rows
    ]


def sources(connection: sqlite3.Connection, incident: int) -> list[Source]:
    """Return the independent sources of an incident (its row), the earliest first."""
    stories: dict[str, list[sqlite3.Row]] = {}
    for row in connection.execute(_SOURCES, (incident,)):
        stories.setdefault(row["story"], []).append(row)
    return [
        Source(tuple(dict.fromkeys(r["name"] for r in rows)), tuple(r["id"] for r in rows))
        for rows in stories.values()
    ]


def status(connection: sqlite3.Connection) -> Status:
    """Count what a store holds."""

    def count(where: str) -> int:
        query = f"SELECT count(*) FROM incidents WHERE {where}"  # noqa: S608, only words of ours
        return int(connection.execute(query).fetchone()[0])

    run = connection.execute("SELECT coalesce(max(number), 0) FROM runs").fetchone()[0]
    return Status(
        reports=tuple(StoredReport(*row) for row in connection.execute(_REPORTS)),
        events=tuple(tuple(row) for row in connection.execute(_COUNTS)),
        totals=count("kind = 'rollup' AND status = 'current'"),
        recalled=count("kind = 'background' AND status = 'current'"),
        rejected=count("status = 'rejected'"),
        doubtful=count(
            "kind = 'event' AND status = 'current' AND flags != '' AND flags NOT LIKE '%corrected%'"
        ),
        unplaced=count("kind = 'event' AND status = 'current' AND district IS NULL"),
        loose=tuple(row[0] for row in connection.execute(_LOOSE)),
        run=int(run),
    )
