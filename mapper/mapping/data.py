"""The blocks of data that travel in the page, and their schema.

Everything a report says reaches the page through these blocks and nothing else: the
scene (districts, types, what the page says of itself), the incidents as columns, and
the texts. `page/data.js` reads them; its JSDoc types repeat the ones below, and a
test compares the two. The columns are named in `page/columns.json`.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any, TypedDict

from mapper.mapping.columns import Column

__all__ = [
    "PACKED_ABOVE",
    "SCHEMA_VERSION",
    "About",
    "Classes",
    "ContextRow",
    "DistrictRow",
    "IncidentBlock",
    "MeasureRow",
    "PageData",
    "ReportRow",
    "RoadRow",
    "Scene",
    "TextBlock",
    "Tiles",
    "TownRow",
    "TypeRow",
    "UnresolvedRow",
    "packed",
    "to_script_text",
]

SCHEMA_VERSION = 2

PACKED_ABOVE = 2_000
"""Incidents above which the blocks of incidents and texts are compressed."""

Figure = list[int | str | None]
"""low, best, high (None: no upper bound), and the words where they are vague."""

Figures = dict[str, dict[str, Figure]]
"""By measure, then by role or `total`; what is not stated is not there."""

Outline = list[list[list[int]]]
"""Polygons of rings, as `geometry.outline` writes them."""

Point = tuple[float, float]
"""Latitude and longitude, degrees, WGS 84."""


class Classes(TypedDict):
    """Upper bounds of the classes of the opening view, counted in; empty where none is needed."""

    measure: str
    method: str
    bounds: list[float]


class MeasureRow(TypedDict):
    """A measure the districts can be coloured by; the shades for 1, 2 … 7 classes."""

    id: str
    light: list[list[str]]
    dark: list[list[str]]


class TypeRow(TypedDict):
    """How an event type is drawn: a path in the square from -1 to 1, and its colours."""

    name: str
    colour: str
    dark: str
    path: str


class DistrictRow(TypedDict):
    """One district of the set drawn; without an outline it is listed and not drawn."""

    name: str
    name_ur: str | None
    pcode: str | None
    division: str | None
    population: int | None
    outline: Outline
    label: Point | None
    sign: Point | None


class ContextRow(TypedDict):
    """A country, a province or the sea around; `label` is None when it lies out of view."""

    name: str
    kind: str
    outline: Outline
    label: Point | None


class TownRow(TypedDict):
    """A town named for orientation, from the zoom of its rank: 0 always, 1 nearer, 2 near."""

    name: str
    name_ur: str | None
    at: Point
    rank: int


class RoadRow(TypedDict):
    """A main road, as straight lines between the towns that it runs through."""

    name: str
    line: list[int]


class ReportRow(TypedDict):
    """A source."""

    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    notes: list[str]


class UnresolvedRow(TypedDict):
    """A name that could not be placed."""

    text: str
    reason: str


class About(TypedDict):
    """What the page says of itself."""

    title: str | None
    period: tuple[str, str] | None
    events: int
    reports: int
    since: str | None
    program: str
    gazetteer: str
    districts_on: str
    coarse: bool
    redacted: bool
    licences: list[str]


class Tiles(TypedDict):
    """A base map from the network: its address with {z}, {x}, {y} and {s}, and whose it is."""

    name: str
    url: str
    hosts: list[str]
    subdomains: str
    attribution: str
    max_zoom: int


class Scene(TypedDict):
    """What is drawn before any incident, and what the page says of itself."""

    version: int
    about: About
    classes: Classes
    measures: list[MeasureRow]
    types: list[TypeRow]
    bounds: tuple[Point, Point]
    scale: int
    districts: list[DistrictRow]
    context: list[ContextRow]
    roads: list[RoadRow]
    towns: list[TownRow]
    tiles: Tiles | None
    marks_new: bool


class IncidentBlock(TypedDict):
    """The incidents as columns; `publishers` are the sources that a column points to."""

    count: int
    publishers: list[str | None]
    columns: dict[str, Column]


class TextBlock(TypedDict):
    """What is read of one incident at a time, as columns, and the sources and names."""

    columns: dict[str, Column]
    reports: list[ReportRow]
    unresolved: list[UnresolvedRow]


class PageData(TypedDict):
    """All blocks."""

    scene: Scene
    incidents: IncidentBlock
    texts: TextBlock


UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
"""Control characters, and those that turn the direction of the text around them."""

SURROGATE = re.compile("[\ud800-\udfff]")

DOUBTFUL = re.compile(rf"\\u00|\\[bfr]|{UNSHOWN.pattern}|{SURROGATE.pattern}")
"""What JSON text looks like that may hold one of those: seldom, so texts are gone through then."""

ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def to_script_text(value: Any) -> str:
    r"""Return a block as JSON that no HTML or script parser can mistake for its own.

    Control and bidi characters are dropped from every text, for they are
    shown, not stored; `<`, `>`, `&`, U+2028 and U+2029 are written `\uXXXX`.
    """
    return _plain_json(value).translate(ESCAPES)


def packed(value: Any) -> str:
    """Return a block as `to_script_text` does, compressed: a JSON string of gzip in base64.

    The same block gives the same bytes: no time stands in the gzip header.
    """
    return f'"{base64.b64encode(compressed(value)).decode()}"'


def compressed(value: Any) -> bytes:
    """Return a block as JSON, gzipped, without the time in its header."""
    whole = gzip.compress(_plain_json(value).encode(), compresslevel=6, mtime=0)
    return whole[:9] + b"\xff" + whole[10:]  # no operating system either


def _plain_json(value: Any) -> str:
    text = _dumps(value)
    return _dumps(_shown(value)) if DOUBTFUL.search(text) else text


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", UNSHOWN.sub("", value))
    if isinstance(value, dict):
        return {key: _shown(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(entry) for entry in value]
    return value
