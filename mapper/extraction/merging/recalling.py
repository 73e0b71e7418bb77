"""What a paragraph that recalls an older event goes on to tell of it, or of its day."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft, own_numbers, people_told
from mapper.extraction.merging.finishing import NEWS_DAYS
from mapper.extraction.merging.fitting import restates
from mapper.model import ROLES, Measure, Role

__all__ = ["is_long_before", "is_of_that_day", "is_of_the_caught", "recall_goes_on"]

_NEXT = 3  # characters between a paragraph and the next
_ASIDE = 80  # characters that hold a line on another story between two paragraphs
_THESE = 14  # characters that hold "these arrested"
_SELDOM = 5  # people; a number from here on is seldom the same by chance
_SEVERAL = frozenset(["total", "several"])


def recall_goes_on(recalled: Draft, frame: Frame, told: int, running: Draft | None) -> bool:
    """Tell "23 people died in that siege" right after a sentence that recalls one.

    Parameters
    ----------
    recalled : Draft
        The older event.
    frame : Frame
        What the next sentence says.
    told : int
        The paragraph of the last frame that told of news.
    running : Draft, optional
        The event that the report is about.
    """
    if frame.separate or frame.when:
        return False
    counts = any(own_numbers(frame))
    next_one = 0 <= _gap(recalled, frame) <= _NEXT
    other = running if running is not recalled else None
    again = other is not None and restates(other, frame)
    many = next_one and recalled.is_total and _is_of_many(frame) and not frame.scenes
    if not again and (many or _is_told_at_length(recalled, frame)):
        return True
    of_that = frame.refers_to_that and not (frame.scenes and counts)
    if recalled.scenes and of_that and next_one:
        return True  # "33 were killed in that attack"; "people in Nal mourned that bombing"
    if frame.scenes:
        return False
    if next_one and frame.counts_known and not again:
        return True  # "the four were killed in a shoot-out"
    goes_on = counts or ("had" in frame.cues and frame.tells)  # "the van had hit a lorry"
    return _is_beside(recalled, frame, told) and goes_on


def _is_told_at_length(recalled: Draft, frame: Frame) -> bool:
    """Tell how an older event came to be, with the very people of whom it was recalled.

    "On August 26 gunmen had killed 23 in Musakhel. Police say they stopped buses in Rara Sham
    and killed 23"; "the blast had come when a minister was in the city".
    """
    if not frame.scenes or recalled.scene is None:
        return False
    if not any(own_numbers(frame)):
        came = frame.refers_back and "had" in frame.cues and not frame.figures
        return came and 0 <= _gap(recalled, frame) <= _ASIDE
    district = recalled.scene.location.district_id
    near = all(scene.location.district_id == district for scene in frame.scenes)
    told = set(people_told(frame))
    many = any(number >= _SELDOM for _, _, number in told)
    again = all(_counted(recalled, *people) for people in told)
    return near and district is not None and many and again


def _counted(recalled: Draft, measure: Measure, role: Role, number: int) -> bool:
    """Tell whether as many were recalled; "the 23 who were killed" may be of any side."""
    sides = ROLES if role == "unknown" else (role,)
    return any((measure, side, number) in recalled.people for side in sides)


def _is_of_many(frame: Frame) -> bool:
    """Tell "36 civilians were killed in the attacks" from people of one event."""
    counted = any(own_numbers(frame)) or bool(frame.figures)
    return counted and (frame.refers_to_several or not frame.cues.isdisjoint(_SEVERAL))


def is_of_that_day(recalled: Draft, frame: Frame, told: int) -> bool:
    """Tell "the same day a guard was hurt in Hub" right after what was recalled.

    And so "another blast hurt two as police reached the spot", without a place or a day.
    """
    next_one = 0 <= _gap(recalled, frame) <= _NEXT
    here = next_one or _is_beside(recalled, frame, told)
    goes_on = recalled.frames[-1].sentence.paragraph == frame.sentence.paragraph
    again = frame.separate and next_one and goes_on and not frame.scenes
    that_day = frame.same_day and (goes_on or recalled.when is not None)
    return (that_day or again) and frame.when is None and here


def is_long_before(running: Draft, frame: Frame) -> bool:
    """Tell "closed on November 26, when air strikes killed nine" of an attack of December 12.

    The attack may have no day; that on which somebody spoke of it is near. Nor is "tension has run
    high since Thursday, when two leaders were shot" news beside another event.
    """
    if "since_when" in frame.cues and running.kind == "event" and not running.only_protests:
        return not any(own in running.numbers for own in own_numbers(frame))
    if frame.when is None or frame.scenes or frame.days_back:
        return False
    if not (frame.triggers and (frame.figures or "had" in frame.cues)):
        return False  # "the graves came to light on January 17"
    said = [when for told in running.frames for when in told.stated]
    said = [running.when] if running.when else said
    return bool(said) and all((when.first - frame.when.last).days > NEWS_DAYS for when in said)


def is_of_the_caught(running: Draft, frame: Frame) -> bool:
    """Tell "these militants had blown up pipelines in Rojhan", said of men who were arrested."""
    caught = all(each.is_follow_up for each in running.frames if each.figures)
    caught = caught and any(each.is_follow_up for each in running.frames)
    deed = "had" in frame.cues and bool(frame.triggers) and not frame.is_follow_up
    first = next(iter(frame.sentence.of("people")), None)
    theirs = first is not None and first.record["role"] == "militants"
    opens = first is not None and first.start - frame.sentence.start <= _THESE
    return caught and deed and theirs and opens and frame.when is None and not frame.figures


def _gap(recalled: Draft, frame: Frame) -> int:
    """Return the characters between what was recalled and the sentence of a frame."""
    return frame.sentence.start - recalled.frames[-1].sentence.end


def _is_beside(recalled: Draft, frame: Frame, told: int) -> bool:
    paragraph = frame.sentence.paragraph
    return recalled.frames[-1].sentence.paragraph == paragraph != told
