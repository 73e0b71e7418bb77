"""How an incident came to be what it is, and what differs between two runs."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mapper.errors import StoreError
from mapper.model import Incident
from mapper.store.encoding import decode_incident
from mapper.store.writing import What

__all__ = ["Change", "Difference", "difference", "history", "run_of", "state", "successor"]

_HISTORY = """
    WITH RECURSIVE former (incident) AS (
        SELECT :incident
        UNION SELECT changes.incident FROM changes JOIN former
        ON changes.successor = former.incident
    )
    SELECT changes.*, runs.at, runs.action, runs.subject, runs.note, reports.name, reports.day
    FROM changes
    JOIN runs ON runs.number = changes.run
    LEFT JOIN reports ON reports.id = runs.subject
    WHERE changes.incident IN (SELECT incident FROM former)
    ORDER BY changes.number
"""
_SINCE = "SELECT * FROM changes WHERE run > ? ORDER BY number"
_BEFORE = """
    SELECT what, data FROM changes WHERE incident = ? AND run <= ? ORDER BY number DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Change:
    """What one run did to an incident.

    Parameters
    ----------
    run : int
        Number of the run.
    at : str, optional
        When, where the store was given a clock.
    action, cause : str
        What the run did, and with what: the report and who brought it, or the correction.
    incident : str
        The id that the incident had.
    what : {"new", "changed", "merged", "removed"}
        What became of it.
    into : str, optional
        The incident that a merged one went into.
    after : Incident, optional
        The incident after the run.
    """

    run: int
    at: str | None
    action: str
    cause: str
    incident: str
    what: What
    into: str | None
    after: Incident | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between an earlier run and now.

    Parameters
    ----------
    run : int
        The run that it is counted from.
    new : tuple of Incident
        Not there before.
    changed : tuple of (Incident, Incident)
        Before and now.
    merged : tuple of (str, str)
        Id of an incident that is part of another now, and of that other.
    removed : tuple of Incident
        There before; their report was removed, or a person rejected them.
    """

    run: int
    new: tuple[Incident, ...]
    changed: tuple[tuple[Incident, Incident], ...]
    merged: tuple[tuple[str, str], ...]
    removed: tuple[Incident, ...]


def history(connection: sqlite3.Connection, incident: str) -> list[Change]:
    """Return what each run did to an incident and to those that were merged into it."""
    rows = connection.execute(_HISTORY, {"incident": incident}).fetchall()
    if not rows:
        raise StoreError(f"{incident} is no incident of this store; see mapper review --all.")
    return [_change(row) for row in rows]


def _change(row: sqlite3.Row) -> Change:
    cause = f"{row['name']}, {row['day']}" if row["name"] else str(row["subject"])
    if row["note"]:
        cause += f" ({row['note']})"
    after = decode_incident(row["data"]) if row["data"] else None
    return Change(
        run=row["run"],
        at=row["at"],
        action=row["action"],
        cause=cause,
        incident=row["incident"],
        what=row["what"],
        into=row["successor"],
        after=after,
    )


def successor(connection: sqlite3.Connection, incident: str) -> str:
    """Return the id under which a merged incident goes on, or its own."""
    query = """
        SELECT successor FROM changes WHERE incident = ? AND what = 'merged'
        ORDER BY number DESC LIMIT 1
    """
    seen = {incident}
    here = "SELECT 1 FROM incidents WHERE id = ?"
    while connection.execute(here, (incident,)).fetchone() is None:
        row = connection.execute(query, (incident,)).fetchone()
        if row is None or row[0] in seen:
            break
        incident = row[0]
        seen.add(incident)
    return incident


def run_of(connection: sqlite3.Connection, since: int | dt.date | str) -> int:
    """Return the last run before a day, or the run of a number.

    Raises
    ------
    StoreError
        If there is no such run, or runs of this store carry no time.
    """
    latest = int(connection.execute("SELECT coalesce(max(number), 0) FROM runs").fetchone()[0])
    text = str(since)
    if text.isdigit():
        if int(text) > latest:
            raise StoreError(f"There was no run {text} yet; the latest is {latest}.")
        return int(text)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise StoreError(f"{text!r} is no day and no run; write 2026-01-31 or 12.") from None
    if connection.execute("SELECT 1 FROM runs WHERE at IS NULL").fetchone():
        raise StoreError("Runs of this store carry no time; give the number of a run instead.")
    query = "SELECT coalesce(max(number), 0) FROM runs WHERE at < ?"
    return int(connection.execute(query, (day.isoformat(),)).fetchone()[0])


def difference(connection: sqlite3.Connection, run: int) -> Difference:
    """Return what differs between the state after a run and now."""
    touched = list(dict.fromkeys(row["incident"] for row in connection.execute(_SINCE, (run,))))
    before = {name: was for name in touched if (was := state(connection, name, run))}
    now = {name: is_now for name in touched if (is_now := _now(connection, name))}
    heirs = {name: successor(connection, name) for name in before if name not in now}
    renamed = _renamed(heirs, before, now)
    pairs = [(before[name], now[name]) for name in touched if name in before and name in now]
    pairs += [(before[name], now[heir]) for name, heir in renamed.items()]
    merged = [p for p in heirs.items() if p[0] != p[1] and p[0] not in renamed]
    known = {*before, *renamed.values()}
    return Difference(
        run,
        new=_by_day(is_now for name, is_now in now.items() if name not in known),
        changed=tuple(sorted((p for p in pairs if p[0] != p[1]), key=lambda p: _key(p[1]))),
        merged=tuple(sorted(merged)),
        removed=_by_day(was for name, was in before.items() if heirs.get(name) == name),
    )


def _renamed(
    heirs: Mapping[str, str], before: Mapping[str, Incident], now: Mapping[str, Incident]
) -> dict[str, str]:
    """Return the incidents that are the same event under the id of an earlier report."""
    renamed: dict[str, str] = {}
    for name, heir in heirs.items():
        if heir != name and heir in now and heir not in before and heir not in renamed.values():
            renamed[name] = heir
    return renamed


def state(connection: sqlite3.Connection, incident: str, run: int) -> Incident | None:
    """Return an incident as it was after a run, None where it was not there."""
    row = connection.execute(_BEFORE, (incident, run)).fetchone()
    there = row is not None and row["what"] in ("new", "changed") and row["data"]
    return decode_incident(row["data"]) if there else None


def _now(connection: sqlite3.Connection, incident: str) -> Incident | None:
    query = "SELECT data FROM incidents WHERE id = ? AND status = 'current'"
    row = connection.execute(query, (incident,)).fetchone()
    return decode_incident(row["data"]) if row else None


def _by_day(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    return tuple(sorted(incidents, key=_key))


def _key(incident: Incident) -> tuple[bool, str, str]:
    return incident.date_start is None, str(incident.date_start), incident.id
