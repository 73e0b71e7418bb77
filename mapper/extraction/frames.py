"""Sentences become frames: one place, one date and what is said of them.

A sentence usually is one frame. It is split where a cue opens another event,
where "a day after" reaches back, and where two places each have something of
their own said of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mapper.extraction.dates import Calendar, When
from mapper.extraction.lexicon import Lexicon, grammar
from mapper.extraction.outcomes import Statement, statements, zero
from mapper.extraction.people import chains, groups
from mapper.extraction.quantities import quantities
from mapper.extraction.scanning import Item, Scan, Sentence
from mapper.extraction.scenes import Scene, are_listed, scenes_of
from mapper.extraction.speakers import Attribution, Speaker, attributions, speaker_at
from mapper.gazetteer import Gazetteer
from mapper.model import Measure, PartKind, Unresolved

__all__ = ["Figure", "Frame", "frames"]

_SPOKEN_GAP = 3
# Between a verb of saying and its own day: "said on Monday", "told reporters late on Friday".
_SPOKEN: tuple[list[str], ...] = (
    [],
    ["on"],
    ["late", "on"],
    ["reporters", "on"],
    ["here", "on"],
    ["early", "on"],
)
_PREFIX_REACH = 3  # words from "in another" to its noun
_CUE_REACH = 6  # words from a negation or "could" to the event word it governs
_MONTH = 4  # date precision
_OLD_DAYS = 21  # days before publication after which an event is no longer this report's news
_FLAGS = ("earlier", "total", "unverified", "claims_responsibility", "no_claim", "rises", "revised")


@dataclass(frozen=True, slots=True)
class Figure:
    """A statement with the one who makes it."""

    statement: Statement
    speaker: Speaker | None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What one stretch of text says.

    Parameters
    ----------
    start, end : int
        Character offsets of the stretch; `sentence` is the one it stands in.
    scenes : tuple of Scene
        Its place, or the places of a list.
    when : When, optional
        The day or days it names.
    triggers : tuple of Item
        Event words that are asserted, not denied or feared.
    figures : tuple of Figure
        Casualty statements with their speakers.
    actors : tuple of Item
        Armed groups and forces named.
    cues : frozenset of str
        Cues that bear on merging (`total`, `unverified` …).
    separate : bool
        Whether the words open another event.
    days_back : int
        Days before the main clause ("a day after …").
    background : bool
        Whether the words recall something older than the news.
    refers_to_several : bool
        Whether it speaks of the events told before as several ("the attacks").
    refers_back : bool
        Whether it speaks of one told before ("the assault").
    """

    start: int
    end: int
    sentence: Sentence
    part: PartKind
    scenes: tuple[Scene, ...] = ()
    when: When | None = None
    triggers: tuple[Item, ...] = ()
    figures: tuple[Figure, ...] = ()
    actors: tuple[Item, ...] = ()
    cues: frozenset[str] = frozenset()
    separate: bool = False
    days_back: int = 0
    background: bool = False
    refers_to_several: bool = False
    refers_back: bool = False

    @property
    def tells(self) -> bool:
        """Tell whether the frame says that something happened."""
        return bool(self.triggers or self.figures)

    @property
    def is_claim(self) -> bool:
        """Tell whether it only claims responsibility, or says that nobody does."""
        return not self.figures and not self.cues.isdisjoint(("claims_responsibility", "no_claim"))

    @property
    def is_follow_up(self) -> bool:
        """Tell whether it only tells of arrests, which follow an event told before."""
        kinds = {item.record["sub_type"] for item in self.triggers}
        measures = {figure.statement.measure for figure in self.figures}
        return bool(kinds or measures) and kinds <= {"Arrests"} and measures <= {"arrested"}

    @property
    def is_telling(self) -> bool:
        """Tell whether it says so by itself, without a place to hold it.

        "The violence" and "operations were under way" do not.
        """
        return bool(self.figures) or any(
            not item.record.get("generic") and not item.record.get("operation")
            for item in self.triggers
        )


def frames(
    text: Scan,
    unresolved: Sequence[Unresolved],
    calendar: Calendar,
    gazetteer: Gazetteer,
    wordings: Lexicon,
) -> list[Frame]:
    """Return the frames of a report in text order."""
    found: list[Frame] = []
    speaker: Speaker | None = None
    measure: Measure | None = None
    day: When | None = None
    for sentence in text.sentences:
        if sentence.part == "heading":
            day = next(iter(calendar.read(text, sentence)), None)
        sources = attributions(text, sentence, speaker)
        speaker = next((a.speaker for a in reversed(sources) if a.speaker), speaker)
        whole = _read(text, sentence, sources, measure, calendar, wordings)
        whole = whole if whole.when else replace(whole, when=day)
        measure = whole.figures[-1].statement.measure if whole.figures else measure
        scenes = scenes_of(text, sentence, unresolved, gazetteer)
        pieces = _split(text, whole, scenes)
        found.extend(_dated_back(piece, calendar) for piece in pieces)
    return found


def _dated_back(piece: Frame, calendar: Calendar) -> Frame:
    """Count "A day after the group said …" without a place back from the publication."""
    counted = piece.days_back and not piece.scenes and piece.when is None
    return replace(piece, when=calendar.published_day()) if counted else piece


def _read(
    text: Scan,
    sentence: Sentence,
    sources: list[Attribution],
    measure: Measure | None,
    calendar: Calendar,
    wordings: Lexicon,
) -> Frame:
    """Read a sentence as one frame, its places still to be given."""
    numbers = quantities(text, sentence, wordings)
    linked = chains(text, sentence, groups(text, sentence, numbers, wordings))
    said = statements(text, sentence, linked, numbers, measure)
    said += [zero(m, item) for item in sentence.of("none") for m in ("killed", "injured")]
    if _had_earlier(text, sentence) and not sentence.of("event"):
        # "Earlier, police had spoken of five dead": a figure that no longer holds
        said = [replace(statement, relation="superseded") for statement in said]
    dates = _event_dates(text, sentence, calendar)
    return Frame(
        sentence.start,
        sentence.end,
        sentence,
        sentence.part,
        when=dates[0] if dates else None,
        triggers=tuple(i for i in sentence.of("event") if _is_asserted(text, sentence, i)),
        figures=tuple(_figures(text, sentence, said, sources)),
        actors=tuple(sentence.of("actor")),
        cues=_cues(sentence, sources),
        background=_is_background(text, sentence, dates, calendar),
        refers_to_several=_refers(text, sentence, several=True),
        refers_back=_refers(text, sentence, several=False),
    )


def _cues(sentence: Sentence, sources: list[Attribution]) -> frozenset[str]:
    """Return the cues of a sentence; a group that tells of its own deed claims it."""
    found = {flag for flag in _FLAGS if sentence.of(f"cue:{flag}")}
    for deed in sentence.of("own deed"):
        speaker = speaker_at(sources, deed.start)
        if speaker is not None and speaker.stands == "party":
            found.add("claims_responsibility")
    return frozenset(found)


def _refers(text: Scan, sentence: Sentence, *, several: bool) -> bool:
    """Tell whether "the assault" or, of several, "Saturday's attacks" means what was told."""
    for item in sentence.of("event"):
        before = text.words(max(sentence.start, item.start - 16), item.start)[-1:]
        known = not grammar("referring").isdisjoint(before)
        known = known or bool(before and before[0].endswith("'s"))
        plural = text.between(item.start, item.end).endswith("s")
        if known and plural == several and (item.record.get("generic") or not several):
            return True
    return False


def _in_reach(sources: list[Attribution], cuts: list[int], position: int) -> list[Attribution]:
    """Return the verbs of saying on the same side of every cut."""
    low = max((cut for cut in cuts if cut <= position), default=0)
    high = min((cut for cut in cuts if cut > position), default=1 << 62)
    return [source for source in sources if low <= source.start < high]


def _event_dates(text: Scan, sentence: Sentence, calendar: Calendar) -> list[When]:
    """Return the days of the event, without the day on which somebody said so."""
    spoken = sentence.of("says")
    return [
        when
        for when in calendar.read(text, sentence)
        if not any(
            verb.end <= when.start and text.words(verb.end, when.start)[:_SPOKEN_GAP] in _SPOKEN
            for verb in spoken
        )
    ]


def _figures(
    text: Scan, sentence: Sentence, said: list[Statement], sources: list[Attribution]
) -> Iterator[Figure]:
    cuts = [cut.start for cut in _cuts(text, sentence)]
    denied = _is_denied(text, sentence)
    for statement in said:
        count = statement.group.count
        stated_none = count is not None and count.best == 0
        if stated_none or _happened(text, sentence, statement.start):
            speaker = speaker_at(_in_reach(sources, cuts, statement.start), statement.start)
            yield Figure(statement, speaker, denied)


def _is_denied(text: Scan, sentence: Sentence) -> bool:
    """Tell whether the sentence itself reports a denial ("the military denied it")."""
    words = text.words(sentence.start, sentence.end)
    return not {"denied", "refuted", "rejected"}.isdisjoint(words)


def _is_asserted(text: Scan, sentence: Sentence, trigger: Item) -> bool:
    """Tell whether an event word is neither denied before nor behind ("was foiled")."""
    behind = (
        cue
        for cue in sentence.of("cue:hypothetical", "cue:negation")
        if cue.start >= trigger.end and set(text.words(trigger.end, cue.start)) <= grammar("be")
    )
    return next(behind, None) is None and _happened(text, sentence, trigger.start)


def _happened(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell whether nothing before a word in its clause denies it or makes it a mere fear."""
    clause = max(
        [sentence.start]
        + [item.end for item in sentence.of("clause") if item.end <= position]
        + [text.folded.rfind(mark, sentence.start, position) + 1 for mark in ";:"]
    )
    for cue in sentence.of("cue:hypothetical", "cue:negation"):
        if clause <= cue.start and cue.end <= position:
            words = text.words(cue.end, position)
            if len(words) <= _CUE_REACH and "," not in text.between(cue.end, position):
                return False
    return True


def _is_background(text: Scan, sentence: Sentence, dates: list[When], calendar: Calendar) -> bool:
    if sentence.of("cue:background") or _is_earlier(text, sentence):
        return True
    if calendar.published is None:
        return False
    old = [when for when in dates if _is_old(when, calendar.published)]
    years = [year for year in calendar.years(text, sentence) if year < calendar.published.year]
    return bool(old and len(old) == len(dates)) or bool(years and not dates)


def _is_old(when: When, published: dt.date) -> bool:
    """Tell whether a day is weeks gone, or a month named that is over."""
    return (published - when.last).days > _OLD_DAYS or (
        when.precision >= _MONTH and when.last < published
    )


def _is_earlier(text: Scan, sentence: Sentence) -> bool:
    """Tell whether a sentence opens an older story ("Earlier the group had hijacked …")."""
    return _had_earlier(text, sentence) and any(
        not item.record.get("generic") for item in sentence.of("event")
    )


def _had_earlier(text: Scan, sentence: Sentence) -> bool:
    return bool(sentence.of("cue:earlier")) and "had" in text.words(sentence.start, sentence.end)


# --- splitting -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    separate: bool = False
    days_back: int = 0


def _split(text: Scan, whole: Frame, scenes: list[Scene]) -> list[Frame]:
    """Split a sentence's frame at cues, then between places with something of their own."""
    pieces: list[Frame] = []
    for frame in _at_cues(text, whole):
        inside = [s for s in scenes if frame.start <= s.start and s.end <= frame.end]
        pieces.extend(_at_places(text, frame, inside))
    return pieces


def _at_cues(text: Scan, whole: Frame) -> list[Frame]:
    return _pieces(whole, _cuts(text, whole.sentence))


def _cuts(text: Scan, sentence: Sentence) -> list[_Cut]:
    """Return where a sentence turns to another event or another day."""
    cuts = {sentence.start: _Cut(sentence.start)}
    for cue in sentence.of("cue:separate"):
        if cue.form == "prefix" and not _names_event(text, sentence, cue):
            continue
        if _opens(text, sentence, cue):
            cuts[sentence.start] = _Cut(sentence.start, separate=True)
        elif cue.form != "opening" and _turns(text, sentence, cue):
            cuts[cue.start] = _Cut(cue.start, separate=True)
    for cue in sentence.of("days after"):
        cuts[cue.start] = _Cut(cue.start, days_back=cue.record["days"])
        comma = text.folded.find(",", cue.end, sentence.end)
        if cue.start == sentence.start and comma > 0:
            cuts[comma] = _Cut(comma)
    return [cuts[start] for start in sorted(cuts)]


def _turns(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell ", and in another attack …" from "labourers from elsewhere"."""
    before = text.between(sentence.start, cue.start).rstrip()
    word = text.words(sentence.start, cue.start)[-1:]
    return before.endswith((",", ";")) or not grammar("turns").isdisjoint(word)


def _names_event(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell whether "in another" is followed by an incident, not by a vehicle."""
    return any(
        item.start >= cue.end and len(text.words(cue.end, item.start)) < _PREFIX_REACH
        for item in sentence.of("event", "separable")
    )


def _opens(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell whether nothing that matters stands before the cue in its sentence."""
    return not any(item.end <= cue.start for item in sentence.of("event")) and (
        len(text.words(sentence.start, cue.start)) <= _CUE_REACH
    )


def _pieces(whole: Frame, cuts: list[_Cut]) -> list[Frame]:
    ends = [cut.start for cut in cuts[1:]] + [whole.end]
    return [
        replace(_within(whole, cut.start, end), separate=cut.separate, days_back=cut.days_back)
        for cut, end in zip(cuts, ends, strict=True)
    ]


def _within(frame: Frame, start: int, end: int) -> Frame:
    """Return the part of a frame between two offsets."""
    when = frame.when
    shared = when is not None and not start <= when.start < end and start != frame.start
    return replace(
        frame,
        start=start,
        end=end,
        when=when if not shared else None,
        triggers=tuple(i for i in frame.triggers if start <= i.start < end),
        figures=tuple(f for f in frame.figures if start <= f.statement.start < end),
        actors=tuple(i for i in frame.actors if start <= i.start < end),
    )


def _at_places(text: Scan, frame: Frame, scenes: list[Scene]) -> list[Frame]:
    if len(scenes) < 2 or are_listed(text, frame.sentence, scenes):
        return [replace(frame, scenes=tuple(scenes))]
    cuts = [frame.start]
    for first, second in pairwise(scenes):
        cuts.append(_boundary(text, frame, first.end, second.start))
    ends = [*cuts[1:], frame.end]
    pieces = [
        replace(_within(frame, start, end), scenes=(scene,))
        for start, end, scene in zip(cuts, ends, scenes, strict=True)
    ]
    return _with_content(frame, pieces)


def _with_content(frame: Frame, pieces: list[Frame]) -> list[Frame]:
    """Join pieces that say nothing with the one before; their place is only passed by."""
    telling = [piece for piece in pieces if piece.tells]
    if len(telling) < 2:
        scene = telling[0].scenes if telling else pieces[0].scenes
        return [replace(frame, scenes=scene)]
    starts = [frame.start, *(piece.start for piece in telling[1:])]
    ends = [*starts[1:], frame.end]
    return [
        replace(_within(frame, start, end), scenes=piece.scenes, separate=piece.separate)
        for piece, start, end in zip(telling, starts, ends, strict=True)
    ]


def _boundary(text: Scan, frame: Frame, start: int, end: int) -> int:
    """Return where to cut between two places: the strongest boundary there is."""
    between = text.between(start, end)
    if ";" in between:
        return start + between.index(";")
    opening = [i for i in frame.sentence.of("clause") if i.start == frame.start]
    if opening and "," in between:  # "After a blast in Pishin, 12 people died in …"
        return start + between.index(",")
    clauses = [i.start for i in frame.sentence.of("clause") if start <= i.start and i.end <= end]
    if clauses:
        return clauses[0]
    for mark in (", and ", ",", " and "):
        if mark in between:
            return start + between.index(mark)
    return end
