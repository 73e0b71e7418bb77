"""What "near" tells of a place, and towns of missions and of wings of a force."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer


def located(gazetteer: Gazetteer, text: str) -> list[str]:
    mentions = gazetteer.names(text).mentions
    return [mention.text for mention in mentions if mention.role == "location"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A blast hit a post at Kahan near Awaran.", ["Awaran"]),  # the Kahan known is Kohlu's
        ("A blast hit a post at Kahan close to the town of Turbat.", ["Turbat"]),
        ("A blast hit a post at Kahan near Kohlu.", ["Kahan", "Kohlu"]),
        ("A blast hit a post at Mangochar near Kalat.", ["Mangochar", "Kalat"]),
        ("A blast hit a post at Mach near Quetta.", ["Mach", "Quetta"]),
    ],
)
def test_what_is_near_a_place_is_no_namesake_far_from_it(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert located(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran told its consulate in Quetta to help after the blast in Duki.", ["Duki"]),
        ("Men of the FC Panjgur 84 Wing shot a trader in Washuk.", ["Washuk"]),
        ("A convoy of the 86 Wing of FC Kohlu was hit by a bomb in Duki.", ["Duki"]),
        ("Gunmen attacked the consulate in Quetta.", ["Quetta"]),
        ("Men of the FC shot a trader in Panjgur.", ["Panjgur"]),
    ],
)
def test_missions_and_wings_hold_no_incident(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert located(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister, who was in Turbat, condemned the blast in Surab.", ["Surab"]),
        ("The Turbat Press Club condemned the killing of a reporter in Surab.", ["Surab"]),
        ("Two officers of the Turbat police were shot dead in Surab.", ["Surab"]),
        ("Two traders who had gone from Turbat to Surab were shot dead there.", ["Surab"]),
        ("Two officers of the Turbat police were shot dead.", ["Turbat"]),
        ("A bomb went off outside the Turbat Press Club.", ["Turbat"]),
        ("Two traders went from Turbat to Surab.", []),
    ],
)
def test_who_speaks_and_who_serves_a_town_are_elsewhere(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert located(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three of the wounded are in critical condition in Quetta.", []),
        ("Two injured men were listed in stable condition at Quetta.", []),
        ("Four of them are in intensive care in Quetta after the blast in Zhob.", ["Zhob"]),
        ("The blast hit Nal, 310 km south of Balochistan's capital, Quetta.", ["Nal"]),
        (
            "A mine went off in Nal, 200 miles (320 km) from the province's capital, Quetta.",
            ["Nal"],
        ),
        ("A blast hit a bazaar in Balochistan's capital, Quetta.", ["Quetta"]),
        ("Four men were found in a critical condition after a blast in Quetta.", ["Quetta"]),
    ],
)
def test_where_the_hurt_lie_and_how_far_the_capital_is_hold_no_incident(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert [each for each in located(gazetteer, text) if each != "Balochistan"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A nurse was whisked away from a hospital in Zhob.", ["Zhob"]),
        ("Two students were picked up outside the civil hospital in Zhob.", ["Zhob"]),
        ("The boy was taken by forces from near Al Khair Hospital in Zhob.", ["Zhob"]),
        ("Armed men had taken a doctor from a clinic in Zhob.", ["Zhob"]),
        ("The wounded were taken by forces from Duki to a hospital in Zhob.", ["Duki"]),
        ("The wounded were picked up and taken to the civil hospital in Zhob.", []),
        ("A student was abducted in Duki and his body taken to a hospital in Zhob.", ["Duki"]),
    ],
)
def test_who_was_seized_at_a_hospital_was_there(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert located(gazetteer, text) == expected
