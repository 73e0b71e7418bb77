"""Arms that turned up beside a raid, and what forces say that they had done.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

CLASH = "Armed clash"
SEIZED = "Disrupted weapons use"


@pytest.mark.parametrize(
    ("said", "kind", "killed"),
    [
        (
            "The CTD said it had killed six militants in a raid near Nal on Saturday. Four rifles,"
            " 12kg of explosives and three IEDs were found.",
            CLASH,
            "6m",
        ),
        ("Three IEDs and two rifles were found in Nal on Saturday.", SEIZED, ""),
        ("Five landmines were also found near Nal on Saturday.", SEIZED, ""),
        # bodies that are found, and what is found where a bomb went off
        ("Bodies of two men were found near Nal on Saturday.", "Attack", "2c"),
        (
            "A bomb killed a man in Nal on Saturday. Pieces of a motorcycle were found there.",
            "Remote explosive/landmine/IED",
            "1c",
        ),
    ],
)
def test_arms_found_are_no_explosion(read: Read, said: str, kind: str, killed: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert (incident.sub_event_type, by_side(incident, "killed")) == (kind, killed)
