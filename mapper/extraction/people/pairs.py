"""Two words that describe those whom one noun names: "two armed and masked men"."""

from __future__ import annotations

from mapper.extraction.spans.lexicon import grammar

__all__ = ["without_pairs"]


def without_pairs(words: list[str]) -> list[str]:
    """Leave out the "and" of "two heavily armed and masked (men)", which lists nobody else.

    Parameters
    ----------
    words : list of str
        Those between a number and its noun.

    Returns
    -------
    list of str
        The same, without that "and" and without adverbs, where both words describe.
    """
    if "and" not in words[1:-1]:
        return words
    first, last = words[words.index("and") - 1], words[-1]
    if not (_describes(first) and _describes(last)):
        return words  # "two fled and police (chased)"
    told = [word for word in words if not word.endswith("ly")]
    told.remove("and")
    return told


def _describes(word: str) -> bool:
    """Tell "armed", "trained" and "innocent" from a noun."""
    return word.endswith("ed") or word in grammar("describing")
