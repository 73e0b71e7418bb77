"""Persons named right before those who are counted with them.

"Gul Khan and three others", "Gul Khan, Noor Jan and their mother": no noun tells of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import are_names, sources
from mapper.extraction.spans.scanning import Scan, Sentence
from mapper.model import Count

__all__ = ["with_leading_names"]

_AT = frozenset(["in", "at", "near"])  # before a place, known or not
# A name of two words or more, or one and his age, right before "and three others".
_LEADING = re.compile(
    r"((?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+(?:,? \(?\d\d\)?,?)?|[A-Z][\w'’-]+, \d\d,)"
    r"(?: (?:and|along with) (?:his |her )?|, (?:his|her) )$"
)
# Two such names or more, before those who are counted ("Gul Khan, Noor Jan and two others").
_LEADING_LIST = re.compile(
    r"((?:(?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+, )+(?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+)"
    r"(?:,? and (?:his |her |their )?|, (?:his|her|their) )$"
)
_HIS = frozenset(["his", "her", "their"])


def with_leading_names(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[Group]:
    """Count him who is named before the others ("Gul Khan and three other men died").

    Or them: "Gul Khan, Noor Jan and their mother".
    """
    for group in found:
        his = text.words(max(0, group.start - len("their ")), group.start)[-1:]
        counted = (group.count is not None and not group.bare) or not _HIS.isdisjoint(his)
        if counted and (named := _leading(text, sentence, found, group)):
            yield named
        yield group


def _leading(text: Scan, sentence: Sentence, found: list[Group], group: Group) -> Group | None:
    """Return the persons who are named right before others."""
    for form in (_LEADING_LIST, _LEADING):
        match = form.search(text.report.text, sentence.start, group.start)
        if match and _is_a_persons(text, sentence, found, match):
            listed = form is _LEADING_LIST
            people = Count.exactly(match.group(1).count(",") + 1 if listed else 1)
            called = match.group(1) if listed else match.group(1).partition(",")[0]
            told = Group(match.start(), match.end(1), people, "civilians", called)
            return replace(told, inferred=True, named=True)
    return None


def _is_a_persons(text: Scan, sentence: Sentence, found: list[Group], name: re.Match[str]) -> bool:
    """Tell a person's name from that of a place, a force or a train."""
    before = text.words(max(sentence.start, name.start() - 16), name.start())
    if not _AT.isdisjoint(before[-1:]) or before[-2:] == ["identified", "as"]:
        return False  # whose name it is was counted before
    places = [
        i
        for i in sentence.of("place")
        if i.mention
        and (i.mention.role != "name_part" or (i.start <= name.start() and name.end(1) <= i.end))
    ]
    named = (*places, *sentence.of_any("actor", "people"), *sources(text, sentence))
    others = [(item.start, item.end) for item in named]
    others += [(group.start, group.end) for group in found]
    free = not any(start < name.end(1) and name.start() < end for start, end in others)
    return free and are_names(name.group(1))
