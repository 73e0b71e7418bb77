"""Gunmen of whom the next sentence says "all of them were killed", and captives who were freed.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read

THURSDAY = dt.date(2025, 7, 10)


@pytest.mark.parametrize(
    "then",
    [
        "All of them were killed in a gun battle.",
        "They were all killed in the fight that followed.",
        "All four were shot dead, officials said.",
        "They were killed in a firefight with the guards.",
    ],
)
@pytest.mark.parametrize("came", ["tried to enter", "attacked", "stormed"])
def test_all_of_the_attackers_were_killed(read: Read, came: str, then: str) -> None:
    (incident,) = read(f"QUETTA: Four gunmen {came} a camp in Nal on Friday, police said. {then}")
    killed = incident.casualties.killed
    assert killed.militants is not None
    assert (killed.militants.best, killed.total) == (4, killed.militants)


@pytest.mark.parametrize(
    ("said", "dead"),
    [
        ("Four gunmen attacked six guards in Nal on Friday. They were killed on the spot.", 6),
        ("Four gunmen attacked a camp in Nal on Friday. All of them escaped.", None),
        ("Four gunmen killed six guards in Nal on Friday. All six were from Hub.", 6),
    ],
)
def test_others_are_not_taken_for_the_attackers(read: Read, said: str, dead: int | None) -> None:
    (incident,) = read(f"QUETTA: {said}")
    killed = incident.casualties.killed
    assert (killed.total.best if killed.total else None) == dead
    assert killed.militants is None


@pytest.mark.parametrize(
    "said",
    [
        "A trader who was kidnapped in Hub in May was freed in Nal on Thursday, police said.",
        "An engineer who had been abducted in Hub on July 2 was rescued near Nal on Thursday.",
    ],
)
def test_a_release_is_of_its_own_day(read: Read, said: str) -> None:
    (incident,) = read(f"QUETTA: {said} Two of the kidnappers were shot dead.")
    assert (incident.district, incident.date_start) == ("Khuzdar", THURSDAY)


def test_a_kidnapping_without_a_release_keeps_its_day(read: Read) -> None:
    (incident,) = read("QUETTA: A trader was kidnapped in Hub on Thursday, police said on Friday.")
    assert incident.date_start == THURSDAY


def test_captors_who_died_in_a_raid_died_on_the_day_of_the_rescue(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Police on Thursday recovered in Nal an engineer who had been abducted from Hub"
        " last month. Two kidnappers died in the raid."
    )
    assert (incident.district, incident.date_start) == ("Khuzdar", THURSDAY)
    assert {"date inferred", "place inferred"} <= set(incident.flags)
