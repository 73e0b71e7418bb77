"""What happened on a road: near a town, within a district, or along it."""

from __future__ import annotations

import dataclasses

from mapper.gazetteer.locations import ROAD
from mapper.gazetteer.passage import Passage, is_named, point_of
from mapper.gazetteer.roads import stretch_of
from mapper.gazetteer.roles import Cues
from mapper.gazetteer.ways import Way, Ways
from mapper.model import Location

__all__ = ["NamedRoads"]

_LOCATION = frozenset(["location"])
_ROUTE = frozenset(["route"])


class NamedRoads:
    """Read the roads that one report names, by their names or by the towns at their ends.

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
        self._ways = Ways(passage)

    def read(self, index: int) -> None:
        """Place what happened on the road that a sighting names, or is one end of.

        Parameters
        ----------
        index : int
            The sighting.
        """
        passage = self._passage
        road = self._road(index)
        closing = None if road else self._road_ends(index)
        if not (road or closing):
            self._read_known_end(index)
            return
        covered = passage.covered(index)
        last = covered.stop - 1 if closing is None else closing
        if not (self._ways.is_scene(covered.start) or self._has_mishap(last)):
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
        if not others and self._ways.is_scene(opening):
            self._passage.change_role(index, "location", of=_ROUTE)

    def _road(self, index: int) -> str | None:
        """Return the id of the road of the tables that a sighting names."""
        location = self._passage.location(index)
        return location.place.id if location and ROAD in location.flags else None

    def _highway(self, index: int, road: str) -> Way:
        """Return a road of the tables, cut to the towns that its name holds."""
        sighting = self._passage.scene.sightings[index]
        towns = self._roads.road(road).named_in(sighting.name)
        part = self._roads.part(road, towns[0], towns[-1]) if len(towns) > 1 else None
        stretch = part or self._roads.whole(road)
        opening = self._passage.covered(index).start
        return Way(index, index, opening, sighting.end, road, stretch)

    def _road_ends(self, index: int) -> int | None:
        """Return the last word of "Khuzdar-Awaran highway", a road named by its ends."""
        if self._ways.gap(index) not in (["-"], ["to"]):
            return None
        covered = self._passage.covered(index + 1)
        if self._road(index + 1):  # "Turbat-Panjgur road": the tables hold "Panjgur road"
            self._passage.change_role(index, "route", of=_LOCATION)
            return covered.stop - 1
        return self._road_word(covered.stop)

    def _road_by_ends(self, index: int, closing: int) -> Way | None:
        opening, end = self._passage.covered(index).start, self._words.ends[closing]
        road = self._road(index + 1)
        if road is None:
            return self._ways.between(index, opening, end)
        sighting = self._passage.scene.sightings[index + 1]
        towns = self._roads.road(road).named_in(sighting.name)
        first = self._passage.location(index)
        start = point_of(first) if first else None
        if first is None or not towns or start is None:
            return None
        stretch = self._roads.between(start, towns[0]) or stretch_of([start, towns[0]])
        return Way(index, index + 1, opening, end, f"{first.place.id}+{road}", stretch)

    def _road_word(self, index: int) -> int | None:
        """Return the index of the word "road" or "highway" that a name goes on to."""
        for position in range(index, min(index + 3, len(self._words.lower))):
            word = self._words.lower[position]
            if word in self._cues["roads"]:
                return position
            if word not in self._cues["road_links"]:
                return None
        return None

    def _has_mishap(self, closing: int) -> bool:
        """Tell "in a Coastal Highway accident"."""
        after = self._words.lower[closing + 1 : closing + 2]
        return not Cues.default().mishaps.isdisjoint(after)

    def _place_way(self, way: Way) -> None:
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
            self._ways.add(way, way.stretch, None)

    def _is_spot(self, index: int) -> bool:
        """Tell whether a name that is a town and a district at once is the town: "at Kalat"."""
        return self._passage.scene.left(index, 1) in (["at"], ["near"])

    def _draw_near(self, way: Way, index: int, town: Location) -> None:
        """Give a town named beside a road the stretch of the road that runs by it."""
        point, mention = point_of(town), self._passage.mentions[index]
        if not way.is_drawn or point is None or mention is None:
            return
        near_km = self._passage.cues.uncertainty["near_km"]
        stretch = self._roads.near(way.stretch.line, point, near_km)
        if stretch:
            location = dataclasses.replace(town, line=stretch.line)
            self._passage.mentions[index] = dataclasses.replace(mention, location=location)

    def _cut(self, way: Way, index: int, area: Location) -> None:
        """Cut a road to a district, and let the words go on to its name if it follows."""
        if area.district_id is None or not way.is_drawn:
            return
        terrain = self._passage.terrain
        outline = terrain.ground.outline(terrain.tehsils(area.district_id))
        stretch = self._roads.inside(way.stretch.line, outline)
        if stretch:
            self._ways.add(self._through(way, index), stretch, area.district_id)

    def _through(self, way: Way, index: int) -> Way:
        """Stretch the words over the district that follows ("N-25 in Khuzdar district")."""
        if self._passage.container(way.last) != index or self._gap_is_comma(way.last):
            return way
        return dataclasses.replace(way, end=self._ways.end_of(index))

    def _gap_is_comma(self, index: int) -> bool:
        """Tell "the highway, Kalat …" from "the highway in Kalat"."""
        return self._passage.scene.gap(index) == [","]
