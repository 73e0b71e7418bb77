"""What kind of area a name means there: the words beside it say district, tehsil or town."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from mapper.gazetteer.names import cue_table
from mapper.gazetteer.scene import PLACE, Scene

__all__ = ["LevelCues", "Said", "level_said"]

_LOOK = 6
_PHRASE_LIMIT = 3  # words


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
    division : bool
        The word division is said, as at the end of a list ("Makran and Kalat divisions").
    """

    district: bool = False
    called_district: bool = False
    tehsil: bool = False
    town: bool = False
    near: bool = False
    division: bool = False


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
        self.district_apposition = phrases["district_apposition"]
        self.town_apposition = phrases["town_apposition"]
        self.cities = frozenset(table["cities"])
        self.near_km = float(table["near_km"])

    @classmethod
    @functools.cache
    def default(cls) -> LevelCues:
        """Return the packaged table."""
        return cls()


def level_said(scene: Scene, index: int, cues: LevelCues, *, after_quarter: bool = False) -> Said:
    """Read the level of a name from the words directly beside it.

    Parameters
    ----------
    scene : Scene
        The report's words.
    index : int
        Which sighting.
    cues : LevelCues
        The level words.
    after_quarter : bool
        Whether the name before it is a town's quarter: "the Satellite Town area of Turbat"
        is in the town, and "the Loti area of Dera Bugti" in the district.
    """
    right, left = scene.right(index, _LOOK), scene.left(index, _LOOK)
    name = scene.sightings[index].name
    of_another = not after_quarter and _is_of_another(left, cues)
    holds_another = of_another or right[:3] == ["'", "s", PLACE]  # "Kalat's Harboi": the district
    right = _plural(scene, index) or _after(right)
    after, before = _beginnings(right), set() if of_another else _endings(left)
    spoken_of = {
        kind: not (after.isdisjoint(cues.after[kind]) and before.isdisjoint(cues.before[kind]))
        for kind in ("district", "tehsil", "town", "near")
    }
    apposed = _beginnings(right[1:]) if right[:1] == [","] else set()
    town = not (  # "Kalat town", even in "parts of Kalat town"
        after.isdisjoint(cues.after["town"]) and apposed.isdisjoint(cues.town_apposition)
    )
    called = not town and (
        not apposed.isdisjoint(cues.district_apposition) or _is_called_district(left, right)
    )
    return Said(
        district=called or (not town and (holds_another or spoken_of["district"])),
        called_district=called or (of_another and not town),
        tehsil=not town and spoken_of["tehsil"],
        town=town or spoken_of["town"],
        near=spoken_of["near"],
        division=not cues.after["division"].isdisjoint({(name.split(" ")[-1],), *after}),
    )


def _is_of_another(left: list[str], cues: LevelCues) -> bool:
    """Tell whether what stands before a name is the place in it: "Nal town of Khuzdar"."""
    if PLACE not in left:
        return False
    between = left[len(left) - left[::-1].index(PLACE) :]
    if between[:2] in ([",", "a"], [",", "an"]):
        between = between[2:]
    phrase = tuple(between)
    return phrase[-1:] == ("of",) and any(phrase in said for said in cues.before.values())


def _is_called_district(left: list[str], right: list[str]) -> bool:
    if right[:1] in (["district"], ["districts"]):
        return True
    before = left[-1:] == ["district"] and left[-2:-1] != [PLACE]  # not "Kalat district Surab"
    return before or left[-2:] in (["district", "of"], ["districts", "of"])


def _plural(scene: Scene, index: int) -> list[str]:
    """Return the word that closes a list ("Kalat, Musakhel and Bolan districts") for all of it."""
    group = scene.sightings[index].group
    closing = scene.right(group[-1], 1) if index != group[-1] else []
    return [closing[0].removesuffix("s")] if closing and closing[0] in _PLURALS else []


_PLURALS = frozenset(["districts", "divisions", "tehsils", "areas", "towns"])


def _after(words: list[str]) -> list[str]:
    return words[2:] if words[:2] == ["'", "s"] else words


def _beginnings(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[:length]) for length in range(1, _PHRASE_LIMIT + 1)}


def _endings(words: list[str]) -> set[tuple[str, ...]]:
    words = words[:-1] if words[-1:] == ["the"] else words
    if PLACE in words[-1:]:
        return set()
    return {tuple(words[-length:]) for length in range(1, _PHRASE_LIMIT + 1)}
