"""One event that a report tells twice, the second time without anybody hurt."""

from __future__ import annotations

from mapper.extraction.merging.drafts import Draft
from mapper.extraction.merging.retelling import is_another_blast
from mapper.extraction.setting.scenes import join_scenes
from mapper.gazetteer import Gazetteer

__all__ = ["consolidated"]

_A_DAY = 1  # between two days that reports give for one event


def consolidated(drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return the drafts, those that tell of no one hurt joined to the event they retell.

    It is of the same kind, in the same place or one within the other, on the same day or
    the next, and no words set it apart.

    Parameters
    ----------
    drafts : list of Draft
        Those of a report, in text order.
    gazetteer : Gazetteer
        Says which place lies in which.
    """
    kept = [*drafts]
    for draft in reversed(drafts):
        hosts = [each for each in kept if each is not draft and _retells(draft, each, gazetteer)]
        if len(hosts) == 1:
            kept = [each for each in kept if each is not draft]
            _join(hosts[0], draft, gazetteer)
    return kept


def _retells(draft: Draft, told: Draft, gazetteer: Gazetteer) -> bool:
    if draft.kind != "event" or told.kind != "event" or draft.people:
        return False
    if draft.frames[0].separate or "also" in draft.frames[0].cues:
        return False
    if draft.is_plural or told.is_plural or draft.scene is None or told.scene is None:
        return False
    if draft.is_foreign or draft.is_wide or told.is_wide:
        return False
    if is_another_blast(told, draft.frames[0]) or is_another_blast(draft, told.frames[0]):
        return False
    alike = draft.only_protests == told.only_protests and draft.family == told.family
    return (
        alike
        and _days_fit(draft, told)
        and (join_scenes(told.scene, draft.scene, gazetteer) is not None)
    )


def _days_fit(draft: Draft, told: Draft) -> bool:
    if draft.when is None or told.when is None:
        return True
    return abs((draft.when.first - told.when.first).days) <= _A_DAY


def _join(told: Draft, draft: Draft, gazetteer: Gazetteer) -> None:
    for frame in draft.frames:
        told.add(frame._replace(when=None), gazetteer)
