"""Whose side "one other" is of, after a sentence that told of some of those counted before."""

from __future__ import annotations

import pytest

from mapper.extraction import analyse
from mapper.model import Casualties
from mapper.reading import read_report


def last(text: str) -> Casualties:
    report = read_report(text=text, published="2021-03-10")
    return analyse(report).incidents[-1].casualties


@pytest.mark.parametrize(
    ("text", "security"),
    [
        (
            "Four of those soldiers were killed by a mine in Sui on Monday. One other died in a "
            "clash with rebels in Kohlu.",
            1,
        ),
        (
            "Three of the constables were gunned down in Hub on Monday. Two others were killed in "
            "an ambush in Uthal.",
            2,
        ),
        (
            "Two of the coastguards were killed in Jiwani on Monday by gunmen. Another was shot "
            "dead in Pasni.",
            1,
        ),
    ],
)
def test_others_are_of_those_some_of_whom_were_told_of(text: str, security: int) -> None:
    told = last(text).killed.security
    assert told and told.best == security


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers were killed in a blast in Sibi on Monday. Two others died in Wadh.",
        "Two of the soldiers and two of the drivers were killed in Sibi on Monday. Three others "
        "died in a blast in Wadh.",
        "Five of the drivers were killed in Sibi on Monday. Three others died in Wadh.",
        "Six of the coaches were set on fire in Sibi on Monday. Two others were killed in Wadh.",
    ],
)
def test_others_may_be_anybody(text: str) -> None:
    assert not last(text).killed.security


@pytest.mark.parametrize(
    "text",
    [
        "A mine hit a police van in Hub on Monday. Driver Noor Jan died at once, and another "
        "policeman, Dad Shah, died in hospital.",
        "A blast killed two security personnel in Wadh on Monday. Windows were broken. The driver "
        "died on the spot while another constable died on the way to hospital.",
    ],
)
def test_a_driver_beside_another_constable_is_one(text: str) -> None:
    killed = last(text).killed
    assert killed.total and killed.security
    assert killed.total.best == killed.security.best == 2


@pytest.mark.parametrize(
    "text",
    [
        "A mine hit a van in Hub on Monday. The driver was killed, and a constable was injured.",
        "Gunmen shot at a lorry in Hub on Monday. A driver was killed and another one was hurt.",
        "A policeman was injured by gunmen in Hub on Monday. The driver of a lorry was killed and "
        "another policeman was injured.",
        "A truck driver was killed and another constable was injured in a blast in Hub on Monday.",
    ],
)
def test_a_driver_is_else_a_civilian(text: str) -> None:
    killed = last(text).killed
    assert killed.civilians and killed.civilians.best == 1
