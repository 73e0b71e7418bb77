"""Figures that were given before: "earlier, police had spoken of five dead"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapper.extraction.outcomes.outcomes import Statement
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = [
    "had_earlier",
    "is_first_said",
    "is_of_a_wave",
    "is_only_aired",
    "is_revised",
    "superseded",
    "was_put_earlier",
    "was_reported_before",
]

# "in a recent surge of": of longer than today.
_WAVE = re.compile(
    r" (?:in|during|by) (?:an?|the|this) (?:recent|latest|ongoing|continuing|fresh|growing) "
    r"(?:surge|wave|spate|spike|rise|upsurge|increase|string|series) (?:of|in) "
)
_REVISED_REACH = 4  # words: "initially hospital officials had put"
_WHO_LATER = 60  # characters from "but" to "later" ("but the deputy commissioner later said")
# Behind "earlier" where it only says when.


def is_of_a_wave(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    """Tell those killed "in a region where dozens have died in a recent wave of unrest".

    They are of many events; "in a string of attacks" alone may be today's.
    """
    where = text.folded.rfind(" where ", sentence.start, start)
    behind = text.between(end, sentence.end)
    return where >= 0 and bool(_WAVE.match(behind)) and "," in text.between(sentence.start, where)


def is_revised(text: Scan, sentence: Sentence) -> bool:
    """Tell "had earlier been reported to have killed five": the figure is older, not the event."""
    return any(
        cue.end <= verb.start and len(text.words(cue.end, verb.start)) <= _REVISED_REACH
        for cue in sentence.of("cue:earlier")
        for verb in sentence.of("says")
    )


def had_earlier(text: Scan, sentence: Sentence) -> bool:
    """Tell whether it speaks of a time before ("Earlier, police had spoken of five dead").

    "A day earlier" and "earlier on Friday" only say when.
    """
    cues = sentence.of("cue:earlier")
    if not cues or "had" not in text.words(sentence.start, sentence.end):
        return False
    days = sentence.of("date")
    return not all(_is_time(text, cue, days) for cue in cues)


def was_put_earlier(sentence: Sentence, said: Sequence[Statement]) -> bool:
    """Tell the count of "Earlier in the day, media put the dead at 18" from the one that holds.

    It opens the sentence, which tells of no event of its own.
    """
    opens = any(cue.start == sentence.start for cue in sentence.of("cue:earlier"))
    tolls = bool(said) and all(each.relation in ("put", "total") for each in said)
    return opens and tolls and not sentence.of("event")


def was_reported_before(text: Scan, sentence: Sentence, *, known: bool) -> bool:
    """Tell "the authority had reported nine deaths", of no event and at no place it names.

    It says so earlier, or where deaths are `known` already.

    What a party to the conflict had claimed before is still its claim.
    """
    placed = any(item.mention and item.mention.role == "location" for item in sentence.of("place"))
    if sentence.of("event") or placed or not (known or sentence.of("cue:earlier")):
        return False
    if any(actor.record["type"] in ARMED_GROUPS for actor in sentence.of("actor")):
        return False
    return any(
        text.words(max(sentence.start, verb.start - len("had ")), verb.start)[-1:] == ["had"]
        for verb in sentence.of("says")
    )


def is_first_said(text: Scan, sentence: Sentence) -> bool:
    """Tell "initial reports said five had died, but officials later put it at seven"."""
    if not any(_is_but_later(text, sentence, each) for each in sentence.of("clause")):
        return False
    words = text.between(sentence.start, sentence.end)
    return any(said in words for said in grammar("at_first"))


def is_only_aired(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the eight of "..., after local channels had broadcast that eight were dead"."""
    before = text.between(sentence.start, position)
    return any(said in before for said in grammar("aired"))


def superseded(text: Scan, sentence: Sentence, said: list[Statement]) -> list[Statement]:
    """Take "earlier, police had spoken of five dead" for a figure that no longer holds.

    But not the one of "but (a doctor) later put it at four".
    """
    later = [item.start for item in sentence.of("clause") if _is_but_later(text, sentence, item)]
    mark = text.folded.find(";", sentence.start, sentence.end)
    end = min([*later, *([mark] if mark > 0 else [])], default=sentence.end)
    return [
        s._replace(relation="superseded") if s.start < end or s.relation == "moved" else s
        for s in said
    ]


def _is_but_later(text: Scan, sentence: Sentence, clause: Item) -> bool:
    first, *words = text.words(clause.start, min(sentence.end, clause.start + _WHO_LATER))
    nobody = any(none.start > clause.end for none in sentence.of("none"))
    return first == "but" and (nobody or not {"later", "now"}.isdisjoint(words))


def _is_time(text: Scan, cue: Item, days: Sequence[Item]) -> bool:
    if any(day.start <= cue.start < day.end for day in days):
        return True
    on = any(text.words(cue.end, day.start) == ["on"] for day in days if day.start > cue.end)
    return on or text.folded.startswith(tuple(grammar("earlier_in")), cue.end + 1)
