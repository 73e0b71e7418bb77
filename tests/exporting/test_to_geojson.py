from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import geopandas
import pytest

from mapper.exporting import COLUMNS, to_geojson
from mapper.model import Incident


def test_a_point_has_its_longitude_first(attack: Incident) -> None:
    (feature,) = json.loads(to_geojson([attack]))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [63.0544, 26.0031]}
    assert feature["id"] == attack.id


def test_an_unplaced_incident_has_a_null_geometry(raids: Incident) -> None:
    (feature,) = json.loads(to_geojson([raids]))["features"]
    assert feature["geometry"] is None


def test_properties_are_the_columns(attack: Incident) -> None:
    (feature,) = json.loads(to_geojson([attack]))["features"]
    assert tuple(feature["properties"]) == COLUMNS
    assert feature["properties"]["killed_militants_best"] == 4
    assert feature["properties"]["killed_militants_high"] is None


def test_letters_are_written_as_they_are(attack: Incident) -> None:
    assert "تربت" in to_geojson([attack])


def test_no_coordinate_system_is_named(attack: Incident) -> None:
    assert set(json.loads(to_geojson([attack]))) == {"type", "bbox", "features"}


def test_a_number_that_is_none_is_refused(attack: Incident) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_geojson([dataclasses.replace(attack, latitude=float("nan"))])


def test_geopandas_reads_it_back(attack: Incident, raids: Incident, tmp_path: Path) -> None:
    file = tmp_path / "incidents.geojson"
    file.write_text(to_geojson([attack, raids]), encoding="utf-8")
    table = geopandas.read_file(file)
    assert table.crs == "EPSG:4326"
    assert (table.geometry.x[0], table.geometry.y[0]) == (63.0544, 26.0031)
    assert table.geometry[1] is None
    assert list(table["killed_total_best"].fillna(-1)) == [7, -1]
