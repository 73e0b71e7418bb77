"""The company a name keeps: the districts and countries named around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mapper.gazetteer.datelines import opens_with_dateline
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.scene import Scene

__all__ = ["Around", "Company"]

_FILED = ("dateline", "byline", "credits")  # parts that name no scene
_GAP_LIMIT = 5  # words between a name and what contains it
_CONTAINERS = frozenset(
    "area areas locality of in the , district region town tehsil village valley".split(" ")  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Around:
    """What is named around one name.

    Parameters
    ----------
    parent : frozenset of str
        Districts that contain it by the words.
    parent_is_said : bool
        Whether "of", "in" or a genitive says so; after a bare comma it is but likely.
    sentence, report : frozenset of str
        Districts named in its sentence besides it, and in the report.
    countries : frozenset of str
        Countries and outside provinces named in its sentence.
    has_famous_namesake : bool
        Whether a well-known place outside bears the name.
    """

    parent: frozenset[str]
    parent_is_said: bool
    sentence: frozenset[str]
    report: frozenset[str]
    countries: frozenset[str]
    has_famous_namesake: bool


class Company:
    """The districts that the names of a report stand for, by sentence.

    Parameters
    ----------
    scene : Scene
        The report.
    locator : Locator
        Knows where entries lie.
    """

    def __init__(self, scene: Scene, locator: Locator) -> None:
        self._scene = scene
        self._locator = locator
        self._clear = [self._clear_district(index) for index in range(len(scene.sightings))]
        self._report = frozenset(filter(None, self._clear))
        self._by_sentence: dict[int, Counter[str]] = {}
        for index, district in enumerate(self._clear):
            if district and not self._is_filed(index):
                sentence = scene.sightings[index].sentence
                self._by_sentence.setdefault(sentence, Counter())[district] += 1

        self._countries = self._foreign_names()

    def clear_district(self, index: int) -> str | None:
        """Return the district that a sighting names or lies in, if that leaves no doubt."""
        return self._clear[index]

    def near(self, sentence: int) -> frozenset[str]:
        """Return the districts named in a sentence and the ones beside it, datelines aside."""
        sentences = (self._by_sentence.get(sentence + step) for step in (-1, 0, 1))
        return frozenset(district for names in sentences if names for district in names)

    def around(self, index: int) -> Around:
        """Return what is named around one sighting."""
        sighting = self._scene.sightings[index]
        sentence = Counter(self._by_sentence.get(sighting.sentence, {}))
        own = self._clear[index]
        if own:
            sentence[own] -= 1
        said, likely = self._parents(index)
        return Around(
            parent=said or likely,
            parent_is_said=bool(said),
            sentence=frozenset(key for key, count in sentence.items() if count > 0),
            report=self._report,
            countries=frozenset(self._countries.get(sighting.sentence, ())),
            has_famous_namesake=any(entry.kind == "outside" for entry in sighting.entries),
        )

    def _is_filed(self, index: int) -> bool:
        part = self._scene.sightings[index].part
        return part in _FILED or opens_with_dateline(self._scene, index)

    def _clear_district(self, index: int) -> str | None:
        entries = [e for e in self._scene.sightings[index].entries if e.kind != "village"]
        for entry in entries:
            if entry.kind == "district":
                return self._locator.district_id(entry)
        districts = {self._locator.district_id(e) for e in entries if e.kind != "outside"}
        clear = len(districts) == 1 and not any(entry.risky for entry in entries)
        return districts.pop() if clear else None

    def _parents(self, index: int) -> tuple[frozenset[str], frozenset[str]]:
        """Return the district said to contain the name ("X area of Kalat"), and a likely one."""
        scene = self._scene
        said, likely = set(), set()
        if scene.has_next(index):
            gap = scene.gap(index)
            if gap == [","] and len(scene.sightings[index].group) == 2:
                likely.add(self._clear[index + 1])
            elif _contains(gap):
                said.add(self._clear[index + 1])
        if index and scene.has_next(index - 1) and _is_genitive(scene.gap(index - 1)):
            said.add(self._clear[index - 1])
        return frozenset(filter(None, said)), frozenset(filter(None, likely))

    def _foreign_names(self) -> dict[int, set[str]]:
        """Return the countries and outside provinces named in each sentence."""
        found: dict[int, set[str]] = {}
        for sighting in self._scene.sightings:
            for entry in sighting.entries:
                if entry.kind == "outside":
                    row = self._locator.row(entry)
                    if row["kind"] in ("country", "province"):
                        found.setdefault(sighting.sentence, set()).update(
                            (row["country"], row["name"])
                        )
        return found


def _is_genitive(gap: list[str]) -> bool:
    return gap in (["'", "s"], ["district", "'", "s"])


def _contains(gap: list[str]) -> bool:
    """Tell whether the words between two names say that the second holds the first."""
    said = "of" in gap or "in" in gap
    return said and len(gap) <= _GAP_LIMIT and _CONTAINERS.issuperset(gap)
