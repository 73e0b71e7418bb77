"""Who some of those counted before were: "a guard and two clerks were also among them"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Measure

__all__ = ["Among"]

_ADDED = frozenset(["also", "the", "had", "been", "were", "was", "have"])
_CLAUSES = (", who ", ", said to be ", ", believed to be ")  # what is said of somebody
_OF_THE = re.compile(r" of (?:the )?(?:(?!was|were|who)\w+ ?){1,3}(?=, who | was | were )")
_OPENS = (["they", "included"], ["they", "include"], ["among", "them", "were"])
_NUMBER = 24  # characters that hold "was also among the" before "four"
_OPENED = 24  # characters that hold "among them was"
_WERE_OTHERS = (
    ["other", "victims"],
    ["other", "casualties"],
    ["other", "dead"],
    ["others", "killed"],
    ["others", "injured"],
    ["others", "who"],
    ["other", "injured"],
    ["other", "wounded"],
)
_BESIDES = (["besides"], ["apart", "from"], ["in", "addition", "to"])


@dataclass(frozen=True, slots=True)
class Among:
    """Reads people who are told apart from others by "among" and its like."""

    text: Scan
    sentence: Sentence
    linked: list[list[Group]]

    def of_those_before(self, measure: Measure) -> Iterator[Statement]:
        """Read "two guards were among them", "they included two guards", "were the other dead"."""
        for chain in self.linked:
            if self._are_among_them(chain) or self._are_included(chain):
                struck = chain[0].noun in grammar("the_attacker")
                measure = "killed" if struck else measure
                for group in chain:
                    part = replace(group, part=True)
                    yield Statement(measure, part, chain[0].start, chain[0].end, "part")
                return

    def _are_among_them(self, chain: list[Group]) -> bool:
        start = self._behind_clause(chain[-1].end)
        words = self.text.words(start, self.sentence.end)
        told = [word for word in words[1:] if word not in _ADDED]
        verb = not grammar("be").isdisjoint(words[:1])
        if verb and told[:1] == ["among"] and chain[0].noun in grammar("the_attacker"):
            return any(0 <= n.start - start <= _NUMBER for n in self.sentence.of("cardinal"))
        return verb and (told[:2] == ["among", "them"] or told[:2] in _WERE_OTHERS)

    def _behind_clause(self, end: int) -> int:
        """Return where "(a guard), who was on leave, (was among them)" goes on."""
        of_a_force = _OF_THE.match(self.text.folded, end)
        end = of_a_force.end() if of_a_force else end
        if not self.text.folded.startswith(_CLAUSES, end):
            return end
        close = self.text.folded.find(", ", end + len(", "), self.sentence.end)
        return close if close >= 0 else end

    def _are_included(self, chain: list[Group]) -> bool:
        start = max(self.sentence.start, chain[0].start - _OPENED)
        words = self.text.words(start, chain[0].start)
        words = ["were" if word == "was" else word for word in words if word != "also"]
        opens = len(self.text.words(self.sentence.start, chain[0].start)) <= len(words) + 1
        return opens and any(words[-len(said) :] == said for said in _OPENS)

    def those_who(self, item: Item) -> list[Group]:
        """Read "two clerks and a guard were among those who died": some of them."""
        words = self.text.words(self.sentence.start, item.start)
        told = [word for word in words if word not in _ADDED]
        if told[-3:] != ["among", "those", "who"]:
            return []
        near = [c for c in self.linked if c[-1].end <= item.start and c[0].noun != "of those"]
        chain = near[-1] if near else []
        link = self.text.words(chain[-1].end, item.start) if chain else []
        among = grammar("be").isdisjoint(link[:1]) or len(link) > len(_ADDED)
        return [] if among else [replace(group, part=True) for group in chain]

    def besides(self, found: list[Statement]) -> Iterator[Statement]:
        """Read "besides a driver, two guards were hurt": all three were."""
        chain = next(iter(self.linked), [])
        words = self.text.words(self.sentence.start, chain[0].start) if chain else []
        if words not in _BESIDES or not self.text.folded.startswith(", ", chain[-1].end):
            return
        if any(each.group.start in {group.start for group in chain} for each in found):
            return
        for whole in found[:1]:
            for group in (each for each in chain if each.count is not None):
                own = replace(group, part=whole.group.part)
                yield whole._replace(group=own)
