"""The arguments and options that several commands share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from mapper.gazetteer.fallback import Nominatim

__all__ = [
    "DEFAULT_STORE",
    "Geocoder",
    "GeocoderContact",
    "GeocoderDomain",
    "Measure",
    "OnDay",
    "OwnPlaces",
    "Published",
    "Reports",
    "StoreFile",
    "district_day",
    "server_of",
    "several",
    "some_day",
]


def some_day(text: str) -> dt.date:
    """Return a day, as an option gives it."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2026-01-31.") from None


def district_day(text: str) -> dt.date:
    """Return a day whose districts are known, as an option gives it."""
    from mapper.errors import GazetteerError
    from mapper.gazetteer import Gazetteer

    on = some_day(text)
    try:
        Gazetteer.default().districts(on=on)
    except GazetteerError as error:
        raise typer.BadParameter(str(error)) from None
    return on


Reports = Annotated[
    list[str],
    typer.Argument(metavar="REPORTS", help="Files, folders, patterns, or - for standard input."),
]
StoreFile = Annotated[
    Path, typer.Option("--store", metavar="FILE", help="The store, a GeoPackage file.")
]
DEFAULT_STORE = Path("incidents.gpkg")
Published = Annotated[
    dt.date | None,
    typer.Option(
        parser=some_day, metavar="DATE", help="The day the reports appeared, as 2026-01-31."
    ),
]
Measure = Literal["incidents", "killed", "injured", "abducted"]
Geocoder = Annotated[
    Literal["nominatim"] | None,
    typer.Option(
        help="Ask a Nominatim server for the places the gazetteer lacks. Only with this option is "
        "anything sent: each such name, the box around the province and the contact, to the "
        "server; its answers are kept on disk and marked as not in the gazetteer."
    ),
]
GeocoderContact = Annotated[
    str | None,
    typer.Option(
        metavar="TEXT",
        envvar="MAPPER_GEOCODER_CONTACT",
        help="A mail address or page of yours; the public Nominatim server demands it.",
    ),
]
GeocoderDomain = Annotated[
    str | None,
    typer.Option(metavar="SERVER", help="Ask this Nominatim server, not the public one."),
]
OwnPlaces = Annotated[
    Path | None,
    typer.Option(
        "--gazetteer",
        metavar="FILE",
        help="A CSV table of your own places, for this run only; see mapper gazetteer add.",
    ),
]
OnDay = Annotated[
    dt.date | None,
    typer.Option(parser=district_day, metavar="DATE", help="With the districts of that day."),
]


def server_of(geocoder: str | None, contact: str | None, domain: str | None) -> Nominatim | None:
    """Return the server to ask for places the gazetteer lacks, if one is wanted."""
    if geocoder is None:
        if domain:
            raise typer.BadParameter("--geocoder-domain needs --geocoder nominatim beside it.")
        return None
    from mapper.errors import GazetteerError
    from mapper.gazetteer.fallback import PUBLIC_SERVER, Nominatim

    try:
        return Nominatim(contact, server=domain or PUBLIC_SERVER)
    except GazetteerError as error:
        raise typer.BadParameter(str(error)) from None


def several(things: Sequence[object], noun: str) -> str:
    """Return a number of things in words: `1 report`, `2 reports`."""
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"
