"""What a store tells without being changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from mapper.errors import StoreError
from mapper.model import Casualties, Incident, Report, Unresolved
from mapper.store.database import Database
from mapper.store.encoding import decode_incident, decode_report, decode_unresolved
from mapper.store.history import Change, Difference, difference, history, run_of, successor
from mapper.store.looking import Source, Status, StoredLink, links, sources, status
from mapper.store.reviewing import review_rows

if TYPE_CHECKING:
    from mapper.store.corrections import Correction

__all__ = ["Reader"]

_INCIDENTS = """
    SELECT data FROM incidents WHERE status = 'current'
    ORDER BY date_start IS NULL, date_start, id
"""
_REPORTS = "SELECT data FROM reports ORDER BY published IS NULL, published, id"
_UNRESOLVED = "SELECT unresolved FROM reports ORDER BY published IS NULL, published, id"

_TOLLS = """
    SELECT incidents.id AS incident, reports.id AS report, readings.data
    FROM incidents
    JOIN readings ON readings.incident = incidents.fid
    JOIN reports ON reports.number = readings.report
    WHERE incidents.reports > 1 AND incidents.status = 'current'
    ORDER BY incidents.id, reports.day, reports.time, reports.id
"""


class Reader:
    """The questions that a store answers.

    Parameters
    ----------
    database : Database
        The store's file, open.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def close(self) -> None:
        """Close the file; everything is written already."""
        self._database.close()

    @property
    def run(self) -> int:
        """The number of the latest run, 0 where there was none; see `diff`."""
        with self._database.telling():
            return int(self._database.value("SELECT coalesce(max(number), 0) FROM runs"))

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

    def sources(self, incident: str) -> list[Source]:
        """Return the independent sources of an incident; near-copies of one story are one."""
        with self._database.telling():
            return sources(self._database.connection, self._row_of(incident))

    def tolls(self) -> dict[str, tuple[tuple[str, Casualties], ...]]:
        """Return how the toll of each event moved: what each report said, the oldest first.

        Returns
        -------
        dict
            By the event's id, pairs of a report's id and its figures; events that one
            report alone tells of are not there.
        """
        found: dict[str, list[tuple[str, Casualties]]] = {}
        with self._database.telling():
            for row in self._database.connection.execute(_TOLLS):
                said = decode_incident(row["data"]).casualties
                found.setdefault(row["incident"], []).append((row["report"], said))
        return {name: tuple(said) for name, said in found.items()}

    def history(self, incident: str) -> list[Change]:
        """Return what each run did to an incident and to those merged into it, in order.

        Raises
        ------
        StoreError
            If there never was such an incident.
        """
        with self._database.telling():
            name = successor(self._database.connection, incident)
            return history(self._database.connection, name)

    def diff(self, since: int | str | dt.date) -> Difference:
        """Return what is new, changed, merged and removed since a run or a day.

        Parameters
        ----------
        since : int, str or datetime.date
            The number of a run: what came after it. Or a day: what came on it and later.

        Raises
        ------
        StoreError
            If there is no such run, or the runs carry no time.
        """
        with self._database.telling():
            run = run_of(self._database.connection, since)
            return difference(self._database.connection, run)

    def status(self) -> Status:
        """Return what the store holds, counted."""
        with self._database.telling():
            return status(self._database.connection)

    def review(self, *, every: bool = False) -> list[dict[str, Any]]:
        """Return the incidents to look at, as rows of a sheet, the least sure first.

        Parameters
        ----------
        every : bool
            All incidents, not the doubtful ones alone.
        """
        return review_rows(self.incidents(), self.run, every=every)

    def corrections(self) -> list[Correction]:
        """Return every correction in the order they were made, those undone too."""
        from mapper.store.correcting import all_corrections

        with self._database.telling():
            return all_corrections(self._database.connection)

    def corrections_out(self) -> list[dict[str, Any]]:
        """Return the corrections in force as plain data, for another store."""
        from mapper.store.correcting import take_out

        with self._database.telling():
            return take_out(self._database.connection)

    def _row_of(self, incident: str) -> int:
        name = successor(self._database.connection, incident)
        row = self._database.value("SELECT fid FROM incidents WHERE id = ?", (name,))
        if row is None:
            raise StoreError(
                f"{incident} is no incident of this store; mapper review --all lists them."
            )
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
