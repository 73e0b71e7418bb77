"""What an export says of itself: sources, licences, versions, period."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from mapper.model import Incident, Report
from mapper.packaged import toml_table

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

__all__ = ["About"]

TITLE = "Incidents in Balochistan"


@dataclass(frozen=True, slots=True)
class About:
    """Where the figures of a file come from, and what may be done with them.

    Parameters
    ----------
    reports : mapping of str to Report
        Every report that the incidents rest on, by id, in order of publication.
    incidents, events : int
        How many incidents the file holds, and how many of them are events.
    first, last : datetime.date, optional
        The days the events happened on; of what is recalled only where there are no events.
    gazetteer, program : str
        Versions.
    licences : tuple of str
        A sentence for each.
    title : str
        What the file is of.
    selection : str
        What was asked for, in words; empty where everything is in.
    """

    reports: Mapping[str, Report]
    incidents: int
    events: int
    first: dt.date | None
    last: dt.date | None
    gazetteer: str
    program: str
    licences: tuple[str, ...]
    title: str = TITLE
    selection: str = ""
    _named: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        incidents: Sequence[Incident],
        reports: Iterable[Report],
        *,
        gazetteer: Gazetteer,
        title: str | None = None,
        selection: str = "",
    ) -> About:
        """Return what a file of these incidents says of itself.

        Parameters
        ----------
        incidents : sequence of Incident
            What the file holds.
        reports : iterable of Report
            Those that were read; only those that an incident rests on are named.
        gazetteer : Gazetteer
            The one they were read with.
        title : str, optional
            None gives a plain one.
        selection : str
            What was asked for, in words.
        """
        used = {quote.report for incident in incidents for quote in incident.evidence}
        named = sorted((each for each in reports if each.id in used), key=_order)
        days = _days(each for each in incidents if each.kind == "event") or _days(incidents)
        return cls(
            reports={report.id: report for report in named},
            incidents=len(incidents),
            events=sum(incident.kind == "event" for incident in incidents),
            first=min(days, default=None),
            last=max(days, default=None),
            gazetteer=gazetteer.version,
            program=version("balochistan-incident-mapper"),
            licences=_licences(gazetteer),
            title=title or TITLE,
            selection=selection,
        )

    @property
    def made(self) -> str:
        """How the figures came to be, as a warning."""
        sentence: str = about_words()["made"]
        return sentence

    @property
    def versions(self) -> str:
        """Program and gazetteer with their versions."""
        return f"{about_words()['program']} {self.program}, gazetteer {self.gazetteer}"

    @property
    def period(self) -> str:
        """The days of the incidents: `2024-05-09 to 2024-06-01`; empty where none is known."""
        if self.first is None or self.last is None:
            return ""
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"

    def sources(self, incident: Incident) -> str:
        """Return the reports of an incident by publisher and day, `; ` between them."""
        ids = tuple(dict.fromkeys(quote.report for quote in incident.evidence))
        if ids not in self._named:
            known = (self.reports[each] for each in ids if each in self.reports)
            self._named[ids] = "; ".join(dict.fromkeys(map(source_name, known)))
        return self._named[ids]

    def publishers(self, incident: Incident) -> str:
        """Return the publishers of an incident's reports, `; ` between them."""
        ids = (quote.report for quote in incident.evidence)
        reports = (self.reports[each] for each in ids if each in self.reports)
        return "; ".join(dict.fromkeys(each.publisher for each in reports if each.publisher))

    def to_dict(self) -> dict[str, Any]:
        """Return everything as JSON takes it."""
        return {
            "title": self.title,
            "made": self.made,
            "selection": self.selection or None,
            "incidents": self.incidents,
            "events": self.events,
            "first_day": str(self.first) if self.first else None,
            "last_day": str(self.last) if self.last else None,
            "licences": list(self.licences),
            "program": {"name": about_words()["program"], "version": self.program},
            "gazetteer": {"version": self.gazetteer},
            "sources": [source_record(report) for report in self.reports.values()],
        }


@functools.cache
def about_words() -> dict[str, Any]:
    """Return the sentences of `about.toml`, next to this file."""
    return toml_table("exporting", "about.toml")


def source_name(report: Report) -> str:
    """Return a report by publisher and day: `Dawn (2024-05-09)`."""
    name = report.publisher or report.title or f"report {report.id[:8]}"
    return f"{name} ({report.published})" if report.published else name


def source_record(report: Report) -> dict[str, str | None]:
    """Return what a report says of itself, its text apart."""
    return {
        "id": report.id,
        "publisher": report.publisher,
        "published": str(report.published) if report.published else None,
        "title": report.title,
        "url": report.url,
    }


def _days(incidents: Iterable[Incident]) -> list[dt.date]:
    days = (day for each in incidents for day in (each.date_start, each.date_end))
    return [day for day in days if day is not None]


def _order(report: Report) -> tuple[str, str, str]:
    return str(report.published or ""), report.publisher or "", report.id


def _licences(gazetteer: Gazetteer) -> tuple[str, ...]:
    words = about_words()
    credit = gazetteer.outlines_credit
    outlines = words["own_outlines"].format(credit=credit) if credit else words["outlines"]
    return (outlines, *gazetteer.credits, *words["licences"])
