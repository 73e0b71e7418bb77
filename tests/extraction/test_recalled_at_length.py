"""An older event that a report recalls, and then tells at length.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

NEWS = "HUB: A customs officer's car was fired upon in Bela on Saturday.\n\n"
RECALLED = (
    "Earlier on May 9, gunmen took labourers off coaches in Panjgur district and killed 14 of "
    "them, police said.\n\n"
)


@pytest.mark.parametrize(
    "length",
    [
        "An officer said the coaches had been stopped on the road near Gichk and that the 14 who "
        "were killed hailed from Punjab.",
        "The coaches had been stopped in the Gichk area and the 14 were shot dead, he said.",
        "Police say the gunmen stopped them in Gichk and shot dead the 14 labourers.",
    ],
)
def test_what_was_recalled_and_is_told_at_length_is_no_news(read: Read, length: str) -> None:
    incidents = read(f"{NEWS}{RECALLED}{length}")
    told = [(each.district, each.kind) for each in incidents]
    assert told == [("Lasbela", "event"), ("Panjgur", "background")]


@pytest.mark.parametrize(
    ("other", "district"),
    [
        ("In Gichk, 11 labourers were shot dead on Sunday.", "Panjgur"),  # not as many
        ("In Mach, 14 people were killed when a coach overturned.", "Kachhi"),  # not there
    ],
)
def test_what_is_told_below_of_others_is_news(read: Read, other: str, district: str) -> None:
    incidents = read(f"{NEWS}{RECALLED}{other}")
    assert (district, "event") in {(each.district, each.kind) for each in incidents}
