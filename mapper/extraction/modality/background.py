"""What a sentence recalls: something older than the news, with its day if any."""

from __future__ import annotations

import datetime as dt

from mapper.extraction.modality.earlier import had_earlier, is_revised
from mapper.extraction.people.subjects import is_aside, is_passive
from mapper.extraction.setting.dates import Calendar
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_background", "is_old"]

_MONTH = 4  # date precision
_A_LITTLE = 32  # characters from "moments" to "earlier"
_OLD_DAYS = 21  # days before publication after which an event is no longer this report's news
_LATEST = 2  # days before publication that are still the report's own news
_SIGN = 16  # characters that hold "sign of" before what it is of
_THEIR_DEED = 120  # characters from "who" to "last month"
_ASIDES = frozenset(["who", "which", "whose", "where"])  # that a comma opens and another closes


def is_background(
    text: Scan, sentence: Sentence, dates: list[When], calendar: Calendar, when: When | None
) -> bool:
    """Tell whether a sentence recalls something older than the news, with its day if any."""
    recalled = (
        cue
        for cue in sentence.of("cue:background")
        if not _is_dated(cue, dates, calendar)
        and not _is_aside(text, sentence, cue)
        and not _is_of_a_taking(text, sentence, cue)
        and not _is_occasion(text, sentence, cue)
    )
    words = text.words(sentence.start, sentence.end)
    if words[:2] == ["in", "that"] and "had" in words and sentence.of("event"):
        return True  # "in that operation troops had killed nine": of the one just recalled
    published = calendar.published
    fresh = published is not None and any(not _is_old(when, published) for when in dates)
    if dates and _is_of_another(text, sentence):
        return True
    earlier = _is_earlier(text, sentence) and not _is_latest(dates, published)
    if (any(recalled) and not fresh) or earlier:
        return True
    if sentence.of("cue:recalled") and not _is_latest(dates, published):
        return True
    if published is None:
        return any(calendar.year is not None and w.last.year < calendar.year for w in dates)
    if when is not None and _is_old(when, published):
        return True
    return bool(dates) and all(_is_old(each, published) for each in dates)


def is_old(when: When | None, calendar: Calendar) -> bool:
    """Tell whether a day is weeks gone at publication."""
    return when is not None and calendar.published is not None and _is_old(when, calendar.published)


def _is_of_another(text: Scan, sentence: Sentence) -> bool:
    """Tell "similar attacks killed six" from "in a similar attack" and "after a similar one"."""
    cue = next(iter(sentence.of("cue:similar")), None)
    if cue is None or text.words(sentence.start, cue.start)[-2:] == ["in", "a"]:
        return False
    return not any(item.end <= cue.start for item in sentence.of_any("event", "outcome"))


def _is_aside(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell ", a clerk who went missing a week ago, was shot": only the aside is old."""
    if _is_of_their_past(text, sentence, cue):
        return True
    before = text.words(max(sentence.start, cue.start - _SIGN), cue.start)
    if sentence.of("outcome") and not grammar("signs").isdisjoint(before):
        return True  # "killed two soldiers, in a sign of increasing violence"
    opened = text.folded.rfind(",", sentence.start, cue.start)
    closed = text.folded.find(",", cue.end, sentence.end)
    if opened < 0 or closed < 0 or not _ASIDES & set(text.words(opened, cue.start)):
        return False
    told = (*sentence.of("event"), *sentence.of("outcome"))
    outside = [item for item in told if not opened <= item.start < closed]
    return bool(outside)


def _is_of_their_past(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "men who robbed a bank last month have been shot": only what they did is old."""
    none = _ASIDES.isdisjoint(text.words(max(sentence.start, cue.start - _THEIR_DEED), cue.start))
    if none:
        return False
    after = [item for item in sentence.of("outcome") if item.start >= cue.end]
    clauses = (i for i in sentence.of("clause") if after and cue.end <= i.start < after[0].start)
    return bool(after) and not any(clauses) and is_passive(text, sentence, after[0])


def _is_of_a_taking(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "the body of a man who was abducted last week was found": only the taking is old."""
    told = sentence.of("outcome")
    before = [item for item in told if item.end <= cue.start]
    if not before or before[-1].record.get("measure") not in ("abducted", "missing"):
        return False
    killed = any(item.record.get("measure") == "killed" for item in told)
    return killed and is_aside(text, sentence, before[-1])


def _is_occasion(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "were killed in a raid after last week's attack": only the attack is old."""
    told = any(item.end <= cue.start for item in sentence.of("outcome"))
    after = text.words(max(sentence.start, cue.start - 10), cue.start)[-1:]
    own = text.between(cue.end, cue.end + 3) == "'s "
    return told and own and after in (["after"], ["following"], ["since"])


def _is_dated(cue: Item, dates: list[When], calendar: Calendar) -> bool:
    """Tell "in the past" of "in the past three days" from what is long past."""
    published = calendar.published
    return published is not None and any(
        when.start < cue.end and cue.start < when.end and not _is_old(when, published)
        for when in dates
    )


def _is_latest(dates: list[When], published: dt.date | None) -> bool:
    """Tell whether a day named is of the last days, which even a reminder may tell as news."""
    return published is not None and any((published - w.last).days <= _LATEST for w in dates)


def _is_old(when: When, published: dt.date) -> bool:
    """Tell whether a day is weeks gone, or a month named that is over."""
    return (published - when.last).days > _OLD_DAYS or (
        when.precision >= _MONTH and when.last < published
    )


def _is_earlier(text: Scan, sentence: Sentence) -> bool:
    """Tell whether a sentence opens an older story ("Earlier the group had hijacked …")."""
    if (
        not had_earlier(text, sentence)
        or is_revised(text, sentence)
        or _just_before(text, sentence)
        or _was_said_earlier(text, sentence)
    ):
        return False
    when = next(
        (item.start for item in sentence.of("clause") if _is_when(text, item)), sentence.end
    )
    return any(not i.record.get("generic") for i in sentence.of("event") if i.start < when)


def _was_said_earlier(text: Scan, sentence: Sentence) -> bool:
    """Tell "three had been killed, the military said earlier" from what was done earlier."""
    cues = sentence.of("cue:earlier")
    return all(
        any(text.between(verb.end, cue.start) == " " for verb in sentence.of("says"))
        for cue in cues
    )


def _just_before(text: Scan, sentence: Sentence) -> bool:
    """Tell "a little earlier the men had fired at a car" from what was months before."""
    return any(
        not grammar("just_before").isdisjoint(
            text.words(max(0, cue.start - _A_LITTLE), cue.start)[-1:]
        )
        for cue in sentence.of("cue:earlier")
    )


def _is_when(text: Scan, item: Item) -> bool:
    """Tell the clause of "had left an hour earlier when it hit a mine", which is the news."""
    return text.between(item.start, item.end) == "when"
