"""AMBIGUITIES.md, section 2: headquarters with another name."""

from __future__ import annotations

import pytest

from ..conftest import Placed

SEATS = [
    ("Turbat", "kech"),
    ("Dalbandin", "chagai"),
    ("Dera Murad Jamali", "nasirabad"),
    ("Dera Allahyar", "jaffarabad"),
    ("Dhadar", "kachhi"),
    ("Uthal", "lasbela"),
    ("Gandawah", "jhal-magsi"),
]


@pytest.mark.parametrize(("town", "district"), SEATS)
@pytest.mark.parametrize(
    "text",
    ["A policeman was shot dead in {} on Sunday.", "{}: two shops were burnt in {} late at night."],
)
def test_the_seat_is_a_town_of_its_district(
    placed: Placed, text: str, town: str, district: str
) -> None:
    if text.startswith("{}: "):
        text = text.removeprefix("{}: ").capitalize()
    location = placed(text.format(town), town).location
    assert location is not None
    assert (location.level, location.district_id) == ("town", f"district:{district}")


@pytest.mark.parametrize(("town", "district"), SEATS)
def test_the_seat_called_district_is_its_district(placed: Placed, town: str, district: str) -> None:
    location = placed(f"Ten houses fell in {town} district.", town).location
    assert location is not None
    assert location.place.id == f"district:{district}"


@pytest.mark.parametrize(
    ("name", "district"),
    [("Bolan", "kachhi"), ("Kachhi", "kachhi"), ("Kech", "kech"), ("Chagai", "chagai"),
     ("Nasirabad", "nasirabad"), ("Lasbela", "lasbela"), ("Jhal Magsi", "jhal-magsi")],
)  # fmt: skip
@pytest.mark.parametrize("text", ["Six passengers were killed in {}.", "Floods cut {} off."])
def test_a_district_whose_seat_has_another_name(
    placed: Placed, text: str, name: str, district: str
) -> None:
    location = placed(text.format(name), name).location
    assert location is not None
    assert location.district_id == f"district:{district}"


@pytest.mark.parametrize(("old", "new"), [("Jhat Pat", "Dera Allahyar"), ("Chitkan", "Panjgur")])
def test_older_names_of_a_seat_lead_to_its_district(placed: Placed, old: str, new: str) -> None:
    known = placed(f"A shop was burnt in {new} town.", new).location
    location = placed(f"A shop was burnt in {old} town.", old).location
    assert known is not None
    assert location is not None
    assert location.district_id == known.district_id
