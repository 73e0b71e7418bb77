"""What happened between two places: "between Quetta and Sibi", "on the highway from …"."""

from __future__ import annotations

from mapper.gazetteer.passage import Passage, is_named
from mapper.gazetteer.ways import Ways
from mapper.model import MentionRole

__all__ = ["Between"]

_LOOK = 6  # words before "between"
# Words before "between" by what they make of the two names.
_SIDES: dict[str, MentionRole] = {"parleys": "context", "traffic": "route"}
_LOCATION = frozenset(["location"])


class Between:
    """Read the stretches between two places that one report names.

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

    def read(self, index: int) -> None:
        """Place what happened between two towns, unless a town of its own is named.

        Parameters
        ----------
        index : int
            The sighting of the first; the second is the next one.
        """
        gap = self._ways.gap(index)
        opening = self._opening(index) if gap == ["and"] else None
        if opening is None and gap in (["to"], ["and"], ["with"]):
            opening = self._road_from(index)
        if opening is None:
            return
        passage, pair = self._passage, (index, index + 1)
        sentence = passage.scene.sightings[index].sentence
        for each in pair:
            passage.change_role(each, "reference", of=_LOCATION)
        others = (at for each, at in passage.scenes(sentence) if each not in pair)
        if passage.has_phrase(sentence) or any(map(is_named, others)):
            return
        way = self._ways.between(index, opening, passage.scene.sightings[index + 1].end)
        if way:
            self._ways.add(way, way.stretch, None)

    def _opening(self, index: int) -> int | None:
        """Return the word "between" before two names, unless it is what goes on between them."""
        lower, passage = self._words.lower, self._passage
        opening = passage.covered(index).start - 1
        while opening > 0 and lower[opening] in self._cues["between_skips"]:
            opening -= 1
        if opening < 0 or lower[opening] != "between":
            return None
        before = lower[max(passage.first_free(opening), opening - _LOOK) : opening]
        for cue, role in _SIDES.items():
            if not self._cues[cue].isdisjoint(before):
                passage.change_role(index, role, of=_LOCATION)
                passage.change_role(index + 1, role, of=_LOCATION)
                return None
        units = passage.cues.units  # "5 km of road between …" says how long, not where
        barred = not (self._cues["no_between"] | units).isdisjoint(before)
        stop = passage.covered(index + 1).stop
        people = not self._cues["no_between_after"].isdisjoint(lower[stop : stop + 1])
        return None if barred or people else opening

    def _road_from(self, index: int) -> int | None:
        """Return the word "highway" of "on the highway from Quetta to Sibi"."""
        lower = self._words.lower
        opening = self._passage.covered(index).start - 2
        if opening < 0 or lower[opening + 1] not in self._cues["road_ends"]:
            return None
        while opening > 0 and lower[opening] in self._cues["road_turns"]:
            opening -= 1
        road = lower[opening] in self._cues["roads"]
        return opening if road and self._ways.is_scene(opening) else None
