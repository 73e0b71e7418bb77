"""People called by the last of their names alone, whom the text named in full before."""

from __future__ import annotations

import re

from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import are_names, sources
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = ["called_by_surname"]

# "Khan (died)", "(that) Khan was (declared dead)", "Mr Khan (succumbed)".
_LAST = re.compile(
    r"(?:^|(?<=[a-z,;:\"“] )|(?<=[\"“]))(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][\w'’-]{2,}) "
    r"(?:(?:was|has been|had been) (?:\w+ly )?)?$"
)
_NOT_ALONE = frozenset(
    ["a", "an", "the", "no", "every", "another", "one", "those", "these", "both", "all", "some"]
)
_WORD_BEFORE = 12  # characters that hold it


def called_by_surname(text: Scan, sentence: Sentence, item: Item) -> list[Group]:
    """Read "Khan died of his wounds", after "Zahid Khan of Geo TV was on his way home".

    He is counted by his whole name, so that who was told of as dead by it is not counted again.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    item : Item
        What befell him.
    """
    match = _LAST.search(text.report.text[sentence.start : item.start])
    if match is None:
        return []
    start, end = (sentence.start + match.start(1), sentence.start + match.end(1))
    before = text.words(max(sentence.start, start - _WORD_BEFORE), start)[-1:]
    if not _NOT_ALONE.isdisjoint(before) or _is_of_another(text, sentence, start, end):
        return []
    full = _full_name(text.report.text[: sentence.start], match.group(1))
    if not full or not are_names(full):
        return []
    return [
        Group(start, end, Count.exactly(1), "civilians", full.lower(), inferred=True, named=True)
    ]


def _is_of_another(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    """Tell a town, a group, a day, a number and an outlet from a person's last name."""
    places = [i for i in sentence.of("place") if i.mention and i.mention.role != "name_part"]
    days = [i for i in sentence.of("date") if i.form != "month"]  # "Jan died"
    counts = sentence.of_any("actor", "cardinal", "amount")
    others = (*places, *days, *counts, *sources(text, sentence))
    opens = text.between(start, end) in grammar("opens_a_sentence") | grammar("they") | _NOT_ALONE
    return opens or any(i.start < end and start < i.end for i in others)


def _full_name(before: str, last: str) -> str:
    """Return the whole name of which a word is the last, as the text gave it latest."""
    found = re.findall(rf"\b([A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?{re.escape(last)})\b", before)
    return found[-1] if found else ""
