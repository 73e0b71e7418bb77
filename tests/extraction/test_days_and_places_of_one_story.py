"""Sieges of several days, second blasts, and where the gunmen went on to.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

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
        [("Mall Road in Chaman", "2c")],
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


#: Each text with its incidents: district, killed, kind.
OTHERS: list[tuple[str, list[tuple[str | None, str, str]]]] = [
    # what is set apart by its number, or by the same day
    (
        "Three separate incidents of firing in Nasirabad district on Saturday claimed four lives.\n"
        "\nIn one, armed men opened fire in a house, killing a woman and her daughter. The second "
        "incident was a clash over land. One man was killed.",
        [("Nasirabad", "4c", "rollup"), ("Nasirabad", "2c", "event"), ("Nasirabad", "1c", "event")],
    ),
    (
        "Seven policemen were martyred in a suicide blast in Pishin on Saturday.\n\nOn the same "
        "day a policeman was shot dead by gunmen in Khanozai.",
        [("Pishin", "7s", "event"), ("Pishin", "1s", "event")],
    ),
    (
        "A grenade hurt two men in Pasni on Saturday.\n\nOn March 3, a grenade killed a guard in "
        "Dhadar.\n\nThe same day a coast guard was shot dead in Hub.",
        [("Gwadar", "", "event"), ("Kachhi", "1c", "background"), ("Hub", "1s", "background")],
    ),
    (
        "A landmine killed a man in Kohlu on Saturday.\n\nIn an earlier incident in Balochistan, "
        "gunmen shot dead 20 masons.",
        [("Kohlu", "1c", "event"), (None, "20c", "background")],
    ),
    # a road shut by snow is no protest, nor the town from which it cuts one off
    (
        "Two people died in heavy snowfall in Ziarat on Saturday. Travellers were asked not to go "
        "to Chaman, the highways being blocked.",
        [("Ziarat", "2c", "event")],
    ),
    (
        "A strike was observed in Turbat on Saturday. It cut the town off from Quetta and Karachi.",
        [("Kech", "", "event")],
    ),
    (
        "A flash flood set off by thunderstorms and heavy rain cost nine lives in Lasbela district "
        "on Saturday.",
        [("Lasbela", "9c", "event")],
    ),
    (
        "A car fell into a ravine near Zhob on Saturday and four people died. The family, from the "
        "Sanjawi area of Ziarat, was on its way home.",
        [("Zhob", "4c", "event")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_is_another_event_and_what_is_none(
    read: Read, text: str, expected: list[tuple[str | None, str, str]]
) -> None:
    found = [(each.district, by_side(each, "killed"), each.kind) for each in read(text)]
    assert found == expected


def test_a_title_says_that_somebody_fell_to_bullets(read: Read) -> None:
    found = read(
        "Retired officer falls to gunmen's bullets in Quetta\n\nAbdul Naeem, a former officer, was "
        "gunned down by unidentified assailants on Saturday."
    )
    assert [each.district for each in found] == ["Quetta"]
