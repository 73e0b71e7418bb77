"""AMBIGUITIES.md, section 0: which district set? (changed three times in 2026)."""

from __future__ import annotations

import datetime as dt

import pytest

from mapper.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "on", "district", "reference"),
    [
        ("A mine killed two in Hub district.", "2023-06-01", "hub", "hub"),
        ("A convoy was hit in Usta Muhammad district.", "2023-06-01", "usta-muhammad",
         "usta-muhammad"),
        ("Four men died in Tump district.", "2026-03-10", "tump", "kech"),
        ("Troops killed six men in Wadh district.", "2026-07-20", "wadh", "khuzdar"),
        ("Six were held in Barshore district.", "2026-04-02", "barshore", "pishin"),
        ("Nine militants were killed in Quetta West.", "2026-09-22", "quetta-west", "quetta"),
        ("Nine militants were killed in Quetta district.", "2025-09-22", "quetta", "quetta"),
        ("Two died in Lehri district.", "2016-05-01", "lehri", "sibi"),
        ("Shops shut in Surab district.", "2024-05-01", "surab", "surab"),
        ("Shops shut in Shaheed Sikandarabad district.", "2025-10-10", "surab", "surab"),
    ],
)  # fmt: skip
def test_a_district_is_that_of_the_day_and_carried_in_the_reference_set(
    gazetteer: Gazetteer, text: str, on: str, district: str, reference: str
) -> None:
    (mention,) = gazetteer.mentions(text, on=dt.date.fromisoformat(on))
    assert mention.location is not None
    assert mention.place_id == f"district:{district}"
    assert mention.location.district_id == f"district:{reference}"


@pytest.mark.parametrize("name", ["Taftan", "Karezat"])
def test_a_district_that_is_none_is_said_to_be_none(gazetteer: Gazetteer, name: str) -> None:
    (mention,) = gazetteer.mentions(f"Customs men were shot in {name} district.")
    assert mention.location is not None
    assert "no such district" in mention.location.flags


@pytest.mark.parametrize(
    ("written", "known"),
    [("Khaliqabad", "Mangochar"), ("Qadirabad", "Phelawagh")],
)
def test_a_renamed_tehsil_is_met_by_both_names(
    gazetteer: Gazetteer, written: str, known: str
) -> None:
    old, new = (
        next(m.location for m in gazetteer.mentions(f"Firing in {name} tehsil of Kalat district."))
        for name in (known, written)
    )
    assert old is not None
    assert new is not None
    assert old.district_id == new.district_id == "district:kalat"


@pytest.mark.parametrize("name", ["Balochistan", "Baluchistan", "BALOCHISTAN"])
def test_the_province_is_no_district(gazetteer: Gazetteer, name: str) -> None:
    (mention,) = gazetteer.mentions(f"Thirty people died across {name} in May.")
    assert mention.location is not None
    assert (mention.location.level, mention.location.district_id) == ("province", None)
