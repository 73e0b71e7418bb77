"""Figures that one sentence shares out over towns, days and provinces.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

SHARED = [
    # each town has its own
    (
        "A shepherd was shot dead in Kalat and another in Awaran on Friday.",
        {"Kalat": "1c", "Awaran": "1c"},
    ),
    (
        "A constable was martyred in Sibi and a sepoy in Kohlu on Friday.",
        {"Sibi": "1s", "Kohlu": "1s"},
    ),
    (
        "Two men were shot dead in Hub on Wednesday evening and one in Kech on Friday morning.",
        {"Hub": "2c", "Kech": "1c"},
    ),
    (
        "Three bodies were found in Khuzdar and one each in Kharan and Washuk on Friday.",
        {"Khuzdar": "3c", "Kharan": "1c", "Washuk": "1c"},
    ),
    (
        "One girl each was drowned by floods in Zhob and Barkhan on Friday.",
        {"Zhob": "1c", "Barkhan": "1c"},
    ),
    # what happened in other provinces is theirs
    ("Floods killed nine people in Sindh and three in Kohlu on Friday.", {"Kohlu": "3c"}),
    ("Bombs killed six people in Peshawar and two in Mastung on Friday.", {"Mastung": "2c"}),
    (
        "Rain killed 14 people across Pakistan on Friday: nine in Punjab and five in Zhob.",
        {"Zhob": "5c"},
    ),
]


@pytest.mark.parametrize(("text", "killed"), SHARED)
def test_each_place_has_its_own_number(read: Read, text: str, killed: dict[str, str]) -> None:
    told = {incident.district: by_side(incident, "killed") for incident in read(text)}
    assert told == killed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Three men were shot dead in Hub and Kech on Friday.", "3c"),
        ("Two constables and a sepoy were martyred in Sibi and Kohlu on Friday.", "3s"),
    ],
)
def test_one_number_of_several_towns_stays_one(read: Read, text: str, killed: str) -> None:
    total, *each = read(text)
    assert (total.kind, by_side(total, "killed")) == ("rollup", killed)
    assert [by_side(one, "killed") for one in each] == ["", ""]


def test_each_of_two_towns_has_its_own_day(read: Read) -> None:
    first, second = read(
        "Two men were shot dead in Hub on Wednesday evening and one in Kech on Friday morning."
    )
    assert (str(first.date_start), str(second.date_start)) == ("2025-07-09", "2025-07-11")
