"""Read the place names of a report: find, choose, tell the role."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mapper.gazetteer.company import Company
from mapper.gazetteer.doubtful import Doubts, is_doubtful
from mapper.gazetteer.finding import Finder, Hit, longest
from mapper.gazetteer.folding import fold
from mapper.gazetteer.levels import LevelCues
from mapper.gazetteer.lines import read_lines
from mapper.gazetteer.locations import AMBIGUOUS, FILED_ELSEWHERE, Locator
from mapper.gazetteer.passage import Passage, Terrain
from mapper.gazetteer.relating import FITS, Distances
from mapper.gazetteer.resolving import HELD, SAID, Resolution, Resolver
from mapper.gazetteer.roles import Cues, Told, assign_role
from mapper.gazetteer.scene import Scene, read_scene
from mapper.gazetteer.seats import Seats
from mapper.gazetteer.words import Words, read_words
from mapper.gazetteer.yielding import yielded
from mapper.model import Location, Mention, MentionRole, Part, Unresolved

__all__ = ["Names", "Reader"]


_AGREED = "as elsewhere in the report"
_ELSEWHERE = "said to lie in a district that has no such place"
_LONGER = "a longer name, and in no table"
_NO_CITY = "a name that many towns have, and its city is not named"


@dataclass(frozen=True, slots=True)
class Names:
    """The place names of a text, in text order.

    Parameters
    ----------
    mentions : tuple of Mention
        Names that were placed, each with its role.
    unresolved : tuple of Unresolved
        Names that look like places and could not be placed.
    """

    mentions: tuple[Mention, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()


class Reader:
    """Read the place names of reports.

    Parameters
    ----------
    finder : Finder
        Finds names.
    locator : Locator
        Makes locations of what was found.
    doubts : Doubts
        Decides on doubtful and unknown names.
    seats : Seats
        Knows the headquarters of districts.
    terrain : Terrain
        The ground, for places said in relation.
    """

    def __init__(
        self, finder: Finder, locator: Locator, doubts: Doubts, seats: Seats, terrain: Terrain
    ) -> None:
        self._finder = finder
        self._doubts = doubts
        self._locator = locator
        self._seats = seats
        self._terrain = terrain
        self._cues = Cues.default()
        self._levels = LevelCues.default()

    def read(self, text: str, on: dt.date | None, parts: Sequence[Part]) -> Names:
        """Return the place names of a text; see `Gazetteer.names`."""
        hits = self._finder.hits(fold(text))
        words = read_words(text, parts)
        scene, resolver, unresolved = self._settle(text, hits, words, parts, on)
        mentions: list[Mention | None] = []
        told: list[Told | None] = []
        astray: list[Unresolved] = []
        for index in range(len(scene.sightings)):
            resolution = resolver.resolve(index)
            if resolution:
                said = assign_role(scene, index, resolution.location, self._cues)
                told.append(said)
                mentions.append(_mention(scene, index, resolution, said))
            else:
                told.append(None)
                mentions.append(None)
                lacks_city = resolver.company.lacks_city(index)
                astray.append(self._astray(scene, index, _NO_CITY if lacks_city else _ELSEWHERE))
        _with_their_districts(scene, resolver.company, told, mentions)
        passage = Passage(self._terrain, scene, words, parts, yielded(scene, told, mentions))
        Distances(passage).read()
        read_lines(passage)
        agreed = _agreed(scene, passage.mentions)
        passage.mentions = self._told_anew(scene, mentions, agreed)
        placed = [(phrase.start, phrase.end) for phrase in passage.added]
        listed = [
            name
            for name in (*unresolved, *astray)
            if not any(start <= name.start and name.end <= end for start, end in placed)
        ]
        return Names(passage.all(), tuple(sorted(listed, key=lambda name: name.start)))

    def _told_anew(
        self, scene: Scene, before: Sequence[Mention | None], after: Sequence[Mention | None]
    ) -> list[Mention | None]:
        """Give what turns out to lie here its own role: "passing through Khost, 16km from Harnai".

        As the town abroad it was but the context.
        """
        return [
            dataclasses.replace(
                mention, role=assign_role(scene, index, mention.location, self._cues).role
            )
            if mention
            and first
            and first.role == mention.role == "context"
            and mention.location
            and first.location
            and first.location.district_id is None
            and mention.location.district_id is not None
            else mention
            for index, (first, mention) in enumerate(zip(before, after, strict=True))
        ]

    def _astray(self, scene: Scene, index: int, reason: str) -> Unresolved:
        sighting = scene.sightings[index]
        ids = dict.fromkeys(map(self._locator.place_id, sighting.entries))
        return Unresolved(
            scene.text[sighting.start : sighting.end],
            sighting.start,
            sighting.end,
            reason,
            tuple(ids)[:3],
        )

    def _settle(
        self,
        text: str,
        hits: list[Hit],
        words: Words,
        parts: Sequence[Part],
        on: dt.date | None,
    ) -> tuple[Scene, Resolver, tuple[Unresolved, ...]]:
        """Read the sure names first; they decide which doubtful and unknown ones count."""
        hits, longer = self._without_longer_names(text, hits, words)
        sure = [hit for hit in hits if not is_doubtful(hit)]
        scene, resolver = self._lay_out(text, longest(sure), words, parts, on)
        more = [
            hit
            for hit in hits
            if is_doubtful(hit) and self._doubts.counts(hit, words, resolver.company)
        ]
        if more:
            scene, resolver = self._lay_out(text, longest([*sure, *more]), words, parts, on)
        unknown = self._doubts.unknown(scene, words, resolver.company)
        spelled = [hit for name in unknown if (hit := self._doubts.spelled(name))]
        if spelled:
            kept = longest([*sure, *more, *spelled])
            scene, resolver = self._lay_out(text, kept, words, parts, on)
        placed = {hit.start for hit in spelled}
        placed.update(name.start for name in longer)
        unresolved = (self._doubts.unresolved(u) for u in unknown if u.start not in placed)
        return scene, resolver, (*longer, *unresolved)

    def _without_longer_names(
        self, text: str, hits: list[Hit], words: Words
    ) -> tuple[list[Hit], list[Unresolved]]:
        """Leave out what only ends a longer name that no table holds, and list that name."""
        taken = frozenset(i for hit in hits for i in words.between(hit.start, hit.end))
        kept, longer = [], {}
        hits = [hit for hit in hits if not self._doubts.is_town_of_mishap(hit, words)]
        for hit in hits:
            name = self._doubts.longer_name(hit, words, taken)
            if name is None:
                kept.append(hit)
                continue
            start = words.starts[name.start]
            ids = dict.fromkeys(map(self._locator.place_id, hit.entries))
            found = text[start : hit.end]
            longer[start] = Unresolved(found, start, hit.end, _LONGER, tuple(ids)[:3])
        return kept, list(longer.values())

    def _lay_out(
        self,
        text: str,
        hits: list[Hit],
        words: Words,
        parts: Sequence[Part],
        on: dt.date | None,
    ) -> tuple[Scene, Resolver]:
        scene = read_scene(text, hits, words, parts, self._cues.coordinators, self._cues.joiners)
        return scene, Resolver(self._locator, self._seats, self._levels, scene, on)


def _mention(scene: Scene, index: int, resolution: Resolution, said: Told) -> Mention:
    sighting, location = scene.sightings[index], resolution.location
    named = said.role == "name_part"
    return Mention(
        text=scene.text[sighting.start : sighting.end],
        start=sighting.start,
        end=sighting.end,
        role=_only_inside(said.role, location.place.country, location.place.province),
        score=resolution.score,
        location=None if named else location,
        reasons=(*resolution.reasons, said.reason) if said.reason else resolution.reasons,
        candidates=resolution.candidates,
    )


def _with_their_districts(
    scene: Scene, company: Company, told: list[Told | None], mentions: list[Mention | None]
) -> None:
    """Let "Kech" of "a resident of Tump area of Kech" be where he is from, too."""
    for index, said in enumerate(told):
        if said is None or said.role != "origin" or said.yields_to:
            continue
        for container in company.containers(index):
            part, whole = mentions[index], mentions[container]
            if told[container] == Told("location") and _is_part(part, whole):
                told[container] = said
                mentions[container] = whole and dataclasses.replace(whole, role=said.role)


def _is_part(part: Mention | None, whole: Mention | None) -> bool:
    """Tell whether a place lies in a district ("Tump area of Kech", not "Punjab, in Barkhan")."""
    if not (part and whole and part.location and whole.location):
        return False
    held = part.location.district_id is not None and whole.location.level == "district"
    return held and part.location.district_id == whole.location.district_id


def _agreed(scene: Scene, mentions: list[Mention | None]) -> list[Mention | None]:
    """Take a name that may be two places for the one it surely is elsewhere in the report.

    One report seldom means two places by one name (Gale, Church and Yarowsky 1992, "One sense
    per discourse").
    """
    named = [sighting.name for sighting in scene.sightings]
    mentions = _as_measured(named, _as_filed(named, mentions))
    sure = {
        name: mention.location
        for name, mention in zip(named, mentions, strict=True)
        if mention and mention.location and AMBIGUOUS not in mention.location.flags
    }
    return [
        dataclasses.replace(mention, location=sure[name], reasons=(*mention.reasons, _AGREED))
        if mention and mention.location and AMBIGUOUS in mention.location.flags and name in sure
        else mention
        for name, mention in zip(named, mentions, strict=True)
    ]


def _as_measured(named: list[str], mentions: list[Mention | None]) -> list[Mention | None]:
    """Take "Nasirabad", named again, for the one that was told to lie 40 km from Turbat."""
    measured = {
        name: mention.location
        for name, mention in zip(named, mentions, strict=True)
        if mention and mention.location and FITS in mention.reasons
    }
    return [
        dataclasses.replace(mention, location=measured[name])
        if mention
        and mention.location
        and name in measured
        and not {FITS, HELD, SAID}.intersection(mention.reasons)
        else mention
        for name, mention in zip(named, mentions, strict=True)
    ]


def _as_filed(named: list[str], mentions: list[Mention | None]) -> list[Mention | None]:
    """Count a place near a border to the one district under which the report files it."""
    filed: dict[str, dict[str | None, Location]] = {}
    for name, mention in zip(named, mentions, strict=True):
        if mention and mention.location and FILED_ELSEWHERE in mention.location.flags:
            filed.setdefault(name, {})[mention.location.district_id] = mention.location
    once = {name: next(iter(held.values())) for name, held in filed.items() if len(held) == 1}
    return [
        dataclasses.replace(mention, location=once[name])
        if mention
        and mention.location
        and name in once
        and HELD not in mention.reasons
        and mention.location.place.id == once[name].place.id
        else mention
        for name, mention in zip(named, mentions, strict=True)
    ]


def _only_inside(role: MentionRole, country: str, province: str) -> MentionRole:
    """Give no place outside the province the role that may hold an incident."""
    inside = country == "PK" and province == "Balochistan"
    return role if inside or role != "location" else "context"
