"""The town of a lead that names none, or only the province: where the story goes on with it."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft, own_numbers
from mapper.gazetteer import Gazetteer

__all__ = [
    "is_implied_abroad",
    "is_placed_by",
    "place_by_claim",
    "place_by_speaker",
    "refines",
    "told_there",
]

_MANY = 3  # districts of one sentence, of which none is where the lead's event was
_NEXT = 2  # paragraphs from a lead to the town where it happened


def place_by_speaker(drafts: list[Draft], lead: Draft, frame: Frame) -> None:
    """Place a lead that names only the province where "a police officer in Sui" speaks.

    Parameters
    ----------
    drafts : list of Draft
        Those of the report so far.
    lead : Draft
        What the frame belongs to, changed in place.
    frame : Frame
        What somebody says.
    """
    wide = lead.scene is not None and lead.scene.is_province
    if frame.spoken_at and wide and _is_near(lead, frame) and _is_alone(drafts, lead):
        lead.scenes = frame.spoken_at
        lead.inferred.add("place")


def told_there(
    last: Frame | None, running: Draft | None, frame: Frame, gazetteer: Gazetteer
) -> Frame:
    """Set "police in Surab said a trader was shot dead" apart, after an event in another district.

    It opens a paragraph, and its town is where those who speak are; doctors and officials in the
    capital speak of everything.

    Parameters
    ----------
    last : Frame, optional
        What was told before.
    running : Draft, optional
        The event told last.
    frame : Frame
        What somebody says now.
    gazetteer : Gazetteer
        Says which town is the capital.
    """
    opens = last is not None and last.sentence.paragraph != frame.sentence.paragraph
    known = bool(frame.scenes) or frame.refers_back or frame.refers_to_several or frame.goes_on
    if not (opens and frame.spoken_at and frame.is_telling) or known or frame.background:
        return frame
    place = running.scene.location if running and running.scene else None
    there = frame.spoken_at[0].location.district_id
    everywhere = (None, gazetteer.capital.district_id)
    if place is None or place.district_id in (None, there) or there in everywhere:
        return frame
    return frame._replace(scenes=frame.spoken_at, separate=True)


def place_by_claim(draft: Draft, frame: Frame) -> None:
    """Place an event of the province in the town of "the attack in Hub", which a group claims.

    Parameters
    ----------
    draft : Draft
        The event told of, changed in place.
    frame : Frame
        What claims it, or says that nobody did.
    """
    wide = draft.scene is not None and draft.scene.is_province and not draft.is_plural
    town = len(frame.scenes) == 1 and not (frame.scenes[0].is_wide or frame.scenes[0].is_foreign)
    meant = frame.refers_back or frame.refers_to_several
    if wide and town and frame.is_claim and meant and not frame.background:
        draft.scenes = frame.scenes
        draft.inferred.add("place")


def refines(drafts: list[Draft], lead: Draft, frame: Frame) -> bool:
    """Tell whether a story whose lead names no town goes on with the one where it was."""
    said = frame.says_where or frame.when is not None
    if not lead.scenes:
        return (_is_near(lead, frame) or said) and not _is_of_many(frame)
    if is_implied_abroad(lead, frame):
        return True
    town = len(frame.scenes) == 1 and not frame.scenes[0].is_wide
    fits = town and said and not frame.background and not frame.scenes[0].is_foreign
    return lead.is_wide and fits and _is_near(lead, frame) and _is_alone(drafts, lead)


def is_placed_by(draft: Draft, frame: Frame) -> bool:
    """Tell the town in "he had fallen from a rickshaw in Kuchlak", said of an event set apart.

    That event has only the place of the one before it so far.
    """
    first = draft.frames[0]
    here = first.separate and first.sentence.paragraph == frame.sentence.paragraph
    town = len(frame.scenes) == 1 and not (frame.scenes[0].is_wide or frame.scenes[0].is_foreign)
    return here and town and "place" in draft.inferred


def _is_of_many(frame: Frame) -> bool:
    """Tell "Panjgur had most cases, then Kech, Quetta and Hub" from where something was."""
    places = [item.mention for item in frame.sentence.of("place") if item.mention]
    located = [each.location for each in places if each.role == "location" and each.location]
    return len({location.district_id for location in located}) >= _MANY


def _is_near(lead: Draft, frame: Frame) -> bool:
    return frame.sentence.paragraph - lead.frames[0].sentence.paragraph <= _NEXT


def _is_alone(drafts: list[Draft], lead: Draft) -> bool:
    """Tell whether a report has told of one event so far."""
    return len(drafts) == 1 and not lead.is_plural and not lead.counts_several


def is_implied_abroad(lead: Draft, frame: Frame) -> bool:
    """Tell where it was of a lead filed from a town abroad, which names no place itself.

    "KARACHI: 16 workers died when a tanker exploded. More are trapped in the ship at Gadani."
    """
    implied = lead.scene is not None and lead.scene.is_implied
    placed = len(frame.scenes) == 1 and not (frame.scenes[0].is_foreign or frame.scenes[0].is_wide)
    of_it = frame.refers_back or frame.says_where or bool(frame.known)
    numbers = any(measure in ("killed", "injured") for measure, _ in own_numbers(frame))
    older = "had" in frame.cues or frame.sentence.of("cue:charge") or numbers
    news = of_it and not (older or frame.separate or frame.background)
    return implied and placed and news and _is_near(lead, frame)
