"""Of whom one outcome word is said: who stands where beside it.

The form of the word says where: after it ("killing 11"), before it ("three died"),
on either side ("was killed", "killed two"), or as its own noun ("the dead are four
students", "the toll rose to 17").
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mapper.extraction.outcomes.among import Among
from mapper.extraction.outcomes.copulas import copula, those_who
from mapper.extraction.outcomes.nouns import counted_noun, is_placed
from mapper.extraction.outcomes.predicates import is_how_they_went, is_second_predicate
from mapper.extraction.outcomes.takings import fallen
from mapper.extraction.outcomes.tolls import Relation, has_risen, toll, toll_number
from mapper.extraction.outcomes.wounds import with_wounds
from mapper.extraction.people.antecedents import antecedent, both, him, is_theirs, those_before
from mapper.extraction.people.group import Group
from mapper.extraction.people.naming import (
    bare_body,
    name_before,
    named_behind,
    named_between,
    named_object,
    named_subject,
    one_hit,
    one_struck,
)
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.people.standing import beside, inside, inverted_subject, object_of
from mapper.extraction.people.subjects import is_passive, last_before, subject_of
from mapper.extraction.people.surnames import called_by_surname
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["Whom"]

_WHO_WERE = frozenset(["who", "that", "were"])
_BESIDE_AS_MANY = ("others", "more", "people", "persons", "were", "was", "of")
_SAME_NUMBER = (["as", "many"], ["equal", "number"], ["same", "number"])
_SENTENCE_BEFORE = 80  # characters before "died" in which "raising the number" may stand
_DUMPED = 24  # characters that hold "dumped" before "his body"
_NUMBER_GAP = 7  # words from "number" to the outcome ("number of people who lost their lives")


@dataclass(frozen=True, slots=True)
class Whom:
    """Finds the people of each outcome word of a sentence."""

    text: Scan
    sentence: Sentence
    linked: list[list[Group]]
    numbers: list[Quantity]
    taken: Group | None = None  # who was led away in the sentence before

    def _at(self, item: Item) -> tuple[Scan, Sentence, list[list[Group]], Item]:
        return self.text, self.sentence, self.linked, item

    def _numbered(self, item: Item) -> Group | None:
        """Read "the number of people killed in the blaze reached 21", and "put at 21"."""
        before = self.text.words(max(self.sentence.start, item.start - 60), item.start)
        if {"number", "put"}.isdisjoint(before[-_NUMBER_GAP:]):
            return None
        number = toll_number(self.text, self.numbers, item)
        if number is None:
            return None
        people = [g for chain in self.linked for g in chain if abs(g.start - item.start) < 60]
        named = [group for group in people if group.count is None]
        role = named[0].role if len({group.role for group in named}) == 1 else "unknown"
        noun = named[0].noun if role == "security" and "put" not in before else ""
        return Group(number.start, number.end, number.count, role, noun)

    def _people(self, item: Item, forms: list[str]) -> tuple[list[Group], Relation]:
        if "toll" in forms or (
            "noun" in forms and has_risen(self.text, self.sentence, self.numbers, item)
        ):
            return self._toll(item)
        verb = "noun" not in forms or "past" in forms  # "the number of soldiers martyred"
        if verb and (numbered := self._numbered(item)):
            start = max(self.sentence.start, item.start - _SENTENCE_BEFORE)
            words = self.text.words(start, numbered.start)
            if not grammar("season").isdisjoint(self.text.words(item.end, numbered.start)):
                return [numbered], "season"  # "those killed by this year's monsoon reached 127"
            whole = (
                numbered.role == "unknown"
                or numbered.noun
                or not grammar("brings").isdisjoint(words)
            )
            return [numbered], "total" if whole else "plain"
        killed = item.record["measure"] == "killed" and "of" not in forms
        if two := both(*self._at(item)) or (those_before(*self._at(item)) if killed else []):
            return two, "plain"
        if item.record.get("along") == "own":
            return fallen(
                self.text, self.sentence, item, object_of(self.text, self.linked, item)
            ), "plain"
        if "of" in forms:
            return self._whose(item), "plain"
        if "noun" in forms and (named := self._named(item)):
            return named
        if "pronoun" in forms:
            return him(*self._at(item), self.taken), "plain"
        if "noun" in forms and not {"past", "active", "subject"} & set(forms):
            counted = self._noun(item)
            return counted or (self._beside_or_subject(item, forms), "plain")
        return self._among_who(item) or (self._verb(item, forms), "plain")

    def _among_who(self, item: Item) -> tuple[list[Group], Relation] | None:
        some = Among(self.text, self.sentence, self.linked).those_who(item)
        some = some or those_who(*self._at(item))
        return (some, "part") if some else None

    def _toll(self, item: Item) -> tuple[list[Group], Relation]:
        """Read a toll, and "put the number of the dead at seven attackers and three guards"."""
        told, relation = toll(self.text, self.sentence, self.numbers, item)
        listed = (
            c
            for c in self.linked
            if told and len(c) > 1 and c[0].start == told[0].start and all(g.noun for g in c)
        )
        chain = next(listed, None)
        return (chain, "plain") if chain and relation in ("put", "total") else (told, relation)

    def _named(self, item: Item) -> tuple[list[Group], Relation] | None:
        """Read who the dead were, and how many ("eight dead: five clerks and three guards")."""
        counted = counted_noun(self.text, self.sentence, self.numbers, item)
        named = copula(*self._at(item), counted=bool(counted))
        listed = self.text.between(item.end, item.end + 1) == ":"
        return ([*counted, *named[0]], "plain") if named and counted and listed else named

    def _verb(self, item: Item, forms: list[str]) -> list[Group]:
        """Read "were killed", "killing two", "died"; "injured" is a noun too."""
        if "past" in forms:
            said = self._past(item) or named_subject(*self._at(item))
            if not said and "subject" in forms:  # "five people inside the car burned to death"
                said = subject_of(*self._at(item))
            said = said or called_by_surname(self.text, self.sentence, item)
            return said or one_struck(*self._at(item))
        if "active" in forms:
            hit = (
                object_of(self.text, self.linked, item)
                or self._as_many(item)
                or named_object(*self._at(item))
            )
            return hit or one_hit(*self._at(item))
        if "subject" in forms:
            said = self._among_those(item) or self._as_many(item) or subject_of(*self._at(item))
            said = said or called_by_surname(self.text, self.sentence, item)
            return said or name_before(*self._at(item))
        return self._beside_or_subject(item, forms)

    def _beside_or_subject(self, item: Item, forms: list[str]) -> list[Group]:
        """Read "two (were found) dead", "leaving a waiter with burns"."""
        if self.text.folded.startswith(" or alive", item.end):
            return []  # "to arrest the ringleader dead or alive"
        if self.text.between(item.start, item.start + 5) == "with ":
            return with_wounds(*self._at(item))
        if "adjective" in forms and is_passive(self.text, self.sentence, item):
            return subject_of(*self._at(item)) or named_subject(*self._at(item))
        moved = self.text.between(item.start, item.start + 3) == "in "
        said = beside(*self._at(item)) or (with_wounds(*self._at(item)) if moved else [])
        return said or named_between(self.text, self.sentence, item)

    def _whose(self, item: Item) -> list[Group]:
        """Read "bodies of six men", "two bodies of the 12" and "the body of Abdul Rehman"."""
        whose = object_of(self.text, self.linked, item)
        counted = counted_noun(self.text, self.sentence, self.numbers, item) if whose else []
        if counted and whose[0].count is not None:
            return [replace(whose[0], count=counted[0].count)]
        return counted or whose or named_object(*self._at(item))

    def _past(self, item: Item) -> list[Group]:
        """Read "were killed", "killed two", "two killed", and "killed or wounded"."""
        if among := self._among_those(item) or self._as_many(item):
            return among
        if is_how_they_went(self.text, self.sentence, item):
            return last_before(self.linked, item.start)
        if is_passive(self.text, self.sentence, item) or is_second_predicate(*self._at(item)):
            return subject_of(*self._at(item))
        earlier = [i for i in self.sentence.of("outcome") if i.end <= item.start]
        if earlier and self.text.words(earlier[-1].end, item.start) == ["or"]:
            return self._past(earlier[-1])
        readings = [
            object_of(self.text, self.linked, item, gap=1),
            beside(*self._at(item)),
            inside(self.linked, item),
        ]
        readings.append(object_of(self.text, self.linked, item))
        counted = [chain for chain in readings if chain and chain[0].count is not None]
        if counted:
            return counted[0]
        by_name = named_between(self.text, self.sentence, item) or named_object(*self._at(item))
        return by_name or one_hit(*self._at(item))

    def says_which(self, item: Item) -> bool:
        """Tell "he said the martyred officials were of the local station": whom others counted."""
        the = self.text.words(max(self.sentence.start, item.start - len("the ")), item.end)[:1]
        people = (g for chain in self.linked for g in chain if g.start == item.end + 1)
        return the == ["the"] and any(group.count is None for group in people)

    def _inverted(self, item: Item) -> list[Group]:
        """Read the four of "Killed in a raid in Duki were four men", which opens its sentence."""
        if self.text.words(self.sentence.start, item.start):
            return []
        return inverted_subject(*self._at(item)) or named_behind(*self._at(item)[:2], item)

    def _as_many(self, item: Item) -> list[Group]:
        """Read "seven were killed and as many (others) wounded": the same number again."""
        before = self.text.words(max(self.sentence.start, item.start - 24), item.start)
        before = [word for word in before if word not in _BESIDE_AS_MANY]
        after = self.text.words(item.end, min(self.sentence.end, item.end + 24))[:3]
        if after[:2] == ["as", "many"] or after[1:] == ["equal", "number"]:
            before = ["as", "many"]  # "injuring as many"
        chain = last_before(self.linked, item.start)
        counted = [group.count for group in chain if group.count and not group.part]
        if before[-2:] not in _SAME_NUMBER or not counted:
            return []
        start = item.start - 1
        return [Group(start, start, sum(counted[1:], counted[0]), "unknown", "others")]

    def _among_those(self, item: Item) -> list[Group]:
        """Read "two men and a child were among the nine people killed": parts of nine."""
        near = [g for chain in self.linked for g in chain if g.end <= item.start and g.count]
        if len(near) < 2:
            return []
        last, whole = near[-2:]
        words = self.text.words(last.end, whole.start)
        link = [word for word in words if word not in ("the", "also")]
        is_part = link[-1:] == ["among"] and grammar("be").issuperset(link[:-1]) and len(link) > 1
        if not is_part or not _WHO_WERE.issuperset(self.text.words(whole.end, item.start)):
            return []
        chain = next(chain for chain in self.linked if last in chain)
        parts = [group for group in chain if group.end <= last.end]
        return [replace(whole, part=False), *(replace(group, part=True) for group in parts)]

    def _noun(self, item: Item) -> tuple[list[Group], Relation] | None:
        """Read "two bodies", "seven of the deaths", and "their bodies" of those told before."""
        if is_theirs(self.text, self.sentence, item):
            if self._are_of_the_killed(item):
                return [], "plain"
            return antecedent(*self._at(item), self.taken), "plain"
        if among := self._among_those(item):
            return among, "plain"
        counted = counted_noun(self.text, self.sentence, self.numbers, item) or bare_body(
            self.text, self.sentence, item
        )
        some = bool(counted) and counted[0].part and not is_placed(self.text, self.sentence, item)
        return (counted, "part" if some else "plain") if counted else None

    def _are_of_the_killed(self, item: Item) -> bool:
        """Tell "killed an officer taken with his son and dumped his body": told already."""
        words = self.text.words(max(self.sentence.start, item.start - _DUMPED), item.start)
        before = (i for i in self.sentence.of("outcome") if i.end <= item.start)
        killed = any(
            i.record["measure"] == "killed"
            and "noun" not in i.form.split()
            and not is_passive(self.text, self.sentence, i)
            for i in before
        )
        return killed and not grammar("dumps").isdisjoint(words)
