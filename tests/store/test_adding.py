"""Reports go into the store, again, corrected, and out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import mapper
from mapper.errors import StoreError

from .samples import BLAST, MINERS, REVISED, outcomes, report


def test_what_was_added_is_there_when_the_store_is_opened_again(path: Path) -> None:
    with mapper.Store(path) as store:
        store.add([report(BLAST), report(MINERS)])
        before = store.incidents()
    with mapper.Store(path) as store:
        assert store.incidents() == before
        assert {each.district for each in before} == {"Duki", "Loralai"}
        assert {each.text for each in store.reports()} == {BLAST, MINERS}


def test_the_same_report_again_changes_nothing(path: Path, store: mapper.Store) -> None:
    store.add([report(BLAST)])
    before = path.read_bytes()
    assert outcomes(store, report(BLAST)) == ["unchanged"]
    assert path.read_bytes() == before


def test_a_later_report_raises_the_toll_of_the_same_event(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14"), report(REVISED)])
    [event] = store.incidents()
    assert event.casualties.killed.total is not None
    assert event.casualties.killed.total.best == 7
    assert [(c.measure, c.count.best, c.status) for c in event.claims] == [
        ("killed", 5, "superseded")
    ]
    assert len({quote.report for quote in event.evidence}) == 2


def test_a_corrected_version_takes_the_place_of_the_first(store: mapper.Store) -> None:
    url = "https://news.example/loralai-blast"
    store.add([report(BLAST, url=url)])
    mended = BLAST.replace("five", "four")
    assert outcomes(store, report(mended, url=url)) == ["replaced"]
    [event] = store.incidents()
    assert event.casualties.killed.total is not None
    assert (event.casualties.killed.total.best, event.claims) == (4, ())
    assert [mended in each.text for each in store.reports()] == [True]


def test_an_older_version_does_not_take_the_place_of_a_newer(store: mapper.Store) -> None:
    url = "https://news.example/loralai-blast"
    store.add([report(BLAST, "2024-05-15", url=url)])
    older = report(BLAST.replace("five", "two"), "2024-05-14", url=url)
    assert outcomes(store, older) == ["outdated"]
    assert [BLAST in each.text for each in store.reports()] == [True]


def test_a_removed_report_takes_its_reading_along(store: mapper.Store) -> None:
    first, second = report(BLAST, "2024-05-14"), report(REVISED)
    store.add([first])
    before = store.incidents()
    store.add([second])
    assert store.remove(second.id[:12]).id == second.id
    assert store.incidents() == before
    store.remove(first.id)
    assert store.incidents() == []


def test_a_report_that_is_not_there_cannot_be_removed(store: mapper.Store) -> None:
    with pytest.raises(StoreError, match="is no report of this store"):
        store.remove("abcdef123456")
