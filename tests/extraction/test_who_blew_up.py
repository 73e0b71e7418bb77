"""Who blew himself up, and whom that struck.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident


def toll(incident: Incident) -> tuple[int | None, int | None, int | None]:
    killed, injured = incident.casualties.killed, incident.casualties.injured.total
    return (
        killed.total.best if killed.total else None,
        killed.militants.best if killed.militants else None,
        injured.best if injured else None,
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The bombers killed at least 21 people and wounded 43 when they blew themselves up at a"
            " mosque in Mastung on Sunday.",
            (21, None, 43),
        ),
        (
            "Two bombers killed nine people and hurt 40 as they blew themselves up in Mastung on"
            " Sunday.",
            (11, 2, 40),
        ),
        # here it is said of those who blew up, or of nobody else
        ("Two attackers were killed when they blew themselves up in Mastung.", (2, 2, None)),
        (
            "Nine people were killed when two attackers blew themselves up in Mastung.",
            (11, 2, None),
        ),
    ],
)
def test_those_whom_a_bomber_hurt_did_not_blow_themselves_up(
    read: Read, said: str, expected: tuple[int | None, int | None, int | None]
) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert toll(incident) == expected
