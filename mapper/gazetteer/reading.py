"""Read the place names of a report: find, choose, tell the role."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mapper.gazetteer.finding import Finder, Hit, longest
from mapper.gazetteer.folding import Folded, fold
from mapper.gazetteer.levels import LevelCues
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.resolving import Resolution, Resolver
from mapper.gazetteer.roles import Cues, assign_role
from mapper.gazetteer.scene import Scene, read_scene
from mapper.gazetteer.words import Words, read_words
from mapper.model import Mention, MentionRole, Part, Unresolved

__all__ = ["Names", "Reader"]


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
    """

    def __init__(self, finder: Finder, locator: Locator) -> None:
        self._finder = finder
        self._locator = locator
        self._cues = Cues.default()
        self._levels = LevelCues.default()

    def read(self, text: str, on: dt.date | None, parts: Sequence[Part]) -> Names:
        """Return the place names of a text; see `Gazetteer.names`."""
        folded = fold(text)
        hits = self._finder.hits(folded)
        if not hits:
            return Names()
        words = read_words(text, parts)
        scene, resolver = self._settle(folded, hits, words, parts, on)
        mentions = []
        for index in range(len(scene.sightings)):
            resolution = resolver.resolve(index)
            if resolution:
                mentions.append(self._mention(scene, index, resolution))
        return Names(tuple(mentions))

    def _settle(
        self,
        folded: Folded,
        hits: list[Hit],
        words: Words,
        parts: Sequence[Part],
        on: dt.date | None,
    ) -> tuple[Scene, Resolver]:
        """Drop the names that need their district nearby and lack it, then lay out the rest."""
        curated = [hit for hit in hits if any(e.kind != "village" for e in hit.entries)]
        first = read_scene(folded, longest(curated), words, parts, self._cues.coordinators)
        return first, Resolver(self._locator, self._levels, first, on)

    def _mention(self, scene: Scene, index: int, resolution: Resolution) -> Mention:
        sighting = scene.sightings[index]
        location = resolution.location
        role, reason = assign_role(scene, index, location, self._cues)
        role = _only_inside(role, location.place.country, location.place.province)
        named = role == "name_part"
        return Mention(
            text=scene.text[sighting.start : sighting.end],
            start=sighting.start,
            end=sighting.end,
            role=role,
            score=resolution.score,
            location=None if named else location,
            reasons=(*resolution.reasons, reason) if reason else resolution.reasons,
            candidates=resolution.candidates,
        )


def _only_inside(role: MentionRole, country: str, province: str) -> MentionRole:
    """Give no place outside the province the role that may hold an incident."""
    inside = country == "PK" and province == "Balochistan"
    return role if inside or role != "location" else "context"
