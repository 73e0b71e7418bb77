"""Shares of the dead and the wounded that are told apart in a later sentence.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

INJURED: list[tuple[str, str]] = [
    # by other verbs than "were"
    (
        "A blast hurt 19 people in Sibi on Friday. Eight of the wounded belonged to the Levies.",
        "11c 8s",
    ),
    (
        "A bomb killed two policemen in Pishin on Friday. Six others who were injured in the blast"
        " were also policemen.",
        "6s",
    ),
    (
        "A blast hurt 12 people in Sibi on Friday. Five of the injured were from the police.",
        "7c 5s",
    ),
    # "among them"
    (
        "A grenade hurt eight people in Turbat on Friday. A head constable and two tailors were"
        " among them.",
        "7c 1s",
    ),
    (
        "A grenade hurt six people in Turbat on Friday. An inspector of the police, who was off"
        " duty, was also among them.",
        "5c 1s",
    ),
    ("Nine people were hurt in a blast in Bela on Friday. They included two jawans.", "7c 2s"),
    ("Nine people were hurt in a blast in Bela on Friday. Among them were two jawans.", "7c 2s"),
    # beside others, and before their number
    (
        "Ten people were hurt in a blast in Bela on Friday. Besides three policemen, the injured"
        " included a girl.",
        "7c 3s",
    ),
    (
        "The injured of Friday's blast in the Hazarganji area of Quetta included four jawans. In"
        " all, nine people were injured.",
        "5c 4s",
    ),
    # and the rest
    (
        "A blast shook Kharan on Friday. Of the 16 injured, six were soldiers, two were women and"
        " the rest were labourers.",
        "10c 6s",
    ),
    # who died tells that not all of the injured need be civilians
    (
        "Two soldiers and a waiter were killed in a blast in Zhob on Friday. Nine people were"
        " injured, three women among them.",
        "3c 6u",
    ),
    # these are of other people
    (
        "Nine people were hurt in a blast in Bela on Friday. Police were among the first there.",
        "9c",
    ),
    ("A bomb hurt five people in Bela on Friday. They included it in a list of attacks.", "5c"),
]

KILLED: list[tuple[str, str]] = [
    (
        "Eight people were killed in a blast in Mach on Friday. A constable and two clerks were"
        " among those who died.",
        "7c 1s",
    ),
    # men of another force
    (
        "Nine people, six of them Levies personnel, were killed in Dalbandin on Friday. A constable"
        " was also among the dead.",
        "2c 7s",
    ),
    (
        "Nine people, six of them Levies personnel, were killed in Dalbandin on Friday. A Levies"
        " jamadar was among the dead.",
        "3c 6s",
    ),
    (
        "Nine people, six of them soldiers, were killed in Dalbandin on Friday. Two FC men were"
        " among the dead.",
        "3c 6s",
    ),
    # the others
    (
        "Five policemen were among 11 people killed in an attack by rebels in Kohlu on Friday. The"
        " others killed were shopkeepers.",
        "6c 5s",
    ),
    (
        "Three pupils were among seven people killed in a blast in Kalat on Friday. Two policemen"
        " and two drivers were the other victims.",
        "5c 2s",
    ),
    (
        "A blast killed one person and hurt five others in Hub on Friday. The victim was a Levies"
        " constable.",
        "1s",
    ),
    # besides
    (
        "Besides a rebel commander, three militants were killed in a raid in Harnai on Friday.",
        "4m",
    ),
    ("Besides the loss of goods, three traders were killed in a fire in Harnai on Friday.", "3c"),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_whose_the_injured_are(read: Read, text: str, injured: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert by_side(incident, "injured") == injured


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_whose_the_dead_are(read: Read, text: str, killed: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert by_side(incident, "killed") == killed
