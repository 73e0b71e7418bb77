"""What adds up over years, and what a court hears, told from one event."""

from __future__ import annotations

import re

from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Mention

__all__ = ["is_statistic"]

_MONTH = 4  # date precision
_PROTESTS = ("Protests", "Riots")
_SERIES = 60  # characters from "the first attack" to "in ten years"
_TENSE = 48  # characters from "has" to the outcome ("has claimed hundreds of precious human lives")
_PERFECT = frozenset(["has", "have"])
_COUNTED = 20  # characters that hold "420 militant"
_TOLL_REACH = 4  # words from "toll" to "since"
_ONE_WAVE = 20  # attacks; more are seldom of one day
_MOST_WAVES = 30  # attacks at a town; more are never of one day
_A_YEAR = 1900  # "the 2009 attacks"
_CROWD = 12  # people; "dozens" whose deaths no day and no single event is told for
# No year and no sum of money.
_NUMBER = re.compile(
    r"(?<![\w.$,])(?<!Rs )(?!(?:19|20)\d\d\b)(?:\d{1,3}(?:,\d{3})+|\d{3,6})\b(?= \w)"
)
_PAST_DAYS = re.compile(r" (?:past|last) (\d+) days ")
_PAST_WEEKS = re.compile(r" (?:past|last) (?:two|three|four|five|six|few|several) weeks ")
_WEEK = 7
_UNFOUGHT = ("Accident", "Natural hazard")
_HUNDREDS = 500  # people; no day of attacks has killed so many
_THOUSANDS = 1_000  # people; "violence has claimed thousands of lives" counts many years


def is_statistic(text: Scan, sentence: Sentence, dates: list[When]) -> bool:
    """Tell what a court hears, and what adds up over a year or more, from one event."""
    years = any(
        when.precision > _MONTH
        and "since" in text.words(when.start, when.end)
        and not _is_of_a_toll(text, sentence, when)
        and not _goes_on_since(sentence, when)
        for when in dates
    )
    if years or _is_to_date(text, sentence) or _is_history(sentence):
        return True
    if _goes_on_happening(text, sentence) or _is_of_hundreds(text, sentence):
        return True
    if _is_of_weeks(text, sentence) or _is_of_the_period(text, sentence):
        return True
    if _is_of_the_year(text, sentence, dates):
        return True
    return not any(when.precision < _MONTH for when in dates) and _is_repeated(text, sentence)


def _goes_on_happening(text: Scan, sentence: Sentence) -> bool:
    """Tell "pilgrims are being targeted in Mastung" from the attack of one day."""
    told = sentence.of_any("outcome", "event")
    before = (text.words(max(0, i.start - len("are being ")), i.start)[-2:] for i in told)
    return ["are", "being"] in list(before)


def _is_of_hundreds(text: Scan, sentence: Sentence) -> bool:
    """Tell "664 troops were killed in terror attacks", at no place, from those of one day."""
    named = [item for item in sentence.of("event") if not _is_adjective(text, item)]
    if not named or any(_is_of_a_town(i.mention) for i in sentence.of("place") if i.mention):
        return False
    several = all(text.between(i.start, i.end).split()[-1] in grammar("many_deeds") for i in named)
    told = text.report.text[sentence.start : sentence.end]
    numbers = (int(found[0].replace(",", "")) for found in _NUMBER.finditer(told))
    many = any(number >= _HUNDREDS for number in numbers)
    killed = any(item.record["measure"] == "killed" for item in sentence.of("outcome"))
    return several and killed and many


def _is_of_the_year(text: Scan, sentence: Sentence, dates: list[When]) -> bool:
    """Tell "66 grenade attacks have been reported in 2014 which killed six" from one of them."""
    named = [item for item in sentence.of("event") if not _is_adjective(text, item)]
    plural = all(text.between(item.start, item.end).endswith("s") for item in named)
    reported = not _PERFECT.isdisjoint(text.words(sentence.start, sentence.end))
    years = bool(dates) and all(when.precision > _MONTH for when in dates)
    named_in = years and all(_is_a_bare_year(text, when) for when in dates)
    dead = any(item.record["measure"] == "killed" for item in sentence.of("outcome"))
    told = (text.between(i.start, i.end) for i in sentence.of("event"))
    many = dead and not grammar("many_deeds").isdisjoint(told)
    return years and ((bool(named) and plural and reported) or (named_in and many))


def _is_a_bare_year(text: Scan, when: When) -> bool:
    """Tell "257 were killed in 2015" from what happened "since 2015" or "in the 2015 blast"."""
    words = text.words(max(0, when.start - len(" during ")), when.end)[-2:]
    return words[:1] in (["in"], ["during"], ["throughout"]) and words[-1].isdigit()


def _is_of_the_period(text: Scan, sentence: Sentence) -> bool:
    """Tell "22 people were injured during the period" from those of one event."""
    words = f" {' '.join(text.words(sentence.start, sentence.end))} "
    said = any(f" {period} " in words for period in grammar("periods"))
    return said and bool(sentence.of("outcome"))


def _is_of_weeks(text: Scan, sentence: Sentence) -> bool:
    """Tell "in the past 18 days, ten have died in ambushes or raids" from one event's dead."""
    events = [item for item in sentence.of("event") if not _is_adjective(text, item)]
    plural = all(text.between(item.start, item.end).endswith("s") for item in events)
    violent = not any(item.record["type"] in _UNFOUGHT for item in events)
    told = f" {' '.join(text.words(sentence.start, sentence.end))} "
    perfect = " has " in told or " have " in told
    days = (int(found[1]) for found in _PAST_DAYS.finditer(told))
    long = any(number > _WEEK for number in days) or bool(_PAST_WEEKS.search(told))
    return bool(events) and plural and violent and perfect and long


def _goes_on_since(sentence: Sentence, when: When) -> bool:
    """Tell "(people) have kept up a sit-in since October" from all attacks since then."""
    before = [item for item in sentence.of("event") if item.end <= when.start]
    return bool(before) and before[-1].record["type"] in _PROTESTS


def _is_history(sentence: Sentence) -> bool:
    """Tell a seminar in memory of the dead of a year from candles lit in memory of them."""
    protests = any(item.record["type"] in _PROTESTS for item in sentence.of("event"))
    return bool(sentence.of("cue:history")) and not protests


def _is_of_a_toll(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell "killed five in Bela, taking the toll since June to 80": the five are news."""
    *before, toll = [None, *(i for i in sentence.of("outcome") if i.end <= when.start)]
    if toll is None or "toll" not in toll.form.split():
        return False
    counted = any(i and text.between(i.start, i.end) not in grammar("new_deaths") for i in before)
    return counted and len(text.words(toll.end, when.start)) <= _TOLL_REACH


def _is_repeated(text: Scan, sentence: Sentence) -> bool:
    """Tell "40 were killed in ten years" and "has claimed attacks" from one event."""
    if not sentence.of_any("event", "outcome"):
        return False
    placed = any(_is_of_a_town(i.mention) for i in sentence.of("place") if i.mention)
    most = _MOST_WAVES if placed else _ONE_WAVE
    if any(_are_too_many(text, item, most) for item in sentence.of("event")):
        return True
    figures = sentence.of_any("outcome", "cardinal")
    for cue in () if figures else sentence.of("cue:habit"):
        several = text.between(cue.start, cue.end).endswith("s")  # "has claimed attacks"
        theirs = text.words(sentence.start, sentence.end)[:1] == ["they"]
        if several or theirs or any(i.record["type"] in ARMED_GROUPS for i in sentence.of("actor")):
            return True
    return any(
        grammar("of_a_series").isdisjoint(
            text.words(max(sentence.start, cue.start - _SERIES), cue.start)
        )
        for cue in sentence.of("cue:span")
    )


def _is_of_a_town(mention: Mention) -> bool:
    """Tell where something happened from a province, of which a study counts attacks."""
    location = mention.location
    return mention.role == "location" and location is not None and location.level != "province"


def _are_too_many(text: Scan, item: Item, most: int) -> bool:
    """Tell "420 (militant) attacks", which a study counts, from those of one day."""
    before = text.words(max(0, item.start - _COUNTED), item.start)[-2:]
    plural = text.between(item.end - 1, item.end) == "s"
    words = text.words(item.start, item.end)
    told_of = item.record.get("generic") or item.record.get("operation")
    deeds = plural and (told_of or not grammar("deeds").isdisjoint(words[-1:]))
    many = (word.isdigit() and most < int(word) < _A_YEAR for word in before)
    return bool(deeds) and any(many)


def _is_to_date(text: Scan, sentence: Sentence) -> bool:
    """Tell "92 miners have perished this year" from "the worst attack this year"."""
    many = any(item.entry.record["value"] >= _THOUSANDS for item in sentence.of("amount"))
    now = any(not _is_since(text, sentence, cue) for cue in sentence.of("cue:to_date"))
    to_date = many or now or _is_of_many(text, sentence) or _is_of_years(text, sentence)
    told = sentence.of("outcome") if to_date else ()
    return any(
        not _PERFECT.isdisjoint(text.words(max(sentence.start, item.start - _TENSE), item.start))
        or (text.words(item.end, item.end + 8)[:1] in (["has"], ["have"]))
        or text.between(item.start, item.end) in grammar("of_all_time")
        for item in told
    )


def _is_since(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "earlier this month", a day of one event, from all that "this month" has seen."""
    return text.words(max(sentence.start, cue.start - 9), cue.start)[-1:] in (["earlier"], ["late"])


def _is_of_many(text: Scan, sentence: Sentence) -> bool:
    """Tell "200 have been killed so far in attacks" from the running toll of one attack.

    And "many have died in bomb blasts recently".
    """
    named = [item for item in sentence.of("event") if not _is_adjective(text, item)]
    named = [item for item in named if item.record["type"] != "Natural hazard"]  # "flood waters"
    events = [text.between(item.start, item.end) for item in named]
    plural = bool(events) and all(words.endswith("s") for words in events)
    lately = bool(sentence.of("cue:running")) or (
        "recently" in text.words(sentence.start, sentence.end)
    )
    return lately and plural


def _is_adjective(text: Scan, item: Item) -> bool:
    """Tell "targeted killings" from those who were targeted."""
    return text.words(item.end, item.end + 10)[:1] in (["killings"], ["attacks"], ["killing"])


def _is_of_years(text: Scan, sentence: Sentence) -> bool:
    """Tell "mines have claimed scores of lives" from "scores have died in a blast on Friday"."""
    crowds = (item.entry.record["value"] for item in sentence.of("amount") if item.form == "vague")
    if max(crowds, default=0) < _CROWD or sentence.of("date"):
        return False
    events = [item for item in sentence.of("event") if not _is_adjective(text, item)]
    if any(item.record["type"] == "Natural hazard" for item in events):
        return False  # floods of one summer
    words = (text.between(item.start, item.end) for item in events)
    return all(each.endswith("s") or each in grammar("no_one_event") for each in words)
