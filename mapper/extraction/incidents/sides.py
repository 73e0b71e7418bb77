"""Which sides an event has: whether anybody fights, and who acts in it."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.extraction.frames.frame import OF_ARMS, Frame
from mapper.extraction.incidents.kinds import heaviest
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.spans.lexicon import ARMED_GROUPS
from mapper.extraction.spans.scanning import Item, Sentence

__all__ = ["is_one_sided", "is_unarmed"]

_FOUGHT = frozenset(["Battles", "Protests", "Riots", "Strategic developments"])
_ARRESTS = "Arrests"  # ACLED's sub-event type
_ARTICLE = 4  # characters that hold "the" before who opens a sentence
_SPEAKER_REACH = 40  # characters from a speaker to the verb: two names, another speaker
_NAMED_REACH = 60  # characters from "said" to the speaker's office, with his name between
_RESPONSE_REACH = 24  # characters from police to what they came for


def is_unarmed(draft: Draft) -> bool:
    """Tell whether it is an accident or a natural hazard, where nobody fights."""
    lent = {item.record["type"] for item in draft.lent}
    return draft.family in ("accident", "hazard") or (bool(lent) and lent.isdisjoint(OF_ARMS))


def is_one_sided(draft: Draft) -> bool:
    """Tell whether nobody who fights is among those it hit, as far as the words go.

    It is no clash, raid or protest, and neither side's fighters are named where the
    event is told or counted anywhere. Those hit are then civilians, as ACLED and UCDP
    code people who are not said to be armed. So they are in the feuds of tribes.
    """
    telling = [frame for frame in draft.frames if not (_is_only_arrests(frame) or frame.is_claim)]
    word = heaviest(draft, deadly=True)
    feud = _is_feud(draft)
    if word is not None and word.record["type"] in _FOUGHT and not feud:
        return False
    words = (item for frame in telling for item in frame.triggers)
    types = {item.record["type"] for item in words if not item.record.get("operation")}
    sides = {item.record["side"] for frame in telling for item in _who_act(frame)}
    roles = {figure.statement.group.role for frame in draft.frames for figure in frame.figures}
    if word is not None and word.record["sub_type"] == "Suicide bomb":
        roles.discard("militants")  # the bomber is no fighter among those hit
    armed = not feud and ("Battles" in types or "security" in sides)
    return not armed and roles.isdisjoint(("security", "militants"))


def _is_only_arrests(frame: Frame) -> bool:
    """Tell whether arrests and searches, if anything, are all that a frame tells of."""
    return all(
        item.record.get("operation") or item.record["sub_type"] == _ARRESTS
        for item in frame.triggers
    )


def _is_feud(draft: Draft) -> bool:
    """Tell tribes that fight each other from those who fight the state."""
    named = any(
        item.record["type"] in ARMED_GROUPS and not item.record.get("generic")
        for frame in draft.frames
        for item in frame.actors
    )  # "armed men" may be tribesmen
    return not named and any(frame.sentence.of("cue:feud") for frame in draft.frames)


def _who_act(frame: Frame) -> Iterator[Item]:
    """Return the actors of a frame but for those who only say so, or come when it is over."""
    aside = [source for source in frame.sentence.of("source") if _is_speaking(frame, source)]
    for item in frame.actors:
        speaks = any(source.start < item.end and item.start < source.end for source in aside)
        if not speaks and not _responds(frame, item):
            yield item


def _is_speaking(frame: Frame, source: Item) -> bool:
    """Tell "police officers said", and "said Gul Khan, the chief of police" behind what he told."""
    sentence = frame.sentence
    told = sentence.of_any("event", "outcome")
    verbs = sentence.of("says")
    if any(0 <= source.start - verb.end <= _ARTICLE + 1 for verb in verbs):
        return True  # "according to (the) police"
    after = (verb for verb in verbs if 0 < verb.start - source.end <= _SPEAKER_REACH)
    if any(not _tells_between(sentence, source.end, verb.start) for verb in after):
        return True
    behind = (
        verb
        for verb in verbs
        if 0 < source.start - verb.end <= _NAMED_REACH and any(i.end <= verb.start for i in told)
    )
    if any(not _tells_between(sentence, verb.end, source.start) for verb in behind):
        return True
    return _opens_and_tells(frame, source)


def _tells_between(sentence: Sentence, start: int, end: int) -> bool:
    between = sentence.of_any("event", "outcome", "place", "date")
    return any(
        start <= item.start < end and item.form != "month"  # "police official Jan Muhammad"
        for item in between
        if item.mention is None or item.mention.role != "name_part"
    )


def _responds(frame: Frame, actor: Item) -> bool:
    """Tell "police cordoned off the area" from police who were hit."""
    return any(
        0 <= cue.start - actor.end <= _RESPONSE_REACH
        or 0 <= actor.start - cue.end <= _RESPONSE_REACH
        for cue in frame.sentence.of("cue:responds")
    )


def _opens_and_tells(frame: Frame, source: Item) -> bool:
    """Tell "a Levies official who did not want to be named said that gunmen had fired"."""
    sentence = frame.sentence
    told = min((i.start for i in sentence.of_any("event", "outcome")), default=sentence.end)
    verbs = (verb for verb in sentence.of("says") if source.end < verb.start < told)
    return source.start - sentence.start <= _ARTICLE and any(verbs)
