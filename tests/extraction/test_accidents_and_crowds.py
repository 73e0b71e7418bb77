"""Accidents, floods and crowds: their tolls, their places, and what a protest suffers.

Read on Monday 14 July 2025; the sides are those of `test_phrasings.by_side`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction.test_phrasings import by_side
from mapper.model import Incident

Read = Callable[..., list[Incident]]

KILLED = [
    # a toll told by what it has done
    ("Fatalities in the colliery blast near Mach have risen to nine, officials said.", "9c"),
    ("Deaths from the flood in Bela jumped to 14 on Sunday after two bodies turned up.", "14c"),
    # some of them
    ("Divers found three bodies of the eight fishermen who drowned off Jiwani on Friday.", "3c"),
    # those who shared the lot of people told apart from them by where they were
    ("Four women sitting in a van and two others in a car were crushed to death in Bela.", "6c"),
    (
        "Wali Jan, deputy director of the livestock department, and three others died when a jeep "
        "overturned near Ziarat on Friday.",
        "4c",
    ),
    ("A blast killed four men in Sibi and two others were injured on Friday.", "4c"),
    # an officer by his rank, its letters and his name, and his family
    (
        "Gunmen killed Deputy Superintendent of Police (DSP) Noor Ahmed, his wife and two sons in "
        "Kharan on Friday.",
        "3c 1s",
    ),
    # a list behind a colon
    (
        "A train left the rails near Mach on Friday and six people died. The minister confirmed "
        "the deaths of the crash. The fatalities: four passengers and two policemen.",
        "4c 2s",
    ),
    # lives
    ("The collapse of a roof cost two labourers their lives in Duki on Friday.", "2c"),
    # carried off, and found in the next sentence
    (
        "A torrent swept away four herdsmen near Wadh on Friday. Villagers recovered their bodies.",
        "4c",
    ),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


INJURED = [
    # what befell a crowd is none of what it protested about
    (
        "Police and students clashed at a rally for the release of their leader in Kalat on "
        "Friday; 14 people, four policemen among them, were injured.",
        "4s 10u",
    ),
    (
        "Protests against the arrest of a trader went on in Chaman on Friday and six people were "
        "wounded.",
        "6u",
    ),
    (
        "Clashes between police and the participants of a sit-in left over two dozen people "
        "injured in Hub on Friday.",
        "24u",
    ),
    # those who died of their wounds do not make the others none
    (
        "Three injured of the cylinder explosion in Sibi died on Friday and the toll reached "
        "seven. At least 22 people were injured when the cylinder exploded.",
        "22c",
    ),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_who_was_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


@pytest.mark.parametrize(
    "text",
    [
        "Traders rallied in Surab on Friday against the killing of two shopkeepers.",
        "A sit-in was held in Gwadar on Friday over the killing of three fishermen.",
        "Students marched in Kalat on Friday for the recovery of four men who were abducted.",
    ],
)
def test_a_protest_hurts_nobody_it_is_about(read: Read, text: str) -> None:
    [incident] = read(text)
    measures = [by_side(incident, measure) for measure in ("killed", "injured", "abducted")]
    assert measures == ["", "", ""]


def test_a_flood_sweeps_away_things_too(read: Read) -> None:
    [incident] = read("A flash flood swept away two vehicles and six houses in Jhal Magsi.")
    assert by_side(incident, "missing") == ""


def test_a_city_s_coalfield_is_one_place(read: Read) -> None:
    [incident] = read(
        "Deaths in the gas blast in Quetta's Degari coalfield rose to five as the bodies of two "
        "more miners were found on Friday."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Quetta", "5c")
