"""Prove the tables of a gazetteer sound."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.errors import GazetteerError
from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.outlines import tehsil_outlines
from mapper.gazetteer.tables import Row, Tables, read_tables

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["POINT_TOLERANCE_KM", "Problem", "check", "check_tables", "misplaced"]

# The province with its coast; a swapped coordinate falls outside.
_SOUTH, _NORTH, _WEST, _EAST = 24.3, 32.3, 60.5, 70.5
POINT_TOLERANCE_KM = 3.3  # outlines are generalised to about 1.5 km on either side
_KM_PER_DEGREE = 111.2  # of latitude; of longitude a little less, which errs to strictness
_SLIVER = 1e-4  # square degrees, about 1 km²
_AREA_WORDS = (" district", " tehsil", " division")
_PLACED = ("places.csv", "villages.csv")
_LICENSED = (*_PLACED, "regions.csv", "outside.csv", "tehsils.csv", "roads.csv")
_KEYED = {
    "districts.csv": "id",
    "tehsils.csv": "pcode",
    "places.csv": "id",
    "villages.csv": "id",
    "regions.csv": "id",
    "outside.csv": "id",
    "roads.csv": "id",
    "census_units.csv": "id",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something unsound in a table.

    Parameters
    ----------
    table : str
        File name.
    line : int
        Line in the file, 0 where the whole file is meant.
    message : str
        One sentence on what is wrong and what to do.
    """

    table: str
    line: int
    message: str

    def __str__(self) -> str:
        where = f"{self.table} line {self.line}" if self.line else self.table
        return f"{where}: {self.message}"


def check(folder: Path | Traversable) -> list[Problem]:
    """Return everything unsound in a gazetteer folder, by table and line.

    Looks for duplicate ids, unknown tehsils and districts, missing or swapped
    coordinates, points outside their tehsil, missing licences, names that
    collide, gaps and overlaps in the history of tehsils and districts, and in
    the outlines.

    Raises
    ------
    GazetteerError
        If a table cannot be read at all.
    """
    return check_tables(read_tables(folder))


def check_tables(tables: Tables) -> list[Problem]:
    """Return everything unsound in tables, as `check` does."""
    found = [
        *_duplicates(tables),
        *_licences(tables),
        *_coordinates(tables),
        *_collisions(tables),
        *_level_words(tables),
        *_histories(tables),
        *_regions(tables),
        *_units(tables),
    ]
    if not found:  # geometry needs tables that hold together
        outlines = tehsil_outlines(tables)
        found = [*_outlines(tables, outlines)]
        if not found:
            found = [*_points(tables, outlines), *_district_points(tables, outlines)]
    return sorted(found, key=lambda problem: (problem.table, problem.line, problem.message))


def _problem(row: Row, message: str) -> Problem:
    return Problem(row.table, row.line, message)


def _duplicates(tables: Tables) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, key in _KEYED.items():
        for row in tables[name]:
            where = f"{name} line {row.line}"
            if row[key] in seen:
                yield _problem(row, f"the id {row[key]!r} stands already in {seen[row[key]]}.")
            seen.setdefault(row[key], where)


def _licences(tables: Tables) -> Iterator[Problem]:
    for name in _LICENSED:
        for row in tables[name]:
            if row["licence"] not in tables.licences:
                known = ", ".join(tables.licences)
                yield _problem(row, f"the licence must be one of {known}, not {row['licence']!r}.")


def _coordinates(tables: Tables) -> Iterator[Problem]:
    tehsils = set(tables["tehsils.csv"].column("pcode"))
    for row in itertools.chain.from_iterable(tables[name] for name in _PLACED):
        if row["tehsil_pcode"] and row["tehsil_pcode"] not in tehsils:
            yield _problem(row, f"the tehsil {row['tehsil_pcode']!r} is not in tehsils.csv.")
        try:
            latitude, longitude = row.number("latitude"), row.number("longitude")
        except GazetteerError as error:
            yield _problem(row, str(error).partition(": ")[2])
            continue
        if message := misplaced(latitude, longitude):
            yield _problem(row, message)


def misplaced(latitude: float | None, longitude: float | None) -> str:
    """Say what is wrong with a point of the province; nothing where all is well."""
    if latitude is None or longitude is None:
        return "latitude and longitude must be given."
    if _SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST:
        return ""
    if _SOUTH <= longitude <= _NORTH and _WEST <= latitude <= _EAST:
        return f"latitude {latitude} and longitude {longitude} are swapped."
    return f"{latitude}, {longitude} lies far outside the province."


def _collisions(tables: Tables) -> Iterator[Problem]:
    """Look for curated places of one name, kind and tehsil: nothing tells them apart."""
    seen: dict[tuple[str, str, str], str] = {}
    for row in tables["places.csv"]:
        key = (fold_name(row["name"]), row["tehsil_pcode"], row["kind"])
        if key in seen:
            yield _problem(row, f"{row['name']} is also {seen[key]}; tell them apart by name.")
        seen.setdefault(key, row["id"])


def _level_words(tables: Tables) -> Iterator[Problem]:
    """Look for places spelled as the area around them: "Kalat district" is no town."""
    for row in tables["places.csv"]:
        for name in (row["name"], *row.several("aliases")):
            if name.lower().endswith(_AREA_WORDS):
                yield _problem(row, f"{name!r} names an area, and the place is a point.")


def _histories(tables: Tables) -> Iterator[Problem]:
    known = set(tables["districts.csv"].column("id"))
    for name, key in (
        ("tehsil_districts.csv", "tehsil_pcode"),
        ("district_periods.csv", "district_id"),
    ):
        spans: dict[str, list[Row]] = defaultdict(list)
        for row in tables[name]:
            spans[row[key]].append(row)
            if row["district_id"] not in known:
                yield _problem(row, f"the district {row['district_id']!r} is not in districts.csv.")
        for rows in spans.values():
            yield from _breaks(rows)
    yield from _tehsil_names(tables)
    placed = set(tables["tehsil_districts.csv"].column("tehsil_pcode"))
    for row in tables["tehsils.csv"]:
        if row["pcode"] not in placed:
            yield _problem(row, "the tehsil has no district in tehsil_districts.csv.")


def _tehsil_names(tables: Tables) -> Iterator[Problem]:
    known = set(tables["tehsils.csv"].column("pcode"))
    spans: dict[str, list[Row]] = defaultdict(list)
    for row in tables["tehsil_names.csv"]:
        spans[row["tehsil_pcode"]].append(row)
        if row["tehsil_pcode"] not in known:
            yield _problem(row, f"the tehsil {row['tehsil_pcode']!r} is not in tehsils.csv.")
    for rows in spans.values():
        yield from _breaks(rows)


def _regions(tables: Tables) -> Iterator[Problem]:
    """Look for regions that cover nothing, or what no table holds."""
    known = {
        "division_names": set(tables["district_periods.csv"].column("division")),
        "district_ids": set(tables["districts.csv"].column("id")),
        "tehsil_pcodes": set(tables["tehsils.csv"].column("pcode")),
    }
    for row in tables["regions.csv"]:
        if not any(row[column] for column in known):
            yield _problem(row, "the region covers nothing; give its division names or districts.")
        for column, names in known.items():
            for name in row.several(column):
                if name not in names:
                    yield _problem(row, f"{name!r} in {column} stands in no other table.")


def _units(tables: Tables) -> Iterator[Problem]:
    """Look for census units that lie in no district, or at no place."""
    districts = set(tables["districts.csv"].column("id"))
    seats = {f"tehsil:{pcode}" for pcode in tables["tehsils.csv"].column("pcode")}
    seats.update(*(tables[name].column("id") for name in _PLACED))
    for row in tables["census_units.csv"]:
        for column in ("district_id", "moved_to"):
            if row[column] and row[column] not in districts:
                yield _problem(row, f"the district {row[column]!r} is not in districts.csv.")
        if bool(row["moved_to"]) != bool(row["moved_on"]):
            yield _problem(row, "moved_to and moved_on must both be given, or neither.")
        if row["seat"] and row["seat"] not in seats:
            yield _problem(row, f"the seat {row['seat']!r} is neither a place nor a tehsil.")


def _breaks(rows: list[Row]) -> Iterator[Problem]:
    rows = sorted(rows, key=lambda row: row.date("valid_from") or dt.date.min)
    for row in rows:
        start, end = row.date("valid_from"), row.date("valid_to")
        if start and end and start >= end:
            yield _problem(row, f"the period ends on {end}, before it begins.")
    for before, after in itertools.pairwise(rows):
        end, start = before.date("valid_to"), after.date("valid_from")
        if end != start or end is None:
            what = "overlaps" if end is None or (start and start < end) else "leaves a gap after"
            yield _problem(after, f"the period {what} the one on line {before.line}.")


def _outlines(tables: Tables, outlines: GeoDataFrame) -> Iterator[Problem]:
    from shapely import union_all

    name = "tehsil_outlines.geojson"
    drawn, listed = Counter(outlines.index), set(tables["tehsils.csv"].column("pcode"))
    for pcode in sorted(listed ^ set(drawn)):
        yield Problem(name, 0, f"{pcode} must stand both here and in tehsils.csv.")
    for pcode in sorted(pcode for pcode, count in drawn.items() if count > 1):
        yield Problem(name, 0, f"{pcode} is drawn more than once.")
    for pcode, valid in zip(outlines.index, outlines.geometry.is_valid, strict=True):
        if not valid:
            yield Problem(name, 0, f"the outline of {pcode} crosses itself; mend it.")
            return
    whole = union_all(outlines.geometry.values)
    overlap = sum(shape.area for shape in outlines.geometry) - whole.area
    if overlap > _SLIVER:
        yield Problem(name, 0, f"outlines overlap by {overlap:.4f} square degrees.")
    parts = whole.geoms if whole.geom_type == "MultiPolygon" else [whole]
    holes = sum(hole.envelope.area for part in parts for hole in part.interiors)
    if holes > _SLIVER:
        yield Problem(name, 0, "there is a gap between outlines.")


def _points(tables: Tables, outlines: GeoDataFrame) -> Iterator[Problem]:
    from shapely import distance, points

    shapes = dict(outlines.geometry.items())
    for name in _PLACED:
        grouped: dict[str, list[Row]] = defaultdict(list)
        for row in tables[name]:
            if row["tehsil_pcode"]:
                grouped[row["tehsil_pcode"]].append(row)
        for pcode, rows in grouped.items():
            where = points([(row.number("longitude"), row.number("latitude")) for row in rows])
            for row, degrees in zip(rows, distance(shapes[pcode], where), strict=True):
                off = max(POINT_TOLERANCE_KM, row.number("precision_km") or 0.0)
                if degrees * _KM_PER_DEGREE > off:
                    yield _problem(row, f"the point lies outside its tehsil {pcode}.")


def _district_points(tables: Tables, outlines: GeoDataFrame) -> Iterator[Problem]:
    """Look for points that lie in none of the tehsils they stand for."""
    from shapely import Point

    for row in tables["tehsils.csv"]:
        point = Point(row.number("longitude"), row.number("latitude"))
        if not outlines.geometry[row["pcode"]].covers(point):
            yield _problem(row, "the tehsil's point lies outside its outline.")
    held: dict[str, set[str]] = defaultdict(set)
    for row in tables["tehsil_districts.csv"]:
        held[row["district_id"]].add(row["tehsil_pcode"])
    for row in tables["district_periods.csv"]:
        pcodes = sorted(held[row["district_id"]] | held[row["drawn_with"]])
        point = Point(row.number("longitude"), row.number("latitude"))
        if not outlines.geometry.loc[pcodes].covers(point).any():
            yield _problem(row, "the district's point lies outside its outlines.")
