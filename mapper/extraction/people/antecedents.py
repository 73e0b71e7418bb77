"""Whom "him", "them" and "their bodies" mean within a sentence."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.people.naming import named_target
from mapper.extraction.people.subjects import Chains
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = ["antecedent", "both", "him", "is_theirs", "those_before"]

_TWO = 2
_NEAR = 4  # words from "both" to its verb ("both were later")
_BOTH = 40  # characters that hold "both were later" before a verb
_PRONOUN = 40  # characters that hold "they were later" before a verb
_SINGLE = frozenset(["he", "she"])
_IN_HANDS = frozenset(["abducted", "held"])
_REACH = 18  # words from people to "shot them dead"
_WHOSE = frozenset({"their", "whose", "his", "her"})
_SUFFERED = frozenset(["who", "when", "as", "on", "in", "at", "near", "from", "of"])
_ARTICLE = 4  # characters that hold "the" before who opens a sentence
_CLAUSE = 8  # characters that hold "that" before people
_OFFICE = 6  # words of "of the Duki administration" before "said"
_MARKS = frozenset([";", ",", "."])  # behind a verb of saying that ends what was said
_SAID_THAT = 8  # characters from "said" to who did it ("said that a boy")
_OPENINGS = (["that"], ["when"], ["as"], ["while"])  # of a clause, of which they are the subject


def is_theirs(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "seven men were led away, their (bullet-riddled) bodies were found"."""
    before = text.words(max(sentence.start, item.start - 40), item.start)[-3:]
    own = text.words(item.start, item.end)[-1:] in (["bodies"], ["body"])
    return own and not _WHOSE.isdisjoint(before)


def him(
    text: Scan, sentence: Sentence, linked: Chains, item: Item, taken: Group | None
) -> list[Group]:
    """Read "killing him (and his driver)": whom the words before name, or one by name alone.

    Where they name nobody ("another opened fire on him, killing him") it is somebody alone.
    """
    after = next((chain for chain in linked if chain[0].start >= item.end), [])
    verb, *rest = text.words(item.start, item.end)
    if rest[-1:] == ["her"] and after and text.between(item.end, after[0].start) == " ":
        return after  # "wounding her parents"
    again = text.words(sentence.start, item.start)[-1:] in (["him"], ["her"])
    meant = [] if again else antecedent(text, sentence, linked, item, taken)
    if not meant and not verb.endswith("ing"):
        meant = named_target(text, sentence, item)
    if not meant and verb.endswith("ing") and not {"him", "her"}.isdisjoint(rest):
        one = Group(item.start, item.end, Count.exactly(1), "civilians", "him", bare=True)
        meant = [replace(one, inferred=True)]
    link = text.words(item.end, after[0].start) if after else []
    listed = bool(link) and text.folded.startswith(", ", item.end)  # "killing him, his wife and"
    with_him = (link[:1] == ["and"] or listed) and _WHOSE.issuperset(link[link[:1] == ["and"] :])
    return [*meant, *after] if with_him else meant


def both(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Return the two of "was abducted along with his cousin, and both were later killed"."""
    before = text.words(max(sentence.start, item.start - _BOTH), item.start)[-_NEAR:]
    if "both" not in before or "of" in before:
        return []
    told = [group for chain in linked for group in chain if group.end <= item.start]
    told = [group for group in told if group.count is not None]
    pair = next((group for group in reversed(told) if group.count == Count.exactly(_TWO)), None)
    if pair is not None:
        return [pair]
    ones = [group for group in told if group.count == Count.exactly(1)]
    if len(ones) == 1 and " along with " in text.between(sentence.start, ones[0].start + 1):
        # and somebody by name
        return [replace(ones[0], start=item.start, end=item.end, count=Count.exactly(_TWO))]
    return ones[-_TWO:] if len(ones) > 1 else []


def antecedent(
    text: Scan, sentence: Sentence, linked: Chains, item: Item, taken: Group | None
) -> list[Group]:
    """Return whom "shot them dead" means: the last counted people who are not attackers.

    Those who were led away in the sentence before (`taken`) where it names nobody.
    """
    for chain in reversed(linked):
        near = chain[-1].end <= item.start
        near = near and (chain[0].role != "militants" or _are_fought(text, sentence, chain))
        near = near and not (_acts(text, sentence, chain) or _tells(text, sentence, chain, item))
        if near and any(group.count is not None for group in chain):
            return chain if len(text.words(chain[-1].end, item.start)) <= _REACH else []
    others = any(chain[-1].end <= item.start for chain in linked)
    if taken is None or (others and not _is_found_by(text, sentence, item)):
        return []
    return [replace(taken, start=item.start, end=item.end)]  # "their bodies were found"


def those_before(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Return the nine of "nine men were led into the hills, where they were killed".

    And the trader of "a trader was hurt; he died in hospital".
    """
    before = text.words(max(sentence.start, item.start - _PRONOUN), item.start)
    while before and before[-1] in grammar("be") | grammar("before_participle"):
        before.pop()
    told = [i for i in sentence.of_any("outcome", "holding", "taking") if i.end <= item.start]
    measures = {each.record["measure"] for each in told}
    if not before or before[-1] not in {*grammar("they"), "latter"} or "killed" in measures:
        return []
    people = [c for c in linked if c[-1].end <= item.start and c[0].role != "militants"]
    people = [chain for chain in people if any(group.count is not None for group in chain)]
    if before[-1] == "latter":
        return _the_latter(people, item) if measures == {"injured"} else []
    several = sum(g.count.best for c in people for g in c if g.count and not g.part) > 1
    if len(people) != 1 or several != (before[-1] not in _SINGLE):
        return []
    if not measures.isdisjoint(_IN_HANDS):
        return people[0]
    hurt = measures == {"injured"}
    return [replace(g, start=item.start, end=item.start, noun="of them") for g in people[0] if hurt]


def _the_latter(people: Chains, item: Item) -> list[Group]:
    """Return the last of "two were hurt, one in a leg and one in the chest; the latter died"."""
    told = next((g for c in people for g in c if g.count and not g.part), None)
    one = Count.exactly(1)
    return (
        [replace(told, start=item.start, end=item.start, count=one, noun="of them")] if told else []
    )


def _is_found_by(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "villagers recovered their bodies" from bodies of the people just named."""
    before = text.words(max(sentence.start, item.start - 40), item.start)
    return not grammar("turned_up").isdisjoint(before[-3:])


def _tells(text: Scan, sentence: Sentence, chain: list[Group], item: Item) -> bool:
    """Tell an official, "who did not want to be named, said that they shot them", from them.

    So does the one of "three were digging there, an official of the district said; their bodies".
    """
    opens = chain[0].start - sentence.start <= _ARTICLE
    behind = [verb for verb in sentence.of("says") if chain[-1].end < verb.start < item.start]
    closes = any(
        text.between(verb.end, verb.end + 1) in _MARKS
        and len(text.words(chain[-1].end, verb.start)) <= _OFFICE
        for verb in behind
    )
    return bool(behind) and (opens or closes)


def _are_fought(text: Scan, sentence: Sentence, chain: list[Group]) -> bool:
    """Tell "the forces engaged 30 terrorists and killed them all" from those who did it."""
    if chain[0].role != "militants":
        return False
    named = not grammar("arresting").isdisjoint(text.words(sentence.start, chain[0].start))
    sides = [i.record["side"] for i in sentence.of("actor") if i.end <= chain[0].start]
    men = [i.record["role"] for i in sentence.of("people") if i.end <= chain[0].start]
    return named or "security" in (*sides, *men)


def _is_of_a_thing(sentence: Sentence, start: int) -> bool:
    """Tell "a shell that a boy had found" from "police said that a boy had found it"."""
    return not any(0 <= start - verb.end <= _SAID_THAT for verb in sentence.of("says"))


def _acts(text: Scan, sentence: Sentence, chain: list[Group]) -> bool:
    """Tell the guard of "one guard opened fire, killing him" from him."""
    verb, *rest = text.words(chain[-1].end, sentence.end)[:2] or [""]
    before = text.words(max(sentence.start, chain[0].start - _CLAUSE), chain[0].start)
    opens = chain[0].start == sentence.start or before[-1:] in _OPENINGS
    if before[-1:] == ["that"] and _is_of_a_thing(sentence, chain[0].start):
        return False  # "a shell that a boy had found killed him": the shell does
    if verb == "came" and rest == ["under"]:
        return False
    return opens and verb not in _SUFFERED and grammar("be").isdisjoint([verb])
