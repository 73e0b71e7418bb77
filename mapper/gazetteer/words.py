"""The words of a text, its sentences, and what stands beside a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from mapper.model import Span

__all__ = ["Words", "read_words"]

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s]")
_ENDS = frozenset(".!?۔؟")
_ABBREVIATIONS = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "brig",
        "st",
        "no",
        "vs",
        "etc",
        "prof",
        "rs",
        "sen",
        "gov",
        "inc",
        "ltd",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_DASHES = frozenset("-‐‑–—")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order, with their sentence.

    Parameters
    ----------
    lower : list of str
        Each word in lower case; a number is `#`, any dash `-`.
    capital : list of bool
        Whether it begins with a capital.
    starts, ends : list of int
        Offsets in the text.
    sentence : list of int
        Number of the sentence it stands in.
    """

    lower: list[str]
    capital: list[bool]
    starts: list[int]
    ends: list[int]
    sentence: list[int]

    def between(self, start: int, end: int) -> range:
        """Return the indices of the words that begin in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def read_words(text: str, parts: Sequence[Span] = ()) -> Words:
    """Split a text into words and sentences.

    Parameters
    ----------
    text : str
        The report.
    parts : sequence of Span
        Its parts: a sentence never runs from one into the next.
    """
    lower: list[str] = []
    capital: list[bool] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        starts.append(match.start())
        ends.append(match.end())
        capital.append(token[0].isupper())
        lower.append(_normal(token))
    borders = sorted({part.start for part in parts})
    return Words(
        lower, capital, starts, ends, _sentences(text, lower, capital, starts, ends, borders)
    )


def _normal(token: str) -> str:
    if token[0].isdigit():
        return "#"
    if token in _DASHES:
        return "-"
    return "'" if token in "’‘`" else token.lower()


def _sentences(
    text: str,
    lower: list[str],
    capital: list[bool],
    starts: list[int],
    ends: list[int],
    borders: list[int],
) -> list[int]:
    numbers: list[int] = []
    number = 0
    for index, token in enumerate(lower):
        if index:
            gap = text[ends[index - 1] : starts[index]]
            if (
                gap.count("\n") > 1
                or _crosses(borders, starts[index - 1], starts[index])
                or (
                    gap
                    and _ended(lower, capital, index)
                    and (capital[index] or not token.isalpha())
                )
            ):
                number += 1
        numbers.append(number)
    return numbers


def _crosses(borders: list[int], left: int, right: int) -> bool:
    return bisect_left(borders, left + 1) != bisect_left(borders, right + 1)


def _ended(lower: list[str], capital: list[bool], index: int) -> bool:
    """Tell whether the words before `index` end a sentence, quotation marks aside."""
    last = index - 1
    while last > 0 and lower[last] in "\"'”»)]":
        last -= 1
    if lower[last] not in _ENDS:
        return False
    if lower[last] != ".":
        return True
    before = lower[last - 1] if last else ""
    return before not in _ABBREVIATIONS and not (len(before) == 1 and capital[last - 1])
