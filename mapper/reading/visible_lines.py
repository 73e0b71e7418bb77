"""The visible lines of a report, in runs that are its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from mapper.reading.lines import is_furniture

__all__ = ["WRAP_WIDTHS", "Line", "visible_lines"]

WRAP_WIDTHS = range(50, 121)
"""Characters; lines of other widths were wrapped by no hand or mailer."""

_SHORTEST_CUT = 25  # characters of a line that was cut, and is no label


class Line(NamedTuple):
    """A visible line: its offsets, its text, and which run of lines it stands in."""

    start: int
    end: int
    text: str
    block: int


def visible_lines(view: str, start: int) -> list[Line]:
    """Return the visible lines of a report, each with the run that it belongs to.

    Parameters
    ----------
    view : str
        The report's text with invisible characters replaced by spaces.
    start : int
        Where the report begins, in characters.
    """
    return list(_rejoined(_told_apart(_lines(view, start))))


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
        long = sum(len(line.text) for line in run if len(line.text) >= WRAP_WIDTHS.stop)
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
