"""Which of the places of a name is meant there."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass

from mapper.gazetteer.company import Around, Company
from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.levels import LevelCues, Said, level_said
from mapper.gazetteer.locations import AMBIGUOUS, FILED_ELSEWHERE, Locator, km_between
from mapper.gazetteer.names import Entry
from mapper.gazetteer.scene import Scene
from mapper.gazetteer.seats import Seats
from mapper.model import Location
from mapper.model.precision import NEAR

__all__ = ["HELD", "SAID", "Resolution", "Resolver"]

# Points of preference; only their order matters, and each is tested by kind.
_BY_KIND = {
    "province": 0.9,
    "district": 0.7,
    "region": 0.65,
    "place": 0.62,
    "outside": 0.6,
    "road": 0.6,
    "mistaken": 0.42,
    "tehsil": 0.45,
    "unit": 0.4,
    "village": 0.3,
}
_BY_SIZE = {"city": 0.12, "town": 0.08}
_LESSER = {"village": -0.06}
_SAID = 0.3
_PARENT, _SENTENCE, _REPORT = 0.35, 0.15, 0.06
_NOT_PARENT, _RISKY, _ABROAD = -0.4, -0.15, 0.6
_NAMESAKE = -0.3
_NEAR_TIE = 0.05
_PARTS = frozenset(["place", "tehsil", "unit"])  # what a district is made of


@dataclass(frozen=True, slots=True)
class Resolution:
    """The place chosen for a name.

    Parameters
    ----------
    location : Location
        Where it is.
    score : float
        0 to 1.
    reasons : tuple of str
        Why it and no other.
    candidates : tuple of str
        Ids of the runners-up, the best first.
    """

    location: Location
    score: float
    reasons: tuple[str, ...]
    candidates: tuple[str, ...]


HELD = "named within its district"
#: The reason of a name that is called a district, a town or a tehsil.
SAID = "the words beside it say so"


class Resolver:
    """Choose the place of each name of one report.

    Parameters
    ----------
    locator : Locator
        Makes locations of entries.
    seats : Seats
        Knows the headquarters of districts.
    cues : LevelCues
        The level words.
    scene : Scene
        The report.
    on : datetime.date, optional
        The day whose district set counts.
    """

    def __init__(
        self,
        locator: Locator,
        seats: Seats,
        cues: LevelCues,
        scene: Scene,
        on: dt.date | None,
    ) -> None:
        self._locator = locator
        self._seats = seats
        self._cues = cues
        self._scene = scene
        self._on = on
        self.company = Company(scene, locator, on)

    def _is_after_quarter(self, index: int) -> bool:
        """Tell whether the name before, in the same sentence, can only be a city's quarter."""
        if not index or not self._scene.has_next(index - 1):
            return False
        return all(map(self.company.is_quarter, self._scene.sightings[index - 1].entries))

    def resolve(self, index: int) -> Resolution | None:
        """Choose the place of one sighting; None when every meaning is out of place."""
        said = level_said(
            self._scene, index, self._cues, after_quarter=self._is_after_quarter(index)
        )
        around = self.company.around(index)
        scored = sorted(
            (
                (self._score(entry, said, around), entry)
                for entry in self._options(index, said, around)
            ),
            key=lambda pair: (-pair[0], self._locator.place_id(pair[1])),
        )
        if not scored or self._is_elsewhere([entry for _, entry in scored], around):
            return None
        score, best = scored[0]
        location = self._locate(best, said, [entry for _, entry in scored])
        ids = [self._locator.place_id(entry) for _, entry in scored[1:4]]
        reasons = self._reasons(best, said, around)
        if self._tied(scored):
            location = dataclasses.replace(location, flags=(*location.flags, AMBIGUOUS))
            reasons = (*reasons, "a namesake elsewhere is as likely")
        if "no such district" in location.flags and location.place.note:
            reasons = (*reasons, location.place.note)
        location = self._as_filed(location, around, self._scene.sightings[index].name)
        likeness = self._scene.sightings[index].likeness
        if likeness < 1:
            reasons = (*reasons, "spelled in a way no table holds")
        return Resolution(location, max(0.0, min(1.0, score)) * likeness, reasons, tuple(ids))

    def _as_filed(self, location: Location, around: Around, name: str) -> Location:
        """Count a place near a border to the district that the words file it under.

        Reporters and coders put Chamalang or Margat in either of the districts that meet
        there; the pin stays where the place is. The district that it lay in until lately ("Hub
        in Lasbela") is no other: the reference set has it where it lies now.
        """
        if not around.parent_is_said or location.district_id in (None, *around.parent):
            return location
        if location.level not in ("site", "town") or len(around.parent) != 1:
            return location
        [district] = around.parent
        if self._locator.was_in(location, district, lately=True) or _is_seat(location, name):
            return location
        flags = (*location.flags, FILED_ELSEWHERE)
        return dataclasses.replace(location, district_id=district, tehsil_pcode=None, flags=flags)

    def _is_elsewhere(self, options: list[Entry], around: Around) -> bool:
        """Tell whether the words put the name in a city outside, or a district nowhere near it.

        Reporters file places near a border under either district; farther off,
        the name is another place that no table holds.
        """
        best = options[0]
        district = self._locator.district_id(best)
        if around.held_outside and district is not None:
            return not any(entry.kind == "district" for entry in options)
        if around.beside and _PARTS.issuperset(entry.kind for entry in options):
            return not any(self._locator.is_close(best, there) for there in around.beside)
        if not around.parent_is_said or district is None or district in around.parent:
            return False
        if any(entry.kind == "district" for entry in options):
            return False  # no district lies in another: "in Zhob, in Kalat and in Hub"
        return not any(self._locator.is_close(best, parent) for parent in around.parent)

    def _options(self, index: int, said: Said, around: Around) -> list[Entry]:
        sighting = self._scene.sightings[index]
        entries = sighting.entries
        curated = [entry for entry in entries if entry.kind != "village"]
        curated = self._divisions(curated, said)
        if not said.called_district:
            curated = self._of_the_day(curated)
        near = self.company.near(sighting.sentence)
        if self.company.lacks_city(index):
            curated = [e for e in curated if e.kind != "place"]
        if around.has_famous_namesake:
            near = around.parent  # famous places outside win over namesake villages
        villages = [
            e for e in entries if e.kind == "village" and self._locator.district_id(e) in near
        ]
        return [*curated, *villages]

    def _divisions(self, entries: list[Entry], said: Said) -> list[Entry]:
        """Keep a name's division where that word is said, and only there: bare Kalat is none."""
        divisions = [e for e in entries if e.kind == "region" and self._is_division(e)]
        if said.division:
            return divisions or entries
        return [e for e in entries if not (e in divisions and e.risky)] or entries

    def _is_division(self, entry: Entry) -> bool:
        return self._locator.row(entry)["kind"] == "division"

    def _of_the_day(self, entries: list[Entry]) -> list[Entry]:
        """Leave out districts that were none on the day, unless they alone bear the name."""
        gone = [e for e in entries if e.kind == "district" and not self._in_office(e)]
        return [e for e in entries if e not in gone] or entries

    def _in_office(self, entry: Entry) -> bool:
        return self._locator.is_district_on(entry, self._on)

    def _score(self, entry: Entry, said: Said, around: Around) -> float:
        score = _BY_KIND[entry.kind] + _SAID * self._fits(entry, said)
        if entry.risky:
            score += _RISKY
        if entry.kind == "outside":
            return score + (_ABROAD if self._is_abroad(entry, around) else 0.0)
        if entry.kind == "place":
            score += self._standing(entry, around)
        return score + self._company_kept(entry, around)

    def _is_abroad(self, entry: Entry, around: Around) -> bool:
        """Tell whether the words speak of the foreign country that a name may lie in.

        Or whether the report was filed from that province ("RAJANPUR: … at Rojhan").
        """
        row = self._locator.row(entry)
        if around.parent:
            return False
        if row["country"] == "PK":
            return row["kind"] == "city" and row["province"] in around.filed
        if row["kind"] == "city":
            return not around.countries.isdisjoint((row["country"], row["province"]))
        return around.holder == row["country"]

    def _standing(self, entry: Entry, around: Around) -> float:
        kind = self._locator.row(entry)["kind"]
        if kind in _BY_SIZE:
            return _BY_SIZE[kind]
        return _NAMESAKE if around.has_famous_namesake else _LESSER.get(kind, 0.0)

    def _company_kept(self, entry: Entry, around: Around) -> float:
        district = self._locator.district_id(entry)
        score = _REPORT if district in around.report else 0.0
        if entry.kind == "region":
            return score + (_NOT_PARENT if self._is_elsewhere_than(entry, around) else 0.0)
        # "Wadh area of Khuzdar" is the town, not the district cut from Khuzdar
        if self._is_younger_district(entry) and district in around.parent:
            return score + _NOT_PARENT
        if district in around.parent:
            return score + _PARENT
        if around.parent_is_said and district:
            return score + _NOT_PARENT
        return score + (_SENTENCE if district in around.sentence else 0.0)

    def _is_elsewhere_than(self, region: Entry, around: Around) -> bool:
        """Tell whether the words put the name in a district that the region does not touch."""
        touched = self._locator.regions.districts(self._locator.place_id(region))
        return around.parent_is_said and touched.isdisjoint(around.parent)

    def _is_younger_district(self, entry: Entry) -> bool:
        """Tell whether it is a district of another set, which lies in one of the reference set."""
        district = self._locator.district_id(entry)
        return entry.kind == "district" and district != self._locator.place_id(entry)

    def _fits(self, entry: Entry, said: Said) -> float:
        if entry.kind in ("district", "mistaken"):
            return float(self._is_district(entry, said)) - 0.5 * (said.tehsil or said.town)
        if entry.kind == "region":
            return float(said.division)
        if entry.kind in ("tehsil", "unit"):
            return float(said.tehsil)
        if entry.kind == "place":
            return 0.6 * said.town - 0.2 * said.district
        return 0.0

    def _is_district(self, entry: Entry, said: Said) -> bool:
        """Read "parts of" as the district, but for a city only the word district itself."""
        city = entry.kind == "district" and self._locator.place_id(entry) in self._cues.cities
        return said.called_district if city else said.district

    def _locate(self, best: Entry, said: Said, options: list[Entry]) -> Location:
        if said.called_district and best.kind in _PARTS:
            return self._called_district(best, options)
        location = self._locator.locate(best, self._on)
        if best.kind == "district" and not self._in_office(best):
            return dataclasses.replace(location, flags=("no district on that day",))
        if best.kind == "district" and not self._is_district(best, said):
            return self._bare_district(location, said, options)
        if best.kind == "place" and location.level == "town":
            return self._bare_town(location, said, options)
        if best.kind in ("place", "village") and said.near:
            return _nearby(location, self._cues.near_km)
        return location

    def _called_district(self, best: Entry, options: list[Entry]) -> Location:
        """Read "Turbat district": the one led from there, or no district but a tehsil."""
        named = [entry for entry in options if entry.kind in _PARTS]
        led = self._seats.led_from(map(self._locator.place_id, named), self._on)
        if led:
            return self._locator.district(led, self._on)
        tehsil = next((entry for entry in named if entry.kind in ("tehsil", "unit")), best)
        location = self._locator.locate(tehsil, self._on)
        return dataclasses.replace(location, flags=(*location.flags, "no such district"))

    def _bare_district(self, district: Location, said: Said, options: list[Entry]) -> Location:
        """Read a bare district name: its town, a city, both, or the district alone."""
        town = next(
            (t for t in self._towns(options) if t.district_id == district.district_id), None
        )
        if town is None:
            return district
        return self._town_or_both(town, district, said)

    def _bare_town(self, town: Location, said: Said, options: list[Entry]) -> Location:
        district = next(
            (
                location
                for entry in options
                if entry.kind == "district"
                for location in [self._locator.locate(entry, self._on)]
                if location.district_id == town.district_id
            ),
            None,
        )
        if district is None or said.town:
            return _nearby(town, self._cues.near_km) if said.near else town
        return self._town_or_both(town, district, said)

    def _town_or_both(self, town: Location, district: Location, said: Said) -> Location:
        if said.near:
            return _nearby(town, self._cues.near_km)
        if said.town or district.place.id in self._cues.cities:
            return town
        if not self._seats.may_lead(town.place.id, district.place.id, self._on):
            return district
        return _either(town, district)

    def _towns(self, options: list[Entry]) -> list[Location]:
        places = [self._locator.locate(entry) for entry in options if entry.kind == "place"]
        return [location for location in places if location.level == "town"]

    def _tied(self, scored: list[tuple[float, Entry]]) -> bool:
        if len(scored) < 2 or scored[0][0] - scored[1][0] > _NEAR_TIE:
            return False
        first, second = (self._locator.district_id(entry) for _, entry in scored[:2])
        return first != second

    def _reasons(self, entry: Entry, said: Said, around: Around) -> tuple[str, ...]:
        district = self._locator.district_id(entry)
        reasons = [entry.kind]
        if self._fits(entry, said) > 0:
            reasons.append(SAID)
        if district and district in around.parent:
            reasons.append(HELD)
        elif district in around.sentence:
            reasons.append("its district is named in the sentence")
        return tuple(reasons)


def _nearby(location: Location, near_km: float) -> Location:
    uncertainty = max(near_km, location.uncertainty_km or 0.0)
    return dataclasses.replace(location, where_precision=NEAR, uncertainty_km=uncertainty)


def _either(town: Location, district: Location) -> Location:
    """Keep both readings of a name that is a town and a district at once."""
    apart = km_between(town, district) or 0.0
    return dataclasses.replace(
        town,
        where_precision=NEAR,
        uncertainty_km=round(apart + (district.uncertainty_km or 0.0), 1),
        flags=(*town.flags, "town or district"),
        covers=district.covers,
    )


def _is_seat(location: Location, name: str) -> bool:
    """Tell the town by whose name its district is called, which no words file elsewhere."""
    return location.district_id == f"district:{fold_name(name)}"
