"""Sieges of several days, second blasts, and where the gunmen went on to.

Read on Monday 14 July 2025; the sides are those of `test_phrasings.by_side`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction.test_phrasings import by_side
from mapper.model import Incident

Read = Callable[..., list[Incident]]

#: Each text with its incidents: day of July 2025, killed.
DAYS: list[tuple[str, list[tuple[int, str]]]] = [
    # what is over now began earlier, and is one event
    (
        "Security forces have completed the clearance operation in Noshki today. The terrorists "
        "had attacked a headquarters there on Friday night. Nine terrorists were killed and four "
        "soldiers were martyred.",
        [(11, "4s 9m")],
    ),
    (
        "The three-day siege of Mach ended on Sunday after troops killed 24 militants. The attack "
        "on the town had begun on Thursday night when rockets were fired at the jail. Four "
        "policemen were killed.",
        [(10, "4s 24m")],
    ),
    (
        "Commandos ended the siege of a hijacked train in Balochistan on Sunday, killing 12 "
        "gunmen.\n\nThe train was on its way to Sibi on Saturday when the track was blown up near "
        "Mushkaf in Bolan.",
        [(12, "12m")],
    ),
    # an operation has the day that it names where nothing was before
    (
        "Security forces completed a clearance operation in Zehri on Saturday, killing 9 gunmen.",
        [(12, "9m")],
    ),
    # but another event in the town, and another operation, have their own days
    (
        "Commandos ended the standoff at a police college in Quetta on Thursday, killing three "
        "attackers. On Saturday, gunmen shot dead a policeman on Brewery Road.",
        [(10, "3m"), (12, "1s")],
    ),
    (
        "Two soldiers were martyred in an operation in Kech on Wednesday. On Saturday three "
        "terrorists were killed in another operation in Kech.",
        [(9, "2s"), (12, "3m")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_siege_has_the_day_on_which_it_began(
    read: Read, text: str, expected: list[tuple[int, str]]
) -> None:
    found = [
        (each.date_start.day, by_side(each, "killed")) for each in read(text) if each.date_start
    ]
    assert found == expected


#: Each text with its events: the words of the place, killed.
PLACES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "A bomb tore through a bus in Quetta on Saturday, killing 14 women. As anxious families "
        "crowded the Bolan Medical Complex, a second blast went off. Eleven people died at the "
        "hospital.",
        [("Quetta", "14c"), ("Bolan Medical Complex", "11c")],
    ),
    (
        "A bomb exploded in a bus in Quetta on Saturday, killing 14 students. An hour later "
        "attackers opened fire inside the Bolan Medical Complex, and 11 people died.",
        [("Quetta", "14c"), ("Bolan Medical Complex", "11c")],
    ),
    (
        "Gunmen attacked labourers near Pishukan on Saturday, killing eight. They then drove on to "
        "Ganz, where two masons were killed.",
        [("Pishukan", "8c"), ("Ganz", "2c")],
    ),
    (
        "Militants planted explosives that destroyed the Ziarat Residency on Saturday.",
        [("Ziarat", "")],
    ),
    # but where the hurt are driven is no scene, nor what is done later about one
    (
        "A van overturned near Winder on Saturday, killing four people. The injured were driven to "
        "Hub, where two of them died.",
        [("Winder", "6c")],
    ),
    (
        "A bomb went off near Mall Road in Chaman on Saturday, killing two people. Half an hour "
        "later the police cordoned off Mall Road and defused a second device.",
        [("Mall Road in Chaman", "2u")],
    ),
    (
        "Two soldiers were killed when another bomb exploded in Turbat on Saturday.",
        [("Turbat", "2s")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_second_place_of_the_same_hour(
    read: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(each.place_text, by_side(each, "killed")) for each in read(text)] == expected
