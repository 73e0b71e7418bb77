"""A new toll, told with those whose deaths raised it.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

FIRST = "GADANI: A blast hit a ship in Gadani on Sunday."


@pytest.mark.parametrize("before", ["Nine", "Thirteen"])
@pytest.mark.parametrize(
    "toll",
    [
        "“The new toll is 13 as four more wounded have died,” said an official.",
        "The latest death toll is 13, as four of the injured died, said an official.",
    ],
)
def test_a_new_toll_holds_those_who_died_since(read: Read, before: str, toll: str) -> None:
    (incident,) = read(f"{FIRST} {before} workers lost their lives and 30 others were hurt. {toll}")
    killed, injured = incident.casualties.killed.total, incident.casualties.injured.total
    assert killed is not None
    assert killed.best == 13
    assert injured is not None


def test_who_died_without_a_toll_is_added(read: Read) -> None:
    (incident,) = read(
        f"{FIRST} Nine workers lost their lives and 30 others were hurt. Four of the injured died"
        " in hospital on Monday."
    )
    killed = incident.casualties.killed.total
    assert killed is not None
    assert killed.best in (9, 13)
    assert killed.high == 13
