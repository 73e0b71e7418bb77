"""Which location lies in which: province, region, district, tehsil, town, site."""

from __future__ import annotations

import datetime as dt

from mapper.gazetteer.distances import km_between
from mapper.gazetteer.history import History
from mapper.gazetteer.regions import Regions
from mapper.model import Location

__all__ = ["PROVINCE_ID", "Containment"]

PROVINCE_ID = "province:balochistan"
_CITY_KM = 12.0  # a city's neighbourhoods and sites lie within this distance of its point
_TOWN_KM = 4.0


class Containment:
    """Tell what lies in what.

    Parameters
    ----------
    history : History
        The districts by date.
    regions : Regions
        The divisions and historic regions.
    """

    def __init__(self, history: History, regions: Regions) -> None:
        self._history = history
        self._regions = regions

    def holds(self, outer: Location, inner: Location) -> bool:
        """Tell whether one location holds another; every location holds itself."""
        if outer.place.id == inner.place.id:
            return True
        if outer.level == "province":
            inside = inner.district_id is not None or inner.level == "region"
            return outer.place.id == PROVINCE_ID and inside
        if outer.level == "region":
            return self._regions.hold(outer.place.id, self._tehsils_of(inner))
        if outer.level == "district":
            return inner.level != "district" and self._lies_in(inner, outer)
        if outer.level == "tehsil":
            known = outer.tehsil_pcode is not None  # no tehsil is the same as none
            within = known and inner.tehsil_pcode == outer.tehsil_pcode
            return inner.level in ("town", "site") and within
        return outer.level == "town" and inner.level == "site" and _within(outer, inner)

    def _lies_in(self, inner: Location, district: Location) -> bool:
        """Tell whether a place lies in a district, on the day that the district was read for."""
        if inner.tehsil_pcode in district.covers:
            return True
        latest = self._history.of_part(inner.place.id, dt.date.max)
        reference = inner.district_id == district.district_id == district.place.id
        return reference or latest == district.place.id

    def _tehsils_of(self, location: Location) -> frozenset[str]:
        """Return the tehsils that a location lies in or covers."""
        if location.level == "region":
            return self._regions.tehsils(location.place.id)
        if location.level == "district":
            return frozenset(location.covers)
        if location.tehsil_pcode:
            return frozenset([location.tehsil_pcode])
        if location.district_id:
            return frozenset(self._history.period(location.district_id).district.tehsil_pcodes)
        return frozenset()


def _within(town: Location, site: Location) -> bool:
    """Tell whether a site is part of a town: a neighbourhood or site close to its point."""
    apart = km_between(town, site)
    if apart is None or site.place.kind in ("village", "abandoned village"):
        return False
    return apart <= (_CITY_KM if town.place.kind == "city" else _TOWN_KM)
