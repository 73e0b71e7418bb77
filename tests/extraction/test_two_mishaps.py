"""One figure over a mishap and another event, which the report then tells one by one.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

from extraction.telling import Read
from mapper.model import Incident


def deaths(incidents: list[Incident]) -> list[tuple[str | None, str, int | None]]:
    totals = [(each, each.casualties.killed.total) for each in incidents if each.kind == "event"]
    return [
        (each.district, each.sub_event_type, total.best if total else None)
        for each, total in totals
    ]


def test_the_sum_of_two_mishaps_is_at_neither_place(read: Read) -> None:
    incidents = read(
        "KHUZDAR: Five people were killed in a road accident and a firing incident on Saturday.\n\n"
        "Three men were killed when their car overturned near Khuzdar. In the other incident,"
        " gunmen shot dead two men in the Wadh area."
    )
    assert deaths(incidents) == [("Khuzdar", "Road accident", 3), ("Khuzdar", "Attack", 2)]


def test_who_drowned_is_not_of_the_gas_explosion(read: Read) -> None:
    incidents = read(
        "QUETTA: Seven people died on Saturday in a gas leakage explosion and in a drowning"
        " incident.\n\nThe explosion took place in a house in Quetta's Satellite Town, killing four"
        " people. In the other incident, three boys drowned in Hanna Lake."
    )
    told = deaths(incidents)
    assert [(kind, killed) for _, kind, killed in told] == [
        ("Industrial accident", 4),
        ("Other", 3),
    ]


def test_a_fire_and_an_explosion_may_be_one_event(read: Read) -> None:
    incidents = read(
        "QUETTA: Five people were killed in an explosion and fire at a factory in Hub on Saturday."
    )
    assert [(place, killed) for place, _, killed in deaths(incidents)] == [("Hub", 5)]
