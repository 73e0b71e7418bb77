"""Incidents as files that other tools open: JSON, CSV, GeoJSON and a GeoDataFrame.

`to_json` and `to_jsonl` keep everything in the form of docs/design.md, `to_review`
lists what is doubtful for people. The others have one row an incident with flat
columns named after that form: `killed_total_best`, `injured_civilians_low` …
(`COLUMNS` lists them, in order).
"""

from mapper.exporting.comma import to_csv
from mapper.exporting.frame import to_geodataframe
from mapper.exporting.geojson import to_geojson
from mapper.exporting.lines import to_jsonl
from mapper.exporting.nested import to_json
from mapper.exporting.review import to_review
from mapper.exporting.rows import COLUMNS
from mapper.exporting.schema import json_schema

__all__ = [
    "COLUMNS",
    "json_schema",
    "to_csv",
    "to_geodataframe",
    "to_geojson",
    "to_json",
    "to_jsonl",
    "to_review",
]
