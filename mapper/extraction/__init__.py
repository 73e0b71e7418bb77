"""Extraction: a report and the gazetteer become incidents.

A cascade over typed spans: numbers, people, outcomes, speakers, dates and
places in each sentence; sentences become frames; frames that tell of one event
merge into a draft; a draft's figures are reconciled into one account.
docs/method.md describes each stage and what is knowingly not attempted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.frames.framing import frames
from mapper.extraction.incidents.assembly import assemble
from mapper.extraction.incidents.newsworthy import newsworthy
from mapper.extraction.incidents.unread import is_local, why_nothing
from mapper.extraction.merging.merge import merge
from mapper.extraction.plain import plain
from mapper.extraction.setting.dates import Calendar
from mapper.extraction.spans.lexicon import lexicon
from mapper.extraction.spans.scanning import scan
from mapper.gazetteer import COUNTED_APART, Gazetteer, Names
from mapper.model import Extraction, Incident, Mention, Report

__all__ = ["LONGEST", "analyse", "extract"]

#: Characters of a report that are read, about five times a long news story. It
#: bounds the time any text can take, with a cold start, to about two seconds.
LONGEST = 30_000


def extract(report: Report, *, gazetteer: Gazetteer | None = None) -> list[Incident]:
    """Return the incidents a report tells of.

    Parameters
    ----------
    report : Report
        What `mapper.read_report` returned.
    gazetteer : Gazetteer, optional
        The packaged one when None.

    Returns
    -------
    list of Incident
        In text order; empty if nothing happened at a known place of the province.

    Examples
    --------
    >>> import mapper
    >>> report = mapper.read_report(
    ...     text="Gunmen shot dead three miners in Duki on Friday, police said.",
    ...     published="2024-10-12",
    ... )
    >>> [(i.district, i.date_start.isoformat(), i.casualties.killed.total.best)
    ...  for i in mapper.extract(report)]
    [('Duki', '2024-10-11', 3)]
    """
    return list(analyse(report, gazetteer=gazetteer).incidents)


def analyse(report: Report, *, gazetteer: Gazetteer | None = None) -> Extraction:
    """Return everything read from a report: mentions, unresolved names, incidents, notes.

    Parameters
    ----------
    report : Report
        What `mapper.read_report` returned.
    gazetteer : Gazetteer, optional
        The packaged one when None.
    """
    places = gazetteer or Gazetteer.default()
    read = plain(_readable(report))
    shown = read.report
    names = places.names(shown.text, on=shown.published, parts=shown.parts)
    incidents = _incidents(shown, places, names) if is_local(names) else []
    notes = shown.notes if incidents else (*shown.notes, why_nothing(shown, names))
    mentions, unresolved = tuple(names.mentions), tuple(names.unresolved)
    return read.told(Extraction(report, mentions, unresolved, tuple(incidents), notes))


def _readable(report: Report) -> Report:
    """Return the report, cut after `LONGEST` characters with a note that says so."""
    if len(report.text) <= LONGEST:
        return report
    parts = tuple(
        replace(part, end=min(part.end, LONGEST)) for part in report.parts if part.start < LONGEST
    )
    note = f"Only its first {LONGEST:,} characters were read; split it to have the rest read."
    return replace(report, text=report.text[:LONGEST], parts=parts, notes=(*report.notes, note))


def _with_unplaced(names: Names) -> list[Mention]:
    """Return the mentions, with names of no table that others are counted apart from."""
    unplaced = (
        Mention(name.text, name.start, name.end, "location", 0.0)
        for name in names.unresolved
        if name.reason == COUNTED_APART
    )
    return sorted([*names.mentions, *unplaced], key=lambda name: (name.start, -name.end))


def _titles(report: Report) -> Iterator[str]:
    """Yield the title and the headings."""
    yield report.title or ""
    for part in report.parts:
        if part.kind == "heading":
            yield report.text[part.start : part.end]


def _incidents(report: Report, places: Gazetteer, names: Names) -> list[Incident]:
    wordings = lexicon()
    text = scan(report, _with_unplaced(names), wordings)
    calendar = Calendar.of(report.published, _titles(report)).for_text(text)
    found = frames(text, names.unresolved, calendar, places, wordings)
    drafts = newsworthy(text, found, merge(found, places, home=text.home))
    titles = [frame for frame in found if frame.part == "title"]
    return assemble(drafts, report, places, titles)
