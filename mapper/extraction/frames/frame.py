"""A frame: one place, one date and what is said of them."""

from __future__ import annotations

from typing import NamedTuple

from mapper.extraction.modality.speakers import Speaker
from mapper.extraction.outcomes.outcomes import Statement
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.people.group import Group
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import ARMED_GROUPS
from mapper.extraction.spans.scanning import Item, Sentence
from mapper.model import Measure, PartKind

__all__ = ["OF_ARMS", "Figure", "Frame", "only_protests"]

#: ACLED's event types in which somebody uses arms.
OF_ARMS = frozenset(["Battles", "Explosions/Remote violence", "Violence against civilians"])

_OF_TIME = frozenset(
    ["shortly_before", "occasion", "drawn_out", "also", "since_when", "beside", "listed"]
)


class Figure(NamedTuple):
    """A statement with the one who makes it."""

    statement: Statement
    speaker: Speaker | None
    denied: bool = False

    @property
    def is_of_a_party(self) -> bool:
        """Tell whether one of those who fight says so."""
        return self.speaker is not None and self.speaker.stands == "party"

    def is_of(self, measure: Measure) -> bool:
        """Tell whether it counts what is measured."""
        return self.statement.measure == measure

    @property
    def holds(self) -> bool:
        """Tell whether it is no party's, not denied, and not replaced by another."""
        replaced = self.statement.relation == "superseded"
        return not (replaced or self.denied or self.is_of_a_party)


class Frame(NamedTuple):
    """What one stretch of text says.

    Parameters
    ----------
    start, end : int
        Character offsets of the stretch; `sentence` is the one it stands in.
    scenes : tuple of Scene
        Its place, or the places of a list.
    when : When, optional
        The day or days it names.
    days : tuple of When
        Every day its sentence gives for what it tells.
    stated : tuple of When
        Every day its sentence names, those of what was said and done later included.
    told_on : When, optional
        The day on which somebody told of it.
    triggers : tuple of Item
        Event words that are asserted, not denied or feared.
    figures : tuple of Figure
        Casualty statements with their speakers.
    actors : tuple of Item
        Armed groups and forces named.
    cues : frozenset of str
        Cues that bear on merging (`total`, `unverified` …).
    separate : bool
        Whether the words open another event.
    days_back : int
        Days before the main clause ("a day after …").
    background : bool
        Whether the words recall something older than the news.
    refers_to_several : bool
        Whether it speaks of the events told before as several ("the attacks").
    refers_back : bool
        Whether it speaks of one told before ("the assault").
    refers_to_that : bool
        Whether it speaks of "that attack", told of a while ago.
    says_where : bool
        Whether its words say that something was at its place ("when it was hit near").
    took_place : bool
        Whether it says where something "took place".
    says_when : bool
        Whether it ends on a verb that only says when ("the killing of the teacher came").
    goes_on : bool
        Whether it opens with who or what was told of ("it", "the train").
    things : frozenset of str
        Vehicles and weapons that its sentence names.
    known : frozenset of str
        Those of them that its words take for known ("the coach").
    who : str
        The noun of people whom it opens with as known ("the fisherman").
    meant : tuple of (int, str)
        The nouns of people whom its sentence takes for known, wherever they stand, by offset.
    spoken_at : tuple of Scene
        The town where somebody says so, if no other place is named.
    same_day : bool
        Whether the words give the day of what was told before ("the same night").
    counts_known : bool
        Whether it counts people told of before ("the five bodies").
    had_been : bool
        Whether its words tell of what was done to somebody before ("who had been shot").
    taken : Group, optional
        Who was led away or is held, and may be found dead in the next sentence.
    bodies : bool
        Whether its dead are bodies that turned up.
    names_known : bool
        Whether all it counts are called by names that the text gave before.
    """

    start: int
    end: int
    sentence: Sentence
    part: PartKind
    scenes: tuple[Scene, ...] = ()
    when: When | None = None
    days: tuple[When, ...] = ()
    stated: tuple[When, ...] = ()
    told_on: When | None = None
    triggers: tuple[Item, ...] = ()
    figures: tuple[Figure, ...] = ()
    actors: tuple[Item, ...] = ()
    cues: frozenset[str] = frozenset()
    separate: bool = False
    days_back: int = 0
    background: bool = False
    refers_to_several: bool = False
    refers_back: bool = False
    refers_to_that: bool = False
    says_where: bool = False
    took_place: bool = False
    says_when: bool = False
    goes_on: bool = False
    spoken_at: tuple[Scene, ...] = ()
    things: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    who: str = ""
    meant: tuple[tuple[int, str], ...] = ()
    same_day: bool = False
    counts_known: bool = False
    had_been: bool = False
    taken: Group | None = None
    bodies: bool = False
    names_known: bool = False

    @property
    def tells(self) -> bool:
        """Tell whether the frame says that something happened."""
        return bool(self.triggers or self.figures)

    @property
    def bears_on_events(self) -> bool:
        """Tell whether a cue speaks of events themselves (a claim, a total), not of their time."""
        return not self.cues <= _OF_TIME

    @property
    def is_of_those_before(self) -> bool:
        """Tell whether "their bodies" or "shot them dead" counts people told of before."""
        said = (figure.statement for figure in self.figures)
        return any(each.group.start == each.start for each in said)

    @property
    def is_of_the_wounded(self) -> bool:
        """Tell whether those who were hurt before died, and what the toll comes to with them."""
        told = {figure.statement.relation for figure in self.figures}
        dead = {each.statement.group.start for each in self.figures if each.is_of("killed")}
        hurt = {each.statement.group.start for each in self.figures if each.is_of("injured")}
        own = any(not item.record.get("generic") for item in self.triggers)
        later = not told.isdisjoint((*LATER, "succumbed")) or not dead.isdisjoint(hurt)
        return later and not self.separate and (self.refers_back or not own)

    @property
    def happened(self) -> bool:
        """Tell whether nothing in its sentence is only planned, feared or to come."""
        return not self.background and not self.sentence.of("cue:hypothetical")

    def counts(self, noun: str) -> bool:
        """Tell whether people of a noun are among those it counts."""
        counted = (figure.statement.group.noun for figure in self.figures)
        return any(each.split()[-1:] == [noun] for each in counted)

    @property
    def nouns(self) -> frozenset[str]:
        """Return the nouns by which it counts people ("wife", "son", "guard")."""
        groups = [figure.statement.group for figure in self.figures]
        return frozenset(g.noun.split()[-1] for g in groups if g.noun and not g.inferred)

    def means(self, noun: str) -> bool:
        """Tell whether its own words take people of a noun for known ("the trader")."""
        return any(
            self.start <= start < self.end and each.split()[-1:] == [noun]
            for start, each in self.meant
        )

    @property
    def is_claim(self) -> bool:
        """Tell whether it only claims responsibility, or says that nobody does."""
        return not self.figures and not self.cues.isdisjoint(("claims_responsibility", "no_claim"))

    @property
    def is_follow_up(self) -> bool:
        """Tell whether it only tells of arrests, which follow an event told before."""
        kinds = {item.record["sub_type"] for item in self.triggers}
        measures = {figure.statement.measure for figure in self.figures}
        return bool(kinds or measures) and kinds <= {"Arrests"} and measures <= {"arrested"}

    @property
    def is_telling(self) -> bool:
        """Tell whether it says so by itself, without a place to hold it.

        "The violence" and "operations were under way" do not.
        """
        return bool(self.figures) or any(
            not item.record.get("generic") and not item.record.get("operation")
            for item in self.triggers
        )


def only_protests(frame: Frame) -> bool:
    """Tell whether a protest, with the road it blocks, is all that a frame tells of."""
    if frame.figures:
        return False
    types = {item.record["type"] for item in frame.triggers}
    return types - {"Strategic developments"} == {"Protests"} or _blocks_roads(frame)


def _blocks_roads(frame: Frame) -> bool:
    """Tell people who block a road from armed men who do."""
    blocks = all(item.record.get("blocks") for item in frame.triggers)
    people = frame.sentence.of("people")
    armed = any(item.record["type"] in ARMED_GROUPS for item in frame.actors)
    armed = armed or any(item.record["role"] == "militants" for item in people)
    crowd = frame.sentence.of_any("cue:townspeople", "cue:crowd") or people
    return bool(frame.triggers and crowd) and blocks and not armed
