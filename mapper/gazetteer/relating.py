"""Places a distance or a direction away from named ones become places of their own.

The named place keeps its mention, as a reference. Where the words name the place
itself ("in Dasht, 20 km south of Quetta"), the distance only tells which Dasht is
meant; where they do not ("20 km south of Quetta"), the whole phrase is the place.
"""

from __future__ import annotations

import calendar
import dataclasses
from dataclasses import dataclass

from mapper.gazetteer.locations import AMBIGUOUS
from mapper.gazetteer.names import cue_table
from mapper.gazetteer.passage import NAMED, Passage, is_named, point_of
from mapper.gazetteer.reckoning import RELATION, bearing, displace, fits, uncertainty
from mapper.gazetteer.relations import Phrase
from mapper.model import Location, Mention, Place

__all__ = ["FITS", "Distances"]

_ANCHOR_ROLES = frozenset(["reference", "location", "context", "hospital", "origin", "route"])
_DAYS = frozenset(day.lower() for day in (*calendar.day_name, *calendar.month_name))
_MARKS = frozenset([",", "("])
_GAP = 8  # words between a name and the distance that describes it
_NAME_WORDS = 3  # of a name that no table holds
_MEASURED = "a distance or direction is measured from it"
FITS = "the distance said agrees"
_UNNAMED = 0.8  # how sure "here" is the town of the dateline
_ASTRAY = "distance does not agree"
_RECKONED = "reckoned from the distance and direction said"


@dataclass(frozen=True, slots=True)
class _Measured:
    """A distance or a direction, and where it is measured from.

    Parameters
    ----------
    anchor : Location
        Where it is measured from.
    phrase : Phrase
        What is said.
    last : int
        Index of its last word, that of the name.
    score : float
        How sure the name is.
    """

    anchor: Location
    phrase: Phrase
    last: int
    score: float


class Distances:
    """Read the distances and directions of one report.

    Parameters
    ----------
    passage : Passage
        The report; what is read is written there.
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._cues = passage.cues.words

    def read(self) -> None:
        """Read each distance that is measured from a name, or from where the report was filed."""
        passage = self._passage
        if not passage.cues.may_measure(self._words):
            return
        for index, mention in enumerate(passage.mentions):
            if mention is None or mention.location is None or mention.role not in _ANCHOR_ROLES:
                continue
            if mention.location.level in ("region", "province"):
                continue  # "80 km off the Makran coast": there, more or less
            covered = passage.covered(index)
            phrase = self._phrase_before(covered)
            if phrase:
                reasons = (*mention.reasons, _MEASURED)
                anchor = dataclasses.replace(mention, role="reference", reasons=reasons)
                passage.mentions[index] = anchor
                self._read_distance(self._measured(index, anchor, mention.location, phrase))
        self._read_unnamed()

    def _phrase_before(self, covered: range) -> Phrase | None:
        """Return what is measured from a name, and not along a way or from a name of many."""
        passage, lower = self._passage, self._words.lower
        if passage.is_full:
            return None
        limit = passage.first_free(covered.start)
        text = passage.scene.text
        phrase = passage.cues.offset_before(text, self._words, covered.start, limit)
        after = lower[covered.stop : covered.stop + 1]
        barred = self._cues["no_anchor_after"] | self._cues["way_after"] | {"-"}
        if phrase is None or not barred.isdisjoint(after):
            return None
        before = lower[max(0, phrase.first - 2) : phrase.first]
        return phrase if self._cues["way_before"].isdisjoint(before) else None

    def _read_unnamed(self) -> None:
        """Read what is measured from "here", the dateline's town, or from "the capital"."""
        for word in [i for i, word in enumerate(self._words.lower) if word in ("here", "capital")]:
            anchor = self._unnamed(word)
            phrase = self._phrase_before(range(word, word + 1)) if anchor else None
            if anchor and phrase:
                self._read_distance(_Measured(anchor, phrase, word, _UNNAMED))

    def _unnamed(self, word: int) -> Location | None:
        if self._words.lower[word] == "here":
            filed = (mention for mention in self._passage.mentions if mention)
            return next((each.location for each in filed if each.role == "dateline"), None)
        named = self._words.lower[word + 1 : word + 2] in (["of"], [","], ["city"])
        if named or self._words.lower[word - 1 : word] != ["provincial"]:
            return None
        following = self._passage.following(word)
        if following is not None and self._passage.covered(following).start == word + 1:
            return None  # "the provincial capital Quetta"
        return self._passage.terrain.seats.town_of(self._passage.cues.capital)

    def _measured(self, index: int, mention: Mention, named: Location, phrase: Phrase) -> _Measured:
        """Return what is measured, with the direction of "from Quetta towards Sibi"."""
        passage, last = self._passage, self._passage.covered(index).stop - 1
        anchor = passage.terrain.seat_of(named, passage.scene.sightings[index].name) or named
        start = point_of(anchor)
        goal = point_of(passage.location(index + 1)) if self._leads_on(index) else None
        if start is None or goal is None or phrase.offset.bearing is not None:
            return _Measured(anchor, phrase, last, mention.score)
        spread = passage.cues.uncertainty["eight"]
        turn = float(round(bearing(start, goal)))
        offset = dataclasses.replace(phrase.offset, bearing=turn, spread=spread)
        phrase = dataclasses.replace(phrase, offset=offset)
        return _Measured(anchor, phrase, passage.covered(index + 1).stop - 1, mention.score)

    def _leads_on(self, index: int) -> bool:
        """Tell whether "towards" and another name follow a name."""
        scene = self._passage.scene
        return scene.has_next(index) and " ".join(scene.gap(index)) in self._cues["toward"]

    def _read_distance(self, measured: _Measured) -> None:
        container = self._passage.container_after(measured.last)
        if container is not None:  # a list with the anchor makes it no reference
            self._passage.change_role(container, "location", of=frozenset(["reference"]))
        described = self._described(measured, container)
        if described is None:
            self._place(measured, container)
        elif self._is_area(described):
            self._place(measured, described)
        elif not self._agrees(described, measured) and measured.phrase.has_distance:
            self._place_longer_name(described, measured)

    def _described(self, measured: _Measured, container: int | None) -> int | None:
        """Return the sighting that the phrase describes: the one before it, or one that it fits."""
        first = measured.phrase.first
        before = self._passage.preceding(first)
        if before is not None and self._has_point(before):
            gap = self._words.lower[self._passage.covered(before).stop : first]
            if len(gap) <= _GAP and self._cues["apposition"].issuperset(gap):
                return before
        return self._elsewhere(measured, container)

    def _has_point(self, index: int) -> bool:
        """Tell whether a sighting is a place at some distance, and not a road or the province."""
        location = self._passage.location(index)
        return location is not None and location.latitude is not None

    def _elsewhere(self, measured: _Measured, container: int | None) -> int | None:
        """Return a named place of the event in the same sentence that the phrase fits."""
        for other, location in self._passage.scenes(self._words.sentence[measured.last]):
            if is_named(location) and (other == container or self._fits(measured, location)):
                return other
        return None

    def _is_area(self, described: int) -> bool:
        """Tell whether the name only says in which district ("in Mastung district, 50 km …")."""
        mention = self._passage.mentions[described]
        if mention is None or mention.location is None or mention.location.level != "district":
            return False
        left = self._passage.scene.left(described, 6)
        while left and left[-1] in self._cues["locative_skips"]:
            left.pop()
        return bool(left) and left[-1] in self._cues["locative"]

    def _agrees(self, described: int, measured: _Measured) -> bool:
        """Hold a named place to the distance said, and choose the namesake that fits."""
        mention = self._passage.mentions[described]
        if mention is None or mention.location is None or mention.location.level not in NAMED:
            return True
        entries = self._passage.scene.sightings[described].entries
        for location in (mention.location, *map(self._passage.terrain.locator.locate, entries)):
            if location.level in NAMED and self._fits(measured, location):
                sure = tuple(flag for flag in location.flags if flag != AMBIGUOUS)
                location = dataclasses.replace(location, flags=sure)
                reasons = (*mention.reasons, FITS)
                mention = dataclasses.replace(mention, location=location, reasons=reasons)
                self._passage.mentions[described] = mention
                return True
        return False

    def _fits(self, measured: _Measured, location: Location) -> bool:
        nearest = self._nearest(measured.anchor, location)
        return fits(measured.phrase.offset, measured.anchor, location, nearest)

    def _nearest(self, anchor: Location, location: Location) -> float | None:
        """Return how far the land of a tehsil is, for a census unit that of its district."""
        if location.level != "tehsil" or anchor.latitude is None or anchor.longitude is None:
            return None
        pcodes: tuple[str, ...] = (location.tehsil_pcode,) if location.tehsil_pcode else ()
        if not pcodes and location.district_id:
            pcodes = self._passage.terrain.tehsils(location.district_id)
        return self._passage.terrain.ground.km_to(pcodes, anchor.latitude, anchor.longitude)

    def _place_longer_name(self, described: int, measured: _Measured) -> None:
        """Place "Karmo Wadh, 40 km from Sibi" there, where the known Wadh lies far away."""
        name = self._passage.covered(described)
        first = self._name_begins(name.start)
        mention = self._passage.mentions[described]
        if first < name.start and self._place(measured, None, first):
            self._passage.mentions[described] = None
        elif mention and mention.location:
            flags = (*mention.location.flags, _ASTRAY)
            location = dataclasses.replace(mention.location, flags=flags)
            self._passage.mentions[described] = dataclasses.replace(mention, location=location)

    def _name_begins(self, index: int) -> int:
        """Return the first of the capitalised words that end before a word."""
        not_names = cue_table("gates")["not_names"]
        first = index
        while first > max(0, index - _NAME_WORDS):
            word = self._words.lower[first - 1]
            if not (self._words.capital[first - 1] and word.isalpha()) or word in not_names:
                break
            first -= 1
        return first

    def _place(self, measured: _Measured, area: int | None, first: int | None = None) -> bool:
        """Add the phrase as a place, where its words make it the place of something."""
        passage = self._passage
        if first is None:
            first = self._unknown_name(measured.phrase)
        end = self._words.ends[self._name_ends(measured.last)]
        written = passage.scene.text[self._words.starts[first] : end]
        district = passage.district(area)
        if district is None and not measured.phrase.has_distance:
            district = measured.anchor.district_id  # how far is a guess, and leads into no other
        location = self._locate(written, measured, district)
        if location is None:
            return False
        opening = self._noun_begins(first)
        return passage.add(opening, end, measured.score, location, _RECKONED)

    def _name_ends(self, index: int) -> int:
        """Return the last capitalised word that goes on after a name ("Turbat Press Club")."""
        words, last = self._words, index
        while last + 1 < len(words.lower) and last - index < _NAME_WORDS:
            word = words.lower[last + 1]
            goes_on = words.capital[last + 1] and word.isalpha() and word not in _DAYS
            if not goes_on or words.sentence[last + 1] != words.sentence[index]:
                break
            last += 1
        return last

    def _unknown_name(self, phrase: Phrase) -> int:
        """Return where a name that no table holds begins, right before the phrase."""
        lower = self._words.lower
        comma = phrase.first - 1
        while comma > 0 and lower[comma] in self._cues["apposition"] - _MARKS:
            comma -= 1
        if comma < 1 or lower[comma] not in _MARKS:
            return phrase.first
        end = comma
        while end and lower[end - 1] in self._cues["nouns"]:
            end -= 1
        first = self._name_begins(end)
        located = first > 0 and lower[first - 1] in self._cues["locative"] | {"the"}
        called = not self._cues["nouns"].isdisjoint(lower[end : phrase.first])
        return first if first < end and (located or called) else phrase.first

    def _locate(self, words: str, measured: _Measured, named: str | None) -> Location | None:
        """Return where the phrase leads; None outside the province or the district named."""
        anchor, offset = measured.anchor, measured.phrase.offset
        if anchor.latitude is None or anchor.longitude is None or anchor.level == "district":
            return None
        shares = self._passage.cues.uncertainty
        point = displace(anchor.latitude, anchor.longitude, offset)
        doubt = anchor.place.precision_km or shares["anchor_km"]
        spot = self._on_ground(*point, uncertainty(offset, doubt, shares), named)
        if spot is None:
            return None
        latitude, longitude, radius, district = spot
        inside = f"-in-{district.partition(':')[2]}" if named else ""
        place = Place(
            id=f"{RELATION}:{offset.key}{inside}:{anchor.place.id}",
            name=words,
            kind=RELATION,
            latitude=latitude,
            longitude=longitude,
            precision_km=radius,
            source=f"reckoned from {anchor.place.name}",
            licence=anchor.place.licence,
        )
        return Location(place, "site", 2, latitude, longitude, radius, district_id=district)

    def _on_ground(
        self, latitude: float, longitude: float, radius: float, named: str | None
    ) -> tuple[float, float, float, str] | None:
        """Return the point, its uncertainty and its district, moved into a district named."""
        terrain = self._passage.terrain
        district = terrain.district_at(latitude, longitude)
        if named and named != district:
            part = terrain.ground.within(terrain.tehsils(named), latitude, longitude, radius)
            return (*part, named) if part else None
        return (latitude, longitude, radius, district) if district else None

    def _noun_begins(self, first: int) -> int:
        """Step back over "a remote village located", which the phrase belongs to."""
        lower, cues = self._words.lower, self._cues
        while first > 0 and lower[first - 1] in cues["noun_links"]:
            first -= 1
        if first == 0 or lower[first - 1] not in cues["nouns"]:
            return first
        first -= 1
        while first > 0 and lower[first - 1] in cues["noun_skips"]:
            first -= 1
        return first
