"""Whether the headline counts the dead that were read below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mapper.extraction.frames.frame import Frame
from mapper.model import ROLES, Count, Incident

__all__ = ["differing"]

_NO_NEWS = {"total", "statistic", "hypothetical"}  # cues of a headline that counts other dead
_OF_ONE = 1  # "BLA commander killed" names one of the dead, and does not count the others


def differing(
    incidents: Sequence[Incident], titles: Iterable[Frame], later: Sequence[int]
) -> Incident | None:
    """Return the incident to look at where no toll is the one that the headline gives.

    Headline and story are told by two hands, so that a misread toll seldom agrees with both. The
    dead of a headline may be those of one event or side, of several events together, or what a
    party claims.

    Parameters
    ----------
    incidents : sequence of Incident
        Of one report, in text order.
    titles : iterable of Frame
        The frames of its headline.
    later : sequence of int
        How many of each incident's dead died after it, whom a headline may not count yet.
    """
    news = [incident for incident in incidents if incident.kind != "background"]
    numbers = _numbers(titles)
    whole = sum(numbers)
    if not news or whole <= _OF_ONE:
        return None
    if any(_fits(count, number) for count in _tolls(news) for number in (*numbers, whole)):
        return None
    if any(_is_before(*told, whole) for told in zip(incidents, later, strict=True)):
        return None
    told = [incident for incident in news if incident.casualties.killed.total is not None]
    return None if whole in _sums(told) else (told or news)[0]


def _numbers(titles: Iterable[Frame]) -> list[int]:
    """Return how many dead each figure of the headline counts."""
    frames = [
        frame
        for frame in titles
        if not frame.cues & _NO_NEWS and not any(scene.is_foreign for scene in frame.scenes)
    ]
    statements = [figure.statement for frame in frames for figure in frame.figures]
    return [
        said.group.count.best
        for said in statements
        if said.measure == "killed" and said.relation == "plain" and said.group.count
    ]


def _tolls(incidents: Iterable[Incident]) -> list[Count]:
    """Return every number of dead that is told, those of one side and those claimed too."""
    tallies = [incident.casualties.killed for incident in incidents]
    sides = [tally.role(role) for tally in tallies for role in ROLES]
    claims = [c.count for incident in incidents for c in incident.claims if c.measure == "killed"]
    return [count for count in (*(t.total for t in tallies), *sides, *claims) if count is not None]


def _fits(count: Count, number: int) -> bool:
    return count.low <= number and (count.high is None or number <= count.high)


def _is_before(incident: Incident, later: int, number: int) -> bool:
    """Tell "41 killed", of whom the story says that one more died in a hospital."""
    total = incident.casualties.killed.total
    return total is not None and total.best - later <= number <= total.best


def _sums(incidents: Iterable[Incident]) -> set[int]:
    """Return what the dead of several events come to, whichever of them are meant."""
    sums = {0}
    for incident in incidents:
        total = incident.casualties.killed.total
        if total is not None and incident.kind == "event":
            sums |= {known + total.best for known in sums}
    return sums
