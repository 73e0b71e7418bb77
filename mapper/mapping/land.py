"""Districts, neighbours, sea and towns as rows of the page's data block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from mapper.mapping.data import ContextRow, DistrictRow, IncidentRow, Point, TownRow
from mapper.mapping.districts import TABLE_MEASURES
from mapper.mapping.geometry import box_around, coverage, inner_point, outline, polygons
from mapper.mapping.page_files import page_table

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from shapely.geometry.base import BaseGeometry

    from mapper.gazetteer import Gazetteer

__all__ = ["bounds", "context_rows", "district_rows", "town_rows"]

BEYOND = 9.0
"""Degrees of land and sea drawn around the districts, for wide screens and zooming out."""

IN_VIEW = 0.9
"""Degrees around the districts within which a name of the surroundings is put."""

LABEL_AREA = 0.15
"""Square degrees a neighbour must show in view to be named."""


def bounds(table: GeoDataFrame) -> tuple[Point, Point]:
    """Return the south-west and north-east corners of the districts."""
    west, south, east, north = (round(float(each), 3) for each in table.total_bounds)
    return (south, west), (north, east)


def town_rows(gazetteer: Gazetteer) -> list[TownRow]:
    """Return the towns named for orientation, the most important first."""
    places = [gazetteer.place(name) for name in page_table("symbols.json")["towns"]]
    return [
        {"name": place.name, "at": (place.latitude, place.longitude)}
        for place in places
        if place.latitude is not None and place.longitude is not None
    ]


def district_rows(
    table: GeoDataFrame, towns: Sequence[TownRow], incidents: Sequence[IncidentRow]
) -> list[DistrictRow]:
    """Return a row for each district of `district_table`."""
    outlines = coverage(table.geometry)
    points = [town["at"] for town in towns] + [row["at"] for row in incidents if row["at"]]
    return [
        _district_row(record, shape, _inside(points, shape))
        for record, shape in zip(table.to_dict("records"), outlines, strict=True)
    ]


def _inside(points: Iterable[Point], shape: BaseGeometry) -> list[Point]:
    """Return the points that lie in the shape, each once, in a fixed order."""
    import shapely

    unique = sorted(set(points))
    inside = shapely.contains_xy(shape, [each[1] for each in unique], [each[0] for each in unique])
    return [point for point, within in zip(unique, inside, strict=True) if within]


def _district_row(
    record: dict[str, Any], shape: BaseGeometry, avoid: Sequence[Point]
) -> DistrictRow:
    figures: dict[str, int] = {
        name: int(record[name]) for name in TABLE_MEASURES if record["reported"]
    }
    return {
        "name": record["district"],
        "pcode": _known(record["pcode"]),
        "division": _known(record["division"]),
        "population": _known(record["population"]),
        "outline": outline(shape),
        "label": inner_point(shape),
        "sign": inner_point(shape, avoid),
        "figures": figures or None,
    }


def _known(value: Any) -> Any:
    """Return a table's value, with None for what pandas calls missing."""
    import pandas as pd

    if pd.isna(value):
        return None
    return value if isinstance(value, str) else int(value)


def context_rows(context: GeoDataFrame, table: GeoDataFrame) -> list[ContextRow]:
    """Return countries, provinces and sea around the districts, clipped to the page."""
    from shapely import box

    province = table.geometry.union_all()
    page, in_view = box_around(table, BEYOND), box_around(table, IN_VIEW)
    rows = []
    land = province
    for record in context.to_dict("records"):
        shape = record["geometry"].intersection(page)
        if shape.is_empty or record["name"] == "Balochistan":
            continue
        land = land.union(shape)
        named = shape.difference(province).intersection(in_view)
        hidden = record["kind"] == "country" and record["name"] == "Pakistan"
        label = None if hidden else _label(named)
        rows.append(_context_row(record["name"], record["kind"], shape.simplify(0.01), label))
    sea = _context_row("Arabian Sea", "sea", box(*context.total_bounds), None)
    return [{**sea, "label": _label(in_view.difference(land))}, *rows]


def _label(shape: BaseGeometry) -> Point | None:
    largest = max((polygon.area for polygon in polygons(shape)), default=0)
    return inner_point(shape) if largest > LABEL_AREA else None


def _context_row(name: str, kind: str, shape: BaseGeometry, label: Point | None) -> ContextRow:
    return {
        "name": name,
        "kind": kind,
        "outline": outline(shape),
        "label": label,
    }
