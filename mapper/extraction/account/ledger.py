"""The figures of one measure, squared as the report gives them.

Every figure is a restatement, a part, an addition, a new total, a rival, or a party's claim.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapper.extraction.account.counting import (
    by_role,
    by_statement,
    holding,
    is_vague_about,
    narrower,
)
from mapper.extraction.account.raised import Raised, Risen
from mapper.extraction.frames.frame import Figure
from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.model import Claim, ClaimStatus, Count, Role

__all__ = ["Ledger"]

_OTHER = frozenset(["another", "other", "others"])


def _is_of_attackers(figure: Figure) -> bool:
    return figure.statement.group.role == "militants"


@dataclass
class Ledger(Raised):
    """Takes the figures of one measure in text order."""

    def read(self, figures: list[Figure]) -> Ledger:
        """Take figures in text order; those of parties and superseded ones stay claims."""
        claimed = any(figure.is_of_a_party for figure in figures)
        if claimed and not any(figure.holds for figure in figures):
            figures = [holding(figure) for figure in figures]
        if not any(figure.holds and _is_of_attackers(figure) for figure in figures):
            figures = [holding(f) if _is_of_attackers(f) else f for f in figures]
        own = [figure for figure in figures if not self._set_aside(figure)]
        for group in by_statement(own):
            self._take(group)
        if figures and not own:
            shared = all(figure.statement.relation == "shared" for figure in figures)
            self.flags.add("toll in a total" if shared else "claim only")
        return self

    def _set_aside(self, figure: Figure) -> bool:
        """Keep a party's, a denied, a superseded and a shared figure as a claim."""
        if figure.statement.relation == "superseded":
            self._claim(figure, "superseded")
            return True
        if figure.statement.relation == "shared":  # with places outside the province
            self._claim(figure, "asserted")
            return True
        if figure.denied or figure.is_of_a_party:
            self._claim(figure, "disputed" if figure.denied else "asserted")
            return True
        return False

    def _claim(self, figure: Figure, status: ClaimStatus) -> None:
        group = figure.statement.group
        if group.count is None:
            return
        by = figure.speaker.name if figure.speaker else "unnamed source"
        claim = Claim(by, self.measure, group.role, group.count, status, group.start, group.end)
        self.claims.append(claim)

    def _take(self, group: list[Figure]) -> None:
        relation = group[0].statement.relation
        counts = [figure.statement.group.count for figure in group]
        if relation != "bomber":  # who is not among the people counted
            self.seen |= {figure.statement.group.role for figure in group}
        if any(count is not None and count.best == 0 for count in counts):
            self.none_stated = True
            return
        if relation in ("rival", "put") and (self.sides or self.whole):
            for figure in group:
                self._claim(figure, "asserted")
            return
        ways = {
            "moved": self._move,
            "bomber": self._bombers,
            "sides": self._side_of_the_rest,
            "total": self._total,
            "update": self._update,
            "part": self._parts,
            "sum": self._sum_up,
            "all": self._all,
        }
        ways.get(relation, self._count)(group)

    def _count(self, group: list[Figure]) -> None:
        """Take what one verb counts, unless it only tells apart those counted before."""
        said = (figure.statement for figure in group)
        if any(s.group.role == "militants" and s.group.start == s.start for s in said):
            self.bomber_among = True  # "blew himself up, killing himself and two others"
        if self._tells_sides(group):
            self.sides = self._sides_told(group)
            return
        for role, figure, count in by_role(group):
            if self._is_next(figure, role):
                self.sides[role] = Count.exactly(figure.statement.group.nth)
            elif self._is_the_last(figure, role):
                self.parts[role] = Count.exactly(figure.statement.group.nth)
            elif not (self._is_counted(figure) or self._are_by_name(figure)):
                self._plain(figure, role, count)

    def _sum_up(self, group: list[Figure]) -> None:
        """Take "four terrorists in all" for the whole of a side, "50 in all" for everybody."""
        for role, figure, count in by_role(group):
            if role == "unknown":
                self._total([figure])
            elif role not in self.sides or self.sides[role].best < count.best:
                self.sides[role] = count
        self.bombers = 0

    def _all(self, group: list[Figure]) -> None:
        """Leave out "all three occupants were killed" where three were told of by their sides.

        "The two guards" are the two who were told of, and whose men they are is known now.
        """
        known = sum(side.best for side in (*self.sides.values(), self.whole) if side)
        person = group[0].statement.group
        told_apart = bool(self.sides) and len(group) == 1
        if person.count is None or person.count.best != known or not told_apart:
            self._count(group)
            return
        anybody = person.role == "unknown" or person.noun in grammar("anybody")
        if not anybody and set(self.sides) == {"civilians"} and person.role == "security":
            self.sides = {person.role: self.sides["civilians"]}
        elif not anybody and person.role not in self.sides:
            self._count(group)

    def _bombers(self, group: list[Figure]) -> None:
        counts = (figure.statement.group.count for figure in group)
        self.bombers = max(self.bombers, sum(count.best for count in counts if count))

    def _side_of_the_rest(self, group: list[Figure]) -> None:
        """Take "the injured were civilians" for those of no stated side."""
        role = group[0].statement.group.role
        if group[0].statement.group.more:
            self.rest = role  # "the others were civilians"
        if self.whole is not None and not self.parts:
            self.sides.setdefault(role, self.whole)
            self.whole = None

    def _update(self, group: list[Figure]) -> None:
        """Let a figure take the place of the one told before, which stays as superseded."""
        figure = group[0]
        count, role = figure.statement.group.count, figure.statement.group.role
        if count is None:
            return
        if role != "unknown" and self.whole is not None:
            self._count(group)  # of some of the people counted
            return
        if role != "unknown":
            self.sides[role] = count
            self.risen = Risen(figure.statement.group.start, role)
            return
        self.risen = Risen(figure.statement.group.start, role)
        told = {each: side for each, side in self.sides.items() if each != "militants"}
        known = sum(side.best for side in told.values()) + (self.whole.best if self.whole else 0)
        if self.first is not None and known != count.best:
            self._claim(self.first, "superseded")
        for each, side in told.items():
            self.parts.setdefault(each, side)
            del self.sides[each]
        if sum(part.best for part in self.parts.values()) > count.best:
            self.parts.clear()
        self.whole, self.new_total = count, None

    def _parts(self, group: list[Figure]) -> None:
        self._are_no_attackers(group)
        if self._are_its_men(group):
            return
        if group[0].statement.start == self.verb:
            self.inside.update({role: count for role, _, count in by_role(group)})
        if any("bomber" in figure.statement.group.noun for figure in group):
            self.bomber_among = True  # "five terrorists, one of them a suicide bomber"
        own = self.verb_side if group[0].statement.start == self.verb else "unknown"
        for role, figure, count in by_role(group):
            if role in ("unknown", own):
                continue  # "12 of them seriously"; "four terrorists, including the bomber"
            self._add_part(role, figure, count)

    def _are_its_men(self, parts: list[Figure]) -> bool:
        """Tell the driver of "three policemen", who are "an SHO, a constable and a driver"."""
        own = self.sides.get("security")
        told = [(role, count.best) for role, _, count in by_role(parts)]
        if self.whole is not None or own is None or parts[0].statement.start == self.verb:
            return False
        return own.best == sum(best for _, best in told) and "security" in dict(told)

    def _are_no_attackers(self, parts: list[Figure]) -> None:
        """Take "ten people, including eight soldiers" for others than the 27 militants before."""
        whole = self.fewer.statement if self.fewer else None
        if whole is None or whole.start != parts[0].statement.start:
            return
        sided = any(part.statement.group.role in ("security", "civilians") for part in parts)
        if sided and set(self.sides) == {"militants"}:
            self.claims = [claim for claim in self.claims if claim.start != whole.group.start]
            self.whole, self.whole_noun = whole.group.count, whole.group.noun
            self.fewer, self.some = None, 0

    def _plain(self, figure: Figure, role: Role, count: Count) -> None:
        self.newcomer = self._newcomer(figure, role, count)
        self._note_guess(figure.statement.group)
        self._place(figure, role, count)
        self.first = self.first or figure
        if figure.statement.group.named:
            self.named = figure.statement.group
        person = figure.statement.group
        self.added = role if person.more and not person.also else None
        self.told_more = self.told_more or figure.statement.group.more
        self.verb, self.verb_side = figure.statement.start, role
        self.nouns.add(figure.statement.group.noun)
        self.called.setdefault(role, set()).add(figure.statement.group.noun)

    def _note_guess(self, group: Group) -> None:
        """Remember whether anybody of a side was counted by a noun of his own."""
        if not (group.inferred and group.noun in grammar("vague")):
            self.guessed.discard(group.role)
        elif group.role not in self.sides:
            self.guessed.add(group.role)

    def _place(self, figure: Figure, role: Role, count: Count) -> None:
        if role == "unknown":
            self._people(figure, count)
        elif self._is_that_part(role, count) or self._are_some(figure, role, count):
            return
        elif self.whole is not None and self._are_all(count) and role != "militants":
            self.parts = {role: count}  # all of those counted before, told apart
            self.whole = narrower(count, self.whole)
        elif role in self.sides:
            self.sides[role] = self._settle(figure, self.sides[role], count)
        elif not figure.statement.group.beside and self._breaks_down(role, count):
            self._add_part(role, figure, count)
            self.apart += count.best
        elif self.sides and self._is_him(figure):
            return
        elif role == "civilians" and self._are_as_people(figure):
            self.whole = self._settle(figure, self.whole or count, count)
        elif (same := self._same_people(figure, count)) is not None:
            if figure.statement.group.noun not in grammar("vague") | grammar("him"):
                self.sides[role] = self.sides.pop(same)
        else:
            self.sides[role] = count

    def _people(self, figure: Figure, count: Count) -> None:
        known = sum(side.best for side in self.sides.values())
        if self.whole is not None:
            self.whole = self._settle(figure, self.whole, count)
        elif self.sides and self._are_known(figure, count, known):
            return  # the same people again, without their side
        elif self.sides and not figure.statement.group.more and count.best < known:
            self._claim(figure, "asserted")
            self.some, self.fewer = count.best, figure
        elif self.sides and self.some and self.some + count.best == known:
            return  # "nine died on the spot, two others in hospital", of eleven
        else:
            self.whole, self.whole_noun = count, figure.statement.group.noun
            if not figure.statement.group.more:
                self._count_in(count)

    def _count_in(self, whole: Count) -> None:
        """Take those told by their side before for some of the people; attackers are none."""
        told = {role: side for role, side in self.sides.items() if role != "militants"}
        if told and sum(side.best for side in told.values()) < whole.best:
            for role, side in told.items():
                self.parts.setdefault(role, side)
                del self.sides[role]

    def _settle(self, figure: Figure, first: Count, second: Count) -> Count:
        """Choose between two figures for the same people; the other stays a claim."""
        group = figure.statement.group
        the_other = group.noun == "other" and group.more  # "one died and the other in hospital"
        if (the_other and first.best == second.best == 1) or self._is_of_his_guards(figure, first):
            return first + second
        if second.best == first.best and not self._is_added(figure):
            if self._is_another(figure):
                return first + second
            return narrower(first, second)
        if is_vague_about(second, first):
            return narrower(first, second)
        if group.also and (again := self._told_again(group, first, second)):
            return again
        if group.more and _OTHER.isdisjoint(group.noun.split()):  # but "brother"
            return first if self._are_more_of(first, second) else first + second
        if is_vague_about(first, second):
            return second
        if second.best < first.best:
            self.some = second.best
        if second.best > first.best or not group.noun:
            self._claim(figure, "asserted")
        return first  # of whom some are told apart

    def _told_again(self, group: Group, first: Count, second: Count) -> Count | None:
        """Return who were told of before "a clerk was also hurt", of two clerks, or of several."""
        if is_vague_about(first, second):
            return second
        return first if second.best < first.best and self._are_called_so(group) else None

    def _are_more_of(self, whole: Count, more: Count) -> bool:
        """Tell "it led to the death of four, and killed another three", of seven, from two more.

        So are "nine passengers died on the spot", and "three more people" later, of twelve.
        """
        if self.apart and self.apart + more.best == whole.best:
            return True
        if not self.some or self.some + more.best > whole.best:
            return False
        self.some += more.best
        return True
