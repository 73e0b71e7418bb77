"""The head of a report: its headline and what stands above and below it, line by line."""

from __future__ import annotations

from itertools import takewhile

from mapper.model import PartKind
from mapper.reading.bylines import agency_named, byline, is_name, is_published_line
from mapper.reading.datelines import find_dateline, is_filed_by
from mapper.reading.lines import (
    LONGEST_HEADLINE,
    MORE_THAN_CAPTION,
    ends_sentence,
    is_age,
    is_caption,
    is_furniture,
    is_headline,
    is_ticker,
)
from mapper.reading.stamps import is_bare_date
from mapper.reading.visible_lines import Line

__all__ = ["head_kinds"]

_LONGEST_TITLE = 3  # lines
_LONG_TITLE = 120  # characters; most have fewer
_SHORT_OF = 0.7  # of the widest line: shorter lines were ended, not wrapped


def head_kinds(lines: list[Line], dates: set[int]) -> list[PartKind]:
    """Name the lines above the body; the first line of body ends them.

    Parameters
    ----------
    lines : list of Line
        All lines of the report.
    dates : set of int
        Indices of the lines that are a date and nothing else.
    """
    kinds: list[PartKind] = []
    titled = False
    while len(kinds) < len(lines):
        index = len(kinds)
        kind = _own_kind(lines, index, dates, titled=titled)
        if kind:
            kinds.append(kind)
        elif not titled and (length := _title_length(lines, index)):
            kinds.extend(["title"] * length)
            titled = True
        else:
            break
    return kinds


def _own_kind(lines: list[Line], index: int, dates: set[int], *, titled: bool) -> PartKind | None:
    line = lines[index].text
    if is_furniture(line) or is_age(line) or is_ticker(line):
        return "ticker"
    if index in dates:
        return _kind_of_date(lines, index, alone=len(dates) == 1, titled=titled)
    if is_published_line(line, after_title=titled):
        return "published"
    if byline(line) or agency_named(line) or is_filed_by(line):
        return "byline"
    if not titled:
        return None
    more = len(lines) - index > MORE_THAN_CAPTION
    if more and is_caption(line):
        return "credits"
    if more and _is_standfirst(lines, index):
        return "heading"
    if is_name(line) and _head_goes_on(lines, index + 1, or_dateline=True):
        return "byline"
    return "heading" if is_headline(line) and _head_goes_on(lines, index + 1) else None


def _kind_of_date(lines: list[Line], index: int, *, alone: bool, titled: bool) -> PartKind | None:
    """Name a bare date of the head; of several, most head the entries of a chronicle."""
    if alone or (titled and byline(lines[index - 1].text)):
        return "published"
    return "ticker" if not titled and _is_above_headline(lines, index) else None


def _is_above_headline(lines: list[Line], index: int) -> bool:
    """Tell the day on which a page was shown from one that heads an entry of a chronicle."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return is_headline(below) and not (ends_sentence(below) or is_bare_date(below))


def _is_standfirst(lines: list[Line], index: int) -> bool:
    """Tell a sentence between the headline and the byline, which the body tells again."""
    line = lines[index].text
    short = len(line) <= LONGEST_HEADLINE and ends_sentence(line)
    return short and find_dateline(line) is None and _head_goes_on(lines, index + 1)


def _head_goes_on(lines: list[Line], index: int, *, or_dateline: bool = False) -> bool:
    if index >= len(lines):
        return False
    line = lines[index].text
    if is_published_line(line, after_title=True) or byline(line):
        return True
    return or_dateline and find_dateline(line) is not None


def _title_length(lines: list[Line], index: int) -> int:
    """Count the lines of the headline that begins at `index`; 0 when none does.

    A headline goes on where a line begins small. A block with sentences in it
    is a paragraph, unless its first line is much shorter than the rest.
    """
    first = lines[index]
    if not _can_be_title(first.text) or index + 1 >= len(lines):
        return 0
    if len(first.text) > _LONG_TITLE and not any(ends_sentence(line.text) for line in lines):
        return 0  # a text without full stops, whose first sentence it is
    run = [first]
    for line in lines[index + 1 : index + 1 + _LONGEST_TITLE]:
        if line.block != first.block or _breaks_title(line.text):
            break
        run.append(line)
    if len(run) > _LONGEST_TITLE or not all(_can_be_title(line.text) for line in run):
        widest = max(len(line.text) for line in run)
        return int(not run[1].text[0].islower() and len(first.text) < _SHORT_OF * widest)
    return 1 + sum(1 for _ in takewhile(lambda line: line.text[0].islower(), run[1:]))


def _can_be_title(line: str) -> bool:
    if not is_headline(line):
        return False
    found = find_dateline(line)
    return not (found and found.certain)


def _breaks_title(line: str) -> bool:
    found = find_dateline(line)
    return bool(
        is_furniture(line)
        or byline(line)
        or is_published_line(line, after_title=True)
        or (found and found.certain)
    )
