"""Trades of the dead, one person with two of them, leaders of armed groups, captives.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, by_side


@pytest.mark.parametrize(
    ("said", "killed"),
    [
        ("A balloon seller was fired upon in Nal on Friday and died at once.", "1c"),
        ("A goldsmith and a plumber were gunned down in Nal on Friday.", "2c"),
        ("Two masons and a crane operator were killed in Nal on Friday.", "3c"),
        ("Journalist and rights activist Saba Gul was shot dead in Nal on Friday.", "1c"),
        ("Writer, poet and teacher Gul Khan was shot dead in Nal on Friday.", "1c"),
        ("A journalist and an activist were shot dead in Nal on Friday.", "2c"),
        ("BLF leader Gul Khan was killed in a blast in Nal on Friday.", "1m"),
        ("The chief of the banned TTP, Gul Khan, was killed in Nal on Friday.", "1m"),
        ("Tribal chief Gul Khan was killed in a blast in Nal on Friday.", "1c"),
        ("Three men were butchered in Nal on Friday.", "3c"),
        ("Two shepherds were struck dead by lightning in Nal on Friday.", "2c"),
    ],
)
def test_the_dead_have_their_side(read: Read, said: str, killed: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert by_side(incident, "killed") == killed


def test_who_is_taken_captive_is_abducted(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Fighters stopped a police patrol in Nal on Friday, took the officers captive and"
        " burnt the vehicle."
    )
    assert incident.sub_event_type == "Abduction/forced disappearance"


@pytest.mark.parametrize(
    ("day", "date"),
    [("on Fri", dt.date(2025, 7, 11)), ("on Wed night", dt.date(2025, 7, 9))],
)
def test_a_weekday_may_be_abbreviated(read: Read, day: str, date: dt.date) -> None:
    (incident,) = read(f"QUETTA: A bomb killed two men in Nal {day}.")
    assert incident.date_start == date


def test_who_sat_is_no_saturday(read: Read) -> None:
    (incident,) = read("QUETTA: A bomb killed two men who sat in a shop in Nal on Friday.")
    assert incident.date_start == dt.date(2025, 7, 11)
