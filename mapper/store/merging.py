"""Readings of one event become one incident: a pure function of the readings.

Each field is taken where it is known best: the place from the finest account, the day from the
most exact, the type from most of the stories. Near-copies of one story have one voice.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from mapper.model import Actor, Evidence, Incident
from mapper.model.precision import DISTRICT, LINE, NEAR, PROVINCE
from mapper.store.figures import Policy, casualties_of, claims_of
from mapper.store.readings import Reading

__all__ = ["merge", "stories_of"]

Value = TypeVar("Value", bound=Hashable)

_EVER = 99  # worse than any precision
_UNSURE = 30.0  # km; beyond it a point is hardly finer than the district
_CONFIRMED = 0.05  # what each further independent story adds to the confidence
_PLACE = (
    "place",
    "place_text",
    "district",
    "district_pcode",
    "district_on_date",
    "tehsil_pcode",
    "province",
    "latitude",
    "longitude",
    "where_precision",
    "uncertainty_km",
)
_DAY = ("date_start", "date_end", "date_precision")


def merge(readings: Iterable[Reading], policy: Policy) -> Incident:
    """Return the incident that readings of one event tell of together.

    Parameters
    ----------
    readings : iterable of Reading
        At least one; their order plays no part.
    policy : Policy
        Which of several tolls stands.

    Returns
    -------
    Incident
        Its id is that of the first reading: of the news of it before what recalls it, and
        of the earliest report. `includes` is left to `mapper.store.rollups`.
    """
    told = sorted(readings, key=lambda reading: reading.order)
    news = [each for each in told if each.incident.kind != "background"] or told
    first = told[0].incident
    place, day, kind = (_best(news, key) for key in (_place_order, _day_order, _kind_order))
    claims = claims_of(told, policy)
    return dataclasses.replace(
        first,
        event_type=kind.event_type,
        sub_event_type=kind.sub_event_type,
        casualties=casualties_of(told, policy),
        claims=claims,
        actors=_actors(told),
        claimed_by=next((e.incident.claimed_by for e in told if e.incident.claimed_by), None),
        evidence=_evidence(told),
        confidence=_confidence(told),
        flags=_flags(news, any(claim.status == "disputed" for claim in claims)),
        includes=(),
        **{name: getattr(place, name) for name in _PLACE},
        **{name: getattr(day, name) for name in _DAY},
    )


def stories_of(readings: Iterable[Reading]) -> dict[str, list[Reading]]:
    """Return the readings by story: near-copies stand together, for one source."""
    stories: dict[str, list[Reading]] = {}
    for reading in readings:
        stories.setdefault(reading.origin.story, []).append(reading)
    return stories


def _best(readings: Sequence[Reading], order: Callable[[Reading, Voices], object]) -> Incident:
    voices = Voices(readings)
    return min(readings, key=lambda each: (order(each, voices), each.order)).incident


class Voices:
    """How many stories say the same."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings

    def of(self, value: Callable[[Incident], Hashable], reading: Reading) -> int:
        """Return how many stories give a value as this reading does."""
        said = value(reading.incident)
        return len({e.origin.story for e in self._readings if value(e.incident) == said})


def _place_order(reading: Reading, voices: Voices) -> tuple[int, int]:
    incident = reading.incident
    unsure = incident.where_precision == NEAR and (incident.uncertainty_km or 0) > _UNSURE
    precision = DISTRICT if unsure else incident.where_precision
    # a road is finer than the province
    fineness = {LINE: PROVINCE, PROVINCE: LINE}.get(precision, precision)
    return fineness, -voices.of(lambda each: each.place and each.place.id, reading)


def _day_order(reading: Reading, voices: Voices) -> tuple[bool, int, bool, int]:
    incident = reading.incident
    agreeing = voices.of(lambda each: (each.date_start, each.date_end), reading)
    inferred = "date inferred" in incident.flags
    precision = incident.date_precision or _EVER
    return incident.date_start is None, precision, inferred, -agreeing


def _kind_order(reading: Reading, voices: Voices) -> int:
    return -voices.of(lambda each: (each.event_type, each.sub_event_type), reading)


def _actors(told: Sequence[Reading]) -> tuple[Actor, ...]:
    """Return every party once; who is not named only where nobody is named in that role."""
    actors: dict[tuple[str, str], Actor] = {}
    for reading in told:
        for actor in reading.incident.actors:
            actors.setdefault((actor.role, actor.name), actor)
    named = {role for role, name in actors if not name.startswith("Unidentified")}
    return tuple(
        actor
        for (role, name), actor in actors.items()
        if role not in named or not name.startswith("Unidentified")
    )


def _evidence(told: Sequence[Reading]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(quote for each in told for quote in each.incident.evidence))


def _confidence(told: Sequence[Reading]) -> float:
    """Return the confidence of the surest account, a little more for each independent story."""
    surest = max(each.incident.confidence for each in told)
    independent = len(stories_of(told)) - 1
    return surest if not independent else round(min(1.0, surest + _CONFIRMED * independent), 2)


def _flags(news: Sequence[Reading], disputed: bool) -> tuple[str, ...]:
    """Return the doubts that no other report lifts."""
    shared = frozenset.intersection(*(frozenset(each.incident.flags) for each in news))
    return tuple(sorted(shared | ({"toll disputed"} if disputed else frozenset())))
