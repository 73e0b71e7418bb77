"""A suicide bomber among the dead says what a blast was, and not that there was one.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (
            "Six people were killed when a powerful explosion shook a bazaar in Mastung on Friday. "
            "Forces killed four militants. A suicide bomber was one of the dead militants.",
            "Suicide bomb",
        ),
        (
            "A blast killed six people in Mastung on Friday. The suicide attacker was also among "
            "the dead, police said.",
            "Suicide bomb",
        ),
        # nothing went off
        (
            "Troops killed four militants in a clash in Mastung on Friday. A suicide bomber was "
            "among the dead, the military said.",
            "Armed clash",
        ),
        # none of the dead
        (
            "A blast killed six people in Mastung on Friday. Two labourers were among the dead.",
            "Remote explosive/landmine/IED",
        ),
    ],
)
def test_a_bomber_among_the_dead_says_what_the_blast_was(read: Read, said: str, kind: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert incident.sub_event_type == kind
