"""Stories of agencies: the place told below the lead, quotations, outlets that report.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events


def test_it_took_place_where_there_has_been_violence_for_years(read: Read) -> None:
    (incident,) = read(
        "QUETTA - Gunmen fired on a van in Balochistan province on Saturday and killed seven"
        " labourers.\n\nIt took place in Panjgur, where separatists have been blamed for violence"
        " over the years."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Panjgur", "7c")


@pytest.mark.parametrize("vehicle", ["car", "vehicle", "truck"])
def test_gunmen_in_another_car_are_no_other_attack(read: Read, vehicle: str) -> None:
    incidents = read(
        "QUETTA - Gunmen fired on a van in Panjgur on Saturday and killed seven labourers.\n\n"
        f'"Gunmen in another {vehicle} opened fire as the van was going past a stop; at least seven'
        ' people were killed," an official said.'
    )
    assert len(events(incidents)) == 1


def test_another_gun_attack_is_one_of_its_own(read: Read) -> None:
    incidents = read(
        "QUETTA - Gunmen fired on a van in Panjgur on Saturday and killed seven labourers.\n\nIn"
        " another gun attack in Turbat two men were killed."
    )
    assert [each.district for each in incidents] == ["Panjgur", "Kech"]


def test_an_outlet_and_not_the_group_before_it_reports(read: Read) -> None:
    (incident,) = read(
        "RAWALPINDI: Security forces killed nine terrorists, among them a commander of the"
        " Balochistan Liberation Army (BLA), in a raid in Kalat on Saturday, Geo News reported."
    )
    assert by_side(incident, "killed") == "9m"
    assert not incident.claims


def test_what_a_group_reports_is_its_claim(read: Read) -> None:
    (incident,) = read(
        "QUETTA: A convoy was attacked in Kalat on Saturday. The Balochistan Liberation Army (BLA)"
        " said nine soldiers were killed."
    )
    assert [claim.count.best for claim in incident.claims] == [9]
