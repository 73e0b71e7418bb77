"""Incidents and what became of them, written as rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Literal

from mapper.model import Incident, Tally
from mapper.store.drawing import geometry_of
from mapper.store.encoding import encode_incident
from mapper.store.figures import whole_of
from mapper.store.merging import stories_of
from mapper.store.readings import Reading

__all__ = ["Status", "What", "note_change", "start_run", "write_incident"]

Status = Literal["current", "rejected"]
What = Literal["new", "changed", "merged", "removed"]

_INSERT = """
    INSERT INTO incidents (
        geom, id, status, kind, event_type, sub_event_type, date_start, date_end, date_precision,
        place, place_text, district, district_pcode, province, where_precision, uncertainty_km,
        killed_low, killed_best, killed_high, injured_low, injured_best, injured_high,
        abducted_best, claimed_by, confidence, flags, reports, stories, data
    ) VALUES (
        :geom, :id, :status, :kind, :event_type, :sub_event_type, :date_start, :date_end,
        :date_precision, :place, :place_text, :district, :district_pcode, :province,
        :where_precision, :uncertainty_km, :killed_low, :killed_best, :killed_high, :injured_low,
        :injured_best, :injured_high, :abducted_best, :claimed_by, :confidence, :flags, :reports,
        :stories, :data
    )
"""
_UPDATE = """
    UPDATE incidents SET
        geom = :geom, status = :status, kind = :kind, event_type = :event_type,
        sub_event_type = :sub_event_type, date_start = :date_start, date_end = :date_end,
        date_precision = :date_precision, place = :place, place_text = :place_text,
        district = :district, district_pcode = :district_pcode, province = :province,
        where_precision = :where_precision, uncertainty_km = :uncertainty_km,
        killed_low = :killed_low, killed_best = :killed_best, killed_high = :killed_high,
        injured_low = :injured_low, injured_best = :injured_best, injured_high = :injured_high,
        abducted_best = :abducted_best, claimed_by = :claimed_by, confidence = :confidence,
        flags = :flags, reports = :reports, stories = :stories, data = :data
    WHERE fid = :fid
"""
_PLAIN = (
    "id",
    "kind",
    "event_type",
    "sub_event_type",
    "date_precision",
    "place_text",
    "district",
    "district_pcode",
    "province",
    "where_precision",
    "uncertainty_km",
    "claimed_by",
    "confidence",
)


def write_incident(
    connection: sqlite3.Connection,
    row: int,
    incident: Incident,
    status: Status,
    readings: Sequence[Reading],
) -> int:
    """Write a merged incident over its row, or into a new one; return the row.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    row : int
        The incident's row, 0 where it has none yet.
    incident : Incident
        The incident.
    status : {"current", "rejected"}
        Whether a person rejected it.
    readings : sequence of Reading
        What it was merged of.
    """
    values = _values(incident, status, readings)
    if row:
        connection.execute(_UPDATE, {**values, "fid": row})
        connection.execute("DELETE FROM evidence WHERE incident = ?", (row,))
        connection.execute("DELETE FROM claims WHERE incident = ?", (row,))
    else:
        row = int(connection.execute(_INSERT, values).lastrowid or 0)
    mine = [(row, reading.number) for reading in readings]
    connection.executemany("UPDATE readings SET incident = ? WHERE number = ?", mine)
    _write_evidence(connection, row, incident, readings)
    _write_claims(connection, row, incident)
    return row


def _values(incident: Incident, status: Status, readings: Sequence[Reading]) -> dict[str, Any]:
    killed, injured = (whole_of(tally) for tally in _hurt(incident))
    abducted = whole_of(incident.casualties.abducted)
    lines = (r.line for r in readings if r.line and r.incident.place == incident.place)
    values = {name: getattr(incident, name) for name in _PLAIN}
    values |= {
        "geom": geometry_of(incident, next(lines, ())),
        "status": status,
        "date_start": incident.date_start and incident.date_start.isoformat(),
        "date_end": incident.date_end and incident.date_end.isoformat(),
        "place": incident.place.name if incident.place else None,
        "flags": "; ".join(incident.flags),
        "reports": len({reading.origin.id for reading in readings}),
        "stories": len(stories_of(readings)),
        "data": encode_incident(incident),
        "abducted_best": abducted and abducted.best,
    }
    for name, count in (("killed", killed), ("injured", injured)):
        for bound in ("low", "best", "high"):
            values[f"{name}_{bound}"] = getattr(count, bound, None)
    return values


def _hurt(incident: Incident) -> tuple[Tally, Tally]:
    return incident.casualties.killed, incident.casualties.injured


def _write_evidence(
    connection: sqlite3.Connection, row: int, incident: Incident, readings: Sequence[Reading]
) -> None:
    numbers = {reading.origin.id: reading.origin.number for reading in readings}
    connection.executemany(
        'INSERT INTO evidence (incident, report, "start", "end", text) VALUES (?, ?, ?, ?, ?)',
        [(row, numbers[q.report], q.start, q.end, q.text) for q in incident.evidence],
    )


def _write_claims(connection: sqlite3.Connection, row: int, incident: Incident) -> None:
    connection.executemany(
        "INSERT INTO claims (incident, said_by, measure, role, low, best, high, status, "
        '"start", "end") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
            (
                row,
                *(claim.by, claim.measure, claim.role),
                *(claim.count.low, claim.count.best, claim.count.high),
                *(claim.status, claim.start, claim.end),
            )
            for claim in incident.claims
        ],
    )


def start_run(
    connection: sqlite3.Connection,
    at: str | None,
    action: str,
    subject: str,
    *,
    note: str = "",
    earlier: str | None = None,
) -> int:
    """Note what is being done to the store; return the run's number.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    at : str, optional
        When, where the store has a clock.
    action : str
        What is done: `add`, `replace`, `outdated`, `remove`, `correct`, `undo` or `policy`.
    subject : str
        To what: a report, a correction, a policy.
    note : str
        More of it, in words.
    earlier : str, optional
        A report and its readings, as JSON, that are in the store no more.
    """
    row = (at, action, subject, note, earlier)
    query = "INSERT INTO runs (at, action, subject, note, earlier) VALUES (?, ?, ?, ?, ?)"
    return int(connection.execute(query, row).lastrowid or 0)


def note_change(
    connection: sqlite3.Connection,
    run: int,
    incident: str,
    what: str,
    *,
    successor: str | None = None,
    data: str | None = None,
) -> None:
    """Note what a run did to an incident.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    run : int
        The run's number.
    incident : str
        The incident's id.
    what : {"new", "changed", "merged", "removed"}
        What became of it.
    successor : str, optional
        The incident that a merged one went into.
    data : str, optional
        The incident after the run, as JSON.
    """
    connection.execute(
        "INSERT INTO changes (run, incident, what, successor, data) VALUES (?, ?, ?, ?, ?)",
        (run, incident, what, successor, data),
    )
