"""What the figures of one measure come to: the sides, who is of none, and the total."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.extraction.account.counted import Counted
from mapper.extraction.account.counting import changed
from mapper.extraction.spans.lexicon import grammar
from mapper.model import ROLES, Count, Role, Tally

__all__ = ["Summed"]


@dataclass
class Summed(Counted):
    """Sums up what a `Ledger` has taken in."""

    def tally(self) -> Tally:
        """Return the sides and their total."""
        whole = self._whole()
        sides = dict(self.sides)
        bombers = 0 if self.bomber_among else self.bombers
        if bombers and "militants" in sides and not self._is_the_bomber(sides["militants"]):
            sides["militants"] = sides["militants"] + Count.exactly(bombers)
        alone = not sides and whole is None and not self.none_stated
        if bombers and (alone or (bombers > 1 and "militants" not in sides)):
            sides["militants"] = Count.exactly(bombers)  # who died alone, or were counted
        rest = self._rest(sides, whole)
        if rest is not None and rest.best > 0:
            role: Role = self.rest or ("civilians" if self._are_civilians() else "unknown")
            sides[role] = sides[role] + rest if role in sides else rest
        if not sides and whole is None:
            return Tally(total=Count.exactly(0)) if self.none_stated else Tally()
        total = self._sum(sides)
        return Tally(total=total, **{role: sides.get(role) for role in ROLES})

    def _is_the_bomber(self, militants: Count) -> bool:
        """Tell "the attacker was killed", who blew himself up, from a fighter beside him."""
        one = militants.best == 1 and self.bombers == 1
        return one and grammar("the_attacker").issuperset(self.called.get("militants", {""}))

    def _are_civilians(self) -> bool:
        """Tell whether people of no stated side are civilians.

        They are in accidents and natural hazards; where nobody who fights is
        named; and where every part told apart is civilian ("11 people … five
        men, three women"), none of another. "Ten people, including three Levies men"
        are seven civilians, as long as no attacker is counted among them.
        """
        if self.civilians_only:
            return True
        forces = "security" in self.seen or (self.forces_died and self.measure == "injured")
        told_apart = set(self.parts) == {"civilians"} and not forces
        inferred = self.one_sided or told_apart or self._are_other_people()
        if inferred:
            self.flags.add("side inferred")
        return inferred

    def _are_other_people(self) -> bool:
        """Tell the seven of "ten people, including three Levies men", no attacker among them."""
        security = "security" in self.parts or "security" in self.sides
        return security and self.whole_noun in grammar("people") and "militants" not in self.seen

    def _rest(self, sides: dict[Role, Count], whole: Count | None) -> Count | None:
        """Return the people of no stated side, after the parts were told apart."""
        told = sum(count.best for count in self.parts.values())
        if whole is None:
            self._apart_from_their_side(sides)
            self._apart_from_anybody(sides)
            self._apart_from_others(sides)
            if not sides or told > sum(side.best for side in sides.values()):
                for role, count in self.parts.items():
                    sides.setdefault(role, count)
            return None  # or else they are some of those counted by their side
        if told > whole.best:
            self.flags.add("figures do not add up")
            return whole
        if not self.parts:
            return whole
        left = whole.best - told
        attackers = sides.get("militants")
        for role, count in self.parts.items():
            sides[role] = sides[role] + count if role in sides else count
        if attackers and attackers.best == left and {"security", "civilians"} <= set(self.parts):
            return None  # "15 dead, including nine soldiers": and a woman, and the five attackers
        return Count(left, left, None if whole.high is None and left else left)

    def _apart_from_anybody(self, sides: dict[Role, Count]) -> None:
        """Take "14 passengers" of whom "two sailors were among the dead" for 12 and two."""
        if set(sides) != {"civilians"} or "security" not in self.parts:
            return
        anybody = grammar("anybody").issuperset(self.called.get("civilians", {""}))
        part = self.parts["security"]
        if anybody and part.best < sides["civilians"].best and "security" not in self.inside:
            sides["security"] = part
            sides["civilians"] = changed(sides["civilians"], -part.best)

    def _apart_from_their_side(self, sides: dict[Role, Count]) -> None:
        """Take "14 passengers, among them 11 soldiers" for three passengers and 11 soldiers."""
        others = {role: n for role, n in self.inside.items() if role not in (*sides, "unknown")}
        told = sum(count.best for count in others.values())
        if len(sides) != 1 or not others:
            return
        [(side, count)] = sides.items()
        if sum(part.best for part in self.inside.values()) == count.best:
            if len(self.inside) == 1 and side == "civilians":
                self.sides.clear()  # "14 passengers, all of them soldiers"
                sides.clear()
                sides.update(self.inside)
            return  # all of them, by name
        if side != "militants" and "militants" not in others and told < count.best:
            sides.update(others)
            sides[side] = changed(count, -told)

    def _apart_from_others(self, sides: dict[Role, Count]) -> None:
        """Take "two pupils died and six others were hurt", four of them guards, for two pupils.

        Where soldiers died, those who are left may be anybody's.
        """
        told = [role for role in sides if role != "militants"]
        others = {role: n for role, n in self.parts.items() if role not in (*sides, "unknown")}
        if len(told) != 1 or told[0] not in self.guessed or not others:
            return
        left = changed(sides[told[0]], -sum(count.best for count in others.values()))
        if left.best and told[0] == "security":
            others["unknown"] = left
        elif left.best:
            others[told[0]] = left
        del sides[told[0]]
        sides.update(others)

    def _whole(self) -> Count | None:
        if self.new_total is None:
            return self.whole
        if self.whole is None and self.new_total.best == self._told_by_side():
            return None  # "three guards and two attackers", and then "five in all"
        attackers = self.sides.pop("militants", None)  # whom a toll of the dead leaves out
        known = sum(side.best for side in self.sides.values())
        if self.new_total.best < max(known, self.whole.best if self.whole else 0):
            self._put_back(attackers)
            return self.whole
        # the new total counts those told by their side too
        for role, side in self.sides.items():
            if role not in self.parts or side.best > self.parts[role].best:
                self.parts[role] = side
        self.sides.clear()
        self._put_back(attackers)
        return self.new_total

    def _told_by_side(self) -> int:
        return sum(side.best for side in self.sides.values())

    def _put_back(self, attackers: Count | None) -> None:
        if attackers is not None:
            self.sides["militants"] = attackers

    def _sum(self, sides: dict[Role, Count]) -> Count:
        counts = list(sides.values())
        if not counts:
            return Count.exactly(0)
        total = counts[0]
        for count in counts[1:]:
            total = total + count
        return total
