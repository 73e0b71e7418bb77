"""The store as people use it: add reports, ask for incidents, correct, look back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mapper.errors import StoreError
from mapper.model import Extraction, Incident, Report, Unresolved
from mapper.store.database import Database, Waiting
from mapper.store.encoding import decode_incident, decode_report, decode_unresolved
from mapper.store.figures import POLICIES, Policy
from mapper.store.looking import StoredLink, links

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.store.adding import Outcome

__all__ = ["Added", "Store"]

_INCIDENTS = """
    SELECT data FROM incidents WHERE status = 'current'
    ORDER BY date_start IS NULL, date_start, id
"""
_REPORTS = "SELECT data FROM reports ORDER BY published IS NULL, published, id"
_UNRESOLVED = "SELECT unresolved FROM reports ORDER BY published IS NULL, published, id"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report that was added.

    Parameters
    ----------
    report : Report
        The report.
    outcome : Outcome
        `new`, `unchanged`, `replaced` (a corrected version took the place of the earlier one),
        `read anew` (the same text, read otherwise than before), or `outdated` (a
        later version is in the store already).
    run : int, optional
        Number of the run, None where nothing changed.
    """

    report: Report
    outcome: Outcome
    run: int | None


class Store:
    """Incidents kept across reports, in one GeoPackage file.

    Each event is there once, with what every report says of it; figures are
    revised as later reports revise them, and corrections by people hold.

    Parameters
    ----------
    path : str or Path
        The file; made if there is none.
    readonly : bool
        Only read, as from a folder that cannot be written.
    policy : {"latest official", "lowest", "highest"}, optional
        Which of several tolls stands; None keeps the store's own.
    clock : callable, optional
        Tells the time of a run; without one, no time is kept. Nothing that is exported
        depends on it.
    waiting : callable, optional
        Told in a sentence when another process is writing and is waited for.
    patience : float
        How long to wait for it, seconds.

    Raises
    ------
    StoreError
        If the file is no store, is damaged, or cannot be opened.
    StoreVersionError
        If a later version of the program made it.

    Examples
    --------
    >>> import mapper, tempfile, pathlib
    >>> folder = tempfile.TemporaryDirectory()
    >>> store = mapper.Store(pathlib.Path(folder.name, "incidents.gpkg"))
    >>> report = mapper.read_report(
    ...     text="A roadside bomb killed three people in Loralai on Tuesday.",
    ...     published="2024-05-15",
    ... )
    >>> [added.outcome for added in store.add([report])]
    ['new']
    >>> [incident.district for incident in store.incidents()]
    ['Loralai']
    >>> store.close(); folder.cleanup()
    """

    def __init__(
        self,
        path: str | Path,
        *,
        readonly: bool = False,
        policy: Policy | None = None,
        clock: Callable[[], dt.datetime] | None = None,
        waiting: Waiting | None = None,
        patience: float = 60.0,
    ) -> None:
        if policy is not None and policy not in POLICIES:
            raise StoreError(f"{policy!r} is no policy; choose one of {', '.join(POLICIES)}.")
        self.path = Path(path)
        self._clock = clock
        self._database = Database(self.path, readonly=readonly, waiting=waiting, patience=patience)
        self._policy = policy

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; everything is written already."""
        self._database.close()

    def add(
        self, reports: Iterable[Report | Extraction], *, gazetteer: Gazetteer | None = None
    ) -> list[Added]:
        """Add reports, each in a transaction of its own; see `adding`.

        Parameters
        ----------
        reports : iterable of Report or Extraction
            What `mapper.read_reports` gives, or what `mapper.extraction.analyse` does.
        gazetteer : Gazetteer, optional
            The packaged one when None.

        Returns
        -------
        list of Added
            One a report, in order.

        Raises
        ------
        StoreError
            If the file cannot be written; the reports before it are in the store.
        """
        return list(self.adding(reports, gazetteer=gazetteer))

    def adding(
        self, reports: Iterable[Report | Extraction], *, gazetteer: Gazetteer | None = None
    ) -> Iterator[Added]:
        """Add reports one by one, and tell of each when it is safely stored."""
        from mapper.extraction import analyse
        from mapper.gazetteer import Gazetteer
        from mapper.store.adding import add_report

        places = gazetteer or Gazetteer.default()
        for each in reports:
            read = each if isinstance(each, Extraction) else analyse(each, gazetteer=places)
            with self._database.writing() as connection:
                run, outcome = add_report(
                    connection, read, places, at=self._now(), policy=self._stated_policy()
                )
            yield Added(read.report, outcome, run)

    def remove(self, report: str) -> Report:
        """Take a report and what was read of it out of the store.

        Parameters
        ----------
        report : str
            Its id or the beginning of it, its address, or the file it was read from.

        Raises
        ------
        StoreError
            If no report, or more than one, is meant.
        """
        from mapper.store.adding import remove_report

        with self._database.writing() as connection:
            found = self._find_report(report)
            remove_report(connection, found.id, at=self._now(), policy=self._stated_policy())
        return found

    def incidents(self) -> list[Incident]:
        """Return every event once, by day and id, with the evidence of every report."""
        with self._database.telling():
            rows = self._database.connection.execute(_INCIDENTS)
            return [decode_incident(row[0]) for row in rows]

    def reports(self) -> list[Report]:
        """Return the reports in the store, by day and id."""
        with self._database.telling():
            return [decode_report(row[0]) for row in self._database.connection.execute(_REPORTS)]

    def unresolved(self) -> list[Unresolved]:
        """Return the names that could not be placed, by report."""
        with self._database.telling():
            rows = self._database.connection.execute(_UNRESOLVED)
            return [name for row in rows for name in decode_unresolved(row[0])]

    def links(self, incident: str | None = None) -> list[StoredLink]:
        """Return which readings may be one event, with score and reasons.

        Parameters
        ----------
        incident : str, optional
            Only the links that hold this incident together.
        """
        with self._database.telling():
            row = None if incident is None else self._row_of(incident)
            return links(self._database.connection, row)

    def _row_of(self, incident: str) -> int:
        query = "SELECT fid FROM incidents WHERE id = ?"
        row = self._database.value(query, (incident,))
        if row is None:
            raise StoreError(f"{incident} is no incident of this store; see mapper status.")
        return int(row)

    def _find_report(self, named: str) -> Report:
        query = (
            "SELECT data FROM reports WHERE url = ? OR source = ? OR "
            "(length(?) >= 6 AND substr(id, 1, length(?)) = ?)"
        )
        rows = self._database.connection.execute(query, (named,) * 5).fetchall()
        if len(rows) != 1:
            what = "names several reports" if rows else "is no report of this store"
            raise StoreError(f"{named} {what}; name one by the id that mapper status lists.")
        return decode_report(rows[0][0])

    def _now(self) -> str | None:
        if self._clock is None:
            return None
        return self._clock().astimezone(dt.UTC).isoformat(timespec="seconds")

    def _stated_policy(self) -> Policy:
        if self._policy is not None:
            return self._policy
        found: Policy = str(self._database.value("SELECT policy FROM mapper_store"))  # type: ignore[assignment]
        return found
