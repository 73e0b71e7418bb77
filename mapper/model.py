"""The things that flow between the rooms: reports, places, mentions, incidents.

All are frozen: a room never changes what another made. Offsets are in
characters of `Report.text`, coordinates in degrees (WGS 84), distances in km,
counts in people. The vocabulary is ACLED's (event types, actor types) and
UCDP's (precision scales, low/best/high).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

__all__ = [
    "MEASURES",
    "ROLES",
    "Actor",
    "ActorRole",
    "Casualties",
    "Claim",
    "ClaimStatus",
    "Count",
    "Dateline",
    "District",
    "Evidence",
    "Extraction",
    "Incident",
    "Kind",
    "Level",
    "Location",
    "Measure",
    "Mention",
    "MentionRole",
    "Part",
    "PartKind",
    "Place",
    "PlaceReference",
    "Report",
    "Role",
    "Span",
    "Tally",
    "Unresolved",
]

PartKind = Literal[
    "title", "published", "byline", "dateline", "body", "heading", "credits", "ticker"
]
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
Level = Literal["site", "town", "tehsil", "district", "province", "country"]
Kind = Literal["event", "background", "rollup"]
Measure = Literal["killed", "injured", "abducted", "missing", "arrested"]
Role = Literal["civilians", "security", "militants", "unknown"]
ClaimStatus = Literal["asserted", "superseded", "disputed"]
ActorRole = Literal["perpetrator", "target", "responder", "claimant"]

MEASURES: tuple[Measure, ...] = get_args(Measure)
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the report's text, `text[start:end]`.

    Parameters
    ----------
    start, end : int
        Character offsets, `0 <= start <= end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"A span runs from 0 <= start <= end, not {self.start}:{self.end}.")

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Part(Span):
    """One part of a report: its title, a paragraph of the body, its credits."""

    kind: PartKind = "body"


@dataclass(frozen=True, slots=True)
class Dateline(Span):
    """Where and when a report was filed, which is seldom where the event was.

    Parameters
    ----------
    places : tuple of str
        Place names, capitals folded (`QUETTA` is Quetta); several for a slash
        dateline (`A/B/C:`), which names the scenes.
    date : datetime.date, optional
        The day the dateline gives, its year completed from the publication date.
    """

    places: tuple[str, ...] = ()
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One news report as it was read.

    Parameters
    ----------
    id : str
        SHA-256 of the normalised text: the same story saved twice has one id.
    text : str
        The text as read; every offset in this package counts its characters.
    title, publisher, url, byline, credits : str, optional
        What the report says of itself.
    published : datetime.date, optional
        The day "today" and "Tuesday" are relative to.
    published_at : datetime.datetime, optional
        The moment of publication with its time zone, where the report gives one.
    published_from : str, optional
        What gave the date: `option`, `metadata`, `text` or `dateline`.
    timezone : str
        IANA name; `Asia/Karachi` when the report gives none.
    dateline : Dateline, optional
        The place and date the report was filed from.
    parts : tuple of Part
        Title, dateline, paragraphs, credits … in text order, not overlapping.
    source : str
        The path or URL it was read from, `-` for standard input, or `text`.
    encoding : str
        The character encoding found.
    notes : tuple of str
        Sentences for the reader of the map: an encoding guessed, no date found …
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    published_from: str | None = None
    timezone: str = "Asia/Karachi"
    dateline: Dateline | None = None
    byline: str | None = None
    credits: str | None = None
    parts: tuple[Part, ...] = ()
    source: str = "text"
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()


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
        What kind of area the words name.
    latitude, longitude : float, optional
        Degrees; None where a point would say too much (a province).
    where_precision : int
        UCDP's scale: 1 exact, 2 near (see `uncertainty_km`), 3 district,
        4 province, 5 line or undefined area, 6 country.
    uncertainty_km : float, optional
        Radius around the point that holds the true place, km.
    tehsil_pcode : str, optional
        The tehsil, where the words fix it.
    district_id : str, optional
        The district in the reference set.
    flags : tuple of str
        Doubts, such as `town or district`.
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
    """A name that looks like a place and could not be placed."""

    text: str
    start: int
    end: int
    reason: str
    candidates: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the name in the JSON form of docs/design.md."""
        return {**dataclasses.asdict(self), "candidates": list(self.candidates)}


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people as a range, after UCDP.

    Parameters
    ----------
    low, best : int
        "at least 11" is low 11, best 11.
    high : int, optional
        None where the words set no upper bound.
    words : str, optional
        The words, where they are vague ("dozens": low 12).
    """

    low: int
    best: int
    high: int | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.best or (self.high is not None and self.high < self.best):
            raise ValueError(f"A count needs 0 <= low <= best <= high, not {self}.")

    @classmethod
    def exactly(cls, number: int) -> Count:
        """Return the count of a plain figure."""
        return cls(number, number, number)

    def __add__(self, other: Count) -> Count:
        open_ended = self.high is None or other.high is None
        return Count(
            self.low + other.low,
            self.best + other.best,
            None if open_ended else (self.high or 0) + (other.high or 0),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return low, best and high, and the words where they are vague."""
        figures: dict[str, Any] = {"low": self.low, "best": self.best, "high": self.high}
        if self.words:
            figures["words"] = self.words
        return figures


@dataclass(frozen=True, slots=True)
class Tally:
    """One measure (killed, injured …) by role; None is not stated, 0 is stated none."""

    total: Count | None = None
    civilians: Count | None = None
    security: Count | None = None
    militants: Count | None = None
    unknown: Count | None = None

    def role(self, role: Role) -> Count | None:
        """Return the count of one role."""
        count: Count | None = getattr(self, role)
        return count

    def __bool__(self) -> bool:
        return any(getattr(self, name) is not None for name in ("total", *ROLES))

    def to_dict(self) -> dict[str, Any]:
        """Return the total and each role as a dict or None."""
        return {name: _count_dict(getattr(self, name)) for name in ("total", *ROLES)}


def _count_dict(count: Count | None) -> dict[str, Any] | None:
    return count.to_dict() if count else None


@dataclass(frozen=True, slots=True)
class Casualties:
    """What happened to people, by measure and role."""

    killed: Tally = field(default_factory=Tally)
    injured: Tally = field(default_factory=Tally)
    abducted: Tally = field(default_factory=Tally)
    missing: Tally = field(default_factory=Tally)
    arrested: Tally = field(default_factory=Tally)

    def measure(self, measure: Measure) -> Tally:
        """Return the tally of one measure."""
        tally: Tally = getattr(self, measure)
        return tally

    def __bool__(self) -> bool:
        return any(self.measure(measure) for measure in MEASURES)

    def to_dict(self) -> dict[str, Any]:
        """Return each measure's tally."""
        return {measure: self.measure(measure).to_dict() for measure in MEASURES}


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that somebody gives and that is not the incident's own."""

    by: str
    measure: Measure
    role: Role
    count: Count
    status: ClaimStatus
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """Return the claim in the JSON form of docs/design.md."""
        return {
            "by": self.by,
            "measure": self.measure,
            "role": self.role,
            "low": self.count.low,
            "best": self.count.best,
            "high": self.count.high,
            "status": self.status,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who did, suffered, answered or claimed the event.

    `type` is one of ACLED's inter types: `State forces`, `Rebel group`,
    `Political militia`, `Identity militia`, `Rioters`, `Protesters`,
    `Civilians`, `External/Other forces`.
    """

    name: str
    role: ActorRole
    type: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence the incident rests on, quoted and never paraphrased."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PlaceReference:
    """The gazetteer place of an incident, short."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened, where, when, to whom, and who says so.

    `Incident.to_dict` is the JSON form, `Incident.from_dict` reads it back.
    Dates are days in the report's time zone; `district` is in the reference
    set and `district_on_date` the name on the event's own day where it differs.
    """

    id: str
    kind: Kind
    event_type: str
    sub_event_type: str
    date_start: dt.date | None = None
    date_end: dt.date | None = None
    date_precision: int | None = None
    place: PlaceReference | None = None
    place_text: str = ""
    district: str | None = None
    district_pcode: str | None = None
    district_on_date: str | None = None
    tehsil_pcode: str | None = None
    province: str = "Balochistan"
    latitude: float | None = None
    longitude: float | None = None
    where_precision: int = 4
    uncertainty_km: float | None = None
    casualties: Casualties = field(default_factory=Casualties)
    claims: tuple[Claim, ...] = ()
    actors: tuple[Actor, ...] = ()
    claimed_by: str | None = None
    includes: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    flags: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the incident in the JSON form of docs/design.md."""
        plain = {entry.name: getattr(self, entry.name) for entry in dataclasses.fields(self)}
        plain["date_start"] = self.date_start.isoformat() if self.date_start else None
        plain["date_end"] = self.date_end.isoformat() if self.date_end else None
        plain["place"] = dataclasses.asdict(self.place) if self.place else None
        plain["casualties"] = self.casualties.to_dict()
        plain["claims"] = [claim.to_dict() for claim in self.claims]
        plain["actors"] = [dataclasses.asdict(actor) for actor in self.actors]
        plain["includes"] = list(self.includes)
        plain["evidence"] = [dataclasses.asdict(quote) for quote in self.evidence]
        plain["flags"] = list(self.flags)
        return plain

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Incident:
        """Read an incident back from its JSON form.

        Parameters
        ----------
        plain : Mapping
            What `Incident.to_dict` returned, or the same parsed from JSON.

        Raises
        ------
        pydantic.ValidationError
            If a field is missing or of the wrong kind (a `ValueError`).
        """
        from pydantic import TypeAdapter  # heavy, and seldom needed

        def claim(entry: Mapping[str, Any]) -> dict[str, Any]:
            figures = {name: entry[name] for name in ("low", "best", "high")}
            return {**{k: v for k, v in entry.items() if k not in figures}, "count": figures}

        claims = [claim(entry) for entry in plain.get("claims", ())]
        return TypeAdapter(cls).validate_python({**plain, "claims": claims})


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one report: its place names and its incidents."""

    report: Report
    mentions: tuple[Mention, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    incidents: tuple[Incident, ...] = ()
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return one entry of `reports` in the JSON form of docs/design.md."""
        report = self.report
        return {
            "id": report.id,
            "title": report.title,
            "publisher": report.publisher,
            "url": report.url,
            "published": report.published.isoformat() if report.published else None,
            "dateline": "/".join(report.dateline.places) or None if report.dateline else None,
            "mentions": [mention.to_dict() for mention in self.mentions],
            "unresolved": [name.to_dict() for name in self.unresolved],
            "incidents": [incident.to_dict() for incident in self.incidents],
        }
