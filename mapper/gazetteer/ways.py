"""A line that the words name, its course, and the place that a stretch of it becomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mapper.gazetteer.passage import Passage, point_of
from mapper.gazetteer.reckoning import RELATION
from mapper.gazetteer.roads import Stretch, samples, stretch_of
from mapper.model import Location, Mention, Place
from mapper.model.precision import LINE

__all__ = ["Way", "Ways"]

_MOST = 0.5  # share of a stretch above which it counts for one district
_JOINTS = frozenset(["-", "to", "and", "with"])
_SEVERAL = "along several districts"


@dataclass(frozen=True, slots=True)
class Way:
    """A line that the words name: its sightings, its words, its course.

    Parameters
    ----------
    first, last : int
        Its first and its last sighting.
    opening : int
        Index of its first word.
    end : int
        Where it ends, characters.
    key : str
        What its id is made of.
    stretch : Stretch
        Its course.
    is_drawn : bool
        Whether the course is known, and not a straight line between two towns.
    """

    first: int
    last: int
    opening: int
    end: int
    key: str
    stretch: Stretch
    is_drawn: bool = True


class Ways:
    """What roads, borders and stretches between two places of one report have in common.

    Parameters
    ----------
    passage : Passage
        The report; the places are written there.
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._cues = passage.cues.words
        self._roads = passage.terrain.roads

    def gap(self, index: int) -> list[str]:
        """Return the words up to the next name, where the first may join it to this one."""
        scene = self._passage.scene
        after = scene.right(index, 1)
        joined = after and after[0] in _JOINTS and scene.has_next(index)
        return scene.gap(index) if joined else []

    def end_of(self, index: int) -> int:
        """Return where a name ends, with the word "district" behind it, in characters."""
        stop = self._passage.covered(index).stop
        if self._words.lower[stop : stop + 1] == ["district"]:
            stop += 1
        return self._words.ends[stop - 1]

    def is_scene(self, opening: int) -> bool:
        """Tell whether the words say that something happened on the road."""
        before = opening - 1
        lower = self._words.lower
        while (
            before > 0 and lower[before] in self._cues["on_road_skips"] | self._cues["road_links"]
        ):
            before -= 1
        return before >= 0 and lower[before] in self._cues["on_road"]

    def between(self, index: int, opening: int, end: int) -> Way | None:
        """Return the line between a sighting and the next one, along a road where one is known."""
        ends = [self._passage.location(i) for i in (index, index + 1)]
        points = [point for at in ends if at and at.level != "district" and (point := point_of(at))]
        if len(points) < 2 or points[0] == points[1]:
            return None
        road = self._roads.between(*points)
        key = "+".join(at.place.id for at in ends if at)
        stretch = road or stretch_of(points)
        return Way(index, index + 1, opening, end, key, stretch, road is not None)

    def add(self, way: Way, stretch: Stretch, district: str | None) -> None:
        """Add a stretch of a line as a place of the report.

        Parameters
        ----------
        way : Way
            The line.
        stretch : Stretch
            What of its course is meant.
        district : str, optional
            Id of the district that cuts it; None where none does, and the place is in the
            district of most of it.
        """
        flags: tuple[str, ...] = ()
        inside = f"-in-{district.partition(':')[2]}" if district else ""
        if district is None:
            district, share = self._district_of(stretch)
            if not share:
                return  # it lies outside the province
            flags = () if share == 1 else (_SEVERAL,)
        location = Location(
            self._place(way, stretch, inside),
            "site",
            where_precision=LINE,
            latitude=stretch.latitude,
            longitude=stretch.longitude,
            uncertainty_km=stretch.radius_km,
            district_id=district,
            flags=flags,
            line=stretch.line if way.is_drawn else (),
        )
        self._passage.add(way.opening, way.end, self._score(way), location, "a stretch of a line")

    def _place(self, way: Way, stretch: Stretch, inside: str) -> Place:
        opening = self._words.starts[way.opening]
        return Place(
            id=f"{RELATION}:along{inside}:{way.key}",
            name=self._passage.scene.text[opening : way.end],
            kind=RELATION,
            latitude=stretch.latitude,
            longitude=stretch.longitude,
            precision_km=stretch.radius_km,
            source="the line through the places named",
        )

    def _district_of(self, stretch: Stretch) -> tuple[str | None, float]:
        """Return the district of most of a stretch, and how much of it lies in the province."""
        points = samples(stretch)
        counted = Counter(
            district for at in points if (district := self._passage.terrain.district_at(*at))
        )
        if not counted:
            return None, 0.0
        district, count = min(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        return (district if count > _MOST * len(points) else None), count / len(points)

    def _score(self, way: Way) -> float:
        named: Sequence[Mention | None] = self._passage.mentions[way.first : way.last + 1]
        return min(mention.score for mention in named if mention)
