"""Where a census unit lies: no outlines of units are published."""

from __future__ import annotations

import dataclasses
import math

from mapper.gazetteer.tables import Row
from mapper.model import Location
from mapper.model.precision import DISTRICT

__all__ = ["locate_unit"]


def locate_unit(row: Row, seat: Location) -> Location:
    """Return a census unit as an area around its seat.

    Parameters
    ----------
    row : Row
        Its row of census_units.csv; `located_by` says why it lies there.
    seat : Location
        The town or the tehsil of its name, or else its district.
    """
    radius = seat.uncertainty_km if seat.level in ("tehsil", "district") else _reach(row)
    place = dataclasses.replace(
        seat.place,
        id=row["id"],
        name=row["name"],
        kind=row["unit"],
        aliases=row.several("aliases"),
        name_ur=None,
        population=row.count("population_2023"),
        precision_km=radius,
        name_risk="",
        source=row["source"],
        licence="none",
        note=f"located by {row['located_by']}",
    )
    return dataclasses.replace(
        seat, place=place, level="tehsil", where_precision=DISTRICT, uncertainty_km=radius, flags=()
    )


def _reach(row: Row) -> float | None:
    """Return how far a round unit of its area reaches from a town on its edge, km."""
    area = row.number("area_km2")
    return float(math.ceil(2 * math.sqrt(area / math.pi))) if area else None
