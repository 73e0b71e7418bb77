"""Those of a total over two towns whom the story below tells of by what they were.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls


@pytest.mark.parametrize(
    ("below", "told"),
    [
        (
            "The tailor was fired upon in Kharan bazaar and the guards came under attack in Hub.",
            [("Hub", "2c", ""), ("Kharan", "1c", "")],
        ),
        (
            "In Kharan, the tailor was attacked in his shop. In Hub, the two guards were shot.",
            [("Hub", "2c", ""), ("Kharan", "1c", "")],
        ),
        # who only speaks of it, or was there, was not hit
        (
            "In Kharan, the tailor had a shop. Gunmen fired at him in Kharan bazaar.",
            [("Hub", "", ""), ("Kharan", "", "")],
        ),
    ],
)
def test_each_town_has_those_it_tells_of(read: Read, below: str, told: Told) -> None:
    lead = "TURBAT: A tailor and two guards were killed in Kharan and Hub on Friday."
    found = [each for each in sorted_tolls(read(f"{lead}\n\n{below}")) if each[0]]
    assert found == told
