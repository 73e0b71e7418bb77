"""Whose the wounded are who are counted by a bare number or as "others" beside the dead.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

INJURED: list[tuple[str, str]] = [
    # in a fight
    (
        "Five soldiers were killed and nine injured in a clash with rebels in Awaran on Friday.",
        "9s",
    ),
    ("A coastguard was killed and six others were hurt in a gunfight near Pasni on Friday.", "6s"),
    ("Seven militants were killed and two wounded in an encounter in Harnai on Friday.", "2m"),
    (
        "Four troopers, a major among them, were martyred and seven wounded in an ambush in"
        " Barkhan on Friday.",
        "7s",
    ),
    (
        "Two troopers died and six were hurt, including a major, in an ambush in Zhob on Friday.",
        "6s",
    ),
    # in what is theirs
    (
        "Two constables were killed and three injured when their van was hit by a bomb in Pishin"
        " on Friday.",
        "3s",
    ),
    (
        "A jawan was martyred and four others hurt as their jeep struck a mine in Duki on Friday.",
        "4s",
    ),
    ("Three jawans were martyred and five injured when an army truck overturned in Bela.", "5s"),
    # where a force was struck by gunfire
    (
        "Gunmen attacked a police van in Sibi on Friday, killing two officers and injuring four.",
        "4s",
    ),
    (
        "Armed men stormed a post of the Levies in Washuk on Friday. A Levies man was"
        " killed and two were hurt.",
        "2s",
    ),
    ("Two FC men were killed and one injured in a landmine blast in Kohlu on Friday.", "1s"),
    # a bomb may hit anybody
    (
        "Two constables were killed and 11 injured when a bomb went off near their van in Sibi.",
        "11u",
    ),
    ("Four policemen were killed and 23 wounded in a blast in Pishin on Friday.", "23u"),
    ("A constable was killed and nine others hurt when a bomb hit a police van in Pishin.", "9u"),
    # so may a crowd or another vehicle
    (
        "Two policemen were killed and 15 hurt in clashes with protesters in Gwadar on Friday.",
        "15u",
    ),
    (
        "Two Levies men were killed and nine injured when their van collided with a bus in Bela.",
        "9c",
    ),
    # a share told in a later sentence decides
    (
        "Two pupils were killed and seven others injured in a blast in Sibi on Friday. Three"
        " policemen were among the injured.",
        "4c 3s",
    ),
    (
        "Three soldiers were killed and ten injured in a raid in Mand on Friday. Six of the injured"
        " were labourers.",
        "6c 4u",
    ),
    (
        "Four policemen were killed and 16 others, including passers-by, were injured in a suicide"
        " attack in Pishin on Friday.",
        "16u",
    ),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_whose_the_wounded_are(read: Read, text: str, injured: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert by_side(incident, "injured") == injured


def test_the_others_of_a_bomber_are_attackers(read: Read) -> None:
    [incident] = read(
        "QUETTA: Three soldiers were killed in an attack on a camp in Zhob on Friday. One attacker"
        " blew himself up while four others were shot dead by troops."
    )
    assert by_side(incident, "killed") == "3s 5m"
