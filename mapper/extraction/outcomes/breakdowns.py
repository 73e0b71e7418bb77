"""Counts that share the verb of another: parts of it, and the same in other places.

"Eleven people, including two guards", "four of them were policemen", "five drowned in
Zhob, four in Loralai": the later numbers have no verb of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count, Measure

__all__ = ["PLACING", "Breakdown"]

_VERB_GAP = 2  # words from people to a verb of their own ("two clerks were hurt")
_PLACE_GAP = 3  # words from a number to its place ("four in the Zhob")
_EVENT_GAP = 7  # words of "in a separate firing incident in"
_AN = frozenset(["a", "an", "another", "the"])
PLACING = frozenset(["in", "at", "from", "near"])
_LEFT_OUT = ("more", "others", "other", "each")
_WITH = 20  # characters that hold "with a further" before a number
_TOLL = ("total", "put", "update")  # relations of a figure that is everybody's
_WHOLE = ("plain", *_TOLL)
_BARE = ("", "more", "another", "other")  # nouns of a number that goes without one
_ONE = Count.exactly(1)
_WHO_THEY_WERE = (
    ["they", "were"],
    *(
        [who, said]
        for who in ("victims", "casualties")
        for said in ("were", "include", "included", "are")
    ),
)
_AS_WELL = frozenset(["also", "all", "both"])
_OF = (["belonged", "to"], ["belong", "to"], ["were", "from"], ["was", "from"])
_REST = 40  # characters that hold "the remaining of those killed were"
_THE_REST = (["the", "rest"], ["the", "others"], ["the", "remaining"])
_HOW = frozenset(["when", "where", "after", "as", "in", "by", "due", "because"])
_ENDS = (", ", ", and ", " and ")  # before the next number of a list
_NO_SCENE = ("hospital", "origin", "route")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The people of a sentence who are counted by a verb read before them."""

    text: Scan
    sentence: Sentence
    linked: list[list[Group]]

    def shared_out(self, found: list[Statement]) -> Iterator[Statement]:
        """Read "five drowned in Zhob, four in Loralai and two in Kohlu": one verb for all."""
        told = {statement.group.start for statement in found}
        for group in (group for chain in self.linked for group in chain):
            before = [s for s in found if s.group.start < group.start and s.group.count]
            if not before or group.count is None or group.start in told:
                continue
            verb = before[-1]
            role = verb.group.role if group.role == "unknown" else group.role
            if self._has_place(group) and self._goes_on(verb, group):
                told_here = replace(group, role=role, part=False)
                yield Statement(verb.measure, told_here, group.start, group.end)
                yield from self._in_each(verb.measure, told_here)

    def one_by_one(self, found: list[Statement]) -> Iterator[Statement]:
        """Read "two guards were killed, one in Hub and another in Nal": each in its own place."""
        told = {statement.group.start for statement in found}
        people = [group for chain in self.linked for group in chain]
        for whole in [each for each in found if each.relation == "plain" and each.group.count]:
            end = max(whole.end, whole.group.end)
            placed = [g for g in people if g.start >= end and g.count and self._has_place(g)]
            placed = [group for group in placed if group.noun in _BARE and self._is_there(group)]
            apart = bool(placed) and self.text.between(end, placed[0].start).endswith(", ")
            apart = apart and not self._are_elsewhere(end, placed)
            if apart and told.isdisjoint(g.start for g in placed[:1]) and _are_all(whole, placed):
                for group in placed:
                    own = replace(group, role=whole.group.role, part=True)
                    yield Statement(whole.measure, own, group.start, group.end, "part")
                return

    def _are_elsewhere(self, start: int, placed: list[Group]) -> bool:
        """Tell "two were killed in Hub, one in Nal and one in Mach" from two at two places.

        Theirs is a district of which none of the others is.
        """
        own = [p for p in self.sentence.of("place") if start <= p.start < placed[0].start]
        others = [p for p in self.sentence.of("place") if p.start >= placed[0].end]
        first = {_district(place) for place in own} - {None}
        return bool(first) and first.isdisjoint(_district(place) for place in others)

    def _is_there(self, group: Group) -> bool:
        """Tell "one in Hub" from "one from Hub", which is his home."""
        return self.text.words(group.end, group.end + len(" from "))[:1] != ["from"]

    def at_home(self, found: list[Statement]) -> list[Statement]:
        """Leave out "25 in Punjab" where "eight in Balochistan" has a number of its own."""
        placed = [(statement, self._province(statement)) for statement in found]
        home = {s.measure for s, province in placed if province == "Balochistan"}
        return [
            statement
            for statement, province in placed
            if province in (None, "Balochistan") or statement.measure not in home
        ]

    def _province(self, statement: Statement) -> str | None:
        """Return the province of the place right behind a number or its verb, "" for a country."""
        start = max(statement.end, statement.group.end)
        place = next((p for p in self.sentence.of("place") if p.start >= start), None)
        mention = place.mention if place else None
        if place is None or mention is None or mention.location is None:
            return None
        words = self.text.words(start, place.start)
        near = bool(words) and len(words) <= _PLACE_GAP and words[0] in PLACING | {"across"}
        return (mention.location.place.province or "") if near else None

    def _in_each(self, measure: Measure, group: Group) -> Iterator[Statement]:
        """Read "(two in Kalat and) one each in Panjgur and Kech" once more for the second town."""
        if self.text.words(group.end, group.end + 6)[:1] != ["each"]:
            return
        places = [place for place in self.sentence.of("place") if place.start > group.end]
        for first, second in pairwise(places):
            if not grammar("each_joints").issuperset(self.text.words(first.end, second.start)):
                return
            there = replace(group, start=second.start, end=second.end)
            yield Statement(measure, there, second.start, second.end)

    def _has_place(self, group: Group) -> bool:
        after = (p for p in self.sentence.of("place") if p.start >= group.end)
        place = next(after, None)
        words = self.text.words(group.end, place.start) if place else []
        words = [word for word in words if word not in _LEFT_OUT]
        words = words[1:] if words and words[0] in grammar("turned_up") else words  # "42 found in"
        if place is None or not words or words[0] not in PLACING or _is_no_scene(place):
            return False
        return len(words) <= _PLACE_GAP or self._is_in_an_event(group, place, words)

    def _is_in_an_event(self, group: Group, place: Item, words: list[str]) -> bool:
        """Tell "(two died in a blast in Hub) and three in a firing incident in Turbat"."""
        between = [i for i in self.sentence.of("event") if group.end <= i.start < place.start]
        told = (i for i in self.sentence.of("outcome") if group.end <= i.start < place.start)
        article = words[0] == "in" and words[1] in _AN and words[-1] in PLACING
        return article and len(words) <= _EVENT_GAP and bool(between) and not any(told)

    def _goes_on(self, verb: Statement, group: Group) -> bool:
        """Tell whether nothing but places stands between a verb and the next number."""
        start = max(verb.end, verb.group.end)
        if self._is_with_more(start, group):
            return True
        between = (
            i for i in self.sentence.of_any("outcome", "says") if start <= i.start < group.start
        )
        broken = any(not self._is_count(item) for item in between)
        places = [
            place
            for place in self.sentence.of("place")
            if (start <= place.start or place.end == start) and place.start < group.start
        ]
        if broken or not places:
            return False
        words = self._beside_days(places[-1].end, group.start)
        return grammar("count_joints").issuperset(words) or self._is_told_how(places[-1].end, group)

    def _is_count(self, item: Item) -> bool:
        """Tell "six deaths were reported from Hub" from what somebody reported."""
        before = self.text.words(max(self.sentence.start, item.start - _WITH), item.start)[-1:]
        after = self.text.words(item.end, item.end + _WITH)[:1]
        said = bool(before) and before[0] in grammar("be") and bool(after) and after[0] in PLACING
        return said and item.kind == "says"

    def _is_told_how(self, start: int, group: Group) -> bool:
        """Tell "(three died in Hub) when a roof fell in, two in Nal" from a count of things."""
        words = self._beside_days(start, group.start)
        how = bool(words) and words[0] in _HOW and group.noun in _BARE
        numbers = self.sentence.of_any("cardinal", "amount")
        counted = any(start <= number.start < group.start for number in numbers)
        return how and not counted and self.text.between(start, group.start).endswith(_ENDS)

    def _is_with_more(self, start: int, group: Group) -> bool:
        """Tell "(12 bodies were found in Bela, he said,) with a further two found in Uthal"."""
        words = self.text.words(max(start, group.start - _WITH), group.start)
        more = self.text.words(group.start, group.end)[:1] == ["another"]
        told = any(start <= i.start < group.start for i in self.sentence.of("outcome"))
        found = self.text.words(group.end, self.sentence.end)[:1]
        joined = words[-3:] == ["with", "a", "further"] or (more and words[-1:] == ["with"])
        return joined and not told and not grammar("turned_up").isdisjoint(found)

    def _beside_days(self, start: int, end: int) -> list[str]:
        """Return the words between two offsets but those of a day ("on Wednesday night")."""
        words = self.text.words(start, end)
        days = [i for i in self.sentence.of("date") if start <= i.start and i.end <= end]
        named = {word for day in days for word in self.text.words(day.start, day.end)}
        named |= grammar("of_a_day") if days else set()
        return [word for word in words if word not in named]

    def trailing_parts(self, found: list[Statement]) -> Iterator[Statement]:
        """Return groups that a later "including" or "of them" makes part of a statement."""
        used = {statement.group.start for statement in found}
        for chain in self.linked:
            if not chain[0].part or chain[0].start in used or chain[0].inferred:
                yield from self._parts_of_a_toll(found, chain)
                continue
            earlier = [s for s in found if s.end <= chain[0].start or s.group.end <= chain[0].start]
            last = max(earlier, key=lambda s: max(s.end, s.group.end), default=None)
            if last is not None and not self._speaks(last, chain[0]):
                measure = last.measure
                for group in chain:
                    yield Statement(measure, group, chain[0].start, chain[0].end, "part")

    def _parts_of_a_toll(self, found: list[Statement], chain: list[Group]) -> Iterator[Statement]:
        """Read the guards and clerks of "the toll is six: four guards and two clerks"."""
        whole = next((s for s in found if s.group.start == chain[0].start), None)
        if whole is None or whole.relation not in _TOLL:
            return
        for group in chain[1:]:
            if group.part:
                yield Statement(whole.measure, group, group.start, group.end, "part")

    def _speaks(self, statement: Statement, group: Group) -> bool:
        """Tell "the injured worker said they led nine of them away": nine of other people."""
        verbs = self.sentence.of("says")
        one = statement.group.count == _ONE
        return one and any(statement.end <= verb.start < group.start for verb in verbs)

    def that_add_up(self, found: list[Statement]) -> Iterator[Statement]:
        """Read "nine people died, five passers-by and four guards": they come to the nine.

        And so of a toll: "he put the number of deaths at nine: five passers-by and four guards".
        """
        used = {statement.group.start for statement in found}
        for chain in self.linked:
            before = [s for s in found if max(s.end, s.group.end) <= chain[0].start]
            if not before or used.intersection(group.start for group in chain):
                continue
            whole = before[-1]
            if whole.relation in _WHOLE and self._come_to(whole, chain):
                for group in chain:
                    yield Statement(whole.measure, group, chain[0].start, chain[0].end, "part")

    def _come_to(self, whole: Statement, chain: list[Group]) -> bool:
        """Tell whether people without a verb, behind a comma or colon, are those just counted."""
        counts = [group.count.best for group in chain if group.count and not group.part]
        total = whole.group.count.best if whole.group.count else 0
        apart = self.text.between(chain[0].start - 2, chain[0].start)
        listed = apart in (", ", ": ") or apart[:1] == " "  # a dash is folded to a space
        one_side = {group.role for group in chain} == {whole.group.role}
        return len(counts) == len(chain) > 1 and sum(counts) == total and listed and not one_side

    def told_apart(self, measure: Measure) -> Iterator[Statement]:
        """Read "they were a constable and two drivers": the people counted before.

        And "the victims included two women", who are some of them.
        """
        for told in self.linked:
            counted = told[1:] if told[0].noun == "victims" else told
            chain = counted or told
            before = self.text.words(max(self.sentence.start, chain[0].start - 24), chain[0].start)
            if before[-2:] in _WHO_THEY_WERE:
                for group in chain:
                    yield Statement(measure, group, chain[0].start, chain[0].end, "part")
                return

    def sides_of_some(self, measure: Measure | None) -> Iterator[Statement]:
        """Read "four of them were policemen": a part of those counted before."""
        people = [group for chain in self.linked for group in chain]
        for some, side in pairwise(people):
            link = self._link(some, side)
            measure = _measure_of(link) or _measure_in(some) or measure
            said = link[-1:] and link[-1] in grammar("be") and _is_a_side(some, side)
            said = said and (len(link) == 1 or _measure_of(link) is not None)
            if measure is not None and said and some.count is not None and some.role == "unknown":
                told = replace(some, end=side.end, role=side.role, noun=side.noun, part=True)
                told = replace(told, kind=side.kind)
                yield Statement(measure, told, some.start, side.end, "part")
                for other in [] if some.count == _ONE else self._with(side):
                    yield Statement(
                        measure, replace(other, part=True), some.start, side.end, "part"
                    )

    def _link(self, some: Group, side: Group) -> list[str]:
        """Return what links "nine of the wounded (belonged to the)" to "Levies", as a verb of be.

        And what befell the nine of "nine others who were hurt were also Levies men".
        """
        link = [w for w in self.text.words(some.end, side.start) if w not in _AS_WELL]
        if link[-1:] == ["the"]:
            link = link[:-1]
        link = next(([*link[:-2], "were"] for said in _OF if link[-2:] == said), link)
        hit = [i for i in self.sentence.of("outcome") if some.end <= i.start < side.start]
        if link[:1] == ["who"] and hit and some.count is not None:
            dead = hit[0].record["measure"] == "killed"
            return ["of", "the", "killed" if dead else "injured", *link[-1:]]
        return link

    def the_rest(self, measure: Measure | None) -> Iterator[Statement]:
        """Read "and the rest were labourers", "the others killed were civilians".

        And "four were guards and the rest labourers", without the verb.
        """
        for side in (chain[0] for chain in self.linked if chain[0].count is None):
            before = self.text.words(max(self.sentence.start, side.start - _REST), side.start)
            told = [word for word in before[:-1] if word not in grammar("of_those_hit")][-2:]
            said = before[-1:] and before[-1] in grammar("be") and told in _THE_REST
            said = said or before[-2:] == ["the", "rest"]
            if measure is not None and said and side.role != "unknown":
                yield Statement(
                    measure, replace(side, more=True, part=False), side.start, side.end, "sides"
                )

    def _with(self, side: Group) -> list[Group]:
        """Return the clerks of "four were policemen and two clerks", of whom no verb tells."""
        chain = next(chain for chain in self.linked if side in chain)
        others = chain[chain.index(side) + 1 :]
        verbs = (i for i in self.sentence.of("outcome") if others and i.start >= others[-1].end)
        close = any(len(self.text.words(others[-1].end, i.start)) <= _VERB_GAP for i in verbs)
        return [] if close else [group for group in others if group.count is not None]


def _district(place: Item) -> str | None:
    """Return the district of a place, None where it has none."""
    location = place.mention.location if place.mention else None
    return location.district_id if location else None


def _is_no_scene(place: Item) -> bool:
    """Tell the hospital, the home or the journey's end of those counted from their place."""
    return place.mention is not None and place.mention.role in _NO_SCENE


def _are_all(whole: Statement, parts: list[Group]) -> bool:
    """Tell whether two groups or more come to the number of those counted before them."""
    total = whole.group.count.best if whole.group.count else 0
    return len(parts) > 1 and sum(part.count.best for part in parts if part.count) == total


def _is_a_side(some: Group, side: Group) -> bool:
    """Tell "four were policemen" and "one was a policeman" from four and a policeman."""
    return side.count is None or (some.count == side.count == _ONE)


def _measure_in(group: Group) -> Measure | None:
    """Return what befell them in "five of the wounded"."""
    last = group.noun.split(" ")[-1]
    if last in grammar("of_the_injured"):
        return "injured"
    return "killed" if last in grammar("of_the_killed") and last != "victims" else None


def _measure_of(link: list[str]) -> Measure | None:
    """Return what befell them in "eight (of the martyred were) soldiers"."""
    if len(link) == 2:  # "the other eight killed were travellers"
        link = ["of", "the", *link]
    if len(link) != 4 or link[:2] != ["of", "the"]:
        return None
    if link[2] in grammar("of_the_killed"):
        return "killed"
    return "injured" if link[2] in grammar("of_the_injured") else None
