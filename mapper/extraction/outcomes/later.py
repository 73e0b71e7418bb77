"""Those of the wounded who died later: more dead, or some of the toll that a report opens with.

A report is written when all of them have died, so its own toll counts them. It does not
where the dead were told of just before, or as those who died at once, or where a new toll
is given.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right

from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["are_counted_before", "died_in_hospital", "on_the_way"]

_WAY = 40  # characters: "while being taken to hospital"
_WHERE = 40  # characters behind "died" that say in which hospital
_NAMED = 5  # words of its name ("the Sandeman civil hospital")
_JUST_BEFORE = 240  # characters of the sentence or two before


def are_counted_before(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell those of the wounded whom the report's own toll counts among the dead.

    Parameters
    ----------
    text, sentence
        The scan and the sentence that tells of their death.
    item : Item
        The word that does.
    """
    if _died_at_once_before(text, sentence, item):
        return False
    counted_anew = _are_dead_told_here(text, sentence, item) or _has_a_toll(text, sentence)
    return on_the_way(text, sentence, item) or not counted_anew


def died_in_hospital(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "the cook died at the hospital", after "two died on the spot and nine were hurt"."""
    where, *words = [*text.words(item.end, min(sentence.end, item.end + _WHERE)), ""]
    if where not in ("in", "at") or grammar("hospitals").isdisjoint(words[:_NAMED]):
        return False
    here = bisect_left(text.sentences, sentence.start, key=lambda each: each.start)
    before = [text.sentences[here - 1]] if here else []
    hurt = any(i.record["measure"] == "injured" for each in before for i in each.of("outcome"))
    return hurt and any(_kills_at_once(text, each, each.end) for each in before)


def on_the_way(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "one of the injured died on the way", whom the report's own toll counts."""
    after = text.words(item.end, min(sentence.end, item.end + _WAY))
    before = text.words(max(sentence.start, item.start - _WAY), item.start)
    return after[:3] == ["on", "the", "way"] or ["while", "being"] in (after[:2], before[-2:])


def _died_at_once_before(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "three died on the spot", who are not all, from a toll that holds everybody."""
    here = bisect_right(text.sentences, sentence.start, key=lambda each: each.start)
    just_before = itertools.takewhile(
        lambda each: each.end > sentence.start - _JUST_BEFORE, reversed(text.sentences[:here])
    )
    return any(_kills_at_once(text, each, min(each.end, item.start)) for each in just_before)


def _kills_at_once(text: Scan, sentence: Sentence, stop: int) -> bool:
    words = text.between(sentence.start, stop)
    return _kills(sentence, stop) and any(f" {at_once}" in words for at_once in grammar("at_once"))


def _are_dead_told_here(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell whether this paragraph told of the dead before an outcome word."""
    here = (each for each in text.sentences if each.paragraph == sentence.paragraph)
    before = itertools.takewhile(lambda each: each.start <= sentence.start, here)
    return any(_kills(each, item.start) for each in before)


def _has_a_toll(text: Scan, sentence: Sentence) -> bool:
    words = text.words(sentence.start, sentence.end)
    brought = not (grammar("brings") | grammar("numbers")).isdisjoint(words)
    return brought or any(_is_toll(item) for item in sentence.of("outcome"))


def _kills(sentence: Sentence, stop: int) -> bool:
    """Tell whether a sentence tells of dead people before an offset."""
    return any(
        item.record["measure"] == "killed" and item.end <= stop and not _is_toll(item)
        for item in sentence.of("outcome")
    )


def _is_toll(item: Item) -> bool:
    return "toll" in item.form.split()
