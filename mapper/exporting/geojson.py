"""Incidents as GeoJSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mapper.exporting.about import About
from mapper.exporting.rows import row
from mapper.model import Incident

__all__ = ["geojson_lines", "to_geojson"]


def to_geojson(incidents: Iterable[Incident], about: About | None = None) -> str:
    """Write incidents as a GeoJSON feature collection (RFC 7946).

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, written in the order given.
    about : About, optional
        With it the collection has a member `metadata`, and each feature the property
        `sources`.

    Returns
    -------
    str
        One feature an incident, on a line of its own: its id, a point in WGS 84
        (longitude first), and the flat columns of `COLUMNS` as properties. An
        incident without a point, such as one known to its province only, has the
        geometry null. `bbox` holds every point there is.
    """
    return "".join(geojson_lines(list(incidents), about))


def geojson_lines(incidents: Sequence[Incident], about: About | None) -> Iterator[str]:
    """Yield the text of a feature collection, a feature at a time."""
    head: dict[str, Any] = {"type": "FeatureCollection"}
    if box := bounds(incidents):
        head["bbox"] = box
    if about is not None:
        head["metadata"] = about.to_dict()
    yield _json(head).removesuffix("}") + ', "features": ['
    for number, incident in enumerate(incidents):
        yield ("\n" if number == 0 else ",\n") + _json(_feature(incident, about))
    yield "\n]}\n"


def bounds(incidents: Iterable[Incident]) -> list[float] | None:
    """Return west, south, east and north of the points, degrees; None where there is none."""
    points = [
        (each.longitude, each.latitude)
        for each in incidents
        if each.latitude is not None and each.longitude is not None
    ]
    if not points:
        return None
    longitudes, latitudes = zip(*points, strict=True)
    return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]


def _feature(incident: Incident, about: About | None) -> dict[str, Any]:
    properties = row(incident)
    if about is not None:
        properties["sources"] = about.sources(incident)
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": _point(incident.latitude, incident.longitude),
        "properties": properties,
    }


def _point(latitude: float | None, longitude: float | None) -> dict[str, Any] | None:
    if latitude is None or longitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
