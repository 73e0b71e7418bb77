"""Colours of exports: read from `palette.toml`, next to this file."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any

__all__ = ["palette", "type_colour"]


@functools.cache
def palette() -> dict[str, Any]:
    """Return every colour, as `#rrggbb`."""
    return tomllib.loads(files("mapper.exporting").joinpath("palette.toml").read_text("utf-8"))


def type_colour(event_type: str) -> str:
    """Return the colour of an event type."""
    colours = palette()
    colour: str = colours["types"].get(event_type, colours["other"])
    return colour
