"""What is done because of an event, on a day and at a place of its own.

"The governor on Friday visited the wounded of the Mastung blast"; "the FIR of the blast in
Chaman was lodged in Quetta on Friday".
"""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.setting.when import YEAR_REACH, When
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = [
    "is_afterwards",
    "is_condemned_on",
    "is_home",
    "is_of_an_office",
    "is_of_the_officer",
    "is_of_their_past",
    "is_where_it_is_done",
]

_ACT_GAP = 3  # words between a day and what was done on it ("on Friday strongly condemned")
_HOME_GAP = 3  # words from "his native" to the town ("native town of Sibi")
_JOINTS = frozenset(["and", "but", "who", "which"])
_OFFICE_GAP = 24  # characters that hold "commissioner of the"
_OF_THE = (["the"], ["a"], ["an"])


def is_afterwards(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the day of a funeral, a visit or a vow from that of the event it follows.

    It stands beside such an act, and no word of the event between them.
    """
    acts = sentence.of("cue:afterwards")
    if not acts or _is_date_of(text, sentence, when):
        return False
    told = _told(sentence, acts)
    opening = next((act for act in acts if act.form == "visit"), None)
    if opening and not any(item.start < opening.start for item in told):
        return True
    before = [act for act in acts if act.end <= when.start and act.form != "visit"]
    if before:
        start = sentence.start if before[-1].form == "noun" else before[-1].end
        return not any(start <= item.start < when.start for item in told)
    behind = next((a for a in acts if a.start >= when.end and a.form == "verb"), None)
    if behind is None or any(item.start < behind.start for item in told):
        return False
    words = text.words(when.end, behind.start)
    return len(words) <= _ACT_GAP and _JOINTS.isdisjoint(words)


def is_condemned_on(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the day of "condemned the abduction of a lawyer in Hub on Friday": that of the words.

    Nobody says more of what is condemned than what it was: "condemned the killing of a man
    who was shot on Friday" is of that day.
    """
    verbs = [act for act in sentence.of("cue:afterwards") if act.form == "verb"]
    before = next((act for act in reversed(verbs) if act.end <= when.start), None)
    if before is None or grammar("condemning").isdisjoint(text.words(before.start, before.end)):
        return False
    told = [item for item in _told(sentence, verbs) if before.end <= item.start < when.start]
    finite = any(
        text.words(item.start, item.end)[-1].endswith("ed") or "past" in item.form.split()
        for item in told
    )
    clauses = any(before.end <= item.start < when.start for item in sentence.of("clause"))
    own = text.between(when.end, when.end + 2) == "'s" or _is_date_of(text, sentence, when)
    return bool(told) and not (finite or clauses or own)


def is_where_it_is_done(sentence: Sentence, position: int) -> bool:
    """Tell the town where bodies are sent or a case is lodged: the event is told before."""
    acts = sentence.of("cue:afterwards")
    before = [act for act in acts if act.form in ("passive", "home") and act.end <= position]
    if not before:
        return False
    told = _told(sentence, acts)
    return any(item.end <= before[-1].start for item in told) and not any(
        before[-1].end <= item.start < position for item in told
    )


def is_of_an_office(text: Scan, start: int) -> bool:
    """Tell "the deputy commissioner of Harnai" and "SSP Gwadar", who passed by, from the scene."""
    before = text.words(start - _OFFICE_GAP, start)
    before = before[:-1] if before[-1:] == ["the"] else before
    before = before[:-1] if before[-1:] == ["of"] else before
    return not grammar("offices").isdisjoint(before[-1:])


def is_of_the_officer(text: Scan, end: int) -> bool:
    """Tell the town of "the Panjgur DC" and "the Harnai deputy commissioner", who came along."""
    words = text.words(end, end + _OFFICE_GAP)
    while words and words[0] in grammar("ranks"):
        words.pop(0)
    return not grammar("offices").isdisjoint(words[:1])


def is_home(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the town of "the body was sent to his native Sibi", where he did not die."""
    acts = (act for act in sentence.of("cue:afterwards") if act.form == "home")
    return any(
        act.end <= position and len(text.words(act.end, position)) <= _HOME_GAP for act in acts
    )


def is_of_their_past(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the town of "a man who had survived an attack in Hub last year was shot dead".

    And the road of "two men, wanted for robbing buses on the RCD Highway, were killed in Bela".
    """
    openings = (text.folded.rfind(said, sentence.start, position) for said in grammar("their_past"))
    opens = max(openings, default=-1)
    if opens < 0:
        return False
    verbs = (text.folded.find(verb, position, sentence.end) for verb in (" was ", " were "))
    main = min((verb for verb in verbs if verb > 0), default=-1)
    told = [item.start for item in sentence.of("outcome")]
    if text.folded[opens] == ",":
        return main > 0 and any(start > main for start in told)
    if main < 0 or any(opens < start < main for start in told):
        return False
    dated = any(opens < day.start < main for day in sentence.of_any("date", "cue:background"))
    elsewhere = any(place.start > main for place in sentence.of("place"))
    return any(start > main for start in told) and (dated or elsewhere)


def _told(sentence: Sentence, acts: Sequence[Item]) -> list[Item]:
    """Return the words of the event itself, without those inside the acts."""
    return [
        item
        for item in sentence.of_any("event", "outcome")
        if not any(act.start <= item.start < act.end for act in acts)
    ]


def _is_date_of(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell "condemned the October 7 blast" from the day on which somebody condemned it."""
    if text.words(when.start - 6, when.start)[-1:] not in _OF_THE:
        return False
    return any(0 < item.start - when.end <= YEAR_REACH for item in sentence.of("event"))
