"""A figure for several events told one by one, given after them without a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.merging.drafts import Draft, own_numbers
from mapper.extraction.merging.fitting import is_of_violence
from mapper.extraction.people.group import OF_THEM
from mapper.extraction.setting.scene import Scene
from mapper.extraction.spans.lexicon import grammar
from mapper.model import Count, Measure

__all__ = ["announces", "counts_all", "counts_more", "share_by_noun", "share_rest", "total_of"]

_SEVERAL = 2  # events, of which there may be a total
_RECENT = 40  # drafts of which a total may be; a report tells no more events at once


def counts_all(drafts: Sequence[Draft], frame: Frame) -> list[Draft]:
    """Return the events whose people a frame adds up, none where it tells of one of them.

    "Eight people died on this road in a day" after accidents that killed six and two; "the rains
    took nine lives in the three districts" after deaths told district by district.
    """
    told = {measure: number for measure, number in own_numbers(frame) if number}
    groups = [figure.statement.group for figure in frame.figures]
    if frame.scenes or frame.separate or frame.refers_back or not told:
        return []
    said = "total" in frame.cues
    if any(group.more or not (said or group.noun in grammar("whoever_died")) for group in groups):
        return []
    drafts = drafts[-_RECENT:]
    events = [each for each in drafts if each.kind == "event" and each.scene and not each.is_wide]
    parts = [each for each in events if any(_most(each, measure) for measure in told)]
    if len(parts) < _SEVERAL or not _have_sides_of(parts, frame):
        return []
    sums = {measure: sum(_most(part, measure) for part in parts) for measure in told}
    most = {measure: max(_most(part, measure) for part in parts) for measure in told}
    more = all(number > most[measure] for measure, number in told.items())
    adds_up = all(number == sums[measure] for measure, number in told.items())
    said = said and all(told[measure] >= sums[measure] for measure in told)
    return parts if more and (adds_up or said) and _may_be_of(parts, frame) else []


def _may_be_of(parts: Sequence[Draft], frame: Frame) -> bool:
    """Tell whether a frame has no day and no event word that its parts have not."""
    kinds = {
        item.record["sub_type"] for part in parts for told in part.frames for item in told.triggers
    }
    own = {i.record["sub_type"] for i in frame.triggers if not i.record.get("generic")}
    days = [part.when for part in parts if part.when]
    day = frame.when is None or not days or any(frame.when.agrees(when) for when in days)
    return day and own <= kinds


def _have_sides_of(parts: Sequence[Draft], frame: Frame) -> bool:
    """Tell whether the events counted whoever is counted now: "five terrorists" may be others."""
    said = {(figure.statement.measure, figure.statement.group.role) for figure in frame.figures}
    sided = {(measure, role) for measure, role in said if role in ("militants", "security")}
    known = {(measure, role) for part in parts for measure, role, _ in part.people}
    return sided <= known


def total_of(parts: Sequence[Draft]) -> Draft:
    """Return the draft of a total over events, at the places of all of them."""
    scenes = {part.scenes[0].location.place.id: part.scenes[0] for part in parts}
    words = tuple(item for frame in parts[0].frames for item in frame.triggers)
    return Draft(scenes=tuple(scenes.values()), when=parts[0].when, lent=words, is_total=True)


def announces(running: Draft, frame: Frame) -> bool:
    """Tell "three bodies were found in separate incidents", told next, from the event before."""
    several = "several" in frame.cues and any(own_numbers(frame))
    known = frame.scenes or frame.separate or frame.refers_back or frame.refers_to_several
    told = running.numbers.issuperset(own_numbers(frame))
    return several and not (known or running.is_plural or running.counts_several or told)


def counts_more(draft: Draft) -> bool:
    """Tell "the rains claimed seven more lives in the province", here and there, from one flood."""
    said = (figure.statement for frame in draft.frames for figure in frame.figures)
    more = any(each.measure == "killed" and each.group.more for each in said)
    return draft.is_wide and draft.family == "hazard" and more


def share_by_noun(drafts: Sequence[Draft]) -> None:
    """Give "the labourers", told of by their town, the number a total over two towns has of them.

    "Four labourers and a trader were shot dead in Kalat and Nushki. The labourers were asleep
    in Kalat when gunmen opened fire", and "in Nushki, the trader was fired upon".
    """
    if len(drafts) > _RECENT:
        return  # a digest of many days
    for total in [draft for draft in drafts if draft.is_plural]:
        figures = [figure for frame in total.frames for figure in frame.figures]
        if len({figure.statement.group.noun for figure in figures}) < _SEVERAL:
            continue  # "four labourers were killed in Kech and Panjgur": how many of them where
        for frame in [*total.frames]:
            for figure in frame.figures:
                heirs = [draft for draft in drafts if _is_heir(draft, figure)]
                if len(heirs) == 1:
                    said = figure.statement
                    alone = said._replace(relation="plain", group=replace(said.group, part=False))
                    own = figure._replace(statement=alone)
                    heirs[0].attach(frame._replace(figures=(own,), triggers=(), cues=frozenset()))


def share_rest(drafts: Sequence[Draft]) -> None:
    """Give the other of two places what is left of a total when "seven of them" fell in one.

    "Ten gunmen were killed in two raids, in Hub and Nal. Seven of them were killed in Hub."
    """
    for total in [draft for draft in drafts if len(draft.scenes) == _SEVERAL]:
        killed = [f for frame in total.frames for f in frame.figures if f.is_of("killed")]
        parts = [part for scene in total.scenes for part in _at(drafts, scene)]
        if len(killed) != 1 or len(parts) != _SEVERAL:
            continue
        for one, other in (parts, parts[::-1]):
            rest = _rest(killed[0], one, other)
            if rest is not None:
                frame = total.frames[0]._replace(figures=(rest,), triggers=(), cues=frozenset())
                other.attach(frame._replace(scenes=other.scenes))


def _at(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Return the events at a place of a list."""
    place = scene.location.place.id
    events = (draft for draft in drafts if draft.kind == "event" and draft.scene)
    return [draft for draft in events if draft.scenes[0].location.place.id == place]


def _rest(whole: Figure, one: Draft, other: Draft) -> Figure | None:
    """Return a total without those of one place, if the other has no figure of its own."""
    told = [figure for frame in one.frames for figure in frame.figures if figure.is_of("killed")]
    some = told[0].statement.group if len(told) == 1 else None
    count = whole.statement.group.count
    if some is None or some.noun not in OF_THEM or some.count is None or count is None:
        return None
    left = count.best - some.count.best
    exact = count == Count.exactly(count.best) and some.count == Count.exactly(some.count.best)
    if not exact or left <= 0 or other.people or whole.statement.relation != "plain":
        return None
    group = replace(whole.statement.group, count=Count.exactly(left))
    return whole._replace(statement=whole.statement._replace(group=group))


def _is_heir(draft: Draft, figure: Figure) -> bool:
    """Tell whether an event without a number of its own is of people of a figure's noun."""
    statement = figure.statement
    count, noun = statement.group.count, statement.group.noun.split(" ")[-1]
    if statement.relation not in ("plain", "part") or count is None or not count.best:
        return False
    placed = draft.kind == "event" and draft.scene is not None and not draft.is_wide
    counted = any(measure == statement.measure for measure, _ in draft.numbers)
    meant = any(_speaks_of(frame, noun) for frame in draft.frames)
    return bool(noun) and placed and not counted and meant


def _speaks_of(frame: Frame, noun: str) -> bool:
    """Tell whether a frame opens with "the labourers", or says that "the trader was fired upon"."""
    opens = frame.who == noun and frame.start == frame.sentence.start
    return opens or (bool(frame.triggers) and is_of_violence(frame) and frame.means(noun))


def _most(draft: Draft, measure: Measure) -> int:
    return max((number for told, number in draft.numbers if told == measure), default=0)
