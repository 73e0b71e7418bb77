"""The body of a report, and the credits, dates and teasers of other stories among it."""

from __future__ import annotations

from mapper.model import PartKind
from mapper.reading.bylines import byline, is_published_line
from mapper.reading.datelines import find_dateline
from mapper.reading.lines import (
    LONGEST_HEADLINE,
    MORE_THAN_CAPTION,
    is_age,
    is_caption,
    is_credits,
    is_furniture,
    is_headline,
    is_row,
    is_ticker,
    is_ticker_label,
)
from mapper.reading.visible_lines import Line

__all__ = ["body_kinds", "mark_tables"]

_LATEST_DATE = 3  # lines of body above a lone publication date


def body_kinds(lines: list[Line], first: int, dates: set[int]) -> list[PartKind]:
    """Name the lines below the head.

    Parameters
    ----------
    lines : list of Line
        All lines of the report.
    first : int
        Index of the first below the head.
    dates : set of int
        Indices of the lines that are a date and nothing else.
    """
    kinds: list[PartKind] = []
    listing = False  # below "Related stories"
    bodies = 0
    for index in range(first, len(lines)):
        line, before = lines[index], lines[index - 1] if kinds else None
        kind = _line_kind(line.text, bare_date=index in dates)
        if kind == "body":
            if before and kinds[-1] == "credits" and _goes_on(before, line):
                kind = "credits"
            elif bodies <= _LATEST_DATE and _is_publication(lines, index, dates):
                kind = "published"
            elif listing := listing and is_headline(line.text):
                kind = "ticker"
            elif bodies and bodies <= _LATEST_DATE:
                kind = _kind_below_standfirst(lines, index, kinds)
        elif kind == "ticker":
            listing = listing or is_ticker_label(line.text)
            if is_age(line.text) and before and kinds[-1] == "body" and is_headline(before.text):
                kinds[-1] = "ticker"
        kinds.append(kind)
        bodies += kind == "body"
    return kinds


def _is_publication(lines: list[Line], index: int, dates: set[int]) -> bool:
    """Tell "Gul Khan October 26, 2010", which a dateline follows, from a date that heads news."""
    if dates == {index}:
        return True
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return is_published_line(lines[index].text, after_title=True) and bool(find_dateline(below))


def _kind_below_standfirst(lines: list[Line], index: int, kinds: list[PartKind]) -> PartKind:
    """Name a byline, its date or a caption below the first lines, which only seemed to be body."""
    line = lines[index].text
    if byline(line):
        return "byline"
    if kinds[-1:] == ["byline"] and is_published_line(line, after_title=True):
        return "published"
    more = len(lines) - index > MORE_THAN_CAPTION
    return "credits" if more and is_caption(line) else "body"


def mark_tables(lines: list[Line], kinds: list[PartKind]) -> None:
    """Call rows of cells a table: a single line with a bar may be anything."""
    rows = [is_row(line.text) for line in lines]
    for index, row in enumerate(rows):
        beside = rows[max(0, index - 1) : index] + rows[index + 1 : index + 2]
        if row and any(beside):
            kinds[index] = "table"


def _goes_on(before: Line, line: Line) -> bool:
    ended = before.text.endswith((")", ".")) or find_dateline(line.text) is not None
    return before.block == line.block and not ended


def _line_kind(line: str, *, bare_date: bool) -> PartKind:
    if is_credits(line):
        return "credits"
    if len(line) > LONGEST_HEADLINE:
        return "body"
    if is_furniture(line) or is_age(line) or is_ticker(line):
        return "ticker"
    if not bare_date and is_published_line(line, after_title=False):
        return "published"
    return "body"
