"""Totals count nobody twice."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from mapper.mapping import totals
from mapper.model import Casualties, Count, Incident, Tally
from mapping import samples


def incident(name: str, killed: int | None, *includes: str, kind: str = "event") -> Incident:
    tally = Tally() if killed is None else Tally(civilians=Count.exactly(killed))
    return Incident(
        id=name,
        kind=kind,  # type: ignore[arg-type]
        event_type="Battles",
        sub_event_type="Armed clash",
        casualties=Casualties(killed=tally),
        includes=includes,
    )


def best(incidents: list[Incident]) -> int | None:
    total = totals(incidents).killed.total
    return total.best if total else None


def test_a_rollup_contains_its_events() -> None:
    killed = totals(samples.real_day()).killed
    assert killed.civilians == Count.exactly(11)
    assert killed.security == Count.exactly(10)
    assert killed.militants == Count(108, 108)  # 67 of the day, 41 of the day before
    assert killed.total == Count(129, 129)


def test_other_measures_come_from_wherever_they_are_stated() -> None:
    together = totals(samples.real_day())
    assert together.injured.total == Count.exactly(24)
    assert together.abducted.total == Count.exactly(1)
    assert together.missing == Tally()


def test_parts_that_add_up_to_more_than_their_rollup_stand() -> None:
    rollup = incident("r", 5, "a", "b", kind="rollup")
    assert best([rollup, incident("a", 4), incident("b", 3)]) == 7


def test_events_in_no_rollup_are_added() -> None:
    rollup = incident("r", 10, "a", kind="rollup")
    assert best([rollup, incident("a", 4), incident("b", 3)]) == 13


def test_background_never_counts_even_when_a_rollup_names_it() -> None:
    old = incident("old", 50, kind="background")
    assert best([old, incident("a", 1)]) == 1
    assert best([old, incident("r", 3, "old", kind="rollup")]) == 3


def test_two_rollups_over_one_event_are_one_account() -> None:
    first = incident("r1", 10, "a", "b", kind="rollup")
    second = incident("r2", 12, "a", kind="rollup")
    assert best([first, second, incident("a", 4), incident("b", 3)]) == 15


def test_rollups_that_share_nothing_are_added() -> None:
    rollups = [incident("r1", 10, kind="rollup"), incident("r2", 12, kind="rollup")]
    assert best([*rollups, incident("a", 4)]) == 26


def test_a_rollup_of_a_rollup_counts_once() -> None:
    inner = incident("inner", 6, "a", kind="rollup")
    outer = incident("outer", 9, "inner", "b", kind="rollup")
    assert best([outer, inner, incident("a", 5), incident("b", 2)]) == 9


def test_rollups_that_name_each_other_end() -> None:
    one, other = (
        incident("one", 2, "other", kind="rollup"),
        incident("other", 3, "one", kind="rollup"),
    )
    assert best([one, other]) == 3


def test_parts_that_are_not_there_are_ignored() -> None:
    assert best([incident("r", 2, "gone", kind="rollup")]) == 2


def test_nothing_stated_is_not_zero() -> None:
    assert best([incident("a", None)]) is None
    assert best([incident("a", 0)]) == 0
    assert totals([]) == Casualties()


def test_a_total_is_never_below_its_roles() -> None:
    tally = Tally(total=Count.exactly(5), civilians=Count.exactly(4), militants=Count.exactly(3))
    event = dataclasses.replace(incident("a", None), casualties=Casualties(killed=tally))
    assert best([event]) == 7


@given(st.lists(st.integers(0, 99), min_size=1, max_size=8), st.data())
def test_a_rollup_adds_no_more_than_its_excess(figures: list[int], data: st.DataObject) -> None:
    events = [incident(f"{n}", figure) for n, figure in enumerate(figures)]
    parts = data.draw(st.lists(st.sampled_from([each.id for each in events]), unique=True))
    stated = data.draw(st.integers(0, 400))
    contained = sum(figures[int(name)] for name in parts)
    rollup = incident("r", stated, *parts, kind="rollup")
    shuffled = data.draw(st.permutations([rollup, *events]))
    assert best(list(shuffled)) == sum(figures) - contained + max(stated, contained)
