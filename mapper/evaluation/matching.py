"""Which incident of the program is which incident of the gold file."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Sequence

from mapper.evaluation.gold import GoldIncident
from mapper.model import Incident
from mapper.packaged import toml_table

__all__ = ["Pair", "agrees_on_event", "best_pairs", "may_be_misplaced", "may_match"]

Pair = tuple[int, int]
_ONE_DAY = dt.timedelta(days=1)
_BASE = 1.0  # any match is better than none
_AGREEMENT = {"place": 1.0, "date": 1.0, "event": 1.0, "deaths": 1.0}


def best_pairs(
    gold: Sequence[GoldIncident],
    read: Sequence[Incident],
    allowed: Callable[[GoldIncident, Incident], bool],
) -> list[Pair]:
    """Match one to one, as many as may match, and of those matchings the one that agrees most.

    Parameters
    ----------
    gold, read : sequence
        What the annotator and the program found.
    allowed : callable
        Tells whether two may be the same.

    Returns
    -------
    list of tuple of int
        Indices into `gold` and `read`, in gold order.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not gold or not read:
        return []
    whole = _BASE + sum(_AGREEMENT.values())
    worth = np.zeros((len(gold), len(read)))
    for row, expected in enumerate(gold):
        for column, found in enumerate(read):
            if allowed(expected, found):
                worth[row, column] = whole * len(gold) + _agreement(expected, found)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(row, column) for row, column in pairs if worth[row, column]]


def _agreement(gold: GoldIncident, read: Incident) -> float:
    deaths = read.casualties.killed.total
    said = {
        "place": gold.place_text.casefold() == read.place_text.casefold(),
        "date": gold.date is not None and gold.date == read.date_start,
        "event": agrees_on_event(gold, read),
        "deaths": gold.killed.total == (deaths.best if deaths else None),
    }
    return sum(_AGREEMENT[name] for name, agrees in said.items() if agrees)


def may_match(gold: GoldIncident, read: Incident) -> bool:
    """Tell whether two may be one: dates do not contradict, district or province is the same."""
    return _same_day(gold, read) and gold.district == read.district


def may_be_misplaced(gold: GoldIncident, read: Incident) -> bool:
    """Tell whether the program read the incident and put it in another district.

    The dates do not contradict, the event agrees, and so do the deaths where both state them.
    """
    deaths = read.casualties.killed.total
    stated = deaths is not None and gold.killed.total is not None
    same_deaths = not stated or (deaths is not None and deaths.best == gold.killed.total)
    return _same_day(gold, read) and agrees_on_event(gold, read) and same_deaths


def _same_day(gold: GoldIncident, read: Incident) -> bool:
    if gold.date is None or read.date_start is None:
        return True
    last = read.date_end or read.date_start
    return read.date_start - _ONE_DAY <= gold.date <= last + _ONE_DAY


def agrees_on_event(gold: GoldIncident, read: Incident) -> bool:
    """Tell whether the program's event type agrees with the annotator's; see agreement.toml."""
    named = (read.sub_event_type, f"{read.event_type}*", "*")
    return not _agreeing().get(gold.event, frozenset()).isdisjoint(named)


@functools.cache
def _agreeing() -> dict[str, frozenset[str]]:
    table = toml_table("evaluation", "agreement.toml")
    return {event: frozenset(names) for event, names in table.items()}
