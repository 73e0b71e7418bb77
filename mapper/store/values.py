"""What a person may set of an incident, checked and put into the form that is stored."""

from __future__ import annotations

import datetime as dt
import functools
import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files
from typing import Any, TypedDict

from mapper.errors import CorrectionError, GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.model import MEASURES, ROLES, Location, PlaceReference
from mapper.model.precision import EXACT

__all__ = ["FIGURES", "Setting", "checked"]

#: Names of figures that can be set: `killed_total`, `injured_civilians` …
FIGURES = tuple(f"{measure}_{role}" for measure in MEASURES for role in ("total", *ROLES))

_MOST = 1_000_000  # people; more is a slip of the keyboard
_POINT_KM = 1.0  # how exact a point is that a person sets


@functools.cache
def _types() -> Mapping[str, list[str]]:
    text = files("mapper.store").joinpath("types.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Setting(TypedDict, total=False):
    """What a person sets of an incident: the keywords of `checked`."""

    place: str | None
    latitude: float | None
    longitude: float | None
    event_type: str | None
    sub_event_type: str | None
    date_start: dt.date | None
    date_end: dt.date | None
    figures: Mapping[str, int | None] | None


def checked(
    *,
    gazetteer: Gazetteer | None = None,
    place: str | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    event_type: str | None = None,
    sub_event_type: str | None = None,
    date_start: dt.date | None = None,
    date_end: dt.date | None = None,
    figures: Mapping[str, int | None] | None = None,
) -> dict[str, Any]:
    """Return the stored form of what a person sets; what is None stays as it is.

    Parameters
    ----------
    gazetteer : Gazetteer, optional
        The packaged one when None.
    place : str
        A name of the gazetteer's; `Zehri, Khuzdar` says where it lies.
    latitude, longitude : float
        A point, degrees; both or neither.
    event_type, sub_event_type : str
        As ACLED spells them.
    date_start, date_end : datetime.date
        First and last day; the last is the first if not given.
    figures : Mapping
        People by `killed_total`, `injured_civilians` …; None is "not stated".

    Raises
    ------
    CorrectionError
        If a value cannot be.
    """
    values: dict[str, Any] = {}
    if place is not None:
        values |= _placed(place, gazetteer or Gazetteer.default())
    if latitude is not None or longitude is not None:
        values |= _pointed(latitude, longitude, values, gazetteer or Gazetteer.default())
    values |= _typed(event_type, sub_event_type)
    values |= _dated(date_start, date_end)
    if figures:
        values["figures"] = {name: _figure(name, number) for name, number in figures.items()}
    return values


def _placed(name: str, gazetteer: Gazetteer) -> dict[str, Any]:
    found = gazetteer.find(name, limit=1)
    if not found or found[0].location.place.country != "PK":
        raise CorrectionError(
            f"{name!r} is no place of the gazetteer; look for it with mapper gazetteer find, or "
            "give its latitude and longitude."
        )
    return {"place_text": name, **_place_values(found[0].location, gazetteer)}


def _place_values(location: Location, gazetteer: Gazetteer) -> dict[str, Any]:
    district, place = gazetteer.district_of(location), location.place
    return {
        "place": asdict(PlaceReference(place.id, place.name, place.kind)),
        "district": district.name if district else None,
        "district_pcode": district.pcode if district else None,
        "district_on_date": None,
        "tehsil_pcode": location.tehsil_pcode,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "where_precision": location.where_precision,
        "uncertainty_km": location.uncertainty_km,
    }


def _pointed(
    latitude: float | None, longitude: float | None, named: Mapping[str, Any], gazetteer: Gazetteer
) -> dict[str, Any]:
    if latitude is None or longitude is None:
        raise CorrectionError("A point needs both a latitude and a longitude.")
    try:
        near = gazetteer.near(latitude, longitude, limit=1)
    except GazetteerError as error:
        raise CorrectionError(str(error)) from error
    if near is None:
        raise CorrectionError(
            f"{latitude:g}, {longitude:g} lies outside Balochistan; give the latitude, 25 to 32 "
            "there, before the longitude, 61 to 71."
        )
    place = near.places[0].location.place if near.places else None
    reference = asdict(PlaceReference(place.id, place.name, place.kind)) if place else None
    return {
        "place": named.get("place", reference),
        "district": near.district.name if near.district else None,
        "district_pcode": near.district.pcode if near.district else None,
        "district_on_date": None,
        "tehsil_pcode": near.tehsil.tehsil_pcode,
        "latitude": latitude,
        "longitude": longitude,
        "where_precision": EXACT,
        "uncertainty_km": _POINT_KM,
    }


def _typed(event_type: str | None, sub_event_type: str | None) -> dict[str, Any]:
    if event_type is None and sub_event_type is None:
        return {}
    if event_type is None:
        holders = [name for name, subs in _types().items() if sub_event_type in subs]
        if len(holders) != 1:
            raise CorrectionError(
                f"{sub_event_type!r} does not tell the event type; give the event type with it."
            )
        event_type = holders[0]
    if event_type not in _types():
        known = ", ".join(_types())
        raise CorrectionError(f"{event_type!r} is no event type; choose one of {known}.")
    subs = _types()[event_type]
    if sub_event_type is not None and sub_event_type not in subs:
        raise CorrectionError(
            f"{sub_event_type!r} is no sub-type of {event_type}; choose one of {', '.join(subs)}."
        )
    return {"event_type": event_type, "sub_event_type": sub_event_type or subs[0]}


def _dated(start: dt.date | None, end: dt.date | None) -> dict[str, Any]:
    if start is None:
        if end is not None:
            raise CorrectionError("A last day needs a first day.")
        return {}
    end = end or start
    if end < start:
        raise CorrectionError(f"The last day, {end}, lies before the first, {start}.")
    days = (end - start).days
    precision = 1 if not days else 2 if days < 6 else 3 if days == 6 else 4 if days < 31 else 5
    return {
        "date_start": start.isoformat(),
        "date_end": end.isoformat(),
        "date_precision": precision,
    }


def _figure(name: str, number: int | None) -> int | None:
    if name not in FIGURES:
        raise CorrectionError(
            f"{name!r} is no figure; write a measure and a group, such as killed_total."
        )
    if number is not None and not 0 <= number <= _MOST:
        raise CorrectionError(f"{number} people for {name} cannot be; give a number from 0 on.")
    return number
