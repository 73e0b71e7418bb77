"""Outlines for maps: districts dissolved from tehsils, and the land around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from mapper.gazetteer.history import Period
from mapper.gazetteer.tables import Folder, read_json
from mapper.model import District

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["district_outlines", "neighbour_outlines", "tehsil_outlines"]

_CRS = "EPSG:4326"


def tehsil_outlines(folder: Folder) -> GeoDataFrame:
    """Return the tehsil outlines, indexed by P-code, generalised to about 1.5 km."""
    from geopandas import GeoDataFrame

    features = read_json(folder, "tehsil_outlines.geojson")["features"]
    return GeoDataFrame.from_features(features, crs=_CRS).set_index("tehsil_pcode")


def neighbour_outlines(folder: Folder) -> GeoDataFrame:
    """Return neighbouring countries and Pakistan's other provinces (columns name, country)."""
    from geopandas import GeoDataFrame

    countries = read_json(folder, "neighbours.geojson")["features"]
    provinces = read_json(folder, "province_outlines.geojson")["features"]
    rows = [
        {"properties": {**feature["properties"], "kind": "country"}, **_shape(feature)}
        for feature in countries
    ]
    rows += [
        {
            "properties": {
                "name": feature["properties"]["province"],
                "country": "PK",
                "kind": "province",
            },
            **_shape(feature),
        }
        for feature in provinces
    ]
    columns = ["name", "country", "kind", "geometry"]
    return GeoDataFrame.from_features(rows, crs=_CRS, columns=columns)


def _shape(feature: dict[str, object]) -> dict[str, object]:
    return {"type": "Feature", "geometry": feature["geometry"]}


def district_outlines(
    tehsils: GeoDataFrame, periods: Iterable[Period], undivided: Callable[[str], District]
) -> GeoDataFrame:
    """Dissolve tehsils into districts; districts without a known border are drawn as one.

    Parameters
    ----------
    tehsils : GeoDataFrame
        Outlines by P-code.
    periods : iterable of Period
        The districts of one day.
    undivided : callable
        Gives the district, by id, that is drawn where its parts have no border yet.

    Returns
    -------
    GeoDataFrame
        One row a drawn district, ordered by id: district_id, district, pcode,
        division, population (2023), area_km2, name_ur, geometry. Population and
        area are missing where the split does not follow census lines.
    """
    from geopandas import GeoDataFrame

    groups: dict[str, list[Period]] = defaultdict(list)
    for period in periods:
        groups[period.drawn_with].append(period)
    rows = []
    for district_id in sorted(groups):
        parts = [period.district for period in groups[district_id]]
        whole = parts[0] if len(parts) == 1 else undivided(district_id)
        pcodes = sorted({pcode for part in parts for pcode in part.tehsil_pcodes})
        rows.append({**_facts(district_id, whole), "geometry": _union(tehsils, pcodes)})
    frame = GeoDataFrame(rows, geometry="geometry", crs=_CRS)
    return frame.astype({"population": "Int64", "area_km2": "Float64"})


def _facts(district_id: str, district: District) -> dict[str, Any]:
    return {
        "district_id": district_id,
        "district": district.name,
        "pcode": district.pcode,
        "division": district.division,
        "population": district.population,
        "area_km2": district.area_km2,
        "name_ur": district.name_ur,
    }


def _union(tehsils: GeoDataFrame, pcodes: list[str]) -> Any:
    return tehsils.loc[pcodes].geometry.union_all(method="coverage")
