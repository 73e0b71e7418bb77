"""Which town a district is led from: few bear the district's name, and not always."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.history import History
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.names import Entry
from mapper.model import Location

__all__ = ["Seats"]


class Seats:
    """The headquarters of districts, by date.

    Parameters
    ----------
    names : mapping of str to tuple of Entry
        Folded names and what they may mean.
    locator : Locator
        Makes locations of entries.
    history : History
        The districts of any day.
    """

    def __init__(
        self, names: Mapping[str, tuple[Entry, ...]], locator: Locator, history: History
    ) -> None:
        self._names = names
        self._locator = locator
        self._history = history
        self._known: dict[str, frozenset[str]] = {}

    def may_lead(self, town_id: str, district_id: str, on: dt.date | None) -> bool:
        """Tell whether a district may be led from a town that bears its name.

        It is not where the headquarters is another town (Kech: Turbat), or is called
        otherwise (Musakhel: Musa Khel Bazar); where it is not known, it may be.
        """
        headquarters = self._history.period(district_id, on).district.headquarters
        if headquarters is None:
            return True
        return self._bears(headquarters, district_id) and town_id in self._towns(headquarters)

    def led_from(self, places: Iterable[str], on: dt.date | None) -> str | None:
        """Return the district that is led from one of some places."""
        wanted = frozenset(places)
        for district_id, period in self._history.on(on).items():
            headquarters = period.district.headquarters
            if headquarters and not wanted.isdisjoint(self._towns(headquarters)):
                return district_id
        return None

    def town_of(self, district_id: str, on: dt.date | None = None) -> Location | None:
        """Return the town a district is led from, where that leaves no doubt."""
        headquarters = self._history.period(district_id, on).district.headquarters
        towns = sorted(self._towns(headquarters)) if headquarters else []
        return self._locator.by_id(towns[0]) if len(towns) == 1 else None

    def _bears(self, headquarters: str, district_id: str) -> bool:
        entries = self._meanings(headquarters)
        return any(self._locator.place_id(entry) == district_id for entry in entries)

    def _towns(self, headquarters: str) -> frozenset[str]:
        if headquarters not in self._known:
            self._known[headquarters] = self._find_towns(headquarters)
        return self._known[headquarters]

    def _find_towns(self, headquarters: str) -> frozenset[str]:
        places = [entry for entry in self._meanings(headquarters) if entry.kind == "place"]
        return frozenset(
            self._locator.place_id(entry)
            for entry in places
            if self._locator.locate(entry).level == "town"
        )

    def _meanings(self, headquarters: str) -> tuple[Entry, ...]:
        """Return what "Panjgur (Chitkan)" may mean."""
        return self._names.get(fold_name(headquarters.partition("(")[0]), ())
