"""Incidents as GeoJSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from mapper.exporting.rows import row
from mapper.model import Incident

__all__ = ["to_geojson"]


def to_geojson(incidents: Iterable[Incident]) -> str:
    """Write incidents as a GeoJSON feature collection (RFC 7946).

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents, written in the order given.

    Returns
    -------
    str
        One feature an incident: its id, a point in WGS 84 (longitude first),
        and the flat columns of `COLUMNS` as properties. An incident without a
        point, such as one known to its province only, has the geometry null.
    """
    collection = {
        "type": "FeatureCollection",
        "features": [_feature(incident) for incident in incidents],
    }
    return json.dumps(collection, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _feature(incident: Incident) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": _point(incident.latitude, incident.longitude),
        "properties": row(incident),
    }


def _point(latitude: float | None, longitude: float | None) -> dict[str, Any] | None:
    if latitude is None or longitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}
