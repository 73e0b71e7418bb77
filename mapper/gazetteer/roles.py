"""What a place name does in its report: the cue tables, compared with the words beside it."""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from mapper.gazetteer.datelines import opens_with_dateline
from mapper.gazetteer.names import cue_table
from mapper.gazetteer.rules import Beside, Rule, RuleBook
from mapper.gazetteer.scene import PLACE, Scene, Sighting
from mapper.gazetteer.surnames import is_surname
from mapper.model import Location, MentionRole

__all__ = ["Cues", "Told", "assign_role"]

_PHRASE_LIMIT = 7
_SKIP_LIMIT = 5
_PART_ROLES: dict[str, MentionRole] = {
    "byline": "byline",
    "credits": "byline",
    "published": "byline",
    "ticker": "context",
    "table": "context",
}


class Told(NamedTuple):
    """What a name does in its report.

    Parameters
    ----------
    role : str
        What it does.
    reason : str
        Why, in words; empty where no rule says so.
    yields_to : str, optional
        The role it has instead where its sentence has another place for what happened.
    """

    role: MentionRole
    reason: str = ""
    yields_to: MentionRole | None = None

    @property
    def alone(self) -> MentionRole:
        """The role of a name beside which nothing else is known."""
        return self.yields_to or self.role


class Cues:
    """The cue tables, read once.

    Attributes
    ----------
    rules, spreading : RuleBook
        All rules, and those that hold for a whole list.
    coordinators, joiners : frozenset of str
        Words between the names of a list, and those of which it needs one.
    mishaps : frozenset of str
        What happens on any road ("a Khuzdar road accident").
    """

    def __init__(self) -> None:
        table = cue_table("roles")
        classes: dict[str, tuple[str, ...]] = {}
        for name, members in table["classes"].items():  # a class may hold those above it
            expanded = (each for member in members for each in _expand(member, classes))
            classes[name] = tuple(map(" ".join, expanded))
        words = table["words"]
        rules = tuple(_rule(row, classes) for row in table["rule"])
        self.rules = RuleBook(rules)
        self.spreading = RuleBook(tuple(rule for rule in rules if rule.spreads))
        self.coordinators = frozenset(words["coordinators"])
        self.joiners = frozenset(words["joiners"])
        self.mishaps = frozenset(classes["mishap"])
        self.skip_before = frozenset(words["skip_before"])
        self.skip_after = frozenset(words["skip_after"])
        heads = ("site", "area", "organisation", "institution", "road", "official")
        self.no_person = frozenset(words["no_person"])
        self.titles = frozenset(classes["title"])
        self.no_person_of = self.no_person.union(*(classes[head] for head in heads))

    @classmethod
    @functools.cache
    def default(cls) -> Cues:
        """Return the packaged cue tables."""
        return cls()


_PHRASE_KEYS = ("before", "after", "unless_before")
_WORD_KEYS = (
    *("earlier", "later", "sentence", "unless", "unless_earlier"),
    *("head", "opens", "spelled", "levels", "not_levels", "kinds", "flags"),
)
_TRAITS = (
    *("person_before", "person_before_of", "person_before_from"),
    *("person_after", "aged_after", "listed_person", "titled_before"),
)
_INTRODUCED_BY = (["village"], ["goth"], ["killi"], ["hamlet"])
_NAME_LIMIT = 3  # words of a person's name after the first


def _rule(row: dict[str, Any], classes: dict[str, tuple[str, ...]]) -> Rule:
    conditions: dict[str, Any] = {
        key: frozenset(itertools.chain.from_iterable(_expand(p, classes) for p in row.get(key, ())))
        for key in _PHRASE_KEYS
    }
    for key in _WORD_KEYS:
        phrases = (p for written in row.get(key, ()) for p in _expand(written, classes))
        conditions[key] = frozenset(map(" ".join, phrases))
    conditions["traits"] = frozenset(trait for trait in _TRAITS if row.get(trait))
    yields_to = row.get("yields_to")
    return Rule(role=row["role"], reason=row["reason"], yields_to=yields_to, **conditions)


def _expand(phrase: str, classes: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    choices = [
        classes[word[1:-1]] if word.startswith("<") else (word,) for word in phrase.split(" ")
    ]
    for chosen in itertools.product(*choices):
        yield tuple(" ".join(chosen).split(" "))


def assign_role(scene: Scene, index: int, location: Location, cues: Cues) -> Told:
    """Tell what a sighting does in its report.

    Parameters
    ----------
    scene : Scene
        The report's words.
    index : int
        Which sighting.
    location : Location
        The place it names.
    cues : Cues
        The cue tables.

    Returns
    -------
    Told
        The role, the reason in words, and what it yields to.
    """
    sighting = scene.sightings[index]
    if sighting.part in _PART_ROLES:
        return Told(_PART_ROLES[sighting.part], f"stands in the {sighting.part}")
    if sighting.part == "dateline" or opens_with_dateline(scene, index):
        return _dateline_role(scene, index)
    own = _beside(scene, index, index, index, location, cues)
    rule = cues.rules.first(own)
    if rule is None and len(sighting.group) > 1:
        shared = _beside(scene, index, sighting.group[0], sighting.group[-1], location, cues)
        rule = cues.spreading.first(shared)
    if rule is None:
        rule = _rule_over_unknown(scene, index, location, cues)
    if rule is None and is_surname(
        scene, index, lambda at: _is_person(scene, at, cues.no_person_of)
    ):
        return Told("name_part", "the last name of somebody named before")
    return Told(rule.role, rule.reason, rule.yields_to) if rule else Told("location")


def _rule_over_unknown(scene: Scene, index: int, location: Location, cues: Cues) -> Rule | None:
    """Return what is said of a list that names of no table open ("came from Foo, Bar and Turbat").

    Only words right before such a list speak of all of it.
    """
    first = scene.sightings[index].group[0]
    left = scene.left(first)
    opening = _before_unknown(scene, first, cues)
    if len(opening) == len(left):
        return None
    beside = _beside(scene, index, first, first, location, cues)
    before = _endings(opening, cues.skip_before)
    rule = cues.spreading.first(dataclasses.replace(beside, before=before))
    return rule if rule and rule.before else None


def _before_unknown(scene: Scene, index: int, cues: Cues) -> list[str]:
    """Return the words left of a sighting without the names that are listed before it."""
    left = scene.left(index)
    end = len(left)
    start = scene.sightings[index].position - len(left)
    while end and left[end - 1] in cues.joiners:
        named = end - 1
        while named and (
            left[named - 1] == PLACE or _is_person(scene, start + named - 1, cues.no_person)
        ):
            named -= 1
        if named == end - 1:
            break
        end = named
    return left[:end]


def _beside(
    scene: Scene, index: int, first: int, last: int, location: Location, cues: Cues
) -> Beside:
    sighting = scene.sightings[index]
    left, right = scene.left(first), scene.right(last)
    sentence = scene.sentence(index)
    return Beside(
        before=_endings(left, cues.skip_before),
        after=_beginnings(right, cues.skip_after),
        earlier=frozenset(left),
        later=frozenset(right),
        sentence=frozenset(sentence),
        opens=next(filter(str.isalpha, sentence), ""),
        head=frozenset([_head(scene, sighting)]),
        spelled=frozenset([sighting.name]),
        level=location.level,
        kinds=frozenset([location.place.kind]),
        flags=location.flags,
        traits=frozenset(_traits(scene, sighting.position, left, cues)),
    )


def _traits(scene: Scene, position: int, left: list[str], cues: Cues) -> Iterator[str]:
    """Yield what the words beside a sighting look like: names of persons, titles, ages."""
    beside = _is_person(scene, position - 1, cues.no_person_of)
    before = _is_person(scene, position - 2, cues.no_person_of)
    if _is_person(scene, position - 1, cues.no_person):
        yield "person_before"
    if beside and not cues.titles.isdisjoint(left[-2:-1]):
        yield "titled_before"
    if before and left[-1:] in (["of"], ["from"]) and not _is_introduced(scene, position - 2, left):
        yield f"person_before_{left[-1]}"
    if before and left[-1:] in (["and"], [","]):
        yield "listed_person"
    if _is_person(scene, position + 1, cues.no_person_of):
        yield "person_after"
    if _is_aged(scene, position + 1, cues.no_person_of):
        yield "aged_after"


def _endings(words: list[str], skipped: frozenset[str]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for _ in range(_SKIP_LIMIT + 1):
        found.update(tuple(words[-length:]) for length in range(1, _PHRASE_LIMIT))
        if not words or words[-1] not in skipped:
            break
        words = words[:-1]
    return frozenset(found)


def _beginnings(words: list[str], skipped: frozenset[str]) -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for _ in range(_SKIP_LIMIT + 1):
        found.update(tuple(words[:length]) for length in range(1, _PHRASE_LIMIT))
        if not words or words[0] not in skipped:
            break
        words = words[1:]
    return frozenset(found)


def _head(scene: Scene, sighting: Sighting) -> str:
    """Return the last word of the capitalised name that goes on after a sighting."""
    last = scene.bounds[sighting.sentence][1]
    head = ""
    for position in range(sighting.position + 1, min(last, sighting.position + 6)):
        word = scene.words[position]
        if word == PLACE or not scene.capital[position]:
            break
        head = word
    return head


def _is_person(scene: Scene, position: int, excluded: frozenset[str]) -> bool:
    if not 0 <= position < len(scene.words):
        return False
    word = scene.words[position]
    return scene.capital[position] and word != PLACE and word.isalpha() and word not in excluded


def _persons(scene: Scene, cues: Cues) -> Callable[[int], bool]:
    """Return what tells whether the word at a position may be a person's name."""
    return lambda position: _is_person(scene, position, cues.no_person_of)


def _is_introduced(scene: Scene, position: int, left: list[str]) -> bool:
    """Tell "(in village) Sher Khan (of Kohlu)" and "Killi Sher" from a person of that name."""
    name = 0
    while name < _NAME_LIMIT and position - name >= 0 and scene.capital[position - name]:
        name += 1
    first = left[-1 - name : -1][:1]
    return first in _INTRODUCED_BY or left[-2 - name : -1 - name] in _INTRODUCED_BY


def _is_aged(scene: Scene, position: int, excluded: frozenset[str]) -> bool:
    """Tell "(Mola) Dad, 23," by its age from a place and a count."""
    first = position
    while position - first < _NAME_LIMIT and _is_person(scene, position, excluded):
        position += 1
    return position > first and scene.words[position : position + 3] == [",", "#", ","]


def _dateline_role(scene: Scene, index: int) -> Told:
    if "/" in (*scene.right(index, 1), *scene.left(index, 1)):
        return Told("location", "a dateline of several places names the scenes")
    return Told("dateline", "the report was filed from there")
