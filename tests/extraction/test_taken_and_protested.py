"""Who was taken, and the protest against it at another place; days of a lead that tells of rain.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    "lead",
    [
        "A student, Zareef Baloch, was picked up by security forces in Turbat on Friday.",
        "Security forces picked up two students from a hostel in Turbat on Friday.",
    ],
)
def test_a_protest_against_a_disappearance_is_an_event_of_its_own(read: Read, lead: str) -> None:
    found = read(f"TURBAT: {lead} His family staged a sit-in on the highway at Tejaban.")
    told = {each.sub_event_type for each in found}
    assert told == {"Abduction/forced disappearance", "Peaceful protest"}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (
            "Heavy rain lashed parts of the province on Friday. Three people died when a roof"
            " collapsed in Zhob.",
            dt.date(2025, 7, 11),
        ),
        # the day of who only spoke is none of the event's
        ("Officials met in Quetta on Friday. Three people died in a crash in Zhob.", None),
    ],
)
def test_what_is_told_below_is_of_the_day_of_the_lead(
    read: Read, said: str, day: dt.date | None
) -> None:
    (event,) = read(f"QUETTA: {said}")
    assert event.date_start == day
    assert ("date inferred" in event.flags) == (day is not None)
