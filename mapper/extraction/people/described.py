"""What is said of people before the list of them goes on: "a soldier on leave, his wife and".

Their age, what they were doing and where they belong part nobody from those of theirs who
are named next.
"""

from __future__ import annotations

import re

from mapper.extraction.people.group import Group
from mapper.extraction.people.subjects import is_passive
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["are_theirs_too"]

_HIS = frozenset(["his", "her", "their"])
_DESCRIPTION = re.compile(r",? ([^,;:.()]{2,80}?)(?:, | and )(?:his|her|their) ")
_BEFORE_OWN = re.compile(r" ([^,;:.()]{2,80}?) and ")  # "of the bazaar police and three of his men"
_HAVE = frozenset(["had", "has", "have"])
_ONE = frozenset(["was", "is", "has"])
_BEHIND = 8  # characters that hold the word behind people


def are_theirs_too(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    """Tell "a man riding home, his wife and two sons were" from "a man fell, his wife said".

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    first, second : Group
        Two people or more that follow each other, with words between them.
    """
    own = _HIS.isdisjoint(text.words(second.start, second.end))
    form = _DESCRIPTION if own else _BEFORE_OWN
    said = form.fullmatch(text.folded, first.end, second.start)
    if said is None or not _is_a_description(text, sentence, first, said.start(1), said.end(1)):
        return False
    behind = text.words(second.end, min(sentence.end, second.end + _BEHIND))[:1]
    if text.between(said.end(1), second.start).startswith(" and"):
        return _ONE.isdisjoint(behind)  # "a man of Hub fled and his wife was hurt"
    listed = behind in (["and"], ["along"]) or text.between(second.end, second.end + 1) == ","
    return listed and not _is_hit_before(text, sentence, first)


def _is_a_description(text: Scan, sentence: Sentence, first: Group, start: int, end: int) -> bool:
    """Tell "on leave from his unit" and "who was on his way home" from what befell somebody."""
    told = sentence.of_any("outcome", "taking", "holding", "says", "clause")
    if any(first.end <= item.start < end and item.start != start for item in told):
        return False
    opening, *rest = text.words(start, end) or [""]
    if opening == "who":
        return True
    finite = rest[-1:] and rest[-1].endswith("ed")
    finite = finite or not (grammar("be") | _HAVE).isdisjoint(rest)
    led = opening.endswith("ing") or opening in grammar("prepositions") | grammar("posted")
    return led and not finite


def _is_hit_before(text: Scan, sentence: Sentence, first: Group) -> bool:
    """Tell "fired at a man on a motorcycle, his wife and son were hurt" from those all hit."""
    told = sentence.of_any("outcome", "event", "holding")
    before = [item for item in told if item.end <= first.start]
    if not before:
        return False
    last = before[-1]
    close = last.kind == "outcome" and not text.words(last.end, first.start)
    return not close or is_passive(text, sentence, last)
