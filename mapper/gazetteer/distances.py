"""Distances on the ellipsoid, by the geodesics that geopy's are made of.

Nearly every report needs a distance; geopy itself would bring its geocoders and their
web clients along, a tenth of a second and more of every cold start.
"""

from __future__ import annotations

import functools

from mapper.model import Location

__all__ = ["km_apart", "km_between"]


def km_between(one: Location, other: Location) -> float | None:
    """Return the distance of two locations on the ellipsoid, km; None where one has no point."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    return km_apart(one.latitude, one.longitude, other.latitude, other.longitude)


@functools.lru_cache(maxsize=4096)
def km_apart(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """Return the distance of two points in degrees on the ellipsoid, km."""
    from geographiclib.geodesic import Geodesic

    points = (latitude, longitude, other_latitude, other_longitude)
    return float(Geodesic.WGS84.Inverse(*points, Geodesic.DISTANCE)["s12"]) / 1_000
