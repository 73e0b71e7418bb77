from __future__ import annotations

import dataclasses
from pathlib import Path

import geopandas
import pandas as pd

from mapper.exporting import COLUMNS, to_geodataframe
from mapper.model import Incident


def test_one_row_an_incident_with_its_point(attack: Incident, raids: Incident) -> None:
    table = to_geodataframe([attack, raids])
    assert list(table["id"]) == [attack.id, raids.id]
    assert table.crs == "EPSG:4326"
    assert (table.geometry[0].x, table.geometry[0].y) == (63.0544, 26.0031)


def test_an_incident_known_to_its_province_has_no_geometry(raids: Incident) -> None:
    assert to_geodataframe([raids]).geometry[0] is None


def test_counts_add_up_as_whole_numbers(attack: Incident, raids: Incident) -> None:
    table = to_geodataframe([attack, raids])
    assert table["killed_total_best"].dtype == "Int64"
    assert table["killed_total_best"].sum() == 7
    assert pd.isna(table["killed_total_best"][1])


def test_days_are_dates(attack: Incident, raids: Incident) -> None:
    table = to_geodataframe([attack, raids])
    assert table["date_start"][0] == pd.Timestamp("2024-05-09")
    assert pd.isna(table["date_start"][1])


def test_without_incidents_columns_and_types_are_the_same(attack: Incident) -> None:
    empty = to_geodataframe([])
    assert len(empty) == 0
    assert empty.crs == "EPSG:4326"
    assert list(empty.columns) == [*COLUMNS, "geometry"]
    assert dict(empty.dtypes) == dict(to_geodataframe([attack]).dtypes)


def test_the_types_hold_whatever_is_stated(attack: Incident, raids: Incident) -> None:
    assert dict(to_geodataframe([raids]).dtypes) == dict(to_geodataframe([attack]).dtypes)


def test_it_is_saved_and_read_back(attack: Incident, raids: Incident, tmp_path: Path) -> None:
    file = tmp_path / "incidents.gpkg"
    to_geodataframe([attack, raids]).to_file(file)
    table = geopandas.read_file(file)
    assert list(table["district"].fillna("")) == ["Kech", ""]
    assert table["killed_civilians_best"][0] == 3


def test_any_iterable_will_do(attack: Incident) -> None:
    others = (dataclasses.replace(attack, id=str(number)) for number in range(3))
    assert list(to_geodataframe(others)["id"]) == ["0", "1", "2"]
