"""What a title adds to the one event of its report."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.merging.drafts import Draft, family_of, own_numbers
from mapper.extraction.merging.fitting import contradicts, families_agree, restates
from mapper.extraction.setting.scenes import join_scenes
from mapper.gazetteer import Gazetteer

__all__ = ["complete_by_title", "is_told_below"]

_LEAD_AND_TOWN = 2  # drafts


def complete_by_title(draft: Draft, frame: Frame, gazetteer: Gazetteer) -> None:
    """Give the one event of a body the town, and the people, that only its title tells.

    Parameters
    ----------
    draft : Draft
        The event, changed in place.
    frame : Frame
        A frame of the title.
    gazetteer : Gazetteer
        Says which place lies in which.
    """
    _place(draft, frame, gazetteer)
    _count(draft, frame, gazetteer)


def is_told_below(told: Sequence[Draft], frame: Frame, gazetteer: Gazetteer) -> bool:
    """Tell a lead that names the province, and whose dead a title puts in the town told below.

    "12 terrorists killed in Kharan"; "a dozen terrorists were killed in Balochistan", and then
    how they had attacked Kharan.
    """
    if len(told) != _LEAD_AND_TOWN or len(frame.scenes) != 1 or frame.scenes[0].is_wide:
        return False
    lead, below = told
    wide = lead.scene is not None and lead.scene.is_province and restates(lead, frame)
    town = below.scene is not None and not below.is_wide and not below.frames[0].separate
    if not (wide and town and below.scene):
        return False
    days = lead.when is None or below.when is None or lead.when.agrees(below.when)
    here = join_scenes(below.scene, frame.scenes[0], gazetteer) is not None
    kin = not (lead.family and below.family) or lead.family == below.family
    return days and here and kin and families_agree(lead, frame)


def _place(draft: Draft, frame: Frame, gazetteer: Gazetteer) -> None:
    """Take the town of the title where the body has none, or names a region or a road."""
    if len(frame.scenes) != 1 or frame.scenes[0].is_foreign:
        return
    if not draft.scenes:
        if frame.tells and draft.tells and not _differs(draft, frame):
            draft.scenes = frame.scenes
            draft.inferred.add("place")
    elif draft.scene and not draft.is_foreign and not _differs(draft, frame):
        wide = draft.is_wide and join_scenes(draft.scene, frame.scenes[0], gazetteer)
        if (wide or draft.scene.is_long_road) and not frame.scenes[0].is_wide:
            draft.scenes = frame.scenes


def _differs(draft: Draft, frame: Frame) -> bool:
    """Tell whether a title counts several people, and not those of the draft."""
    several = any(number > 1 for _, number in own_numbers(frame))
    return several and contradicts(draft, frame)


def _count(draft: Draft, frame: Frame, gazetteer: Gazetteer) -> None:
    """Take from a title the people of whom the body gives no number at all."""
    near = not frame.scenes or any(
        join_scenes(scene, frame.scenes[0], gazetteer) for scene in draft.scenes
    )
    alike = bool(draft.family) and draft.family == family_of(frame)
    told = {measure for measure, _, _ in draft.people}
    missing = tuple(
        f for f in frame.figures if f.statement.measure not in told or _tells_side(draft, f)
    )
    if missing and draft.scenes and (near or (alike and not contradicts(draft, frame))):
        draft.attach(frame._replace(figures=missing, triggers=()))


def _tells_side(draft: Draft, figure: Figure) -> bool:
    """Tell "14 troops" of a title from the 14 of no stated side whom the body counts."""
    measure, group = figure.statement.measure, figure.statement.group
    known = [(role, number) for each, role, number in draft.people if each == measure]
    same = group.count is not None and known == [("unknown", group.count.best)]
    return same and group.role in ("security", "militants")
