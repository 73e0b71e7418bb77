"""Gather incidents for a command: from stores, from what was extracted, from reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.cli.reading import Reading

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.model import Incident, Report

__all__ = ["Gathered", "gather"]

STORE_SUFFIX = ".gpkg"
KEPT = (STORE_SUFFIX, ".json", ".jsonl")  # files of this program's own; all else is a report


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the sources hold.

    Parameters
    ----------
    incidents : list of Incident
        In the order of the sources, each once.
    reports : list of Report
        What they rest on.
    gazetteer : Gazetteer
        The one that reports were read with.
    failed : int
        How many reports could not be read; each was told.
    """

    incidents: list[Incident]
    reports: list[Report]
    gazetteer: Gazetteer
    failed: int


def gather(
    sources: Sequence[str], published: dt.date | None = None, places: Path | None = None
) -> Gathered:
    """Return the incidents of sources.

    Parameters
    ----------
    sources : sequence of str
        Stores (`.gpkg`), files that `mapper extract` wrote (`.json`, `.jsonl`), and
        reports: files, folders, patterns, or `-`.
    published : datetime.date, optional
        The day the reports appeared.
    places : Path, optional
        A table of the user's own places, laid over the gazetteer.

    Raises
    ------
    ExportError, StoreError
        If a file of this program's own cannot be used.
    """
    reading = Reading(places=places)
    found = _Found()
    kept = [Path(name) for name in sources if name.lower().endswith(KEPT)]
    unread = [name for name in sources if not name.lower().endswith(KEPT)]
    for path in kept:
        _take_kept(path, found)
    if unread:
        for extraction in reading.extractions(unread, published):
            found.take(extraction.incidents, [extraction.report])
    reports, incidents = list(found.reports.values()), list(found.incidents.values())
    return Gathered(incidents, reports, reading.gazetteer, reading.failed)


@dataclass(frozen=True, slots=True)
class _Found:
    """Incidents and reports by id, so that each counts once."""

    incidents: dict[str, Incident] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)

    def take(self, incidents: Iterable[Incident], reports: Iterable[Report]) -> None:
        self.reports.update((report.id, report) for report in reports)
        self.incidents.update((incident.id, incident) for incident in incidents)


def _take_kept(path: Path, found: _Found) -> None:
    """Take what a file of this program's own holds."""
    if path.suffix.lower() == STORE_SUFFIX:
        from mapper.store import Store

        with Store(path, readonly=True) as store:
            found.take(store.incidents(), store.reports())
        return
    from mapper.exporting import read_extracted

    for extraction in read_extracted(path):
        found.take(extraction.incidents, [extraction.report])
