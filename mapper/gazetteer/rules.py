"""A rule of roles.toml: its conditions, and what they are compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mapper.model import Level, MentionRole

__all__ = ["Beside", "Phrases", "Rule", "RuleBook"]

Phrases = frozenset[tuple[str, ...]]

# Conditions that few sightings meet, the most telling first: a rule is looked up by its first one.
_CUE_KEYS = ("before", "after", "head", "spelled", "kinds", "earlier", "sentence")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of roles.toml; see its head for the conditions."""

    role: MentionRole
    reason: str
    before: Phrases
    after: Phrases
    unless_before: Phrases
    earlier: frozenset[str]
    later: frozenset[str]
    sentence: frozenset[str]
    unless: frozenset[str]
    unless_earlier: frozenset[str]
    head: frozenset[str]
    opens: frozenset[str]
    spelled: frozenset[str]
    levels: frozenset[str]
    not_levels: frozenset[str]
    traits: frozenset[str]
    kinds: frozenset[str]
    flags: frozenset[str]
    yields_to: MentionRole | None = None

    @property
    def spreads(self) -> bool:
        """Whether what it says of the first name of a list it says of all."""
        return self.role != "name_part" and bool(self.before or self.earlier)


class RuleBook:
    """Rules in the order in which they are tried, found by the words they ask for.

    Parameters
    ----------
    rules : sequence of Rule
        In order.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always: list[int] = []
        self._by_cue: dict[str, dict[Any, list[int]]] = {key: {} for key in _CUE_KEYS}
        for number, rule in enumerate(rules):
            key = next((key for key in _CUE_KEYS if getattr(rule, key)), None)
            if key is None:
                self._always.append(number)
                continue
            for cue in getattr(rule, key):
                self._by_cue[key].setdefault(cue, []).append(number)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def first(self, beside: Beside) -> Rule | None:
        """Return the first rule whose conditions all hold."""
        numbers = set(self._always)
        for key, by_cue in self._by_cue.items():
            for cue in by_cue.keys() & getattr(beside, key):
                numbers.update(by_cue[cue])
        tried = (self._rules[number] for number in sorted(numbers))
        return next((rule for rule in tried if _holds(rule, beside)), None)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one sighting, in the forms the rules ask for."""

    before: frozenset[tuple[str, ...]]
    after: frozenset[tuple[str, ...]]
    earlier: frozenset[str]
    later: frozenset[str]
    sentence: frozenset[str]
    opens: str
    head: frozenset[str]
    spelled: frozenset[str]
    level: Level
    kinds: frozenset[str]
    flags: tuple[str, ...]
    traits: frozenset[str]


def _holds(rule: Rule, beside: Beside) -> bool:
    return (
        (not rule.before or not rule.before.isdisjoint(beside.before))
        and (not rule.after or not rule.after.isdisjoint(beside.after))
        and (not rule.spelled or not rule.spelled.isdisjoint(beside.spelled))
        and (not rule.head or not rule.head.isdisjoint(beside.head))
        and (not rule.earlier or not rule.earlier.isdisjoint(beside.earlier))
        and (not rule.later or not rule.later.isdisjoint(beside.later))
        and (not rule.sentence or not rule.sentence.isdisjoint(beside.sentence))
        and (not rule.opens or beside.opens in rule.opens)
        and (not rule.kinds or not rule.kinds.isdisjoint(beside.kinds))
        and (not rule.flags or not rule.flags.isdisjoint(beside.flags))
        and (not rule.levels or beside.level in rule.levels)
        and rule.traits <= beside.traits
        and _nothing_forbids(rule, beside)
    )


def _nothing_forbids(rule: Rule, beside: Beside) -> bool:
    return (
        rule.unless.isdisjoint(beside.sentence)
        and rule.unless_earlier.isdisjoint(beside.earlier)
        and rule.unless_before.isdisjoint(beside.before)
        and beside.level not in rule.not_levels
    )
