"""Incidents as a GeoDataFrame, for analysis with pandas and geopandas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapper.exporting.rows import COLUMNS, COUNT_COLUMNS, row
from mapper.model import Incident

if TYPE_CHECKING:
    import geopandas

__all__ = ["to_geodataframe"]

KINDS = (
    dict.fromkeys(COLUMNS, "string")
    | dict.fromkeys(("date_start", "date_end"), "datetime64[s]")
    | dict.fromkeys(("latitude", "longitude", "uncertainty_km", "confidence"), "float64")
    | dict.fromkeys(("date_precision", "where_precision", *COUNT_COLUMNS), "Int64")
)


def to_geodataframe(incidents: Iterable[Incident]) -> geopandas.GeoDataFrame:
    """Return incidents as a table with points.

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, kept in the order given.

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

    table = pd.DataFrame([row(incident) for incident in incidents], columns=list(COLUMNS))
    table = table.astype(KINDS)
    points = geopandas.points_from_xy(table["longitude"], table["latitude"], crs="EPSG:4326")
    points[table["latitude"].isna() | table["longitude"].isna()] = None
    return geopandas.GeoDataFrame(table, geometry=points)
