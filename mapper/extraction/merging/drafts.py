"""An incident in the making: the frames that tell of one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.scenes import join_scenes
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import table
from mapper.extraction.spans.scanning import Item
from mapper.gazetteer import Gazetteer
from mapper.model import Kind, Location, Measure, Role

__all__ = [
    "Draft",
    "day_of",
    "family_of",
    "own_numbers",
    "people_told",
    "without_circumstances",
]

# Kinds of happening that are never one event: a quake is no attack.
_FAMILIES = {"Accident": "accident", "Natural hazard": "hazard"}
_VIOLENT = ("Violence against civilians", "Explosions/Remote violence")
_OWN = ("plain", "all", "put", "succumbed")  # figures that are no part, total or rival of others
_WEEK = 3  # date precision
_SEARCH_DAYS = 4  # from an accident to the days on which its dead are found
_TELLING = 6  # weight from which an event word decides the family


@dataclass
class Draft:
    """An incident in the making.

    Parameters
    ----------
    frames : list of Frame
        What tells of it, in text order.
    scenes : tuple of Scene
        Its place, or the places of a list.
    when : When, optional
        Its day.
    kind : Kind
        Event, background or rollup.
    inferred : set of str
        What was taken over and not read: `place`, `date`.
    includes : list of Draft
        For a rollup, the drafts it totals.
    numbers : set of (Measure, int)
        The plain figures told so far that are no party's claim.
    rough : set of (Measure, int)
        Those of them that no number was said for ("several").
    lent : tuple of Item
        Event words of the report's lead, for a draft that has none of its own.
    disappeared : bool
        Whether those whom forces detained were taken to where nobody knows.
    differs : bool
        Whether it was told again with a place in another district.
    is_total : bool
        Whether its words, or the report's title, count several events.
    people : set of (Measure, Role, int)
        Every figure told, parts of others included.
    means, sub_types : set of str
        Those of all its event words.
    things : set of str
        The things that its sentences are the first to name.
    nouns : set of str
        The nouns by which its sentences count people.
    """

    frames: list[Frame] = field(default_factory=list)
    scenes: tuple[Scene, ...] = ()
    when: When | None = None
    kind: Kind = "event"
    inferred: set[str] = field(default_factory=set)
    includes: list[Draft] = field(default_factory=list)
    numbers: set[tuple[Measure, int]] = field(default_factory=set)
    rough: set[tuple[Measure, int]] = field(default_factory=set)
    lent: tuple[Item, ...] = ()
    disappeared: bool = False
    differs: bool = False
    _heaviest: tuple[int, int, str] | None = None
    is_total: bool = False
    people: set[tuple[Measure, Role, int]] = field(default_factory=set)
    # What all frames say together, kept as they come in: a story may be very long.
    _triggered: bool = False
    _tells: bool = False
    _beyond_protests: bool = False
    _worded: bool = False
    _specific: bool = False
    _cues: set[str] = field(default_factory=set)
    means: set[str] = field(default_factory=set)
    sub_types: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)

    @property
    def scene(self) -> Scene | None:
        """Return the place, None for a list of places or none yet."""
        return self.scenes[0] if len(self.scenes) == 1 else None

    @property
    def is_deadly(self) -> bool:
        """Tell whether somebody was killed."""
        return any(measure == "killed" and number for measure, _, number in self.people)

    @property
    def counts_several(self) -> bool:
        """Tell whether one figure counts two attacks or more ("in two incidents of firing")."""
        return "several" in self._cues

    @property
    def is_drawn_out(self) -> bool:
        """Tell whether it went on for days: a siege, an operation that is over now."""
        return "drawn_out" in self._cues

    @property
    def is_generic(self) -> bool:
        """Tell whether "the attack" is the most that its words say of what was done."""
        return self._worded and not self._specific

    @property
    def is_vague(self) -> bool:
        """Tell whether it is one event somewhere in the province, in which nobody was hurt."""
        return self.kind == "event" and self.is_wide and not self.people and not self.is_plural

    @property
    def only_protests(self) -> bool:
        """Tell whether protests are all that it tells of so far."""
        return self._tells and not self._beyond_protests

    @property
    def is_of_a_crowd(self) -> bool:
        """Tell whether a protest is among what it was first told as."""
        first = next((frame for frame in self.frames if frame.triggers), None)
        types = {item.record["type"] for item in first.triggers} if first else set()
        return not types.isdisjoint(("Protests", "Riots"))

    @property
    def is_plural(self) -> bool:
        """Tell whether it totals several events."""
        return len(self.scenes) > 1 or self.is_total

    @property
    def lists_places(self) -> bool:
        """Tell whether its district stands for a list of places ("Turbat and Buleda")."""
        return self.scene is not None and self.scene.of_several

    @property
    def is_foreign(self) -> bool:
        """Tell whether it lies outside the province."""
        return bool(self.scenes) and all(scene.is_foreign for scene in self.scenes)

    @property
    def is_wide(self) -> bool:
        """Tell whether it has no place finer than a region or the province."""
        return len(self.scenes) > 1 or (self.scene is not None and self.scene.is_wide)

    @property
    def tells(self) -> bool:
        """Tell whether any frame says that something happened."""
        return self._triggered or self._tells

    @property
    def family(self) -> str:
        """Return the kind of happening its most telling word says, if any."""
        return self._heaviest[2] if self._heaviest else ""

    def attach(self, frame: Frame) -> None:
        """Take in a frame that only comments or follows up."""
        self.frames.append(frame)
        self.numbers.update(own_numbers(frame))
        self.rough.update(rough_numbers(frame))
        self.people.update(people_told(frame))
        self.is_total = self.is_total or "total" in frame.cues
        self._note(frame)
        heaviest = _heaviest(frame.triggers)
        if heaviest and (self._heaviest is None or heaviest > self._heaviest):
            self._heaviest = heaviest

    def _note(self, frame: Frame) -> None:
        """Keep what the properties tell of all frames."""
        self._cues |= frame.cues
        self.things |= frame.things
        self.nouns |= frame.nouns
        records = [item.record for item in frame.triggers]
        self.sub_types.update(record["sub_type"] for record in records)
        self.means.update(record["means"] for record in records if "means" in record)
        self._worded = self._worded or bool(frame.triggers)
        self._specific = self._specific or any(not record.get("generic") for record in records)
        self._beyond_protests = self._beyond_protests or (frame.tells and not only_protests(frame))
        self._tells = self._tells or frame.tells

    def add(self, frame: Frame, gazetteer: Gazetteer) -> None:
        """Take in a frame that tells of it; the finer place and the first date stay.

        The day comes from the first frame with an event word: a toll told
        first may name the day of the count.
        """
        day = None if self._recalls(frame) else day_of(frame)
        worded = bool(frame.triggers) and not self._triggered
        if self.when is None or (day and worded and not self._is_over(day, frame)):
            self.when = day
        if day and (
            self.is_week_of(day)
            or self._began_on(day, frame)
            or self.took_place_on(day, frame)
            or self.befell_on(day, frame)
        ):
            self.when = day
        self._triggered = self._triggered or bool(frame.triggers)
        self.attach(frame)
        told = "place" in self.inferred and len(frame.scenes) == 1 and not frame.scenes[0].is_wide
        if not self.scenes or told:
            self.scenes = frame.scenes
            self.inferred -= {"place"} if told else set()
            if any(scene.is_implied for scene in frame.scenes):
                self.inferred.add("place")
        elif self.scene and len(frame.scenes) == 1:
            joined = join_scenes(self.scene, frame.scenes[0], gazetteer)
            named = joined is None and self.scene.is_long_road  # the district on its way
            first, told_now = self.scene.location, frame.scenes[0].location
            near = first.district_id is not None and first.district_id == told_now.district_id
            closer = joined is None and near and _is_closer(told_now, first)
            outright = joined is None and frame.took_place and self._is_where_reporters_are()
            if named or closer or outright or (joined and joined.location is not first):
                self.scenes = frame.scenes
            elif joined is None and not self.scene.is_wide:
                self.differs = self.differs or first.district_id != told_now.district_id

    def _is_over(self, day: When, frame: Frame) -> bool:
        """Tell the operation of a day later, in which those who did it fell, from its own day."""
        later = self.when is not None and self.when.first < day.first
        operation = all(item.record.get("operation") for item in frame.triggers)
        return later and operation and self.is_deadly

    def _is_where_reporters_are(self) -> bool:
        """Tell the dateline's town of "gunned down here" from a place that the words name."""
        ends = {cue.end for each in self.frames[:1] for cue in each.sentence.of("cue:here")}
        return self.scene is not None and self.scene.end in ends

    def _recalls(self, frame: Frame) -> bool:
        """Tell who was detained "last Friday" from the day of those who were killed."""
        told = {measure for measure, _ in self.numbers}
        new = {measure for measure, _ in own_numbers(frame)} - told
        last = frame.when is not None and frame.when.recalled
        return last and bool(told and new) and not frame.refers_back

    def _began_on(self, day: When, frame: Frame) -> bool:
        """Tell the day on which a siege began, told after the one on which it ended."""
        earlier = self.when is not None and day.first < self.when.first
        return earlier and self.is_drawn_out and bool(frame.triggers)

    def took_place_on(self, day: When, frame: Frame) -> bool:
        """Tell the day of "the incident took place on Monday", after "found dead on Tuesday"."""
        earlier = self.when is not None and day.first < self.when.first
        return earlier and frame.took_place and (frame.refers_back or not frame.triggers)

    def befell_on(self, day: When, frame: Frame) -> bool:
        """Tell the day on which "the boat capsized" whose dead were found on the days after.

        It is said of what was told, and counts nobody of its own.
        """
        known = frame.refers_back or not frame.known.isdisjoint(self.things)
        found = bool(self.frames) and self.frames[0].bodies and self.family == "accident"
        again = known and found and family_of(frame) == "accident" and not any(own_numbers(frame))
        days = (self.when.first - day.first).days if self.when else 0
        return again and 0 < days <= _SEARCH_DAYS

    def is_week_of(self, day: When) -> bool:
        """Tell "earlier this week", which a day named later makes exact."""
        week = self.when
        if week is None or week.precision != _WEEK:
            return False
        return day.precision == 1 and week.agrees(day)


def _is_closer(location: Location, town: Location) -> bool:
    """Tell the village of an attack from the town of its district near which the lead had it.

    Or from the road of which it was only told that it was there.
    """
    if town.line:
        return not location.line and location.level in ("town", "site")
    return town.level == "town" and location.level in ("town", "site", "tehsil")


def day_of(frame: Frame) -> When | None:
    """Return the day a frame tells of, counted back for "a day after …"."""
    return frame.when.earlier(frame.days_back) if frame.when and frame.days_back else frame.when


def family_of(frame: Frame) -> str:
    """Return `violence`, `accident` or `hazard`, or nothing if no word tells."""
    heaviest = _heaviest(frame.triggers)
    return heaviest[2] if heaviest else ""


def without_circumstances(words: Sequence[Item]) -> Sequence[Item]:
    """Leave out the crash that came of shots or a bomb, and the flood amid which they fell.

    "It was fired at and overturned"; "an attack on those who helped victims of the quake".
    """
    first = min((item.start for item in words if _is_violence(item)), default=None)
    if first is None:
        return words
    return [item for item in words if not _is_circumstance(item, first)]


def _is_circumstance(item: Item, deed: int) -> bool:
    hazard = item.record["type"] == "Natural hazard" and item.start > deed
    return hazard or item.record["sub_type"] == "Road accident"


def _is_violence(item: Item) -> bool:
    record = item.record
    telling = record["weight"] >= _TELLING and not record.get("neutral")
    return telling and record["type"] in _VIOLENT and not record.get("operation")


def _heaviest(triggers: tuple[Item, ...]) -> tuple[int, int, str] | None:
    telling = (
        (item.record["weight"], -item.start, _FAMILIES.get(item.record["type"], "violence"))
        for item in without_circumstances(triggers)
        if item.record["weight"] >= _TELLING and not item.record.get("neutral")
    )
    return max(telling, default=None)


def people_told(frame: Frame) -> Iterator[tuple[Measure, Role, int]]:
    """Return every figure of a frame with its side, parts of others included."""
    for figure in frame.figures:
        group = figure.statement.group
        if group.count and figure.statement.relation != "shared":
            yield figure.statement.measure, group.role, group.count.best


def rough_numbers(frame: Frame) -> Iterator[tuple[Measure, int]]:
    """Return what a frame counts as "several" or "dozens", for which any number may stand."""
    for figure in frame.figures:
        count = figure.statement.group.count
        if count and (count.words or "").lower() in table("numbers")["vague"]:
            yield figure.statement.measure, count.best


def own_numbers(frame: Frame) -> Iterator[tuple[Measure, int]]:
    """Return the plain figures of a frame that are no party's claim."""
    for figure in frame.figures:
        statement = figure.statement
        told = statement.relation in _OWN and not figure.is_of_a_party
        if statement.group.count and told:
            yield statement.measure, statement.group.count.best
