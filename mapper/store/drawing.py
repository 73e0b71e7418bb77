"""An incident's geometry: a point, a line, or the area that it may lie in."""

from __future__ import annotations

import math
import struct

from mapper.model import Incident
from mapper.model.precision import LINE
from mapper.store.geopackage import encode

__all__ = ["geometry_of"]

_KM_A_DEGREE = 111.32  # of latitude; of longitude times the cosine
_POINT = struct.Struct("<BIdd")
_CORNERS = 32


def geometry_of(incident: Incident, line: tuple[tuple[float, float], ...]) -> bytes | None:
    """Return the GeoPackage blob of an incident, None where no point is known.

    Parameters
    ----------
    incident : Incident
        Precision 5 is drawn as its line or, without one, as a circle of its uncertainty;
        everything else as its point.
    line : tuple of (float, float)
        Course of the road or border, latitude and longitude in degrees.
    """
    if line:
        import shapely

        shape = shapely.LineString([(longitude, latitude) for latitude, longitude in line])
        return encode(shape.wkb, shape.bounds)
    if incident.latitude is None or incident.longitude is None:
        return None
    if incident.where_precision == LINE and incident.uncertainty_km:
        return _circle(incident.latitude, incident.longitude, incident.uncertainty_km)
    point = _POINT.pack(1, 1, incident.longitude, incident.latitude)
    bounds = (incident.longitude, incident.latitude) * 2
    return encode(point, bounds)


def _circle(latitude: float, longitude: float, radius_km: float) -> bytes | None:
    import shapely

    up = radius_km / _KM_A_DEGREE
    across = up / math.cos(math.radians(latitude))
    turns = (2 * math.pi * number / _CORNERS for number in range(_CORNERS))
    ring = [(longitude + across * math.cos(t), latitude + up * math.sin(t)) for t in turns]
    shape = shapely.Polygon(ring)
    return encode(shape.wkb, shape.bounds)
