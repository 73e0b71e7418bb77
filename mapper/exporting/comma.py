"""Incidents as comma-separated values that a spreadsheet may open safely."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mapper.exporting.about import About
from mapper.exporting.rows import COLUMNS, row
from mapper.model import Incident
from mapper.spreadsheet import guarded

__all__ = ["comma_separated", "to_csv"]

LOT = 1000  # lines made at once


def to_csv(incidents: Iterable[Incident], about: About | None = None) -> str:
    """Write incidents as CSV with a header line, one incident a line.

    Text that a spreadsheet would run as a formula gets a leading `'`. Numbers
    are never touched: a longitude of -1.5 stays -1.5.

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, written in the order given.
    about : About, optional
        With it there is one more column, `sources`.

    Returns
    -------
    str
        RFC 4180, lines ended by CR LF; what is not stated is an empty cell.
    """
    return "".join(comma_separated(*table(incidents, about)))


def table(
    incidents: Iterable[Incident], about: About | None
) -> tuple[list[Sequence[str]], Iterator[Iterable[Any]]]:
    """Return the header line and the lines of values of the flat columns."""
    if about is None:
        return [COLUMNS], (row(incident).values() for incident in incidents)
    values = ((*row(incident).values(), about.sources(incident)) for incident in incidents)
    return [(*COLUMNS, "sources")], values


def comma_separated(
    headers: Iterable[Sequence[str]], rows: Iterable[Iterable[Any]]
) -> Iterator[str]:
    """Yield the text of a table, some lines at once.

    Parameters
    ----------
    headers : iterable of sequence of str
        Lines of names or hashtags, written as they are.
    rows : iterable of iterable
        Values: a text that begins a formula is quoted.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerows(headers)
    for number, values in enumerate(rows, 1):
        writer.writerow([guarded(value) if value.__class__ is str else value for value in values])
        if number % LOT == 0:
            yield stream.getvalue()
            stream.seek(0)
            stream.truncate()
    yield stream.getvalue()
