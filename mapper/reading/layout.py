"""The parts of a report: headline, publication line, byline, dateline, paragraphs, credits.

Every visible line belongs to exactly one part. The head of the report is read
line by line; the rest as paragraphs, between which headings, credits and the
teasers of other stories are told apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby, takewhile
from typing import NamedTuple

from mapper.model import Part, PartKind
from mapper.reading.bylines import agency_named, byline, is_name, is_published_line
from mapper.reading.datelines import LONGEST_DATELINE, FoundDateline, find_dateline
from mapper.reading.endings import end_of_report
from mapper.reading.lines import (
    LONGEST_HEADLINE,
    ends_sentence,
    is_age,
    is_caption,
    is_credits,
    is_furniture,
    is_heading,
    is_headline,
    is_row,
    is_ticker,
    is_ticker_label,
)
from mapper.reading.stamps import is_bare_date

__all__ = ["read_parts"]

_WRAP_WIDTHS = range(50, 121)  # characters; other widths come of no hand or mailer
_LINEWISE = {"published", "byline", "heading"}  # parts that are one line each
_LONGEST_TITLE = 3  # lines
_LONG_TITLE = 120  # characters; most have fewer
_SHORTEST_CUT = 25  # characters of a line that was cut, and is no label
_SHORT_OF = 0.7  # of the widest line: shorter lines were ended, not wrapped
_LONGEST_STANDFIRST = 200  # characters
_SPEAKER_TURNS = 3  # a label that opens so many paragraphs is a speaker's
_MOST_LABELS = 2  # a conversation has more
_LABEL = re.compile(r"[*_]{0,3}(?P<label>[^\W\d_][\w .'’-]{1,30}):[\s*_]")
# "18:04 | BREAKING: NOSHKI: Firing on check post": a line of a log, and what stands before it.
_CALL = r"(?:breaking|update|alert|flash|just in)(?: news)?\s*[:|–—-]\s*(?=\w)"
_OPENING_CALL = re.compile(_CALL, re.IGNORECASE)
_TIME = re.compile(
    r"\[?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:hrs|hours|pst|pkt))?\]?\s*[|–—:-]?\s+"
    rf"(?:{_CALL})?(?=\w)",
    re.IGNORECASE,
)
_TIMED_LINES = 3  # from which a text is a log
_MORE_THAN_CAPTION = 3  # lines; a report of less may end on its agency's name
_LATEST_DATE = 3  # lines of body above a lone publication date


class Line(NamedTuple):
    """A visible line: its offsets, its text, and which run of lines it stands in."""

    start: int
    end: int
    text: str
    block: int


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
    lines = list(_rejoined(_told_apart(_lines(view, start))))
    times = _times(lines)
    calls = [_what_opens(_OPENING_CALL, line) for line in lines]
    lines = [
        _without(line, time, -1 - index) if time else _without(line, call, line.block)
        for index, (line, time, call) in enumerate(zip(lines, times, calls, strict=True))
    ]
    dates = {index for index, line in enumerate(lines) if is_bare_date(line.text)}
    first = next((index for index, time in enumerate(times) if time), len(lines))
    head = _head_kinds(lines, dates)[:first]
    kinds = [*head, *_body_kinds(lines, len(head), dates)]
    _mark_tables(lines, kinds)
    end = end_of_report([line.text for line in lines], kinds)
    kinds[end:] = ["ticker"] * (len(lines) - end)
    paragraphs = list(_paragraphs(lines, kinds))
    if any(times):  # the town that opens a line of a log is where it was
        paragraphs = [_above_log(part, lines[first].start) for part in paragraphs]
    else:
        _mark_headings(view, paragraphs, headings)
        paragraphs = list(_with_datelines(view, paragraphs))
    stamps = [Part(t.start, t.end, "ticker") for t in (*times, *calls) if t]
    return tuple(sorted([*paragraphs, *stamps], key=lambda part: part.start))


def _times(lines: list[Line]) -> list[Line | None]:
    """Return the time of day that opens each line of a log, none elsewhere."""
    found = [_what_opens(_TIME, line) for line in lines]
    return found if sum(map(bool, found)) >= _TIMED_LINES else [None] * len(lines)


def _what_opens(pattern: re.Pattern[str], line: Line) -> Line | None:
    """Return what opens a line and is no news itself, a time of day or a call."""
    match = pattern.match(line.text)
    text = match[0].rstrip() if match else ""
    return Line(line.start, line.start + len(text), text, line.block) if text else None


def _above_log(part: Part, first: int) -> Part:
    """Call what stands above the lines of a log, and may name its day, a heading."""
    return replace(part, kind="heading") if part.end <= first and part.kind == "body" else part


def _without(line: Line, opening: Line | None, block: int) -> Line:
    """Return a line without its time of day, which makes it a paragraph of its own, or call."""
    if opening is None:
        return line
    text = line.text[opening.end - opening.start :].lstrip()
    return Line(line.end - len(text), line.end, text, block)


def _lines(view: str, start: int) -> Iterator[Line]:
    block = 0
    for raw in view[start:].split("\n"):
        text = raw.strip()
        if text:
            begin = start + raw.index(text[0])
            yield Line(begin, begin + len(text), text, block)
        else:
            block += 1
        start += len(raw) + 1


def _told_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, each a paragraph where a run of them is not wrapped.

    A page saved without its blank lines has one line for each paragraph, most
    of them wider than any hand or mailer wraps.
    """
    number = 0
    for _, group in groupby(lines, key=lambda line: line.block):
        run = list(group)
        long = sum(len(line.text) for line in run if len(line.text) >= _WRAP_WIDTHS.stop)
        apart = 2 * long > sum(len(line.text) for line in run)
        for line in run:
            yield line._replace(block=number)
            number += apart
        number += 1


def _rejoined(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines, a paragraph cut in mid-sentence put together again."""
    before: Line | None = None
    joined: dict[int, int] = {}  # a run of lines, and the one that it goes on
    for line in lines:
        if before and line.text[0].islower() and _is_cut(before.text):
            joined[line.block] = before.block
        before = line._replace(block=joined.get(line.block, line.block))
        yield before


def _is_cut(line: str) -> bool:
    return len(line) > _SHORTEST_CUT and line[-1].isalpha() and not is_furniture(line)


# The head ------------------------------------------------------------------


def _head_kinds(lines: list[Line], dates: set[int]) -> list[PartKind]:
    """Name the lines above the body; the first line of body ends them."""
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
    if byline(line) or agency_named(line):
        return "byline"
    if not titled:
        return None
    more = len(lines) - index > _MORE_THAN_CAPTION
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


# The body ------------------------------------------------------------------


def _is_below_standfirst(lines: list[Line], index: int) -> bool:
    """Tell "Gul Khan October 26, 2010", which a dateline follows, from a date that heads news."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return is_published_line(lines[index].text, after_title=True) and bool(find_dateline(below))


def _body_kinds(lines: list[Line], first: int, dates: set[int]) -> list[PartKind]:
    kinds: list[PartKind] = []
    listing = False  # below "Related stories"
    bodies = 0
    for index in range(first, len(lines)):
        line, before = lines[index], lines[index - 1] if kinds else None
        kind = _line_kind(line.text, bare_date=index in dates)
        if kind == "body":
            if before and kinds[-1] == "credits" and _goes_on(before, line):
                kind = "credits"
            elif bodies <= _LATEST_DATE and (
                dates == {index} or _is_below_standfirst(lines, index)
            ):
                kind = "published"
            elif listing := listing and is_headline(line.text):
                kind = "ticker"
            elif bodies and bodies <= _LATEST_DATE:
                kind = _below_standfirst(lines, index, kinds)
        elif kind == "ticker":
            listing = listing or is_ticker_label(line.text)
            if is_age(line.text) and before and kinds[-1] == "body" and is_headline(before.text):
                kinds[-1] = "ticker"
        kinds.append(kind)
        bodies += kind == "body"
    return kinds


def _below_standfirst(lines: list[Line], index: int, kinds: list[PartKind]) -> PartKind:
    """Name a byline, its date or a caption below the first lines, which only seemed to be body."""
    line = lines[index].text
    if byline(line):
        return "byline"
    if kinds[-1:] == ["byline"] and is_published_line(line, after_title=True):
        return "published"
    more = len(lines) - index > _MORE_THAN_CAPTION
    return "credits" if more and is_caption(line) else "body"


def _mark_tables(lines: list[Line], kinds: list[PartKind]) -> None:
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


def _paragraphs(lines: list[Line], kinds: list[PartKind]) -> Iterator[Part]:
    """Join the lines of one paragraph."""
    for (_, kind), group in groupby(
        zip(lines, kinds, strict=True), key=lambda pair: (pair[0].block, pair[1])
    ):
        run = [line for line, _ in group]
        width = max(len(line.text) for line in run)
        begin = run[0].start
        for line, following in zip(run, [*run[1:], None], strict=True):
            if following is None or kind in _LINEWISE or _ends_paragraph(line, following, width):
                yield Part(begin, line.end, kind)
                begin = following.start if following else begin


def _ends_paragraph(line: Line, following: Line, width: int) -> bool:
    if not ends_sentence(line.text):
        return False
    next_word = following.text.split(maxsplit=1)[0]
    return width not in _WRAP_WIDTHS or len(line.text) + 1 + len(next_word) <= width


def _mark_headings(view: str, parts: list[Part], headings: Collection[str]) -> None:
    """Call a lone short line a heading when body follows."""
    body_follows = False
    for index in reversed(range(len(parts))):
        part = parts[index]
        if part.kind != "body":
            continue
        line = view[part.start : part.end]
        if body_follows and "\n" not in line and (line in headings or is_heading(line)):
            parts[index] = Part(part.start, part.end, "heading")
        body_follows = True


# Datelines -----------------------------------------------------------------


def _with_datelines(view: str, parts: list[Part]) -> Iterator[Part]:
    """Cut the datelines from the paragraphs they open."""
    body = [part for part in parts if part.kind == "body"]
    found = {part: line for part in body if (line := find_dateline(_opening(view, part)))}
    if not found:
        yield from parts
        return
    openings = (_LABEL.match(_opening(view, part)) for part in body)
    labels = Counter(match["label"].casefold() for match in openings if match)
    early = _early(body)
    for part in parts:
        line = found.get(part)
        if line is None or not _is_dateline(line, labels, early=part in early):
            yield part
            continue
        end = part.start + line.length
        yield Part(part.start, end, "dateline")
        rest = view[end : part.end]
        if rest.strip():
            yield Part(part.end - len(rest.lstrip()), part.end, "body")


def _opening(view: str, part: Part) -> str:
    return view[part.start : min(part.end, part.start + LONGEST_DATELINE + 3)]


def _early(body: list[Part]) -> tuple[Part, ...]:
    """Return the paragraphs where a dateline is expected: the first, or after a standfirst."""
    standfirst = body and body[0].end - body[0].start <= _LONGEST_STANDFIRST
    return tuple(body[: 2 if standfirst else 1])


def _is_dateline(line: FoundDateline, labels: Counter[str], *, early: bool) -> bool:
    if line.certain:
        return line.month_day is not None or labels[line.places[0].casefold()] < _SPEAKER_TURNS
    return early and labels.total() <= _MOST_LABELS and max(labels.values(), default=0) < 2
