"""Counts compared and changed: vaguer, narrower, with some people more or fewer."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.model import Count

__all__ = ["changed", "is_vague_about", "narrower", "within"]


def changed(count: Count, change: int) -> Count:
    """Return a count with some people more or fewer, never below none."""
    low, best = max(0, count.low + change), max(0, count.best + change)
    return Count(low, best, None if count.high is None else max(best, count.high + change))


def within(count: Count, sides: Iterable[Count]) -> bool:
    """Tell whether one of some sides has as many people."""
    return any(count.best == side.best for side in sides)


def is_vague_about(vague: Count, exact: Count) -> bool:
    """Tell whether "dozens" only says again, less exactly, what "67" says."""
    return (
        vague.high is None
        and vague.words is not None
        and vague.low <= exact.best
        and (vague.best < exact.best)
    )


def narrower(first: Count, second: Count) -> Count:
    """Return the one of two equal counts that has an upper bound."""
    return second if first.high is None and second.high is not None else first
