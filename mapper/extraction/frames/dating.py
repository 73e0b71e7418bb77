"""The days of a sentence: of the event, of what was said of it, and of the count.

"Two men killed on Sunday died on Tuesday, officials said on Wednesday" names three days,
and the event is of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapper.extraction.frames.purposes import is_of_a_purpose, is_out_since, is_since_under_way
from mapper.extraction.modality.afterwards import is_afterwards, is_condemned_on
from mapper.extraction.modality.asserting import is_of_a_charge
from mapper.extraction.modality.grievances import is_grievance
from mapper.extraction.outcomes.outcomes import Statement, is_of_bodies
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.people.subjects import is_aside
from mapper.extraction.setting.dates import Calendar
from mapper.extraction.setting.when import YEAR_REACH, When
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = [
    "day_beside",
    "day_told",
    "days_before",
    "event_days",
    "lately",
    "spoken_days",
    "without_day_of_count",
    "without_quoted_today",
]

_FILMED = re.compile(r"\bafter (?:an? |the )?(?:[a-z]+ )?(?:video|footage|clip)s?\b")
_TO_A_NAME = re.compile(r" (?:[Tt]he )?(?:[A-Z][\w.-]* ){1,4}(?:late |early )?on ")
# "After Sunday's blast": another event.
_LATER = frozenset(["after", "before", "since", "following"])
_SPOKEN_GAP = 3
_AHEAD = 7  # words of "ahead of the Independence Day celebrations on"
_OF_EVENTS = ("the ", "a ", "an ")
_RELATIVE = frozenset(["who", "whose", "which"])
_TAKEN = ("abducted", "missing")
# Between a verb of saying and its own day: "said on Monday", "told reporters late on Friday".
_SPOKEN: tuple[list[str], ...] = (
    [],
    ["on"],
    ["late", "on"],
    ["reporters", "on"],
    ["here", "on"],
    ["early", "on"],
    ["issued", "on"],
    ["issued", "here", "on"],
)


def spoken_days(text: Scan, sentence: Sentence, named: list[When]) -> list[When]:
    """Return the days on which somebody said so."""
    return [when for when in named if _is_spoken(text, sentence, when, named[-1])]


def day_told(text: Scan, sentence: Sentence, spoken: list[When]) -> When | None:
    """Return the day on which an event was told of ("two died, police said on Friday").

    That of a claim, of a visit to the wounded or of a funeral may be days later.
    """
    later = (is_afterwards, _is_of_a_claim)
    told = (when for when in spoken if not any(is_of(text, sentence, when) for is_of in later))
    return next(told, None)


def days_before(calendar: Calendar, spoken: list[When], back: int) -> int:
    """Return the days from what was said to publication: those said last, if none are said."""
    if not spoken or calendar.published is None:
        return back
    return (calendar.published - spoken[0].first).days


def without_quoted_today(text: Scan, sentence: Sentence, named: list[When]) -> list[When]:
    """Leave out the "today" of what somebody is quoted with: it is the day he spoke on.

    "I condemn today's attack", said on the day before publication, names no other day.
    """

    def is_quoted(when: When) -> bool:
        before = text.report.text[sentence.start : when.start]
        opened = before.count('"') % 2 or before.rfind("“") > before.rfind("”")
        return bool(opened) and text.between(when.start, when.end).startswith("today")

    return [when for when in named if not is_quoted(when)]


def event_days(
    text: Scan, sentence: Sentence, named: list[When], spoken: list[When], back: int
) -> list[When]:
    """Return the days of the event, without those of what was said, done or charged beside it.

    "Overnight, officials said on Tuesday" is the night before that Tuesday; so is
    "last night" in what they are quoted with next.
    """
    own = [when for when in named if when not in spoken]
    own = [
        when for when in own if not (is_out_since(text, when) or _is_to_come(text, sentence, when))
    ]
    own = [when for when in own if not is_since_under_way(text, sentence, when)]
    own = [
        when for when in own if not text.between(when.start, when.end).startswith("since ")
    ] or own
    own = [when for when in own if not is_of_a_purpose(text, sentence, when)] or own
    own = _without_charges(text, sentence, own)
    own = _of_the_news(text, sentence, own)
    if not back:
        return own
    counted = {item.start for item in sentence.of("date") if item.form == "relative"}
    return [when.earlier(back) if when.start in counted else when for when in own]


def _is_to_come(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell "selling flags ahead of Independence Day on August 14" from the day of an event."""
    comma = max(text.folded.rfind(mark, sentence.start, when.start) for mark in ",;:")
    words = text.words(max(comma, sentence.start), when.start)[-_AHEAD:]
    before = f" {' '.join(words)} "
    told = any(comma < item.start < when.start for item in sentence.of("outcome"))
    return not told and any(f" {ahead} " in before for ahead in grammar("ahead_of"))


def _without_charges(text: Scan, sentence: Sentence, days: list[When]) -> list[When]:
    """Leave out the day of what somebody had done before he was caught.

    The one day of "arrested two men involved in the killing of a clerk on Friday" may be
    that of the arrest; a month or a year is not.
    """
    charged = [when for when in days if is_of_a_charge(text, sentence, when.start)]
    if len(charged) == len(days):
        charged = [when for when in charged if when.precision > 1]
    return [when for when in days if when not in charged]


def _of_the_news(text: Scan, sentence: Sentence, days: list[When]) -> list[When]:
    """Leave out the day of what a protest is about, and of how those found dead were taken.

    And that of what was done "after a video of the killing went viral".
    """
    if len(days) > 1:
        about = [when for when in days if is_grievance(text, sentence, when.start)]
        days = [when for when in days if when not in about] or days
    filmed = _FILMED.search(text.folded, sentence.start, sentence.end)
    if filmed and sentence.of("outcome"):
        days = [when for when in days if when.start > filmed.start()]
    taken = _day_of_taking(text, sentence, days)
    return [when for when in days if when is not taken]


def _day_of_taking(text: Scan, sentence: Sentence, days: list[When]) -> When | None:
    """Return the day beside "abducted" where the sentence itself tells of a death or a release.

    "The body of a man kidnapped on Sunday was found on Friday" is of Friday, and so is "he
    was kidnapped on Sunday, and his body was found on Friday".
    """
    told = sentence.of("outcome")
    deaths = [item for item in told if item.record.get("measure") == "killed"]
    water = {i.start for i in sentence.of("event") if i.record["type"] == "Natural hazard"}
    told = [item for item in told if item.start not in water]  # "swept away houses on Friday"
    freed = not grammar("freed").isdisjoint(text.words(sentence.start, sentence.end))
    for item in told if deaths or freed else ():
        if item.record.get("measure") not in _TAKEN or item.record.get("stuck"):
            continue
        until = next((other.start for other in told if other.start > item.start), sentence.end)
        beside = next((when for when in days if item.end <= when.start < until), None)
        aside = is_aside(text, sentence, item)
        found = beside and _are_found_after(text, sentence, deaths, beside)
        if beside and aside and (found or len(days) > 1 or _ends_on(deaths, beside)):
            return beside
        led = bool(deaths) and item.record["measure"] == "abducted" and not aside
        if beside and led and _is_of_a_body(deaths[-1], beside, days):
            return beside
    return None


def _ends_on(deaths: Sequence[Item], taken: When) -> bool:
    return bool(deaths) and deaths[-1].start > taken.start


def _are_found_after(text: Scan, sentence: Sentence, deaths: Sequence[Item], taken: When) -> bool:
    """Tell "bodies of two men, who had been abducted on Sunday, were found": on no day told."""
    bodies = any("of" in death.form.split() and death.end <= taken.start for death in deaths)
    return bodies and not grammar("turned_up").isdisjoint(text.words(taken.end, sentence.end))


def _is_of_a_body(death: Item, taken: When, days: list[When]) -> bool:
    """Tell whether a body is told of after the day of taking, with a day of its own."""
    nominal = not {"noun", "of"}.isdisjoint(death.form.split())
    return nominal and taken.end <= death.start and any(when.start > death.end for when in days)


def lately(text: Scan, sentence: Sentence, calendar: Calendar) -> list[When]:
    """Return the week of "a doctor was abducted last week": of what the sentence itself tells.

    "Last week's attack" and "three men abducted last week" are of older news.
    """
    told = sentence.of_any("event", "outcome")
    for item in sentence.of("lately"):
        before = [each for each in told if each.end <= item.start]
        own = text.between(item.end, item.end + 3) == "'s "
        aside = any(i.kind == "outcome" and is_aside(text, sentence, i) for i in before[-2:])
        week = calendar.week(item)
        if week and told and not own and not aside and not _is_spoken(text, sentence, week, week):
            return [week]
    return []


def day_beside(
    text: Scan,
    sentence: Sentence,
    dates: list[When],
    triggers: Sequence[Item],
    said: Sequence[Statement],
) -> When | None:
    """Return the day that an event word bears; else the one beside the killing, or the event.

    One of its own clause comes first: "shut on Friday after a blast hit a pylon on Thursday".
    """
    dates = _finest(dates)
    weighed = sorted(triggers, key=lambda item: (-item.record["weight"], item.start))
    killed = [each for each in said if each.measure == "killed" and not is_of_bodies(text, each)]
    told = [(each.start, each.end) for each in killed]
    told += [(item.start, item.end) for item in weighed]
    if len(dates) < 2 or not told:
        return dates[0] if dates else None
    outside = [when for when in dates if not _is_in_an_aside(text, sentence, when)]
    own = [when for when in outside if any(_is_of(text, when, item) for item in triggers)]
    if not own and outside:
        dates = outside
    if own:
        return own[0]
    start, end = told[0]

    def apart(when: When) -> tuple[bool, int]:
        low, high = min(end, when.end), max(start, when.start)
        turns = any(low <= clause.start < high for clause in sentence.of("clause"))
        return turns, max(when.start - end, start - when.end)

    return min(dates, key=apart)


def _is_in_an_aside(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the Sunday of "families, who lost 11 men in Sunday's attack, protested on Tuesday"."""
    opened = text.folded.rfind(", ", sentence.start, when.start)
    closed = text.folded.find(", ", when.end, sentence.end)
    if opened < 0 or closed < 0 or _RELATIVE.isdisjoint(text.words(opened, when.start)[:1]):
        return False
    told = [item.start for item in sentence.of_any("event", "outcome")]
    own = text.between(when.end, when.end + 3) == "'s "
    return own and any(start > closed for start in told)


def _finest(dates: list[When]) -> list[When]:
    """Leave out the month of "the second in June", where a day of that month is named."""
    return [
        when
        for when in dates
        if not any(
            other.precision < when.precision
            and when.first <= other.first
            and other.last <= when.last
            for other in dates
        )
    ]


def _is_of(text: Scan, when: When, item: Item) -> bool:
    """Tell the day of "the raid of 2013", "Sunday's raid", "a July 9 raid", "the 2013 blast"."""
    of = text.words(item.end, when.end)[:1] == ["of"]
    behind = of and text.words(item.end, when.start) in ([], ["of"])
    before = 0 < item.start - when.end <= YEAR_REACH
    year = text.between(when.start, when.end).startswith(_OF_EVENTS)
    own = text.between(when.end, when.end + 3) == "'s "
    later = not _LATER.isdisjoint(text.words(when.start - 12, when.start)[-1:])
    beside = not text.words(when.end, item.start)
    article = text.words(max(0, when.start - 4), when.start)[-1:] in (["a"], ["an"])
    return behind or (before and (year or (own and not later) or (beside and article)))


def _is_spoken(text: Scan, sentence: Sentence, when: When, last: When) -> bool:
    """Tell the day of a statement: beside the verb, or before another day that follows it."""
    if _names_event(text, when):
        return False
    if is_afterwards(text, sentence, when) or is_condemned_on(text, sentence, when):
        return True
    after = text.words(when.end, min(sentence.end, when.end + 16))[:1]
    stating = text.between(when.end, when.end + 1) == " " and bool(grammar("stating") & {*after})
    if stating or _is_of_a_claim(text, sentence, when):
        return True
    for verb in sentence.of("says"):
        if verb.end <= when.start:
            words = text.words(verb.end, when.start)
            if _is_of_the_deed(text, sentence, verb, when):
                continue
            if (
                words[:_SPOKEN_GAP] in _SPOKEN
                or (words[-1:] == ["on"] and grammar("spoken_in").issuperset(words))
                or _is_told_to(text, verb, when)
                or (len(words) < _SPOKEN_GAP and when is not last)
            ):
                return True
        elif when.end <= verb.start and verb.end <= last.start:
            told = (*sentence.of("event"), *sentence.of("outcome"))
            if not any(item.start < verb.start for item in told):
                return True
    return False


def _is_of_the_deed(text: Scan, sentence: Sentence, verb: Item, when: When) -> bool:
    """Tell "he said, on April 23, fighters attacked a post" from "he said on April 23"."""
    apart = text.between(verb.end, when.start).startswith(", on ")
    behind = sentence.of_any("event", "outcome", "taking")
    return apart and any(item.start > when.end for item in behind)


def _names_event(text: Scan, when: When) -> bool:
    """Tell the day of "claimed Sunday's attack" and "claimed the 2018 bombing"."""
    own = text.between(when.end, when.end + 2) == "'s"
    return own or text.between(when.start, when.end).startswith(_OF_EVENTS)


def _is_of_a_claim(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell "the BLA on Friday claimed" from a blast and from police that did on Friday."""
    claims = [i for i in sentence.of_any("cue:claims_responsibility", "says") if i.start > when.end]
    claim = claims[0] if claims else None
    if claim is None or text.words(when.end, claim.start):
        return False
    if claim.kind == "cue:claims_responsibility":
        return True
    groups = (i for i in sentence.of("actor") if i.record["type"] in ARMED_GROUPS)
    verb = text.between(claim.start, claim.end)
    return verb.startswith("claim") and any(group.end <= when.start for group in groups)


def _is_since_of(text: Scan, when: When, tolls: Sequence[Statement]) -> bool:
    """Tell the June 13 of "(the toll) since June 13 to 111" from the day of the deaths."""
    near = any(toll.start < when.start and when.end <= toll.group.end for toll in tolls)
    return near or text.words(when.start - 8, when.start)[-1:] == ["since"]


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


def _on_its_side(triggers: Sequence[Item], counted: list[int], when: When) -> list[Item]:
    """Leave out the blast of "the toll of the blast rose to 11 on Monday": the count parts them."""
    first = min(counted)
    return [item for item in triggers if not item.start < first <= when.start]


def without_day_of_count(
    text: Scan, dates: list[When], said: Sequence[Statement], triggers: Sequence[Item]
) -> list[When]:
    """Leave out the day on which a toll rose ("the toll of the raid climbed to 62 on Tuesday").

    And the one since which it is counted ("the toll since June 13 rose to 111").
    """
    if since := [s for s in said if s.relation == "season"]:
        dates = [when for when in dates if not _is_since_of(text, when, since)]
    counted = [s.group.end for s in said if s.relation == "total"]
    later = [s for s in said if s.relation in LATER or s.group.more]
    if counted and later:  # "one more died on Monday, raising the toll to 23"
        return [
            when
            for when in dates
            if _is_beside_event(when, _on_its_side(triggers, counted, when), later)
        ]
    died = [s.start for s in said if s.relation in LATER]
    if died and not triggers:  # "four were hurt; two of them died on Tuesday"
        return [when for when in dates if when.start < min(died)]
    return [
        when
        for when in dates
        if not counted
        or when.start < min(counted)
        or any(_is_of(text, when, item) for item in triggers)  # "rose to 40 in Friday's blast"
        or any(min(counted) < item.start < when.start for item in triggers)
    ]
