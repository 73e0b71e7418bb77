"""Find every name of the gazetteer in a text, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import ahocorasick

from mapper.gazetteer.folding import Folded
from mapper.gazetteer.names import Entry

__all__ = ["Finder", "Hit", "longest"]


_GOES_ON = ("-e-", "-i-")  # Gulistan-e-Jauhar is another place than Gulistan


class Hit(NamedTuple):
    """A name found in a text, `text[start:end]`.

    Parameters
    ----------
    start, end : int
        Offsets in the text as read.
    name : str
        The folded spelling that was met.
    entries : tuple of Entry
        What it may mean.
    likeness : float
        1 for a spelling in the tables, less for a misspelled name.
    """

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]
    likeness: float = 1.0


class Finder:
    """An automaton of all names.

    Parameters
    ----------
    names : mapping of str to tuple of Entry
        Folded names and what they may mean.
    """

    def __init__(self, names: Mapping[str, tuple[Entry, ...]]) -> None:
        automaton = ahocorasick.Automaton()
        for name, entries in names.items():
            if name:
                automaton.add_word(name, (len(name), entries))
        automaton.make_automaton()
        self._automaton = automaton

    def hits(self, folded: Folded) -> list[Hit]:
        """Return every whole-word occurrence of every name, also overlapping ones.

        A name in Latin script counts only where it is written with a capital.
        """
        text, limit = folded.text, len(folded.text)
        found: list[Hit] = []
        for last, (length, entries) in self._automaton.iter(text):
            start, end = last - length + 1, last + 1
            if end < limit and text[end].isalnum():
                continue
            if start and text[start - 1].isalnum():
                continue
            first, past = folded.span(start, end)
            goes_on = folded.source[past : past + 3].lower() in _GOES_ON
            if not goes_on and not folded.source[first].islower():
                found.append(Hit(first, past, text[start:end], entries))
        return found


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the leftmost, then the longest, of the hits that overlap, in text order."""
    kept: list[Hit] = []
    free = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= free:
            kept.append(hit)
            free = hit.end
    return kept
