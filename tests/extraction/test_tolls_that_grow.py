"""Tolls that grow, of everybody or of one side, and the side of those who died since.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

GROWN: list[tuple[str, str, str]] = [
    # a total of one side is no total of all, and holds those who died with it
    (
        "The number of policemen martyred in Friday's attack on a checkpost in Khuzdar rose to"
        " seven on Saturday after two of the injured succumbed. Three militants were killed.",
        "7s 3m",
        "",
    ),
    (
        "Five policemen were killed and six others injured in an ambush in Kalat on Friday. On"
        " Saturday the number of martyred policemen reached eight, as three of the injured died.",
        "8s",
        "3s",
    ),
    (
        "Two policemen, who were injured in an ambush in Kalat on Friday, died in hospital,"
        " bringing the number of policemen killed in the attack to five.",
        "5s",
        "",
    ),
    (
        "The number of soldiers killed in a blast in Awaran rose to four on Friday as Sepoy Dad"
        " Shah succumbed to his wounds. Three soldiers had died on the spot.",
        "4s",
        "",
    ),
    # a number that somebody else puts it at does not rise
    (
        "Four soldiers were killed in an ambush in Awaran on Friday. Sources put the number of"
        " soldiers killed at nine.",
        "4s",
        "",
    ),
    # one more of a side, with the toll
    (
        "At least nine people were killed in a blast in Sibi on Friday. Four of the dead were"
        " constables. Police said another constable died at night, and the death toll now stood at"
        " 10.",
        "5c 5s",
        "",
    ),
    (
        "At least nine people were killed in a blast in Sibi on Friday. Four of the dead were"
        " constables. Police said a constable died on the spot, and the death toll stood at nine.",
        "5c 4s",
        "",
    ),
    # the side of the wounded one who died
    (
        "Eight people, three of them Levies men, were killed and 12 others injured in a blast in"
        " Pishin on Friday. A hospital official said that an injured Levies man had died.",
        "5c 4s",
        "11u",
    ),
    # the last of several
    (
        "Two constables were martyred in a blast in Zhob on Friday. Three bodies were brought to"
        " the hospital. Police later confirmed the death of a third constable.",
        "3s",
        "",
    ),
    # a number that those who speak of a death put the toll at
    (
        "Three people died in a well in Kalat on Friday. A helper also died, rescuers said, putting"
        " the number of deaths at four.",
        "4c",
        "",
    ),
    (
        "Three people died in a well in Kalat on Friday. Later, one more died and the number of"
        " deaths became four.",
        "4c",
        "",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), GROWN)
def test_a_toll_that_grows_keeps_its_sides(
    text: str, killed: str, injured: str, read: Read
) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


SAID_AGAIN: list[tuple[str, str, str]] = [
    # whoever says "our men" may be a soldier
    (
        'A mine killed a soldier near Kahan on Friday, and a captain said: "One of our men embraced'
        ' martyrdom."',
        "1s",
        "",
    ),
    # the last of a breakdown in front of its verb
    (
        "A grenade went off in Kharan on Friday, leaving six people, including a girl and a"
        " constable, wounded.",
        "",
        "5c 1s",
    ),
    (
        "A bomb went off in Kharan on Friday, killing six people, including a girl, and nine"
        " constables were wounded.",
        "6c",
        "9s",
    ),
    # a figure "by midnight", and a final one
    (
        "A blast killed 30 people in Kharan on Friday. By midnight, officials had confirmed 34"
        " deaths.",
        "34c",
        "",
    ),
    (
        "A blast killed 30 people in Kharan on Friday. A minister gave the final figure of the dead"
        " as 34.",
        "34c",
        "",
    ),
    (
        "A blast killed 30 people in Kharan on Friday. A minister gave the figure of the dead as"
        " 34.",
        "30c",
        "",
    ),
    # one that holds no more
    (
        "A blast killed 30 people in Kharan on Friday. He said that the earlier figure of 90"
        " injured was a mistake, and that the number of the injured was 41.",
        "30c",
        "41c",
    ),
    (
        "A blast killed nine people in Kharan on Friday. The toll was initially given as eight but"
        " one of the injured succumbed.",
        "9c",
        "",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), SAID_AGAIN)
def test_figures_said_again(text: str, killed: str, injured: str, read: Read) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)
