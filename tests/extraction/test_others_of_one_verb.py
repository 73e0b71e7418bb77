"""Others beside policemen of whom one verb tells are told apart from them.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event, tolls


@pytest.mark.parametrize(
    ("said", "killed", "injured"),
    [
        ("Three policemen and seven others were hurt in a grenade attack in Hub.", "", "3s 7u"),
        ("Two Levies men and five others were killed in a blast in Hub.", "2s 5u", ""),
        # by a verb of their own they are more of them
        ("Two soldiers were martyred and seven others wounded in Hub.", "2s", "7s"),
        ("Two clerks and three others were shot dead in Hub.", "5c", ""),
    ],
)
def test_others_are_of_the_side_that_the_words_allow(
    read: Read, said: str, killed: str, injured: str
) -> None:
    event = only_event(read(f"HUB: {said}"))
    assert tolls([event]) == [("Hub", killed, injured)]
