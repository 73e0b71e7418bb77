"""The words of a text, its sentences, and what stands beside a name."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mapper.model import Span

__all__ = ["Words", "read_words"]

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s]")
_ENDS = frozenset(".!?۔؟")
_ABBREVIATIONS = frozenset(
    "dr mr mrs ms gen lt col maj capt brig st no vs etc prof rs sen gov inc ltd jan feb mar apr "  # noqa: SIM905
    "jun jul aug sep sept oct nov dec".split(" ")
)
_CLOSING = frozenset("\"'”»)]")
_CLOSING_LIMIT = 5  # such marks in a row
_MAY_END = _ENDS | _CLOSING
# A blank line, or the dash, dot or number of a line of a list.
_PARAGRAPH = re.compile(r"\n[\s_]*(?:\n|(?=(?:[-–*•▪●◦]|\(?\d{1,2}[.)]) ))")
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

    @property
    def capitals(self) -> Iterator[int]:
        """Indices of the words that begin with a capital."""
        return itertools.compress(range(len(self.capital)), self.capital)

    def sentence_of(self, index: int) -> range:
        """Return the indices of the words of a word's sentence."""
        number = self.sentence[index]
        return range(bisect_left(self.sentence, number), bisect_right(self.sentence, number))

    def of_sentence(self, index: int) -> Words:
        """Return the words of a word's sentence alone."""
        part = slice(self.sentence_of(index).start, self.sentence_of(index).stop)
        return Words(
            self.lower[part],
            self.capital[part],
            self.starts[part],
            self.ends[part],
            self.sentence[part],
        )

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
    spans = [match.span() for match in _TOKEN.finditer(text)]
    written = [text[start:end] for start, end in spans]
    normal = list(map(_normal, written))
    words = Words(
        lower=[word for word, _ in normal],
        capital=[capital for _, capital in normal],
        starts=[start for start, _ in spans],
        ends=[end for _, end in spans],
        sentence=[],
    )
    words.sentence.extend(_numbers(_openings(text, words, parts), len(spans)))
    return words


@functools.lru_cache(maxsize=1 << 15)  # most words come again, in this report or the next
def _normal(word: str) -> tuple[str, bool]:
    """Return a word as it is compared, and whether it has a capital."""
    if word[0].isdigit():
        return "#", False
    if word in _DASHES:
        return "-", False
    return ("'" if word in "’‘`" else word.lower()), word[0].isupper()


def _numbers(openings: Iterable[int], count: int) -> Iterator[int]:
    """Yield the sentence number of each word, given the words that open one."""
    number = first = 0
    for opening in (*openings, count):
        for start in range(first, opening, _SENTENCE_LIMIT):
            stop = min(start + _SENTENCE_LIMIT, opening)
            yield from itertools.repeat(number, stop - start)
            number += 1
        first = opening


def _openings(text: str, words: Words, parts: Sequence[Span]) -> list[int]:
    """Return the indices of the words that open a sentence, but for the first."""
    after_stop = {i + 1 for i, word in enumerate(words.lower) if word in _MAY_END}
    breaks = [gap.end() for gap in _PARAGRAPH.finditer(text)]
    breaks += [part.start for part in parts]
    certain = {bisect_left(words.starts, offset) for offset in breaks}
    opening = certain | {i for i in after_stop if i < len(words.lower) and _opens(words, i)}
    return sorted(opening - {0, len(words.lower)})


def _opens(words: Words, index: int) -> bool:
    apart = words.starts[index] > words.ends[index - 1]
    word = words.lower[index]
    opening = words.capital[index] or word.upper() == word  # Urdu letters have no case
    return apart and opening and _ended(words, index)


def _ended(words: Words, index: int) -> bool:
    """Tell whether the words before `index` end a sentence, quotation marks aside."""
    lower, last = words.lower, index - 1
    while index - last <= _CLOSING_LIMIT and last > 0 and lower[last] in _CLOSING:
        last -= 1
    if lower[last] not in _ENDS:
        return False
    if lower[last] != ".":
        return True
    before = lower[last - 1] if last else ""
    return before not in _ABBREVIATIONS and not (len(before) == 1 and words.capital[last - 1])
