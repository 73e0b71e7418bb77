"""What happened "weeks after" something, of which nobody says how long ago it was.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, best

SATURDAY = dt.date(2025, 7, 12)


@pytest.mark.parametrize(
    "since",
    [
        ", weeks after gunmen killed nine people in the town.",
        ", days after nine people were shot dead there.",
        ". It came months after gunmen killed nine people in Surab.",
    ],
)
def test_the_dead_of_long_ago_are_not_the_news(read: Read, since: str) -> None:
    first, *older = read(f"QUETTA: A bomb killed two men in Surab on Saturday{since}")
    assert best(first, "killed") == 2
    assert first.date_start == SATURDAY
    assert all(incident.date_start is None for incident in older)


@pytest.mark.parametrize("since", ["days after", "a few weeks after", "just days after"])
def test_a_day_that_nobody_gives_is_none(read: Read, since: str) -> None:
    recalled, told = sorted(
        read(
            f"QUETTA: A bomb killed two men in Surab on Saturday, {since} gunmen killed six people"
            " in Mastung."
        ),
        key=lambda incident: incident.date_start is not None,
    )
    assert (recalled.district, recalled.date_start) == ("Mastung", None)
    assert (told.district, told.date_start) == ("Surab", SATURDAY)


def test_a_recalled_accident_goes_on_in_its_paragraph(read: Read) -> None:
    incidents = read(
        "QUETTA: Police arrested 30 people in Dalbandin on Saturday.\n\n"
        "The arrests come days after seven people were killed in a traffic accident near Taftan."
        " A van had collided with an oil tanker. Four others were injured."
    )
    assert [incident.sub_event_type for incident in incidents] == ["Arrests", "Road accident"]
    assert best(incidents[0], "killed") is None
    injured = incidents[1].casualties.injured.total
    assert (best(incidents[1], "killed"), injured and injured.best) == (7, 4)


def test_the_days_after_are_no_older_event(read: Read) -> None:
    (incident,) = read(
        "QUETTA: A bomb killed two men in Surab on Saturday. In the days after the blast police"
        " arrested 30 people."
    )
    assert (best(incident, "killed"), incident.date_start) == (2, SATURDAY)


def test_since_when_people_had_protested_is_not_the_day_of_the_news(read: Read) -> None:
    incidents = read(
        "A policeman has been killed in rioting in Khuzdar.\n\nActivists had been demonstrating"
        " since Wednesday outside the press club in Turbat."
    )
    days = {incident.district: incident.date_start for incident in incidents}
    assert days["Khuzdar"] is None


def test_a_lead_without_a_day_has_that_of_what_is_told_below(read: Read) -> None:
    incidents = read(
        "A policeman has been killed in rioting in Khuzdar.\n\nTwo others were shot dead in Turbat"
        " on Saturday."
    )
    assert {incident.date_start for incident in incidents} == {SATURDAY}
