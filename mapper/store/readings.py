"""What one report says of one incident, kept apart from the merged event."""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass

from mapper.model import Incident, Report
from mapper.store.corrections import Correction, corrected

__all__ = ["NEVER", "Origin", "Reading", "origin_of"]

NEVER = "9999-12-31"  # the day of a report that does not say when it appeared
_LOOK_BACK = dt.timedelta(days=3)  # an undated event is taken for news of these days


@dataclass(frozen=True, slots=True)
class Origin:
    """The report of a reading, as far as linking and merging need it.

    Parameters
    ----------
    number : int
        Row of the report in the store.
    id : str
        Id of the report.
    story : str
        The same for near-copies of one story.
    day, time : str
        When it appeared, ISO 8601; the time is empty where only the day is known.
    name : str
        Who says it: the publisher, or the report's title.
    """

    number: int
    id: str
    story: str
    day: str
    time: str
    name: str


def origin_of(report: Report, number: int, story: str) -> Origin:
    """Return what a reading needs to know of its report.

    Parameters
    ----------
    report : Report
        The report.
    number, story : int, str
        Its row in the store, and the story that it tells.
    """
    stamp = report.published_at
    day = report.published.isoformat() if report.published else NEVER
    time = ""
    if stamp is not None:
        moment = stamp.astimezone(dt.UTC) if stamp.tzinfo else stamp
        day, time = moment.date().isoformat(), moment.time().isoformat("seconds")
    name = report.publisher or report.title or "an untitled report"
    return Origin(number, report.id, story, day, time, name)


@dataclass(frozen=True, slots=True)
class Reading:
    """One incident as one report tells it.

    Parameters
    ----------
    number : int
        Row in the store; it depends on the order of adding and decides nothing.
    position : int
        Place among the incidents of the report.
    incident : Incident
        As it was read.
    origin : Origin
        The report.
    covers : tuple of str
        Districts of a place that is wider than one.
    line : tuple of (float, float)
        Course of a road or border, latitude and longitude in degrees.
    corrections : tuple of Correction
        What people corrected of it, the oldest first; merges and splits apart.
    """

    number: int
    position: int
    incident: Incident
    origin: Origin
    covers: tuple[str, ...] = ()
    line: tuple[tuple[float, float], ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def id(self) -> str:
        """The id of the incident as it was read."""
        return self.incident.id

    @property
    def order(self) -> tuple[bool, str, str, str, int]:
        """What sorts readings: events before what is recalled, then as they appeared."""
        recalled = self.incident.kind == "background"
        return recalled, self.origin.day, self.origin.time, self.origin.id, self.position

    @property
    def versions(self) -> tuple[Incident, ...]:
        """As it was read, and as people corrected it."""
        said = functools.reduce(corrected, self.corrections, self.incident)
        return (self.incident,) if said == self.incident else (self.incident, said)

    def days(self, incident: Incident) -> tuple[dt.date, dt.date] | None:
        """Return the first and last day it may have happened, None where nothing is known."""
        if incident.date_start is not None:
            return incident.date_start, incident.date_end or incident.date_start
        if self.origin.day == NEVER:
            return None
        published = dt.date.fromisoformat(self.origin.day)
        return published - _LOOK_BACK, published
