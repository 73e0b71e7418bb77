"""Corrections are entered, undone, taken out and brought in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from mapper.errors import CorrectionError
from mapper.store.anchoring import anchor, tie
from mapper.store.corrections import Action, Correction
from mapper.store.encoding import decode_incident
from mapper.store.figures import Policy
from mapper.store.history import successor
from mapper.store.pairing import pair_readings
from mapper.store.readings import Reading
from mapper.store.repeating import in_force
from mapper.store.rows import read_readings
from mapper.store.settling import Touched, settle
from mapper.store.writing import start_run

__all__ = ["all_corrections", "bring_in", "enter", "members", "parted", "take_out", "undo"]

_MEMBERS = """
    SELECT readings.number FROM readings JOIN incidents ON incidents.fid = readings.incident
    WHERE incidents.id = ? ORDER BY readings.id
"""
_INSERT = """
    INSERT INTO corrections (run, at, by, why, action, "values") VALUES (?, ?, ?, ?, ?, ?)
"""
_ANCHORED = "SELECT reading FROM anchors WHERE correction = ? AND reading IS NOT NULL"
_ANCHORS = "SELECT part, report, origin, data FROM anchors WHERE correction = ? ORDER BY number"


def members(connection: sqlite3.Connection, incident: str) -> list[Reading]:
    """Return the readings of an incident, also by an id that it had before a merge.

    Raises
    ------
    CorrectionError
        If there is no such incident.
    """
    name = successor(connection, incident)
    numbers = [row[0] for row in connection.execute(_MEMBERS, (name,))]
    if not numbers:
        raise CorrectionError(
            f"{incident} is no incident of this store; mapper review --all lists them."
        )
    readings = read_readings(connection, numbers)
    return [readings[number] for number in numbers]


def parted(readings: Iterable[Reading], reports: Collection[str]) -> tuple[list[Reading], ...]:
    """Part the readings of an incident by report; ids may be shortened to their beginning.

    Raises
    ------
    CorrectionError
        If none or all would be taken out.
    """
    out: list[Reading] = []
    rest: list[Reading] = []
    for reading in readings:
        named = any(reading.origin.id.startswith(name) for name in reports)
        (out if named else rest).append(reading)
    if not out or not rest:
        raise CorrectionError(
            "A split takes out some of an incident's reports and leaves others; name those to take "
            "out by their ids."
        )
    return out, rest


def enter(
    connection: sqlite3.Connection,
    action: Action,
    parts: Sequence[Sequence[Reading]],
    values: Mapping[str, Any],
    *,
    by: str,
    why: str,
    at: str | None,
    policy: Policy,
) -> int:
    """Enter a correction within the caller's transaction; return its number.

    The same by the same person again changes nothing and has the number it had.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    action : Action
        What is done.
    parts : sequence of sequence of Reading
        The readings it is about; for a merge and a split, those of either side.
    values : Mapping
        For a change, as `mapper.store.values.checked` gives them.
    by, why : str
        Who corrects, and for what reason.
    at : str, optional
        When, where the store has a clock.
    policy : Policy
        Which of several tolls stands.
    """
    if not by.strip():
        raise CorrectionError("A correction needs a name; say who corrects with --by.")
    known = in_force(connection, action, parts, values, by=by, why=why)
    if known is not None:
        return known
    told = {"at": at, "by": by, "why": why, "action": action, "values": values}
    run, number = _insert(connection, told, at)
    for part, readings in enumerate(parts):
        anchor(connection, number, part, readings)
    numbers = {reading.number for readings in parts for reading in readings}
    _settle(connection, run, numbers, policy)
    return number


def _insert(
    connection: sqlite3.Connection, entry: Mapping[str, Any], at: str | None
) -> tuple[int, int]:
    """Write a correction in a run of its own; return the numbers of the run and of it."""
    run = start_run(connection, at, "correct", "")
    values = json.dumps(entry["values"], ensure_ascii=False, sort_keys=True)
    row = (run, entry["at"], entry["by"], entry["why"], entry["action"], values)
    number = int(connection.execute(_INSERT, row).lastrowid or 0)
    connection.execute("UPDATE runs SET subject = ? WHERE number = ?", (str(number), run))
    return run, number


def undo(connection: sqlite3.Connection, number: int, *, at: str | None, policy: Policy) -> None:
    """Take a correction back within the caller's transaction; it stays in the record.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    number : int
        The correction's.
    at : str, optional
        When, where the store has a clock.
    policy : Policy
        Which of several tolls stands.

    Raises
    ------
    CorrectionError
        If there is no such correction, or it is undone already.
    """
    query = "SELECT undone FROM corrections WHERE number = ?"
    row = connection.execute(query, (number,)).fetchone()
    if row is None:
        raise CorrectionError(f"There is no correction {number}; mapper correct --list shows all.")
    if row["undone"] is not None:
        raise CorrectionError(f"Correction {number} is undone already.")
    run = start_run(connection, at, "undo", str(number))
    connection.execute("UPDATE corrections SET undone = ? WHERE number = ?", (run, number))
    numbers = {row[0] for row in connection.execute(_ANCHORED, (number,))}
    _settle(connection, run, numbers, policy)


def _settle(
    connection: sqlite3.Connection, run: int, numbers: Collection[int], policy: Policy
) -> None:
    """Compare corrected readings anew, as their place or day may have changed."""
    pair_readings(connection, numbers)
    settle(connection, run, Touched(readings=set(numbers)), policy)


def all_corrections(connection: sqlite3.Connection) -> list[Correction]:
    """Return every correction, those undone too, in the order they were made."""
    rows = connection.execute("SELECT * FROM corrections ORDER BY number")
    return [Correction.of(row) for row in rows]


def take_out(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return the corrections in force as plain data, for another store of the same reports."""
    return [
        {
            "by": each.by,
            "why": each.why,
            "at": each.at,
            "action": each.action,
            "values": dict(each.values),
            "anchors": [
                {**dict(row), "data": json.loads(row["data"])}
                for row in connection.execute(_ANCHORS, (each.number,))
            ],
        }
        for each in all_corrections(connection)
        if each.undone is None
    ]


def bring_in(
    connection: sqlite3.Connection,
    entries: Iterable[Mapping[str, Any]],
    *,
    at: str | None,
    policy: Policy,
) -> tuple[int, int]:
    """Enter corrections that another store gave out, within the caller's transaction.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    entries : iterable of Mapping
        What `take_out` gave of the other store.
    at : str, optional
        When, where the store has a clock.
    policy : Policy
        Which of several tolls stands.

    Returns
    -------
    tuple of (int, int)
        How many were entered, and how many of those wait for their report to be added.
    """
    known = {_signature(entry) for entry in take_out(connection)}
    entered = waiting = 0
    for entry in entries:
        if _signature(entry) in known:
            continue
        run, number = _insert(connection, entry, at)
        numbers = tie(connection, number, entry["anchors"])
        entered += 1
        waiting += not numbers
        _settle(connection, run, numbers, policy)
    return entered, waiting


def _signature(entry: Mapping[str, Any]) -> str:
    """Return what tells one correction from another, wherever it was entered."""
    anchors = sorted(
        (one["part"], one["origin"], decode_incident(json.dumps(one["data"])).id)
        for one in entry["anchors"]
    )
    told = [entry["by"], entry["why"], entry["action"], entry["values"], anchors]
    return json.dumps(told, sort_keys=True)
