"""Lines are joined to paragraphs; headings and datelines are told from these."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import groupby

from mapper.model import Part, PartKind
from mapper.reading.datelines import LONGEST_DATELINE, FoundDateline, find_dateline
from mapper.reading.lines import ends_sentence, is_heading
from mapper.reading.visible_lines import WRAP_WIDTHS, Line

__all__ = ["joined", "mark_headings", "with_datelines"]

_LINEWISE = {"published", "byline", "heading"}  # parts that are one line each
_LONGEST_STANDFIRST = 200  # characters
_SPEAKER_TURNS = 3  # a label that opens so many paragraphs is a speaker's
_MOST_LABELS = 2  # a conversation has more
_LABEL = re.compile(r"[*_]{0,3}(?P<label>[^\W\d_][\w .'’-]{1,30}):[\s*_]")


def joined(lines: list[Line], kinds: list[PartKind]) -> Iterator[Part]:
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
    return width not in WRAP_WIDTHS or len(line.text) + 1 + len(next_word) <= width


def mark_headings(view: str, parts: list[Part], headings: Collection[str]) -> None:
    """Call a lone short line a heading when body follows.

    Parameters
    ----------
    view : str
        The report's text with invisible characters replaced by spaces.
    parts : list of Part
        Changed in place.
    headings : collection of str
        Lines that the page marks as headings.
    """
    body_follows = False
    for index in reversed(range(len(parts))):
        part = parts[index]
        if part.kind != "body":
            continue
        line = view[part.start : part.end]
        if body_follows and "\n" not in line and (line in headings or is_heading(line)):
            parts[index] = Part(part.start, part.end, "heading")
        body_follows = True


def with_datelines(view: str, parts: list[Part]) -> Iterator[Part]:
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
