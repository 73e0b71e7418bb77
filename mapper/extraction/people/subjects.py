"""Whom a verb is said of: the people who stand before it.

The nearest people are not always they: "three men in a car behind the soldiers were
hurt", "eleven miners of the Hazara community were killed". Number tells (was, were), and
so does a preposition before the nearer ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = [
    "Chains",
    "are_counted",
    "has_object",
    "is_aside",
    "is_passive",
    "last_before",
    "pronoun_before",
    "subject_of",
]

_REACH = 18  # words between people and the verb they are the subject of
_RELATIVE_REACH = 36  # words from "four labourers who were building a road" to their verb
_DETERMINERS = 3  # words from a preposition to its people ("of the five young men")
_WHO_GAP = 32  # characters that hold "who was shot and" before "injured"
_WHO_WORDS = 4
_SINGULAR = frozenset(["was", "is", "has", "gets"])
_PLURAL = frozenset(["were", "are", "have"])
_OTHERS = frozenset(["all", "those"])  # before "who", of whom the verb is said
_AMONG = frozenset(["among", "the"])
_ONE = Count.exactly(1)
_CLAUSE = 40  # characters that hold a pronoun and the verb behind it
_SINGLE = ("he", "she")
_OBJECTS = frozenset(["him", "her", "them", "both"])
_LATER = (["and", "later"], ["but", "later"], ["and", "subsequently"])
_TURNS = (["but"], ["while"], ["whereas"])
_TO_HAVE_BEEN = ("to", "have", "been")
_RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])

Chains = list[list[Group]]


def are_counted(chain: list[Group]) -> bool:
    """Tell whether anybody of a chain is counted."""
    return any(group.count is not None for group in chain)


def last_before(linked: Chains, position: int) -> list[Group]:
    """Return the nearest counted people before an offset."""
    return next(_nearest_first(linked, position), [])


def _nearest_first(linked: Chains, position: int) -> Iterator[list[Group]]:
    for chain in reversed(linked):
        if chain[-1].end <= position and are_counted(chain):
            yield chain


def is_passive(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "were reportedly killed" from "killed"."""
    before = text.words(max(sentence.start, item.start - 60), item.start)
    for word in reversed(before):
        if word in grammar("be"):
            return True
        if word not in grammar("before_participle") and not word.endswith("ly"):
            return False
    return False


def is_aside(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "a man (who was) kidnapped on Sunday" from "a man was kidnapped on Sunday".

    And "men, said to have been kidnapped in May, (were found)".
    """
    before = text.words(max(sentence.start, item.start - 24), item.start)
    if before[-4:] in (["said", *_TO_HAVE_BEEN], ["believed", *_TO_HAVE_BEEN]):
        return "," in text.between(item.end, sentence.end)
    while before and before[-1] in grammar("be") | grammar("before_participle"):
        before.pop()
    finite = is_passive(text, sentence, item) or "subject" in item.form.split()
    predicate = finite or has_object(text, sentence, item)
    return not predicate or not _RELATIVE.isdisjoint(before[-1:])


def has_object(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "gunmen kidnapped (the) two traders" from "two traders kidnapped in Hub"."""
    people = (i for i in sentence.of_any("people", "cardinal", "article") if i.start >= item.end)
    near = next(people, None)
    return near is not None and text.words(item.end, near.start) in ([], ["the"], ["his"])


def subject_of(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Return the people a verb is said of, none where a clause stands between."""
    if pronoun_before(text, sentence, item):
        return []  # "two gunmen fired at him and he died"
    reading = _Clause(text, sentence, linked, item)
    near = [chain for chain in _nearest_first(linked, item.start) if reading.reaches(chain)]
    if not near or near[0][-1].end != last_before(linked, item.start)[-1].end:
        return []
    if reading.has_others_nearer(near[0]):
        return []
    nearest, aside = near[0], []
    if reading.is_of_whom(nearest[-1]) and reading.is_own(nearest):
        return nearest[-1:]
    if all(group.part for group in nearest) and len(near) > 1 and not reading.is_own(nearest):
        aside, near = nearest, near[1:]  # "three men, two of them armed,"
    within = [chain for chain in near if chain is near[0] or reading.is_same_clause(chain)]
    plural = reading.is_plural()
    if plural is False and reading.is_told_of_the_last(nearest):
        return nearest[-1:]
    if plural is False and _are_one(nearest):
        return nearest[:1]
    fitting = [chain for chain in within if _agrees(chain, plural)]
    whole = [chain for chain in fitting if not reading.is_oblique(chain)]
    found = (whole or fitting or within)[0]
    return [*found, *aside]


def pronoun_before(text: Scan, sentence: Sentence, item: Item) -> str:
    """Return the "they" of "fired at them and they both died", where none else is named.

    Nobody else is where the number differs: "police said armed men targeted him and he died".
    """
    before = text.words(max(sentence.start, item.start - _CLAUSE), item.start)
    while before and before[-1] in grammar("be") | grammar("before_participle"):
        before.pop()
    if not before or before[-1] not in grammar("they"):
        return ""
    plural = before[-1] not in _SINGLE
    others = (who for who in sentence.of("people") if who.record["role"] != "militants")
    alone = not any(who.start < item.start and ("many" in who.form) == plural for who in others)
    words = text.words(sentence.start, item.start)
    carried = "where" in words and not grammar("carried").isdisjoint(words)
    meant = carried or not _OBJECTS.isdisjoint(words)  # "rushed to hospital, where he died"
    return before[-1] if alone and meant else ""


def _is_predicate(words: Sequence[str]) -> bool:
    """Tell "were taken off a coach near Hub on the way to Punjab and (shot)": a second verb."""
    return not grammar("be").isdisjoint(words[:1]) and words[-1:] == ["and"]


def _agrees(chain: list[Group], plural: bool | None) -> bool:
    """Tell whether people agree with the verb in number."""
    if any(group.noun in grammar("collective") for group in chain):
        return True  # "the couple was shot", and "were"
    people = sum(group.count.best if group.count else 2 for group in chain)
    return plural is None or plural == (people > 1)


def _are_one(chain: list[Group]) -> bool:
    """Tell "a writer, teacher and activist (was)", one person, from two.

    And "journalist and activist Saba Gul (was)".
    """
    first, *rest = chain
    if not rest or first.count != _ONE or first.named:
        return False
    return all(group.bare or (group is rest[-1] and first.bare) for group in rest)


class _Clause:
    """The words before one verb."""

    def __init__(self, text: Scan, sentence: Sentence, linked: Chains, item: Item) -> None:
        self.text, self.sentence, self.linked, self.item = text, sentence, linked, item

    def reaches(self, chain: list[Group]) -> bool:
        """Tell whether a verb may still be said of people, whatever stands between."""
        end = max(group.end for group in chain)
        if ";" in self.text.between(end, self.item.start):
            return False
        words = self.text.words(end, self.item.start)
        if words[-1:] == ["who"] and not _OTHERS.isdisjoint(words[-_WHO_WORDS:]):
            return False  # "the inspector said of all the miners who died"
        far = words[:1] == ["who"] or _is_predicate(words)
        if len(words) > (_RELATIVE_REACH if far else _REACH):
            return False
        told = self.sentence.of("outcome")
        between = [i for i in told if end <= i.start and i.end <= self.item.start]
        return not between or self._is_coordinated(between) or self._only_describe(between)

    def _is_coordinated(self, between: list[Item]) -> bool:
        """Tell "were killed or wounded": both verbs have the same people.

        So have those of "were kidnapped from a bus and shot dead".
        """
        joint = self.text.words(between[-1].end, self.item.start)
        if between[-1].record["measure"] == "abducted" and joint[-1:] == ["and"]:
            return True
        hurt = between[-1].record["measure"] == "injured"
        if hurt and "subject" in self.item.form.split() and joint[-1:] in (["and"], ["but"]):
            return True  # "was hurt there and died", "received injuries in the chase and died"
        return joint in (["or"], ["and"], ["and", "then"]) or joint[-2:] in _LATER

    def _only_describe(self, between: list[Item]) -> bool:
        """Tell "a trader (who was) kidnapped on Sunday was shot": the first is no predicate."""
        start = between[0].start
        relative = "who" in self.text.words(max(0, start - _WHO_GAP), start)[-_WHO_WORDS:]
        if "subject" in self.item.form.split():
            return relative or self._is_reduced(between)
        if not is_passive(self.text, self.sentence, self.item):
            return False
        return relative or not any(self._is_finite(i) for i in between)

    def _is_finite(self, item: Item) -> bool:
        """Tell "died" and "was hurt" from the "kidnapped" of "a trader kidnapped on Sunday"."""
        return "subject" in item.form.split() or is_passive(self.text, self.sentence, item)

    def _is_reduced(self, between: list[Item]) -> bool:
        """Tell "two people wounded in the attack died" from "two were wounded and one died"."""
        first = between[0]
        beside = last_before(self.linked, first.start)
        link = self.text.words(beside[-1].end, first.start) if beside else ["none"]
        link = [word for word in link if not word.endswith("ly")]  # "the five critically injured"
        close = link in ([], ["among", "the"], ["among", "those"], ["among"])
        joined = {"and", "or", "while", "but"} & set(self.text.words(first.end, self.item.start))
        return len(between) == 1 and close and not joined

    def has_others_nearer(self, chain: list[Group]) -> bool:
        """Tell "two clerks were unhurt but guards with them were killed": guards, not counted."""
        others = [each[0] for each in self.linked if chain[-1].end <= each[0].start]
        others = [group for group in others if group.end <= self.item.start and not group.count]
        if not others:
            return False
        words = self.text.words(chain[-1].end, others[0].start)
        return words[-1:] in _TURNS and not grammar("be").isdisjoint(words)

    def is_own(self, chain: list[Group]) -> bool:
        """Tell "14 were injured, two of whom died": the verb follows the part at once."""
        end = chain[-1].end
        apart = self.text.between(end, end + 1) == "," and not self.is_of_whom(chain[-1])
        words = self.text.words(end, self.item.start)
        return not apart and (grammar("be") | grammar("before_participle")).issuperset(words)

    def is_of_whom(self, group: Group) -> bool:
        """Tell "one of whom", and "one of whom, Sepoy Gul Khan,"."""
        own = self.text.words(group.start, group.end)
        return group.noun == "of whom" or own[1:3] == ["of", "whom"]

    def is_told_of_the_last(self, chain: list[Group]) -> bool:
        """Tell "a guard and the son of an elder, who was himself hurt": of one of them."""
        words = self.text.words(chain[-1].end, self.item.start)
        relative = [word for word in words if word in _RELATIVE]
        singles = all(group.count == _ONE for group in chain)
        return len(chain) > 1 and singles and relative == ["who"]

    def is_same_clause(self, chain: list[Group]) -> bool:
        """Tell whether no other verb stands between people and this one."""
        start, stop = chain[-1].end, self.item.start
        if any(start <= i.start < stop for i in self.sentence.of_any("outcome", "says", "clause")):
            return False
        if not _RELATIVE.isdisjoint(self.text.words(start, stop)):
            return False
        events = (i for i in self.sentence.of("event") if start <= i.start < stop)
        return not any(self._is_verb(event) for event in events)

    def _is_verb(self, event: Item) -> bool:
        first = self.text.words(event.start, event.end)[0]
        return first.endswith("ed") or first in grammar("did_it")

    def is_plural(self) -> bool | None:
        """Return what the nearest form of be or have says of the number, if any does."""
        before = self.text.words(max(self.sentence.start, self.item.start - 60), self.item.start)
        for word in reversed(before):
            if word in _SINGULAR | _PLURAL:
                return word in _PLURAL
            known = word in grammar("be") | grammar("before_participle") | _AMONG
            if not known and not word.endswith("ly"):
                return None
        return None

    def is_oblique(self, chain: list[Group]) -> bool:
        """Tell people behind a preposition ("of the Hazara tribe") from those spoken of."""
        start = chain[0].start
        before = self.text.words(max(self.sentence.start, start - 40), start)[-_DETERMINERS:]
        for word in reversed(before):
            if word in grammar("prepositions"):
                return True
            if word not in grammar("determiners"):
                return False
        return False
