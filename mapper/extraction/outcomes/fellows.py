"""Of whose side the others of a sentence are: "two guards were killed and four (others) hurt".

Several "others" beside people of one side are of that side. A bare number is so only where
the words tie those hurt to the force that was struck: in a clash, in "their vehicle". In a
bazaar that is bombed anybody may be hurt beside the policemen who died.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count, Role

__all__ = ["Fellows"]

_FELLOWS = frozenset(
    f"{one}{s}"
    for one in ("colleague", "companion", "accomplice", "associate", "aide")
    for s in ("", "s")
)
_ALIKE = _FELLOWS | {"more"}  # "another two", after a robber
_OTHERS = frozenset(["another", "others", "other", "other people", "more"])
_BARE = frozenset(["", "more"])
_THEIRS = frozenset(["their", "his"])
_OWN = 3  # words from "their" to "vehicle" ("their official vehicle")
_POST = 2  # words from a force to its post or vehicle ("Levies check post")
_BEFORE = 24  # characters that hold "near a" before a force's post
_ARTICLES = frozenset(["a", "an", "the"])
_OFFICIAL = " official "
_CROWDS = frozenset(["Protests", "Riots"])


@dataclass(frozen=True, slots=True)
class Fellows:
    """Gives those who are counted beside others the side of these."""

    text: Scan
    sentence: Sentence
    previous: Sentence | None  # the sentence before

    def sided(self, found: list[Statement]) -> Iterator[Statement]:
        """Yield statements with the side of "two others", where those before are of one side.

        After a single soldier or policeman several others may be anybody.
        """
        sides: dict[Role, int] = {}
        for position, statement in enumerate(found):
            group = statement.group
            if position and _is_beside_a_bomber(found[position - 1], statement):
                statement = _of("militants", statement)
            elif len(sides) == 1 and group.role == "unknown" and _is_of_the_same(found, statement):
                [(role, count)] = sides.items()
                one = group.count == Count.exactly(1)
                anybody = role == "security" and group.noun == "other people"
                alike = count > 1 or one or role == "civilians" or group.noun in _ALIKE
                alike = alike or self._are_bound(found[:position], statement)
                if alike and not anybody:
                    statement = _of(role, statement)
            elif len(sides) == 1 and self._is_of_their_kind(found[:position], statement):
                statement = _of(next(iter(sides)), statement)
            elif group.role == "unknown" and group.count and group.noun not in _OTHERS | _FELLOWS:
                # "20 people, two policemen among them, and 30 others"
                yield from (_as_more(found, each) for each in found[position:])
                return
            elif group.role != "unknown" and group.count:
                sides[group.role] = sides.get(group.role, 0) + group.count.best
            yield _as_more(found, statement)

    def _is_of_their_kind(self, before: list[Statement], statement: Statement) -> bool:
        """Tell the sides of "eleven soldiers were injured and seven killed", and in a clash."""
        if not before:
            return False
        last, group = before[-1], statement.group
        if group.role != "unknown" or group.count is None or group.noun not in _BARE:
            return False
        if (last.measure, statement.measure) == ("injured", "killed"):
            known = last.group.role != "unknown" and last.group.count is not None
            return known and not group.more and statement.relation == "plain"
        return self._are_bound(before, statement)

    def _are_bound(self, before: list[Statement], hurt: Statement) -> bool:
        """Tell whether the words tie those hurt to the side that lost men before them."""
        order = hurt.measure == "injured" and {each.measure for each in before} == {"killed"}
        role = before[-1].group.role
        types = {item.record["type"] for item in self.sentence.of("event")}
        if not order or hurt.relation != "plain" or not types.isdisjoint(_CROWDS):
            return False
        if role == "security":
            own = self._is_theirs(hurt) or self._is_a_force_struck() or self._is_by_a_mine(hurt)
            return own or self._are_in_a_fight()
        return role == "militants" and self._are_in_a_fight()

    def _are_in_a_fight(self) -> bool:
        events = self.sentence.of("event")
        bombed = any(item.record["sub_type"] == "Suicide bomb" for item in events)
        return not bombed and any(item.record["type"] == "Battles" for item in events)

    def _is_by_a_mine(self, hurt: Statement) -> bool:
        """Tell "two soldiers were killed and one injured in a mine blast" from two and one other.

        A mine hits those who are on the way together.
        """
        events = self.sentence.of("event")
        mine = any(item.record.get("means") == "landmine" for item in events)
        return mine and hurt.group.noun in _BARE and not any(_bursts(item) for item in events)

    def _is_theirs(self, hurt: Statement) -> bool:
        """Tell "when their vehicle hit a mine" from a bomb that went off near their vehicle."""
        if self._collided():
            return False
        words = self.text.words(max(hurt.end, hurt.group.end), self.sentence.end)
        own = grammar("posts") | grammar("vehicles")
        return any(
            word in _THEIRS
            and not own.isdisjoint(words[place + 1 : place + 1 + _OWN])
            and grammar("beside_a_place").isdisjoint(words[max(0, place - 1) : place])
            for place, word in enumerate(words)
        )

    def _collided(self) -> bool:
        """Tell whether another vehicle was in it, whose people may be hurt."""
        words = self.text.words(self.sentence.start, self.sentence.end)
        return not grammar("collides").isdisjoint(words)

    def _is_a_force_struck(self) -> bool:
        """Tell "gunmen attacked a Levies van, killing two and injuring three" from a bomb."""
        told = [self.sentence]
        if self.previous is not None and not self.sentence.of_any("place", "event", "cue:separate"):
            told.append(self.previous)
        events = [item for each in told for item in each.of("event")]
        if not events or self._collided() or any(_bursts(item) for item in events):
            return False
        return any(self._is_struck(each, who) for each in told for who in self._forces(each))

    def _forces(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Yield where a force is named, and the "official" of "an official vehicle"."""
        for item in sentence.of_any("actor", "people"):
            if "security" in (item.record.get("side"), item.record.get("role")):
                yield item.start, item.end
        start = self.text.folded.find(_OFFICIAL, sentence.start, sentence.end)
        if start >= 0:
            yield start + 1, start + len(_OFFICIAL) - 1

    def _is_struck(self, sentence: Sentence, force: tuple[int, int]) -> bool:
        """Tell an attack on a force's post or vehicle from one near it."""
        own = grammar("posts") | grammar("vehicles")
        start, end = force
        behind = self.text.words(end, sentence.end)[:_POST]
        before = self.text.words(max(sentence.start, start - _BEFORE), start)
        before = [word for word in before if word not in _ARTICLES]
        if before[-1:] == ["of"] and not own.isdisjoint(before[-2:-1]):
            return True
        return not own.isdisjoint(behind) and grammar("beside_a_place").isdisjoint(before[-1:])


def _bursts(item: Item) -> bool:
    """Tell a bomb, which hits whoever is near, from a mine and from gunfire."""
    remote: bool = item.record["type"] == "Explosions/Remote violence"
    return remote and item.record.get("means") != "landmine"


def _of(role: Role, statement: Statement) -> Statement:
    return statement._replace(group=replace(statement.group, role=role, inferred=True))


def _is_beside_a_bomber(bomber: Statement, statement: Statement) -> bool:
    """Tell those of "one militant blew himself up while three others were shot dead"."""
    others = statement.group.noun in _OTHERS and statement.group.role == "unknown"
    return bomber.relation == "bomber" and others and statement.measure == "killed"


def _as_more(found: list[Statement], statement: Statement) -> Statement:
    """Take "two others died in hospital" for two more, where the verb is said of them alone."""
    group = statement.group
    alone = sum(each.start == statement.start for each in found) == 1
    if statement.measure != "killed" or group.noun not in _OTHERS or not (alone and group.more):
        return statement
    return statement._replace(group=replace(group, noun="more"))


def _is_of_the_same(found: list[Statement], statement: Statement) -> bool:
    """Tell "two others", whose side is not said apart ("14 others, nine of them policemen")."""
    return statement.group.noun in _OTHERS | _FELLOWS and not _told_apart(found, statement)


def _told_apart(found: list[Statement], others: Statement) -> bool:
    parts = (each.group for each in found if each.start == others.start and each.group.part)
    return any(part.role == "security" for part in parts)
