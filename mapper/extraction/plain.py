"""A report as one reads it: a sentence goes on where a line was only full.

Mail, PDF and copied text break lines at a width and fill them with blanks. No name,
date or wording ends there, so that everything is read in a text with one space for
each break, tab and run of blanks, and then told in the offsets of the report as it came.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from mapper.extraction.spans.lists import MARK
from mapper.model import Extraction, Incident, Part, Report

__all__ = ["Plain", "plain"]

_ITEM = rf"{MARK}|[A-Z][A-Z .’'-]{{2,30}}:"  # of a list, and the town of a line of a log
_FULL = r"[^\n]{30}"  # of a line that was full; "Source: The Hindu" was ended
_GAP = re.compile(
    r"(?P<behind_hyphen>(?<=\w-)\n(?=\w))"
    rf"|(?<={_FULL})[^\S\n]*+\n(?!\s*+(?:{_ITEM}))(?:> ?|\s)*+"  # of a forwarded mail too
    r"|[^\S\n]{2,}"
    r"|[^\S\n ]"  # a blank of another kind
)


class _Span(Protocol):
    """Something that stands between two offsets of the report."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Spanned = TypeVar("_Spanned", bound=_Span)


@dataclass(frozen=True, slots=True)
class Plain:
    """A report without line breaks in its paragraphs, and the way back.

    Parameters
    ----------
    report : Report
        To be read.
    source : Report
        As it came.
    edges, shifts : tuple of int
        From offset `edges[i]` of the plain text on, the source is `shifts[i]` further.
    """

    report: Report
    source: Report
    edges: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def told(self, read: Extraction) -> Extraction:
        """Return what was read in the plain text, in offsets and words of the source."""
        if self.report is self.source:
            return read
        return replace(
            read,
            mentions=tuple(self._worded(mention) for mention in read.mentions),
            unresolved=tuple(self._worded(name) for name in read.unresolved),
            incidents=tuple(self._incident(incident) for incident in read.incidents),
        )

    def _original(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.edges, offset) - 1]

    def _placed(self, span: _Spanned) -> _Spanned:
        start, end = self._original(span.start), self._original(span.end - 1) + 1
        return replace(span, start=start, end=end)  # type: ignore[type-var]

    def _worded(self, span: _Spanned) -> _Spanned:
        placed = self._placed(span)
        text = self.source.text[placed.start : placed.end]
        return replace(placed, text=text)  # type: ignore[type-var]

    def _incident(self, incident: Incident) -> Incident:
        return replace(
            incident,
            evidence=tuple(self._worded(sentence) for sentence in incident.evidence),
            claims=tuple(self._placed(claim) for claim in incident.claims),
        )


def plain(report: Report) -> Plain:
    """Return a report with one space for each break and run of blanks in a paragraph.

    Parameters
    ----------
    report : Report
        What was read.
    """
    pieces: list[str] = []
    parts: list[Part] = []
    edges, shifts, last = [0], [0], 0
    for part in report.parts:
        start = part.start - shifts[-1]
        for gap in _GAP.finditer(report.text, part.start, part.end):
            space = "" if gap["behind_hyphen"] else " "
            pieces += (report.text[last : gap.start()], space)
            last = gap.end()
            if len(gap[0]) != len(space):
                shifts.append(shifts[-1] + len(gap[0]) - len(space))
                edges.append(last - shifts[-1])
        parts.append(replace(part, start=start, end=part.end - shifts[-1]))
    if not pieces:
        return Plain(report, report)
    text = "".join((*pieces, report.text[last:]))
    shown = replace(report, text=text, parts=tuple(parts))
    return Plain(shown, report, tuple(edges), tuple(shifts))
