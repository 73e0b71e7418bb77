"""Which drafts are news: a drill, a match, a speech or an essay tells of none."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.spans.lexicon import ARMED_GROUPS
from mapper.extraction.spans.scanning import Scan

__all__ = ["newsworthy"]

_SEIZURE = "Disrupted weapons use"
_STORY = 6  # sentences from which a text is no mere note


def newsworthy(text: Scan, found: Sequence[Frame], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts that are news, none of them where the whole report is no news.

    Parameters
    ----------
    text : Scan
        The report's sentences.
    found : sequence of Frame
        All frames of the report.
    drafts : sequence of Draft
        What `merge` made of them.
    """
    if text.is_exercise or text.is_match_report:
        return []
    if text.is_of_sport:
        drafts = [draft for draft in drafts if draft.family]
    if _is_essay(text, drafts) and not any(map(_is_headed_by_a_protest, found)):
        return []
    return [draft for draft in drafts if not draft.is_vague]


def _is_essay(text: Scan, drafts: Sequence[Draft]) -> bool:
    """Tell a speech or an essay from news, which has a day or people hurt.

    The day may be that of who says so, where armed men did it or arms were seized.
    """
    dated = text.report.published is not None
    told = any(draft.when or draft.numbers for draft in drafts)
    told = told or any(_is_armed_on_a_day(f) for draft in drafts for f in draft.frames)
    return dated and len(text.sentences) >= _STORY and not told


def _is_armed_on_a_day(frame: Frame) -> bool:
    armed = any(item.record["type"] in ARMED_GROUPS for item in frame.actors)
    men = any(item.record["role"] == "militants" for item in frame.sentence.of("people"))
    seized = any(item.record["sub_type"] == _SEIZURE for item in frame.triggers)
    return bool(frame.stated and frame.triggers) and (armed or men or seized)


def _is_headed_by_a_protest(frame: Frame) -> bool:
    """Tell "sit-in in Turbat goes on", news of today, from the title of a speech."""
    towns = [scene for scene in frame.scenes if not scene.is_wide]
    return frame.part == "title" and bool(towns) and only_protests(frame)
