"""Whom "he died on the spot" means: those the sentence before spoke of as struck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapper.extraction.chaining import chains
from mapper.extraction.grouping import groups
from mapper.extraction.lexicon import Lexicon, grammar
from mapper.extraction.people import Group
from mapper.extraction.quantities import quantities
from mapper.extraction.scanning import Item, Scan, Sentence
from mapper.extraction.statements import Statement
from mapper.extraction.subjects import is_passive
from mapper.extraction.tolls import Relation

__all__ = ["of_pronouns"]

_VERB_REACH = 8  # words from "he" to "died" ("he was being taken to a hospital when he died")
_SINGLE = frozenset(["he", "she"])


def of_pronouns(
    text: Scan,
    sentence: Sentence,
    previous: Sentence | None,
    found: Sequence[Statement],
    wordings: Lexicon,
) -> Iterator[Statement]:
    """Read "He died on the spot" and "Both were martyred" of the people told of before.

    Parameters
    ----------
    text : Scan
        The report.
    sentence, previous : Sentence
        The sentence to read and the one before it.
    found : sequence of Statement
        What the sentence says of people it names itself ("he and two guards died").
    wordings : Lexicon
        The lexicons.
    """
    item = _predicate(text, sentence) if previous is not None else None
    if previous is None or item is None or not _is_alone(text, sentence, found, item):
        return
    before = {i.record["measure"] for i in previous.of("outcome")}
    if item.record["measure"] in before or "killed" in before:
        return  # told and counted already
    relation: Relation = "moved" if "injured" in before else "plain"
    for group in _struck(text, sentence, previous, wordings):
        meant = replace(group, start=item.start, end=item.end, part=False)
        yield Statement(item.record["measure"], meant, item.start, item.end, relation)


def _predicate(text: Scan, sentence: Sentence) -> Item | None:
    """Return what is said to have happened to the pronoun that the sentence opens with."""
    opening = text.words(sentence.start, min(sentence.end, sentence.start + 40))
    if grammar("they").isdisjoint(opening[:1]):
        return None
    for item in sentence.of("outcome"):
        near = len(text.words(sentence.start, item.start)) <= _VERB_REACH
        forms = item.form.split()
        hit = "subject" in forms or ("past" in forms and is_passive(text, sentence, item))
        if near and hit and item.record["measure"] in ("killed", "injured"):
            return item
    return None


def _is_alone(text: Scan, sentence: Sentence, found: Sequence[Statement], item: Item) -> bool:
    """Tell whether nobody is named between the pronoun and its verb but those with him."""
    named = [s for s in found if s.start == item.start]
    return not named or text.words(sentence.start, sentence.end)[1:2] == ["and"]


def _struck(text: Scan, sentence: Sentence, previous: Sentence, wordings: Lexicon) -> list[Group]:
    """Return the last people of the sentence before who are not its attackers."""
    numbers = quantities(text, previous, wordings)
    linked = chains(text, previous, groups(text, previous, numbers, wordings))
    one = text.words(sentence.start, sentence.end)[:1][0] in _SINGLE
    for chain in reversed(linked):
        whole = [group for group in chain if group.count is not None and not group.part]
        people = sum(group.count.best for group in whole if group.count)
        if whole and chain[0].role != "militants" and (people == 1) == one:
            return whole
    return []
