"""Incidents as CSV with HXL hashtags and P-codes, for humanitarian tools (hxlstandard.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mapper.exporting.about import About
from mapper.exporting.columns import Column, described_columns, province_pcode
from mapper.exporting.comma import comma_separated
from mapper.exporting.rows import row
from mapper.model import Incident

__all__ = ["hxl_columns", "to_hxl"]

PROVINCE_PCODE = Column(
    "province_pcode", "text", "P-code of the province (OCHA COD-AB)", "#adm1+code"
)


def to_hxl(incidents: Iterable[Incident], about: About) -> Iterator[str]:
    """Write incidents as CSV with a second line of HXL hashtags.

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, written in the order given.
    about : About
        What the file says of itself; here for the column `sources`.

    Yields
    ------
    str
        RFC 4180: names, hashtags, then a line an incident, with the P-code of the
        province beside those of district and tehsil. Text that a spreadsheet would
        run as a formula gets a leading `'`.
    """
    columns = hxl_columns()
    headers = [[column.name for column in columns], [column.tag for column in columns]]
    names = headers[0]
    flat = (_flat(incident, about) for incident in incidents)
    return comma_separated(headers, ([values[name] for name in names] for values in flat))


def hxl_columns() -> tuple[Column, ...]:
    """Return the columns: the flat ones, and the province's P-code after the province."""
    columns = list(described_columns().values())
    names = [column.name for column in columns]
    columns.insert(names.index("province") + 1, PROVINCE_PCODE)
    return tuple(columns)


def _flat(incident: Incident, about: About) -> dict[str, Any]:
    code = province_pcode(incident.province)
    return {**row(incident), "province_pcode": code, "sources": about.sources(incident)}
