"""Totals over the province that count nobody twice.

A rollup ("67 militants were killed across the province") contains the events
named in its `includes`. Their figures are two accounts of the same people, so
the larger one stands for both. Background is older news and never counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, reduce
from operator import add

from mapper.model import MEASURES, ROLES, Casualties, Count, Incident, Measure, Tally

__all__ = ["everyone", "totals"]

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
    """Yield the ids of incidents in no rollup, then of those that rollups tie together."""
    positions = {name: position for position, name in enumerate(counted)}
    ties: dict[str, set[str]] = {name: set() for name in counted}
    for name, incident in counted.items():
        for part in incident.includes:
            if part in counted:
                ties[name].add(part)
                ties[part].add(name)
    yield [name for name in counted if not ties[name]]
    seen: set[str] = set()
    for name in counted:
        if ties[name] and name not in seen:
            group = _reach(name, ties)
            seen |= group
            yield sorted(group, key=positions.__getitem__)


def _reach(start: str, ties: Mapping[str, set[str]]) -> set[str]:
    seen = {start}
    frontier = [start]
    while frontier:
        new = ties[frontier.pop()] - seen
        seen |= new
        frontier.extend(new)
    return seen


def _tally(groups: list[list[str]], counted: Mapping[str, Incident], measure: Measure) -> Tally:
    tallies = {name: each.casualties.measure(measure) for name, each in counted.items()}
    figures = {name: _figures(tally) for name, tally in tallies.items() if tally}
    loose, *tied = groups
    parts = [_added(figures, loose), *(_largest_account(group, counted, figures) for group in tied)]
    return Tally(**{figure: _sum(part[figure] for part in parts) for figure in FIGURES})


def _largest_account(
    group: list[str], counted: Mapping[str, Incident], figures: Mapping[str, Figures]
) -> Figures:
    """Return the figures of incidents tied together, each role by its largest account."""
    members = set(group)
    events = [name for name in group if counted[name].kind == "event"]
    below = {name: set(counted[name].includes) & members for name in group}
    accounts = [_added(figures, events)]
    for name in group:
        if counted[name].kind == "rollup":
            contained = _reach(name, below)
            rest = [event for event in events if event not in contained]
            accounts.append(_added(figures, [name, *rest]))
    best = {role: _largest(account[role] for account in accounts) for role in FIGURES}
    return {**best, "total": _largest((best["total"], _sum(best[role] for role in ROLES)))}


def _added(figures: Mapping[str, Figures], names: list[str]) -> Figures:
    return {
        figure: _sum(figures[name][figure] for name in names if name in figures)
        for figure in FIGURES
    }


def _figures(tally: Tally) -> Figures:
    """Return a tally's figures, its total raised to the sum of its roles where that is larger."""
    return {**{role: tally.role(role) for role in ROLES}, "total": everyone(tally)}


@lru_cache(maxsize=4096)
def everyone(tally: Tally) -> Count | None:
    """Return how many a tally counts: its total, or the sum of its roles where that is larger."""
    return _largest((tally.total, _sum(tally.role(role) for role in ROLES)))


def _sum(counts: Iterable[Count | None]) -> Count | None:
    stated = [count for count in counts if count is not None]
    return reduce(add, stated) if stated else None


def _largest(counts: Iterable[Count | None]) -> Count | None:
    stated = [count for count in counts if count is not None]
    return max(stated, key=lambda count: (count.best, count.low), default=None)
