"""Whether two readings of different reports are one event: a score, and the reasons.

What contradicts (another place, another day, another kind of event, two
incidents of one report) is never linked. Everything else is a sign with a weight
in linking.toml; the score is the logistic function of their sum.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mapper.model import Incident
from mapper.model.precision import DISTRICT, PROVINCE
from mapper.store.signs import Signs, rules

__all__ = ["Link", "link"]

_UNDATED = ("undated", "date inferred")


class Sign(NamedTuple):
    """One thing that speaks for or against one event."""

    name: str
    reason: str
    times: float = 1.0


class ContradictionError(Exception):
    """Two readings cannot be one event."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two readings that may be one event.

    Parameters
    ----------
    score : float
        0 to 1.
    reasons : tuple of str
        What spoke for it and against, the weightiest first.
    """

    score: float
    reasons: tuple[str, ...]


def link(ones: tuple[Signs, ...], others: tuple[Signs, ...], *, copies: bool) -> Link | None:
    """Compare two readings, each as it was read and as people corrected it.

    Parameters
    ----------
    ones, others : tuple of Signs
        The versions of each reading; the best of all comparisons counts.
    copies : bool
        Whether their reports are near-copies of one story.

    Returns
    -------
    Link or None
        None where they contradict each other or are hardly one event.
    """
    found = [_compare(one, other, copies) for one in ones for other in others]
    return max((each for each in found if each), key=lambda each: each.score, default=None)


def _compare(one: Signs, other: Signs, copies: bool) -> Link | None:
    if one.origin.id == other.origin.id or _is_total(one) != _is_total(other):
        return None
    one, other = sorted((one, other), key=_appeared)  # whichever was added first
    try:
        signs = [*_days(one, other), *_places(one, other), *_kinds(one, other)]
        signs += _copied(one, other) if copies else ()
    except ContradictionError:
        return None
    signs += [*_manner(one, other), *_parties(one, other), *_figures(one, other)]
    signs += _wording(one, other)
    weights = rules()["weights"]
    weighed = [(weights[sign.name] * sign.times, sign.reason) for sign in signs]
    score = 1 / (1 + math.exp(-weights["start"] - sum(weight for weight, _ in weighed)))
    if score < rules()["possible"]:
        return None
    weighed.sort(key=lambda pair: (-abs(pair[0]), pair[1]))
    reasons = tuple(f"{reason} ({weight:+.1f})" for weight, reason in weighed)
    return Link(round(score, 4), reasons)


def _appeared(signs: Signs) -> tuple[str, str, str]:
    return signs.origin.day, signs.origin.time, signs.origin.id


def _is_total(signs: Signs) -> bool:
    return signs.incident.kind == "rollup"


def _days(one: Signs, other: Signs) -> Iterator[Sign]:
    if one.days is None or other.days is None:
        raise ContradictionError
    gap = _days_apart(one, other)
    spans = [(last - first).days for first, last in (one.days, other.days)]
    if gap > rules()["most_days_apart"] or max(spans) > rules()["longest_days"]:
        raise ContradictionError
    if max(spans) > rules()["narrow_days"]:
        yield Sign("days_wide", "the days are known roughly")
    elif gap == 0 and not any(spans):
        yield Sign("same_day", "the same day")
    elif gap == 0:
        yield Sign("days_overlap", "the days overlap")
    elif gap == 1:
        inferred = _is_inferred(one) or _is_inferred(other)
        name = "one_day_apart_inferred" if inferred else "one_day_apart"
        yield Sign(name, "a day apart")
    else:
        yield Sign("two_days_apart", "two days apart")
    if "background" in (one.incident.kind, other.incident.kind):
        yield Sign("recalled", "one recalls it")


def _is_inferred(signs: Signs) -> bool:
    return any(flag in signs.incident.flags for flag in _UNDATED)


def _days_apart(one: Signs, other: Signs) -> int:
    """Return how many days lie between two events at least; 0 where their days overlap."""
    if one.days is None or other.days is None:
        return 0
    (first, last), (other_first, other_last) = one.days, other.days
    return max((other_first - last).days, (first - other_last).days, 0)


def _places(one: Signs, other: Signs) -> Iterator[Sign]:
    here, there = one.incident, other.incident
    if here.district is None or there.district is None:
        yield _wide_place(one, other)
    elif here.district != there.district:
        raise ContradictionError
    elif here.place and there.place and here.place.id == there.place.id:
        if one.is_site:
            yield Sign("same_site", f"the same site, {here.place.name}")
        else:
            yield Sign("same_place", f"the same place, {here.place.name}")
    elif DISTRICT in (here.where_precision, there.where_precision):
        yield Sign("place_in_district", f"both in {here.district}")
    else:
        yield _points(one, other)


def _wide_place(one: Signs, other: Signs) -> Sign:
    here, there = one.incident, other.incident
    if here.place and there.place and here.place.id == there.place.id:
        province = here.where_precision == PROVINCE
        return Sign("same_province" if province else "same_place", f"both: {here.place.name}")
    areas = [_districts(each) for each in (one, other)]
    if not all(areas):
        return Sign("in_province", "one is known to the province only")
    shared = areas[0] & areas[1]
    if not shared:
        raise ContradictionError
    return Sign("in_region", f"both may be in {_listed(shared)}")


def _districts(signs: Signs) -> frozenset[str]:
    """Return the districts that a place lies in or is over; none for the province."""
    district = signs.incident.district
    return frozenset([district]) if district else signs.covers


def _points(one: Signs, other: Signs) -> Sign:
    apart = _km_apart(one.incident, other.incident)
    if apart is None:
        return Sign("place_in_district", f"both in {one.incident.district}")
    limits, reach = rules(), max(one.reach_km, other.reach_km)
    if one.is_site and other.is_site and apart > min(one.reach_km, other.reach_km):
        if apart > limits["loose_km"]:
            raise ContradictionError
        return Sign("other_site", f"sites {apart:.0f} km apart")
    if apart <= max(reach, limits["near_km"]):
        return Sign("near", f"{apart:.0f} km apart")
    if apart <= limits["town_km"] and (one.is_site or other.is_site):
        return Sign("near", f"{apart:.0f} km apart")
    if apart <= limits["loose_km"] + reach:
        return Sign("loosely_near", f"{apart:.0f} km apart")
    raise ContradictionError


def _km_apart(here: Incident, there: Incident) -> float | None:
    from mapper.gazetteer.distances import km_apart

    if here.latitude is None or here.longitude is None:
        return None
    if there.latitude is None or there.longitude is None:
        return None
    return km_apart(here.latitude, here.longitude, there.latitude, there.longitude)


def _kinds(one: Signs, other: Signs) -> Iterator[Sign]:
    if {one.family, other.family} == {"accident", "hazard"}:
        yield Sign("accident_and_hazard", "an accident and a hazard")
        return
    if one.family != other.family:
        raise ContradictionError
    here, there = one.incident, other.incident
    subs = {here.sub_event_type, there.sub_event_type}
    if len(subs) == 1:
        yield Sign("same_sub_type", here.sub_event_type)
    elif "Abduction/forced disappearance" in subs:
        yield Sign("abduction_and_other", "an abduction and something else")
    elif subs & {"Arrests", "Disrupted weapons use"}:
        yield Sign("arrest_and_other", "arrests and something else")
    elif here.event_type == there.event_type:
        yield Sign("same_type", here.event_type)
    else:
        yield Sign("same_family", f"{here.sub_event_type} and {there.sub_event_type}")


def _manner(one: Signs, other: Signs) -> Iterator[Sign]:
    pairs = (("means", one.means, other.means), ("target", one.targets, other.targets))
    for what, ours, theirs in pairs:
        if ours & theirs:
            yield Sign(f"same_{what}", f"{what}: {_listed(ours & theirs)}")
        elif ours and theirs:
            yield Sign(f"other_{what}", f"{what}: {_listed(ours)} and {_listed(theirs)}")
    if one.hours and other.hours and not one.hours & other.hours:
        yield Sign("other_hour", f"{_listed(one.hours)} and {_listed(other.hours)}")


def _listed(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys)).replace("_", " ")


def _parties(one: Signs, other: Signs) -> Iterator[Sign]:
    claimants = {one.incident.claimed_by, other.incident.claimed_by} - {None}
    if len(claimants) > 1:
        yield Sign("other_claimant", f"claimed by {' and '.join(sorted(map(str, claimants)))}")
    ours, theirs = (_named_parties(each.incident) for each in (one, other))
    if ours & theirs:
        yield Sign("same_actor", f"both name {', '.join(sorted(ours & theirs))}")
    elif ours and theirs:
        yield Sign("other_actor", f"{', '.join(sorted(ours))} and {', '.join(sorted(theirs))}")


def _named_parties(incident: Incident) -> frozenset[str]:
    return frozenset(
        actor.name
        for actor in incident.actors
        if actor.role in ("perpetrator", "claimant")
        and actor.type != "State forces"
        and not actor.name.startswith("Unidentified")
    )


def _figures(one: Signs, other: Signs) -> Iterator[Sign]:
    limits = rules()["limits"]
    for measure in sorted(one.figures.keys() & other.figures.keys()):
        before, after = one.figures[measure], other.figures[measure]
        known = f"{before.best} and {after.best} {measure}"
        low, high = sorted((before.best, after.best))
        if low == high:
            large = low >= limits["large_figure"]
            yield Sign("same_large_figure" if large else "same_figure", f"{low} {measure} in both")
        elif high > limits["far_ratio"] * max(low, 1):
            yield Sign("far_figure", known)
        elif after.best >= before.best or after.high is None or _same_moment(one, other):
            yield Sign("revised_figure", known)
        else:
            yield Sign("lower_figure", known)
    if one.roles and other.roles and not one.roles & other.roles:
        yield Sign("other_role", f"{_listed(one.roles)} and {_listed(other.roles)}")


def _same_moment(one: Signs, other: Signs) -> bool:
    untimed = not (one.origin.time and other.origin.time)
    return one.origin.day == other.origin.day and untimed


def _wording(one: Signs, other: Signs) -> Iterator[Sign]:
    limits = rules()["limits"]
    if min(len(one.words), len(other.words)) >= limits["fewest_words"]:
        share, usual = _share(one, other), limits["usual_wording"]
        yield Sign("wording", f"{share:.0%} of the words in common", share - usual)
    if one.names & other.names:
        yield Sign("same_names", f"both say {', '.join(sorted(one.names & other.names)[:3])}")


def _share(one: Signs, other: Signs) -> float:
    fewest = min(len(one.words), len(other.words))
    return len(one.words & other.words) / fewest if fewest else 0.0


def _copied(one: Signs, other: Signs) -> Iterator[Sign]:
    """Take the same sentence of a copied story for one event, unless it names another day.

    Statements of the military are alike from day to day.
    """
    if _days_apart(one, other):
        if _is_inferred(one) or _is_inferred(other):
            return
        raise ContradictionError
    if _share(one, other) >= rules()["limits"]["copied_wording"]:
        yield Sign("copy", "the same sentence of one story")
    else:
        yield Sign("copy_other_sentence", "another sentence of one story")
