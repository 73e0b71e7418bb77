"""Every spelling of every name, and what it may mean."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mapper.gazetteer.folding import fold, fold_name
from mapper.gazetteer.tables import Row, Table, Tables
from mapper.packaged import toml_table

__all__ = ["Entry", "Names", "cue_table", "level_words", "same_initial", "spellings"]


class Entry(NamedTuple):
    """One thing that a name may mean.

    Parameters
    ----------
    kind : str
        Table it is from: `district`, `mistaken`, `tehsil`, `unit` (of the census),
        `place`, `village`, `region`, `outside`, `road` or `province`.
    row : int
        Row in that table.
    risky : bool
        The spelling needs its district named nearby.
    """

    kind: str
    row: int
    risky: bool = False


@functools.cache
def cue_table(name: str) -> dict[str, Any]:
    """Read one of the cue files that lie beside this module."""
    return toml_table("gazetteer", "cues", f"{name}.toml")


class Names:
    """Folded spellings to what they may mean.

    Attributes
    ----------
    entries : dict
        Folded spelling to its entries; curated tables before villages.
    """

    def __init__(self, tables: Tables) -> None:
        self.entries: dict[str, tuple[Entry, ...]] = {}
        for kind, table in _TABLES.items():
            self._add_curated(kind, tables[table])
        for spelling in cue_table("province")["names"]:
            self._add(fold_name(spelling), Entry("province", 0))
        self._add_villages(tables["villages.csv"])

    def _add(self, spelling: str, entry: Entry) -> None:
        if spelling in level_words():
            return
        known = self.entries.get(spelling, ())
        if not any(other[:2] == entry[:2] for other in known):
            self.entries[spelling] = (*known, entry)

    def _add_curated(self, kind: str, table: Table) -> None:
        for index, row in enumerate(table):
            risky = _risky_spellings(row) | _person_words()
            for name in _written_names(row):
                folded = fold_name(name)
                doubtful = _is_doubtful_unit(kind, folded) or _is_named_as_a_person(kind, folded)
                entry = Entry(kind, index, folded in risky or doubtful)
                for spelling in spellings(folded):
                    self._add(spelling, entry)

    def _add_villages(self, table: Table) -> None:
        """Add the long tail, folded as one text: sixteen thousand single calls take longer."""
        entries, no_names = self.entries, level_words()
        written = zip(
            table.column("name"), table.column("aliases"), table.column("name_ur"), strict=True
        )
        lines = _SEPARATOR.join(map("|".join, written))
        for index, line in enumerate(fold(lines).text.split(_SEPARATOR)):
            entry = (Entry("village", index),)
            for name in map(str.strip, line.split("|")):
                if name and name not in no_names:
                    for spelling in _village_spellings(name):
                        known = entries.get(spelling)
                        entries[spelling] = known + entry if known else entry


_SEPARATOR = "\x00"  # a character that no name holds and folding keeps

_DOUBTFUL = frozenset(["english_word", "short", "generic_term"])
_TABLES = {
    "district": "districts.csv",
    "mistaken": "mistaken_districts.csv",
    "tehsil": "tehsils.csv",
    "unit": "census_units.csv",
    "place": "places.csv",
    "region": "regions.csv",
    "outside": "outside.csv",
    "road": "roads.csv",
}


def _written_names(row: Row) -> Iterator[str]:
    name = row["name"]
    yield name
    if "(" in name:  # "Satellite Town (Quetta)": the bracket tells namesakes apart
        yield name.partition("(")[0].strip()
    if row.has("aliases"):
        yield from row.several("aliases")
    for column in ("name_ur", "name_bal"):
        if row.has(column) and row[column]:
            yield row[column]


@functools.cache
def _person_words() -> frozenset[str]:
    classes = cue_table("roles")["classes"]
    return frozenset(classes["honorific"]) | frozenset(classes["given"])


def _is_doubtful_unit(kind: str, name: str) -> bool:
    """Tell whether a census unit's name is short or holds a person's name."""
    return kind == "unit" and (len(name) <= 6 or not _person_words().isdisjoint(name.split(" ")))


def _is_named_as_a_person(kind: str, name: str) -> bool:
    """Tell "Dur Muhammad", a village, from one whose name says so ("Kot Khan Muhammad")."""
    first, *others = name.split(" ")
    person = bool(others) and others[-1] in _person_words()
    return kind == "place" and person and first not in level_words() | {"kot", "dera", "qila"}


@functools.cache
def level_words() -> frozenset[str]:
    """Return the words that say what kind of area a name is, and are no name themselves."""
    return frozenset(cue_table("roles")["classes"]["area"]) | {"tahsil", "killi", "goth", ""}


def _risky_spellings(row: Row) -> set[str]:
    aliases = row.several("risky_aliases") if row.has("risky_aliases") else ()
    risky = set(map(fold_name, aliases))
    if row.has("name_risk") and not _DOUBTFUL.isdisjoint(row["name_risk"].split(";")):
        risky.add(fold_name(row["name"].partition("(")[0]))
    return risky


@functools.cache
def _spelling_rules() -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    rules = cue_table("spellings")
    groups = {word: tuple(group) for group in rules["words"] for word in group}
    return groups, tuple(rules["endings"])


def spellings(name: str) -> Iterable[str]:
    """Return the systematic spellings of a folded name, itself first.

    Examples
    --------
    >>> sorted(spellings("killa saifullah"))[:3]
    ['kala saifullah', 'kila saifullah', 'killa saifullah']
    """
    groups, endings = _spelling_rules()
    forms = [groups.get(word, (word,)) for word in name.split(" ")]
    found = dict.fromkeys([name, *map(" ".join, itertools.product(*forms))])
    for form in list(found):
        found.update(dict.fromkeys(_joined_and_apart(form, endings)))
    return found


def _joined_and_apart(name: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if name.endswith(f" {ending}"):
            yield name[: -len(ending) - 1] + ending
        elif name.endswith(ending) and len(name) > len(ending) + 2 and " " not in name:
            yield f"{name[: -len(ending)]} {ending}"
    if not name.isascii() and " " in name:  # Urdu names are written with and without the blank
        yield name.replace(" ", "")


def _village_spellings(name: str) -> Iterable[str]:
    """Return the spellings of the word that villages begin with (Killi, Goth …) only."""
    first, _, rest = name.partition(" ")
    group = _spelling_rules()[0].get(first) if rest else None
    return [f"{form} {rest}" for form in group] if group else (name,)


def same_initial(one: str, other: str) -> bool:
    """Tell whether two spellings begin alike: reporters mistake vowels, seldom the first letter."""
    return one[0] == other[0] or {one[0], other[0]} == {"k", "q"}
