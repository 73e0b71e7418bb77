"""Incidents as comma-separated values that a spreadsheet may open safely."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from mapper.exporting.rows import COLUMNS, row
from mapper.model import Incident

__all__ = ["to_csv"]

# What makes a spreadsheet run a text cell as a formula (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def to_csv(incidents: Iterable[Incident]) -> str:
    """Write incidents as CSV with a header line, one incident a line.

    Text that a spreadsheet would run as a formula gets a leading `'`. Numbers
    are never touched: a longitude of -1.5 stays -1.5.

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, written in the order given.

    Returns
    -------
    str
        RFC 4180, lines ended by CR LF; what is not stated is an empty cell.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row(incident).values()] for incident in incidents)
    return stream.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value
