"""Two groups that are the same people: "its driver, Sepoy Imran.", "two men, both guards,".

A list has "and" before its last; who is told of twice stands between two marks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = ["is_apposed", "one_of_two"]

_ONE = Count.exactly(1)
# "Gul Khan, 30, (a trader)", "Gul Khan, his (driver)".
_LINK = re.compile(r"(?:,| \(\d\d\),|, (?:aged )?\d\d,) (?:(?:his|her|their|its) )?")
_TO_A_MARK = re.compile(r"[^,;:.()]{0,80}(?=[,;:.)])")
_ARTICLES = frozenset(["a", "an", "the"])
_HIS = frozenset(["his", "her", "their", "its"])
_OF = frozenset(["of", "to", "for", "with"])
_EVERY = frozenset(["both", "all"])
_LIST = frozenset(["and", "a", "an", "two", "three", "four", "along"])


def is_apposed(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    """Tell whether the second group says who the first one is.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    first, second : Group
        Two that follow each other.
    """
    if second.more or not _LINK.fullmatch(text.folded, first.end, second.start):
        return False
    if first.count != second.count or not _is_closed(text, sentence, second):
        return False
    opening = text.words(second.start, second.end)[:1]
    if first.count != _ONE:
        return not _EVERY.isdisjoint(opening)  # "two gunmen, both constables,"
    if second.named:
        return first.bare and not first.named and not _is_listed_after(text, second)
    if not _ARTICLES.isdisjoint(opening):
        vague = first.bare or first.noun in grammar("of_no_kind")
        return vague and not _is_listed_after(text, second)
    return first.named and _is_his(text, first, second)


def one_of_two(first: Group, second: Group) -> Group:
    """Return both as one: a name says more than a noun, and a side than none."""
    told = second if second.named or first.role in ("unknown", "civilians") else first
    noun = second if second.named and not first.named else first
    return replace(
        first, end=second.end, role=told.role, noun=noun.noun, named=first.named or second.named
    )


def _is_closed(text: Scan, sentence: Sentence, second: Group) -> bool:
    """Tell whether a mark ends what is said of them, before anything happens to them."""
    tail = _TO_A_MARK.match(text.folded, second.end, sentence.end)
    if tail is None:
        return False
    told = sentence.of_any("outcome", "event", "people", "says")
    if text.words(second.end, tail.end())[:1] == ["who"]:
        told = sentence.of_any("outcome", "people")  # "an officer who led the operation,"
    inside = next((i for i in told if second.end <= i.start < tail.end()), None)
    theirs = inside is not None and inside.kind == "people" and _is_whose(text, second, inside)
    return (inside is None or theirs) and " and " not in tail.group()


def _is_whose(text: Scan, second: Group, owner: Item) -> bool:
    """Tell the commissioner of "a guard of the deputy commissioner"."""
    return not _OF.isdisjoint(text.words(second.end, owner.start))


def _is_listed_after(text: Scan, second: Group) -> bool:
    """Tell the next of a list behind the mark."""
    return not _LIST.isdisjoint(text.words(second.end, second.end + 8)[:1])


def _is_his(text: Scan, first: Group, second: Group) -> bool:
    """Tell "and Gul Khan, his driver, were" from "Gul Khan, his driver, and two guards"."""
    last = text.words(max(0, first.start - 4), first.start)[-1:] == ["and"]
    words = text.words(first.end, second.end)
    verb = text.words(second.end, second.end + 10)[:1]
    return last and not _HIS.isdisjoint(words) and not grammar("be").isdisjoint(verb)
