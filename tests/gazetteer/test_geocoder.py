"""The gazetteer as a geocoder of geopy's, alone and in the tools that take one."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from geopandas.tools import geocode, reverse_geocode
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point
from shapely import Point as Spot

from mapper import GazetteerGeocoder


@pytest.fixture(scope="module")
def geocoder() -> GazetteerGeocoder:
    return GazetteerGeocoder()


def raw(answer: Location | list[Location] | None) -> dict[str, Any]:
    assert isinstance(answer, Location)
    facts: dict[str, Any] = answer.raw
    return facts


def test_it_is_a_geocoder_of_geopys(geocoder: GazetteerGeocoder) -> None:
    assert isinstance(geocoder, Geocoder)
    with geocoder as opened:
        assert isinstance(opened.geocode("Turbat", timeout=1), Location)


@pytest.mark.parametrize(
    ("query", "name", "level", "district"),
    [
        ("Quetta", "Quetta", "town", "Quetta"),
        ("Kalat district", "Kalat", "district", "Kalat"),
        ("Noshki bazaar", "Nushki", "town", "Nushki"),
        ("ضلع پنجگور", "Panjgur", "district", "Panjgur"),
        ("Dasht, Kech", "Dasht (Kech, Kuddan)", "site", "Kech"),
        ("Dasht, Mastung", "Dasht (Mastung)", "site", "Mastung"),
        ("Mach, Kachhi, Balochistan, Pakistan", "Mach", "town", "Kachhi"),
        ("Quetta Pakistan", "Quetta", "town", "Quetta"),
        ("Quetta, Pakistan", "Quetta", "town", "Quetta"),
        ("Harnei", "Harnai", "district", "Harnai"),
        ({"city": "Dasht", "county": "Kech"}, "Dasht (Kech, Kuddan)", "site", "Kech"),
        ({"place": "Mach", "province": "Balochistan"}, "Mach", "town", "Kachhi"),
        ({"county": "Kalat"}, "Kalat", "district", "Kalat"),
        ({"tehsil": "Dasht", "district": "Kech"}, "Dasht", "tehsil", "Kech"),
    ],
)
def test_a_name_is_read_as_a_report_means_it(
    geocoder: GazetteerGeocoder, query: Any, name: str, level: str, district: str
) -> None:
    facts = raw(geocoder.geocode(query))
    assert (facts["name"], facts["level"], facts["district"]["name"]) == (name, level, district)


def test_a_name_of_town_and_district_covers_both(geocoder: GazetteerGeocoder) -> None:
    facts = raw(geocoder.geocode("Kalat"))
    assert facts["where_precision"] == 2
    assert facts["uncertainty_km"] > 50
    assert "town or district" in facts["flags"]
    assert "district:kalat" in [other["id"] for other in facts["runners_up"]]


@pytest.mark.parametrize("query", ["Balochistan", "Pakistan", "Iran", "Makran", "Kalat Division"])
def test_what_is_wider_than_a_district_has_no_point(
    geocoder: GazetteerGeocoder, query: str
) -> None:
    assert geocoder.geocode(query) is None
    assert geocoder.geocode(query, exactly_one=False) is None


@pytest.mark.parametrize(
    ("query", "province", "country"),
    [
        ("Karachi", "Sindh", "PK"),
        ("Karachi, Sindh", "Sindh", "PK"),
        ("Zahedan, Iran", "Sistan va Baluchestan", "IR"),
    ],
)
def test_a_name_outside_is_answered_and_marked(
    geocoder: GazetteerGeocoder, query: str, province: str, country: str
) -> None:
    facts = raw(geocoder.geocode(query))
    assert (facts["province"], facts["country"]) == (province, country)
    assert facts["in_province"] is False
    assert "outside Balochistan" in facts["flags"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        " , ",
        None,
        float("nan"),
        "Qxwzzy",
        "Quetta, Sindh",
        "Mach, Nowhere Known",
        "Qxwz Lane Quetta",
        "Paris",
        {},
    ],
)
def test_what_is_not_known_has_no_answer(geocoder: GazetteerGeocoder, query: Any) -> None:
    assert geocoder.geocode(query) is None


@pytest.mark.parametrize("query", [7, ["Quetta"], {"planet": "Earth"}])
def test_what_is_no_query_is_a_value_error(geocoder: GazetteerGeocoder, query: Any) -> None:
    with pytest.raises(ValueError, match=r"Must be a name|is none of"):
        geocoder.geocode(query)


def test_a_list_holds_the_namesakes_and_no_other_spelling(geocoder: GazetteerGeocoder) -> None:
    answers = geocoder.geocode("Dasht", exactly_one=False, limit=4)
    assert isinstance(answers, list) and len(answers) == 4
    assert all("Dasht" in answer.address for answer in answers)
    with pytest.raises(ValueError, match="Limit"):
        geocoder.geocode("Dasht", exactly_one=False, limit=0)


def test_the_districts_are_those_of_the_day() -> None:
    then = GazetteerGeocoder(on=dt.date(2018, 5, 1))
    assert raw(then.geocode("Chaman"))["district"]["name"] == "Killa Abdullah"
    assert raw(then.geocode("Chaman, Killa Abdullah"))["name"] == "Chaman"
    later = then.geocode("Chaman", on=dt.date(2024, 5, 1))
    assert raw(later)["district"]["name"] == "Chaman"


def test_all_that_is_known_is_plain_data(geocoder: GazetteerGeocoder) -> None:
    facts = raw(geocoder.geocode("Sui, Dera Bugti"))
    assert json.loads(json.dumps(facts)) == facts
    assert facts["tehsil"]["pcode"] and facts["district"]["pcode"]
    assert facts["licence"] and facts["source"] and facts["reasons"]


@pytest.mark.parametrize(
    "point",
    [
        (29.79, 66.84),
        [29.79, 66.84],
        "29.79, 66.84",
        "29.79;66.84",
        "29 47m 24s N 66 50m 24s E",
        Point(29.79, 66.84),
    ],
)
def test_a_point_in_any_form_has_the_nearest_place(geocoder: GazetteerGeocoder, point: Any) -> None:
    facts = raw(geocoder.reverse(point))
    assert facts["at"]["district"]["name"] == facts["at"]["tehsil"]["name"] == "Mastung"
    assert facts["distance_km"] < 1
    assert 0 <= facts["bearing"] <= 360 and facts["direction"]
    assert json.loads(json.dumps(facts)) == facts


def test_a_list_of_the_nearest_places(geocoder: GazetteerGeocoder) -> None:
    answers = geocoder.reverse((29.79, 66.84), exactly_one=False, limit=3)
    assert isinstance(answers, list)
    distances = [answer.raw["distance_km"] for answer in answers]
    assert len(distances) == 3 and distances == sorted(distances)


def test_a_point_outside_has_no_answer(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.reverse((33.68, 73.05)) is None


def test_a_point_that_is_none_is_a_value_error(geocoder: GazetteerGeocoder) -> None:
    with pytest.raises(ValueError):
        geocoder.reverse("somewhere")


def test_a_table_of_names_in_geopandas() -> None:
    names = ["Quetta", None, "Qxwzzy", "Balochistan", "Turbat"]
    table = geocode(names, provider=GazetteerGeocoder)
    assert list(table.geometry.is_empty) == [False, True, True, True, False]
    assert table.crs == "EPSG:4326"
    assert (round(table.geometry[0].x, 2), round(table.geometry[0].y, 2)) == (67.0, 30.18)
    assert table.address[4].endswith("Kech district, Balochistan, Pakistan")


def test_a_table_of_points_in_geopandas() -> None:
    points = [Spot(66.84, 29.79), Spot(73.05, 33.68)]
    table = reverse_geocode(points, provider=GazetteerGeocoder)
    assert "Mastung" in table.address[0]
    assert table.geometry.is_empty[1]


def test_it_works_under_geopys_rate_limiter(geocoder: GazetteerGeocoder) -> None:
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    answers = [limited(name) for name in ("Quetta", None, "Qxwzzy")]
    assert isinstance(answers[0], Location)
    assert answers[1:] == [None, None]
