"""Whom somebody was arrested for, and when what a video shows was done.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read

FRIDAY = dt.date(2025, 7, 11)


@pytest.mark.parametrize(
    "said",
    [
        "Levies arrested two men on Friday over the murder of a trader in Bela.",
        "Police arrested two men on Friday for killing a trader in Bela.",
        "Police arrested a suspect on Friday in the killing of three traders in Bela.",
        "On Friday police arrested the main suspect in the bombing of a shrine in Bela which left"
        " six people dead.",
    ],
)
def test_the_dead_of_a_crime_are_not_of_the_arrest(read: Read, said: str) -> None:
    for incident in read(f"HUB: {said}"):
        assert incident.sub_event_type == "Arrests"
        assert incident.casualties.killed.total is None


@pytest.mark.parametrize(
    ("said", "dead"),
    [
        ("Troops arrested two rebels and killed three others in Bela on Friday.", 3),
        ("Two rebels were arrested on Friday after a raid in Bela in which three died.", 3),
        ("Police arrested two men on Friday after a trader was shot dead in Bela.", 1),
        ("Police arrested two men for questioning, after four traders died in Bela on Friday.", 4),
    ],
)
def test_who_was_killed_beside_an_arrest_is_counted(read: Read, said: str, dead: int) -> None:
    (incident,) = read(f"HUB: {said}")
    assert incident.casualties.killed.total is not None
    assert incident.casualties.killed.total.best == dead


@pytest.mark.parametrize(
    "said",
    [
        "Police arrested ten men on Friday after a video showed a couple being shot dead in Bela.",
        "Police on Friday arrested ten men after footage of the killing of a man in Bela spread.",
    ],
)
def test_what_a_video_shows_was_done_before(read: Read, said: str) -> None:
    (incident,) = read(f"HUB: {said}")
    assert incident.casualties.killed.total is not None
    assert incident.date_start is None


def test_a_video_may_show_what_happened_on_a_day(read: Read) -> None:
    (incident,) = read("HUB: A couple were shot dead in Bela on Friday, a video showed.")
    assert incident.date_start == FRIDAY
