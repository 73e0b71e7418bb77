"""The JSON Schema of what `to_json` writes, generated from the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mapper.exporting.rows import BOUNDS
from mapper.model import Extraction

__all__ = ["json_schema"]

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT_OR_NULL: Schema = {"anyOf": [{"type": "string"}, {"type": "null"}]}


def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of the document that `to_json` writes.

    Returns
    -------
    dict
        Every key is required except `words` of a count, and no other key is
        allowed. docs/incident.schema.json is this, and a test keeps it so.
    """
    from pydantic import TypeAdapter  # heavy, and needed by developers only

    model = TypeAdapter(Extraction).json_schema(mode="serialization")
    shapes = {name: _object(shape) for name, shape in model["$defs"].items()}
    shapes["Count"]["required"].remove("words")
    figures = {bound: shapes["Count"]["properties"][bound] for bound in BOUNDS}
    _reshape(shapes["Claim"], drop=("count",), add=figures)
    unwritten = ("location", "reasons", "candidates")
    _reshape(shapes["Mention"], drop=unwritten, add={"place_id": TEXT_OR_NULL})
    shapes["Report"] = _report(_object(model), shapes["Report"])
    used = sorted(shapes.keys() - {"Dateline", "Location", "Part", "Place"})
    return {
        "$schema": DIALECT,
        "title": "Reports with their place names and incidents",
        "type": "object",
        "properties": {"reports": {"type": "array", "items": {"$ref": "#/$defs/Report"}}},
        "required": ["reports"],
        "additionalProperties": False,
        "$defs": {name: shapes[name] for name in used},
    }


def _report(extraction: Schema, report: Schema) -> Schema:
    """Join what a report says of itself with what was read from it."""
    own = ("id", "title", "publisher", "url", "published")
    said = {name: report["properties"][name] for name in own} | {"dateline": TEXT_OR_NULL}
    _reshape(extraction, drop=("report", "notes"), add={})
    extraction["properties"] = said | extraction["properties"]
    extraction["required"] = list(extraction["properties"])
    return extraction


def _object(shape: Mapping[str, Any]) -> Schema:
    """Keep the types of a pydantic definition; close it, and require every key."""
    properties = {name: _plain(value) for name, value in shape["properties"].items()}
    return {
        "type": "object",
        "description": shape["description"].partition("\n")[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in ("title", "default")}
    return [_plain(entry) for entry in value] if isinstance(value, list) else value


def _reshape(shape: Schema, *, drop: tuple[str, ...], add: Mapping[str, Any]) -> None:
    kept = {name: value for name, value in shape["properties"].items() if name not in drop}
    shape["properties"] = kept | dict(add)
    shape["required"] = list(shape["properties"])
