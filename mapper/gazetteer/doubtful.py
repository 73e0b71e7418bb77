"""Names that count only where the words beside them say that a place is meant.

Villages, English words and very short names; and capitalised words that no table
holds, which are matched in spite of a spelling mistake, or listed as unresolved.
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mapper.gazetteer.company import Company
from mapper.gazetteer.finding import Hit
from mapper.gazetteer.folding import fold_name
from mapper.gazetteer.locations import Locator
from mapper.gazetteer.names import Entry, cue_table, same_initial
from mapper.gazetteer.roles import Cues
from mapper.gazetteer.scene import Scene
from mapper.gazetteer.words import Words
from mapper.model import Unresolved

__all__ = ["COUNTED_APART", "Doubts", "Unknown", "is_doubtful"]

_NAME_LIMIT = 3  # words
_LIST_LIMIT = 8  # words
_SHORT = 3  # letters
_ROADS = ("road", "highway")
_REMOTE = frozenset(["village", "unit"])  # a Saddar is in every city
_TITLE_SHARE = 0.75
_FAR_FROM_HOME = "a name that counts only where its district is named nearby"
_COUNT_LIMIT = 12  # words between two places that are counted apart
COUNTED_APART = "counted apart from a known place, and in no table"
_MISSPELLED = "spelled much like a district, and in no table"
_MISSPELLED_FROM = 6  # letters; shorter names are like others by chance
_REMEMBERED = 4096  # comparisons kept: the same unknown names come again


def is_doubtful(hit: Hit) -> bool:
    """Tell whether every meaning of a name needs its surroundings to count."""
    return all(entry.kind == "village" or entry.risky for entry in hit.entries)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Capitalised words that are said to be a place and stand in no table."""

    start: int
    end: int
    text: str
    reason: str
    container: str | None
    is_district: bool


class Doubts:
    """Decide on doubtful and unknown names.

    Parameters
    ----------
    names : mapping of str to tuple of Entry
        Folded names and what they may mean.
    locator : Locator
        Makes locations of entries.
    """

    def __init__(self, names: Mapping[str, tuple[Entry, ...]], locator: Locator) -> None:
        self._names = names
        self._locator = locator
        self._compared: dict[tuple[str, str | None, bool], list[tuple[str, float]]] = {}
        table = cue_table("gates")
        self._table: dict[str, Any] = {
            key: frozenset(value) if isinstance(value, list) else value
            for key, value in table.items()
        }
        self._mishaps = Cues.default().mishaps

    def counts(self, hit: Hit, words: Words, company: Company) -> bool:
        """Tell whether a doubtful name is meant as a place there.

        Parameters
        ----------
        hit : Hit
            A name all of whose meanings are doubtful.
        words : Words
            The report's words.
        company : Company
            Knows the districts named nearby.
        """
        covered = words.between(hit.start, hit.end)
        near = company.near(words.sentence[covered.start])
        at_home = any(self._locator.district_id(entry) in near for entry in hit.entries)
        curated = any(entry.kind not in _REMOTE for entry in hit.entries)
        if not (at_home or (curated and len(hit.name) > _SHORT)):
            return False
        return self._is_whole(words, covered) and self._place_is_meant(words, covered)

    def longer_name(self, hit: Hit, words: Words, taken: frozenset[int]) -> range | None:
        """Return the words of a longer name that a common noun only ends, if it does.

        "Karmo Wadh" is no Wadh and "Sohr Dasht" no Dasht: such a word names a place of its
        own only where no unknown name stands right before it.

        Parameters
        ----------
        hit : Hit
            A name found.
        words : Words
            The report's words.
        taken : frozenset of int
            Indices of the words of all names found.
        """
        covered = words.between(hit.start, hit.end)
        before = covered.start - 1
        if hit.name not in self._table["landscape"] or before < 0 or before in taken:
            return None
        if not self._is_name_word(words, before, covered.start):
            return None
        if words.lower[before] in self._table["titles"] or before in self._titles_of(words):
            return None
        return range(before, covered.stop)

    def is_town_of_mishap(self, hit: Hit, words: Words) -> bool:
        """Tell "a Mastung road accident", in a town, from one on the road of that name.

        Parameters
        ----------
        hit : Hit
            A name found, which may end in "road".
        words : Words
            The report's words.
        """
        town, _, road = hit.name.rpartition(" ")
        others = {entry[:2] for entry in self._names.get(town, ())}
        if road not in _ROADS or not others or any(e[:2] in others for e in hit.entries):
            return False
        after = words.between(hit.start, hit.end).stop
        return not self._mishaps.isdisjoint(words.lower[after : after + 1])

    def _titles_of(self, words: Words) -> frozenset[int]:
        """Return the words of headlines, where a capital says nothing."""
        titles = _titles(words)
        return frozenset(i for i in words.capitals if words.sentence[i] in titles and titles)

    def _is_whole(self, words: Words, covered: range) -> bool:
        """Tell whether the name is not a part of a longer name, such as a person's."""
        before, after = covered.start - 1, covered.stop
        return not (
            self._is_name_word(words, before, covered.start)
            or (self._is_name_word(words, after, covered.start))
        )

    def _is_name_word(self, words: Words, index: int, beside: int) -> bool:
        if not 0 <= index < len(words.lower) or words.sentence[index] != words.sentence[beside]:
            return False
        word = words.lower[index]
        known = self._table["before"] | self._table["after"] | self._table["not_names"]
        return words.capital[index] and word.isalpha() and word not in known

    def _place_is_meant(self, words: Words, covered: range) -> bool:
        before = words.lower[covered.start - 1] if covered.start else ""
        if before == "the" and covered.start > 1:
            before = words.lower[covered.start - 2]
        after = words.lower[covered.stop : covered.stop + 1]
        return (
            before in self._table["before"]
            or (bool(after) and after[0] in self._table["after"])
            or self._closes_a_list(words, covered)
        )

    def _closes_a_list(self, words: Words, covered: range) -> bool:
        """Tell whether a list goes on to "areas" ("Uch, Gandoi and Zin areas")."""
        for index in range(covered.stop, min(covered.stop + _LIST_LIMIT, len(words.lower))):
            word = words.lower[index]
            if word in ("areas", "villages", "localities", "towns", "tehsils"):
                return True
            if not (words.capital[index] or word in (",", "and", "&")):
                return False
        return False

    def unknown(self, scene: Scene, words: Words, company: Company) -> list[Unknown]:
        """Return the capitalised words that are said to be places and were not found."""
        starts = {sighting.start: index for index, sighting in enumerate(scene.sightings)}
        taken = {
            index
            for sighting in scene.sightings
            for index in words.between(sighting.start, sighting.end)
        }
        found = []
        titles = _titles(words)
        for covered in self._capitalised(words, taken):
            if words.sentence[covered.start] in titles:
                continue
            reason = self._reason(words, covered, starts)
            if reason:
                found.append(self._unknown(scene, words, covered, reason, starts, company))
        return found

    def _capitalised(self, words: Words, taken: set[int]) -> Iterator[range]:
        """Return the runs of capitalised words that may be a name."""
        start = stop = -1
        for index in words.capitals:
            if not self._may_be_name(words.lower[index]) or index in taken:
                continue
            if index != stop or words.sentence[index] != words.sentence[start]:
                if 0 < stop - start <= _NAME_LIMIT:
                    yield range(start, stop)
                start = index
            stop = index + 1
        if 0 < stop - start <= _NAME_LIMIT:
            yield range(start, stop)

    def _may_be_name(self, word: str) -> bool:
        return len(word) > 1 and word.isalpha() and word not in self._table["not_names"]

    def _reason(self, words: Words, covered: range, starts: Mapping[int, int]) -> str:
        before = _phrases_before(words, covered.start)
        after = _phrases_after(words, covered.stop)
        if len(covered) > 1 and words.lower[covered.start] in self._table["unknown_before"]:
            return "named as a village, and in no table"
        if found := next((p for p in after if p in self._table["unknown_after"]), None):
            return f"called {found}, and in no table"
        if any(phrase in self._table["unknown_before"] for phrase in before):
            return f"follows “{before[0]}”, and is in no table"
        within = [p for p in after if p in self._table["unknown_within"]]
        if before and before[0] in self._table["unknown_between"]:
            for phrase in within:
                place = covered.stop + len(phrase.split(" "))
                if place < len(words.starts) and words.starts[place] in starts:
                    return "said to lie in a known place, and in no table"
        if self._is_counted_apart(words, covered, starts):
            return COUNTED_APART
        placed = bool(before) and before[0] in self._table["unknown_misspelled"]
        return _MISSPELLED if placed and self._is_like_a_district(words, covered) else ""

    def _is_like_a_district(self, words: Words, covered: range) -> bool:
        """Tell "in Panjgor", where one letter is wrong, from "in Karachi" and "in Parliament"."""
        from rapidfuzz import fuzz, process

        name = fold_name(" ".join(words.lower[index] for index in covered))
        if len(name) < _MISSPELLED_FROM or name in self._names:
            return False
        limit = self._table["alike_bare"]
        found = process.extractOne(
            name, self._district_names, scorer=fuzz.ratio, score_cutoff=limit
        )
        return found is not None and same_initial(found[0], name)

    def _is_counted_apart(self, words: Words, covered: range, starts: Mapping[int, int]) -> bool:
        """Tell "two in Karmo and three in Mach", of which the first is in no table."""
        before = words.lower[covered.start - 1] if covered.start else ""
        if before not in self._table["count_places"]:
            return False
        right = range(covered.stop, min(covered.stop + _COUNT_LIMIT, len(words.lower)))
        left = range(covered.start - 2, max(covered.start - _COUNT_LIMIT, 0) - 1, -1)
        keys = ("count_joints", "counts", "count_places")
        return self._leads_to_place(words, right, keys, starts) or self._leads_to_place(
            words, left, ("counts", "count_joints"), starts
        )

    def _leads_to_place(
        self, words: Words, reach: range, keys: Sequence[str], starts: Mapping[int, int]
    ) -> bool:
        """Tell whether words of those kinds stand in that order before the next known place."""
        wanted = list(keys)
        for index in reach:
            stops = words.lower[index] in self._table["count_stops"]
            if stops or words.sentence[index] != words.sentence[reach.start]:
                return False
            if words.starts[index] in starts:
                return not wanted
            if wanted and words.lower[index] in self._table[wanted[0]]:
                wanted.pop(0)
        return False

    def _unknown(
        self,
        scene: Scene,
        words: Words,
        covered: range,
        reason: str,
        starts: Mapping[int, int],
        company: Company,
    ) -> Unknown:
        start, end = words.starts[covered.start], words.ends[covered.stop - 1]
        container = None
        for index in range(covered.stop, min(covered.stop + 4, len(words.lower))):
            sighting = starts.get(words.starts[index])
            if sighting is not None:
                container = company.clear_district(sighting)
        after = words.lower[covered.stop : covered.stop + 1]
        is_district = after == ["district"] or reason == _MISSPELLED
        return Unknown(start, end, scene.text[start:end], reason, container, is_district)

    def spelled(self, unknown: Unknown) -> Hit | None:
        """Match an unknown name in spite of a spelling mistake, if one place is near enough."""
        alike = self._alike(unknown)
        if not alike or self._is_village(unknown):
            return None  # "Killi" and a person's name: all such names are alike
        if not unknown.is_district and fold_name(unknown.text) in self._names:
            return None  # a village's name, however like a town's it is spelled
        name, score = alike[0]
        limit = self._table["alike_anywhere"]
        if unknown.is_district:
            limit = self._table["alike_district"]
        elif unknown.container:
            limit = self._table["alike_within"]
        if score < limit:
            return None
        entries = self._inside(self._names[name], unknown)
        return Hit(unknown.start, unknown.end, name, entries, score / 100)

    def _inside(self, entries: tuple[Entry, ...], unknown: Unknown) -> tuple[Entry, ...]:
        """Return the meanings of a name that lie in the district which the words give."""
        if unknown.container is None or unknown.is_district:
            return entries
        inside = (e for e in entries if self._locator.district_id(e) == unknown.container)
        return tuple(inside) or entries

    def unresolved(self, unknown: Unknown) -> Unresolved:
        """Return a name that was not placed with what it may be.

        Those are the villages of that name, or else the places spelled most like it.
        """
        entries, reason = self._names.get(fold_name(unknown.text), ()), _FAR_FROM_HOME
        if not entries:
            entries = tuple(self._names[name][0] for name, _ in self._alike(unknown))
            reason = unknown.reason
        ids = dict.fromkeys(map(self._locator.place_id, entries))
        return Unresolved(unknown.text, unknown.start, unknown.end, reason, tuple(ids)[:3])

    def _alike(self, unknown: Unknown) -> list[tuple[str, float]]:
        key = (fold_name(unknown.text), unknown.container, unknown.is_district)
        if key not in self._compared:
            if len(self._compared) >= _REMEMBERED:
                self._compared.clear()
            self._compared[key] = self._compare(unknown)
        return self._compared[key]

    def _compare(self, unknown: Unknown) -> list[tuple[str, float]]:
        from rapidfuzz import fuzz, process

        names = self._district_names if unknown.is_district else self._curated
        if unknown.container and not unknown.is_district:
            names = self._by_district.get(unknown.container, ())
        wanted = fold_name(unknown.text)
        found = process.extract(wanted, names, scorer=fuzz.ratio, limit=5, score_cutoff=70)
        return [(name, score) for name, score, _ in found if same_initial(name, wanted)]

    def _is_village(self, unknown: Unknown) -> bool:
        return fold_name(unknown.text).partition(" ")[0] in self._table["unknown_before"]

    @functools.cached_property
    def _curated(self) -> tuple[str, ...]:
        return tuple(name for name, entries in self._names.items() if entries[0].kind != "village")

    @functools.cached_property
    def _district_names(self) -> tuple[str, ...]:
        return tuple(n for n, entries in self._names.items() if entries[0].kind == "district")

    @functools.cached_property
    def _by_district(self) -> dict[str, tuple[str, ...]]:
        grouped: dict[str, list[str]] = {}
        for name, entries in self._names.items():
            for entry in entries:
                if entry.kind in ("place", "village", "tehsil", "unit"):
                    district = self._locator.district_id(entry)
                    if district:
                        grouped.setdefault(district, []).append(name)
        return {district: tuple(dict.fromkeys(names)) for district, names in grouped.items()}


def _titles(words: Words) -> set[int]:
    """Return the sentences in which nearly every word has a capital: headlines say nothing."""
    counted = Counter(itertools.compress(words.sentence, map(str.isalpha, words.lower)))
    capital = Counter(words.sentence[index] for index in words.capitals)
    return {n for n, count in counted.items() if count > 4 and capital[n] > _TITLE_SHARE * count}


def _phrases_before(words: Words, index: int) -> list[str]:
    left = words.lower[max(0, index - 3) : index]
    if left[-1:] == ["the"]:
        left = left[:-1]
    return [" ".join(left[-length:]) for length in (1, 2) if len(left) >= length]


def _phrases_after(words: Words, index: int) -> list[str]:
    right = words.lower[index : index + 2]
    return [" ".join(right[:length]) for length in (2, 1) if len(right) >= length]
