"""Official outlines of the tehsils: what is taken, mended and refused."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely
from geopandas import GeoDataFrame, GeoSeries
from shapely import Point, Polygon, box

from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.boundaries import Boundaries, read_boundaries
from mapper.gazetteer.check import check_tables
from mapper.gazetteer.outlines import tehsil_outlines
from mapper.gazetteer.tables import Tables

KARACHI = box(67.3, 24.6, 68.2, 25.2)


@pytest.fixture
def official(packaged: Tables) -> GeoDataFrame:
    """Return outlines as the official file has them: with more corners, and another province."""
    shapes = tehsil_outlines(packaged).geometry.segmentize(0.05)
    return GeoDataFrame(
        {
            "ADM3_EN": [f"Tehsil {pcode}" for pcode in shapes.index] + ["Karachi South"],
            "ADM3_PCODE": [*shapes.index, "PK80101"],
        },
        geometry=[*shapes, KARACHI],
        crs="EPSG:4326",
    )


def outlines(boundaries: Boundaries) -> GeoSeries:
    frame = GeoDataFrame.from_features(boundaries.outlines["features"], crs="EPSG:4326")
    return frame.set_index("tehsil_pcode").geometry


def assert_the_same_land(boundaries: Boundaries, packaged: Tables) -> None:
    expected = tehsil_outlines(packaged).geometry.sort_index()
    got = outlines(boundaries)
    assert list(got.index) == list(expected.index)
    apart = shapely.symmetric_difference(got.array, expected.array)
    assert max(shapely.area(apart) / shapely.area(expected.array)) < 0.02


@pytest.mark.parametrize("name", ["a.gpkg", "a.shp", "a.geojson", "a.json"])
def test_each_format_is_read(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path, name: str
) -> None:
    driver = {"driver": "GeoJSON"} if name.endswith("json") else {}
    official.to_file(tmp_path / name, **driver)
    boundaries = read_boundaries(tmp_path / name, packaged)
    assert_the_same_land(boundaries, packaged)
    assert boundaries.outlines["source"] == "OCHA COD-AB Pakistan"
    assert boundaries.outlines["licence"] == "CC BY 3.0 IGO"


def test_the_tables_are_sound_with_them(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    official.to_file(tmp_path / "a.gpkg")
    boundaries = read_boundaries(tmp_path / "a.gpkg", packaged)
    tables = dataclasses.replace(packaged, own_outlines=boundaries.outlines)
    assert check_tables(tables) == []
    gazetteer = Gazetteer(tables)
    assert len(gazetteer.boundaries()) == len(Gazetteer.default().boundaries())


def test_a_zipped_shapefile_is_read(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    (tmp_path / "shape").mkdir()
    official.to_file(tmp_path / "shape" / "a.shp")
    shutil.make_archive(str(tmp_path / "a"), "zip", tmp_path / "shape")
    assert_the_same_land(read_boundaries(tmp_path / "a.zip", packaged), packaged)


@pytest.mark.parametrize("crs", ["EPSG:32642", "EPSG:24313", "EPSG:3857"])
def test_another_projection_is_turned_into_degrees(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path, crs: str
) -> None:
    official.to_crs(crs).to_file(tmp_path / "a.gpkg")
    boundaries = read_boundaries(tmp_path / "a.gpkg", packaged)
    assert_the_same_land(boundaries, packaged)
    assert "is now in degrees, WGS 84" in boundaries.notes[0]


def test_the_layer_with_the_codes_is_taken(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    path = tmp_path / "a.gpkg"
    province = GeoDataFrame({"ADM1_PCODE": ["PK2"]}, geometry=[box(60, 24, 71, 33)], crs=4326)
    province.to_file(path, layer="adm1")
    official.to_file(path, layer="adm3")
    assert_the_same_land(read_boundaries(path, packaged), packaged)
    with pytest.raises(GazetteerError, match="has no P-codes"):
        read_boundaries(path, packaged, layer="adm1", source="x", licence="y")
    with pytest.raises(GazetteerError, match="has no layer 'adm9'; it has adm1, adm3"):
        read_boundaries(path, packaged, layer="adm9")


def test_a_file_without_codes_is_matched_by_its_land(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    named = official.rename(columns={"ADM3_EN": "shapeName"}).drop(columns="ADM3_PCODE")
    named["shapeID"] = "x"
    named.sample(frac=1, random_state=1).to_file(tmp_path / "a.geojson", driver="GeoJSON")
    boundaries = read_boundaries(tmp_path / "a.geojson", packaged)
    assert_the_same_land(boundaries, packaged)
    assert boundaries.outlines["source"] == "geoBoundaries"


def test_parts_of_a_tehsil_are_drawn_as_one(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    cut = official.geometry[0]
    west, south, east, north = cut.bounds
    middle = (west + east) / 2
    halves = [cut & box(west, south, middle, north), cut & box(middle, south, east, north)]
    rows = official.iloc[[0, 0]].set_geometry(halves, crs=4326)
    parts = type(official)(
        {
            "ADM3_PCODE": [*rows["ADM3_PCODE"], *official["ADM3_PCODE"][1:]],
        },
        geometry=[*rows.geometry, *official.geometry[1:]],
        crs=4326,
    )
    parts.to_file(tmp_path / "a.gpkg")
    boundaries = read_boundaries(tmp_path / "a.gpkg", packaged)
    assert_the_same_land(boundaries, packaged)
    assert "The parts of PK20101 were drawn as one." in boundaries.notes


def test_rings_that_cross_themselves_are_mended(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    corners = list(official.geometry[3].exterior.coords)
    corners[4], corners[9] = corners[9], corners[4]
    official.loc[3, "geometry"] = Polygon(corners)
    assert not official.geometry.is_valid.all()
    official.to_file(tmp_path / "a.gpkg")
    boundaries = read_boundaries(tmp_path / "a.gpkg", packaged)
    assert "Outlines that crossed themselves and were mended: 1." in boundaries.notes
    assert outlines(boundaries).is_valid.all()


def test_gaps_and_overlaps_between_neighbours_are_closed(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    official["geometry"] = shapely.buffer(official.geometry.array, 0.0004)
    official.to_file(tmp_path / "a.gpkg")
    boundaries = read_boundaries(tmp_path / "a.gpkg", packaged)
    shapes = outlines(boundaries).array
    assert shapely.coverage_is_valid(shapes)
    assert_the_same_land(boundaries, packaged)


def test_the_simplified_keep_their_common_borders(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    official.to_file(tmp_path / "a.gpkg")
    fine, coarse = (
        outlines(read_boundaries(tmp_path / "a.gpkg", packaged, tolerance_m=metres))
        for metres in (0, 2000)
    )
    assert shapely.coverage_is_valid(coarse.array)
    assert coarse.count_coordinates().sum() < fine.count_coordinates().sum() / 2


def swap_the_axes(frame: GeoDataFrame) -> GeoDataFrame:
    return frame.set_geometry(frame.geometry.transform(lambda xy: xy[:, ::-1]))


def exchange_two_codes(frame: GeoDataFrame) -> GeoDataFrame:
    codes = list(frame["ADM3_PCODE"])
    codes[0], codes[50] = codes[50], codes[0]
    return frame.assign(ADM3_PCODE=codes)


def rename_a_code(frame: GeoDataFrame) -> GeoDataFrame:
    return frame.assign(ADM3_PCODE=frame["ADM3_PCODE"].replace("PK20101", "PK29901"))


def drop_the_codes(frame: GeoDataFrame) -> GeoDataFrame:
    """Keep the districts alone: outlines of another level than tehsils."""
    whole = Gazetteer.default().boundaries()
    return GeoDataFrame({"name": list(whole["district"])}, geometry=list(whole.geometry), crs=4326)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (swap_the_axes, "latitude and longitude are swapped"),
        (exchange_two_codes, "other land has the code PK20101, PK2"),
        (rename_a_code, "PK29901 in ADM3_PCODE is no tehsil of this gazetteer"),
        (drop_the_codes, "has no P-codes, and .* outlines are like no"),
        (lambda frame: frame[3:], r"lacks 3 of 103 tehsils \(PK20101, PK20102, PK20103\)"),
        (lambda frame: frame[-1:], "holds no outline in Balochistan"),
        (lambda frame: frame[:0], "holds no outlines"),
        (
            lambda frame: frame.set_geometry([Point(66, 29), *frame.geometry[1:]], crs=4326),
            "holds a Point where only polygons",
        ),
        (
            lambda frame: frame.set_geometry([None, *frame.geometry[1:]], crs=4326),
            "features without an outline: 1",
        ),
    ],
)
def test_unfit_outlines_are_refused(
    official: GeoDataFrame,
    packaged: Tables,
    tmp_path: Path,
    change: Callable[[GeoDataFrame], GeoDataFrame],
    fault: str,
) -> None:
    change(official).to_file(tmp_path / "a.gpkg")
    with pytest.raises(GazetteerError, match=fault) as caught:
        read_boundaries(tmp_path / "a.gpkg", packaged, source="A survey", licence="CC0")
    assert len(str(caught.value).splitlines()) == 1


def test_a_file_that_names_no_projection_is_refused(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    official.to_file(tmp_path / "a.shp")
    (tmp_path / "a.prj").unlink()
    with pytest.raises(GazetteerError, match=r"does not say its projection; put its \.prj"):
        read_boundaries(tmp_path / "a.shp", packaged)


def test_whose_they_are_must_be_known(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    other = official.rename(columns={"ADM3_PCODE": "code"})
    other.to_file(tmp_path / "a.gpkg")
    with pytest.raises(GazetteerError, match="give --source and --licence"):
        read_boundaries(tmp_path / "a.gpkg", packaged)
    boundaries = read_boundaries(tmp_path / "a.gpkg", packaged, source="Ours", licence="CC0")
    assert boundaries.outlines["source"] == "Ours"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("missing.gpkg", None, "does not exist"),
        ("/vsicurl/example.gpkg", None, "does not exist"),
        ("a.txt", b"text", "is none of .gpkg"),
        ("a.gpkg", b"no database", "cannot be read as outlines"),
        ("a.geojson", b"{", "cannot be read as outlines"),
        ("a.zip", b"PK", "cannot be read as outlines"),
    ],
)
def test_what_is_no_file_of_outlines_is_refused(
    packaged: Tables, tmp_path: Path, name: str, content: bytes | None, fault: str
) -> None:
    path = tmp_path / name if content is not None else Path(name)
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(GazetteerError, match=fault):
        read_boundaries(path, packaged)


def test_the_same_file_gives_the_same_outlines(
    official: GeoDataFrame, packaged: Tables, tmp_path: Path
) -> None:
    official.to_file(tmp_path / "a.gpkg")
    once: Any = read_boundaries(tmp_path / "a.gpkg", packaged)
    assert once == read_boundaries(tmp_path / "a.gpkg", packaged)
