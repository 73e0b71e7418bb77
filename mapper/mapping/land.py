"""Districts, neighbours, sea and towns as rows of the page's data block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from mapper.errors import GazetteerError
from mapper.mapping.data import ContextRow, DistrictRow, Point, TownRow
from mapper.mapping.districts import TABLE_MEASURES
from mapper.mapping.geometry import box_around, coverage, inner_point, outline, polygons
from mapper.mapping.page_files import page_table
from mapper.model import Place

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
    tables = page_table("symbols.json")
    towns = [_town_row(gazetteer.place(name), minor=False) for name in tables["towns"]]
    return towns + [_town_row(gazetteer.place(name), minor=True) for name in tables["headquarters"]]


def _town_row(place: Place, *, minor: bool) -> TownRow:
    if place.latitude is None or place.longitude is None:
        raise GazetteerError(
            f"{place.name} ({place.id}) has no coordinates; mend places.csv or page/symbols.json."
        )
    return {"name": place.name, "at": (place.latitude, place.longitude), "minor": minor}


def district_rows(table: GeoDataFrame, towns: Sequence[TownRow]) -> list[DistrictRow]:
    """Return a row for each district of `district_table`."""
    outlines = coverage(table.geometry)
    points = [town["at"] for town in towns]
    return [
        _district_row(record, shape, _inside(points, shape))
        for record, shape in zip(table.to_dict("records"), outlines, strict=True)
    ]


def _inside(points: Iterable[Point], shape: BaseGeometry) -> list[Point]:
    from shapely import contains_xy

    return [point for point in points if contains_xy(shape, point[1], point[0])]


def _district_row(
    record: dict[str, Any], shape: BaseGeometry, avoid: Sequence[Point]
) -> DistrictRow:
    figures: dict[str, int | None] = {
        name: _known(record[name]) for name in TABLE_MEASURES if record["reported"]
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
