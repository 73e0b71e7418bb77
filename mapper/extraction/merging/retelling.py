"""An event told again, with a place that the tables hold for another one."""

from __future__ import annotations

from mapper.extraction.frames.frame import OF_ARMS, Frame
from mapper.extraction.merging.drafts import Draft, own_numbers
from mapper.extraction.merging.fitting import contradicts, is_alike, is_of_known_things, restates

__all__ = [
    "is_another_blast",
    "is_another_within",
    "is_cited_again",
    "is_on_the_road",
    "is_told_again",
    "retells_below",
]

_SELDOM = 5  # people; a number from here on is seldom the same by chance
_BOMBS = "Explosions/Remote violence"
_UNBURST = ("Violence against civilians", "Battles", "Strategic developments")
_OPENING_BLAST = 24  # characters that hold "a powerful remote controlled" before "explosion"
_OPENING = 4  # characters that hold "in" and "near" before a place that opens a sentence
_CITED = 14  # characters that hold "according to" before who says so
_FAR = 15  # km of uncertainty, of a place told by its distance from a town
_SMALL = ("village", "locality", "hamlet", "place")  # kinds of which there are many of one name


def is_told_again(draft: Draft, frame: Frame, *, leads: bool, alone: bool) -> bool:
    """Tell an event told again from another one, whatever place its name means to the tables.

    It is "the blast" that took place there, or has the very figures told before; or the
    words put the place into the district told of ("the Korak area of the district").

    Parameters
    ----------
    draft : Draft
        The lead, or the event told last.
    frame : Frame
        What has a place.
    leads : bool
        Whether the draft is the lead.
    alone : bool
        Whether no other event is told of so far.
    """
    place = frame.scenes[0]
    if draft.is_plural or draft.is_wide or place.is_wide:
        return False
    if draft.counts_several or contradicts(draft, frame):
        return False
    near = draft.scene and draft.scene.location.district_id == place.location.district_id
    # "the raid, about 50 km from Quetta": how far it was, and no other place
    far = place.location.level == "site" and (place.location.uncertainty_km or 0) > _FAR
    again = alone and frame.refers_back and (frame.took_place or far)
    again = again or bool(near and frame.counts_known and restates(draft, frame))
    there = place.is_of_the_district and not near and is_alike(draft, frame)
    there = there or (alone and leads and not near and _is_in_an_area(draft, frame))
    return again or there or (not _opens_with_place(frame) and _restates_all(draft, frame))


def retells_below(lead: Draft, frame: Frame) -> bool:
    """Tell the lead told at length, right below it, from the next event of a digest.

    The lead gives the toll and the nearest town, and the sentence after it how it came to
    be: "gunmen opened fire on a checkpost in the Mand area, police said".
    """
    town = lead.scene is not None and lead.scene.location.level in ("town", "district")
    below = frame.sentence.paragraph - lead.frames[-1].sentence.paragraph <= 1
    new = frame.separate or frame.is_follow_up or not frame.triggers
    of_lead = all(_is_opening(each, lead) for each in lead.frames)
    alike = is_alike(lead, frame) or _says_how(frame, lead)
    told = all(number >= _SELDOM for _, number in own_numbers(frame))
    leads = town and below and bool(lead.numbers) and of_lead
    return leads and not new and not _opens_with_place(frame) and told and alike


def is_cited_again(lead: Draft, frame: Frame) -> bool:
    """Tell the one event told of, as officials tell it at length, from another near it.

    "According to officials, armed men fired at the coach in Nal", after a coach was attacked on
    the outskirts of Khuzdar: their words open with who says so, and give no figure or day.
    """
    cited = frame.sentence.of("source") or frame.sentence.of("says")
    opens = bool(cited) and cited[0].start - frame.sentence.start <= _CITED
    town = lead.scene is not None and lead.scene.location.level in ("town", "district")
    new = frame.separate or frame.background or frame.is_follow_up or frame.when is not None
    new = new or "also" in frame.cues or any(own_numbers(frame)) or not frame.triggers
    return opens and town and bool(lead.numbers) and not new and _is_of_such_a_deed(lead, frame)


def _is_of_such_a_deed(lead: Draft, frame: Frame) -> bool:
    """Tell whether the words for the deed are alike, or troops were hit by the same arms."""
    hit = {role for _, role, _ in lead.people}
    named = {item.record.get("role") for item in frame.sentence.of_any("people", "actor")}
    armed = all(item.record["type"] in OF_ARMS for item in frame.triggers)
    return is_alike(lead, frame) or (armed and "security" in hit & named)


def is_on_the_road(lead: Draft, frame: Frame) -> bool:
    """Tell where on the road of a lead it was that "armed men blocked it at Makola".

    It is told right below the lead, in its words, and counts nobody.
    """
    line = lead.scene is not None and bool(lead.scene.location.line)
    below = frame.sentence.paragraph - lead.frames[-1].sentence.paragraph <= 1
    again = not (frame.separate or _opens_with_place(frame) or any(own_numbers(frame)))
    of_lead = all(_is_opening(each, lead) for each in lead.frames)
    return line and below and again and of_lead and is_alike(lead, frame)


def is_another_within(draft: Draft, frame: Frame) -> bool:
    """Tell "In Panjgur's Washbod, armed men torched two vans" from the ambush in Panjgur.

    It opens a paragraph with a place of its own, and says of new people that they did
    something else than what the deadly event before it was.
    """
    opens = frame.sentence.paragraph != draft.frames[-1].sentence.paragraph
    opens = opens and _opens_with_place(frame) and not (frame.figures or frame.refers_back)
    told = [item.record for item in frame.triggers]
    own = bool(told) and not any(record.get("generic") or record.get("weapon") for record in told)
    new = own and not frame.known and not frame.who and draft.is_deadly
    deeds = [each for each in draft.frames if each.figures and each.triggers]
    kinds = {item.record["sub_type"] for each in deeds for item in each.triggers}
    other = bool(kinds) and kinds.isdisjoint(record["sub_type"] for record in told)
    return opens and new and other and not (draft.is_wide or draft.is_generic)


def is_another_blast(draft: Draft, frame: Frame) -> bool:
    """Tell "A blast damaged a culvert in Mach" from the arson or the shooting told before it.

    It opens a paragraph with the blast and names a place; nothing told before burst.
    """
    first = frame.triggers[0] if frame.triggers else None
    opens = frame.sentence.paragraph != draft.frames[-1].sentence.paragraph
    if first is None or not opens or first.start - frame.sentence.start > _OPENING_BLAST:
        return False
    known = frame.refers_back or frame.who or restates(draft, frame)
    known = known or is_of_known_things(draft, frame)
    told = [item.record for each in draft.frames for item in each.triggers]
    other = bool(told) and all(record["type"] in _UNBURST for record in told)
    one = not (draft.is_wide or draft.is_plural or draft.is_generic)
    return first.record["type"] == _BOMBS and other and one and not known


def _is_in_an_area(lead: Draft, frame: Frame) -> bool:
    """Tell the crash of a lead told at length in "the Korak area", whichever the tables know.

    It stands right below the lead, opens with who says so, gives no figures, and names no
    district of its own.
    """
    below = frame.sentence.paragraph - lead.frames[-1].sentence.paragraph == 1
    cited = frame.sentence.of("source") or frame.sentence.of("says")
    opens = bool(cited) and cited[0].start - frame.sentence.start <= _CITED
    village = frame.scenes[0].location.place.kind in _SMALL and not frame.scenes[0].within
    leads = below and bool(lead.numbers) and is_alike(lead, frame)
    return leads and opens and village and not frame.separate and not any(own_numbers(frame))


def _is_opening(frame: Frame, draft: Draft) -> bool:
    """Tell whether it stands in the title or in the paragraph with which the story opens."""
    return frame.part != "body" or frame.sentence.paragraph == draft.frames[-1].sentence.paragraph


def _opens_with_place(frame: Frame) -> bool:
    """Tell "In Pishin, two were killed" from "two were killed in Pishin"."""
    return 0 <= frame.scenes[0].start - frame.sentence.start <= _OPENING


def _says_how(frame: Frame, draft: Draft) -> bool:
    """Tell how those died of whom it was only told that they did; no bomb was the gunmen's."""
    bombs = any(item.record["type"] == _BOMBS for item in frame.triggers)
    shot = any(each.actors for each in draft.frames)
    return not any(each.triggers for each in draft.frames) and not (bombs and shot)


def _restates_all(draft: Draft, frame: Frame) -> bool:
    """Tell whether the dead and the hurt are both just those told before: no chance."""
    told = [pair for pair in own_numbers(frame) if pair[1]]
    both = len({measure for measure, _ in told}) > 1
    many = sum(number for _, number in told) >= _SELDOM
    return both and many and all(pair in draft.numbers for pair in told)
