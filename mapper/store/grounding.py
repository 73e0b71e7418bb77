"""What the gazetteer knows of a reading's place and the reading itself does not carry."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.gazetteer import Gazetteer
from mapper.model import Extraction, Incident, Location
from mapper.model.precision import DISTRICT, LINE, PROVINCE

__all__ = ["districts_covered", "line_of"]


def districts_covered(
    incident: Incident, extraction: Extraction, gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the districts, in the reference set, of a region, a road or a list of places.

    Empty for one place in a district, and for the whole province.
    """
    if incident.district is not None or incident.where_precision not in (PROVINCE, LINE):
        return ()
    covered: set[str] = set()
    for location in _named(incident, extraction):
        if location.line:
            covered.update(_districts_along(location, gazetteer))
        elif location.level == "region":
            covered.update(_districts_in(location, gazetteer))
        elif district := gazetteer.district_of(location):
            covered.add(district.name)
    return tuple(sorted(covered))


def _districts_in(region: Location, gazetteer: Gazetteer) -> Iterator[str]:
    for district in gazetteer.districts():
        inner = Location(
            place=gazetteer.place(district.id),
            level="district",
            where_precision=DISTRICT,
            district_id=district.id,
            covers=district.tehsil_pcodes,
        )
        if gazetteer.contains(region, inner):
            yield district.name


def _districts_along(road: Location, gazetteer: Gazetteer) -> Iterator[str]:
    for latitude, longitude in road.line:
        found = gazetteer.near(latitude, longitude, limit=1)
        if found and found.district:
            yield found.district.name


def _named(incident: Incident, extraction: Extraction) -> Iterator[Location]:
    """Yield the places named in the stretch of text that an incident's place was read from."""
    for mention in extraction.mentions:
        quoted = any(q.start <= mention.start < q.end for q in incident.evidence)
        if quoted and mention.location and mention.text in incident.place_text:
            yield mention.location


def line_of(incident: Incident, extraction: Extraction) -> tuple[tuple[float, float], ...]:
    """Return the course of the road or border that an incident lies on, if it is known."""
    if incident.where_precision != LINE or incident.place is None:
        return ()
    lines = (
        location.line
        for location in _named(incident, extraction)
        if location.place.id == incident.place.id
    )
    return next(filter(None, lines), ())
