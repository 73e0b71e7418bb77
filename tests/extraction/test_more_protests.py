"""Protests by other means than marches, and what is none.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

PROTESTS: list[tuple[str, str]] = [
    ("Hundreds of growers parked tractors on the RCD Highway at Khad Kocha on Friday.", "Mastung"),
    ("Truckers parked trailers across the highway at Wadh on Friday in protest.", "Khuzdar"),
    ("Residents lit candles outside a school in Hub on Friday in memory of the victims.", "Hub"),
    ("A candlelight vigil for the dead was held in Gwadar on Friday.", "Gwadar"),
    ("People of Washuk gathered on Friday and chanted slogans against power cuts.", "Washuk"),
    ("Traders kept their shutters down in Dalbandin on Friday in protest.", "Chagai"),
    ("Participants of the march were stopped by police near Surab on Friday.", "Surab"),
]


@pytest.mark.parametrize(("text", "district"), PROTESTS)
def test_a_protest_is_read(read: Read, text: str, district: str) -> None:
    assert [(each.event_type, each.district) for each in read(text)] == [("Protests", district)]


NONE = [
    # shops shut out of fear, and parked vehicles
    "Gunmen were seen in Kingri on Friday, and shopkeepers kept their shutters down out of fear.",
    "Police parked a van at the gate of the hospital in Hub on Friday.",
    # the dead of other years, remembered at a table
    "A seminar in memory of the martyrs was held in Hub on Friday.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_protest(read: Read, text: str) -> None:
    assert [each.event_type for each in read(text) if each.event_type == "Protests"] == []
