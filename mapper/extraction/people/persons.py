"""Names of persons: lists of them, those behind a title or a number, and what is no person's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = [
    "HIS_NAME",
    "JOINT",
    "NAMES",
    "aged",
    "are_names",
    "are_two_persons",
    "end_of_names",
    "leader",
    "name_end",
    "sources",
]

_FULL_NAME = 2  # words
JOINT = re.compile(r",? and |, ")  # between the names of a list
# "Constables Abdul Hakeem and Sikandar": two, by name.
NAMES = re.compile(
    r" ((?:[A-Z][\w'’-]+ ?){1,3}(?:, (?:[A-Z][\w'’-]+ ?){1,3})* and (?:[A-Z][\w'’-]+ ?){1,3})"
)
# "Three constables, Abdul Hakeem, Raja Khan and Imam Bakhsh (, died)": who they were.
_PERSON = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’-]+){0,3}"
_WHO_THEY_WERE = re.compile(
    r"(?:,|:| --?| [–—])? (?:(?:identified|named) as )?(?:[a-z]{3,12}s )?"
    rf"((?:{_PERSON}, )*{_PERSON},? and (?:{_PERSON}|[a-z]+ others))(?=[,.;:)]| --? | [–—])"
)
# "A soldier, Noor Khan, (a resident of Attock)": who he was.
HIS_NAME = re.compile(rf",? (?:(?:identified|named) as )?{_PERSON}(?=[,(]| son of | daughter of )")
# "50-year-old Nazeer Husain", not ", a shepherd": he is told of by what he is.
_AGED = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}|[a-z]{{3,9}})[- ]years?[- ]old ({_PERSON})(?!,? (?:an? |the |[A-Z]))"
)
# "(Police said that) Gul Khan, who was on his way home, and (three others died)".
_LEADER = re.compile(
    rf"(?:^|\b(?:that|when|as|while) |[,;:] )(({_PERSON})"
    r"(?:, (?:who|whose|an?|the|son|resident) [^,;.]{1,80},|, \d\d,)?),? and $"
)
# The acronym of a rank, between it and the name.
_ACRONYM = re.compile(r"\([A-Z]{2,6}\)")
# A proper name, behind a title.
_NAME = re.compile(r"(?: [A-Z][\w'’-]+){1,4}")


def aged(text: Scan, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where persons stand who are told of by age and name ("50-year-old Gul Khan")."""
    if text.folded.find("year", start, end) < 0:
        return  # most sentences
    for match in _AGED.finditer(text.report.text, start, end):
        yield match.start(), match.end(1)


def are_names(written: str) -> bool:
    """Tell names of persons ("Gul Khan and Javed Baloch") from those of groups and places."""
    for name in JOINT.split(written.lower()):
        *others, last = name.split()
        told = set(others) if last == "baloch" else {*others, last}
        if not told.isdisjoint(grammar("of_no_person")):
            return False
    return True


def are_two_persons(first: str, second: str) -> bool:
    """Tell "Malik Karim" and "Malik Tahir" from one of them named again in short."""
    names, others = first.split(), second.split()
    if min(len(names), len(others)) < _FULL_NAME:
        return False
    return names[-1] != others[-1] and not (set(names) <= set(others) or set(others) <= set(names))


def leader(text: Scan, start: int, end: int) -> tuple[int, int, int] | None:
    """Return where a person is named who opens a clause and shares the lot of "three others".

    They are the offsets of the name's start and end, and of the end of what is said of him.

    Parameters
    ----------
    text : Scan
        The report.
    start, end : int
        Offsets of the clause's sentence and of those others.
    """
    match = _LEADER.search(text.report.text[start:end])
    if match is None or not are_names(match.group(2)):
        return None
    return start + match.start(2), start + match.end(2), start + match.end(1)


def end_of_names(text: Scan, start: int, count: Count, free: list[Quantity]) -> int:
    """Return where the names of as many people end that follow their number.

    "Five men, Gul Khan, Mir Hassan and three others": the others are counted there.
    """
    names = _WHO_THEY_WERE.match(text.report.text, start) if count.best > 1 else None
    if names is None:
        return start
    others = [n for n in free if names.start(1) <= n.start < names.end(1)]
    more = sum(number.count.best - 1 for number in others)
    return names.end(1) if len(JOINT.split(names.group(1))) + more == count.best else start


def name_end(text: Scan, start: int) -> int:
    """Return where a name ends that follows a title ("Sepoy Imran Ali", "Inspector (SI) Adil")."""
    brackets = _ACRONYM.match(text.report.text, start + 1)
    match = _NAME.match(text.report.text, brackets.end() if brackets else start)
    return match.end() if match else start


def sources(text: Scan, sentence: Sentence) -> list[Item]:
    """Return the sources of a sentence but for titles that whoever is hit may have too ("Dr")."""
    titles = grammar("anybodys_titles")
    found = sentence.of("source")
    return [item for item in found if text.between(item.start, item.end) not in titles]
