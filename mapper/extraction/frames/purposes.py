"""Days that stand beside an event: of what people were on their way to, of an operation's start."""

from __future__ import annotations

from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["is_of_a_purpose", "is_out_since", "is_since_under_way"]

_NEAR = 7  # words of "to attend a rally of their party on"
_OUT = 24  # characters that hold "suspended since"
_SINCE = 48  # characters that hold "under way in the area since"


def is_of_a_purpose(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the day of "on their way to attend a rally on Sunday" from the one they were hit on.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    when : When
        A day that the sentence names.
    """
    folded = text.folded
    start = max(folded.rfind(f" {to} ", sentence.start, when.start) for to in grammar("bound_for"))
    if start < 0 or "," in text.between(start, when.start):
        return False
    told = sentence.of_any("event", "outcome", "clause")
    told = [item for item in told if item.record.get("type") != "Protests"]
    done = any(start <= item.start < when.start for item in told)
    return not done and len(text.words(start, when.start)) <= _NEAR


def is_out_since(text: Scan, when: When) -> bool:
    """Tell "missing since April 19" and "(trains) suspended since" from the day of an event.

    Parameters
    ----------
    text : Scan
        The report.
    when : When
        A day that a sentence names.
    """
    words = text.words(when.start - _OUT, when.start + len("since "))
    at = words.index("since") if "since" in words else 0
    return at > 0 and words[at - 1] in grammar("out_since")


def is_since_under_way(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the day of "(a mine hit troops on) an operation under way since Friday".

    That of an operation of which nothing else is told is its own.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    when : When
        A day that the sentence names.
    """
    words = text.words(max(sentence.start, when.start - _SINCE), when.start + len("since "))
    at = words.index("since") if "since" in words else 0
    if grammar("under_way").isdisjoint(words[:at]):
        return False
    told = sentence.of_any("event", "outcome")
    return any(not item.record.get("operation") for item in told)
