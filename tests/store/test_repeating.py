"""A cell of a notebook with a correction in it may be run again and again."""

from __future__ import annotations

import mapper

from .samples import BLAST, MINERS, REVISED, report


def the_blast(store: mapper.Store) -> str:
    return next(each.id for each in store.incidents() if each.district == "Loralai")


def correct(store: mapper.Store, killed: int, by: str = "A. Baloch") -> int:
    return store.correct(the_blast(store), by=by, figures={"killed_total": killed})


def test_the_same_correction_again_changes_nothing(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    first = correct(store, 6)
    before = store.path.read_bytes()
    assert correct(store, 6) == first
    assert store.path.read_bytes() == before


def test_it_is_the_same_when_another_report_tells_of_the_event(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    first = correct(store, 6)
    store.add([report(REVISED)])
    assert correct(store, 6) == first


def test_another_correction_of_the_same_event_does_not_hide_it(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    first = correct(store, 6)
    store.correct(the_blast(store), by="A. Baloch", figures={"injured_total": 9})
    assert correct(store, 6) == first


def test_it_is_entered_anew_where_somebody_said_otherwise_since(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    numbers = [correct(store, 6), correct(store, 7), correct(store, 6)]
    assert len(set(numbers)) == 3
    total = next(i for i in store.incidents() if i.district == "Loralai").casualties.killed.total
    assert total and total.best == 6


def test_it_is_entered_anew_after_it_was_undone(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    first = correct(store, 6)
    store.undo(first)
    assert correct(store, 6) != first


def test_another_person_and_another_event_are_another_correction(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14"), report(MINERS)])
    numbers = [correct(store, 6), correct(store, 6, by="B. Reader")]
    other = next(each.id for each in store.incidents() if each.district != "Loralai")
    numbers.append(store.correct(other, by="A. Baloch", figures={"killed_total": 6}))
    assert len(set(numbers)) == 3


def test_a_merge_again_is_the_same_and_a_rejection_too(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14"), report(MINERS)])
    one, other = (incident.id for incident in store.incidents())
    assert len({store.merge(one, other, by="A. Baloch") for _ in range(2)}) == 1
    assert len({store.reject(one, by="A. Baloch") for _ in range(2)}) == 1
    assert len(store.corrections()) == 2


def test_a_merge_after_a_split_is_entered(store: mapper.Store) -> None:
    first, second = report(BLAST, "2024-05-14"), report(MINERS)
    store.add([first, second])
    one, other = (incident.id for incident in store.incidents())
    merged = store.merge(one, other, by="A. Baloch")
    store.split(one, [second.id], by="A. Baloch")
    one, other = (incident.id for incident in store.incidents())
    assert store.merge(one, other, by="A. Baloch") != merged
    assert len(store.incidents()) == 1
