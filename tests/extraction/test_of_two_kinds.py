"""People of two kinds, "both civilians and soldiers", who are not two.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event, toll


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Nine people, both civilians and soldiers, were killed in a blast in Nal on Friday.", 9),
        ("A blast in Nal on Friday killed 14, both men and women.", 14),
        (
            "Six people were killed in a blast in Nal on Friday. A doctor said six people, both"
            " guards and passersby, were killed.",
            6,
        ),
        (
            "A blast in Nal on Friday killed five. Both policemen and traders were among the dead.",
            5,
        ),
        # two of one kind
        ("Both policemen were killed in a blast in Nal on Friday.", 2),
        ("Both guards and a driver were killed in a blast in Nal on Friday.", 3),
    ],
)
def test_both_before_two_kinds_of_people_counts_nobody(
    read: Read, said: str, expected: int
) -> None:
    assert toll(only_event(read(f"KHUZDAR: {said}")))[0] == expected
