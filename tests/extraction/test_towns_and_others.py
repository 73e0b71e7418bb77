"""A total over the province, of which one town and "several other towns" are named.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident


def tolls(found: list[Incident]) -> dict[str, int | None]:
    killed = {each.place.name: each.casualties.killed.total for each in found if each.place}
    return {name: count.best if count else None for name, count in killed.items()}


@pytest.mark.parametrize(
    "lead",
    [
        "Gunmen struck across Balochistan in coordinated attacks on Sunday, with Hub and several"
        " other cities on the list.",
        "Gunmen carried out attacks in Balochistan on Sunday, in Hub and many other towns.",
        "Armed men attacked in Balochistan on Sunday, among other places in Hub and two other"
        " districts.",
    ],
)
def test_the_dead_of_the_province_are_not_those_of_the_town_named(read: Read, lead: str) -> None:
    told = read(
        f"QUETTA: {lead}\n\nAt least 19 militants and seven soldiers lost their lives, the minister"
        " said.\n\nTwo militants were killed in Hub."
    )
    assert tolls(told) == {"Balochistan": 26, "Hub": 2}


def test_a_town_with_nothing_beside_it_is_where_it_was(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Gunmen attacked a post in Balochistan on Sunday, in the town of Hub and not far"
        " from the sea. Two soldiers were killed."
    )
    assert tolls([incident]) == {"Hub": 2}


def test_the_kinds_that_a_lead_lists_are_not_lent(read: Read) -> None:
    told = read(
        "QUETTA: Gunmen struck across Balochistan on Sunday, in Hub and several other towns."
        " Bombings, assaults and abductions were reported in the province.\n\nKharan\nSix members"
        " of a family were brutally killed."
    )
    (kharan,) = [each for each in told if each.district == "Kharan"]
    assert kharan.sub_event_type == "Attack"
