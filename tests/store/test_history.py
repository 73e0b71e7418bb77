"""How an incident came to be, what differs between runs, and what a store counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

import mapper
from mapper.errors import StoreError
from mapper.model import Count

from .samples import BLAST, MINERS, REVISED, report

WIRE = (
    "A passenger coach carrying pilgrims overturned near Bela in Lasbela district on Tuesday "
    "morning, killing nine people and injuring fourteen. Rescue workers said that the driver lost "
    "control of the vehicle on a bend. The injured were taken to a hospital in the town of Uthal, "
    "where doctors called three of them critical. The deputy commissioner asked for a report. "
)


def at(*days: int) -> Iterator[dt.datetime]:
    for day in days:
        yield dt.datetime(2024, 6, day, tzinfo=dt.UTC)


@pytest.fixture
def clocked(path: Path) -> Iterator[mapper.Store]:
    """Return a store whose runs are on the first, second, third … of June."""
    moments = at(*range(1, 20))
    with mapper.Store(path, clock=lambda: next(moments)) as store:
        yield store


def test_a_toll_can_be_followed_over_the_reports(clocked: mapper.Store) -> None:
    clocked.add([report(BLAST, "2024-05-14", publisher="Quetta Post"), report(REVISED)])
    [event] = clocked.incidents()
    changes = clocked.history(event.id)
    assert [(c.run, c.what, c.action) for c in changes] == [
        (1, "new", "add"),
        (2, "changed", "add"),
    ]
    tolls = [c.after.casualties.killed.total for c in changes if c.after]
    assert [toll.best for toll in tolls if toll] == [5, 7]
    assert changes[0].cause.startswith("Quetta Post, 2024-05-14")
    assert changes[0].at == "2024-06-01T00:00:00+00:00"


def test_each_report_s_figures_stand_beside_each_other(store: mapper.Store) -> None:
    first, second = report(BLAST, "2024-05-14"), report(REVISED)
    store.add([second, first, report(MINERS)])
    [(event, said)] = store.tolls().items()
    assert event in {each.id for each in store.incidents()}
    tolls = [(name, figures.killed.total) for name, figures in said]
    assert tolls == [(first.id, Count.exactly(5)), (second.id, Count.exactly(7))]


def test_an_earlier_report_takes_over_the_event_and_its_history(store: mapper.Store) -> None:
    store.add([report(REVISED)])
    [later] = store.incidents()
    store.add([report(BLAST, "2024-05-14")])
    [event] = store.incidents()
    assert event.id != later.id
    assert store.history(later.id) == store.history(event.id)
    assert {c.what for c in store.history(event.id)} == {"new", "changed", "merged"}
    found = store.diff(1)
    assert (found.new, found.merged, found.removed) == ((), (), ())
    [(was, now)] = found.changed
    assert (was.id, now.id) == (later.id, event.id)


def test_what_is_new_changed_merged_and_removed_is_told(clocked: mapper.Store) -> None:
    miners = report(MINERS)
    clocked.add([report(BLAST, "2024-05-14"), miners])
    [blast, shot] = sorted(clocked.incidents(), key=lambda each: each.district or "", reverse=True)
    clocked.add([report(REVISED)])
    quake = report("An earthquake killed two people in Awaran on Tuesday.")
    clocked.add([quake])
    clocked.remove(miners.id)
    found = clocked.diff(2)
    assert [each.district for each in found.new] == ["Awaran"]
    assert [now.id for _, now in found.changed] == [blast.id]
    assert [each.id for each in found.removed] == [shot.id]
    assert clocked.diff("2024-06-03") == found
    assert clocked.diff(dt.date(2024, 6, 6)).new == ()
    [new] = found.new
    clocked.merge(new.id, blast.id, by="A. Baloch")
    assert clocked.diff(5).merged == ((new.id, blast.id),)


def test_a_day_needs_runs_with_a_time_and_a_run_must_be(store: mapper.Store) -> None:
    store.add([report(BLAST)])
    with pytest.raises(StoreError, match="carry no time"):
        store.diff("2024-06-01")
    with pytest.raises(StoreError, match="There was no run 7 yet; the latest is 1"):
        store.diff(7)
    with pytest.raises(StoreError, match="is no day and no run"):
        store.diff("yesterday")


def test_what_was_never_there_has_no_history(store: mapper.Store) -> None:
    for ask in (store.history, store.sources, store.links):
        with pytest.raises(StoreError, match="is no incident of this store"):
            ask("0123456789abcdef")


def test_no_time_of_a_run_reaches_what_is_exported(path: Path, clocked: mapper.Store) -> None:
    with mapper.Store(path.with_name("timeless.gpkg")) as timeless:
        for store in (clocked, timeless):
            store.add([report(BLAST), report(MINERS)])
        assert clocked.incidents() == timeless.incidents()
        assert clocked.reports() == timeless.reports()


def test_near_copies_are_one_source_of_many_outlets(store: mapper.Store) -> None:
    copies = [
        report(WIRE, publisher="Quetta Post"),
        report(WIRE + "He was on his way home.", publisher="Makran Times"),
        report(WIRE[: WIRE.index("The deputy")], publisher="Valley Wire"),
    ]
    store.add(copies)
    [event] = store.incidents()
    [source] = store.sources(event.id)
    assert set(source.outlets) == {"Quetta Post", "Makran Times", "Valley Wire"}
    alone = event.confidence
    assert all(each.is_copied for each in store.status().reports)
    other = "Nine pilgrims died when their coach overturned near Bela on Tuesday, police said."
    store.add([report(other, publisher="The Invented Gazette")])
    [event] = store.incidents()
    assert [len(source.outlets) for source in store.sources(event.id)] == [3, 1]
    assert event.confidence == min(1.0, round(alone + 0.05, 2))
    for each in copies[1:]:
        store.remove(each.id)
    assert not any(each.is_copied for each in store.status().reports)


STATEMENT = (
    "Security forces conducted an intelligence-based operation in Zhob district on {day}. During "
    "it, own troops effectively engaged the location of the terrorists, and after an intense "
    "exchange of fire, {number} terrorists were killed. Weapons and ammunition were recovered from "
    "the dead, who took part in many acts against the forces. A clearance operation is under way."
)


def test_statements_that_are_alike_from_day_to_day_are_no_copies(store: mapper.Store) -> None:
    days = (("Monday", "four", "2024-05-13"), ("Tuesday", "six", "2024-05-14"))
    store.add([report(STATEMENT.format(day=d, number=n), published) for d, n, published in days])
    assert [e.casualties.killed.militants for e in store.incidents()] == [
        Count.exactly(4),
        Count.exactly(6),
    ]


def test_what_a_store_holds_is_counted(store: mapper.Store) -> None:
    store.add(
        [
            report(BLAST),
            report(MINERS),
            report("Attacks in Kalat, Mastung and Khuzdar killed nine people on Tuesday."),
            report("A blast in Quetta hurt four people.", "2024-05-16"),
        ]
    )
    status = store.status()
    assert ("Loralai", "Explosions/Remote violence", 1, 5) in status.events
    assert (len(status.reports), status.totals, status.run) == (4, 1, 4)
    assert status.doubtful == sum(bool(e.flags) for e in store.incidents() if e.kind == "event")
    assert status.loose == ()
