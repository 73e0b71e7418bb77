"""Those swept away or buried, who are dead where a toll counts them as dead.

"Five people died in floods. Three were swept away in Hub and two in Nal": three and two dead.
"""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.merging.drafts import Draft, own_numbers, people_told
from mapper.model import Measure

__all__ = ["count_the_lost"]

_DEAD = ("plain", "succumbed")
_LOST = ("plain", "buried")


def count_the_lost(drafts: Sequence[Draft]) -> None:
    """Take those lost in a place for dead where they make up a toll over all places.

    Parameters
    ----------
    drafts : sequence of Draft
        Those of a report; their figures are changed in place. Who was buried is nobody in others.
    """
    placed = [each for each in drafts if each.kind == "event" and each.scene and not each.is_wide]
    lost = sum(map(_lost, placed))
    tolls = {toll for draft in drafts if draft not in placed for toll in _tolls(draft)}
    died = lost > 0 and lost + sum(map(_dead, placed)) in tolls
    for draft in drafts:
        _settle(draft, died=died and draft in placed)


def _tolls(draft: Draft) -> set[int]:
    """Return the numbers of dead that a draft of the whole province gives."""
    return {number for measure, number in draft.numbers if measure == "killed"}


def _dead(draft: Draft) -> int:
    return _most(draft, "killed", _DEAD)


def _lost(draft: Draft) -> int:
    return _most(draft, "missing", _LOST)


def _most(draft: Draft, measure: Measure, relations: Sequence[str]) -> int:
    """Return the most people that one verb counts."""
    sums: dict[int, int] = {}
    for frame in draft.frames:
        for figure in frame.figures:
            said = figure.statement
            if figure.is_of(measure) and said.relation in relations and said.group.count:
                sums[said.start] = sums.get(said.start, 0) + said.group.count.best
    return max(sums.values(), default=0)


def _settle(draft: Draft, *, died: bool) -> None:
    draft.frames = [_settled(frame, died=died) for frame in draft.frames]
    for frame in draft.frames if died else ():
        draft.numbers.update(own_numbers(frame))
        draft.people.update(people_told(frame))


def _settled(frame: Frame, *, died: bool) -> Frame:
    figures = (_as_dead(each) if died else each for each in frame.figures)
    return frame._replace(figures=tuple(f for f in figures if f.statement.relation != "buried"))


def _as_dead(figure: Figure) -> Figure:
    if not (figure.is_of("missing") and figure.statement.relation in _LOST):
        return figure
    return figure._replace(statement=figure.statement._replace(measure="killed", relation="plain"))
