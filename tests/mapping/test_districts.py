"""The figures of the districts, and their classes."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pandas as pd
import pytest

from mapper.gazetteer import Gazetteer
from mapper.mapping import district_table
from mapper.model import Casualties, Count, Incident, PlaceReference, Tally
from mapping import samples


def test_the_packaged_gazetteer_is_the_default() -> None:
    assert len(district_table([])) == 36


def test_each_district_of_the_reference_set_has_a_row(gazetteer: Gazetteer) -> None:
    table = district_table([], gazetteer=gazetteer)
    assert len(table) == 36
    assert table.crs.to_epsg() == 4326
    assert list(table["district_id"]) == sorted(table["district_id"])
    assert not table["reported"].any()


def test_nothing_stated_is_missing_and_a_stated_none_is_zero(gazetteer: Gazetteer) -> None:
    unhurt = Casualties(killed=Tally(total=Count.exactly(0)))
    stated = dataclasses.replace(samples.quetta(), casualties=unhurt)
    table = district_table([stated, samples.nushki()], gazetteer=gazetteer).set_index("district")
    assert table.loc["Quetta", "killed"] == 0
    assert table.loc["Nushki", "reported"]
    assert pd.isna(table.loc["Nushki", "killed"])


def test_a_district_without_a_report_has_no_figures(gazetteer: Gazetteer) -> None:
    table = district_table(samples.real_day(), gazetteer=gazetteer).set_index("district")
    assert table.loc["Gwadar", "killed"] == 17
    assert table.loc["Quetta", "reported"]
    assert pd.isna(table.loc["Zhob", "killed"])
    assert not table.loc["Zhob", "reported"]
    assert table["incidents"].sum() == 3


def test_rollups_and_background_are_not_counted(gazetteer: Gazetteer) -> None:
    rollup = dataclasses.replace(samples.rollup(), district="Khuzdar")
    table = district_table([rollup, samples.recalled()], gazetteer=gazetteer)
    assert not table["reported"].any()


def test_ranges_are_kept_and_open_ends_are_missing(gazetteer: Gazetteer) -> None:
    vague = dataclasses.replace(
        samples.quetta(), id="vague", casualties=Casualties(killed=Tally(total=Count(3, 5)))
    )
    sure = dataclasses.replace(
        samples.quetta(), id="sure", casualties=Casualties(killed=Tally(total=Count(1, 2, 4)))
    )
    row = district_table([vague, sure], gazetteer=gazetteer).set_index("district").loc["Quetta"]
    assert (row["killed_low"], row["killed"]) == (4, 7)
    assert pd.isna(row["killed_high"])
    alone = district_table([sure], gazetteer=gazetteer).set_index("district").loc["Quetta"]
    assert alone["killed_high"] == 4


@pytest.mark.parametrize("measure", ["incidents", "killed", "injured", "abducted"])
def test_the_value_is_the_measure(gazetteer: Gazetteer, measure: str) -> None:
    table = district_table(samples.many(40), measure=measure, gazetteer=gazetteer)  # type: ignore[arg-type]
    assert table["value"].equals(table[measure].rename("value"))


def test_an_unknown_measure_is_named(gazetteer: Gazetteer) -> None:
    with pytest.raises(ValueError, match="'deaths' is none of incidents, killed"):
        district_table([], measure="deaths", gazetteer=gazetteer)  # type: ignore[arg-type]


def counted_in(incident: Incident, on: dt.date, gazetteer: Gazetteer) -> list[str]:
    table = district_table([incident], on=on, gazetteer=gazetteer)
    return list(table[table["reported"]]["district"])


@pytest.mark.parametrize(
    ("tehsil", "on", "expected"),
    [
        ("PK22602", dt.date(2026, 8, 1), ["Quetta"]),  # East and West have no outlines yet
        ("PK22602", dt.date(2018, 1, 1), ["Quetta"]),
    ],
)
def test_another_day_s_districts(
    gazetteer: Gazetteer, tehsil: str, on: dt.date, expected: list[str]
) -> None:
    town = dataclasses.replace(samples.quetta(), tehsil_pcode=tehsil)
    assert counted_in(town, on, gazetteer) == expected


def test_an_incident_moves_with_its_tehsil(gazetteer: Gazetteer) -> None:
    (tehsil,) = next(each for each in gazetteer.districts() if each.name == "Chaman").tehsil_pcodes
    chaman = dataclasses.replace(samples.quetta(), district="Chaman", tehsil_pcode=tehsil)
    assert counted_in(chaman, dt.date(2025, 6, 1), gazetteer) == ["Chaman"]
    assert counted_in(chaman, dt.date(2018, 6, 1), gazetteer) == ["Killa Abdullah"]
    whole = dataclasses.replace(chaman, where_precision=3, tehsil_pcode=None)
    assert counted_in(whole, dt.date(2018, 6, 1), gazetteer) == ["Killa Abdullah"]


def test_a_district_of_another_set_counts_in_its_own(gazetteer: Gazetteer) -> None:
    lehri = dataclasses.replace(
        samples.quetta(),
        place=PlaceReference("district:lehri", "Lehri", "district"),
        district="Sibi",
        tehsil_pcode=None,
        where_precision=3,
    )
    assert counted_in(lehri, dt.date(2015, 6, 1), gazetteer) == ["Lehri"]
    assert counted_in(lehri, dt.date(2025, 6, 1), gazetteer) == ["Sibi"]


def test_a_tehsil_that_was_in_no_district_that_day_is_not_counted(gazetteer: Gazetteer) -> None:
    town = dataclasses.replace(samples.quetta(), tehsil_pcode="PK99999")
    assert counted_in(town, dt.date(2018, 6, 1), gazetteer) == []


def test_a_district_nobody_knows_is_not_counted(gazetteer: Gazetteer) -> None:
    nowhere = dataclasses.replace(samples.nushki(), district="Nowhere")
    assert counted_in(nowhere, dt.date(2025, 6, 1), gazetteer) == []
    assert not district_table([nowhere], gazetteer=gazetteer)["reported"].any()
