"""Persons' names behind people that are counted: "a trader, Gul Khan,", read by the way.

The noun says how many and whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import are_names, sources
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence
from mapper.model import Count

__all__ = ["names_apart"]

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,4}"
_AGE = r"(?:, (?:aged )?\d\d(?=,)| \(\d\d\))?"
# "(A clerk) of the education office, Gul Khan," and "(a clerk) identified as Gul Khan".
_BEHIND = re.compile(
    r"(?: (?:of|from|in|at|for) [^,;:()]{1,60}?)??(?: \([A-Z]{2,6}\))?"
    rf"(?:(, (?:(?:identified|named) as )?({_NAME}){_AGE})(?=,)"
    rf"|( (?:identified|named) as ({_NAME}){_AGE})(?=[ ,.;]))"
)
# "(Six people), including Gul Khan, a brother of the deceased, (were injured)".
_AMONG = re.compile(
    rf"(, (?:including|among them) ({_NAME}(?:(?:,| and|, and) {_NAME})*)"
    r"(?:, (?:an? |the )?[a-z]+ (?:of|to) [^,;:()]{1,40})?)(?=,)"
)
# "(Three men), identified as Gul Khan, son of Noor; Ali Jan, 30; and Dad Shah, (were found dead)".
_CALLED = rf"{_NAME}(?:,? (?:son|daughter|brother|resident) of {_NAME}|,? \(?\d\d\b\)?)*"
_NAMED_EACH = re.compile(
    rf"(, (?:identified|named) as {_CALLED}(?:[;,] (?:and )?{_CALLED}|,? and {_CALLED})+)(?=,)"
)
# "(Bodies of three men), reported as victims of abduction, (were found)".
_SAID_TO_BE = re.compile(
    r"(, (?:reported|said|believed|thought|known|presumed|seized|picked up|abducted|kidnapped)"
    r" [^,;:()]{1,90})(?=,)"
)
_GOES_ON_TO = re.compile(r", (?:(?:an?|the) )?(?:resident|native|inhabitant|son|daughter)\b")
_ONE = Count.exactly(1)
_GOES_ON = frozenset(["and", "along", "together", "who", "when", "while", "in", "on", "at", "by"])


def names_apart(text: Scan, sentence: Sentence, people: list[Group]) -> Iterator[tuple[int, int]]:
    """Yield the spans of names, and of the commas that set them apart.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    people : list of Group
        All its people, in text order.
    """
    for person in people:
        if person.count == _ONE and not person.named:
            yield from _behind(text, sentence, person)
        elif person.count is not None:
            yield from _among(text, sentence, person)
        if person.count is not None:
            yield from _said_to_be(text, sentence, person)


def _said_to_be(text: Scan, sentence: Sentence, people: Group) -> Iterator[tuple[int, int]]:
    """Read by the way what is told of people before what befell them."""
    match = _SAID_TO_BE.match(text.folded, people.end, sentence.end)
    if match and _goes_on(text, sentence, match.end() + 1):
        told = sentence.of_any("outcome", "event")
        if any(match.start() <= item.start < match.end() for item in told):
            yield match.start(1), match.end(1) + 1


def _among(text: Scan, sentence: Sentence, people: Group) -> Iterator[tuple[int, int]]:
    listed = _NAMED_EACH.match(text.report.text, people.end, sentence.end)
    if listed and _goes_on(text, sentence, listed.end() + 1):
        yield listed.start(1), listed.end(1) + 1
    match = _AMONG.match(text.report.text, people.end, sentence.end)
    if match and _is_a_persons(text, sentence, *match.span(2)):
        start, end = match.span(1)
        if _goes_on(text, sentence, end + 1):
            yield start, end + 1


def _behind(text: Scan, sentence: Sentence, person: Group) -> Iterator[tuple[int, int]]:
    written = text.report.text
    match = _BEHIND.match(written, person.end, sentence.end)
    if match is None:
        return
    span = 1 if match.group(1) else 3
    if span > 1 and person.inferred and person.noun in grammar("of_no_kind"):
        return  # "a person identified as Gul Khan": by his name alone
    if not _is_a_persons(text, sentence, *match.span(span + 1)):
        return
    start, end = match.span(span)
    closed = written[end : end + 1] == ","
    if closed and (written[end + 2 : end + 3].isupper() or _GOES_ON_TO.match(written, end)):
        return  # a list of names, or more on whose he was
    yield start, end + 1 if closed and _goes_on(text, sentence, end + 1) else end


def _is_a_persons(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    """Tell persons' names from those of places, groups, forces and days."""
    places = (i for i in sentence.of("place") if i.mention and i.mention.role != "name_part")
    days = (item for item in sentence.of("date") if item.form != "month")  # "Noor Jan"
    others = (*places, *days, *sentence.of_any("actor", "people"), *sources(text, sentence))
    taken = any(item.start < end and start < item.end for item in others)
    return not taken and are_names(text.report.text[start:end])


def _goes_on(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell a comma that only closes what was said by the way from one of a list."""
    word = text.words(position, position + 24)[:1]
    told = any(0 < item.start - position <= 1 for item in sentence.of_any("outcome", "says"))
    verb = grammar("be") | grammar("before_participle") | _GOES_ON
    return told or not verb.isdisjoint(word)
