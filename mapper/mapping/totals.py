"""Totals over the province that count nobody twice.

A rollup ("67 militants were killed across the province") contains the events
named in its `includes`. Their figures are two accounts of the same people, so
the larger one stands for both. Background is older news and never counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import add

from mapper.model import MEASURES, ROLES, Casualties, Count, Incident, Measure, Tally

__all__ = ["totals"]

FIGURES = ("total", *ROLES)
Figures = dict[str, Count | None]


def totals(incidents: Iterable[Incident]) -> Casualties:
    """Return the casualties of all incidents together, counted once.

    For each measure and role the larger of a rollup's figure and the sum of
    its parts is taken; events that no rollup contains are added; background
    is left out. Rollups that share an event are accounts of the same people:
    the largest account stands. A total is never below the sum of its roles.

    Parameters
    ----------
    incidents : iterable of Incident
        Events, rollups and background; ids in `includes` that are not among
        them are ignored.

    Returns
    -------
    Casualties
        People; None where no incident states a figure.
    """
    counted = {each.id: each for each in incidents if each.kind != "background"}
    groups = list(_groups(counted))
    return Casualties(**{measure: _tally(groups, counted, measure) for measure in MEASURES})


def _groups(counted: Mapping[str, Incident]) -> Iterator[list[str]]:
    """Yield the ids of incidents that rollups tie together, in order of appearance."""
    ties: dict[str, set[str]] = {name: set() for name in counted}
    for name, incident in counted.items():
        for part in incident.includes:
            if part in counted:
                ties[name].add(part)
                ties[part].add(name)
    waiting = dict.fromkeys(counted)
    while waiting:
        group = _reach(next(iter(waiting)), ties)
        yield [name for name in counted if name in group]
        for name in group:
            del waiting[name]


def _reach(start: str, ties: Mapping[str, set[str]]) -> set[str]:
    seen = {start}
    frontier = [start]
    while frontier:
        new = ties[frontier.pop()] - seen
        seen |= new
        frontier.extend(new)
    return seen


def _tally(groups: list[list[str]], counted: Mapping[str, Incident], measure: Measure) -> Tally:
    tallies = [_group_tally(group, counted, measure) for group in groups]
    return Tally(**{figure: _sum(tally[figure] for tally in tallies) for figure in FIGURES})


def _group_tally(group: list[str], counted: Mapping[str, Incident], measure: Measure) -> Figures:
    """Return the figures of incidents tied together, each role by its largest account."""
    figures = {name: _figures(counted[name].casualties.measure(measure)) for name in group}
    events = [name for name in group if counted[name].kind == "event"]
    below = {name: set(counted[name].includes) & set(group) for name in group}
    accounts = [_added(figures, events)]
    for name in group:
        if counted[name].kind == "rollup":
            contained = _reach(name, below)
            rest = [event for event in events if event not in contained]
            accounts.append(_added(figures, [name, *rest]))
    best = {role: _largest(account[role] for account in accounts) for role in FIGURES}
    return {**best, "total": _largest((best["total"], _sum(best[role] for role in ROLES)))}


def _added(figures: Mapping[str, Figures], names: list[str]) -> Figures:
    return {figure: _sum(figures[name][figure] for name in names) for figure in FIGURES}


def _figures(tally: Tally) -> Figures:
    """Return a tally's figures, its total raised to the sum of its roles where that is larger."""
    roles: Figures = {role: tally.role(role) for role in ROLES}
    return {**roles, "total": _largest((tally.total, _sum(roles.values())))}


def _sum(counts: Iterable[Count | None]) -> Count | None:
    stated = [count for count in counts if count is not None]
    return reduce(add, stated) if stated else None


def _largest(counts: Iterable[Count | None]) -> Count | None:
    stated = [count for count in counts if count is not None]
    return max(stated, key=lambda count: (count.best, count.low), default=None)
