"""Who is called by the last of his names alone, after the text named him in full.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event, tolls


@pytest.mark.parametrize(
    ("told", "killed", "injured"),
    [
        # he is the one who was shot at
        (
            "Shop owner Nadir Rind, 41, of Bleda was closing his shop in Turbat on Friday when he"
            " was shot. Rind died of his wounds on the way to hospital.",
            "1c",
            "",
        ),
        (
            "A trader, Bahram Baloch, was on his way home in Turbat on Friday when he was fired"
            " upon. Police said Baloch died on the way to hospital.",
            "1c",
            "",
        ),
        (
            "Gunmen fired at the car of tribal elder Mir Sohrab Gichki in Turbat on Friday. His"
            " driver was injured. Gichki was killed on the spot.",
            "1c",
            "1c",
        ),
        # who was hurt and died is hurt no more
        (
            "Dr Yasin Tareen was injured when gunmen fired on his car in Turbat on Friday. Mr"
            " Tareen died in hospital a few hours later.",
            "1c",
            "",
        ),
        # whom the text told of as dead is not counted again
        (
            "A poet, Nadir Rind, was shot dead by gunmen in Turbat on Friday. Rind died on the"
            " spot.",
            "1c",
            "",
        ),
        (
            "Gunmen shot dead two men in Turbat on Friday. Police named them as Nadir Rind and"
            " Karim Shah. Rind died on the spot, while Shah was pronounced dead in hospital.",
            "2c",
            "",
        ),
    ],
)
def test_one_called_by_his_surname_is_who_was_named_in_full(
    read: Read, told: str, killed: str, injured: str
) -> None:
    event = only_event(read(f"TURBAT: {told}"))
    assert tolls([event]) == [("Kech", killed, injured)]


@pytest.mark.parametrize(
    "told",
    [
        "The injured were moved to Turbat.",
        "Those hurt were moved to Turbat.",
        "Turbat was wounded, a poet wrote.",
        "Friday died away without an answer.",
    ],
)
def test_what_only_has_a_capital_is_nobody(read: Read, told: str) -> None:
    story = "TURBAT: A bomb killed three men in Turbat on Friday, Mir Friday Khan of Geo said. "
    assert tolls(read(story + told)) == tolls(read(story))
