"""A story as told so far: its drafts, the running event, and which a frame belongs to."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.merging.drafts import (
    Draft,
    day_of,
    family_of,
    own_numbers,
    people_told,
)
from mapper.extraction.merging.finishing import (
    lead_day,
)
from mapper.extraction.merging.fitting import (
    are_fewer,
    contradicts,
    families_agree,
    goes_on_for_days,
    had_happened,
    is_alike,
    is_at_one_of_several,
    is_its_road,
    is_of_known_things,
    is_of_robbers,
    is_one_of_several,
    is_one_of_them,
    is_other_than_found,
    is_what_led_to,
    restates,
    restates_sum,
)
from mapper.extraction.merging.refining import is_implied_abroad
from mapper.extraction.merging.retelling import (
    is_another_blast,
    is_another_within,
    is_cited_again,
    is_on_the_road,
    is_told_again,
    retells_below,
)
from mapper.extraction.merging.shares import is_share
from mapper.extraction.merging.wounded import hurts
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.setting.scene import Scene, as_district
from mapper.extraction.setting.scenes import join_scenes
from mapper.extraction.setting.when import When
from mapper.gazetteer import Gazetteer
from mapper.model import ROLES, Measure, Role

__all__ = ["Story"]

_NEAR_DAYS = 2
_UNNAMED_SCORE = 0.5  # of a place that is meant and not named
_FEW = 3  # people; as many by their nouns are not the same by chance
_SELDOM = 5  # people; a number from here on is seldom the same by chance
_RECENT = 40  # drafts a frame may still belong to; a report tells no more events at once


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
        if self._follows_several(frame):
            return self.lead.scenes if self.lead else scenes
        inside = (
            i for i in frame.sentence.of("cue:separate") if frame.start <= i.start < frame.end
        )
        cues = {item.form: item for item in inside}
        if frame.separate and (away := cues.get("elsewhere")):
            return (Scene(away.start, away.end, self.gazetteer.province, _UNNAMED_SCORE),)
        whole = as_district(scenes, self.gazetteer) if scenes and "district" in cues else None
        return (whole,) if whole else scenes

    def _follows_several(self, frame: Frame) -> bool:
        """Tell operations after attacks in several towns, of which the lead speaks as one."""
        if not frame.sentence.of("cue:followed"):
            return False
        wide = self.lead is not None and self.lead.scene is not None and self.lead.scene.is_province
        places = [draft.scene.location for draft in self.drafts if draft.scene]
        return wide and len({place.district_id for place in places if place.district_id}) > 1

    def target(self, frame: Frame) -> Draft | None:
        """Return the draft a frame belongs to: the running one first, then the latest."""
        if not frame.scenes and self._follows_several(frame):
            return None
        all_told = frame.refers_to_several or "total" in frame.cues
        all_told = all_told or ("several" in frame.cues and not frame.figures)
        if not frame.scenes and all_told:  # "police termed all three incidents targeted"
            several = [
                draft
                for draft in self.drafts[-_RECENT:]
                if draft.is_plural and draft.kind == "event"
            ]
            if several and self._dates_agree(several[-1], frame):
                return several[-1]
        known = self._restated(frame) or self._of_the_wounded(frame) or self._of_another(frame)
        known = known or self._of_the_lead_day(frame)
        if known is not None:
            return known
        order = [self.lead] if self.lead and self._resumes_lead(self.lead, frame) else []
        order += [self.running] if self.running else []
        recent = reversed(self.drafts[-_RECENT:])
        order += [draft for draft in recent if draft is not self.running]
        for draft in order:
            told = draft.kind != "background" or (draft is self.running and not frame.scenes)
            told = told or (draft.is_wide and frame.when is None and restates(draft, frame))
            if told and self._fits(draft, frame):
                return draft
        return None

    def _resumes_lead(self, lead: Draft, frame: Frame) -> bool:
        """Tell the lead taken up again, at a place in its town, after a word on the province.

        "Four died in Quetta. Elsewhere in the province, two were killed. Gunmen opened fire on
        a shop in Sirki Road" is of the four.
        """
        aside = self.running is not None and self.running.is_wide and self.running is not lead
        if not aside or lead.scene is None or lead.is_wide or len(frame.scenes) != 1:
            return False
        within = join_scenes(lead.scene, frame.scenes[0], self.gazetteer)
        return within is not None and bool(frame.triggers) and is_alike(lead, frame)

    def _restated(self, frame: Frame) -> Draft | None:
        """Return the draft before the running one whose very people a frame counts.

        The frame has no place, or that of the draft.
        """
        told = set(people_told(frame))
        if len(frame.scenes) > 1 or not told or self.running is None or frame.separate:
            return None
        if any(_counts(self.running, *people) for people in told):
            return None
        # "the four drivers had been abducted", after the protest against it
        known_before = frame.counts_known and frame.had_been and frame.refers_back
        if not known_before and not any(number >= _SELDOM for _, _, number in told):
            return None
        events = [draft for draft in self.drafts if draft.kind == "event"]
        known = [d for d in events if all(_counts(d, *people) for people in told)]
        if not known and frame.refers_back:  # "ten were killed in the attack and 47 wounded"
            seldom = [people for people in told if people[2] >= _SELDOM]
            known = [d for d in events if any(_counts(d, *people) for people in seldom)]
        known = [d for d in known if not frame.scenes or self._is_at(d, frame.scenes[0])]
        if any(d.is_plural for d in known) and self._goes_on_here(frame):
            return None  # all of a total's soldiers fell in the event that its paragraph tells
        return known[0] if len(known) == 1 else None

    def _is_at(self, draft: Draft, scene: Scene) -> bool:
        """Tell whether a place is that of an event, or one lies in the other."""
        return draft.scene is not None and (
            join_scenes(draft.scene, scene, self.gazetteer) is not None
        )

    def _goes_on_here(self, frame: Frame) -> bool:
        """Tell whether a frame stands in the paragraph in which the running event was told."""
        last = self.running.frames[-1] if self.running else None
        return last is not None and last.sentence.paragraph == frame.sentence.paragraph

    def _of_the_wounded(self, frame: Frame) -> Draft | None:
        """Return the only draft with people hurt, of whom "one of the injured died" speaks."""
        told = {figure.statement.relation for figure in frame.figures}
        moved = not told.isdisjoint(LATER) and told.issubset((*LATER, "total"))
        if frame.scenes or not moved or self.running is None or hurts(self.running):
            return None
        known = [draft for draft in self.drafts if draft.kind == "event" and hurts(draft)]
        return known[0] if len(known) == 1 else None

    def _of_another(self, frame: Frame) -> Draft | None:
        """Return the only other draft that a placeless frame fits, where the running one is out.

        "A fisherman was shot in Jiwani and a trader kidnapped in Pasni. The fisherman was fired
        at from a car" is of the first; so is "armed men opened fire" after a shooting and a crash.
        """
        if frame.scenes or frame.separate or self.running is None:
            return None
        others = [
            draft
            for draft in self.drafts[-_RECENT:]
            if draft is not self.running and draft.kind == "event" and draft.scene
            if not (draft.is_plural or draft.counts_several)
        ]
        kin = frame.nouns
        if self._is_of_others(frame):
            known = [draft for draft in others if _tells_of(draft, frame.who)]
        elif len(kin) > 1 and not kin <= self.running.nouns:
            known = [draft for draft in others if kin <= draft.nouns]
        elif frame.tells and not families_agree(self.running, frame):
            known = [draft for draft in others if draft.family == family_of(frame)]
        else:
            return None
        meant = len(known) == 1 and self.days_fit(known[0], frame)
        return known[0] if meant and not contradicts(known[0], frame) else None

    def protest_here(self, frame: Frame) -> Draft | None:
        """Return the strike against a killing, of which a story told before the killing itself."""
        scene = self.running.scene if self.running else None
        held = [draft for draft in self.drafts if draft.only_protests and draft.kind == "event"]
        if scene is None or len(held) != 1 or not self._is_at(held[0], scene):
            return None
        return held[0] if self.days_fit(held[0], frame) else None

    def _of_the_lead_day(self, frame: Frame) -> Draft | None:
        """Return the lead for "six rockets were fired this morning", after one of last night."""
        lead, running, day = self.lead, self.running, frame.when
        if lead is None or running is None or running is lead or lead.kind != "event":
            return None
        if not frame.triggers or frame.scenes or frame.separate or frame.days_back:
            return None
        if lead.when is None or running.when is None or day is None or day.precision > 1:
            return None
        of_it = lead.when.agrees(day) and not running.when.agrees(day)
        return lead if of_it and is_alike(lead, frame) and not contradicts(lead, frame) else None

    def _is_of_others(self, frame: Frame) -> bool:
        """Tell whether "the fisherman" with whom a sentence opens is none of the running event."""
        return (
            bool(frame.who) and self.running is not None and not _tells_of(self.running, frame.who)
        )

    def turn_to(self, frame: Frame) -> None:
        """Go on with the event of "the fisherman", of whom a sentence tells nothing new."""
        speaks = frame.sentence.of("says")
        known = self._of_another(frame) if self._is_of_others(frame) and not speaks else None
        self.running = known or self.running

    def _fits(self, draft: Draft, frame: Frame) -> bool:
        fits = self.days_fit(draft, frame) and families_agree(draft, frame)
        if not fits or is_other_than_found(draft, frame):
            return False
        if not frame.scenes:
            own = draft is self.running and not is_what_led_to(draft, frame)
            return own and not is_share(self.drafts, draft, frame)
        if not draft.scenes:
            fits = not contradicts(draft, frame) or is_one_of_them(draft, frame)
            fits = fits or restates_sum(draft, frame)
            return fits and not is_one_of_several(draft, frame)
        if len(frame.scenes) > 1 or len(draft.scenes) > 1:
            wide = len(frame.scenes) > 1 or frame.scenes[0].is_wide
            return wide and draft.is_wide and not contradicts(draft, frame)
        hurt = draft.family or draft.is_deadly or is_of_robbers(draft)
        hurt = hurt and not draft.is_of_a_crowd
        if hurt and only_protests(frame):
            return False  # a protest against the killing is an event of its own
        its = is_its_road(draft, frame) and not any(own_numbers(frame)) and not draft.counts_several
        if draft is self.running and its:
            return True  # the road on which it was, told after its place
        if draft.scenes[0].is_long_road and restates(draft, frame):
            return True  # the district on its way
        if draft.only_protests and self._is_what_it_is_about(draft, frame):
            return False  # and so is the killing that a protest is about
        if self._is_told_again(draft, frame):
            return True
        return self._says_where(draft, frame) or self._places_fit(draft, draft.scenes[0], frame)

    def _is_what_it_is_about(self, draft: Draft, frame: Frame) -> bool:
        """Tell the blast of which a report told before the strike against it."""
        if had_happened(frame) or self._is_older(draft, frame):
            return True
        known = (each for each in self.drafts if each.kind == "event" and not each.only_protests)
        again = frame.refers_back and not only_protests(frame)
        return again and any(is_alike(each, frame) for each in known)

    @staticmethod
    def _is_older(draft: Draft, frame: Frame) -> bool:
        """Tell a killing of the day before from what befell those who protest."""
        if draft.when is None or frame.when is None or not any(own_numbers(frame)):
            return False
        return frame.when.first < draft.when.first

    def _is_told_again(self, draft: Draft, frame: Frame) -> bool:
        """Tell the lead, or the event told last, told again at what the tables hold elsewhere."""
        if draft is not self.running and draft is not self.lead:
            return False
        alone = self._is_alone(self.lead)
        return is_told_again(draft, frame, leads=draft is self.lead, alone=alone)

    def _is_alone(self, draft: Draft | None) -> bool:
        """Tell whether the lead is the one event of the province that is told of so far."""
        news = [each for each in self.drafts if each.kind == "event" and not each.is_foreign]
        return len(news) == 1 and draft is self.lead

    def _says_where(self, draft: Draft, frame: Frame) -> bool:
        """Tell where the event just told was, if its place is only that of the one before."""
        here = draft.frames[-1].sentence.paragraph == frame.sentence.paragraph
        here = here or is_implied_abroad(draft, frame)
        inferred = draft is self.running and "place" in draft.inferred
        return here and inferred and not frame.separate and not contradicts(draft, frame)

    def is_shared_out(self, draft: Draft) -> bool:
        """Tell whether the figures of a wide draft were told again, place by place."""
        later = self.drafts[self.drafts.index(draft) + 1 :]
        parts = [each for each in later if each.kind == "event" and not each.is_wide]
        return draft.is_wide and any(part.numbers for part in parts)

    def _dates_agree(self, draft: Draft, frame: Frame) -> bool:
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
        if self._dates_agree(draft, frame):
            return True
        known, when = draft.when or lead_day(self.drafts), day_of(frame)
        if draft is self.running and when is not None and draft.befell_on(when, frame):
            return True
        if frame.scenes or draft is not self.running or known is None or when is None:
            return False
        near = abs((known.first - when.first).days) <= _NEAR_DAYS
        return near and (_is_of_the_same(draft, frame) or not any(own_numbers(frame)))

    def _places_fit(self, draft: Draft, scene: Scene, frame: Frame) -> bool:
        other = frame.scenes[0]
        one = contradicts(draft, frame) or _is_first_share(draft, frame)
        if draft.counts_several and (one or is_at_one_of_several(draft, frame)):
            return False
        if draft.lists_places and not (other.of_several or restates(draft, frame)):
            return False  # one of the places, of which the toll is over all
        joined = join_scenes(scene, other, self.gazetteer)
        if draft.counts_several and frame.triggers and not frame.refers_back:
            return joined is scene  # but one of two attacks in a town is at a finer place
        if joined is None:
            return self._strays(draft, scene, frame)
        within = joined.location is not scene.location and is_another_within(draft, frame)
        if within or is_another_blast(draft, frame):
            return False
        if scene.is_wide and other.is_wide:
            return not contradicts(draft, frame)
        if scene.is_wide == other.is_wide:
            return True
        listed = "listed" in frame.cues and not restates(draft, frame)
        if draft.is_plural or "total" in frame.cues or listed or self.is_shared_out(draft):
            return False
        # a region or province and a place in it are one event only where the figures allow
        if other.is_wide and any(n for _, n in own_numbers(frame)) and not restates(draft, frame):
            return False
        return not contradicts(draft, frame)

    def _strays(self, draft: Draft, scene: Scene, frame: Frame) -> bool:
        """Tell "the attack in the town of Kuchlak" after one on the outskirts of Quetta.

        Two places of one district are one scene where the words speak of what was told.
        """
        district = scene.location.district_id
        near = district is not None and district == frame.scenes[0].location.district_id
        known = frame.refers_back or frame.goes_on or is_of_known_things(draft, frame)
        known = known or (
            draft is self.lead and (retells_below(draft, frame) or is_on_the_road(draft, frame))
        )
        known = known or (self._is_alone(draft) and is_cited_again(draft, frame))
        known = known or _counts_all_again(draft, frame)
        known = known or (draft.only_protests and only_protests(frame) and "had" in frame.cues)
        fits = not contradicts(draft, frame) or (known and are_fewer(draft, frame))
        return near and draft is self.running and known and fits


def _counts(draft: Draft, measure: Measure, role: Role, number: int) -> bool:
    """Tell whether a draft told of as many; "all seven died" may be of any side.

    Who was taken off a bus may be who was told of as dead.
    """
    sides = ROLES if role == "unknown" else (role,)
    if measure == "abducted" and any(("killed", side, number) in draft.people for side in ROLES):
        return True
    return any((measure, side, number) in draft.people for side in sides)


def _counts_all_again(draft: Draft, frame: Frame) -> bool:
    """Tell whether every figure was told before, of three people at least in all."""
    told = [*people_told(frame)]
    return draft.people.issuperset(told) and sum(number for _, _, number in told) >= _FEW


def _is_first_share(draft: Draft, frame: Frame) -> bool:
    """Tell the people of one of "three accidents", which have no figure of all of them."""
    own = any(number for _, number in own_numbers(frame))
    return own and not draft.numbers and not frame.refers_back


def _tells_of(draft: Draft, noun: str) -> bool:
    """Tell whether people of a noun are among those a draft counts."""
    return any(frame.counts(noun) for frame in draft.frames)


def _counts_the_same(draft: Draft, frame: Frame) -> bool:
    """Tell "it was on March 19 that 12 miners died" of an undated event with so many dead."""
    told = draft.people.intersection(people_told(frame))
    return any(number >= _SELDOM for _, _, number in told)


def _is_of_the_same(draft: Draft, frame: Frame) -> bool:
    """Tell "a third man died" and "three more were found" from people of another day's event.

    A mine falls in once: whoever is dug out of it on the days after was in it.
    """
    people = [figure.statement.group for figure in frame.figures]
    counted_on = any(group.nth for group in people)
    more = any(group.more for group in people) or draft.family in ("accident", "hazard")
    known = frame.refers_back or frame.is_of_those_before
    return known or counted_on or (more and not frame.triggers)
