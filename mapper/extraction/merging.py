"""Frames become drafts of incidents.

Frames are taken in text order. Each joins a draft that nothing contradicts
(place, date, kind of event, figures) and to which something binds it (its
place, or the running event), or opens a new one.
"""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.announcing import announced, is_listed
from mapper.extraction.apportioning import apportion
from mapper.extraction.drafts import (
    Draft,
    day_of,
    own_numbers,
    people_told,
)
from mapper.extraction.finishing import (
    NEWS_DAYS,
    date_from_lead,
    disappearances,
    kind_from_lead,
    lead_day,
    mark_rollups,
    place_by_the_only_town,
    place_total,
    recall_older,
)
from mapper.extraction.fitting import (
    contradicts,
    families_agree,
    goes_on_for_days,
    had_happened,
    is_aftermath,
    is_arrest_of_news,
    is_claim_of_news,
    is_its_road,
    is_of_known_things,
    is_of_the_running,
    is_of_violence,
    is_one_of_several,
    is_only_road,
    is_only_zero,
    is_shut_road,
    knows,
    restates,
    tells_apart,
)
from mapper.extraction.frames import Frame, only_protests
from mapper.extraction.recalling import is_long_before, is_of_that_day, recall_goes_on
from mapper.extraction.refining import place_by_speaker, refines
from mapper.extraction.scanning import Item
from mapper.extraction.scene import Scene
from mapper.extraction.scenes import join_scenes
from mapper.extraction.seasons import SeasonToll
from mapper.extraction.shares import is_share
from mapper.extraction.sidelines import Sidelines
from mapper.extraction.titles import complete_by_title
from mapper.gazetteer import Gazetteer

__all__ = ["merge"]

_NEAR_DAYS = 2
_SELDOM = 5  # people; a number from here on is seldom the same by chance
_RECENT = 40  # drafts a frame may still belong to; a report tells no more events at once


def merge(found: list[Frame], gazetteer: Gazetteer) -> list[Draft]:
    """Return the drafts of a report, in the order of their first frames.

    Parameters
    ----------
    found : list of Frame
        All frames of the report; those of the title are read last and open a
        draft only if the body told of nothing.
    gazetteer : Gazetteer
        Says which place lies in which.
    """
    titles = [frame for frame in found if frame.part == "title"]
    merger = _Merger(gazetteer, of_several=any("total" in frame.cues for frame in titles))
    for frame in found:
        if frame.part == "body":
            merger.take(frame)
    for frame in titles:
        merger.take_title(frame)
    drafts = place_total([draft for draft in merger.drafts if draft.tells], gazetteer)
    date_from_lead(drafts)
    recall_older(drafts)
    kind_from_lead(drafts)
    disappearances(drafts, found)
    place_by_the_only_town(drafts, found)
    drafts = apportion(drafts)
    mark_rollups(drafts, gazetteer)
    return [*drafts, *merger.season.told_with(drafts)]


class _Merger:
    def __init__(self, gazetteer: Gazetteer, *, of_several: bool = False) -> None:
        self.gazetteer = gazetteer
        self.of_several = of_several  # by its title ("attacks across the province")
        self.drafts: list[Draft] = []
        self.running: Draft | None = None
        self.told = -1  # the paragraph of the last frame that told of news
        self.recalled: Draft | None = None  # the older event that a paragraph opened with
        self.season = SeasonToll()
        self.sidelines = Sidelines(gazetteer, self._open)
        self.stage: Frame | None = None  # a place named in a sentence that tells of nothing

    @property
    def _lead(self) -> Draft | None:
        """Return the event told first; a story may open with one that is only recalled."""
        return next(iter(self.drafts), None)

    def take(self, frame: Frame) -> None:
        """Join a frame to a draft, or open one for it.

        A claim of responsibility and an arrest only follow up what was told.
        """
        frame = self._on_stage(self.season.take(frame, self.drafts, self.running))
        if self.recalled is not None and recall_goes_on(self.recalled, frame, self.told):
            self._recall_more(frame)
            return
        if self.recalled is not None and is_of_that_day(self.recalled, frame, self.told):
            frame = replace(frame, background=True, when=self.recalled.when)
        if self.running is not None and is_long_before(self.running, frame):
            frame = replace(frame, background=True)
        if frame.tells and not frame.background:
            self.told = frame.sentence.paragraph
        if frame.days_back > NEWS_DAYS or (frame.background and not frame.days_back):
            self._recall(frame)
        elif self.running and (frame.is_claim or frame.is_follow_up) and not frame.separate:
            self._follow_up(frame)
        elif self.running and is_aftermath(self.running, frame) and not frame.separate:
            self.running.attach(replace(frame, triggers=()))
        elif frame.days_back and frame.tells and (frame.scenes or self._goes_on(frame)):
            self._look_back(frame)
        elif not frame.tells or not (frame.scenes or frame.is_telling or frame.bears_on_events):
            self._comment(frame)
        else:
            self._tell(frame)

    def _tell(self, frame: Frame) -> None:
        """Let a frame that tells of something join a draft, or open one."""
        if self.sidelines.take(self.running, frame):
            return
        if frame.separate:
            target = announced(self.drafts, frame, self.gazetteer)
        else:
            target = self._target(frame)
        if tells_apart(frame) and not (target and knows(target, frame)):
            return
        if target is None:
            if is_only_zero(frame) or self._is_no_news(frame):
                return  # "no loss was reported from Mach and Dhadar"
            target = self._open(frame)
            target.lent = self._of_similar(frame)
        target.add(frame, self.gazetteer)
        place_by_speaker(self.drafts, target, frame)
        if self.of_several and target.is_wide and target is self._lead:
            target.is_total = True
        self.running = target

    def _of_similar(self, frame: Frame) -> tuple[Item, ...]:
        """Return the event words told last, which say what "a similar incident" was."""
        if self.running is None or not frame.sentence.of("cue:similar"):
            return ()
        return tuple(item for told in self.running.frames for item in told.triggers)

    def _on_stage(self, frame: Frame) -> Frame:
        """Give a placeless frame the place that its paragraph just set without an event."""
        staged = self.stage
        if staged is not None and is_only_road(frame) and not frame.separate:
            frame = replace(frame, scenes=())
        if self._only_says_where(frame):
            self.stage = None
        elif frame.scenes and not (frame.tells or frame.bears_on_events or frame.background):
            self.stage = frame
        elif self.running is not None or frame.scenes:
            self.stage = None
        if staged is None or frame.scenes or not frame.tells or frame.separate:
            return frame
        if self.running is not None and is_of_the_running(self.running, frame):
            return frame
        near = self.running is None or (
            staged.sentence.paragraph == frame.sentence.paragraph
            and not all(scene.is_wide for scene in staged.scenes)
        )
        hurt = any(number for _, number in own_numbers(frame))
        told = any(not item.record.get("operation") for item in frame.triggers)
        if not near or not (told or hurt):
            return frame
        self.stage = None
        return replace(frame, scenes=staged.scenes, when=frame.when or staged.when)

    def _only_says_where(self, frame: Frame) -> bool:
        """Tell "it happened near Kach", of an event whose place is known, from a new scene."""
        known = self.running is not None and self.running.scene is not None
        placed = known and self.running is not None and not self.running.is_wide
        return placed and frame.goes_on and frame.says_where and not frame.tells

    def take_title(self, frame: Frame) -> None:
        """Let a title confirm, place and complete the one event told, or be all that tells.

        Of several it may place the lead's, whose people it counts.
        """
        told = [draft for draft in self.drafts if draft.kind == "event"]
        frame = self.season.take(frame, self.drafts, self.running)
        meant = len(told) == 1 or (told and not told[0].scenes and restates(told[0], frame))
        if frame.tells and not told:
            self._open(frame).add(frame, self.gazetteer)
        elif meant and not told[0].is_plural and families_agree(told[0], frame):
            complete_by_title(told[0], frame, self.gazetteer)

    def _is_no_news(self, frame: Frame) -> bool:
        """Tell words such as "the dispute over flood water" amid a story from an event of its own.

        That would have a place, a day or people hurt, or words that set it apart. "Traders in
        Kalat condemned the killing" has a place, and means what was told.
        """
        numbers = any(own_numbers(frame))
        known = not frame.known.isdisjoint(("victims", "deceased"))
        one = self.running is not None and not self.running.is_plural
        if one and known and is_of_violence(frame) and not (numbers or frame.separate):
            return True  # "taken to Turbat, where a medic said the victims had been shot"
        if self.running and is_shut_road(self.running, frame):
            return True
        apart = frame.separate or frame.when or numbers
        if self.running is None or apart:
            return False
        vague = all(item.record.get("generic") for item in frame.triggers)
        return not frame.scenes or (frame.refers_back and vague)

    def _recall_more(self, frame: Frame) -> None:
        if self.recalled is None:
            return
        self.recalled.add(frame, self.gazetteer)
        if self.recalled not in self.drafts and self.recalled.scenes:
            self.drafts.append(self.recalled)

    def _recall(self, frame: Frame) -> None:
        """Keep an older event apart; a story of its own goes on in the sentences after it.

        What a court hears, and what has happened since a year began, is no event; one
        that is recalled without a figure is not worth a place on the map.
        """
        if "statistic" in frame.cues:
            return
        draft = self.recalled = Draft(kind="background")
        draft.add(frame, self.gazetteer)
        if not (frame.triggers or (frame.scenes and frame.figures)):
            return
        if any(True for _ in own_numbers(frame)):
            self.drafts.append(draft)
        if "earlier" in frame.cues:
            self.running = draft

    def _goes_on(self, frame: Frame) -> bool:
        """Tell "searched the hills of Duki, a day after gunmen killed 20": people hurt before."""
        if self.running is None or not any(own_numbers(frame)):
            return False
        return self.running.frames[-1].sentence is frame.sentence

    def _look_back(self, frame: Frame) -> None:
        """Open a draft for "a day after …", counted back from the running event's date."""
        draft = Draft()
        if not frame.scenes and self.running is not None:
            draft.scenes = self.running.scenes
            draft.inferred.add("place")
        draft.add(frame, self.gazetteer)
        anchor = (self.running.when if self.running else None) or lead_day(self.drafts)
        if frame.when is None and anchor is not None:
            draft.when = anchor.earlier(frame.days_back)
        self.drafts.append(draft)
        if not draft.scenes or not draft.scenes[0].is_wide:
            self.running = draft

    def _follow_up(self, frame: Frame) -> None:
        target = self._target(frame)
        news = is_claim_of_news(frame) or is_arrest_of_news(frame)
        lead = self._lead
        if target is None and (news or (lead and is_listed(lead, frame, self.gazetteer))):
            target = self.running = self._open(frame)
            target.add(frame, self.gazetteer)
            return
        target = target or self.running
        if target is not None:
            target.attach(frame)

    def _comment(self, frame: Frame) -> None:
        """Attach what only comments (a claim, a caveat) or refines the place."""
        target = self._target(frame) if frame.scenes or frame.when else self.running
        target = target or self.running
        if target is None:
            return
        place_by_speaker(self.drafts, target, frame)
        if frame.scenes and target is self._lead and self._refines(target, frame):
            # the lead names no place, and the story goes on with one
            target.scenes = frame.scenes
            target.inferred.add("place")
            target.when = target.when or (day_of(frame) if frame.happened else None)
            target.attach(frame)
        elif self._dates(target, frame) and frame.happened and self._is_near(target, frame):
            # "they came late on Friday"
            target.when = day_of(frame)
            target.attach(frame)
        elif frame.cues & {"unverified", "claims_responsibility", "claimed_by", "no_claim"}:
            target.attach(frame)
            self.running = target

    def _refines(self, lead: Draft, frame: Frame) -> bool:
        return refines(self.drafts, lead, frame) and (
            not lead.scenes or self._days_fit(lead, frame)
        )

    @staticmethod
    def _dates(target: Draft, frame: Frame) -> bool:
        """Tell whether a comment gives the day of an undated draft, or of one of a week."""
        return frame.when is not None and (target.when is None or target.is_week_of(frame.when))

    def _is_near(self, draft: Draft, frame: Frame) -> bool:
        """Tell whether a comment is on a draft: the only one, or one of its own paragraph."""
        here = draft.frames and draft.frames[-1].sentence.paragraph == frame.sentence.paragraph
        return len(self.drafts) == 1 or bool(here)

    def _open(self, frame: Frame) -> Draft:
        draft = Draft()
        if not frame.scenes and self.running is not None:
            draft.scenes = self.running.scenes
            draft.when = draft.when or (None if frame.when else self.running.when)
            draft.inferred.add("place")
        if self.running is not None and frame.when is None:
            here = self.running.frames[-1].sentence.paragraph == frame.sentence.paragraph
            protests = only_protests(frame) and self.running.only_protests and here
            if frame.same_day or protests:
                draft.when = self.running.when
        self.drafts.append(draft)
        return draft

    def _target(self, frame: Frame) -> Draft | None:
        """Return the draft a frame belongs to: the running one first, then the latest."""
        if not frame.scenes and (frame.refers_to_several or "total" in frame.cues):
            several = [
                draft
                for draft in self.drafts[-_RECENT:]
                if draft.is_plural and draft.kind == "event"
            ]
            if several and self._dates_agree(several[-1], frame):
                return several[-1]
        restated = self._restated(frame)
        if restated is not None:
            return restated
        order = [self.running] if self.running else []
        recent = reversed(self.drafts[-_RECENT:])
        order += [draft for draft in recent if draft is not self.running]
        for draft in order:
            told = draft.kind != "background" or (draft is self.running and not frame.scenes)
            told = told or (draft.is_wide and frame.when is None and restates(draft, frame))
            if told and self._fits(draft, frame):
                return draft
        return None

    def _restated(self, frame: Frame) -> Draft | None:
        """Return the draft before the running one whose very people a placeless frame counts."""
        told = set(people_told(frame))
        if frame.scenes or not told or self.running is None or told & self.running.people:
            return None
        if not any(number >= _SELDOM for _, _, number in told):
            return None
        known = [d for d in self.drafts if d.kind == "event" and told <= d.people]
        return known[0] if len(known) == 1 else None

    def _fits(self, draft: Draft, frame: Frame) -> bool:
        if not self._days_fit(draft, frame) or not families_agree(draft, frame):
            return False
        if not frame.scenes:
            return draft is self.running and not is_share(self.drafts, draft, frame)
        if not draft.scenes:
            return not contradicts(draft, frame) and not is_one_of_several(draft, frame)
        if len(frame.scenes) > 1 or len(draft.scenes) > 1:
            wide = len(frame.scenes) > 1 or frame.scenes[0].is_wide
            return wide and draft.is_wide and not contradicts(draft, frame)
        hurt = (draft.family or draft.is_deadly) and not draft.is_of_a_crowd
        if hurt and only_protests(frame):
            return False  # a protest against the killing is an event of its own
        if draft is self.running and is_its_road(draft, frame) and not any(own_numbers(frame)):
            return True  # the road on which it was, told after its place
        if draft.only_protests and had_happened(frame):
            return False  # and so is the killing that a protest is about
        return self._places_fit(draft, draft.scenes[0], frame)

    def _is_shared_out(self, draft: Draft) -> bool:
        """Tell whether the figures of a wide draft were told again, place by place."""
        later = self.drafts[self.drafts.index(draft) + 1 :]
        parts = [each for each in later if each.kind == "event" and not each.is_wide]
        return draft.is_wide and any(part.numbers for part in parts)

    def _dates_agree(self, draft: Draft, frame: Frame) -> bool:
        """Tell whether both may be of one day; an undated draft has the lead's.

        But not while its own paragraph goes on, which may still name the day.
        """
        if draft.when is None and draft is not self._lead and _counts_the_same(draft, frame):
            return True
        known, when = draft.when or lead_day(self.drafts), day_of(frame)
        if draft.when is None and draft is self.running and not frame.scenes:
            here = draft.frames[0].sentence.paragraph == frame.sentence.paragraph
            known = None if here else known
        if known is None or when is None or known.agrees(when):
            return True
        return goes_on_for_days(draft, frame, (when.first - known.first).days)

    def _days_fit(self, draft: Draft, frame: Frame) -> bool:
        """Tell whether the days agree, or the words bind a placeless frame all the same.

        "The assault that began on Friday" is the one reported for Saturday.
        """
        if self._dates_agree(draft, frame):
            return True
        known, when = draft.when or lead_day(self.drafts), day_of(frame)
        if frame.scenes or draft is not self.running or known is None or when is None:
            return False
        near = abs((known.first - when.first).days) <= _NEAR_DAYS
        counted = any(figure.statement.group.nth for figure in frame.figures)  # "a third man died"
        same = frame.refers_back or frame.is_of_those_before or counted
        return near and (same or not any(own_numbers(frame)))

    def _places_fit(self, draft: Draft, scene: Scene, frame: Frame) -> bool:
        other = frame.scenes[0]
        if draft.counts_several and contradicts(draft, frame):
            return False
        if draft.counts_several and frame.triggers and not any(own_numbers(frame)):
            return join_scenes(scene, other, self.gazetteer) is scene
        if join_scenes(scene, other, self.gazetteer) is None:
            return self._strays(draft, scene, frame)
        if scene.is_wide and other.is_wide:
            return not contradicts(draft, frame)
        if scene.is_wide == other.is_wide:
            return True
        if draft.is_plural or "total" in frame.cues or self._is_shared_out(draft):
            return False
        # a region or province and a place in it are one event only where the figures allow
        if other.is_wide and any(own_numbers(frame)) and not restates(draft, frame):
            return False
        return not contradicts(draft, frame)

    def _strays(self, draft: Draft, scene: Scene, frame: Frame) -> bool:
        """Tell "the attack in the town of Kuchlak" after one on the outskirts of Quetta.

        Two places of one district are one scene where the words speak of what was told.
        """
        district = scene.location.district_id
        near = district is not None and district == frame.scenes[0].location.district_id
        known = frame.refers_back or frame.goes_on or is_of_known_things(draft, frame)
        return near and draft is self.running and known and not contradicts(draft, frame)


def _counts_the_same(draft: Draft, frame: Frame) -> bool:
    """Tell "it was on March 19 that 12 miners died" of an undated event with so many dead."""
    told = draft.people.intersection(people_told(frame))
    return any(number >= _SELDOM for _, _, number in told)
