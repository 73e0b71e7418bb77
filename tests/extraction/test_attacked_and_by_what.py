"""A place that was attacked, where the next sentence says by what.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("by_what", "kind"),
    [
        ("A grenade thrown at the gate by unknown men injured the watchman.", "Grenade"),
        ("Two hand grenades hurled over the wall damaged a classroom.", "Grenade"),
        ("Men on a motorcycle opened fire and injured the watchman.", "Attack"),
        ("Two teachers were injured.", "Attack"),
        # found, and not thrown
        ("Men opened fire on the watchman. A grenade was found nearby.", "Attack"),
    ],
)
def test_what_was_thrown_says_what_the_attack_was(read: Read, by_what: str, kind: str) -> None:
    (incident,) = read(f"QUETTA: A girls' school in Hub was attacked early on Friday. {by_what}")
    assert incident.sub_event_type == kind
