"""Divisions and historic regions: areas wider than a district, and what they cover by date."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator

from mapper.gazetteer.distances import km_apart
from mapper.gazetteer.history import History, Period
from mapper.gazetteer.tables import Row, Tables
from mapper.model import Location, Place
from mapper.model.precision import LINE

__all__ = ["Regions"]


class Regions:
    """Make locations of the table regions.csv.

    Which districts a division holds on a day stands in district_periods.csv; the
    districts and tehsils of a historic region stand in its own row.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.
    history : History
        Its districts by date.
    """

    def __init__(self, tables: Tables, history: History) -> None:
        self._rows = {row["id"]: row for row in tables["regions.csv"]}
        self._tehsils = {row["pcode"]: row for row in tables["tehsils.csv"]}
        self._history = history

    def location(self, region_id: str, on: dt.date | None) -> Location:
        """Return a region as it was on a day: an area, and never a point.

        Its place has the middle of the area, degrees, and `uncertainty_km` reaches from
        there over all of it, km. A division that was none on the day is given as it was
        on the nearest day, with the flag `no division on that day`.
        """
        row = self._rows[region_id]
        held = self._districts(row, self._day(row, on))
        latitude, longitude, radius = self._middle(self.tehsils(region_id, on))
        place = Place(
            id=region_id,
            name=f"{held[0].district.division} Division" if held else row["name"],
            kind=row["kind"],
            latitude=latitude,
            longitude=longitude,
            aliases=row.several("aliases"),
            name_ur=row["name_ur"] or None,
            precision_km=radius,
            source=row["source"],
            licence=row["licence"],
            note=row["note"],
        )
        gone = held and not self._districts(row, on)
        return Location(
            place=place,
            level="region",
            where_precision=LINE,
            uncertainty_km=radius,
            flags=("no division on that day",) if gone else (),
        )

    def tehsils(self, region_id: str, on: dt.date | None = None) -> frozenset[str]:
        """Return the P-codes of the tehsils that a region covered on a day."""
        row = self._rows[region_id]
        parts = self._districts(row, self._day(row, on)) or [
            self._history.period(district) for district in row.several("district_ids")
        ]
        held = (pcode for period in parts for pcode in period.district.tehsil_pcodes)
        return frozenset((*held, *row.several("tehsil_pcodes")))

    @functools.cached_property
    def _ever(self) -> dict[str, frozenset[str]]:
        """Every tehsil that a region has ever covered: reports keep to old borders for long."""
        days = self._history.changes
        return {
            region: frozenset[str]().union(*(self.tehsils(region, day) for day in days))
            for region in self._rows
        }

    def hold(self, region_id: str, tehsils: frozenset[str]) -> bool:
        """Tell whether a region holds an area of some tehsils, now or at any time."""
        return bool(tehsils) and tehsils <= self._ever[region_id]

    def districts(self, region_id: str) -> frozenset[str]:
        """Return the ids of the districts of the reference set that a region covers in part."""
        return frozenset(
            district
            for pcode in self._ever[region_id]
            if (district := self._history.of_tehsil(pcode))
        )

    def _day(self, row: Row, on: dt.date | None) -> dt.date:
        """Return the day nearest to one on which a division is known with all it held."""
        day = on or self._history.reference_date
        if self._is_known(row, day) or not row["division_names"]:
            return day
        known = (change for change in self._history.changes if self._is_known(row, change))
        return min(known, key=lambda change: abs(change - day), default=day)

    def _is_known(self, row: Row, day: dt.date) -> bool:
        """Tell whether the tables say the division of every district of the day, this one too."""
        divisions = {period.district.division for period in self._history.on(day).values()}
        return None not in divisions and not divisions.isdisjoint(row.several("division_names"))

    def _districts(self, row: Row, on: dt.date | None) -> list[Period]:
        names = row.several("division_names")
        held = self._history.on(on).values()
        return [period for period in held if period.district.division in names]

    def _middle(self, tehsils: frozenset[str]) -> tuple[float, float, float]:
        """Return a point amid some tehsils, degrees, and the radius that covers them, km."""
        points = list(self._points(tehsils))
        weight = sum(area for *_, area in points)
        latitude = sum(point[0] * area for point, _, area in points) / weight
        longitude = sum(point[1] * area for point, _, area in points) / weight
        reach = max(km_apart(latitude, longitude, *point) + radius for point, radius, _ in points)
        return round(latitude, 4), round(longitude, 4), float(round(reach))

    def _points(
        self, tehsils: frozenset[str]
    ) -> Iterator[tuple[tuple[float, float], float, float]]:
        """Yield the point, radius (km) and area (km²) of each tehsil, in order of P-code."""
        for pcode in sorted(tehsils):
            row = self._tehsils[pcode]
            latitude, longitude = row.number("latitude"), row.number("longitude")
            radius, area = row.number("radius_km"), row.number("area_km2")
            if latitude is None or longitude is None or radius is None or not area:
                raise row.error("latitude, longitude, radius_km and area_km2 must be given")
            yield (latitude, longitude), radius, area
