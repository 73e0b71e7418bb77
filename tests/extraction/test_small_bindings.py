"""What binds a figure, a day, a name or a place to the event it is of, and what does not.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: district, day of July, killed, injured.
Told = list[tuple[str | None, int | None, str, str]]

FIGURES: list[tuple[str, Told]] = [
    # both of them
    (
        "Haji Noor Khan was kidnapped from Pishin on Friday along with his driver, and both were "
        "later killed.",
        [("Pishin", 11, "2c", "")],
    ),
    (
        "Two brothers were kidnapped from Pishin on Friday, and both were found dead.",
        [("Pishin", 11, "2c", "")],
    ),
    # who complained is not who died
    (
        "On the complaint of the SHO, the couple was shot dead in Duki on Friday, police said.",
        [("Duki", 11, "2c", "")],
    ),
    (
        "The SHO, a constable and a couple were shot dead in Duki on Friday.",
        [("Duki", 11, "2c 2s", "")],
    ),
    # the dead of a raid
    (
        "Police arrested three men in Duki on Friday and killed two militants.",
        [("Duki", 11, "2m", "")],
    ),
    # told of by a noun, of a total over two towns
    (
        "Five miners and three soldiers were shot dead in Duki and Kohlu on Friday.\n\nThe miners "
        "were asleep in the Chamalang area of Duki when gunmen opened fire.\n\nIn Kohlu, the "
        "soldiers were on patrol when they were attacked.",
        [("Duki", 11, "5c", ""), ("Kohlu", 11, "3s", ""), (None, 11, "5c 3s", "")],
    ),
    # nobody was hurt in either town
    (
        "Grenades were thrown at posts in Turbat and Kharan on Friday but no casualties were "
        "reported.",
        [("Kech", 11, "0", "0"), ("Kharan", 11, "0", "0")],
    ),
    # the survivor
    (
        "Nine people died when a van fell into a ravine near Zhob on Friday. A girl was the lone "
        "survivor and was moved to Quetta in critical condition.",
        [("Zhob", 11, "9c", "1c")],
    ),
    (
        "Seven miners were pulled out injured after a blast in a coal mine near Duki on Friday.",
        [("Duki", 11, "", "7c")],
    ),
    # what officials had said before holds no more, and its day is no event's
    (
        "The toll of the quake in Awaran rose to 48 on Friday. On Thursday officials had said 31 "
        "were dead.",
        [("Awaran", None, "48c", "")],
    ),
    # a bomber is no fighter among the people hit
    (
        "At least 12 people, including a constable and two children, were killed when a suicide "
        "bomber blew himself up at a shrine in Bhag on Friday.",
        [("Kachhi", 11, "11c 1s", "")],
    ),
    # nor does the group's word for what it was name a side
    (
        "A blast in a train killed seven people in Sibi on Friday. The BLA claimed responsibility "
        "and called it revenge for a military operation.",
        [("Sibi", 11, "7c", "")],
    ),
]

DAYS: list[tuple[str, Told]] = [
    # found on no day told, though taken on one
    (
        "Bodies of two clerks, who had been abducted from Nal on Wednesday, were found near "
        "Khuzdar.",
        [("Khuzdar", None, "2c", "")],
    ),
    # told of on another day than the lead's
    (
        "A bomb killed two people in Hub on Saturday.\n\nThe army said on Thursday that its troops "
        "had killed six militants in a raid in Kohlu.",
        [("Hub", 12, "2c", ""), ("Kohlu", 10, "6m", "")],
    ),
]

PLACES: list[tuple[str, Told]] = [
    # the last of those named
    (
        "Gunmen kidnapped four players from Sui on Friday. They were identified as Aamir, Yasir, "
        "Sheraz and Babar.",
        [("Dera Bugti", 11, "", "")],
    ),
    # where those known were at work before
    (
        "Gunmen killed six labourers at a camp near Turbat on Friday. The labourers, who were "
        "working on a bridge near Surab, were asleep when the attackers stormed the camp.",
        [("Kech", 11, "6c", "")],
    ),
    # what rebels do, and have done
    (
        "A blast killed two people in Karachi on Friday. The rebels usually attack soldiers. They "
        "have also targeted projects in Gwadar.",
        [],
    ),
    # as the army says where it was, also of a name that is a tribe's
    (
        "Security forces conducted an operation in general area Zehri on Friday and killed three "
        "terrorists.",
        [("Khuzdar", 11, "3m", "")],
    ),
    (
        "Security forces launched an operation on Friday against terrorists linked with attacks on "
        "the Turbat-Hoshab Road, in general area Mashkai. Two terrorists were killed.",
        [("Awaran", 11, "2m", "")],
    ),
    # where the gas goes
    (
        "QUETTA: A pipeline supplying Pishin and Ziarat was blown up in the Akhtarabad area of "
        "Quetta on Friday.",
        [("Quetta", 11, "", "")],
    ),
    (
        "A bus overturned in Hub on Friday, killing six. Traders observed a strike in Bela on "
        "Saturday over what they called a neglect of the road.",
        [("Hub", 11, "6c", ""), ("Lasbela", 12, "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), FIGURES + DAYS + PLACES)
def test_what_is_told_is_bound_to_its_event(read: Read, text: str, told: Told) -> None:
    found = [
        (
            incident.district,
            incident.date_start.day if incident.date_start else None,
            by_side(incident, "killed"),
            by_side(incident, "injured"),
        )
        for incident in read(text)
        if incident.kind != "background"
    ]
    assert sorted(found, key=str) == sorted(told, key=str)
