"""Census units, of which no outline is published: where they lie, and in which district."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from checkout import TABLES
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.check import check
from mapper.model import Location

from .conftest import Placed
from .editing import edit

day = dt.date.fromisoformat


def unit(gazetteer: Gazetteer, key: str) -> Location:
    """Return the location of a unit by its id."""
    name = next(row["name"] for row in units() if row["id"] == key)
    return next(
        candidate.location
        for candidate in gazetteer.find(name, limit=60)
        if candidate.location.place.id == key
    )


def units() -> list[dict[str, str]]:
    with (TABLES / "census_units.csv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


def test_a_unit_lies_around_its_town(gazetteer: Gazetteer) -> None:
    """Hoshab: 2,213 km², so a round unit with the town on its edge reaches 54 km."""
    hoshab, town = unit(gazetteer, "unit:kech-hoshab"), gazetteer.place("geonames:1176832")
    assert (hoshab.latitude, hoshab.longitude) == (town.latitude, town.longitude)
    assert hoshab.uncertainty_km == 54
    assert (hoshab.level, hoshab.where_precision) == ("tehsil", 3)
    assert hoshab.place.population == 66_566
    assert hoshab.place.note == "located by the place of that name"


def test_a_unit_that_is_drawn_is_that_tehsil(gazetteer: Gazetteer) -> None:
    pasni = unit(gazetteer, "unit:gwadar-pasni")
    assert pasni.tehsil_pcode == "PK20504"
    assert pasni.place.note == "located by the COD-AB tehsil of that name"


def test_a_unit_of_no_known_place_is_known_to_its_district(gazetteer: Gazetteer) -> None:
    ashwat = unit(gazetteer, "unit:zhob-ashwat")
    zhob = gazetteer.find("Zhob district", limit=1)[0].location
    assert (ashwat.latitude, ashwat.longitude) == (zhob.latitude, zhob.longitude)
    assert ashwat.uncertainty_km == zhob.uncertainty_km
    assert "its district" in ashwat.place.note


def test_every_unit_lies_in_its_district(gazetteer: Gazetteer) -> None:
    from shapely import Point

    outlines = gazetteer.boundaries().set_index("district_id").geometry
    for row in units():
        place = unit(gazetteer, row["id"])
        district = gazetteer.district_of(place)
        assert district is not None
        assert district.id == row["district_id"], row["id"]
        off = outlines[district.id].distance(Point(place.longitude, place.latitude))
        assert off < 0.03, row["id"]  # degrees; outlines are generalised to about 1.5 km


@pytest.mark.parametrize(
    ("text", "name", "date", "district"),
    [
        ("A camp in the Kuchlak area was raided.", "Kuchlak", "2026-09-05", "Quetta West"),
        ("A camp in the Kuchlak area was raided.", "Kuchlak", "2026-06-05", "Quetta"),
        ("A blast hit Quetta on Monday.", "Quetta", "2026-09-05", "Quetta"),
        ("A mine near Loti in Dera Bugti blew up.", "Loti", "2026-03-05", "Upper Dera Bugti"),
        ("A mine near Loti in Dera Bugti blew up.", "Loti", "2026-01-05", "Dera Bugti"),
        ("A mine near Sui in Dera Bugti blew up.", "Sui", "2026-09-05", "South Dera Bugti"),
        ("Men were shot in Saroona, Khuzdar.", "Saroona", "2026-09-05", "Khuzdar"),
        ("Men were shot in Wadh, Khuzdar.", "Wadh", "2026-09-05", "Wadh"),
        ("Men were shot in Hoshab in Kech.", "Hoshab", "2026-09-05", "Kech"),
    ],
)
def test_a_place_goes_with_its_unit_where_a_new_border_cuts_the_tehsil(
    gazetteer: Gazetteer, placed: Placed, text: str, name: str, date: str, district: str
) -> None:
    location = placed(text, name, day(date)).location
    assert location is not None
    found = gazetteer.district_of(location, on=day(date))
    assert found is not None
    assert found.name == district


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("geonames:1176832", "geonames:1", "'geonames:1' is neither a place nor a tehsil"),
        ("district:tump,2026-02-24", "district:tump,", "moved_to and moved_on must both"),
        ("district:tump,2026-02-24", "district:thump,2026-02-24", "'district:thump' is not in"),
    ],
)
def test_a_unit_of_what_no_table_holds_is_found(
    tables: Path, old: str, new: str, message: str
) -> None:
    edit(tables / "census_units.csv", old, new)
    (problem,) = check(tables)
    assert problem.table == "census_units.csv"
    assert message in problem.message
