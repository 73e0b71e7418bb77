"""Of whose side the others of a sentence are: "two guards were killed and four (others) hurt".

Several "others" beside people of one side are of that side, but not where one verb tells of
both: "four policemen and six others were hurt" has six who are no policemen. A bare number is
so only where the words tie those hurt to the force that was struck: in a clash, in "their
vehicle". In a bazaar that is bombed anybody may be hurt beside the policemen who died.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count, Role

__all__ = ["Fellows"]

_OTHERS = frozenset(["another", "others", "other", "other people", "more"])
_BARE = frozenset(["", "more"])
_THEIRS = frozenset(["their", "his"])
_HIS = frozenset(["his", "her"])
_OWN = 3  # words from "their" to "vehicle" ("their official vehicle")
_POST = 2  # words from a force to its post or vehicle ("Levies check post")
_BEFORE = 24  # characters that hold "near a" before a force's post
_ARTICLES = frozenset(["a", "an", "the"])
_OFFICIAL = " official "
_DRIVER = "driver"  # a trade, and a post in a force
_CROWDS = frozenset(["Protests", "Riots"])


@dataclass(frozen=True, slots=True)
class Fellows:
    """Gives those who are counted beside others the side of these."""

    text: Scan
    sentence: Sentence
    previous: Sentence | None  # the sentence before
    linked: list[list[Group]]
    taken: Group | None = None  # who was led away in a sentence before

    def sided(self, found: list[Statement]) -> Iterator[Statement]:
        """Yield statements with the side of "two others", where those before are of one side.

        After a single soldier or policeman several others may be anybody.
        """
        sides: dict[Role, int] = {}
        found = _with_other_bombers([self._of_those_told_of(each) for each in found])
        behind = [*found[1:], None]
        found = [self._as_another(*each) for each in zip(found, behind, strict=False)]
        for position, statement in enumerate(found):
            group = statement.group
            if len(sides) == 1 and group.role == "unknown" and _is_of_the_same(found, statement):
                [(role, count)] = sides.items()
                one = group.count == Count.exactly(1)
                anybody = role == "security" and group.noun == "other people"
                # "Another two", after a robber.
                fellow = group.noun in grammar("fellows") | {"more"}
                alike = count > 1 or one or role == "civilians" or fellow
                alike = alike and not (role == "security" and _are_told_apart(found, statement))
                alike = alike or self._are_bound(found[:position], statement)
                alike = alike or (role == "militants" and self._fell_with_him(statement))
                if alike and not anybody:
                    statement = _of(role, statement)
            elif len(sides) == 1 and self._is_of_their_kind(found[:position], statement):
                statement = _of(next(iter(sides)), statement)
            elif (
                group.role == "unknown"
                and group.count
                and group.noun not in _OTHERS | grammar("fellows")
            ):
                # "20 people, two policemen among them, and 30 others"
                yield from (_as_more(found, each) for each in found[position:])
                return
            elif group.role != "unknown" and group.count:
                sides[group.role] = sides.get(group.role, 0) + group.count.best
            yield _as_more(found, statement)

    def _of_those_told_of(self, statement: Statement) -> Statement:
        """Give "his guards", "the two others" and "six of them" the side of those before."""
        group = statement.group
        beside = group.noun.split(" ")[-1] in grammar("retinue") | grammar("fellows")
        if beside and group.role != "militants":
            role = self._his_side(group)
            return _of(role, statement) if role else statement
        if group.role != "unknown" or group.count is None:
            return statement
        if self.taken is not None and self._are_the_others(group):
            return _of(self.taken.role, statement)
        if statement.measure == "killed" and (role := self._side_of_some(group)):
            return _of(role, statement)
        if group.noun in _BARE and (whole := self._whole_before(group)):
            return _of(whole.role, statement)
        plain = statement.relation == "plain" and group.noun in OF_THEM
        if plain and self._are_attackers(group):
            return _of("militants", statement)
        return statement

    def _as_another(self, statement: Statement, after: Statement | None) -> Statement:
        """Tell the driver of "driver Gul Khan died, another constable was hurt": a constable."""
        group, other = statement.group, after.group if after else None
        if other is None or group.role != "civilians" or not group.noun.startswith(_DRIVER):
            return statement
        if self.previous and "security" in self._tells_of(self.previous, self.previous.end):
            return statement  # another than the one told of there
        another = other.more and self.text.words(other.start, other.end)[:1] == ["another"]
        one = group.count == other.count == Count.exactly(1)
        return (
            _of("security", statement) if one and another and _is_of_a_force(other) else statement
        )

    def _his_side(self, group: Group) -> Role | None:
        """Return the side of the one person of the sentence before, if he fights for one."""
        words = self.text.words(max(self.sentence.start, group.start - len("their ")), group.end)
        alone = not any(who.end <= group.start for who in self.sentence.of("people"))
        if self.previous is None or _HIS.isdisjoint(words) or not alone:
            return None
        roles: set[Role] = {i.record["role"] for i in self.previous.of("people") if i.form == "one"}
        return roles.pop() if roles in ({"security"}, {"militants"}) else None

    def _side_of_some(self, group: Group) -> Role | None:
        """Return the side of "one other died in Hub", after "six of those soldiers died in Sui"."""
        opens = group.noun in _OTHERS and not self.text.words(self.sentence.start, group.start)
        if self.previous is None or not opens:
            return None
        people = [who for who in self.previous.of("people") if who.record["role"] != "unknown"]
        before = self.text.words(self.previous.start, people[0].start) if people else []
        some = len(before) == len(("six", "of", "those")) and before[1] == "of"
        sides: set[Role] = {who.record["role"] for who in people} - {"militants"}
        one = some and len(sides) == 1 and people[0].record["role"] in sides
        return sides.pop() if one else None

    def _are_the_others(self, group: Group) -> bool:
        """Tell "the other two" and "the two others" of those who were led away."""
        start = max(self.sentence.start, group.start - len("the other "))
        before = self.text.words(start, group.start)
        other = before[-2:] == ["the", "other"]
        other = other or (group.noun == "others" and before[-1:] == ["the"])
        whole = self.taken.of or self.taken.count if self.taken else None
        return other and bool(whole and group.count and group.count.best < whole.best)

    def _whole_before(self, group: Group) -> Group | None:
        """Return the six of "of the six guards in the van, two were killed"."""
        whole = self.linked[0][0] if self.linked else None
        if whole is None or whole.count is None or whole.end > group.start:
            return None
        opening = self.text.words(self.sentence.start, whole.start) in (["of", "the"], ["of"])
        fewer = group.count is not None and group.count.best < whole.count.best
        return whole if opening and fewer and whole.role != "unknown" else None

    def _are_attackers(self, group: Group) -> bool:
        """Tell "30 rebels attacked a post. Six of them were killed" from six of the others."""
        people = [each for chain in self.linked for each in chain if each.start < group.start]
        counted = any(each.count is not None for each in people)
        if self.previous is None or counted or self._tells_of(self.sentence, group.start):
            return False
        return self._tells_of(self.previous, self.previous.end) == {"militants"}

    def _tells_of(self, sentence: Sentence, end: int) -> set[Role]:
        """Return the sides of those named before an offset, but for forces that only act.

        These are their posts, and who kills.
        """
        roles: set[Role] = set()
        for who in sentence.of("people"):
            post = self._is_a_post(sentence, who.start, who.end)
            acts = sentence is self.sentence and who.record["role"] == "security"
            if who.end <= end and not acts and not post:
                roles.add(who.record["role"])
        return roles

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
        if group.more and last.measure == statement.measure == "killed":
            return last.group.role == "militants"  # "killed six rebels; two more died in a raid"
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

    def _fell_with_him(self, statement: Statement) -> bool:
        """Tell "a rebel commander and four others were killed in an operation": rebels."""
        dead = statement.measure == "killed" and statement.group.noun != "other people"
        return dead and statement.relation == "plain" and self._are_in_a_fight()

    def _are_in_a_fight(self) -> bool:
        events = self.sentence.of("event")
        bombed = any(item.record["sub_type"] == "Suicide bomb" for item in events)
        return not bombed and any(item.record["type"] == "Battles" for item in events)

    def _is_by_a_mine(self, hurt: Statement) -> bool:
        """Tell "two soldiers were killed and one injured in a mine blast" from two and one other.

        A mine hits those who are on the way together.
        """
        behind = (item for item in self.sentence.of("event") if item.start >= hurt.end)
        event = next(behind, None)
        mine = event is not None and event.record.get("means") == "landmine"
        return mine and hurt.group.noun in _BARE

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
        before = self.text.words(max(sentence.start, force[0] - _BEFORE), force[0])
        before = [word for word in before if word not in _ARTICLES]
        apart = grammar("beside_a_place").isdisjoint(before[-1:])
        return apart and self._is_a_post(sentence, *force)

    def _is_a_post(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell "a Levies van" and "a post of the Levies" from its men."""
        own = grammar("posts") | grammar("vehicles")
        before = self.text.words(max(sentence.start, start - _BEFORE), start)
        before = [word for word in before if word not in _ARTICLES]
        of_it = before[-1:] == ["of"] and not own.isdisjoint(before[-2:-1])
        return of_it or not own.isdisjoint(self.text.words(end, sentence.end)[:_POST])


def _is_of_a_force(group: Group) -> bool:
    return group.role == "security" and not group.inferred


def _bursts(item: Item) -> bool:
    """Tell a bomb, which hits whoever is near, from a mine and from gunfire."""
    remote: bool = item.record["type"] == "Explosions/Remote violence"
    return remote and item.record.get("means") != "landmine"


def _of(role: Role, statement: Statement) -> Statement:
    return statement._replace(group=replace(statement.group, role=role, inferred=True))


def _with_other_bombers(found: list[Statement]) -> list[Statement]:
    return [
        _of("militants", each) if before and _is_beside_a_bomber(before, each) else each
        for before, each in zip([None, *found], found, strict=False)
    ]


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
    beside = statement.group.noun in _OTHERS | grammar("fellows")
    return beside and not _told_apart(found, statement)


def _are_told_apart(found: list[Statement], others: Statement) -> bool:
    """Tell the six of "four policemen and six others were hurt" from more policemen."""
    beside = (each for each in found if each.start == others.start and each is not others)
    forces = any(each.group.role == "security" and not each.group.part for each in beside)
    return forces and others.group.noun == "others" and others.group.count != Count.exactly(1)


def _told_apart(found: list[Statement], others: Statement) -> bool:
    parts = (each.group for each in found if each.start == others.start and each.group.part)
    return any(part.role == "security" for part in parts)
