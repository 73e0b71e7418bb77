"""Those who died elsewhere in the province are none of the town's dead.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident

LEAD = "QUETTA: Gunmen shot dead seven traders in Khuzdar on Friday. "


def told(incidents: list[Incident]) -> list[tuple[str | None, str, int | None]]:
    dead = [each.casualties.killed.total for each in incidents]
    return [
        (each.district, each.kind, count.best if count else None)
        for each, count in zip(incidents, dead, strict=True)
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Three more people were killed in violence in other parts of the restive province.",
        "Three others died in attacks in several areas of the troubled province the same day.",
        "Three more people lost their lives in other districts of the province.",
        "Three people were also killed in various parts of the volatile province.",
    ],
)
def test_the_dead_of_the_rest_of_the_province_are_counted_apart(read: Read, elsewhere: str) -> None:
    assert told(read(LEAD + elsewhere)) == [("Khuzdar", "event", 7), (None, "rollup", 3)]


@pytest.mark.parametrize(
    ("more", "dead"),
    [
        ("Three more traders died of their wounds in a hospital.", 10),
        ("Three more traders were found dead nearby.", 10),
        ("Traders in other parts of the restive province mourned the seven.", 7),
    ],
)
def test_what_is_of_the_town_stays_there(read: Read, more: str, dead: int) -> None:
    assert told(read(LEAD + more))[:1] == [("Khuzdar", "event", dead)]
