"""ACLED's terms: read from `acled.toml`, next to this file."""

from __future__ import annotations

import functools
from typing import Any

from mapper.packaged import toml_table

__all__ = ["acled_terms", "disorder_type", "event_types"]


@functools.cache
def acled_terms() -> dict[str, Any]:
    """Return the whole table of terms."""
    return toml_table("exporting", "acled.toml")


@functools.cache
def event_types(*, sub: bool = True) -> tuple[str, ...]:
    """Return the event types, and with `sub` their sub-event types."""
    types = acled_terms()["type"]
    names = [each["name"] for each in types]
    below = [name for each in types for name in each["sub_types"]] if sub else []
    return tuple(dict.fromkeys([*names, *below]))


@functools.cache
def disorder_type(event_type: str, sub_event_type: str) -> str:
    """Return the disorder type; empty for what ACLED does not record."""
    terms = acled_terms()
    by_type = {each["name"]: each["disorder"] for each in terms["type"]}
    word: str = terms["disorder"].get(sub_event_type, by_type.get(event_type, ""))
    return word
