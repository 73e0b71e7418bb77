"""The store at size: adding one more report, reading all incidents, opening cold.

The synthetic store holds invented readings, one to two reports an event, spread over ten
years, all districts and every type, with figures, actors, claims and sentences of their own. It
is built through the store's own code, in one transaction and without flushing, as only that would
take hours otherwise. What is measured is done as always: a transaction a report, flushed to disk.
Run with `make bench-store`; `make bench-store SIZES=10000` builds the small one alone.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mapper import Store
from mapper.extraction import analyse
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
FIRST_DAY, DAYS = dt.date(2015, 1, 1), 3652
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
        day = FIRST_DAY + dt.timedelta(days=chance.randrange(DAYS))
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
            for extraction in readings(number):
                add_report(connection, extraction, gazetteer, at=None, policy="latest official")
    return time.perf_counter() - start


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


def adding(path: Path) -> tuple[float, float]:
    """Return the median and the longest seconds of adding one report, read and linked."""
    gazetteer, seconds = Gazetteer.default(), []
    analyse(new_reports()[0], gazetteer=gazetteer)  # what is loaded once is loaded
    with Store(path) as store:
        for report in new_reports():
            start = time.perf_counter()
            store.add([report], gazetteer=gazetteer)
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), max(seconds)


def cold(*words: str | Path) -> float:
    """Return the seconds of a command in a new process."""
    start = time.perf_counter()
    subprocess.run([*MAPPER, *map(str, words)], check=True, capture_output=True)
    return time.perf_counter() - start


def measure(folder: Path, number: int) -> None:
    """Build a store of a number of incidents and print what it costs to use it."""
    path = folder / f"{number}.gpkg"
    built = build(path, number)
    size = path.stat().st_size / 1e6
    print(f"\n{number:,} incidents: built in {built:.0f} s, {size:.0f} MB", flush=True)
    middle, worst = adding(path)
    print(f"  add one report, in process   {middle * 1000:6.0f} ms (at most {worst * 1000:.0f})")
    text = folder / "one.txt"
    text.write_text("Gunmen shot dead two guards in Zhob on Tuesday, police said.\n")
    seconds = cold("add", text, "--published", "2018-03-07", "--store", path)
    print(f"  mapper add, new process      {seconds * 1000:6.0f} ms")
    with Store(path, readonly=True) as store:
        start = time.perf_counter()
        incidents = store.incidents()
        print(f"  Store.incidents()            {(time.perf_counter() - start) * 1000:6.0f} ms")
        start = time.perf_counter()
        store.history(incidents[-1].id)
        print(f"  Store.history()              {(time.perf_counter() - start) * 1000:6.0f} ms")
        start = time.perf_counter()
        store.status()
        print(f"  Store.status()               {(time.perf_counter() - start) * 1000:6.0f} ms")
        start = time.perf_counter()
        store.diff(store.status().run - 10)
        print(f"  Store.diff() of ten runs     {(time.perf_counter() - start) * 1000:6.0f} ms")


def main() -> None:
    """Measure the sizes named, 10,000 and 100,000 by default."""
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000]
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        for number in sizes:
            measure(Path(folder), number)


if __name__ == "__main__":
    main()
