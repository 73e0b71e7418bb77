"""Whom "he died on the spot" means: those the sentence before spoke of as struck."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.outcomes.tolls import Relation
from mapper.extraction.people.chaining import chains
from mapper.extraction.people.group import Group
from mapper.extraction.people.grouping import groups
from mapper.extraction.people.naming import named_of_them, named_subject
from mapper.extraction.people.quantities import quantities
from mapper.extraction.people.subjects import is_passive, pronoun_before
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Measure

__all__ = ["by_their_names", "counted_in", "of_all", "of_pronouns"]

_VERB_REACH = 8  # words from "he" to "died" ("he was being taken to a hospital when he died")
_ALL_OF_THEM = ["all", "of", "them"]
_DECLARED = re.compile(r"\b(?:declared|pronounced) (?P<whom>him|her|them) (?:clinically )?dead\b")
_BY_STATE: tuple[tuple[Measure, str], ...] = (
    ("injured", "of_the_injured"),
    ("killed", "of_the_killed"),
)
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
    if previous is None:
        return
    said = _predicate(text, sentence)
    if said is None or not _is_alone(text, sentence, found, said[0]):
        yield from _pronounced_dead(text, sentence, previous, found, wordings)
        return
    item, pronoun = said
    # who blew himself up is none of the five gunmen told of beside him
    before = {i.record["measure"] for i in previous.of("outcome") if "side" not in i.record}
    if item.record["measure"] in before or "killed" in before:
        return  # told and counted already
    relation: Relation = "moved" if "injured" in before else "plain"
    counted = _struck(text, previous, wordings, one=pronoun in _SINGLE)
    for group in _meant(text, sentence, counted):
        meant = replace(group, start=item.start, end=item.end, part=False)
        yield Statement(item.record["measure"], meant, item.start, item.end, relation)


def _pronounced_dead(
    text: Scan,
    sentence: Sentence,
    previous: Sentence,
    found: Sequence[Statement],
    wordings: Lexicon,
) -> Iterator[Statement]:
    """Read "doctors declared him dead on arrival" of whom the sentence before counts.

    But not where somebody was told of as dead before, nor beside others who were hit.
    """
    told = {item.record["measure"] for item in previous.of("outcome")}
    if found or "killed" in told:
        return
    said = _DECLARED.search(text.folded, sentence.start, sentence.end)
    if said is None:
        return
    one = said["whom"] != "them"
    struck = _meant(text, sentence, _struck(text, previous, wordings, one=one))
    for group in struck or (_shot_by_name(text, previous) if one else []):
        meant = replace(group, start=said.start(), end=said.end(), part=False, named=False)
        relation: Relation = "moved" if "injured" in told else "plain"
        yield Statement("killed", meant, said.start(), said.end(), relation)


def _shot_by_name(text: Scan, previous: Sentence) -> list[Group]:
    """Return the one of "the party's chief, Gul Khan, was shot outside his home"."""
    shot = (named_subject(text, previous, [], item) for item in previous.of("event"))
    return next((named for named in shot if named), [])


def by_their_names(text: Scan, sentence: Sentence, previous: Sentence | None) -> list[Statement]:
    """Read "The injured were moved to a hospital. They are Gul Khan, Noor Jan and Adil": three.

    It counts them only where nobody else does.
    """
    words = text.words(previous.start, previous.end) if previous is not None else []
    for measure, known in _BY_STATE:
        if words[:1] == ["the"] and not grammar(known).isdisjoint(words[1:2]):
            named = named_of_them(text, sentence)
            return [Statement(measure, each, each.start, each.end, "put") for each in named]
    return []


def of_all(
    text: Scan,
    sentence: Sentence,
    previous: Sentence | None,
    found: Sequence[Statement],
    wordings: Lexicon,
) -> list[Statement]:
    """Return statements, "all five were killed" being of the side of the five gunmen before.

    Parameters
    ----------
    text, sentence, previous, found, wordings
        As for `of_pronouns`.
    """
    if previous is None or not any(_is_all(text, sentence, each) for each in found):
        return list(found)
    known = [group for chain in counted_in(text, previous, wordings) for group in chain]
    told = []
    for each in found:
        alike = [group for group in known if group.count == each.group.count]
        if alike and _is_all(text, sentence, each):
            side = replace(each.group, role=alike[-1].role, noun=alike[-1].noun)
            told.append(each._replace(group=side))
        else:
            told.append(each)
    return told


def _is_all(text: Scan, sentence: Sentence, statement: Statement) -> bool:
    group = statement.group
    before = text.words(max(sentence.start, group.start - len("all ")), group.start)
    return before == ["all"] and not group.noun and group.role == "unknown"


def _predicate(text: Scan, sentence: Sentence) -> tuple[Item, str] | None:
    """Return what is said to have happened to a pronoun, and the pronoun.

    It opens the sentence, or another clause ("gunmen fired at them and they died").
    """
    opening = text.words(sentence.start, min(sentence.end, sentence.start + 40))
    opens = not grammar("they").isdisjoint(opening[:1]) or opening[:3] == _ALL_OF_THEM
    for item in sentence.of("outcome"):
        forms = item.form.split()
        state = not {"past", "adjective"}.isdisjoint(forms)  # "they were found dead"
        hit = "subject" in forms or (state and is_passive(text, sentence, item))
        if not hit or item.record["measure"] not in ("killed", "injured"):
            continue
        if opens and len(text.words(sentence.start, item.start)) <= _VERB_REACH:
            return item, opening[0]
        if pronoun := pronoun_before(text, sentence, item):
            return item, pronoun
    return None


def _is_alone(text: Scan, sentence: Sentence, found: Sequence[Statement], item: Item) -> bool:
    """Tell whether nobody is named between the pronoun and its verb but those with him."""
    named = [s for s in found if s.start == item.start]
    return not named or text.words(sentence.start, sentence.end)[1:2] == ["and"]


def _struck(text: Scan, previous: Sentence, wordings: Lexicon, *, one: bool) -> list[list[Group]]:
    """Return the people counted in the sentence before, the last first."""
    linked = counted_in(text, previous, wordings)
    counted = ([g for g in chain if not g.part] for chain in reversed(linked))
    return [
        whole
        for whole in counted
        if whole and (sum(g.count.best for g in whole if g.count) == 1) == one
    ]


def counted_in(text: Scan, sentence: Sentence, wordings: Lexicon) -> list[list[Group]]:
    """Return the people whom a sentence counts, in chains.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    wordings : Lexicon
        The lexicons.
    """
    numbers = quantities(text, sentence, wordings)
    linked = chains(text, sentence, groups(text, sentence, numbers, wordings))
    return [[group for group in chain if group.count] for chain in linked]


def _meant(text: Scan, sentence: Sentence, counted: list[list[Group]]) -> list[Group]:
    """Return whom a pronoun means: attackers where they fell "in return fire", or "all" did."""
    others = [whole for whole in counted if whole[0].role != "militants"]
    words = text.words(sentence.start, sentence.end)
    if not others and not (grammar("in_return") | {"all"}).isdisjoint(words):
        others = counted
    return next(iter(others), [])
