"""What is said of events already told: who claims them, their place or day, what followed.

None of it opens an event, but for a claim or an arrest that is the news itself, or that the
lead lists.
"""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.announcing import is_listed
from mapper.extraction.merging.belonging import event_of
from mapper.extraction.merging.drafts import Draft, day_of
from mapper.extraction.merging.fitting import (
    is_arrest_of_news,
    is_claim_of_news,
    is_elsewhere,
)
from mapper.extraction.merging.refining import (
    is_placed_by,
    place_by_claim,
    place_by_speaker,
    refines,
)
from mapper.extraction.merging.story import Story

__all__ = ["comment", "follow_up"]


def follow_up(story: Story, frame: Frame) -> None:
    """Attach a claim or what followed an event, or open one where that is the news itself."""
    target = event_of(story, frame)
    news = is_claim_of_news(frame) or is_arrest_of_news(frame, story.running)
    lead = story.lead
    if target is None and (news or (lead and is_listed(lead, frame, story.gazetteer))):
        target = story.running = story.open(frame)
        target.add(frame, story.gazetteer)
        return
    target = target or story.running
    if target is not None:
        place_by_claim(target, frame)
        target.attach(frame)


def comment(story: Story, frame: Frame) -> None:
    """Attach what only comments (a claim, a caveat) or refines the place."""
    target = event_of(story, frame) if frame.scenes or frame.when else story.running
    target = target or story.running
    if target is None:
        return
    place_by_speaker(story.drafts, target, frame)
    if is_placed_by(target, frame):
        target.scenes = frame.scenes
        target.inferred.discard("place")
        target.attach(frame)
    elif frame.scenes and target is story.lead and _refines(story, target, frame):
        # the lead names no place, and the story goes on with one
        target.scenes = frame.scenes
        target.inferred.add("place")
        target.when = target.when or (day_of(frame) if frame.happened else None)
        target.attach(frame)
    elif _is_day_of(story, target, frame) and not is_elsewhere(target, frame):
        # "they came late on Friday", but not "a clerk was summoned in Nal on Friday"
        target.when = day_of(frame)
        target.attach(frame)
    elif frame.cues & {"unverified", "claims_responsibility", "claimed_by", "no_claim"}:
        target.attach(frame)
        story.running = target


def _refines(story: Story, lead: Draft, frame: Frame) -> bool:
    if lead.scenes and story.is_shared_out(lead):
        return False
    return refines(story.drafts, lead, frame) and (not lead.scenes or story.days_fit(lead, frame))


def _is_day_of(story: Story, target: Draft, frame: Frame) -> bool:
    of_it = frame.happened and not frame.separate  # but "the first took place a day earlier"
    return _dates(target, frame) and of_it and _is_near(story, target, frame)


def _dates(target: Draft, frame: Frame) -> bool:
    """Tell whether a comment gives the day of an undated draft, or a better one."""
    when = frame.when
    if when is None or target.when is None:
        return when is not None
    return target.is_week_of(when) or target.took_place_on(when, frame)


def _is_near(story: Story, draft: Draft, frame: Frame) -> bool:
    """Tell whether a comment is on a draft: the only one, or one of its own paragraph."""
    here = draft.frames and draft.frames[-1].sentence.paragraph == frame.sentence.paragraph
    return len(story.drafts) == 1 or bool(here)
