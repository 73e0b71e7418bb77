"""Sentences become frames.

A sentence usually is one frame. It is split where a cue opens another event,
where "a day after" reaches back, and where two places each have something of
their own said of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapper.extraction.asserting import asserted, happened, is_grievance, is_recalled
from mapper.extraction.chaining import chains
from mapper.extraction.dates import Calendar, When
from mapper.extraction.frames import Figure, Frame
from mapper.extraction.lexicon import ARMED_GROUPS, Lexicon, grammar
from mapper.extraction.modality import (
    cues_of,
    had_earlier,
    is_background,
    is_beside_the_event,
    is_denied,
    is_revised,
    is_statistic,
    is_subhead,
    refers,
)
from mapper.extraction.outcomes import Statement, is_of_bodies, statements, zero
from mapper.extraction.people import Group, groups
from mapper.extraction.quantities import quantities
from mapper.extraction.scanning import Item, Scan, Sentence
from mapper.extraction.scenes import are_listed, home_abroad, scenes_of, within_one_district
from mapper.extraction.speakers import Attribution, Speaker, attributions, speaker_at
from mapper.extraction.splitting import cuts_of, split
from mapper.gazetteer import Gazetteer
from mapper.model import Measure, Unresolved

__all__ = ["frames"]

_TO_A_NAME = re.compile(r" (?:[Tt]he )?(?:[A-Z][\w.-]* ){1,4}(?:late |early )?on ")
_BURIED = frozenset(["buried", "rest"])  # laid to rest
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
    taken: Group | None = None
    day: When | None = None
    told: dt.date | None = None
    back = 0
    below = False
    paragraph = -1
    for sentence in text.sentences:
        if is_subhead(text, sentence):
            below = bool(sentence.of_any("event", "outcome")) and bool(found)
            continue
        if sentence.part == "heading":
            days = calendar.read(text, sentence)
            day = days[0] if len(days) == 1 else None  # not of "the week of 8 to 14 May"
        sources = attributions(text, sentence, speaker)
        speaker = _claimant(sentence) or speaker
        speaker = next((a.speaker for a in reversed(sources) if a.speaker), speaker)
        named = calendar.read(text, sentence, told)
        spoken = _spoken_days(text, sentence, named)
        back = _days_before(calendar, spoken, back)
        dates = _event_dates(text, sentence, named, spoken, back if sources else 0)
        whole = _read(text, sentence, sources, (measure, taken), dates, calendar, wordings)
        taken = _led_away(whole) or (taken if not whole.tells else None)
        told = whole.when.first if whole.when and not whole.background else told
        whole = whole if whole.when else replace(whole, when=day)
        measure = whole.figures[-1].statement.measure if whole.figures else measure
        scenes = scenes_of(text, sentence, unresolved, gazetteer)
        scenes = [s for s in scenes if not is_beside_the_event(sentence, whole.triggers, s.start)]
        leads = sentence.part == "body" and not any(f.part == "body" and f.tells for f in found)
        if not scenes and whole.tells and leads:
            scenes = home_abroad(text, sentence)
        if are_listed(text, sentence, scenes):
            scenes = within_one_district(scenes, gazetteer)
        pieces = split(text, whole, scenes)
        first = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if day is not None and first and _is_entry(text, sentence, pieces[0]):
            # under a date of a timeline each paragraph tells of an event of its own
            pieces[0] = replace(pieces[0], separate=True)
        if below:  # a crosshead in the running text opens another event
            pieces[0] = replace(pieces[0], separate=True)
            below = False
        found.extend(_dated_back(piece, calendar) for piece in pieces)
    return found


def _is_entry(text: Scan, sentence: Sentence, piece: Frame) -> bool:
    """Tell an event of a timeline, which has a place, from what is said of those before."""
    same = "the same" in text.between(sentence.start, sentence.end)
    told = piece.tells and not piece.is_claim and not piece.refers_to_several
    return sentence.part == "body" and told and (bool(piece.scenes) or same)


def _claimant(sentence: Sentence) -> Speaker | None:
    """Return the group that claims the deed, whom "its spokesperson" then means."""
    if not sentence.of("cue:claims_responsibility"):
        return None
    groups_named = (
        item
        for item in sentence.of("actor")
        if item.record["type"] in ARMED_GROUPS and not item.record.get("generic")
    )
    first = next(groups_named, None)
    return Speaker(first.record["short"], "party") if first else None


def _dated_back(piece: Frame, calendar: Calendar) -> Frame:
    """Count "A day after the group said …" without a place back from the publication."""
    counted = piece.days_back and not piece.scenes and piece.when is None
    return replace(piece, when=calendar.published_day()) if counted else piece


def _read(
    text: Scan,
    sentence: Sentence,
    sources: list[Attribution],
    before: tuple[Measure | None, Group | None],
    named: list[When],
    calendar: Calendar,
    wordings: Lexicon,
) -> Frame:
    """Read a sentence as one frame, its places still to be given."""
    said = _said(text, sentence, before, wordings)
    said += [zero(m, item) for item in sentence.of("none") for m in item.record["measures"]]
    if had_earlier(text, sentence) and (is_revised(text, sentence) or not sentence.of("event")):
        # "Earlier, police had spoken of five dead": a figure that no longer holds
        said = [statement._replace(relation="superseded") for statement in said]
    triggers = asserted(text, sentence)
    dates = _without_day_of_count(named, said, triggers)
    return Frame(
        sentence.start,
        sentence.end,
        sentence,
        sentence.part,
        when=_nearest(text, dates, triggers, said),
        triggers=triggers,
        figures=tuple(_figures(text, sentence, said, sources)),
        actors=tuple(sentence.of("actor")),
        cues=cues_of(text, sentence, sources)
        | ({"statistic"} if is_statistic(text, sentence, named) else frozenset()),
        background=is_background(text, sentence, named, calendar),
        refers_to_several=refers(text, sentence, several=True),
        refers_back=refers(text, sentence, several=False),
        says_where=not grammar("says_where").isdisjoint(text.words(sentence.start, sentence.end)),
        goes_on=not grammar("goes_on").isdisjoint(text.words(sentence.start, sentence.end)[:1]),
        same_day=any(
            words in text.between(sentence.start, sentence.end) for words in grammar("same_day")
        ),
    )


def _said(
    text: Scan,
    sentence: Sentence,
    before: tuple[Measure | None, Group | None],
    wordings: Lexicon,
) -> list[Statement]:
    """Return what is said to have happened to people; most sentences say nothing of it.

    The sentence before said what happened last, and who was led away.
    """
    measure, taken = before
    goes_on = measure is not None and sentence.of("people")
    if not goes_on and not sentence.of_any("outcome", "taking"):
        return []
    numbers = quantities(text, sentence, wordings)
    linked = chains(text, sentence, groups(text, sentence, numbers, wordings))
    return statements(text, sentence, linked, numbers, measure, taken)


def _led_away(whole: Frame) -> Group | None:
    """Return the people whom a sentence says were taken, whose bodies may be found in the next."""
    told = [f.statement.group for f in whole.figures if f.statement.measure == "abducted"]
    return told[-1] if told and told[-1].count is not None else None


def _in_reach(sources: list[Attribution], cuts: list[int], position: int) -> list[Attribution]:
    """Return the verbs of saying on the same side of every cut."""
    low = max((cut for cut in cuts if cut <= position), default=0)
    high = min((cut for cut in cuts if cut > position), default=1 << 62)
    return [source for source in sources if low <= source.start < high]


def _spoken_days(text: Scan, sentence: Sentence, named: list[When]) -> list[When]:
    """Return the days on which somebody said so."""
    return [when for when in named if _is_spoken(text, sentence, when, named[-1])]


def _days_before(calendar: Calendar, spoken: list[When], back: int) -> int:
    """Return the days from what was said to publication: those said last, if none are said."""
    if not spoken or calendar.published is None:
        return back
    return (calendar.published - spoken[0].first).days


def _event_dates(
    text: Scan, sentence: Sentence, named: list[When], spoken: list[When], back: int
) -> list[When]:
    """Return the days of the event, without the day on which somebody said so.

    "Overnight, officials said on Tuesday" is the night before that Tuesday; so is
    "last night" in what they are quoted with next.
    """
    own = [when for when in named if when not in spoken]
    own = [when for when in own if not _is_since(text, when)]
    if not back:
        return own
    counted = {item.start for item in sentence.of("date") if item.form == "relative"}
    return [when.earlier(back) if when.start in counted else when for when in own]


def _nearest(
    text: Scan, dates: list[When], triggers: Sequence[Item], said: Sequence[Statement]
) -> When | None:
    """Return the day beside the killing, or else the most telling event word; else the first."""
    weighed = sorted(triggers, key=lambda item: (-item.record["weight"], item.start))
    killed = [each for each in said if each.measure == "killed" and not is_of_bodies(text, each)]
    told = [(each.start, each.end) for each in killed]
    told += [(item.start, item.end) for item in weighed]
    if len(dates) < 2 or not told:
        return dates[0] if dates else None
    start, end = told[0]
    return min(dates, key=lambda when: max(when.start - end, start - when.end))


def _is_spoken(text: Scan, sentence: Sentence, when: When, last: When) -> bool:
    """Tell the day of a statement: beside the verb, or before another day that follows it."""
    if text.between(when.end, when.end + 2) == "'s":
        return False  # "claimed Sunday's attack"
    if _is_afterwards(text, sentence, when):
        return True
    after = text.words(when.end, min(sentence.end, when.end + 16))[:1]
    if text.between(when.end, when.end + 1) == " " and not grammar("stating").isdisjoint(after):
        return True
    for verb in sentence.of("says"):
        if verb.end <= when.start:
            words = text.words(verb.end, when.start)
            if (
                words[:_SPOKEN_GAP] in _SPOKEN
                or _is_told_to(text, verb, when)
                or (len(words) < _SPOKEN_GAP and when is not last)
            ):
                return True
        elif when.end <= verb.start and verb.end <= last.start:
            told = (*sentence.of("event"), *sentence.of("outcome"))
            if not any(item.start < verb.start for item in told):
                return True
    return False


def _is_afterwards(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the day of a funeral or a search, before any word of the event itself."""
    told = (*sentence.of("event"), *sentence.of("outcome"))
    if any(item.start < when.start for item in told):
        return False
    words = text.words(sentence.start, when.start)
    return bool(told) and not grammar("afterwards").isdisjoint(words)


def _is_burial(text: Scan, sentence: Sentence, statement: Statement) -> bool:
    """Tell the bodies that are laid to rest from those that are found."""
    words = text.words(statement.end, sentence.end)
    return is_of_bodies(text, statement) and not _BURIED.isdisjoint(words)


def _is_since(text: Scan, when: When) -> bool:
    """Tell "missing since April 19" from the day of what happened."""
    return text.words(when.start - 16, when.start)[-2:] == ["missing", "since"]


def _is_told_to(text: Scan, verb: Item, when: When) -> bool:
    """Tell "told Arab News on Monday": nothing but a name stands between."""
    between = text.report.text[verb.end : when.start]
    return text.between(verb.start, verb.end) == "told" and bool(_TO_A_NAME.fullmatch(between))


def _is_beside_event(when: When, triggers: Sequence[Item], later: Sequence[Statement]) -> bool:
    """Tell "Monday's collision" from the day on which somebody died of it."""

    def apart(start: int, end: int) -> int:
        return max(when.start - end, start - when.end)

    of_event = min((apart(item.start, item.end) for item in triggers), default=None)
    of_death = min(apart(each.start, each.end) for each in later)
    return of_event is not None and of_event < of_death


def _without_day_of_count(
    dates: list[When], said: Sequence[Statement], triggers: Sequence[Item]
) -> list[When]:
    """Leave out the day on which a toll rose ("the toll of the raid climbed to 62 on Tuesday")."""
    counted = [s.group.end for s in said if s.relation == "total"]
    later = [s for s in said if s.relation == "moved" or s.group.more]
    if counted and later:  # "one more died on Monday, raising the toll to 23"
        return [when for when in dates if _is_beside_event(when, triggers, later)]
    return [when for when in dates if not counted or when.start < min(counted)]


def _figures(
    text: Scan, sentence: Sentence, said: list[Statement], sources: list[Attribution]
) -> Iterator[Figure]:
    if not said:
        return
    cuts = [cut.start for cut in cuts_of(text, sentence)]
    denied = is_denied(text, sentence)
    for statement in said:
        count = statement.group.count
        stated_none = count is not None and count.best == 0
        told = happened(text, sentence, statement.start)
        told = told and not is_grievance(text, sentence, statement.start)
        told = told and not is_recalled(sentence, statement.end)
        told = told and not _is_burial(text, sentence, statement)
        if stated_none or told:
            speaker = speaker_at(_in_reach(sources, cuts, statement.start), statement.start)
            yield Figure(statement, speaker, denied)
