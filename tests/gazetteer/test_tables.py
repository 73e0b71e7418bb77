"""Tables that cannot be read are refused with one sentence that names file and line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer

from .editing import edit


def test_the_shipped_tables_load_with_a_version(gazetteer: Gazetteer, tables: Path) -> None:
    assert gazetteer.version == "2026.11"
    assert gazetteer.reference_date.isoformat() == "2025-01-01"
    assert Gazetteer.load(tables).districts() == gazetteer.districts()
    assert Gazetteer.default() is Gazetteer.default()


def test_loading_leaves_the_heavy_packages_alone() -> None:
    code = (
        "import sys; from mapper.gazetteer import Gazetteer; Gazetteer.default();"
        "print({'pandas', 'geopandas', 'shapely', 'pyproj'} & set(sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("tehsils.csv", "pcode,name", "code,name", r"tehsils.csv line 1: the columns must be"),
        ("places.csv", "bim:06015176e8,", "", r"places.csv line 2: 15 cells where 16"),
        ("district_periods.csv", ",1992-11-11,", ",11.11.1992,", r"line 2: valid_from must be a d"),
        (
            "district_periods.csv",
            ",121821,178958,",
            ",121821,many,",
            r"population_2023 must be a n",
        ),
        ("district_periods.csv", ",26.1945,", ",nan,", r"line 2: latitude must be a finite number"),
        ("district_periods.csv", ",26.1945,", ",,", r"line 2: latitude, longitude and radius_km"),
        ("district_periods.csv", "district:awaran", "district:x", r"'district:x' is not in distri"),
        ("tehsil_districts.csv", "PK20101", "PK99999", r"tehsil 'PK99999' is not in tehsils.csv"),
        ("datapackage.json", '"version"', '"edition"', r"datapackage.json must give version"),
        ("datapackage.json", "{", "", r"datapackage.json line 2: this is no JSON"),
    ],
)
def test_an_unsound_table_is_refused(
    tables: Path, name: str, old: str, new: str, message: str
) -> None:
    edit(tables / name, old, new)
    with pytest.raises(GazetteerError, match=message):
        Gazetteer.load(tables)


def test_a_missing_table_is_named(tables: Path) -> None:
    (tables / "roads.csv").unlink()
    with pytest.raises(GazetteerError, match=r"roads.csv is missing from the gazetteer folder"):
        Gazetteer.load(tables)


def test_a_table_in_another_encoding_is_named(tables: Path) -> None:
    (tables / "outside.csv").write_bytes("id,näme\n".encode("latin-1"))
    with pytest.raises(GazetteerError, match=r"outside.csv is not in UTF-8"):
        Gazetteer.load(tables)


def test_a_broken_quote_is_named(tables: Path) -> None:
    path = tables / "roads.csv"
    path.write_text(path.read_text(encoding="utf-8") + 'x,"y', encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"roads.csv line \d+: this is no CSV table"):
        Gazetteer.load(tables)


def test_a_village_without_coordinates_is_named_when_it_is_read(tables: Path) -> None:
    edit(tables / "villages.csv", ",26.14952,66.23753,", ",,,")
    with pytest.raises(GazetteerError, match=r"villages.csv line 2: the place has no coordinates"):
        Gazetteer.load(tables).place("geonames:1107947")


def test_the_description_of_the_tables_matches_them(tables: Path) -> None:
    about = json.loads((tables / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"] for resource in about["resources"]}
    assert described == {path.name for path in tables.iterdir()} - {
        "datapackage.json",
        "README.md",
        "LICENCES.md",
    }
