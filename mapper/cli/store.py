"""The commands that keep incidents across reports."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from mapper.cli.options import (
    DEFAULT_STORE,
    Geocoder,
    GeocoderContact,
    GeocoderDomain,
    OwnPlaces,
    Published,
    Reports,
    StoreFile,
    server_of,
    several,
)
from mapper.cli.reading import Reading
from mapper.errors import CorrectionError
from mapper.files import write_whole
from mapper.terminal import print_table, say

if TYPE_CHECKING:
    from mapper.store import Difference, Store, StoredReport
    from mapper.store.figures import Policy

__all__ = ["add", "correct", "diff", "history", "remove", "review", "status"]

By = Annotated[
    str,
    typer.Option(metavar="NAME", envvar="MAPPER_BY", help="Who corrects; kept with the change."),
]


def _open(path: Path, *, readonly: bool = False, policy: Policy | None = None) -> Store:
    from mapper.store import Store

    def clock() -> dt.datetime:
        return dt.datetime.now(tz=dt.UTC)

    return Store(path, readonly=readonly, policy=policy, clock=clock, waiting=say)


def add(
    reports: Reports,
    store: StoreFile = DEFAULT_STORE,
    published: Published = None,
    policy: Annotated[
        Literal["latest official", "lowest", "highest"] | None,
        typer.Option(help="Which of several tolls stands from now on; at first the latest."),
    ] = None,
    gazetteer: OwnPlaces = None,
    geocoder: Geocoder = None,
    geocoder_contact: GeocoderContact = None,
    geocoder_domain: GeocoderDomain = None,
) -> None:
    """Add reports to a store; an event that is there already is told once, with every source."""
    reading = Reading(server_of(geocoder, geocoder_contact, geocoder_domain), gazetteer)
    extractions = reading.extractions(reports, published)
    first = next(extractions)  # where no report can be read, no store is made
    with _open(store, policy=policy) as kept:
        before = kept.run
        outcomes: Counter[str] = Counter()
        for added in kept.adding(chain([first], extractions), gazetteer=reading.gazetteer):
            outcomes[added.outcome] += 1
            if added.outcome == "outdated":
                say(f"{added.report.source}: a later version is in the store, so it was not added.")
        said = ", ".join(f"{number} {outcome}" for outcome, number in sorted(outcomes.items()))
        say(f"Reports: {said}.")
        say(_counted(kept.diff(before)))
    reading.finish()


def _counted(difference: Difference) -> str:
    counts = (
        f"{len(found)} {word}"
        for word, found in (
            ("new", difference.new),
            ("changed", difference.changed),
            ("merged", difference.merged),
            ("removed", difference.removed),
        )
        if found
    )
    return f"Incidents: {', '.join(counts) or 'nothing changed'}."


def remove(
    report: Annotated[
        str,
        typer.Argument(
            metavar="REPORT", help="Its id or the beginning of it, its address, or its file."
        ),
    ],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Take a report, and what was read of it, out of a store."""
    with _open(store) as kept:
        before = kept.run
        removed = kept.remove(report)
        say(f"{removed.title or removed.source} was removed.")
        say(_counted(kept.diff(before)))


def review(
    store: StoreFile = DEFAULT_STORE,
    every: Annotated[
        bool, typer.Option("--all", help="Every incident, not the doubtful ones alone.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Write there, not to standard output."),
    ] = None,
) -> None:
    """Write incidents as a sheet to correct in a spreadsheet and give back to `correct`.

    Change any cell from event_type to arrested_total; an empty figure is "not stated". Write yes
    under reject, the id of another incident under merge_into, ids of reports under split_off, and
    the reason under why.
    """
    from mapper.store.sheet import to_sheet

    with _open(store, readonly=True) as kept:
        rows = kept.review(every=every)
    sheet = to_sheet(rows).encode()
    if out:
        write_whole(out, sheet)
        say(f"{several(rows, 'incident')} written to {out}.")
    else:
        typer.echo(sheet, nl=False)


def correct(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="The edited sheet, or corrections of another store."),
    ] = None,
    store: StoreFile = DEFAULT_STORE,
    by: By = "",
    why: Annotated[
        str, typer.Option(metavar="TEXT", help="The reason, where a row gives none.")
    ] = "",
    undo: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Take a correction back.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the corrections.")] = False,
    export: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the corrections as JSON, for another store."),
    ] = None,
) -> None:
    """Enter what people corrected; it holds whatever is added later, and can be undone."""
    if sum((file is not None, undo is not None, listed, export is not None)) != 1:
        raise typer.BadParameter("Give a file, --undo, --list or --export.")
    with _open(store, readonly=listed or export is not None) as kept:
        if listed:
            _list_corrections(kept)
        elif export is not None:
            document = json.dumps(kept.corrections_out(), ensure_ascii=False, indent=2) + "\n"
            write_whole(export, document.encode())
            say(f"Written to {export}.")
        elif undo is not None:
            kept.undo(undo)
            say(f"Correction {undo} was undone.")
        elif file is not None:
            _correct(kept, file, by, why)


def _correct(kept: Store, file: Path, by: str, why: str) -> None:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionError(
            f"{file} cannot be read ({error}); save it as CSV in UTF-8."
        ) from error
    if file.suffix.casefold() == ".json":
        entered, waiting = kept.corrections_in(_entries(text, file))
        say(f"{entered} corrections entered, {waiting} of them for reports not in the store yet.")
        return
    numbers = kept.correct_from(text, by=by, why=why)
    if not numbers:
        say("Nothing was changed in the sheet, so nothing was corrected.")
    else:
        say(f"{several(numbers, 'correction')} entered: {', '.join(map(str, numbers))}.")


def _entries(text: str, file: Path) -> list[dict[str, Any]]:
    keys = {"by", "why", "at", "action", "values", "anchors"}
    try:
        entries: list[dict[str, Any]] = json.loads(text)
        if all(keys <= entry.keys() for entry in entries):
            return entries
    except (ValueError, TypeError, AttributeError):
        pass
    raise CorrectionError(f"{file} holds no corrections; make it with mapper correct --export.")


def _list_corrections(kept: Store) -> None:
    columns = ("Number", "By", "When", "What", "To be", "Why", "Undone")
    rows = [
        (
            each.number,
            each.by,
            each.at,
            each.action,
            json.dumps(each.values, ensure_ascii=False) if each.values else None,
            each.why,
            "yes" if each.undone else None,
        )
        for each in kept.corrections()
    ]
    print_table("Corrections", columns, rows)


def history(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="The id of an incident.")],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Tell how an incident came to be: each run, its sources, why reports are taken for one."""
    from mapper.exporting.review import in_words

    with _open(store, readonly=True) as kept:
        changes = kept.history(incident)
        rows = []
        for each in changes:
            read = in_words(each.after) if each.after else each.into
            cause = f"{each.action} {each.cause}"
            rows.append((each.run, each.at, cause, each.what, read))
        print_table(incident, ("Run", "When", "Cause", "What", "Read as"), rows)
        if changes[-1].what in ("new", "changed"):
            _print_sources(kept, incident)


def _print_sources(kept: Store, incident: str) -> None:
    sources = kept.sources(incident)
    rows = [(", ".join(s.outlets), ", ".join(r[:12] for r in s.reports)) for s in sources]
    print_table(f"{several(sources, 'independent source')}", ("Outlets", "Reports"), rows)
    links = kept.links(incident)
    if links:
        print_table(
            "Taken for one event",
            ("Readings", "Score", "Why"),
            [(f"{x.one} {x.other}", f"{x.score:.2f}", "; ".join(x.reasons)) for x in links],
        )


def diff(
    since: Annotated[str, typer.Option(metavar="DATE|RUN", help="A day, or the number of a run.")],
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Tell what is new, changed, merged and removed since a day or a run."""
    from mapper.exporting.changes import changed_in_words
    from mapper.exporting.review import in_words

    with _open(store, readonly=True) as kept:
        found = kept.diff(since)
    _print_rows("New", [(i.id, in_words(i)) for i in found.new])
    changed = [(now.id, changed_in_words(was, now)) for was, now in found.changed]
    _print_rows("Changed", changed)
    _print_rows("Merged", [(one, f"now part of {other}") for one, other in found.merged])
    _print_rows("Removed", [(i.id, in_words(i)) for i in found.removed])
    say(_counted(found))


def _print_rows(title: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        print_table(title, ("Incident", "What"), rows)


def status(
    store: StoreFile = DEFAULT_STORE,
    reports: Annotated[
        bool, typer.Option("--reports", help="List the reports, with their ids.")
    ] = False,
) -> None:
    """Count what a store holds: by district and type, what is doubtful, what was not placed."""
    with _open(store, readonly=True) as kept:
        found = kept.status()
        names = {(name.text, name.reason) for name in kept.unresolved()}
    events = [(district or "no district", *rest) for district, *rest in found.events]
    print_table("Events", ("District", "Type", "Events", "Killed"), events)
    if reports:
        _print_reports(found.reports)
    if names:
        print_table("Names not placed", ("Name as written", "Reason"), sorted(names))
    copies = sum(each.is_copied for each in found.reports)
    say(f"{several(found.reports, 'report')}, {copies} of them copies of a story of others.")
    say(
        f"{found.doubtful} events doubtful (mapper review lists them), {found.unplaced} without a "
        f"district, {found.totals} totals, {found.recalled} recalled only, {found.rejected} "
        f"rejected; {found.run} runs."
    )
    if found.loose:
        say(f"Corrections without their report: {', '.join(map(str, found.loose))}.")


def _print_reports(reports: Sequence[StoredReport]) -> None:
    columns = ("Report", "Published", "From", "File", "Incidents", "Story")
    rows = [
        (
            each.id[:12],
            each.published,
            each.name,
            each.source,
            each.readings,
            "a copy" if each.is_copied else None,
        )
        for each in reports
    ]
    print_table(several(reports, "report"), columns, rows)
