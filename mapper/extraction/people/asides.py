"""What a sentence says by the way of people it counts: ", two policemen among them,".

Such an aside may stand before the verb, behind it or between two verbs. The rest of the
sentence reads as if it were not there, so it is cut out and its people, if it counts any,
are read by themselves, as a part of those counted right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from mapper.extraction.people.apposed import names_apart
from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = ["Aside", "asides"]

_OPENERS = ",(;–—-"
_CLOSERS = ",);–—-."
_KEPT = ",;."  # a mark that also parts what goes on behind it
_NEED_NO_MARK = (["including"], ["incl"], ["comprising"], ["consisting"])
_JOINTS = frozenset(["the", "at", "least", "also", "all", "were", "was"])
_AND = frozenset(["and", "as", "well", "at", "least", "the", "one", "also", "his", "her", "their"])
_OTHERS = ("others", "other", "other people", "more")
_OF_ALL = re.compile(
    r"\b(?:(?:all|both|most|many|some|several|majority) "
    r"(?:of them|of whom|of those|from|hailing|belonging)|aged|mostly|mainly|largely) "
)
_TO_A_MARK = re.compile(r"[^,;()]{1,80}?(?=[,;)]|\.?$)")
_AND_A_NAME = re.compile(r",? and [A-Z]")
_AND_HIS_NAME = re.compile(r", (?:[A-Z][\w.'’-]* ?){1,6}(?=[,)])")
_MOSTLY = frozenset(["mostly", "mainly", "largely"])
_HIS_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}")
_A_TITLE = re.compile(r"[,(–—-] ?(?=[^,;:()]{1,40}$)")
_OF_WHAT = re.compile(r"(?:of|from|belonging to) [^,;:.()]{1,60}")
_TO_ITS_MARK = re.compile(r" (?:of|from|belonging to) [^,;:.()]{1,60}(?=[,)])")
_CLAUSES = frozenset(["who", "when", "as", "after", "while"])
_WHO_WERE = re.compile(r",? who (?:was|were|had been|have been) [^,;:.()]{1,80}(?=[,;.)]|$)")
_IN_HANDS = frozenset(["abducted", "arrested"])  # those who were, of the dead or the hurt
_VERB_GAP = 12  # characters that hold a form of be behind people


@dataclass(frozen=True, slots=True)
class Aside:
    """A breakdown or a description said by the way.

    Parameters
    ----------
    start, end : int
        Character offsets, with the marks that set it apart.
    parts : tuple of Group
        Its people, each a part of those it is about; none if it only describes them.
    """

    start: int
    end: int
    parts: tuple[Group, ...]


def asides(text: Scan, sentence: Sentence, people: list[Group]) -> list[Aside]:
    """Return what is said by the way, in text order.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    people : list of Group
        All its people, in text order.
    """
    told = [*_Reader(text, sentence, people).all()]
    told += [Aside(start, end, ()) for start, end in names_apart(text, sentence, people)]
    found: list[Aside] = []
    for aside in sorted(told, key=lambda each: (each.start, -each.end)):
        if not found or aside.start >= found[-1].end:
            found.append(aside)
    return found


class _Reader:
    def __init__(self, text: Scan, sentence: Sentence, people: list[Group]) -> None:
        self.text, self.sentence, self.people = text, sentence, people

    def all(self) -> Iterator[Aside]:
        """Yield what may be asides, by where they start."""
        told = [*self._led_by_cues(), *self._closed_by_cues(), *self._of_them()]
        told += self._described()
        for start, end, parts in sorted(told, key=lambda each: each[:2]):
            aside = self._set_apart(start, end, parts)
            if aside is not None:
                yield aside

    def _cues(self, wordings: frozenset[str]) -> Iterator[Item]:
        for item in self.sentence.of("cue:part"):
            if self.text.between(item.start, item.end) in wordings:
                yield item

    def _led_by_cues(self) -> Iterator[tuple[int, int, list[Group]]]:
        """Read "including two guards and a child"."""
        for cue in self._cues(grammar("parts_follow")):
            first = next((g for g in self.people if g.start >= cue.end), None)
            if first is None or not _JOINTS.issuperset(self.text.words(cue.end, first.start)):
                if end := self._end_of_title(cue.end):
                    yield cue.start, end, []
                continue
            if parts := self._list_from(first):
                yield cue.start, parts[-1].end, parts

    def _end_of_title(self, start: int) -> int | None:
        """Return where "(35 others, among them) the deputy chairman of the Senate, (hurt)" ends."""
        title = _TO_A_MARK.match(self.text.folded, start, self.sentence.end)
        if title is None or not self._tells_of_nobody(start, title.end()):
            return None
        end = self._after_his_name(title.end())
        return end if self._verb_follows(end) else None

    def _tells_of_nobody(self, start: int, end: int) -> bool:
        """Tell a title and whose it is from what says who was hurt, or how many."""
        told = self.sentence.of_any("outcome", "taking", "event", "says", "cardinal")
        return not any(start <= item.start < end for item in told)

    def _closed_by_cues(self) -> Iterator[tuple[int, int, list[Group]]]:
        """Read "a woman and two children among them"."""
        for cue in self._cues(grammar("parts_before")):
            last = next((g for g in reversed(self.people) if g.end <= cue.start), None)
            if last is None or not self._is_named_or_bare(last.end, cue.start):
                continue
            if parts := self._list_to(last):
                yield self._with_title(parts[0].start), cue.end, parts

    def _with_title(self, start: int) -> int:
        """Return where ", the chairman of" opens, or ", Senate's Deputy", before a person."""
        opening = _A_TITLE.search(self.text.report.text, self.sentence.start, start)
        if opening is None:
            return start
        known = self.sentence.of_any("people", "outcome", "event", "amount", "cardinal")
        return start if any(opening.end() <= i.start < start for i in known) else opening.end()

    def _is_named_or_bare(self, start: int, end: int) -> bool:
        """Tell "a driver (Amanullah) among them" from "a driver was among them".

        And "two leaders of an outlawed group among them".
        """
        written = self.text.report.text[start:end].strip()
        whose = _OF_WHAT.fullmatch(written)
        verbs = self.sentence.of_any("outcome", "event", "says")
        told = any(start <= item.start < end for item in verbs)
        return not written or bool(_HIS_NAME.fullmatch(written) or (whose and not told))

    def _of_them(self) -> Iterator[tuple[int, int, list[Group]]]:
        """Read "seven of them policemen", "of whom seven were policemen", "one of whom was a"."""
        for position, group in enumerate(self.people):
            told = self._told_apart(position)
            if told is not None:
                some, used = told
                rest = self._list_from(some, after=position + used)
                start = min(group.start, some.start)
                yield start, rest[-1].end if rest else some.end, rest

    def _described(self) -> Iterator[tuple[int, int, list[Group]]]:
        """Read "all of them from Punjab" and "aged between 20 and 30", which count nobody."""
        for opening in _OF_ALL.finditer(self.text.folded, self.sentence.start, self.sentence.end):
            rest = _TO_A_MARK.match(self.text.folded, opening.end(), self.sentence.end)
            if rest and self._counts_nobody(opening.start(), rest.end()):
                yield opening.start(), rest.end(), []

    def _counts_nobody(self, start: int, end: int) -> bool:
        told = self.sentence.of_any("outcome", "taking", "event", "says")
        inside = (group for group in self.people if start <= group.start < end)
        people = (group for group in inside if group.noun not in ("", *OF_THEM))
        if self.text.words(start, end)[0] in _MOSTLY:
            people = (group for group in people if group.count is not None)  # "mostly women,"
        return not any(start <= item.start < end for item in told) and not any(people)

    def _told_apart(self, position: int) -> tuple[Group, int] | None:
        """Return the part that "of them" tells apart from here, and how many groups it takes."""
        group = self.people[position]
        named = self.text.between(group.start, group.end)
        if group.part and group.count is not None and not named.endswith(OF_THEM):
            if " of whom, " in named and self._is_subject_of_a_clause(group):
                return None  # "one of whom, Sepoy Gul Khan, died"
            return (group, 1) if any(f" {them}" in f" {named}" for them in OF_THEM) else None
        if group.noun not in OF_THEM:
            return None
        behind = self.people[position + 1 : position + 3]
        if group.count is None and len(behind) > 1 and self._are_joined(group, behind[0]):
            number, side = behind  # "of whom seven were policemen"
            if not number.noun and number.count is not None and self._is_said(number, side):
                return replace(side, start=number.start, count=number.count), 3
        if group.count is None and behind and self._are_joined(group, behind[0]):
            side = behind[0]  # "of whom two are women", "of whom one was a child"
            return (side, 2) if side.count is not None and side.noun else None
        if group.count is not None and behind and self._is_said(group, behind[0]):
            side = behind[0]  # "seven of whom were policemen"
            return replace(side, start=group.start, count=group.count), 2
        return None

    def _are_joined(self, first: Group, second: Group) -> bool:
        return _JOINTS.issuperset(self.text.words(first.end, second.start))

    def _is_said(self, number: Group, side: Group) -> bool:
        """Tell "seven were policemen" from "seven were killed, and policemen"."""
        words = self.text.words(number.end, side.start)
        single = number.count == Count.exactly(1) and side.count == number.count
        alike = side.count is None or single
        return alike and (grammar("be") | _JOINTS | {"a", "an"}).issuperset(words)

    def _list_from(self, first: Group, after: int | None = None) -> list[Group]:
        """Return the people of a list that opens with some."""
        parts = [first]
        position = self.people.index(first) + 1 if after is None else after
        for group in self.people[position:]:
            if not self._goes_on(parts[-1], group) or self._has_its_own_verb(parts[0], group):
                break
            if self._is_closed(parts, group):
                break
            parts.append(group)
        return parts

    def _is_closed(self, parts: list[Group], group: Group) -> bool:
        """Tell "(30 civilians,) including women and children, and nine soldiers": the next."""
        told = self.text.between(parts[0].start, parts[-1].end)
        link = self.text.between(parts[-1].end, group.start)
        if self._are_of_another_side(parts[0], group, apart=link.startswith(", and ")):
            return True
        uncounted = " and " in told and all(part.count is None for part in parts)
        return uncounted and group.count is not None and link.startswith(", and ")

    def _are_of_another_side(self, part: Group, group: Group, *, apart: bool) -> bool:
        """Tell "five militants, two bombers among them, and a captain": no part of militants.

        And "four policemen, including an inspector, and a passer-by".
        """
        before = [each for each in self.people if each.end <= part.start and each.count]
        if not before or "unknown" in (before[-1].role, group.role):
            return False
        sides = {before[-1].role, group.role}
        own = apart and before[-1].role == part.role
        return sides == {"militants", "security"} or (own and len(sides) > 1)

    def _is_subject_of_a_clause(self, group: Group) -> bool:
        return any(i.start - group.end == len(", ") for i in self.sentence.of("outcome"))

    def _list_to(self, last: Group) -> list[Group]:
        """Return the people of a list that ends with some, but not those they are a part of."""
        parts = [last]
        for group in reversed(self.people[: self.people.index(last)]):
            some = sum(part.count.best for part in parts if part.count)
            whole = group.count is None or group.count.best >= some
            apart = "," in self.text.between(group.end, parts[0].start)
            if (whole and apart) or not self._goes_on(group, parts[0]):
                break
            parts.insert(0, group)
        return parts

    def _goes_on(self, first: Group, second: Group) -> bool:
        """Tell whether nothing but a comma or "and" stands between two of a list."""
        between = self.text.between(first.end, second.start)
        told = first.more or (second.more and second.noun in _OTHERS)
        plain = not any(mark in between for mark in _OPENERS[1:])
        joined = "," in between or " and " in between or " as well as " in between
        return (
            not told
            and plain
            and joined
            and _AND.issuperset(self.text.words(first.end, second.start))
        )

    def _has_its_own_verb(self, first: Group, group: Group) -> bool:
        """Tell "(nine died,) including two guards, and six were hurt" from one list."""
        told = any(item.end <= first.start for item in self.sentence.of("outcome"))
        return told and self._is_subject(group)

    def _is_subject(self, group: Group) -> bool:
        if self.text.between(group.end, group.end + 1) == ",":
            return False  # "(four others), including a woman and a girl, died"
        behind = self.text.words(group.end, group.end + _VERB_GAP)[:1]
        outcome = any(i.start - group.end == 1 for i in self.sentence.of("outcome"))
        return outcome or not grammar("be").isdisjoint(behind)

    def _set_apart(self, start: int, end: int, parts: list[Group]) -> Aside | None:
        """Return an aside if marks set it apart as its words need it."""
        written = self.text.report.text
        before = written[self.sentence.start : start].rstrip()
        after = written[end : self.sentence.end]
        mark, close = before[-1:], after.lstrip()[:1]
        apart = bool(mark) and mark in _OPENERS
        closed = not close or close in _CLOSERS
        led = self.text.words(start, end)[:1] in _NEED_NO_MARK
        if not (apart or led) or any(not part.noun for part in parts):
            return None
        if parts and (told := self._end_of_their_taking(end) or self._end_of_whose(end)):
            end, after = told, written[told : self.sentence.end]
            close, closed = after[:1], True
        if not closed and not (parts and self._may_end_open(start, end, parts[-1])):
            return None
        if not any(group.end <= start for group in self.people):
            return None
        opening = self.sentence.start + len(before) - (1 if apart else 0)
        behind = end + len(after) - len(after.lstrip())
        both = closed and bool(close) and (close not in _KEPT or self._verb_follows(behind))
        some = tuple(replace(part, part=True, more=False) for part in parts)
        return Aside(opening, behind + 1 if both else end, some)

    def _end_of_their_taking(self, end: int) -> int | None:
        """Return where "(eight people, including two drivers) who were taken away" ends."""
        clause = _WHO_WERE.match(self.text.folded, end, self.sentence.end)
        if clause is None:
            return None
        told = [i for i in self.sentence.of("outcome") if end <= i.start < clause.end()]
        taken = bool(told) and all(i.record["measure"] in _IN_HANDS for i in told)
        return clause.end() if taken else None

    def _end_of_whose(self, end: int) -> int | None:
        """Return where "(35 others, among them the chairman) of the Senate," ends."""
        whose = _TO_ITS_MARK.match(self.text.folded, end, self.sentence.end)
        if whose is None or not self._tells_of_nobody(end, whose.end()):
            return None
        return self._after_his_name(whose.end())

    def _after_his_name(self, end: int) -> int:
        """Return where ", Lt Gen Gul Khan," ends behind his office, or its own end."""
        name = _AND_HIS_NAME.match(self.text.report.text, end, self.sentence.end)
        return name.end() if name else end

    def _may_end_open(self, start: int, end: int, last: Group) -> bool:
        """Tell a breakdown that opens with its cue, which needs no mark behind it."""
        cues = [i for i in self.sentence.of("cue:part") if start <= i.start and i.end <= end]
        if not _CLAUSES.isdisjoint(self.text.words(end, end + _VERB_GAP)[:1]):
            return True  # "one bomber among them who blew himself up"
        named = _AND_A_NAME.match(self.text.report.text, end, self.sentence.end)
        return bool(cues) and cues[-1].end != end and not named and not self._is_subject(last)

    def _verb_follows(self, position: int) -> bool:
        """Tell "10 people, two guards among them, were killed", whose commas both belong to it."""
        verb = grammar("be") | grammar("before_participle")
        words = takewhile(lambda word: word in verb, self.text.words(position, position + 24))
        told = any(0 < item.start - position <= 2 for item in self.sentence.of("outcome"))
        return told or any(True for _ in words)
