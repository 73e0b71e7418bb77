"""The one block of data that travels in the page, and its schema.

Everything a report says reaches the page through this block and nothing else.
`page/data.js` reads it; its JSDoc types repeat the ones below, and a test
compares the two.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypedDict

__all__ = [
    "SCHEMA_VERSION",
    "About",
    "ClaimRow",
    "ClassRow",
    "ContextRow",
    "DistrictRow",
    "IncidentRow",
    "MeasureRow",
    "PageData",
    "QuoteRow",
    "ReportRow",
    "TownRow",
    "TypeRow",
    "UnresolvedRow",
    "to_script_text",
]

SCHEMA_VERSION = 1

Figure = list[int | str | None]
"""low, best, high (None: no upper bound), and the words where they are vague."""

Figures = dict[str, dict[str, Figure]]
"""By measure, then by role or `total`; what is not stated is not there."""

Outline = list[list[list[int]]]
"""Polygons of rings, as `geometry.outline` writes them."""

Point = tuple[float, float]
"""Latitude and longitude, degrees, WGS 84."""


class ClassRow(TypedDict):
    """One class of the choropleth, both ends counted in."""

    low: int
    high: int
    colour: str


class MeasureRow(TypedDict):
    """A measure the districts can be coloured by."""

    id: str
    word: str
    classes: list[ClassRow]


class TypeRow(TypedDict):
    """How an event type is drawn: a path in the square from -1 to 1, and its colour."""

    name: str
    colour: str
    path: str


class DistrictRow(TypedDict):
    """One district of the set drawn; `figures` is None where nothing is reported.

    One of its figures is None where no report states it.
    """

    name: str
    pcode: str | None
    division: str | None
    population: int | None
    outline: Outline
    label: Point
    sign: Point
    figures: dict[str, int | None] | None


class ContextRow(TypedDict):
    """A country, a province or the sea around; `label` is None when it lies out of view."""

    name: str
    kind: str
    outline: Outline
    label: Point | None


class TownRow(TypedDict):
    """A town named for orientation; a minor one is named when zoomed in."""

    name: str
    at: Point
    minor: bool


class ClaimRow(TypedDict):
    """A figure that somebody gives."""

    by: str
    measure: str
    role: str
    figure: Figure
    status: str


class QuoteRow(TypedDict):
    """A sentence as printed; `report` is a place in `reports`, None when not given."""

    text: str
    report: int | None


class IncidentRow(TypedDict):
    """One incident; `drawn` says how: at a `point`, in its `district`, or in the `list`."""

    kind: str
    type: int
    sub_type: str
    date_start: str | None
    date_end: str | None
    date_precision: int | None
    place: str | None
    place_kind: str | None
    place_text: str
    district: int | None
    district_name: str | None
    district_on_date: str | None
    province: str
    drawn: str
    at: Point | None
    precision: int
    uncertainty_km: float | None
    casualties: Figures
    claims: list[ClaimRow]
    actors: list[list[str]]
    claimed_by: str | None
    includes: list[int]
    flags: list[str]
    confidence: float
    quotes: list[QuoteRow]


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
    program: str
    gazetteer: str
    districts_on: str
    licences: list[str]


class PageData(TypedDict):
    """The whole block."""

    version: int
    about: About
    measure: str
    measures: list[MeasureRow]
    types: list[TypeRow]
    bounds: tuple[Point, Point]
    scale: int
    districts: list[DistrictRow]
    context: list[ContextRow]
    towns: list[TownRow]
    incidents: list[IncidentRow]
    totals: Figures
    reports: list[ReportRow]
    unresolved: list[UnresolvedRow]


UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
"""Control characters, and those that turn the direction of the text around them."""

SURROGATE = re.compile("[\ud800-\udfff]")

ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def to_script_text(data: PageData) -> str:
    r"""Return the block as JSON that no HTML or script parser can mistake for its own.

    Control and bidi characters are dropped from every text, for they are
    shown, not stored; `<`, `>`, `&`, U+2028 and U+2029 are written `\uXXXX`.
    """
    plain = json.dumps(
        _shown(data), ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=False
    )
    return plain.translate(ESCAPES)


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", UNSHOWN.sub("", value))
    if isinstance(value, dict):
        return {key: _shown(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(entry) for entry in value]
    return value
