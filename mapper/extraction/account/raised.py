"""Tolls that have grown: who died of his wounds, and what everybody, or one side, comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mapper.extraction.account.counted import Unmoved
from mapper.extraction.account.counting import by_role, changed
from mapper.extraction.account.summed import Summed
from mapper.extraction.frames.frame import Figure
from mapper.extraction.people.group import OF_THEM
from mapper.model import Count, Role

__all__ = ["Newcomer", "Raised", "Risen"]

_NEXT_SENTENCE = 160  # characters between a death and the total with it


class Risen(NamedTuple):
    """The side of which a total was told last, or everybody."""

    start: int  # offset of its number
    role: Role  # `unknown` of everybody


class Newcomer(NamedTuple):
    """Who was told of last by his side, beside people of no stated side."""

    start: int  # offset of the verb
    role: Role
    part: Count  # of that side, before him
    known: int  # everybody, with him


@dataclass
class Raised(Summed):
    """Takes new totals, and moves those who died later from the hurt to the dead."""

    risen: Risen | None = None
    newcomer: Newcomer | None = None

    def _move(self, group: list[Figure]) -> None:
        """Count those who died of their wounds among the killed, no longer the injured."""
        self.unmoved = Unmoved(group[0].statement.start, dict(self.sides), self.whole)
        if self.measure == "killed" and (self._are_the_rest(group) or self._are_in_it(group)):
            return
        for role, _, count in by_role(group):
            if count.high is None:
                continue  # "several of the wounded died" is no number to move
            change = count.best if self.measure == "killed" else -count.best
            side = self._side_of(role)
            if side is not None:
                self.sides[side] = changed(self.sides[side], change)
                if self.measure == "injured" and not self.sides[side].best:
                    del self.sides[side]  # nobody else is said to be hurt, nor nobody at all
            elif self.whole is not None:
                self.whole = changed(self.whole, change)
                self._change_part(role, change)
                if self.measure == "injured" and not self.whole.best:
                    self.whole = None
            elif self.measure == "killed" and role == "unknown":
                self.whole = count
            elif self.measure == "killed":
                self.sides[role] = count

    def _total(self, group: list[Figure]) -> None:
        figure = group[0]
        count, role = figure.statement.group.count, figure.statement.group.role
        if count is None:
            return
        self._take_back(figure.statement.start, count)
        self._take_apart(figure.statement.start, count)
        if role == "security" and figure.statement.group.noun not in ("", *OF_THEM):
            self._side_in_all(figure, role, count)
            return
        if "militants" in (role, self.added):  # "two more terrorists, taking the toll to nine"
            known = self.sides.get("militants")
            if known is None or known.best < count.best:
                self.sides["militants"] = count
            return
        if not self.sides:
            self.whole_noun = self.whole_noun or figure.statement.group.noun
        if self.new_total is None or count.best > self.new_total.best:
            self.new_total = count

    def _take_back(self, start: int, total: Count) -> None:
        """Take "a girl died of her wounds, bringing the toll to six" for one of the six dead."""
        before = self.unmoved
        if before is None or not 0 < start - before.start <= _NEXT_SENTENCE:
            return
        known = sum(side.best for side in before.sides.values())
        if total.best == known + (before.whole.best if before.whole else 0):
            self.sides, self.whole = dict(before.sides), before.whole

    def _change_part(self, role: Role, change: int) -> None:
        """Take "a wounded policeman died" for one more of "six people, five of them policemen"."""
        if role in self.parts:
            self.parts[role] = changed(self.parts[role], change)
            if not self.parts[role].best:
                del self.parts[role]

    def _newcomer(self, figure: Figure, role: Role, count: Count) -> Newcomer | None:
        if self.whole is None or role not in self.parts:
            return None
        part, known = self.parts[role], self.whole.best + count.best
        return Newcomer(figure.statement.start, role, part, known)

    def _take_apart(self, start: int, total: Count) -> None:
        """Give his side "one more policeman died, taking the toll to 13", of twelve people."""
        new = self.newcomer
        near = new is not None and 0 < start - new.start <= _NEXT_SENTENCE
        if new is not None and near and self.whole is not None and total.best == new.known:
            self.parts[new.role] = changed(new.part, total.best - self.whole.best)
            self.whole = total

    def _side_in_all(self, figure: Figure, role: Role, count: Count) -> None:
        """Take "the number of soldiers killed rose to nine" for all of that side."""
        self.risen = Risen(figure.statement.group.start, role)
        if self.whole is None:
            known = self.sides.get(role)
            if known is None or known.best < count.best:
                self.sides[role] = count
            return
        part = self.parts.get(role)
        if part is not None and part.best < count.best:
            self.whole = changed(self.whole, count.best - part.best)
        self.whole = max(self.whole, count, key=lambda each: each.best)
        self.parts[role] = count

    def _are_in_it(self, group: list[Figure]) -> bool:
        """Tell "the number of slain soldiers rose to nine as five of the hurt died": of them."""
        if self.risen is None:
            return False
        near = 0 < group[0].statement.start - self.risen.start <= _NEXT_SENTENCE
        sides = {figure.statement.group.role for figure in group}
        return near and (self.risen.role == "unknown" or sides <= {"unknown", self.risen.role})
