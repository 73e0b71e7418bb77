"""What one frame says beside what a draft says: the same, more, or something else."""

from __future__ import annotations

from mapper.extraction.frames.frame import OF_ARMS, Frame, only_protests
from mapper.extraction.merging.drafts import Draft, day_of, family_of, own_numbers, rough_numbers
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.model import Measure

__all__ = [
    "are_fewer",
    "contradicts",
    "families_agree",
    "goes_on_for_days",
    "had_happened",
    "is_aftermath",
    "is_alike",
    "is_arrest_of_news",
    "is_at_one_of_several",
    "is_claim_of_news",
    "is_elsewhere",
    "is_first_of_several",
    "is_how_they_were_taken",
    "is_its_road",
    "is_of_known_things",
    "is_of_robbers",
    "is_of_the_dead",
    "is_of_the_running",
    "is_of_violence",
    "is_one_more_of_several",
    "is_one_of_several",
    "is_one_of_them",
    "is_only_road",
    "is_only_zero",
    "is_other_than_found",
    "is_past_protest",
    "is_protest_after",
    "is_shut_road",
    "is_what_led_to",
    "is_wounded_elsewhere",
    "knows",
    "restates",
    "restates_sum",
    "tells_apart",
]

_ABDUCTION = "Abduction/forced disappearance"
_LOOTING = "Looting/property destruction"
_SIEGE_DAYS = 4  # from the first day of a siege or an operation to its last
_RAINY_DAYS = 4  # from the first rain to the flood
_PROTESTS = ("Protests", "Riots")


def is_only_zero(frame: Frame) -> bool:
    """Tell whether that nobody was hurt is all that a frame says."""
    counts = [figure.statement.group.count for figure in frame.figures]
    none = bool(counts) and all(count is not None and count.best == 0 for count in counts)
    return none and not frame.triggers


def is_arrest_of_news(frame: Frame, running: Draft | None = None) -> bool:
    """Tell arrests with a place, a day and a number of their own from those that follow a raid.

    They need no day in another district, for nothing that was told: "two militants were arrested
    in Ormara on a tip off", but not "a suspect".
    """
    placed = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
    suspects = any(each.statement.group.noun in grammar("known_suspects") for each in frame.figures)
    charge = suspects or frame.refers_back or frame.sentence.of("cue:charge")
    other = running is not None and is_elsewhere(running, frame) and not charge
    own = placed and (frame.when is not None or other)
    return frame.is_follow_up and own and any(own_numbers(frame))


def is_claim_of_news(frame: Frame) -> bool:
    """Tell "accepted responsibility for an attack in Hoshab", which nobody has told of.

    "The attack in Kech" and "attacks in Kech and Gwadar" were told, here or elsewhere before.
    """
    placed = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
    told = frame.refers_back or frame.refers_to_several
    return frame.is_claim and placed and bool(frame.triggers) and not told


def tells_apart(frame: Frame) -> bool:
    """Tell whether it only says who some of those counted before were ("the four were")."""
    parts = all(figure.statement.relation in ("part", "sides") for figure in frame.figures)
    return bool(frame.figures) and parts and not frame.triggers and not frame.sentence.of("outcome")


def knows(draft: Draft, frame: Frame) -> bool:
    """Tell whether a draft counts people to whom happened what a frame says."""
    told = {figure.statement.measure for figure in frame.figures}
    return not told.isdisjoint(measure for measure, _, _ in draft.people)


def is_only_road(frame: Frame) -> bool:
    """Tell whether a road through several districts is all the place that a frame names."""
    return bool(frame.scenes) and all(scene.is_long_road for scene in frame.scenes)


def is_its_road(draft: Draft, frame: Frame) -> bool:
    """Tell whether a road on which a draft may have been is all the place that a frame names."""
    if draft.scene is None or is_only_road(frame):
        return is_only_road(frame)
    district = draft.scene.location.district_id
    return district is not None and all(
        scene.location.line and scene.location.district_id == district for scene in frame.scenes
    )


def is_elsewhere(draft: Draft, frame: Frame) -> bool:
    """Tell whether a frame is of another district than an event that was on no mere road."""
    if draft.scene is None or not frame.scenes or draft.scene.location.line:
        return False
    return draft.scene.location.district_id != frame.scenes[0].location.district_id


def is_of_violence(frame: Frame) -> bool:
    """Tell whether shots, bombs and clashes are all that a frame tells of."""
    return all(item.record["type"] in OF_ARMS for item in frame.triggers)


def is_one_of_several(draft: Draft, frame: Frame) -> bool:
    """Tell the first of "two grenade attacks", at a place of its own, from both of them."""
    placed = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
    return draft.counts_several and placed and bool(frame.triggers) and not restates(draft, frame)


def is_at_one_of_several(draft: Draft, frame: Frame) -> bool:
    """Tell "the operation in Hub goes on" from where both camps of the province were stormed.

    A lead counts them together; "the attacks took place in Hub" says it of both.
    """
    placed = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
    one = frame.refers_back and bool(frame.triggers) and not frame.refers_to_several
    return draft.counts_several and draft.is_wide and placed and one and not restates(draft, frame)


def is_first_of_several(draft: Draft, frame: Frame) -> bool:
    """Tell "the first explosion injured two" after a count of two explosions, with its own."""
    return (
        "first" in frame.cues
        and draft.counts_several
        and any(own_numbers(frame))
        and not restates(draft, frame)
    )


def is_one_more_of_several(lead: Draft, before: Frame | None, frame: Frame) -> bool:
    """Tell "another man died when a truck hit him", in a digest, from one more of one event.

    It opens a paragraph, below a lead that counts the people of several events.
    """
    opens = before is not None and before.sentence.paragraph != frame.sentence.paragraph
    people = [figure.statement.group for figure in frame.figures]
    more = bool(people) and all(each.more for each in people) and _is_one(people[0])
    own = opens and more and bool(frame.triggers) and not (frame.scenes or frame.refers_back)
    return own and (lead.is_plural or lead.counts_several or lead.is_wide)


def _is_one(group: Group) -> bool:
    return group.count is not None and group.count.best == 1


def is_past_protest(frame: Frame) -> bool:
    """Tell protests that people "had staged in Quetta", on no day, from a protest of the news."""
    had_been = "had" in frame.cues and frame.when is None
    return had_been and bool(frame.scenes) and only_protests(frame)


def had_happened(frame: Frame) -> bool:
    """Tell "had been shot dead" from what came of a protest."""
    return "had" in frame.cues and any(number for _, number in own_numbers(frame))


def is_what_led_to(draft: Draft, frame: Frame) -> bool:
    """Tell the killing that a protest is about, told after it, from what befell the protesters.

    It had happened, or was on a day before.
    """
    if not draft.is_of_a_crowd or draft.is_deadly or frame.sentence.of("cue:crowd"):
        return False
    if "at_them" in frame.cues:
        return False  # "police had opened fire on them"
    deed = bool(frame.triggers) and is_of_violence(frame)
    day, known = day_of(frame), draft.when
    older = day is not None and known is not None and day.last < known.first
    return deed and ("had" in frame.cues or (older and any(own_numbers(frame))))


def families_agree(draft: Draft, frame: Frame) -> bool:
    """Tell whether a quake and an attack are not taken for one."""
    first, second = draft.family, family_of(frame)
    unfought = {first, second} == {"accident", "hazard"}  # a landslide, and a mine that caved in
    same = unfought and not frame.scenes and (bool(frame.who) or frame.refers_back)
    return not first or not second or first == second or same


def goes_on_for_days(draft: Draft, frame: Frame, days: int) -> bool:
    """Tell the day on which a siege or an operation began, or went on, from another event's.

    It is at the same place, and on the days after it only fighting is told of. So is the day on
    which the rain began.
    """
    here = not frame.scenes or draft.is_wide or draft.scene is None
    if not here and draft.scene is not None:
        here = draft.scene.location.place.id == frame.scenes[0].location.place.id
    rained = draft.family == family_of(frame) == "hazard"
    if rained and here and -_RAINY_DAYS <= days <= 0 and not any(own_numbers(frame)):
        return True  # "the rain that had begun on Wednesday went on"
    fought = all(item.record["type"] == "Battles" for item in frame.triggers)
    return draft.is_drawn_out and here and -_SIEGE_DAYS <= days <= (_SIEGE_DAYS if fought else 0)


def is_other_than_found(draft: Draft, frame: Frame) -> bool:
    """Tell an operation that killed eight from the three bodies found in the district before."""
    found = bool(draft.frames) and draft.frames[0].bodies and not frame.bodies
    known = frame.refers_back or frame.is_of_those_before or "had" in frame.cues or frame.had_been
    fighters = any(figure.statement.group.role == "militants" for figure in frame.figures)
    deed = bool(frame.triggers) and (bool(frame.scenes) or is_of_violence(frame))
    told = any(own_numbers(frame)) and (deed or fighters)  # "two more got trapped and died"
    return found and told and not known and contradicts(draft, frame)


def is_of_the_dead(draft: Draft, frame: Frame) -> bool:
    """Tell how one of the dead "had been taken from his home in May" from another's taking."""
    groups = [figure.statement.group for figure in frame.figures]
    taken = all(figure.is_of("abducted") or figure.is_of("missing") for figure in frame.figures)
    known = frame.names_known or frame.who in grammar("the_dead")
    known = known or all(each.noun in grammar("of_the_dead") for each in groups)
    if not groups:  # "he had been abducted on Monday", whose body was found
        words = {item.record["sub_type"] for item in frame.triggers}
        known = draft.frames[0].bodies and not frame.scenes and words == {_ABDUCTION}
    return draft.is_deadly and "had" in frame.cues and taken and known


def is_how_they_were_taken(draft: Draft, frame: Frame) -> bool:
    """Tell "gunmen had kidnapped the five on Monday and shot them" of those found dead after it.

    It is of a day before, in the same district, and counts nobody but them.
    """
    day, found = day_of(frame), draft.frames[0]
    if day is None or draft.when is None or day.last >= draft.when.first:
        return False
    words = {item.record["sub_type"] for item in frame.triggers}
    taken = _ABDUCTION in words or any(figure.is_of("abducted") for figure in frame.figures)
    bodies = found.bodies or (bool(found.figures) and not found.triggers)
    if not (taken and bodies and draft.is_deadly) or is_elsewhere(draft, frame):
        return False
    dead = {number for measure, number in draft.numbers if measure == "killed"}
    killed = {number for measure, number in own_numbers(frame) if measure == "killed"}
    led = {number for measure, number in own_numbers(frame) if measure == "abducted"}
    if killed:
        return killed <= dead
    return led <= dead and (frame.goes_on or frame.counts_known)


def is_of_the_running(draft: Draft, frame: Frame) -> bool:
    """Tell what is said of the running event itself, wherever the words have strayed to."""
    follows = frame.is_follow_up or frame.is_claim
    return follows or restates_sum(draft, frame) or is_aftermath(draft, frame)


def is_of_known_things(draft: Draft, frame: Frame) -> bool:
    """Tell "the coach" and "the device" that a draft told of from a coach that is new."""
    return not frame.known.isdisjoint(draft.things)


def is_of_robbers(draft: Draft) -> bool:
    """Tell shops that armed men robbed or torched from what a crowd burns as it protests."""
    for frame in draft.frames:
        armed = any(item.record["type"] in ARMED_GROUPS for item in frame.actors)
        men = (item for item in frame.sentence.of("people") if item.record["role"] == "militants")
        took = any(item.record["sub_type"] == _LOOTING for item in frame.triggers)
        if took and (armed or any(men)):
            return True
    return False


def is_aftermath(draft: Draft, frame: Frame) -> bool:
    """Tell "the car overturned, and two died" after a shooting from an accident of its own.

    That has a place or a day.
    """
    alone = not frame.scenes and frame.when is None
    return alone and draft.family == "violence" and family_of(frame) == "accident"


def is_protest_after(draft: Draft | None, frame: Frame) -> bool:
    """Tell "traders observed a strike in the city on Friday", told right after a killing.

    Not of the rally that was attacked, nor of what protesters had done before.
    """
    placed = bool(frame.scenes) and not is_only_road(frame)
    if draft is None or placed or not (only_protests(frame) or _is_of_a_crowd(frame)):
        return False
    named = frame.refers_back and not only_protests(frame)  # "in protest after the attack"
    known = named or "had" in frame.cues or frame.goes_on or _is_known_crowd(frame)
    who = frame.sentence.of_any("people", "cue:townspeople", "cue:crowd")
    crowds = any(
        f.sentence.of("cue:crowd") or any(i.record["type"] in _PROTESTS for i in f.triggers)
        for f in draft.frames
    )
    robbed = any(item.record["sub_type"] == _LOOTING for f in draft.frames for item in f.triggers)
    hurt = robbed or bool(draft.family) or any(number for _, number in draft.numbers)
    return hurt and bool(who) and not known and not crowds


def is_shut_road(draft: Draft, frame: Frame) -> bool:
    """Tell "the highways being blocked" amid snow and floods from a road that people block."""
    blocks = all(item.record.get("blocks") for item in frame.triggers)
    crowd = frame.sentence.of_any("cue:crowd", "cue:townspeople")
    return draft.family == "hazard" and blocks and not frame.figures and not crowd


def _is_of_a_crowd(frame: Frame) -> bool:
    """Tell "angry people torched the lorry and blocked the road" from armed men who did."""
    things = all(item.record["type"] == "Strategic developments" for item in frame.triggers)
    blocks = any(item.record.get("blocks") for item in frame.triggers)
    return bool(frame.sentence.of("cue:crowd")) and things and blocks and not frame.figures


def _is_known_crowd(frame: Frame) -> bool:
    """Tell "the protesters" at the head of a sentence, who were told of before."""
    first = next(iter(frame.sentence.of("cue:crowd")), None)
    return first is not None and first.start - frame.sentence.start == len("the ")


def contradicts(draft: Draft, frame: Frame) -> bool:
    """Tell whether a frame gives a new number for something the draft has a number for.

    Five are none for "several", nor several for the five told of.
    """
    measures = {measure for measure, _ in draft.numbers - draft.rough}
    known = draft.numbers.union(rough_numbers(frame))
    return any(pair[0] in measures and pair not in known for pair in own_numbers(frame))


def are_fewer(draft: Draft, frame: Frame) -> bool:
    """Tell "the truck hit the van, killing five on the spot" from another crash than that of 12.

    They are no more than the dead and the hurt told before, where those were told, and some
    died on the spot, which says that the others died later.
    """
    most: dict[Measure, int] = {}
    for measure, number in draft.numbers:
        most[measure] = max(number, most.get(measure, 0))
    fewer = all(number <= most.get(measure, number) for measure, number in own_numbers(frame))
    return "at_once" in frame.cues and fewer


def is_one_of_them(draft: Draft, frame: Frame) -> bool:
    """Tell "a senator was hurt in the blast in Hub", one of 35, from the hurt of another one."""
    ones = all(number == 1 for _, number in own_numbers(frame))
    return frame.refers_back and ones and not draft.is_plural and not draft.counts_several


def is_wounded_elsewhere(draft: Draft, frame: Frame) -> bool:
    """Tell the policeman who "died of his injuries" from those whom an accident hurt."""
    told = {figure.statement.relation for figure in frame.figures}
    placed = any(not scene.is_wide for scene in frame.scenes)
    if placed or frame.triggers or not told or not told <= {*LATER, "succumbed"}:
        return False
    sides = {figure.statement.group.role for figure in frame.figures}
    hurt = {role for _, role, _ in draft.people}
    armed = sides <= {"security", "militants"} and sides.isdisjoint(hurt)
    burst = any(each.sentence.of("cue:fuel") for each in draft.frames)
    return armed and (burst or draft.family in ("accident", "hazard"))


def restates(draft: Draft, frame: Frame) -> bool:
    """Tell whether a frame gives a number again that the draft has."""
    return any(pair in draft.numbers for pair in own_numbers(frame))


def is_alike(draft: Draft, frame: Frame) -> bool:
    """Tell whether a word for what was done says the same in both, or one says nothing closer."""
    if draft.is_generic and family_of(frame) in ("", "violence"):
        return True  # "two attacks", and then a grenade at a post
    return not draft.sub_types.isdisjoint(item.record["sub_type"] for item in frame.triggers)


def restates_sum(draft: Draft, frame: Frame) -> bool:
    """Tell whether the people of a frame add up to a number the draft has."""
    sums: dict[Measure, int] = {}
    for measure, number in own_numbers(frame):
        sums[measure] = sums.get(measure, 0) + number
    return bool(sums) and all(pair in draft.numbers for pair in sums.items())
