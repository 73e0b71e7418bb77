"""Which districts there were on a day, and which tehsils they held."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from mapper.errors import GazetteerError
from mapper.gazetteer.tables import Row, Tables
from mapper.model import District

__all__ = ["History", "Period"]

# How long reporters go on to file a place under the district it was cut out of.
_MEMORY = dt.timedelta(days=25 * 365)


@dataclass(frozen=True, slots=True)
class Period:
    """A district in one period, with its point and the outline it is drawn in.

    Parameters
    ----------
    district : District
        The district as the rest of the program sees it.
    latitude, longitude : float
        A point inside the outline, degrees; never the headquarters.
    radius_km : float
        Distance from that point to the farthest corner of the outline, km.
    drawn_with : str
        Id of the district whose outline it is drawn in; its own id unless its
        border is not yet published.
    """

    district: District
    latitude: float
    longitude: float
    radius_km: float
    drawn_with: str

    def holds_on(self, day: dt.date) -> bool:
        """Tell whether the period covers the day."""
        return Span(self.district.valid_from, self.district.valid_to).holds_on(day)


class History:
    """The districts of any day.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.

    Attributes
    ----------
    reference_date : datetime.date
        A day of the set that incidents and maps are carried in.
    changes : list of datetime.date
        The days on which a set of districts, names or divisions began, in order.
    first_day : datetime.date
        The first change in the tables; which districts there were before is not known.
    last_day : datetime.date
        The last change, and as long after it as any set has ever held.
    """

    def __init__(self, tables: Tables) -> None:
        self.reference_date = tables.reference_date
        self._memberships = _memberships(tables)
        self._periods = _periods(tables, self._memberships)
        self._parts = _parts(tables)
        self._names = _names(tables)
        self._sets: dict[dt.date, dict[str, Period]] = {}
        self._tehsil_sets: dict[dt.date, dict[str, str]] = {}
        self.changes = self._changes()
        quiet = max(later - earlier for earlier, later in itertools.pairwise(self.changes))
        self.first_day, self.last_day = self.changes[0], self.changes[-1] + quiet

    def _changes(self) -> list[dt.date]:
        districts = (p.district for periods in self._periods.values() for p in periods)
        return sorted({day for d in districts for day in (d.valid_from, d.valid_to) if day})

    @property
    def district_ids(self) -> tuple[str, ...]:
        """Every district there ever was, sorted by id."""
        return tuple(sorted(self._periods))

    def on(self, day: dt.date | None = None) -> dict[str, Period]:
        """Return the districts of a day by id, in order of id (None: reference set)."""
        day = day or self.reference_date
        if day not in self._sets:
            held = (period for name in self.district_ids for period in self._periods[name])
            self._sets[day] = {p.district.id: p for p in held if p.holds_on(day)}
        return self._sets[day]

    def known_on(self, day: dt.date | None = None) -> tuple[Period, ...]:
        """Return the districts of a day in order of id, if the tables can know them.

        Raises
        ------
        GazetteerError
            If the day lies before the first change of the districts, or so long after
            the last that they must have changed again.
        """
        if day and not self.first_day <= day <= self.last_day:
            raise GazetteerError(
                f"The districts of {day} are not known, only those from {self.first_day} "
                f"to {self.last_day}; give a day between."
            )
        return tuple(self.on(day).values())

    def period(self, district_id: str, on: dt.date | None = None) -> Period:
        """Return a district as it was on a day, or else in its nearest period."""
        day = on or self.reference_date
        try:
            periods = self._periods[district_id]
        except KeyError:
            raise GazetteerError(f"There is no district {district_id!r}.") from None
        return min(periods, key=lambda period: _days_away(period.district, day))

    def of_tehsil(self, pcode: str, on: dt.date | None = None) -> str | None:
        """Return the id of the district a tehsil lay in on a day.

        Where a new border cuts the tehsil and is not published, that is the undivided
        district: in which of its parts a place lies nobody can say.
        """
        day = on or self.reference_date
        if day not in self._tehsil_sets:
            self._tehsil_sets[day] = {
                each.tehsil: district if each.is_known else self.period(district, day).drawn_with
                for district, held in self._memberships.items()
                for each in held
                if each.span.holds_on(day)
            }
        return self._tehsil_sets[day].get(pcode)

    def has_held(self, district_id: str, pcode: str, *, lately: bool = False) -> bool:
        """Tell whether a tehsil lay in a district at any time.

        Or lately: within 25 years before the reference set, and after it.
        """
        oldest = self.reference_date - _MEMORY if lately else dt.date.min
        return any(
            each.tehsil == pcode and (each.span.end is None or each.span.end >= oldest)
            for each in self._memberships.get(district_id, ())
        )

    def tehsil_name(self, pcode: str, on: dt.date | None = None) -> str | None:
        """Return the name on a day of a tehsil that was renamed; None for the others."""
        day = on or self.reference_date
        return next((name for name, span in self._names.get(pcode, ()) if span.holds_on(day)), None)

    def of_part(self, place_id: str, on: dt.date | None = None) -> str | None:
        """Return the district of a census unit, or of the place that is its seat.

        New borders follow the census units, and some cut the tehsils whose outlines are
        known. None for any other place, and for days before the reference set.
        """
        day = on or self.reference_date
        part = self._parts.get(place_id)
        if part is None or day < self.reference_date:
            return None
        moved = part.moved_on is not None and part.moved_on <= day
        return part.moved_to if moved else self.translate(part.district, day)

    def translate(self, district_id: str, on: dt.date | None = None) -> str | None:
        """Return the district of a day's set that holds most of another district's tehsils."""
        if district_id in self.on(on):
            return district_id
        heirs = [
            self.of_tehsil(tehsil, on)
            for tehsil in self.period(district_id, on).district.tehsil_pcodes
        ]
        known = [heir for heir in heirs if heir]
        return max(known, key=lambda heir: (known.count(heir), heir)) if known else None


def _days_away(district: District, day: dt.date) -> int:
    if district.valid_from and day < district.valid_from:
        return (district.valid_from - day).days
    if district.valid_to and day >= district.valid_to:
        return (day - district.valid_to).days + 1
    return 0


class Span(NamedTuple):
    """A time from a first day to the first day no longer; None is open."""

    start: dt.date | None
    end: dt.date | None

    def holds_on(self, day: dt.date) -> bool:
        """Tell whether it covers the day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


class Membership(NamedTuple):
    """A tehsil's time in a district; not `is_known` where an unpublished border cuts it."""

    tehsil: str
    span: Span
    is_known: bool


def _memberships(tables: Tables) -> dict[str, list[Membership]]:
    known = set(tables["tehsils.csv"].column("pcode"))
    by_district: dict[str, list[Membership]] = defaultdict(list)
    for row in tables["tehsil_districts.csv"]:
        if row["tehsil_pcode"] not in known:
            raise row.error(f"tehsil {row['tehsil_pcode']!r} is not in tehsils.csv")
        by_district[row["district_id"]].append(
            Membership(row["tehsil_pcode"], _span(row), row["exactness"] != "unresolved")
        )
    return by_district


def _span(row: Row) -> Span:
    return Span(row.date("valid_from"), row.date("valid_to"))


def _names(tables: Tables) -> dict[str, list[tuple[str, Span]]]:
    by_tehsil: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for row in tables["tehsil_names.csv"]:
        by_tehsil[row["tehsil_pcode"]].append((row["name"], _span(row)))
    return by_tehsil


class Part(NamedTuple):
    """The district of a census unit in the reference set, and where it went later."""

    district: str
    moved_to: str
    moved_on: dt.date | None


def _parts(tables: Tables) -> dict[str, Part]:
    """Return the census units, and the places they are located by.

    A city of its district's name is left out, for it spreads over several units.
    """
    names = {row["id"]: row["name"] for row in tables["districts.csv"]}
    parts = {}
    for row in tables["census_units.csv"]:
        part = Part(row["district_id"], row["moved_to"], row.date("moved_on"))
        parts[row["id"]] = part
        if row["seat"] and row["name"] != names.get(row["district_id"]):
            parts[row["seat"]] = part
    return parts


def _periods(
    tables: Tables, memberships: dict[str, list[Membership]]
) -> dict[str, tuple[Period, ...]]:
    districts = {row["id"]: row for row in tables["districts.csv"]}
    periods: dict[str, list[Period]] = defaultdict(list)
    for row in tables["district_periods.csv"]:
        if row["district_id"] not in districts:
            raise row.error(f"district {row['district_id']!r} is not in districts.csv")
        periods[row["district_id"]].append(_period(row, districts, memberships))
    return {name: tuple(spans) for name, spans in periods.items()}


def _period(
    row: Row, districts: dict[str, Row], memberships: dict[str, list[Membership]]
) -> Period:
    about = districts[row["district_id"]]
    start, end = row.date("valid_from"), row.date("valid_to")
    day = start or (end - dt.timedelta(days=1) if end else dt.date.min)
    held = memberships.get(row["district_id"], [])
    tehsils = [each.tehsil for each in held if each.span.holds_on(day)]
    district = District(
        id=row["district_id"],
        name=row["name"],
        pcode=about["pcode"] or None,
        tehsil_pcodes=tuple(sorted(tehsils)),
        valid_from=start,
        valid_to=end,
        population=row.count("population_2023"),
        area_km2=row.number("area_km2"),
        headquarters=row["headquarters"] or None,
        division=row["division"] or None,
        name_ur=about["name_ur"] or None,
    )
    latitude, longitude = row.number("latitude"), row.number("longitude")
    radius = row.number("radius_km")
    if latitude is None or longitude is None or radius is None:
        raise row.error("latitude, longitude and radius_km must be given")
    return Period(district, latitude, longitude, radius, row["drawn_with"] or row["district_id"])
