"""A sheet that a person edited becomes corrections, all in one transaction."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from mapper.errors import CorrectionError
from mapper.gazetteer import Gazetteer
from mapper.store.correcting import enter, members, parted
from mapper.store.corrections import Action
from mapper.store.figures import Policy
from mapper.store.history import state
from mapper.store.readings import Reading
from mapper.store.sheet import Edit, read_sheet
from mapper.store.values import checked

__all__ = ["enter_sheet"]


def enter_sheet(
    connection: sqlite3.Connection,
    sheet: str,
    *,
    by: str,
    why: str,
    at: str | None,
    policy: Policy,
    gazetteer: Gazetteer | None,
) -> list[int]:
    """Enter what a person changed in a sheet, within the caller's transaction.

    Changes of single incidents come first, then splits, then merges, then what is
    rejected, so that every row means the incident as it was in the sheet.

    Parameters
    ----------
    connection : sqlite3.Connection
        Within a transaction.
    sheet : str
        The CSV text, as a spreadsheet saved it.
    by, why : str
        Who corrects, and the reason where a row gives none.
    at : str, optional
        When, where the store has a clock.
    policy : Policy
        Which of several tolls stands.
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
    edits = list(read_sheet(sheet, functools.partial(state, connection)))
    meaning = _Meaning(connection, gazetteer)
    entered = []
    for kind in (meaning.change, meaning.split, meaning.merge, meaning.reject):
        for edit in edits:
            try:
                if (meant := kind(edit)) is None:
                    continue
                action, parts, values = meant
                reason = edit.why or why
                number = enter(
                    connection, action, parts, values, by=by, why=reason, at=at, policy=policy
                )
            except CorrectionError as error:
                raise CorrectionError(f"Line {edit.line}: {error}") from error
            entered.append(number)
    return entered


#: An action, the readings that it is about, by side, and what they are to be.
Meant = tuple[Action, Sequence[Sequence[Reading]], Mapping[str, Any]]


class _Meaning:
    """What an edited row asks for, of each kind of correction; None where it asks for none."""

    def __init__(self, connection: sqlite3.Connection, gazetteer: Gazetteer | None) -> None:
        self._connection = connection
        self._gazetteer = gazetteer

    def change(self, edit: Edit) -> Meant | None:
        if not edit.values:
            return None
        values = checked(gazetteer=self._gazetteer, **edit.values)
        return "change", [self._members(edit.incident)], values

    def split(self, edit: Edit) -> Meant | None:
        if not edit.split_off:
            return None
        return "split", parted(self._members(edit.incident), edit.split_off), {}

    def merge(self, edit: Edit) -> Meant | None:
        if not edit.merge_into:
            return None
        sides = [self._members(name) for name in (edit.incident, edit.merge_into)]
        if sides[0] == sides[1]:
            raise CorrectionError(f"{edit.incident} is part of {edit.merge_into} already.")
        return "merge", sides, {}

    def reject(self, edit: Edit) -> Meant | None:
        return ("reject", [self._members(edit.incident)], {}) if edit.reject else None

    def _members(self, incident: str) -> list[Reading]:
        return members(self._connection, incident)
