"""What the page draws: the scene, what it says of itself, and the incidents in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from mapper.mapping.classes import Method, class_bounds
from mapper.mapping.data import SCHEMA_VERSION, About, Classes, IncidentBlock, Scene
from mapper.mapping.districts import TableMeasure, table_of
from mapper.mapping.geometry import SCALE
from mapper.mapping.land import (
    bounds,
    context_rows,
    district_rows,
    drawable,
    road_rows,
    town_rows,
)
from mapper.mapping.page_files import page_table
from mapper.mapping.placing import Placing
from mapper.mapping.rows import incident_block, period
from mapper.mapping.stretches import Stretches
from mapper.mapping.symbols import measure_rows, type_rows
from mapper.mapping.tiles import tiles_row
from mapper.model import Incident, Report

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

__all__ = ["Choices", "Drawing"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen of a map; the parameters of `build_map` with these names."""

    title: str | None
    on: dt.date | None
    measure: TableMeasure
    method: Method
    new: Set[str] | None
    since: str | None
    coarse: bool
    redact: bool
    tiles: str | None


class Drawing:
    """The incidents, and the districts that they are drawn in.

    Parameters
    ----------
    incidents : sequence of Incident
        In the order of the page's list.
    reports : sequence of Report
        The reports their evidence names.
    choices : Choices
        What is chosen of the map.
    gazetteer : Gazetteer
        Gives districts, towns and roads.
    """

    def __init__(
        self,
        incidents: Sequence[Incident],
        reports: Sequence[Report],
        choices: Choices,
        gazetteer: Gazetteer,
    ) -> None:
        self._incidents = incidents
        self._reports = reports
        self._choices = choices
        self._gazetteer = gazetteer
        boundaries = gazetteer.boundaries(on=choices.on)
        self._table = boundaries.sort_values("district_id", ignore_index=True)
        placing = Placing(gazetteer, self._table, choices.on)
        self._rows = [placing.row(each) for each in incidents]
        self._types = type_rows({each.event_type for each in incidents})

    def scene(self) -> Scene:
        """Return what the page draws before any incident."""
        context = self._gazetteer.context()
        shapes = drawable(self._table, context)
        towns = town_rows(self._gazetteer)
        tiles = self._choices.tiles
        return {
            "version": SCHEMA_VERSION,
            "about": self._about(),
            "classes": self._classes(),
            "measures": measure_rows(),
            "types": self._types,
            "bounds": bounds(shapes),
            "scale": SCALE,
            "districts": district_rows(self._table, towns),
            "context": context_rows(context, shapes),
            "roads": road_rows(self._gazetteer),
            "towns": towns,
            "tiles": tiles_row(tiles) if tiles else None,
            "marks_new": self._choices.new is not None,
        }

    def incidents(self) -> IncidentBlock:
        """Return the incidents as the page draws them."""
        return incident_block(
            self._incidents,
            self._reports,
            types={row["name"]: number for number, row in enumerate(self._types)},
            districts=self._rows,
            names_ur=_names_ur(self._gazetteer),
            stretches=Stretches(self._gazetteer),
            new=self._choices.new or frozenset(),
        )

    def _about(self) -> About:
        choices, gazetteer = self._choices, self._gazetteer
        return {
            "title": choices.title,
            "period": period(self._incidents),
            "events": sum(incident.kind == "event" for incident in self._incidents),
            "reports": len(self._reports),
            "since": choices.since,
            "program": version("balochistan-incident-mapper"),
            "gazetteer": gazetteer.version,
            "districts_on": (choices.on or gazetteer.reference_date).isoformat(),
            "coarse": choices.coarse,
            "redacted": choices.redact,
            "licences": _licences(gazetteer),
        }

    def _classes(self) -> Classes:
        """Return the classes of the districts that have a figure."""
        measure, method = self._choices.measure, self._choices.method
        figures = table_of(self._incidents, self._rows, self._table, measure)["value"]
        values = [float(value) for value in figures.dropna()]
        return {"measure": measure, "method": method, "bounds": class_bounds(values, method)}


def _licences(gazetteer: Gazetteer) -> list[str]:
    shipped = page_table("licences.json")
    outlines = gazetteer.outlines_credit or shipped["outlines"]
    return [
        f"District outlines and P-codes: {outlines}.",
        shipped["places"],
        *gazetteer.credits,
        *shipped["others"],
    ]


def _names_ur(gazetteer: Gazetteer) -> Callable[[str], str | None]:
    """Return a function that gives a place's Urdu name by its id; a district is a place."""

    def name(place_id: str) -> str | None:
        if place_id not in gazetteer:  # a place of another gazetteer, or of a server's
            return None
        if place_id.startswith("district:"):
            return gazetteer.district(place_id).name_ur
        return gazetteer.place(place_id).name_ur

    return name
