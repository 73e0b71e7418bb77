"""More of the bodies told of just before: "they found two more in a dry stream"."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.people.group import Group
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["bodies_there", "may_find_more", "more_bodies"]

_MORE = frozenset(["more", "others"])
_NEXT = 24  # characters that hold "more" behind a number, and the word after it


def may_find_more(text: Scan, sentence: Sentence, previous: Sentence | None) -> bool:
    """Tell whether a sentence finds something right after one that told of bodies.

    Parameters
    ----------
    text : Scan
        The report.
    sentence, previous : Sentence
        The sentence to read and the one before it.
    """
    words = text.words(sentence.start, sentence.end)
    told = _tells_of_bodies(text, sentence, previous)
    return told and not _MORE.isdisjoint(words) and not grammar("comes_upon").isdisjoint(words)


def _tells_of_bodies(text: Scan, sentence: Sentence, previous: Sentence | None) -> bool:
    """Tell whether the sentence before told of bodies, and this one of nothing else."""
    events = (text.words(item.start, item.end)[-1] for item in sentence.of("event"))
    others = any(word not in grammar("comes_upon") for word in events)
    if previous is None or others or sentence.of("outcome"):
        return False
    told = (text.words(item.start, item.end) for item in previous.of("outcome"))
    return any(not grammar("bodies").isdisjoint(words) for words in told)


def bodies_there(
    text: Scan, sentence: Sentence, previous: Sentence | None, numbers: list[Quantity]
) -> list[Statement]:
    """Return the four and the three of "four were recovered in Surab and three in Mach".

    Parameters
    ----------
    text : Scan
        The report.
    sentence, previous : Sentence
        The sentence to read, and the one before it, which told of bodies.
    numbers : list of Quantity
        Those of the sentence.
    """
    if not numbers or not _tells_of_bodies(text, sentence, previous):
        return []
    first, *others = numbers
    behind = text.words(first.end, first.end + _NEXT)
    were, found, *_ = [*(w for w in behind if w != "also" and not w.endswith("ly")), "", ""]
    opens = not text.words(sentence.start, first.start)
    if not opens or were != "were" or found not in grammar("comes_upon"):
        return []
    placed = [n for n in others if text.words(n.end, n.end + _NEXT)[:1] in (["in"], ["near"])]
    groups = [Group(n.start, n.end, n.count, "unknown", more=n.more) for n in (first, *placed)]
    return [Statement("killed", group, group.end, group.end) for group in groups]


def more_bodies(text: Scan, numbers: list[Quantity]) -> list[Statement]:
    """Return the two of "found two more": as many bodies again."""
    for number in numbers:
        more, behind, *_ = [*text.words(number.end, number.end + _NEXT), "", ""]
        thing = bool(behind) and behind not in grammar("prepositions") | grammar("bodies")
        if more not in _MORE or thing:
            continue  # "three more cars"
        group = Group(number.start, number.end, number.count, "unknown", "more")
        return [Statement("killed", replace(group, more=True), number.start, number.end)]
    return []
