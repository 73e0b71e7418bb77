"""The store as people use it: add reports, ask for incidents, correct, look back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mapper.errors import StoreError
from mapper.model import Extraction, Report
from mapper.store.corrector import Corrector
from mapper.store.database import Database, Waiting
from mapper.store.figures import POLICIES, Policy

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.store.adding import Outcome

__all__ = ["Added", "Store"]


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


class Store(Corrector):
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
        Which of several tolls stands; None keeps the store's own. Another than the store's own
        merges every event anew.
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
        database = Database(self.path, readonly=readonly, waiting=waiting, patience=patience)
        super().__init__(database, clock)
        try:
            self._policy = self._adopted(policy, readonly)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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
        """Add reports one by one, and tell of each when it is safely stored.

        Parameters
        ----------
        reports : iterable of Report or Extraction
            As `add` takes them.
        gazetteer : Gazetteer, optional
            The packaged one when None.

        Yields
        ------
        Added
        """
        from mapper.extraction import analyse
        from mapper.gazetteer import Gazetteer
        from mapper.store.adding import add_report

        places = gazetteer or Gazetteer.default()
        for each in reports:
            read = each if isinstance(each, Extraction) else analyse(each, gazetteer=places)
            with self._database.writing() as connection:
                run, outcome = add_report(
                    connection, read, places, at=self._now(), policy=self._policy
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
            remove_report(connection, found.id, at=self._now(), policy=self._policy)
        return found

    def _adopted(self, policy: Policy | None, readonly: bool) -> Policy:
        """Return the store's policy, after every event was merged anew where it is another."""
        with self._database.telling():
            kept: Policy = self._database.value("SELECT policy FROM mapper_store")
        if policy is None or policy == kept:
            return kept
        if readonly:
            raise StoreError(f"{self.path} is kept by the policy {kept!r}; open it to be written.")
        from mapper.store.settling import settle_all
        from mapper.store.writing import start_run

        with self._database.writing() as connection:
            connection.execute("UPDATE mapper_store SET policy = ?", (policy,))
            if connection.execute("SELECT 1 FROM readings").fetchone():
                settle_all(connection, start_run(connection, self._now(), "policy", policy), policy)
        return policy
