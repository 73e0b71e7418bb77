"""What extraction gives: incidents, and everything read from one report."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from mapper.model.people import Casualties, Claim
from mapper.model.places import Mention, Unresolved
from mapper.model.reports import Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["Actor", "ActorRole", "Evidence", "Extraction", "Incident", "Kind", "PlaceReference"]

Kind = Literal["event", "background", "rollup"]
ActorRole = Literal["perpetrator", "target", "responder", "claimant"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who did, suffered, answered or claimed the event.

    Parameters
    ----------
    name : str
        One for each group, whatever the report calls it.
    role : {"perpetrator", "target", "responder", "claimant"}
        What they did.
    type : str
        One of ACLED's inter types: `State forces`, `Rebel group`, `Political militia`,
        `Identity militia`, `Rioters`, `Protesters`, `Civilians`, `External/Other forces`.
    """

    name: str
    role: ActorRole
    type: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence the incident rests on, quoted and never paraphrased.

    Parameters
    ----------
    report : str
        Id of the report.
    start, end : int
        Character offsets in its text.
    text : str
        The sentence.
    """

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PlaceReference:
    """The gazetteer place of an incident, short.

    Parameters
    ----------
    id, name, kind : str
        As the gazetteer has them.
    """

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened, where, when, to whom, and who says so.

    `Incident.to_dict` is the JSON form, `Incident.from_dict` reads it back.

    Parameters
    ----------
    id : str
        Hash of what makes the incident: the same report gives the same.
    kind : {"event", "background", "rollup"}
        News of the report, an older event that it recalls, or a total over several events.
    event_type, sub_event_type : str
        As ACLED spells them, with Accident and Natural hazard beside them.
    date_start, date_end : datetime.date, optional
        First and last day, in the report's time zone.
    date_precision : int, optional
        UCDP's: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer.
    place : PlaceReference, optional
        The place of the gazetteer.
    place_text : str
        The words of the report that name it.
    district, district_pcode : str, optional
        Name and P-code in the reference set of districts.
    district_on_date : str, optional
        The district's name on the event's own day, where it is another.
    tehsil_pcode : str, optional
        The tehsil, where the place is known so exactly.
    province : str
        The province.
    latitude, longitude : float, optional
        Degrees on WGS 84.
    where_precision : int
        UCDP's: 1 exact, 2 near a place, 3 district, 4 province, 5 a line or area, 6 country.
    uncertainty_km : float, optional
        How far the event may lie from the point, km.
    casualties : Casualties
        The incident's own figures, people.
    claims : tuple of Claim
        Figures that a party gives, and those that a later toll replaced.
    actors : tuple of Actor
        Who had part in it.
    claimed_by : str, optional
        Who said that they did it.
    includes : tuple of str
        Ids of the incidents that a rollup totals.
    evidence : tuple of Evidence
        The sentences that it rests on.
    confidence : float
        How sure the reading is, 0 to 1.
    flags : tuple of str
        What a person should look at.
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

        def claim(entry: Mapping[str, Any]) -> dict[str, Any]:
            figures = {name: entry[name] for name in ("low", "best", "high")}
            return {**{k: v for k, v in entry.items() if k not in figures}, "count": figures}

        claims = [claim(entry) for entry in plain.get("claims", ())]
        return _adapter().validate_python({**plain, "claims": claims})


@functools.cache
def _adapter() -> TypeAdapter[Incident]:
    from pydantic import TypeAdapter  # heavy, and seldom needed

    return TypeAdapter(Incident)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one report: its place names and its incidents.

    Parameters
    ----------
    report : Report
        The report.
    mentions : tuple of Mention
        The place names, with what they do in the text.
    unresolved : tuple of Unresolved
        Names that look like a place and could not be placed.
    incidents : tuple of Incident
        What happened.
    notes : tuple of str
        Those of the report, and why nothing was read where nothing was.
    """

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
