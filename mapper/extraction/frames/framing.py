"""Sentences become frames.

A sentence usually is one frame. It is split where a cue opens another event,
where "a day after" reaches back, and where two places each have something of
their own said of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from mapper.extraction.frames.dating import (
    day_told,
    days_before,
    event_days,
    lately,
    spoken_days,
    without_quoted_today,
)
from mapper.extraction.frames.entries import day_above, heads_entries, label_of
from mapper.extraction.frames.frame import Frame
from mapper.extraction.frames.saying import Before, read_sentence
from mapper.extraction.frames.sharing import of_some
from mapper.extraction.frames.splitting import split
from mapper.extraction.modality.afterwards import (
    is_home,
    is_of_an_office,
    is_of_the_officer,
    is_of_their_past,
    is_where_it_is_done,
)
from mapper.extraction.modality.background import is_old
from mapper.extraction.modality.grievances import is_grievance
from mapper.extraction.modality.modality import is_beside_the_event, is_of_those_known, refers
from mapper.extraction.modality.speakers import Attribution, Speaker, attributions, claimant
from mapper.extraction.modality.subheads import is_below_a_heading, is_subhead
from mapper.extraction.people.group import Group
from mapper.extraction.setting.dates import Calendar
from mapper.extraction.setting.protests import where_they_protest
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.scenes import (
    are_listed,
    are_listed_with_abroad,
    scenes_of,
    within_one_district,
)
from mapper.extraction.setting.speaking import is_where_doctors_speak, spoken_at
from mapper.extraction.setting.unnamed import home_abroad, named_below_abroad, where_meant
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.lists import is_item, opens_list
from mapper.extraction.spans.logs import is_of_an_unknown_town, is_timed
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.gazetteer import Gazetteer
from mapper.model import Measure, Role, Unresolved

__all__ = ["frames"]

_FAR_OFF = 50  # km or miles from a town to an epicentre, which then says little of the dead
_ENTRY_DAYS = 3  # days from the date above an entry to what it tells of


def frames(
    text: Scan,
    unresolved: Sequence[Unresolved],
    calendar: Calendar,
    gazetteer: Gazetteer,
    wordings: Lexicon,
) -> list[Frame]:
    """Return the frames of a report in text order."""
    framer = _Framer(text, unresolved, calendar, gazetteer, wordings)
    for sentence in text.sentences:
        framer.read(sentence)
    return framer.found


class _Framer:
    """Reads sentence after sentence, and keeps what each leaves for the next."""

    def __init__(
        self,
        text: Scan,
        unresolved: Sequence[Unresolved],
        calendar: Calendar,
        gazetteer: Gazetteer,
        wordings: Lexicon,
    ) -> None:
        self.text = text
        self.unresolved = unresolved
        self.calendar = calendar
        self.gazetteer = gazetteer
        self.wordings = wordings
        self.found: list[Frame] = []
        self.numbers: set[tuple[Measure, int]] = set()  # of people they count
        self.placed = False  # whether one of them tells of something at a place
        self.led = False  # whether one of the text itself, not its title, tells of something
        self.speaker: Speaker | None = None
        self.measure: Measure | None = None  # what happened to people last
        self.dead = False  # whether that sentence told of dead people
        self.side: Role = "unknown"  # of those told of last, if they are of one
        self.counted = 0  # how many were killed in the sentence before, if they are of one side
        self.taken: Group | None = None  # who was led away, and may be found dead
        self.listed: tuple[Item, ...] = ()  # event words of the sentence above a list
        self.previous: Sentence | None = None  # the sentence before, of the same part
        self.heading: When | None = None  # the day of the heading above
        self.told: dt.date | None = None  # the day of the event told last
        self.back = 0  # days from what was said last to publication
        self.below_crosshead = False
        self.headed_at: list[Scene] = []  # the places of the heading above, until one is told
        self.paragraph = -1
        self.dated = -1  # the paragraph in which a day was named last

    def read(self, sentence: Sentence) -> None:
        """Add the frames of the next sentence."""
        if is_subhead(self.text, sentence):
            told = bool(sentence.of_any("event", "outcome") and self.found)
            known = refers(self.text, sentence, several=False)  # "group claims the killing"
            self.below_crosshead = told and not known
            if self.led:
                above = self.headed_at if is_below_a_heading(self.previous, sentence) else []
                scenes = scenes_of(self.text, sentence, self.unresolved, self.gazetteer)
                self.headed_at = scenes or above
            return
        if heads_entries(self.text, sentence):
            self.heading = day_above(self.text, sentence, self.calendar)
        whole = self._whole(sentence)
        scenes = self._scenes(sentence, whole)
        whole = self._of_a_list(sentence, whole, scenes)
        if not scenes and is_of_an_unknown_town(self.text, sentence):
            whole = whole._replace(triggers=(), figures=())
        if not scenes and sentence.of("says"):
            whole = whole._replace(spoken_at=spoken_at(self.text, sentence, self.gazetteer))
        pieces = self._headed(sentence, self._pieces(whole, scenes), scenes)
        if self._opens(sentence, pieces[0]):
            pieces[0] = pieces[0]._replace(separate=True)
        first = pieces[0]
        if first.separate and first.tells and not (first.scenes or first.refers_back):
            pieces[0] = first._replace(scenes=tuple(named_below_abroad(self.text, sentence)))
        self.paragraph = sentence.paragraph
        self.below_crosshead = False
        for piece in pieces:
            self._keep(self._placed_in_time(piece, whole))

    def _headed(self, sentence: Sentence, pieces: list[Frame], scenes: list[Scene]) -> list[Frame]:
        """Place what is told first below "Troops kill ten in Sui" where the heading says."""
        if sentence.part == "heading" and self.led:  # above the lead it is a dateline or a deck
            self.headed_at = scenes
        if sentence.part != "body" or not (pieces[0].tells or scenes):
            return pieces
        above = [scene for scene in self.headed_at if not scene.is_unplaced]
        self.headed_at = []
        if all(scene.is_wide for scene in pieces[0].scenes):
            return [pieces[0]._replace(scenes=tuple(above) or pieces[0].scenes), *pieces[1:]]
        return pieces

    def _keep(self, frame: Frame) -> None:
        self.found.append(frame)
        self.numbers |= _numbers(frame)
        self.placed = self.placed or (frame.tells and bool(frame.scenes))
        self.led = self.led or (frame.tells and frame.part == "body")

    def _of_a_list(self, sentence: Sentence, whole: Frame, scenes: list[Scene]) -> Frame:
        """Give each place below "the roads were blocked at these points:" what it tells of."""
        if opens_list(self.text, sentence):
            self.listed = whole.triggers
            return whole._replace(triggers=())
        if not is_item(self.text, sentence):
            self.listed = ()
        if not self.listed or whole.tells or not scenes:
            return whole
        return whole._replace(triggers=self.listed, separate=True)

    def _placed_in_time(self, piece: Frame, whole: Frame) -> Frame:
        """Count a piece back from publication; it is recalled where its own day is old."""
        piece = _dated_back(piece, self.calendar)
        if piece.days_back or piece.when is None or self._is_of_its_entry(piece):
            return piece
        if is_old(piece.when, self.calendar):
            return piece._replace(background=True)
        return piece._replace(background=False) if is_old(whole.when, self.calendar) else piece

    def _is_of_its_entry(self, piece: Frame) -> bool:
        """Tell what a timeline's entry tells of, however old, from what it recalls."""
        if self.heading is None or piece.when is None:
            return False
        return abs((self.heading.first - piece.when.first).days) <= _ENTRY_DAYS

    def _pieces(self, whole: Frame, scenes: list[Scene]) -> list[Frame]:
        """Split a frame, and leave out what was at a place that no table holds."""
        pieces = [
            piece
            for piece in split(self.text, whole, scenes)
            if not any(scene.is_unplaced for scene in piece.scenes)
        ]
        known = [scene for scene in scenes if not scene.is_unplaced]
        pieces = pieces or split(self.text, whole, known)
        pieces = [self._without_those_abroad(piece) for piece in pieces]
        pieces = [self._of_some(piece) for piece in pieces]
        return [self._with_here(piece) for piece in pieces] if len(pieces) > 1 else pieces

    def _of_some(self, piece: Frame) -> Frame:
        """Leave out all seven of "seven died, four of them in Hub", of whom none was told before.

        The place is that of the four.
        """
        if not self.placed or not self.numbers.isdisjoint(_numbers(piece)):
            return piece
        return of_some(self.text, piece) or piece

    def _without_those_abroad(self, piece: Frame) -> Frame:
        """Leave the figures of "nine died in blasts in Quetta and Karachi" to both, as a claim."""
        if not piece.figures or not are_listed_with_abroad(self.text, piece.sentence, piece.scenes):
            return piece
        shared = (
            f._replace(statement=f.statement._replace(relation="shared")) for f in piece.figures
        )
        return piece._replace(figures=tuple(shared))

    def _with_here(self, piece: Frame) -> Frame:
        """Give "shops stayed shut here, a week after gunmen struck in Nal" its own place."""
        if piece.scenes or not piece.tells:
            return piece
        here = where_meant(self.text, piece.sentence, self.gazetteer)
        inside = [scene for scene in here if piece.start <= scene.start < piece.end]
        return piece._replace(scenes=tuple(inside))

    def _whole(self, sentence: Sentence) -> Frame:
        """Read a sentence as one frame, its places still to be given."""
        sources = self._sources(sentence)
        stated = self.calendar.read(self.text, sentence, self.told)
        if label := label_of(self.text, sentence, stated):
            self.heading = label
            stated = stated[1:]
        dates = self._dates(sentence, stated, quoted=bool(sources))
        if not dates and self._leads(sentence):
            dates = lately(self.text, sentence, self.calendar)
        before = Before(self.measure, self.dead, self.taken, self.side, self.previous, self.counted)
        whole = read_sentence(
            self.text, sentence, sources, before, dates, self.calendar, self.wordings
        )
        if stated:
            spoken = spoken_days(self.text, sentence, stated)
            told_on = day_told(self.text, sentence, spoken)
            whole = whole._replace(stated=tuple(stated), told_on=told_on)
        if self._is_of_its_entry(whole) and is_old(whole.when, self.calendar):
            whole = whole._replace(background=False)
        self.previous = sentence
        self.taken = whole.taken or (self.taken if not whole.tells else None)
        sides = {figure.statement.group.role for figure in whole.figures}
        if sides or sentence.of("people"):
            self.side = sides.pop() if len(sides) == 1 else "unknown"
        self.counted = _killed_of_one_side(whole)
        told = [figure.statement.measure for figure in whole.figures]
        self.measure, self.dead = (
            (told[-1], "killed" in told) if told else (self.measure, self.dead)
        )
        if whole.when is None:
            headed = self.dated != sentence.paragraph  # an entry may name another day itself
            return whole._replace(when=self.heading) if headed else whole
        self.dated = sentence.paragraph
        if not whole.background and whole.when.precision == 1:
            self.told = whole.when.first
        return whole

    def _sources(self, sentence: Sentence) -> list[Attribution]:
        if self.previous is not None and self.previous.part != sentence.part:
            self.speaker = None  # whom the title quotes is not who speaks on
        running = self.speaker or claimant(sentence)
        sources = attributions(self.text, sentence, running)
        named = next((a.speaker for a in reversed(sources) if a.speaker), None)
        self.speaker = named or claimant(sentence) or self.speaker
        return sources

    def _dates(self, sentence: Sentence, named: list[When], *, quoted: bool) -> list[When]:
        if self.told is not None:
            named = without_quoted_today(self.text, sentence, named)
        spoken = spoken_days(self.text, sentence, named)
        self.back = days_before(self.calendar, spoken, self.back)
        if self.told is None and spoken:  # "a day earlier" counts from it, if from nothing else
            self.told = spoken[0].first
        return event_days(self.text, sentence, named, spoken, self.back if quoted else 0)

    def _scenes(self, sentence: Sentence, whole: Frame) -> list[Scene]:
        scenes = [
            scene
            for scene in scenes_of(self.text, sentence, self.unresolved, self.gazetteer)
            if not is_beside_the_event(self.text, sentence, whole.triggers, scene.start)
            and not (self.placed and self._is_of_the_story(sentence, scene.start))
        ]
        on_the_way = any(i.mention and i.mention.role == "route" for i in sentence.of("place"))
        parts = all(figure.statement.relation == "part" for figure in whole.figures)
        if on_the_way or not (not parts or self._leads(sentence) or sentence.of("cue:separate")):
            # who was passing by; a deed with figures may be of his own district
            scenes = [scene for scene in scenes if not is_of_an_office(self.text, scene.start)]
        if self.placed and refers(self.text, sentence, several=False):
            # "the mayor and the Panjgur DC were hurt in the firing"
            scenes = [scene for scene in scenes if not is_of_the_officer(self.text, scene.end)]
        scenes = self._of_the_event(sentence, self._with_protest(sentence, scenes))
        if scenes and self._is_epicentre(sentence, scenes):
            scenes = []
        if not scenes and whole.tells and self._leads(sentence):
            scenes = home_abroad(self.text, sentence)
        if are_listed(self.text, sentence, scenes):
            return within_one_district(scenes, self.gazetteer)
        return scenes

    def _is_of_the_story(self, sentence: Sentence, position: int) -> bool:
        """Tell whose town it is, or where bodies were brought to, from a new scene."""
        known = is_of_those_known(self.text, sentence, position)
        return known or is_where_doctors_speak(self.text, sentence, position)

    def _with_protest(self, sentence: Sentence, scenes: list[Scene]) -> list[Scene]:
        """Add the town of a protest, where no place of its district is told of."""
        known = {scene.location.district_id for scene in scenes}
        towns = where_they_protest(self.text, sentence, self.gazetteer)
        new = [town for town in towns if town.is_foreign or town.location.district_id not in known]
        return sorted([*scenes, *new], key=lambda scene: scene.start)

    def _is_epicentre(self, sentence: Sentence, scenes: list[Scene]) -> bool:
        """Tell where an earthquake that is told of began from where another one struck.

        "80 kilometres north of Quetta" is no closer than the province where the dead are told of.
        """
        if grammar("epicentre").isdisjoint(self.text.words(sentence.start, sentence.end)):
            return False
        placed = [scene for frame in self.found if frame.tells for scene in frame.scenes]
        if self.found and all(scene.is_foreign for scene in scenes) and not sentence.of("outcome"):
            return True  # "the epicentre was southeast of Zahedan"
        words = self.text.words(scenes[0].start, scenes[0].end)
        far = any(word.isdigit() and int(word) >= _FAR_OFF for word in words)
        return bool(placed) and (far or any(not scene.is_wide for scene in placed))

    def _of_the_event(self, sentence: Sentence, scenes: list[Scene]) -> list[Scene]:
        """Leave out the home of a body, and those of a grievance or a case beside another."""
        scenes = [
            scene
            for scene in scenes
            if not is_home(self.text, sentence, scene.start)
            and not is_of_their_past(self.text, sentence, scene.start)
        ]
        own = [
            scene
            for scene in scenes
            if not is_grievance(self.text, sentence, scene.start)
            and not is_where_it_is_done(sentence, scene.start)
        ]
        if scenes and not own:  # "a sit-in here against a killing in Bela"
            own = where_meant(self.text, sentence, self.gazetteer)
        return own or scenes

    def _leads(self, sentence: Sentence) -> bool:
        """Tell whether the text itself has told of nothing yet."""
        return sentence.part == "body" and not self.led

    def _knows(self, noun: str) -> bool:
        """Tell "the engineers" with whom a sentence opens, if some were counted before."""
        return bool(noun) and any(frame.counts(noun) for frame in self.found)

    def _opens(self, sentence: Sentence, piece: Frame) -> bool:
        """Tell what opens another event: a crosshead, or a paragraph under a timeline's date."""
        first = sentence.paragraph != self.paragraph
        under_a_date = self.heading is not None and first and not is_timed(self.text, sentence)
        known = piece.refers_back or self._knows(piece.who)
        praise = bool(sentence.of("cue:afterwards")) and not piece.figures  # "CM lauds troops"
        under_a_head = self.below_crosshead and not (known or praise)
        return under_a_head or (under_a_date and _is_entry(self.text, sentence, piece))


def _is_entry(text: Scan, sentence: Sentence, piece: Frame) -> bool:
    """Tell an event of a timeline, which has a place, from what is said of those before."""
    same = "the same" in text.between(sentence.start, sentence.end)
    told = piece.tells and not piece.is_claim and not piece.refers_to_several
    return sentence.part == "body" and told and (bool(piece.scenes) or same)


def _numbers(frame: Frame) -> set[tuple[Measure, int]]:
    """Return how many people a frame counts, but not as parts of others."""
    said = (figure.statement for figure in frame.figures)
    return {(s.measure, s.group.count.best) for s in said if s.group.count and s.relation != "part"}


def _killed_of_one_side(frame: Frame) -> int:
    """Return how many a sentence counts as killed, 0 unless by one figure with a side."""
    killed = [figure.statement.group for figure in frame.figures if figure.is_of("killed")]
    count = killed[0].count if len(killed) == len(frame.figures) == 1 else None
    return count.best if count and killed[0].role != "unknown" else 0


def _dated_back(piece: Frame, calendar: Calendar) -> Frame:
    """Count "A day after the group said …" without a place back from the publication."""
    counted = piece.days_back and not piece.scenes and piece.when is None
    return piece._replace(when=calendar.published_day()) if counted else piece
