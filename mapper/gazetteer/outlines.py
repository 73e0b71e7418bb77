"""Outlines for maps: districts dissolved from tehsils, and the land around."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from mapper.gazetteer.history import Period
from mapper.gazetteer.tables import Folder, Tables, read_json
from mapper.model import District

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["district_outlines", "neighbour_outlines", "tehsil_outlines"]

_CRS = "EPSG:4326"


def tehsil_outlines(tables: Tables) -> GeoDataFrame:
    """Return the tehsil outlines, indexed by P-code.

    Those shipped are generalised to about 1.5 km; a user's own may be finer.
    """
    from geopandas import GeoDataFrame

    features = tables.outlines()["features"]
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
        area are missing where the split does not follow census lines. Of several
        districts drawn as one they are the sum, or else those of the undivided
        district, if it held the same land.
    """
    from geopandas import GeoDataFrame

    groups: dict[str, list[Period]] = defaultdict(list)
    for period in periods:
        groups[period.drawn_with].append(period)
    rows = []
    for district_id in sorted(groups):
        parts = [period.district for period in groups[district_id]]
        whole = parts[0] if len(parts) == 1 else _together(parts, undivided(district_id))
        outline = _union(tehsils, list(whole.tehsil_pcodes))
        rows.append({**_facts(district_id, whole), "geometry": outline})
    frame = GeoDataFrame(rows, geometry="geometry", crs=_CRS)
    return frame.astype({"population": "Int64", "area_km2": "Float64"})


def _together(parts: list[District], undivided: District) -> District:
    """Return several districts as the one they were before, with the land they have now."""
    pcodes = tuple(sorted({pcode for part in parts for pcode in part.tehsil_pcodes}))
    same_land = pcodes == undivided.tehsil_pcodes
    populations = [part.population for part in parts if part.population is not None]
    areas = [part.area_km2 for part in parts if part.area_km2 is not None]
    all_known = len(populations) == len(areas) == len(parts)
    divisions = {part.division for part in parts}
    whole = dataclasses.replace(
        undivided, division=divisions.pop() if len(divisions) == 1 else None, tehsil_pcodes=pcodes
    )
    if not all_known and same_land:
        return whole
    return dataclasses.replace(
        whole,
        population=sum(populations) if all_known else None,
        area_km2=sum(areas) if all_known else None,
    )


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
