"""The national highways as lines, and stretches of lines: of a road, of a border.

A highway is drawn through the towns that the table names, so its line may run some
kilometres beside the road between them. Cutting is done on a plane on which a degree
of longitude is as long as in the middle of the province; lengths that are given out
are measured on the ellipsoid.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mapper.errors import GazetteerError
from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.tables import Row, Tables

__all__ = [
    "BESIDE_KM",
    "Point",
    "Road",
    "Roads",
    "Stretch",
    "km_beside",
    "samples",
    "stretch_of",
    "widened",
]

Point = tuple[float, float]  # latitude, longitude, degrees

BESIDE_KM = 12.0  # a place this near to a line lies on the road
_LINE_KM = 5.0  # how far the line may be off the road between two of its towns
_DETOUR = 1.6  # a way that is longer than so many times the straight one is not meant
_KM = 111.0  # a degree of latitude
_ACROSS = math.cos(math.radians(28.5))  # how much shorter one of longitude is
_REMEMBERED = 1024  # pairs of towns
_DIGITS = 4  # of a degree: about 10 m


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a line.

    Parameters
    ----------
    line : tuple of (float, float)
        Its course: latitude and longitude, degrees.
    latitude, longitude : float
        Its middle, degrees.
    radius_km : float
        The distance from there that covers all of it, km.
    """

    line: tuple[Point, ...]
    latitude: float
    longitude: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class Road:
    """A highway.

    Parameters
    ----------
    id, name : str
        `road:n-25`, `N-25`.
    towns : tuple of str
        The names of its waypoints, folded, in order.
    line : tuple of (float, float)
        The waypoints: latitude and longitude, degrees.
    """

    id: str
    name: str
    towns: tuple[str, ...]
    line: tuple[Point, ...]

    def named_in(self, words: str) -> tuple[Point, ...]:
        """Return the waypoints that a folded name holds ("quetta sibi highway")."""
        said = f" {words} "
        return tuple(
            at for town, at in zip(self.towns, self.line, strict=True) if f" {town} " in said
        )


class Roads:
    """The highways of the tables.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.
    """

    def __init__(self, tables: Tables) -> None:
        self._table = tables["roads.csv"]
        self._known: dict[tuple[Point, Point], Stretch | None] = {}

    @functools.cached_property
    def _by_id(self) -> dict[str, Road]:
        return {row["id"]: _road(row) for row in self._table}

    def __iter__(self) -> Iterator[Road]:
        return iter(self._by_id.values())

    def road(self, road_id: str) -> Road:
        """Return a highway by its id."""
        try:
            return self._by_id[road_id]
        except KeyError:
            raise GazetteerError(f"There is no road {road_id!r}.") from None

    def between(self, one: Point, other: Point) -> Stretch | None:
        """Return the stretch between two points that lie on one road, or on two that meet.

        Parameters
        ----------
        one, other : tuple of float
            Latitude and longitude, degrees.
        """
        if (one, other) not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[one, other] = self._find(one, other)
        return self._known[one, other]

    def _find(self, one: Point, other: Point) -> Stretch | None:
        lines = [road.line for road in self._by_id.values()]
        found = [cut for line in lines if (cut := _cut(line, one, other))]
        if not found:
            found = [cut for line in _joined(lines) if (cut := _cut(line, one, other))]
        straight = math.dist(_plane(one), _plane(other))
        fair = [cut for cut in found if cut.length <= _DETOUR * straight]
        return _stretch(min(fair, key=lambda cut: cut.length)) if fair else None

    def whole(self, road_id: str) -> Stretch:
        """Return a road from end to end."""
        return stretch_of(self.road(road_id).line)

    def part(self, road_id: str, one: Point, other: Point) -> Stretch | None:
        """Return the stretch of a road between two points beside it."""
        cut = _cut(self.road(road_id).line, one, other)
        return _stretch(cut) if cut else None

    def near(self, line: Sequence[Point], point: Point, km: float) -> Stretch | None:
        """Return the stretch of a line around a point beside it; None where it lies apart."""
        from shapely.ops import substring

        flat = _flat(line)
        spot = _spot(point)
        if flat.distance(spot) > BESIDE_KM:
            return None
        at = flat.project(spot)
        cut = substring(flat, max(0.0, at - km), min(flat.length, at + km))
        return _stretch(cut) if cut.length else None

    def inside(self, line: Sequence[Point], area: Any) -> Stretch | None:
        """Return the stretch of a line in an area, from where it first enters to its last leaving.

        Parameters
        ----------
        line : sequence of (float, float)
            Latitude and longitude, degrees.
        area : shapely geometry
            In degrees, longitude first.
        """
        from shapely import LineString
        from shapely import Point as Spot
        from shapely.ops import substring

        degrees = LineString([(longitude, latitude) for latitude, longitude in line])
        inner = degrees.intersection(area)
        if inner.is_empty or not inner.length:
            return None
        pieces = getattr(inner, "geoms", [inner])
        ends = [
            degrees.project(Spot(at))
            for piece in pieces
            if piece.length
            for at in (piece.coords[0], piece.coords[-1])
        ]
        cut = substring(degrees, min(ends), max(ends))
        return stretch_of([(latitude, longitude) for longitude, latitude in cut.coords])


def km_beside(line: Sequence[Point], point: Point) -> float:
    """Return about how far a point lies from a line, km."""
    return float(_flat(line).distance(_spot(point)))


def samples(stretch: Stretch, count: int = 24) -> list[Point]:
    """Return points spread evenly over a stretch, ends included."""
    flat = _flat(stretch.line)
    steps = (flat.interpolate(number / (count - 1), normalized=True) for number in range(count))
    return [_degrees(step.x, step.y) for step in steps]


def stretch_of(line: Sequence[Point]) -> Stretch:
    """Return a line as a stretch with its middle."""
    return _stretch(_flat(line))


def widened(stretch: Stretch, km: float) -> Stretch:
    """Return a stretch with the land up to so many km beside it."""
    return replace(stretch, radius_km=round(stretch.radius_km + km, 1))


def _stretch(flat: Any) -> Stretch:
    from geopy.distance import geodesic

    line = tuple(_degrees(x, y) for x, y in flat.coords)
    middle = flat.interpolate(0.5, normalized=True)
    latitude, longitude = _degrees(middle.x, middle.y)
    reach = max(geodesic((latitude, longitude), point).kilometers for point in line)
    return Stretch(line, latitude, longitude, round(reach + _LINE_KM, 1))


def _road(row: Row) -> Road:
    towns, line = [], []
    for waypoint in filter(None, row["waypoints"].split(";")):
        name, _, point = waypoint.rpartition(":")
        latitude, _, longitude = point.partition(",")
        try:
            line.append((float(latitude), float(longitude)))
        except ValueError:
            raise row.error(f"waypoint {waypoint!r} must be name:latitude,longitude") from None
        towns.append(fold_name(name))
    if len(line) < 2:
        raise row.error("a road needs two waypoints or more")
    return Road(row["id"], row["name"], tuple(towns), tuple(line))


def _flat(line: Iterable[Point]) -> Any:
    from shapely import LineString

    return LineString([_plane(point) for point in line])


def _spot(point: Point) -> Any:
    from shapely import Point as Spot

    return Spot(_plane(point))


def _plane(point: Point) -> Point:
    return point[1] * _KM * _ACROSS, point[0] * _KM


def _degrees(x: float, y: float) -> Point:
    return round(y / _KM, _DIGITS), round(x / _KM / _ACROSS, _DIGITS)


def _cut(line: Sequence[Point], one: Point, other: Point) -> Any:
    """Return the line between two points beside it, on the plane; None where one lies apart."""
    from shapely.ops import substring

    flat = _flat(line)
    spots = (_spot(one), _spot(other))
    if max(flat.distance(spot) for spot in spots) > BESIDE_KM:
        return None
    cut = substring(flat, *sorted(flat.project(spot) for spot in spots))
    return cut if cut.length else None


def _joined(lines: Sequence[tuple[Point, ...]]) -> Iterable[tuple[Point, ...]]:
    """Yield the ways from one road into another where they share a waypoint."""
    for first in lines:
        for second in lines:
            if first is second:
                continue
            for junction in (point for point in first if point in second):
                at, there = first.index(junction), second.index(junction)
                for head in (first[: at + 1], first[at:][::-1]):
                    for tail in (second[there:], second[: there + 1][::-1]):
                        if len(head) + len(tail) > 3:
                            yield (*head, *tail[1:])
