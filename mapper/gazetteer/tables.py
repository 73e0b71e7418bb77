"""Read the gazetteer's tables as people edit them: UTF-8 CSV with one header line."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from mapper.errors import GazetteerError

__all__ = ["Folder", "Row", "Table", "Tables", "read_cells", "read_json", "read_tables"]

Folder = Path | Traversable


class Row:
    """One line of a table; cells are read by column name.

    Parameters
    ----------
    table : str
        File name, for messages.
    line : int
        Line in the file, counted from 1 with the header.
    """

    __slots__ = ("_cells", "_columns", "line", "table")

    def __init__(self, table: str, line: int, columns: dict[str, int], cells: list[str]) -> None:
        self.table = table
        self.line = line
        self._columns = columns
        self._cells = cells

    def __getitem__(self, column: str) -> str:
        return self._cells[self._columns[column]]

    def has(self, column: str) -> bool:
        """Tell whether the table has such a column."""
        return column in self._columns

    def error(self, what: str) -> GazetteerError:
        """Return an error that names the file and the line."""
        return GazetteerError(f"{self.table} line {self.line}: {what}.")

    def number(self, column: str) -> float | None:
        """Return a finite number, or None for an empty cell."""
        text = self[column]
        if not text:
            return None
        try:
            number = float(text)
        except ValueError:
            raise self.error(f"{column} must be a number, not {text!r}") from None
        if number != number or number in (float("inf"), float("-inf")):
            raise self.error(f"{column} must be a finite number, not {text!r}")
        return number

    def count(self, column: str) -> int | None:
        """Return a whole number, or None for an empty cell."""
        number = self.number(column)
        if number is not None and not number.is_integer():
            raise self.error(f"{column} must be a whole number, not {self[column]!r}")
        return None if number is None else int(number)

    def date(self, column: str) -> dt.date | None:
        """Return an ISO 8601 date, or None for an empty cell."""
        text = self[column]
        if not text:
            return None
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise self.error(f"{column} must be a date such as 2026-07-08, not {text!r}") from None

    def several(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that lists several with `|`."""
        text = self[column]
        return tuple(text.split("|")) if text else ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table, as lists of cells until a row is asked for: most villages never are.

    Parameters
    ----------
    name : str
        File name, for messages.
    columns : dict
        Position of each column by its name.
    cells : list of list of str
        The rows below the header.
    origins : list of (str, int), optional
        File and line of each row, where they are not all of one file.
    """

    name: str
    columns: dict[str, int]
    cells: list[list[str]]
    origins: list[tuple[str, int]] | None = None

    def __len__(self) -> int:
        return len(self.cells)

    def row(self, index: int) -> Row:
        """Return one row; index 0 is the line below the header."""
        name, line = self.origin(index)
        return Row(name, line, self.columns, self.cells[index])

    def origin(self, index: int) -> tuple[str, int]:
        """Return the file and the line of a row."""
        return self.origins[index] if self.origins else (self.name, index + 2)

    def __iter__(self) -> Iterator[Row]:
        return (self.row(index) for index in range(len(self.cells)))

    def column(self, name: str) -> list[str]:
        """Return one column, top to bottom."""
        position = self.columns[name]
        return [cells[position] for cells in self.cells]


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of one gazetteer folder, and what its datapackage.json says.

    Parameters
    ----------
    folder : Folder
        Where the tables lie.
    version : str
        Of the tables; `+own.` and a hash follow it where a user's own data lie over them.
    reference_date : datetime.date
        A day of the district set that incidents are carried in.
    licences : tuple of str
        The licences that entries may stand under.
    by_name : dict
        The tables by file name.
    own_outlines : dict, optional
        Tehsil outlines that a user imported in place of those of the folder.
    outlines_credit : str, optional
        Whose those are, and their licence.
    credits : tuple of str
        Whose the places are that a user added, a sentence each.
    """

    folder: Folder
    version: str
    reference_date: dt.date
    licences: tuple[str, ...]
    by_name: dict[str, Table]
    own_outlines: dict[str, Any] | None = None
    outlines_credit: str | None = None
    credits: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Table:
        return self.by_name[name]

    def outlines(self) -> Any:
        """Return the tehsils' outlines, a GeoJSON FeatureCollection."""
        return self.own_outlines or read_json(self.folder, "tehsil_outlines.geojson")


def read_tables(folder: Folder) -> Tables:
    """Read every table of a gazetteer folder.

    Raises
    ------
    GazetteerError
        If a file is missing or its columns or rows are not as they should be.
    """
    about = read_json(folder, "datapackage.json")
    try:
        version, reference_date = about["version"], dt.date.fromisoformat(about["reference_date"])
        licences = tuple(licence["title"] for licence in about["licenses"])
        columns = {
            resource["path"]: [field["name"] for field in resource["schema"]["fields"]]
            for resource in about["resources"]
            if resource["format"] == "csv"
        }
    except (KeyError, TypeError, ValueError) as error:
        raise GazetteerError(
            "datapackage.json must give version, reference_date, licenses and resources; "
            f"see the shipped one ({error!r})."
        ) from error
    tables = {name: _read_table(folder, name, columns[name]) for name in columns}
    return Tables(folder, version, reference_date, licences, tables)


def read_json(folder: Folder, name: str) -> Any:
    """Read a JSON file of the folder, with an error that names it."""
    try:
        return json.loads(_read_text(folder, name))
    except json.JSONDecodeError as error:
        raise GazetteerError(f"{name} line {error.lineno}: this is no JSON; mend it.") from error


def _read_table(folder: Folder, name: str, columns: list[str]) -> Table:
    header, *cells = read_cells(_read_text(folder, name), name)
    if header != columns:
        raise GazetteerError(
            f"{name} line 1: the columns must be {', '.join(columns)}, not {', '.join(header)}."
        )
    for index, row in enumerate(cells):
        if len(row) != len(columns):
            raise GazetteerError(
                f"{name} line {index + 2}: {len(row)} cells where {len(columns)} are needed."
            )
    return Table(name, {column: position for position, column in enumerate(columns)}, cells)


def read_cells(text: str, name: str, delimiter: str = ",") -> list[list[str]]:
    """Return the cells of a CSV text line by line, the header first.

    Raises
    ------
    GazetteerError
        If it is no CSV, or empty; the message names the file and the line.
    """
    lines = csv.reader(text.splitlines(), delimiter=delimiter, strict=True)
    try:
        header, *cells = lines
    except (csv.Error, ValueError) as error:
        raise GazetteerError(f"{name} line {lines.line_num or 1}: this is no CSV table.") from error
    return [header, *cells]


def _read_text(folder: Folder, name: str) -> str:
    try:
        return folder.joinpath(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise GazetteerError(f"{name} is missing from the gazetteer folder {folder}.") from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{name} is not in UTF-8; save it as UTF-8.") from error
