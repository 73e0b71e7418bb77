"""Attacks of one day that a report tells one by one, and whose those elsewhere are.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events, sorted_tolls


def told(read: Read, text: str) -> list[tuple[str | None, str, str]]:
    return sorted_tolls(read(f"QUETTA: {text}"))


def test_what_happened_hours_later_is_another_event(read: Read) -> None:
    found = told(
        read,
        "Gunmen sprayed bullets at a van in Khuzdar on Friday, killing six men.\n\nHours later a"
        " suicide bomber struck near a rally. Three people were killed and 20 wounded.",
    )
    assert found == [("Khuzdar", "3c", "20c"), ("Khuzdar", "6c", "")]


@pytest.mark.parametrize(
    "later",
    [
        "Minutes later a suicide bomber blew himself up at the gate.",
        "Hours later, police said a suicide bomber had carried out the attack.",
        "Hours later the bomb disposal squad said a car bomb of 10kg had been used.",
    ],
)
def test_what_is_said_of_an_attack_later_is_no_other(read: Read, later: str) -> None:
    assert len(read(f"QUETTA: A bomb killed six men at a post in Khuzdar on Friday. {later}")) == 1


def test_also_on_a_day_is_another_event(read: Read) -> None:
    found = told(
        read,
        "A bomb killed six men in Khuzdar on Friday. Also on Friday an explosion killed two people"
        " and wounded 12.",
    )
    assert [killed for _, killed, _ in found] == ["2c", "6c"]


def test_a_sum_of_two_attacks_is_told_apart(read: Read) -> None:
    incidents = read(
        "QUETTA: A bomb set off near a bus in Khuzdar and an attack on the hospital to which the"
        " injured were brought left 18 people dead on Friday.\n\nThe first explosion happened at a"
        " college, killing 11 students. Seven were killed in the second blast at the hospital."
    )
    assert [by_side(each, "killed") for each in events(incidents)] == ["11c", "7c"]


def test_officials_in_another_district_tell_of_what_was_there(read: Read) -> None:
    found = told(
        read,
        "Two men were killed in a road accident near Kalat on Friday.\n\nMeanwhile, police in"
        " Kharan town said a fruit seller, Gul Khan, was shot dead by armed men in the market.",
    )
    assert found == [("Kalat", "2c", ""), ("Kharan", "1c", "")]


@pytest.mark.parametrize(
    "said",
    [
        "Police in Khuzdar said the attackers had fled towards the hills.",
        "Levies in Khuzdar said two others were hurt in the attack.",
        "Doctors in Quetta said four of the injured were shot in the head.",
    ],
)
def test_officials_elsewhere_may_speak_of_what_was_told(read: Read, said: str) -> None:
    incidents = read(f"QUETTA: Two men were shot dead near Kalat on Friday.\n\n{said}")
    assert [each.district for each in incidents] == ["Kalat"]


@pytest.mark.parametrize(
    "others",
    [
        "while violence elsewhere in Balochistan took another five lives",
        "and five more died in attacks elsewhere in the province",
    ],
)
def test_the_dead_elsewhere_are_not_the_town_s(read: Read, others: str) -> None:
    found = told(read, f"Three men were killed in Khuzdar on Friday, {others}.")
    assert ("Khuzdar", "3c", "") in found
    assert all(place != "Khuzdar" or killed == "3c" for place, killed, _ in found)


def test_a_list_of_towns_behind_another_event_is_one(read: Read) -> None:
    incidents = read(
        "QUETTA: Five soldiers were martyred in a blast in Kohlu on Friday, while 15 people were"
        " wounded in grenade attacks in Hub, Khuzdar and Turbat."
    )
    hurt = {each.district: by_side(each, "injured") for each in incidents}
    assert hurt["Kohlu"] == hurt["Hub"] == hurt["Khuzdar"] == hurt["Kech"] == ""
    assert hurt[None] == "15c"


def test_in_the_first_and_in_another_need_no_noun(read: Read) -> None:
    incidents = read(
        "QUETTA: Nine people died in a day of attacks in Khuzdar on Friday. In one, gunmen shot"
        " dead six men at a hotel. In the other, a bomb killed three at a bus stop."
    )
    assert sorted(by_side(each, "killed") for each in incidents) == ["3c", "6c", "9c"]


def test_in_one_of_the_deadliest_attacks_opens_none(read: Read) -> None:
    incidents = read(
        "QUETTA: Gunmen killed nine people in Khuzdar on Friday. In one of the deadliest attacks of"
        " the year they stormed a hotel."
    )
    assert [by_side(each, "killed") for each in incidents] == ["9c"]
