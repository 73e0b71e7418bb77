"""One pass over a report: its text becomes sentences of typed items.

Everything after this works on items and the words between them, never again on
characters, so a rule holds for every number, noun and town at once.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, KeysView, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from mapper.extraction.spans.lexicon import Entry, Lexicon, grammar
from mapper.extraction.spans.patterns import pattern
from mapper.model import Mention, Part, PartKind, Report

__all__ = ["Item", "Scan", "Sentence", "fold", "scan"]

_AS_SPACE = "‐‑‒–—―−-\t\n\r\v\f\u00a0\u2028\u2029"
_AS_APOSTROPHE = "’‘ʼ`´"
_FROM_AFAR = ("Air/drone strike", "Shelling/artillery/missile attack")
_GAME = 3  # words of games that make a report speak of one
_MATCH = 6  # and that make it a report of one
_REHEARSAL = 2  # wordings of an exercise that make a report of one
_WIDE = frozenset(["region", "province", "country"])  # no town
_LONGEST = 1_500  # characters of a sentence
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ACRONYM = re.compile(r"(?<=[a-z] )\([A-Z]{2,6}s?\)")  # of the name just spelt out
_SENTENCE_END = re.compile(r"[.!?۔]{1,3}[\"'”’)\]]{0,3}(?=\s)|(?<=\s)(?=[•▪●◦] )|(?<=\n)(?=[-–*] )")


class Item(NamedTuple):
    """A typed stretch of text.

    Parameters
    ----------
    kind : str
        `people`, `outcome`, `event`, `cue:…`, `date`, `source`, `place` …
    start, end : int
        Character offsets in the report.
    entry : Entry
        The wording's entry.
    mention : Mention, optional
        For a `place`: the name and what it resolves to.
    """

    kind: str
    start: int
    end: int
    entry: Entry
    mention: Mention | None = None

    @property
    def form(self) -> str:
        """Return the entry's form within its kind."""
        return self.entry.form

    @property
    def record(self) -> Any:
        """Return the entry's lexicon record."""
        return self.entry.record


class Sentence:
    """A sentence, the part of the report it stands in, and its items in order."""

    __slots__ = ("_by_kind", "end", "paragraph", "part", "start")

    def __init__(
        self, start: int, end: int, part: PartKind, paragraph: int, items: Iterable[Item] = ()
    ) -> None:
        self.start = start
        self.end = end
        self.part = part
        self.paragraph = paragraph
        self._by_kind: dict[str, list[Item]] = {}
        for item in items:
            self._by_kind.setdefault(item.kind, []).append(item)

    def without(self, spans: Sequence[tuple[int, int]]) -> Sentence:
        """Return the sentence without the items that stand in some spans of text."""
        items = itertools.chain.from_iterable(self._by_kind.values())
        kept = (i for i in items if not any(s <= i.start < e for s, e in spans))
        return Sentence(self.start, self.end, self.part, self.paragraph, kept)

    @property
    def kinds(self) -> KeysView[str]:
        """Return the kinds of which it has items."""
        return self._by_kind.keys()

    def of(self, kind: str) -> Sequence[Item]:
        """Return the items of a kind, in order."""
        return self._by_kind.get(kind, ())

    def of_any(self, *kinds: str) -> Sequence[Item]:
        """Return the items of several kinds, in order."""
        found = [items for kind in kinds if (items := self._by_kind.get(kind))]
        if len(found) < 2:  # as nearly always
            return found[0] if found else []
        return sorted(itertools.chain.from_iterable(found), key=_position)


def _position(item: Item) -> tuple[int, int, str]:
    return item.start, -item.end, item.kind


@dataclass(frozen=True)
class Scan:
    """A report as sentences of items.

    Parameters
    ----------
    report : Report
        What was read.
    folded : str
        Its text as the wordings were found in it, character for character.
    sentences : tuple of Sentence
        In text order.
    home : Mention, optional
        The dateline's town, which "here" means.
    """

    report: Report
    folded: str
    sentences: tuple[Sentence, ...]
    home: Mention | None = None

    @cached_property
    def _words(self) -> tuple[list[int], list[str]]:
        """Return where each word starts, and the words; found once, cut out often."""
        found = [(match.start(), match.group()) for match in _WORD.finditer(self.folded)]
        return [start for start, _ in found], [word for _, word in found]

    def words(self, start: int, end: int) -> list[str]:
        """Return the folded words that begin between two offsets."""
        starts, words = self._words
        return words[bisect_left(starts, start) : bisect_left(starts, end)] if start < end else []

    def without(self, spans: Sequence[tuple[int, int]]) -> Scan:
        """Return the scan with some spans of its text blank, every offset kept."""
        report = replace(self.report, text=_blanked(self.report.text, spans))
        elided = replace(self, report=report, folded=_blanked(self.folded, spans))
        starts, words = [*self._words[0]], [*self._words[1]]
        for start, end in reversed(spans):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            del starts[first:last], words[first:last]
        elided.__dict__["_words"] = (starts, words)  # as the property would find them
        return elided

    @cached_property
    def _of_games(self) -> int:
        return len(
            {self.between(i.start, i.end) for s in self.sentences for i in s.of("cue:sport")}
        )

    @property
    def is_of_sport(self) -> bool:
        """Tell whether it speaks of games, by three words or more."""
        return self._of_games >= _GAME

    @property
    def is_match_report(self) -> bool:
        """Tell whether games are all it is about, by six words or more."""
        return self._of_games >= _MATCH

    def names_before(self, position: int, *, beyond: str = "") -> bool:
        """Tell whether a scene that is not the dateline's town is named before an offset.

        The province is no other town, and no place in the district `beyond` is.
        """
        home = self.home.place_id if self.home else None
        scenes = (
            item.mention.location
            for sentence in self.sentences
            if sentence.start < position
            for item in sentence.of("place")
            if item.mention and item.mention.role == "location" and item.mention.location
        )
        return any(
            scene.place.id != home and scene.level not in _WIDE and scene.district_id != beyond
            for scene in scenes
        )

    @cached_property
    def is_exercise(self) -> bool:
        """Tell whether it reports a rehearsal, by two wordings or more of one."""
        words = {self.between(i.start, i.end) for s in self.sentences for i in s.of("cue:exercise")}
        return len(words) >= _REHEARSAL

    def is_open_at(self, end: int) -> bool:
        """Tell whether a sentence that ends there has no full stop or other mark."""
        last = self.folded[end - 1 : end]
        return last.isalnum() or last == "'"

    @cached_property
    def has_full_stops(self) -> bool:
        """Tell whether half of the paragraphs or more end on a mark, as those of a story do."""
        ends = [self.is_open_at(part.end) for part in self.report.parts if part.kind == "body"]
        return 2 * sum(ends) <= len(ends)

    def between(self, start: int, end: int) -> str:
        """Return the folded text between two offsets."""
        return self.folded[start:end]


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def fold(text: str) -> str:
    """Return the text in lower case with dashes as spaces, character for character.

    The length never changes, so an offset in the folded text is an offset in
    the text as read.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters (İ) grow when lowered
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for letter in _AS_SPACE:  # several times as fast as one `translate`
        lowered = lowered.replace(letter, " ")
    for letter in _AS_APOSTROPHE:
        lowered = lowered.replace(letter, "'")
    return lowered


def scan(report: Report, mentions: Sequence[Mention], wordings: Lexicon) -> Scan:
    """Split a report into sentences and find every wording and place in them.

    Parameters
    ----------
    report : Report
        What was read; credits, bylines and tickers are left out.
    mentions : sequence of Mention
        The place names the gazetteer found, in text order.
    wordings : Lexicon
        The lexicons.
    """
    folded = fold(report.text)
    found = [*_under_fire(folded, _wordings(folded, wordings)), *_places(mentions)]
    found.sort(key=_position)
    starts = [item.start for item in found]
    sentences = []
    for number, part in enumerate(_readable_parts(report)):
        for start, end in _split(report.text, part.start, part.end):
            inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
            items = [item for item in inside if item.end <= end]
            sentences.append(Sentence(start, end, part.kind, number, items))
    home = next((mention for mention in mentions if mention.role == "dateline"), None)
    return Scan(report, _without_acronyms(report.text, folded), tuple(sentences), home)


def _without_acronyms(text: str, folded: str) -> str:
    """Blank the acronym of "Frontier Corps (FC) personnel", which parts no words."""
    for match in _ACRONYM.finditer(text):
        folded = folded[: match.start()] + " " * len(match.group()) + folded[match.end() :]
    return folded


def _readable_parts(report: Report) -> list[Part]:
    parts = report.parts or (Part(0, len(report.text), "body"),)
    return [part for part in parts if part.kind in ("title", "heading", "body")]


def _places(mentions: Sequence[Mention]) -> list[Item]:
    entry = Entry("place", "place")
    return [Item("place", found.start, found.end, entry, found) for found in mentions]


def _wordings(folded: str, wordings: Lexicon) -> list[Item]:
    """Find every wording at word boundaries, the longest of its kind where they overlap."""
    text = f" {folded} "
    hits: dict[str, list[Item]] = {}
    for last, (length, entries) in wordings.automaton.iter(folded):
        start, end = last - length + 1, last + 1
        if text[start].isalnum() or text[end + 1].isalnum():
            continue
        for entry, rest in entries:
            if not rest:
                hits.setdefault(entry.kind, []).append(Item(entry.kind, start, end, entry))
            elif match := pattern(rest).match(folded, end):
                hits.setdefault(entry.kind, []).append(Item(entry.kind, start, match.end(), entry))
    found = (item for group in hits.values() for item in _longest(group))
    return [item for item in found if item.form]  # what has none only holds a shorter word


def _under_fire(folded: str, found: list[Item]) -> list[Item]:
    """Take "the strike" for one of missiles or aircraft where the report tells of those."""
    strikes = [item for item in found if item.kind == "event" and item.form in _FROM_AFAR]
    if not strikes:
        return found
    entry = strikes[0].entry
    return [
        item._replace(entry=entry)
        if item.kind == "event" and folded[item.start : item.end] == "strike"
        else item
        for item in found
    ]


def _longest(items: list[Item]) -> list[Item]:
    items.sort(key=lambda item: (item.start, -item.end))
    kept: list[Item] = []
    for item in items:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.end - item.start > kept[-1].end - kept[-1].start:
            kept[-1] = item
    return kept


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split one paragraph into sentences at full stops that end one."""
    cuts = [start]
    for match in _SENTENCE_END.finditer(text, start, end):
        if not _is_abbreviation(text, start, match.start()):
            cuts.append(match.end())
    cuts.append(end)
    whole = itertools.pairwise(cuts)
    short = (part for first, last in whole for part in _shortened(text, first, last))
    trimmed = (_trim(text, first, last) for first, last in short)
    return [(first, last) for first, last in trimmed if first < last]


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what no person would call a sentence at spaces, so that reading stays linear."""
    pieces = []
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        cut = space + 1 if space > start else start + _LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    begin = stop
    while (
        begin > start and (text[begin - 1].isalpha() or text[begin - 1] == ".") and stop - begin < 6
    ):
        begin -= 1
    word = text[begin:stop].lower()
    letters = all(len(part) == 1 for part in word.split("."))  # "D.C. Chowk"
    return text[stop] == "." and (word in grammar("abbreviations") or (letters and bool(word)))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
