"""Bodies of people who had been taken, told in one sentence with another event.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident


def told(incidents: list[Incident]) -> list[tuple[str | None, str | None, int | None]]:
    dead = [each.casualties.killed.total for each in incidents]
    return [
        (each.district, each.sub_event_type, count.best if count else None)
        for each, count in zip(incidents, dead, strict=True)
    ]


@pytest.mark.parametrize(
    ("said", "dead"),
    [
        (
            "a trader was shot dead in Hub, and the bodies of nine migrants who had been kidnapped "
            "turned up in Kech district",
            (1, 9),
        ),
        (
            "two guards were killed when gunmen fired on them in Hub, and the bodies of six men "
            "who had been abducted were found in Kech",
            (2, 6),
        ),
        (
            "gunmen shot dead two people in Hub, and the bodies of three shepherds who had gone "
            "missing were recovered in Kech",
            (2, 3),
        ),
    ],
)
def test_the_bodies_are_of_the_place_where_they_turned_up(
    read: Read, said: str, dead: tuple[int, int]
) -> None:
    first, second = told(read(f"QUETTA: On Friday {said}."))
    assert (first[0], first[2]) == ("Hub", dead[0])
    assert second == ("Kech", "Attack", dead[1])


def test_who_was_hit_at_a_second_place_stays_there(read: Read) -> None:
    first, second = told(
        read(
            "QUETTA: On Friday gunmen killed two guards in Hub who were on patrol, and a bomb "
            "killed a trader in Kech."
        )
    )
    assert (first[0], first[2], second[0], second[2]) == ("Hub", 2, "Kech", 1)
