"""Those counted by a noun of death itself: "two bodies", "12 deaths", "seven of the deaths"."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.outcomes.breakdowns import PLACING
from mapper.extraction.people.group import Group
from mapper.extraction.people.pairs import without_pairs
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["counted_noun", "is_placed"]

_COUNTED_GAP = 3  # words between a number and "bodies" ("two mutilated bodies")
_PLACED_GAP = 9  # words from bodies to where they lay ("were lying in a stream in the")


def counted_noun(
    text: Scan, sentence: Sentence, numbers: list[Quantity], item: Item
) -> list[Group]:
    """Read "two bodies", "three lives", "12 deaths": the noun is counted itself.

    "Seven of the deaths" are a part of those told before.
    """
    before = [number for number in numbers if number.end <= item.start]
    for number in before[-1:]:
        words = _before_noun(text, number, item)
        people = any(number.end <= i.start < item.start for i in sentence.of("people"))
        some = [word for word in words if word not in grammar("newest")] == ["of", "the"]
        stopped = people or not (some or grammar("noun_stops").isdisjoint(words))
        stopped = stopped or (not some and "the" in words)  # "hundreds of men carried the body"
        stopped = stopped or _is_of_another(text, number, item, words)
        if len(words) <= _COUNTED_GAP and not stopped and not _is_a_board(text, item, words):
            noun = text.between(item.start, item.end) if some else ""
            group = Group(number.start, item.end, number.count, "unknown", noun, part=some)
            return [replace(group, more=number.more)]
    return []


def _before_noun(text: Scan, number: Quantity, item: Item) -> list[str]:
    """Return the words from a number to its noun; "bullet-riddled bodies" begins with two of them.

    "Two tortured and bullet-riddled bodies" are described twice.
    """
    words = text.words(number.end, item.start)
    own = text.words(item.start, item.end)[:-1]
    return without_pairs([*words, *own] if own and words[-1:] == ["and"] else words)


def _is_of_another(text: Scan, number: Quantity, item: Item, words: list[str]) -> bool:
    """Tell "(left two men of) a tribe dead" and "a lorry took the lives of" from "a body"."""
    many = "adjective" in item.form.split() or text.words(item.start, item.end)[0].endswith("s")
    return number.form == "article" and many and bool(words)


def _is_a_board(text: Scan, item: Item, words: list[str]) -> bool:
    """Tell "a welfare body" and "the traders' body" from a man's body."""
    one = text.between(item.start, item.end) == "body"
    told = [word for word in words if not word.endswith("ly")]  # "a badly burnt body"
    return one and not grammar("of_a_corpse").issuperset(told)


def is_placed(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "seven of the deaths occurred in the Uthal area" from some of those told before."""
    place = next((p for p in sentence.of("place") if p.start >= item.end), None)
    if place is None or "," in text.between(item.end, place.start):
        return False
    words = text.words(item.end, place.start)
    return len(words) <= _PLACED_GAP and not PLACING.isdisjoint(words)
