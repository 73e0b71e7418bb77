"""Attacks on those who carry arms for the state are battles, whoever falls in them (ACLED).

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (
            "A Levies post came under attack in Nal on Friday; three labourers were killed.",
            "Armed clash",
        ),
        (
            "An assault on security forces in Nal on Friday left six dead, three soldiers and"
            " three civilians.",
            "Armed clash",
        ),
        ("Gunmen attacked an FC convoy in Nal on Friday, killing a shepherd.", "Armed clash"),
        (
            "The mayor's car was fired at in Nal on Friday. Levies personnel returned fire and the"
            " gunmen fled. A passer-by was killed.",
            "Armed clash",
        ),
        ("Gunmen shot dead a trader near a police post in Nal on Friday.", "Attack"),
        ("Gunmen attacked a coach in Nal on Friday, killing two passengers.", "Attack"),
        ("A trader was shot dead in Nal on Friday. Police cordoned off the area.", "Attack"),
        ("A bomb hit an FC convoy in Nal on Friday.", "Remote explosive/landmine/IED"),
    ],
)
def test_who_is_attacked_decides(read: Read, said: str, kind: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert incident.sub_event_type == kind
