"""What is said of people between commas, before what befell them.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, toll


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bodies of three men, reported as victims of violence, were found near Tump.", (3, None)),
        ("Bodies of four men, reported earlier as missing, were found in Tump.", (4, None)),
        ("The bodies of two men, abducted in May, were found on Friday in Tump.", (2, None)),
        ("Two men, said to have been abducted in May, were killed on Friday in Tump.", (2, None)),
        ("Bodies of two men, said to have been abducted, were found in Tump.", (2, None)),
        (
            "Nine people died and over 30 others, the Senate's Deputy Chairman Gul Khan among them,"
            " got injured in a blast in Tump.",
            (9, 30),
        ),
        (
            "Four people died and six others, Tump's former mayor Gul Khan among them, were"
            " injured in a blast in Tump.",
            (4, 6),
        ),
        # who only speaks is none of them
        ("Three men were killed in Tump, two policemen reported on Friday.", (3, None)),
        ("A bomb in Tump killed two, a policeman said to reporters.", (2, None)),
    ],
)
def test_people_told_of_by_the_way_are_counted_once(
    read: Read, said: str, expected: tuple[int | None, int | None]
) -> None:
    (incident,) = read(f"TURBAT: {said}")
    assert toll(incident) == expected
    assert incident.kind == "event"


@pytest.mark.parametrize(
    "said",
    [
        "So far divers have retrieved 14 bodies, two children among them, from the floodwaters.",
        "Rescuers have so far found 14 bodies in the floods.",
    ],
)
def test_the_dead_of_a_flood_are_news_and_no_statistic(read: Read, said: str) -> None:
    (incident,) = read(f"KHUZDAR: Floods swept away 20 people in Wadh on Friday.\n\n{said}")
    assert toll(incident)[0] == 14
