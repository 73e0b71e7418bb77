"""Names that hold a scene only where their sentence has no other place.

"The mayor of Turbat was shot dead" tells where, unless it goes on "in Hub"; so do
"the residents of Dalbandin protested" and "the shrine to which the bus was going".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from mapper.gazetteer.names import cue_table
from mapper.gazetteer.roles import Told
from mapper.gazetteer.scene import Scene
from mapper.model import Mention, MentionRole

__all__ = ["yielded"]

_OFFICE: MentionRole = "name_part"
_EXACT = frozenset(["site", "town", "tehsil", "district"])


def yielded(
    scene: Scene, told: Sequence[Told | None], mentions: Sequence[Mention | None]
) -> list[Mention | None]:
    """Return the mentions, with those that yield to another scene in their other role.

    Parameters
    ----------
    scene : Scene
        The report.
    told : sequence of Told or None
        What each sighting does; None where it was not placed.
    mentions : sequence of Mention or None
        The same sightings.
    """
    found = list(mentions)
    for index, (said, mention) in enumerate(zip(told, mentions, strict=True)):
        if said and mention and said.yields_to and _has_other(scene, index, told, mentions):
            found[index] = dataclasses.replace(mention, role=said.yields_to)
    return _as_told_before(told, found)


def _as_told_before(
    told: Sequence[Told | None], mentions: list[Mention | None]
) -> list[Mention | None]:
    """Let an office that was away from its town yield wherever it is named.

    "The mayor of Turbat was shot dead in Hub. The mayor of Turbat and a guard died there."
    """
    away: set[str] = set()
    scenes: set[str] = set()
    for said, mention in zip(told, mentions, strict=True):
        if said is None or mention is None or mention.location is None:
            continue
        if said.yields_to == _OFFICE and mention.role == _OFFICE:
            away.add(mention.location.place.id)
        elif said.role == "location" and said.yields_to is None:
            scenes.add(mention.location.place.id)
    return [
        dataclasses.replace(mention, role=_OFFICE)
        if said
        and mention
        and mention.location
        and said.yields_to == _OFFICE
        and mention.location.place.id in away - scenes
        else mention
        for said, mention in zip(told, mentions, strict=True)
    ]


def _has_other(
    scene: Scene, index: int, told: Sequence[Told | None], mentions: Sequence[Mention | None]
) -> bool:
    """Tell whether the same sentence has a place of its own for what happened."""
    return any(
        _is_scene(told[other], mentions[other]) and _is_one_clause(scene, index, other)
        for other in _beside(scene, index)
    )


def _beside(scene: Scene, index: int) -> range:
    """Return the sightings of a sighting's sentence."""
    sentence, first, last = scene.sightings[index].sentence, index, index + 1
    while first and scene.sightings[first - 1].sentence == sentence:
        first -= 1
    while last < len(scene.sightings) and scene.sightings[last].sentence == sentence:
        last += 1
    return range(first, last)


def _is_scene(said: Told | None, mention: Mention | None) -> bool:
    """Tell a place, here or abroad, that is no more than a town's or a district's size."""
    location = mention.location if mention else None
    placed = said is not None and said.role == "location" and said.yields_to is None
    return placed and location is not None and location.level in _EXACT


def _is_one_clause(scene: Scene, index: int, other: int) -> bool:
    """Tell "the mayor of Turbat died in Hub" from "… died, while two were hurt in Hub"."""
    first, last = sorted((scene.sightings[index].position, scene.sightings[other].position))
    turns = cue_table("roles")["words"]["turns"]
    return not any(word in turns for word in scene.words[first:last])
