"""Places said in relation to named ones become places of their own.

The named place keeps its mention, as a reference. Where the words name the place
itself ("in Dasht, 20 km south of Quetta"), the distance only tells which Dasht is
meant; where they do not ("20 km south of Quetta"), the whole phrase is the place.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mapper.gazetteer.finding import Hit
from mapper.gazetteer.ground import Ground
from mapper.gazetteer.history import History
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.names import cue_table
from mapper.gazetteer.reckoning import RELATION, displace, fits, uncertainty
from mapper.gazetteer.relations import Phrase, RelationCues
from mapper.gazetteer.roles import Cues, assign_role
from mapper.gazetteer.scene import Scene, read_scene
from mapper.gazetteer.words import Words
from mapper.model import Location, Mention, Part, Place

__all__ = ["Places", "Relating"]

_ANCHOR_ROLES = frozenset(["reference", "location", "context", "hospital", "origin", "route"])
_NAMED = frozenset(["site", "town", "tehsil"])
_GAP = 8  # words between a name and the distance that describes it
_NAME_WORDS = 3  # of a name that no table holds
_MEASURED = "a distance or direction is measured from it"
_FITS = "the distance said agrees"
_ASTRAY = "distance does not agree"


@dataclass(frozen=True, slots=True)
class Places:
    """What relations need to know of the ground.

    Parameters
    ----------
    locator : Locator
        Makes locations of entries.
    history : History
        Districts by date.
    ground : Ground
        Says in which tehsil a point lies.
    """

    locator: Locator
    history: History
    ground: Ground


@dataclass(frozen=True, slots=True)
class _Measured:
    """A phrase, the sighting it is measured from, and where that is."""

    index: int
    mention: Mention
    anchor: Location
    phrase: Phrase


class Relating:
    """Read the relations of one report.

    Parameters
    ----------
    places : Places
        The gazetteer.
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
        places: Places,
        scene: Scene,
        words: Words,
        parts: Sequence[Part],
        mentions: Sequence[Mention | None],
    ) -> None:
        self._places = places
        self._scene = scene
        self._words = words
        self._parts = parts
        self._cues = RelationCues.default()
        self.mentions = list(mentions)
        self.added: list[Mention] = []
        if self._cues.may_be_in(words):
            self._read_distances()

    def all(self) -> tuple[Mention, ...]:
        """Return every mention in text order, a phrase before the names in it."""
        kept = [mention for mention in (*self.mentions, *self.added) if mention]
        return tuple(sorted(kept, key=lambda mention: (mention.start, -mention.end)))

    def _read_distances(self) -> None:
        for index, mention in enumerate(self.mentions):
            if mention is None or mention.location is None or mention.role not in _ANCHOR_ROLES:
                continue
            covered = self._covered(index)
            phrase = self._cues.offset_before(
                self._scene.text, self._words, covered.start, self._limit(index, covered)
            )
            if phrase and self._measures(covered, phrase):
                reasons = (*mention.reasons, _MEASURED)
                anchor = dataclasses.replace(mention, role="reference", reasons=reasons)
                self.mentions[index] = anchor
                self._read_distance(_Measured(index, anchor, mention.location, phrase))

    def _covered(self, index: int) -> range:
        sighting = self._scene.sightings[index]
        return self._words.between(sighting.start, sighting.end)

    def _limit(self, index: int, covered: range) -> int:
        """Return the first word of the sentence, or after the name before."""
        if index and self._scene.has_next(index - 1):
            return self._covered(index - 1).stop
        sentence, first = self._words.sentence, covered.start
        while first and sentence[first - 1] == sentence[covered.start]:
            first -= 1
        return first

    def _measures(self, covered: range, phrase: Phrase) -> bool:
        """Tell whether the words measure to the name, and not along a way or a name of many."""
        lower, cues = self._words.lower, self._cues.words
        after = lower[covered.stop : covered.stop + 1]
        if after[:1] == ["-"] or (after and after[0] in cues["no_anchor_after"]):
            return False
        way = bool(after) and after[0] in cues["way_after"]
        before = lower[max(0, phrase.first - 2) : phrase.first]
        return not way and cues["way_before"].isdisjoint(before)

    def _read_distance(self, measured: _Measured) -> None:
        self._keep_container(measured.index)
        described = self._described(measured)
        if described is None:
            self._place(measured, self._container(measured.index))
        elif self._is_area(described):
            self._place(measured, described)
        elif not self._agrees(described, measured) and measured.phrase.has_distance:
            self._place_longer_name(described, measured)

    def _described(self, measured: _Measured) -> int | None:
        """Return the sighting that the phrase describes: the one before it, or one that it fits."""
        before = measured.index - 1
        if before >= 0 and self._scene.has_next(before) and self.mentions[before]:
            gap = self._words.lower[self._covered(before).stop : measured.phrase.first]
            if len(gap) <= _GAP and self._cues.words["apposition"].issuperset(gap):
                return before
        return self._elsewhere(measured)

    def _elsewhere(self, measured: _Measured) -> int | None:
        """Return a named place of the event in the same sentence that the phrase fits."""
        sightings = self._scene.sightings
        index = measured.index
        follower = self._container(index)
        for other, mention in enumerate(self.mentions):
            if mention is None or mention.location is None or other == index:
                continue
            same = sightings[other].sentence == sightings[index].sentence
            if not (same and mention.role == "location" and _is_named(mention.location)):
                continue
            if other == follower or self._fits(measured, mention.location):
                return other
        return None

    def _container(self, index: int) -> int | None:
        """Return the sighting that holds the place ("12 km south of Sui in Dera Bugti")."""
        after = index + 1
        if not self._scene.has_next(index) or self.mentions[after] is None:
            return None
        gap = self._scene.gap(index)
        said = "in" in gap or "of" in gap or gap == [","]
        return after if said and self._cues.words["container"].issuperset(gap) else None

    def _keep_container(self, index: int) -> None:
        """Keep "in Buleda" a location, though Turbat is none, to which a comma joins it."""
        container = self._container(index)
        mention = self.mentions[container] if container is not None else None
        if container is not None and mention and mention.role == "reference":
            self.mentions[container] = dataclasses.replace(mention, role="location")

    def _is_area(self, described: int) -> bool:
        """Tell whether the name only says in which district ("in Mastung district, 50 km …")."""
        mention = self.mentions[described]
        if mention is None or mention.location is None or mention.location.level != "district":
            return False
        left = self._scene.left(described, 6)
        while left and left[-1] in self._cues.words["locative_skips"] - {"of"}:
            left.pop()
        return bool(left) and left[-1] in self._cues.words["locative"]

    def _agrees(self, described: int, measured: _Measured) -> bool:
        """Hold a named place to the distance said, and choose the namesake that fits."""
        mention = self.mentions[described]
        if mention is None or mention.location is None or mention.location.level not in _NAMED:
            return True
        entries = self._scene.sightings[described].entries
        for location in (mention.location, *map(self._places.locator.locate, entries)):
            if location.level in _NAMED and self._fits(measured, location):
                sure = tuple(flag for flag in location.flags if flag != "ambiguous name")
                location = dataclasses.replace(location, flags=sure)
                reasons = (*mention.reasons, _FITS)
                mention = dataclasses.replace(mention, location=location, reasons=reasons)
                self.mentions[described] = mention
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
            pcodes = self._outline(location.district_id)
        return self._places.ground.km_to(pcodes, anchor.latitude, anchor.longitude)

    def _place_longer_name(self, described: int, measured: _Measured) -> None:
        """Place "Karmo Wadh, 40 km from Sibi" there, where the known Wadh lies far away."""
        name = self._covered(described)
        first = self._name_begins(name.start)
        mention = self.mentions[described]
        if first < name.start and self._place(measured, None, first):
            self.mentions[described] = None
        elif mention and mention.location:
            flags = (*mention.location.flags, _ASTRAY)
            location = dataclasses.replace(mention.location, flags=flags)
            self.mentions[described] = dataclasses.replace(mention, location=location)

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
        if first is None:
            first = self._unknown_name(measured.phrase)
        start, end = self._words.starts[first], measured.mention.end
        written = self._scene.text[start:end]
        location = self._locate(written, measured, self._district(area))
        if location is None or self._role(measured.index, first, location) != "location":
            return False
        reasons = ("reckoned from the distance and direction said",)
        score = measured.mention.score
        self.added.append(Mention(written, start, end, "location", score, location, reasons))
        return True

    def _unknown_name(self, phrase: Phrase) -> int:
        """Return where a name that no table holds begins, right before the phrase."""
        lower = self._words.lower
        comma = phrase.first - 1
        if comma < 1 or lower[comma] not in (",", "("):
            return phrase.first
        while lower[comma - 1] in self._cues.words["nouns"]:
            comma -= 1
        first = self._name_begins(comma)
        located = first > 0 and lower[first - 1] in self._cues.words["locative"] | {"the"}
        return first if first < comma and located else phrase.first

    def _district(self, area: int | None) -> str | None:
        mention = self.mentions[area] if area is not None else None
        return mention.location.district_id if mention and mention.location else None

    def _locate(self, words: str, measured: _Measured, named: str | None) -> Location | None:
        """Return where the phrase leads; None outside the province or the district named."""
        anchor, offset = measured.anchor, measured.phrase.offset
        if anchor.latitude is None or anchor.longitude is None or anchor.level == "district":
            return None
        shares = self._cues.uncertainty
        point = displace(anchor.latitude, anchor.longitude, offset)
        doubt = anchor.place.precision_km or shares["anchor_km"]
        spot = self._on_ground(*point, uncertainty(offset, doubt, shares), named)
        if spot is None:
            return None
        latitude, longitude, radius, district = spot
        place = Place(
            id=f"{RELATION}:{offset.key}:{anchor.place.id}",
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
        ground, history = self._places.ground, self._places.history
        pcode = ground.tehsil_at(latitude, longitude)
        district = history.of_tehsil(pcode) if pcode else None
        if named and named != district:
            part = ground.within(self._outline(named), latitude, longitude, radius)
            return (*part, named) if part else None
        return (latitude, longitude, radius, district) if district else None

    def _outline(self, district_id: str) -> tuple[str, ...]:
        return self._places.history.period(district_id).district.tehsil_pcodes

    def _role(self, index: int, first: int, location: Location) -> str:
        """Tell what the phrase does in its sentence, read as if it were one name."""
        start = self._words.starts[self._noun_begins(first)]
        end = self._scene.sightings[index].end
        outside = (s for s in self._scene.sightings if s.end <= start or s.start >= end)
        hits = [Hit(s.start, s.end, s.name, s.entries, s.likeness) for s in outside]
        hits.append(Hit(start, end, "", ()))
        hits.sort(key=lambda hit: hit.start)
        cues = Cues.default()
        scene = read_scene(
            self._scene.text, hits, self._words, self._parts, cues.coordinators, cues.joiners
        )
        role, _ = assign_role(scene, _at(hits, start), location, cues)
        return role

    def _noun_begins(self, first: int) -> int:
        """Step back over "a remote village located", which the phrase belongs to."""
        lower, cues = self._words.lower, self._cues.words
        while first > 0 and lower[first - 1] in cues["noun_links"]:
            first -= 1
        if first == 0 or lower[first - 1] not in cues["nouns"]:
            return first
        first -= 1
        while first > 0 and lower[first - 1] in cues["noun_skips"]:
            first -= 1
        return first


def _at(hits: Iterable[Hit], start: int) -> int:
    return next(number for number, hit in enumerate(hits) if hit.start == start)


def _is_named(location: Location) -> bool:
    """Tell whether a place is exact enough to need no distance to find it."""
    return location.level in _NAMED and "town or district" not in location.flags
