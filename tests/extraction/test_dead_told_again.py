"""The dead of a report, told again by their wounds or as those who died at once and later."""

from __future__ import annotations

import pytest

from mapper.extraction import analyse
from mapper.model import Casualties
from mapper.reading import read_report


def read(text: str) -> Casualties:
    report = read_report(text=text, published="2021-03-10")
    [incident] = analyse(report).incidents
    return incident.casualties


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "Four miners were shot dead and one other was injured in Duki on Monday. The four "
            "victims received several bullet wounds and died instantly, a doctor said.",
            4,
            1,
        ),
        (
            "Two tailors were gunned down and three wounded in Hub on Monday. The two men had "
            "received head injuries and died on the spot.",
            2,
            3,
        ),
        # as many were hurt, who may be meant
        (
            "Two tailors were gunned down and four wounded in Hub on Monday. The four wounded men "
            "died in hospital.",
            6,
            None,
        ),
    ],
)
def test_how_the_dead_were_hit_tells_of_no_more(
    text: str, killed: int, injured: int | None
) -> None:
    told = read(text)
    assert told.killed.total and told.killed.total.best == killed
    assert (told.injured.total.best if told.injured.total else None) == injured


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "At least 14 people were killed and six injured in a blast in Wadh on Monday. A "
            "doctor said that ten labourers were killed on the spot. Four more people died later.",
            14,
        ),
        (
            "At least nine people were killed when a mine blew up a van near Sui on Monday. "
            "According to Mr Khan, seven passengers died at once. Two others died later.",
            9,
        ),
        # they do not add up to the toll, or the toll is of those who died at once
        (
            "At least 14 people were killed in a blast in Wadh on Monday. A doctor said that "
            "eight labourers were killed on the spot. Four more people died on Tuesday.",
            18,
        ),
        (
            "Ten people were killed in a blast in Wadh on Monday. Four more people died later.",
            14,
        ),
        (
            "Ten people, including six traders, were killed in a blast in Wadh on Monday. Four "
            "more people died in hospital on Tuesday.",
            14,
        ),
    ],
)
def test_those_who_died_at_once_and_later_are_the_toll(text: str, killed: int) -> None:
    told = read(text).killed.total
    assert told and told.best == killed
