"""Persons named with titles, fathers and other names; whose officials were hit; what is only talk.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, events, tolls

#: Each text with the district, killed and injured of its incidents.
NAMES: list[tuple[str, Told]] = [
    (
        "Barkat alias Chota was killed in Sui tehsil of Dera Bugti on Saturday.",
        [("Dera Bugti", "1c", "")],
    ),
    ("Ghulam aka Kala was shot dead in Panjgur on Saturday.", [("Panjgur", "1c", "")]),
    (
        "Ismail s/o Ibrahim was shot dead in the Buleda area of Kech on Saturday.",
        [("Kech", "1c", "")],
    ),
    (
        "The bodies of Nasir s/o Gul Muhammad and Asif s/o Karim were found in Hub on Saturday.",
        [("Hub", "2c", "")],
    ),
    # a town's name behind a title and a given name is a person's
    ("Dr Liaquat Sani was shot dead in Mastung on Saturday.", [("Mastung", "1c", "")]),
    ("Mir Wazir Kanak was shot dead in Hub on Saturday.", [("Hub", "1c", "")]),
    # but not where only a title stands before, or a word of a place
    ("Two men were shot dead in Mir Hassan near Sibi on Saturday.", [("Sibi", "2c", "")]),
]

OFFICIALS: list[tuple[str, Told]] = [
    (
        "An official was martyred and two others sustained injuries in an attack on a Levies check "
        "post in Kalat on Sunday. The minister prayed for the two injured Levies officials.",
        [("Kalat", "1s", "2s")],
    ),
    (
        "Two officials were killed when gunmen attacked a police check post in Hub on Sunday.",
        [("Hub", "2s", "")],
    ),
    (
        "An official was shot dead near a Levies check post in Hub on Sunday.",
        [("Hub", "1c", "")],
    ),
]

TALK: list[tuple[str, Told]] = [
    (
        "Speaking on law and order and the kidnapping of a student in Gwadar, a lawmaker "
        "criticised the cabinet on Saturday.",
        [],
    ),
    ("Talking about the killing of traders in Turbat, the minister said funds were short.", []),
    (
        "Talking about Friday's blast in Hub, police said two men were killed by a bomb in a cart.",
        [("Hub", "2c", "")],
    ),
    (
        "Speaking on the occasion, the minister said five soldiers were martyred in Kohlu on "
        "Saturday.",
        [("Kohlu", "5s", "")],
    ),
]

THERE: list[tuple[str, Told]] = [
    # a namesake over the border
    (
        "Thirty people were killed in an attack in the city of Pisheen, close to the border with "
        "Pakistan, in Sistan-Baluchestan, on Sunday.",
        [],
    ),
    # what was found at the place of an older event
    (
        "Three miners were shot dead in Harnai on Sunday. In January, a group of workers were "
        "abducted from a mine in Bolan and shot dead. At that site police found 11 bodies.",
        [("Harnai", "3c", "")],
    ),
    # two targets, the second told at length
    (
        "Grenades were hurled at a party office in Hub and the house of its candidate in the Tump "
        "area of Kech on Saturday.",
        [("Hub", "", ""), ("Kech", "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), NAMES + OFFICIALS + TALK + THERE)
def test_who_was_hit_and_where(read: Read, text: str, told: Told) -> None:
    found = events(read(text))
    assert tolls(found) == told
