"""Whom "the policemen" and "her three children" mean, beside whom the sentence before counted.

The first are those it counted by that noun. The second are others than she, of whom it told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapper.extraction.outcomes.pronouns import counted_in
from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.people.group import Group
from mapper.extraction.people.subjects import is_passive
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Measure

__all__ = ["known_by_noun", "with_their_kin"]

_HIS = (["his"], ["her"], ["their"])
_THE = len("the ")
_PAIR = 2  # people whose kin are told of in the next sentence


def known_by_noun(
    text: Scan,
    sentence: Sentence,
    previous: Sentence | None,
    said: Sequence[Statement],
    wordings: Lexicon,
) -> Iterator[Statement]:
    """Read "The policemen were gunned down in Hub" of the three counted in the sentence before.

    Parameters
    ----------
    text : Scan
        The report.
    sentence, previous : Sentence
        The sentence to read and the one before it.
    said : sequence of Statement
        What the sentence says of people it counts itself.
    wordings : Lexicon
        The lexicons.
    """
    item = _said_of_the_first(text, sentence)
    if previous is None or item is None or _measures(previous) != {item.record["measure"]}:
        return
    if any(each.start == item.start for each in said):
        return
    noun = sentence.of("people")[0]
    called = text.between(noun.start, noun.end)
    chains = counted_in(text, previous, wordings)
    named = [group for chain in chains for group in chain if group.noun in (called, "")]
    if len(named) == 1 and named[0].noun:  # not of "three policemen in Hub and two in Bela"
        meant = replace(named[0], start=noun.start, end=noun.end, part=False, more=False)
        yield Statement(item.record["measure"], meant, item.start, item.end)


def _said_of_the_first(text: Scan, sentence: Sentence) -> Item | None:
    """Return the verb of "The women were shot dead", with which a sentence opens."""
    noun = next(iter(sentence.of("people")), None)
    item = next(iter(sentence.of("outcome")), None)
    if noun is None or item is None or "many" not in noun.form or noun.end > item.start:
        return None
    opens = noun.start == sentence.start + _THE and text.folded.startswith("the ", sentence.start)
    links = grammar("be") | grammar("before_participle")
    said = links.issuperset(text.words(noun.end, item.start))
    hit = "subject" in item.form.split() or is_passive(text, sentence, item)
    return item if opens and said and hit else None


def with_their_kin(
    text: Scan,
    sentence: Sentence,
    previous: Sentence | None,
    said: list[Statement],
    wordings: Lexicon,
) -> list[Statement]:
    """Return statements with "His wife was found dead" as of one more than the man before.

    Where the report told of dead people before him, she may be one of them.

    Parameters
    ----------
    text : Scan
        The report.
    sentence, previous : Sentence
        The sentence to read and the one before it.
    said : list of Statement
        What the sentence says.
    wordings : Lexicon
        The lexicons.
    """
    if previous is None or text.words(sentence.start, sentence.end)[:1] not in _HIS:
        return said
    measures = {each.measure for each in said}
    if len(measures) != 1 or _measures(previous) != measures:
        return said
    [measure] = measures
    before = [group for chain in counted_in(text, previous, wordings) for group in chain]
    if _were_others_told_of(text, previous, measure) or not _are_few(before):
        return said
    called = {group.noun for group in before}
    return [
        each._replace(group=replace(each.group, more=True)) if _is_kin(each, called) else each
        for each in said
    ]


def _is_kin(statement: Statement, called: set[str]) -> bool:
    """Tell the wife of a man told of before from "his son", of a man and his son."""
    group = statement.group
    new = group.noun in grammar("kin") and group.noun not in called
    return new and statement.relation == "plain" and not group.part


def _are_few(people: Sequence[Group]) -> bool:
    """Tell one who was hit, or a couple, from several, of whom these may be some."""
    civil = [group for group in people if group.role != "militants"]
    return 0 < sum(group.count.best for group in civil if group.count) <= _PAIR


def _measures(sentence: Sentence) -> set[Measure]:
    return {item.record["measure"] for item in sentence.of("outcome")}


def _were_others_told_of(text: Scan, previous: Sentence, measure: Measure) -> bool:
    """Tell whether the report told of the like before, in its title or its lead."""
    return any(measure in _measures(each) for each in text.sentences if each.start < previous.start)
