"""Where a train runs, and where something happened to it.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    "train",
    [
        "The Bolan Mail from Quetta to Karachi was running late.",
        "It was the 4DN Bolan Mail from Quetta to Karachi.",
        "The lorry from Chaman to Multan was carrying grapes.",
    ],
)
def test_a_blast_abroad_is_at_no_end_of_the_line(read: Read, train: str) -> None:
    lead = "MULTAN: Two women were killed in a blast near Jahanian on Sunday, police said."
    assert read(f"{lead} {train}") == []


def test_a_vehicle_that_only_comes_from_a_town_may_be_hit_there(read: Read) -> None:
    (incident,) = read("CHAMAN: Gunmen set fire to two lorries from Chaman on Sunday.")
    assert incident.district == "Chaman"


def test_a_train_between_two_towns_is_hit_where_its_sentence_says(read: Read) -> None:
    (incident,) = read(
        "SIBI: Three people were killed on Sunday when a bomb hit the Bolan Mail from Quetta to"
        " Karachi near Mach."
    )
    assert incident.place is not None
    assert incident.place.name == "Mach"
