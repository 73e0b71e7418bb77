"""Which event of a story a frame belongs to: the one told last, one before it, or a new one.

What binds a frame to an event is its place, its day, whom it counts and the words it uses.
"""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.merging.drafts import Draft, family_of, own_numbers, people_told
from mapper.extraction.merging.fitting import (
    are_fewer,
    contradicts,
    families_agree,
    had_happened,
    is_alike,
    is_at_one_of_several,
    is_its_road,
    is_of_known_things,
    is_of_robbers,
    is_one_of_several,
    is_one_of_them,
    is_other_than_found,
    is_what_led_to,
    restates,
    restates_sum,
)
from mapper.extraction.merging.refining import is_implied_abroad
from mapper.extraction.merging.retelling import (
    is_another_blast,
    is_another_within,
    is_cited_again,
    is_on_the_road,
    is_told_again,
    retells_below,
)
from mapper.extraction.merging.shares import is_share
from mapper.extraction.merging.story import SELDOM, Story
from mapper.extraction.merging.wounded import hurts
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.scenes import join_scenes
from mapper.model import ROLES, Measure, Role

__all__ = ["event_of", "turn_to"]

_TAKEN = ("abducted", "missing")
_FEW = 3  # people; as many by their nouns are not the same by chance
_RECENT = 40  # drafts a frame may still belong to; a report tells no more events at once


def event_of(story: Story, frame: Frame) -> Draft | None:
    """Return the draft a frame belongs to: the running one first, then the latest."""
    if not frame.scenes and story.follows_several(frame):
        return None
    all_told = frame.refers_to_several or "total" in frame.cues
    all_told = all_told or ("several" in frame.cues and not frame.figures)
    if not frame.scenes and all_told:  # "police termed all three incidents targeted"
        several = [
            draft for draft in story.drafts[-_RECENT:] if draft.is_plural and draft.kind == "event"
        ]
        if several and story.dates_agree(several[-1], frame):
            return several[-1]
    known = _restated(story, frame) or _of_the_wounded(story, frame) or _of_another(story, frame)
    known = known or _of_the_lead_day(story, frame)
    if known is not None:
        return known
    order = [story.lead] if story.lead and _resumes_lead(story, story.lead, frame) else []
    order += [story.running] if story.running else []
    recent = reversed(story.drafts[-_RECENT:])
    order += [draft for draft in recent if draft is not story.running]
    for draft in order:
        told = draft.kind != "background" or (draft is story.running and not frame.scenes)
        told = told or (draft.is_wide and frame.when is None and restates(draft, frame))
        if told and _fits(story, draft, frame):
            return draft
    return None


def _resumes_lead(story: Story, lead: Draft, frame: Frame) -> bool:
    """Tell the lead taken up again, at a place in its town, after a word on the province.

    "Four died in Quetta. Elsewhere in the province, two were killed. Gunmen opened fire on
    a shop in Sirki Road" is of the four.
    """
    aside = story.running is not None and story.running.is_wide and story.running is not lead
    if not aside or lead.scene is None or lead.is_wide or len(frame.scenes) != 1:
        return False
    within = join_scenes(lead.scene, frame.scenes[0], story.gazetteer)
    return within is not None and bool(frame.triggers) and is_alike(lead, frame)


def _restated(story: Story, frame: Frame) -> Draft | None:
    """Return the draft before the running one whose very people a frame counts.

    The frame has no place, or that of the draft.
    """
    told = set(people_told(frame))
    if len(frame.scenes) > 1 or not told or story.running is None or frame.separate:
        return None
    if any(_counts(story.running, *people) for people in told):
        return None
    # "the four drivers had been abducted", after the protest against it
    known_before = frame.counts_known and frame.had_been and frame.refers_back
    if not known_before and not any(number >= SELDOM for _, _, number in told):
        return None
    events = [draft for draft in story.drafts if draft.kind == "event"]
    known = [d for d in events if all(_counts(d, *people) for people in told)]
    if not known and frame.refers_back:  # "ten were killed in the attack and 47 wounded"
        seldom = [people for people in told if people[2] >= SELDOM]
        known = [d for d in events if any(_counts(d, *people) for people in seldom)]
    known = [d for d in known if not frame.scenes or story.is_at(d, frame.scenes[0])]
    if any(d.is_plural for d in known) and _goes_on_here(story, frame):
        return None  # all of a total's soldiers fell in the event that its paragraph tells
    return known[0] if len(known) == 1 else None


def _goes_on_here(story: Story, frame: Frame) -> bool:
    """Tell whether a frame stands in the paragraph in which the running event was told."""
    last = story.running.frames[-1] if story.running else None
    return last is not None and last.sentence.paragraph == frame.sentence.paragraph


def _of_the_wounded(story: Story, frame: Frame) -> Draft | None:
    """Return the only draft with people hurt, of whom "one of the injured died" speaks."""
    told = {figure.statement.relation for figure in frame.figures}
    moved = not told.isdisjoint(LATER) and told.issubset((*LATER, "total"))
    if frame.scenes or not moved or story.running is None or hurts(story.running):
        return None
    known = [draft for draft in story.drafts if draft.kind == "event" and hurts(draft)]
    return known[0] if len(known) == 1 else None


def _of_another(story: Story, frame: Frame) -> Draft | None:
    """Return the only other draft that a placeless frame fits, where the running one is out.

    "A fisherman was shot in Jiwani and a trader kidnapped in Pasni. The fisherman was fired
    at from a car" is of the first; so is "armed men opened fire" after a shooting and a crash.
    """
    if frame.scenes or frame.separate or story.running is None:
        return None
    others = [
        draft
        for draft in story.drafts[-_RECENT:]
        if draft is not story.running and draft.kind == "event" and draft.scene
        if not (draft.is_plural or draft.counts_several)
    ]
    kin = frame.nouns
    if _is_of_others(story, frame):
        known = [draft for draft in others if _tells_of(draft, frame.who)]
    elif len(kin) > 1 and not kin <= story.running.nouns:
        known = [draft for draft in others if kin <= draft.nouns]
    elif frame.tells and not families_agree(story.running, frame):
        known = [draft for draft in others if draft.family == family_of(frame)]
    else:
        return None
    meant = len(known) == 1 and story.days_fit(known[0], frame)
    return known[0] if meant and not contradicts(known[0], frame) else None


def _of_the_lead_day(story: Story, frame: Frame) -> Draft | None:
    """Return the lead for "six rockets were fired this morning", after one of last night."""
    lead, running, day = story.lead, story.running, frame.when
    if lead is None or running is None or running is lead or lead.kind != "event":
        return None
    if not frame.triggers or frame.scenes or frame.separate or frame.days_back:
        return None
    if lead.when is None or running.when is None or day is None or day.precision > 1:
        return None
    of_it = lead.when.agrees(day) and not running.when.agrees(day)
    return lead if of_it and is_alike(lead, frame) and not contradicts(lead, frame) else None


def _is_of_others(story: Story, frame: Frame) -> bool:
    """Tell whether "the fisherman" with whom a sentence opens is none of the running event."""
    return bool(frame.who) and story.running is not None and not _tells_of(story.running, frame.who)


def turn_to(story: Story, frame: Frame) -> None:
    """Go on with the event of "the fisherman", of whom a sentence tells nothing new."""
    speaks = frame.sentence.of("says")
    known = _of_another(story, frame) if _is_of_others(story, frame) and not speaks else None
    story.running = known or story.running


def _fits(story: Story, draft: Draft, frame: Frame) -> bool:
    fits = story.days_fit(draft, frame) and families_agree(draft, frame)
    if not fits or is_other_than_found(draft, frame):
        return False
    if not frame.scenes:
        own = draft is story.running and not is_what_led_to(draft, frame)
        return own and not is_share(story.drafts, draft, frame)
    if not draft.scenes:
        fits = not contradicts(draft, frame) or is_one_of_them(draft, frame)
        fits = fits or restates_sum(draft, frame)
        return fits and not is_one_of_several(draft, frame)
    if len(frame.scenes) > 1 or len(draft.scenes) > 1:
        wide = len(frame.scenes) > 1 or frame.scenes[0].is_wide
        return wide and draft.is_wide and not contradicts(draft, frame)
    taken = any(measure in _TAKEN for measure, _, _ in draft.people)
    hurt = draft.family or draft.is_deadly or taken or is_of_robbers(draft)
    hurt = hurt and not draft.is_of_a_crowd
    if hurt and only_protests(frame):
        return False  # a protest against the killing is an event of its own
    its = is_its_road(draft, frame) and not any(own_numbers(frame)) and not draft.counts_several
    if draft is story.running and its:
        return True  # the road on which it was, told after its place
    if draft.scenes[0].is_long_road and restates(draft, frame):
        return True  # the district on its way
    if draft.only_protests and _is_what_it_is_about(story, draft, frame):
        return False  # and so is the killing that a protest is about
    if _is_told_again(story, draft, frame):
        return True
    return _says_where(story, draft, frame) or _places_fit(story, draft, draft.scenes[0], frame)


def _is_what_it_is_about(story: Story, draft: Draft, frame: Frame) -> bool:
    """Tell the blast of which a report told before the strike against it."""
    if had_happened(frame) or _is_older(draft, frame):
        return True
    known = (each for each in story.drafts if each.kind == "event" and not each.only_protests)
    again = frame.refers_back and not only_protests(frame)
    return again and any(is_alike(each, frame) for each in known)


def _is_older(draft: Draft, frame: Frame) -> bool:
    """Tell a killing of the day before from what befell those who protest."""
    if draft.when is None or frame.when is None or not any(own_numbers(frame)):
        return False
    return frame.when.first < draft.when.first


def _is_told_again(story: Story, draft: Draft, frame: Frame) -> bool:
    """Tell the lead, or the event told last, told again at what the tables hold elsewhere."""
    if draft is not story.running and draft is not story.lead:
        return False
    alone = _is_alone(story, story.lead)
    return is_told_again(draft, frame, leads=draft is story.lead, alone=alone)


def _says_where(story: Story, draft: Draft, frame: Frame) -> bool:
    """Tell where the event just told was, if its place is only that of the one before."""
    here = draft.frames[-1].sentence.paragraph == frame.sentence.paragraph
    here = here or is_implied_abroad(draft, frame)
    inferred = draft is story.running and "place" in draft.inferred
    return here and inferred and not frame.separate and not contradicts(draft, frame)


def _places_fit(story: Story, draft: Draft, scene: Scene, frame: Frame) -> bool:
    other = frame.scenes[0]
    one = contradicts(draft, frame) or _is_first_share(draft, frame)
    if draft.counts_several and (one or is_at_one_of_several(draft, frame)):
        return False
    if draft.lists_places and not (other.of_several or restates(draft, frame)):
        return False  # one of the places, of which the toll is over all
    joined = join_scenes(scene, other, story.gazetteer)
    if draft.counts_several and frame.triggers and not frame.refers_back:
        return joined is scene  # but one of two attacks in a town is at a finer place
    if joined is None:
        return _strays(story, draft, scene, frame)
    within = joined.location is not scene.location and is_another_within(draft, frame)
    if within or is_another_blast(draft, frame):
        return False
    if scene.is_wide and other.is_wide:
        return not contradicts(draft, frame)
    if scene.is_wide == other.is_wide:
        return True
    listed = "listed" in frame.cues and not restates(draft, frame)
    if draft.is_plural or "total" in frame.cues or listed or story.is_shared_out(draft):
        return False
    # a region or province and a place in it are one event only where the figures allow
    if other.is_wide and any(n for _, n in own_numbers(frame)) and not restates(draft, frame):
        return False
    return not contradicts(draft, frame)


def _strays(story: Story, draft: Draft, scene: Scene, frame: Frame) -> bool:
    """Tell "the attack in the town of Kuchlak" after one on the outskirts of Quetta.

    Two places of one district are one scene where the words speak of what was told.
    """
    district = scene.location.district_id
    near = district is not None and district == frame.scenes[0].location.district_id
    known = frame.refers_back or frame.goes_on or is_of_known_things(draft, frame)
    known = known or (
        draft is story.lead and (retells_below(draft, frame) or is_on_the_road(draft, frame))
    )
    known = known or (_is_alone(story, draft) and is_cited_again(draft, frame))
    known = known or _counts_all_again(draft, frame)
    known = known or (draft.only_protests and only_protests(frame) and "had" in frame.cues)
    fits = not contradicts(draft, frame) or (known and are_fewer(draft, frame))
    if near and fits and draft is not story.running:
        return _is_told_at_length(story, draft, frame)
    return near and draft is story.running and known and fits


def _is_told_at_length(story: Story, draft: Draft, frame: Frame) -> bool:
    """Tell the second event of a lead, told at length below the first one, from one more.

    "Two were shot dead in Panjgur and a bomb killed three in Hub. In Panjgur, the gunmen … In
    Hub, a bomb hit a van in the Sakran area": nothing else is told of in that district.
    """
    lead = story.lead
    if lead is None or frame.separate or draft.counts_several or draft.is_plural:
        return False
    opening = lead.frames[-1 if lead is draft else 0].sentence.paragraph
    of_lead = all(each.sentence.paragraph <= opening for each in draft.frames)
    numbered = any(own_numbers(frame))
    if not of_lead or frame.sentence.paragraph == opening or (numbered and not draft.numbers):
        return False
    district = frame.scenes[0].location.district_id
    others = (each for each in story.drafts if each is not draft and each.kind == "event")
    if any(each.scene and each.scene.location.district_id == district for each in others):
        return False
    return restates(draft, frame) if numbered else is_alike(draft, frame)


def _is_alone(story: Story, draft: Draft | None) -> bool:
    """Tell whether the lead is the one event of the province that is told of so far."""
    news = [each for each in story.drafts if each.kind == "event" and not each.is_foreign]
    return len(news) == 1 and draft is story.lead


def _counts(draft: Draft, measure: Measure, role: Role, number: int) -> bool:
    """Tell whether a draft told of as many; "all seven died" may be of any side.

    Who was taken off a bus may be who was told of as dead.
    """
    sides = ROLES if role == "unknown" else (role,)
    if measure == "abducted" and any(("killed", side, number) in draft.people for side in ROLES):
        return True
    return any((measure, side, number) in draft.people for side in sides)


def _counts_all_again(draft: Draft, frame: Frame) -> bool:
    """Tell whether every figure was told before, of three people at least in all."""
    told = [*people_told(frame)]
    return draft.people.issuperset(told) and sum(number for _, _, number in told) >= _FEW


def _is_first_share(draft: Draft, frame: Frame) -> bool:
    """Tell the people of one of "three accidents", which have no figure of all of them."""
    own = any(number for _, number in own_numbers(frame))
    return own and not draft.numbers and not frame.refers_back


def _tells_of(draft: Draft, noun: str) -> bool:
    """Tell whether people of a noun are among those a draft counts."""
    return any(frame.counts(noun) for frame in draft.frames)
