"""Places along a line: between two towns, on a stretch of a road, on a border.

A town named beside a road stays the place and is given the stretch of the road near
it; a district cuts the road to the stretch within it; a road alone is the place where
the words say that something happened on it.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mapper.gazetteer.passage import Passage, is_named, point_of
from mapper.gazetteer.reckoning import LINE, RELATION
from mapper.gazetteer.relations import Phrase
from mapper.gazetteer.roads import Stretch, samples, stretch_of, widened
from mapper.gazetteer.roles import Cues
from mapper.model import Location, Mention, MentionRole, Place

__all__ = ["Lines"]

_LOOK = 6  # words before "between"
_ROAD = "along a road"  # flag of a location that is a road of the tables
_MOST = 0.5  # share of a stretch above which it counts for one district
_JOINTS = frozenset(["-", "to", "and", "with"])
# Words before "between" by what they make of the two names.
_SIDES: dict[str, MentionRole] = {"parleys": "context", "traffic": "route"}
_LOCATION = frozenset(["location"])
_ROUTE = frozenset(["route"])
_SEVERAL = "along several districts"


@dataclass(frozen=True, slots=True)
class _Way:
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


class Lines:
    """Read the roads, borders and stretches between places of one report.

    Parameters
    ----------
    passage : Passage
        The report; what is read is written there.
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._cues = passage.cues.words
        self._roads = passage.terrain.roads

    def read(self) -> None:
        """Read each road, border and stretch between two places."""
        passage = self._passage
        highways = [m for m in passage.mentions if m and m.location and _ROAD in m.location.flags]
        if not highways and not passage.cues.may_draw(self._words):
            return
        for index in range(len(passage.mentions)):
            if passage.is_full:
                return
            self._read_road(index)
            self._read_between(index)
        self._read_borders()

    def _gap(self, index: int) -> list[str]:
        """Return the words up to the next name, where the first may join it to this one."""
        scene = self._passage.scene
        after = scene.right(index, 1)
        joined = after and after[0] in _JOINTS and scene.has_next(index)
        return scene.gap(index) if joined else []

    # roads

    def _read_road(self, index: int) -> None:
        passage = self._passage
        road = self._road(index)
        closing = None if road else self._road_ends(index)
        if not (road or closing):
            self._read_known_end(index)
            return
        covered = passage.covered(index)
        last = covered.stop - 1 if closing is None else closing
        if not (self._is_scene_of_road(covered.start) or self._has_mishap(last)):
            return
        if passage.has_phrase(passage.scene.sightings[index].sentence):
            return
        way = self._highway(index, road) if road else self._road_by_ends(index, closing or 0)
        if way:
            self._place_way(way)

    def _read_known_end(self, index: int) -> None:
        """Place what happened on "the Zardad-Quetta road" at the one end that is known."""
        covered, words = self._passage.covered(index), self._words
        opening = covered.start - 1
        if opening < 1 or words.lower[opening] != "-":
            return
        road = self._road_word(covered.stop)
        if road is None or words.lower[road] not in self._cues["driven"]:
            return
        if self._passage.first_free(opening) == opening:
            return  # a name of the tables stands there too
        while opening > 0 and words.capital[opening - 1]:
            opening -= 1
        others = any(True for _ in self._passage.scenes(words.sentence[opening]))
        if not others and self._is_scene_of_road(opening):
            self._passage.change_role(index, "location", of=_ROUTE)

    def _road(self, index: int) -> str | None:
        """Return the id of the road of the tables that a sighting names."""
        location = self._passage.location(index)
        return location.place.id if location and _ROAD in location.flags else None

    def _highway(self, index: int, road: str) -> _Way:
        """Return a road of the tables, cut to the towns that its name holds."""
        sighting = self._passage.scene.sightings[index]
        towns = self._roads.road(road).named_in(sighting.name)
        part = self._roads.part(road, towns[0], towns[-1]) if len(towns) > 1 else None
        stretch = part or self._roads.whole(road)
        opening = self._passage.covered(index).start
        return _Way(index, index, opening, sighting.end, road, stretch)

    def _road_ends(self, index: int) -> int | None:
        """Return the last word of "Khuzdar-Awaran highway", a road named by its ends."""
        if self._gap(index) not in (["-"], ["to"]):
            return None
        covered = self._passage.covered(index + 1)
        if self._road(index + 1):  # "Turbat-Panjgur road": the tables hold "Panjgur road"
            self._passage.change_role(index, "route", of=_LOCATION)
            return covered.stop - 1
        return self._road_word(covered.stop)

    def _road_by_ends(self, index: int, closing: int) -> _Way | None:
        opening, end = self._passage.covered(index).start, self._words.ends[closing]
        road = self._road(index + 1)
        if road is None:
            return self._way(index, opening, end)
        sighting = self._passage.scene.sightings[index + 1]
        towns = self._roads.road(road).named_in(sighting.name)
        first = self._passage.location(index)
        start = point_of(first) if first else None
        if first is None or not towns or start is None:
            return None
        stretch = self._roads.between(start, towns[0]) or stretch_of([start, towns[0]])
        return _Way(index, index + 1, opening, end, f"{first.place.id}+{road}", stretch)

    def _road_word(self, index: int) -> int | None:
        """Return the index of the word "road" or "highway" that a name goes on to."""
        for position in range(index, min(index + 3, len(self._words.lower))):
            word = self._words.lower[position]
            if word in self._cues["roads"]:
                return position
            if word not in self._cues["road_links"]:
                return None
        return None

    def _way(self, index: int, opening: int, end: int) -> _Way | None:
        """Return the line between a sighting and the next one, along a road where one is known."""
        ends = [self._passage.location(i) for i in (index, index + 1)]
        points = [point for at in ends if at and at.level != "district" and (point := point_of(at))]
        if len(points) < 2 or points[0] == points[1]:
            return None
        road = self._roads.between(*points)
        key = "+".join(at.place.id for at in ends if at)
        stretch = road or stretch_of(points)
        return _Way(index, index + 1, opening, end, key, stretch, road is not None)

    def _is_scene_of_road(self, opening: int) -> bool:
        """Tell whether the words say that something happened on the road."""
        before = opening - 1
        lower = self._words.lower
        while (
            before > 0 and lower[before] in self._cues["on_road_skips"] | self._cues["road_links"]
        ):
            before -= 1
        return before >= 0 and lower[before] in self._cues["on_road"]

    def _has_mishap(self, closing: int) -> bool:
        """Tell "in a Coastal Highway accident"."""
        after = self._words.lower[closing + 1 : closing + 2]
        return not Cues.default().mishaps.isdisjoint(after)

    def _place_way(self, way: _Way) -> None:
        """Place what happened on a road: near a town, within a district, or along it."""
        passage = self._passage
        sentence = passage.scene.sightings[way.first].sentence
        others = [
            (index, location)
            for index, location in passage.scenes(sentence)
            if not way.first <= index <= way.last
        ]
        towns = [each for each in others if is_named(each[1]) or self._is_spot(each[0])]
        areas = [each for each in others if each not in towns]
        if towns:
            self._draw_near(way, *towns[0])
        elif areas:
            self._cut(way, *areas[0])
        else:
            self._add(way, way.stretch, None)

    def _is_spot(self, index: int) -> bool:
        """Tell whether a name that is a town and a district at once is the town: "at Kalat"."""
        return self._passage.scene.left(index, 1) in (["at"], ["near"])

    def _draw_near(self, way: _Way, index: int, town: Location) -> None:
        """Give a town named beside a road the stretch of the road that runs by it."""
        point, mention = point_of(town), self._passage.mentions[index]
        if not way.is_drawn or point is None or mention is None:
            return
        near_km = self._passage.cues.uncertainty["near_km"]
        stretch = self._roads.near(way.stretch.line, point, near_km)
        if stretch:
            location = dataclasses.replace(town, line=stretch.line)
            self._passage.mentions[index] = dataclasses.replace(mention, location=location)

    def _cut(self, way: _Way, index: int, area: Location) -> None:
        """Cut a road to a district, and let the words go on to its name if it follows."""
        if area.district_id is None or not way.is_drawn:
            return
        terrain = self._passage.terrain
        outline = terrain.ground.outline(terrain.tehsils(area.district_id))
        stretch = self._roads.inside(way.stretch.line, outline)
        if stretch:
            self._add(self._through(way, index), stretch, area.district_id)

    def _through(self, way: _Way, index: int) -> _Way:
        """Stretch the words over the district that follows ("N-25 in Khuzdar district")."""
        if self._passage.container(way.last) != index or self._gap_is_comma(way.last):
            return way
        return dataclasses.replace(way, end=self._end(index))

    def _gap_is_comma(self, index: int) -> bool:
        """Tell "the highway, Kalat …" from "the highway in Kalat"."""
        return self._passage.scene.gap(index) == [","]

    def _end(self, index: int) -> int:
        """Return where a name ends, with the word "district" behind it, in characters."""
        stop = self._passage.covered(index).stop
        if self._words.lower[stop : stop + 1] == ["district"]:
            stop += 1
        return self._words.ends[stop - 1]

    # between two places

    def _read_between(self, index: int) -> None:
        """Place what happened between two towns, unless a town of its own is named."""
        gap = self._gap(index)
        opening = self._between(index) if gap == ["and"] else None
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
        way = self._way(index, opening, passage.scene.sightings[index + 1].end)
        if way:
            self._add(way, way.stretch, None)

    def _between(self, index: int) -> int | None:
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
        return opening if road and self._is_scene_of_road(opening) else None

    # borders

    def _read_borders(self) -> None:
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
        way = _Way(index, index, opening, self._words.ends[word], key, stretch)
        self._add(self._through_border(way, word, index), way.stretch, district)

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

    def _through_border(self, way: _Way, word: int, index: int) -> _Way:
        covered = self._passage.covered(index)
        gap = self._words.lower[word + 1 : covered.start]
        follows = word < covered.start and self._cues["container"].issuperset(gap)
        if not (follows and ("in" in gap or "of" in gap)):
            return way
        return dataclasses.replace(way, end=self._end(index))

    # the stretch as a place

    def _add(self, way: _Way, stretch: Stretch, district: str | None) -> None:
        """Add a stretch of a line as a place of the report."""
        passage = self._passage
        flags: tuple[str, ...] = ()
        inside = f"-in-{district.partition(':')[2]}" if district else ""
        if district is None:
            district, share = self._district_of(stretch)
            flags = () if share == 1 else (_SEVERAL,)
            if not share:
                return  # it lies outside the province
        opening = passage.words.starts[way.opening]
        place = Place(
            id=f"{RELATION}:along{inside}:{way.key}",
            name=passage.scene.text[opening : way.end],
            kind=RELATION,
            latitude=stretch.latitude,
            longitude=stretch.longitude,
            precision_km=stretch.radius_km,
            source="the line through the places named",
        )
        location = Location(
            place,
            "site",
            where_precision=LINE,
            latitude=stretch.latitude,
            longitude=stretch.longitude,
            uncertainty_km=stretch.radius_km,
            district_id=district,
            flags=flags,
            line=stretch.line if way.is_drawn else (),
        )
        passage.add(way.opening, way.end, self._score(way), location, "a stretch of a line")

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

    def _score(self, way: _Way) -> float:
        named: Sequence[Mention | None] = self._passage.mentions[way.first : way.last + 1]
        return min(mention.score for mention in named if mention)
