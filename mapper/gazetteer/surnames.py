"""Names of places that are people's last names: "Israr Zehri escaped. Zehri had been in Hub"."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mapper.gazetteer.names import cue_table, level_words
from mapper.gazetteer.scene import Scene

__all__ = ["is_surname"]


def is_surname(scene: Scene, index: int, is_person: Callable[[int], bool]) -> bool:
    """Tell a person whom the text named in full before, called by his last name, from a place.

    No preposition of place leads to him, and no kind of area follows.

    Parameters
    ----------
    scene : Scene
        The report's words.
    index : int
        Which sighting.
    is_person : callable
        Tells whether the word at a position may be a person's name.
    """
    sighting = scene.sightings[index]
    if " " in sighting.name or len(sighting.group) > 1 or sighting.part != "body":
        return False
    after = scene.right(index, 1)
    is_area = bool(after) and (after[0] in level_words() or is_person(sighting.position + 1))
    if is_area or not _leading().isdisjoint(scene.left(index, 1)):
        return False
    if scene.surnames is None:
        scene.surnames = _surnames(scene, is_person)
    return scene.surnames.get(sighting.name, sighting.position) < sighting.position


@functools.cache
def _leading() -> frozenset[str]:
    """Return the words that lead to a place."""
    return frozenset(cue_table("roles")["words"]["leads_to_place"])


def _surnames(scene: Scene, is_person: Callable[[int], bool]) -> dict[str, int]:
    """Return the last words of persons' names, and where each stands first.

    Whether or not it was taken for a place there.
    """
    sighted = {sighting.position: sighting.name for sighting in scene.sightings}
    found: dict[str, int] = {}
    for position, (word, capital) in enumerate(zip(scene.words, scene.capital, strict=True)):
        if capital and position and is_person(position - 1):
            found.setdefault(sighted.get(position, word), position)
    return found
