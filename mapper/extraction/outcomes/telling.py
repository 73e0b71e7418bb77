"""What one outcome word says: how many, what befell them, and whether they were counted before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mapper.extraction.outcomes.later import are_counted_before, died_in_hospital, on_the_way
from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.outcomes.takings import is_no_taking
from mapper.extraction.outcomes.tolls import Relation, are_brought_to, is_former
from mapper.extraction.outcomes.whom import Whom
from mapper.extraction.outcomes.wounds import are_others, died_of_wounds, were_hurt
from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.people.listed import is_with_them
from mapper.extraction.people.naming import named_object
from mapper.extraction.people.standing import object_of
from mapper.extraction.people.subjects import is_passive, last_before
from mapper.extraction.spans.lexicon import grammar, lexicon
from mapper.extraction.spans.scanning import Item
from mapper.model import Count, Measure

__all__ = ["Reader"]

_SUSPECTED = 16  # characters that hold "suspected of"
_CUSTODY = ["into", "custody"]
_WHO = 8  # characters that hold the "who" behind people
_AS_WELL = 10  # characters that hold "as well" behind a verb
_ALSO_FOUND = 24  # characters that hold "was also recovered" behind people
_WITH_HIM = 16  # characters of "along with them"
_WITHIN = (["in"], ["during"])  # before the event in which somebody was killed
_DOERS = frozenset(["he", "she", "they"])
_NOBODY = ("", "more")  # of a bare number
_ALIVE = ("injured", "abducted", "missing")
_JOINED = frozenset(["and", "or", "but"])
_ALONG = ("along", "together")


@dataclass(frozen=True, slots=True)
class Reader(Whom):
    """Reads what one outcome word after the other says of the people of a sentence."""

    def read(self, item: Item) -> Iterator[Statement]:
        """Return the statements one outcome word makes."""
        forms = item.form.split()
        along = self._taken_along(item)
        inverted = self._inverted(item) if "past" in forms else []
        if not inverted and is_no_taking(self.text, self.sentence, item, along):
            return
        chain, relation = self._people(item, forms)
        if inverted:
            chain, relation = inverted, "plain"
        chain = self._who_blew_up(item, chain) if "side" in item.record else chain
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
            if self._is_known(group, item) or self._is_the_whole(group, chain):
                continue
            own = "part" if group.part and relation == "plain" and not whole else relation
            group = self._as_counted(group, item)
            if "side" in item.record:
                group, own = replace(group, role=item.record["side"]), "bomber"
            if own == "plain" or (own == "part" and group.of is not None):
                own = self._of_those_before(group, item, own)
            yield Statement(self._measure(group, item), group, item.start, item.end, own)

    def _taken_along(self, item: Item) -> list[Group]:
        """Return whom a doubtful word of taking may be said of ("took Gul Khan from his shop")."""
        if not (item.record.get("along") or item.record.get("of_things")):
            return []
        along = object_of(self.text, self.linked, item)
        by_name = item.record.get("along") is True and not along
        return named_object(*self._at(item)) if by_name else along

    def _who_blew_up(self, item: Item, chain: list[Group]) -> list[Group]:
        """Tell "two men killed nine people and hurt 40 when they blew themselves up" from the 40.

        "They" did it to those before, and are no part of them.
        """
        between = self.text.words(chain[-1].end, item.start) if chain else []
        if _DOERS.isdisjoint(between) or chain[0].role == "militants":
            return chain
        struck = [i for i in self.sentence.of("outcome") if i.end <= chain[0].start]
        by_them = [i for i in struck if not is_passive(self.text, self.sentence, i)]
        if not by_them:
            return chain
        before = last_before(self.linked, by_them[0].start)
        return before if any(group.role == "militants" for group in before) else []

    def held(self) -> Iterator[Group]:
        """Yield whom gunmen hold ("offloaded seven passengers"), who may be found dead."""
        for item in self.sentence.of("holding"):
            yield from (g for g in self._verb(item, item.form.split()) if g.role != "militants")

    def _as_counted(self, group: Group, item: Item) -> Group:
        """Return the five of "one of the five men injured died", and one more: "the other died"."""
        if self._is_suspect(group) and item.record["measure"] == "killed":
            group = replace(group, role="militants", inferred=True)
        hurt = item.record["measure"] == "injured"
        if group.of is not None and self._are_all_told_of(group, item):
            group = replace(group, count=group.of)
        if group.noun in grammar("ours") and "our" in self.text.words(group.start - 4, group.end):
            group = replace(group, role="unknown")  # whoever speaks may be a soldier
        after = self.text.words(item.end, min(self.sentence.end, item.end + _AS_WELL))
        also = "also" in self.text.words(group.end, item.start)
        also = also or after[:2] == ["as", "well"] or after[:1] == ["too"]
        dead = item.record["measure"] == "killed"
        found = "of" in item.form.split() and dead and item.end <= group.start
        also = also or (found and self._was_also_found(group))
        also = also or (group.noun == "other" and self._is_of_the_other(group, item))
        if group.more and hurt and self._are_beside_the_dead(group):
            return replace(group, more=False)
        return replace(group, more=True, also=not group.more) if also else group

    def _was_also_found(self, group: Group) -> bool:
        """Tell "the body of his wife was also found" from a body told of before."""
        words = self.text.words(group.end, min(self.sentence.end, group.end + _ALSO_FOUND))
        found = bool(words[2:]) and words[2] in grammar("comes_upon")
        return found and words[1] == "also" and words[0] in grammar("be")

    def _are_all_told_of(self, group: Group, item: Item) -> bool:
        """Tell "(bodies of) six of the nine people killed" from "six of the nine were killed"."""
        measure = item.record["measure"]
        if measure == "injured":
            return self._is_next(group, item)
        told = (i for i in self.sentence.of("outcome") if self._is_next(group, i))
        return any(i.record["measure"] == measure == "killed" and "past" in i.form for i in told)

    def _are_beside_the_dead(self, group: Group) -> bool:
        """Tell "20 died and another 12 were hurt", 12 in all, from 12 more than were told of."""
        told = [i for i in self.sentence.of("outcome") if i.end <= group.start]
        dead = bool(told) and all(i.record["measure"] == "killed" for i in told)
        people = (g for chain in self.linked for g in chain if g.end <= group.start)
        return dead and group.noun in _NOBODY and not any(g.more for g in people)

    def _is_suspect(self, group: Group) -> bool:
        """Tell "two suspects" and "three men suspected of torching lorries" from three men."""
        behind = self.text.words(group.end, min(self.sentence.end, group.end + _SUSPECTED))
        return group.noun in grammar("suspects") or behind[:2] == ["suspected", "of"]

    def _is_of_the_other(self, group: Group, item: Item) -> bool:
        """Tell "and the other (was) killed" from "the other wounded" and "the other workers"."""
        links = grammar("be") | grammar("before_participle")
        if not links.issuperset(self.text.words(group.end, item.start)):
            return False
        noun = "noun" in item.form.split() and not is_passive(self.text, self.sentence, item)
        return item.record["measure"] == "killed" and not noun

    def _of_those_before(self, group: Group, item: Item, own: Relation) -> Relation:
        """Tell a sum, those who are left, and those who died of their wounds, from more people."""
        if is_former(self.text, self.sentence, group):
            return "superseded"
        if item.record.get("anew"):
            return "update"  # "four are still missing"
        if item.record.get("buried"):
            return "buried"
        if are_brought_to(self.text, self.sentence, group):
            return "total" if item.record["measure"] == "killed" else "update"
        if item.record["measure"] == "killed":
            taken = group.more and on_the_way(self.text, self.sentence, item)
            taken = taken or died_in_hospital(self.text, self.sentence, item)
            if taken or were_hurt(self.text, self.sentence, group, item):
                counted = are_counted_before(self.text, self.sentence, item)
                return "counted" if counted else "moved"
            if died_of_wounds(self.text, self.sentence, group, item):
                return "succumbed"
        if self._is_in_all(group, item):
            return "sum"
        return "all" if own == "plain" and self._are_all(group) else own

    def _are_all(self, group: Group) -> bool:
        """Tell "all three occupants", who may be the bomber and his two helpers told before."""
        before = self.text.words(max(self.sentence.start, group.start - len("all ")), group.start)
        plain = not (group.bare or group.more or group.named or group.part)
        the = before == ["the"] and plain and group.count != Count.exactly(1)
        return the or (before == ["all"] and group.noun in grammar("anybody"))

    def _measure(self, group: Group, item: Item) -> Measure:
        """Return what befell them; suspects, and whoever is taken into custody, are arrested."""
        measure: Measure = item.record["measure"]
        after = self.text.words(group.end, self.sentence.end)[:2]
        caught = group.noun in grammar("suspects") or group.role == "militants" or after == _CUSTODY
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
        if others and self._are_of_another_word(others[-1], item):
            return []  # "six bodies were brought along with 28 injured"
        start = self._start_of_with(item.end, others[0].start) if others else item.end
        return others if others and is_with_them(self.text, start, others[0]) else []

    def _are_of_another_word(self, group: Group, item: Item) -> bool:
        """Tell whether a word beside people says that something else befell them."""
        beside = (i for i in self.sentence.of("outcome") if 0 <= i.start - group.end <= 1)
        return any(other.record["measure"] != item.record["measure"] for other in beside)

    def _start_of_with(self, start: int, end: int) -> int:
        """Return where "along with" stands ("was killed in Wadh on Friday along with two")."""
        within = self.text.words(start, end)[:1] in _WITHIN  # "killed in an ambush along with two"
        told = self.sentence.of_any("outcome", "clause", "says", *(() if within else ("event",)))
        if any(start <= item.start < end for item in told):
            return start
        found = (self.text.folded.rfind(f" {words} with ", start, end) for words in _ALONG)
        return max(start, *found)

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
        if group.named and "of" in item.form.split() and self._is_mourned_again(group):
            return True
        alone = group.bare and not group.named and group.count == Count.exactly(1)
        if alone and self._is_called_slain(group, item):
            return True
        if not alone or before[-1:] != ["the"]:
            return False
        if self.text.words(group.end, item.start)[:1] == ["who"]:
            by_the_way = self._is_told_by_the_way(group, item)
            return not (by_the_way or self._is_main_verb(group, item))
        seen = self.text.words(group.start - len("the "), group.start) == ["the"]
        mourned = bool(self.sentence.of("cue:afterwards"))
        return seen and mourned and "of" in item.form.split()

    def _is_mourned_again(self, group: Group) -> bool:
        """Tell "the union condemned the killing of Mr Khan", whose death was told, from news."""
        if not self.sentence.of("cue:afterwards"):
            return False
        name = group.noun.split(" ")[-1]
        return any(
            each.part == self.sentence.part
            and name in self.text.words(each.start, each.end)
            and any(i.record["measure"] == "killed" for i in each.of("outcome"))
            and not each.of("cue:afterwards")
            for each in self.text.sentences
            if each.end <= self.sentence.start
        )

    def _is_told_by_the_way(self, group: Group, item: Item) -> bool:
        """Tell "the driver, who was hurt, was" and "the elder's wife, who" from "the man who"."""
        apart = self.text.between(group.end, group.end + 1) == ","
        own = "'s " in self.text.between(group.start, group.end)
        return apart and (own or item.record["measure"] == "injured")

    def _is_the_whole(self, group: Group, chain: list[Group]) -> bool:
        """Tell the eight of "of the eight injured students, one died", of whom no verb is said."""
        of_the = self.text.words(self.sentence.start, group.start) == ["of", "the"]
        return of_the and group is chain[0] and len(chain) > 1 and chain[1].count is not None

    def _is_main_verb(self, group: Group, item: Item) -> bool:
        """Tell "the guard who was hurt on Sunday died" from "the guard who was hit and died"."""
        told = [i for i in self.sentence.of("outcome") if group.end <= i.start < item.start]
        if not told or told[-1].record["measure"] not in _ALIVE:
            return False
        if item.record["measure"] != "killed":
            return False
        return _JOINED.isdisjoint(self.text.words(told[-1].end, item.start))

    def _is_called_slain(self, group: Group, item: Item) -> bool:
        """Tell "brothers of (the) slain woman" and "martyred soldier buried" from a new death."""
        before = self.text.words(max(self.sentence.start, item.start - 4), item.start)[-1:]
        beside = self.text.between(item.end, group.start) == " "
        one = self.text.words(group.start, group.end)[:1] in (["a"], ["an"])  # "a trader's son"
        dead = item.record["measure"] == "killed" and {"active", "of"}.isdisjoint(item.form.split())
        dead = dead and not one
        return dead and beside and before in ([], ["of"], ["the"])

    def _are_things(self, group: Group, item: Item) -> bool:
        """Tell lorries of which two were burnt from people."""
        words = self.text.words(item.start, item.end)
        burnt = not grammar("burnt").isdisjoint(words) and grammar("burnt_people").isdisjoint(words)
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
