"""The words of a text, its sentences, and what stands beside a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapper.model import Span

__all__ = ["Words", "read_words"]

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s]")
_ENDS = frozenset(".!?۔؟")
_ABBREVIATIONS = frozenset(
    "dr mr mrs ms gen lt col maj capt brig st no vs etc prof rs sen gov inc ltd jan feb mar apr "  # noqa: SIM905
    "jun jul aug sep sept oct nov dec".split(" ")
)
_SENTENCE_LIMIT = 300  # words; a longer one is a list or a text without stops
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
    words = Words(lower, capital, starts, ends, [])
    words.sentence.extend(_sentences(text, words, borders))
    return words


def _normal(word: str) -> str:
    if word[0].isdigit():
        return "#"
    if word in _DASHES:
        return "-"
    return "'" if word in "’‘`" else word.lower()


def _sentences(text: str, words: Words, borders: list[int]) -> Iterator[int]:
    number = length = 0
    for index in range(len(words.lower)):
        long = length >= _SENTENCE_LIMIT
        if index and (long or _begins_sentence(text, words, index, borders)):
            number, length = number + 1, 0
        length += 1
        yield number


def _begins_sentence(text: str, words: Words, index: int, borders: list[int]) -> bool:
    gap = text[words.ends[index - 1] : words.starts[index]]
    if gap.count("\n") > 1 or _crosses(borders, words.starts[index - 1], words.starts[index]):
        return True
    opening = words.capital[index] or not words.lower[index].isalpha()
    return bool(gap) and opening and _ended(words, index)


def _crosses(borders: list[int], left: int, right: int) -> bool:
    return bisect_left(borders, left + 1) != bisect_left(borders, right + 1)


def _ended(words: Words, index: int) -> bool:
    """Tell whether the words before `index` end a sentence, quotation marks aside."""
    lower, last = words.lower, index - 1
    while last > 0 and lower[last] in "\"'”»)]":
        last -= 1
    if lower[last] not in _ENDS:
        return False
    if lower[last] != ".":
        return True
    before = lower[last - 1] if last else ""
    return before not in _ABBREVIATIONS and not (len(before) == 1 and words.capital[last - 1])
