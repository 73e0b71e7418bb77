"""Things beside people: what was snatched was a car, and "the coach" is the one told of."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.spans.lexicon import grammar, lexicon
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["known_people", "known_person", "known_things", "takes_a_thing", "things_of"]

_OBJECT = 70  # characters from the verb to what it took, whatever stands before it
_OBJECT_WORDS = 8  # words of what was taken ("a large quantity of smuggled diesel")
_THE = len("the ")
_HEAD = 16  # characters that hold "community" behind a noun
_DESCRIBED = 3  # words from "the" to a thing ("the ill-fated coach")
_KNOWN = frozenset(["the", "their", "his", "its"])
_ENDS = frozenset(["from", "in", "at", "on", "near", "after", "while", "when", "who", "along"])


def takes_a_thing(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "snatched a car from an official" and "seized arms" from a man who was snatched.

    Where no people follow at once, whatever was taken from somebody is a thing.
    """
    words = text.words(item.end, min(sentence.end, item.end + _OBJECT))[:_OBJECT_WORDS]
    end = next((n for n, word in enumerate(words) if word in _ENDS), len(words))
    things = lexicon().things | grammar("goods") | grammar("arms")
    if not things.isdisjoint(words[:end]) or _is_subject(text, sentence, item, things):
        return True
    people = next((who for who in sentence.of("people") if who.start >= item.end), None)
    between = text.words(item.end, people.start) if people else []
    return people is not None and "from" in between


def _is_subject(text: Scan, sentence: Sentence, item: Item, things: frozenset[str]) -> bool:
    """Tell "(an official said) arms and ammunition were seized" from an official who was."""
    before = text.words(max(sentence.start, item.start - _OBJECT), item.start)
    passive = False
    while before and before[-1] in grammar("be") | grammar("before_participle"):
        passive = before.pop() in grammar("be") or passive
    return passive and not things.isdisjoint(before[-1:])


def things_of(words: Sequence[str]) -> frozenset[str]:
    """Return the vehicles, sites and weapons that words name."""
    return grammar("known_things").intersection(words)


def known_things(words: Sequence[str]) -> frozenset[str]:
    """Return those that words take for known: "the coach", not "a coach"."""
    return frozenset(
        thing
        for thing in things_of(words)
        for at in [words.index(thing)]
        if not _KNOWN.isdisjoint(words[max(0, at - _DESCRIBED) : at])
    )


def known_person(text: Scan, sentence: Sentence) -> str:
    """Return the "fisherman" of "The fisherman was on his way home": one told of before."""
    first = next(iter(sentence.of("people")), None)
    start = sentence.start + _THE
    if first is None or first.start != start or text.between(sentence.start, start) != "the ":
        return ""
    noun = text.between(first.start, first.end)
    after = text.words(first.end, first.end + _HEAD)[:1]
    compound = not lexicon().heads.isdisjoint(after)  # "the trader community"
    return "" if compound or noun in grammar("anyone") else noun


def known_people(text: Scan, sentence: Sentence) -> tuple[tuple[int, str], ...]:
    """Return the "trader" and "women" of "the trader" and "the two women", with their offsets."""
    counted = {number.end + 1: number.start for number in sentence.of("cardinal")}
    found = []
    for item in sentence.of("people"):
        start = counted.get(item.start, item.start)
        if text.words(max(sentence.start, start - _THE), start) == ["the"]:
            found.append((item.start, text.between(item.start, item.end)))
    return tuple(found)
