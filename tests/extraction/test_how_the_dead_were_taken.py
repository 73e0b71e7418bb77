"""How those found dead had been taken, and on which day somebody condemned what was done.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events

Told = list[tuple[str | None, str, str]]


def told_of(read: Read, text: str) -> Told:
    """Return district, day and killed of each event."""
    found = events(read(text))
    return sorted(
        (str(each.district), str(each.date_start), by_side(each, "killed")) for each in found
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six miners were found dead in the Chamalang area of Duki on Saturday. Police said"
            " gunmen had kidnapped eight miners in Duki on Friday and killed six of them.",
            [("Duki", "2025-07-12", "6c")],
        ),
        (
            "Four bodies were found in Hub on Sunday. Levies said armed men kidnapped the four"
            " drivers on Friday and shot them dead.",
            [("Hub", "2025-07-13", "4c")],
        ),
        (
            "The bodies of two shepherds were found in Zhob on Sunday. They were abducted by"
            " gunmen on Thursday and killed.",
            [("Zhob", "2025-07-13", "2c")],
        ),
        # the day and the town of the taking are the past of who was found
        (
            "A body found in Hub on Saturday has been identified as that of Gul Khan, who was"
            " abducted from Uthal on May 1.",
            [("Hub", "2025-07-12", "1c")],
        ),
        # others who were taken
        (
            "Four bodies were found in Hub on Sunday. Gunmen kidnapped two students from a hostel"
            " in Hub on Friday.",
            [("Hub", "2025-07-11", ""), ("Hub", "2025-07-13", "4c")],
        ),
        (
            "Four bodies were found in Hub on Sunday. Gunmen abducted five men in Zhob on Friday"
            " and killed one of them.",
            [("Hub", "2025-07-13", "4c"), ("Zhob", "2025-07-11", "1c")],
        ),
    ],
)
def test_how_the_dead_were_taken_is_no_event_of_its_own(
    read: Read, text: str, expected: Told
) -> None:
    assert told_of(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The group condemned the abduction of a lawyer in Hub on Saturday. The lawyer, Gul"
            " Khan, was abducted on Thursday.",
            [("Hub", "2025-07-10", "")],
        ),
        (
            "The party strongly condemned a grenade attack on its office in Nal on Saturday. Two"
            " men hurled a grenade at the office on Wednesday, killing a guard.",
            [("Khuzdar", "2025-07-09", "1c")],
        ),
        # nothing else says when it was
        (
            "The group condemned a grenade attack on a shop in Nal on Saturday.",
            [("Khuzdar", "2025-07-12", "")],
        ),
        # the day is that of what is condemned
        (
            "The party condemned the killing of a trader who was shot dead in Nal on Saturday.",
            [("Khuzdar", "2025-07-12", "1c")],
        ),
        (
            "The party condemned a bomb attack that killed four in Nal on Saturday.",
            [("Khuzdar", "2025-07-12", "4c")],
        ),
    ],
)
def test_the_day_behind_what_is_condemned_may_be_that_of_the_words(
    read: Read, text: str, expected: Told
) -> None:
    assert told_of(read, text) == expected
