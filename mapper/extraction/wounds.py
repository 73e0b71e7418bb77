"""Those who are told of by their wounds: left with burns, or brought in with injuries."""

from __future__ import annotations

from mapper.extraction.lexicon import grammar
from mapper.extraction.people import Group
from mapper.extraction.scanning import Item, Scan, Sentence
from mapper.extraction.subjects import Chains, subject_of

__all__ = ["with_wounds"]

_LEAVING = frozenset(["leaving", "left"])
_LEFT_GAP = 40  # characters from those left to "with burns"
_VERB = 5  # words from people to the verb of "had been brought to hospital with wounds"
_HAVE = frozenset(["have", "has", "had"])


def with_wounds(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Return who was left, or brought to a hospital, with wounds; not bodies.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    linked : list of list of Group
        Its people, in chains.
    item : Item
        The words for the wounds.
    """
    return _left(text, linked, item) or _brought(text, sentence, linked, item)


def _left(text: Scan, linked: Chains, item: Item) -> list[Group]:
    """Read "leaving three tourists and a waiter with burns"."""
    for chain in reversed(linked):
        before = text.words(max(0, chain[0].start - 16), chain[0].start)
        near = chain[-1].end <= item.start and item.start - chain[-1].end < _LEFT_GAP
        if near and before[-2:] == ["dead", "and"]:
            return chain  # "left a woman dead and two children with injuries"
        if near and not _LEAVING.isdisjoint(before[-2:]):
            return chain
    return []


def _brought(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "12 people had been brought in with injuries", "12 with injuries were brought in"."""
    chain = subject_of(text, sentence, linked, item)
    if not chain or any(i.end <= chain[0].start for i in _bodies(sentence)):
        return []
    end = max(group.end for group in chain)
    verb = (text.words(end, item.start) or text.words(item.end, sentence.end))[:_VERB]
    passive = not (grammar("be") | _HAVE).isdisjoint(verb[:1])
    if "," in text.between(end, item.start):
        return []  # "20 people were brought in, some with minor injuries"
    return chain if passive and not grammar("brought_in").isdisjoint(verb) else []


def _bodies(sentence: Sentence) -> list[Item]:
    """Return the words for the dead whom a sentence speaks of ("the bodies of two men")."""
    return [item for item in sentence.of("outcome") if "of" in item.form.split()]
