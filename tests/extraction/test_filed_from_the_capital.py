"""Deaths that a report from the capital puts nowhere, and the operation that came after them.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    "said",
    [
        "Nine people were killed when a suicide bomber struck a funeral at the Police Lines on"
        " Saturday.",
        "Nine people were killed in an explosion at a hospital on Saturday.",
        "Nine soldiers were killed in a raid in the town on Saturday.",
    ],
)
def test_the_dead_of_a_report_from_the_capital_are_somewhere_in_the_province(
    read: Read, said: str
) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert incident.district is None
    assert incident.province == "Balochistan"
    assert "place inferred" in incident.flags
    total = incident.casualties.killed.total
    assert total is not None
    assert total.best == 9


@pytest.mark.parametrize(
    "said",
    [
        "Three soldiers were martyred in an attack in Lower Dir on Saturday.",
        "The government announced compensation for those killed in the attack on Saturday.",
        "The chief minister condemned the attack in Bisham in which five people were killed on"
        " Saturday.",
    ],
)
def test_what_happened_elsewhere_is_not_in_the_province(read: Read, said: str) -> None:
    assert not read(f"QUETTA: {said}")


def test_a_killing_keeps_its_day_when_forces_strike_back_a_day_later(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Armed men killed 16 passengers in Nal on Friday night. Forces killed three of"
        " the attackers in an operation on Saturday."
    )
    assert incident.date_start == dt.date(2025, 7, 11)


@pytest.mark.parametrize(
    "said",
    [
        "A suicide bomber struck the emergency ward of Civil Hospital on Saturday, killing nine.",
        "The toll of the blast outside the Governor House rose to nine on Saturday as two more of"
        " the injured died.",
    ],
)
def test_what_stands_in_the_capital_alone_is_there(read: Read, said: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert incident.district == "Quetta"


def test_who_died_in_a_hospital_of_the_capital_was_hit_elsewhere(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Three of those hurt in a blast in Nal on Saturday died at the Civil Hospital."
    )
    assert incident.district == "Khuzdar"


def test_those_killed_in_operations_after_attacks_in_many_towns_are_at_none(read: Read) -> None:
    incidents = read(
        "QUETTA: At least 25 people were killed in a string of attacks across Balochistan on"
        " Saturday. In Nal gunmen shot dead 14 people. In Mach a bomb killed 11. The army said 17"
        " militants were killed in operations."
    )
    fighters = [each for each in incidents if each.casualties.killed.militants]
    assert [each.district for each in fighters] == [None]
