"""Incidents as files that other tools open, and figures for print.

`to_json` and `to_jsonl` keep everything in the form of docs/design.md, `to_review`
lists what is doubtful for people. The others have one row an incident with flat
columns named after that form: `killed_total_best`, `injured_civilians_low` …
(`COLUMNS` lists them, in order).

A `Selection` says which incidents are wanted, an `About` what a file says of itself,
and `write_export` writes any of `FILE_FORMATS`::

    selection = Selection(first=day, where=condition("killed_total_best >= 5"))
    chosen = selection.select(incidents)
    about = About.of(chosen, reports, gazetteer=Gazetteer.default())
    write_export(Path("chosen.geojson"), "geojson", chosen, about, gazetteer=gazetteer)

`draw_choropleth` and `draw_timeline` return figures for print. docs/exports.md tells
what each format holds.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mapper.exporting.about import About
    from mapper.exporting.acled import is_acled_event
    from mapper.exporting.choropleth import draw_choropleth
    from mapper.exporting.comma import to_csv
    from mapper.exporting.expression import condition
    from mapper.exporting.extracted import read_extracted
    from mapper.exporting.formats import FILE_FORMATS, write_export
    from mapper.exporting.frame import to_geodataframe
    from mapper.exporting.geojson import to_geojson
    from mapper.exporting.lines import to_jsonl
    from mapper.exporting.nested import to_json
    from mapper.exporting.review import to_review
    from mapper.exporting.rows import COLUMNS
    from mapper.exporting.schema import json_schema
    from mapper.exporting.selection import Box, Selection
    from mapper.exporting.sheet import figure_suffix
    from mapper.exporting.timeline import draw_timeline

__all__ = [
    "COLUMNS",
    "FILE_FORMATS",
    "About",
    "Box",
    "Selection",
    "condition",
    "draw_choropleth",
    "draw_timeline",
    "figure_suffix",
    "is_acled_event",
    "json_schema",
    "read_extracted",
    "to_csv",
    "to_geodataframe",
    "to_geojson",
    "to_json",
    "to_jsonl",
    "to_review",
    "write_export",
]

_MODULES = {
    "About": "about",
    "Box": "selection",
    "COLUMNS": "rows",
    "FILE_FORMATS": "formats",
    "Selection": "selection",
    "condition": "expression",
    "draw_choropleth": "choropleth",
    "draw_timeline": "timeline",
    "figure_suffix": "sheet",
    "is_acled_event": "acled",
    "json_schema": "schema",
    "read_extracted": "extracted",
    "to_csv": "comma",
    "to_geodataframe": "frame",
    "to_geojson": "geojson",
    "to_json": "nested",
    "to_jsonl": "lines",
    "to_review": "review",
    "write_export": "formats",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: JSON needs nothing of KML (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
