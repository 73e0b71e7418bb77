"""Which toll stands, and what becomes of the others; totals over several events."""

from __future__ import annotations

from pathlib import Path

import pytest

import mapper
from mapper.mapping.totals import totals
from mapper.model import Incident
from mapper.store.figures import POLICIES, Policy

from .samples import report

FIRST = "A bomb in the bazaar of Sibi killed five people on Tuesday, police said."
RAISED = "Eleven people were killed by a bomb in the bazaar of Sibi on Tuesday, doctors said."
RECALLED = (
    "Traders of Sibi met the mayor on Monday. {said}, on May 14, a bomb in the bazaar of Sibi "
    "had killed three people."
)
LOOSE = "At least eight people were killed by a bomb in the bazaar of Sibi on Tuesday, police said."


def sibi(store: mapper.Store) -> Incident:
    [event] = [each for each in store.incidents() if each.district == "Sibi"]
    return event


def killed(event: Incident) -> tuple[int, int, int | None]:
    total = event.casualties.killed.total
    assert total is not None
    return total.low, total.best, total.high


@pytest.mark.parametrize(
    ("policy", "best"), [("latest official", 11), ("lowest", 5), ("highest", 11)]
)
def test_the_policy_says_which_toll_stands(path: Path, policy: Policy, best: int) -> None:
    assert policy in POLICIES
    with mapper.Store(path, policy=policy) as store:
        store.add([report(FIRST, "2024-05-14"), report(RAISED, "2024-05-15")])
        event = sibi(store)
        assert killed(event)[1] == best
        assert {claim.count.best for claim in event.claims} == {5, 11} - {best}


def test_the_later_report_wins_even_if_it_is_added_first(store: mapper.Store) -> None:
    store.add([report(RAISED, "2024-05-15"), report(FIRST, "2024-05-14")])
    assert killed(sibi(store)) == (11, 11, 11)
    assert [(c.count.best, c.status) for c in sibi(store).claims] == [(5, "superseded")]


@pytest.mark.parametrize("said", ["Earlier", "Last week"])
def test_what_a_later_report_only_recalls_does_not_lower_the_toll(
    store: mapper.Store, said: str
) -> None:
    store.add([report(RAISED, "2024-05-15"), report(RECALLED.format(said=said), "2024-05-21")])
    assert len({quote.report for quote in sibi(store).evidence}) == 2
    assert killed(sibi(store)) == (11, 11, 11)
    assert [(c.count.best, c.status) for c in sibi(store).claims] == [(3, "superseded")]


def test_at_least_eight_said_later_does_not_lower_eleven(store: mapper.Store) -> None:
    store.add([report(RAISED, "2024-05-15"), report(LOOSE, "2024-05-16")])
    assert killed(sibi(store))[1] == 11


def test_two_tolls_of_one_day_are_a_range_and_disputed(store: mapper.Store) -> None:
    store.add([report(FIRST, "2024-05-15"), report(RAISED, "2024-05-15")])
    event = sibi(store)
    assert killed(event) == (5, 11, 11)
    assert [(c.count.best, c.status) for c in event.claims] == [(5, "disputed")]
    assert "toll disputed" in event.flags


TOTAL = "Attacks in Sibi, Kalat and Mastung killed fourteen people on Tuesday, officials said."
WIDE = (
    "Attacks in Sibi, Kalat, Mastung, Hub, Kech, Panjgur and Gwadar killed fourteen people on "
    "Tuesday, officials said."
)
KALAT = "Gunmen killed three labourers in Kalat on Tuesday, Levies officials said."
ZHOB = "Gunmen killed two labourers in Zhob on Tuesday, Levies officials said."
QUAKE = "An earthquake killed two people in Kalat on Tuesday, officials said."


def test_a_total_says_which_stored_events_it_contains(store: mapper.Store) -> None:
    store.add([report(TOTAL), report(KALAT), report(ZHOB), report(QUAKE), report(RAISED)])
    places = {each.id: (each.district, each.event_type) for each in store.incidents()}
    [total] = [each for each in store.incidents() if each.kind == "rollup"]
    contained = {places[name][0] for name in total.includes}
    assert contained == {"Kalat", "Mastung", "Sibi"}
    assert all(places[name][1] != "Natural hazard" for name in total.includes)
    whole = totals(store.incidents()).killed.total
    assert whole is not None
    assert whole.best == 14 + 2 + 2


def test_a_total_forgets_an_event_that_is_gone(store: mapper.Store) -> None:
    kalat = report(KALAT)
    store.add([report(WIDE), kalat])
    [contained] = [each.includes for each in store.incidents() if each.kind == "rollup"]
    assert len(contained) == 1
    store.remove(kalat.id)
    [total] = store.incidents()
    assert total.includes == ()
