"""Which event a toll, a share or a body told of next belongs to.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls

TOLLS: list[tuple[str, Told]] = [
    # a toll that leads, and the story below it
    (
        "The death toll in the market attack has gone up to five with the passing away of a "
        "wounded tailor. Three boys and a constable were killed when a car bomb hit the market in "
        "Sibi on Saturday.",
        [("Sibi", "4c 1s", "")],
    ),
    (
        "A blast killed four people and injured ten in Sibi on Saturday. A boy died in hospital on "
        "Sunday, raising the number of casualties to five dead and nine wounded.",
        [("Sibi", "5c", "9c")],
    ),
    # the dead of whom some were flown home
    (
        "The bodies of nine of the 15 people killed in a blast in Sibi on Saturday were flown "
        "home.",
        [("Sibi", "15c", "")],
    ),
    ("Two of the nine people injured in a blast in Sibi on Saturday died.", [("Sibi", "2c", "7c")]),
    ("Two of the nine men in a van were killed in a blast in Sibi.", [("Sibi", "2c", "")]),
    # a season's toll
    (
        "Three boys drowned in a stream in Sibi on Sunday, bringing to 31 the number of deaths in "
        "the rains since June 20. Officials said 40 people were hurt during the period.",
        [("Sibi", "3c", "")],
    ),
    (
        "Three boys drowned in a stream in Sibi on Sunday. Two people were hurt in a crash in Hub.",
        [("Sibi", "3c", ""), ("Hub", "", "2c")],
    ),
    # a year's
    (
        "As many as 90 people were killed in acts of violence in Balochistan in 2025, police said. "
        "On Sunday, two men were shot dead in Hub.",
        [("Hub", "2c", "")],
    ),
    # what two clauses count, each at its place
    (
        "Two cousins died in a crash at Uthal in Lasbela on Sunday, and in the Lehri area of Sibi "
        "a woman was killed and another hurt in a clash.",
        [("Lasbela", "2c", ""), ("Sibi", "1c", "1c")],
    ),
    (
        "In Hub, nine people, four of them policemen, were killed in firing on Sunday, and five "
        "bodies were found in Sibi.",
        [("Hub", "5c 4s", ""), ("Sibi", "5c", "")],
    ),
    # the last of several attacks in a town
    (
        "Two attacks left nine people dead in Quetta on Sunday. Six men were gunned down in Killi "
        "Ismail. A councillor survived a suicide attack in which three people were killed.",
        [("Quetta", "6c", ""), ("Quetta", "3c", "")],
    ),
    # bombs at two places of a town are no parts of each other
    (
        "Saturday's twin bombings on Sariab Road killed 20 people. A bomb attack at Hazarganji on "
        "the same day had killed four people.",
        [("Quetta", "20c", ""), ("Quetta", "4c", "")],
    ),
    # whom a company lost
    (
        "A firm lost four labourers in an attack in Duki on Sunday.",
        [("Duki", "4c", "")],
    ),
    ("A firm lost four labourers to a rival in Duki on Sunday.", []),
    # who was found beside the others, and who fell
    (
        "A couple suffocated in a room filled with gas in Ziarat on Sunday. The body of their "
        "niece was also found in the room.",
        [("Ziarat", "3c", "")],
    ),
    (
        "A gunman was killed in Ziarat on Sunday. The killing of the gunman was also confirmed by "
        "police.",
        [("Ziarat", "1m", "")],
    ),
    ("A climber plunged to his death in Ziarat on Sunday.", [("Ziarat", "1c", "")]),
    (
        "A bomb disposal commander and a constable were martyred in Sibi on Sunday.",
        [("Sibi", "2s", "")],
    ),
    # where they had been before
    (
        "Nine pilgrims died when a bus overturned in the Khad Kocha area of Mastung on Sunday. "
        "They were returning from the shrine of a saint in Sibi. Six of the bodies were taken to "
        "Quetta.",
        [("Mastung", "9c", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_a_figure_is_of_its_event(read: Read, text: str, expected: Told) -> None:
    assert sorted_tolls(read(text)) == sorted(expected, key=str)
