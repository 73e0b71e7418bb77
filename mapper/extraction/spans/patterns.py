"""Written wordings with choices: `roof {of a|of the|} house {caved in|collapsed}`.

Most are spelled out, every phrase of them a word of the automaton. A few have
thousands of phrases: of those the openings alone are spelled out, and the rest is
a regular expression that is tried where an opening stands.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from itertools import product
from math import prod

__all__ = ["openings", "pattern"]

MOST = 64  # phrases that are spelled out of one wording
_UNIT = re.compile(r"(?:\{[^}]*\}|[^ {])+")
_CHOICE = re.compile(r"\{([^}]*)\}")


def openings(written: str) -> tuple[list[str], str]:
    """Return the phrases a wording can open with, and what must follow each.

    Parameters
    ----------
    written : str
        Words and choices; a choice may be of nothing.

    Returns
    -------
    phrases : list of str
        At most `MOST`, unless the first words alone have more choices.
    rest : str
        A regular expression for `pattern`; empty if the phrases are whole.

    Examples
    --------
    >>> openings("{road|traffic} {|bus} crash")
    (['road crash', 'road bus crash', 'traffic crash', 'traffic bus crash'], '')
    """
    units = [_choices(unit) for unit in _UNIT.findall(written)]
    cut = _cut(units)
    return list(_phrases(units[:cut])), "".join(map(_follows, units[cut:]))


@functools.cache
def pattern(rest: str) -> re.Pattern[str]:
    """Return what follows an opening, made when it is first met."""
    return re.compile(rf"{rest}(?![^\W_])")


def _choices(unit: str) -> list[str]:
    """Return what one word, or choice of words, may be."""
    if "{" not in unit:
        return [unit]
    parts = [part.split("|") for part in _CHOICE.split(unit)]
    # text and choices take turns; only what stood in brackets may hold a "|"
    return [" ".join("".join(chosen).split()) for chosen in product(*parts)]


def _cut(units: list[list[str]]) -> int:
    """Return how many units to spell out: all, or as many as keep the phrases few."""
    opened = next(number for number, unit in enumerate(units, start=1) if "" not in unit)
    whole = range(len(units), opened, -1)
    return next((cut for cut in whole if prod(map(len, units[:cut])) <= MOST), opened)


def _phrases(units: Iterable[list[str]]) -> Iterator[str]:
    return (" ".join(filter(None, chosen)) for chosen in product(*units))


def _follows(unit: list[str]) -> str:
    """Return the expression for one unit after a space, the longest choice first."""
    words = sorted(filter(None, unit), key=len, reverse=True)
    choice = "|".join(map(re.escape, words))
    return f"(?: (?:{choice}))?" if "" in unit else f" (?:{choice})"
