"""Outlines of the districts of a day, for maps."""

import csv
import datetime as dt

import pytest
from shapely import Point, box

from checkout import TABLES
from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer

AFTER_JULY_2026 = dt.date(2026, 9, 1)


def change_days() -> list[dt.date]:
    """Return every day on which the districts changed, and the one before it."""
    with (TABLES / "district_periods.csv").open(encoding="utf-8") as table:
        begun = {
            dt.date.fromisoformat(row["valid_from"] or "1988-12-14")
            for row in csv.DictReader(table)
        }
    eves = {day - dt.timedelta(days=1) for day in begun - {min(begun)}}
    return sorted(begun | eves)


def test_one_row_a_district_with_what_a_map_needs(gazetteer: Gazetteer) -> None:
    frame = gazetteer.boundaries()
    assert list(frame.columns) == [
        "district_id",
        "district",
        "pcode",
        "division",
        "population",
        "area_km2",
        "name_ur",
        "geometry",
    ]
    assert len(frame) == 36
    assert frame.crs.to_epsg() == 4326
    assert frame.geometry.is_valid.all()
    assert list(frame.district_id) == sorted(frame.district_id)


@pytest.mark.parametrize("date", ["1995-01-01", "2016-01-01", "2024-01-01", "2026-09-01"])
def test_the_outlines_of_any_day_fill_the_same_land_once(gazetteer: Gazetteer, date: str) -> None:
    shapes = gazetteer.boundaries(on=dt.date.fromisoformat(date)).to_crs(6933).geometry
    assert shapes.area.sum() / 1e6 == pytest.approx(346_756, abs=1)
    assert shapes.union_all().area / 1e6 == pytest.approx(346_756, abs=1)


def test_districts_without_a_published_border_are_drawn_undivided(gazetteer: Gazetteer) -> None:
    frame = gazetteer.boundaries(on=AFTER_JULY_2026).set_index("district_id")
    assert len(frame) == 38  # 41 less the second halves of Quetta, Dera Bugti and Khuzdar/Wadh
    assert frame.district["district:quetta"] == "Quetta"
    assert frame.district["district:dera-bugti"] == "Dera Bugti"
    assert {"district:quetta-east", "district:wadh"}.isdisjoint(frame.index)
    assert frame.population["district:khuzdar"] == 584_615 + 261_671
    assert frame.division["district:quetta"] == "Quetta"
    assert frame.division["district:khuzdar"] == "Khuzdar"


@pytest.mark.parametrize("date", change_days())
def test_the_districts_drawn_hold_all_people_once(gazetteer: Gazetteer, date: dt.date) -> None:
    frame = gazetteer.boundaries(on=date)
    assert frame.population.sum() == 14_894_402
    assert not frame.population.isna().any()
    assert set(frame.district_id) <= {d.id for d in gazetteer.districts(on=date)} | {
        "district:quetta"
    }


def test_what_a_caller_changes_stays_with_the_caller(gazetteer: Gazetteer) -> None:
    frame = gazetteer.boundaries()
    frame["district"] = "changed"
    assert gazetteer.boundaries().district[0] == "Awaran"


@pytest.mark.parametrize("date", ["1988-12-13", "1947-08-14", "2060-01-01", "9999-12-31"])
def test_a_day_whose_districts_nobody_knows_is_refused(gazetteer: Gazetteer, date: str) -> None:
    day = dt.date.fromisoformat(date)
    for districts in (gazetteer.boundaries, gazetteer.districts):
        with pytest.raises(GazetteerError, match="known, only those from 1988-12-14 to 2037"):
            districts(on=day)


def test_split_districts_share_the_land_of_the_old_one(gazetteer: Gazetteer) -> None:
    before = gazetteer.boundaries(on=dt.date(2022, 8, 1)).set_index("district_id").geometry
    after = gazetteer.boundaries().set_index("district_id").geometry
    parts = after[["district:lasbela", "district:hub"]].union_all()
    assert parts.symmetric_difference(before["district:lasbela"]).area < 1e-9


def test_the_point_of_a_district_lies_inside_and_its_radius_reaches_everywhere(
    gazetteer: Gazetteer,
) -> None:
    from geopy.distance import geodesic

    shapes = gazetteer.boundaries().set_index("district_id").geometry
    for district in gazetteer.districts():
        (location,) = [
            c.location
            for c in gazetteer.find(district.name, limit=30)
            if c.location.place.id == district.id
        ]
        assert shapes[district.id].contains(Point(location.longitude, location.latitude))
        corners = shapes[district.id].convex_hull.exterior.coords
        reach = max(
            geodesic((location.latitude, location.longitude), (y, x)).kilometers for x, y in corners
        )
        assert reach <= (location.uncertainty_km or 0) <= reach + 2, district.name


def test_neighbours_and_provinces_for_context(gazetteer: Gazetteer) -> None:
    frame = gazetteer.context()
    assert set(frame[frame.kind == "country"].country) >= {"IR", "AF", "OM", "IN", "PK"}
    assert "Sindh" in set(frame[frame.kind == "province"].name)
    assert frame.geometry.is_valid.all()


def test_the_surroundings_reach_beyond_a_wide_screen(gazetteer: Gazetteer) -> None:
    frame = gazetteer.context()
    countries = frame[frame.kind == "country"]
    assert tuple(countries.total_bounds) == (50, 15, 82, 42)
    assert set(countries.country) >= {"AE", "TM", "UZ", "TJ", "CN", "SA", "QA"}
    inland = box(60.9, 26, 77, 41)
    assert countries.geometry.union_all().covers(inland), "land shows as sea"
    assert (TABLES / "neighbours.geojson").stat().st_size < 60_000
