"""People who were missing in an accident or a flood, and whose bodies were found since."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from mapper.extraction.frames.frame import Figure
from mapper.model import ROLES, Count, Tally

__all__ = ["ONE_SENTENCE", "without_those_found"]

ONE_SENTENCE = 40  # characters from the hurt, or the missing, to the dead told with them


def without_those_found(missing: Tally, killed: Tally, figures: Sequence[Figure]) -> Tally:
    """Return the missing without as many as were found dead after they were counted.

    "Four went missing when a boat sank. Two bodies were recovered" leaves two, and up to
    four: nobody says that the bodies are theirs. Where the dead are told before the missing
    or beside them, they are other people; "four are still missing" says that they are not.

    Parameters
    ----------
    missing, killed : Tally
        People, as they were told.
    figures : sequence of Figure
        All figures of the incident, in text order.
    """
    lost, dead = missing.total, killed.total
    if lost is None or dead is None or not 0 < dead.best <= lost.best:
        return missing
    left = lost.best - dead.best
    if left in _counted_again(figures):
        total = Count.exactly(left)
    elif _are_found_later(figures):
        total = Count(left, left, lost.high)
    else:
        return missing
    roles = {role: total for role in ROLES if missing.role(role) == lost}
    return dataclasses.replace(missing, total=total, **roles) if roles else missing


def _counted_again(figures: Sequence[Figure]) -> set[int]:
    """Return how many were missing at last, where they were counted before."""
    told = [f.statement.group for f in figures if f.statement.measure == "missing"]
    counts = [group.count.best for group in told if group.count is not None]
    return set(counts[1:])


def _are_found_later(figures: Sequence[Figure]) -> bool:
    counted = [f.statement for f in figures if f.statement.group.count is not None]
    lost = [told for told in counted if told.measure == "missing"]
    dead = [told for told in counted if told.measure == "killed"]
    if not lost or not dead or any(told.group.more for told in dead):
        return False
    return dead[0].start - lost[-1].end >= ONE_SENTENCE
