"""Which tehsil a point lies in: the outlines, read when a point is first asked for."""

from __future__ import annotations

import functools
from typing import Any

from mapper.gazetteer.tables import Tables, read_json

__all__ = ["Ground"]

_SLIVER_KM = 3.0  # outlines are generalised to about 1.5 km
_SEA_KM = 120.0  # "50 nautical miles off Pasni" is nearest to its district
_KM_PER_DEGREE = 111.0
_REMEMBERED = 4096  # points
_TOUCHING = 0.07  # degrees that the outlines of two tables may lie apart along a border


class Ground:
    """The tehsil outlines and the land around them.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._outlines: dict[tuple[str, ...], Any] = {}
        self._lies_in: dict[tuple[float, float], str | None] = {}
        self._apart: dict[tuple[tuple[str, ...], float, float], float] = {}

    def tehsil_at(self, latitude: float, longitude: float) -> str | None:
        """Return the P-code of the tehsil a point lies in.

        A point at sea has the nearest one; None where it lies in another province or
        country.
        """
        if (latitude, longitude) not in self._lies_in:
            _forget(self._lies_in)
            self._lies_in[latitude, longitude] = self._find_tehsil(latitude, longitude)
        return self._lies_in[latitude, longitude]

    def _find_tehsil(self, latitude: float, longitude: float) -> str | None:
        from shapely import Point

        point = Point(longitude, latitude)
        pcodes, tree = self._tehsils
        index = int(tree.nearest(point))
        apart = tree.geometries[index].distance(point) * _KM_PER_DEGREE
        if apart <= _SLIVER_KM or (apart <= _SEA_KM and not self._is_land(point)):
            return pcodes[index]
        return None

    @functools.cached_property
    def box(self) -> tuple[float, float, float, float]:
        """The box around the province: south, west, north and east, degrees."""
        from shapely import total_bounds

        west, south, east, north = map(float, total_bounds(self._tehsils[1].geometries))
        return south, west, north, east

    def km_to(self, pcodes: tuple[str, ...], latitude: float, longitude: float) -> float:
        """Return about how far a point is from the land of some tehsils, km; 0 inside."""
        from shapely import Point

        key = (pcodes, latitude, longitude)
        if key not in self._apart:
            _forget(self._apart)
            degrees = self.outline(pcodes).distance(Point(longitude, latitude))
            self._apart[key] = float(degrees) * _KM_PER_DEGREE
        return self._apart[key]

    def within(
        self, pcodes: tuple[str, ...], latitude: float, longitude: float, radius: float
    ) -> tuple[float, float, float] | None:
        """Return the part of a circle that lies on the land of some tehsils.

        Parameters
        ----------
        pcodes : tuple of str
            The tehsils.
        latitude, longitude : float
            The circle's middle, degrees.
        radius : float
            Its radius, km.

        Returns
        -------
        tuple of float
            Latitude and longitude of a point in that part, degrees, and the radius
            around it that reaches all of it, km; None where there is none.
        """
        from geopy.distance import geodesic
        from shapely import Polygon

        rim = (
            geodesic(kilometers=radius).destination((latitude, longitude), 15 * i)
            for i in range(24)
        )
        part = Polygon([(at.longitude, at.latitude) for at in rim]).intersection(
            self.outline(pcodes)
        )
        if part.is_empty:
            return None
        inside = part.centroid if part.covers(part.centroid) else part.representative_point()
        middle = (round(inside.y, 5), round(inside.x, 5))
        corners = part.convex_hull.exterior.coords
        reach = max(geodesic(middle, (y, x)).kilometers for x, y in corners)
        return (*middle, round(reach, 1))

    def outline(self, pcodes: tuple[str, ...]) -> Any:
        """Return the outline of some tehsils together, a shapely geometry in degrees."""
        if pcodes not in self._outlines:
            self._outlines[pcodes] = self._dissolve(frozenset(pcodes))
        return self._outlines[pcodes]

    def _dissolve(self, pcodes: frozenset[str]) -> Any:
        from shapely import unary_union

        names, tree = self._tehsils
        return unary_union([tree.geometries[i] for i, name in enumerate(names) if name in pcodes])

    def border(self, pcodes: tuple[str, ...], country: str) -> tuple[tuple[float, float], ...]:
        """Return the longest stretch of border that some tehsils share with a country.

        Parameters
        ----------
        pcodes : tuple of str
            The tehsils.
        country : str
            ISO 3166 code.

        Returns
        -------
        tuple of (float, float)
            Latitude and longitude, degrees; empty where they do not touch.
        """
        from shapely import line_merge

        land = self._countries.get(country)
        if land is None:
            return ()
        shared = line_merge(self.outline(pcodes).boundary.intersection(land.buffer(_TOUCHING)))
        lines = [line for line in getattr(shared, "geoms", [shared]) if line.length]
        if not lines:
            return ()
        course = max(lines, key=lambda line: float(line.length)).coords
        return tuple((latitude, longitude) for longitude, latitude in course)

    @functools.cached_property
    def _tehsils(self) -> tuple[list[str], Any]:
        from shapely import STRtree
        from shapely.geometry import shape

        features = self._tables.outlines()["features"]
        pcodes = [feature["properties"]["tehsil_pcode"] for feature in features]
        return pcodes, STRtree([shape(feature["geometry"]) for feature in features])

    @functools.cached_property
    def _countries(self) -> dict[str, Any]:
        from shapely.geometry import shape

        features = read_json(self._tables.folder, "neighbours.geojson")["features"]
        return {f["properties"]["country"]: shape(f["geometry"]) for f in features}

    @functools.cached_property
    def _provinces(self) -> list[Any]:
        from shapely.geometry import shape

        features = read_json(self._tables.folder, "province_outlines.geojson")["features"]
        others = (f for f in features if f["properties"]["province"] != "Balochistan")
        return [shape(feature["geometry"]) for feature in others]

    def _is_land(self, point: Any) -> bool:
        others = [outline for code, outline in self._countries.items() if code != "PK"]
        return any(outline.covers(point) for outline in (*others, *self._provinces))


def _forget(known: dict[Any, Any]) -> None:
    """Empty a memory that is full: the same towns come again, hostile texts do not matter."""
    if len(known) >= _REMEMBERED:
        known.clear()
