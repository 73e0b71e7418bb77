"""Frames become drafts of incidents.

Frames are taken in text order. Each joins a draft that nothing contradicts
(place, date, kind of event, figures) and to which something binds it (its
place, or the running event), or opens a new one.
"""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.announcing import (
    announced,
    same_accident,
    told_barely,
    told_in_short,
)
from mapper.extraction.merging.apportioning import apportion
from mapper.extraction.merging.belonging import event_of, turn_to
from mapper.extraction.merging.commenting import comment, follow_up
from mapper.extraction.merging.consolidating import consolidated
from mapper.extraction.merging.drafts import (
    Draft,
    own_numbers,
    people_told,
)
from mapper.extraction.merging.finishing import (
    NEWS_DAYS,
    date_from_lead,
    disappearances,
    kind_from_lead,
    lead_day,
    mark_rollups,
    place_by_dateline,
    place_by_the_only_town,
    place_total,
    recall_older,
)
from mapper.extraction.merging.fitting import (
    families_agree,
    is_aftermath,
    is_first_of_several,
    is_how_they_were_taken,
    is_of_the_dead,
    is_of_violence,
    is_one_more_of_several,
    is_only_zero,
    is_past_protest,
    is_shut_road,
    is_wounded_elsewhere,
    knows,
    restates,
    tells_apart,
)
from mapper.extraction.merging.listing import told_of_each
from mapper.extraction.merging.recalling import (
    is_long_before,
    is_of_that_day,
    is_of_the_caught,
    recall_goes_on,
)
from mapper.extraction.merging.refining import place_by_speaker, told_there
from mapper.extraction.merging.seasons import SeasonToll
from mapper.extraction.merging.shares import with_its_town
from mapper.extraction.merging.sidelines import Sidelines
from mapper.extraction.merging.stage import Stage
from mapper.extraction.merging.story import Story
from mapper.extraction.merging.titles import complete_by_title, is_told_below
from mapper.extraction.merging.totals import (
    announces,
    counts_all,
    counts_more,
    share_by_noun,
    share_rest,
    total_of,
)
from mapper.extraction.merging.wounded import of_the_wounded
from mapper.extraction.spans.scanning import Item
from mapper.gazetteer import Gazetteer
from mapper.model import Mention

__all__ = ["merge"]


def merge(found: list[Frame], gazetteer: Gazetteer, *, home: Mention | None = None) -> list[Draft]:
    """Return the drafts of a report, in the order of their first frames.

    Parameters
    ----------
    found : list of Frame
        All frames of the report; those of the title are read last and open a
        draft only if the body told of nothing.
    gazetteer : Gazetteer
        Says which place lies in which.
    home : Mention, optional
        The town that the report was filed from; if it lies in Balochistan, a deed without a
        place may be of the only town the report names, or of that one.
    """
    titles = [frame for frame in found if frame.part == "title"]
    merger = _Merger(gazetteer, of_several=any("total" in frame.cues for frame in titles))
    for frame in found:
        if frame.part == "body":
            merger.take(frame)
    for frame in titles:
        merger.take_title(frame)
    drafts = place_total([draft for draft in merger.story.drafts if draft.tells], gazetteer)
    date_from_lead(drafts, found)
    recall_older(drafts)
    kind_from_lead(drafts)
    disappearances(drafts, found)
    filed_here = home is not None and home.location is not None and home.location.district_id
    place_by_the_only_town(drafts, found, filed_here=bool(filed_here))
    place_by_dateline(drafts, home, gazetteer)
    drafts = apportion(drafts)
    share_by_noun(drafts)
    share_rest(drafts)
    mark_rollups(drafts, gazetteer)
    drafts = told_of_each(drafts)
    drafts = consolidated(drafts, gazetteer)
    return [*drafts, *merger.season.told_with(drafts)]


class _Merger:
    def __init__(self, gazetteer: Gazetteer, *, of_several: bool = False) -> None:
        self.story = Story(gazetteer)
        self.of_several = of_several  # by its title ("attacks across the province")
        self.told = -1  # the paragraph of the last frame that told of news
        self.recalled: Draft | None = None  # the older event that a paragraph opened with
        self.last: Frame | None = None  # the frame taken before
        self.season = SeasonToll()
        self.sidelines = Sidelines(gazetteer, self.story.open, self.story.protest_here)
        self.stage = Stage(self.story)

    def take(self, frame: Frame) -> None:
        """Join a frame to a draft, or open one for it.

        A claim of responsibility and an arrest only follow up what was told.
        """
        turn_to(self.story, frame)
        running = self.story.running
        aside = running is not None and (
            is_wounded_elsewhere(running, frame)
            or is_of_the_dead(running, frame)
            or is_how_they_were_taken(running, frame)
        )
        if not aside:
            told = self.stage.take(self._of_a_season(frame))
            self._take(of_the_wounded(self.story.running, told))
        self.last = frame

    def _of_a_season(self, frame: Frame) -> Frame:
        return self.season.take(frame, self.story.drafts, self.story.running)

    def _take(self, frame: Frame) -> None:
        running = self.story.running
        if self.recalled is not None and recall_goes_on(self.recalled, frame, self.told, running):
            self._recall_more(frame)
            return
        frame = self._of_before(frame)
        older = frame.background or frame.days_back > NEWS_DAYS
        if frame.tells and not (older or frame.says_when or frame.is_claim):
            self.told = frame.sentence.paragraph
        if older and (frame.days_back > NEWS_DAYS or not frame.days_back):
            self._recall(frame)
        elif self.story.running and (frame.is_claim or frame.is_follow_up) and not frame.separate:
            follow_up(self.story, frame)
        elif self.story.running and is_aftermath(self.story.running, frame) and not frame.separate:
            self.story.running.attach(frame._replace(triggers=()))
        elif "beside" in frame.cues and frame.tells and self._is_reminded_of(frame):
            self.story.open(frame).add(frame, self.story.gazetteer)
        elif frame.days_back and frame.tells and (frame.scenes or self.story.running):
            self._look_back(frame)
        elif not frame.tells or not (frame.scenes or frame.is_telling or frame.bears_on_events):
            comment(self.story, frame)
        else:
            self._tell(frame)

    def _of_before(self, frame: Frame) -> Frame:
        """Take for background what is of the day just recalled, or of long before the event."""
        running = self.story.running
        if self.recalled is not None and is_of_that_day(self.recalled, frame, self.told):
            frame = frame._replace(background=True, when=self.recalled.when)
        if running and (is_long_before(running, frame) or is_of_the_caught(running, frame)):
            frame = frame._replace(background=True)
        return frame

    def _tell(self, frame: Frame) -> None:
        """Let a frame that tells of something join a draft, or open one."""
        frame = with_its_town(self.story.drafts, self.story.running, frame)
        frame = told_there(self.last, self.story.running, frame, self.story.gazetteer)
        beside = not self._is_shut(frame) and self.sidelines.take(self.story.running, frame)
        if beside or self._adds_up(frame):
            return
        running = self.story.running
        if running is not None and not running.only_protests and is_past_protest(frame):
            return
        if running is not None and announces(running, frame):
            self.story.running = self.story.add(Draft(is_total=True), frame)
            return
        if self.story.running is not None and is_first_of_several(self.story.running, frame):
            frame = frame._replace(separate=True)
            self.story.running.is_total = True
        if self.story.lead and is_one_more_of_several(self.story.lead, self.last, frame):
            frame = frame._replace(separate=True)
        if frame.separate:
            target = announced(self.story.drafts, frame, self.story.gazetteer)
            target = target or told_in_short(self.story.drafts, frame, self.story.gazetteer)
            target = target or self._known(frame) or same_accident(self.story.drafts, frame)
            target = target or told_barely(self.story.drafts, frame, self.story.gazetteer)
        else:
            target = event_of(self.story, frame)
            target = target or told_in_short(self.story.drafts, frame, self.story.gazetteer)
        if tells_apart(frame) and not (target and knows(target, frame)):
            return
        if target is None:
            if is_only_zero(frame) or self._is_no_news(frame):
                return  # "no loss was reported from Mach and Dhadar"
            target = self.story.open(frame)
            target.lent = self._of_similar(frame)
        target.add(frame, self.story.gazetteer)
        place_by_speaker(self.story.drafts, target, frame)
        several = self.of_several and target.is_wide and target is self.story.lead
        target.is_total = target.is_total or several or counts_more(target)
        self.story.running = target

    def _adds_up(self, frame: Frame) -> bool:
        """Keep a total of the events told apart from the last of them."""
        parts = counts_all(self.story.drafts, frame)
        if not parts:
            return False
        plural = (draft for draft in self.story.drafts if draft.is_plural or draft.is_wide)
        known = next((draft for draft in plural if restates(draft, frame)), None)
        if known is None:
            known = total_of(parts)
            self.story.drafts.append(known)
        known.attach(frame)
        return True

    def _known(self, frame: Frame) -> Draft | None:
        """Return what "the blast in Kalat took place" and "took the ten men in Hub" told before."""
        another = frame.sentence.of("cue:similar")  # "a similar incident happened in Bukki"
        known = frame.refers_back and frame.took_place and not another
        target = event_of(self.story, frame) if known or frame.counts_known else None
        again = target is not None and not target.people.isdisjoint(people_told(frame))
        return target if known or again else None

    def _of_similar(self, frame: Frame) -> tuple[Item, ...]:
        """Return the event words told last, which say what "a similar incident" was.

        And who blocked the roads of more towns, in a story of a protest.
        """
        running = self.story.running
        shut = bool(frame.triggers) and all(item.record.get("blocks") for item in frame.triggers)
        of_protest = shut and running is not None and (running.only_protests or bool(running.lent))
        if running is None or not (of_protest or frame.sentence.of("cue:similar")):
            return ()
        return (*(item for told in running.frames for item in told.triggers), *running.lent)

    def take_title(self, frame: Frame) -> None:
        """Let a title confirm, place and complete the one event told, or be all that tells.

        Of several it may place the lead's, whose people it counts.
        """
        told = [draft for draft in self.story.drafts if draft.kind == "event"]
        if is_told_below(told, frame, self.story.gazetteer):
            told = self._as_one(*told)
        frame = self._of_a_season(frame)
        meant = len(told) == 1 or (told and not told[0].scenes and restates(told[0], frame))
        if frame.tells and not told:
            self.story.open(frame).add(frame, self.story.gazetteer)
        elif meant and not told[0].is_plural and families_agree(told[0], frame):
            complete_by_title(told[0], frame, self.story.gazetteer)

    def _as_one(self, lead: Draft, below: Draft) -> list[Draft]:
        """Take what a story tells of a town for more of its lead, which names the province."""
        for frame in below.frames:
            lead.add(frame, self.story.gazetteer)
        lead.scenes, lead.when = below.scenes, lead.when or below.when
        lead.is_total = False
        self.story.drafts.remove(below)
        return [lead]

    def _is_no_news(self, frame: Frame) -> bool:
        """Tell words such as "the dispute over flood water" amid a story from an event of its own.

        That would have a place, a day or people hurt, or words that set it apart. "Traders in
        Kalat condemned the killing" has a place, and means what was told.
        """
        numbers = any(own_numbers(frame))
        known = not frame.known.isdisjoint(("victims", "deceased"))
        one = self.story.running is not None and not self.story.running.is_plural
        if one and known and is_of_violence(frame) and not (numbers or frame.separate):
            return True  # "taken to Turbat, where a medic said the victims had been shot"
        if self._is_shut(frame):
            return True
        apart = frame.separate or frame.when or numbers
        if self.story.running is None or apart:
            return False
        vague = all(item.record.get("generic") for item in frame.triggers)
        return not frame.scenes or (frame.refers_back and vague)

    def _is_shut(self, frame: Frame) -> bool:
        """Tell a road that is blocked in a story on snow, whatever it told last."""
        told = (self.story.running, self.story.lead)
        return any(each is not None and is_shut_road(each, frame) for each in told)

    def _recall_more(self, frame: Frame) -> None:
        if self.recalled is None:
            return
        self.recalled.add(frame._replace(scenes=()), self.story.gazetteer)
        if self.recalled not in self.story.drafts and self.recalled.scenes:
            self.story.drafts.append(self.recalled)

    def _recall(self, frame: Frame) -> None:
        """Keep an older event apart; a story of its own goes on in the sentences after it.

        What a court hears, and what has happened since a year began, is no event; one
        that is recalled without a figure is not worth a place on the map.
        """
        if "statistic" in frame.cues:
            return
        draft = self.recalled = Draft(kind="background")
        draft.add(frame, self.story.gazetteer)
        if not (frame.triggers or (frame.scenes and frame.figures)):
            return
        if any(True for _ in own_numbers(frame)):
            self.story.drafts.append(draft)
        if "earlier" in frame.cues:
            self.story.running = draft

    def _goes_on(self, frame: Frame) -> bool:
        """Tell "searched the hills of Duki, a day after gunmen killed 20": people hurt before.

        "It comes a day after gunmen killed 20" tells of another event, and not where it was.
        """
        if self.story.running is None or not any(own_numbers(frame)):
            return False
        last = self.story.running.frames[-1]
        return last.sentence is frame.sentence and last.tells

    def _is_reminder(self, frame: Frame) -> bool:
        """Tell whether its sentence says no more of what was told than when it was."""
        last = self.last
        if last is None or last.sentence is not frame.sentence:
            return False
        if last.says_when:
            return True  # "the killing came a week after"
        if last.figures:
            # "the two men had been abducted a mere three days after"
            return last.counts_known and last.had_been and last.refers_back
        return last.refers_back or last.goes_on

    def _is_reminded_of(self, frame: Frame) -> bool:
        """Tell whether the story goes on with what the sentence told before this."""
        last = self.story.running.frames[-1] if self.story.running else None
        return last is not None and last.sentence is frame.sentence and last.tells

    def _look_back(self, frame: Frame) -> None:
        """Open a draft for "a day after …", counted back from the running event's date.

        "The attack comes a week after a blast in the city" only reminds of the blast.
        """
        if not (frame.scenes or self._goes_on(frame)):
            return  # "it comes days after an elder was killed", who knows where
        reminds = frame.days_back > 1 and self._is_reminder(frame)
        if reminds and not frame.scenes:
            return  # "they had been taken three days after the blast that killed 12"
        draft = Draft(kind="background" if reminds else "event")
        if not frame.scenes and self.story.running is not None:
            draft.scenes = self.story.running.scenes
            draft.inferred.add("place")
        draft.add(frame, self.story.gazetteer)
        anchor = (self.story.running.when if self.story.running else None) or lead_day(
            self.story.drafts
        )
        if frame.when is None and anchor is not None:
            draft.when = anchor.earlier(frame.days_back)
        self.story.drafts.append(draft)
        if not draft.scenes or not draft.scenes[0].is_wide:
            self.story.running = draft
