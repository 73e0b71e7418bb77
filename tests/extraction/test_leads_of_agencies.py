"""Leads that name no place or only the country, and where the next sentence puts them.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, tolls

#: Each text with its incidents: district, killed, injured.
PLACED: list[tuple[str, Told]] = [
    # a sign of the times is no background
    (
        "QUETTA, Pakistan (AP) - A roadside bomb killed three soldiers in southwest Pakistan, the "
        "army said Thursday, in a sign of increasing violence in the region.\n\nThe overnight "
        "attack happened in Pasni, a coastal area.",
        [("Gwadar", "3s", "")],
    ),
    # filed abroad, and not of there
    (
        "KARACHI, Pakistan (Reuters) - At least 12 workers were killed on Friday when an explosion "
        "tore through a ship at a breaking yard.\n\nDozens more were trapped in the burning vessel "
        "at Gadani, northwest of the port.",
        [("Hub", "12c", "")],
    ),
    ("KARACHI: A trader was shot dead on Joint Road on Friday. His family lives in Hub.", []),
    # where they were going from is not where they were killed
    (
        "Gunmen have killed at least 17 passengers they forced off buses travelling from the "
        "western Pakistani city of Quetta to Karachi.\n\nThe assault took place late on Friday in "
        "the town of Mastung.",
        [("Mastung", "17c", "")],
    ),
    # nor is the office of whoever speaks
    (
        'Eleven pilgrims were killed in an attack in Taftan on Friday. "Six were injured," said '
        "Akbar Khan, the home secretary of Balochistan province.",
        [("Chagai", "11c", "6c")],
    ),
    (
        "Nine workers were killed in Tump on Friday. The attack also wounded three people, said "
        "Pasand Khan, the government commissioner of the Makran division.",
        [("Kech", "9c", "3c")],
    ),
    # a last name alone, who speaks
    (
        "A convoy was attacked outside Dera Murad Jamali on Friday, administrator Abdul Fatah "
        'Khajjak said.\n\n"The attackers opened fire on tankers," Khajjak said.',
        [("Nasirabad", "", "")],
    ),
    # a force of the province is not all of it
    (
        "A blast killed two policemen in Bela on Friday. The Balochistan Counter-Terrorism "
        "Department (CTD) confirmed the attack.",
        [("Lasbela", "2s", "")],
    ),
    # the lead told at length in an area of a name that there is elsewhere
    (
        "KHUZDAR: Nine people were killed in a road accident in Khuzdar district on Friday.\n\n"
        "According to Levies officials, a van collided with a pickup in the Korak area. Four "
        "people died on the spot and five on the way to hospital.",
        [("Khuzdar", "9c", "")],
    ),
    (
        "KHUZDAR: Nine people were killed in a road accident in Khuzdar district on Friday.\n\n"
        "Separately, a van collided with a pickup in the Korak area of Awaran, killing two.",
        [("Awaran", "2c", ""), ("Khuzdar", "9c", "")],
    ),
    # recalled by the killing that came after it
    (
        "A teacher was shot dead in Nawan Killi, Quetta, on Friday. The killing of the teacher "
        "came a week after an engineer was killed in a suicide attack in the city.",
        [("Quetta", "1c", "")],
    ),
]

PEOPLE: list[tuple[str, str]] = [
    ("All seven policemen in the van and 23 bystanders were killed in Hub on Friday.", "23c 7s"),
    ("Gunmen opened fire in Kohlu on Friday, killing Kamal, Abdul Qadir and Allahuddin.", "3c"),
    ("On Friday armed men barged into a house in Turbat and shot dead six of them.", "6c"),
    (
        "The BLA said it killed nine soldiers in Mand on Friday. The army put the number of its "
        "dead at four.",
        "4s",
    ),
    (
        "Torrents hit Jhao, Awaran, on Friday. Levies recovered seven bodies and shifted them to a "
        "hospital.",
        "7c",
    ),
    ("A car bomber rammed into a van in Hub on Friday, killing 30 people.", "30c"),
]


@pytest.mark.parametrize(("text", "told"), PLACED)
def test_a_story_is_placed_where_it_goes_on(read: Read, text: str, told: Told) -> None:
    found = tolls(each for each in read(text) if each.kind != "background")
    assert sorted(found, key=str) == sorted(told, key=str)


@pytest.mark.parametrize(("text", "killed"), PEOPLE)
def test_who_the_dead_of_a_sentence_are(read: Read, text: str, killed: str) -> None:
    (incident,) = read(text)
    assert by_side(incident, "killed") == killed
