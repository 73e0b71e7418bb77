"""How a sentence is meant: told or only feared, news or recalled, first or again."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import islice, takewhile

from mapper.extraction.modality.records import is_of_a_record
from mapper.extraction.modality.speakers import Attribution, speaker_at
from mapper.extraction.outcomes.outcomes import Statement
from mapper.extraction.people.subjects import is_aside, is_passive
from mapper.extraction.setting.dates import Calendar
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.logs import is_timed
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = [
    "cues_of",
    "had_earlier",
    "is_background",
    "is_beside_the_event",
    "is_first_said",
    "is_of_those_known",
    "is_old",
    "is_only_aired",
    "is_revised",
    "is_subhead",
    "refers",
    "superseded",
    "was_reported_before",
]

_CRIME_REACH = 30  # characters from a place to the crime it names ("the Duki coal mine attack")
_REVISED_REACH = 4  # words: "initially hospital officials had put"
_MONTH = 4  # date precision
_A_LITTLE = 32  # characters from "moments" to "earlier"
_OLD_DAYS = 21  # days before publication after which an event is no longer this report's news
_PROTESTS = ("Protests", "Riots")
_REFERRING = 32  # characters from "the (deadly pre-dawn)" to "attack"
_RESUMED = frozenset(["was", "were"])  # the main verb after what somebody meant to do
_FEW = frozenset(["two", "three", "four", "five", "six"])
_SUBHEAD = 20  # words of a line over a part of a story
_BULLETS = ("•", "▪", "●", "◦")
_DECK = 4  # bulleted lines between a headline and its story
_STORY = 3  # sentences from which a text is a story of its own
_LATEST = 2  # days before publication that are still the report's own news
_AREA = 14  # characters that hold "general area" before a place
_SIGN = 16  # characters that hold "sign of" before what it is of
_THEIR_DEED = 120  # characters from "who" to "last month"
_WHO_LATER = 60  # characters from "but" to "later" ("but the deputy commissioner later said")
_ASIDES = frozenset(["who", "which", "whose", "where"])  # that a comma opens and another closes
# Behind "earlier" where it only says when.
_TIMES = ("in the day", "that day", "the same day", "this month", "this week", "this year")
_AMONG = re.compile(r"(?:(?:is|are|was|were) )?(?:also )?among(?: the \w+)?")
_CUES = {
    f"cue:{flag}": flag
    for flag in (
        "earlier",
        "shortly_before",
        "occasion",
        "drawn_out",
        "total",
        "several",
        "unverified",
        "claims_responsibility",
        "claimed_by",
        "no_claim",
    )
}


def cues_of(text: Scan, sentence: Sentence, sources: list[Attribution]) -> frozenset[str]:
    """Return the cues of a sentence; a group that tells of its own deed claims it."""
    found = {_CUES[kind] for kind in sentence.kinds & _CUES.keys()}
    if "had" in text.words(sentence.start, sentence.end):
        found.add("had")
    for deed in sentence.of("own deed"):
        speaker = speaker_at(sources, deed.start)
        if speaker is not None and speaker.stands == "party":
            found.add("claims_responsibility")
    return frozenset(found)


def is_beside_the_event(
    text: Scan, sentence: Sentence, told: Sequence[Item], position: int
) -> bool:
    """Tell a place that only a threat or an aside names from where the event was.

    "Traders rallied and said the strike would be extended to Nal"; "a sit-in for a boy
    who was kidnapped in Quetta".
    """
    if is_of_a_record(text, sentence, position):
        return True  # "the worst since a minister was killed in Sibi"
    if not told:
        return False
    area = text.words(position - _AREA, position)[-2:] == ["general", "area"]
    charge = [] if area else sentence.of("cue:charge")  # "the hideout in general area Mand"
    if any(told[-1].end <= cue.start < position for cue in charge):
        # "weapons were found on the men, who were involved in attacks at Surab"
        return not _is_of_the_arrest(sentence, told, position)
    if sentence.of("outcome") and told[-1].record["type"] not in _PROTESTS:
        return False
    last = max(item.end for item in told)
    if last > position or told[-1].record.get("prevents"):
        return False  # "foiled a bid to blow up the track in Dera Murad"
    threats = (i for i in sentence.of_any("cue:hypothetical", "cue:planned") if last <= i.start)
    if any(
        threat.end <= position and _RESUMED.isdisjoint(text.words(threat.end, position))
        for threat in threats
    ):
        return True  # but "men attempting to plant a bomb were caught in Duki"
    if any(last <= cue.start < position for cue in sentence.of("days after")):
        return False  # "a week after gunmen killed four in Nal": a frame of its own
    asides = [i for i in sentence.of("clause") if last <= i.start < position]
    hit = (i for i in sentence.of_any("outcome", "event") if last <= i.start < position)
    return told[-1].record["type"] in _PROTESTS and any(
        aside.entry.form and aside.start < item.start for item in hit for aside in asides
    )


def _is_of_the_arrest(sentence: Sentence, told: Sequence[Item], position: int) -> bool:
    """Tell "arrested two men involved in the Surab blast from Kalat": Kalat names no crime."""
    named = any(0 <= i.start - position < _CRIME_REACH for i in sentence.of("event"))
    return not named and all(item.record["sub_type"] == "Arrests" for item in told)


def is_subhead(text: Scan, sentence: Sentence) -> bool:
    """Tell a deck or a crosshead, "Two brothers gunned down", from a sentence of the story.

    It is a paragraph of its own or stands behind a bullet above the dateline, has no full
    stop, and only says what the story tells too.
    """
    if _is_of_the_deck(text, sentence):
        return True
    last = text.between(sentence.end - 1, sentence.end)
    if sentence.part != "body" or not (last.isalnum() or last == "'"):
        return False
    if len(text.words(sentence.start, sentence.end)) > _SUBHEAD:
        return False
    if _has_bullet(text, sentence):
        return any(
            part.kind == "dateline" and part.start >= sentence.end for part in text.report.parts
        )
    return _is_alone(text, sentence) and not is_timed(text, sentence)


def _has_bullet(text: Scan, sentence: Sentence) -> bool:
    return text.between(sentence.start, sentence.start + 1) in _BULLETS


def _is_of_the_deck(text: Scan, sentence: Sentence) -> bool:
    """Tell the few bulleted lines above a story, which say in short what it tells."""
    if not _has_bullet(text, sentence):
        return False
    body = (each for each in text.sentences if each.part == "body")
    deck = [*takewhile(partial(_has_bullet, text), islice(body, _DECK + 1))]
    if sentence not in deck or len(deck) > _DECK:
        return False
    below = [each for each in text.sentences if each.start > deck[-1].start]
    return len(below) >= len(deck) and not any(_has_bullet(text, each) for each in below)


def _is_alone(text: Scan, sentence: Sentence) -> bool:
    """Tell a paragraph of one sentence, in a text that is a story."""
    body = (each for each in text.sentences if each.part == "body")
    at = bisect_left(text.sentences, sentence.start, key=lambda each: each.start)
    beside = text.sentences[max(0, at - 1) : at + 2]
    same = [each for each in beside if each.part == "body"]
    alone = sum(each.paragraph == sentence.paragraph for each in same) == 1
    return alone and sum(1 for _ in islice(body, _STORY + 1)) > _STORY


def _start_of_its_place(text: Scan, sentence: Sentence, start: int) -> int:
    """Return where the town right before an event word starts, or the word itself."""
    places = (item for item in sentence.of("place") if item.end < start)
    return next((p.start for p in places if text.between(p.end, start) == " "), start)


def is_of_those_known(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell where those told of before had been, in an aside that tells of nothing else.

    "The workers, who were laying a line near Uthal, were asleep when gunmen came" names a place
    of another time, where it is known where the gunmen came. "A former mayor of Sibi was among
    the dead" tells who he was.
    """
    among = [
        cue for cue in sentence.of("cue:part") if _AMONG.fullmatch(text.between(cue.start, cue.end))
    ]
    opens = text.between(sentence.start, position) in ("in ", "at ", "near ")
    if any(position < cue.start for cue in among) and not (opens or sentence.of("event")):
        return True
    first = next(iter(sentence.of("people")), None)
    opens = first is not None and first.start == sentence.start + len("the ")
    if first is None or not opens or text.between(sentence.start, first.start) != "the ":
        return False
    if not text.folded.startswith(", who ", first.end):
        return False
    end = text.folded.find(",", first.end + 1, sentence.end)
    inside = (i for i in sentence.of_any("event", "outcome") if first.end < i.start < end)
    told = (i for i in sentence.of_any("event", "outcome") if i.start > end)
    return position < end and not any(inside) and any(told)


def refers(text: Scan, sentence: Sentence, *, several: bool) -> bool:
    """Tell whether "the assault" or, of several, "Saturday's attacks" means what was told."""
    for item in sentence.of("event"):
        start = _start_of_its_place(text, sentence, item.start)  # "the Mastung bomb"
        before = text.words(max(sentence.start, start - _REFERRING), start)
        while before and before[-1] in grammar("of_an_attack"):
            before.pop()
        if several and before and before[-1] in _FEW:
            before.pop()  # "all three incidents"
        before = before[-1:]
        known = not grammar("referring").isdisjoint(before)
        known = known or bool(before and before[0].endswith("'s"))
        plural = text.between(item.start, item.end).endswith("s")
        if known and plural == several and (item.record.get("generic") or not several):
            return True
    return False


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


def is_revised(text: Scan, sentence: Sentence) -> bool:
    """Tell "had earlier been reported to have killed five": the figure is older, not the event."""
    return any(
        cue.end <= verb.start and len(text.words(cue.end, verb.start)) <= _REVISED_REACH
        for cue in sentence.of("cue:earlier")
        for verb in sentence.of("says")
    )


def had_earlier(text: Scan, sentence: Sentence) -> bool:
    """Tell whether it speaks of a time before ("Earlier, police had spoken of five dead").

    "A day earlier" and "earlier on Friday" only say when.
    """
    cues = sentence.of("cue:earlier")
    if not cues or "had" not in text.words(sentence.start, sentence.end):
        return False
    days = sentence.of("date")
    return not all(_is_time(text, cue, days) for cue in cues)


def was_reported_before(text: Scan, sentence: Sentence, *, known: bool) -> bool:
    """Tell "the authority had reported nine deaths", of no event and at no place it names.

    It says so earlier, or where deaths are `known` already.

    What a party to the conflict had claimed before is still its claim.
    """
    placed = any(item.mention and item.mention.role == "location" for item in sentence.of("place"))
    if sentence.of("event") or placed or not (known or sentence.of("cue:earlier")):
        return False
    if any(actor.record["type"] in ARMED_GROUPS for actor in sentence.of("actor")):
        return False
    return any(
        text.words(max(sentence.start, verb.start - len("had ")), verb.start)[-1:] == ["had"]
        for verb in sentence.of("says")
    )


def is_first_said(text: Scan, sentence: Sentence) -> bool:
    """Tell "initial reports said five had died, but officials later put it at seven"."""
    if not any(_is_but_later(text, sentence, each) for each in sentence.of("clause")):
        return False
    words = text.between(sentence.start, sentence.end)
    return any(said in words for said in grammar("at_first"))


def is_only_aired(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the eight of "..., after local channels had broadcast that eight were dead"."""
    before = text.between(sentence.start, position)
    return any(said in before for said in grammar("aired"))


def superseded(text: Scan, sentence: Sentence, said: list[Statement]) -> list[Statement]:
    """Take "earlier, police had spoken of five dead" for a figure that no longer holds.

    But not the one of "but (a doctor) later put it at four".
    """
    later = [item.start for item in sentence.of("clause") if _is_but_later(text, sentence, item)]
    mark = text.folded.find(";", sentence.start, sentence.end)
    end = min([*later, *([mark] if mark > 0 else [])], default=sentence.end)
    return [
        s._replace(relation="superseded") if s.start < end or s.relation == "moved" else s
        for s in said
    ]


def _is_but_later(text: Scan, sentence: Sentence, clause: Item) -> bool:
    first, *words = text.words(clause.start, min(sentence.end, clause.start + _WHO_LATER))
    nobody = any(none.start > clause.end for none in sentence.of("none"))
    return first == "but" and (nobody or not {"later", "now"}.isdisjoint(words))


def _is_time(text: Scan, cue: Item, days: Sequence[Item]) -> bool:
    if any(day.start <= cue.start < day.end for day in days):
        return True
    on = any(text.words(cue.end, day.start) == ["on"] for day in days if day.start > cue.end)
    return on or text.folded.startswith(_TIMES, cue.end + 1)
