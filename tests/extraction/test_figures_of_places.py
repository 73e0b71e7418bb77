"""Figures that share one verb, each with a place of its own.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls

#: Each text with the events it tells of: district, killed, injured.
ONE_VERB: list[tuple[str, Told]] = [
    # three places, of which two come to the number of the first
    (
        "Three were killed in Gwadar on Sunday, two in Kharan and one in Washuk.",
        [("Gwadar", "3c", ""), ("Kharan", "2c", ""), ("Washuk", "1c", "")],
    ),
    (
        "Four died in Zhob in floods on Sunday, two each in Pishin and Harnai and one in Duki.",
        [("Zhob", "4c", ""), ("Pishin", "2c", ""), ("Harnai", "2c", ""), ("Duki", "1c", "")],
    ),
    # but both in villages of the one district, and two at one place
    (
        "Two policemen were shot dead in Kech on Sunday, one in Tump and another in Buleda.",
        [("Kech", "1s", ""), ("Kech", "1s", "")],
    ),
    (
        "Two policemen were shot dead on Sunday, one in Kharan and another in Washuk.",
        [("Kharan", "1s", ""), ("Washuk", "1s", "")],
    ),
    # how it was stands between them
    (
        "Two people died in Kharan on Sunday when a boundary wall collapsed, four in Barkhan in a "
        "flash flood and one in lightning in Kohlu.",
        [("Kharan", "2c", ""), ("Barkhan", "4c", ""), ("Kohlu", "1c", "")],
    ),
    # but things are counted there, and some are in a hospital
    (
        "Two people died in Kharan on Sunday when a flood hit nine houses, and four in Barkhan "
        "collapsed.",
        [("Kharan", "2c", ""), ("Barkhan", "", "")],
    ),
    (
        "Five people died in Kharan on Sunday after a van overturned, three at once and two in a "
        "hospital in Quetta.",
        [("Kharan", "5c", "")],
    ),
    # deaths are reported from places
    (
        "Five deaths were reported from Pishin on Sunday, two each from Zhob and Sibi and three "
        "from Kalat after heavy rain.",
        [("Pishin", "5c", ""), ("Zhob", "2c", ""), ("Sibi", "2c", ""), ("Kalat", "3c", "")],
    ),
    (
        "Heavy rain killed nine people in Balochistan on Sunday. Five of the latest deaths were "
        "reported from Sibi, three from Kalat and one from Duki.",
        [("Sibi", "5c", ""), ("Kalat", "3c", ""), ("Duki", "1c", "")],
    ),
    # but they come from there
    (
        "A blast killed five labourers in Hub on Sunday. Among them were two from Kalat and three "
        "from Sibi.",
        [("Hub", "5c", "")],
    ),
    # the first place is none of all that a running toll counts
    (
        "The rains have so far claimed 11 lives in Balochistan, officials said on Sunday. Five "
        "deaths were reported in Sibi, four in Kohlu and two in Duki.",
        [("Sibi", "5c", ""), ("Kohlu", "4c", ""), ("Duki", "2c", "")],
    ),
    # bodies told of again by their number
    (
        "Five bodies were found in two districts of Balochistan on Sunday. Three were recovered "
        "in Kharan and two in Awaran.",
        [("Kharan", "3c", ""), ("Awaran", "2c", "")],
    ),
    # but vehicles are no bodies
    (
        "Two bodies were found in Kharan on Sunday. Three vehicles were recovered in Awaran.",
        [("Kharan", "2c", "")],
    ),
    # numbers that come to those counted before are of their side
    (
        "Troops killed nine militants in Kharan and Washuk on Sunday. Five were killed in Kharan "
        "and four in Washuk.",
        [("Kharan", "5m", ""), ("Washuk", "4m", "")],
    ),
    # but not others
    (
        "Troops killed nine militants in Kharan on Sunday. Five people were killed in Gwadar and "
        "four in Hub when buses collided.",
        [("Kharan", "9m", ""), ("Gwadar", "5c", ""), ("Hub", "4c", "")],
    ),
    # the rest of two places
    (
        "Nine militants were killed in two raids, one in Kohlu and the other in Sibi, on Sunday, "
        "police said. Five of them were killed in Kohlu.",
        [("Kohlu", "5m", ""), ("Sibi", "4m", "")],
    ),
    # but not of three, nor of "at least"
    (
        "At least nine militants were killed in two raids, one in Kohlu and the other in Sibi, on "
        "Sunday, police said. Five of them were killed in Kohlu.",
        [("Kohlu", "5m", ""), ("Sibi", "", "")],
    ),
    # a place that is of some of those counted, after others were told of
    (
        "Two traders were shot dead in Hub on Sunday. Six soldiers also died, five of them in "
        "Nushki.",
        [("Hub", "2c", ""), ("Nushki", "5s", "")],
    ),
    # but all were told of there before
    (
        "Six soldiers were killed in Nushki on Sunday. Six soldiers died, four of them in Nushki "
        "town, police said.",
        [("Nushki", "6s", "")],
    ),
    # who some of them were
    (
        "Nine people died in rain in Balochistan on Sunday. Five of them, three women and two "
        "girls, drowned in Sibi, and four died in Kalat.",
        [("Sibi", "5c", ""), ("Kalat", "4c", "")],
    ),
    (
        "Nine people were killed in Sibi on Sunday. One of them, a woman, died at home.",
        [("Sibi", "9c", "")],
    ),
    # how it was, at a finer place of the same district
    (
        "Six people lost their lives on the roads on Sunday. Four of them died in Kalat when a "
        "coach overturned near Mangochar, and two in Sibi where a truck hit a car.",
        [("Kalat", "4c", ""), ("Sibi", "2c", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_VERB)
def test_each_place_has_its_own(read: Read, text: str, expected: Told) -> None:
    assert sorted_tolls(read(text)) == sorted(expected, key=str)
