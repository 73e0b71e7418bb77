"""How a sentence is meant: told or only feared, news or recalled, first or again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from mapper.extraction.dates import Calendar, When
from mapper.extraction.lexicon import grammar, lexicon
from mapper.extraction.scanning import Item, Scan, Sentence
from mapper.extraction.speakers import Attribution, speaker_at

__all__ = [
    "asserted",
    "cues_of",
    "had_earlier",
    "happened",
    "is_asserted",
    "is_background",
    "is_beside_the_event",
    "is_denied",
    "is_grievance",
    "is_recalled",
    "is_revised",
    "is_statistic",
    "is_subhead",
    "refers",
]

_PLANNED_REACH = 14  # words: "announced a boycott of courts across the province in protest"
_CUE_REACH = 6  # words from a negation or "could" to the event word it governs
_REVISED_REACH = 4  # words: "initially hospital officials had put"
_PLACE_REACH = 12  # characters: "kidnapped in Quetta", "abducted from the Hub"
_RECALL_REACH = 4  # characters: "killed last year", "killed in recent weeks"
_MONTH = 4  # date precision
_OLD_DAYS = 21  # days before publication after which an event is no longer this report's news
_PROTESTS = ("Protests", "Riots")
_PERFECT = frozenset(["has", "have"])
_SUBHEAD = 20  # words of a line over a part of a story
_STORY = 3  # sentences from which a text is a story of its own
_LATEST = 2  # days before publication that are still the report's own news
_OCCASIONS = frozenset(["following", "after", "wake", "view", "since", "because", "due"])
_THOUSANDS = 1_000  # people; "violence has claimed thousands of lives" counts many years
_EXPLOSIONS = "Explosions/Remote violence"
_ASIDES = frozenset(["who", "which", "whose", "where"])  # that a comma opens and another closes
_CUES = ("earlier", "total", "several", "unverified", "claims_responsibility", "no_claim")


def cues_of(text: Scan, sentence: Sentence, sources: list[Attribution]) -> frozenset[str]:
    """Return the cues of a sentence; a group that tells of its own deed claims it."""
    found = {flag for flag in _CUES if sentence.of(f"cue:{flag}")}
    if "had" in text.words(sentence.start, sentence.end):
        found.add("had")
    for deed in sentence.of("own deed"):
        speaker = speaker_at(sources, deed.start)
        if speaker is not None and speaker.stands == "party":
            found.add("claims_responsibility")
    return frozenset(found)


def is_beside_the_event(sentence: Sentence, told: Sequence[Item], position: int) -> bool:
    """Tell a place that only a threat or an aside names from where the event was.

    "Traders rallied and said the strike would be extended to Nal"; "a sit-in for a boy
    who was kidnapped in Quetta".
    """
    if not told:
        return False
    if any(told[-1].end <= cue.start < position for cue in sentence.of("cue:charge")):
        return True  # "weapons were found on the men, who were involved in attacks at Surab"
    if sentence.of("outcome") and told[-1].record["type"] not in _PROTESTS:
        return False
    last = max(item.end for item in told)
    if last > position:
        return False
    threats = (i for i in sentence.of_any("cue:hypothetical", "cue:planned") if last <= i.start)
    if any(threat.end <= position for threat in threats):
        return True
    asides = [i for i in sentence.of("clause") if last <= i.start < position]
    hit = (i for i in sentence.of_any("outcome", "event") if last <= i.start < position)
    return told[-1].record["type"] in _PROTESTS and any(
        aside.entry.form and aside.start < item.start for item in hit for aside in asides
    )


def is_subhead(text: Scan, sentence: Sentence) -> bool:
    """Tell a deck or a crosshead, "Two brothers gunned down", from a sentence of the story.

    It is a paragraph of its own, has no full stop, and only says what the story tells too.
    """
    last = text.between(sentence.end - 1, sentence.end)
    if sentence.part != "body" or not (last.isalnum() or last == "'"):
        return False
    if len(text.words(sentence.start, sentence.end)) > _SUBHEAD:
        return False
    others = [each for each in text.sentences if each.part == "body" and each is not sentence]
    alone = not any(each.paragraph == sentence.paragraph for each in others)
    return alone and len(others) >= _STORY


def refers(text: Scan, sentence: Sentence, *, several: bool) -> bool:
    """Tell whether "the assault" or, of several, "Saturday's attacks" means what was told."""
    for item in sentence.of("event"):
        before = text.words(max(sentence.start, item.start - 16), item.start)[-1:]
        known = not grammar("referring").isdisjoint(before)
        known = known or bool(before and before[0].endswith("'s"))
        plural = text.between(item.start, item.end).endswith("s")
        if known and plural == several and (item.record.get("generic") or not several):
            return True
    return False


def is_denied(text: Scan, sentence: Sentence) -> bool:
    """Tell whether the sentence itself reports a denial ("the military denied it")."""
    words = text.words(sentence.start, sentence.end)
    return not {"denied", "refuted", "rejected", "wrong", "incorrect"}.isdisjoint(words)


def asserted(text: Scan, sentence: Sentence) -> tuple[Item, ...]:
    """Return the event words of a sentence that are told as having happened.

    "Defused a bomb" tells of the defusing alone, and "rallied against the killing" of
    the rally.
    """
    told = [
        item
        for item in sentence.of("event")
        if is_asserted(text, sentence, item)
        and not is_grievance(text, sentence, item.start)
        and not _is_merely_felt(text, sentence, item)
        and not is_recalled(sentence, item.end)
        and not (item.record.get("person") and _only_persons(text, sentence, item))
        and not (item.record["type"] == _EXPLOSIONS and _only_seized(text, sentence))
        and not (item.record.get("weather") and not _does_harm(text, sentence))
        and not (item.record.get("goes_off") and _left(text, sentence, item))
        and not _is_occasion(text, sentence, item)
        and not (item.record.get("worn") and _is_idle(text, sentence))
        and not (item.record.get("of_shops") and not _of_shops(text, sentence))
        and not (item.record.get("of_things") and not _of_things(text, sentence))
        and not (item.record.get("weapon") and _is_found(text, sentence))
    ]
    prevented = [item for item in told if item.record.get("prevents")]
    return tuple(
        item
        for item in told
        if item in prevented or not any(_one_clause(sentence, item, other) for other in prevented)
    )


def _is_merely_felt(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "tremors were felt as far as Karachi" from the quake where it did harm."""
    if item.record["sub_type"] != "Earthquake" or sentence.of("outcome"):
        return False
    return "felt" in text.words(item.end, min(sentence.end, item.end + 30))


def _is_idle(text: Scan, sentence: Sentence) -> bool:
    """Tell whether nothing in a sentence says that a bomb or a bomber struck."""
    return grammar("strikes").isdisjoint(text.words(sentence.start, sentence.end))


def _of_things(text: Scan, sentence: Sentence) -> bool:
    """Tell lorries or houses that were burnt from "people burn wood"."""
    words = text.words(sentence.start, sentence.end)
    return not (lexicon().things | grammar("goods")).isdisjoint(words)


def _of_shops(text: Scan, sentence: Sentence) -> bool:
    """Tell shops that stayed shut in protest from roads, and from shops on a holiday."""
    words = text.words(sentence.start, sentence.end)
    return not grammar("shops").isdisjoint(words) and grammar("no_strike").isdisjoint(words)


def _is_occasion(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "following the two attacks, the drive was put off in Pishin": told of before."""
    words = text.words(max(sentence.start, item.start - 30), item.start)
    if not grammar("aftermath").isdisjoint(words[-2:]):
        return item.record["type"] in ("Protests", "Riots")  # "killed six, sparking riots"
    since = next((n for n, word in enumerate(words) if word in _OCCASIONS), None)
    if since is None or sentence.of("outcome"):
        return False
    return bool(words[since + 1 :]) and grammar("of_an_occasion").issuperset(words[since + 1 :])


def _does_harm(text: Scan, sentence: Sentence) -> bool:
    """Tell a storm that struck from the weather of the day."""
    words = text.words(sentence.start, sentence.end)
    return bool(sentence.of("outcome")) or not grammar("harm").isdisjoint(words)


def _only_persons(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "two suicide bombers have entered the city" from one who struck."""
    others = [i for i in (*sentence.of("event"), *sentence.of("outcome")) if i is not item]
    words = text.words(sentence.start, sentence.end)
    return not others and grammar("strikes").isdisjoint(words)


def _only_seized(text: Scan, sentence: Sentence) -> bool:
    """Tell "two bombs were seized" from a bomb that killed: nobody is hurt, nothing bursts."""
    words = text.words(sentence.start, sentence.end)
    harmless = not sentence.of("outcome") and grammar("bursts").isdisjoint(words)
    return harmless and not grammar("seized").isdisjoint(words)


def _left(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell men who "went off" from a bomb that did."""
    return grammar("goes_off").isdisjoint(text.words(sentence.start, item.start))


def _is_found(text: Scan, sentence: Sentence) -> bool:
    """Tell "nine rockets were recovered" from rockets that were fired."""
    words = text.words(sentence.start, sentence.end)
    return not grammar("found").isdisjoint(words)


def is_recalled(sentence: Sentence, end: int) -> bool:
    """Tell "the men kidnapped (in Hub) last month were freed": the word is of an older day."""
    place = next((i for i in sentence.of("place") if 0 < i.start - end <= _PLACE_REACH), None)
    ends = (end, place.end) if place else (end,)
    return any(
        0 < cue.start - each <= _RECALL_REACH
        for cue in sentence.of("cue:background")
        for each in ends
    )


def _one_clause(sentence: Sentence, first: Item, second: Item) -> bool:
    start, end = sorted((first.start, second.start))
    return not any(start <= item.start < end for item in sentence.of("clause"))


def is_grievance(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell whether a word names what a protest is about ("to protest the abduction of …")."""
    for protest in sentence.of("event"):
        if protest.record["type"] not in ("Protests", "Riots") or protest.end > position:
            continue
        words = text.words(protest.end, position)
        new_clause = any(
            protest.end <= item.start and item.end <= position for item in sentence.of("clause")
        )
        if not new_clause and not grammar("grievance").isdisjoint(words):
            return True
        verb = text.between(protest.start, protest.end).startswith("protest")
        if verb and words[:1] and words[0] in grammar("protested"):
            return True
    return False


def is_asserted(text: Scan, sentence: Sentence, trigger: Item) -> bool:
    """Tell whether an event word is neither denied before nor behind ("was foiled")."""
    cues = ["cue:hypothetical", "cue:negation"]
    if trigger.record["type"] == "Protests":
        cues.append("cue:planned")
    links = grammar("be"), grammar("before_participle")
    behind = any(
        cue.start >= trigger.end
        and all(any(word in each for each in links) for word in text.words(trigger.end, cue.start))
        for cue in sentence.of_any(*cues)
    )
    return not behind and happened(text, sentence, trigger.start, cues)


def happened(
    text: Scan,
    sentence: Sentence,
    position: int,
    cues: Sequence[str] = ("cue:hypothetical", "cue:negation"),
) -> bool:
    """Tell whether nothing before a word in its clause denies it or makes it a mere fear."""
    people = sentence.of("people")
    if _is_charge(text, sentence, position):
        return False
    before = [
        cue
        for cue in sentence.of_any(*cues)
        if cue.end <= position and not any(p.start <= cue.start < p.end for p in people)
    ]  # but "would-be bombers"
    if not before:
        return True
    clause = max(
        [sentence.start]
        + [item.end for item in sentence.of("clause") if item.end <= position]
        + [text.folded.rfind(mark, sentence.start, position) + 1 for mark in ";:"]
    )
    return not any(
        clause <= cue.start and _governs(text, sentence, cue, position) for cue in before
    )


def _is_charge(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "two men involved in the killing of a teacher": nobody says more of the killing.

    A verb or a clause after the cue ends its reach ("involved in extortion were killed").
    """
    for cue in sentence.of("cue:charge"):
        if cue.end > position:
            continue
        clauses = (i for i in sentence.of_any("clause", "says") if cue.end <= i.start < position)
        stopped = not grammar("be").isdisjoint(text.words(cue.end, position)) or any(clauses)
        if not stopped and ";" not in text.between(cue.end, position):
            return True
    return False


def _governs(text: Scan, sentence: Sentence, cue: Item, position: int) -> bool:
    """Tell whether a cue reaches a word: "an alert for rain, windstorm and hail" goes on."""
    words = text.words(cue.end, position)
    between = text.between(cue.end, position)
    listed = any(
        item.start == position and item.record["type"] == "Natural hazard"
        for item in sentence.of("event")
    )
    reach = _PLANNED_REACH if cue.kind == "cue:planned" else _CUE_REACH
    return len(words) <= reach and (listed or "," not in between)


def is_background(text: Scan, sentence: Sentence, dates: list[When], calendar: Calendar) -> bool:
    """Tell whether a sentence recalls something older than the news."""
    recalled = (
        cue
        for cue in sentence.of("cue:background")
        if not _is_dated(cue, dates, calendar) and not _is_aside(text, sentence, cue)
    )
    words = text.words(sentence.start, sentence.end)
    if words[:2] == ["in", "that"] and "had" in words and sentence.of("event"):
        return True  # "in that operation troops had killed nine": of the one just recalled
    published = calendar.published
    fresh = published is not None and any(not _is_old(when, published) for when in dates)
    if is_statistic(text, sentence, dates) or (dates and sentence.of("cue:similar")):
        return True
    if (any(recalled) and not fresh) or _is_earlier(text, sentence):
        return True
    if sentence.of("cue:recalled") and not _is_latest(dates, published):
        return True
    if published is None:
        return any(calendar.year is not None and w.last.year < calendar.year for w in dates)
    old = [when for when in dates if _is_old(when, published)]
    return bool(old) and len(old) == len(dates)


def is_statistic(text: Scan, sentence: Sentence, dates: list[When]) -> bool:
    """Tell what a court hears, and what adds up over a year or more, from one event."""
    years = any(
        when.precision > _MONTH and "since" in text.words(when.start, when.end) for when in dates
    )
    return bool(sentence.of("cue:history")) or years or _is_to_date(text, sentence)


def _is_to_date(text: Scan, sentence: Sentence) -> bool:
    """Tell "92 miners have perished this year" from "the worst attack this year"."""
    many = any(item.entry.record["value"] >= _THOUSANDS for item in sentence.of("amount"))
    told = sentence.of("outcome") if many or sentence.of("cue:to_date") else ()
    return any(
        not _PERFECT.isdisjoint(text.words(max(sentence.start, item.start - 16), item.start))
        or (text.words(item.end, item.end + 8)[:1] in (["has"], ["have"]))
        for item in told
    )


def _is_aside(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell ", a clerk who went missing a week ago, was shot": only the aside is old."""
    opened = text.folded.rfind(",", sentence.start, cue.start)
    closed = text.folded.find(",", cue.end, sentence.end)
    if opened < 0 or closed < 0 or not _ASIDES & set(text.words(opened, cue.start)):
        return False
    told = (*sentence.of("event"), *sentence.of("outcome"))
    outside = [item for item in told if not opened <= item.start < closed]
    return bool(outside)


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
    if not had_earlier(text, sentence) or is_revised(text, sentence):
        return False
    when = next(
        (item.start for item in sentence.of("clause") if _is_when(text, item)), sentence.end
    )
    return any(not i.record.get("generic") for i in sentence.of("event") if i.start < when)


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
    """Tell whether it speaks of a time before ("Earlier, police had spoken of five dead")."""
    return bool(sentence.of("cue:earlier")) and "had" in text.words(sentence.start, sentence.end)
