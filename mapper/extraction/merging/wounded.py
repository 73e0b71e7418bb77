"""The hurt of an event who died: in a hospital elsewhere, on another day, told of by their noun."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.outcomes.tolls import LATER, Relation
from mapper.extraction.people.group import Group
from mapper.model import Count

__all__ = ["hurts", "of_the_wounded"]

_SINCE: tuple[Relation, ...] = (*LATER, "succumbed")  # of those who died after the event
_AT_ALL: tuple[Relation, ...] = (*_SINCE, "plain")


def hurts(draft: Draft) -> bool:
    """Tell whether an event has people hurt."""
    return any(measure == "injured" and number for measure, _, number in draft.people)


def of_the_wounded(running: Draft | None, frame: Frame) -> Frame:
    """Take the hospital, and the day, for neither place nor day of what they were hurt in.

    Parameters
    ----------
    running : Draft, optional
        What the story is about.
    frame : Frame
        What it says next, such as "one of the injured died in Karachi on Sunday".

    Returns
    -------
    Frame
        Without that place and day; the frame itself where it tells of others.
    """
    raises = running is not None and _raises_its_toll(running, frame)
    if running is None or not (hurts(running) or raises):
        return frame
    frame = _of_the_one_hurt(running, frame)
    if _goes_on(running, frame):  # with the event of the words before
        frame = frame._replace(triggers=tuple(i for i in frame.triggers if i.start >= frame.start))
    if not frame.is_of_the_wounded and not (raises and _is_only_a_toll(frame)):
        return frame
    if frame.scenes and running.scene and _is_around(running, frame):
        return frame._replace(when=None)
    if frame.scenes and (frame.refers_back or "several" in frame.cues):
        return frame  # "bringing to two the toll of the blasts in Harnai"
    return frame._replace(scenes=(), when=None)


def _raises_its_toll(running: Draft, frame: Frame) -> bool:
    """Tell "two more died of their wounds in Karachi, taking the toll to 11", of nine told of.

    And "the toll rose to four when an injured man died in Karachi".
    """
    if _goes_on(running, frame):
        return True
    told = running.frames[-1].figures if running.frames else ()
    dead = (figure for figure in told if figure.statement.relation == "plain")
    counts = (figure.statement.group.count for figure in dead if figure.is_of("killed"))
    known = sum(count.best for count in counts if count)
    the_next = any(f.statement.group.nth == known + 1 for f in frame.figures)  # "a sixth died"
    died = _died_later(frame, _AT_ALL)
    raised = the_next or (died > 0 and known + died in _totals(frame))
    return bool(known) and raised


def _is_only_a_toll(frame: Frame) -> bool:
    """Tell "a man died in hospital on Sunday, taking the toll to six" from another event."""
    return not (frame.triggers or frame.scenes or frame.separate)


def _goes_on(running: Draft, frame: Frame) -> bool:
    """Tell the second half of "the toll rose to four when an injured man died in Karachi"."""
    told = running.frames[-1] if running.frames else frame
    return told.sentence is frame.sentence and bool(_totals(told)) and _died_later(frame) > 0


def _totals(frame: Frame) -> set[int]:
    totals = (f for f in frame.figures if f.statement.relation == "total" and f.is_of("killed"))
    return {f.statement.group.count.best for f in totals if f.statement.group.count}


def _died_later(frame: Frame, relations: Sequence[Relation] = _SINCE) -> int:
    later = (f for f in frame.figures if f.statement.relation in relations)
    later = (f for f in later if f.is_of("killed"))
    return sum(f.statement.group.count.best for f in later if f.statement.group.count)


def _is_around(running: Draft, frame: Frame) -> bool:
    """Tell whether a frame plays in the district of the running event."""
    district = running.scene.location.district_id if running.scene else None
    return district is not None and all(
        scene.location.district_id == district for scene in frame.scenes
    )


def _of_the_one_hurt(running: Draft, frame: Frame) -> Frame:
    """Take "the cook died in hospital" for the cook of whom it told that he was hurt."""
    figure = frame.figures[0] if len(frame.figures) == 1 and not frame.separate else None
    if figure is None or not (figure.is_of("killed") and _is_the_one(running, figure)):
        return frame
    moved = figure.statement._replace(relation="moved")
    return frame._replace(figures=(figure._replace(statement=moved),))


def _is_the_one(running: Draft, figure: Figure) -> bool:
    """Tell whether one of his noun was hurt, and none was killed."""
    person = figure.statement.group
    if figure.statement.relation != "plain" or not person.bare or person.count != Count.exactly(1):
        return False
    told = [
        each
        for frame in running.frames
        for each in frame.figures
        if _head(each.statement.group) == _head(person)
    ]
    hurt = [each.statement.group.count for each in told if each.is_of("injured")]
    return hurt == [person.count] and not any(each.is_of("killed") for each in told)


def _head(group: Group) -> str:
    return group.noun.split(" ")[-1]
