"""One consistent account of an incident's figures.

Every figure is a restatement, a part, an addition, a new total, a rival, or a
party's claim. The incident takes official and independent figures in the order
the report gives them; what does not fit stays a claim, and what cannot be
squared becomes a flag.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from mapper.extraction.account.counting import by_role, by_statement
from mapper.extraction.account.found import ONE_SENTENCE, without_those_found
from mapper.extraction.account.ledger import Ledger
from mapper.extraction.account.succumbed import died_later, told_once, with_those_who_died
from mapper.extraction.frames.frame import Figure
from mapper.model import (
    MEASURES,
    ROLES,
    Casualties,
    Claim,
    Measure,
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
    figures = told_once(figures)
    later = 0
    for figure in with_those_who_died(figures):
        moved = figure.statement.relation == "moved"
        later += figure.statement.group.count.best if moved and figure.statement.group.count else 0
        included = moved and _adds_up(by_measure.get("killed", []), later)
        if not included:
            by_measure.setdefault(figure.statement.measure, []).append(figure)
        if included and _are_hurt_in_all(by_measure):
            by_measure["injured"] = _as_first_counted(by_measure)
        elif moved:
            by_measure.setdefault("injured", []).append(figure)
    dead = (figure.statement.group for figure in by_measure.get("killed", []))
    forces_died = any(group.role == "security" for group in dead)
    ledgers = {
        measure: Ledger(measure, civilians_only, one_sided, forces_died).read(
            by_measure.get(measure, [])
        )
        for measure in MEASURES
    }
    tallies = {measure: ledger.tally() for measure, ledger in ledgers.items()}
    open_end = died_later(figures)
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
    """Tell whether a toll told before holds the last dead told and those who died later.

    "We found six dead, and five died on the way" adds up to the eleven of the lead.
    """
    whole = [figure for figure in killed if figure.statement.relation != "part"]
    counts = [sum(count.best for _, _, count in by_role(told)) for told in by_statement(whole)]
    counts = [count for count in counts if count]
    return len(counts) >= _TWICE and max(counts[:-1]) >= counts[-1] + later


def _are_hurt_in_all(told: dict[Measure, list[Figure]]) -> bool:
    """Tell a number of those still hurt from one that was told with the dead found first."""
    first = _last_dead(told)
    hurt = [f.statement.start for f in told.get("injured", []) if f.statement.relation != "moved"]
    again = any(start > first for start in hurt) and any(start < first for start in hurt)
    return again or any(start < first - ONE_SENTENCE for start in hurt)


def _last_dead(told: dict[Measure, list[Figure]]) -> int:
    return next(f for f in reversed(told["killed"]) if f.statement.group.count).statement.start


def _as_first_counted(told: dict[Measure, list[Figure]]) -> list[Figure]:
    """Take the hurt told with the dead found first, some of whom died, for a claim beside others.

    "Eight were killed and six hurt. We found seven dead and seven hurt; one died later."
    """
    first = _last_dead(told)
    return [
        figure._replace(statement=figure.statement._replace(relation="rival"))
        if figure.statement.start > first and figure.statement.relation == "plain"
        else figure
        for figure in told.get("injured", [])
    ]
