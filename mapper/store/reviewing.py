"""Which incidents a person should look at, as rows of a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mapper.model import Incident
from mapper.store.sheet import row_of

__all__ = ["review_rows"]

_LOOKED_AT = "corrected"


def review_rows(
    incidents: Iterable[Incident], run: int, *, every: bool = False
) -> list[dict[str, Any]]:
    """Return the doubtful incidents, or all, as rows, the least sure first.

    Parameters
    ----------
    incidents : iterable of Incident
        Of a store.
    run : int
        The latest run, which the rows carry.
    every : bool
        Whether those without a doubt, or looked at already, are listed too.
    """
    chosen = [each for each in incidents if every or _is_doubtful(each)]
    chosen.sort(key=lambda each: (each.confidence, str(each.date_start), each.id))
    return [row_of(each, run, _doubts(each)) for each in chosen]


def _is_doubtful(incident: Incident) -> bool:
    return bool(incident.flags) and _LOOKED_AT not in incident.flags


def _doubts(incident: Incident) -> list[str]:
    from mapper.extraction.incidents.review import doubt_of

    return [f"{flag}: {doubt_of(flag).reason}" for flag in incident.flags if flag != _LOOKED_AT]
