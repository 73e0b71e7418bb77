"""The real report gives exactly what docs/design.md lists (needs ../shared)."""

from __future__ import annotations

import datetime as dt

import pytest

from checkout import NO_SHARED, SHARED
from mapper.extraction import analyse
from mapper.model import Count, Extraction, Incident
from mapper.reading import read_report

SATURDAY, FRIDAY = dt.date(2026, 1, 31), dt.date(2026, 1, 30)

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=NO_SHARED)
pytestmark = needs_shared


@pytest.fixture(scope="module")
def reading() -> Extraction:
    return analyse(read_report(SHARED / "reports" / "reuters-2026-01-31.txt"))


def at(reading: Extraction, district: str | None, day: dt.date) -> Incident:
    [found] = [i for i in reading.incidents if (i.district, i.date_start) == (district, day)]
    return found


def test_there_are_five_incidents_and_no_more(reading: Extraction) -> None:
    assert sorted((i.district or "", i.date_start, i.kind) for i in reading.incidents) == [
        ("", FRIDAY, "event"),
        ("", SATURDAY, "rollup"),
        ("Gwadar", SATURDAY, "event"),
        ("Nushki", SATURDAY, "event"),
        ("Quetta", SATURDAY, "event"),
    ]


def test_the_province_total_holds_its_parts_and_the_claim(reading: Extraction) -> None:
    total = at(reading, None, SATURDAY)
    killed, injured = total.casualties.killed, total.casualties.injured
    assert killed.militants is not None
    assert (killed.militants.low, killed.militants.high) == (67, None)
    assert killed.security is not None and killed.security.best == 10
    assert killed.civilians == Count.exactly(11)
    assert injured.security == Count.exactly(24)
    assert [(c.by, c.role, c.count.best, c.status) for c in total.claims] == [
        ("BLA", "security", 84, "asserted")
    ]
    assert total.claimed_by == "BLA"
    parts = {i.id for i in reading.incidents if i.district}
    assert set(total.includes) == parts
    assert total.latitude is None


def test_gwadar_counts_its_dead_once(reading: Extraction) -> None:
    gwadar = at(reading, "Gwadar", SATURDAY)
    killed = gwadar.casualties.killed
    assert (killed.civilians, killed.militants) == (Count.exactly(11), Count.exactly(6))
    assert killed.total == Count.exactly(17)
    assert [(c.count.best, c.status) for c in gwadar.claims] == [(5, "superseded")]


def test_the_administrator_of_nushki_was_abducted_unverified(reading: Extraction) -> None:
    nushki = at(reading, "Nushki", SATURDAY)
    assert nushki.sub_event_type == "Abduction/forced disappearance"
    assert nushki.casualties.abducted.total == Count.exactly(1)
    assert "unverified" in nushki.flags
    assert nushki.where_precision == 3


def test_quetta_has_a_blast_and_no_stated_casualties(reading: Extraction) -> None:
    quetta = at(reading, "Quetta", SATURDAY)
    assert quetta.event_type == "Explosions/Remote violence"
    assert not quetta.casualties
    assert quetta.claims == ()


def test_the_day_before_41_militants_were_killed_in_the_province(reading: Extraction) -> None:
    raids = at(reading, None, FRIDAY)
    assert raids.casualties.killed.militants == Count.exactly(41)
    assert (raids.where_precision, raids.latitude) == (4, None)


def test_every_quote_is_the_reports_own_text(reading: Extraction) -> None:
    for incident in reading.incidents:
        for quote in incident.evidence:
            assert reading.report.text[quote.start : quote.end] == quote.text
