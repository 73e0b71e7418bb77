"""Counts compared and changed, and figures put together by the verb that gives them."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.extraction.frames.frame import Figure
from mapper.extraction.spans.lexicon import table
from mapper.model import Count, Role

__all__ = [
    "by_role",
    "by_statement",
    "changed",
    "holding",
    "is_amount",
    "is_vague_about",
    "narrower",
    "within",
]

_SEVERAL = 3  # people, as "several" is counted


def changed(count: Count, change: int) -> Count:
    """Return a count with some people more or fewer, never below none."""
    low, best = max(0, count.low + change), max(0, count.best + change)
    return Count(low, best, None if count.high is None else max(best, count.high + change))


def within(count: Count, sides: Iterable[Count]) -> bool:
    """Tell whether one of some sides has as many people."""
    return any(count.best == side.best for side in sides)


def is_vague_about(vague: Count, exact: Count) -> bool:
    """Tell whether "dozens" only says again, less exactly, what "67" says.

    "Several" may be two, "at least three" are no two.
    """
    open_ended = vague.high is None and vague.words is not None
    few = is_amount(vague) and vague.best == _SEVERAL and 1 < exact.best < _SEVERAL
    return open_ended and (few or (vague.low <= exact.best and vague.best < exact.best))


def is_amount(count: Count) -> bool:
    """Tell "several" and "dozens of" from "at least nine", which is a number."""
    return (count.words or "").lower() in table("numbers")["vague"]


def narrower(first: Count, second: Count) -> Count:
    """Return the one of two equal counts that has an upper bound."""
    return second if first.high is None and second.high is not None else first


def by_statement(figures: list[Figure]) -> Iterable[list[Figure]]:
    """Group the parts that one sentence gives together."""
    run: list[Figure] = []
    for figure in figures:
        if run and not _one_breakdown(run[-1], figure):
            yield run
            run = []
        run.append(figure)
    if run:
        yield run


def _one_breakdown(first: Figure, second: Figure) -> bool:
    """Tell whether one verb counts both ("three soldiers and two civilians died")."""
    same_relation = first.statement.relation == second.statement.relation
    return same_relation and first.statement.start == second.statement.start


def by_role(group: list[Figure]) -> Iterable[tuple[Role, Figure, Count]]:
    """Sum what one verb counts of each side."""
    summed: dict[Role, tuple[Figure, Count]] = {}
    for figure in group:
        people = figure.statement.group
        if people.count is None:
            continue
        known = summed.get(people.role)
        summed[people.role] = (figure, known[1] + people.count if known else people.count)
    for role, (figure, count) in summed.items():
        yield role, figure, count


def holding(figure: Figure) -> Figure:
    """Return "officials had earlier spoken of one dead", which only a party's claim follows."""
    if figure.statement.relation != "superseded" or figure.is_of_a_party:
        return figure
    return figure._replace(statement=figure.statement._replace(relation="plain"))
