"""People taken off buses or out of their quarters, and found dead; one deed or two.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its one incident: killed, abducted.
TAKEN: list[tuple[str, str, str]] = [
    # held or led away, then found dead: the sentence after counts them
    (
        "Gunmen searched a coach near Wadh on Friday and led away six passengers. Their bodies, "
        "riddled with bullets, were recovered an hour later from a ravine.",
        "6c",
        "6c",
    ),
    (
        "Gunmen offloaded seven labourers from a bus near Rakhni on Thursday and took them away. "
        "Their bullet-riddled bodies were found on Friday morning near a stream.",
        "7c",
        "7c",
    ),
    (
        "Armed men stopped a van near Basima on Friday, pulled out four traders and marched them "
        "off. Their bodies were found later.",
        "4c",
        "4c",
    ),
    (
        "Armed men entered a camp near Harnai on Friday and forced five workers into a vehicle. "
        "The bodies of all five were found in the hills.",
        "5c",
        "5c",
    ),
    (
        "Gunmen took off three passengers from a wagon near Kolpur on Friday. They shot them dead "
        "after a look at their papers.",
        "3c",
        "",
    ),
    # within one sentence
    ("Eight men were taken off buses and shot dead by assailants in Ormara on Friday.", "8c", ""),
    (
        "Nine people, among them personnel of the Levies and the Coast Guards, were taken off "
        "buses and shot dead in Ormara on Friday.",
        "9u",
        "",
    ),
    (
        "Gunmen stopped a bus near Mach on Friday, made the passengers get down, separated six men "
        "and shot them dead.",
        "6c",
        "",
    ),
    ("Two clerks were abducted from their office in Mand and shot dead on Friday.", "2c", "2c"),
    # but nobody is led away by police or by rescuers, nor by those who come for others
    ("Rescuers pulled out four miners alive from a mine in Duki on Friday.", "", ""),
    ("The levies led away three passengers from a coach in Hub on Friday.", "", ""),
    (
        "His brother said that six men came in two vehicles in Turbat on Friday and took them "
        "away.",
        "",
        "",
    ),
    ("Two men were arrested in Hub on Friday and three kidnapped from a van.", "", "3c"),
    ("Police arrested two protesters in Hub on Friday and took them away in a van.", "", ""),
    ("Two clerks were kidnapped in Kharan on Friday and a guard was killed.", "1c", "2c"),
]


@pytest.mark.parametrize(("text", "killed", "abducted"), TAKEN)
def test_those_led_away_are_found_dead(read: Read, text: str, killed: str, abducted: str) -> None:
    """A figure of people taken is carried to "their bodies", and only to theirs."""
    pairs = [(by_side(each, "killed"), by_side(each, "abducted")) for each in read(text)]
    assert [pair for pair in pairs if any(pair)] == [
        pair for pair in [(killed, abducted)] if any(pair)
    ]


#: Each text with its incidents: kind, killed, injured.
Told = list[tuple[str, str, str]]

DEEDS: list[tuple[str, Told]] = [
    # a shooting told as done before a bombing is an event of its own, and the other way round
    (
        "A suicide bomber killed 20 people and wounded 34 at a hospital in Khuzdar on Friday.\n\n"
        "The crowd had come with the body of Haji Ghulam Rasool, a tribal elder, who had been shot "
        "dead on Chakku Road earlier in the day.",
        [("event", "20c", "34c"), ("event", "1c", "")],
    ),
    (
        "A bomb went off at a burial in Kalat on Friday, killing six people.\n\nThe funeral was "
        "that of a Levies official, who was gunned down by motorcyclists in Mangochar on Thursday "
        "night.",
        [("event", "6c", ""), ("event", "1s", "")],
    ),
    (
        "A student was killed in Panjgur on Friday when personnel of the Frontier Corps opened "
        "fire on him in Washbood.\n\nA roadside bomb had targeted a convoy in Washbood shortly "
        "before. Two soldiers were reported injured.",
        [("event", "1c", ""), ("event", "", "2s")],
    ),
    (
        "Gunmen shot dead a tribal elder in Kalat on Friday. A bomb had gone off outside his house "
        "a few hours earlier, but nobody was hurt.",
        [("event", "1c", ""), ("event", "0", "0")],
    ),
    # but not where the same men did both, nor where their victims tell of it
    (
        "A bomb hit a police van in Hub on Friday, killing two constables. The attackers had "
        "opened fire on the van shortly before, police said.",
        [("event", "2s", "")],
    ),
    (
        "Two soldiers were killed when a roadside bomb hit their vehicle in Turbat on Friday. They "
        "had been shot at hours earlier but escaped unhurt.",
        [("event", "2s", "")],
    ),
    (
        "A grenade was hurled at a shop in Quetta on Friday, injuring three people. The owner had "
        "been shot and injured last year.",
        [("event", "", "3c")],
    ),
    # one count of two attacks, and each with its own part of the dead
    (
        "Seven people were killed in two firing incidents in Quetta on Friday. Gunmen opened fire "
        "on a shop, killing four. In the other incident, three men were shot dead in a car.",
        [("rollup", "7c", ""), ("event", "4c", ""), ("event", "3c", "")],
    ),
    (
        "Four policemen were killed in two attacks in Mastung on Friday. Gunmen ambushed a patrol, "
        "killing three officers. The fourth was gunned down outside his house.",
        [("rollup", "4s", ""), ("event", "3s", ""), ("event", "1c", "")],
    ),
    (
        "Five people were killed in two road accidents in Khuzdar on Friday. A van overturned, "
        "killing three. The other two died when a motorcycle was hit by a truck.",
        [("rollup", "5c", ""), ("event", "3c", ""), ("event", "2c", "")],
    ),
    (
        "At least 11 people were shot dead in two incidents near Kharan on Friday night.\n\nGunmen "
        "stopped a bus. They took nine men with them. Their bodies were found later.\n\nA little "
        "earlier the same assailants had opened fire on a car. The vehicle overturned, leaving two "
        "persons dead and five wounded.",
        [("rollup", "11c", ""), ("event", "9c", ""), ("event", "2c", "5c")],
    ),
    # but where people died is no attack, nor are those of the other side its dead
    (
        "Seven people were killed in two bomb blasts in Quetta on Friday. Five died on the spot "
        "and two in the hospital.",
        [("event", "7c", "")],
    ),
    (
        "Three labourers were shot dead in two attacks in Kalat on Friday. The three, who came "
        "from Sadiqabad, were shot dead in their tents.",
        [("event", "3c", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_one_deed_or_two(read: Read, text: str, expected: Told) -> None:
    """Other means told as before, and parts of a count of several, are events of their own."""
    found = [(each.kind, by_side(each, "killed"), by_side(each, "injured")) for each in read(text)]
    assert found == expected


def test_the_road_of_the_bus_is_no_other_event(read: Read) -> None:
    """A road named after the place of a killing is where it happened, not a second pin."""
    found = read(
        "Gunmen killed six passengers in the Buzi Pass area of Ormara on Friday. An official said "
        "the men had set up a picket on the Makran Coastal Highway and halted three coaches."
    )
    assert [each.district for each in found] == ["Gwadar"]
    assert by_side(found[0], "killed") == "6c"


def test_several_attacks_named_one_by_one_are_not_counted_again(read: Read) -> None:
    """Three accidents "in A, B and C" with a toll are one total and three events."""
    found = read(
        "Three separate road accidents in Panjgur, Pishin and Lasbela left twelve people dead on "
        "Friday. The first was in Panjgur: a coach hit a truck, killing eight people."
    )
    assert [(each.kind, each.district) for each in found] == [
        ("rollup", None),
        ("event", "Panjgur"),
        ("event", "Pishin"),
        ("event", "Lasbela"),
    ]
