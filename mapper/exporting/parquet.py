"""Incidents as GeoParquet, for analysis of many."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapper.exporting.about import About
from mapper.exporting.columns import described_columns
from mapper.exporting.frame import to_geodataframe
from mapper.model import Incident

if TYPE_CHECKING:
    import pyarrow

__all__ = ["to_geoparquet"]

VERSION = "1.1.0"  # of GeoParquet
METADATA_KEY = b"about"


def to_geoparquet(incidents: Iterable[Incident], about: About) -> bytes:
    """Write incidents as GeoParquet 1.1.

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, written in the order given.
    about : About
        Kept as JSON under the key `about` of the file's metadata.

    Returns
    -------
    bytes
        The flat columns of `COLUMNS` and `sources`, each with its description and unit,
        and points in WGS 84, longitude first; null where there is no point.
    """
    import pyarrow.parquet

    first = io.BytesIO()
    to_geodataframe(incidents, about).to_parquet(first, index=False, schema_version=VERSION)
    second = io.BytesIO()
    table = _described(pyarrow.parquet.read_table(first), about)
    pyarrow.parquet.write_table(table, second, compression="zstd")
    return second.getvalue()


def _described(table: pyarrow.Table, about: About) -> pyarrow.Table:
    """Return the table with what geopandas cannot write: descriptions and metadata of ours."""
    columns = described_columns()
    schema = table.schema
    for position, field in enumerate(schema):
        if column := columns.get(field.name):
            says = {"description": column.says} | ({"unit": column.unit} if column.unit else {})
            schema = schema.set(position, field.with_metadata(says))
    said = json.dumps(about.to_dict(), ensure_ascii=False).encode()
    return table.cast(schema).replace_schema_metadata(
        {**(table.schema.metadata or {}), METADATA_KEY: said}
    )
