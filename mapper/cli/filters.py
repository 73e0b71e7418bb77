"""The options that say which incidents are wanted, and the filter that they make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.options import some_day
from mapper.errors import SelectionError

if TYPE_CHECKING:
    from mapper.exporting import Selection
    from mapper.gazetteer import Gazetteer

__all__ = [
    "FirstDay",
    "InBox",
    "InDistricts",
    "LastDay",
    "LeastKilled",
    "OfKinds",
    "OfTypes",
    "Where",
    "known_districts",
    "selection_of",
]

SURE = 0.9  # score from which a name in another spelling is taken for a district

FirstDay = Annotated[
    dt.date | None,
    typer.Option("--from", parser=some_day, metavar="DATE", help="Not before this day."),
]
LastDay = Annotated[
    dt.date | None,
    typer.Option("--to", parser=some_day, metavar="DATE", help="Not after this day."),
]
InDistricts = Annotated[
    list[str] | None,
    typer.Option(
        "--district", metavar="NAME", help="In this district: a name or P-code; may be repeated."
    ),
]
OfTypes = Annotated[
    list[str] | None,
    typer.Option(
        "--type", metavar="TYPE", help="Of this event or sub-event type; may be repeated."
    ),
]
OfKinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="event, background or rollup; may be repeated. All by default.",
    ),
]
LeastKilled = Annotated[
    int | None,
    typer.Option(min=0, metavar="NUMBER", help="With at least so many killed (best figure)."),
]
InBox = Annotated[
    str | None,
    typer.Option(
        "--bbox",
        metavar="W,S,E,N",
        help="With a point in this box of degrees, such as 61,25,70,32.",
    ),
]
Where = Annotated[
    str | None,
    typer.Option(
        metavar="CONDITION",
        help="Over the columns of the CSV: \"injured_total_best >= 5 and 'unverified' not in "
        'flags".',
    ),
]


def selection_of(
    *,
    first: dt.date | None,
    last: dt.date | None,
    types: Sequence[str] | None,
    kinds: Sequence[str] | None,
    min_killed: int | None,
    bbox: str | None,
    where: str | None,
) -> Selection:
    """Return the filter that the options ask for, districts apart."""
    from mapper.exporting import Box, Selection, condition

    try:
        return Selection(
            first=first,
            last=last,
            types=frozenset(types or ()),
            kinds=frozenset(kinds or ()),
            min_killed=min_killed,
            box=Box.parse(bbox) if bbox is not None else None,
            where=condition(where) if where is not None else None,
        )
    except SelectionError as error:
        raise typer.BadParameter(str(error)) from None


def known_districts(names: Sequence[str], gazetteer: Gazetteer) -> frozenset[str]:
    """Return the names in the reference set of districts that are spelled somehow."""
    return frozenset(_district(name, gazetteer) for name in names)


def _district(name: str, gazetteer: Gazetteer) -> str:
    for district in gazetteer.districts():
        if name.casefold() in (district.name.casefold(), (district.pcode or "").casefold()):
            return district.name
    for candidate in gazetteer.find(name):
        location = candidate.location
        if location.place.kind == "district" and candidate.score >= SURE:
            found = gazetteer.district_of(location)
            if found:
                return found.name
    raise typer.BadParameter(
        f"{name!r} is no district of {gazetteer.reference_date}; mapper gazetteer find shows names."
    )
