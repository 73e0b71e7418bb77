"""What of a reading is compared with other readings: day, place, means, target, words."""

from __future__ import annotations

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from mapper.model import MEASURES, ROLES, Count, Incident, Tally
from mapper.model.precision import EXACT
from mapper.store.figures import whole_of
from mapper.store.readings import Origin, Reading

__all__ = ["Signs", "rules", "signs_of"]

_WORD = re.compile(r"[^\W\d_][\w'’-]{3,}")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z’'-]{3,}")
_NO_REACH = 0.0
_SITES = ("city", "town", "district", "tehsil", "sub-division", "province", "region", "division")


@functools.cache
def rules() -> Mapping[str, Any]:
    """Return the weights and words of linking.toml."""
    text = files("mapper.store").joinpath("linking.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass(frozen=True, slots=True)
class Signs:
    """One version of a reading, ready to be compared.

    Parameters
    ----------
    incident : Incident
        As it was read or corrected.
    origin : Origin
        Its report.
    covers : frozenset of str
        Districts of a place wider than one.
    days : tuple of datetime.date, optional
        First and last day it may be of.
    family : str
        `violence`, `protest`, `accident` or `hazard`.
    means, targets, hours : frozenset of str
        Keys of linking.toml whose words the sentences hold.
    words, names : frozenset of str
        Telling words, folded, and names in the sentences.
    figures : dict
        Count by measure, all roles together.
    roles : frozenset of str
        Roles of whom somebody was killed or injured.
    """

    incident: Incident
    origin: Origin
    covers: frozenset[str]
    days: tuple[dt.date, dt.date] | None
    family: str
    means: frozenset[str]
    targets: frozenset[str]
    hours: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    figures: Mapping[str, Count]
    roles: frozenset[str]

    @property
    def reach_km(self) -> float:
        """How far the true place may be from the point, km."""
        return self.incident.uncertainty_km or _NO_REACH

    @property
    def is_site(self) -> bool:
        """Tell whether the place is finer than a town."""
        place = self.incident.place
        fine = self.incident.where_precision == EXACT
        return fine and place is not None and place.kind not in _SITES


def signs_of(reading: Reading) -> tuple[Signs, ...]:
    """Return what of a reading is compared: as it was read and as it was corrected."""
    return tuple(_signs(reading, incident) for incident in reading.versions)


def _signs(reading: Reading, incident: Incident) -> Signs:
    sentences = " ".join(quote.text for quote in incident.evidence)
    folded = sentences.casefold()
    tallies = {measure: incident.casualties.measure(measure) for measure in MEASURES}
    figures: dict[str, Count] = {
        name: count for name, tally in tallies.items() if (count := whole_of(tally))
    }
    hurt = (tallies["killed"], tallies["injured"])
    return Signs(
        incident=incident,
        origin=reading.origin,
        covers=frozenset(reading.covers),
        days=reading.days(incident),
        family=_family(incident, folded),
        means=_named("means", folded) | _named("mishaps", folded),
        targets=_named("targets", folded),
        hours=_named("hours", folded),
        words=frozenset(map(_stem, _WORD.findall(folded))) - _common() - _place_words(incident),
        names=frozenset(_NAME.findall(sentences)) - _place_names(incident) - _usual_names(),
        figures=figures,
        roles=frozenset(role for role in ROLES if any(_some(tally, role) for tally in hurt)),
    )


def _family(incident: Incident, folded: str) -> str:
    """Return the family of an event by its type; attack and mishap are told by the words too."""
    family: str = rules()["families"].get(incident.event_type, "violence")
    if family not in ("violence", "accident"):
        return family
    meant, mishap, hazard = (bool(_named(t, folded)) for t in ("means", "mishaps", "hazards"))
    if meant or mishap:
        return family if meant and mishap else "violence" if meant else "accident"
    return "hazard" if hazard else family


def _some(tally: Tally, role: Any) -> bool:
    count = tally.role(role)
    return role != "unknown" and count is not None and count.best > 0


@functools.cache
def _patterns(table: str) -> dict[str, re.Pattern[str]]:
    return {
        key: re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")
        for key, words in rules()[table].items()
    }


def _named(table: str, folded: str) -> frozenset[str]:
    return frozenset(key for key, pattern in _patterns(table).items() if pattern.search(folded))


def _stem(word: str) -> str:
    """Cut the usual endings, so that `gunman` and `gunmen`, `attacking` and `attacks` meet."""
    for ending in ("ing", "ers", "er", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@functools.cache
def _common() -> frozenset[str]:
    return frozenset(map(_stem, rules()["common"]["words"].split()))


@functools.cache
def _usual_names() -> frozenset[str]:
    return frozenset(rules()["common"]["names"].split())


def _place_words(incident: Incident) -> frozenset[str]:
    return frozenset(map(_stem, _WORD.findall(_place_text(incident).casefold())))


def _place_names(incident: Incident) -> frozenset[str]:
    return frozenset(_NAME.findall(f"at {_place_text(incident)}"))


def _place_text(incident: Incident) -> str:
    place = incident.place.name if incident.place else ""
    return f"{place} {incident.district or ''} {incident.place_text}"
