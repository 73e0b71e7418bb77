"""What a CSV file cannot say of itself, beside it: CSV on the Web (W3C, CSVW).

`incidents.csv` has `incidents.csv-metadata.json` next to it: the columns with their
types and units, the licences, the sources and the versions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from mapper.exporting.about import About
from mapper.exporting.columns import Column, ColumnKind

__all__ = ["csv_metadata"]

DATATYPES: Mapping[ColumnKind, str] = {
    "text": "string",
    "day": "date",
    "number": "number",
    "count": "integer",
}
PREFIX = {"mapper": "urn:balochistan-incident-mapper:"}
DUBLIN = {
    "id": "identifier",
    "publisher": "publisher",
    "published": "date",
    "title": "title",
    "url": "relation",
}


def csv_metadata(
    name: str, columns: Sequence[Column], about: About, *, header_lines: int = 1
) -> str:
    """Return the CSVW metadata of a CSV file.

    Parameters
    ----------
    name : str
        Name of the CSV file, without its folder.
    columns : sequence of Column
        Its columns, in order.
    about : About
        What the file says of itself.
    header_lines : int
        How many lines stand above the values (two with HXL hashtags).

    Returns
    -------
    str
        JSON that tools for CSVW read with the file; Dublin Core names the licences,
        the sources and the publisher's program.
    """
    said = about.to_dict()
    sources = said.pop("sources")
    document = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en", **PREFIX}],
        "url": name,
        "dc:title": about.title,
        "dc:description": about.made,
        "dc:rights": list(about.licences),
        "dc:creator": about.versions,
        "dc:coverage": about.period,
        "dc:source": [_source(record) for record in sources],
        "dialect": {"encoding": "utf-8", "headerRowCount": header_lines},
        "tableSchema": {"columns": [_described(column) for column in columns]},
        "mapper:about": said,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _source(record: Mapping[str, str | None]) -> dict[str, str]:
    named = {f"dc:{DUBLIN[name]}": value for name, value in record.items()}
    return {name: value for name, value in named.items() if value}


def _described(column: Column) -> dict[str, Any]:
    says = f"{column.says} ({column.unit})" if column.unit else column.says
    return {
        "name": column.name,
        "titles": column.name,
        "datatype": DATATYPES[column.kind],
        "dc:description": says,
        "null": "",
    }
