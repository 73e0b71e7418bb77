"""What a toll comes to, told apart behind it, and who of the hurt it holds.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event, tolls

_LEAD = "KHUZDAR: A bomb near a van of the Levies killed seven people and hurt nine in Wadh. "


@pytest.mark.parametrize(
    "said",
    [
        "The death toll is seven: five Levies men and two shopkeepers.",
        "The toll is now seven: five Levies men and two shopkeepers.",
        "The assistant commissioner put the number of deaths at seven: five Levies men and two"
        " shopkeepers.",
        "Doctors gave the number of dead as seven, five Levies men and two shopkeepers.",
        "An official put the dead at seven: five Levies men and two shopkeepers.",
        "Five of the dead were Levies men and the rest shopkeepers.",
    ],
)
def test_the_sides_told_behind_a_toll_are_those_of_its_dead(read: Read, said: str) -> None:
    assert tolls([only_event(read(_LEAD + said))])[0][1] == "2c 5s"


@pytest.mark.parametrize(
    "said",
    [
        '"The toll is now seven, as two of the injured died in hospital," a doctor said.',
        "The death toll stands at seven after two of the wounded succumbed, a doctor said.",
        '"The number of dead is now seven because one of the injured has died," he said.',
    ],
)
def test_who_died_of_a_toll_that_the_lead_gave_is_in_it(read: Read, said: str) -> None:
    (event,) = read(_LEAD + said)
    killed = event.casualties.killed.total
    assert killed is not None and killed.best == 7


def test_two_more_of_the_wounded_are_no_part_of_the_toll_before_them(read: Read) -> None:
    (event,) = read(f"{_LEAD}The toll stood at seven. Two more of the wounded died at night.")
    killed = event.casualties.killed.total
    assert killed is not None and killed.best == 9


def test_a_toll_that_grew_by_them_holds_them(read: Read) -> None:
    (event,) = read(f"{_LEAD}The toll is now nine, as two of the injured died in hospital.")
    killed, injured = event.casualties.killed.total, event.casualties.injured.total
    assert killed is not None and killed.best == 9
    assert injured is not None and injured.best == 7


@pytest.mark.parametrize(
    ("said", "killed"),
    [
        ("Earlier in the day, the media put the dead at six.", 7),
        ("Earlier, doctors put the death toll at six.", 7),
        ("The commissioner put the dead at eight, revising an earlier toll of seven.", 8),
    ],
)
def test_the_count_that_was_put_earlier_holds_no_more(read: Read, said: str, killed: int) -> None:
    (event,) = read(_LEAD + said)
    total = event.casualties.killed.total
    assert total is not None and total.best == killed
