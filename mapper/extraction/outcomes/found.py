"""More of the bodies told of just before: "they found two more in a dry stream"."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.people.group import Group
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["may_find_more", "more_bodies"]

_BODIES = frozenset(["body", "bodies", "corpse", "corpses", "skeleton", "skeletons"])
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
    if previous is None or sentence.of_any("outcome", "event"):
        return False
    told = (text.words(item.start, item.end) for item in previous.of("outcome"))
    bodies = any(not _BODIES.isdisjoint(words) for words in told)
    words = text.words(sentence.start, sentence.end)
    return bodies and not _MORE.isdisjoint(words) and not grammar("comes_upon").isdisjoint(words)


def more_bodies(text: Scan, numbers: list[Quantity]) -> list[Statement]:
    """Return the two of "found two more": as many bodies again."""
    for number in numbers:
        more, behind, *_ = [*text.words(number.end, number.end + _NEXT), "", ""]
        thing = bool(behind) and behind not in grammar("prepositions") | _BODIES
        if more not in _MORE or thing:
            continue  # "three more cars"
        group = Group(number.start, number.end, number.count, "unknown", "more")
        return [Statement("killed", replace(group, more=True), number.start, number.end)]
    return []
