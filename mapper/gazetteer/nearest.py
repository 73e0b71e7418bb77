"""What lies at a point: its district and tehsil, and the known places nearest to it."""

from __future__ import annotations

import datetime as dt
import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mapper.errors import GazetteerError
from mapper.gazetteer.names import Entry
from mapper.gazetteer.passage import Terrain
from mapper.gazetteer.reckoning import bearing
from mapper.gazetteer.tables import Tables
from mapper.model import District, Location

__all__ = ["Nearby", "Nearest", "Surroundings"]

_POINTS = {"place": "places.csv", "village": "villages.csv"}
_COMPASS = (
    "north",
    "north-east",
    "east",
    "south-east",
    "south",
    "south-west",
    "west",
    "north-west",
)
_MORE = 4  # taken beyond the limit: the sphere and the ellipsoid may order close places otherwise


@dataclass(frozen=True, slots=True)
class Nearby:
    """A known place near a point.

    Parameters
    ----------
    location : Location
        The place.
    district : District, optional
        Where it lies.
    distance_km : float
        From the place to the point, on the ellipsoid.
    bearing : float
        From the place to the point, degrees clockwise from north: the point is
        "20 km north of" the place.
    """

    location: Location
    district: District | None
    distance_km: float
    bearing: float

    @property
    def direction(self) -> str:
        """The bearing as one of the eight points of the compass."""
        return _COMPASS[round(self.bearing / 45) % 8]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies at a point of the province, or off its coast.

    Parameters
    ----------
    latitude, longitude : float
        The point, degrees, WGS 84.
    district : District, optional
        The district of the day that holds it; None if nobody knows that day's.
    tehsil : Location
        The tehsil that holds it.
    beyond_km : float
        How far the point is from the tehsil's outline, km: 0 inside. The outlines are
        generalised to about 1.5 km, and a point at sea has the nearest coast.
    places : tuple of Nearby
        The nearest known places, the nearest first.
    """

    latitude: float
    longitude: float
    district: District | None
    tehsil: Location
    beyond_km: float
    places: tuple[Nearby, ...]


class Nearest:
    """Find what lies at a point.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.
    terrain : Terrain
        The ground, its places and its history.
    """

    def __init__(self, tables: Tables, terrain: Terrain) -> None:
        self._tables = tables
        self._terrain = terrain

    def near(
        self, latitude: float, longitude: float, on: dt.date | None, limit: int
    ) -> Surroundings | None:
        """Return what lies at a point; see `Gazetteer.near`."""
        if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # not a number is neither
            raise GazetteerError(
                f"{latitude}, {longitude} is no point on earth; give the latitude (-90 to 90), "
                "then the longitude (-180 to 180), in degrees."
            )
        pcode = self._terrain.ground.tehsil_at(latitude, longitude)
        if pcode is None:
            return None
        return Surroundings(
            latitude,
            longitude,
            self._district(pcode, on),
            self._terrain.locator.by_id(f"tehsil:{pcode}"),
            round(self._terrain.ground.km_to((pcode,), latitude, longitude), 1),
            self._places((latitude, longitude), on, limit),
        )

    def _district(self, pcode: str | None, on: dt.date | None) -> District | None:
        history = self._terrain.history
        district_id = history.of_tehsil(pcode, on) if pcode else None
        return history.period(district_id, on).district if district_id else None

    def _places(
        self, point: tuple[float, float], on: dt.date | None, limit: int
    ) -> tuple[Nearby, ...]:
        entries, tree = self._index
        wanted = min(limit + _MORE, len(entries))
        _, found = tree.query(_on_sphere(*point), k=range(1, wanted + 1))
        nearby = (self._nearby(entries[index], point, on) for index in found)
        return tuple(sorted(nearby, key=_by_distance)[:limit])

    def _nearby(self, entry: Entry, point: tuple[float, float], on: dt.date | None) -> Nearby:
        from geopy.distance import geodesic

        location = self._terrain.locator.locate(entry, on)
        row = self._terrain.locator.row(entry)
        place = (float(row["latitude"]), float(row["longitude"]))
        apart = round(float(geodesic(place, point).kilometers), 2)
        district = self._district(location.tehsil_pcode, on)
        return Nearby(location, district, apart, round(bearing(place, point), 1))

    @functools.cached_property
    def _index(self) -> tuple[list[Entry], Any]:
        """Every town, site and village, and a tree of their points on the unit sphere."""
        from scipy.spatial import KDTree

        entries, points = zip(*self._points(), strict=True)
        return list(entries), KDTree(points)

    def _points(self) -> Iterator[tuple[Entry, tuple[float, float, float]]]:
        for kind, table in _POINTS.items():
            for number, row in enumerate(self._tables[table]):
                latitude, longitude = row.number("latitude"), row.number("longitude")
                if latitude is not None and longitude is not None:
                    yield Entry(kind, number), _on_sphere(latitude, longitude)


def _by_distance(nearby: Nearby) -> tuple[float, str]:
    return nearby.distance_km, nearby.location.place.id


def _on_sphere(latitude: float, longitude: float) -> tuple[float, float, float]:
    """Return a point of the unit sphere: straight distances there order places as the ground."""
    north, east = math.radians(latitude), math.radians(longitude)
    level = math.cos(north)
    return level * math.cos(east), level * math.sin(east), math.sin(north)
