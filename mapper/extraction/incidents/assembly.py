"""Drafts become incidents: ids, place, date, figures, actors, doubts."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from mapper.extraction.account.figures import Account, account
from mapper.extraction.frames.frame import Frame
from mapper.extraction.incidents.actors import actors_of, claimant
from mapper.extraction.incidents.headline import differing
from mapper.extraction.incidents.kinds import event_kind
from mapper.extraction.incidents.review import confidence_of
from mapper.extraction.incidents.sides import is_one_sided, is_unarmed
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.outcomes.tolls import LATER
from mapper.gazetteer import Gazetteer
from mapper.model import (
    MEASURES,
    ROLES,
    Count,
    Evidence,
    Incident,
    Location,
    Measure,
    PlaceReference,
    Report,
    Role,
    Tally,
)

__all__ = ["assemble"]


def assemble(
    drafts: Sequence[Draft], report: Report, gazetteer: Gazetteer, titles: Sequence[Frame] = ()
) -> list[Incident]:
    """Return the incidents of a report's drafts, in text order.

    Parameters
    ----------
    drafts : sequence of Draft
        What merging left; drafts outside the province are passed over.
    report : Report
        For the quoted sentences and the id.
    gazetteer : Gazetteer
        For the district in the reference set and on the event's date.
    titles : sequence of Frame
        The frames of the headline, whose dead are compared with what was read.
    """
    kept = [draft for draft in drafts if draft.scenes and not draft.is_foreign]
    built = {id(draft): _incident(draft, report, gazetteer) for draft in kept}
    for draft in kept:
        if draft.kind == "rollup":
            built |= _told_in_total(draft, built)
    incidents = []
    for draft in kept:
        includes = tuple(built[id(part)].id for part in draft.includes if id(part) in built)
        parts = [built[id(part)] for part in draft.includes if id(part) in built]
        plain = dataclasses.replace(built[id(draft)], includes=includes)
        incidents.append(_told_apart(plain, parts))
    doubted = differing(incidents, titles, [_died_later(draft) for draft in kept])
    return [
        _flagged(each, draft, "headline differs") if each is doubted else each
        for each, draft in zip(incidents, kept, strict=True)
    ]


def _died_later(draft: Draft) -> int:
    """Return how many are told of who died of their wounds."""
    said = (figure.statement for frame in draft.frames for figure in frame.figures)
    since = (s.group.count for s in said if s.relation in (*LATER, "succumbed"))
    return sum(count.best for count in since if count is not None)


def _told_in_total(rollup: Draft, built: Mapping[int, Incident]) -> dict[int, Incident]:
    """Flag those of "attacks in Kalat and Bolan left 19 dead" of whom only the total tells.

    Not where the dead and the hurt of the others come to the total.
    """
    whole = _hit(built[id(rollup)])
    parts = {id(part): part for part in rollup.includes if id(part) in built}
    untold = {key: part for key, part in parts.items() if _hit(built[key]) is None}
    told = sum(_hit(built[key]) or 0 for key in parts)
    if not whole or told >= whole:
        return {}
    return {
        key: _flagged(built[key], part, "toll in a total")
        for key, part in untold.items()
        if built[key].kind == "event"
    }


def _hit(incident: Incident) -> int | None:
    """Return how many were killed or injured, if anything is said of it."""
    tallies = (incident.casualties.killed.total, incident.casualties.injured.total)
    counts = [total.best for total in tallies if total is not None]
    return sum(counts) if counts else None


def _flagged(incident: Incident, draft: Draft, flag: str) -> Incident:
    flags = tuple(sorted({*incident.flags, flag}))
    confidence = confidence_of(min(scene.score for scene in draft.scenes), flags)
    return dataclasses.replace(incident, flags=flags, confidence=confidence)


def _told_apart(rollup: Incident, parts: Sequence[Incident]) -> Incident:
    """Give a total the sides of its parts where they add up to it ("nine": five and four)."""
    told = {measure: _sides_of(rollup, parts, measure) for measure in MEASURES}
    known = {measure: tally for measure, tally in told.items() if tally is not None}
    if not known:
        return rollup
    casualties = dataclasses.replace(rollup.casualties, **known)
    return dataclasses.replace(rollup, casualties=casualties)


def _sides_of(rollup: Incident, parts: Sequence[Incident], measure: Measure) -> Tally | None:
    whole = rollup.casualties.measure(measure)
    tallies = [part.casualties.measure(measure) for part in parts if part.kind == "event"]
    counted = [tally for tally in tallies if tally.total and tally.total.best]
    inferred = "side inferred" in rollup.flags and whole.civilians == whole.total
    open_sides = inferred or whole.unknown is not None
    if whole.total is None or not open_sides or not counted:
        return None
    if sum(tally.total.best for tally in counted if tally.total) != whole.total.best:
        return None
    sides: dict[Role, Count] = {}
    for role, count in ((role, tally.role(role)) for tally in counted for role in ROLES):
        if count is not None:
            sides[role] = sides[role] + count if role in sides else count
    return Tally(total=whole.total, **{role: sides.get(role) for role in ROLES})


def _incident(draft: Draft, report: Report, gazetteer: Gazetteer) -> Incident:
    figures = [figure for frame in draft.frames for figure in frame.figures]
    if draft.family in ("accident", "hazard"):  # "four were picked up by another boat"
        figures = [figure for figure in figures if figure.statement.measure != "abducted"]
    ledger = account(figures, civilians_only=is_unarmed(draft), one_sided=is_one_sided(draft))
    event_type, sub_event_type = event_kind(draft, ledger.casualties)
    location = draft.scene.location if draft.scene else gazetteer.province
    flags = _flags(draft, ledger, location, sub_event_type)
    claiming = claimant(draft)
    evidence = _evidence(draft.frames, report)
    return Incident(
        id=_identity(report, draft.kind, event_type, location, evidence),
        kind=draft.kind,
        event_type=event_type,
        sub_event_type=sub_event_type,
        date_start=draft.when.first if draft.when else None,
        date_end=draft.when.last if draft.when else None,
        date_precision=draft.when.precision if draft.when else None,
        place_text=_place_text(draft, report),
        casualties=ledger.casualties,
        claims=ledger.claims,
        actors=actors_of(draft, event_type, ledger.casualties),
        claimed_by=claiming.record["short"] if claiming else None,
        evidence=evidence,
        confidence=confidence_of(min(scene.score for scene in draft.scenes), flags),
        flags=flags,
        **_where(draft, location, gazetteer),
    )


def _place_text(draft: Draft, report: Report) -> str:
    """Return the words for its place, or for its places one by one where sentences part them."""
    first, last = draft.scenes[0].start, draft.scenes[-1].end
    if any(frame.sentence.start <= first and last <= frame.sentence.end for frame in draft.frames):
        return report.text[first:last]
    return ", ".join(report.text[scene.start : scene.end] for scene in draft.scenes)


def _where(draft: Draft, location: Location, gazetteer: Gazetteer) -> dict[str, Any]:
    """Return the fields of the place, the district in the reference set."""
    district = gazetteer.district_of(location)
    day = draft.when.first if draft.when else None
    then = gazetteer.district_of(location, on=day) if day else None
    renamed = district and then and then.name != district.name
    place = location.place
    return {
        "place": PlaceReference(place.id, place.name, place.kind),
        "district": district.name if district else None,
        "district_pcode": district.pcode if district else None,
        "district_on_date": then.name if then and renamed else None,
        "tehsil_pcode": location.tehsil_pcode,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "where_precision": location.where_precision,
        "uncertainty_km": location.uncertainty_km,
    }


def _flags(
    draft: Draft, ledger: Account, location: Location, sub_event_type: str
) -> tuple[str, ...]:
    flags = {f"{what} inferred" for what in draft.inferred} | set(ledger.flags)
    flags |= set(location.flags)
    if any("unverified" in frame.cues for frame in draft.frames):
        flags.add("unverified")
    if draft.differs:
        flags.add("places differ")
    if draft.when is None:
        flags.add("undated")
    killed = ledger.casualties.killed
    sides_open = killed.unknown or "side inferred" in flags
    if sub_event_type == "Suicide bomb" and sides_open and killed.militants is None:
        flags.add("toll may include attackers")
    return tuple(sorted(flags))


def _evidence(frames: Sequence[Frame], report: Report) -> tuple[Evidence, ...]:
    spans = sorted({(frame.sentence.start, frame.sentence.end) for frame in frames})
    return tuple(Evidence(report.id, a, b, report.text[a:b]) for a, b in spans)


def _identity(
    report: Report, kind: str, event_type: str, location: Location, evidence: tuple[Evidence, ...]
) -> str:
    """Return a hash of what the incident rests on: the same reading has the same id."""
    offsets = ",".join(f"{quote.start}:{quote.end}" for quote in evidence)
    content = "|".join((report.id, kind, event_type, location.place.id, offsets))
    return hashlib.sha256(content.encode()).hexdigest()[:16]
