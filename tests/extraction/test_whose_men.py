"""Whose men people are: an officer's guards, a commander's companions, attackers told of as "them".

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

TOLD: list[tuple[str, str, str]] = [
    # an officer and those beside him
    ("The DPO of Sherani, Hamid Raza, and his guard were killed in a blast in Zhob.", "2s", ""),
    ("A colonel and three other officials were killed in an attack in Zhob on Friday.", "4s", ""),
    ("A clerk and three other officials were killed in an attack in Zhob on Friday.", "4c", ""),
    ("A sentry was hurt in a grenade attack on a bank in Surab on Friday.", "", "1s"),
    ("A blast hurt an inspector in Hub on Friday. His gunman was also wounded.", "", "2s"),
    ("A blast hurt a lawmaker in Hub on Friday. His gunman was also wounded.", "", "2c"),
    (
        "Four people were hurt, including a tehsil SHO, in a blast in Hub on Friday. Two of his"
        " guards and a student were the others who were hurt.",
        "",
        "1c 3s",
    ),
    (
        "Gunmen fired at a captain and his driver in Nal on Friday; the driver died and the captain"
        " was hurt.",
        "1s",
        "1s",
    ),
    ("A jawan was killed in Nal on Friday. Three of his colleagues were wounded.", "1s", "3s"),
    ("A teacher was killed in Nal on Friday. Three of his colleagues were wounded.", "1c", "3c"),
    # who they were
    (
        "A bomb hurt three policemen in Nal on Friday. They were ASI Gul Zaman, constable Noor"
        " Ahmed and driver Pir Jan.",
        "",
        "3s",
    ),
    (
        "A blast killed four people in Nal on Friday. DSP Gul Zaman was among the dead, as was his"
        " gunman.",
        "2c 2s",
        "",
    ),
    # what they are held to be
    (
        "A blast in a car in Bela on Friday killed its owner, whom officials described as a"
        " terrorist.",
        "1m",
        "",
    ),
    ("A blast in a car in Bela on Friday killed its owner, who fought a terrorist.", "1c", ""),
    (
        "A suicide blast killed six people in Bela on Friday. The bomber, said to be 20, was among"
        " the six.",
        "5c 1m",
        "",
    ),
    # commanders
    (
        "The leader of an outlawed organisation was killed along with three associates in a clash"
        " with troops in Panjgur on Friday.",
        "4m",
        "",
    ),
    (
        "The leader of an outlawed party was shot dead by motorcyclists in Hub on Friday.",
        "1c",
        "",
    ),
    ("A BLF commander, Dad Shah, and two others were killed in a raid in Buleda.", "3m", ""),
    ("A rebel commander and two other people were killed in a raid in Buleda.", "1m 2u", ""),
    # of a number
    ("Two out of seven men kidnapped near Nal last week were killed on Friday.", "2c", ""),
    (
        "Rebels fired at a Levies van in Washuk on Friday. Of the five Levies men in it, one was"
        " killed and three were wounded.",
        "1s",
        "3s",
    ),
    (
        "Gunmen kidnapped six policemen in Washuk on Friday. One of them escaped while the bodies"
        " of the other five were found in Washuk.",
        "5s",
        "",
    ),
    # them
    (
        "Some 20 insurgents stormed a post of the Levies in Duki on Friday. Seven of them were"
        " killed.",
        "7m",
        "",
    ),
    (
        "Insurgents stopped a coach with 20 labourers in Duki. Seven of them were killed.",
        "7c",
        "",
    ),
    (
        "Troops killed six rebels in Duki on Friday; two more were killed when a den was raided.",
        "8m",
        "",
    ),
    (
        "Insurgents planted bombs in Duki on Friday. Fifteen injured, five of them critical, were"
        " brought to hospital.",
        "",
        "15c",
    ),
    (
        "Gunmen killed a constable in Pishin on Friday. Police chased the attackers and killed both"
        " of them.",
        "1s 2m",
        "",
    ),
    (
        "Gunmen attacked two constables in Pishin on Friday and killed both of them.",
        "2s",
        "",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_whose_men_they_are(read: Read, text: str, killed: str, injured: str) -> None:
    incident = read(f"QUETTA: {text}")[-1]
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)
