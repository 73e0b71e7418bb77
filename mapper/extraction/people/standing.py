"""People who stand right beside an outcome word, after it, before it or around it."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

from mapper.extraction.people.group import Group
from mapper.extraction.people.subjects import is_passive
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["OBJECT_GAP", "beside", "inside", "inverted_subject", "object_of"]

# "(Leaving the driver), Abdul Salam, (dead)".
_NAMED_ASIDE = re.compile(r", (?:[A-Z][\w'’-]+ ?){1,4}, ")
# ", who were escorting the lorries, wounded": an aside between people and their participle.
_ASIDE = re.compile(r", who [^,;]{1,80}, $")
_FARTHEST = 200  # characters that such an aside, or `_DESCRIBED` words, can take
_WERE = frozenset(["was", "were"])
_DESCRIBED = 6  # words from those left to "dead" ("three soldiers of the Frontier Corps dead")
OBJECT_GAP = 5  # words between a verb and its object


def object_of(
    text: Scan, linked: list[list[Group]], item: Item, gap: int = OBJECT_GAP
) -> list[Group]:
    """Return the chain that follows the verb at once."""
    for chain in linked:
        if chain[0].start < item.end:
            continue
        words = text.words(item.end, chain[0].start)
        marks = text.between(item.end, chain[0].start)
        if len(words) > gap or any(mark in marks for mark in ",;:.("):
            return []
        return chain if grammar("object_stops").isdisjoint(words) else []
    return []


def beside(text: Scan, sentence: Sentence, linked: list[list[Group]], item: Item) -> list[Group]:
    """Return the chain that ends right before the word ("two soldiers martyred")."""
    for chain in linked:
        if chain[-1].end > item.start:
            break
        if item.start - chain[-1].end > _FARTHEST:
            continue
        words = text.words(chain[-1].end, item.start)
        free = all(
            w in grammar("before_participle") or w.endswith("ly") or w == "found" for w in words
        )
        marks = text.between(chain[-1].end, item.start)
        if (
            _ASIDE.fullmatch(marks)
            or _are_left(text, sentence, chain, item)
            or _are_others_too(text, sentence, chain, item)
        ):
            free, marks, words = True, "", []
        if chain[-1].part and not chain[0].part and marks == ", ":
            marks = ""  # "21 others, 15 of them policemen, injured"
        if _are_hurt_beside_the_dead(text, sentence, chain, item):
            marks = ""
        if free and not any(mark in marks for mark in ",;:.(") and len(words) < OBJECT_GAP:
            named = dropwhile(lambda group: group.part and not group.count, reversed(chain))
            # "21 others, including women,"
            counted = [*takewhile(lambda group: _is_free(text, sentence, group), named)]
            return chain if chain[0].part else counted[::-1] or chain[-1:]
    return []


def _are_left(text: Scan, sentence: Sentence, chain: list[Group], item: Item) -> bool:
    """Tell "left three miners from Shangla dead": nothing but who they are stands between."""
    start = chain[0].start
    before = text.words(max(sentence.start, start - 20), start)[-2:]
    between = text.words(chain[-1].end, item.start)
    told = any(chain[-1].end <= i.start < item.start for i in sentence.of("outcome"))
    name = _NAMED_ASIDE.fullmatch(text.report.text, chain[-1].end, item.start)
    listed = text.between(chain[-1].end, item.start) == ", "  # "two men, Ali and Hassan, dead"
    described = bool(name or listed or (between and between[0] in grammar("who_they_are")))
    left = not grammar("leaving").isdisjoint(before)
    return described and len(between) <= _DESCRIBED and left and not told


def _are_others_too(text: Scan, sentence: Sentence, chain: list[Group], item: Item) -> bool:
    """Tell "two were killed and six (others) on the bus injured": one "were" for both."""
    before = [i for i in sentence.of("outcome") if i.end <= chain[0].start]
    if not before or not is_passive(text, sentence, before[-1]) or item in before:
        return False
    if before[-1].record["measure"] == item.record["measure"]:
        return False
    words = text.words(chain[-1].end, item.start)
    placed = bool(words) and (words[0] in grammar("prepositions") or words[0].endswith("ing"))
    between = sentence.of_any("outcome", "event", "says", "clause", "cardinal", "article")
    told = any(chain[-1].end <= i.start < item.start for i in between)
    verb = not grammar("be").isdisjoint(words) or "," in text.between(chain[-1].end, item.start)
    return placed and len(words) <= _DESCRIBED and not told and not verb


def _are_hurt_beside_the_dead(
    text: Scan, sentence: Sentence, chain: list[Group], item: Item
) -> bool:
    """Tell "(one died) and his friend, Sepoy Noor, wounded" and "while his two sons, also hurt,".

    Not of who died of it ("his friend, injured in the firing, died").
    """
    link = text.between(chain[-1].end, item.start)
    told = sentence.of("outcome")
    dead = [i.record["measure"] == "killed" for i in told if i.end <= chain[0].start]
    later = any(i.record["measure"] == "killed" for i in told if i.start >= item.end)
    named = chain[-1].named and link == ", "
    hurt = item.record["measure"] == "injured" and not later
    return (named or link == ", also ") and hurt and any(dead)


def _is_free(text: Scan, sentence: Sentence, group: Group) -> bool:
    """Tell those counted here from the five of "the bodies of five men and 14 injured"."""
    dead = (i for i in sentence.of("outcome") if "of" in i.form.split())
    taken = any(i.end <= group.start and not text.words(i.end, group.start) for i in dead)
    return group.count is not None and not taken


def inverted_subject(
    text: Scan, sentence: Sentence, linked: list[list[Group]], item: Item
) -> list[Group]:
    """Return the four of "Killed in a raid in Duki on Friday were four men".

    The first form of be behind the participle has its people behind it.
    """
    behind = (chain for chain in linked if chain[0].start >= item.end)
    for chain in behind:
        words = text.words(item.end, chain[0].start)
        words = words[:-1] if words[-1:] == ["the"] else words
        told = sentence.of_any("outcome", "clause", "says")
        if any(item.end <= each.start < chain[0].start for each in told):
            return []
        if not _WERE.isdisjoint(words):
            return chain if words[-1] in _WERE else []
    return []


def inside(linked: list[list[Group]], item: Item) -> list[Group]:
    """Return the group the word stands in ("16 wounded policemen")."""
    for chain in linked:
        for group in chain:
            if group.start < item.start and item.end < group.end and group.count:
                return [group]
    return []
