"""What a person should look at first: doubtful incidents, with the reasons."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import NamedTuple

from mapper.extraction.spans.lexicon import table
from mapper.model import Incident

__all__ = ["Doubt", "Doubtful", "confidence_of", "doubt_of", "doubtful"]

_LEAST = 0.05  # confidence that the worst reading keeps


class Doubt(NamedTuple):
    """Why a reading wants a second look.

    Parameters
    ----------
    flag : str
        As it stands in `Incident.flags`.
    weight : float
        What it takes from the confidence, 0 to 1.
    reason : str
        What a person should look at.
    """

    flag: str
    weight: float
    reason: str


class Doubtful(NamedTuple):
    """An incident that wants a second look, and why."""

    incident: Incident
    doubts: tuple[Doubt, ...]


@functools.cache
def _doubts() -> dict[str, Doubt]:
    return {record["flag"]: Doubt(**record) for record in table("doubts")["doubt"]}


def doubt_of(flag: str) -> Doubt:
    """Return what a flag means for the reader and for the confidence; see doubts.toml."""
    known = _doubts().get(flag)
    return known or Doubt(flag, table("doubts")["other"], f"{flag.capitalize()}.")


def confidence_of(score: float, flags: Iterable[str]) -> float:
    """Return 0 to 1: how sure a reading is.

    Parameters
    ----------
    score : float
        How sure its place is, 0 to 1; it counts for half.
    flags : iterable of str
        What is doubtful; each takes its weight.
    """
    doubt = sum(doubt_of(flag).weight for flag in flags)
    return round(max(_LEAST, min(1.0, 0.5 + score / 2) - doubt), 2)


def doubtful(incidents: Iterable[Incident]) -> list[Doubtful]:
    """Return the incidents with a flag, the least sure first, with the reasons.

    Parameters
    ----------
    incidents : iterable of Incident
        Incidents of one report or of many; of equal confidence they keep their order.

    Examples
    --------
    >>> import mapper
    >>> report = mapper.read_report(text="A blast in Quetta hurt four people.")
    >>> [(one.incident.confidence, [doubt.flag for doubt in one.doubts])
    ...  for one in doubtful(mapper.extract(report))]
    [(0.7, ['side inferred', 'undated'])]
    """
    flagged = [incident for incident in incidents if incident.flags]
    flagged.sort(key=lambda incident: incident.confidence)
    return [Doubtful(each, tuple(map(doubt_of, each.flags))) for each in flagged]
