"""How a toll moved over the reports, and which figure stands.

`latest official` takes what the latest report states that is not merely recalled; `lowest`
and `highest` what they say. What a report gives that does not stand stays as a claim:
superseded by a later report, or disputed where two speak at one time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal, get_args

from mapper.model import (
    MEASURES,
    ROLES,
    Casualties,
    Claim,
    ClaimStatus,
    Count,
    Measure,
    Role,
    Tally,
)
from mapper.store.readings import NEVER, Reading

__all__ = ["POLICIES", "Policy", "casualties_of", "claims_of", "moment", "whole_of"]

_REVISED_WITHIN = dt.timedelta(days=5)  # official tolls are settled by then

Policy = Literal["latest official", "lowest", "highest"]
POLICIES: tuple[Policy, ...] = get_args(Policy)


def moment(reading: Reading) -> tuple[str, str]:
    """Return when a reading appeared: day, and time where it is known."""
    return reading.origin.day, reading.origin.time


def casualties_of(readings: Sequence[Reading], policy: Policy) -> Casualties:
    """Return the figures that stand, each measure by the account of one report.

    Parameters
    ----------
    readings : sequence of Reading
        Of one event, in canonical order.
    policy : Policy
        Which report's account stands.
    """
    return Casualties(**{measure: _tally(readings, measure, policy) for measure in MEASURES})


def _tally(readings: Sequence[Reading], measure: Measure, policy: Policy) -> Tally:
    chosen = standing(readings, measure, policy)
    if chosen is None:
        return Tally()
    tally = chosen.incident.casualties.measure(measure)
    rivals = [whole(each, measure) for each in _disputing(readings, chosen, measure)]
    return _widened(_with_roles(tally, readings, measure), [count for count in rivals if count])


def standing(readings: Sequence[Reading], measure: Measure, policy: Policy) -> Reading | None:
    """Return the reading whose account of a measure stands, None where none states it."""
    stating = [each for each in readings if whole(each, measure)]
    news = [each for each in stating if each.incident.kind != "background"]
    accounts = news or stating
    if not accounts:
        return None
    if policy == "lowest":
        return min(accounts, key=lambda each: (_best(each, measure), each.order))
    if policy == "highest":
        return max(accounts, key=lambda each: (_best(each, measure), _roles(each, measure)))
    return _latest(accounts, measure)


def _latest(accounts: Sequence[Reading], measure: Measure) -> Reading:
    """Return the last account; of one time the larger, as tolls rise.

    "At least five", said later, does not lower a toll of eleven, and nor does a report that
    appears a week after: it looks back.
    """
    timely = [each for each in accounts if not _is_late(each)]
    if timely and len(timely) < len(accounts):
        best = max(_best(each, measure) for each in timely)
        raising = [each for each in accounts if _is_late(each) and _best(each, measure) > best]
        accounts = [*timely, *raising]
    last_day = max(each.origin.day for each in accounts)
    last = [each for each in accounts if each.origin.day == last_day]
    timed = all(each.origin.time for each in last)
    chosen = max(
        last,
        key=lambda each: (each.origin.time if timed else "", *_weight(each, measure)),
    )
    said = whole(chosen, measure)
    if said is not None and said.high is None:
        return max(accounts, key=lambda each: _weight(each, measure))
    return chosen


def _is_late(reading: Reading) -> bool:
    happened = reading.incident.date_end or reading.incident.date_start
    if happened is None or reading.origin.day == NEVER:
        return False
    return dt.date.fromisoformat(reading.origin.day) - happened > _REVISED_WITHIN


def _weight(reading: Reading, measure: Measure) -> tuple[int, int, str]:
    return _best(reading, measure), _roles(reading, measure), reading.id


def whole(reading: Reading, measure: Measure) -> Count | None:
    """Return a measure's figure, all roles together."""
    return whole_of(reading.incident.casualties.measure(measure))


def whole_of(tally: Tally) -> Count | None:
    """Return a tally's total, or else the sum of its roles."""
    if tally.total is not None:
        return tally.total
    roles = [count for role in ROLES if (count := tally.role(role))]
    return sum(roles[1:], roles[0]) if roles else None


def _best(reading: Reading, measure: Measure) -> int:
    count = whole(reading, measure)
    return count.best if count else 0


def _roles(reading: Reading, measure: Measure) -> int:
    tally = reading.incident.casualties.measure(measure)
    return sum(tally.role(role) is not None for role in ROLES if role != "unknown")


def _with_roles(tally: Tally, readings: Sequence[Reading], measure: Measure) -> Tally:
    """Take the roles from another report where it gives the same total and tells them apart."""
    if any(tally.role(role) for role in ROLES if role != "unknown"):
        return tally
    for reading in readings:
        other = reading.incident.casualties.measure(measure)
        known = any(other.role(role) for role in ROLES if role != "unknown")
        if known and other.total is not None and tally.total == other.total:
            return other
    return tally


def _disputing(readings: Sequence[Reading], chosen: Reading, measure: Measure) -> Iterator[Reading]:
    for each in readings:
        if _status(each, chosen, measure, readings) == "disputed":
            yield each


def _status(
    reading: Reading, chosen: Reading, measure: Measure, readings: Sequence[Reading]
) -> ClaimStatus | None:
    """Return what became of a reading's figure, None where it is the one that stands."""
    said, stands = whole(reading, measure), whole(chosen, measure)
    if said is None or stands is None or said.best == stands.best:
        return None
    recalled = reading.incident.kind == "background" or _is_late(reading)
    if recalled or reading.origin.day < chosen.origin.day:
        return "superseded"
    both_timed = reading.origin.time and chosen.origin.time
    earlier = both_timed and moment(reading) < moment(chosen)
    if earlier or _is_revised(said.best, measure, readings):
        return "superseded"
    if reading.origin.story == chosen.origin.story:
        return "superseded"  # another edition of the same story
    return "disputed"


def _is_revised(figure: int, measure: Measure, readings: Sequence[Reading]) -> bool:
    return any(
        claim.status == "superseded" and claim.measure == measure and claim.count.best == figure
        for reading in readings
        for claim in reading.incident.claims
    )


def _widened(tally: Tally, rivals: Sequence[Count]) -> Tally:
    """Let low and high hold what others say at the same time."""
    if tally.total is None or not rivals:
        return tally
    total = tally.total
    highs = [total.high, *(rival.high for rival in rivals)]
    wider = Count(
        min(total.low, *(rival.low for rival in rivals)),
        total.best,
        None if None in highs else max(high for high in highs if high is not None),
        total.words,
    )
    return Tally(wider, tally.civilians, tally.security, tally.militants, tally.unknown)


def claims_of(readings: Sequence[Reading], policy: Policy) -> tuple[Claim, ...]:
    """Return every claim of the readings, and the figures that do not stand.

    The same claim in several reports is told once.
    """
    claims: dict[tuple[object, ...], Claim] = {}
    for reading in readings:
        for claim in (*reading.incident.claims, *_outdated(reading, readings, policy)):
            key = (claim.by, claim.measure, claim.role, claim.count, claim.status)
            claims.setdefault(key, claim)
    return tuple(claims.values())


def _outdated(reading: Reading, readings: Sequence[Reading], policy: Policy) -> Iterator[Claim]:
    for measure in MEASURES:
        chosen = standing(readings, measure, policy)
        if chosen is None or chosen is reading:
            continue
        status, said = _status(reading, chosen, measure, readings), whole(reading, measure)
        if status is None or said is None:
            continue
        quote = reading.incident.evidence[0] if reading.incident.evidence else None
        start, end = (quote.start, quote.end) if quote else (0, 0)
        by = f"{reading.origin.name}, {reading.origin.day}"
        yield Claim(by, measure, _only_role(reading, measure), said, status, start, end)


def _only_role(reading: Reading, measure: Measure) -> Role:
    tally = reading.incident.casualties.measure(measure)
    roles: list[Role] = [role for role in ROLES if tally.role(role)]
    return roles[0] if len(roles) == 1 else "unknown"
