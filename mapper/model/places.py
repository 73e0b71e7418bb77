"""What the gazetteer gives: districts, places, locations, mentions."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

__all__ = ["District", "Level", "Location", "Mention", "MentionRole", "Place", "Unresolved"]

MentionRole = Literal[
    "location",
    "dateline",
    "byline",
    "route",
    "hospital",
    "origin",
    "reference",
    "name_part",
    "context",
]
Level = Literal["site", "town", "tehsil", "district", "region", "province", "country"]


@dataclass(frozen=True, slots=True)
class District:
    """One district in one period of its history.

    Parameters
    ----------
    id : str
        Stable within the gazetteer (`district:nushki`).
    name : str
        Name in that period.
    pcode : str, optional
        OCHA COD-AB P-code; None for districts younger than the code list.
    tehsil_pcodes : tuple of str
        The tehsils whose outlines make up the district.
    valid_from, valid_to : datetime.date, optional
        First day, and first day no longer; None is open.
    population : int, optional
        2023 census, people; None where the split does not follow census lines.
    area_km2 : float, optional
        Area in square kilometres.
    """

    id: str
    name: str
    pcode: str | None
    tehsil_pcodes: tuple[str, ...]
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    population: int | None = None
    area_km2: float | None = None
    headquarters: str | None = None
    division: str | None = None
    name_ur: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the gazetteer.

    Parameters
    ----------
    id : str
        Source and number (`geonames:1162456`), or `district:…`, `province:…`.
    kind : str
        `town`, `village`, `district`, `tehsil`, `road`, `province`, `country` …
    latitude, longitude : float, optional
        Degrees, WGS 84.
    tehsil_pcode : str, optional
        The tehsil it lies in (for places in Balochistan).
    province, country : str, optional
        For places outside Balochistan; `country` is an ISO 3166 code.
    tier : int
        1 curated, 2 the long tail of villages.
    precision_km : float, optional
        How far the point may be off, km.
    """

    id: str
    name: str
    kind: str
    latitude: float | None = None
    longitude: float | None = None
    tehsil_pcode: str | None = None
    aliases: tuple[str, ...] = ()
    name_ur: str | None = None
    population: int | None = None
    tier: int = 1
    precision_km: float | None = None
    name_risk: str = ""
    province: str = "Balochistan"
    country: str = "PK"
    source: str = ""
    licence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """Where something is, as exactly as the words allow.

    Parameters
    ----------
    level : Level
        What kind of area the words name; a `region` is wider than a district.
    latitude, longitude : float, optional
        Degrees; None where a point would say too much (a province).
    where_precision : int
        UCDP's scale: 1 exact, 2 near (see `uncertainty_km`), 3 district,
        4 province, 5 line, region or undefined area, 6 country.
    uncertainty_km : float, optional
        Radius around the point that holds the true place, km; of a region, which has
        no point here, the radius around its place's.
    tehsil_pcode : str, optional
        The tehsil, where the words fix it.
    district_id : str, optional
        The district in the reference set.
    flags : tuple of str
        Doubts, such as `town or district`.
    line : tuple of (float, float)
        For a stretch of a road or a border: its course, (latitude, longitude) in
        degrees; the point is then its middle, and the uncertainty covers it.
    covers : tuple of str
        For a district: P-codes of its tehsils on the day that it was read for.
    """

    place: Place
    level: Level
    where_precision: int
    latitude: float | None = None
    longitude: float | None = None
    uncertainty_km: float | None = None
    tehsil_pcode: str | None = None
    district_id: str | None = None
    flags: tuple[str, ...] = ()
    line: tuple[tuple[float, float], ...] = ()
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place name in a report, and what it does there.

    Parameters
    ----------
    text : str
        The name as written.
    start, end : int
        Character offsets in the report.
    role : MentionRole
        Only `location` may hold an incident.
    score : float
        0 to 1, how sure the resolution is.
    location : Location, optional
        What the name resolves to; None for a name that is no place
        (`name_part`) or was not resolved.
    reasons : tuple of str
        Why this place and this role.
    candidates : tuple of str
        Ids of the runners-up.
    """

    text: str
    start: int
    end: int
    role: MentionRole
    score: float
    location: Location | None = None
    reasons: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()

    @property
    def place_id(self) -> str | None:
        """The id of the place, if the name was resolved."""
        return self.location.place.id if self.location else None

    def to_dict(self) -> dict[str, Any]:
        """Return the mention in the JSON form of docs/design.md."""
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "place_id": self.place_id,
            "role": self.role,
            "score": round(self.score, 3),
        }


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that looks like a place and could not be placed.

    Parameters
    ----------
    text : str
        The name as written.
    start, end : int
        Character offsets in the report.
    reason : str
        Why it was not placed.
    candidates : tuple of str
        Ids of the places that it may be.
    """

    text: str
    start: int
    end: int
    reason: str
    candidates: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the name in the JSON form of docs/design.md."""
        return {**dataclasses.asdict(self), "candidates": list(self.candidates)}
