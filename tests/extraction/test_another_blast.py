"""A blast told in a paragraph of its own, after arson or shots in the same district.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

SHOT = (
    "Gunmen opened fire on a post in the Johan area of Kalat on Friday and killed two Levies men."
)
BURNT = "Armed men torched six lorries in the Johan area of Kalat on Friday night."

TOLD: list[tuple[str, str, int]] = [
    (SHOT, "A loud explosion near a culvert in Kalat district was reported as well.", 2),
    (SHOT, "A roadside bomb went off in Kalat and damaged a bridge.", 2),
    (BURNT, "A blast under a bridge in Kalat district was told of by officials, too.", 2),
    (BURNT, "A grenade attack in Kalat district damaged the gate of a school.", 2),
    # what was told before
    (SHOT, "The explosion in Kalat was heard far away.", 1),
    (SHOT, "Two Levies men were killed in the attack in Kalat, an official said.", 1),
    (
        "Armed men attacked a police station in Kalat on Friday and two policemen were killed.",
        "A powerful blast shook the station in Kalat during the attack, police said.",
        1,
    ),
    (
        "A bomb killed two policemen in the Johan area of Kalat on Friday.",
        "A powerful explosion took place in Kalat district as their van passed, police said.",
        1,
    ),
]


@pytest.mark.parametrize(("lead", "below", "number"), TOLD)
def test_a_blast_is_no_arson_and_no_shooting(
    read: Read, lead: str, below: str, number: int
) -> None:
    told = read(f"QUETTA: {lead}\n\n{below}")
    assert len(told) == number
    assert sum(incident.event_type.startswith("Explosions") for incident in told) <= 1


def test_nobody_hurt_by_a_blast_is_said_of_that_blast(read: Read) -> None:
    shot, blast = read(
        f"QUETTA: {SHOT}\n\nA loud explosion near a culvert in Kalat district was reported as"
        " well. No casualties were reported."
    )
    assert shot.casualties.killed.total is not None and shot.casualties.killed.total.best == 2
    assert shot.casualties.injured.total is None
    assert blast.casualties.killed.total is not None and blast.casualties.killed.total.best == 0
