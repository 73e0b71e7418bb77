"""What lies at a point: district, tehsil and the nearest known places, by date."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from mapper.cli import main
from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer

MASTUNG = (29.79, 66.84)


def test_a_point_has_its_district_its_tehsil_and_the_nearest_places(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(*MASTUNG)
    assert found is not None and found.district is not None
    assert (found.district.name, found.tehsil.place.name, found.beyond_km) == (
        "Mastung",
        "Mastung",
        0,
    )
    distances = [each.distance_km for each in found.places]
    assert len(distances) == 5 and distances == sorted(distances)


def test_a_town_is_nearest_to_its_own_point(gazetteer: Gazetteer) -> None:
    sui = gazetteer.find("Sui")[0].location.place
    assert sui.latitude is not None and sui.longitude is not None
    found = gazetteer.near(sui.latitude, sui.longitude, limit=1)
    assert found is not None
    assert (found.places[0].location.place.id, found.places[0].distance_km) == (sui.id, 0)


@given(latitude=st.floats(25.5, 31), longitude=st.floats(62, 69.5))
def test_the_tree_agrees_with_measuring_every_place(latitude: float, longitude: float) -> None:
    gazetteer = Gazetteer.default()
    found = gazetteer.near(latitude, longitude, limit=1)
    if found is None:
        return
    nearest = found.places[0]
    for district in ("Quetta", "Turbat", "Khuzdar", "Zhob", "Dalbandin", "Gwadar"):
        place = gazetteer.find(f"{district} city")[0].location
        apart = geodesic((place.latitude, place.longitude), (latitude, longitude)).kilometers
        assert place.level != "town" or nearest.distance_km <= apart + 0.01


def test_the_direction_is_that_in_which_the_point_lies_from_the_place(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(*MASTUNG, limit=20)
    assert found is not None
    for each in found.places:
        place = each.location.place
        assert place.latitude is not None
        if each.direction == "north":
            assert MASTUNG[0] > place.latitude
        if each.direction == "south":
            assert MASTUNG[0] < place.latitude


@pytest.mark.parametrize(
    ("day", "district"), [(dt.date(2018, 5, 1), "Killa Abdullah"), (dt.date(2024, 5, 1), "Chaman")]
)
def test_the_district_is_that_of_the_day(gazetteer: Gazetteer, day: dt.date, district: str) -> None:
    found = gazetteer.near(30.92, 66.46, on=day)
    assert found is not None and found.district is not None
    assert found.district.name == district


def test_a_point_at_sea_has_the_nearest_coast(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(24.9, 62.3)
    assert found is not None and found.district is not None
    assert found.district.name == "Gwadar"
    assert found.beyond_km > 15


@pytest.mark.parametrize("point", [(33.68, 73.05), (24.86, 67.01), (29.5, 60.86), (0, 0)])
def test_outside_the_province_nothing_is_near(
    gazetteer: Gazetteer, point: tuple[float, float]
) -> None:
    assert gazetteer.near(*point) is None


@pytest.mark.parametrize("point", [(91, 66), (30, 181), (math.nan, 66), (30, math.inf)])
def test_what_is_no_point_on_earth_is_refused(
    gazetteer: Gazetteer, point: tuple[float, float]
) -> None:
    with pytest.raises(GazetteerError, match="no point on earth"):
        gazetteer.near(*point)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["29.79", "66.84"], 0, "Mastung tehsil, Mastung district"),
        (["24.9", "62.3"], 0, "beyond its outline"),
        (["66.84", "29.79"], 1, "give the latitude before the longitude"),
        (["33.68", "73.05"], 1, "lies outside Balochistan"),
        (["-5.5", "60"], 1, "lies outside Balochistan"),
        (["95", "66"], 2, "LAT"),
        (["nan", "66"], 2, "LAT"),
        (["north", "66"], 2, "LAT"),
        (["30"], 2, "LON"),
    ],
)
def test_the_command_near(
    words: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["gazetteer", "near", *words])
    shown = capsys.readouterr()
    assert left.value.code == status
    assert said in shown.out + shown.err
