"""Events that a lead lists in one sentence, and that later paragraphs tell at length."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.merging.drafts import Draft, day_of, family_of, own_numbers
from mapper.extraction.merging.finishing import lead_day
from mapper.extraction.merging.fitting import contradicts, families_agree, is_alike, restates
from mapper.extraction.setting.scenes import join_scenes
from mapper.gazetteer import Gazetteer

__all__ = ["announced", "is_listed", "same_accident", "told_barely", "told_in_short"]

_FEW = 3  # people; fewer are the same by chance
_LISTED = 2  # events of one sentence that make it a list of what is told below


def announced(drafts: list[Draft], frame: Frame, gazetteer: Gazetteer) -> Draft | None:
    """Return the event of the lead that a frame set apart tells again, if it is one of several.

    "Separately, the convoy was attacked in Dasht" after "a convoy was hit in Kech and …".

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far, the lead's first.
    frame : Frame
        A frame whose words open another event.
    gazetteer : Gazetteer
        Says which place lies in which.
    """
    if len(frame.scenes) != 1 or not drafts:
        return None
    lead = drafts[0].frames[0].sentence
    listed = [draft for draft in drafts if draft.frames[0].sentence is lead]
    if len(listed) < _LISTED or frame.sentence is lead:
        return None
    fits = [
        draft
        for draft in listed
        if draft.frames[-1].sentence is lead  # nothing more was told of it yet
        and _days_agree(drafts, draft, frame)
        and _is_told_again(draft, frame, gazetteer)
    ]
    meant = next(iter(sorted(fits, key=lambda draft: not restates(draft, frame))), None)
    if meant is not None and "place" in meant.inferred:
        meant.scenes = frame.scenes
        meant.inferred.discard("place")
    return meant


def told_in_short(drafts: list[Draft], frame: Frame, gazetteer: Gazetteer) -> Draft | None:
    """Return the event that was told with the very same people at the same place.

    "In a separate incident, a roadside bomb hurt eight soldiers in Kalat", and below a
    crosshead: "Eight soldiers were hurt by a roadside bomb in the Takhat area of Kalat". It may
    count more than was told in short ("and the attacker was killed").

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far.
    frame : Frame
        A frame that opens another event; where words of its own set it apart ("in a separate
        attack"), only one that the opening told is meant.
    gazetteer : Gazetteer
        Says which place lies in which.
    """
    told = set(own_numbers(frame))
    if len(frame.scenes) > 1 or not drafts:
        return None
    lead = drafts[0].frames[0].sentence.paragraph
    if frame.sentence.paragraph == lead:
        return None
    meant = drafts
    if frame.sentence.of("cue:separate"):  # from the first event
        meant = [each for each in drafts[1:] if each.frames[0].sentence.paragraph <= lead + 1]
    fits = [
        draft
        for draft in meant
        if draft.numbers <= told
        and sum(number for _, number in draft.numbers) >= _FEW
        and _days_agree(drafts, draft, frame)
        and (not frame.scenes or _is_told_again(draft, frame, gazetteer))
        and (is_alike(draft, frame) or not draft.sub_types)
    ]
    return fits[0] if len(fits) == 1 else None


def told_barely(drafts: list[Draft], frame: Frame, gazetteer: Gazetteer) -> Draft | None:
    """Return the event of which the opening only said that it happened in a district.

    "In a separate incident, armed men stormed a town in Nushki district", and far below:
    "Separately, dozens of militants attacked Ahmedwal".

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far.
    frame : Frame
        A frame that opens another event.
    gazetteer : Gazetteer
        Says which place lies in which.
    """
    if len(frame.scenes) != 1 or frame.scenes[0].location.level not in ("town", "site"):
        return None
    opening = drafts[0].frames[0].sentence.paragraph + 1 if drafts else 0
    fits = [
        draft
        for draft in drafts[1:]
        if draft.frames[0].sentence.paragraph <= opening < frame.sentence.paragraph
        and _is_bare(draft)
        and _days_agree(drafts, draft, frame)
        and families_agree(draft, frame)
        and draft.only_protests == only_protests(frame)
        and draft.scene is not None
        and join_scenes(draft.scene, frame.scenes[0], gazetteer) is not None
    ]
    return fits[0] if len(fits) == 1 else None


def _is_bare(draft: Draft) -> bool:
    """Tell an event set apart in one sentence, in a district, without anybody hurt."""
    first = draft.frames[0]
    one = all(frame.sentence is first.sentence for frame in draft.frames)
    wide = draft.scene is None or draft.scene.location.level != "district"
    return one and first.separate and draft.kind == "event" and not (draft.people or wide)


def same_accident(drafts: list[Draft], frame: Frame) -> Draft | None:
    """Return the accident told before at the same place, where only a crosshead parts the two.

    "Updated from the print edition" is followed by the first story, with its lower toll.

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far.
    frame : Frame
        A frame that opens another event.
    """
    family = family_of(frame)
    if family not in ("accident", "hazard") or frame.sentence.of("cue:separate"):
        return None
    places = [scene.location.place.id for scene in frame.scenes]
    fits = (
        draft
        for draft in drafts
        if draft.scene and [draft.scene.location.place.id] == places
        if draft.family == family and is_alike(draft, frame) and _days_agree(drafts, draft, frame)
    )
    return next(fits, None)


def _days_agree(drafts: list[Draft], draft: Draft, frame: Frame) -> bool:
    known, when = draft.when or lead_day(drafts), day_of(frame)
    return known is None or when is None or known.agrees(when)


def _is_told_again(draft: Draft, frame: Frame, gazetteer: Gazetteer) -> bool:
    """Tell whether nothing parts a frame from what the lead said of its place."""
    if draft.scene is None or draft.is_wide or draft.kind != "event":
        return False
    first, other = draft.scene, frame.scenes[0]
    within = join_scenes(first, other, gazetteer) is not None
    district = first.location.district_id
    near = "place" in draft.inferred and district == other.location.district_id
    same = restates(draft, frame) or (within and is_alike(draft, frame))
    more = bool(draft.numbers) and draft.numbers <= set(own_numbers(frame))  # "and an attacker"
    fits = same and families_agree(draft, frame) and (more or not contradicts(draft, frame))
    return (within or near) and fits


def is_listed(lead: Draft, frame: Frame, gazetteer: Gazetteer) -> bool:
    """Tell arrests in one of the districts whose raids a lead told of together."""
    several = len(lead.scenes) > 1 and lead.kind == "event"
    if not (several and frame.is_follow_up and len(frame.scenes) == 1):
        return False
    inside = (join_scenes(scene, frame.scenes[0], gazetteer) for scene in lead.scenes)
    return any(own_numbers(frame)) and any(scene is not None for scene in inside)
