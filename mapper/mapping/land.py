"""Districts, neighbours, sea, roads and towns as rows of the scene."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from mapper.errors import GazetteerError
from mapper.mapping.data import ContextRow, DistrictRow, Point, RoadRow, TownRow
from mapper.mapping.geometry import SCALE, box_around, coverage, inner_point, outline, polygons
from mapper.mapping.page_files import page_table
from mapper.model import Place

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from shapely.geometry.base import BaseGeometry

    from mapper.gazetteer import Gazetteer

__all__ = ["bounds", "context_rows", "district_rows", "drawable", "road_rows", "town_rows"]

BEYOND = 9.0
"""Degrees of land and sea drawn around the districts, for wide screens and zooming out."""

IN_VIEW = 0.9
"""Degrees around the districts within which a name of the surroundings is put."""

LABEL_AREA = 0.15
"""Square degrees a neighbour must show in view to be named."""

HOME = "Balochistan"


def drawable(table: GeoDataFrame, context: GeoDataFrame) -> GeoDataFrame:
    """Return the outlines that the page is fitted to: the districts', or else the province's."""
    drawn = table[_has_outline(table)]
    return drawn if len(drawn) else context[context["name"] == HOME]


def _has_outline(table: GeoDataFrame) -> Any:
    return ~(table.geometry.isna() | table.geometry.is_empty)


def bounds(shapes: GeoDataFrame) -> tuple[Point, Point]:
    """Return the south-west and north-east corners of outlines."""
    west, south, east, north = (round(float(each), 3) for each in shapes.total_bounds)
    return (south, west), (north, east)


def town_rows(gazetteer: Gazetteer) -> list[TownRow]:
    """Return the towns named for orientation, the most important first."""
    tables = page_table("symbols.json")
    ranked = [(name, 0 if n < 8 else 1) for n, name in enumerate(tables["towns"])]
    ranked += [(name, 2) for name in tables["headquarters"]]
    return [_town_row(gazetteer.place(name), rank) for name, rank in ranked]


def _town_row(place: Place, rank: int) -> TownRow:
    if place.latitude is None or place.longitude is None:
        raise GazetteerError(
            f"{place.name} ({place.id}) has no coordinates; mend places.csv or page/symbols.json."
        )
    at = (place.latitude, place.longitude)
    return {"name": place.name, "name_ur": place.name_ur, "at": at, "rank": rank}


def road_rows(gazetteer: Gazetteer) -> list[RoadRow]:
    """Return the main roads, in the page's whole numbers: latitude, longitude, and so on."""
    return [
        {
            "name": road.name,
            "line": [round(degrees * SCALE) for point in road.line for degrees in point],
        }
        for road in gazetteer.roads
    ]


def district_rows(table: GeoDataFrame, towns: Sequence[TownRow]) -> list[DistrictRow]:
    """Return a row for each district of `district_table`."""
    drawn = table.geometry[_has_outline(table)]
    outlines = dict(zip(drawn.index, coverage(drawn), strict=True))
    points = [town["at"] for town in towns]
    return [
        _district_row(record, outlines.get(number), points)
        for number, record in zip(table.index, table.to_dict("records"), strict=True)
    ]


def _inside(points: Iterable[Point], shape: BaseGeometry) -> list[Point]:
    from shapely import contains_xy

    return [point for point in points if contains_xy(shape, point[1], point[0])]


def _district_row(
    record: dict[str, Any], shape: BaseGeometry | None, towns: Sequence[Point]
) -> DistrictRow:
    return {
        "name": record["district"],
        "name_ur": _known(record.get("name_ur")),
        "pcode": _known(record["pcode"]),
        "division": _known(record["division"]),
        "population": _known(record["population"]),
        "outline": outline(shape) if shape else [],
        "label": inner_point(shape) if shape else None,
        "sign": inner_point(shape, _inside(towns, shape)) if shape else None,
    }


def _known(value: Any) -> Any:
    """Return a table's value, with None for what pandas calls missing."""
    import pandas as pd

    if pd.isna(value):
        return None
    return value if isinstance(value, str) else int(value)


def context_rows(context: GeoDataFrame, shapes: GeoDataFrame) -> list[ContextRow]:
    """Return countries, provinces and sea around the outlines, clipped to the page."""
    from shapely import box

    province = shapes.geometry.union_all()
    page, in_view = box_around(shapes, BEYOND), box_around(shapes, IN_VIEW)
    rows = []
    land = province
    for record in context.to_dict("records"):
        shape = record["geometry"].intersection(page)
        if shape.is_empty or record["name"] == HOME:
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
