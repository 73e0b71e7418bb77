"""The store is a GeoPackage that GDAL, geopandas and QGIS open as it is."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import struct
from pathlib import Path

import geopandas
import pyogrio
import pytest
import shapely
from geopy.distance import geodesic

import mapper
from mapper.model import Incident
from mapper.store.drawing import geometry_of
from mapper.store.geopackage import bounds_of, encode, is_empty

from .samples import BLAST, MINERS, report

ROAD = "Gunmen burned three trucks on the Quetta-Karachi highway on Tuesday, Levies officials said."


@pytest.fixture
def filled(path: Path) -> Path:
    with mapper.Store(path) as store:
        store.add([report(BLAST), report(MINERS), report(ROAD)])
    return path


def test_gdal_sees_the_layer_and_every_table(filled: Path) -> None:
    layers = dict(pyogrio.list_layers(filled))
    assert {name for name, geometry in layers.items() if geometry} == {"incidents"}
    tables = {"reports", "evidence", "claims", "links", "corrections", "runs"}
    assert tables <= layers.keys()


def test_geopandas_reads_places_days_and_figures(filled: Path) -> None:
    table = geopandas.read_file(filled, layer="incidents").set_index("district")
    assert table.crs == "EPSG:4326"
    assert table.loc["Loralai", "killed_best"] == 5
    assert str(table.loc["Duki", "date_start"])[:10] == "2024-05-14"
    with mapper.Store(filled, readonly=True) as store:
        points = {each.district: (each.longitude, each.latitude) for each in store.incidents()}
    assert (table.loc["Duki"].geometry.x, table.loc["Duki"].geometry.y) == points["Duki"]


def test_the_spatial_index_agrees_with_the_geometries(filled: Path) -> None:
    table = geopandas.read_file(filled, layer="incidents", fid_as_index=True)
    connection = sqlite3.connect(filled)
    boxes = {row[0]: row[1:] for row in connection.execute("SELECT * FROM rtree_incidents_geom")}
    drawn = table[~table.geometry.isna()]
    assert boxes.keys() == set(drawn.index)
    for fid, shape in drawn.geometry.items():
        min_x, max_x, min_y, max_y = boxes[fid]
        assert shapely.box(min_x, min_y, max_x, max_y).buffer(1e-4).contains(shape)
    north = geopandas.read_file(filled, layer="incidents", bbox=(68.0, 30.1, 69.0, 30.6))
    assert set(north["district"]) == {"Duki", "Loralai"}


def test_a_road_is_drawn_as_a_line(filled: Path) -> None:
    table = geopandas.read_file(filled, layer="incidents")
    assert "LineString" in set(table.geometry.geom_type)


def test_it_says_that_it_is_a_geopackage_and_nothing_is_loose(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    assert connection.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"GPKG"
    assert connection.execute("PRAGMA user_version").fetchone() == (10300,)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_an_undefined_area_is_drawn_as_the_circle_it_may_lie_in() -> None:
    area = Incident("a" * 16, "event", "Battles", "Armed clash", latitude=29.0, longitude=66.0)
    area = dataclasses.replace(area, where_precision=5, uncertainty_km=20.0)
    blob = geometry_of(area, ())
    assert blob is not None
    shape = shapely.from_wkb(blob[40:])
    assert shape.geom_type == "Polygon"
    assert shape.centroid.distance(shapely.Point(66.0, 29.0)) < 1e-6
    north = geodesic((29.0, 66.0), (shape.bounds[3], 66.0)).km
    assert north == pytest.approx(20.0, rel=0.01)
    assert bounds_of(blob) == (shape.bounds[0], shape.bounds[2], shape.bounds[1], shape.bounds[3])
    assert geometry_of(dataclasses.replace(area, latitude=None), ()) is None


def test_the_bounds_of_what_another_program_wrote_are_found() -> None:
    header = struct.pack("<2sBBi", b"GP", 0, 1, 4326)  # no envelope, as some programs write points
    blob = header + shapely.Point(66.0, 29.0).wkb
    assert bounds_of(blob) == (66.0, 66.0, 29.0, 29.0)
    assert not is_empty(blob)
    assert encode(None, None) is None


def test_a_division_is_over_its_districts(store: mapper.Store) -> None:
    total = "Militants killed six soldiers in attacks in Kalat division on Tuesday, officials said."
    store.add([report(total), report(BLAST.replace("Loralai", "Khuzdar"))])
    rows = store._database.connection.execute("SELECT covers FROM readings").fetchall()
    covers = [json.loads(row[0]) for row in rows]
    assert any({"Kalat", "Khuzdar", "Mastung"} <= set(names) for names in covers)
