"""Incidents as KML 2.2, for Google Earth and whatever else shows it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from mapper.exporting.about import About
from mapper.exporting.palette import type_colour
from mapper.exporting.review import in_words
from mapper.exporting.rows import row
from mapper.model import Incident

__all__ = ["to_kml"]

NAMESPACE = "http://www.opengis.net/kml/2.2"
SPECIAL = re.compile("[^\t\n\x20-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

Styles = Mapping[str, str]
"""Id of the style of each event type."""


def to_kml(incidents: Sequence[Incident], about: About) -> Iterator[str]:
    """Write incidents as KML.

    Viewers show descriptions as HTML, so the texts of reports are escaped twice, once
    for HTML and once for XML. Letters that XML forbids become U+FFFD.

    Parameters
    ----------
    incidents : sequence of Incident
        The incidents, written in the order given.
    about : About
        Kept in the description and the extended data of the document.

    Yields
    ------
    str
        A placemark an incident: its figures in words and its sentences as description,
        the day as time, a colour by event type, the flat columns of `COLUMNS` and
        `sources` as extended data, what is not stated left out. One without a point
        has no geometry.
    """
    types = sorted({incident.event_type for incident in incidents})
    styles = {event_type: f"type-{number}" for number, event_type in enumerate(types)}
    yield f'{DECLARATION}\n<kml xmlns="{NAMESPACE}"><Document>\n'
    yield from _head(about, styles)
    for incident in incidents:
        yield _placemark(incident, about, styles)
    yield "</Document></kml>\n"


def _text(text: str) -> str:
    """Return a text as XML has it: a stranger's letters never become markup."""
    if not SPECIAL.search(text):  # as most are
        return text
    return escape(NO_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _tag(name: str, *content: str) -> str:
    """Return an element of content that is XML already."""
    return f"<{name}>{''.join(content)}</{name}>"


def _head(about: About, styles: Styles) -> Iterator[str]:
    """Yield what stands before the placemarks, in the order that the schema asks for."""
    yield _tag("name", _text(about.title))
    yield _tag("description", _html([about.made, *about.licences, about.versions])) + "\n"
    for event_type, name in styles.items():
        red, green, blue = re.findall("..", type_colour(event_type).removeprefix("#"))
        colour = _tag("IconStyle", _tag("color", f"ff{blue}{green}{red}"))
        yield f'<Style id="{name}">{colour}</Style>\n'
    yield _data(_said_of(about)) + "\n"


def _said_of(about: About) -> dict[str, Any]:
    said = about.to_dict()
    sources = [" | ".join(filter(None, each.values())) for each in said["sources"]]
    return said | {
        "licences": " ".join(about.licences),
        "program": about.program,
        "gazetteer": about.gazetteer,
        "sources": "\n".join(sources),
    }


def _placemark(incident: Incident, about: About, styles: Styles) -> str:
    sources = about.sources(incident)
    pieces = [
        _tag("name", _text(_name(incident))),
        '<Snippet maxLines="0"></Snippet>',
        _tag("description", _html(_told(incident, sources))),
        _time(incident),
        _tag("styleUrl", f"#{styles[incident.event_type]}"),
        _data({**row(incident), "sources": sources}),
    ]
    if incident.latitude is not None and incident.longitude is not None:
        point = f"{incident.longitude!r},{incident.latitude!r}"
        pieces.append(_tag("Point", _tag("coordinates", point)))
    return _tag("Placemark", *pieces) + "\n"


def _name(incident: Incident) -> str:
    place = incident.place.name if incident.place else incident.place_text
    return ", ".join(filter(None, (incident.sub_event_type, place or incident.province)))


def _told(incident: Incident, sources: str) -> list[str]:
    return [
        in_words(incident),
        *(f"“{quote.text}”" for quote in incident.evidence),
        *([f"Sources: {sources}"] if sources else []),
        *([f"Doubts: {', '.join(incident.flags)}"] if incident.flags else []),
    ]


def _html(lines: Iterable[str]) -> str:
    return _text("<br>".join(html.escape(line) for line in lines))


def _time(incident: Incident) -> str:
    start, end = incident.date_start, incident.date_end
    if start is not None and end in (None, start):
        return _tag("TimeStamp", _tag("when", str(start)))
    days = [_tag(tag, str(day)) for tag, day in (("begin", start), ("end", end)) if day is not None]
    return _tag("TimeSpan", *days) if days else ""


def _data(values: Mapping[str, Any]) -> str:
    """Return columns, whose names are never a stranger's, with what is stated in them."""
    pieces = []
    for name, value in values.items():
        if value is not None and value != "":
            shown = _text(value) if isinstance(value, str) else value
            pieces.append(f'<Data name="{name}"><value>{shown}</value></Data>')
    return _tag("ExtendedData", *pieces)
