"""What is said by the way of people counted: some of them, told apart in an aside.

"Eleven people, including two guards, died": the aside is about those before it.
"""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.outcomes.tolls import Relation
from mapper.extraction.people.asides import Aside
from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Sentence

__all__ = ["with_parts"]

_ASIDE_GAP = 2  # characters between people and what is said of them by the way


def with_parts(
    sentence: Sentence, found: list[Statement], said_apart: list[Aside]
) -> list[Statement] | None:
    """Return statements with what asides say of them, None if one is about nobody counted.

    "Eleven people, including two guards, died": the aside is about those before it, whose
    verb may be still to come. "Six officers, two majors among them, crashed, killing all of
    them" counts them by a pronoun.
    """
    wholes, told = list(found), []
    for aside in (each for each in said_apart if each.parts):
        near = [s for s in wholes if 0 <= aside.start - s.group.end <= _ASIDE_GAP]
        before = [(_told_till(s, aside.start), s) for s in wholes if s.group.end <= aside.start]
        last = max(before, key=lambda pair: pair[0], default=(0, None))[1]
        of_them = [s for s in wholes if s.group.noun == "of them" and s.group.start > aside.end]
        whole = next(iter(near), last or next(iter(of_them), None))
        if whole is None or not _hold(whole.group, aside):
            return None
        if not whole.group.noun and _are_of_a_force(sentence, whole, aside.parts):
            force = whole._replace(group=replace(whole.group, role="security"))
            wholes[wholes.index(whole)] = whole = force
        anybody = whole.group.noun in grammar("of_any_side") and whole.group.role == "civilians"
        guessed = whole.group.inferred or anybody
        if guessed and not _are_beside_them(whole.group, aside.parts):
            unsided = whole._replace(group=replace(whole.group, role="unknown"))
            wholes[wholes.index(whole)] = unsided
        parts = aside.parts if guessed else [_as_one_of(whole.group, p) for p in aside.parts]
        if whole.relation == "part":
            continue  # "four guards and ten passers-by, including a woman, were among them"
        own: Relation = "rival" if whole.relation == "rival" else "part"
        told += [whole._replace(group=part, relation=own) for part in parts]
    return [*wholes, *told]


def _are_of_a_force(sentence: Sentence, whole: Statement, parts: tuple[Group, ...]) -> bool:
    """Tell "five, including a captain, fell in the clash" from five in a bazaar that is bombed."""
    types = {item.record["type"] for item in sentence.of("event")}
    sides = {part.role for part in parts}
    told = whole.group.role == "unknown" and sides == {"security"}
    return told and whole.measure == "killed" and types == {"Battles"}


def _are_beside_them(others: Group, parts: tuple[Group, ...]) -> bool:
    """Tell whether others are of the side guessed, by who is told apart of them.

    "18 others, two civilians among them", beside four soldiers, are 16 more of these; so are
    eight, "including an officer". Of "14 others, nine of them soldiers" five may be anybody.
    """
    counted = all(part.count for part in parts)
    if {part.role for part in parts} == {"civilians"}:
        return counted or others.role != "security"
    one = sum(part.count.best for part in parts if part.count) == 1
    return counted and one and {part.role for part in parts} == {others.role}


def _as_one_of(whole: Group, part: Group) -> Group:
    """Take the driver of "three Levies men, a driver among them" for one of theirs."""
    theirs = whole.role in ("security", "militants") and part.role == "civilians"
    return replace(part, role=whole.role) if theirs else part


def _told_till(statement: Statement, stop: int) -> int:
    """Return where people or their verb end before an offset; the verb may stand behind it."""
    return max(end for end in (statement.group.end, statement.end) if end <= stop)


def _hold(whole: Group, aside: Aside) -> bool:
    """Tell whether as many people may be a part of those counted."""
    parts = sum(part.count.best for part in aside.parts if part.count)
    return whole.count is None or parts <= whole.count.best
