"""Which incidents an export is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from mapper.errors import SelectionError
from mapper.exporting.acled_terms import event_types
from mapper.exporting.expression import Condition
from mapper.exporting.rows import row
from mapper.exporting.tolls import all_killed
from mapper.model import Incident, Kind

__all__ = ["Box", "Selection"]

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Box:
    """A box of degrees on WGS 84; an edge belongs to it.

    Parameters
    ----------
    west, south, east, north : float
        Its edges, degrees.

    Raises
    ------
    SelectionError
        If an edge lies off the globe or the box is turned round.
    """

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        if not (-180 <= self.west <= self.east <= 180 and -90 <= self.south <= self.north <= 90):
            raise SelectionError(
                "A box is WEST,SOUTH,EAST,NORTH in degrees, such as 61,25,70,32; west and south "
                "come first."
            )

    @classmethod
    def parse(cls, text: str) -> Box:
        """Read a box as `WEST,SOUTH,EAST,NORTH`."""
        try:
            west, south, east, north = map(float, text.split(","))
        except ValueError:
            raise SelectionError(
                f"{text!r} is no box; write WEST,SOUTH,EAST,NORTH in degrees, such as 61,25,70,32."
            ) from None
        return cls(west, south, east, north)

    def holds(self, incident: Incident) -> bool:
        """Tell whether the incident's point lies in the box; without a point it does not."""
        latitude, longitude = incident.latitude, incident.longitude
        if latitude is None or longitude is None:
            return False
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


@dataclass(frozen=True, slots=True)
class Selection:
    """A filter: an incident is selected where everything asked for is so.

    Parameters
    ----------
    first, last : datetime.date, optional
        The incident may have happened between these days, both counted in; one
        without a day is left out where either is given.
    districts : frozenset of str
        Names in the reference set or P-codes; one of them.
    types : frozenset of str
        Event types or sub-event types, in small letters or capitals; one of them.
    kinds : frozenset of str
        `event`, `background`, `rollup`; one of them.
    min_killed : int, optional
        People: the best figure of all killed, or the sum of the roles where that is
        larger, is at least this. One without a figure is left out.
    box : Box, optional
        The point lies in it; one without a point is left out.
    where : Condition, optional
        A condition over the flat columns.

    Raises
    ------
    SelectionError
        If an event type or a kind is unknown, or the days are turned round.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    districts: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    min_killed: int | None = None
    box: Box | None = None
    where: Condition | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise SelectionError(f"{self.first} comes after {self.last}; turn the days round.")
        for kind in self.kinds.difference(KINDS):
            raise SelectionError(f"{kind!r} is no kind; the kinds are {', '.join(KINDS)}.")
        object.__setattr__(self, "types", frozenset(map(_known_type, self.types)))

    def select(self, incidents: Iterable[Incident]) -> list[Incident]:
        """Return the selected incidents, in the order given."""
        return [incident for incident in incidents if self.holds(incident)]

    def holds(self, incident: Incident) -> bool:
        """Tell whether an incident is selected; the cheap questions are asked first."""
        return (
            (not self.kinds or incident.kind in self.kinds)
            and (not self.types or not self.types.isdisjoint(_types(incident)))
            and (not self.districts or not self.districts.isdisjoint(_districts(incident)))
            and self._holds_day(incident)
            and (self.min_killed is None or self._holds_killed(incident, self.min_killed))
            and (self.box is None or self.box.holds(incident))
            and (self.where is None or self.where.holds(row(incident)))
        )

    def _holds_day(self, incident: Incident) -> bool:
        if self.first is None and self.last is None:
            return True
        start = incident.date_start or incident.date_end
        if start is None:
            return False
        end = incident.date_end or start
        return (self.first is None or end >= self.first) and (
            self.last is None or start <= self.last
        )

    def _holds_killed(self, incident: Incident, least: int) -> bool:
        killed = all_killed(incident)
        return killed is not None and killed.best >= least

    def in_words(self) -> str:
        """Return what was asked for, for the head of a file; empty where everything is in."""
        box = self.box
        asked = (
            f"from {self.first}" if self.first else "",
            f"to {self.last}" if self.last else "",
            _listed("district", self.districts),
            _listed("type", self.types),
            _listed("kind", self.kinds),
            f"killed at least {self.min_killed}" if self.min_killed is not None else "",
            f"in the box {box.west:g},{box.south:g},{box.east:g},{box.north:g}" if box else "",
            f"where {self.where.text}" if self.where else "",
        )
        return "; ".join(filter(None, asked))


def _known_type(name: str) -> str:
    known = {each.casefold(): each for each in event_types()}
    if name.casefold() not in known:
        raise SelectionError(
            f"{name!r} is no event type; the types are {', '.join(event_types(sub=False))}, "
            "and their sub-event types."
        )
    return known[name.casefold()]


def _types(incident: Incident) -> tuple[str, str]:
    return incident.event_type, incident.sub_event_type


def _districts(incident: Incident) -> tuple[str | None, str | None]:
    return incident.district, incident.district_pcode


def _listed(noun: str, names: Iterable[str]) -> str:
    ordered = sorted(names)
    return f"{noun} {', '.join(ordered)}" if ordered else ""
