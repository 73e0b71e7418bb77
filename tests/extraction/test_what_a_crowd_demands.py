"""What those who protest demand something after, which was told of before.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident

TAKEN = "QUETTA: Armed men kidnapped four drivers from Surab on Friday. "


def told(incidents: list[Incident]) -> list[tuple[str | None, str | None, str | None, str]]:
    return [
        (
            each.district,
            each.date_start.isoformat() if each.date_start else None,
            each.sub_event_type,
            each.kind,
        )
        for each in incidents
    ]


@pytest.mark.parametrize(
    "demand",
    [
        "to demand security on the roads, following the abduction in Surab and the bomb blast in "
        "the Nal area of Khuzdar in which five lives were lost",
        "to seek protection for drivers after the attack in Bela that left three dead",
        "to press for better patrols following the kidnapping in Surab",
    ],
)
def test_what_a_demand_follows_is_no_event_of_the_protest(read: Read, demand: str) -> None:
    (_, protest) = read(f"{TAKEN}\n\nTransporters held a sit-in in Kalat on Saturday {demand}.")
    assert told([protest]) == [("Kalat", "2025-07-12", "Peaceful protest", "event")]
    assert protest.casualties.killed.total is None


@pytest.mark.parametrize(
    ("demand", "district"),
    [
        # new to the report, or done to the crowd
        ("to demand justice on Saturday. A blast in Nal killed five people", "Khuzdar"),
        ("to demand justice; six were hurt in a bomb blast in Nal on Sunday", "Khuzdar"),
    ],
)
def test_what_is_told_beside_a_demand_is_an_event(read: Read, demand: str, district: str) -> None:
    incidents = read(f"{TAKEN}\n\nTransporters held a sit-in in Kalat {demand}.")
    assert district in {each.district for each in incidents}


def test_a_crowd_that_reminds_of_a_blast_tells_of_no_new_one(read: Read) -> None:
    incidents = read(
        f"{TAKEN}\n\nTransporters held a sit-in in Kalat on Saturday. The four drivers had been "
        "kidnapped just two days after the blast that killed nine traders, they deplored."
    )
    assert told(incidents) == [
        ("Surab", "2025-07-11", "Abduction/forced disappearance", "event"),
        ("Kalat", "2025-07-12", "Peaceful protest", "event"),
    ]


def test_a_blast_days_before_with_its_place_is_told(read: Read) -> None:
    incidents = read(
        "Four drivers were kidnapped from Surab on Friday, two days after a blast in Nal killed "
        "nine traders."
    )
    assert {each.district for each in incidents} == {"Surab", "Khuzdar"}


def test_a_heading_of_two_lines_says_where_they_protest(read: Read) -> None:
    incidents = read(
        f"{TAKEN}Nobody has claimed the kidnapping. The men took them to the hills.\n\n"
        "## Protest in Kalat\n\nDrivers want compensation for Harnai blast victims\n\n"
        "Hundreds of transporters held a rally on Saturday. They chanted slogans against the "
        "owners."
    )
    assert told(incidents)[1:] == [("Kalat", "2025-07-12", "Peaceful protest", "event")]


def test_a_blast_that_has_victims_is_told_where_it_was(read: Read) -> None:
    (incident,) = read("Harnai blast victims were brought to Quetta: two miners died on Friday.")
    assert incident.district == "Harnai"
