"""The stretch of a main road that an incident lies on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mapper.model import Incident

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

__all__ = ["Stretches"]

Line = tuple[tuple[float, float], ...]
ROAD = "road"


class Stretches:
    """Finds stretches of road; a road that is named for many incidents is cut once.

    Parameters
    ----------
    gazetteer : Gazetteer
        Knows the roads.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._roads = gazetteer.roads
        self._cut = lru_cache(maxsize=1024)(self._near)

    def __call__(self, incident: Incident) -> Line:
        """Return the part of the road within the incident's uncertainty, or nothing.

        Latitudes and longitudes, degrees.
        """
        place = incident.place
        latitude, longitude = incident.latitude, incident.longitude
        if place is None or place.kind != ROAD or latitude is None or longitude is None:
            return ()
        return self._cut(place.id, (latitude, longitude), incident.uncertainty_km or 0.0)

    def _near(self, road_id: str, point: tuple[float, float], km: float) -> Line:
        lines = {road.id: road.line for road in self._roads}
        if road_id not in lines or not km:
            return ()
        stretch = self._roads.near(lines[road_id], point, km)
        return stretch.line if stretch else ()
