"""The store at size: adding one more report, reading all incidents, opening cold.

The synthetic store holds invented readings, one to two reports an event, spread over ten
years, all districts and every type, with figures, actors and sentences of their own. Ten
thousand are built through the store's own code, in one transaction and without flushing; a larger
store is copies of its rows under other ids and days, as a hundred thousand would take a quarter
of an hour. What is measured is done as always: a transaction a report, flushed to disk. Seconds of
the processor are told beside those of the clock, for a machine that has more to do.
Run with `make bench-store`; `make bench-store SIZES=10000` builds the small one alone.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from mapper import Store
from mapper.gazetteer import Gazetteer
from mapper.model import (
    Actor,
    Casualties,
    Count,
    Evidence,
    Extraction,
    Incident,
    PlaceReference,
    Report,
    Tally,
)
from mapper.reading import read_report
from mapper.store.adding import add_report

MAPPER = (sys.executable, "-c", "from mapper.cli import main; main()")
FIRST_DAY, SPAN = dt.date(2015, 1, 1), 3652
BUILT = 10_000  # incidents built one by one
ADDED = 25  # reports added one by one, of which the median and the worst are told
TOLD_TWICE = 0.15  # share of events that a second report tells of
KINDS = (
    ("Battles", "Armed clash", "a clash between gunmen and a patrol"),
    ("Explosions/Remote violence", "Remote explosive/landmine/IED", "a bomb planted by the road"),
    ("Explosions/Remote violence", "Grenade", "a hand grenade thrown at a shop"),
    ("Violence against civilians", "Attack", "gunmen who opened fire on a car"),
    ("Violence against civilians", "Abduction/forced disappearance", "armed men who took people"),
    ("Protests", "Peaceful protest", "a sit-in on the main road"),
    ("Accident", "Road accident", "a coach that overturned on a bend"),
    ("Natural hazard", "Flood", "a flood after heavy rain"),
)
WORDS = tuple(
    """
    bridge market school clinic camp orchard bazaar station depot mill well shrine garden convoy
    tanker farmer driver teacher trader guard miner weaver tailor baker shepherd nurse clerk
    engineer welder porter carpenter mason student farmhand tribesman vendor butcher
    """.split()  # noqa: SIM905, easier to read
)


def places() -> list[tuple[PlaceReference, str, str | None, float, float]]:
    """Return towns with their districts and points."""
    gazetteer, found = Gazetteer.default(), []
    for district in gazetteer.districts():
        for candidate in gazetteer.find(district.name, limit=5):
            place, location = candidate.location.place, candidate.location
            held = gazetteer.district_of(location)
            if held and location.latitude is not None and location.longitude is not None:
                reference = PlaceReference(place.id, place.name, place.kind)
                point = (location.latitude, location.longitude)
                found.append((reference, held.name, held.pcode, *point))
    return found


def readings(number: int, seed: int = 0) -> Iterator[Extraction]:
    """Yield what was read of invented reports that tell of a number of events."""
    chance, towns = random.Random(seed), places()
    for event in range(number):
        town, kind = chance.choice(towns), chance.choice(KINDS)
        day = FIRST_DAY + dt.timedelta(days=chance.randrange(SPAN))
        words = chance.sample(WORDS, 5)
        toll = chance.randrange(1, 15)
        yield told(town, kind, day, words, toll, f"{seed}-{event}")
        if chance.random() < TOLD_TWICE:
            later = day + dt.timedelta(days=1)
            yield told(town, kind, day, words, toll + chance.randrange(3), f"{event}b", later)


def told(
    town: tuple[PlaceReference, str, str | None, float, float],
    kind: tuple[str, str, str],
    day: dt.date,
    words: list[str],
    toll: int,
    name: str,
    published: dt.date | None = None,
) -> Extraction:
    """Return one reading with its report."""
    place, district, pcode, latitude, longitude = town
    sentence = (
        f"{toll} people were killed in {place.name} by {kind[2]} near a {words[0]} and a "
        f"{words[1]}, a {words[2]} said."
    )
    rest = " ".join(random.Random(name).choices(WORDS, k=40))
    text = f"{sentence} A {words[3]} and a {words[4]} of the {name} quarter saw it: {rest}."
    identity = hashlib.sha256(f"{name}{text}".encode()).hexdigest()
    report = Report(identity, text, published=published or day, source="text", publisher=words[3])
    dead = Count.exactly(toll)
    incident = Incident(
        id=identity[:16],
        kind="event",
        event_type=kind[0],
        sub_event_type=kind[1],
        date_start=day,
        date_end=day,
        date_precision=1,
        place=place,
        place_text=place.name,
        district=district,
        district_pcode=pcode,
        latitude=latitude,
        longitude=longitude,
        where_precision=1,
        uncertainty_km=4.0,
        casualties=Casualties(killed=Tally(total=dead, civilians=dead)),
        actors=(Actor("Unidentified Armed Group (Pakistan)", "perpetrator", "Political militia"),),
        evidence=(Evidence(identity, 0, len(sentence), sentence),),
        confidence=0.9,
    )
    return Extraction(report, incidents=(incident,))


def build(path: Path, number: int) -> float:
    """Build a store; return the seconds it took."""
    start, gazetteer = time.perf_counter(), Gazetteer.default()
    with Store(path) as store:
        database = store._database
        database.connection.execute("PRAGMA synchronous = OFF")
        database.connection.execute("PRAGMA cache_size = -500000")
        with database.writing() as connection:
            for extraction in readings(min(number, BUILT)):
                add_report(connection, extraction, gazetteer, at=None, policy="latest official")
        with database.writing() as connection:
            for copy in range(1, number // BUILT):
                multiply(connection, copy)
    return time.perf_counter() - start


# What differs in a copy of a row, by table and column; all else is the same.
NEW_ID = "printf('x%d', :copy) || substr({}, 3)"
DAYS = "date({}, :days)"
CHANGED = {
    "$.id": NEW_ID,
    "$.date_start": DAYS,
    "$.date_end": DAYS,
    "$.evidence[0].report": NEW_ID,
    "$.evidence[1].report": NEW_ID,
}
VALUES = ((path, value.format(f"(data ->> '{path}')")) for path, value in CHANGED.items())
REPLACED = ", ".join(f"'{path}', {value}" for path, value in VALUES)
DATA = f"json_replace(data, {REPLACED})"
COPIED = {
    "runs": {"number": "number + :step"},
    "reports": {
        "number": "number + :step",
        **{name: NEW_ID.format(name) for name in ("id", "origin", "story")},
        **{name: DAYS.format(name) for name in ("day", "published")},
    },
    "bands": {"band": "band + 7919 * :copy", "report": "report + :step"},
    "incidents": {
        "fid": "fid + :step",
        "id": NEW_ID.format("id"),
        **{name: DAYS.format(name) for name in ("date_start", "date_end")},
        "data": DATA,
    },
    "readings": {
        "number": "number + :step",
        "id": NEW_ID.format("id"),
        "report": "report + :step",
        "incident": "incident + :step",
        "data": DATA,
    },
    "blocks": {
        "reading": "reading + :step",
        **{name: DAYS.format(name) for name in ("first", "last")},
    },
    "links": {
        "number": "NULL",
        **{name: f"{name} + :step" for name in ("reading", "other")},
    },
    "evidence": {
        "number": "NULL",
        **{name: f"{name} + :step" for name in ("incident", "report")},
    },
    "changes": {
        "number": "NULL",
        "run": "run + :step",
        "incident": NEW_ID.format("incident"),
    },
}


def multiply(connection: sqlite3.Connection, copy: int) -> None:
    """Copy the rows that were built under other ids and, so that none are one event, other days."""
    values = {"copy": copy, "step": copy * 10 * BUILT, "days": f"{37 * copy} days"}
    for table, changed in COPIED.items():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        taken = ", ".join(changed.get(name, f'"{name}"') for name in columns)
        first = next(iter(changed.values())).partition(" ")[0]
        where = f"WHERE {KEYS.get(table, first)} < {10 * BUILT}"
        connection.execute(f"INSERT INTO {table} SELECT {taken} FROM {table} {where}", values)


KEYS = {
    "bands": "report",
    "blocks": "reading",
    "links": "reading",
    "evidence": "report",
    "changes": "run",
}


def new_reports() -> list[Report]:
    """Return reports that were never stored, some of them of stored days and places."""
    texts = []
    for number in range(ADDED):
        place = ("Quetta", "Turbat", "Khuzdar", "Loralai", "Gwadar")[number % 5]
        text = (
            f"Gunmen fired on a car in {place} on Tuesday, killing {number % 9 + 1} people, a "
            f"police officer of post number {number} said. A shopkeeper saw two of them flee."
        )
        day = FIRST_DAY + dt.timedelta(days=7 * (13 * number % 500) + 6)
        texts.append(read_report(text=text, published=day))
    return texts


class Cost(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock * 1000:8.0f} {self.processor * 1000:8.0f}"


def cost(work: Callable[[], object]) -> Cost:
    """Return what it costs to do something in this process."""
    start, used = time.perf_counter(), time.process_time()
    work()
    return Cost(time.perf_counter() - start, time.process_time() - used)


def adding(path: Path) -> tuple[Cost, Cost]:
    """Return the median and the greatest cost of adding one report, read and linked."""
    gazetteer, reports = Gazetteer.default(), new_reports()
    with Store(path) as store:
        store.add(reports[:1], gazetteer=gazetteer)  # what is loaded once is loaded
        costs = [cost(lambda each=each: store.add([each], gazetteer=gazetteer)) for each in reports]
    middle = Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))
    return middle, Cost(*(max(column) for column in zip(*costs, strict=True)))


def cold(*words: str | Path) -> Cost:
    """Return the cost of a command in a new process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([*MAPPER, *map(str, words)], check=True, capture_output=True)
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(clock, used)


def measure(folder: Path, number: int) -> None:
    """Build a store of a number of incidents and print what it costs to use it."""
    path = folder / f"{number}.gpkg"
    built = build(path, number)
    size = path.stat().st_size / 1e6
    print(f"\n{number:,} incidents: built in {built:.0f} s, {size:.0f} MB", flush=True)
    print("ms                              clock  processor")
    middle, worst = adding(path)
    print(f"  add one report, in process {middle}\n    at most                  {worst}")
    text = folder / "one.txt"
    text.write_text("Gunmen shot dead two guards in Zhob on Tuesday, police said.\n")
    dated = ("--published", "2018-03-07")
    print(f"  mapper add, new process    {cold('add', text, *dated, '--store', path)}")
    print(f"  mapper extract beside it   {cold('extract', text, *dated)}")
    with Store(path, readonly=True) as store:
        name = store.incidents()[-1].id
        for what, work in (
            ("Store.incidents()       ", store.incidents),
            ("Store.history()         ", lambda: store.history(name)),
            ("Store.status()          ", store.status),
            ("Store.diff() of ten runs", lambda: store.diff(store.run - 10)),
        ):
            print(f"  {what}   {cost(work)}", flush=True)


def main() -> None:
    """Measure the sizes named, 10,000 and 100,000 by default."""
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000]
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        for number in sizes:
            measure(Path(folder), number)


if __name__ == "__main__":
    main()
