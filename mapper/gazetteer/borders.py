"""What happened on a border: on the stretch of it that a district has."""

from __future__ import annotations

import dataclasses

from mapper.gazetteer.passage import Passage, is_named
from mapper.gazetteer.relations import Phrase
from mapper.gazetteer.roads import stretch_of, widened
from mapper.gazetteer.ways import Way, Ways

__all__ = ["Borders"]


class Borders:
    """Read the borders that one report names.

    Parameters
    ----------
    passage : Passage
        The report; what is read is written there.
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._cues = passage.cues.words
        self._ways = Ways(passage)

    def read(self) -> None:
        """Place what happened on each border named."""
        for index, word in enumerate(self._words.lower):
            if word in self._cues["borders"] and not self._passage.is_full:
                self._read_border(index)

    def _read_border(self, word: int) -> None:
        """Place what happened on the border in a district on that district's stretch of it."""
        country, opening = self._neighbour(word)
        if country is None:
            return
        passage = self._passage
        scenes = list(passage.scenes(self._words.sentence[word]))
        areas = [(i, at) for i, at in scenes if not is_named(at) and at.district_id]
        if len(areas) != 1 or len(scenes) != 1:
            return
        index, area = areas[0]
        district = area.district_id or ""
        line = passage.terrain.ground.border(passage.terrain.tehsils(district), country)
        if not line:
            return
        stretch = stretch_of(line)
        key, phrase = f"border-{country.lower()}", self._away(opening)
        if phrase:
            key = f"{phrase.offset.key}-from-{key}"
            opening, stretch = phrase.first, widened(stretch, phrase.offset.high)
        way = Way(index, index, opening, self._words.ends[word], key, stretch)
        self._ways.add(self._through(way, word, index), way.stretch, district)

    def _away(self, border: int) -> Phrase | None:
        """Return the distance from a border: "8 km from the Iranian border in Panjgur"."""
        start = self._words.sentence_of(border).start
        text = self._passage.scene.text
        phrase = self._passage.cues.offset_before(text, self._words, border, start)
        return phrase if phrase and phrase.has_distance else None

    def _neighbour(self, word: int) -> tuple[str | None, int]:
        """Return the country of "the Pak-Iran border" and where its words begin."""
        lower, neighbours = self._words.lower, self._passage.cues.neighbours
        first = word
        while first > 0 and lower[first - 1] in self._cues["border_names"]:
            first -= 1
        said = [neighbours[each] for each in lower[first:word] if each in neighbours]
        if not said and lower[word + 1 : word + 2] == ["with"]:
            said = [neighbours[each] for each in lower[word + 2 : word + 3] if each in neighbours]
        return (said[-1] if said else None), first

    def _through(self, way: Way, word: int, index: int) -> Way:
        covered = self._passage.covered(index)
        gap = self._words.lower[word + 1 : covered.start]
        follows = word < covered.start and self._cues["container"].issuperset(gap)
        if not (follows and ("in" in gap or "of" in gap)):
            return way
        return dataclasses.replace(way, end=self._ways.end_of(index))
