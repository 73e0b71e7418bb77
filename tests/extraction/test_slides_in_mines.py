"""Mud and rocks that come down on a mine, and on a village.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (
            "A mudslide struck a mine in Duki on Sunday. Three labourers died there.",
            "Mine accident",
        ),
        ("A landslide hit two coal mines in Duki on Sunday, killing six men.", "Mine accident"),
        ("A rockslide buried a coal mine in Duki on Sunday, killing six.", "Mine accident"),
        ("A mudslide struck a hamlet in Duki on Sunday. Three men died there.", "Landslide"),
        ("A landslide hit two lorries in Duki on Sunday, killing six men.", "Landslide"),
    ],
)
def test_a_slide_in_a_mine_is_a_mine_accident(read: Read, said: str, kind: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert incident.sub_event_type == kind


def test_the_dead_of_two_mines_are_not_all_of_one(read: Read) -> None:
    told = read(
        "QUETTA: A gas explosion and a landslide hit two coal mines in Balochistan on Sunday,"
        " killing nine miners.\n\nGas exploded in a mine in Mach. Seven miners died there.\n\nIn"
        " the other incident, a landslide struck a mine in Duki. Two labourers died."
    )
    killed = {each.district: each.casualties.killed.total for each in told}
    tolls = {district: count.best for district, count in killed.items() if count}
    assert tolls == {None: 9, "Kachhi": 7, "Duki": 2}
