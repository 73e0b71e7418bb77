"""Who of one measure was counted so far, and what a new figure is beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from mapper.extraction.account.counting import (
    by_role,
    is_amount,
    is_vague_about,
    within,
)
from mapper.extraction.frames.frame import Figure
from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import are_two_persons
from mapper.extraction.spans.lexicon import grammar
from mapper.model import Claim, Count, Measure, Role

__all__ = ["Counted", "Unmoved"]

_NEXT_SENTENCE = 160  # characters between two persons told of one after the other
_SOME = 2  # people, who may be some of a side told before
_SELDOM = 5  # people, of whom as many more are seldom told of
_SEVERAL = 3  # people, of whom the same number is hardly counted twice by chance


#: Forces whose men are none of another's; "soldiers" and "personnel" may be of any.
_FORCES = frozenset(["Police Forces of Pakistan", "Frontier Corps", "Levies", "Coast Guards"])


class Unmoved(NamedTuple):
    """The figures before one of the wounded died."""

    start: int  # offset of the verb that moves him
    sides: dict[Role, Count]
    whole: Count | None


@dataclass
class Counted:
    """Those told of so far: by side, without one, and as parts of others."""

    measure: Measure
    civilians_only: bool
    one_sided: bool
    forces_died: bool = False  # whether any of the forces are among the dead
    sides: dict[Role, Count] = field(default_factory=dict)
    whole: Count | None = None  # people of no stated side, and the total of a breakdown
    whole_noun: str = ""
    parts: dict[Role, Count] = field(default_factory=dict)
    new_total: Count | None = None
    added: Role | None = None  # the side of "two more", said last
    told_more: bool = False  # whether anybody was counted as "another" or "two more"
    none_stated: bool = False
    inside: dict[Role, Count] = field(default_factory=dict)  # parts that the verb of a whole tells
    verb: int = -1  # offset of the verb that counted last
    verb_side: Role = "unknown"  # the side it counted last
    unmoved: Unmoved | None = None  # the figures before the last of the wounded died
    some: int = 0  # of those told by their side, who were told of again
    apart: int = 0  # of the people counted, who were told of by a side and a verb of their own
    fewer: Figure | None = None  # people fewer than those told by their side, told last
    first: Figure | None = None  # what was told first
    bombers: int = 0  # who blew themselves up; counted where other attackers are
    bomber_among: bool = False  # whether the attackers counted are said to include him
    seen: set[Role] = field(default_factory=set)  # sides named, with or without a number
    nouns: set[str] = field(default_factory=set)  # by which people were counted
    called: dict[Role, set[str]] = field(default_factory=dict)  # the same, by their side
    forces: set[str] = field(default_factory=set)  # of which parts were told apart
    rest: Role | None = None  # the side that those not told apart are said to be of
    guessed: set[Role] = field(default_factory=set)  # sides of nobody but "others" beside them
    named: Group | None = None  # who was counted by name last
    claims: list[Claim] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    def _is_next(self, figure: Figure, role: Role) -> bool:
        """Tell "a second policeman died", after one."""
        known = self.sides.get(role)
        return known is not None and figure.statement.group.nth == known.best + 1

    def _is_the_last(self, figure: Figure, role: Role) -> bool:
        """Tell the fifth soldier, after "four soldiers" and "five bodies", of whom he was left."""
        nth = figure.statement.group.nth
        left = self.whole is not None and self.whole.best == nth
        return left and role in self.parts and self.parts[role].best == nth - 1

    def _tells_sides(self, group: list[Figure]) -> bool:
        """Tell "seven soldiers and seven guards were killed" from 14 more after "14 personnel"."""
        told = list(by_role(group))
        total = sum(count.best for _, _, count in told)
        known = sum(side.best for side in self.sides.values())
        apart = len(told) > 1 and all(role != "unknown" for role, _, _ in told)
        return apart and len(self.sides) == 1 and self.whole is None and total == known

    def _sides_told(self, group: list[Figure]) -> dict[Role, Count]:
        """Return the sides told apart; whoever has only a name is of the one told before.

        "Four policemen were killed. Mubarak Shah and his three guards died at once."
        """
        [known] = self.sides
        sides: dict[Role, Count] = {}
        for role, figure, count in by_role(group):
            person = figure.statement.group
            side = known if person.named and person.inferred else role
            sides[side] = sides[side] + count if side in sides else count
        return sides

    def _is_counted(self, figure: Figure) -> bool:
        """Tell "a third man died" where three were said to be dead before."""
        group, nth = figure.statement.group, figure.statement.group.nth
        if group.role == "militants":
            own = self.sides.get("militants")
            if own and self._are_beside_bombers(group, own):
                self.bomber_among = True
                return True
            return 0 < nth <= (own.best if own else 0) + self.bombers
        known = sum(side.best for side in self.sides.values())
        return 0 < nth <= max(known, self.whole.best if self.whole else 0)

    def _are_beside_bombers(self, group: Group, known: Count) -> bool:
        """Tell "the bomber blew himself up and four others were shot dead", of five before."""
        others = self.bombers and group.inferred and group.count
        return bool(others) and group.count == Count.exactly(known.best - self.bombers)

    def _are_by_name(self, figure: Figure) -> bool:
        """Tell the names of six guards counted before ("A, B and C died on the spot") from more."""
        group, told = figure.statement.group, [*self.sides.items()]
        people = sum(side.best for role, side in told if role != "militants")
        people += self.whole.best if self.whole else 0
        names = group.named and group.inferred and not group.more
        names = names and group.start < figure.statement.start  # no object of other gunmen's
        return names and group.count is not None and 1 < group.count.best <= people

    def _are_the_rest(self, group: list[Figure]) -> bool:
        """Tell "four died at once, two in hospital and one on the way there", of seven told before.

        They are as long as no more died than were told of.
        """
        died = sum(count.best for _, _, count in by_role(group))
        known = sum(side.best for side in (*self.sides.values(), self.whole) if side)
        if not self.some or self.some + died > known:
            return False
        self.some += died
        return True

    def _side_of(self, role: Role) -> Role | None:
        """Return the side to change: the one said, else the only one of the injured."""
        if role in self.sides or self.whole is not None or self.measure == "killed":
            return role if role in self.sides else None
        return next(iter(self.sides)) if len(self.sides) == 1 else None

    def _are_all(self, count: Count) -> bool:
        """Tell as many as were counted before, or those whom "several" turn out to be."""
        if self.whole is None:
            return False
        vague = is_vague_about(self.whole, count)
        few = count.best < self.whole.best and vague
        return few or (vague and is_amount(self.whole)) or count.best == self.whole.best

    def _are_some_of_a_side(self, figure: Figure, count: Count) -> bool:
        """Tell "three men died on the spot" after "seven guards": some of them, if one side is."""
        group = figure.statement.group
        told = [side for role, side in self.sides.items() if role != "militants"]
        alone = len(told) == len(self.sides) == 1 and self.whole is None
        vague = group.noun in ("men", "persons") and not group.more
        return alone and vague and _SOME <= count.best < told[0].best

    def _same_people(self, figure: Figure, count: Count) -> Role | None:
        """Return the side of as many people, told again by a vaguer noun or a plainer one.

        "Seven officials were killed", and then "killed seven coastguards".
        """
        group = figure.statement.group
        here = figure.statement.start == self.verb  # "three soldiers and three labourers"
        if not here and not group.more and (short := self._named_in_full(group, count)):
            return short
        # Not "were also hurt".
        more = group.more and (group.noun in grammar("vague") or count.best < _SELDOM)
        if count.best < _SEVERAL or more or group.role == "militants" or here:
            return None
        for role, side in self.sides.items():
            known = self.called.get(role, {""})
            vague = group.noun in grammar("vague") or grammar("vague").issuperset(known)
            if role != "militants" and side.best == count.best and vague:
                return role
        return None

    def _are_called_so(self, group: Group) -> bool:
        """Tell the labourer of "one labourer was also hurt" from others than two labourers."""
        called = self.called.get(group.role, set())
        return group.noun in called or f"{group.noun}s" in called

    def _named_in_full(self, group: Group, count: Count) -> Role | None:
        """Return the side of the "security official" whom "one official was killed" means."""
        last = f" {group.noun}"
        for role, side in self.sides.items():
            called = self.called.get(role, set())
            full = any(noun.endswith(last) for noun in called)
            if group.noun in grammar("vague") | grammar("him") and side.best == count.best and full:
                return role
            officer = group.office and called and called <= grammar("an_official")
            if officer and side.best == count.best == 1:
                return role  # "an official was killed", and then which
        return None

    def _is_him(self, figure: Figure) -> bool:
        """Tell "the official had died fighting" from one more after an officer was killed.

        Somebody told of by name alone is he, too, where one person was told of.
        """
        group = figure.statement.group
        if group.bare:
            return not group.named and not group.more and group.noun in grammar("him")
        one = sum(side.best for side in self.sides.values()) == 1 and "militants" not in self.sides
        one = one and figure.statement.start != self.verb
        return one and group.named and group.inferred and group.count == Count.exactly(1)

    def _are_some(self, figure: Figure, role: Role, count: Count) -> bool:
        """Tell "ten passengers died on the spot" from more, after "14, twelve of them pilgrims"."""
        if self.whole is None:
            fellow = role not in self.sides and role != "militants"
            return fellow and self._are_some_of_a_side(figure, count)
        if role not in self.parts or role == "militants":
            return False
        more = figure.statement.group.more
        return count.best < self.parts[role].best and not more

    def _breaks_down(self, role: Role, count: Count) -> bool:
        """Tell whether a side's figure is part of people counted before without a side.

        Reports that count "people" do not mean the attackers.
        """
        if self.whole is None or role == "militants":
            return False
        told = sum(part.best for part in self.parts.values())
        return told + count.best <= self.whole.best

    def _is_of_another_force(self, group: Group) -> bool:
        """Tell a coastguard from some of the "13 policemen" told apart before."""
        known = self.forces
        return bool(known) and {*known, group.kind} <= _FORCES and group.kind not in known

    def _add_part(self, role: Role, figure: Figure, count: Count) -> None:
        """Take the largest part of a side, and those of another force beside it."""
        group, known = figure.statement.group, self.parts.get(role)
        own = group.inferred and self._is_a_guard(group)  # an officer's, who was told of before
        other = group.more and figure.statement.relation == "part"  # "the other was a clerk"
        apart = own or group.also or other or self._is_of_another_force(group)
        told = sum(part.best for part in self.parts.values()) + count.best
        if known is not None and apart and (self.whole is None or told <= self.whole.best):
            self.parts[role] = known + count
        elif known is None or count.best > known.best:
            self.parts[role] = count
        if role == "security":
            self.forces.add(group.kind)

    def _is_that_part(self, role: Role, count: Count) -> bool:
        """Tell the part that was told of before, again."""
        return role in self.parts and self.parts[role].best == count.best

    def _are_as_people(self, figure: Figure) -> bool:
        """Tell twelve passengers from more than the seven people that were told of before."""
        group = figure.statement.group
        apart = group.more or group.beside or figure.statement.start == self.verb
        return self.whole is not None and not apart

    def _are_known(self, figure: Figure, count: Count, known: int) -> bool:
        """Tell as many people as were told by their side from "four guards and four others"."""
        group = figure.statement.group
        here = figure.statement.start == self.verb
        apart = group.more and (here or (not self.told_more and _are_few(group)))
        return not apart and (count.best == known or within(count, self.sides.values()))

    def _is_another(self, figure: Figure) -> bool:
        """Tell "Gul Khan was killed. Noor Jan died in hospital" from one man told of again."""
        group, last = figure.statement.group, self.named
        if last is None or not group.named or not 0 < group.start - last.end <= _NEXT_SENTENCE:
            return False
        return are_two_persons(last.noun, group.noun)

    def _is_of_his_guards(self, figure: Figure, first: Count) -> bool:
        """Tell "Gul Khan was hurt and his two guards sustained injuries" from him again."""
        group, last = figure.statement.group, self.named
        if group.inferred and group.role == "security" and first.best == 1:
            return self._is_a_guard(group)  # "a captain was hurt", and "his guard"
        one = last is not None and not group.named and first.best == 1
        return one and group.noun.split(" ")[-1:] in [[each] for each in grammar("retinue")]

    def _is_a_guard(self, group: Group) -> bool:
        return group.noun.split(" ")[-1] in grammar("retinue")

    def _is_added(self, figure: Figure) -> bool:
        """Tell "another teacher died" and "a passer-by also died" from one teacher told again.

        Whoever was "another" when first told of is not one more for being so called again.
        """
        group = figure.statement.group
        others = bool(group.noun) and self.nouns.isdisjoint((group.noun, *grammar("of_any_noun")))
        another = not self.told_more and group.count == Count.exactly(1)
        return group.more and (another or others) and _are_few(group) and not self._are_who(group)

    def _are_who(self, group: Group) -> bool:
        """Tell "two drivers died too", after "six soldiers and two civilians", from two more."""
        several = group.count is not None and group.count.best >= _SOME
        sides = len(self.called) > 1 and self.called.get(group.role) == {"civilians"}
        return group.also and several and sides


def _are_few(group: Group) -> bool:
    """Tell "another man" from "left another 11 people wounded", who may be the 11 told before."""
    return group.count is None or group.count.best < _SELDOM
