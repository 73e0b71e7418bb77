"""One consistent account of an incident's figures.

Every figure is a restatement, a part, an addition, a new total, a rival, or a
party's claim. The incident takes official and independent figures in the order
the report gives them; what does not fit stays a claim, and what cannot be
squared becomes a flag.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mapper.extraction.account.found import ONE_SENTENCE, without_those_found
from mapper.extraction.account.ledger import Ledger
from mapper.extraction.frames.frame import Figure
from mapper.extraction.people.group import Group
from mapper.model import (
    MEASURES,
    ROLES,
    Casualties,
    Claim,
    Count,
    Measure,
    Role,
    Tally,
)

__all__ = ["Account", "account"]

_TWICE = 2  # tolls: the lead's, and the one that it is made up of


@dataclass(frozen=True)
class Account:
    """The figures of one incident: its own, the claims beside them, the doubts."""

    casualties: Casualties
    claims: tuple[Claim, ...]
    flags: tuple[str, ...]


def account(
    figures: Iterable[Figure], *, civilians_only: bool = False, one_sided: bool = False
) -> Account:
    """Reconcile the figures of an incident.

    Parameters
    ----------
    figures : iterable of Figure
        In text order.
    civilians_only : bool
        Whether people of no stated side are civilians: accidents and natural
        hazards, where nobody fights.
    one_sided : bool
        Whether they are so as far as the words go, which is said with a flag.
    """
    by_measure: dict[Measure, list[Figure]] = {}
    figures = _without_those_who_died(_without_the_same_man([*figures]))
    later = 0
    for figure in _with_sides_of_injured(_with_those_who_succumbed(figures)):
        moved = figure.statement.relation == "moved"
        later += figure.statement.group.count.best if moved and figure.statement.group.count else 0
        included = moved and _adds_up(by_measure.get("killed", []), later)
        if not included:
            by_measure.setdefault(figure.statement.measure, []).append(figure)
        if moved and not (included and _are_hurt_in_all(by_measure)):
            by_measure.setdefault("injured", []).append(figure)
    ledgers = {
        measure: Ledger(measure, civilians_only, one_sided).read(by_measure.get(measure, []))
        for measure in MEASURES
    }
    tallies = {measure: ledger.tally() for measure, ledger in ledgers.items()}
    open_end = _died_later(figures)
    tallies["killed"] = _up_to(tallies["killed"], open_end)
    if civilians_only:
        tallies["missing"] = without_those_found(tallies["missing"], tallies["killed"], figures)
    claims = [claim for ledger in ledgers.values() for claim in ledger.claims]
    flags = sorted({flag for ledger in ledgers.values() for flag in ledger.flags})
    if open_end and tallies["killed"].total:
        flags.append("later deaths may add")
    return Account(
        Casualties(**tallies),
        tuple(sorted(claims, key=lambda claim: (claim.start, claim.end))),
        tuple(flags),
    )


def _with_those_who_succumbed(figures: Iterable[Figure]) -> Iterable[Figure]:
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
        if statement.relation == "moved" and dead and not hurt and statement.group.named:
            figure = figure._replace(statement=statement._replace(relation="plain"))
        if statement.relation == "succumbed":
            known = count is not None and 0 < count.best <= hurt
            raised = known and _raises(figures[number + 1 :], figure, told)
            known = known and (raised or not dead or _is_known_hurt(figures[:number], figure))
            figure = figure._replace(
                statement=statement._replace(relation="moved" if known else "plain")
            )
        elif statement.measure == "killed" and (count is None or count.best):
            dead = True
            told += count.best if count and statement.relation == "plain" else 0
        elif statement.measure == "injured" and count is not None:
            hurt += count.best
        yield figure


def _is_known_hurt(before: Sequence[Figure], figure: Figure) -> bool:
    """Tell one of the hurt who died from one of the dead whom the report told before."""
    return _is_the_rest(before, figure) or _is_the_other(before, figure)


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
    beside = abs(hurt[0].group.start - dead[-1].end) < ONE_SENTENCE
    return beside and same and (called or group.noun not in heads)


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
    one = all(group.count == Count.exactly(1) for group in (*dead, *hurt)) and len(heads) == 1
    if not (died and before and one) or {g.start for g in hurt} != {g.start for g in died}:
        return figures
    return [figure for figure in figures if not _is_he(figure, heads, before)]


def _is_he(figure: Figure, heads: set[str], before: list[Group]) -> bool:
    group = figure.statement.group
    same = group.count == Count.exactly(1) and group.noun.split(" ")[-1] in heads
    return same and group not in before


def _raises(after: Sequence[Figure], figure: Figure, told: int) -> bool:
    """Tell "a woman succumbed, raising the dead to three", of two told, from one of the two."""
    count = figure.statement.group.count
    total = next((f.statement.group.count for f in after if f.statement.relation == "total"), None)
    if count is None or total is None or not told:
        return False
    return total.best == told + count.best


def _died_later(figures: Sequence[Figure]) -> int:
    """Return how many died later of whom no words say whether the toll told first holds them."""
    counted = (f.statement.group.count for f in figures if f.statement.relation == "counted")
    dead = [f for f in figures if f.statement.relation == "plain" and f.is_of("killed")]
    return sum(count.best for count in counted if count) if dead else 0


def _up_to(killed: Tally, more: int) -> Tally:
    """Return a tally that may be of some more people than it counts."""
    total = killed.total
    if not more or total is None or total.high is None:
        return killed
    wider = {
        role: dataclasses.replace(count, high=count.high + more)
        for role in ROLES
        if (count := killed.role(role)) and count.best == total.best and count.high is not None
    }
    return dataclasses.replace(
        killed, total=dataclasses.replace(total, high=total.high + more), **wider
    )


def _adds_up(killed: list[Figure], later: int) -> bool:
    """Tell whether the first told hold the last dead told and those who died later.

    "We found six dead, and five died on the way" adds up to the eleven of the lead.
    """
    whole = (figure for figure in killed if figure.statement.relation != "part")
    dead = [figure for figure in whole if figure.statement.group.count]
    counts = [figure.statement.group.count for figure in dead]
    first, *_, last = counts if len(counts) >= _TWICE else (None, None)
    return first is not None and last is not None and first.best >= last.best + later


def _are_hurt_in_all(told: dict[Measure, list[Figure]]) -> bool:
    """Tell a number of those still hurt from one that was told with the dead found first."""
    last = next(f for f in reversed(told["killed"]) if f.statement.group.count)
    near = last.statement.start - ONE_SENTENCE
    return any(figure.statement.start < near for figure in told.get("injured", []))


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
