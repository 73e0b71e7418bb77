"""Outlines small enough for a page, and the points where names and signs go.

The page reads a ring as whole numbers of `1 / SCALE` degrees: the first
longitude and latitude, then steps from point to point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geopandas import GeoDataFrame, GeoSeries
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

__all__ = ["SCALE", "box_around", "coverage", "inner_point", "outline", "polygons"]

SCALE = 1000
"""Steps per degree: 1/1000 degree is about 100 m, far below what the page can show."""

TOLERANCE = 0.008
"""Degrees (about 900 m) by which an outline may be generalised."""

Point = tuple[float, float]
Rings = list[list[list[int]]]


def coverage(shapes: GeoSeries) -> GeoSeries:
    """Generalise outlines that share borders, leaving no gap between neighbours."""
    import shapely

    simplified = shapely.coverage_simplify(shapes.to_numpy(), TOLERANCE)
    return shapes.__class__(simplified, index=shapes.index, crs=shapes.crs)


def outline(shape: BaseGeometry) -> Rings:
    """Return the rings of each polygon of `shape` in the page's whole numbers."""
    return [
        [_steps(ring.coords) for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in polygons(shape)
    ]


def polygons(shape: BaseGeometry) -> Iterator[Polygon]:
    """Yield the polygons of any geometry, dropping the points and lines of a clipped one."""
    if shape.geom_type == "Polygon":
        if not shape.is_empty:
            yield shape
        return
    for part in getattr(shape, "geoms", ()):
        yield from polygons(part)


def _steps(coordinates: Iterable[tuple[float, ...]]) -> list[int]:
    points = [(round(each[0] * SCALE), round(each[1] * SCALE)) for each in coordinates]
    steps = list(points[0])
    for (west, south), (east, north) in pairwise(points):
        if (east, north) != (west, south):
            steps += (east - west, north - south)
    return steps


def inner_point(shape: BaseGeometry, avoid: Iterable[Point] = ()) -> Point:
    """Return latitude and longitude of the point of a polygon farthest from its edge.

    Parameters
    ----------
    shape : shapely geometry
        A polygon or several; degrees.
    avoid : iterable of (latitude, longitude)
        Towns to keep clear of, by a fifth of the shape's width: a sign for the
        whole district must not look like a pin on its town.
    """
    import shapely

    clear = shape.difference(_towns(avoid, 0.2 * shape.area**0.5))
    largest = max(polygons(clear), key=lambda polygon: polygon.area)
    longitude, latitude = shapely.maximum_inscribed_circle(largest, 0.01).coords[0]
    return round(latitude, 3), round(longitude, 3)


def _towns(points: Iterable[Point], radius: float) -> BaseGeometry:
    import shapely

    return shapely.union_all([shapely.Point(east, north).buffer(radius) for north, east in points])


def box_around(table: GeoDataFrame, margin: float) -> Any:
    """Return the bounding box of a table's geometry, widened by `margin` degrees."""
    from shapely import box

    west, south, east, north = table.total_bounds
    return box(west - margin, south - margin, east + margin, north + margin)
