"""The incidents as a sheet that people correct in a spreadsheet and give back.

What was changed is told by comparing each cell with what the store held at the
run that the sheet was made at, which each row names; so a report added meanwhile
is no correction.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mapper.errors import CorrectionError
from mapper.model import ROLES, Count, Incident
from mapper.spreadsheet import guarded, unguarded

__all__ = ["COLUMNS", "Edit", "incident_in", "read_sheet", "row_of", "to_sheet"]

_FIGURES = (
    *(f"killed_{role}" for role in ("total", *ROLES)),
    *(f"injured_{role}" for role in ("total", *ROLES)),
    "abducted_total",
    "missing_total",
    "arrested_total",
)
_TEXTS = ("event_type", "sub_event_type", "place_name")
_DAYS = ("date_start", "date_end")
_POINT = ("latitude", "longitude")
_DONE = ("reject", "merge_into", "split_off", "why")
_READ = ("run", "incident", "reports", "sentences", "doubts", "confidence", "kind", "district")

#: Columns in order: what was read, what may be edited, what may be done.
COLUMNS = (*_READ, *_TEXTS, *_DAYS, *_POINT, *_FIGURES, *_DONE)

# Before ids, which a spreadsheet would else take for numbers now and then (12e4567890123456).
_INCIDENT, _REPORT = "i-", "r-"
_SHORT = 12  # letters of a report's id that are shown
_YES = frozenset(("yes", "y", "x", "1", "true"))
_ORDERS = (("%Y-%m-%d",), ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d/%m/%y", "%m/%d/%y"))
_TOLERANCE = 1e-5  # degrees, about a metre: spreadsheets round
_BYTE_ORDER_MARK = "\ufeff"  # without it, some spreadsheets misread Urdu

#: Returns the incident of an id as it was after a run, None where it was not there.
Then = Callable[[str, int], Incident | None]


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person did in one row of a sheet.

    Parameters
    ----------
    line : int
        The line in the file.
    incident : str
        Id of the incident.
    values : dict
        Keywords for `mapper.store.values.checked`.
    reject : bool
        Whether it is no incident at all.
    merge_into : str, optional
        Id of the incident that it is the same as.
    split_off : tuple of str
        Ids of the reports that tell of another event.
    why : str
        The reason given in the row.
    """

    line: int
    incident: str
    values: dict[str, Any] = field(default_factory=dict)
    reject: bool = False
    merge_into: str | None = None
    split_off: tuple[str, ...] = ()
    why: str = ""

    def __bool__(self) -> bool:
        return bool(self.values or self.reject or self.merge_into or self.split_off)


def row_of(incident: Incident, run: int, doubts: Iterable[str]) -> dict[str, Any]:
    """Return an incident as a row; numbers stay numbers, what is not stated is None."""
    reports = dict.fromkeys(f"{_REPORT}{q.report[:_SHORT]}" for q in incident.evidence)
    row: dict[str, Any] = {
        "run": run,
        "incident": f"{_INCIDENT}{incident.id}",
        "reports": " ".join(reports),
        "sentences": " … ".join(" ".join(quote.text.split()) for quote in incident.evidence),
        "doubts": "; ".join(doubts),
        "place_name": incident.place.name if incident.place else None,
        **dict.fromkeys(_DONE),
    }
    for name in ("confidence", "kind", "district", "event_type", "sub_event_type", *_POINT):
        row[name] = getattr(incident, name)
    for name in _DAYS:
        day = getattr(incident, name)
        row[name] = day.isoformat() if day else None
    for name in _FIGURES:
        measure, role = name.split("_")
        count: Count | None = getattr(getattr(incident.casualties, measure), role)
        row[name] = count.best if count else None
    return {name: row[name] for name in COLUMNS}


def incident_in(cell: str) -> str:
    """Return the id of the incident that a cell names."""
    return cell.removeprefix(_INCIDENT)


def to_sheet(rows: Iterable[Mapping[str, Any]]) -> str:
    """Write rows as CSV that opens cleanly in a spreadsheet.

    Text that a spreadsheet would run as a formula gets a leading `'`, which `read_sheet`
    takes away again; numbers are never touched.
    """
    stream = io.StringIO(newline="")
    stream.write(_BYTE_ORDER_MARK)
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for row in rows:
        cells = (row[name] for name in COLUMNS)
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])
    return stream.getvalue()


def read_sheet(text: str, then: Then) -> Iterator[Edit]:
    """Yield what a person did in each row of a sheet.

    Parameters
    ----------
    text : str
        The CSV, as a spreadsheet saved it: with commas, semicolons or tabs.
    then : callable
        Returns the incident of an id as it was after a run, or None.

    Raises
    ------
    CorrectionError
        If it is no such sheet, or a cell holds what cannot be read; the message names the line.
    """
    text = text.removeprefix(_BYTE_ORDER_MARK)
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    missing = {"run", "incident"} - set(reader.fieldnames or ())
    if missing:
        raise CorrectionError(
            f"The file has no column {' and '.join(sorted(missing))}; make it with mapper review."
        )
    for cells in reader:
        line = reader.line_num
        row = {k: unguarded(v.strip()) for k, v in cells.items() if k and isinstance(v, str)}
        if any(row.values()):
            edit = _edit(row, line, then)
            if edit:
                yield edit


def _edit(row: Mapping[str, str], line: int, then: Then) -> Edit:
    name = incident_in(row.get("incident", ""))
    run = _number(row, "run", line)
    incident = then(name, int(run)) if run is not None else None
    if incident is None:
        raise CorrectionError(
            f"Line {line}: the store never held incident {name or '(none)'}; make the sheet anew "
            "with mapper review."
        )
    merge_into = incident_in(row.get("merge_into", "")) or None
    split_off = re.split(r"[\s;,]+", row.get("split_off", ""))
    return Edit(
        line,
        name,
        _values(row, row_of(incident, 0, ()), line),
        (row.get("reject") or "").casefold() in _YES,
        merge_into,
        tuple(name.removeprefix(_REPORT) for name in split_off if name),
        row.get("why") or "",
    )


def _values(row: Mapping[str, str], was: Mapping[str, Any], line: int) -> dict[str, Any]:
    """Return what the cells say otherwise than the store did; a column left out says nothing."""
    values: dict[str, Any] = {}
    for name in _TEXTS:
        if row.get(name) and row[name] != was[name]:
            values["place" if name == "place_name" else name] = row[name]
    points = {name: _number(row, name, line) for name in _POINT}
    if any(_moved(points[name], was[name]) for name in _POINT):
        values |= points
    days = {name: _day(row, name, was[name], line) for name in _DAYS}
    if any(day and day.isoformat() != was[name] for name, day in days.items()):
        values |= _both_days(days, was)
    figures = {}
    for name in (name for name in _FIGURES if name in row):
        number = _number(row, name, line)
        if number != was[name]:
            figures[name] = None if number is None else _whole(number, name, line)
    return {**values, "figures": figures} if figures else values


def _both_days(
    days: Mapping[str, dt.date | None], was: Mapping[str, Any]
) -> dict[str, dt.date | None]:
    """Return both days; where one day was moved, its last moves along."""
    start, end = days["date_start"], days["date_end"]
    one_day = was["date_start"] == was["date_end"]
    if one_day and end and end.isoformat() == was["date_end"]:
        end = start
    return {"date_start": start or end, "date_end": end}


def _moved(now: float | None, was: float | None) -> bool:
    if now is None or was is None:
        return now is not None
    return abs(now - was) > _TOLERANCE


def _number(row: Mapping[str, str], name: str, line: int) -> float | None:
    written = row.get(name, "").strip()
    if not written:
        return None
    try:
        return float(written.replace(",", ".") if written.count(",") == 1 else written)
    except ValueError:
        raise CorrectionError(
            f"Line {line}, {name}: {written!r} is no number; write it in figures."
        ) from None


def _whole(number: float, name: str, line: int) -> int:
    if number != int(number):
        raise CorrectionError(f"Line {line}, {name}: {number:g} is no number of people.")
    return int(number)


def _day(row: Mapping[str, str], name: str, was: str | None, line: int) -> dt.date | None:
    """Read a day; one that a spreadsheet only wrote otherwise is the one that was."""
    written = row.get(name, "").strip()
    if not written:
        return None
    readings = list(_days(written, _ORDERS[0])) or list(_days(written, _ORDERS[1]))
    if was is not None and any(day.isoformat() == was for day in readings):
        return dt.date.fromisoformat(was)
    if len(set(readings)) == 1:
        return readings[0]
    raise CorrectionError(f"Line {line}, {name}: {written!r} is no day; write it as 2026-01-31.")


def _days(written: str, forms: Iterable[str]) -> Iterator[dt.date]:
    for form in forms:
        try:
            yield dt.datetime.strptime(written, form).date()
        except ValueError:
            continue
