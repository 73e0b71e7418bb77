"""One outcome word and its people: who stands where beside it.

The form of the word says where: after it ("killing 11"), before it ("three died"),
on either side ("was killed", "killed two"), or as its own noun ("the dead are four
students", "the toll rose to 17").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mapper.extraction.outcomes.copulas import copula
from mapper.extraction.outcomes.later import are_counted_before, on_the_way
from mapper.extraction.outcomes.nouns import counted_noun, is_placed
from mapper.extraction.outcomes.predicates import is_how_they_went, is_second_predicate
from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.outcomes.takings import fallen, is_no_taking
from mapper.extraction.outcomes.tolls import Relation, has_risen, toll, toll_number
from mapper.extraction.outcomes.wounds import are_others, died_of_wounds, were_hurt, with_wounds
from mapper.extraction.people.antecedents import antecedent, both, him, is_theirs, those_before
from mapper.extraction.people.chaining import is_with_them
from mapper.extraction.people.group import OF_THEM, Group
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
from mapper.extraction.spans.lexicon import grammar, lexicon
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count, Measure

__all__ = ["Reader"]

_SUSPECTS = frozenset({"suspect", "suspects"})
_SUSPECTED = 16  # characters that hold "suspected of"
_CUSTODY = ["into", "custody"]
_WHO_WERE = frozenset(["who", "that", "were"])
_BESIDE_AS_MANY = ("others", "more", "people", "persons", "were", "was", "of")
_SAME_NUMBER = (["as", "many"], ["equal", "number"], ["same", "number"])
_WHO = 8  # characters that hold the "who" behind people
_OF_PEOPLE = frozenset(["death", "alive"])
_AS_WELL = 10  # characters that hold "as well" behind a verb
_BURNT = frozenset(["burnt", "burned"])
_WITH_HIM = 16  # characters of "along with them"
_WITHIN = (["in"], ["during"])  # before the event in which somebody was killed
_ALONG = ("along", "together")
_SENTENCE_BEFORE = 80  # characters before "died" in which "raising the number" may stand
_DUMPED = 24  # characters that hold "dumped" before "his body"
_NUMBER_GAP = 7  # words from "number" to the outcome ("number of people who lost their lives")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads what one outcome word after the other says of the people of a sentence."""

    text: Scan
    sentence: Sentence
    linked: list[list[Group]]
    numbers: list[Quantity]
    taken: Group | None = None  # who was led away in the sentence before

    def read(self, item: Item) -> Iterator[Statement]:
        """Return the statements one outcome word makes."""
        forms = item.form.split()
        doubted = item.record.get("along") or item.record.get("of_things")
        along = object_of(self.text, self.linked, item) if doubted else []
        inverted = self._inverted(item) if "past" in forms else []
        if not inverted and is_no_taking(self.text, self.sentence, item, along):
            return
        chain, relation = self._people(item, forms)
        if inverted:
            chain, relation = inverted, "plain"
        chain = [*chain, *self._with_them(item, chain)]
        if item.record.get("others"):
            chain = [group for group in chain if are_others(self.text, self.sentence, group, item)]
        # "shot dead 23 of them": the verb's own object is no part of another figure
        whole = relation == "plain" and all(group.part for group in chain)
        if "active" in forms and chain and chain[0].noun.startswith("of "):
            chain = [replace(chain[0], part=False), *chain[1:]]  # "wounding three of them and"
        if item.record.get("himself") and chain:
            himself = Group(item.start, item.end, Count.exactly(1), "militants", "attacker")
            yield Statement("killed", himself, item.start, item.end)
        for group in chain:
            if self._is_known(group, item):
                continue
            own = "part" if group.part and relation == "plain" and not whole else relation
            group = self._as_counted(group, item)
            if "side" in item.record:
                group, own = replace(group, role=item.record["side"]), "bomber"
            if own == "plain" or (own == "part" and group.of is not None):
                own = self._of_those_before(group, item, own)
            yield Statement(self._measure(group, item), group, item.start, item.end, own)

    def held(self) -> Iterator[Group]:
        """Yield whom gunmen hold ("offloaded seven passengers"), who may be found dead."""
        for item in self.sentence.of("holding"):
            yield from (g for g in self._verb(item, item.form.split()) if g.role != "militants")

    def _as_counted(self, group: Group, item: Item) -> Group:
        """Return the five of "one of the five men injured died", and one more: "the other died"."""
        if self._is_suspect(group) and item.record["measure"] == "killed":
            group = replace(group, role="militants", inferred=True)
        hurt = item.record["measure"] == "injured"
        if group.of is not None and hurt and self._is_next(group, item):
            group = replace(group, count=group.of)
        after = self.text.words(item.end, min(self.sentence.end, item.end + _AS_WELL))
        also = "also" in self.text.words(group.end, item.start)
        dead = item.record["measure"] == "killed"
        also = also or (dead and (after[:2] == ["as", "well"] or after[:1] == ["too"]))
        also = also or (group.noun == "other" and self._is_of_the_other(group, item))
        return replace(group, more=True, also=not group.more) if also else group

    def _is_suspect(self, group: Group) -> bool:
        """Tell "two suspects" and "three men suspected of torching lorries" from three men."""
        behind = self.text.words(group.end, min(self.sentence.end, group.end + _SUSPECTED))
        return group.noun in _SUSPECTS or behind[:2] == ["suspected", "of"]

    def _is_of_the_other(self, group: Group, item: Item) -> bool:
        """Tell "and the other (was) killed" from "the other wounded" and "the other workers"."""
        links = grammar("be") | grammar("before_participle")
        if not links.issuperset(self.text.words(group.end, item.start)):
            return False
        noun = "noun" in item.form.split() and not is_passive(self.text, self.sentence, item)
        return item.record["measure"] == "killed" and not noun

    def _of_those_before(self, group: Group, item: Item, own: Relation) -> Relation:
        """Tell a sum, those who are left, and those who died of their wounds, from more people."""
        if item.record.get("anew"):
            return "update"  # "four are still missing"
        if item.record["measure"] == "killed":
            taken = group.more and on_the_way(self.text, self.sentence, item)
            if taken or were_hurt(self.text, self.sentence, group, item):
                counted = are_counted_before(self.text, self.sentence, item)
                return "counted" if counted else "moved"
            if died_of_wounds(self.text, self.sentence, group, item):
                return "succumbed"
        return "sum" if self._is_in_all(group, item) else own

    def _measure(self, group: Group, item: Item) -> Measure:
        """Return what befell them; suspects, and whoever is taken into custody, are arrested."""
        measure: Measure = item.record["measure"]
        after = self.text.words(group.end, self.sentence.end)[:2]
        caught = group.noun in _SUSPECTS or group.role == "militants" or after == _CUSTODY
        caught = caught or self._is_by_police(item)
        if measure == "injured" and self._is_pronounced_dead(group, item):
            return "killed"
        return "arrested" if measure == "abducted" and caught else measure

    def _is_pronounced_dead(self, group: Group, item: Item) -> bool:
        """Tell "two suffered injuries and were taken to a hospital, where they were declared dead".

        Nobody else is counted in between.
        """
        start = max(group.end, item.end)
        found = (
            self.text.folded.find(said, start, self.sentence.end)
            for said in grammar("pronounced_dead")
        )
        position = min((place for place in found if place >= 0), default=-1)
        others = (g for chain in self.linked for g in chain if start <= g.start < position)
        return position >= 0 and not any(g.count is not None and not g.bare for g in others)

    def _is_by_police(self, item: Item) -> bool:
        """Tell "police arrested two men and took them away" from gunmen who took them."""
        before = [i for i in self.sentence.of("outcome") if i.end <= item.start]
        arrested = any(i.record["measure"] == "arrested" for i in before)
        return arrested and "pronoun" in item.form.split()

    def _with_them(self, item: Item, chain: list[Group]) -> list[Group]:
        """Return those of "was killed along with his driver", whom the same verb takes."""
        if not chain or chain[0].start > item.start:
            return []
        others = next((c for c in self.linked if c[0].start >= item.end), None)
        if others and self.text.words(others[-1].end, others[-1].end + _WHO)[:1] == ["who"]:
            return []  # "seven died, in addition to 22 who were wounded"
        start = self._start_of_with(item.end, others[0].start) if others else item.end
        return others if others and is_with_them(self.text, start, others[0]) else []

    def _start_of_with(self, start: int, end: int) -> int:
        """Return where "along with" stands ("was killed in Wadh on Friday along with two")."""
        within = self.text.words(start, end)[:1] in _WITHIN  # "killed in an ambush along with two"
        told = self.sentence.of_any("outcome", "clause", "says", *(() if within else ("event",)))
        if any(start <= item.start < end for item in told):
            return start
        found = (self.text.folded.rfind(f" {words} with ", start, end) for words in _ALONG)
        return max(start, *found)

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

    def _is_next(self, group: Group, item: Item) -> bool:
        return item.start >= group.end and not self.text.words(group.end, item.start)

    def _is_known(self, group: Group, item: Item) -> bool:
        """Tell "the man who died on Sunday", told of before, from "a man who died".

        And the constable of "took notice of the killing of the constable"; and the two of
        "three lorries came under fire and two of them were burnt", who are nobody.
        """
        if group.noun in OF_THEM and self._are_things(group, item):
            return True
        if self._is_told_again(group, item) or self._are_the_rest(group, item):
            return True
        before = self.text.words(max(self.sentence.start, group.start - 8), group.start)
        alone = group.bare and not group.named and group.count == Count.exactly(1)
        if alone and self._is_called_slain(group, item):
            return True
        if not alone or before[-1:] != ["the"]:
            return False
        if self.text.words(group.end, item.start)[:1] == ["who"]:
            return True
        seen = self.text.words(group.start - len("the "), group.start) == ["the"]
        mourned = bool(self.sentence.of("cue:afterwards"))
        return seen and mourned and "of" in item.form.split()

    def _is_called_slain(self, group: Group, item: Item) -> bool:
        """Tell "brothers of (the) slain woman" and "martyred soldier buried" from a new death."""
        before = self.text.words(max(self.sentence.start, item.start - 4), item.start)[-1:]
        beside = self.text.between(item.end, group.start) == " "
        dead = item.record["measure"] == "killed"
        return dead and beside and before in ([], ["of"], ["the"])

    def _are_things(self, group: Group, item: Item) -> bool:
        """Tell lorries of which two were burnt from people."""
        words = self.text.words(item.start, item.end)
        burnt = not _BURNT.isdisjoint(words) and _OF_PEOPLE.isdisjoint(words)
        before = self.text.words(self.sentence.start, group.start)
        people = any(who.end <= group.start for who in self.sentence.of("people"))
        things = lexicon().things | grammar("vehicles") | grammar("goods")
        return burnt and not people and not things.isdisjoint(before)

    def _is_told_again(self, group: Group, item: Item) -> bool:
        """Tell "two who were killed along with him": all of them were counted before."""
        who = self.text.words(group.end, item.start)[:1] == ["who"]
        behind = self.text.words(item.end, min(self.sentence.end, item.end + _WITH_HIM))
        together = " ".join(behind[:2]) in grammar("with_them") or behind[:1] == ["with"]
        return who and together and behind[-1:] in (["him"], ["her"], ["them"])

    def _are_the_rest(self, group: Group, item: Item) -> bool:
        """Tell "the three other dead", who were counted before, from three others found dead."""
        the = self.text.words(max(0, group.start - len("the ")), group.start) == ["the"]
        beside = self.text.between(group.end, item.start) == " " and group.noun == "other"
        return the and beside and "noun" in item.form.split()

    def _is_in_all(self, group: Group, item: Item) -> bool:
        """Tell "in all, four were killed" and "50 were injured in all" from four more."""
        after = self.text.words(item.end, min(self.sentence.end, item.end + 16))
        start = max(self.sentence.start, group.start - 16)
        before = self.text.words(start, group.start)
        alone = group.count is not None and not group.part
        return alone and any(
            words[:2] in (["in", "all"], ["in", "total"]) or words[:1] == ["altogether"]
            for words in (after, before[-2:], before[-1:])
        )

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
        sides = {group.role for group in people if group.count is None}
        role = sides.pop() if len(sides) == 1 else "unknown"
        return Group(number.start, number.end, number.count, role)

    def _people(self, item: Item, forms: list[str]) -> tuple[list[Group], Relation]:
        if "toll" in forms or (
            "noun" in forms and has_risen(self.text, self.sentence, self.numbers, item)
        ):
            return self._toll(item)
        if "noun" not in forms and (numbered := self._numbered(item)):
            start = max(self.sentence.start, item.start - _SENTENCE_BEFORE)
            words = self.text.words(start, numbered.start)
            if not grammar("season").isdisjoint(self.text.words(item.end, numbered.start)):
                return [numbered], "season"  # "those killed by this year's monsoon reached 127"
            whole = numbered.role == "unknown" or not grammar("brings").isdisjoint(words)
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
        return self._verb(item, forms), "plain"

    def _toll(self, item: Item) -> tuple[list[Group], Relation]:
        """Read a toll, and "put the number of the dead at seven attackers and three guards"."""
        told, relation = toll(self.text, self.sentence, self.numbers, item)
        listed = (c for c in self.linked if told and len(c) > 1 and c[0].start == told[0].start)
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
