"""Official tehsil outlines, read from a user's file in place of the generalised ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mapper.errors import GazetteerError
from mapper.gazetteer.check import misplaced
from mapper.gazetteer.outlines import tehsil_outlines
from mapper.gazetteer.tables import Tables

if TYPE_CHECKING:
    from geopandas import GeoDataFrame, GeoSeries

__all__ = ["SUFFIXES", "Boundaries", "read_boundaries"]

SUFFIXES = (".gpkg", ".shp", ".zip", ".geojson", ".json", ".gdb")
_CRS = "EPSG:4326"
_KEY = "tehsil_pcode"
_SAME = 0.5  # of the area that two outlines of one tehsil must share at least
_GAP = 0.002  # degrees, about 200 m: narrower gaps between neighbours are no land
_METRES_PER_DEGREE = 111_200
_NAMED = 12  # tehsils in a message
# The columns by which the two publishers' files are known, and how they ask to be named.
_PUBLISHERS = {
    "ADM3_PCODE": ("OCHA COD-AB Pakistan", "CC BY 3.0 IGO"),
    "shapeID": ("geoBoundaries", "CC BY 4.0"),
}


class Boundaries(NamedTuple):
    """Tehsil outlines, and what had to be mended on the way.

    Parameters
    ----------
    outlines : dict
        A GeoJSON FeatureCollection with `tehsil_pcode`, and with `source` and
        `licence` beside its features.
    notes : tuple of str
        A sentence for each repair.
    """

    outlines: dict[str, Any]
    notes: tuple[str, ...]


def read_boundaries(
    path: Path,
    tables: Tables,
    *,
    layer: str | None = None,
    source: str | None = None,
    licence: str | None = None,
    tolerance_m: float = 100.0,
) -> Boundaries:
    """Read the outlines of every tehsil from an official file.

    Tehsils are told by P-code, in whatever column stands most of them (COD-AB); a
    file without P-codes (geoBoundaries) is matched by the land its outlines share
    with the packaged ones. Features of other provinces are left out.

    Parameters
    ----------
    path : Path
        GeoPackage, shapefile (with its .prj, or zipped), GeoJSON or file
        geodatabase, in any projection.
    tables : Tables
        The packaged tables.
    layer : str, optional
        The layer to read; None takes the one with most P-codes.
    source, licence : str, optional
        Whose outlines they are; known for COD-AB and geoBoundaries.
    tolerance_m : float
        Corners nearer than this to the straight line are left out, about, in metres.
        Neighbours keep their common border.

    Returns
    -------
    Boundaries
        In degrees, WGS 84, ordered by P-code.

    Raises
    ------
    GazetteerError
        If the file cannot be read, names no projection, holds something else than
        areas, lacks a tehsil, or has one that is not known here.
    """
    shipped = tehsil_outlines(tables).geometry
    frame = _read(path, layer, set(shipped.index))
    source, licence = _credit(path, frame, source, licence)
    notes: list[str] = []
    frame = _in_degrees(path, frame, notes)
    frame = _valid(path, frame, notes)
    frame = _of_the_province(path, frame, shipped)
    outlines = _by_pcode(path, frame, shipped, notes)
    _prove_alike(path, outlines, shipped)
    outlines = _coverage(outlines, tolerance_m / _METRES_PER_DEGREE, notes)
    about = {"source": source, "licence": licence, "file": path.name, "tolerance_m": tolerance_m}
    return Boundaries(_collection(outlines, about), tuple(notes))


def _read(path: Path, layer: str | None, pcodes: set[str]) -> GeoDataFrame:
    import geopandas
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

    if not path.exists():  # and nothing that GDAL would fetch
        raise GazetteerError(f"{path} does not exist; check the spelling.")
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise GazetteerError(f"{path} is none of {known}; save the outlines as one of them.")
    try:
        names = list(geopandas.list_layers(path)["name"])
        if layer is not None and layer not in names:
            raise GazetteerError(f"{path} has no layer {layer!r}; it has {', '.join(names)}.")
        frames = [geopandas.read_file(path, layer=name) for name in ([layer] if layer else names)]
    except (DataLayerError, DataSourceError, FeatureError, UnicodeDecodeError, ValueError) as error:
        if isinstance(error, GazetteerError):
            raise
        raise GazetteerError(f"{path} cannot be read as outlines; save it anew.") from error
    frames = [each for each in frames if isinstance(each, geopandas.GeoDataFrame) and len(each)]
    if not frames:
        raise GazetteerError(f"{path} holds no outlines.")
    best = max(frames, key=lambda each: _pcode_column(each, pcodes)[1])
    if len(frames) > 1 and _pcode_column(best, pcodes)[0] is None:
        raise GazetteerError(
            f"{path} has the layers {', '.join(names)} and none has P-codes; name one with --layer."
        )
    if best.crs is None:
        raise GazetteerError(
            f"{path} does not say its projection; put its .prj file beside it, or save it with one."
        )
    return best


def _pcode_column(frame: GeoDataFrame, pcodes: set[str]) -> tuple[str | None, int]:
    """Return the column that holds most of the P-codes, and how many."""
    counts = {
        name: len(pcodes.intersection(map(str, frame[name])))
        for name in frame.columns
        if name != frame.geometry.name
    }
    best = max(counts, key=lambda name: counts[name], default=None)
    return (best, counts[best]) if best is not None and counts[best] else (None, 0)


def _credit(
    path: Path, frame: GeoDataFrame, source: str | None, licence: str | None
) -> tuple[str, str]:
    known = next((each for name, each in _PUBLISHERS.items() if name in frame.columns), ("", ""))
    source, licence = source or known[0], licence or known[1]
    if not source or not licence:
        raise GazetteerError(
            f"{path} does not say whose outlines they are; give --source and --licence."
        )
    return source, licence


def _in_degrees(path: Path, frame: GeoDataFrame, notes: list[str]) -> GeoDataFrame:
    import shapely

    if not frame.crs.equals(_CRS, ignore_axis_order=True):
        notes.append(f"It was in {frame.crs.name} and is now in degrees, WGS 84.")
    frame = frame.to_crs(_CRS)
    empty = frame.geometry.isna() | frame.geometry.is_empty
    if empty.any():
        raise GazetteerError(
            f"{path}: features without an outline: {int(empty.sum())}; draw or delete them."
        )
    areas = frame.geometry.geom_type.isin(("Polygon", "MultiPolygon"))
    if not areas.all():
        kind = frame.geometry.geom_type[~areas].iloc[0]
        raise GazetteerError(f"{path} holds a {kind} where only polygons can be outlines.")
    flat = shapely.force_2d(frame.geometry.array)
    return frame.set_geometry(type(frame.geometry)(flat, index=frame.index, crs=_CRS))


def _valid(path: Path, frame: GeoDataFrame, notes: list[str]) -> GeoDataFrame:
    """Return the frame with rings that cross themselves mended."""
    crossing = ~frame.geometry.is_valid
    if not crossing.any():
        return frame
    mended = frame.geometry.make_valid(method="structure", keep_collapsed=False)
    if mended.is_empty.any() or not mended.geom_type.isin(("Polygon", "MultiPolygon")).all():
        raise GazetteerError(f"{path} holds an outline that is no area; mend it.")
    notes.append(f"Outlines that crossed themselves and were mended: {int(crossing.sum())}.")
    return frame.set_geometry(mended)


def _of_the_province(path: Path, frame: GeoDataFrame, shipped: GeoSeries) -> GeoDataFrame:
    """Return the features on the land of the province."""
    points = frame.geometry.representative_point()
    province = shipped.union_all()
    inside = points.within(province)
    if inside.any():
        return frame[inside | frame.index.isin(_known_rows(frame, shipped))].reset_index(drop=True)
    swapped = [misplaced(point.y, point.x).endswith("swapped.") for point in points]
    if any(swapped):
        raise GazetteerError(f"{path}: latitude and longitude are swapped; save it the other way.")
    raise GazetteerError(f"{path} holds no outline in Balochistan.")


def _known_rows(frame: GeoDataFrame, shipped: GeoSeries) -> list[Any]:
    column, _ = _pcode_column(frame, set(shipped.index))
    return list(frame.index[frame[column].isin(shipped.index)]) if column else []


def _by_pcode(path: Path, frame: GeoDataFrame, shipped: GeoSeries, notes: list[str]) -> GeoSeries:
    """Return one outline a tehsil, indexed by P-code, in order."""
    column, _ = _pcode_column(frame, set(shipped.index))
    if column is None:
        return _by_land(path, frame, shipped)
    unknown = sorted({str(each) for each in frame[column] if each not in shipped.index})
    if unknown:
        raise GazetteerError(
            f"{path}: {_listed(unknown)} in {column} is no tehsil of this gazetteer; "
            "it may be of another year."
        )
    _prove_complete(path, frame[column], shipped)
    if frame[column].duplicated().any():
        parts = _listed(sorted(set(frame[column][frame[column].duplicated()])))
        notes.append(f"The parts of {parts} were drawn as one.")
    dissolved = frame[[column, frame.geometry.name]].dissolve(by=column, method="unary")
    return dissolved.geometry.sort_index()


def _by_land(path: Path, frame: GeoDataFrame, shipped: GeoSeries) -> GeoSeries:
    """Match outlines without P-codes to the tehsils they share most land with, one to one."""
    import numpy as np
    import shapely
    from scipy.optimize import linear_sum_assignment

    known = shipped.sort_index()
    shares = np.zeros((len(frame), len(known)))
    rows, columns = shapely.STRtree(known.array).query(frame.geometry.array, "intersects")
    shares[rows, columns] = _shared(frame.geometry.array[rows], known.array[columns])
    chosen = dict(zip(*linear_sum_assignment(-shares), strict=True))
    alone = [row for row in range(len(frame)) if shares[row, chosen.get(row, 0)] < _SAME]
    if alone:
        raise GazetteerError(
            f"{path} has no P-codes, and {len(alone)} of its {len(frame)} outlines are like no "
            f"tehsil's ({_listed(_names(frame, alone))}); it may be of another level or year."
        )
    pcodes = [known.index[chosen[row]] for row in range(len(frame))]
    _prove_complete(path, pcodes, shipped)
    return frame.geometry.set_axis(pcodes).sort_index()


def _names(frame: GeoDataFrame, rows: Sequence[int]) -> list[str]:
    column = next((name for name in frame.columns if "name" in str(name).lower()), None)
    return [str(frame[column].iloc[row]) if column else f"feature {row + 1}" for row in rows]


def _prove_complete(path: Path, pcodes: Iterable[str], shipped: GeoSeries) -> None:
    missing = sorted(set(shipped.index) - set(pcodes))
    if missing:
        raise GazetteerError(
            f"{path} lacks {len(missing)} of {len(shipped)} tehsils ({_listed(missing)}); "
            "take a file that holds the third level (ADM3) of the whole province."
        )


def _prove_alike(path: Path, outlines: GeoSeries, shipped: GeoSeries) -> None:
    """Refuse codes that stand at other land than here: every incident would move."""
    shares = _shared(outlines.array, shipped.loc[outlines.index].array)
    moved = [pcode for pcode, share in zip(outlines.index, shares, strict=True) if share < _SAME]
    if moved:
        raise GazetteerError(
            f"{path}: in this gazetteer other land has the code {_listed(moved)}; "
            "the P-codes may be of another year."
        )


def _shared(one: Any, other: Any) -> Any:
    """Return the share of the land of either outline that is in both, from 0 to 1."""
    import shapely

    both = shapely.area(shapely.intersection(one, other))
    return both / (shapely.area(one) + shapely.area(other) - both)


def _coverage(outlines: GeoSeries, tolerance: float, notes: list[str]) -> GeoSeries:
    """Return the outlines with borders that neighbours share to the corner, simplified."""
    import shapely

    shapes = outlines.array
    if not shapely.coverage_is_valid(shapes, gap_width=_GAP):
        shapes = shapely.coverage_clean(shapes, gap_width=_GAP)
        notes.append("Neighbouring outlines that overlapped or left a gap now share their border.")
    if tolerance:
        shapes = shapely.coverage_simplify(shapes, tolerance)
    return type(outlines)(shapes, index=outlines.index, crs=_CRS)


def _collection(outlines: GeoSeries, about: dict[str, Any]) -> dict[str, Any]:
    from shapely.geometry import mapping

    features = [
        {"type": "Feature", "properties": {_KEY: pcode}, "geometry": mapping(shape)}
        for pcode, shape in outlines.items()
    ]
    return {"type": "FeatureCollection", **about, "features": features}


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
