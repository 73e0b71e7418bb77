"""A deed that was done before the one a story is about, and by other means.

"A bomb killed six at the funeral of a trader, who had been shot dead in Wadh earlier in the
day": two events, of which the words, and the shots beside the bomb, tell the order.
"""

from __future__ import annotations

from collections.abc import Iterable

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft, day_of, own_numbers, people_told
from mapper.extraction.merging.fitting import restates

__all__ = ["goes_on_with", "is_foregoing"]

_MEANS = {
    "gunfire": "shots",
    "IED": "blast",
    "suicide vest": "blast",
    "landmine": "blast",
    "explosion": "blast",
    "grenade": "blast",
}


def is_foregoing(story: Draft, frame: Frame) -> bool:
    """Tell a shooting told as done before a bombing, or the other way round, from one attack.

    Parameters
    ----------
    story : Draft
        What the report is about so far.
    frame : Frame
        What a sentence further down tells.
    """
    if frame.refers_back or frame.refers_to_several or frame.goes_on or restates(story, frame):
        return False  # "the attackers had opened fire first"
    mourned = "occasion" in frame.cues and frame.had_been
    before = "shortly_before" in frame.cues or mourned
    return (before and _is_by_other_means(story, frame)) or _were_taken_before(story, frame)


def _were_taken_before(story: Draft, frame: Frame) -> bool:
    """Tell the labourers who "had been kidnapped on Wednesday" from the guards of Thursday's blast.

    Of those who were killed it is how they came to be.
    """
    when, day = day_of(frame), story.when
    if "had" not in frame.cues or when is None or day is None or when.first >= day.first:
        return False
    taken = {role for measure, role, _ in people_told(frame) if measure == "abducted"}
    dead = {role for measure, role, _ in story.people if measure == "killed"}
    return bool(taken and dead) and taken.isdisjoint(dead | {"unknown"})


def goes_on_with(foregoing: Draft, story: Draft, frame: Frame) -> bool:
    """Tell what else is said of the deed before: its means again, or its hurt right behind it."""
    if _is_by_other_means(story, frame):
        return bool(_shots_or_blasts(_means(frame)) & _shots_or_blasts(foregoing.means))
    last = foregoing.frames[-1].sentence
    beside = last.paragraph == frame.sentence.paragraph and last.end <= frame.start
    beside = beside and not frame.triggers and not frame.scenes
    told = {measure for measure, _ in foregoing.numbers}
    hurt = [measure for measure, _ in own_numbers(frame)]
    return beside and bool(hurt) and told.isdisjoint(hurt) and not restates(story, frame)


def _is_by_other_means(story: Draft, frame: Frame) -> bool:
    known, said = _shots_or_blasts(story.means), _shots_or_blasts(_means(frame))
    return bool(known and said) and known.isdisjoint(said)


def _means(frame: Frame) -> Iterable[str]:
    return (item.record.get("means", "") for item in frame.triggers)


def _shots_or_blasts(means: Iterable[str]) -> set[str]:
    return {_MEANS[each] for each in means if each in _MEANS}
