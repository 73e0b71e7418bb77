"""Look a name up as people spell it: exactly, by systematic spelling, or nearly."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.names import Entry, level_words, same_initial
from mapper.model import Location

__all__ = ["Candidate", "Searcher"]

_ALIKE = 78.0  # rapidfuzz ratio below which two names are different names
_BY_KIND = (
    "province",
    "district",
    "place",
    "region",
    "outside",
    "road",
    "tehsil",
    "unit",
    "mistaken",
    "village",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean.

    Parameters
    ----------
    location : Location
        Where it is.
    score : float
        0 to 1, how alike the names are.
    reasons : tuple of str
        How the name was matched.
    """

    location: Location
    score: float
    reasons: tuple[str, ...]


class Searcher:
    """Look names up, forgiving spelling.

    Parameters
    ----------
    names : mapping of str to tuple of Entry
        Folded names and what they may mean.
    locator : Locator
        Makes locations of entries.
    """

    def __init__(self, names: Mapping[str, tuple[Entry, ...]], locator: Locator) -> None:
        self._names = names
        self._locator = locator

    def find(self, name: str, on: dt.date | None, limit: int) -> list[Candidate]:
        """Return the likeliest places of a name, the best first."""
        wanted, *containers = (fold_name(part) for part in re.split("[,،]", name))
        containers = [_bare(each) for each in containers if each]
        found: dict[str, Candidate] = {}
        if wanted not in self._names:
            wanted = _bare(wanted)
        for spelling, score in self._alike(wanted):
            for entry in self._names[spelling]:
                candidate = self._candidate(entry, spelling, score, wanted, on)
                if all(self._lies_in(candidate.location, each) for each in containers):
                    found.setdefault(candidate.location.place.id, candidate)
        order = sorted(found.values(), key=lambda each: (-each.score, _rank(each.location)))
        return order[:limit]

    @functools.cached_property
    def _curated(self) -> list[str]:
        return [name for name, entries in self._names.items() if entries[0].kind != "village"]

    def _alike(self, wanted: str) -> list[tuple[str, float]]:
        from rapidfuzz import fuzz, process

        exact = [(wanted, 1.0)] if wanted in self._names else []
        near = process.extract(wanted, self._curated, scorer=fuzz.ratio, limit=20)
        near += process.extract(wanted, list(self._names), scorer=fuzz.ratio, limit=20)
        return exact + [
            (name, score / 100)
            for name, score, _ in near
            if score >= _ALIKE and same_initial(name, wanted)
        ]

    def _candidate(
        self, entry: Entry, spelling: str, score: float, wanted: str, on: dt.date | None
    ) -> Candidate:
        location = self._locator.locate(entry, on)
        penalty = 0.02 * _BY_KIND.index(entry.kind) + 0.01 * entry.risky
        reason = "exact name" if spelling == wanted else f"spelled like {spelling}"
        return Candidate(location, round(score - penalty, 4), (reason, entry.kind))

    def _lies_in(self, location: Location, container: str) -> bool:
        """Tell whether "Zehri, Khuzdar" or "Quetta, Pakistan" may mean this location."""
        return any(self._holds(entry, location) for entry in self._names.get(container, ()))

    def _holds(self, entry: Entry, location: Location) -> bool:
        if entry.kind == "province":
            return location.district_id is not None
        if entry.kind == "region":
            return location.district_id in self._locator.regions.districts(
                self._locator.place_id(entry)
            )
        if entry.kind == "outside":
            place, outer = location.place, self._locator.locate(entry).place
            if outer.kind == "country":
                return place.country == outer.country
            return outer.kind == "province" and place.province == outer.name
        held = self._locator.district_id(entry)
        return held is not None and location.district_id == held


def _bare(name: str) -> str:
    """Return a name without the words that say what kind of area it is ("Loti area")."""
    words = name.split(" ")
    while len(words) > 1 and words[-1] in level_words():
        words.pop()
    return " ".join(words)


def _rank(location: Location) -> tuple[int, str]:
    return -(location.place.population or 0), location.place.id
