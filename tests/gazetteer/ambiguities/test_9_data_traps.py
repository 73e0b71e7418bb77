"""AMBIGUITIES.md, section 9: data traps found."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import pytest
from geopy.distance import geodesic

from checkout import TABLES
from mapper.gazetteer import Gazetteer

CENTROIDS = {"Pakistan": (29.95, 69.37), "Balochistan": (28.32, 65.87)}
POSTAL = {"Chaman": (30.57, 67.11), "Hub": (25.63, 66.57)}


def points() -> Iterator[tuple[str, float, float]]:
    """Yield name and point of every row of every table that has one."""
    for table in ("places.csv", "villages.csv", "outside.csv", "districts.csv", "tehsils.csv"):
        with (TABLES / table).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row.get("latitude"):
                    yield row["name"], float(row["latitude"]), float(row["longitude"])


@pytest.mark.parametrize("area", CENTROIDS)
def test_no_place_stands_on_a_centroid(area: str) -> None:
    wrong = [
        name
        for name, latitude, longitude in points()
        if name not in (area, "Pakistan")
        and (round(latitude, 2), round(longitude, 2)) == CENTROIDS[area]
    ]
    assert wrong == []


@pytest.mark.parametrize("town", POSTAL)
def test_no_town_stands_where_the_postal_file_puts_it(gazetteer: Gazetteer, town: str) -> None:
    (mention,) = gazetteer.mentions(f"A shop burnt in {town} bazaar.")
    assert mention.location is not None
    here = (mention.location.latitude, mention.location.longitude)
    assert geodesic(here, POSTAL[town]).kilometers > 10


def test_koh_i_chiltan_is_not_a_degree_off() -> None:
    found = [latitude for name, latitude, _ in points() if "Chiltan" in name]
    assert all(latitude < 30.5 for latitude in found)


def test_khuzdar_is_the_point_of_the_town(gazetteer: Gazetteer) -> None:
    (mention,) = gazetteer.mentions("A shop burnt in Khuzdar bazaar.")
    assert mention.place_id == "geonames:1173664"


def test_quetta_west_has_no_population_of_mastung(gazetteer: Gazetteer) -> None:
    west, mastung = (gazetteer.district(f"district:{d}") for d in ("quetta-west", "mastung"))
    assert west.population is None or west.population != mastung.population
