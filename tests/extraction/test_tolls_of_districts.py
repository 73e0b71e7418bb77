"""The toll of a disaster, shared out over the districts that it struck.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: kind, district, killed.
Told = list[tuple[str, str | None, str]]

SHARED: list[tuple[str, Told]] = [
    # the figures of two districts add up to the toll of all
    (
        "An earthquake killed 60 people in Harnai on Saturday. The deputy commissioner of Harnai "
        "said 45 people died in his district. Another 15 bodies were found in neighbouring "
        "Ziarat.",
        [("rollup", None, "60c"), ("event", "Harnai", "45c"), ("event", "Ziarat", "15c")],
    ),
    (
        "The toll of Saturday's earthquake in Khuzdar rose to 90 on Sunday. Officials have counted "
        "70 bodies in Khuzdar and another 20 in Kalat.",
        [("rollup", None, "90c"), ("event", "Khuzdar", "70c"), ("event", "Kalat", "20c")],
    ),
    (
        "Around 50 people died in an earthquake that struck the Awaran district on Saturday. At "
        "least 48 have been confirmed dead in Balochistan, an official said. In Awaran we have "
        "confirmed 40 deaths, and eight people died in Kech.",
        [("rollup", None, "48c"), ("event", "Awaran", "40c"), ("event", "Kech", "8c")],
    ),
    # but figures that do not add up are each of their own place
    (
        "An earthquake killed 60 people in Harnai on Saturday. Another 15 people died in "
        "neighbouring Ziarat.",
        [("event", "Harnai", "60c"), ("event", "Ziarat", "15c")],
    ),
    # and attacks on one day are no disaster
    (
        "A bomb killed 10 people in Hub on Saturday, six of them at once. Gunmen killed four "
        "people in Kech on Saturday.",
        [("event", "Hub", "10c"), ("event", "Kech", "4c")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_a_toll_is_shared_out(read: Read, text: str, expected: Told) -> None:
    found = [(each.kind, each.district, by_side(each, "killed")) for each in read(text)]
    assert sorted(found, key=str) == sorted(expected, key=str)
