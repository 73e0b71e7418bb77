"""Incidents as a GeoDataFrame, for analysis with pandas and geopandas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import TYPE_CHECKING

from mapper.exporting.about import About
from mapper.exporting.columns import described_columns
from mapper.exporting.rows import COLUMNS, row
from mapper.model import Incident

if TYPE_CHECKING:
    import geopandas
    import pyarrow

__all__ = ["to_geodataframe"]


def to_geodataframe(
    incidents: Iterable[Incident], about: About | None = None
) -> geopandas.GeoDataFrame:
    """Return incidents as a table with points.

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, kept in the order given.
    about : About, optional
        With it there is one more column, `sources`.

    Returns
    -------
    geopandas.GeoDataFrame
        One row an incident in EPSG:4326, with the flat columns of `COLUMNS`:
        days as `datetime64`, counts as `Int64` (people, `<NA>` where not
        stated), coordinates in degrees. The geometry is None for an incident
        without a point, such as one known to its province only. Without
        incidents the columns and their types are the same.
    """
    import geopandas  # heavy: pandas, shapely and pyproj come with it
    import pandas as pd
    import pyarrow

    kept = {pyarrow.string(): pd.StringDtype(), pyarrow.int64(): pd.Int64Dtype()}
    table = _columnar(list(incidents), about).to_pandas(types_mapper=kept.get)
    points = geopandas.points_from_xy(table["longitude"], table["latitude"], crs="EPSG:4326")
    points[table["latitude"].isna() | table["longitude"].isna()] = None
    return geopandas.GeoDataFrame(table, geometry=points)


def _columnar(incidents: Sequence[Incident], about: About | None) -> pyarrow.Table:
    """Return the flat columns as Arrow has them, which takes a hundred of them quickly."""
    import pyarrow

    types = {
        "text": pyarrow.string(),
        "day": pyarrow.timestamp("s"),
        "number": pyarrow.float64(),
        "count": pyarrow.int64(),
    }
    rows = [tuple(row(incident).values()) for incident in incidents]
    values = dict(zip(COLUMNS, zip(*rows, strict=True) if rows else repeat(()), strict=False))
    if about is not None:
        values["sources"] = tuple(map(about.sources, incidents))
    kinds = described_columns()
    columns = {}
    for name, column in values.items():
        wanted = types[kinds[name].kind]
        read = pyarrow.string() if kinds[name].kind == "day" else wanted
        columns[name] = pyarrow.array(column, read).cast(wanted)
    return pyarrow.table(columns)
