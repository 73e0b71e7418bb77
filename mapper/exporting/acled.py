"""Incidents as CSV in ACLED's columns, for whoever has tools that expect them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mapper.exporting.about import About
from mapper.exporting.acled_terms import acled_terms, disorder_type
from mapper.exporting.columns import Column
from mapper.exporting.comma import comma_separated
from mapper.exporting.rows import row
from mapper.exporting.tolls import all_killed
from mapper.model import Actor, Incident
from mapper.packaged import toml_table

__all__ = ["acled_columns", "is_acled_event", "to_acled"]

SECOND_SIDE = ("target", "responder")


def to_acled(
    incidents: Iterable[Incident], about: About, tehsils: Mapping[str, str]
) -> Iterator[str]:
    """Write events as CSV in ACLED's columns.

    ACLED's unit is the event, and its users add up fatalities. So rollups, which
    repeat their events, and background are left out (`is_acled_event`).

    Parameters
    ----------
    incidents : iterable of Incident
        The incidents; the events among them are written in the order given.
    about : About
        What the file says of itself; here for the columns of sources.
    tehsils : mapping of str to str
        Names of the tehsils by P-code, for `admin3`.

    Yields
    ------
    str
        RFC 4180: ACLED's columns, then some of this program that carry what ACLED's
        leave out. Text that a spreadsheet would run as a formula gets a leading `'`.
    """
    names = [column.name for column in acled_columns()]
    events = (incident for incident in incidents if is_acled_event(incident))
    flat = (_flat(incident, about, tehsils) for incident in events)
    return comma_separated([names], ([values.get(name) for name in names] for values in flat))


def is_acled_event(incident: Incident) -> bool:
    """Tell whether an incident is an event, which is all that ACLED's rows are."""
    return incident.kind == "event"


@functools.cache
def acled_columns() -> tuple[Column, ...]:
    """Return ACLED's columns and those of this program after them."""
    entries = toml_table("exporting", "acled_columns.toml")["column"]
    return tuple(Column(**entry, tag="") for entry in entries)


def _flat(incident: Incident, about: About, tehsils: Mapping[str, str]) -> dict[str, Any]:
    flat, killed = row(incident), all_killed(incident)
    precision = acled_terms()["precision"]
    return {
        **flat,
        **acled_terms()["place"],
        **_sides(incident),
        "event_id_cnty": incident.id,
        "event_date": flat["date_start"],
        "year": incident.date_start.year if incident.date_start else None,
        "time_precision": precision["time"].get(str(incident.date_precision)),
        "disorder_type": disorder_type(incident.event_type, incident.sub_event_type),
        "admin1": incident.province,
        "admin2": incident.district,
        "admin3": tehsils.get(incident.tehsil_pcode or ""),
        "location": flat["place_name"] or incident.place_text,
        "geo_precision": precision["place"].get(str(incident.where_precision)),
        "source": about.publishers(incident),
        "sources": about.sources(incident),
        "notes": flat["evidence"],
        "fatalities": killed.best if killed else None,
        "fatalities_low": killed.low if killed else None,
        "fatalities_high": killed.high if killed else None,
    }


def _sides(incident: Incident) -> dict[str, str | None]:
    first = [actor for actor in incident.actors if actor.role == "perpetrator"]
    second = [actor for role in SECOND_SIDE for actor in incident.actors if actor.role == role]
    targets = {actor.type for actor in second if actor.role == "target"}
    one, other = (_side(1, first), _side(2, second))
    return {
        **one,
        **other,
        "interaction": _interaction(one["inter1"], other["inter2"]),
        "civilian_targeting": "Civilian targeting" if "Civilians" in targets else None,
    }


def _side(number: int, actors: Sequence[Actor]) -> dict[str, str | None]:
    main, others = (actors[0], actors[1:]) if actors else (None, ())
    return {
        f"actor{number}": main.name if main else None,
        f"inter{number}": main.type if main else None,
        f"assoc_actor_{number}": "; ".join(actor.name for actor in others) or None,
    }


def _interaction(one: str | None, other: str | None) -> str | None:
    """Return both types in the order of ACLED's codes, or the only one."""
    order: list[str] = acled_terms()["inter"]["types"]
    known = sorted((each for each in (one, other) if each and each in order), key=order.index)
    return "-".join(known) if len(known) == 2 else f"{known[0]} only" if known else None
