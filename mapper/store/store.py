"""The store as people use it: add reports, ask for incidents, correct, look back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, Unpack

from mapper.errors import CorrectionError, StoreError
from mapper.model import Extraction, Report
from mapper.store.database import Database, Waiting
from mapper.store.figures import POLICIES, Policy
from mapper.store.reader import Reader

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.store.adding import Outcome
    from mapper.store.corrections import Action
    from mapper.store.values import Setting

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


class Store(Reader):
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
        self._clock = clock
        super().__init__(Database(self.path, readonly=readonly, waiting=waiting, patience=patience))
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
        """Add reports one by one, and tell of each when it is safely stored."""
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

    def correct(
        self,
        incident: str,
        *,
        by: str,
        why: str = "",
        gazetteer: Gazetteer | None = None,
        **setting: Unpack[Setting],
    ) -> int:
        """Say what an incident really was; it holds whatever reports are added later.

        Parameters
        ----------
        incident : str
            Its id.
        by, why : str
            Who corrects, and for what reason.
        gazetteer : Gazetteer, optional
            The packaged one when None.
        **setting
            What it was; what is None or left out stays as it is. `place` is a name of the
            gazetteer's (`Zehri, Khuzdar`), `latitude` and `longitude` a point in degrees,
            `event_type` and `sub_event_type` are spelled as ACLED spells them, `date_start` and
            `date_end` its days, and `figures` people by `killed_total`, `injured_civilians` …,
            None for "not stated".

        Returns
        -------
        int
            The number of the correction, which `undo` takes.

        Raises
        ------
        CorrectionError
            If there is no such incident, or a value cannot be.
        """
        from mapper.store.values import checked

        values = checked(gazetteer=gazetteer, **setting)
        if not values:
            raise CorrectionError(f"Nothing was said that {incident} should be; give a value.")
        return self._enter("change", [incident], values, by=by, why=why)

    def reject(self, incident: str, *, by: str, why: str = "") -> int:
        """Say that an incident is none; it is kept, and counted and shown no more."""
        return self._enter("reject", [incident], {}, by=by, why=why)

    def merge(self, incident: str, other: str, *, by: str, why: str = "") -> int:
        """Say that two incidents are one event."""
        return self._enter("merge", [incident, other], {}, by=by, why=why)

    def split(self, incident: str, reports: Collection[str], *, by: str, why: str = "") -> int:
        """Say that some of an incident's reports tell of another event.

        Parameters
        ----------
        incident : str
            Its id.
        reports : collection of str
            The reports to take out, by their ids or the beginning of them.
        by, why : str
            Who corrects, and for what reason.
        """
        return self._enter("split", [incident], {}, by=by, why=why, reports=reports)

    def undo(self, correction: int) -> None:
        """Take a correction back; it stays in the record.

        Raises
        ------
        CorrectionError
            If there is no such correction, or it is undone already.
        """
        from mapper.store.correcting import undo

        with self._database.writing() as connection:
            undo(connection, correction, at=self._now(), policy=self._policy)

    def correct_from(
        self, sheet: str, *, by: str, why: str = "", gazetteer: Gazetteer | None = None
    ) -> list[int]:
        """Enter what a person changed in a sheet of `review`: all of it, or after an error none.

        Parameters
        ----------
        sheet : str
            The CSV text, as a spreadsheet saved it.
        by, why : str
            Who corrects, and the reason where a row gives none.
        gazetteer : Gazetteer, optional
            The packaged one when None.

        Returns
        -------
        list of int
            Numbers of the corrections.

        Raises
        ------
        CorrectionError
            If a cell cannot be used; the message names its line.
        """
        from mapper.store.sheets import enter_sheet

        with self._database.writing() as connection:
            return enter_sheet(
                connection,
                sheet,
                by=by,
                why=why,
                at=self._now(),
                policy=self._policy,
                gazetteer=gazetteer,
            )

    def corrections_in(self, entries: Iterable[Mapping[str, Any]]) -> tuple[int, int]:
        """Enter corrections of another store; those this store has already are passed over.

        Returns
        -------
        tuple of (int, int)
            How many were entered, and how many of those wait for their report.
        """
        from mapper.store.correcting import bring_in

        with self._database.writing() as connection:
            return bring_in(connection, entries, at=self._now(), policy=self._policy)

    def _enter(
        self,
        action: Action,
        incidents: Sequence[str],
        values: Mapping[str, Any],
        *,
        by: str,
        why: str,
        reports: Collection[str] = (),
    ) -> int:
        from mapper.store.correcting import enter, members, parted

        with self._database.writing() as connection:
            parts = [members(connection, name) for name in incidents]
            if reports:
                parts = list(parted(parts[0], reports))
            return enter(
                connection,
                action,
                parts,
                values,
                by=by,
                why=why,
                at=self._now(),
                policy=self._policy,
            )

    def _now(self) -> str | None:
        if self._clock is None:
            return None
        return self._clock().astimezone(dt.UTC).isoformat(timespec="seconds")

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
