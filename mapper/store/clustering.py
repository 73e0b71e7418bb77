"""Readings of one event come together: a pure function of the pairs' scores.

The best pairs join first. Two groups become one when every reading of one may be
each of the other (no pair is missing) and the pairs say so on average. So the order in
which reports were added plays no part.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

__all__ = ["Pair", "cluster"]

#: Two ids of readings, the lesser first.
Pair = tuple[str, str]


def cluster(
    ids: Collection[str],
    scores: Mapping[Pair, float],
    threshold: float,
    *,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> list[list[str]]:
    """Group readings into events.

    Parameters
    ----------
    ids : collection of str
        The readings.
    scores : mapping
        How likely two readings are one event, 0 to 1; a pair that is not there is two.
    threshold : float
        From which mean score two groups are one.
    together, apart : collection of Pair
        What people said: these are one whatever the scores, these are not.

    Returns
    -------
    list of list of str
        Each group sorted, the groups by their first.
    """
    groups = {one: [one] for one in sorted(ids)}
    parted = set(apart)

    def join(one: str, other: str) -> None:
        kept, gone = sorted((groups[one], groups[other]))
        if kept is gone:
            return
        kept.extend(gone)
        kept.sort()
        for member in gone:
            groups[member] = kept

    for one, other in sorted(together):
        if one in groups and other in groups and not _parted(groups[one], groups[other], parted):
            join(one, other)
    likely = (pair for pair, score in scores.items() if score >= threshold)
    for one, other in sorted(likely, key=lambda pair: (-scores[pair], pair)):
        if groups[one] is groups[other] or _parted(groups[one], groups[other], parted):
            continue
        if _mean(groups[one], groups[other], scores, set(together)) >= threshold:
            join(one, other)
    distinct = {id(group): group for group in groups.values()}
    return sorted(distinct.values())


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _parted(ones: Sequence[str], others: Sequence[str], parted: Collection[Pair]) -> bool:
    return any(_pair(one, other) in parted for one in ones for other in others)


def _mean(
    ones: Sequence[str],
    others: Sequence[str],
    scores: Mapping[Pair, float],
    together: Collection[Pair],
) -> float:
    """Return the mean score between two groups, 0 where one pair is missing.

    Readings that a person put together are let in with the group they were put in.
    """
    bound = {name for pair in together for name in pair}
    found = []
    for one in ones:
        for other in others:
            score = scores.get(_pair(one, other))
            if score is None:
                if one in bound or other in bound:
                    continue
                return 0.0
            found.append(score)
    return sum(found) / len(found) if found else 0.0
