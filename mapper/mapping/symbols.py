"""Colours and shapes: the tables in `page/symbols.json` as rows of the scene."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.mapping.data import MeasureRow, TypeRow
from mapper.mapping.page_files import page_table

__all__ = ["MOST_CLASSES", "measure_rows", "type_rows"]

MOST_CLASSES = 7

LIGHT = (0.14, 0.82)
DARK = (0.9, 0.28)
"""Where the first and the last class lie on ColorBrewer's scale from 0 to 1: apart for every
kind of colour vision, none so light that it reads as zero, none so dark that signs drown.
On a dark page more is brighter."""

ONE_CLASS = 0.55
"""Where a single class lies between both: one person killed must not look like none."""


def type_rows(names: Iterable[str]) -> list[TypeRow]:
    """Return how each event type is drawn: the known ones, then others that occur."""
    symbols = page_table("symbols.json")
    known = [entry["name"] for entry in symbols["types"]]
    others = sorted(set(names) - set(known))
    return [*symbols["types"], *({"name": name, **symbols["other"]} for name in others)]


def measure_rows() -> list[MeasureRow]:
    """Return each measure with its shades for one class, two classes … seven."""
    return [
        {
            "id": entry["id"],
            "light": _shades(entry["scheme"], *LIGHT),
            "dark": _shades(entry["scheme"], *DARK),
        }
        for entry in page_table("symbols.json")["measures"]
    ]


def _shades(scheme: str, first: float, last: float) -> list[list[str]]:
    from branca.colormap import linear

    scale = getattr(linear, scheme).scale(0, 1)
    return [
        [scale.rgb_hex_str(first + (last - first) * part) for part in _parts(count)]
        for count in range(1, MOST_CLASSES + 1)
    ]


def _parts(count: int) -> list[float]:
    """Return where the classes lie between the first and the last."""
    if count == 1:
        return [ONE_CLASS]
    start = 0.3 if count == 2 else 0.0
    return [start + (1 - start) * place / (count - 1) for place in range(count)]
