"""A sheet that a person edited becomes corrections, all in one transaction."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Callable

from mapper.errors import CorrectionError
from mapper.gazetteer import Gazetteer
from mapper.store.correcting import enter, members, parted
from mapper.store.figures import Policy
from mapper.store.history import state
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
    entered = []
    for kind in (_change, _split, _merge, _reject):
        for edit in edits:
            put = functools.partial(
                enter, connection, by=by, why=edit.why or why, at=at, policy=policy
            )
            try:
                number = kind(connection, edit, put, gazetteer)
            except CorrectionError as error:
                raise CorrectionError(f"Line {edit.line}: {error}") from error
            if number is not None:
                entered.append(number)
    return entered


Put = Callable[..., int]


def _change(
    connection: sqlite3.Connection, edit: Edit, put: Put, gazetteer: Gazetteer | None
) -> int | None:
    if not edit.values:
        return None
    values = checked(gazetteer=gazetteer, **edit.values)
    return put("change", [members(connection, edit.incident)], values)


def _split(
    connection: sqlite3.Connection, edit: Edit, put: Put, gazetteer: Gazetteer | None
) -> int | None:
    if not edit.split_off:
        return None
    return put("split", parted(members(connection, edit.incident), edit.split_off), {})


def _merge(
    connection: sqlite3.Connection, edit: Edit, put: Put, gazetteer: Gazetteer | None
) -> int | None:
    if not edit.merge_into:
        return None
    sides = [members(connection, name) for name in (edit.incident, edit.merge_into)]
    if sides[0] == sides[1]:
        raise CorrectionError(f"{edit.incident} is part of {edit.merge_into} already.")
    return put("merge", sides, {})


def _reject(
    connection: sqlite3.Connection, edit: Edit, put: Put, gazetteer: Gazetteer | None
) -> int | None:
    return put("reject", [members(connection, edit.incident)], {}) if edit.reject else None
