"""Roads that snow cuts, and the town from which they lead to the country.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident

LEAD = "QUETTA: Heavy snow killed five people and injured eight in various parts of Balochistan"


def told(incidents: list[Incident]) -> list[tuple[str | None, str, str | None]]:
    return [(each.district, each.kind, each.sub_event_type) for each in incidents]


@pytest.mark.parametrize(
    "roads",
    [
        "as it cut the highways that link Ziarat with the rest of the country",
        "and blocked roads connecting Ziarat to the rest of the province",
        "and cut the roads which connect Ziarat with rest of Pakistan",
    ],
)
def test_where_roads_lead_off_is_not_where_people_died(read: Read, roads: str) -> None:
    (lead, *_) = read(f"{LEAD} {roads}.\n\nTwo men died when a car overturned in Pishin.")
    assert lead.district is None
    assert lead.casualties.killed.total is not None


@pytest.mark.parametrize(
    ("said", "district"),
    [
        (
            "A bridge was blown up on the highway that links Sibi with the rest of the country",
            "Sibi",
        ),
        (
            "Gunmen shot a driver dead in Mach on the road that links Quetta with other parts of "
            "the country",
            "Kachhi",
        ),
    ],
)
def test_the_only_town_told_of_holds_what_happened(read: Read, said: str, district: str) -> None:
    (incident,) = read(f"QUETTA: {said} on Friday.")
    assert incident.district == district


def test_a_road_that_snow_shut_is_no_protest_whatever_was_told_last(read: Read) -> None:
    incidents = read(
        f"{LEAD} on Sunday.\n\nIn Kalat, the roof of a rice mill caved in, injuring four "
        "labourers.\n\nThe authority asked people not to travel as the highways were blocked."
    )
    assert ("Kalat", "event", "Peaceful protest") not in told(incidents)
    (mill,) = [each for each in incidents if each.district == "Kalat"]
    assert mill.casualties.injured.total is not None
    assert mill.casualties.injured.total.best == 4


def test_a_road_that_a_crowd_blocks_amid_snow_is_a_protest(read: Read) -> None:
    incidents = read(
        f"{LEAD} on Sunday.\n\nIn Kalat, the roof of a rice mill caved in, injuring four "
        "labourers.\n\nResidents of Surab blocked the highway against the power cut."
    )
    assert ("Surab", "event", "Peaceful protest") in told(incidents)


@pytest.mark.parametrize("building", ["flour mill", "cotton factory", "godown", "workshop"])
def test_a_roof_of_a_mill_that_falls_is_an_accident(read: Read, building: str) -> None:
    (incident,) = read(f"In Hub, the roof of a {building} caved in, injuring six labourers.")
    assert incident.event_type == "Accident"
    assert incident.casualties.injured.total is not None
