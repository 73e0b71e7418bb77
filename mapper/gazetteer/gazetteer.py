"""The gazetteer: every name of Balochistan, as of any day, to its place."""

from __future__ import annotations

import copy
import datetime as dt
import functools
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.gazetteer.doubtful import Doubts
from mapper.gazetteer.finding import Finder
from mapper.gazetteer.ground import Ground
from mapper.gazetteer.history import History, Period
from mapper.gazetteer.layer import Layer, Stamp
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.names import Names as NameIndex
from mapper.gazetteer.names import cue_table
from mapper.gazetteer.nearest import Nearest, Surroundings
from mapper.gazetteer.outlines import district_outlines, neighbour_outlines, tehsil_outlines
from mapper.gazetteer.own import laid_over, read_places
from mapper.gazetteer.passage import Terrain
from mapper.gazetteer.reading import Names, Reader
from mapper.gazetteer.reckoning import is_near
from mapper.gazetteer.roads import Roads
from mapper.gazetteer.searching import Candidate, Searcher
from mapper.gazetteer.seats import Seats
from mapper.gazetteer.summary import summary_html
from mapper.gazetteer.tables import Tables, read_tables
from mapper.model import District, Location, Mention, Part, Place
from mapper.packaged import gazetteer_folder

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

    from mapper.gazetteer.fallback import Nominatim

__all__ = ["Gazetteer"]


class Gazetteer:
    """Places, districts and their history."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._history = History(self._tables)
        self._drawn: dict[tuple[Period, ...], GeoDataFrame] = {}
        self._locator = Locator(self._tables, self._history)
        names = NameIndex(self._tables).entries
        self._searcher = Searcher(names, self._locator)
        seats = Seats(names, self._locator, self._history)
        roads = Roads(self._tables)
        self._ground = Ground(tables)
        self._roads = roads
        terrain = Terrain(self._locator, self._history, self._ground, roads, seats)
        self._terrain = terrain
        self._fallback: Nominatim | None = None
        self._nearest = Nearest(self._tables, terrain)
        self._reader = Reader(
            Finder(names),
            self._locator,
            Doubts(names, self._locator),
            seats,
            terrain,
        )

    @classmethod
    def default(cls) -> Gazetteer:
        """Return the packaged gazetteer with the user's own data over it, loaded once.

        Raises
        ------
        GazetteerError
            If the user's own data are unsound.
        """
        layer = Layer.default()
        return _in_use(layer, layer.stamp())

    @classmethod
    def load(cls, folder: Path | str) -> Gazetteer:
        """Load a gazetteer from a folder of tables."""
        return cls(read_tables(Path(folder)))

    def with_places(self, path: Path | str) -> Gazetteer:
        """Return this gazetteer with a table of one's own places over it.

        Parameters
        ----------
        path : Path or str
            A CSV table with the columns name, kind, latitude, longitude, source and
            licence at least; `docs/data.md` tells what else there may be.

        Raises
        ------
        GazetteerError
            If the table is unsound: one line a fault.
        """
        own = read_places(Path(path), self._tables, self._ground)
        other = Gazetteer(laid_over(self._tables, own))
        other._fallback = self._fallback
        return other

    def with_fallback(self, server: Nominatim) -> Gazetteer:
        """Return this gazetteer, with a server asked for the names of texts that it lacks.

        What it answers is marked: the flag `not in the gazetteer`, an id that begins
        with `nominatim:`, `where_precision` 2 at best and a low score.

        Parameters
        ----------
        server : Nominatim
            From `mapper.gazetteer.fallback`; its `note` says afterwards what failed.
        """
        other = copy.copy(self)
        other._fallback = server
        return other

    def _repr_html_(self) -> str:
        """Return what the gazetteer holds and whose data they are, for a notebook."""
        return summary_html(self._tables, self.districts())

    @property
    def version(self) -> str:
        """The version of the tables."""
        return self._tables.version

    @property
    def outlines_credit(self) -> str | None:
        """Whose the outlines are, where a user imported them; None for the packaged ones."""
        return self._tables.outlines_credit

    @property
    def credits(self) -> tuple[str, ...]:
        """Whose the places are that a user added, a sentence each."""
        return self._tables.credits

    @property
    def reference_date(self) -> dt.date:
        """A day of the district set that incidents are carried in."""
        return self._history.reference_date

    @property
    def province(self) -> Location:
        """The province as a whole: known, and never a point."""
        return self._locator.province

    @functools.cached_property
    def capital(self) -> Location:
        """The town that the province is led from."""
        return self._locator.by_id(cue_table("province")["capital"])

    def place(self, place_id: str) -> Place:
        """Return a place by its id.

        Raises
        ------
        GazetteerError
            If there is none; the message names the ids that look alike.
        """
        return self._locator.by_id(place_id).place

    def __contains__(self, place_id: object) -> bool:
        return isinstance(place_id, str) and self._locator.holds(place_id)

    def described(self, place_ids: Iterable[str]) -> list[str]:
        """Return each place in words, for people: `Dasht (tehsil, Kech)`."""
        return [self._in_words(self._locator.by_id(each)) for each in place_ids]

    def _in_words(self, location: Location) -> str:
        district = self.district_of(location)
        kind = location.place.kind
        where = district.name if district else self.country_name(location.place.country)
        return f"{location.place.name} ({kind if kind == 'district' else f'{kind}, {where}'})"

    def country_name(self, code: str) -> str:
        """Return the name of a country by its ISO 3166 code; the code where no table names it."""
        return self._locator.country_names.get(code, code)

    def district(self, district_id: str) -> District:
        """Return a district of the reference set, or else in its nearest period."""
        return self._history.period(district_id).district

    def district_of(self, location: Location, *, on: dt.date | None = None) -> District | None:
        """Return the district that a location lay in on a day (None: the reference set)."""
        history = self._history
        filed = "filed under another district" in location.flags  # whatever it is the seat of
        if location.place.kind == "district":
            held = history.translate(location.place.id, on)
        elif not filed and (part := history.of_part(location.place.id, on)):
            held = part
        elif location.tehsil_pcode:
            held = history.of_tehsil(location.tehsil_pcode, on)
        else:
            held = history.translate(location.district_id, on) if location.district_id else None
        return history.period(held, on).district if held else None

    def contains(self, outer: Location, inner: Location) -> bool:
        """Tell whether one location holds another, from province and region to site."""
        return self._locator.contains(outer, inner) or is_near(outer, inner)

    def has_held(self, district: Location, place: Location) -> bool:
        """Tell whether a district once held a place that lies in another now."""
        held, now = district.district_id, place.district_id
        named = district.level == "district" or "town or district" in district.flags
        return named and held not in (None, now) and self._locator.was_in(place, held or "")

    def find(self, name: str, *, on: dt.date | None = None, limit: int = 5) -> list[Candidate]:
        """Return the likeliest places of a name, forgiving its spelling, the best first.

        Parameters
        ----------
        name : str
            A name as written; `Zehri, Khuzdar` says where it lies.
        on : datetime.date, optional
            The day whose districts count.
        limit : int
            How many at most.
        """
        return self._searcher.find(name, on, limit)

    def near(
        self, latitude: float, longitude: float, *, on: dt.date | None = None, limit: int = 5
    ) -> Surroundings | None:
        """Return the district and tehsil at a point, and the known places nearest to it.

        Parameters
        ----------
        latitude, longitude : float
            Degrees, WGS 84. A point at sea has the nearest coast of the province.
        on : datetime.date, optional
            The day whose districts count (None: the reference set).
        limit : int
            How many places at most.

        Returns
        -------
        Surroundings or None
            None outside the province.

        Raises
        ------
        GazetteerError
            If it is no point on earth.
        """
        return self._nearest.near(latitude, longitude, on, limit)

    def districts(self, *, on: dt.date | None = None) -> tuple[District, ...]:
        """Return the districts of a day, ordered by id (None: the reference set).

        Raises
        ------
        GazetteerError
            If the day lies before the oldest set known, or too far ahead.
        """
        return tuple(period.district for period in self._history.known_on(on))

    @functools.cached_property
    def _tehsil_outlines(self) -> GeoDataFrame:
        return tehsil_outlines(self._tables)

    def boundaries(self, *, on: dt.date | None = None) -> GeoDataFrame:
        """Return the outlines of a day's districts (None: the reference set).

        Raises
        ------
        GazetteerError
            If the day lies before the oldest set known, or too far ahead.
        """
        periods = self._history.known_on(on)
        if periods not in self._drawn:
            undivided = self.district
            self._drawn[periods] = district_outlines(self._tehsil_outlines, periods, undivided)
        return self._drawn[periods].copy()

    def context(self) -> GeoDataFrame:
        """Return neighbouring countries and the other provinces."""
        return neighbour_outlines(self._tables.folder)

    @property
    def roads(self) -> Roads:
        """The main roads as lines; iterate over them, or cut a stretch."""
        return self._roads

    def names(self, text: str, *, on: dt.date | None = None, parts: Sequence[Part] = ()) -> Names:
        """Return the place names of a text, each with its place and role.

        Parameters
        ----------
        text : str
            A report.
        on : datetime.date, optional
            Its date: names are read with the districts of that day (None: reference set).
        parts : sequence of Part
            Its title, dateline, paragraphs, credits …; without any, all is body.
        """
        names = self._reader.read(text, on, parts)
        if self._fallback is None:
            return names
        from mapper.gazetteer.fallback import place_unresolved

        return place_unresolved(names, text, parts, self._terrain, self._fallback)

    def mentions(
        self, text: str, *, on: dt.date | None = None, parts: Sequence[Part] = ()
    ) -> list[Mention]:
        """Return the placed names of a text; see `names`."""
        return list(self.names(text, on=on, parts=parts).mentions)


@functools.lru_cache(maxsize=4)
def _in_use(layer: Layer, stamp: Stamp) -> Gazetteer:
    """Return the packaged tables with a layer over them, read anew when it was written."""
    return Gazetteer(layer.over(read_tables(gazetteer_folder())))
