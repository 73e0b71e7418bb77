"""People whom forces or gunmen took from somewhere.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

_ABDUCTED = "Abduction/forced disappearance"


@pytest.mark.parametrize(
    "said",
    [
        "Forces took Zareef Baloch from Tump on Friday and moved him to an unknown location.",
        "Unknown persons took Zareef Baloch from his shop in Hub on Friday.",
        "Troops took two students from a hostel in Tump on Friday.",
    ],
)
def test_it_is_a_taking(read: Read, said: str) -> None:
    (event,) = read(f"TURBAT: {said}")
    assert event.sub_event_type == _ABDUCTED


@pytest.mark.parametrize(
    "said",
    [
        "Forces took the wounded from Mand to Turbat on Friday.",
        "The army took two officers from Turbat to Quetta on Friday.",
        "Police took samples from a house in Tump on Friday.",
        "Relatives took two students from a hostel in Tump on Friday.",
    ],
)
def test_it_is_none(read: Read, said: str) -> None:
    assert _ABDUCTED not in {each.sub_event_type for each in read(f"TURBAT: {said}")}
