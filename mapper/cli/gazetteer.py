"""The commands under `mapper gazetteer`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mapper.cli.options import OnDay, several
from mapper.terminal import print_table, printable, say

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Look into the gazetteer of places.",
    epilog="Example: mapper gazetteer find Noshki",
)


@app.command(epilog="Example: mapper gazetteer find Noshki")
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, in any spelling.")],
    on: OnDay = None,
) -> None:
    """Find a place by name; the likeliest comes first."""
    from mapper.gazetteer import Gazetteer

    gazetteer = Gazetteer.default()
    found = gazetteer.find(name, on=on)
    if not found:
        say(f"No place called {name} is in the gazetteer; try another spelling.")
        raise typer.Exit(1)
    columns = ("Place", "Kind", "District", "Latitude", "Longitude", "Score", "Why")
    rows = []
    for candidate in found:
        place = candidate.location.place
        district = gazetteer.district_of(candidate.location, on=on)
        where = (district.name if district else None, place.latitude, place.longitude)
        why = ", ".join(candidate.reasons)
        rows.append((place.name, place.kind, *where, f"{candidate.score:.2f}", why))
    print_table(name, columns, rows)


@app.command(
    epilog="Example: mapper gazetteer near 29.79 66.84",
    context_settings={"ignore_unknown_options": True},  # -66.84 is a number
)
def near(
    latitude: Annotated[
        float, typer.Argument(metavar="LAT", min=-90, max=90, help="Degrees north.")
    ],
    longitude: Annotated[
        float, typer.Argument(metavar="LON", min=-180, max=180, help="Degrees east.")
    ],
    on: OnDay = None,
    limit: Annotated[int, typer.Option(min=1, help="How many places at most.")] = 5,
) -> None:
    """Tell in which district and tehsil a point lies, and which places are nearest."""
    from mapper.gazetteer import Gazetteer

    gazetteer = Gazetteer.default()
    found = gazetteer.near(latitude, longitude, on=on, limit=limit)
    if found is None:
        swapped = abs(longitude) <= 90 and gazetteer.near(longitude, latitude, limit=1)
        hint = "give the latitude before the longitude" if swapped else "only the province is known"
        say(f"{latitude:g}, {longitude:g} lies outside Balochistan; {hint}.")
        raise typer.Exit(1)
    district = f"{found.district.name} district" if found.district else "no known district"
    title = f"{found.tehsil.place.name} tehsil, {district}"
    if found.beyond_km:
        title += f" ({found.beyond_km:g} km beyond its outline)"
    columns = ("Place", "Kind", "District", "Distance km", "Direction from it")
    rows = [
        (
            each.location.place.name,
            each.location.place.kind,
            each.district.name if each.district else None,
            f"{each.distance_km:.1f}",
            each.direction,
        )
        for each in found.places
    ]
    print_table(title, columns, rows)


@app.command(epilog="Example: mapper gazetteer check data/gazetteer")
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="The tables to check; those in use by default."),
    ] = None,
) -> None:
    """Check that the tables of the gazetteer are sound."""
    from mapper.gazetteer.check import check as problems_of
    from mapper.packaged import gazetteer_folder

    problems = problems_of(folder or gazetteer_folder())
    for problem in problems:
        typer.echo(printable(str(problem)))
    say(f"{several(problems, 'problem')} found." if problems else "The gazetteer is sound.")
    raise typer.Exit(1 if problems else 0)
