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


@app.command(epilog="Example: mapper gazetteer add my-places.csv")
def add(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="CSV with the columns name, kind, latitude, longitude, source and licence.",
        ),
    ],
) -> None:
    """Add places of your own, or put others in the place of known ones."""
    from mapper.gazetteer.layer import Layer
    from mapper.gazetteer.tables import read_tables
    from mapper.packaged import gazetteer_folder

    added = Layer.default().add(file, read_tables(gazetteer_folder()))
    for what, names in (("added", added.new), ("replaced", added.replaced)):
        if names:
            say(f"{several(names, 'place')} {what}: {', '.join(names)}.")


@app.command(epilog="Example: mapper gazetteer own")
def own() -> None:
    """List what you added yourself: places, and outlines if you imported any."""
    from mapper.gazetteer.layer import Layer
    from mapper.gazetteer.tables import read_tables
    from mapper.packaged import gazetteer_folder

    layer, tables = Layer.default(), read_tables(gazetteer_folder())
    places, outlines = layer.places(tables), layer.over(tables).outlines_credit
    if places:
        columns = ("id", "name", "kind", "tehsil_pcode", "latitude", "longitude", "source")
        rows = [[row[column] for column in columns] for row in places]
        heads = ("Id", "Place", "Kind", "Tehsil", "Latitude", "Longitude", "Source")
        print_table(f"Your own places, kept in {layer.folder}", heads, rows)
    if outlines:
        typer.echo(printable(f"Outlines: {outlines}."))
    if not places and not outlines:
        say("Nothing was added; the gazetteer is as it came.")


@app.command(epilog="Example: mapper gazetteer remove own:example-town-pk22602")
def remove(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID...", help="Ids of own places, as `own` lists them."),
    ] = None,
    all_places: Annotated[bool, typer.Option("--all", help="Remove every own place.")] = False,
) -> None:
    """Remove places of your own; packaged ones that they replaced are back."""
    from mapper.gazetteer.layer import Layer
    from mapper.gazetteer.tables import read_tables
    from mapper.packaged import gazetteer_folder

    if bool(ids) == all_places:
        raise typer.BadParameter("Give the ids of the places to remove, or --all.")
    layer = Layer.default()
    if ids:
        layer.remove(ids, read_tables(gazetteer_folder()))
        say(f"{several(ids, 'place')} removed.")
    else:
        layer.remove_all()
        say("Every place of your own was removed.")


@app.command(epilog="Example: mapper gazetteer import-boundaries pak_admbnda.gpkg")
def import_boundaries(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Tehsil outlines: GeoPackage, shapefile (or its zip), GeoJSON."
        ),
    ],
    layer: Annotated[
        str | None, typer.Option(metavar="NAME", help="The layer; that with the P-codes, if not.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Whose outlines they are, for the map.")
    ] = None,
    licence: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Under which licence, for the map.")
    ] = None,
    tolerance_m: Annotated[
        float, typer.Option(metavar="METRES", min=0, help="How far borders may be simplified.")
    ] = 100.0,
) -> None:
    """Use official outlines of the tehsils in place of the generalised ones."""
    from mapper.gazetteer.boundaries import read_boundaries
    from mapper.gazetteer.layer import Layer
    from mapper.gazetteer.tables import read_tables
    from mapper.packaged import gazetteer_folder

    tables = read_tables(gazetteer_folder())
    boundaries = read_boundaries(
        file, tables, layer=layer, source=source, licence=licence, tolerance_m=tolerance_m
    )
    Layer.default().import_boundaries(boundaries)
    for note in boundaries.notes:
        say(note)
    say(f"{several(boundaries.outlines['features'], 'outline')} in use from {file}.")


@app.command(epilog="Example: mapper gazetteer reset-boundaries")
def reset_boundaries() -> None:
    """Go back to the packaged outlines."""
    from mapper.gazetteer.layer import Layer

    Layer.default().reset_boundaries()
    say("The packaged outlines are in use.")


@app.command(epilog="Example: mapper gazetteer check data/gazetteer")
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER", help="The tables to check; those in use by default, with your own."
        ),
    ] = None,
) -> None:
    """Check that the tables of the gazetteer are sound."""
    from mapper.gazetteer.check import check_tables
    from mapper.gazetteer.layer import Layer
    from mapper.gazetteer.tables import read_tables
    from mapper.packaged import gazetteer_folder

    if folder:
        tables = read_tables(folder)
    else:
        tables = Layer.default().over(read_tables(gazetteer_folder()))
    problems = check_tables(tables)
    for problem in problems:
        typer.echo(printable(str(problem)))
    say(f"{several(problems, 'problem')} found." if problems else "The gazetteer is sound.")
    raise typer.Exit(1 if problems else 0)
