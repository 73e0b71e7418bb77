"""What kind of area a name means there: the words beside it say district, tehsil or town."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from mapper.gazetteer.names import cue_table
from mapper.gazetteer.scene import PLACE, Scene

__all__ = ["LevelCues", "Said", "level_said"]

_LOOK = 6


@dataclass(frozen=True, slots=True)
class Said:
    """What the words beside a name say of it.

    Parameters
    ----------
    district, tehsil, town : bool
        They call it so, or speak of it so.
    called_district : bool
        The word itself is said.
    near : bool
        They mean the surroundings.
    """

    district: bool = False
    called_district: bool = False
    tehsil: bool = False
    town: bool = False
    near: bool = False


class LevelCues:
    """The table levels.toml, as tuples of words."""

    def __init__(self) -> None:
        table = cue_table("levels")
        phrases = {
            key: frozenset(tuple(phrase.split(" ")) for phrase in value)
            for key, value in table.items()
            if key.endswith(("_after", "_before", "_apposition"))
        }
        self.after = {key[:-6]: value for key, value in phrases.items() if key.endswith("_after")}
        self.before = {key[:-7]: value for key, value in phrases.items() if key.endswith("_before")}
        self.apposition = phrases["district_apposition"]
        self.cities = frozenset(table["cities"])
        self.near_km = float(table["near_km"])

    @classmethod
    @functools.cache
    def default(cls) -> LevelCues:
        """Return the packaged table."""
        return cls()


def level_said(scene: Scene, index: int, cues: LevelCues) -> Said:
    """Read the level of a name from the words directly beside it.

    Parameters
    ----------
    scene : Scene
        The report's words.
    index : int
        Which sighting.
    cues : LevelCues
        The level words.
    """
    right = _after(scene.right(index, _LOOK))
    left = scene.left(index, _LOOK)
    group = scene.sightings[index].group
    if len(group) > 1 and index != group[-1]:
        closing = scene.right(group[-1], 1)
        if closing and closing[0] in ("districts", "tehsils", "areas", "towns"):
            right = [closing[0].rstrip("s"), *right]
    kinds = {
        kind: _begins(right, cues.after[kind]) or _ends(left, cues.before[kind])
        for kind in ("district", "tehsil", "town", "near")
    }
    kinds["called_district"] = right[:1] in (["district"], ["districts"]) or left[-1:] == [
        "district"
    ]
    if left[-2:] in (["district", "of"], ["districts", "of"]):
        kinds["called_district"] = True
    if right[:1] == [","] and _begins(right[1:], cues.apposition):
        kinds["district"] = kinds["called_district"] = True
    if _begins(right, cues.after["town"]):  # "Kalat town", even in "parts of Kalat town"
        kinds["district"] = kinds["tehsil"] = False
    return Said(**kinds)


def _after(words: list[str]) -> list[str]:
    return words[2:] if words[:2] == ["'", "s"] else words


def _begins(words: list[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[:length]) in phrases for length in range(1, 4))


def _ends(words: list[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    words = words[:-1] if words[-1:] == ["the"] else words
    return PLACE not in words[-1:] and any(
        tuple(words[-length:]) in phrases for length in range(1, 4)
    )
