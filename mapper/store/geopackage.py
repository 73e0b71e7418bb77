"""Geometries as GeoPackage keeps them: a header with the bounds, then WKB (its clause 2.1.3)."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Bounds", "add_functions", "bounds_of", "encode", "is_empty"]

_SRS = 4326
_MAGIC = b"GP"
_LITTLE_ENDIAN, _EMPTY, _XY_ENVELOPE = 0b1, 0b10000, 0b10
_HEADER = struct.Struct("<2sBBi")
_ENVELOPE = struct.Struct("<4d")


class Bounds(NamedTuple):
    """The box around a geometry, degrees."""

    min_x: float
    max_x: float
    min_y: float
    max_y: float


def encode(wkb: bytes | None, bounds: Sequence[float] | None) -> bytes | None:
    """Return the blob of a geometry, None for none.

    Parameters
    ----------
    wkb : bytes, optional
        The geometry, longitude before latitude.
    bounds : sequence of float, optional
        min_x, min_y, max_x, max_y in degrees, as shapely gives them.
    """
    if wkb is None or bounds is None:
        return None
    min_x, min_y, max_x, max_y = bounds
    flags = _LITTLE_ENDIAN | _XY_ENVELOPE
    return _HEADER.pack(_MAGIC, 0, flags, _SRS) + _ENVELOPE.pack(min_x, max_x, min_y, max_y) + wkb


def is_empty(blob: bytes) -> bool:
    """Tell whether a geometry blob says that it holds nothing."""
    return bool(blob[3] & _EMPTY)


def bounds_of(blob: bytes) -> Bounds:
    """Return the box around a geometry, from its header or, where that has none, its points."""
    flags = blob[3]
    if flags >> 1 & 0b111:
        order = "<" if flags & _LITTLE_ENDIAN else ">"
        return Bounds(*struct.unpack_from(f"{order}4d", blob, _HEADER.size))
    import shapely  # another program wrote it

    min_x, min_y, max_x, max_y = shapely.from_wkb(blob[_HEADER.size :]).bounds
    return Bounds(min_x, max_x, min_y, max_y)


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the spatial index's triggers call."""
    connection.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    for name, place in (("ST_MinX", 0), ("ST_MaxX", 1), ("ST_MinY", 2), ("ST_MaxY", 3)):
        connection.create_function(
            name, 1, lambda blob, place=place: bounds_of(blob)[place], deterministic=True
        )
