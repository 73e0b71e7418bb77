"""What each flat column means: read from `columns.toml`, next to this file."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from mapper.packaged import toml_table

__all__ = ["Column", "ColumnKind", "described_columns", "province_pcode"]

ColumnKind = Literal["text", "day", "number", "count"]


@dataclass(frozen=True, slots=True)
class Column:
    """One flat column.

    Parameters
    ----------
    name : str
        As in `COLUMNS`.
    kind : ColumnKind
        Text, an ISO 8601 day, a number, or a whole number.
    says : str
        What a value means.
    tag : str
        HXL hashtag with attributes.
    unit : str
        Unit of a number; empty where it has none.
    """

    name: str
    kind: ColumnKind
    says: str
    tag: str
    unit: str = ""


@functools.cache
def described_columns() -> dict[str, Column]:
    """Return every flat column by name, in the order of the tables."""
    table = _table()
    columns: dict[str, Column] = {}
    for entry in table["column"]:
        columns[entry["name"]] = Column(**entry)
        if entry["name"] == table["figures"]["after"]:
            columns |= {column.name: column for column in _figures(table["figures"])}
    return columns


def province_pcode(province: str) -> str | None:
    """Return the P-code of a province (OCHA COD-AB), None where it is not known."""
    code: str | None = _table()["provinces"].get(province)
    return code


@functools.cache
def _table() -> dict[str, Any]:
    return toml_table("exporting", "columns.toml")


def _figures(table: dict[str, Any]) -> Iterator[Column]:
    for parts in itertools.product(table["measure"], table["role"], table["bound"]):
        measure, role, bound = parts
        words = {
            "measure": table["measure"][measure],
            "role": table["role"][role],
            "bound": table["bound"][bound],
        }
        tag = table["tag"].format(measure=measure, role=role, bound=bound)
        says = table["says"].format(**words)
        yield Column("_".join(parts), "count", says, tag, table["unit"])
