"""A participle that says a second thing of people who have a verb already."""

from __future__ import annotations

from mapper.extraction.people.group import Group
from mapper.extraction.people.subjects import has_object, is_passive, last_before
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_how_they_went", "is_second_predicate"]

_BEFORE = 60  # characters before the second participle in which its "but" or "and" stands
_PREDICATE = 24  # words from people to their second participle ("were rescued but hurt")
_BOUND = 3  # words of "bound for Multan"
_FORCE_GAP = 9  # characters from "personnel" to their force (" of the ", " and the ")
_PERFECT = frozenset(["had", "has", "have"])
_DESCRIBES = (["who"], ["of"], ["from"])


def is_second_predicate(
    text: Scan, sentence: Sentence, linked: list[list[Group]], item: Item
) -> bool:
    """Tell "were pulled out alive but injured": the first predicate has the form of be.

    So has that of "passengers bound for Taftan were lined up and executed", and of "two fled but
    were caught and then shot dead".
    """
    if _goes_on_from_a_participle(text, sentence, item):
        return True
    if has_object(text, sentence, item):
        return False  # "men who were hiding there opened fire and killed two soldiers"
    before = text.words(max(sentence.start, item.start - _BEFORE), item.start)
    before = [word for word in before if not word.endswith("ly")]  # "and critically injured"
    chain = last_before(linked, item.start)
    between = text.words(_end_of(sentence, chain), item.start) if chain else []
    if between[:1] == ["bound"]:  # "workers bound for Multan were taken off a coach and shot"
        between = between[_BOUND:]
    elif between[:1] in _DESCRIBES and "," not in text.between(chain[-1].end, item.start):
        # "men who tried to flee were engaged and killed", "a clerk of the court was hit and hurt"
        between = between[next((n for n, w in enumerate(between) if w in grammar("be")), 0) :]
    between = between[not _PERFECT.isdisjoint(between[:1]) :]  # "had been abducted and killed"
    between = between[_other_predicate(between) :]
    before = before[: -1 if before[-1:] == ["then"] else None]
    joined = before[-1:] in (["but"], ["and"])
    return joined and len(between) <= _PREDICATE and not grammar("be").isdisjoint(between[:1])


def _other_predicate(between: list[str]) -> int:
    """Return where the "were" of "(two) fled but were caught and (shot dead)" stands, 0 if none."""
    later = (n for n in range(1, len(between)) if between[n] in grammar("be"))
    return next((n for n in later if between[n - 1] in ("and", "but")), 0)


def is_how_they_went(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "three have gone missing after being taken at gunpoint": the three."""
    start = max(sentence.start, item.start - len("after being "))
    before = [i for i in sentence.of("outcome") if i.end <= start]
    missing = bool(before) and before[-1].record["measure"] == "missing"
    return missing and text.words(start, item.start) == ["after", "being"]


def _goes_on_from_a_participle(text: Scan, sentence: Sentence, item: Item) -> bool:
    first = [
        each
        for each in sentence.of_any("holding", "taking")
        if text.words(each.end, item.start) == ["and"]
    ]
    return bool(first) and is_passive(text, sentence, first[-1])


def _end_of(sentence: Sentence, chain: list[Group]) -> int:
    """Return where people end, their forces with them ("men of the FC and the Levies")."""
    end = chain[-1].end
    for force in sentence.of("actor"):
        end = force.end if end <= force.start <= end + _FORCE_GAP else end
    return end
