"""Bodies, however they are described, are of the people whose they were.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event, tolls


@pytest.mark.parametrize(
    ("said", "killed"),
    [
        ("Levies found the mutilated bodies of three party leaders near Hub.", "3c"),
        ("The badly mutilated bodies of Gul Khan and Noor Jan were found in Hub.", "2c"),
        ("Police recovered the decomposed bodies of two shepherds in Hub.", "2c"),
        ("A blood-stained body was found in Hub.", "1c"),
        ("A girl's hanged body was found in Hub.", "1c"),
        ("The human remains of two miners were found in Hub.", "2c"),
    ],
)
def test_bodies_are_counted_by_whose_they_were(read: Read, said: str, killed: str) -> None:
    assert tolls([only_event(read(f"HUB: {said}"))]) == [("Hub", killed, "")]


def test_a_van_that_was_swept_away_is_nobody(read: Read) -> None:
    event = only_event(read("HUB: Floods swept away a van in Hub on Friday. Nobody was in it."))
    assert event.casualties.missing.total is None
