"""The parts of a report: headline, publication line, byline, dateline, paragraphs, credits.

Every visible line belongs to exactly one part. The head of the report is read
line by line; the rest as paragraphs, between which headings, credits and the
teasers of other stories are told apart.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from mapper.model import Part, PartKind
from mapper.reading.body import body_kinds, mark_tables
from mapper.reading.endings import end_of_report
from mapper.reading.head import head_kinds
from mapper.reading.logs import calls_of, times_of, without_openings
from mapper.reading.paragraphs import joined, mark_headings, with_datelines
from mapper.reading.stamps import is_bare_date
from mapper.reading.visible_lines import Line, visible_lines

__all__ = ["read_parts"]


def read_parts(view: str, start: int = 0, headings: Collection[str] = ()) -> tuple[Part, ...]:
    """Divide a report into its parts, in order and not overlapping.

    Parameters
    ----------
    view : str
        The report's text with invisible characters replaced by spaces.
    start : int
        Where the report begins, after any front matter, in characters.
    headings : collection of str
        Lines that the page marks as headings.

    Returns
    -------
    tuple of Part
        They cover every visible character.
    """
    lines = visible_lines(view, start)
    times, calls = times_of(lines), calls_of(lines)
    lines = without_openings(lines, times, calls)
    log = next((index for index, time in enumerate(times) if time), None)
    paragraphs = list(joined(lines, _kinds(lines, len(lines) if log is None else log)))
    if log is None:
        mark_headings(view, paragraphs, headings)
        paragraphs = list(with_datelines(view, paragraphs))
    else:  # the town that opens a line of a log is where it was
        paragraphs = [_above_log(part, lines[log].start) for part in paragraphs]
    stamps = [Part(each.start, each.end, "ticker") for each in (*times, *calls) if each]
    return tuple(sorted([*paragraphs, *stamps], key=lambda part: part.start))


def _kinds(lines: list[Line], longest_head: int) -> list[PartKind]:
    """Name each line, those of a head that has `longest_head` lines at most first."""
    dates = {index for index, line in enumerate(lines) if is_bare_date(line.text)}
    head = head_kinds(lines, dates)[:longest_head]
    kinds = [*head, *body_kinds(lines, len(head), dates)]
    mark_tables(lines, kinds)
    end = end_of_report([line.text for line in lines], kinds)
    kinds[end:] = ["ticker"] * (len(lines) - end)
    return kinds


def _above_log(part: Part, first: int) -> Part:
    """Call what stands above the lines of a log, and may name its day, a heading."""
    return replace(part, kind="heading") if part.end <= first and part.kind == "body" else part
