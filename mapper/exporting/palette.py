"""Colours of exports: read from `palette.toml`, next to this file."""

from __future__ import annotations

import functools
from typing import Any

from mapper.packaged import toml_table

__all__ = ["palette", "type_colour"]


@functools.cache
def palette() -> dict[str, Any]:
    """Return every colour, as `#rrggbb`."""
    return toml_table("exporting", "palette.toml")


def type_colour(event_type: str) -> str:
    """Return the colour of an event type."""
    colours = palette()
    colour: str = colours["types"].get(event_type, colours["other"])
    return colour
