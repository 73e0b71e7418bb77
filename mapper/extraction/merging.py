"""Frames become drafts of incidents.

Frames are taken in text order. Each joins a draft that nothing contradicts
(place, date, kind of event, figures) and to which something binds it (its
place, or the running event), or opens a new one.
"""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.dates import When
from mapper.extraction.drafts import (
    Draft,
    day_of,
    family_of,
    own_numbers,
    people_told,
)
from mapper.extraction.frames import Frame, only_protests
from mapper.extraction.scenes import Scene, join_scenes
from mapper.gazetteer import Gazetteer
from mapper.model import Measure

__all__ = ["merge"]

_NEXT = 2  # paragraphs from a lead to the town where it happened
_NEAR_DAYS = 2
_SELDOM = 5  # people; a number from here on is seldom the same by chance
_NEWS = 7  # days that "five days after" may reach back and still be the report's news
_ONE_STORY = 8  # drafts; a report that tells of more is a digest of many days
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
    drafts = [draft for draft in merger.drafts if draft.tells]
    _date_from_lead(drafts)
    _recall_older(drafts)
    _kind_from_lead(drafts)
    _mark_rollups(drafts, gazetteer)
    return drafts


class _Merger:
    def __init__(self, gazetteer: Gazetteer, *, of_several: bool = False) -> None:
        self.gazetteer = gazetteer
        self.of_several = of_several  # by its title ("attacks across the province")
        self.drafts: list[Draft] = []
        self.running: Draft | None = None
        self.told = -1  # the paragraph of the last frame that told of news
        self.recalled: Draft | None = None  # the older event that a paragraph opened with
        self.stage: Frame | None = None  # a place named in a sentence that tells of nothing

    def take(self, frame: Frame) -> None:
        """Join a frame to a draft, or open one for it.

        A claim of responsibility and an arrest only follow up what was told.
        """
        frame = self._on_stage(frame)
        if self._recall_goes_on(frame):
            self._recall_more(frame)
            return
        if frame.tells and not frame.background:
            self.told = frame.sentence.paragraph
        if frame.days_back > _NEWS or (frame.background and not frame.days_back):
            self._recall(frame)
        elif self.running and (frame.is_claim or frame.is_follow_up) and not frame.separate:
            self._follow_up(frame)
        elif self.running and _is_aftermath(self.running, frame) and not frame.separate:
            self.running.attach(replace(frame, triggers=()))
        elif frame.days_back and frame.tells and frame.scenes:
            self._look_back(frame)
        elif not frame.tells or not (frame.scenes or frame.is_telling or frame.cues):
            self._comment(frame)
        else:
            target = None if frame.separate else self._target(frame)
            if target is None and _is_only_zero(frame):
                return  # "no loss was reported from Mach and Dhadar"
            if _tells_apart(frame) and not (target and _knows(target, frame)):
                return
            if target is None and self._is_no_news(frame):
                return
            if target is None:
                target = self._open(frame)
            target.add(frame, self.gazetteer)
            if self.of_several and target.is_wide and target is self.drafts[0]:
                target.is_total = True
            self.running = target

    def _on_stage(self, frame: Frame) -> Frame:
        """Give a placeless frame the place that its paragraph just set without an event."""
        staged = self.stage
        if staged is not None and _is_only_road(frame) and not frame.separate:
            frame = replace(frame, scenes=())
        if frame.scenes and not frame.tells and not frame.cues and not frame.background:
            self.stage = frame
        elif self.running is not None or frame.scenes:
            self.stage = None
        if staged is None or frame.scenes or not frame.tells or frame.separate:
            return frame
        if self.running is not None and _goes_on(self.running, frame):
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

    def take_title(self, frame: Frame) -> None:
        """Let a title confirm or, where the body tells nothing, make a draft."""
        told = [draft for draft in self.drafts if draft.kind == "event"]
        if frame.tells and not told:
            self._open(frame).add(frame, self.gazetteer)
        if len(told) == 1 and told[0].scene and len(frame.scenes) == 1 and not told[0].is_plural:
            # the lead names the province, and the title the town
            wide = told[0].is_wide and not frame.scenes[0].is_wide and not told[0].is_foreign
            joined = join_scenes(told[0].scene, frame.scenes[0], self.gazetteer)
            several = any(number > 1 for _, number in own_numbers(frame))
            if wide and joined and not (several and _contradicts(told[0], frame)):
                told[0].scenes = frame.scenes

    def _is_no_news(self, frame: Frame) -> bool:
        """Tell words such as "the dispute over flood water" amid a story from an event of its own.

        That would have a place, a day or people hurt, or words that set it apart.
        """
        apart = frame.separate or frame.scenes or frame.when or any(own_numbers(frame))
        return self.running is not None and not apart

    def _recall_goes_on(self, frame: Frame) -> bool:
        """Tell "23 people died in that siege" right after a sentence that recalls one."""
        if self.recalled is None or frame.separate or frame.scenes or frame.when:
            return False
        here = self.recalled.frames[-1].sentence.paragraph == frame.sentence.paragraph
        return here and frame.sentence.paragraph != self.told and any(own_numbers(frame))

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
        if "statistic" in frame.cues or not (frame.triggers or (frame.scenes and frame.figures)):
            return
        draft = self.recalled = Draft(kind="background")
        draft.add(frame, self.gazetteer)
        if any(True for _ in own_numbers(frame)):
            self.drafts.append(draft)
        if "earlier" in frame.cues:
            self.running = draft

    def _look_back(self, frame: Frame) -> None:
        """Open a draft for "a day after …", counted back from the running event's date."""
        draft = Draft()
        draft.add(frame, self.gazetteer)
        anchor = self.running.when if self.running else None
        if frame.when is None and anchor is not None:
            draft.when = anchor.earlier(frame.days_back)
        self.drafts.append(draft)
        if not draft.scenes or not draft.scenes[0].is_wide:
            self.running = draft

    def _follow_up(self, frame: Frame) -> None:
        target = self._target(frame)
        if target is None and _is_claim_of_news(frame):
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
        if frame.scenes and target is self.drafts[0] and self._is_refined(target, frame):
            # the lead names no place, and the story goes on with one
            target.scenes = frame.scenes
            target.inferred.add("place")
            target.attach(frame)
        elif target.when is None and frame.when and frame.happened and self._is_near(target, frame):
            # "they came late on Friday"
            target.when = day_of(frame)
            target.attach(frame)
        elif frame.cues & {"unverified", "claims_responsibility", "no_claim"}:
            target.attach(frame)
            self.running = target

    def _is_refined(self, lead: Draft, frame: Frame) -> bool:
        """Tell whether a story whose lead names no town goes on with the one where it was."""
        if not lead.scenes:
            return True
        near = frame.sentence.paragraph - lead.frames[0].sentence.paragraph <= _NEXT
        town = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
        one = len(self.drafts) == 1 and not lead.is_plural and not lead.counts_several
        fits = not frame.background and self._days_fit(lead, frame)
        return lead.is_wide and near and town and one and fits and not frame.scenes[0].is_foreign

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
        if self.running is not None and frame.when is None and frame.same_day:
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
        if not self._days_fit(draft, frame) or not _families_agree(draft, frame):
            return False
        if not frame.scenes:
            return draft is self.running
        if not draft.scenes:
            return not _contradicts(draft, frame)
        if len(frame.scenes) > 1 or len(draft.scenes) > 1:
            wide = len(frame.scenes) > 1 or frame.scenes[0].is_wide
            return wide and draft.is_wide and not _contradicts(draft, frame)
        if (draft.family or draft.is_deadly) and only_protests(frame):
            return False  # a protest against the killing is an event of its own
        if draft.only_protests and _had_happened(frame):
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
        known, when = draft.when or _lead(self.drafts), day_of(frame)
        if draft.when is None and draft is self.running and not frame.scenes:
            here = draft.frames[0].sentence.paragraph == frame.sentence.paragraph
            known = None if here else known
        return known is None or when is None or known.agrees(when)

    def _days_fit(self, draft: Draft, frame: Frame) -> bool:
        """Tell whether the days agree, or the words bind a placeless frame all the same.

        "The assault that began on Friday" is the one reported for Saturday.
        """
        if self._dates_agree(draft, frame):
            return True
        known, when = draft.when or _lead(self.drafts), day_of(frame)
        if frame.scenes or draft is not self.running or known is None or when is None:
            return False
        near = abs((known.first - when.first).days) <= _NEAR_DAYS
        return near and (frame.refers_back or not (any(own_numbers(frame))))

    def _places_fit(self, draft: Draft, scene: Scene, frame: Frame) -> bool:
        other = frame.scenes[0]
        if draft.counts_several and _contradicts(draft, frame):
            return False
        if draft.counts_several and frame.triggers and not any(own_numbers(frame)):
            return join_scenes(scene, other, self.gazetteer) is scene
        if join_scenes(scene, other, self.gazetteer) is None:
            return self._strays(draft, scene, frame)
        if scene.is_wide and other.is_wide:
            return not _contradicts(draft, frame)
        if scene.is_wide == other.is_wide:
            return True
        if draft.is_plural or "total" in frame.cues or self._is_shared_out(draft):
            return False
        # a region or province and a place in it are one event only where the figures allow
        if other.is_wide and any(own_numbers(frame)) and not _restates(draft, frame):
            return False
        return not _contradicts(draft, frame)

    def _strays(self, draft: Draft, scene: Scene, frame: Frame) -> bool:
        """Tell "the attack in the town of Kuchlak" after one on the outskirts of Quetta.

        Two places of one district are one scene where the words speak of what was told.
        """
        district = scene.location.district_id
        near = district is not None and district == frame.scenes[0].location.district_id
        known = frame.refers_back or frame.goes_on
        return near and draft is self.running and known and not _contradicts(draft, frame)


def _is_only_zero(frame: Frame) -> bool:
    """Tell whether that nobody was hurt is all that a frame says."""
    counts = [figure.statement.group.count for figure in frame.figures]
    none = bool(counts) and all(count is not None and count.best == 0 for count in counts)
    return none and not frame.triggers


def _is_claim_of_news(frame: Frame) -> bool:
    """Tell a claim of an attack that nobody has told of ("accepted responsibility for an attack in").

    "The attack in Kech" and "attacks in Kech and Gwadar" were told, here or elsewhere before.
    """
    placed = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
    told = frame.refers_back or frame.refers_to_several
    return frame.is_claim and placed and bool(frame.triggers) and not told


def _tells_apart(frame: Frame) -> bool:
    """Tell whether it only says who some of those counted before were ("the four were")."""
    parts = all(figure.statement.relation in ("part", "sides") for figure in frame.figures)
    return bool(frame.figures) and parts and not frame.triggers and not frame.sentence.of("outcome")


def _knows(draft: Draft, frame: Frame) -> bool:
    """Tell whether a draft counts people to whom happened what a frame says."""
    told = {figure.statement.measure for figure in frame.figures}
    return not told.isdisjoint(measure for measure, _, _ in draft.people)


def _is_only_road(frame: Frame) -> bool:
    """Tell whether a road through several districts is all the place that a frame names."""
    return bool(frame.scenes) and all(
        scene.location.district_id is None and scene.location.line for scene in frame.scenes
    )


def _had_happened(frame: Frame) -> bool:
    """Tell "had been shot dead" from what came of a protest."""
    return "had" in frame.cues and any(number for _, number in own_numbers(frame))


def _families_agree(draft: Draft, frame: Frame) -> bool:
    first, second = draft.family, family_of(frame)
    return not first or not second or first == second


def _goes_on(draft: Draft, frame: Frame) -> bool:
    """Tell what is said of the running event itself, wherever the words have strayed to."""
    follows = frame.is_follow_up or frame.is_claim
    return follows or _restates_sum(draft, frame) or _is_aftermath(draft, frame)


def _is_aftermath(draft: Draft, frame: Frame) -> bool:
    """Tell "the car overturned, and two died" after a shooting from an accident of its own.

    That has a place or a day.
    """
    alone = not frame.scenes and frame.when is None
    return alone and draft.family == "violence" and family_of(frame) == "accident"


def _contradicts(draft: Draft, frame: Frame) -> bool:
    """Tell whether a frame gives a new number for something the draft has a number for."""
    measures = {measure for measure, _ in draft.numbers}
    return any(pair[0] in measures and pair not in draft.numbers for pair in own_numbers(frame))


def _restates(draft: Draft, frame: Frame) -> bool:
    """Tell whether a frame gives a number again that the draft has."""
    return any(pair in draft.numbers for pair in own_numbers(frame))


def _restates_sum(draft: Draft, frame: Frame) -> bool:
    """Tell whether the people of a frame add up to a number the draft has."""
    sums: dict[Measure, int] = {}
    for measure, number in own_numbers(frame):
        sums[measure] = sums.get(measure, 0) + number
    return bool(sums) and all(pair in draft.numbers for pair in sums.items())


def _lead(drafts: list[Draft]) -> When | None:
    return next((d.when for d in drafts if d.when and d.kind == "event"), None)


def _date_from_lead(drafts: list[Draft]) -> None:
    """Give undated events the date of the lead, as a reader would."""
    lead = _lead(drafts)
    for draft in drafts:
        if draft is drafts[0] and draft.only_protests:
            continue  # nor has a protest the day of what it is about
        if draft.when is None and draft.kind == "event" and lead is not None:
            draft.when = lead
            draft.inferred.add("date")


def _recall_older(drafts: list[Draft]) -> None:
    """Take what a story of one event tells of a week and more before it for background."""
    lead = _lead(drafts)
    if lead is None or len(drafts) > _ONE_STORY:
        return
    for draft in drafts:
        old = draft.when is not None and (lead.first - draft.when.last).days > _NEWS
        if old and draft.kind == "event":
            draft.kind = "background"


def _kind_from_lead(drafts: list[Draft]) -> None:
    """Take deaths told in a report on a flood or an accident for more of the same.

    And "the first attack" of a lead that told of grenades thrown in two towns.
    """
    lead = drafts[0] if drafts else None
    if lead is None:
        return
    peaceful = lead.family in ("accident", "hazard")
    words = tuple(item for frame in lead.frames for item in frame.triggers)
    for draft in drafts[1:]:
        one_of_several = lead.is_plural and draft.is_generic and draft.kind == "event"
        if not draft.family and (peaceful or one_of_several):
            draft.lent = words


def _mark_rollups(drafts: list[Draft], gazetteer: Gazetteer) -> None:
    """Mark totals over several events and what they include."""
    for draft in drafts:
        plural = draft.is_wide or draft.counts_several
        if draft.kind != "event" or not plural or draft.is_foreign:
            continue
        parts = [other for other in drafts if _is_part(draft, other, gazetteer)]
        if len(draft.scenes) > 1 or (parts and (draft.is_plural or len(parts) > 1)):
            draft.kind = "rollup"
            draft.includes = parts


def _is_part(whole: Draft, other: Draft, gazetteer: Gazetteer) -> bool:
    if other is whole or other.kind != "event" or other.counts_several:
        return False
    if len(other.scenes) != 1 or not other.scene:
        return False
    if other.is_wide and (not whole.scene or not whole.scene.is_province):
        return False  # a region is part of the province alone
    dates = whole.when is None or other.when is None or whole.when.agrees(other.when)
    inside = any(
        (scene.location.place.id == other.scene.location.place.id and not other.is_wide)
        or gazetteer.contains(scene.location, other.scene.location)
        for scene in whole.scenes
    )
    return dates and inside
