"""The check finds what is unsound in a table, and nothing in the shipped ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mapper.gazetteer.check import Problem, check

from .editing import edit


def test_the_shipped_tables_are_sound(tables: Path) -> None:
    assert check(tables) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "message"),
    [
        (
            "places.csv",
            "bim:07158ba62a",
            "bim:06015176e8",
            3,
            "stands already in places.csv line 2",
        ),
        ("roads.csv", "road:harnai-road", "geonames:1107947", 2, "already in villages.csv line 2"),
        ("places.csv", "Sandeman Hospital,", "Quetta district,", 2, "'Quetta district' names an"),
        ("places.csv", ",PK22602,", ",PK22699,", 2, "tehsil 'PK22699' is not in tehsils.csv"),
        ("places.csv", "30.193,67.012", "67.012,30.193", 2, "are swapped"),
        ("places.csv", "30.193,67.012", "0,0", 2, "lies far outside the province"),
        ("places.csv", "30.193,67.012", ",", 2, "latitude and longitude must be given"),
        ("places.csv", "30.193,67.012", "north,67.012", 2, "latitude must be a number"),
        ("places.csv", "30.193,67.012", "26.193,64.012", 2, "lies outside its tehsil PK22602"),
        ("villages.csv", "26.14952,66.23753", "26.9,66.9", 2, "lies outside its tehsil PK21701"),
        ("roads.csv", ",CC BY 4.0", ",", 2, "the licence must be one of"),
        ("tehsil_districts.csv", ",1992-11-11,,day", ",1993-01-01,,day", 3, "leaves a gap after"),
        ("tehsil_districts.csv", ",1992-11-11,,day", ",1991-01-01,,day", 3, "overlaps"),
        ("district_periods.csv", ",2026-07-08,,Awaran", ",2026-01-08,,Awaran", 3, "overlaps"),
        ("district_periods.csv", "1992-11-11,2026", "2027-11-11,2026", 2, "before it begins"),
        ("tehsil_districts.csv", ",district:khuzdar,", ",district:x,", 2, "not in districts.csv"),
        ("district_periods.csv", ",26.1945,65.382,", ",30.19,67.01,", 2, "outside its outlines"),
        ("tehsils.csv", ",26.3149,64.9687,", ",26.9641,65.5596,", 2, "outside its outline"),
    ],
)
def test_a_spoiled_row_is_found(
    tables: Path, name: str, old: str, new: str, line: int, message: str
) -> None:
    edit(tables / name, old, new)
    found = [p for p in check(tables) if p.table == name and p.line == line]
    assert any(message in problem.message for problem in found), check(tables)


def spoil_outlines(folder: Path, change: Callable[[list[Any]], None]) -> list[Problem]:
    path = folder / "tehsil_outlines.geojson"
    outlines = json.loads(path.read_text(encoding="utf-8"))
    change(outlines["features"])
    path.write_text(json.dumps(outlines), encoding="utf-8")
    return [problem for problem in check(folder) if problem.table == path.name]


def test_a_missing_outline_is_found(tables: Path) -> None:
    problems = spoil_outlines(tables, lambda features: features.pop())
    assert any("must stand both here" in str(problem) for problem in problems)


def test_an_outline_drawn_twice_is_found(tables: Path) -> None:
    problems = spoil_outlines(tables, lambda features: features.append(features[0]))
    assert any("more than once" in str(problem) for problem in problems)


def test_an_overlap_is_found(tables: Path) -> None:
    def grow(features: list[Any]) -> None:
        from shapely.geometry import mapping, shape

        features[0]["geometry"] = mapping(shape(features[0]["geometry"]).buffer(0.05))

    assert any("overlap" in str(problem) for problem in spoil_outlines(tables, grow))


def test_a_gap_is_found(tables: Path) -> None:
    def pierce(features: list[Any]) -> None:
        from shapely.geometry import mapping, shape

        whole = shape(features[0]["geometry"])
        hole = whole.representative_point().buffer(0.05)
        features[0]["geometry"] = mapping(whole.difference(hole))

    assert any("gap" in str(problem) for problem in spoil_outlines(tables, pierce))


def test_an_outline_that_crosses_itself_is_found(tables: Path) -> None:
    def twist(features: list[Any]) -> None:
        ring = features[0]["geometry"]["coordinates"][0][0]
        ring[1], ring[20] = ring[20], ring[1]

    assert any("crosses itself" in str(problem) for problem in spoil_outlines(tables, twist))


def test_a_problem_says_where_it_is() -> None:
    assert str(Problem("a.csv", 3, "wrong.")) == "a.csv line 3: wrong."
    assert str(Problem("a.geojson", 0, "wrong.")) == "a.geojson: wrong."
