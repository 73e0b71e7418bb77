"""Which figures of a sentence are denied, and which the one who denies gives instead."""

from __future__ import annotations

from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_denied", "is_denied_behind", "is_denied_report"]

_STATED = 14  # characters that hold "statement" before "that"


def is_denied(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell whether what stands at an offset is denied in its own sentence.

    "The army rejected the claim and said three were killed": the claim is denied and the
    three are not. A party that denies its part in a deed denies no figure.
    """
    return any(
        _reaches(text, sentence, denial, position)
        for denial in sentence.of("cue:denies")
        if grammar("not_of_figures").isdisjoint(text.words(denial.end, denial.end + 16)[:1])
    )


def is_denied_behind(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the deed of "a statement that it had hit a van was denied by the police"."""
    that = [
        clause
        for clause in sentence.of("clause")
        if clause.end <= position and text.between(clause.start, clause.end) == "that"
    ]
    if not that:
        return False
    stated = text.words(max(sentence.start, that[0].start - _STATED), that[0].start)[-1:]
    said = grammar("claim") | grammar("rumours") | grammar("statement")
    return not said.isdisjoint(stated) and any(
        denial.start > position
        and not grammar("be").isdisjoint(text.words(denial.start - len("been "), denial.start))
        for denial in sentence.of("cue:denies")
    )


def is_denied_report(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the deed of "denied reports of a blast" and "dismissed as rumour posts on a raid"."""
    denials = [i for i in sentence.of("cue:denies") if i.form == "verb" and i.end <= position]
    verbs = [verb.start for verb in sentence.of("says") if verb.start < position]
    return any(
        _tells_what(text.words(denial.end, position))
        and all(verb < denial.end or _is_of_the_report(text, verb) for verb in verbs)
        for denial in denials
    )


def _tells_what(words: list[str]) -> bool:
    """Tell whether words are of a report and go on with what it tells."""
    told = next((n for n, word in enumerate(words) if word in grammar("reports")), len(words))
    return not grammar("tells_of").isdisjoint(words[told + 1 :])


def _is_of_the_report(text: Scan, verb: int) -> bool:
    """Tell "posts that spoke of two deaths" from "denied reports of a blast, saying two died"."""
    return text.words(max(0, verb - len("which ")), verb)[-1:] in (["that"], ["which"])


def _reaches(text: Scan, sentence: Sentence, denial: Item, position: int) -> bool:
    if denial.form == "judged":
        return True  # "a toll of 26 was wrong"
    if position < denial.start and _is_of_which(text, denial):
        return True
    start, end = sorted((denial.start, position))
    start = sentence.start if position < denial.start else start
    said = (
        verb
        for verb in sentence.of("says")
        if start <= verb.start < end
        and grammar("claim").isdisjoint(text.words(verb.start, verb.end))
    )
    # "denied that it was behind it, after a blast killed two"
    after = (
        clause
        for clause in sentence.of("clause")
        if start <= clause.start < end and text.between(clause.start, clause.end) == "after"
    )
    return not any(said) and not any(after)


def _is_of_which(text: Scan, denial: Item) -> bool:
    """Tell "media reported four dead, which the military denied"."""
    return "which" in text.words(max(0, denial.start - 40), denial.start)[-4:]
