"""Colours and shapes: the tables in `page/symbols.json` as rows of the data block."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapper.mapping.data import ClassRow, MeasureRow, TypeRow
from mapper.mapping.districts import breaks
from mapper.mapping.page_files import page_table

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["measure_rows", "type_rows"]

SHADES = (0.14, 0.3, 0.46, 0.62, 0.8)
"""Where the five classes lie on ColorBrewer's scale from 0 to 1: apart for every kind of
colour vision, none so light that it reads as zero, none so dark that signs drown."""


def type_rows(names: Iterable[str]) -> list[TypeRow]:
    """Return how each event type is drawn: the known ones, then others that occur."""
    symbols = page_table("symbols.json")
    known = [entry["name"] for entry in symbols["types"]]
    others = sorted(set(names) - set(known))
    return [*symbols["types"], *({"name": name, **symbols["other"]} for name in others)]


def measure_rows(table: GeoDataFrame) -> list[MeasureRow]:
    """Return each measure with the classes that its largest figure asks for."""
    return [
        {"id": entry["id"], "word": entry["word"], "classes": _classes(entry, table)}
        for entry in page_table("symbols.json")["measures"]
    ]


def _classes(entry: dict[str, str], table: GeoDataFrame) -> list[ClassRow]:
    from branca.colormap import linear

    scale = getattr(linear, entry["scheme"]).scale(0, 1)
    largest = int(table[entry["id"]].fillna(0).max())
    # few classes take the darker shades, so that one person killed does not look like none
    classes = breaks(largest)
    shades = SHADES[-len(classes) :] if len(classes) > 2 else SHADES[1 : 1 + 2 * len(classes) : 2]
    return [
        {"low": each.low, "high": each.high, "colour": scale.rgb_hex_str(shade)}
        for each, shade in zip(classes, shades, strict=False)
    ]
