"""The command line: parse, call one function, print.

Data go to standard output, sentences for people to standard error. The exit
status is 0 when all went well, 1 when some report failed (the others are still
done) and 2 for wrong usage.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mapper.errors import MapperError, ReportError
from mapper.files import write_whole
from mapper.terminal import counted, print_table, printable, say

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.gazetteer.fallback import Nominatim
    from mapper.model import Extraction, Incident, Mention, Report

__all__ = ["main"]

STANDARD_OUTPUT = Path("-")

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Read news reports on Balochistan and map what happened where.",
    epilog="Example: mapper map report.txt -o map.html",
)
gazetteer_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Look into the gazetteer of places.",
    epilog="Example: mapper gazetteer find Noshki",
)
app.add_typer(gazetteer_app, name="gazetteer")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2026-01-31.") from None


def _district_day(text: str) -> dt.date:
    from mapper.errors import GazetteerError
    from mapper.gazetteer import Gazetteer

    day = _day(text)
    try:
        Gazetteer.default().districts(on=day)
    except GazetteerError as error:
        raise typer.BadParameter(str(error)) from None
    return day


Reports = Annotated[
    list[str],
    typer.Argument(metavar="REPORTS", help="Files, folders, patterns, or - for standard input."),
]
Published = Annotated[
    dt.date | None,
    typer.Option(parser=_day, metavar="DATE", help="The day the reports appeared, as 2026-01-31."),
]
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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status.

    Parameters
    ----------
    arguments : sequence of str, optional
        The words after `mapper`; those of the process by default.

    Raises
    ------
    SystemExit
        Always: 0 all well, 1 some report failed, 2 wrong usage.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal without Urdu letters shows their codes
            stream.reconfigure(errors="backslashreplace")
    try:
        app(args=arguments, prog_name="mapper")
    except MapperError as error:
        say(str(error))
        sys.exit(1)
    except OSError as error:  # standard output that takes no more: a full disk behind `>`
        say(f"The output could not be written ({error.strerror or error}); free space and repeat.")
        sys.stdout = None  # what is left in its buffer cannot be written either
        sys.exit(1)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"mapper {version('balochistan-incident-mapper')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


class Reading:
    """Read reports one after another, and say and count what is wrong with them."""

    def __init__(self, server: Nominatim | None = None) -> None:
        self.failed = 0
        self._server = server

    def fail(self, error: ReportError) -> None:
        """Say what is wrong with one report; the others go on."""
        say(str(error))
        self.failed += 1

    def reports(self, sources: Sequence[str], published: dt.date | None) -> Iterator[Report]:
        """Yield the reports that can be read, each story once."""
        from mapper.reading import read_reports

        seen: dict[str, str] = {}
        for report in read_reports(sources, published=published, on_error=self.fail):
            if report.id in seen:
                say(f"{report.source}: the same story as {seen[report.id]}, so it counts once.")
                continue
            seen[report.id] = report.source
            yield report

    def extractions(self, sources: Sequence[str], published: dt.date | None) -> list[Extraction]:
        """Return what was read from each report; leave with status 1 if there is none."""
        from mapper.extraction import analyse
        from mapper.gazetteer import Gazetteer

        gazetteer = Gazetteer.default()
        if self._server:
            gazetteer = gazetteer.with_fallback(self._server)
        reports = counted(self.reports(sources, published), "reports read")
        extractions = [analyse(report, gazetteer=gazetteer) for report in reports]
        if self._server and self._server.note:
            say(self._server.note)
        for extraction in extractions:
            for note in dict.fromkeys((*extraction.report.notes, *extraction.notes)):
                say(f"{extraction.report.source}: {note}")
        if not extractions:
            say("No report could be read, so nothing was written.")
            raise typer.Exit(1)
        return extractions

    def finish(self) -> None:
        """Leave with status 1 if some report failed."""
        raise typer.Exit(1 if self.failed else 0)


def _server(geocoder: str | None, contact: str | None, domain: str | None) -> Nominatim | None:
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


@app.command(name="map", epilog="Example: mapper map report.txt more-reports/ -o map.html")
def draw(
    reports: Reports,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="Where the map goes.")
    ] = Path("map.html"),
    show: Annotated[bool, typer.Option("--open", help="Open the map in the browser.")] = False,
    published: Published = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title on the map.")] = None,
    measure: Annotated[
        Literal["incidents", "killed", "injured", "abducted"],
        typer.Option(help="What the districts are coloured by at first."),
    ] = "killed",
    districts_on: Annotated[
        dt.date | None,
        typer.Option(parser=_district_day, metavar="DATE", help="Draw the districts of that day."),
    ] = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """Draw the incidents of reports on one offline HTML map."""
    from mapper.mapping import build_map

    reading = Reading(_server(geocoder, geocoder_contact, geocoder_domain))
    extractions = reading.extractions(reports, published)
    incidents = [incident for extraction in extractions for incident in extraction.incidents]
    build_map(
        incidents,
        out,
        reports=[extraction.report for extraction in extractions],
        unresolved=[name for extraction in extractions for name in extraction.unresolved],
        title=title,
        on=districts_on,
        measure=measure,
    )
    say(f"{_several(extractions, 'report')}, {_counted_incidents(incidents)}.")
    typer.echo(out)
    if show:
        _open(out)
    reading.finish()


def _open(page: Path) -> None:
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        say(f"No browser could be opened; open {page} in one.")


@app.command(epilog="Example: mapper extract report.txt --format csv -o incidents.csv")
def extract(
    reports: Reports,
    format: Annotated[
        Literal["json", "csv", "geojson"], typer.Option(help="The form of what is written.")
    ] = "json",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Write there, not to standard output (-)."
        ),
    ] = None,
    published: Published = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """Write the incidents of reports as JSON, CSV or GeoJSON."""
    reading = Reading(_server(geocoder, geocoder_contact, geocoder_domain))
    content = _content(reading.extractions(reports, published), format)
    if out and out != STANDARD_OUTPUT:
        write_whole(out, content.encode())
        say(f"Written to {out}.")
    elif sys.stdout.isatty():
        for line in content.splitlines():
            typer.echo(printable(line))
    else:
        typer.echo(content.encode(), nl=False)
    reading.finish()


def _content(extractions: Sequence[Extraction], format: str) -> str:
    from mapper.exporting import to_csv, to_geojson, to_json

    if format == "json":
        return to_json(extractions)
    write = {"csv": to_csv, "geojson": to_geojson}[format]
    return write(incident for extraction in extractions for incident in extraction.incidents)


@app.command(epilog="Example: mapper places report.txt")
def places(
    reports: Reports,
    published: Published = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """List the place names of reports, placed or not."""
    reading = Reading(_server(geocoder, geocoder_contact, geocoder_domain))
    for extraction in reading.extractions(reports, published):
        _print_places(extraction)
    reading.finish()


def _print_places(extraction: Extraction) -> None:
    from mapper.gazetteer import Gazetteer

    gazetteer = Gazetteer.default()
    report = extraction.report
    columns = ("Name as written", "Role", "Place", "District", "Score")
    rows = [_mention_row(mention, gazetteer) for mention in extraction.mentions]
    print_table(report.title or report.source, columns, rows)
    if extraction.unresolved:
        names = [(name.text, name.reason) for name in extraction.unresolved]
        print_table("Not placed", ("Name as written", "Reason"), names)


def _mention_row(mention: Mention, gazetteer: Gazetteer) -> tuple[str | None, ...]:
    location = mention.location
    place = location.place.name if location else None
    district = gazetteer.district_of(location) if location else None
    score = f"{mention.score:.2f}"
    return mention.text, mention.role, place, district.name if district else None, score


@gazetteer_app.command(epilog="Example: mapper gazetteer find Noshki")
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, in any spelling.")],
    on: Annotated[
        dt.date | None,
        typer.Option(parser=_district_day, metavar="DATE", help="With the districts of that day."),
    ] = None,
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


@gazetteer_app.command(
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
    on: Annotated[
        dt.date | None,
        typer.Option(parser=_district_day, metavar="DATE", help="With the districts of that day."),
    ] = None,
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


@gazetteer_app.command(epilog="Example: mapper gazetteer check data/gazetteer")
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
    say(f"{_several(problems, 'problem')} found." if problems else "The gazetteer is sound.")
    raise typer.Exit(1 if problems else 0)


@app.command(epilog="Example: mapper notebook report.txt --out today")
def notebook(
    reports: Reports,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FOLDER", help="Where the notebook and the map go."),
    ] = Path("incident_map"),
    published: Published = None,
) -> None:
    """Run the notebook on reports and keep it with its results."""
    from mapper.notebook import run_notebook

    reading = Reading()
    if not list(reading.reports(reports, published)):
        say("No report could be read, so the notebook was not run.")
        raise typer.Exit(1)
    typer.echo(run_notebook(reports, out, published=published))
    reading.finish()


def _counted_incidents(incidents: Sequence[Incident]) -> str:
    """Count as the page does: totals and older events are listed and no incidents of their own."""
    events = [incident for incident in incidents if incident.kind == "event"]
    others = len(incidents) - len(events)
    words = _several(events, "incident")
    return f"{words} (and {others} listed as a total or as recalled)" if others else words


def _several(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"
