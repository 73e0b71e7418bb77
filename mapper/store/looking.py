"""Look into a store without changing it: links, history, differences, counts."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

__all__ = ["StoredLink", "links"]

_LINKS = """
    SELECT readings.id, others.id, links.score, links.reasons
    FROM links
    JOIN readings ON readings.number = links.reading
    JOIN readings AS others ON others.number = links.other
    WHERE :incident IS NULL
       OR (readings.incident = :incident AND others.incident = :incident)
    ORDER BY links.score DESC, min(readings.id, others.id), max(readings.id, others.id)
"""


@dataclass(frozen=True, slots=True)
class StoredLink:
    """Two readings that may be one event, and why.

    Parameters
    ----------
    one, other : str
        Ids of the readings, the lesser first.
    score : float
        How likely they are one event, 0 to 1.
    reasons : tuple of str
        What spoke for it and against, with its weight.
    """

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


def links(connection: sqlite3.Connection, incident: int | None) -> list[StoredLink]:
    """Return the links within an incident (its row), or all, the likeliest first."""
    rows = connection.execute(_LINKS, {"incident": incident})
    return [
        StoredLink(min(one, other), max(one, other), score, tuple(json.loads(reasons)))
        for one, other, score, reasons in rows
    ]
