"""A text as its words with each place name reduced to one, to see what stands beside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from mapper.gazetteer.finding import Hit
from mapper.gazetteer.names import Entry
from mapper.gazetteer.words import Words
from mapper.model import Part, PartKind

__all__ = ["PLACE", "Scene", "Sighting", "read_scene"]

PLACE = "@"
_GAP_LIMIT = 4  # words between two names of a list


@dataclass(slots=True)
class Sighting:
    """A name found in a report, before it is known what it means.

    Parameters
    ----------
    start, end : int
        Offsets in the report.
    name : str
        The folded spelling.
    entries : tuple of Entry
        What it may mean.
    likeness : float
        1 for a spelling in the tables, less for a misspelled name.
    part : str
        Kind of the part of the report it stands in.
    position : int
        Where it stands in the scene's words.
    group : tuple of int
        The names it is listed with ("Kalat, Musakhel and Bolan"), itself included.
    """

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]
    likeness: float = 1.0
    part: PartKind = "body"
    position: int = 0
    sentence: int = 0
    group: tuple[int, ...] = field(default=())


@dataclass(slots=True)
class Scene:
    """The words of a report in which each sighting is the one word `@`."""

    text: str
    sightings: list[Sighting]
    words: list[str]
    capital: list[bool]
    sentences: list[int]
    bounds: dict[int, tuple[int, int]]
    surnames: dict[str, int] | None = None  # first positions, once they are asked for

    def left(self, index: int, limit: int = 14) -> list[str]:
        """Return the words of the sentence before a sighting, the nearest last."""
        sighting = self.sightings[index]
        first = self.bounds[sighting.sentence][0]
        return self.words[max(first, sighting.position - limit) : sighting.position]

    def right(self, index: int, limit: int = 14) -> list[str]:
        """Return the words of the sentence after a sighting, the nearest first."""
        sighting = self.sightings[index]
        last = self.bounds[sighting.sentence][1]
        return self.words[sighting.position + 1 : min(last, sighting.position + 1 + limit)]

    def sentence(self, index: int) -> list[str]:
        """Return all words of a sighting's sentence."""
        first, last = self.bounds[self.sightings[index].sentence]
        return self.words[first:last]

    def gap(self, index: int) -> list[str]:
        """Return the words between a sighting and the next one of the same sentence."""
        here, there = self.sightings[index], self.sightings[index + 1]
        return self.words[here.position + 1 : there.position]

    def has_next(self, index: int) -> bool:
        """Tell whether another sighting follows in the same sentence."""
        after = index + 1
        return (
            after < len(self.sightings)
            and self.sightings[after].sentence == self.sightings[index].sentence
        )


def read_scene(
    text: str,
    hits: Sequence[Hit],
    words: Words,
    parts: Sequence[Part],
    coordinators: frozenset[str],
    joiners: frozenset[str],
) -> Scene:
    """Lay out the words of a report around the names found in it.

    Parameters
    ----------
    text : str
        The report.
    hits : sequence of Hit
        Names found, in text order and not overlapping.
    words : Words
        The report's words.
    parts : sequence of Part
        The report's parts; without any, all of it is body.
    coordinators, joiners : frozenset of str
        Words that may stand between the names of a list, and those of which it needs one.
    """
    sightings = []
    for hit in hits:
        part = _part_at(parts, hit.start)
        sightings.append(Sighting(hit.start, hit.end, hit.name, hit.entries, hit.likeness, part))
    scene = Scene(text, sightings, [], [], [], {})
    _lay_out(scene, words)
    _group(scene, coordinators, joiners)
    return scene


def _part_at(parts: Sequence[Part], offset: int) -> PartKind:
    before = bisect_right(parts, offset, key=lambda part: part.start) - 1
    inside = before >= 0 and offset < parts[before].end
    return parts[before].kind if inside else "body"


def _lay_out(scene: Scene, words: Words) -> None:
    done = 0
    for sighting in scene.sightings:
        covered = words.between(sighting.start, sighting.end)
        _copy(scene, words, range(done, covered.start))
        sighting.position = len(scene.words)
        sighting.sentence = words.sentence[covered.start]
        scene.words.append(PLACE)
        scene.capital.append(True)
        scene.sentences.append(sighting.sentence)
        done = covered.stop
    _copy(scene, words, range(done, len(words.lower)))
    for index, number in enumerate(scene.sentences):
        first, _ = scene.bounds.get(number, (index, index))
        scene.bounds[number] = (first, index + 1)


def _copy(scene: Scene, words: Words, indices: range) -> None:
    scene.words.extend(words.lower[indices.start : indices.stop])
    scene.capital.extend(words.capital[indices.start : indices.stop])
    scene.sentences.extend(words.sentence[indices.start : indices.stop])


def _group(scene: Scene, coordinators: frozenset[str], joiners: frozenset[str]) -> None:
    group: list[int] = []
    for index in range(len(scene.sightings)):
        group.append(index)
        gap = scene.gap(index) if scene.has_next(index) else []
        listed = 0 < len(gap) <= _GAP_LIMIT and coordinators.issuperset(gap)
        listed = listed and not joiners.isdisjoint(gap)
        # "men from Sindh, in Kalat": another preposition opens no list with the first
        if not listed or ("in" in gap and "in" not in scene.left(group[0], 2)):
            for member in group:
                scene.sightings[member].group = tuple(group)
            group = []
