"""Rows as columns, in few bytes: how the incidents travel in the page.

`page/columns.json` names the columns and how each is coded; the page reads the same
table. A `plain` column is its values. A `delta` column holds whole numbers, each as the
step from the last one that is known. A `table` column holds every value once, and
for each row the value's place in that table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from mapper.mapping.page_files import page_table

__all__ = ["Column", "decoded", "encoded", "schema", "table"]

Column = list[Any] | dict[str, list[Any]]
"""A column as it travels."""


def schema(name: str) -> dict[str, str]:
    """Return the coding of each column of a block, in order."""
    return {column["name"]: column["coding"] for column in page_table("columns.json")[name]}


def encoded(name: str, columns: Mapping[str, Sequence[Any]]) -> dict[str, Column]:
    """Return the columns of a block as they travel.

    Parameters
    ----------
    name : {"incidents", "texts"}
        The block.
    columns : mapping of str to sequence
        The values of each column of the schema; a column that `table` has coded stays.

    Raises
    ------
    KeyError
        If a column of the schema is missing.
    """
    return {column: _coded(coding, columns[column]) for column, coding in schema(name).items()}


def _coded(coding: str, values: Any) -> Column:
    if coding == "delta":
        return _steps(values)
    if coding == "table":
        return values if isinstance(values, dict) else table(values)
    return list(values)


def _steps(values: Iterable[int | None]) -> list[int | None]:
    steps: list[int | None] = []
    last = 0
    for value in values:
        steps.append(None if value is None else value - last)
        last = last if value is None else value
    return steps


def table(values: Iterable[Any], show: Callable[[Any], Any] = lambda value: value) -> Column:
    """Return values as a table and places in it.

    Parameters
    ----------
    values : iterable of hashable
        One a row.
    show : callable
        Turns a value into what the page reads, once for each that occurs.
    """
    places: dict[Any, int] = {}
    codes = [places.setdefault(value, len(places)) for value in values]
    return {"values": [show(value) for value in places], "codes": codes}


def decoded(name: str, columns: Mapping[str, Column]) -> dict[str, list[Any]]:
    """Return the values of a block's columns: what the page reads from them."""
    return {column: _plain(coding, columns[column]) for column, coding in schema(name).items()}


def _plain(coding: str, column: Any) -> list[Any]:
    if coding == "table":
        return [column["values"][code] for code in column["codes"]]
    if coding == "plain":
        return list(column)
    values: list[int | None] = []
    last = 0
    for step in column:
        last += step or 0
        values.append(None if step is None else last)
    return values
