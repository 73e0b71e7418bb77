"""Fires and rights that are fought, or fought for, in which nobody is armed.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    "said",
    [
        "Firefighters battled the toxic blaze for three hours.",
        "Firemen fought a huge fire through the night.",
        "The navy sent men to fight the flames.",
        "Gul Khan, who has fought for the rights of workers for ten years, asked for an inquiry.",
    ],
)
def test_a_blaze_that_is_fought_makes_no_clash(read: Read, said: str) -> None:
    (incident,) = read(f"HUB: Fourteen workers died in a fire at a plant in Hub on Sunday. {said}")
    assert incident.sub_event_type == "Fire"
    assert incident.casualties.killed.civilians == incident.casualties.killed.total


def test_gunmen_who_are_fought_make_one(read: Read) -> None:
    (incident,) = read("HUB: Troops battled gunmen in Hub on Sunday. Two people died.")
    assert incident.sub_event_type == "Armed clash"
