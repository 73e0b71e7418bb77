"""Fold a text so that spellings of a name meet, and keep the way back to it.

Folded away: case, diacritics, zero-width marks, apostrophes inside words, hyphens
(a space), line breaks and repeated blanks (one space, or a line feed between
paragraphs), and the letter forms of Arabic, Persian and Urdu keyboards.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

__all__ = ["Folded", "fold", "fold_name"]

_APOSTROPHES = "'´‘’ʻʼʽ"
_HYPHENS = "-‐‑–"
# Each letter of the right-hand forms is written as its Urdu keyboard twin.
_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۃ": "ہ", "ۀ": "ہ"}
    | {"ں": "ن", "ۂ": "ہ", "ە": "ہ", "ـ": ""}
)
# What ASCII case folding does not settle: control characters, apostrophes, other alphabets …
_ODD = re.compile(r"[^ !-&(-~]+")
# … and, only where a text has blanks in a row, those: the pattern is slower.
_ODD_OR_BLANKS = re.compile(r"\s{2,}|[^ !-&(-~]")
_BLANKS_IN_A_ROW = ("  ", " \n", "\n ", " \t", "\t ", "\r")
_PIECE = re.compile(r"\s+|\S")
_POSSESSIVE = re.compile(r"[sS](?!\w)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back to the characters as read.

    Parameters
    ----------
    text : str
        The folded text.
    source : str
        The text as read.
    edges, shifts : tuple of int
        From folded position `edges[i]` on, the original is `shifts[i]` further.
    """

    text: str
    source: str
    edges: tuple[int, ...]
    shifts: tuple[int, ...]

    def original(self, position: int) -> int:
        """Return where a folded character stood in the text as read."""
        return position + self.shifts[bisect_right(self.edges, position) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the text as read of a folded stretch."""
        last = self.original(end - 1) + 1
        while last < len(self.source) and not _fold_character(self.source[last]):
            last += 1
        return self.original(start), last


def fold(text: str) -> Folded:
    """Fold a text for matching.

    Parameters
    ----------
    text : str
        Any text; unchanged ASCII stretches cost next to nothing.

    Returns
    -------
    Folded
        The folded text and its offset map.
    """
    pieces: list[str] = []
    edges, shifts = [0], [0]
    length = position = 0
    blanks = any(pair in text for pair in _BLANKS_IN_A_ROW)
    for odd in (_ODD_OR_BLANKS if blanks else _ODD).finditer(text):
        run, start = odd.group(), odd.start()
        if run == "\n":  # as long as the blank that it becomes
            continue
        plain = _fold_plain(text[position:start])
        pieces.append(plain)
        length += len(plain)
        position = odd.end()
        if len(run) == 1 or run == "\n\n":
            parts = [(start, _replacement(text, run, start))]
        else:
            found = _PIECE.finditer(text, start, position)
            parts = [(p.start(), _replacement(text, p.group(), p.start())) for p in found]
        for offset, letters in parts:
            for letter in letters:  # ﷲ is one character, and folds to four
                _note(edges, shifts, length, offset)
                pieces.append(letter)
                length += 1
        _note(edges, shifts, length, position)
    pieces.append(_fold_plain(text[position:]))
    return Folded("".join(pieces), text, tuple(edges), tuple(shifts))


@functools.lru_cache(maxsize=1 << 16)  # the tables' names, which every layer over them reads
def fold_name(name: str) -> str:
    """Fold a name as `fold` folds it inside a text."""
    if name.isascii() and name.replace(" ", "").isalnum() and "  " not in name:
        return name.lower().strip()  # as most names, without the offsets
    return fold(name).text.strip()


def _note(edges: list[int], shifts: list[int], length: int, offset: int) -> None:
    if offset - length != shifts[-1]:
        if edges[-1] == length:
            shifts[-1] = offset - length
        else:
            edges.append(length)
            shifts.append(offset - length)


def _fold_plain(text: str) -> str:
    """Fold a stretch of printable ASCII and single line feeds; its length stays."""
    return text.lower().replace("-", " ").replace("\n", " ")


def _replacement(text: str, run: str, start: int) -> str:
    if run.isspace():
        return "\n" if run.count("\n") > 1 else " "
    return _apostrophe(text, start) if run in _APOSTROPHES else _fold_character(run)


def _apostrophe(text: str, position: int) -> str:
    """Drop an apostrophe inside a word, and keep one that ends the word (`Kalat's`)."""
    inside = text[position - 1 : position].isalpha() and text[position + 1 : position + 2].isalpha()
    return "" if inside and not _POSSESSIVE.match(text, position + 1) else "'"


@functools.lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _HYPHENS:
        return " "
    letters = unicodedata.normalize("NFKD", character).translate(_LETTERS).lower()
    kept = "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))
    if kept.isspace():  # a blank of another width, or a sign such as ¯ that stays itself
        return " " if character.isspace() else character
    return kept
