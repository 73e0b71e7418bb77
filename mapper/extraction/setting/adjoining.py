"""Days that a sentence names side by side: a weekday with its date, the two of a night.

And the day beside "a day earlier", from which it counts or which it says again.
"""

from __future__ import annotations

from mapper.extraction.setting.when import When
from mapper.extraction.spans.scanning import Item, Scan

__all__ = ["day_beside", "says_again", "start_of", "with_nights", "without_weekdays"]

_BEHIND = 60  # characters from "a day earlier" to the day from which it counts
_AGAIN = 12  # characters from "a day earlier" to the day itself (", on Tuesday")


def with_nights(text: Scan, found: list[When]) -> list[When]:
    """Join "the night between Saturday and Sunday" into one range."""
    joined: list[When] = []
    for when in found:
        last = joined[-1] if joined else None
        if (
            last
            and text.between(last.end, when.start).strip() == "and"
            and _opens_a_night(text, last)
        ):
            joined[-1] = When(last.start, when.end, last.first, when.last, night=True)
        else:
            joined.append(when)
    return joined


def _opens_a_night(text: Scan, when: When) -> bool:
    """Tell the first day of "the night between" or "the intervening night of" two."""
    before = text.words(max(0, when.start - len("night between ")), when.start)[-2:]
    return before[-1:] == ["between"] or before == ["night", "of"]


def start_of(when: When) -> int:
    """Return where the words of a day start, by which days are put in order."""
    return when.start


def day_beside(item: Item, named: list[When]) -> When | None:
    """Return the day named last before an item, else the first behind it."""
    before = [when for when in named if when.end <= item.start]
    behind = (when for when in named if when.start - item.end <= _BEHIND)
    return before[-1] if before else next(behind, None)


def without_weekdays(text: Scan, found: list[When]) -> list[When]:
    """Leave out the weekday of "Monday, 3 June" and "June 3 (Monday)", which the date says too."""
    return [
        when
        for when in found
        if _is_dated(text, when)
        or not any(_is_dated(text, other) and _touch(text, when, other) for other in found)
    ]


def _is_dated(text: Scan, when: When) -> bool:
    """Tell a day of a month from a weekday or "yesterday"."""
    return any(letter.isdigit() for letter in text.between(when.start, when.end))


def _touch(text: Scan, first: When, second: When) -> bool:
    """Tell whether nothing but a comma or a bracket stands between two days."""
    start, end = sorted((first, second), key=start_of)
    return not text.between(start.end, end.start).strip(" ,(")


def says_again(text: Scan, item: Item, when: When) -> bool:
    """Tell "a day earlier, on Tuesday": the day is named."""
    near = 0 <= when.start - item.end <= _AGAIN
    return near and text.words(item.end, when.start) in ([], ["on"])
