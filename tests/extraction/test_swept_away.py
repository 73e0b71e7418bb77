"""Those swept away or buried, who are dead where a toll counts them as dead.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls

LOST: list[tuple[str, Told]] = [
    (
        "Rain killed six people in Balochistan on Sunday. Three boys were swept away in Zhob and "
        "three were electrocuted in Hub.",
        [("Zhob", "3c", ""), ("Hub", "3c", "")],
    ),
    (
        "Three more people died in rain in Balochistan on Sunday. A girl was buried under a "
        "collapsed roof in Kohlu and two men drowned in Sibi.",
        [("Kohlu", "1c", ""), ("Sibi", "2c", "")],
    ),
    # but they may be alive where the dead are others
    (
        "Rain killed six people in Balochistan on Sunday. Three boys were swept away in Zhob and "
        "six people were electrocuted in Hub.",
        [("Zhob", "", ""), ("Hub", "6c", "")],
    ),
    (
        "Three labourers were buried under a wall that collapsed in Hub on Sunday and were dug "
        "out unhurt.",
        [("Hub", "", "")],
    ),
    (
        "A roof collapsed in Hub on Sunday. Two men who died were buried in Sibi.",
        [("Hub", "2c", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_the_lost_are_dead_where_a_toll_counts_them(read: Read, text: str, expected: Told) -> None:
    assert sorted_tolls(read(text)) == sorted(expected, key=str)
