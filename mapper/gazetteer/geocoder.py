"""The gazetteer as a geocoder of geopy's."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from geopy.adapters import BaseSyncAdapter
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location as Answer
from geopy.point import Point

from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.gazetteer import Gazetteer
from mapper.gazetteer.levels import LevelCues
from mapper.gazetteer.nearest import Nearby, Surroundings
from mapper.gazetteer.searching import Candidate
from mapper.model import District, Location, Mention, Place

__all__ = ["GazetteerGeocoder"]

_PARTS = {  # words of a structured query, the finest first
    "place": ("place", "name", "street", "city", "town", "village"),
    "tehsil": ("tehsil",),
    "district": ("district", "county"),
    "province": ("province", "state"),
    "country": ("country",),
}
_LIMIT = 5
_SEARCHED = 50  # namesakes looked at before their district is asked for
_OUTSIDE = "outside Balochistan"


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Geocode names of Balochistan and what lies at a point, offline.

    It reads a name as a report's is read: `Quetta` is the city, `Kalat district` the
    district with the radius that covers it, and `Kalat` alone the town with an
    uncertainty that covers both. A province, a country, a division, a region or a road
    has no point, and so there is no answer: the middle of an area that wide is never
    where something is. Names outside the province have their own point and
    `"in_province": False`.

    Parameters
    ----------
    gazetteer : Gazetteer, optional
        The packaged one when None.
    on : datetime.date, optional
        The day whose districts count (None: the reference set).
    least_score : float
        0 to 1: a misspelled name that is less like any known one has no answer.
    timeout : float, optional
        Taken as every geocoder takes it, and of no effect: nothing is sent.

    Examples
    --------
    >>> from mapper import GazetteerGeocoder
    >>> answer = GazetteerGeocoder().geocode("Noshki bazaar")
    >>> answer.address
    'Nushki, Nushki tehsil, Nushki district, Balochistan, Pakistan'
    """

    def __init__(
        self,
        *,
        gazetteer: Gazetteer | None = None,
        on: dt.date | None = None,
        least_score: float = 0.75,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> None:
        super().__init__(timeout=timeout, adapter_factory=_Offline)
        self._gazetteer = gazetteer or Gazetteer.default()
        self._on = on
        self._least_score = least_score

    def geocode(
        self,
        query: str | Mapping[str, str] | None,
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        on: dt.date | None = None,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> Answer | list[Answer] | None:
        """Return where a name is.

        Parameters
        ----------
        query : str or mapping
            A name, with what holds it after a comma (`Zehri, Khuzdar`), or its parts by
            `place`, `tehsil`, `district`, `province` and `country`, or as Nominatim calls
            them (`street`, `city`, `county`, `state`). An empty or missing name (None,
            NaN) has no answer.
        exactly_one : bool
            One answer, or a list of those that bear the name, the likeliest first.
        limit : int, optional
            How many at most in a list; five by default.
        on : datetime.date, optional
            The day whose districts count, in place of the geocoder's own.
        timeout : float, optional
            Of no effect.

        Returns
        -------
        geopy.location.Location, list of them, or None
            `raw` holds all that is known, as plain JSON data.

        Raises
        ------
        ValueError
            If the query is neither a name nor a mapping of the parts above.
        """
        if limit is not None and limit < 1:
            raise ValueError("Limit cannot be less than 1")
        day = on or self._on
        found = self._candidates(_parts(query), day)
        if not found or found[0].location.latitude is None:
            return None
        with_point = [each for each in found if each.location.latitude is not None]
        kept = with_point[: 1 if exactly_one else limit or _LIMIT]
        answers = [
            self._answer(each, day, runners_up=self._others(each, found, day)) for each in kept
        ]
        return answers[0] if exactly_one else answers

    def reverse(
        self,
        query: Any,
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        on: dt.date | None = None,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> Answer | list[Answer] | None:
        """Return the known place nearest to a point of the province.

        Parameters
        ----------
        query : geopy.point.Point, sequence of float, or str
            Latitude and longitude in degrees, in any form geopy takes.
        exactly_one : bool
            The nearest place, or a list of the nearest.
        limit : int, optional
            How many at most in a list; five by default.
        on : datetime.date, optional
            The day whose districts count, in place of the geocoder's own.
        timeout : float, optional
            Of no effect.

        Returns
        -------
        geopy.location.Location, list of them, or None
            None outside the province. The answer is at the place's own point; `raw`
            says how far (km) and which way the point asked for lies from it, and in
            `at` which district and tehsil hold that point.

        Raises
        ------
        ValueError
            If the query is no point.
        """
        if limit is not None and limit < 1:
            raise ValueError("Limit cannot be less than 1")
        point, day = Point(query), on or self._on
        count = 1 if exactly_one else limit or _LIMIT
        found = self._gazetteer.near(point.latitude, point.longitude, on=day, limit=count)
        if found is None:
            return None
        answers = [self._beside(nearby, found, day) for nearby in found.places]
        return answers[0] if exactly_one else answers

    def _candidates(self, parts: list[str], on: dt.date | None) -> list[Candidate]:
        """Return the places of a name, as a report would mean it first, then by spelling."""
        if not parts:
            return []
        name, containers = parts[0], parts[1:]
        found = {c.location.place.id: c for c in self._as_read(parts, on)}
        for candidate in self._gazetteer.find(name, on=on, limit=_SEARCHED):
            if candidate.score >= self._least_score:
                found.setdefault(candidate.location.place.id, candidate)
        held = [c for c in found.values() if self._lies_in(c.location, containers, on)]
        exact = [c for c in held if not any(map(_is_misspelling, c.reasons))]
        return exact or held

    def _others(
        self, candidate: Candidate, found: list[Candidate], on: dt.date | None
    ) -> list[dict[str, Any]]:
        others = [other for other in found if other is not candidate]
        return [self._named(other, on) for other in others[:_LIMIT]]

    def _as_read(self, parts: list[str], on: dt.date | None) -> Iterator[Candidate]:
        """Yield what the name means in a report that says it so, if all of it is the name."""
        mentions = self._gazetteer.mentions(", ".join(parts), on=on)
        own = [mention for mention in mentions if mention.end <= len(parts[0])]
        if not own or own[0].location is None:
            return
        first, *wider = own
        named = [first, *(each for each in wider if _is_wide(each.location))]
        beside = fold_name(_without(parts[0], named)).split()
        if _level_words().issuperset(beside):
            yield Candidate(own[0].location, first.score, first.reasons)

    def _lies_in(self, inner: Location, containers: list[str], on: dt.date | None) -> bool:
        return all(
            any(self._holds(outer, inner, on) for outer in self._gazetteer.find(name, on=on))
            for name in containers
        )

    def _holds(self, outer: Candidate, inner: Location, on: dt.date | None) -> bool:
        """Tell whether a place lies in the area of a name, also outside the province."""
        if any(map(_is_misspelling, outer.reasons)):
            return False
        area, place = outer.location.place, inner.place
        if outer.location.level == "country":
            return area.country == place.country
        if outer.location.level == "province" and not _is_inside(inner):
            return area.province == place.province and area.country == place.country
        then = self._gazetteer.district_of(inner, on=on)
        return self._gazetteer.contains(outer.location, inner) or (
            then is not None and then.id == area.id
        )

    def _answer(self, candidate: Candidate, on: dt.date | None, **more: Any) -> Answer:
        raw = {**self._named(candidate, on), **self._facts(candidate, on), **more}
        location = candidate.location
        return Answer(self._address(location, on), (location.latitude, location.longitude), raw)

    def _beside(self, nearby: Nearby, found: Surroundings, on: dt.date | None) -> Answer:
        way = {
            "distance_km": nearby.distance_km,
            "bearing": nearby.bearing,
            "direction": nearby.direction,
            "at": {
                "latitude": found.latitude,
                "longitude": found.longitude,
                "district": _district(found.district),
                "tehsil": _tehsil(found.tehsil.place),
                "beyond_km": found.beyond_km,
            },
        }
        return self._answer(Candidate(nearby.location, 1.0, ("nearest",)), on, **way)

    def _named(self, candidate: Candidate, on: dt.date | None) -> dict[str, Any]:
        location = candidate.location
        return {
            "id": location.place.id,
            "name": location.place.name,
            "kind": location.place.kind,
            "level": location.level,
            "district": _district(self._gazetteer.district_of(location, on=on)),
            "score": round(candidate.score, 4),
        }

    def _facts(self, candidate: Candidate, on: dt.date | None) -> dict[str, Any]:
        location, place = candidate.location, candidate.location.place
        inside = _is_inside(location)
        return {
            "name_ur": place.name_ur,
            "latitude": location.latitude,
            "longitude": location.longitude,
            "where_precision": location.where_precision,
            "uncertainty_km": location.uncertainty_km,
            "tehsil": _tehsil(self._tehsil(location)),
            "province": place.province or None,
            "country": place.country,
            "in_province": inside,
            "population": place.population,
            "reasons": list(candidate.reasons),
            "flags": [*location.flags] if inside else [*location.flags, _OUTSIDE],
            "source": place.source,
            "licence": place.licence,
            "note": place.note or None,
        }

    def _tehsil(self, location: Location) -> Place | None:
        """Return the tehsil a location lies in, or is."""
        if location.tehsil_pcode is None:
            return None
        return self._gazetteer.place(f"tehsil:{location.tehsil_pcode}")

    def _address(self, location: Location, on: dt.date | None) -> str:
        """Return the name and all that holds it, from tehsil to country."""
        tehsil, district = self._tehsil(location), self._gazetteer.district_of(location, on=on)
        place = location.place
        own = {"tehsil": f"{place.name} tehsil", "district": f"{place.name} district"}
        parts = [
            own.get(place.kind, place.name),
            f"{tehsil.name} tehsil" if tehsil else None,
            f"{district.name} district" if district else None,
            place.province,
            self._gazetteer.country_name(place.country),
        ]
        return ", ".join(dict.fromkeys(part for part in parts if part))


class _Offline(BaseSyncAdapter):  # type: ignore[misc]
    """The connection every geocoder has; this one sends nothing."""

    def __init__(self, *, proxies: Any, ssl_context: Any) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)

    def get_json(self, url: str, *, timeout: Any, headers: Any) -> Any:
        raise AssertionError("the gazetteer is asked, not the network")

    get_text = get_json


def _parts(query: str | Mapping[str, str] | None) -> list[str]:
    """Return the name asked for and what holds it, the finest first."""
    if query is None or (isinstance(query, float) and math.isnan(query)):
        return []
    if isinstance(query, str):
        return [part for part in map(str.strip, query.split(",")) if part]
    if not isinstance(query, Mapping):
        raise ValueError("Must be a name or a mapping of its parts")
    known = [key for keys in _PARTS.values() for key in keys]
    if unknown := [key for key in query if key not in known]:
        raise ValueError(f"{unknown[0]!r} is none of {', '.join(known)}")
    named = {key: query[key] for key in known if query.get(key)}
    return [_called(key, value) for key, value in named.items()]


def _called(key: str, value: str) -> str:
    """Return a part of a query as its own words: the district of Kalat, not the town."""
    level = next(level for level, keys in _PARTS.items() if key in keys)
    return f"{value} {level}" if level in ("tehsil", "district") else value


def _without(text: str, mentions: Iterable[Mention]) -> str:
    """Return what a text says beside the places it names."""
    for mention in reversed(list(mentions)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text


@functools.cache
def _level_words() -> frozenset[str]:
    """Return the words that say of a name what it is: district, city, bazaar."""
    cues = LevelCues.default()
    phrases = itertools.chain(*cues.after.values(), *cues.before.values())
    return frozenset(word for phrase in phrases for word in phrase)


def _is_wide(location: Location | None) -> bool:
    return location is not None and location.level in ("province", "country")


def _is_misspelling(reason: str) -> bool:
    return reason.startswith("spelled")


def _is_inside(location: Location) -> bool:
    return location.place.country == "PK" and location.place.province == "Balochistan"


def _district(district: District | None) -> dict[str, Any] | None:
    if district is None:
        return None
    return {"id": district.id, "name": district.name, "pcode": district.pcode}


def _tehsil(tehsil: Place | None) -> dict[str, Any] | None:
    return {"name": tehsil.name, "pcode": tehsil.tehsil_pcode} if tehsil else None
