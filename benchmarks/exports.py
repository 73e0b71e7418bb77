"""Exports of many incidents: seconds, size and peak memory of each format.

Incidents are made up: their places are the gazetteer's districts, their days run over ten
years, one in ten is known to the province only, and each has a sentence, an actor, a claim
and a source of its own. Each format is written by a fresh process, so that its memory is its
own; the memory of the incidents alone is the first line. Run with `make bench-exports`;
`make bench-exports INCIDENTS=10000` makes fewer.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mapper.exporting import FILE_FORMATS, About, draw_choropleth, draw_timeline, write_export
from mapper.exporting.acled_terms import acled_terms
from mapper.gazetteer import Gazetteer
from mapper.mapping import district_table
from mapper.model import (
    Actor,
    Casualties,
    Claim,
    Count,
    Evidence,
    Incident,
    PlaceReference,
    Report,
    Tally,
)

FIGURES = ("choropleth", "timeline")
FIRST_DAY, DAYS, REPORTS_SHARE = dt.date(2016, 1, 1), 3650, 4
SENTENCE = "Gunmen attacked a post near the {place}, killing {killed} people, officials said."


def made_up(number: int, gazetteer: Gazetteer) -> tuple[list[Incident], list[Report]]:
    """Return so many incidents and the reports that they rest on, always the same."""
    chance = random.Random(7)
    reports = [
        Report(
            f"{index:064x}",
            "",
            title=f"Report {index}",
            publisher=f"Outlet {index % 40}",
            published=FIRST_DAY + dt.timedelta(days=index * DAYS // (number // REPORTS_SHARE + 1)),
        )
        for index in range(number // REPORTS_SHARE + 1)
    ]
    return list(_incidents(number, reports, gazetteer, chance)), reports


def _incidents(
    number: int, reports: list[Report], gazetteer: Gazetteer, chance: random.Random
) -> Iterator[Incident]:
    districts = [each for each in gazetteer.districts() if each.pcode]
    types = [(each["name"], name) for each in acled_terms()["type"] for name in each["sub_types"]]
    for index in range(number):
        event_type, sub_event_type = chance.choice(types)
        district = None if chance.random() < 0.1 else chance.choice(districts)
        killed = chance.choice((0, 0, 1, 1, 2, 3, 5, 8, 20))
        day = FIRST_DAY + dt.timedelta(days=chance.randrange(DAYS))
        report = reports[index // REPORTS_SHARE]
        sentence = SENTENCE.format(place=district.name if district else "border", killed=killed)
        yield Incident(
            id=f"{index:016x}",
            kind="event",
            event_type=event_type,
            sub_event_type=sub_event_type,
            date_start=day,
            date_end=day,
            date_precision=1,
            place=PlaceReference(district.id, district.name, "district") if district else None,
            place_text=district.name if district else "the border",
            district=district.name if district else None,
            district_pcode=district.pcode if district else None,
            latitude=25 + chance.random() * 6 if district else None,
            longitude=61 + chance.random() * 9 if district else None,
            where_precision=3 if district else 4,
            uncertainty_km=40.0 if district else None,
            casualties=Casualties(
                killed=Tally(total=Count(killed, killed, killed + 2), civilians=Count(0, 0, 0))
            ),
            claims=(Claim("a group", "killed", "security", Count(9, 9, 9), "asserted", 0, 9),),
            actors=(Actor("a group", "perpetrator", "Rebel group"),),
            evidence=(Evidence(report.id, 0, len(sentence), sentence),),
            confidence=round(chance.random(), 2),
            flags=("unverified",) if chance.random() < 0.3 else (),
        )


def export(format: str, number: int, path: Path) -> None:
    """Write one export and print its figures; with `none` only the incidents are made."""
    gazetteer = Gazetteer.default()
    incidents, reports = made_up(number, gazetteer)
    start, worked = time.perf_counter(), time.process_time()
    if format != "none":
        about = About.of(incidents, reports, gazetteer=gazetteer)
        if format == "choropleth":
            table = district_table(incidents, gazetteer=gazetteer)
            path.write_bytes(draw_choropleth(table, about, ".pdf", context=gazetteer.context()))
        elif format == "timeline":
            path.write_bytes(draw_timeline(incidents, about, ".pdf"))
        else:
            write_export(path, format, incidents, about, gazetteer=gazetteer)  # type: ignore[arg-type]
    seconds, work = time.perf_counter() - start, time.process_time() - worked
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = path.stat().st_size / 1e6 if path.exists() else 0
    print(
        f"{format:12} {seconds:6.1f} s ({work:5.1f} s of the processor), {size:6.1f} MB, "
        f"peak memory {memory:5.0f} MB",
        flush=True,
    )


def main(number: int) -> None:
    """Print the figures of every format."""
    print(f"{number:,} incidents, one core of {os.cpu_count()}")
    with tempfile.TemporaryDirectory() as folder:
        for format in ("none", *FILE_FORMATS, *FIGURES):
            path = Path(folder, f"incidents.{format}")
            subprocess.run([sys.executable, __file__, str(number), format, path], check=True)
            path.unlink(missing_ok=True)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        export(sys.argv[2], int(sys.argv[1]), Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]))
