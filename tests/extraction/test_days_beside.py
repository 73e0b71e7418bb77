"""Days that stand beside an event: of a purpose, of an operation's start, of what it followed.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events, only_event


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (
            "Six workers going to Hub to attend a rally on Sunday came under fire in Nal on Friday;"
            " four were injured.",
            "2025-07-11",
        ),
        (
            "Two students who were to sit an exam on Sunday died in a crash in Nal on Friday.",
            "2025-07-11",
        ),
        (
            "A trader on his way to Hub for a meeting on Sunday was abducted in Nal on Saturday.",
            "2025-07-12",
        ),
        (
            "Five soldiers died in a blast in Nal. The mine went off during an operation under way"
            " in the area since Friday, the army said on Sunday.",
            "2025-07-13",
        ),
        # the day is its own
        ("Gunmen shot dead three men who were to attend a rally in Nal on Friday.", "2025-07-11"),
        (
            "As villagers sat down to hold talks, gunmen killed three in Nal on Friday.",
            "2025-07-11",
        ),
        ("Two men missing in Nal since Thursday were found shot dead on Friday.", "2025-07-11"),
    ],
)
def test_the_day_of_what_stands_beside_an_event_is_not_its_day(
    read: Read, said: str, day: str
) -> None:
    assert str(only_event(read(f"KHUZDAR: {said}")).date_start) == day


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Troops launched a raid in Nal on Saturday following an ambush on Thursday in which"
            " three soldiers were killed.\n\nNine militants were killed in the raid.",
            [("2025-07-10", "3s"), ("2025-07-12", "9m")],
        ),
        (
            "Protesters blocked a road in Nal on Saturday in the wake of a blast on Friday that"
            " killed four labourers.",
            [("2025-07-11", "4c"), ("2025-07-12", "")],
        ),
        # somebody who died of it, and what is all of one day
        (
            "A soldier died on Saturday after an ambush in Nal on Friday in which two guards were"
            " injured.",
            [("2025-07-12", "1s")],
        ),
        (
            "Troops launched a raid in Nal following an ambush on Friday in which three soldiers"
            " were killed.",
            [("2025-07-11", "3s")],
        ),
    ],
)
def test_what_an_operation_followed_is_of_its_own_day(
    read: Read, said: str, expected: list[tuple[str, str]]
) -> None:
    found = events(read(f"KHUZDAR: {said}"))
    assert sorted((str(each.date_start), by_side(each, "killed")) for each in found) == expected
