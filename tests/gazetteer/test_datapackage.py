"""datapackage.json describes every table, and frictionless finds the tables to be so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .editing import edit


def _problems(folder: Path) -> list[tuple[str, str]]:
    from frictionless import Package

    report = Package.from_descriptor(str(folder / "datapackage.json")).validate()
    assert report.tasks
    return [(task.place, error.type) for task in report.tasks for error in task.errors] + [
        ("datapackage.json", error.type) for error in report.errors
    ]


def test_the_shipped_tables_are_as_described(tables: Path) -> None:
    assert _problems(tables) == []


def test_every_table_is_described(tables: Path) -> None:
    package = json.loads((tables / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"] for resource in package["resources"]}
    assert described == {p.name for p in tables.iterdir() if p.suffix in {".csv", ".geojson"}}


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("places.csv", "67.012,PK22602", "67.012,PK99999", "foreign-key"),
        ("places.csv", ",30.193,", ",north,", "type-error"),
        ("places.csv", "bim:076508e2e9", "bim:06015176e8", "primary-key"),
        ("villages.csv", ",PK21701,", ",PK99999,", "foreign-key"),
        ("district_periods.csv", "district:awaran,1992", "district:x,1992", "foreign-key"),
        ("tehsils.csv", "pcode,name", "code,name", "incorrect-label"),
    ],
)
def test_a_spoiled_table_is_found(
    tables: Path, name: str, old: str, new: str, problem: str
) -> None:
    edit(tables / name, old, new)
    assert (name, problem) in _problems(tables)
