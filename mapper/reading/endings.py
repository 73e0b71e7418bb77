"""Where a report ends and the page goes on: replies, the author, what else the paper has."""

from collections.abc import Sequence

from mapper.model import PartKind
from mapper.reading.conventions import conventions

__all__ = ["end_of_report"]

_MARKS = " \t*_#:|·•–—-"


def end_of_report(lines: Sequence[str], kinds: Sequence[PartKind]) -> int:
    """Return the number of lines of the report, without the page below it.

    Parameters
    ----------
    lines : sequence of str
        The visible lines, such as `Leave a Reply` and all that stands below it.
    kinds : sequence of str
        What each of them was taken for.
    """
    told = False
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        told = told or kind == "body"
        if told and (_is_label(line, conventions().page_ends) or _is_section(lines, kinds, index)):
            return index
    return len(lines)


def _is_label(line: str, labels: frozenset[str]) -> bool:
    return " ".join(line.strip(_MARKS).split()).casefold() in labels


def _is_section(lines: Sequence[str], kinds: Sequence[PartKind], index: int) -> bool:
    """Tell "Opinion" below "Published in Dawn", or above "Editorial", from a word of the report."""
    sections = conventions().page_sections
    if not _is_label(lines[index], sections):
        return False
    more = index + 1 < len(lines) and _is_label(lines[index + 1], sections)
    return more or (index > 0 and kinds[index - 1] == "credits")
