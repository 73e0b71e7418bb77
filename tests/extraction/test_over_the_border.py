"""What happened on the other side of the border, at a place that no table holds.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

LEAD = "QUETTA: Two shepherds were injured when rockets landed in Mashkel on Friday."

TOLD: list[tuple[str, list[int]]] = [
    (
        "Separately, gunmen attacked a post in Kuh Safid, inside Iranian territory, and four guards"
        " were killed on Friday.",
        [0],
    ),
    ("Inside Iranian territory, gunmen attacked a post on Friday and killed four guards.", [0]),
    # hideouts, and where rockets came from
    (
        "Separately, gunmen attacked a post in Zhob and killed four guards on Friday; they have"
        " hideouts inside Afghan territory.",
        [0, 4],
    ),
    (
        "Separately, four guards were killed in Zhob on Friday by rockets fired from inside Afghan"
        " territory.",
        [0, 4],
    ),
]


@pytest.mark.parametrize(("below", "killed"), TOLD)
def test_those_killed_abroad_are_not_put_here(read: Read, below: str, killed: list[int]) -> None:
    told = [incident.casualties.killed.total for incident in read(f"{LEAD}\n\n{below}")]
    assert [count.best if count else 0 for count in told] == killed
