"""One event told again, with a place that the tables know elsewhere, and events that are not one.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, tolls

#: Each text with its incidents: district, people killed, people injured.
AGAIN: list[tuple[str, Told]] = [
    # "the attack took place" somewhere: the only one told of
    (
        "A militia's camp was attacked in Dera Bugti on Friday; three men were killed.\n\nThe "
        "attack took place in the area of Dasht-e-Goran, an official said.",
        [("Dera Bugti", "3c", "")],
    ),
    # the same figures again
    (
        "Nine people died and 12 were injured when two vans collided in Khuzdar district on "
        "Friday.\n\nNine people died and 12 were injured, said the deputy commissioner, who had "
        "come from Panjgur.",
        [("Khuzdar", "9c", "12c")],
    ),
    # "of the district" is of the one told of
    (
        "Six people were killed in a road mishap in Khuzdar district on Friday.\n\nA pick-up ran "
        "into a van in the Korak area of the district.",
        [("Khuzdar", "6c", "")],
    ),
    # "the explosion in Kalat", of which a crosshead tells below
    (
        "Gunmen killed two men in Mastung on Friday.\n\nIn Kalat, in another incident, a blast "
        "injured eight soldiers.\n\nThe men in Mastung were traders, police said.\n\nKalat blast"
        "\n\nThe explosion in Kalat took place in the Takhat area.\n\nA search is under way.",
        [("Mastung", "2c", ""), ("Kalat", "", "8s")],
    ),
]

OTHERS: list[tuple[str, Told]] = [
    # other figures elsewhere are another event
    (
        "Nine people died when two vans collided in Khuzdar district on Friday.\n\nFour people "
        "died when a bus overturned in Panjgur.",
        [("Khuzdar", "9c", ""), ("Panjgur", "4c", "")],
    ),
    (
        "Four people were killed and three injured in Hub on Friday.\n\nIn Pishin, four people "
        "were killed and three injured when a van overturned.",
        [("Hub", "4c", "3c"), ("Pishin", "4c", "3c")],
    ),
    # so are the same small ones
    (
        "Gunmen killed two men in Khuzdar on Friday.\n\nGunmen killed two men in Panjgur.",
        [("Khuzdar", "2c", ""), ("Panjgur", "2c", "")],
    ),
    # what "unidentified" men did "meanwhile" is not what was told
    (
        "QUETTA: Two women were shot dead in the Shalkot area on Friday.\n\nMeanwhile unidentified "
        "gunmen fired at a police van; two constables were martyred.",
        [("Quetta", "2c", ""), ("Quetta", "2s", "")],
    ),
    (
        "QUETTA: Two traders were shot dead in Quetta on Friday.\n\nShopkeepers of the area came "
        "out in protest after the attack.",
        [("Quetta", "2c", ""), ("Quetta", "", "")],
    ),
]

NAMES: list[tuple[str, Told]] = [
    (
        "Armed men fired at a camp in Kohlu on Friday. Allahdad, Karim and Abdul Wahid were killed "
        "on the spot.",
        [("Kohlu", "3c", "")],
    ),
    (
        "Malik Noor Muhammad, the head of a party in Zhob district, was killed outside his house "
        "on Friday.",
        [("Zhob", "1c", "")],
    ),
    # an opening of the sentence is nobody
    (
        "Later, Allahdad, Karim Baloch and Abdul Wahid were killed in Kohlu on Friday.",
        [("Kohlu", "3c", "")],
    ),
    (
        "On Friday, Karim Baloch and Abdul Wahid were killed in Kohlu.",
        [("Kohlu", "2c", "")],
    ),
    (
        "Allahdad and Abdul Wahid, both of Wadh, were killed in Kohlu on Friday.",
        [("Kohlu", "2c", "")],
    ),
    # the towns of a list are nobody
    (
        "A bomb went off in Kohlu on Friday. Kalat, Khuzdar and Surab were hit by a power cut.",
        [("Kohlu", "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), [*AGAIN, *OTHERS, *NAMES])
def test_one_event_or_two(read: Read, text: str, told: Told) -> None:
    assert tolls(read(text)) == told


def test_places_that_differ_are_a_doubt(read: Read) -> None:
    [found] = read(AGAIN[0][0])
    assert "places differ" in found.flags


NOWHERE = [
    "Dukki won the football cup on Friday after a penalty shootout in Quetta.",
    "Two vans, one from Kharan and the other from Quetta, were seen on Friday.",
]


@pytest.mark.parametrize("text", NOWHERE)
def test_a_penalty_shootout_and_the_homes_of_vans_are_no_event(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_doctors_house_is_no_part_of_the_place(read: Read) -> None:
    [found] = read("Armed men threw a grenade at the house of Dr Malik in Turbat on Friday.")
    assert found.place_text == "Turbat"


WIDE: list[tuple[str, Told]] = [
    # a strike nearly everywhere is at the province
    ("Most towns of Balochistan observed a shutter-down strike on Friday.", [(None, "", "")]),
    ("Parts of the province observed a wheel-jam strike on Friday.", []),
    # highways blocked in several towns are one blockade of each
    (
        "Growers protested on Friday. Highways were blocked in Hub, Surab, Nushki and Pishin.",
        [("Hub", "", ""), ("Surab", "", ""), ("Nushki", "", ""), ("Pishin", "", "")],
    ),
    # who tells of a killing was not killed
    (
        "Two people lost their lives in Chaman on Friday. A Levies official who did not want to be "
        "named said that armed men had shot them.",
        [("Chaman", "2c", "")],
    ),
    # where somebody's forebears came from is nobody
    (
        "Muhammad Farooq and Shahzad Ahmed, both of Punjabi origin, were killed in Hub on Friday.",
        [("Hub", "2c", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), WIDE)
def test_how_wide_and_how_many(read: Read, text: str, told: Told) -> None:
    assert tolls(read(text)) == told


def test_a_chapter_of_a_party_is_no_place(read: Read) -> None:
    [found] = read(
        "A former president of the Balochistan chapter of a party was abducted on Friday. His car "
        "was stopped near Kuchlak."
    )
    assert found.district == "Quetta"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the sentence below the lead tells how it came to be, and where exactly
        (
            "A roadside bomb killed three soldiers near Panjgur town on Friday.\n\nThe troops were "
            "on patrol when an explosive device hit their vehicle in Prom, officials said.",
            [("Jaheen Parome", "3s", "")],
        ),
        (
            "Two labourers were killed in Kech district on Friday. According to police, "
            "unidentified gunmen opened fire on the men in Gomazi.",
            [("Gomazi", "2c", "")],
        ),
        (
            "Six constables were martyred when gunmen attacked a checkpost in Loralai on Friday. "
            "The assailants struck the checkpost in Mekhtar with rockets, killing six constables.",
            [("Mekhtar", "6s", "")],
        ),
        # but not another deed, the same number by chance, or what opens with its place
        (
            "Two labourers were killed by gunmen in Turbat on Friday. A bomb went off in Gomazi, "
            "police said.",
            [("Turbat", "2c", ""), ("Gomazi", "", "")],
        ),
        (
            "Gunmen shot dead a trader in Turbat on Friday. Gunmen shot dead a tailor in Gomazi, "
            "police said.",
            [("Turbat", "1c", ""), ("Gomazi", "1c", "")],
        ),
        (
            "Gunmen shot dead a trader in Turbat on Friday. In Gomazi, gunmen opened fire on a "
            "checkpost.",
            [("Turbat", "1c", ""), ("Gomazi", "", "")],
        ),
        (
            "Gunmen shot dead a trader in Turbat on Friday. In another attack, gunmen opened fire "
            "on a checkpost in Gomazi.",
            [("Turbat", "1c", ""), ("Gomazi", "", "")],
        ),
    ],
)
def test_a_lead_is_told_at_length_below_it(
    read: Read, text: str, told: list[tuple[str, str, str]]
) -> None:
    found = [
        (each.place and each.place.name, by_side(each, "killed"), by_side(each, "injured"))
        for each in read(text)
    ]
    assert found == told
