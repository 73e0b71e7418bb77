"""Short ways to tell what was read of a text, as the tables of these tests are written.

Killed and injured are by side (c civilians, s security, m militants, u unknown), so that a
figure on the wrong side is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mapper.model import Incident, Measure

__all__ = [
    "Read",
    "Told",
    "best",
    "by_side",
    "events",
    "facts_of",
    "only_event",
    "sorted_tolls",
    "toll",
    "tolls",
]

#: The fixture `read`: the incidents of a text.
Read = Callable[..., list[Incident]]

#: Incidents by district, killed and injured.
Told = list[tuple[str | None, str, str]]

SIDES = {"civilians": "c", "security": "s", "militants": "m", "unknown": "u"}


def by_side(incident: Incident, measure: Measure) -> str:
    """Write the people of a measure as "2c 7s"; "0" where it is said that there were none."""
    tally = incident.casualties.measure(measure)
    counts = {letter: getattr(tally, side) for side, letter in SIDES.items()}
    told = [f"{count.best}{letter}" for letter, count in counts.items() if count]
    return " ".join(told) or ("0" if tally.total else "")


def tolls(incidents: Iterable[Incident]) -> Told:
    """Return district, killed and injured of each incident."""
    return [
        (each.district, by_side(each, "killed"), by_side(each, "injured")) for each in incidents
    ]


def sorted_tolls(incidents: Iterable[Incident]) -> Told:
    """Return district, killed and injured of each event, whatever their order."""
    return sorted(tolls(events(incidents)), key=str)


def best(incident: Incident, measure: Measure) -> int | None:
    """Return the best figure of everyone, None where it is not stated."""
    total = incident.casualties.measure(measure).total
    return total.best if total else None


def toll(incident: Incident) -> tuple[int | None, int | None]:
    """Return the best figures of all killed and of all injured."""
    return best(incident, "killed"), best(incident, "injured")


def events(incidents: Iterable[Incident]) -> list[Incident]:
    """Return the incidents that are news, without totals and what is recalled."""
    return [each for each in incidents if each.kind == "event"]


def only_event(incidents: Iterable[Incident]) -> Incident:
    """Return the one event."""
    [event] = events(incidents)
    return event


def facts_of(incident: Incident) -> dict[str, Any]:
    """Return what was read, without where in the text it stood and the words that show it."""
    plain = incident.to_dict()
    for changing in ("id", "evidence", "claims", "place_text", "includes"):
        del plain[changing]
    return plain
