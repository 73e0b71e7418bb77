"""Persons told of by name and by what they are: "Gul Khan (35), a trader of Hub, (was shot)".

The name is one person, whatever is said of him: his trade, his father, his town, his age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import are_names, sources
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence
from mapper.model import Count

__all__ = ["introduced"]

_ONE = Count.exactly(1)
_FULL = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,4}"
_NAME = re.compile(rf"(?:(?<![\w.’'-] )(?<![\w’'-])|(?<=[a-z] )){_FULL}")
_AGE = re.compile(r"(?: \((?:aged )?\d\d\)|, (?:aged )?\d\d(?=,))")
_WHAT_HE_IS = re.compile(
    r", (?:an?|the|one of the|former|son of|daughter of|brother of|father of|mother of"
    r"|resident of|native of|originally of|originally from|inhabitant of|hailing from"
    r"|belonging to|in (?:his|her)|who|whose"
    r"|head of|leader of|owner of|working|also) [^,;:()]{2,90}?(?: \([A-Z]{2,6}\))?"
    r"(?=,|\.?$| and (?:his|her) )"
)
_OF_A_TOWN = re.compile(r" (?:of|from) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?=,)")
_TITLES = re.compile(r"(?:[A-Z][\w'’-]+ )+$")  # of "Mufti Sardar Gul Khan"
_AND = (" and ", ", and ")
_YEARS_OLD = re.compile(r"\d\d year old ")
_OF_A_FORCE = 32  # characters that hold " of the Frontier Corps, "
_MOST = 3  # descriptions of one person
_BEHIND = 24  # characters that hold the word behind a person
_PLACED = frozenset(["in", "on", "at", "near", "outside", "inside", "when", "while", "after", "as"])


def introduced(text: Scan, sentence: Sentence, found: list[Group]) -> list[Group]:
    """Return the people with each that is named and described as one.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    found : list of Group
        Its people so far, in text order.
    """
    found = _named_with_age(text, found)
    for person in list(_persons(text, sentence, found)):
        inside = [group for group in found if person.start <= group.start < person.end]
        roles = [group.role for group in inside if group.role not in ("civilians", "unknown")]
        others = [group for group in found if group not in inside]
        one = replace(person, role=roles[0]) if roles else person
        found = sorted([*others, one], key=lambda group: group.start)
    return sorted([*found, *_beside(text, sentence, found)], key=lambda group: group.start)


def _beside(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[Group]:
    """Yield Noor Jan of "Gul Khan, a trader, and Noor Jan", in either order."""
    named = [group for group in found if group.named and group.count == _ONE]
    for start, end, noun in _free_names(text, sentence, found):
        after = any(text.between(group.end, start) in _AND for group in named)
        before = any(text.between(end, group.start) in _AND for group in named)
        if (after and _behind(text, sentence, start, end) is not None) or before:
            yield Group(start, end, _ONE, "civilians", noun, named=True, inferred=True)


def _persons(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[Group]:
    last = sentence.start
    for start, end, noun in sorted(_names(text, sentence, found)):
        trade = next((g for g in found if text.between(g.end, start) == ", "), None)
        if trade is not None and trade.count == _ONE and not trade.named:
            start = trade.start  # "a trader, Gul Khan, a native of Swat,"
        stop = _end_of_what_he_is(text, sentence, end)
        if start < last or stop == end:
            continue
        behind = _behind(text, sentence, start, stop)
        if behind is not None:
            last = behind
            yield Group(start, behind, _ONE, "civilians", noun, named=True, inferred=True)


def _named_with_age(text: Scan, found: list[Group]) -> list[Group]:
    """Take "a soldier of the Frontier Corps, 24-year-old Noman Fareed," for one person."""
    kept: list[Group] = []
    for group in found:
        before = kept[-1] if kept else None
        aged = group.named and _YEARS_OLD.match(text.folded, group.start)
        if before is not None and aged and _is_who_he_is(text, before, group):
            kept[-1] = replace(before, end=group.end, named=True)
        else:
            kept.append(group)
    return kept


def _is_who_he_is(text: Scan, trade: Group, person: Group) -> bool:
    between = text.between(trade.end, person.start)
    one = trade.count == _ONE and not trade.named
    return (
        one and between.endswith(", ") and between.count(",") == 1 and len(between) <= _OF_A_FORCE
    )


def _names(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[tuple[int, int, str]]:
    """Yield where names stand, with a title or without."""
    written = text.report.text
    for group in found:
        if group.named and group.bare and group.count == _ONE:
            titles = _TITLES.search(written, sentence.start, group.start)
            yield titles.start() if titles else group.start, group.end, group.noun
    yield from _free_names(text, sentence, found)


def _free_names(
    text: Scan, sentence: Sentence, found: list[Group]
) -> Iterator[tuple[int, int, str]]:
    """Yield where names of two words or more stand without a title."""
    for match in _NAME.finditer(text.report.text, sentence.start, sentence.end):
        if _is_free(text, sentence, found, match) and are_names(match.group()):
            yield match.start(), match.end(), text.between(match.start(), match.end())


def _is_free(text: Scan, sentence: Sentence, found: list[Group], name: re.Match[str]) -> bool:
    """Tell persons' names from those of places, groups, forces and days."""
    places = (i for i in sentence.of("place") if i.mention and i.mention.role != "name_part")
    days = (item for item in sentence.of("date") if item.form != "month")  # "Noor Jan"
    others = (*places, *days, *sentence.of_any("actor", "people"), *sources(text, sentence))
    taken = any(item.start < name.end() and name.start() < item.end for item in others)
    return not taken and not any(g.start < name.end() and name.start() < g.end for g in found)


def _end_of_what_he_is(text: Scan, sentence: Sentence, end: int) -> int:
    """Return where his age and what he is end, none of which tells what befell anybody."""
    told = sentence.of_any("outcome", "taking", "event", "says")
    for form in (_OF_A_TOWN, _AGE, *(_WHAT_HE_IS for _ in range(_MOST))):
        match = form.match(text.report.text, end, sentence.end)
        if match and not any(end <= item.start < match.end() for item in told):
            end = match.end()
    return end


def _behind(text: Scan, sentence: Sentence, start: int, end: int) -> int | None:
    """Return where a person ends, the mark behind him included, if he is hit and does not speak."""
    closed = text.folded.startswith(",", end)
    stop = end + 1 if closed else end
    if any(0 <= item.start - stop <= 1 for item in sentence.of("says")):
        return None
    word = text.words(stop, min(sentence.end, stop + _BEHIND))[:1]
    verb = any(0 < item.start - stop <= 1 for item in sentence.of("outcome"))
    if verb or not (grammar("be") | grammar("before_participle")).isdisjoint(word):
        return stop
    hit = any(0 < start - item.end <= 1 for item in sentence.of("outcome"))
    if word in (["and"], ["along"]) or (hit and (not word or not _PLACED.isdisjoint(word))):
        return end
    return None
