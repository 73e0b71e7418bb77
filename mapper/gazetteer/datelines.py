"""Recognise the place a report was filed from, where its parts are not marked."""

from __future__ import annotations

from mapper.gazetteer.scene import Scene

__all__ = ["opens_with_dateline"]

_LIMIT = 14  # words from the paragraph's first to the colon or dash


def opens_with_dateline(scene: Scene, index: int) -> bool:
    """Tell whether a paragraph opens with this name and a colon or dash soon after."""
    sighting = scene.sightings[index]
    first, last = scene.bounds[sighting.sentence]
    if sighting.part not in ("body", "dateline") or sighting.position >= first + _LIMIT:
        return False
    if not _opens_paragraph(scene, index):
        return False
    bracket = False
    for position in range(first, min(last, first + _LIMIT)):
        word = scene.words[position]
        if word == ":" or (word == "-" and position > sighting.position and _spaced(scene, index)):
            return position > sighting.position
        bracket = word == "(" or (bracket and word != ")")
        if not (bracket or word in _WORDS):
            return False
    return False


_WORDS = frozenset(
    "@ , / ( ) . # - jan feb mar apr may jun jul aug sep sept oct nov dec january february march "  # noqa: SIM905
    "april june july august september october november december".split(" ")
)


def _spaced(scene: Scene, index: int) -> bool:
    end = scene.sightings[index].end
    return any(f" {dash} " in scene.text[end : end + 60] for dash in "-–—")


def _opens_paragraph(scene: Scene, index: int) -> bool:
    """Tell whether the first name of the sentence stands at the start of a line."""
    sentence = scene.sightings[index].sentence
    while index and scene.sightings[index - 1].sentence == sentence:
        index -= 1
    start = scene.sightings[index].start
    return scene.text[max(0, start - 1) : start] in ("", "\n")
