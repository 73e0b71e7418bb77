"""The single attacks of "seven were killed in two attacks in Quetta", told without a place."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft, own_numbers
from mapper.extraction.merging.fitting import contradicts
from mapper.model import Measure

__all__ = ["is_share", "with_its_town"]


def is_share(drafts: list[Draft], running: Draft, frame: Frame) -> bool:
    """Tell one of several attacks, with its own part of the dead, from more about all of them.

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far.
    running : Draft
        The one told last: the count of all, or one of the attacks.
    frame : Frame
        A frame that names no place.
    """
    killed = _killed(own_numbers(frame))
    whole = _whole(drafts, running)
    if whole is None or not killed or not _strikes(frame) or not _are_theirs(whole, frame):
        return False
    if running is not whole and not contradicts(running, frame):
        return False
    parts = drafts[drafts.index(whole) + 1 :]
    told = sum(_killed(part.numbers) for part in parts)
    return killed < _killed(whole.numbers) and told + killed <= _killed(whole.numbers)


def with_its_town(drafts: list[Draft], running: Draft | None, frame: Frame) -> Frame:
    """Set the last of "three attacks in Quetta" apart, in the town, after two at their sites.

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far.
    running : Draft, optional
        The one told last.
    frame : Frame
        What is told next; with the dead told since they were counted its own come to all.
    """
    several = next((draft for draft in reversed(drafts) if draft.counts_several), None)
    if several is None or running is None or running is several or several.scene is None:
        return frame
    parts = drafts[drafts.index(several) + 1 :]
    killed = _killed(own_numbers(frame))
    told = sum(_killed(part.numbers) for part in parts)
    alone = not (frame.scenes or frame.separate or frame.refers_back) and _strikes(frame)
    last = running in parts and "place" not in running.inferred and contradicts(running, frame)
    if not (killed and alone and last and told + killed == _killed(several.numbers)):
        return frame
    return frame._replace(scenes=several.scenes, separate=True)


def _whole(drafts: list[Draft], running: Draft) -> Draft | None:
    """Return the draft that counts several attacks, of which the running one may be a part."""
    at = next((n for n, draft in enumerate(drafts) if draft is running), None)
    if at is None:
        return None  # one that was only recalled
    if running.counts_several:
        return running
    several = (draft for draft in reversed(drafts[:at]) if draft.counts_several)
    alike = (draft for draft in several if draft.scenes == running.scenes)
    return next(alike, None) if "place" in running.inferred else None


def _strikes(frame: Frame) -> bool:
    """Tell "gunmen opened fire, killing four" and "their bodies" from "four died at once"."""
    words = any(not item.record.get("generic") for item in frame.triggers)
    return words or frame.is_of_those_before


def _are_theirs(whole: Draft, frame: Frame) -> bool:
    """Tell part of the dead that were counted from those of another side."""
    counted = {role for measure, role, _ in whole.people if measure == "killed"}
    said = (figure.statement for figure in frame.figures)
    own = {each.group.role for each in said if each.measure == "killed"}
    return own - {"unknown"} <= counted or (counted == {"unknown"} and "militants" not in own)


def _killed(numbers: Iterable[tuple[Measure, int]]) -> int:
    return max((number for measure, number in numbers if measure == "killed"), default=0)
