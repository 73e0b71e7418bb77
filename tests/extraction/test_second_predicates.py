"""A second or third thing that befell people, behind the verbs of the first.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event, toll


@pytest.mark.parametrize(
    ("said", "killed"),
    [
        ("Two miners tried to run and were chased and shot dead.", 2),
        ("Two miners fled but were caught and shot dead.", 2),
        ("Nine passengers were identified, led away and then shot dead.", 9),
        ("Six men died in the van. Two more tried to run and were chased and killed.", 8),
        # who did it, and what befell others
        ("Two miners fled but were saved, and three guards were shot dead.", 3),
        ("Four gunmen came down and were seen by a shepherd, and killed two miners.", 2),
    ],
)
def test_what_is_said_last_is_said_of_them(read: Read, said: str, killed: int) -> None:
    event = only_event(read(f"TURBAT: Gunmen attacked a camp in Turbat on Friday. {said}"))
    assert toll(event)[0] == killed
