"""Where a distance and a direction from a place lead, and how far off that may be.

The uncertainty is that of the point-radius method for offsets (Wieczorek, Guo and
Hijmans 2004, International Journal of Geographical Information Science 18:745-767):
what may be wrong with the distance adds up, the direction opens a sector, and the
radius reaches the sector's farthest corner.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence

from mapper.gazetteer.locations import km_between
from mapper.gazetteer.relations import Offset
from mapper.gazetteer.roads import BESIDE_KM, Point, km_beside
from mapper.model import Location
from mapper.model.precision import LINE

__all__ = ["RELATION", "bearing", "displace", "fits", "is_near", "uncertainty"]

RELATION = "relation"  # kind of a place that is said in relation, and what its id begins with

_AGREES_SHARE, _AGREES_KM = 0.5, 10.0  # how much nearer than said a described place may lie
_BEYOND_SHARE = 0.25  # … and how much farther
_ASIDE = 45.0  # degrees that a described place may lie aside, beyond the spread
_TOO_NEAR_KM = 8.0  # nearer than this, a direction between two towns' points says little


@functools.lru_cache(maxsize=4096)
def displace(latitude: float, longitude: float, offset: Offset) -> tuple[float, float]:
    """Return the point at an offset from a point; without a direction, that point itself.

    Parameters
    ----------
    latitude, longitude : float
        Degrees, WGS 84.
    offset : Offset
        How far, and which way.
    """
    if offset.bearing is None:
        return latitude, longitude
    from geopy.distance import geodesic

    point = geodesic(kilometers=offset.distance).destination((latitude, longitude), offset.bearing)
    return round(point.latitude, 5), round(point.longitude, 5)


def uncertainty(offset: Offset, anchor_km: float, shares: Mapping[str, float]) -> float:
    """Return the radius around the displaced point that holds the true place, km.

    Parameters
    ----------
    offset : Offset
        What the words say.
    anchor_km : float
        How far the point may be off from which the distance is measured, km.
    shares : mapping of str to float
        `hedge` and `detour`, shares of the distance (cues/relations.toml).
    """
    distance = offset.distance
    doubt = anchor_km + offset.rounding + (offset.high - offset.low) / 2
    if offset.hedged:
        doubt += shares["hedge"] * distance
    if offset.bearing is None:
        return round(distance + doubt, 1)
    angle = math.radians(offset.spread)
    nearest = max(0.0, distance - doubt - shares["detour"] * distance)
    corners = (_apart(distance, reach, angle) for reach in (distance + doubt, nearest))
    return round(max(corners), 1)


def _apart(distance: float, reach: float, angle: float) -> float:
    """Return how far the point at `distance` is from one at `reach`, an angle aside."""
    return math.hypot(reach * math.cos(angle) - distance, reach * math.sin(angle))


def fits(offset: Offset, anchor: Location, location: Location, nearest: float | None) -> bool:
    """Tell whether a place may be the one that is described by an offset from another.

    Figures in reports are rounded and mostly measured along roads, so the place may lie
    a good deal nearer.

    Parameters
    ----------
    offset : Offset
        What the words say.
    anchor, location : Location
        From where they measure, and the place.
    nearest : float, optional
        For an area: how far its nearest land is from the anchor, km.
    """
    apart = km_between(anchor, location)
    if apart is None:
        return False
    reach = offset.rounding + _AGREES_KM
    high = (1 + _BEYOND_SHARE) * offset.high + reach
    if nearest is not None:
        return nearest <= high and (nearest == 0 or _lies_that_way(offset, anchor, location))
    low = (1 - _AGREES_SHARE) * offset.low - reach
    near = apart < _TOO_NEAR_KM
    return low <= apart <= high and (near or _lies_that_way(offset, anchor, location))


def _lies_that_way(offset: Offset, anchor: Location, location: Location) -> bool:
    if offset.bearing is None or anchor.latitude is None or anchor.longitude is None:
        return True
    if location.latitude is None or location.longitude is None:
        return True
    turn = bearing((anchor.latitude, anchor.longitude), (location.latitude, location.longitude))
    aside = abs((turn - offset.bearing + 180) % 360 - 180)
    return aside <= offset.spread + _ASIDE


def is_near(outer: Location, inner: Location) -> bool:
    """Tell whether two locations, one of them said in relation, may be one place.

    What is measured from a town belongs to it; what lies within the uncertainty of a
    place said in relation may be that place.
    """
    if inner.place.kind == RELATION:
        return inner.place.id.split(":", 2)[2] == outer.place.id
    if outer.place.kind != RELATION or outer.place.id.split(":", 2)[2] == inner.place.id:
        return False
    if outer.line:
        return _is_beside(outer.line, inner)
    apart = km_between(outer, inner)
    return apart is not None and apart <= (outer.uncertainty_km or 0.0) + _width(outer, inner)


def _width(outer: Location, inner: Location) -> float:
    """Return how far from its point an area may still hold what is said in relation, km."""
    reach = inner.uncertainty_km or 0.0
    if inner.level == "tehsil":
        return reach / 2
    return reach if inner.level == "district" and outer.where_precision == LINE else 0.0


def _is_beside(line: Sequence[Point], inner: Location) -> bool:
    """Tell whether a line runs by a place, or through an area."""
    if inner.latitude is None or inner.longitude is None:
        return False
    wide = inner.level in ("tehsil", "district")
    reach = (inner.uncertainty_km or 0.0) if wide else BESIDE_KM
    return km_beside(line, (inner.latitude, inner.longitude)) <= reach


def bearing(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the initial bearing from one point to another, degrees clockwise from north.

    Parameters
    ----------
    one, other : tuple of float
        Latitude and longitude, degrees.
    """
    north, south = math.radians(one[0]), math.radians(other[0])
    turn = math.radians(other[1] - one[1])
    x = math.sin(turn) * math.cos(south)
    y = math.cos(north) * math.sin(south) - math.sin(north) * math.cos(south) * math.cos(turn)
    return math.degrees(math.atan2(x, y)) % 360
