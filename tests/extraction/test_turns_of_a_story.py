"""Where a story turns: from the attackers to those hit, to another place, to another quarter.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, tolls

#: Each text with its incidents: district, people killed, people injured.
PRONOUNS: list[tuple[str, Told]] = [
    # attackers and their victim in one sentence: the victim died
    (
        "A trader was attacked in Hub on Friday. Two gunmen on a motorcycle fired at him and he "
        "died on the spot.",
        [("Hub", "1c", "")],
    ),
    (
        "Two brothers were going home in Pishin on Friday. Three armed men opened fire on them "
        "and they both died in hospital.",
        [("Pishin", "2c", "")],
    ),
    # "in return fire" the attackers fell
    (
        "Two gunmen opened fire on police in Chaman on Friday. They were killed in return fire.",
        [("Chaman", "2m", "")],
    ),
    (
        "A militant opened fire on a police team in Hub on Friday. He was killed in retaliatory "
        "fire.",
        [("Hub", "1m", "")],
    ),
    # but those they had fired at are meant where they are counted
    (
        "Gunmen fired at three constables in Hub on Friday. They died in the exchange of fire.",
        [("Hub", "3s", "")],
    ),
]

RESPECTIVELY: list[tuple[str, Told]] = [
    (
        "Two policemen and a teacher were shot dead in Mastung and Kalat respectively on Friday.",
        [("Mastung", "2s", ""), ("Kalat", "1c", "")],
    ),
    (
        "A policeman and two traders were killed in Hub and Bela, respectively, on Friday.",
        [("Hub", "1s", ""), ("Lasbela", "2c", "")],
    ),
    # without it they are a toll over both
    (
        "Two policemen and a teacher were shot dead in Mastung and Kalat on Friday.",
        [(None, "1c 2s", ""), ("Mastung", "", ""), ("Kalat", "", "")],
    ),
]

QUARTERS: list[tuple[str, Told]] = [
    # two quarters of one city are two events
    (
        "QUETTA: A tailor was shot dead in the Satellite Town area on Friday.\n\nTwo men were "
        "killed when armed men opened fire at a house in the city's Sirki road area.",
        [("Quetta", "1c", ""), ("Quetta", "2c", "")],
    ),
    # but the sentence behind one without a place may say where it was
    (
        "A grenade was thrown at a house in Railway Colony of Quetta on Monday. No casualties "
        "were reported.\n\nOn Friday four policemen were killed by gunmen. The men "
        "ambushed their van on Sariab Road around noon.",
        [("Quetta", "0", "0"), ("Quetta", "4s", "")],
    ),
]

ROADS: list[tuple[str, Told]] = [
    (
        "Four soldiers were killed by a bomb on the Zardad-Chaman road on Friday.",
        [("Chaman", "4s", "")],
    ),
    ("Two men were shot dead on the Mand-Tump road on Friday.", [("Kech", "2c", "")]),
    # one known road is no second place
    (
        "Five bodies were found in the Tajaban area of Kech on Friday. They lay beside the "
        "Turbat-Hoshab road.",
        [("Kech", "5c", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), [*PRONOUNS, *RESPECTIVELY, *QUARTERS, *ROADS])
def test_each_event_has_its_place_and_its_people(read: Read, text: str, told: Told) -> None:
    found = read(text)
    assert tolls(found) == told


KINDS = [
    ("Gunmen opened fire at a house in Hub on Friday, killing two men.", "Attack"),
    ("A fire at a house in Hub on Friday killed two men.", "Fire"),
    # whom they fired on had come for the sake of a quake
    (
        "Gunmen fired on labourers who were building homes for victims of the earthquake in Awaran "
        "on Friday, killing two.",
        "Attack",
    ),
    ("An earthquake shook Awaran on Friday and killed two people.", "Earthquake"),
    ("A terror bid was averted in Kuchlak on Friday, police said.", "Disrupted weapons use"),
    ("A plot to attack Hub was foiled by a raid in Winder on Friday.", "Disrupted weapons use"),
]


@pytest.mark.parametrize(("text", "sub_type"), KINDS)
def test_what_was_done_is_told_from_its_circumstances(read: Read, text: str, sub_type: str) -> None:
    assert [each.sub_event_type for each in read(text)] == [sub_type]


def test_bodies_found_on_the_next_day_are_of_the_same_event(read: Read) -> None:
    [found] = read(
        "A landslide buried a mine in the Duki area on Friday. Two bodies were taken out at once. "
        "Three more bodies were found on Saturday."
    )
    assert by_side(found, "killed") == "5c"
    assert str(found.date_start) == "2025-07-11"


LISTS: list[tuple[str, Told]] = [
    # a toll over two towns of one district, and what happened in each
    (
        "Gunmen shot dead three people in Turbat and Buleda on Friday.\n\nIn Turbat, two labourers "
        "were killed.\n\nIn Buleda, a man was fired at and died on the spot.",
        [("Kech", "3c", ""), ("Kech", "2c", ""), ("Kech", "1c", "")],
    ),
    # but one of them that is told of with the same figure is the event
    (
        "Gunmen shot dead three people between Turbat and Buleda on Friday.",
        [("Kech", "3c", "")],
    ),
]

COMPANIONS: list[tuple[str, Told]] = [
    ("Gul Khan died with two others in a crash near Bela on Friday.", [("Lasbela", "3c", "")]),
    ("A teacher was shot dead with three others in Hub on Friday.", [("Hub", "4c", "")]),
    # whoever is among the dead is none of those hurt
    (
        "A coach overturned near Kalat on Friday, leaving three people dead, a child among them, "
        "and 13 others hurt.",
        [("Kalat", "3c", "13c")],
    ),
    # names count, of one word or more
    (
        "A van hit a lorry near Bela on Friday. Asadullah, Mir Dost, Gul Khan, Juma Baloch and "
        "Rahmatullah were injured.",
        [("Lasbela", "", "5c")],
    ),
]

FEUDS: list[tuple[str, Told]] = [
    ("Police said four men were killed when two tribes clashed in Dhadar.", [("Kachhi", "4c", "")]),
    ("Two men were shot dead over a land dispute in Bhag on Friday.", [("Kachhi", "2c", "")]),
]


@pytest.mark.parametrize(("text", "told"), [*LISTS, *COMPANIONS, *FEUDS])
def test_tolls_over_places_and_people_told_together(read: Read, text: str, told: Told) -> None:
    found = read(text)
    assert tolls(found) == told


def test_a_strike_after_a_robbery_is_an_event_of_its_own(read: Read) -> None:
    found = read(
        "Thieves broke into six shops in Usta Muhammad on Friday night and made off with phones. "
        "Traders later burnt tyres and blocked the road."
    )
    assert [each.event_type for each in found] == ["Strategic developments", "Protests"]


HOMES = [
    "A flood swept a van away near Khanozai on Friday. The dead, who lived in Kuchlak, were two.",
    "Three labourers, who live in Kuchlak, were shot dead near Khanozai on Friday.",
]


@pytest.mark.parametrize("text", HOMES)
def test_where_somebody_lives_is_no_place_of_the_event(read: Read, text: str) -> None:
    assert {each.district for each in read(text)} == {"Pishin"}
