"""A story as told so far: its drafts, the running event, where and when it goes on."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.merging.drafts import Draft, day_of, own_numbers, people_told
from mapper.extraction.merging.finishing import lead_day
from mapper.extraction.merging.fitting import goes_on_for_days
from mapper.extraction.setting.scene import UNNAMED_SCORE, Scene, as_district
from mapper.extraction.setting.scenes import join_scenes
from mapper.extraction.setting.when import When
from mapper.gazetteer import Gazetteer

__all__ = ["SELDOM", "Story"]

_NEAR_DAYS = 2
SELDOM = 5  # people; a number from here on is seldom the same by chance


class Story:
    """The drafts of a report in the order told, and the one that the words are about."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.drafts: list[Draft] = []
        self.running: Draft | None = None

    @property
    def lead(self) -> Draft | None:
        """Return the event told first; a story may open with one that is only recalled."""
        return next(iter(self.drafts), None)

    def add(self, draft: Draft, frame: Frame) -> Draft:
        """Tell a frame of a new draft, which has no place but the frame's own."""
        draft.add(frame, self.gazetteer)
        self.drafts.append(draft)
        return draft

    def open(self, frame: Frame) -> Draft:
        """Open a draft for a frame, at the running event's place and day where it has none."""
        draft = Draft()
        if not frame.scenes and self.running is not None:
            draft.scenes = self._around(self.running.scenes, frame)
            draft.when = draft.when or (None if frame.when else self.running.when)
            draft.inferred.add("place")
        if self.running is not None and frame.when is None:
            here = self.running.frames[-1].sentence.paragraph == frame.sentence.paragraph
            protests = only_protests(frame) and self.running.only_protests and here
            if frame.same_day or protests:
                draft.when = self._day_told()
        self.drafts.append(draft)
        return draft

    def _day_told(self) -> When | None:
        """Return the day told last: the lead's after "a day after a crackdown in Quetta"."""
        if self.running is None:
            return None
        looked_back = any(each.days_back for each in self.running.frames[:1])
        lead = self.lead.when if looked_back and self.lead else None
        return lead or self.running.when

    def _around(self, scenes: tuple[Scene, ...], frame: Frame) -> tuple[Scene, ...]:
        """Return the district of what was told for "in the same district", else its place.

        What happened "elsewhere" was not there, but somewhere in the province.
        """
        if self.follows_several(frame):
            return self.lead.scenes if self.lead else scenes
        inside = (
            i for i in frame.sentence.of("cue:separate") if frame.start <= i.start < frame.end
        )
        cues = {item.form: item for item in inside}
        if frame.separate and (away := cues.get("elsewhere")):
            return (Scene(away.start, away.end, self.gazetteer.province, UNNAMED_SCORE),)
        whole = as_district(scenes, self.gazetteer) if scenes and "district" in cues else None
        return (whole,) if whole else scenes

    def follows_several(self, frame: Frame) -> bool:
        """Tell operations after attacks in several towns, of which the lead speaks as one."""
        if not frame.sentence.of("cue:followed"):
            return False
        wide = self.lead is not None and self.lead.scene is not None and self.lead.scene.is_province
        places = [draft.scene.location for draft in self.drafts if draft.scene]
        return wide and len({place.district_id for place in places if place.district_id}) > 1

    def is_at(self, draft: Draft, scene: Scene) -> bool:
        """Tell whether a place is that of an event, or one lies in the other."""
        return draft.scene is not None and (
            join_scenes(draft.scene, scene, self.gazetteer) is not None
        )

    def protest_here(self, frame: Frame) -> Draft | None:
        """Return the strike against a killing, of which a story told before the killing itself."""
        scene = self.running.scene if self.running else None
        held = [draft for draft in self.drafts if draft.only_protests and draft.kind == "event"]
        if scene is None or len(held) != 1 or not self.is_at(held[0], scene):
            return None
        return held[0] if self.days_fit(held[0], frame) else None

    def is_shared_out(self, draft: Draft) -> bool:
        """Tell whether the figures of a wide draft were told again, place by place."""
        later = self.drafts[self.drafts.index(draft) + 1 :]
        parts = [each for each in later if each.kind == "event" and not each.is_wide]
        return draft.is_wide and any(part.numbers for part in parts)

    def dates_agree(self, draft: Draft, frame: Frame) -> bool:
        """Tell whether both may be of one day; an undated draft has the lead's.

        But not while its own paragraph goes on, which may still name the day.
        """
        if draft.when is None and draft is not self.lead and _counts_the_same(draft, frame):
            return True
        deeds = [each for each in self.drafts if each is draft or not each.only_protests]
        known, when = draft.when or lead_day(deeds), day_of(frame)
        if draft.when is None and draft is self.running and not frame.scenes:
            here = draft.frames[0].sentence.paragraph == frame.sentence.paragraph
            known = None if here else known
        if known is None or when is None or known.agrees(when):
            return True
        return goes_on_for_days(draft, frame, (when.first - known.first).days)

    def days_fit(self, draft: Draft, frame: Frame) -> bool:
        """Tell whether the days agree, or the words bind a placeless frame all the same.

        "The assault that began on Friday" is the one reported for Saturday.
        """
        if self.dates_agree(draft, frame):
            return True
        known, when = draft.when or lead_day(self.drafts), day_of(frame)
        if draft is self.running and when is not None and draft.befell_on(when, frame):
            return True
        if frame.scenes or draft is not self.running or known is None or when is None:
            return False
        near = abs((known.first - when.first).days) <= _NEAR_DAYS
        return near and (_is_of_the_same(draft, frame) or not any(own_numbers(frame)))


def _counts_the_same(draft: Draft, frame: Frame) -> bool:
    """Tell "it was on March 19 that 12 miners died" of an undated event with so many dead."""
    told = draft.people.intersection(people_told(frame))
    return any(number >= SELDOM for _, _, number in told)


def _is_of_the_same(draft: Draft, frame: Frame) -> bool:
    """Tell "a third man died" and "three more were found" from people of another day's event.

    A mine falls in once: whoever is dug out of it on the days after was in it. But "14 more
    terrorists" of another day fell in another operation.
    """
    people = [figure.statement.group for figure in frame.figures]
    counted_on = any(group.nth for group in people)
    more = any(group.more and group.role != "militants" for group in people)
    more = more or draft.family in ("accident", "hazard")
    known = frame.refers_back or frame.is_of_those_before
    return known or counted_on or (more and not frame.triggers)
