"""Where a story turns: from the attackers to those hit, to another place, to another quarter.

Read on Monday 14 July 2025; the sides are those of `test_phrasings.by_side`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction.test_phrasings import by_side
from mapper.model import Incident

Read = Callable[..., list[Incident]]

#: Each text with its incidents: district, people killed, people injured.
Told = list[tuple[str | None, str, str]]

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
        [(None, "1c 2s", "")],
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
    assert [
        (each.district, by_side(each, "killed"), by_side(each, "injured")) for each in found
    ] == told


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
