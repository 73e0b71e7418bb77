"""What is said to have happened to people: who was killed, injured, abducted.

One statement is one group of people and one measure. Each outcome word of a sentence is
read by itself; then what the sentence says twice is dropped, and what one verb says of
several groups or places is shared out.
"""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.outcomes.among import Among
from mapper.extraction.outcomes.breakdowns import Breakdown
from mapper.extraction.outcomes.claimed import as_claimed
from mapper.extraction.outcomes.fellows import Fellows
from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.outcomes.telling import Reader
from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count, Measure

__all__ = ["Statement", "is_of_bodies", "led_away", "statements", "zero"]

_LOST = frozenset(["abducted", "missing"])


def statements(
    text: Scan,
    sentence: Sentence,
    linked: list[list[Group]],
    numbers: list[Quantity],
    measure: Measure | None = None,
    taken: Group | None = None,
    previous: Sentence | None = None,
) -> list[Statement]:
    """Return what a sentence says happened to people, each group once a measure.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    linked : list of list of Group
        Its people, in chains.
    numbers : list of Quantity
        Its numbers.
    measure : Measure, optional
        What the text before spoke of: "they were two soldiers and a driver"
        tells apart the people it counted last.
    taken : Group, optional
        Who was led away in the sentence before: "their bodies were found later".
    previous : Sentence, optional
        The sentence before: "gunmen attacked a Levies post".
    """
    reader = Reader(text, sentence, linked, numbers, taken)
    among = Among(text, sentence, linked)
    breakdown = Breakdown(text, sentence, linked)
    found: list[Statement] = []
    for item in sentence.of_any("outcome", "taking"):
        if reader.says_which(item):
            continue
        if not item.record.get("of_last"):
            found.extend(reader.read(item))
        elif _is_of_the_dead(sentence, item, measure):
            found.extend(_of_the_last(found, each) for each in [*reader.read(item)])
    found.extend(breakdown.trailing_parts(found))
    found.extend([*breakdown.one_by_one(found)])
    found.extend(breakdown.shared_out(found))
    if measure is not None and not found:
        found.extend([*breakdown.told_apart(measure)] or [*among.of_those_before(measure)])
    found.extend(breakdown.sides_of_some(found[-1].measure if found else measure))
    found.extend([*among.besides(found)])
    found.extend(breakdown.the_rest(found[-1].measure if found else measure))
    found.extend(breakdown.that_add_up(found))
    own = breakdown.at_home(_without_repeats(_without_modifiers(found, linked)))
    fellows = Fellows(text, sentence, previous, linked, taken)
    return as_claimed(text, sentence, [*fellows.sided(own)])


def _is_of_the_dead(sentence: Sentence, total: Item, before: Measure | None) -> bool:
    """Tell "a child died, which brings the total to four" from a total of the arrested."""
    told = [i.record["measure"] for i in sentence.of("outcome") if i.end <= total.start]
    return (told[-1] if told else before) == "killed"


def _of_the_last(found: list[Statement], total: Statement) -> Statement:
    """Give a total the side of those told of last, in this sentence or in the one before."""
    role = found[-1].group.role if found else "unknown"
    group = replace(total.group, role=role, noun="" if found else OF_THEM[-1])
    return total._replace(group=group)


def led_away(
    text: Scan, sentence: Sentence, linked: list[list[Group]], said: list[Statement]
) -> Group | None:
    """Return who was taken, held or swept away, and may be found dead in the next sentence.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    linked : list of list of Group
        Its people, in chains.
    said : list of Statement
        What it says happened to them.
    """
    told = [statement.group for statement in said if statement.measure in _LOST]
    told = [group for group in told if not group.part] or told
    told = told or [*Reader(text, sentence, linked, []).held()]
    return told[-1] if told and told[-1].count is not None else None


def _without_repeats(found: list[Statement]) -> list[Statement]:
    kept: dict[tuple[Measure, int, int], Statement] = {}
    for statement in found:
        key = (statement.measure, statement.group.start, statement.group.end)
        kept.setdefault(key, statement)
    return sorted(kept.values(), key=lambda s: (s.group.start, s.start))


def _without_modifiers(found: list[Statement], linked: list[list[Group]]) -> list[Statement]:
    """Drop "wounded" of "one wounded pupil died": the group has a verb of its own."""

    def is_modifier(statement: Statement) -> bool:
        return statement.group.start < statement.start and statement.end < statement.group.end

    verbed = {s.group.start for s in found if not is_modifier(s)}
    return [s for s in found if not (is_modifier(s) and s.group.start in verbed)]


def zero(measure: Measure, item: Item) -> Statement:
    """Return the statement that nobody was hurt."""
    group = Group(item.start, item.end, Count.exactly(0), "unknown")
    return Statement(measure, group, item.start, item.end)


def is_of_bodies(text: Scan, statement: Statement) -> bool:
    """Tell bodies, which turn up on a day and at a place of their own, from a killing."""
    words = text.words(statement.start, statement.end)
    return not grammar("bodies").isdisjoint(words)
