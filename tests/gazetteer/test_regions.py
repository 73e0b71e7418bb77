"""Divisions and historic regions: areas wider than a district (AMBIGUITIES.md 0 and 6)."""

import datetime as dt
from pathlib import Path

import pytest

import mapper
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.check import check
from mapper.model import Incident, Location

from .conftest import Placed, Roles
from .editing import edit

day = dt.date.fromisoformat


def region(gazetteer: Gazetteer, name: str, on: str = "2025-01-01") -> Location:
    (found,) = [
        candidate.location
        for candidate in gazetteer.find(name, on=day(on), limit=1)
        if candidate.location.level == "region"
    ]
    return found


def incidents(text: str, published: str = "2026-01-05") -> list[Incident]:
    return mapper.extract(mapper.read_report(text=text, published=day(published)))


@pytest.mark.parametrize(
    ("written", "place_id"),
    [
        ("Makran", "region:makran"),
        ("Mekran", "region:makran"),
        ("Jhalawan", "region:jhalawan"),
        ("the Sarawan region", "region:sarawan"),
        ("the Makran coast", "region:makran-coast"),
        ("the Kachhi plain", "region:kachhi-plain"),
        ("the Marri-Bugti area", "region:marri-bugti"),
        ("Makran division", "division:makran"),
        ("the Makuran Division", "division:makran"),
        ("Kalat division", "division:kalat"),
        ("Zhob Division", "division:zhob"),
        ("Sevi division", "division:sibi"),
        ("Rakhshan", "division:rakhshan"),
        ("Koh-e-Sulaiman Division", "division:koh-e-suleman"),
    ],
)
def test_an_incident_there_has_an_area_and_no_district(written: str, place_id: str) -> None:
    (found,) = incidents(f"Gunmen killed two drivers in {written} on Sunday.")
    assert found.place is not None
    assert found.place.id == place_id
    assert found.where_precision == 5
    assert (found.district, found.latitude, found.longitude) == (None, None, None)
    assert found.uncertainty_km is not None
    assert 50 < found.uncertainty_km < 400


@pytest.mark.parametrize(
    "written",
    ["Makran's Buleda", "the Buleda area of Makran", "Buleda in Makran division", "Buleda, Makran"],
)
def test_a_place_in_a_region_is_the_place(written: str) -> None:
    (found,) = incidents(f"Gunmen killed two drivers in {written} on Sunday.")
    assert (found.place.name if found.place else None, found.district) == ("Buleda", "Kech")


def test_a_region_tells_namesakes_apart(placed: Placed) -> None:
    """Dasht lies in Kech, Mastung and elsewhere."""
    makran = placed("A patrol was ambushed in the Dasht area of Makran.", "Dasht").location
    sarawan = placed("A patrol was ambushed in the Dasht area of Sarawan.", "Dasht").location
    assert makran is not None
    assert sarawan is not None
    assert makran.district_id == "district:kech"
    assert sarawan.district_id == "district:mastung"


def test_a_village_in_a_district_that_the_region_does_not_touch(placed: Placed) -> None:
    village = placed("Two men died in the Sarawan area of Kharan district.", "Sarawan").location
    assert village is not None
    assert village.district_id == "district:kharan"


def test_a_search_may_name_the_region(gazetteer: Gazetteer) -> None:
    dasht = gazetteer.find("Dasht, Makran", limit=1)[0].location
    assert dasht.district_id == "district:kech"


def test_the_division_of_a_bare_name_comes_after_the_rest(gazetteer: Gazetteer) -> None:
    makran = [candidate.location.place.id for candidate in gazetteer.find("Makran")]
    assert makran[:2] == ["region:makran", "division:makran"]
    kalat = [candidate.location.place.id for candidate in gazetteer.find("Kalat", limit=9)]
    assert kalat.index("district:kalat") < kalat.index("division:kalat")


def test_a_river_of_the_name_is_no_scene(roles: Roles) -> None:
    assert roles("The body lay by the Rakhshan river.")["Rakhshan"] == "context"


@pytest.mark.parametrize("name", ["Kalat", "Sibi", "Zhob", "Quetta", "Nasirabad", "Loralai"])
def test_a_division_is_neither_the_district_nor_the_town(placed: Placed, name: str) -> None:
    division = placed(f"Schools were closed in {name} division.", f"{name} division")
    assert division.place_id == f"division:{name.lower()}"
    bare = placed(f"Schools were closed in {name}.", name).location
    district = placed(f"Schools were closed in {name} district.", name).location
    assert bare is not None
    assert bare.level in ("town", "district")
    assert district is not None
    assert district.level == "district"


def test_the_word_at_the_end_of_a_list_is_for_all_of_it(placed: Placed) -> None:
    text = "Mobile services stopped in Quetta, Makran and Sibi divisions."
    for name in ("Quetta", "Makran", "Sibi"):
        assert placed(text, name).place_id == f"division:{name.lower()}"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A van from Quetta left the Makran Coastal Highway.", "Makran Coastal Highway", "route"),
        ("A student of Makran University was beaten in Turbat.", "Makran", "name_part"),
        ("Makran Commissioner Habib Rind spoke of a raid in Tump.", "Makran", "name_part"),
        ("Commissioner Makran Division Habib Rind said so.", "Makran Division", "name_part"),
        (
            "Railways Quetta Division said the track near Mach was cut.",
            "Quetta Division",
            "name_part",
        ),
        ("The Quetta Division of Pakistan Railways cut trains.", "Quetta Division", "name_part"),
        ("The shock was felt in Zhob division as well.", "Zhob division", "context"),
    ],
)
def test_names_made_of_a_region_s_name_hold_no_incident(
    roles: Roles, text: str, name: str, role: str
) -> None:
    assert roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        (
            "A launch sank 80 km off the Makran coast on Sunday and two men died.",
            "region:makran-coast",
        ),
        ("A launch sank off the Makran coast near Pasni and two men died.", "geonames:1168312"),
        ("Two men died in the Koh-e-Suleman on Sunday in a blast.", "naturalearth:sulaiman-range"),
    ],
)
def test_the_area_holds_what_happened_off_or_near_it(text: str, place_id: str) -> None:
    (found,) = incidents(text)
    assert found.place is not None
    assert found.place.id == place_id


def test_a_surname_is_no_region(gazetteer: Gazetteer) -> None:
    for text in ("Ali Makrani was shot in Pasni.", "Nawab Jhalawani met Sarawani elders."):
        found = gazetteer.mentions(text)
        assert not [m for m in found if m.location and m.location.level == "region"]


def test_a_place_abroad_of_the_same_name_goes_with_its_country(placed: Placed) -> None:
    iran = placed("Iran said nine men were killed in Sarawan.", "Sarawan").location
    assert iran is not None
    assert iran.place.country == "IR"


@pytest.mark.parametrize(
    ("name", "on", "district", "inside"),
    [
        ("Kalat Division", "2026-07-07", "district:mastung", True),
        ("Quetta Division", "2026-07-07", "district:mastung", False),
        ("Quetta Division", "2026-07-08", "district:mastung", True),
        ("Loralai Division", "2026-07-07", "district:ziarat", False),
        ("Loralai Division", "2026-07-08", "district:ziarat", True),
        ("Nasirabad Division", "2026-07-08", "district:kachhi", False),
        ("Makran Division", "2026-03-01", "district:tump", True),
    ],
)
def test_a_division_covers_the_districts_of_its_day(
    gazetteer: Gazetteer, name: str, on: str, district: str, inside: bool
) -> None:
    divisions = {d.id: d.division for d in gazetteer.districts(on=day(on))}
    place = region(gazetteer, name, on).place
    assert (f"{divisions[district]} Division" == place.name) == inside


@pytest.mark.parametrize(
    ("name", "on", "called", "flags"),
    [
        ("Sibi Division", "2026-04-28", "Sibi Division", ()),
        ("Sibi Division", "2026-04-29", "Sevi Division", ()),
        ("Makran Division", "2026-07-08", "Makuran Division", ()),
        ("Kalat Division", "2026-07-07", "Kalat Division", ()),
        ("Kalat Division", "2026-07-08", "Kalat Division", ("no division on that day",)),
        ("Pishin Division", "2024-01-01", "Pishin Division", ("no division on that day",)),
        ("Pishin Division", "2026-09-01", "Pishin Division", ()),
    ],
)
def test_divisions_under_the_names_they_had(
    gazetteer: Gazetteer, name: str, on: str, called: str, flags: tuple[str, ...]
) -> None:
    found = region(gazetteer, name, on)
    assert (found.place.name, found.flags) == (called, flags)


def test_the_circle_of_a_region_covers_its_outline(gazetteer: Gazetteer) -> None:
    from geopy.distance import geodesic

    outlines = gazetteer.boundaries().set_index("district_id").geometry
    makran = outlines[["district:gwadar", "district:kech", "district:panjgur"]].union_all()
    place = region(gazetteer, "Makran").place
    for longitude, latitude in makran.convex_hull.exterior.coords:
        apart = geodesic((place.latitude, place.longitude), (latitude, longitude)).kilometers
        assert apart <= (place.precision_km or 0)


def test_what_a_region_holds(gazetteer: Gazetteer) -> None:
    makran, kalat = region(gazetteer, "Makran"), region(gazetteer, "Kalat Division")

    def first(name: str) -> Location:
        return gazetteer.find(name, limit=1)[0].location

    assert gazetteer.contains(gazetteer.province, makran)
    assert gazetteer.contains(makran, first("Turbat"))
    assert gazetteer.contains(makran, first("Panjgur"))
    assert not gazetteer.contains(makran, first("Khuzdar"))
    assert not gazetteer.contains(makran, gazetteer.province)
    assert not gazetteer.contains(makran, first("Karachi"))
    assert not gazetteer.contains(kalat, makran)
    assert gazetteer.contains(region(gazetteer, "Makran Division"), makran)
    assert gazetteer.district_of(makran) is None


def test_a_toll_of_a_region_is_the_total_of_the_places_in_it() -> None:
    total, turbat, panjgur = incidents(
        "Attacks in Makran killed nine people on Sunday. Four labourers were shot dead in "
        "Turbat. Five soldiers were killed in Panjgur."
    )
    assert total.kind == "rollup"
    assert set(total.includes) == {turbat.id, panjgur.id}


def test_a_region_is_part_of_the_province_s_total() -> None:
    total, makran = incidents(
        "Militants killed 15 people across Balochistan on Sunday. In separate attacks, five of "
        "them died in Makran on Sunday."
    )[:2]
    assert makran.district is None
    assert not total.includes or total.includes == (makran.id,)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "division,Mekran|Makuran",
            "division,Mekran|Macran",
            "'Macran' in division_names stands in no other",
        ),
        (
            "district:kalat|district:mastung",
            "district:sarawan",
            "'district:sarawan' in district_ids",
        ),
        ("district:kalat|district:mastung", "", "the region covers nothing"),
    ],
)
def test_a_region_of_what_no_table_holds_is_found(
    tables: Path, old: str, new: str, message: str
) -> None:
    edit(tables / "regions.csv", old, new)
    (problem,) = check(tables)
    assert problem.table == "regions.csv"
    assert message in problem.message
