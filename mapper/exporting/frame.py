"""Incidents as a GeoDataFrame, for analysis with pandas and geopandas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapper.exporting.about import About
from mapper.exporting.columns import described_columns
from mapper.exporting.rows import COLUMNS, row
from mapper.model import Incident

if TYPE_CHECKING:
    import geopandas

__all__ = ["to_geodataframe"]

DTYPES = {"text": "string", "day": "datetime64[s]", "number": "float64", "count": "Int64"}


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

    incidents = list(incidents)
    rows = [list(row(incident).values()) for incident in incidents]
    columns = dict(
        zip(COLUMNS, zip(*rows, strict=True) if rows else [()] * len(COLUMNS), strict=True)
    )
    if about is not None:
        columns["sources"] = tuple(map(about.sources, incidents))
    kinds = described_columns()
    table = pd.DataFrame(
        {name: pd.array(values, dtype=DTYPES[kinds[name].kind]) for name, values in columns.items()}
    )
    points = geopandas.points_from_xy(table["longitude"], table["latitude"], crs="EPSG:4326")
    points[table["latitude"].isna() | table["longitude"].isna()] = None
    return geopandas.GeoDataFrame(table, geometry=points)
