"""What a person says of the incidents in a store: what they were, are not, or have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

from mapper.errors import CorrectionError
from mapper.store.database import Database
from mapper.store.figures import Policy
from mapper.store.reader import Reader

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.store.corrections import Action
    from mapper.store.values import Setting

__all__ = ["Corrector"]


class Corrector(Reader):
    """The corrections that a store takes, and the questions that it answers.

    Parameters
    ----------
    database : Database
        The store's file, open.
    clock : callable, optional
        Tells the time of a run; without one, no time is kept.
    """

    _policy: Policy  # the store's own until another is adopted, which only a store does

    def __init__(self, database: Database, clock: Callable[[], dt.datetime] | None) -> None:
        super().__init__(database)
        self._clock = clock

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
        """Say that an incident is none; it is kept, and counted and shown no more.

        Parameters
        ----------
        incident : str
            Its id.
        by, why : str
            Who corrects, and for what reason.

        Returns
        -------
        int
            The number of the correction, which `undo` takes.
        """
        return self._enter("reject", [incident], {}, by=by, why=why)

    def merge(self, incident: str, other: str, *, by: str, why: str = "") -> int:
        """Say that two incidents are one event.

        Parameters
        ----------
        incident, other : str
            Their ids.
        by, why : str
            Who corrects, and for what reason.

        Returns
        -------
        int
            The number of the correction, which `undo` takes.
        """
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

        Returns
        -------
        int
            The number of the correction, which `undo` takes.
        """
        return self._enter("split", [incident], {}, by=by, why=why, reports=reports)

    def undo(self, correction: int) -> None:
        """Take a correction back; it stays in the record.

        Parameters
        ----------
        correction : int
            Its number.

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

        Parameters
        ----------
        entries : iterable of Mapping
            What `corrections_out` of the other store gives.

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
