"""A report on its way from names to places: its words, its sightings and what they mean so far."""

from __future__ import annotations

import dataclasses
import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapper.gazetteer.finding import Hit
from mapper.gazetteer.ground import Ground
from mapper.gazetteer.history import History
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.relations import RelationCues
from mapper.gazetteer.roads import Point, Roads
from mapper.gazetteer.roles import Cues, assign_role
from mapper.gazetteer.scene import Scene, read_scene
from mapper.gazetteer.seats import Seats
from mapper.gazetteer.words import Words
from mapper.model import Location, Mention, MentionRole, Part

__all__ = ["NAMED", "Passage", "Terrain", "is_named", "point_of"]

_LIMIT = 400  # phrases of a report
NAMED = frozenset(["site", "town", "tehsil"])


@dataclass(frozen=True, slots=True)
class Terrain:
    """What relations need to know of the ground.

    Parameters
    ----------
    locator : Locator
        Makes locations of entries.
    history : History
        Districts by date.
    ground : Ground
        Says in which tehsil a point lies.
    roads : Roads
        The national highways.
    seats : Seats
        The headquarters of districts.
    """

    locator: Locator
    history: History
    ground: Ground
    roads: Roads
    seats: Seats

    def tehsils(self, district_id: str) -> tuple[str, ...]:
        """Return the tehsils of a district of the reference set."""
        return self.history.period(district_id).district.tehsil_pcodes

    def seat_of(self, location: Location, name: str) -> Location | None:
        """Return the town from which distances to a district, or to "Quetta city", are measured.

        Parameters
        ----------
        location : Location
            What the name was taken for.
        name : str
            The folded name.
        """
        if location.level not in ("tehsil", "district") or location.district_id is None:
            return None
        called = self.locator.district_words(location.district_id) <= frozenset(name.split())
        return self.seats.town_of(location.district_id) if called else None

    def district_at(self, latitude: float, longitude: float) -> str | None:
        """Return the district a point lies in, in the reference set."""
        pcode = self.ground.tehsil_at(latitude, longitude)
        return self.history.of_tehsil(pcode) if pcode else None


class Passage:
    """A report's words and names while its relations are read.

    Parameters
    ----------
    terrain : Terrain
        The ground.
    scene : Scene
        The report.
    words : Words
        Its words.
    parts : sequence of Part
        Its parts.
    mentions : sequence of Mention or None
        One for each sighting; None where it was not placed.

    Attributes
    ----------
    mentions : list of Mention or None
        The same, with what the relations say of them.
    added : list of Mention
        Phrases that are places of their own.
    """

    def __init__(
        self,
        terrain: Terrain,
        scene: Scene,
        words: Words,
        parts: Sequence[Part],
        mentions: Sequence[Mention | None],
    ) -> None:
        self.terrain = terrain
        self.scene = scene
        self.words = words
        self.cues = RelationCues.default()
        self.mentions = list(mentions)
        self.added: list[Mention] = []
        self._parts = parts
        self._told: set[int] = set()
        self._tried = 0

    def all(self) -> tuple[Mention, ...]:
        """Return every mention in text order, a phrase before the names in it."""
        kept = [mention for mention in (*self.mentions, *self.added) if mention]
        return tuple(sorted(kept, key=lambda mention: (mention.start, -mention.end)))

    def covered(self, index: int) -> range:
        """Return the words of a sighting."""
        sighting = self.scene.sightings[index]
        return self.words.between(sighting.start, sighting.end)

    def location(self, index: int | None) -> Location | None:
        """Return what a sighting means, if it was placed."""
        mention = self.mentions[index] if index is not None else None
        return mention.location if mention else None

    def district(self, index: int | None) -> str | None:
        """Return the district that a sighting names or lies in."""
        location = self.location(index)
        return location.district_id if location else None

    def first_free(self, word: int) -> int:
        """Return the first word of a word's sentence, or the one after the name before it."""
        before = self.preceding(word)
        return self.words.sentence_of(word).start if before is None else self.covered(before).stop

    def container(self, index: int) -> int | None:
        """Return the sighting that holds what is said of one ("12 km south of Sui in Kohlu")."""
        return self.container_after(self.covered(index).stop - 1)

    def container_after(self, word: int) -> int | None:
        """Return the sighting that holds what the words up to one say."""
        after = self.following(word)
        if after is None or self.mentions[after] is None:
            return None
        gap = self.words.lower[word + 1 : self.covered(after).start]
        said = "in" in gap or "of" in gap or gap == [","]
        return after if said and self.cues.words["container"].issuperset(gap) else None

    def following(self, word: int) -> int | None:
        """Return the first sighting after a word, in its sentence."""
        sightings = self.scene.sightings
        after = bisect_right(sightings, self.words.starts[word], key=lambda each: each.start)
        same = after < len(sightings) and sightings[after].sentence == self.words.sentence[word]
        return after if same else None

    def preceding(self, word: int) -> int | None:
        """Return the last sighting before a word, in its sentence."""
        sightings = self.scene.sightings
        before = bisect_left(sightings, self.words.starts[word], key=lambda each: each.start) - 1
        same = before >= 0 and sightings[before].sentence == self.words.sentence[word]
        return before if same else None

    @functools.cached_property
    def _by_sentence(self) -> dict[int, list[int]]:
        grouped: dict[int, list[int]] = {}
        for index, sighting in enumerate(self.scene.sightings):
            grouped.setdefault(sighting.sentence, []).append(index)
        return grouped

    def scenes(self, sentence: int) -> Iterator[tuple[int, Location]]:
        """Yield the sightings of a sentence that may hold an incident, and where they are."""
        for index in self._by_sentence.get(sentence, ()):
            mention = self.mentions[index]
            if mention and mention.role == "location" and mention.location:
                yield index, mention.location

    def add(self, first: int, end: int, score: float, location: Location, reason: str) -> bool:
        """Add a phrase as a place, if it is the place of something.

        Parameters
        ----------
        first : int
            Index of the first word of what it places ("a village 20 km …").
        end : int
            Where it ends, characters.
        score : float
            How sure the names in it are.
        location : Location
            Where it is; its name is the phrase as written.
        reason : str
            How it was placed.
        """
        sentence = self.words.sentence[first]
        self._tried += 1
        if self._role(first, end, location) != "location":
            return False
        written = location.place.name
        start = end - len(written)
        for index in self._by_sentence.get(sentence, ()):
            mention = self.mentions[index]
            if mention and (mention.start, mention.end) == (start, end):
                self.mentions[index] = None  # the phrase is no longer than the name
        self.added.append(Mention(written, start, end, "location", score, location, (reason,)))
        self._told.add(sentence)
        return True

    def has_phrase(self, sentence: int) -> bool:
        """Tell whether a phrase of a sentence is a place already."""
        return sentence in self._told

    @property
    def is_full(self) -> bool:
        """Tell whether so many were tried that this is no report but a trick."""
        return self._tried >= _LIMIT

    def change_role(self, index: int, role: MentionRole, *, of: frozenset[str]) -> None:
        """Give a sighting another role, if it has one of some roles."""
        mention = self.mentions[index]
        if mention and mention.role in of:
            self.mentions[index] = dataclasses.replace(mention, role=role)

    def _role(self, first: int, end: int, location: Location) -> str:
        """Tell what the phrase does in its sentence, read as if it were one name."""
        start, sentence = self.words.starts[first], self.words.sentence[first]
        sightings = [self.scene.sightings[index] for index in self._by_sentence.get(sentence, ())]
        hits = [
            Hit(s.start, s.end, s.name, s.entries, s.likeness)
            for s in sightings
            if s.end <= start or s.start >= end
        ]
        hits.append(Hit(start, end, "", ()))
        hits.sort(key=lambda hit: hit.start)
        cues, words = Cues.default(), self.words.of_sentence(first)
        scene = read_scene(
            self.scene.text, hits, words, self._parts, cues.coordinators, cues.joiners
        )
        at = next(number for number, hit in enumerate(hits) if hit.start == start)
        return assign_role(scene, at, location, cues).alone


def point_of(location: Location | None) -> Point | None:
    """Return the point of a location, degrees, if it has one."""
    if location is None or location.latitude is None or location.longitude is None:
        return None
    return location.latitude, location.longitude


def is_named(location: Location) -> bool:
    """Tell whether a place is exact enough to need no relation to find it."""
    return location.level in NAMED and "town or district" not in location.flags
