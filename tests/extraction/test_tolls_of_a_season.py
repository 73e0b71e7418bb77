"""What the rains of a season killed, beside those of a day.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: kind, district, killed, injured.
Told = list[tuple[str, str | None, str, str]]

SEASONS: list[tuple[str, Told]] = [
    (
        "Six more people died in rain-related incidents in Balochistan during the last 24 hours, "
        "raising the death toll since June 13 to 111.\n\nIn Kech, a woman lost her "
        "life on Sunday when the roof of her house in Dasht caved in.\n\nOf the 111 "
        "dead, many were children.",
        [
            ("rollup", None, "6c", ""),
            ("event", "Kech", "1c", ""),
            ("rollup", None, "111c", ""),
        ],
    ),
    (
        "Hill torrents claimed five more lives in Balochistan on Saturday, taking the province's "
        "toll since the start of the monsoon to 216. Eighty-one people have been injured.",
        [("event", None, "5c", ""), ("rollup", None, "216c", "81c")],
    ),
    (
        "Flash floods swept away a van in Kohlu on Saturday, killing four people.\n\nThe number of "
        "deaths in rain-related incidents in the province since July 1 has climbed to 29, while "
        "15 people have been injured.",
        [("event", "Kohlu", "4c", ""), ("rollup", None, "29c", "15c")],
    ),
    # the toll of the country and of another province are none of this one's
    (
        "Six more people died in rain-related incidents in Balochistan during the last 24 hours, "
        "raising the death toll since June 13 to 111. Across the country 1,700 people have died "
        "since mid-June. In Sindh, the toll since June reached 306.",
        [("event", None, "6c", ""), ("rollup", None, "111c", "")],
    ),
    # but the toll of a flood is its own, and of a year's violence no event at all
    (
        "Flash floods swept away a van in Kohlu on Saturday, killing four people. One more died "
        "on Sunday, taking the death toll to five.",
        [("event", "Kohlu", "5c", "")],
    ),
    (
        "Gunmen killed two policemen in Hub on Saturday, taking the number of policemen killed "
        "since January to 45.",
        [("event", "Hub", "2s", "")],
    ),
    ("The minister said floods had killed 75 people in the province since June 10.", []),
]


@pytest.mark.parametrize(("text", "expected"), SEASONS)
def test_the_toll_of_a_season_is_apart(read: Read, text: str, expected: Told) -> None:
    found = [
        (each.kind, each.district, by_side(each, "killed"), by_side(each, "injured"))
        for each in read(text)
    ]
    assert found == expected
