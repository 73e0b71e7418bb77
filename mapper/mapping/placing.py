"""Which drawn district an incident counts in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mapper.mapping.geometry import inner_point
from mapper.model import Incident, Location, Place

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

    from mapper.gazetteer import Gazetteer

__all__ = ["Placing"]


class Placing:
    """Finds the row of a district table that an incident counts in.

    Incidents carry their district of the reference set. In the set of another
    day they are placed anew, by the gazetteer.

    Parameters
    ----------
    gazetteer : Gazetteer
        Knows the districts of each day.
    drawn : GeoDataFrame
        The districts drawn, as `Gazetteer.boundaries` returns them.
    on : datetime.date, optional
        The day of that set; None is the reference set.
    """

    def __init__(self, gazetteer: Gazetteer, drawn: GeoDataFrame, on: dt.date | None) -> None:
        self._gazetteer = gazetteer
        self._drawn = drawn
        self._on = on
        self._rows = {name: row for row, name in enumerate(drawn["district_id"])}
        self._ids = {each.name: each.id for each in gazetteer.districts()}

    def row(self, incident: Incident) -> int | None:
        """Return the number of the row, or None where the incident is in no drawn district."""
        reference = self._ids.get(incident.district or "")
        if reference is None or self._on is None:
            return self._rows.get(reference or "")
        held = self._gazetteer.district_of(self._location(incident, reference), on=self._on)
        if held is None:
            return None
        return self._rows[held.id] if held.id in self._rows else self._undivided(reference)

    def _undivided(self, reference: str) -> int | None:
        """Return the row that holds a district whose parts have no outlines of their own yet."""
        from shapely import Point

        outlines = self._gazetteer.boundaries().set_index("district_id").geometry
        latitude, longitude = inner_point(outlines[reference])
        within = self._drawn.geometry.contains(Point(longitude, latitude)).to_numpy().nonzero()[0]
        return int(within[0]) if len(within) else None

    def _location(self, incident: Incident, reference: str) -> Location:
        """Return what the gazetteer needs to know of where an incident was."""
        place = incident.place
        if place and place.kind == "district":  # it may be one of another set ("Lehri district")
            where = Place(id=place.id, name=place.name, kind="district")
        elif place and incident.tehsil_pcode:
            where = Place(id=place.id, name=place.name, kind=place.kind)
        else:
            where = Place(id=reference, name=incident.district or "", kind="district")
        return Location(
            place=where,
            level="district" if where.kind == "district" else "town",
            where_precision=incident.where_precision,
            tehsil_pcode=incident.tehsil_pcode,
            district_id=reference,
        )
