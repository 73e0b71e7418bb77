"""Where the bodies are taken and a sit-in is held, and how tolls go up twice.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("said", "district"),
    [
        ("Relatives took the bodies to Turbat and staged a sit-in on Saturday.", "Kech"),
        ("Teachers marched to Khuzdar and blocked the highway on Saturday.", "Khuzdar"),
    ],
)
def test_a_protest_is_where_people_went_for_it(read: Read, said: str, district: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert (incident.event_type, incident.district) == ("Protests", district)


def test_who_is_taken_to_a_hospital_was_not_hit_there(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Gunmen shot a trader in Mach on Saturday; he was taken to Khuzdar and placed in"
        " intensive care."
    )
    assert incident.district == "Kachhi"


@pytest.mark.parametrize(
    ("risen", "killed"),
    [
        (
            "The toll rose to seven as two of the injured died on Saturday, and to nine by Sunday.",
            9,
        ),
        ("The toll rose to seven on Saturday.", 7),
        ("The toll rose to seven on Saturday and 11 were moved to Quetta.", 7),
    ],
)
def test_a_toll_that_rises_twice_comes_to_the_last(read: Read, risen: str, killed: int) -> None:
    (incident,) = read(f"QUETTA: Five people were killed in a blast in Surab on Friday. {risen}")
    total = incident.casualties.killed.total
    assert total is not None
    assert total.best == killed


def test_an_office_and_its_holder_are_one_of_those_counted(read: Read) -> None:
    (incident,) = read(
        "QUETTA: All five soldiers, including the commander of the 44 Division, Maj Gen Gul Khan,"
        " embraced martyrdom when a helicopter crashed near Nal on Saturday."
    )
    total = incident.casualties.killed.total
    assert total is not None
    assert total.best == 5
