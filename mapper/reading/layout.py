"""The parts of a report: headline, publication line, byline, dateline, paragraphs, credits.

Every visible line belongs to exactly one part. The head of the report is read
line by line; the rest as paragraphs, between which headings, credits and the
teasers of other stories are told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from mapper.model import Part, PartKind
from mapper.reading.bylines import agency_named, byline, is_name, is_published_line
from mapper.reading.datelines import LONGEST_DATELINE, FoundDateline, find_dateline
from mapper.reading.lines import (
    LONGEST_HEADLINE,
    ends_sentence,
    is_age,
    is_credits,
    is_furniture,
    is_heading,
    is_headline,
    is_ticker,
    is_ticker_label,
)
from mapper.reading.stamps import UnusableDateError, read_stamp

__all__ = ["read_parts"]

_WIDEST_WRAP = 120  # characters; wider lines were not wrapped by hand or by a mailer
_LONGEST_TITLE = 3  # lines
_LONGEST_STANDFIRST = 200  # characters
_SPEAKER_TURNS = 3  # a label that opens so many paragraphs is a speaker's
_LATEST_DATE = 3  # lines of body above a lone publication date


class Line(NamedTuple):
    """A visible line: its offsets, its text, and which run of lines it stands in."""

    start: int
    end: int
    text: str
    block: int


def read_parts(view: str, start: int = 0) -> tuple[Part, ...]:
    """Divide a report into its parts, in order and not overlapping.

    Parameters
    ----------
    view : str
        The report's text with invisible characters replaced by spaces.
    start : int
        Where the report begins, after any front matter, in characters.

    Returns
    -------
    tuple of Part
        They cover every visible character.
    """
    lines = list(_lines(view, start))
    dates = {index for index, line in enumerate(lines) if _is_bare_date(line.text)}
    head = _head_kinds(lines, dates)
    kinds = [*head, *_body_kinds(lines, len(head), dates)]
    paragraphs = list(_paragraphs(lines, kinds))
    _mark_headings(view, paragraphs)
    return tuple(_with_datelines(view, paragraphs))


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


def _is_bare_date(line: str) -> bool:
    bare = line.strip("*_ ") if len(line) <= 60 else ""
    if not bare[-2:].isdigit():
        return False
    try:
        stamp = read_stamp(bare)
    except UnusableDateError:
        return False
    return stamp is not None and not stamp.has_time


# The head ------------------------------------------------------------------


def _head_kinds(lines: list[Line], dates: set[int]) -> list[PartKind]:
    """Name the lines above the body; the first line of body ends them."""
    kinds: list[PartKind] = []
    while len(kinds) < len(lines):
        index = len(kinds)
        titled = "title" in kinds
        kind = _own_kind(lines, index, dates, titled=titled)
        if kind:
            kinds.append(kind)
        elif not titled and (length := _title_length(lines, index)):
            kinds.extend(["title"] * length)
        else:
            break
    return kinds


def _own_kind(lines: list[Line], index: int, dates: set[int], *, titled: bool) -> PartKind | None:
    line = lines[index].text
    if is_furniture(line) or is_age(line) or is_ticker(line):
        return "ticker"
    if index in dates:  # several bare dates head the entries of a chronicle
        return "published" if len(dates) == 1 else None
    if is_published_line(line, after_title=titled):
        return "published"
    if byline(line) or agency_named(line):
        return "byline"
    if not titled:
        return None
    if is_name(line) and _head_goes_on(lines, index + 1, or_dateline=True):
        return "byline"
    return "heading" if is_headline(line) and _head_goes_on(lines, index + 1) else None


def _head_goes_on(lines: list[Line], index: int, *, or_dateline: bool = False) -> bool:
    if index >= len(lines):
        return False
    line = lines[index].text
    if is_published_line(line, after_title=True) or byline(line):
        return True
    return or_dateline and find_dateline(line) is not None


def _title_length(lines: list[Line], index: int) -> int:
    """Count the lines of the headline that begins at `index`; 0 when none does."""
    first = lines[index]
    if not _can_be_title(first.text) or index + 1 >= len(lines):
        return 0
    run = [first]
    for line in lines[index + 1 : index + 2 + _LONGEST_TITLE]:
        if line.block != first.block or _breaks_title(line.text):
            break
        run.append(line)
    if len(run) <= _LONGEST_TITLE and all(_can_be_title(line.text) for line in run):
        return len(run) if len(run) == 1 or index + len(run) < len(lines) else 1
    widest = max(len(line.text) for line in run)
    stands_alone = not run[1].text[0].islower() and len(first.text) < 0.7 * widest
    return 1 if stands_alone else 0


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


def _body_kinds(lines: list[Line], first: int, dates: set[int]) -> list[PartKind]:
    kinds: list[PartKind] = []
    listing = False  # below "Related stories"
    for index in range(first, len(lines)):
        line, before = lines[index], lines[index - 1] if kinds else None
        kind = _line_kind(line.text)
        if kind == "body" and before and before.block == line.block and kinds[-1] == "credits":
            kind = "credits" if not before.text.endswith((")", ".")) else kind
        if kind == "body" and dates == {index} and kinds.count("body") <= _LATEST_DATE:
            kind = "published"
        if is_age(line.text) and before and kinds[-1] == "body" and is_headline(before.text):
            kinds[-1] = "ticker"
        listing = is_ticker_label(line.text) or (listing and is_headline(line.text))
        kinds.append("ticker" if listing and kind == "body" else kind)
    return kinds


def _line_kind(line: str) -> PartKind:
    if is_credits(line):
        return "credits"
    if len(line) > LONGEST_HEADLINE:
        return "body"
    if is_furniture(line) or is_age(line) or is_ticker(line):
        return "ticker"
    if not _is_bare_date(line) and is_published_line(line, after_title=False):
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
            if following is None or _ends_paragraph(line.text, following.text, width):
                yield Part(begin, line.end, kind)
                begin = following.start if following else begin


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if not ends_sentence(line):
        return False
    next_word = following.split(maxsplit=1)[0]
    return width > _WIDEST_WRAP or len(line) + 1 + len(next_word) <= width


def _mark_headings(view: str, parts: list[Part]) -> None:
    """Call a lone short line a heading when body follows."""
    body_follows = False
    for index in reversed(range(len(parts))):
        part = parts[index]
        if part.kind != "body":
            continue
        line = view[part.start : part.end]
        if body_follows and "\n" not in line and is_heading(line):
            parts[index] = Part(part.start, part.end, "heading")
        body_follows = True


# Datelines -----------------------------------------------------------------


def _with_datelines(view: str, parts: list[Part]) -> Iterator[Part]:
    """Cut the datelines from the paragraphs they open."""
    body = [part for part in parts if part.kind == "body"]
    found = {part: line for part in body if (line := find_dateline(_opening(view, part)))}
    labels = Counter(line.places for line in found.values())
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


def _is_dateline(line: FoundDateline, labels: Counter[tuple[str, ...]], *, early: bool) -> bool:
    if line.certain:
        return line.month_day is not None or labels[line.places] < _SPEAKER_TURNS
    return early and labels.total() == 1
