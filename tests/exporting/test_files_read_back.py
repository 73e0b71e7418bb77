"""Each file read back by the programs it is for, value for value."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas
import hxl
import pandas as pd
import pyarrow.parquet
import pyogrio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapper.errors import OutputError
from mapper.exporting import COLUMNS, FILE_FORMATS, About, write_export
from mapper.exporting.columns import described_columns
from mapper.exporting.hxl import hxl_columns
from mapper.exporting.rows import row
from mapper.gazetteer import Gazetteer
from mapper.model import Incident

from .conftest import REPORTS

Write = Callable[[str, list[Incident]], Path]
EXPORTED = (*COLUMNS, "sources")
SPATIAL = ("geojson", "geoparquet", "gpkg", "kml")


@pytest.fixture
def write(tmp_path: Path, gazetteer: Gazetteer) -> Write:
    def write(format: Any, incidents: list[Incident]) -> Path:
        path = tmp_path / f"incidents.{format}"
        about = About.of(incidents, REPORTS, gazetteer=gazetteer)
        write_export(path, format, incidents, about, gazetteer=gazetteer)
        return path

    return write


def expected(incident: Incident, about: About) -> dict[str, Any]:
    return {**row(incident), "sources": about.sources(incident)}


def same(value: Any, wanted: Any) -> bool:
    """Compare as tables do: nothing, an empty text and NaN are all not stated."""
    if wanted is None or wanted == "" or pd.isna(value):
        return wanted in (None, "") and (pd.isna(value) or value == "")
    if isinstance(value, pd.Timestamp):
        value = value.date().isoformat()
    if isinstance(wanted, float):
        return math.isclose(float(value), wanted, rel_tol=1e-15)
    return bool(value == wanted)


def check(table: Any, incidents: list[Incident], about: About) -> None:
    assert len(table) == len(incidents)
    for (_, found), incident in zip(table.iterrows(), incidents, strict=True):
        for name, wanted in expected(incident, about).items():
            value = found.get(name)
            assert same(value, wanted), (name, value, wanted)


def check_points(table: geopandas.GeoDataFrame, incidents: list[Incident]) -> None:
    assert table.crs == "EPSG:4326"
    for point, incident in zip(table.geometry, incidents, strict=True):
        if incident.latitude is None:
            assert point is None
        else:
            assert (point.x, point.y) == (incident.longitude, incident.latitude)


@pytest.mark.parametrize("format", ["geojson", "gpkg"])
def test_geopandas_reads_every_value(
    format: str, write: Write, incidents: list[Incident], about: About
) -> None:
    table = geopandas.read_file(write(format, incidents))
    check(table, incidents, about)
    check_points(table, incidents)


def test_geopandas_reads_every_value_of_geoparquet(
    write: Write, incidents: list[Incident], about: About
) -> None:
    table = geopandas.read_parquet(write("geoparquet", incidents))
    assert tuple(table.columns) == (*EXPORTED, "geometry")
    check(table, incidents, about)
    check_points(table, incidents)


def test_gdal_reads_every_value_of_kml(
    write: Write, incidents: list[Incident], about: About
) -> None:
    path = write("kml", incidents)
    assert len(pyogrio.list_layers(path)) == 1
    table = geopandas.read_file(path)
    check(_kml_columns(table), incidents, about)
    check_points(table, incidents)
    assert list(table["Name"]) == [
        "Armed clash, Turbat",
        "Armed clash, Balochistan",
        "Excessive force against protesters, -the old bazaar",
        "Armed clash, Turbat",
    ]


def _kml_columns(table: Any) -> Any:
    """Return the columns with numbers as numbers, which KML has as text."""
    columns = table.copy()
    for name, column in described_columns().items():
        if name in columns and column.kind in ("number", "count"):
            columns[name] = pd.to_numeric(columns[name])
    return columns


def test_pandas_reads_every_value_of_csv(
    write: Write, incidents: list[Incident], about: About
) -> None:
    table = pd.read_csv(write("csv", incidents))
    assert tuple(table.columns) == EXPORTED
    check(_without_quotes(table), incidents, about)


def test_libhxl_reads_every_value(write: Write, incidents: list[Incident], about: About) -> None:
    source = hxl.data(io.BytesIO(write("hxl", incidents).read_bytes()))
    columns = {column.name: column.tag for column in hxl_columns()}
    assert [column.display_tag for column in source.columns] == list(columns.values())
    for found, incident in zip(source, incidents, strict=True):
        for name, wanted in expected(incident, about).items():
            text = found.get(columns[name]) or ""
            assert text.removeprefix("'") == ("" if wanted is None else str(wanted)), name
        assert found.get("#adm1+code") == "PK2"


def test_libhxl_finds_no_fault(write: Write, incidents: list[Incident]) -> None:
    source = hxl.data(io.BytesIO(write("hxl", incidents).read_bytes()))
    faults: list[Any] = []
    assert hxl.schema(callback=faults.append).validate(source), faults  # of HXL's core schema


def _without_quotes(table: Any) -> Any:
    """Take away the quotation mark that keeps a spreadsheet from running a text."""
    return table.map(lambda value: value.removeprefix("'") if isinstance(value, str) else value)


@pytest.mark.parametrize("format", ["csv", "hxl", "acled"])
def test_no_text_cell_is_a_formula_and_no_number_is_quoted(
    format: str, write: Write, protest: Incident
) -> None:
    with write(format, [protest]).open(newline="", encoding="utf-8") as stream:
        cells = dict(zip(*_header_and_values(list(csv.reader(stream))), strict=True))
    assert (cells["longitude"], cells["latitude"]) == ("-1.5", "-0.125")
    assert cells["location" if format == "acled" else "place_text"] == "'-the old bazaar"
    quote = cells["notes" if format == "acled" else "evidence"]
    assert quote == "'" + protest.evidence[0].text
    numbers = ("longitude", "latitude")
    starts = {text[0] for name, text in cells.items() if text and name not in numbers}
    assert starts.isdisjoint("=+-@\t\r")


def _header_and_values(lines: list[list[str]]) -> tuple[list[str], list[str]]:
    return lines[0], lines[-1]


letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
# what XML 1.0 and GDAL's C strings cannot hold
plain = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffe\uffff"),
    max_size=40,
).map(str.strip)


def with_text(incident: Incident, text: str) -> Incident:
    return dataclasses.replace(incident, place_text=text, claimed_by=text or None, flags=(text,))


often = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("format", ["csv", "hxl"])
@often
@given(text=letters)
def test_any_text_survives_a_csv(format: str, text: str, write: Write, attack: Incident) -> None:
    path = write(format, [with_text(attack, text)])
    with path.open(newline="", encoding="utf-8") as stream:
        lines = list(csv.reader(stream))
    cell = dict(zip(lines[0], lines[-1], strict=True))["place_text"]
    assert cell in (text, f"'{text}")


@pytest.mark.parametrize("format", ["geojson", "geoparquet", "gpkg"])
@often
@given(text=letters.filter(lambda text: "\0" not in text))
def test_any_text_survives_a_table(format: str, text: str, write: Write, attack: Incident) -> None:
    path = write(format, [with_text(attack, text)])
    read = geopandas.read_parquet if format == "geoparquet" else geopandas.read_file
    assert same(read(path)["place_text"][0], text)


@often
@given(text=plain)
def test_any_plain_text_survives_kml(text: str, write: Write, attack: Incident) -> None:
    table = geopandas.read_file(write("kml", [with_text(attack, text)]))
    assert same(table["place_text"][0] if "place_text" in table else None, text)


@often
@given(text=letters)
def test_kml_is_well_formed_whatever_the_text(text: str, write: Write, attack: Incident) -> None:
    pyogrio.read_info(write("kml", [with_text(attack, text)]))


@pytest.mark.parametrize("format", FILE_FORMATS)
def test_an_empty_file_is_valid_and_has_its_columns(format: str, write: Write) -> None:
    path = write(format, [])
    if format == "geojson":
        document = json.loads(path.read_text("utf-8"))
        assert document["features"] == [] and "bbox" not in document
    elif format == "geoparquet":
        table = geopandas.read_parquet(path)
        assert tuple(table.columns) == (*EXPORTED, "geometry") and table.empty
    elif format == "gpkg":
        table = geopandas.read_file(path)
        assert tuple(table.columns) == (*EXPORTED, "geometry") and table.empty
    elif format == "kml":
        assert "<Placemark>" not in path.read_text("utf-8")
    else:
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) == (2 if format == "hxl" else 1)


@pytest.mark.parametrize("format", FILE_FORMATS)
def test_the_same_incidents_give_the_same_bytes(
    format: str, write: Write, incidents: list[Incident]
) -> None:
    first = write(format, incidents).read_bytes()
    assert write(format, incidents).read_bytes() == first


@pytest.mark.parametrize("format", FILE_FORMATS)
def test_a_file_that_cannot_be_written_leaves_the_older_one(
    format: str, write: Write, incidents: list[Incident], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(format, incidents)
    before = path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write(format, incidents[:1])
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*"))


def test_geojson_is_as_rfc_7946_has_it(write: Write, incidents: list[Incident]) -> None:
    document = json.loads(write("geojson", incidents).read_text("utf-8"))
    assert list(document) == ["type", "bbox", "metadata", "features"]
    assert document["bbox"] == [-1.5, -0.125, 63.0544, 26.0031]
    assert document["features"][1]["geometry"] is None
    assert document["features"][2]["geometry"] == {"type": "Point", "coordinates": [-1.5, -0.125]}


def test_geoparquet_names_its_version_and_describes_its_columns(
    write: Write, incidents: list[Incident]
) -> None:
    schema = pyarrow.parquet.read_schema(write("geoparquet", incidents))
    geo = json.loads(schema.metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"]["geometry"]["geometry_types"] == ["Point"]
    assert schema.field("uncertainty_km").metadata[b"unit"] == b"km"
    for name, column in described_columns().items():
        assert schema.field(name).metadata[b"description"] == column.says.encode()


def said_in(format: str, path: Path) -> str:
    """Return what a file says of itself, as its own readers find it."""
    if format == "geojson":
        return json.dumps(json.loads(path.read_text("utf-8"))["metadata"])
    if format == "geoparquet":
        return str(pyarrow.parquet.read_schema(path).metadata[b"about"], "utf-8")
    if format == "gpkg":
        return json.dumps(pyogrio.read_info(path)["layer_metadata"])
    if format == "kml":
        return path.read_text("utf-8").partition("<Placemark>")[0]
    return path.with_name(f"{path.name}-metadata.json").read_text("utf-8")


@pytest.mark.parametrize("format", FILE_FORMATS)
def test_each_file_says_whose_it_is_and_what_made_it(
    format: str, write: Write, incidents: list[Incident], about: About
) -> None:
    said = said_in(format, write(format, incidents))
    for words in ("CC BY 3.0 IGO", "GeoNames, CC BY 4.0", "belong to their publishers"):
        assert words in said
    assert "check the sources before you publish" in said
    assert about.gazetteer in said and about.program in said
    for words in ("r" * 64, "The Daily", "2024-05-10", "Raids, a week on", "2024-05-17"):
        assert words in said
    assert "Nobody" not in said


@pytest.mark.parametrize(("format", "lines"), [("csv", 1), ("hxl", 2), ("acled", 1)])
def test_the_metadata_beside_a_csv_are_csvw(
    format: str, lines: int, write: Write, incidents: list[Incident]
) -> None:
    path = write(format, incidents)
    document = json.loads(path.with_name(f"{path.name}-metadata.json").read_text("utf-8"))
    assert document["@context"][0] == "http://www.w3.org/ns/csvw"
    assert document["url"] == path.name
    assert document["dialect"]["headerRowCount"] == lines
    header = path.read_text("utf-8").splitlines()[0].split(",")
    assert [column["name"] for column in document["tableSchema"]["columns"]] == header
    kinds = {each["name"]: each["datatype"] for each in document["tableSchema"]["columns"]}
    assert (kinds["latitude"], kinds["where_precision"]) == ("number", "integer")
    assert all(column["dc:description"] for column in document["tableSchema"]["columns"])
