"""What an entry of the gazetteer is on the ground: its Location."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools

from mapper.errors import GazetteerError
from mapper.gazetteer.containment import PROVINCE_ID, Containment
from mapper.gazetteer.distances import km_apart, km_between
from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.history import History
from mapper.gazetteer.names import Entry
from mapper.gazetteer.regions import Regions
from mapper.gazetteer.tables import Row, Tables
from mapper.gazetteer.units import locate_unit
from mapper.model import Level, Location, Place
from mapper.model.precision import COUNTRY, DISTRICT, EXACT, LINE, NEAR, PROVINCE

__all__ = ["AMBIGUOUS", "FILED_ELSEWHERE", "PROVINCE_ID", "ROAD", "Locator", "km_between"]

#: The flag of a name that may as well be a namesake elsewhere.
AMBIGUOUS = "ambiguous name"
FILED_ELSEWHERE = "filed under another district"
#: The flag of a location that is a road of the tables.
ROAD = "along a road"

_TOWNS = frozenset(["city", "town"])
_LICENCE = "CC BY 3.0 IGO"


class Locator:
    """Make places and locations of table rows.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.
    history : History
        Its districts by date.
    """

    def __init__(self, tables: Tables, history: History) -> None:
        self._tables = tables
        self._history = history
        self.regions = Regions(tables, history)
        self._containment = Containment(history, self.regions)
        self._located: dict[tuple[Entry, dt.date | None], Location] = {}
        self._districts: dict[tuple[Entry, dt.date | None], str | None] = {}
        self._covered: dict[tuple[Entry, dt.date | None], frozenset[str]] = {}
        self._rows: dict[Entry, Row] = {}
        self._place_ids: dict[Entry, str] = {}
        self._tehsil_rows = {row["pcode"]: row for row in tables["tehsils.csv"]}

    @functools.cached_property
    def province(self) -> Location:
        """The province: known, and never a point."""
        place = Place(id=PROVINCE_ID, name="Balochistan", kind="province", name_ur="بلوچستان")
        return Location(place=place, level="province", where_precision=PROVINCE)

    def row(self, entry: Entry) -> Row:
        """Return the table row of an entry."""
        if entry not in self._rows:
            self._rows[entry] = self._tables[TABLE_OF[entry.kind]].row(entry.row)
        return self._rows[entry]

    def place_id(self, entry: Entry) -> str:
        """Return the id of the place an entry stands for."""
        if entry not in self._place_ids:
            self._place_ids[entry] = self._find_place_id(entry)
        return self._place_ids[entry]

    def _find_place_id(self, entry: Entry) -> str:
        if entry.kind == "province":
            return PROVINCE_ID
        row = self.row(entry)
        if entry.kind == "tehsil":
            return f"tehsil:{row['pcode']}"
        if entry.kind == "mistaken":
            return f"tehsil:{row.several('tehsil_pcodes')[0]}"
        return row["id"]

    def district_id(self, entry: Entry, on: dt.date | None = None) -> str | None:
        """Return the district an entry lies in, on a day (None: in the reference set)."""
        key = (entry, on)
        if key not in self._districts:
            self._districts[key] = self._find_district(entry, on)
        return self._districts[key]

    def _find_district(self, entry: Entry, on: dt.date | None) -> str | None:
        if entry.kind == "district":
            return self._history.translate(self.row(entry)["id"], on)
        if entry.kind == "unit":
            return self._history.of_part(self.row(entry)["id"], on) or self._history.translate(
                self.row(entry)["district_id"], on
            )
        pcode = self.tehsil_pcode(entry)
        return self._history.of_tehsil(pcode, on) if pcode else None

    def covered(self, entry: Entry, on: dt.date | None) -> frozenset[str]:
        """Return the districts of the reference set that a district held land of, on a day."""
        key = (entry, on)
        if key not in self._covered:
            district = self._history.period(self.row(entry)["id"], on).district
            held = map(self._history.of_tehsil, district.tehsil_pcodes)
            self._covered[key] = frozenset(filter(None, (*held, self.district_id(entry))))
        return self._covered[key]

    def is_district_on(self, entry: Entry, on: dt.date | None) -> bool:
        """Tell whether a district stood on a day, undivided or in parts that bear its name."""
        district_id = self.row(entry)["id"]
        held = self._history.on(on)
        return district_id in held or any(
            period.drawn_with == district_id for period in held.values()
        )

    def is_close(self, entry: Entry, district_id: str) -> bool:
        """Tell whether a place lies within the radius of a district's outline, or little beyond."""
        location, period = self.locate(entry), self._history.period(district_id)
        if location.latitude is None or location.longitude is None:
            return True
        apart = km_apart(location.latitude, location.longitude, period.latitude, period.longitude)
        return apart <= period.radius_km + _BORDER_KM

    def was_in(self, location: Location, district_id: str, *, lately: bool = False) -> bool:
        """Tell whether a place lay in a district once, before a new one was cut out of it.

        Or lately, so that reporters may go on saying so.
        """
        pcode = location.tehsil_pcode
        return pcode is not None and self._history.has_held(district_id, pcode, lately=lately)

    def tehsil_pcode(self, entry: Entry) -> str | None:
        """Return the tehsil an entry lies in or is."""
        if entry.kind in ("place", "village"):
            return self.row(entry)["tehsil_pcode"] or None
        if entry.kind == "tehsil":
            return self.row(entry)["pcode"]
        if entry.kind == "mistaken":
            return self.row(entry).several("tehsil_pcodes")[0]
        return None

    def holds(self, place_id: str) -> bool:
        """Tell whether there is a place of that id."""
        return place_id == PROVINCE_ID or place_id in self._ids

    def by_id(self, place_id: str) -> Location:
        """Return the location of a place id; a GazetteerError names the ids that look alike."""
        if place_id == PROVINCE_ID:
            return self.province
        entry = self._ids.get(place_id)
        if entry is None:
            from rapidfuzz import process

            alike = [name for name, _, _ in process.extract(place_id, list(self._ids), limit=3)]
            raise GazetteerError(
                f"There is no place {place_id!r}; the nearest ids are {', '.join(alike)}."
            )
        return self.locate(entry)

    @functools.cached_property
    def _ids(self) -> dict[str, Entry]:
        ids = {}
        for kind, table in TABLE_OF.items():
            if kind != "mistaken":
                column = self._tables[table].column("pcode" if kind == "tehsil" else "id")
                prefix = "tehsil:" if kind == "tehsil" else ""
                ids.update({f"{prefix}{key}": Entry(kind, row) for row, key in enumerate(column)})
        return ids

    @functools.cached_property
    def country_names(self) -> dict[str, str]:
        """The countries of the table outside.csv, by ISO 3166 code."""
        rows = self._tables["outside.csv"]
        return {row["country"]: row["name"] for row in rows if row["kind"] == "country"}

    def contains(self, outer: Location, inner: Location) -> bool:
        """Tell whether one location holds another; every location holds itself."""
        return self._containment.holds(outer, inner)

    def locate(self, entry: Entry, on: dt.date | None = None) -> Location:
        """Return where an entry is.

        Parameters
        ----------
        entry : Entry
            One meaning of a name.
        on : datetime.date, optional
            The day whose district outlines count.
        """
        key = (entry, on)
        if key not in self._located:
            self._located[key] = self._make(entry, on)
        return self._located[key]

    def _make(self, entry: Entry, on: dt.date | None) -> Location:
        if entry.kind == "province":
            return self.province
        make = {
            "district": lambda: self.district(self.row(entry)["id"], on),
            "mistaken": lambda: self._mistaken(self.row(entry)),
            "tehsil": lambda: self._tehsil(self.row(entry)["pcode"], on),
            "place": lambda: self._place(self.row(entry), tier=1),
            "village": lambda: self._place(self.row(entry), tier=2),
            "unit": lambda: self._unit(self.row(entry)),
            "region": lambda: self.regions.location(self.row(entry)["id"], on),
            "outside": lambda: self._outside(self.row(entry)),
            "road": lambda: self._road(self.row(entry)),
        }
        return make[entry.kind]()

    def district_words(self, district_id: str, *, in_urdu: bool = False) -> frozenset[str]:
        """Return the words of a district's name, folded."""
        district = self._history.period(district_id).district
        name = district.name_ur or "" if in_urdu else district.name
        return frozenset(fold_name(name).split())

    def district(self, district_id: str, on: dt.date | None) -> Location:
        """Return a district as an area, as it was on a day."""
        period = self._history.period(district_id, on)
        district = period.district
        place = Place(
            id=district_id,
            name=district.name,
            kind="district",
            latitude=period.latitude,
            longitude=period.longitude,
            name_ur=district.name_ur,
            population=district.population,
            precision_km=period.radius_km,
            source="OCHA COD-AB",
            licence=_LICENCE,
        )
        return Location(
            place=place,
            level="district",
            where_precision=DISTRICT,
            latitude=period.latitude,
            longitude=period.longitude,
            uncertainty_km=period.radius_km,
            district_id=self._history.translate(district_id),
            covers=district.tehsil_pcodes,
        )

    def _tehsil(self, pcode: str, on: dt.date | None = None) -> Location:
        row = self._tehsil_rows[pcode]
        latitude, longitude, radius = (
            row.number(column) for column in ("latitude", "longitude", "radius_km")
        )
        place = Place(
            id=f"tehsil:{pcode}",
            name=self._history.tehsil_name(pcode, on) or row["name"],
            kind="tehsil",
            latitude=latitude,
            longitude=longitude,
            tehsil_pcode=pcode,
            aliases=row.several("aliases"),
            name_ur=row["name_ur"] or None,
            precision_km=radius,
            source=row["source"],
            licence=row["licence"],
            note=row["note"],
        )
        return Location(
            place=place,
            level="tehsil",
            where_precision=DISTRICT,
            latitude=latitude,
            longitude=longitude,
            uncertainty_km=radius,
            tehsil_pcode=pcode,
            district_id=self._history.of_tehsil(pcode),
        )

    def _mistaken(self, row: Row) -> Location:
        location = self._tehsil(row.several("tehsil_pcodes")[0])
        place = dataclasses.replace(location.place, note=row["note"])
        return dataclasses.replace(location, place=place, flags=("no such district",))

    def _unit(self, row: Row) -> Location:
        seat = row["seat"]
        return locate_unit(
            row, self.by_id(seat) if seat else self.district(row["district_id"], None)
        )

    def _place(self, row: Row, tier: int) -> Location:
        place = _read_place(row, tier)
        level: Level = "town" if place.kind in _TOWNS else "site"
        precision = place.precision_km or 0.0
        return Location(
            place=place,
            level=level,
            where_precision=EXACT if precision <= _EXACT_KM else NEAR,
            latitude=place.latitude,
            longitude=place.longitude,
            uncertainty_km=place.precision_km,
            tehsil_pcode=place.tehsil_pcode,
            district_id=self._history.of_tehsil(place.tehsil_pcode) if place.tehsil_pcode else None,
        )

    def _outside(self, row: Row) -> Location:
        kind = row["kind"]
        level: Level = (
            "country" if kind == "country" else "province" if kind == "province" else "town"
        )
        area = level != "town"
        place = Place(
            id=row["id"],
            name=row["name"],
            kind=kind,
            latitude=row.number("latitude"),
            longitude=row.number("longitude"),
            aliases=row.several("aliases"),
            name_ur=row["name_ur"] or None,
            population=row.count("population"),
            province=row["province"] or (row["name"] if kind == "province" else ""),
            country=row["country"],
            source=row["source"],
            licence=row["licence"],
            note=row["note"],
        )
        return Location(
            place=place,
            level=level,
            where_precision={"country": COUNTRY, "province": PROVINCE, "town": EXACT}[level],
            latitude=None if area else place.latitude,
            longitude=None if area else place.longitude,
        )

    def _road(self, row: Row) -> Location:
        place = Place(
            id=row["id"],
            name=row["name"],
            kind="road",
            aliases=row.several("aliases"),
            source=row["source"],
            licence=row["licence"],
            note=row["description"],
        )
        return Location(place=place, level="site", where_precision=LINE, flags=(ROAD,))


_BORDER_KM = 10.0
_EXACT_KM = 4.0  # a city's point stands for the city
TABLE_OF = {
    "district": "districts.csv",
    "mistaken": "mistaken_districts.csv",
    "tehsil": "tehsils.csv",
    "place": "places.csv",
    "village": "villages.csv",
    "unit": "census_units.csv",
    "region": "regions.csv",
    "outside": "outside.csv",
    "road": "roads.csv",
}


def _read_place(row: Row, tier: int) -> Place:
    latitude, longitude = row.number("latitude"), row.number("longitude")
    if latitude is None or longitude is None:
        raise GazetteerError(f"{row.table} line {row.line}: the place has no coordinates.")
    return Place(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        latitude=latitude,
        longitude=longitude,
        tehsil_pcode=row["tehsil_pcode"] or None,
        aliases=row.several("aliases"),
        name_ur=row["name_ur"] or None,
        population=row.count("population"),
        tier=tier,
        precision_km=row.number("precision_km"),
        name_risk=row["name_risk"],
        source=row["source"],
        licence=row["licence"],
        note=row["note"],
    )
