"""After a change: the events that it touches are formed anew, and no others.

Links tie readings into components. Only the components that hold a changed reading
are clustered again, so that the work does not grow with the store, and the outcome is the same
as if everything were.
"""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mapper.model import Incident
from mapper.store.clustering import Pair, cluster
from mapper.store.corrections import apply
from mapper.store.encoding import decode_incident, encode_incident
from mapper.store.figures import Policy
from mapper.store.merging import merge
from mapper.store.readings import Reading
from mapper.store.rollups import Total, covers_of, included, totals_over
from mapper.store.rows import as_list, read_readings
from mapper.store.signs import rules
from mapper.store.writing import Status, note_change, write_incident

__all__ = ["Touched", "component", "settle", "settle_all"]

_LOT = 500

_NEIGHBOURS = """
    WITH mine (number) AS (SELECT value FROM json_each(:numbers))
    SELECT other AS number FROM links
        WHERE reading IN (SELECT number FROM mine) AND score >= :threshold
    UNION SELECT reading FROM links
        WHERE other IN (SELECT number FROM mine) AND score >= :threshold
    UNION SELECT others.number FROM readings JOIN readings AS others USING (incident)
        WHERE readings.number IN (SELECT number FROM mine)
    UNION SELECT theirs.reading FROM anchors AS ours
        JOIN corrections ON corrections.number = ours.correction
        JOIN anchors AS theirs ON theirs.correction = ours.correction
        WHERE ours.reading IN (SELECT number FROM mine) AND theirs.reading IS NOT NULL
        AND corrections.action IN ('merge', 'split') AND corrections.undone IS NULL
"""
_SCORES = """
    SELECT readings.id AS one, others.id AS other, links.score
    FROM links
    JOIN readings ON readings.number = links.reading
    JOIN readings AS others ON others.number = links.other
    WHERE links.reading IN (SELECT value FROM json_each(?))
"""
_TIES = """
    SELECT DISTINCT corrections.number, corrections.action, anchors.part, readings.id
    FROM corrections
    JOIN anchors ON anchors.correction = corrections.number
    JOIN readings ON readings.number = anchors.reading
    WHERE corrections.action IN ('merge', 'split') AND corrections.undone IS NULL
      AND corrections.number IN (
          SELECT correction FROM anchors WHERE reading IN (SELECT value FROM json_each(?))
      )
    ORDER BY corrections.number, readings.id
"""

_MEMBERS = """
    SELECT number, incident FROM readings
    WHERE number IN (SELECT value FROM json_each(?)) AND incident IS NOT NULL
"""
_EVENTS = """
    SELECT fid, status, data FROM incidents WHERE fid IN (SELECT value FROM json_each(?))
"""


@dataclass
class Touched:
    """What a change touched.

    Parameters
    ----------
    readings : set of int
        Readings that are new, changed, or were linked to one that is gone.
    incidents : set of int
        Rows of incidents that lost a reading.
    heirs : dict
        For such an incident, the readings that took the place of those it lost.
    """

    readings: set[int] = field(default_factory=set)
    incidents: set[int] = field(default_factory=set)
    heirs: dict[int, set[int]] = field(default_factory=dict)


def component(connection: sqlite3.Connection, seeds: Iterable[int]) -> set[int]:
    """Return the readings that links and people's merges tie to some readings."""
    reached = set(seeds)
    frontier = set(reached)
    while frontier:
        values = {"numbers": as_list(frontier), "threshold": rules()["threshold"]}
        rows = connection.execute(_NEIGHBOURS, values)
        frontier = {row["number"] for row in rows} - reached
        reached |= frontier
    return reached


def settle(connection: sqlite3.Connection, run: int, touched: Touched, policy: Policy) -> None:
    """Form the events anew that a change touches, and note what became of each.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    run : int
        The run that the changes are noted under.
    touched : Touched
        What the change touched.
    policy : Policy
        Which of several tolls stands.
    """
    numbers = component(connection, touched.readings)
    readings = read_readings(connection, numbers)
    before = _former(connection, readings, touched)
    events = [_event(group, policy) for group in _groups(connection, readings)]
    after = _write(connection, events, before)
    _note(connection, run, before, after)
    _forget(connection, before, after)
    days = {span for each in (*before.values(), *after.values()) if (span := each.span)}
    totals = totals_over(connection, days) | {e.row for e in after.values() if e.is_total}
    for row in sorted(totals):
        _total(connection, run, row, known={e.incident.id for e in after.values()})


def settle_all(connection: sqlite3.Connection, run: int, policy: Policy) -> None:
    """Form every event anew, some hundred readings at a time."""
    numbers = [row[0] for row in connection.execute("SELECT number FROM readings ORDER BY number")]
    for start in range(0, len(numbers), _LOT):
        settle(connection, run, Touched(readings=set(numbers[start : start + _LOT])), policy)


@dataclass
class Event:
    """An event as it is or was in the store: its row, its incident, its readings."""

    incident: Incident
    members: frozenset[int]
    status: Status = "current"
    row: int = 0
    data: str = ""
    readings: Sequence[Reading] = ()

    @property
    def is_total(self) -> bool:
        return self.incident.kind == "rollup"

    @property
    def span(self) -> tuple[str, str] | None:
        """First and last day."""
        first, last = self.incident.date_start, self.incident.date_end
        return (first.isoformat(), (last or first).isoformat()) if first else None


def _former(
    connection: sqlite3.Connection, readings: Mapping[int, Reading], touched: Touched
) -> dict[str, Event]:
    """Return the events that the readings belonged to, by id."""
    members: dict[int, set[int]] = {row: set() for row in touched.incidents}
    for row, heirs in touched.heirs.items():
        members.setdefault(row, set()).update(heirs)
    for number, row in connection.execute(_MEMBERS, (as_list(readings),)):
        members.setdefault(row, set()).add(number)
    found = {}
    for fid, status, data in connection.execute(_EVENTS, (as_list(members),)):
        incident = decode_incident(data)
        found[incident.id] = Event(incident, frozenset(members[fid]), status, fid, data)
    return found


def _groups(connection: sqlite3.Connection, readings: Mapping[int, Reading]) -> list[list[Reading]]:
    by_id = {reading.id: reading for reading in readings.values()}
    scores: dict[Pair, float] = {}
    for one, other, score in connection.execute(_SCORES, (as_list(readings),)):
        if one in by_id and other in by_id:
            scores[(one, other) if one < other else (other, one)] = score
    together, apart = _ties(connection, readings)
    threshold = rules()["threshold"]
    groups = cluster(by_id, scores, threshold, together=together, apart=apart)
    return [[by_id[name] for name in group] for group in groups]


def _ties(
    connection: sqlite3.Connection, readings: Mapping[int, Reading]
) -> tuple[set[Pair], set[Pair]]:
    """Return the pairs that people put together, and those they put apart; the last word counts."""
    sides: dict[tuple[int, str], tuple[list[str], list[str]]] = {}
    for row in connection.execute(_TIES, (as_list(readings),)):
        parts = sides.setdefault((row["number"], row["action"]), ([], []))
        parts[row["part"]].append(row["id"])
    together: set[Pair] = set()
    apart: set[Pair] = set()
    for (_, action), (ones, others) in sorted(sides.items()):
        pairs = {(min(a, b), max(a, b)) for a in ones for b in others if a != b}
        together, apart = (
            (together | pairs, apart - pairs)
            if action == "merge"
            else (together - pairs, apart | pairs)
        )
    return together, apart


def _event(group: list[Reading], policy: Policy) -> Event:
    """Merge a group and lay over it what people corrected."""
    incident = merge(group, policy)
    status: Status = "current"
    numbers = frozenset(reading.number for reading in group)
    corrections = {each.number: each for reading in group for each in reading.corrections}
    for _, correction in sorted(corrections.items()):
        if correction.action == "reject":
            status = "rejected"
        else:
            incident = apply(incident, correction)
    return Event(incident, numbers, status, readings=group)


def _write(
    connection: sqlite3.Connection, events: list[Event], before: Mapping[str, Event]
) -> dict[str, Event]:
    after = {}
    for event in events:
        former = before.get(event.incident.id)
        if former and event.is_total:  # what it contains is looked up below
            event.incident = _including(event.incident, former.incident.includes)
        event.row = former.row if former else 0
        event.data = encode_incident(event.incident)
        unchanged = former is not None and _same(former, event)
        if not unchanged:
            event.row = write_incident(
                connection, event.row, event.incident, event.status, event.readings
            )
        after[event.incident.id] = event
    return after


def _including(incident: Incident, includes: tuple[str, ...]) -> Incident:
    return dataclasses.replace(incident, includes=includes)


def _same(former: Event, event: Event) -> bool:
    ours = former.data, former.status, former.members
    return ours == (event.data, event.status, event.members)


def _note(
    connection: sqlite3.Connection,
    run: int,
    before: Mapping[str, Event],
    after: Mapping[str, Event],
) -> None:
    heirs = {name: _heir(event, after) for name, event in before.items() if name not in after}
    for name, event in after.items():
        former = before.get(name)
        if former is None:
            inherits = any(heir == name for heir in heirs.values())
            note_change(connection, run, name, "changed" if inherits else "new", data=event.data)
        elif former.status != event.status:
            what = "removed" if event.status == "rejected" else "new"
            note_change(connection, run, name, what, data=event.data)
        elif former.data != event.data:
            note_change(connection, run, name, "changed", data=event.data)
    for name, heir in heirs.items():
        note_change(connection, run, name, "merged" if heir else "removed", successor=heir)


def _heir(former: Event, after: Mapping[str, Event]) -> str | None:
    """Return the event that took most of a former one's readings."""
    shared = {name: len(former.members & event.members) for name, event in after.items()}
    best = max(shared, key=lambda name: (shared[name], name), default=None)
    return best if best and shared[best] else None


def _forget(
    connection: sqlite3.Connection, before: Mapping[str, Event], after: Mapping[str, Event]
) -> None:
    gone = [(event.row,) for name, event in before.items() if name not in after]
    connection.executemany("DELETE FROM incidents WHERE fid = ?", gone)


_READINGS_OF_TOTAL = """
    SELECT readings.covers, readings.data, reports.day
    FROM readings JOIN reports ON reports.number = readings.report
    WHERE readings.incident = ? ORDER BY readings.id
"""


def _total(connection: sqlite3.Connection, run: int, row: int, known: set[str]) -> None:
    """Say anew which stored incidents a rollup contains."""
    data = connection.execute("SELECT data FROM incidents WHERE fid = ?", (row,)).fetchone()[0]
    incident = decode_incident(data)
    parts = included(connection, _as_total(connection, row, incident))
    if parts == incident.includes:
        return
    changed = _including(incident, parts)
    now = encode_incident(changed)
    connection.execute("UPDATE incidents SET data = ? WHERE fid = ?", (now, row))
    if incident.id in known:
        query = "UPDATE changes SET data = ? WHERE run = ? AND incident = ? AND data IS NOT NULL"
        if connection.execute(query, (now, run, incident.id)).rowcount:
            return
    note_change(connection, run, incident.id, "changed", data=now)


def _as_total(connection: sqlite3.Connection, row: int, incident: Incident) -> Total:
    rows = connection.execute(_READINGS_OF_TOTAL, (row,)).fetchall()
    own = {name for each in rows for name in decode_incident(each["data"]).includes}
    events = (
        "SELECT incidents.id FROM readings JOIN incidents ON fid = incident WHERE readings.id = ?"
    )
    parts = {found[0] for name in own if (found := connection.execute(events, (name,)).fetchone())}
    return Total(incident, covers_of(rows), max(each["day"] for each in rows), frozenset(parts))
