"""The "today" somebody is quoted with is the day he spoke on, not that of publication."""

from __future__ import annotations

import pytest

from extraction.telling import Read, events

SAID = (
    '"I strongly condemn today\'s attack in Kech district," the president said on X.',
    "“Today's cowardly attack in Tump will not go unpunished,” the minister said.",
    '"Today our brave men foiled a plot in Kech," a spokesman said.',
)


@pytest.mark.parametrize("said", SAID)
def test_it_is_of_the_event_told_before(read: Read, said: str) -> None:
    lead = "QUETTA: Gunmen killed four labourers in the Tump area of Kech district on Saturday."
    [incident] = read(f"{lead}\n\n{said}")
    assert str(incident.date_start) == "2025-07-12"


def test_it_is_a_day_where_no_other_is_told(read: Read) -> None:
    [incident] = read('QUETTA: "Gunmen killed two men in Tump today," an official said.')
    assert str(incident.date_start) == "2025-07-14"


def test_outside_a_quotation_it_is_a_day_of_its_own(read: Read) -> None:
    _, second = read(
        "QUETTA: Gunmen killed four labourers in Tump on Saturday. Today, a blast in Sibi hurt "
        "two men."
    )
    assert str(second.date_start) == "2025-07-14"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # what is told of on a day was then, whatever else is recalled of weeks before
        (
            "Nine soldiers died as rebels attacked a convoy near Pasni, it said on Friday.\n\n"
            "In another attack on June 20, two soldiers were killed in Awaran.",
            ["2025-07-11"],
        ),
        # but it is of the day that is given for what came with it
        (
            "Nine people were killed in Kalat, officials said on Monday.\n\nGunmen torched four "
            "lorries in Musakhel on Sunday.",
            ["2025-07-13", "2025-07-13"],
        ),
        # "last Friday" is the day of what it is said of, and not of the news
        (
            "A policeman died in riots in Khuzdar. Troops detained three men last Friday.\n\n"
            "Six traders were taken last Friday from a hotel in Turbat. Riots broke out in Quetta.",
            ["None", "2025-07-11", "None"],
        ),
        ("Two policemen died in Khuzdar. They were shot dead last Friday.", ["2025-07-11"]),
        (
            "Two policemen were shot dead in Khuzdar last Friday. A trader was shot dead in Sibi.",
            ["2025-07-11", "2025-07-11"],
        ),
    ],
)
def test_it_was_about_when_it_was_told(read: Read, text: str, days: list[str]) -> None:
    found = events(read(text, published="2025-07-14"))
    assert [str(each.date_start) for each in found] == days
