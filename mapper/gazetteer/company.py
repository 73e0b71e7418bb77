"""The company a name keeps: the districts and countries named around it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from mapper.gazetteer.datelines import opens_with_dateline
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.names import Entry, cue_table
from mapper.gazetteer.scene import Scene

__all__ = ["Around", "Company"]

_FILED = ("dateline", "byline", "credits")  # parts that name no scene
_OUTSIDE = frozenset(["outside", "village"])  # a village of such a name makes it no less clear
_HOME = "PK"
_QUARTERS = frozenset(["town", "area", "locality", "bazaar", "bazar"])
_LOCATIVE = frozenset(["in", "at", "near", "of", "from", "outside"])
_BORDERS_REACH = 4  # words between "borders" and the last of two countries
_ADDRESS_LIMIT = 8  # words from a place to ", District Loralai"
_GAP_LIMIT = 5  # words between a name and what contains it
_CONTAINERS = frozenset(
    "area areas locality of in the , district region town tehsil village valley sector "  # noqa: SIM905
    "neighbourhood neighborhood suburb suburbs outskirts coalmine coal mine mines field section "
    "mountains hills range stop cross bazaar bazar market dam union council".split(" ")
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
        Countries and outside provinces that its sentence, or most of the report, speaks of.
    holder : str, optional
        Country that is said to hold it ("Iran's Balochistan").
    has_famous_namesake : bool
        Whether a well-known place outside bears the name.
    filed : frozenset of str
        Provinces of the towns outside that the report was filed from.
    held_outside : bool
        Whether the words put it in a city outside the province ("Lyari, Karachi").
    beside : frozenset of str
        District of the place that it is said to be near ("Sohr Dam near Surab").
    """

    parent: frozenset[str]
    parent_is_said: bool
    sentence: frozenset[str]
    report: frozenset[str]
    countries: frozenset[str]
    holder: str | None
    has_famous_namesake: bool
    filed: frozenset[str]
    held_outside: bool
    beside: frozenset[str]


class Company:
    """The districts that the names of a report stand for, by sentence.

    Parameters
    ----------
    scene : Scene
        The report.
    locator : Locator
        Knows where entries lie.
    on : datetime.date, optional
        The day whose districts are named; what is named around is told in those of
        the reference set.
    """

    def __init__(self, scene: Scene, locator: Locator, on: dt.date | None = None) -> None:
        self._scene = scene
        self._locator = locator
        self._on = on
        self._needy = {i: d for i in range(len(scene.sightings)) if (d := self._needs_city(i))}
        self._clear = [self._clear_district(index) for index in range(len(scene.sightings))]
        self._lacking = frozenset(i for i in self._needy if not self._is_vouched_for(i))
        for index in self._lacking:
            self._clear[index] = None
        self._report = frozenset(filter(None, self._clear))
        self._by_sentence: dict[int, Counter[str]] = {}
        for index, district in enumerate(self._clear):
            if district and not self._is_filed(index):
                sentence = scene.sightings[index].sentence
                self._by_sentence.setdefault(sentence, Counter()).update(self._districts(index))
        self._countries, self._most = self._foreign_names()

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
        famous = any(entry.kind == "outside" for entry in sighting.entries)
        sentence.subtract(self._districts(index))
        said, likely = self._parents(index)
        return Around(
            parent=said or likely,
            parent_is_said=bool(said),
            sentence=frozenset(key for key, count in sentence.items() if count > 0),
            report=self._report,
            countries=self._spoken_of(index) if famous else frozenset(),
            holder=self._holder(index) if famous else None,
            has_famous_namesake=famous,
            filed=self._filed_from() if famous else frozenset(),
            held_outside=any(self._is_outside(i) for i in self.containers(index)),
            beside=self._beside(index),
        )

    def _beside(self, index: int) -> frozenset[str]:
        near = self._scene.has_next(index) and _is_near(self._scene.gap(index))
        return self._districts(index + 1) if near else frozenset()

    def lacks_city(self, index: int) -> bool:
        """Tell whether a name such as Airport Road stands without its city: any may have one."""
        return index in self._lacking

    def is_quarter(self, entry: Entry) -> bool:
        """Tell a quarter or street of a city, such as any city may have."""
        return entry.kind == "place" and (
            "needs_city_context" in self._locator.row(entry)["name_risk"]
        )

    def _needs_city(self, index: int) -> str | None:
        """Return the district whose city must be named, unless the name itself says it."""
        sighting = self._scene.sightings[index]
        for entry in sighting.entries:
            if self.is_quarter(entry):
                district = self._locator.district_id(entry)
                if district and not self._says_city(sighting.name, district):
                    return district
        return None

    def _says_city(self, name: str, district: str) -> bool:
        """Tell whether a name holds its city's, in either script ("Civil Hospital Quetta")."""
        words = self._locator.district_words(district)
        words |= self._locator.district_words(district, in_urdu=True)
        return not words.isdisjoint(name.split())

    def _is_vouched_for(self, index: int) -> bool:
        """Tell whether the city is named before a name or beside it, or alone in the report.

        But not where its sentence and the name before it are of another town.
        """
        city = self._city_behind(index)
        if city is not None and city != self._needy[index]:
            return False  # "Jail Road, Sibi"
        sentence = self._scene.sightings[index].sentence
        sure = {i: named for i, named in enumerate(self._clear) if named and i not in self._needy}
        near = [
            named
            for i, named in sure.items()
            if i < index or self._scene.sightings[i].sentence == sentence
        ]
        here = {sure[i] for i in sure if self._scene.sightings[i].sentence == sentence}
        last = next((sure[i] for i in sorted(sure, reverse=True) if i < index), None)
        if here == {last} and last != self._needy[index]:
            return False
        return self._needy[index] in (near or sure.values())

    def _city_behind(self, index: int) -> str | None:
        """Return the district of the town that stands right behind a comma."""
        behind = self._scene.has_next(index) and _is_comma(self._scene.gap(index))
        return self._clear[index + 1] if behind and self._is_pair(index) else None

    def _is_filed(self, index: int) -> bool:
        part = self._scene.sightings[index].part
        return part in _FILED or opens_with_dateline(self._scene, index)

    def _clear_district(self, index: int) -> str | None:
        entries = [e for e in self._scene.sightings[index].entries if e.kind != "village"]
        for entry in entries:
            if entry.kind == "district":
                return self._locator.district_id(entry)
        districts = {self._locator.district_id(e) for e in entries if e.kind != "outside"}
        clear = len(districts) == 1 and not all(entry.risky for entry in entries)
        return districts.pop() if clear else None

    def _parents(self, index: int) -> tuple[frozenset[str], frozenset[str]]:
        """Return the district said to contain the name ("X area of Kalat"), and a likely one."""
        said: set[str] = set()
        likely: set[str] = set()
        for container, is_said in self.containers(index).items():
            (said if is_said else likely).update(self._held(container))
        return frozenset(said), frozenset(likely)

    def containers(self, index: int) -> dict[int, bool]:
        """Return the names that hold one by the words, and whether more than a comma says so."""
        scene = self._scene
        found: dict[int, bool] = {}
        if scene.has_next(index):
            gap = scene.gap(index)
            if _is_comma(gap) and self._is_pair(index):
                found[index + 1] = self._is_apposed(index, gap)
            elif _contains(gap) or (_is_of_district(gap) and not self._is_district(index)):
                found[index + 1] = True
        if index and scene.has_next(index - 1) and _is_genitive(scene.gap(index - 1)):
            found[index - 1] = True
        return found

    def _is_pair(self, index: int) -> bool:
        """Tell whether a sighting and the next one are no part of a longer list."""
        first, second = self._scene.sightings[index : index + 2]
        return first.group[0] == index and second.group[-1] == index + 1

    def _is_apposed(self, index: int, gap: list[str]) -> bool:
        """Tell "in Kolpur, Mastung" from a list of two towns ("in Pasni, Panjgur").

        What is no town and lies nowhere near the district is another place of that name.
        """
        sighting = self._scene.sightings[index]
        district = self._clear[index + 1]
        if district is None or self._is_district(index):
            return False
        towns = any(self._is_town(entry) for entry in sighting.entries)
        if towns and not self._is_district(index + 1):
            return False
        before = [word for word in self._scene.left(index, 2) if word != "the"]
        if _LOCATIVE.isdisjoint(before[-1:]) and not self._is_filed(index):
            return False  # "Balgatar, Kech:" says as much as "in Balgatar, Kech"
        near = any(self._locator.is_close(entry, district) for entry in sighting.entries)
        quarter = gap[0] == "town"  # "Gulistan Town, Quetta"
        return near or quarter or not towns

    def _is_district(self, index: int) -> bool:
        kinds = {entry.kind for entry in self._scene.sightings[index].entries}
        return not kinds.isdisjoint(("district", "region", "outside", "province"))

    def _is_town(self, entry: Entry) -> bool:
        return entry.kind == "place" and self._locator.locate(entry).level == "town"

    def _is_outside(self, index: int) -> bool:
        """Tell a city or province that lies outside, and no country."""
        entries = self._scene.sightings[index].entries
        rows = [self._locator.row(e) for e in entries if e.kind == "outside"]
        alone = _OUTSIDE.issuperset(entry.kind for entry in entries)
        return alone and any(row["kind"] != "country" for row in rows)

    def _held(self, index: int) -> frozenset[str]:
        """Return the districts that a name stands for, for a region all of its own."""
        first = self._scene.sightings[index].entries[0]
        if not self._clear[index] and first.kind == "region":
            return self._locator.regions.districts(self._locator.place_id(first))
        return self._districts(index)

    def _districts(self, index: int) -> frozenset[str]:
        """Return the district that a name stands for; several where it has been divided since."""
        district = self._clear[index]
        if district is None:
            return frozenset()
        for entry in self._scene.sightings[index].entries:
            if entry.kind == "district":
                return self._locator.covered(entry, self._on)
        return frozenset([district])

    def _foreign_names(self) -> tuple[dict[int, set[str]], str | None]:
        """Return what lands each sentence names, and the one that most of the report is about."""
        lands: dict[int, set[str]] = {}
        countries: Counter[str] = Counter()
        for index, sighting in enumerate(self._scene.sightings):
            foreign = _OUTSIDE.issuperset(entry.kind for entry in sighting.entries)
            if not foreign or self._is_bordered_on(index):
                continue
            rows = (self._locator.row(e) for e in sighting.entries if e.kind == "outside")
            for row in rows:
                names = {row["country"], row["province"] or row["name"]}
                lands.setdefault(sighting.sentence, set()).update(names)
                countries[row["country"]] += 1
        del countries[_HOME]
        most, count = max(countries.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
        here = sum(district is not None for district in self._clear)
        return lands, most if count > here else None

    def _is_bordered_on(self, index: int) -> bool:
        """Tell "the province that borders Iran and Afghanistan" from a country that is meant."""
        before = self._scene.left(index, _BORDERS_REACH)
        return not set(before).isdisjoint(cue_table("abroad")["bordering"])

    def _spoken_of(self, index: int) -> frozenset[str]:
        lands = self._countries.get(self._scene.sightings[index].sentence, set())
        sentence = f" {' '.join(self._scene.sentence(index))} "
        words = {
            country
            for country, phrases in cue_table("abroad")["words"].items()
            if any(f" {phrase} " in sentence for phrase in phrases)
        }
        return frozenset(filter(None, {*lands, *words, self._most}))

    def _holder(self, index: int) -> str | None:
        """Return the country of "Iranian Kurdistan", "Iran's Balochistan", "Pishin in Iran"."""
        scene = self._scene
        before = " ".join(scene.left(index, 1))
        for country, phrases in cue_table("abroad")["words"].items():
            if before in phrases:
                return str(country)
        if index and scene.has_next(index - 1) and _is_genitive(scene.gap(index - 1)):
            return self._country(index - 1)
        if scene.has_next(index) and _contains(scene.gap(index)):
            return self._country(index + 1)
        return None

    def _filed_from(self) -> frozenset[str]:
        """Return the provinces of the datelines that name only places outside."""
        return frozenset(
            self._locator.row(entry)["province"]
            for index, sighting in enumerate(self._scene.sightings)
            if self._is_filed(index) and self._is_outside(index)
            for entry in sighting.entries
            if entry.kind == "outside"
        )

    def _country(self, index: int) -> str | None:
        rows = [
            self._locator.row(e)
            for e in self._scene.sightings[index].entries
            if e.kind == "outside"
        ]
        return next((row["country"] for row in rows if row["kind"] == "country"), None)


def _is_comma(gap: list[str]) -> bool:
    return gap[-1:] == [","] and (len(gap) == 1 or (len(gap) == 2 and gap[0] in _QUARTERS))


def _is_near(gap: list[str]) -> bool:
    return " ".join(word for word in gap if word != ",") in cue_table("gates")["beside"]


def _is_genitive(gap: list[str]) -> bool:
    return gap in (["'", "s"], ["district", "'", "s"])


def _is_of_district(gap: list[str]) -> bool:
    """Tell "Kohar Dam, near Sirki Jungle, District Loralai" from the next place of a list."""
    return gap[-2:] == [",", "district"] and len(gap) <= _ADDRESS_LIMIT and "and" not in gap


def _contains(gap: list[str]) -> bool:
    """Tell whether the words between two names say that the second holds the first."""
    said = "of" in gap or "in" in gap
    return said and len(gap) <= _GAP_LIMIT and _CONTAINERS.issuperset(gap)
