"""Operations of one area on several days are as many events.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, best, by_side


@pytest.mark.parametrize(
    "said",
    [
        "On the night between July 7 and 8, troops engaged 21 terrorists in the Parom area and"
        " killed them all. On July 9, another six were gunned down in a follow-up operation.",
        "On July 7, troops killed 21 terrorists in the Parom area. On July 9, six more terrorists"
        " were killed in the area.",
    ],
)
def test_each_has_its_day_and_its_dead(read: Read, said: str) -> None:
    first, second = read(f"TURBAT: {said}")
    assert (best(first, "killed"), best(second, "killed")) == (21, 6)
    assert second.date_start == second.date_end == dt.date(2025, 7, 9)
    assert by_side(second, "killed") == "6m"


def test_two_more_of_the_wounded_are_of_the_same_event(read: Read) -> None:
    (event,) = read(
        "TURBAT: A bomb killed five people and hurt nine in Turbat on July 10. On July 12, two more"
        " died in hospital."
    )
    assert best(event, "killed") == 7
