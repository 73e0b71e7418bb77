"""What a crowd did, or suffered: protests in which somebody is shot at or something burns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.spans.lexicon import ARMED_GROUPS
from mapper.extraction.spans.scanning import Item
from mapper.model import Casualties

__all__ = ["of_a_crowd"]

_EXCESSIVE = ("Protests", "Excessive force against protesters")
_INTERVENTION = ("Protests", "Protest with intervention")
_RIOT = ("Riots", "Violent demonstration")
_MOB = ("Riots", "Mob violence")
_ATTACK = ("Violence against civilians", "Attack")
_STOPPED = "Disrupted weapons use"
_RANSACKED = "Looting/property destruction"
_SHOTS = 6  # weight from which a word of attack says what was done ("opened fire")


def of_a_crowd(
    draft: Draft, kind: tuple[str, str], casualties: Casualties
) -> tuple[str, str] | None:
    """Return what a killing, a clash or arson was part of, where a crowd is told of.

    Nobody armed but the forces of the state may be named in the sentence.
    """
    for frame in _of_people(draft):
        if found := _in_frame(frame, kind, casualties):
            return found
    return None


def _of_people(draft: Draft) -> Iterator[Frame]:
    """Return the frames that name a crowd or townspeople, and nobody who fights the state."""
    for frame in draft.frames:
        armed = any(item.record["type"] in ARMED_GROUPS for item in frame.actors)
        if frame.tells and not armed and _named(frame, "cue:crowd", "cue:townspeople"):
            yield frame


def _named(frame: Frame, *cues: str) -> list[Item]:
    """Return the words for people of a frame, which may be part of its sentence."""
    said = frame.sentence.of_any(*cues)
    return [item for item in said if frame.start <= item.start < frame.end]


def _in_frame(
    frame: Frame, kind: tuple[str, str], casualties: Casualties
) -> tuple[str, str] | None:
    crowd = _named(frame, "cue:crowd")
    if kind[1] == _STOPPED:
        return _INTERVENTION if crowd and not _of_an_attack(frame) else None
    if kind[1] == _RANSACKED:
        return _RIOT if _acts(crowd, _of_type(frame, "Strategic")) else None
    if kind[0] == "Battles":
        return _clash(frame, casualties)
    if kind == _ATTACK and crowd and _is_shot_at(frame):
        return _EXCESSIVE
    return None


def _clash(frame: Frame, casualties: Casualties) -> tuple[str, str] | None:
    """Tell a clash of students, or of a crowd with police, from one of armed men."""
    crowd = _named(frame, "cue:crowd")
    words = _of_type(frame, "Battles")
    if crowd and _of_type(frame, "Violence") and not words:
        return _EXCESSIVE
    people = crowd or _named(frame, "cue:townspeople")
    if not _acts(people, words):
        return None
    total, security = casualties.killed.total, casualties.killed.security
    if total is not None and total.best:
        fell = security is not None and bool(security.best)
        return (_RIOT if fell else _EXCESSIVE) if crowd and _forces(frame) else None
    both = crowd or any(word.record.get("operation") for word in words)
    return _RIOT if both or _forces(frame) else _MOB


def _of_an_attack(frame: Frame) -> bool:
    """Tell a plot against a rally that was foiled from a rally that was."""
    types = {item.record["type"] for item in frame.sentence.of("event")}
    return not types.isdisjoint((_ATTACK[0], "Explosions/Remote violence"))


def _is_shot_at(frame: Frame) -> bool:
    """Tell "police opened fire on protesters" and "two protesters killed" from a lone gunman."""
    shots = [i for i in _of_type(frame, "Violence") if i.record["weight"] >= _SHOTS]
    return bool(shots and _forces(frame)) or not frame.triggers


def _forces(frame: Frame) -> bool:
    """Tell whether police or soldiers are named."""
    named = any(item.record["side"] == "security" for item in frame.actors)
    return named or any(p.record["role"] == "security" for p in frame.sentence.of("people"))


def _acts(people: Sequence[Item], words: list[Item]) -> bool:
    """Tell "protesters torched two vans" from men who torched the camp of protesters."""
    return any(person.start < word.start for person in people for word in words)


def _of_type(frame: Frame, begins: str) -> list[Item]:
    return [item for item in frame.triggers if item.record["type"].startswith(begins)]
