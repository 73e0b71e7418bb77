"""The places of a list with one figure: "19 died in attacks in Kalat, Musakhel and Bolan".

The figure is a total over them; that something happened is said of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft, own_numbers
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.scenes import places_abroad

__all__ = ["told_of_each"]

_RELATION = "relation"  # kind of a place that is said by its distance from another
_MOST = 6  # places of a list; a longer one says how far a thing spread


def told_of_each(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts with one more, without figures, for each listed place that has none.

    Parameters
    ----------
    drafts : sequence of Draft
        Those of a report, with its rollups marked; what a rollup includes is changed in place.
    """
    found: list[Draft] = []
    for draft in drafts:
        found.append(draft)
        if draft.kind == "rollup" or _is_total(draft):
            untold = [*_untold(draft, drafts)]
            draft.kind = "rollup" if untold else draft.kind
            draft.includes = [*draft.includes, *untold]
            found += untold
    return found


def _is_total(draft: Draft) -> bool:
    """Tell operations "in parts of the province", whose towns a later sentence lists."""
    return draft.kind == "event" and draft.is_total and draft.is_wide and len(draft.scenes) == 1


def _untold(rollup: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what a list tells of the first place of each district that has no event of its own."""
    told = {
        scene.location.district_id
        for draft in drafts
        if draft.kind in ("event", "background") and _days_agree(rollup, draft)
        for scene in draft.scenes
    }
    for frame in rollup.frames:
        for scene in frame.scenes if _is_of_each(rollup, frame) else ():
            if scene.location.district_id not in told:
                told.add(scene.location.district_id)
                yield _at(rollup, frame, scene)


def _is_of_each(rollup: Draft, frame: Frame) -> bool:
    """Tell attacks in three towns from a flood that reached six districts, and from abroad."""
    if not 1 < len(frame.scenes) <= _MOST:
        return False
    vague = any(
        s.is_wide or s.is_foreign or s.location.place.kind == _RELATION for s in frame.scenes
    )
    deadly = any(own_numbers(frame))
    return not vague and not places_abroad(frame.sentence) and (deadly or rollup.family != "hazard")


def _days_agree(rollup: Draft, draft: Draft) -> bool:
    if rollup.when is None or "date" in rollup.inferred:
        return True
    return draft.kind == "event" and (draft.when is None or rollup.when.agrees(draft.when))


def _at(rollup: Draft, frame: Frame, scene: Scene) -> Draft:
    own = Draft(scenes=(scene,), when=rollup.when)
    own.attach(frame._replace(figures=()))
    return own
