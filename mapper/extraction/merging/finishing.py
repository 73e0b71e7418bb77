"""Drafts of a report seen together: the lead's day and kind, what is old, what is a total."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.frames.frame import Figure, Frame, only_protests
from mapper.extraction.merging.drafts import Draft, day_of
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import grammar
from mapper.gazetteer import Gazetteer
from mapper.model import Mention

__all__ = [
    "NEWS_DAYS",
    "date_from_lead",
    "disappearances",
    "kind_from_lead",
    "lead_day",
    "mark_rollups",
    "place_by_the_only_town",
    "place_total",
    "recall_older",
]

_OF_PEOPLE = frozenset(["Protests", "Riots", "Strategic developments"])
NEWS_DAYS = 7  # days that "five days after" may reach back and still be the report's news
_LATELY = 2  # days; what is told of on a Monday was at the weekend
_ONE_STORY = 8  # drafts; a report that tells of more is a digest of many days


def place_total(drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Give a lead that counts two attacks and names no place those of the attacks told below.

    Where only one is told of, the lead tells of the same.
    """
    lead = drafts[0] if drafts else None
    if lead is None or lead.scenes or not (lead.counts_several or lead.is_total):
        return drafts
    parts = [draft for draft in drafts[1:] if draft.kind == "event" and draft.scene]
    parts = [part for part in parts if not part.is_wide and not part.is_foreign]
    if len(parts) == 1 and (parts[0].frames[0].separate or _is_less(parts[0], lead)):
        return drafts
    if len(parts) != 1:
        lead.scenes = tuple(part.scenes[0] for part in parts)
        return drafts
    for frame in parts[0].frames:
        lead.add(frame, gazetteer)
    return [draft for draft in drafts if draft is not parts[0]]


_PAIR = 2  # events told one after the other


def _is_less(part: Draft, lead: Draft) -> bool:
    """Tell the five killed in "the first blast" from the nine of both."""
    dead = [max((n for m, n in each.numbers if m == "killed"), default=0) for each in (part, lead)]
    return 0 < dead[0] < dead[1]


def lead_day(drafts: list[Draft]) -> When | None:
    """Return the day of the first event that has one.

    Of "two days earlier" it is the day from which that counts: the lead's, though it names none.
    Nor is "last Friday" the day of a lead that does not say so itself, or the Friday since which
    people "had been" on strike.
    """
    news = [draft for draft in drafts if draft.kind == "event" and not draft.is_foreign]
    told = (each for each in news if each is news[0] or "had" not in each.frames[0].cues)
    days = (draft.when for draft in told if draft.when)
    first = next((day for day in days if day is news[0].when or not day.recalled), None)
    return first.earlier(-first.counted) if first and first.counted else first


def _day_told(drafts: list[Draft]) -> When | None:
    """Return the day of "two people died in a blast, police said on Thursday"."""
    first = next(
        (draft for draft in drafts if draft.kind == "event" and not draft.is_foreign), None
    )
    if first is None or first.when:
        return None
    return next((frame.told_on for frame in first.frames if frame.told_on), None)


def _day_of_opening(found: Sequence[Frame]) -> When | None:
    """Return the day of "Rain lashed the province on Sunday", which opens the text.

    It is no event by itself; those below it are of its day.
    """
    first = next((frame for frame in found if frame.part == "body"), None)
    if first is None or first.when is None or first.background or first.days_back:
        return None
    here = [scene for scene in first.scenes if scene.is_wide and not scene.is_foreign]
    own = first.told_on is None and first.when.precision == 1
    return first.when if own and here and len(here) == len(first.scenes) else None


def date_from_lead(drafts: list[Draft], found: Sequence[Frame]) -> None:
    """Give undated events the date of the lead, as a reader would.

    Where no event has one, or only one that is long over as the first is told of, it is the day
    on which somebody told of that.
    """
    lead, told = lead_day(drafts) or _day_of_opening(found), _day_told(drafts)
    if told and (lead is None or (told.first - lead.last).days > _LATELY):
        lead = told
    if lead is None:
        return
    for draft in drafts:
        if draft is drafts[0] and draft.only_protests:
            continue  # nor has a protest the day of what it is about
        if draft.when is None and draft.kind == "event":
            own = draft.frames[0].told_on if draft is not drafts[0] else None
            told_first = own if own and own.first < lead.first else lead
            draft.when = _day_beside(drafts, draft) or _day_in_turn(drafts, draft) or told_first
            draft.inferred.add("date")


def _day_beside(drafts: list[Draft], draft: Draft) -> When | None:
    """Return the day of the event right after which it is told that forces "also foiled" one.

    Not that of an older one.
    """
    first = draft.frames[0]
    if "also" not in first.cues or first.part != "body":
        return None
    before = [each for each in drafts[: drafts.index(draft)] if each.kind == "event"]
    if not before or "date" in before[-1].inferred:
        return None
    gap = first.sentence.paragraph - before[-1].frames[-1].sentence.paragraph
    return before[-1].when if 0 <= gap <= 1 else None


def _day_in_turn(drafts: list[Draft], draft: Draft) -> When | None:
    """Return the day of the event told right before, in a list of days one after the other.

    "On March 5, a man was abducted in Hub. On March 10, two were shot dead in Nal. A third one
    died in Bela" is of March 10; below a story's lead, what is told next is of the lead's day.
    """
    before = [each for each in drafts[: drafts.index(draft)] if each.kind == "event" and each.when]
    dated = [each for each in before if "date" not in each.inferred]
    if len(dated) < _PAIR or dated[-1] is not before[-1] or draft.frames[0].separate:
        return None
    days = [each.when.first for each in dated if each.when]
    beside = draft.frames[0].sentence.paragraph - dated[-1].frames[-1].sentence.paragraph <= 1
    listed = _is_by_the_calendar(dated[0]) and _is_by_the_calendar(dated[-1])
    rising = days == sorted(days) and days[0] < days[-1]
    return dated[-1].when if rising and beside and listed else None


def _is_by_the_calendar(draft: Draft) -> bool:
    """Tell "on March 10" from "on Friday" and "yesterday"."""
    return any(item.form == "month" for item in draft.frames[0].sentence.of("date"))


def recall_older(drafts: list[Draft]) -> None:
    """Take what a story of one event tells of a week and more before it for background."""
    lead = lead_day(drafts)
    if lead is None or len(drafts) > _ONE_STORY:
        return
    for draft in drafts:
        old = draft.when is not None and (lead.first - draft.when.last).days > NEWS_DAYS
        if old and draft.kind == "event":
            draft.kind = "background"


def kind_from_lead(drafts: list[Draft]) -> None:
    """Take deaths told in a report on a flood or an accident for more of the same.

    And "the first attack" of a lead that told of grenades thrown in two towns.
    """
    lead = drafts[0] if drafts else None
    if lead is None:
        return
    words = tuple(item for frame in lead.frames for item in frame.triggers)
    rain = any(item.record["type"] == "Natural hazard" for item in words)
    peaceful = lead.family in ("accident", "hazard") or (rain and not lead.family)
    for draft in drafts[1:]:
        vague = draft.is_generic or not any(frame.triggers for frame in draft.frames)
        fought = any(role == "militants" for _, role, _ in draft.people)  # no bomb of the lead's
        roof = any(item.record.get("falls") for frame in draft.frames for item in frame.triggers)
        if roof and rain and peaceful and draft.family == "accident":
            draft.lent = words  # that the rain brought down, as all of them
        one_of_several = lead.is_plural and vague and draft.kind == "event" and not fought
        one_of_several = one_of_several and not any(map(_lists_kinds, lead.frames))
        other = lead.family == "accident" and _is_of_an_accident(draft)
        alike = peaceful and not (other or _is_of_people(draft))
        if not draft.family and (alike or one_of_several):
            draft.lent = words


def _is_of_an_accident(draft: Draft) -> bool:
    """Tell "three drowned" in a report on a gas explosion from more of its dead."""
    types = {item.record["type"] for frame in draft.frames for item in frame.triggers}
    return types == {"Accident"}


def _lists_kinds(frame: Frame) -> bool:
    """Tell "bombings, assaults and the taking of hostages", of which each is one, from grenades."""
    own = {i.record["sub_type"] for i in frame.triggers if not i.record.get("generic")}
    return len(own) > 1 and len({item.record["type"] for item in frame.triggers}) > 1


def disappearances(drafts: list[Draft], found: list[Frame]) -> None:
    """Take "detained" for taken away in a report of people of whom nothing is heard since."""
    if not any(_tells_of_disappeared(frame) for frame in found):
        return
    for draft in drafts:
        figures = [figure for frame in draft.frames for figure in frame.figures]
        held = [figure for figure in figures if figure.statement.measure == "arrested"]
        words = (item.record["sub_type"] for frame in draft.frames for item in frame.triggers)
        named = "Arrests" in words  # "detained Nouroz", of whom no figure is read
        crowd = any(frame.sentence.of("cue:crowd") for frame in draft.frames)
        if (held or named) and not crowd and not any(map(_is_suspect, held)):
            draft.frames = [_as_taken(frame) for frame in draft.frames]
            draft.disappeared = True


def _tells_of_disappeared(frame: Frame) -> bool:
    """Tell people who were taken to an unknown place from a rally for missing persons.

    And from those whom police question there.
    """
    told = frame.part == "body" and not only_protests(frame) and not frame.background
    questioned = frame.sentence.of("cue:questioned")
    return told and not questioned and bool(frame.sentence.of("cue:disappearance"))


def _is_suspect(figure: Figure) -> bool:
    group = figure.statement.group
    return group.role == "militants" or group.noun in grammar("in_custody")


def _as_taken(frame: Frame) -> Frame:
    """Return a frame whose detained are taken away."""
    figures = tuple(
        figure._replace(statement=figure.statement._replace(measure="abducted"))
        if figure.statement.measure == "arrested"
        else figure
        for figure in frame.figures
    )
    return frame._replace(figures=figures)


def place_by_the_only_town(drafts: list[Draft], found: list[Frame], *, filed_here: bool) -> None:
    """Give the one event of a province the town that its report names, where there is one.

    "Gunmen killed nine people from a bus in the southwest", and far below: "they stopped it
    near Nushki".
    """
    told = [draft for draft in drafts if draft.kind == "event"]
    wide = [draft for draft in told if draft is told[0] or draft.scenes == told[0].scenes]
    if wide != told or not told or not all(map(_is_one_of_a_province, wide)):
        return
    if not wide[0].scenes and not filed_here:
        return  # "the largest city of Pakistan", and a town named in passing
    if any("place" not in draft.inferred for draft in wide[1:]):
        return  # but "the same gunmen had fired at a car" may be where they struck too
    others = (draft for draft in drafts if draft not in wide)
    taken = {frame.start for draft in others for frame in draft.frames}
    named = [
        frame
        for frame in found
        if frame.part == "body" and frame.start not in taken and _names_a_town(frame)
    ]
    if named and len({frame.scenes[0].location.district_id for frame in named}) == 1:
        for draft in wide:
            draft.scenes = (named[0].scenes[0],)
            draft.inferred.add("place")
            _date_by(draft, named[0])


def _date_by(draft: Draft, named: Frame) -> None:
    """Take the day of "a trader was freed in Nal on Friday", where "two captors died" behind it."""
    first = draft.frames[0].sentence
    right_behind = named.sentence.paragraph == first.paragraph and named.end <= first.start
    if draft.when is None and right_behind and named.happened and not named.background:
        draft.when = day_of(named)
        draft.inferred.add("date")


def place_by_dateline(drafts: list[Draft], home: Mention | None, gazetteer: Gazetteer) -> None:
    """Give a lead that names no place the town its report was filed from.

    Reporters in Chaman write of Chaman ("a bomb went off on Mall Road"); those in Quetta
    write of the whole province, so that deaths on a day are somewhere in it.
    """
    lead = drafts[0] if drafts else None
    if lead is None or lead.scenes or lead.kind != "event" or not lead.frames[0].is_telling:
        return
    town = home.location if home else None
    if home is None or town is None or town.district_id is None:
        return
    if lead.is_total:
        return  # "six people died in three districts"
    if town == gazetteer.capital:
        if _is_of_another_story(lead) or not (lead.when and lead.is_deadly and lead.sub_types):
            return
        town = gazetteer.province
    lead.scenes = (Scene(home.start, home.end, town, home.score),)
    lead.inferred.add("place")


def _is_of_another_story(lead: Draft) -> bool:
    """Tell "condemned the attack in which five were killed" from a toll that has risen."""
    told = lead.frames[0]
    risen = any(figure.statement.relation in ("total", *LATER) for figure in told.figures)
    return told.refers_back and not risen


def _is_one_of_a_province(draft: Draft) -> bool:
    """Tell one deed whose place is no more than the province from a flood or a count of many."""
    several = draft.is_plural or draft.counts_several or len(draft.scenes) > 1
    several = several or draft.family == "hazard" or draft.only_protests
    nowhere = not draft.scenes and bool(draft.numbers)  # "in the southwest of Pakistan"
    wide = bool(draft.scene) and draft.is_wide and not draft.is_foreign
    return (nowhere or wide) and not several


def _names_a_town(frame: Frame) -> bool:
    """Tell a place of the report's own story, without an event of another time."""
    one = len(frame.scenes) == 1 and not frame.background and not frame.days_back
    one = one and not frame.is_of_the_wounded  # "one of the injured died in Karachi"
    return one and not frame.scenes[0].is_wide and not frame.scenes[0].is_foreign


def _is_of_people(draft: Draft) -> bool:
    """Tell a protest or arson after an accident, which is what it says, from more deaths."""
    words = [item.record["type"] for frame in draft.frames for item in frame.triggers]
    return bool(words) and not draft.is_deadly and _OF_PEOPLE.issuperset(words)


def mark_rollups(drafts: list[Draft], gazetteer: Gazetteer) -> None:
    """Mark totals over several events and what they include."""
    for draft in drafts:
        plural = draft.is_wide or draft.counts_several or draft.lists_places
        if draft.kind != "event" or not plural or draft.is_foreign:
            continue
        parts = [other for other in drafts if _is_part(draft, other, gazetteer)]
        several = draft.is_plural or draft.lists_places or len(parts) > 1
        if len(draft.scenes) > 1 or (parts and several):
            draft.kind = "rollup"
            draft.includes = parts


def _are_of_one_district(first: Scene, second: Scene) -> bool:
    """Tell a village from the town near which "two sites" of its district lie."""
    district = first.location.district_id
    town = first.location.level != "site" or second.location.level != "site"
    return town and district is not None and district == second.location.district_id


def _is_part(whole: Draft, other: Draft, gazetteer: Gazetteer) -> bool:
    if other is whole or other.kind != "event" or other.counts_several:
        return False
    if len(other.scenes) != 1 or not other.scene:
        return False
    if other.is_wide and (not whole.scene or not whole.scene.is_province):
        return False  # a region is part of the province alone
    day = None if "date" in whole.inferred else whole.when
    dates = day is None or other.when is None or day.agrees(other.when)
    inside = any(
        (scene.location.place.id == other.scene.location.place.id and not other.is_wide)
        or gazetteer.contains(scene.location, other.scene.location)
        or (whole.counts_several and _are_of_one_district(scene, other.scene))
        for scene in whole.scenes
    )
    return dates and inside
