"""All who were killed in one incident, where one number is wanted."""

from __future__ import annotations

from functools import reduce
from operator import add

from mapper.model import ROLES, Count, Incident

__all__ = ["all_killed"]


def all_killed(incident: Incident) -> Count | None:
    """Return the total, or the sum of the roles where that is larger or alone.

    `mapper.mapping.totals` counts so too: a total is never below its parts.

    Parameters
    ----------
    incident : Incident
        Whose killed are counted.

    Returns
    -------
    Count or None
        People; None where no figure is stated.
    """
    killed = incident.casualties.killed
    stated = [count for role in ROLES if (count := killed.role(role)) is not None]
    parts = reduce(add, stated) if stated else None
    if killed.total is None or parts is None:
        return killed.total or parts
    return max((killed.total, parts), key=lambda count: (count.best, count.low))
