"""A report goes into the store, in the place of an earlier version of itself or anew."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from mapper.gazetteer import Gazetteer
from mapper.model import Extraction, Incident
from mapper.store.anchoring import anchor_again
from mapper.store.copies import enter_story, leave_story
from mapper.store.corrections import likeness
from mapper.store.encoding import (
    decode_incident,
    encode_incident,
    encode_report,
    encode_unresolved,
)
from mapper.store.figures import Policy
from mapper.store.grounding import districts_covered, line_of
from mapper.store.pairing import pair_readings
from mapper.store.readings import origin_of
from mapper.store.settling import Touched, component, settle
from mapper.store.stories import shingles, signature_of
from mapper.store.versions import earlier_version, is_outdated
from mapper.store.writing import start_run

__all__ = ["Outcome", "add_report", "remove_report"]

#: What became of a report that was added.
Outcome = Literal["new", "unchanged", "replaced", "read anew", "outdated"]

_INSERT_REPORT = """
    INSERT INTO reports (id, origin, story, title, publisher, url, published, day, time, name,
                         source, data, unresolved, signature)
    VALUES (:id, :origin, :story, :title, :publisher, :url, :published, :day, :time, :name,
            :source, :data, :unresolved, :signature)
"""


def add_report(
    connection: sqlite3.Connection,
    extraction: Extraction,
    gazetteer: Gazetteer,
    *,
    at: str | None,
    policy: Policy,
) -> tuple[int | None, Outcome]:
    """Add what was read of a report, within the caller's transaction.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    extraction : Extraction
        The report, and what was read of it.
    gazetteer : Gazetteer
        Says which districts a place covers that is wider than one.
    at : str, optional
        When, where the store has a clock.
    policy : Policy
        Which of several tolls stands.

    Returns
    -------
    tuple of (int or None, Outcome)
        The run's number, None where nothing changed.
    """
    extraction = dataclasses.replace(extraction, incidents=_told_apart(extraction.incidents))
    report = extraction.report
    known = _stored(connection, report.id)
    if known and _reads_the_same(connection, known, extraction):
        return None, "unchanged"
    found = shingles(report.text)
    earlier = known or earlier_version(connection, report, found)
    if earlier and not known and is_outdated(earlier, report):
        note, read = f"an earlier version of {earlier['id']}", _as_json(extraction)
        return start_run(connection, at, "outdated", report.id, note=note, earlier=read), "outdated"
    touched = Touched()
    outcome: Outcome = "read anew" if known else "replaced" if earlier else "new"
    former = _readings_of(connection, earlier["number"]) if earlier else []
    kept = _kept(connection, earlier) if earlier else None
    if earlier:
        _take_out(connection, earlier["number"], touched)
    action = "replace" if earlier else "add"
    run = start_run(connection, at, action, report.id, note=outcome, earlier=kept)
    origin = earlier["origin"] if earlier else report.id
    numbers = _put_in(connection, extraction, gazetteer, origin, found, touched)
    _inherit(connection, former, numbers, touched)
    settle(connection, run, touched, policy)
    return run, outcome


def _put_in(
    connection: sqlite3.Connection,
    extraction: Extraction,
    gazetteer: Gazetteer,
    origin: str,
    found: frozenset[str],
    touched: Touched,
) -> list[int]:
    """Put in a report and its readings; note what they are tied to, and return the readings."""
    report = extraction.report.id
    number = _insert_report(connection, extraction, origin, signature_of(found))
    touched.readings |= enter_story(connection, number, report, found)
    numbers = _insert_readings(connection, number, extraction, gazetteer)
    touched.readings |= anchor_again(connection, report, origin, numbers)
    pair_readings(connection, numbers)
    touched.readings |= set(numbers)
    return numbers


def remove_report(
    connection: sqlite3.Connection, report_id: str, *, at: str | None, policy: Policy
) -> int:
    """Take a report out, within the caller's transaction; return the run's number.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    report_id : str
        The whole id of a report of the store.
    at : str, optional
        When, where the store has a clock.
    policy : Policy
        Which of several tolls stands.
    """
    row = _stored(connection, report_id)
    run = start_run(connection, at, "remove", report_id, earlier=_kept(connection, row))
    touched = Touched()
    _take_out(connection, row["number"], touched)
    settle(connection, run, touched, policy)
    return run


def _stored(connection: sqlite3.Connection, report_id: str) -> Any:
    """Return the row of a report, None where it is not in the store."""
    return connection.execute("SELECT * FROM reports WHERE id = ?", (report_id,)).fetchone()


def _told_apart(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Return incidents with ids of their own, where one sentence gave two alike."""
    seen: set[str] = set()
    told = []
    for position, incident in enumerate(incidents):
        if incident.id in seen:
            name = hashlib.sha256(f"{incident.id}:{position}".encode()).hexdigest()[:16]
            incident = dataclasses.replace(incident, id=name)
        seen.add(incident.id)
        told.append(incident)
    return tuple(told)


def _reads_the_same(
    connection: sqlite3.Connection, known: sqlite3.Row, extraction: Extraction
) -> bool:
    """Tell whether a stored report was read as it is read now, wherever the file lies."""
    there = json.loads(known["data"]) | {"source": ""}
    here = json.loads(encode_report(extraction.report)) | {"source": ""}
    stored = [row["data"] for row in _readings_of(connection, known["number"])]
    return there == here and stored == [encode_incident(each) for each in extraction.incidents]


def _readings_of(connection: sqlite3.Connection, report: int) -> list[sqlite3.Row]:
    query = "SELECT * FROM readings WHERE report = ? ORDER BY position"
    return connection.execute(query, (report,)).fetchall()


def _as_json(extraction: Extraction) -> str:
    readings = [json.loads(encode_incident(incident)) for incident in extraction.incidents]
    kept = {"report": json.loads(encode_report(extraction.report)), "readings": readings}
    return json.dumps(kept, ensure_ascii=False)


def _kept(connection: sqlite3.Connection, row: sqlite3.Row) -> str:
    """Return a stored report and what was read of it, to be kept with the run that ends it."""
    readings = [json.loads(each["data"]) for each in _readings_of(connection, row["number"])]
    return json.dumps({"report": json.loads(row["data"]), "readings": readings}, ensure_ascii=False)


def _take_out(connection: sqlite3.Connection, number: int, touched: Touched) -> None:
    """Take out a report and its readings; note what they were tied to."""
    mine = {row["number"] for row in _readings_of(connection, number)}
    touched.readings |= component(connection, mine) - mine
    for each in _readings_of(connection, number):
        if each["incident"] is not None:
            touched.incidents.add(each["incident"])
    touched.readings |= leave_story(connection, number) - mine
    connection.execute("DELETE FROM reports WHERE number = ?", (number,))


def _insert_report(
    connection: sqlite3.Connection, extraction: Extraction, origin: str, signature: bytes
) -> int:
    report = extraction.report
    key = origin_of(report, 0, report.id)
    values = {
        "id": report.id,
        "origin": origin,
        "story": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "url": report.url,
        "published": report.published and report.published.isoformat(),
        "day": key.day,
        "time": key.time,
        "name": key.name,
        "source": report.source,
        "data": encode_report(report),
        "unresolved": encode_unresolved(extraction.unresolved),
        "signature": signature,
    }
    return int(connection.execute(_INSERT_REPORT, values).lastrowid or 0)


def _insert_readings(
    connection: sqlite3.Connection,
    report: int,
    extraction: Extraction,
    gazetteer: Gazetteer,
) -> list[int]:
    query = (
        "INSERT INTO readings (id, report, position, kind, line, covers, data) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    numbers = []
    for position, incident in enumerate(extraction.incidents):
        line = line_of(incident, extraction)
        covers = districts_covered(incident, extraction, gazetteer)
        row = (
            *(incident.id, report, position, incident.kind),
            json.dumps(line) if line else None,
            json.dumps(covers),
            encode_incident(incident),
        )
        numbers.append(int(connection.execute(query, row).lastrowid or 0))
    return numbers


def _inherit(
    connection: sqlite3.Connection,
    former: Sequence[sqlite3.Row],
    numbers: Sequence[int],
    touched: Touched,
) -> None:
    """Note which new reading is which former one, so that an event goes on under it."""
    new = dict(_incidents(connection, numbers))
    for row in former:
        before = decode_incident(row["data"])
        points = {number: likeness(before, incident) for number, incident in new.items()}
        best = max(points, key=lambda number: points[number], default=None)
        if best is not None and points[best] and row["incident"] is not None:
            touched.heirs.setdefault(row["incident"], set()).add(best)


def _incidents(
    connection: sqlite3.Connection, numbers: Sequence[int]
) -> Iterator[tuple[int, Incident]]:
    for number in numbers:
        query = "SELECT data FROM readings WHERE number = ?"
        yield number, decode_incident(connection.execute(query, (number,)).fetchone()[0])
