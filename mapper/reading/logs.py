"""What opens a line and is no news itself: the time of day in a log, a call such as "BREAKING:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapper.reading.visible_lines import Line

__all__ = ["calls_of", "times_of", "without_openings"]

# "18:04 | BREAKING: NOSHKI: Firing on check post": a line of a log, and what stands before it.
_CALL = r"(?:breaking|update|alert|flash|just in)(?: news)?\s*[:|–—-]\s*(?=\w)"
_OPENING_CALL = re.compile(_CALL, re.IGNORECASE)
_TIME = re.compile(
    r"\[?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:hrs|hours|pst|pkt))?\]?\s*[|–—:-]?\s+"
    rf"(?:{_CALL})?(?=\w)",
    re.IGNORECASE,
)
_TIMED_LINES = 3  # from which a text is a log


def times_of(lines: Sequence[Line]) -> list[Line | None]:
    """Return the time of day that opens each line of a log, none elsewhere."""
    found = [_what_opens(_TIME, line) for line in lines]
    return found if sum(map(bool, found)) >= _TIMED_LINES else [None] * len(lines)


def calls_of(lines: Sequence[Line]) -> list[Line | None]:
    """Return the call that opens each line, if one does."""
    return [_what_opens(_OPENING_CALL, line) for line in lines]


def _what_opens(pattern: re.Pattern[str], line: Line) -> Line | None:
    """Return what opens a line and is no news itself, a time of day or a call."""
    match = pattern.match(line.text)
    text = match[0].rstrip() if match else ""
    return Line(line.start, line.start + len(text), text, line.block) if text else None


def without_openings(
    lines: Sequence[Line], times: Sequence[Line | None], calls: Sequence[Line | None]
) -> list[Line]:
    """Return the lines without what opens them; a time makes one a paragraph of its own.

    Parameters
    ----------
    lines : sequence of Line
        The lines.
    times, calls : sequence of Line or None
        What `times_of` and `calls_of` found in them.
    """
    return [
        _without(line, time, -1 - index) if time else _without(line, call, line.block)
        for index, (line, time, call) in enumerate(zip(lines, times, calls, strict=True))
    ]


def _without(line: Line, opening: Line | None, block: int) -> Line:
    if opening is None:
        return line
    text = line.text[opening.end - opening.start :].lstrip()
    return Line(line.end - len(text), line.end, text, block)
