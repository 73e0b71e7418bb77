"""Those of the hurt who died: told of as dead, as hurt and as having died, and one man each.

"A constable was killed. The injured constable succumbed" is of one; "one was killed and a
trader hurt. The trader succumbed" of two.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from mapper.extraction.account.found import ONE_SENTENCE
from mapper.extraction.frames.frame import Figure
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.model import Count, Role

__all__ = ["died_later", "told_once", "with_those_who_died"]

_ONE_CLAUSE = 60  # characters from "the toll is now" to who died of it
_TWICE = 2  # tolls: the lead's, and the one that it is made up of


def told_once(figures: Iterable[Figure]) -> list[Figure]:
    """Leave out how those died, and that they were hurt, of whom the report told as dead.

    Parameters
    ----------
    figures : iterable of Figure
        Those of an incident, in text order.
    """
    once = _without_those_who_died(_without_the_same_man(_as_it_happened([*figures])))
    once = _without_his_wounds(_without_the_same_dead(_without_their_wounds(once)))
    return _without_the_same_death(_without_the_same_toll(once))


def with_those_who_died(figures: Sequence[Figure]) -> Iterable[Figure]:
    """Take who "succumbed" for one of the hurt or one more dead, of the side of the hurt."""
    return _with_sides_of_injured(_with_those_who_succumbed(figures))


def _as_it_happened(figures: list[Figure]) -> list[Figure]:
    """Put "the toll rose to six as an injured boy died" behind the five told of below it."""
    dead = [figure for figure in figures if figure.is_of("killed")]
    last = [f for f in dead[:_TWICE] if f.statement.relation in ("total", "moved")]
    below = dead[_TWICE:]
    verb = [f for f in below if f.statement.start == below[0].statement.start]
    total, moved = (
        sum(_number(f) for f in last if f.statement.relation == relation)
        for relation in ("total", "moved")
    )
    plain = all(figure.statement.relation == "plain" for figure in verb)
    if not (total and moved and plain) or sum(map(_number, verb)) != total - moved:
        return figures
    rest = [figure for figure in figures if figure not in last]
    at = rest.index(verb[-1]) + 1
    return [*rest[:at], *last, *rest[at:]]


def _number(figure: Figure) -> int:
    count = figure.statement.group.count
    return count.best if count else 0


def _without_the_same_man(figures: list[Figure]) -> list[Figure]:
    """Leave out how the constable died of whom "a constable was killed" told.

    "Constable Yasir was shot in the neck. He died at once" makes no second constable, nor one
    who is hurt.
    """
    dead = [f for f in figures if f.is_of("killed") and f.statement.relation == "plain"]
    hurt = [f for f in figures if f.is_of("injured")]
    moved = [f for f in figures if f.statement.relation == "moved"]
    if not (len(dead) == len(hurt) == len(moved) == 1):
        return figures
    first, wounded, last = (each[0].statement.group for each in (dead, hurt, moved))
    one = all(group.count == Count.exactly(1) for group in (first, wounded, last))
    alike = first.role == wounded.role and wounded.noun.split()[:1] == first.noun.split()[-1:]
    same = one and wounded.named and alike and dead[0].statement.start < hurt[0].statement.start
    return [f for f in figures if f not in (hurt[0], moved[0])] if same else figures


def _without_those_who_died(figures: list[Figure]) -> list[Figure]:
    """Leave out how "the injured miner was taken out and succumbed", after "a miner was killed".

    He is neither a second one nor hurt, and no longer missing.
    """
    died = [f.statement.group for f in figures if f.statement.relation == "succumbed"]
    hurt = [f.statement.group for f in figures if f.is_of("injured")]
    dead = [f.statement.group for f in figures if f.is_of("killed")]
    before = [group for group in dead if group not in died]
    heads = {group.noun.split(" ")[-1] for group in dead}
    he = {group.start for group in died}
    # "(died,) while his two colleagues, also injured," tells of others, behind it
    hurt = [g for g in hurt if g.count == Count.exactly(1) or g.start <= max(he, default=0)]
    one = all(group.count == Count.exactly(1) for group in (*dead, *hurt)) and len(heads) == 1
    if not (died and before and one) or {g.start for g in hurt} != he:
        return figures
    return [figure for figure in figures if not _is_he(figure, heads, before)]


def _is_he(figure: Figure, heads: set[str], before: list[Group]) -> bool:
    group = figure.statement.group
    same = group.count == Count.exactly(1) and group.noun.split(" ")[-1] in heads
    return same and group not in before


def _without_their_wounds(figures: list[Figure]) -> list[Figure]:
    """Leave out how "they received injuries and died at once", after "two were shot dead".

    Unless others were told of as hurt, one of whom may be meant.
    """
    dead = [f.statement for f in figures if f.is_of("killed")]
    died = [each.group.start for each in dead if each.relation == "succumbed"]
    told = [each for each in dead if each.relation == "plain" and each.group.count]
    first = min((each.start for each in told), default=None)
    if first is None:
        return figures
    hurt = {start for start in died if first < start}
    wounded = [f for f in figures if f.is_of("injured")]
    if any(f.statement.group.start not in hurt for f in wounded):
        return figures
    return [f for f in figures if f not in wounded]


def _without_his_wounds(figures: list[Figure]) -> list[Figure]:
    """Leave out that "Gul Khan was hurt" of whom it is told later that "Khan died"."""
    dead = [f.statement.group for f in figures if f.is_of("killed")]
    names = tuple(group.noun for group in dead if group.named and " " in group.noun)
    return [
        figure
        for figure in figures
        if not (figure.is_of("injured") and figure.statement.group.named)
        or not figure.statement.group.noun.endswith(names)
    ]


def _without_the_same_dead(figures: list[Figure]) -> list[Figure]:
    """Leave out "the three victims were hit and died at once", beside one who was hurt.

    They are the three who "were shot dead", unless as many were told of as hurt.
    """
    told = [figure.statement for figure in figures]
    dead = {
        each.group.count for each in told if (each.measure, each.relation) == ("killed", "plain")
    }
    hit = {each.group.start for each in told if (each.measure, each.relation) == ("injured", "all")}
    left = {
        each.group.count for each in told if each.measure == "injured" and each.relation != "all"
    }
    again = {
        each.group.start
        for each in told
        if each.relation == "succumbed" and each.group.start in hit
        if each.group.count in dead - left
    }
    return [figure for figure in figures if figure.statement.group.start not in again]


def _without_the_same_toll(figures: list[Figure]) -> list[Figure]:
    """Leave out "three were hit, two of whom died", after "two were killed and another hurt"."""
    for number, figure in enumerate(figures):
        before = figures[:number]
        hurt = before[-1] if before else None
        died = figure.statement.relation in (*LATER, "succumbed") and figure.statement.group.count
        if not died or hurt is None or not hurt.is_of("injured"):
            continue
        near = figure.statement.group.start - hurt.statement.start < ONE_SENTENCE
        if near and _told_of(before[:-1], figure, hurt):
            told = [_on_their_side(each, hurt) for each in before[:-1]]
            return [*told, *figures[number + 1 :]]
    return figures


def _on_their_side(figure: Figure, hurt: Figure) -> Figure:
    """Give "two others were hurt" the side of "three soldiers were hit, one of whom died"."""
    group = figure.statement.group
    if not figure.is_of("injured") or group.role != "unknown" or group.part:
        return figure
    group = dataclasses.replace(group, role=hurt.statement.group.role)
    return figure._replace(statement=figure.statement._replace(group=group))


def _without_the_same_death(figures: list[Figure]) -> list[Figure]:
    """Leave out that "one of the wounded died", told again; "another of them" is one more."""
    told: set[Count | None] = set()
    kept = []
    for figure in figures:
        count, more = figure.statement.group.count, figure.statement.group.more
        if figure.statement.relation == "moved":
            if count in told and not more:
                continue
            told.add(count)
        kept.append(figure)
    return kept


def _told_of(before: Sequence[Figure], died: Figure, hurt: Figure) -> bool:
    """Tell whether as many dead, and they with as many hurt, were told of before."""
    plain = [f for f in before if f.statement.relation == "plain" and f.statement.group.count]
    dead = {f.statement.group.count for f in plain if f.is_of("killed")}
    left = {f.statement.group.count for f in plain if f.is_of("injured")}
    now, all_hit = died.statement.group.count, hurt.statement.group.count
    if now is None or all_hit is None or now not in dead:
        return False
    return any(count and count.best + now.best == all_hit.best for count in left)


def _with_those_who_succumbed(figures: Sequence[Figure]) -> list[Figure]:
    """Leave out that a passer-by "was also hit and died", who is dead beside others, as hurt."""
    told = [*_moved_or_dead(figures)]
    died = {f.statement.group.start for f in figures if f.statement.relation == "succumbed"}
    dead = {f.statement.group.start for f in told if f.statement.relation == "plain"} & died
    found: list[Figure] = []
    for figure in told:
        moved = bool(found) and found[-1].statement.relation == "moved"
        again = moved and found[-1].statement.group.start == figure.statement.group.start
        if figure.is_of("killed") or not (again or figure.statement.group.start in dead):
            found.append(figure)  # but not the "injured" of "the death of two injured"
    return found


def _moved_or_dead(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Take "two succumbed to their wounds" for two of the injured, if nobody was dead before.

    Else they may be dead who were counted, as in "two were killed" and then how. So is a
    constable "who had several wounds and embraced martyrdom" where nobody else was hurt.
    """
    hurt, dead, told = 0, False, 0
    figures = [*figures]
    for number, figure in enumerate(figures):
        statement, count = figure.statement, figure.statement.group.count
        if statement.relation == "counted" and dead:
            continue  # the report's own toll holds them
        if statement.relation == "counted":
            figure = figure._replace(statement=statement._replace(relation="moved"))
        if statement.relation == "moved" and _is_in_the_toll(figures[:number], figure, told):
            continue
        if statement.relation == "moved" and dead and not hurt and statement.group.named:
            figure = figure._replace(statement=statement._replace(relation="plain"))
        if statement.relation == "succumbed":
            known = count is not None and 0 < count.best <= hurt
            known = known and _may_be_hurt(figures[:number], figure)
            raised = known and _raises(figures[number + 1 :], figure, told)
            known = known and (raised or not dead or _is_known_hurt(figures[:number], figure))
            if not known and _died_beside(figures[:number], figure):
                statement = statement._replace(
                    group=dataclasses.replace(statement.group, more=True)
                )
            figure = figure._replace(
                statement=statement._replace(relation="moved" if known else "plain")
            )
        elif statement.measure == "killed" and (count is None or count.best):
            dead = True
            told += count.best if count and statement.relation == "plain" else 0
        elif statement.measure == "injured" and count is not None:
            hurt += count.best
        yield figure


def _died_beside(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell "nine died on the spot and two succumbed in hospital", of whom no toll was told."""
    dead = [f.statement for f in before if f.is_of("killed") and f.statement.group.count]
    beside = [each for each in dead if figure.statement.start - each.end < ONE_SENTENCE]
    first = beside[0].group if beside else None
    plain = bool(beside) and beside[0].relation == "plain"
    others = first is not None and first.start != figure.statement.group.start
    return len(dead) == 1 and plain and others


def _is_known_hurt(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell one of the hurt who died from one of the dead whom the report told before."""
    return (
        _is_the_rest(before, figure)
        or _is_the_other(before, figure)
        or _are_called_as_the_hurt(before, figure)
    )


def _may_be_hurt(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell one of the attackers who died from one of the passengers told of as hurt."""
    sides = {f.statement.group.role for f in before if f.is_of("injured")}
    return figure.statement.group.role != "militants" or "militants" in sides


def _are_called_as_the_hurt(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell "one of the sepoys died", or "one of the four", of sepoys, or four, told of as hurt.

    None of the dead told of is called so, nor were as many dead.
    """
    group = figure.statement.group
    hurt = [f.statement.group for f in before if f.is_of("injured")]
    dead = [f.statement.group for f in before if f.is_of("killed")]
    if group.of is not None:
        return any(each.count == group.of for each in hurt) and all(
            each.count != group.of for each in dead
        )
    head = group.noun.split(" ")[-1]
    some = head.endswith(("s", "men", "children"))  # "one of the sepoys"
    theirs = group.role == "security" and any(each.role == "security" for each in hurt)
    one = group.count == Count.exactly(1)
    if one and some and theirs and all(each.role != "security" for each in dead):
        return True  # "two Levies sepoys"
    called = [each.noun.split(" ")[-1] for each in hurt]
    others = {each.noun.split(" ")[-1] for each in dead}
    if not one and not others.isdisjoint(grammar("vague")):
        return False  # "two policemen succumbed", who may be of the four people killed
    return some and head in called and others.isdisjoint((head, _singular(head)))


def _singular(noun: str) -> str:
    """Return the sepoy of "sepoys", the constable of "constables", the child of "children"."""
    if noun.endswith("men"):
        return f"{noun.removesuffix('men')}man"
    return noun.removesuffix("ren").removesuffix("s")


def _is_the_rest(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell the boy who died later of "four were killed. Three died on the spot": the fourth."""
    dead = [f.statement for f in before if f.is_of("killed") and f.statement.relation == "plain"]
    counts = [each.group.count.best for each in dead if each.group.count]
    count = figure.statement.group.count
    return len(counts) >= _TWICE and count is not None and counts[-1] + count.best == counts[0]


def _is_the_other(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell "the injured trader died" of the one whom "one was killed and another trader hurt" left.

    Where one alone was hurt, beside the dead of the same sentence, none of these is meant.
    """
    group = figure.statement.group
    called = any(f.statement.group.start == group.start for f in before)  # "the injured trader"
    told = [f.statement for f in before if f.statement.group.start != group.start]
    hurt = [each for each in told if each.measure == "injured"]
    dead = [each for each in told if each.measure == "killed"]
    if len(hurt) != 1 or not dead or {hurt[0].group.count, group.count} != {Count.exactly(1)}:
        return False
    heads = {each.group.noun.split(" ")[-1] for each in dead}
    same = group.noun.split(" ")[-1] == hurt[0].group.noun.split(" ")[-1]
    same = same or (hurt[0].group.noun == "another" and called)  # "the injured soldier"
    beside = abs(hurt[0].group.start - dead[-1].end) < ONE_SENTENCE
    return beside and same and (called or group.noun not in heads)


def _raises(after: Sequence[Figure], figure: Figure, told: int) -> bool:
    """Tell "a woman succumbed, raising the dead to three", of two told, from one of the two."""
    count = figure.statement.group.count
    total = next((f.statement.group.count for f in after if f.statement.relation == "total"), None)
    if count is None or total is None or not told:
        return False
    return total.best == told + count.best


def _is_in_the_toll(before: Sequence[Figure], figure: Figure, told: int) -> bool:
    """Tell who died of "killing nine … The toll is now nine as two of the injured died": of nine.

    But not "two more of the injured", nor those of a toll that grew by them.
    """
    toll = before[-1].statement if before else None
    if toll is None or toll.relation != "total" or toll.measure != "killed" or not told:
        return False
    near = figure.statement.group.start - toll.end < _ONE_CLAUSE
    count = toll.group.count
    return near and count is not None and count.best == told and not figure.statement.group.more


def _with_sides_of_injured(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Give "one of the injured died" the side of the injured, where all are of one."""
    sides: set[Role] = set()
    for figure in figures:
        statement = figure.statement
        if statement.relation == "moved" and statement.group.role == "unknown" and len(sides) == 1:
            group = dataclasses.replace(statement.group, role=next(iter(sides)))
            yield figure._replace(statement=statement._replace(group=group))
            continue
        if statement.measure == "injured":
            sides.add(statement.group.role)
        yield figure


def died_later(figures: Sequence[Figure]) -> int:
    """Return how many died later of whom no words say whether the toll told first holds them."""
    counted = (f.statement.group.count for f in figures if f.statement.relation == "counted")
    dead = [f for f in figures if f.statement.relation == "plain" and f.is_of("killed")]
    return sum(count.best for count in counted if count) if dead else 0
