"""A toll shared out over districts: "327 died, 285 of them in Awaran and another 42 in Kech".

Where the figures of neighbouring districts add up to the toll of a disaster, that toll is a
total over them, and each district has its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.merging.lost import count_the_lost

__all__ = ["apportion"]

_WHOLE = ("plain", "total", "sum")


def apportion(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts, the toll of a disaster parted from that of the district told of first.

    Those lost in a district are its dead where the toll counts them.

    Parameters
    ----------
    drafts : sequence of Draft
        Those of a report, in the order of their first frames.
    """
    count_the_lost(drafts)
    for first in drafts:
        if first.kind == "event" and first.family == "hazard" and not first.is_wide:
            others = [draft for draft in drafts if _is_beside(first, draft)]
            wide = [draft for draft in drafts if draft.kind == "event" and draft.is_wide]
            part = _part(first, others, [first, *wide])
            if part:
                return _parted(drafts, first, part, others)
    return [*drafts]


def _is_beside(first: Draft, draft: Draft) -> bool:
    """Tell the deaths of a neighbouring district, told of the same day and no other event."""
    if first.scene is None or draft.scene is None or draft.is_wide or draft.kind != "event":
        return False
    here, there = first.scene.location.district_id, draft.scene.location.district_id
    same_day = draft.when is None or first.when is None or draft.when.agrees(first.when)
    return here != there and same_day and draft.family in ("", "hazard")


def _part(first: Draft, others: Sequence[Draft], told: Sequence[Draft]) -> int:
    """Return the figure of the first that adds up, with those of the others, to a toll; or 0."""
    sums = [*accumulate(max(_killed(draft.frames), default=0) for draft in others)]
    tolls = {toll for draft in told for toll in _tolls(draft.frames)}
    parts = (part for part in _killed(first.frames) for rest in sums if rest)
    return max((p for p in parts if any(rest and p + rest in tolls for rest in sums)), default=0)


def _parted(
    drafts: Sequence[Draft], first: Draft, part: int, others: Sequence[Draft]
) -> list[Draft]:
    words = tuple(item for frame in first.frames for item in frame.triggers)
    places = tuple(scene for draft in (first, *others) for scene in draft.scenes)
    known = next((draft for draft in drafts if _counts_all(draft, part)), None)
    total = known or Draft(scenes=places, when=first.when, lent=words)
    own = Draft(scenes=first.scenes, when=first.when, inferred=first.inferred, lent=words)
    for frame in first.frames:
        counted = [figure for figure in frame.figures if _is_killed(figure)]
        of_all = [figure for figure in counted if _number(figure) > part]
        rest = tuple(figure for figure in frame.figures if figure not in of_all)
        if of_all:
            said = [_replaced(figure) if known else figure for figure in of_all]
            beside = rest if len(of_all) == len(counted) else ()
            total.attach(frame._replace(figures=(*said, *beside), triggers=()))
        if not of_all or len(of_all) < len(counted):
            own.attach(frame._replace(figures=rest))
    total.frames.sort(key=lambda frame: frame.start)
    left = [draft for draft in drafts if draft is not total]
    at = left.index(first)
    return [*left[:at], total, own, *left[at + 1 :]]


def _counts_all(draft: Draft, part: int) -> bool:
    """Tell whether a draft of the whole province gives a toll."""
    return draft.kind == "event" and draft.is_wide and max(_killed(draft.frames), default=0) > part


def _replaced(figure: Figure) -> Figure:
    """Take "around 350" for a figure that the exact toll of the province replaces."""
    return figure._replace(statement=figure.statement._replace(relation="superseded"))


def _killed(frames: Sequence[Frame]) -> set[int]:
    return {*_counts(frames)}


def _tolls(frames: Sequence[Frame]) -> Iterator[int]:
    """Yield what one verb counts in all: "a woman and four children drowned" is no toll of four."""
    sums: dict[int, int] = {}
    for frame in frames:
        for figure in filter(_is_killed, frame.figures):
            verb = figure.statement.start
            sums[verb] = sums.get(verb, 0) + _number(figure)
    yield from sums.values()


def _counts(frames: Sequence[Frame]) -> Iterator[int]:
    for frame in frames:
        yield from (_number(figure) for figure in frame.figures if _is_killed(figure))


def _is_killed(figure: Figure) -> bool:
    statement = figure.statement
    return statement.measure == "killed" and statement.relation in _WHOLE and figure.holds


def _number(figure: Figure) -> int:
    count = figure.statement.group.count
    return count.best if count else 0
