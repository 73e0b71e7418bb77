"""A scene: one place of a sentence, with the words that name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapper.gazetteer import Gazetteer
from mapper.model import Location

__all__ = ["UNNAMED_SCORE", "Scene", "as_district"]

#: How sure a place is that is meant and not named ("in the provincial capital").
UNNAMED_SCORE = 0.5
_ALONG = "along several districts"


@dataclass(frozen=True, slots=True)
class Scene:
    """One place of a sentence.

    Parameters
    ----------
    start, end : int
        Character offsets of the whole phrase ("the Loti area of Dera Bugti").
    location : Location
        The finest place of the phrase.
    score : float
        How sure the gazetteer is, 0 to 1.
    is_unplaced : bool
        Whether no table holds it, and what was there is told apart ("two in Karmo and three in
        Mach"); it only keeps that from the places beside it.
    of_several : bool
        Whether the words list places of it ("Turbat and Buleda"), and the district stands for them.
    is_of_the_district : bool
        Whether the words put it into the one told of before ("the Korak area of the district").
    within : str
        Id of the place that its own phrase puts it in ("Sakran Road in Hub").
    """

    start: int
    end: int
    location: Location
    score: float
    is_unplaced: bool = False
    of_several: bool = False
    is_of_the_district: bool = False
    within: str = ""

    @property
    def is_foreign(self) -> bool:
        """Tell whether the place lies outside Balochistan, Pakistan."""
        place = self.location.place
        return place.country != "PK" or place.province != "Balochistan"

    @property
    def is_implied(self) -> bool:
        """Tell whether no words name it: the dateline's town abroad, of a lead without a place."""
        return self.start == self.end

    @property
    def is_province(self) -> bool:
        """Tell whether only the province is named."""
        return self.location.level == "province"

    @property
    def is_long_road(self) -> bool:
        """Tell whether it is a road or a border through several districts."""
        place = self.location
        return bool(place.line) and (place.district_id is None or _ALONG in place.flags)

    @property
    def is_wide(self) -> bool:
        """Tell whether no district is named, but a region (a division, Makran) or the province."""
        return self.location.level in ("region", "province")


def as_district(scenes: Sequence[Scene], gazetteer: Gazetteer) -> Scene | None:
    """Return the district of places that all lie in it, as one scene over their phrases."""
    district_id = scenes[0].location.district_id
    if district_id is None:
        return None
    found = gazetteer.find(f"{gazetteer.district(district_id).name} district", limit=1)
    location = found[0].location if found else None
    if location is None or location.place.id != district_id:
        return None
    return Scene(scenes[0].start, scenes[-1].end, location, min(s.score for s in scenes))
