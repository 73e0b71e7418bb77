"""Numbers of people in a sentence, and which numbers are none.

A number is read with what bounds it ("at least", "up to") and refused where the
words around it make it an age, a distance, a date, a sum or a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from text_to_num import text2num

from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = ["LARGEST", "Quantity", "quantities"]

#: People; a larger number in a report is no casualty figure of this province
#: (the 1935 Quetta earthquake, its worst disaster, killed fewer).
LARGEST = 100_000

# Not inside a word, a label (PB-47), a decimal, a time, a sum, or an ISO date.
_NOT_BEFORE = r"(?<![\w.,:/$£€%])(?<![^\d]-)(?<!\d{4}-)(?<!-\d\d-)"
_NOT_AFTER = r"(?![\w%]|[.:/,]\d)"
_DIGITS = re.compile(rf"{_NOT_BEFORE}(?:\d{{1,3}}(?:,\d{{3}})+|\d+){_NOT_AFTER}")
_RANGE_WORDS = ("to", "or", "")  # the last is a dash
_BOUND_GAP = 2  # characters between "at least" and its number
_AGES = 4  # words from "aged" to its third number ("aged nine, 11 and 12")
_PAIR = 40  # characters that hold "civilians and" behind "both"
_COMPOUND_REACH = 24  # characters from a number over one word to a noun


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of people as the sentence gives it.

    Parameters
    ----------
    start, end : int
        Character offsets, with the words that bound it.
    count : Count
        The number as a range.
    form : str
        `number`, `amount` (dozens) or `article` (a, an).
    more : bool
        Whether the words add it to another ("another five", "two more").
    nth : int
        Which of several it is ("a third"), 0 where that is not said.
    """

    start: int
    end: int
    count: Count
    form: str
    more: bool = False
    nth: int = 0


def quantities(text: Scan, sentence: Sentence, wordings: Lexicon) -> list[Quantity]:
    """Return the numbers of a sentence that may count people, in text order."""
    found = [*_digits(text, sentence), *_cardinals(text, sentence), *_amounts(sentence)]
    found = [number for number in found if not _is_date(text, sentence, number)]
    found.sort(key=lambda number: (number.start, -number.end))  # "two dozen" before "two"
    ranged = _join_ranges(text, found)
    bounded = [_with_bound(text, sentence, number) for number in ranged]
    wanted = (number for number in bounded if not _refused(text, sentence, number, wordings))
    return [*_with_articles(sentence, list(wanted))]


def _digits(text: Scan, sentence: Sentence) -> Iterable[Quantity]:
    for match in _DIGITS.finditer(text.report.text, sentence.start, sentence.end):
        figure = match.group().replace(",", "")
        if figure.startswith("0") and not _is_padded(text, match):
            continue
        value = int(figure[:7])  # longer ones are refused with the rest of the too large
        yield Quantity(match.start(), match.end(), Count.exactly(value), "number")


def _is_padded(text: Scan, match: re.Match[str]) -> bool:
    """Tell "02 persons" of an official return from a telephone number or a date in figures."""
    after = text.folded[match.end() : match.end() + 2]
    return match.group() == "0" or (
        len(match.group()) == 2 and after[:1] == " " and after[1:].isalpha()
    )


def _cardinals(text: Scan, sentence: Sentence) -> Iterable[Quantity]:
    run: list[Item] = []
    for item in sentence.of("cardinal"):
        if run and text.between(run[-1].end, item.start).strip() not in ("", "and"):
            yield from _valued(text, run)
            run = []
        run.append(item)
    yield from _valued(text, run)


def _valued(text: Scan, run: list[Item]) -> Iterable[Quantity]:
    """Value a run of number words; words that make no single number stay single."""
    if not run:
        return
    words = text.between(run[0].start, run[-1].end)
    try:
        value = int(text2num(words, "en"))
    except ValueError:
        for item in run if len(run) > 1 else ():
            yield from _valued(text, [item])
        return
    yield Quantity(run[0].start, run[-1].end, Count.exactly(value), "number")


def _amounts(sentence: Sentence) -> Iterable[Quantity]:
    bounds = sentence.of("bound")
    for item in sentence.of("amount"):
        if any(bound.start <= item.start < bound.end for bound in bounds):
            continue  # "no" of "no fewer than"
        value = item.record["value"]
        vague = item.form == "vague"
        count = Count(value, value, None) if vague else Count.exactly(value)
        yield Quantity(item.start, item.end, count, "amount")


def _join_ranges(text: Scan, numbers: list[Quantity]) -> list[Quantity]:
    joined: list[Quantity] = []
    for number in numbers:
        if joined and number.start < joined[-1].end:  # "a dozen" holds "dozen"
            continue
        if joined and _is_repeated(text, joined[-1], number):
            joined[-1] = replace(joined[-1], end=number.end + 1)
        elif joined and _is_range(text, joined[-1], number):
            low, high = joined[-1].count.low, number.count.best
            joined[-1] = Quantity(joined[-1].start, number.end, Count(low, low, high), "number")
        else:
            joined.append(number)
    return joined


def _is_repeated(text: Scan, first: Quantity, second: Quantity) -> bool:
    """Tell the figure of "eight (8) people", which says the word again."""
    opened = text.between(first.end, second.start).strip() == "("
    closed = text.between(second.end, second.end + 1) == ")"
    return opened and closed and first.count.best == second.count.best


def _is_range(text: Scan, first: Quantity, second: Quantity) -> bool:
    gap = text.between(first.end, second.start).strip()
    before = text.words(max(0, first.start - 12), first.start)[-1:]
    rising = first.count.best < second.count.best and first.form == second.form == "number"
    if gap == "and":
        return rising and before == ["between"]
    if gap == "" and not text.report.text[first.end : second.start].strip(" "):
        return False  # two numbers side by side, no dash
    return rising and gap in _RANGE_WORDS and before != ["from"]


def _with_bound(text: Scan, sentence: Sentence, number: Quantity) -> Quantity:
    start, end, count, kind = number.start, number.end, number.count, ""
    for bound in sentence.of("bound"):
        if 0 <= number.start - bound.end < _BOUND_GAP:
            start, count, kind = bound.start, _bounded(count, bound.form), bound.form
    before = text.words(max(sentence.start, start - 12), start)[-1:]
    after = text.words(number.end, min(sentence.end, number.end + 16))[:2]
    if after == ["or", "more"]:
        end, count = text.folded.index("more", number.end) + len("more"), _bounded(count, "least")
    more = before == ["another"] or after[:1] in (["more"], ["others"], ["other"], ["another"])
    if before == ["another"]:
        start = text.folded.rindex("another", 0, start)
    words = _vague_words(text, start, end, count, kind)
    return Quantity(start, end, words, number.form, more)


def _bounded(count: Count, bound: str) -> Count:
    if bound == "exact":
        return count
    if bound in ("most", "about"):
        return Count(count.low, count.best, count.best)
    return Count(count.low, count.best, None)


def _vague_words(text: Scan, start: int, end: int, count: Count, bound: str) -> Count:
    """Keep the words of what is open to one side or only about right."""
    if count.high is not None and bound != "about":
        return count
    return Count(count.low, count.best, count.high, text.report.text[start:end])


def _refused(text: Scan, sentence: Sentence, number: Quantity, wordings: Lexicon) -> bool:
    before = text.words(max(sentence.start, number.start - 24), number.start)[-2:]
    if before == ["all", "but"]:
        return True
    before = before[-1:]
    apart = text.report.text[number.end : number.end + 1] in ",;:.)"
    after = [] if apart else text.words(number.end, number.end + 40)[:1]
    return (
        number.count.best > LARGEST
        or (not wordings.labels.isdisjoint(before) and not _is_no_label(text, number))
        or (
            not (wordings.units | wordings.things).isdisjoint(after)
            and not _of_people(text, sentence, number)
        )
        or _is_compound(text, number)
        or _is_of_two_kinds(text, sentence, number)
        or _is_superlative(text, number)
        or _is_age(text, sentence, number)
    )


def _is_no_label(text: Scan, number: Quantity) -> bool:
    """Tell "a week has passed since three guards were killed" from "since 2004".

    "The injured number 24" from "gate number 24", and "on the same highway, two men" from
    "highway 2".
    """
    near = max(0, number.start - _LABEL)
    if text.report.text[near : number.start].rstrip().endswith((",", ";", ":", ")")):
        return True
    before = text.words(near, number.start)[-2:]
    if before[-1:] == ["since"]:
        return text.between(number.start, number.start + 1).isalpha()
    return before[-1:] == ["number"] and before[0] in grammar("number_so_many")


def _of_people(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell "two truck drivers" from two trucks: a noun for people follows the thing at once."""
    return any(
        0 < item.start - number.end <= _COMPOUND_REACH
        and len(text.words(number.end, item.start)) <= 1
        and text.between(number.end, item.start).replace(" ", "x").isalpha()
        for item in sentence.of("people")
    )


def _is_compound(text: Scan, number: Quantity) -> bool:
    """Tell "300-room" and "five-member" from a count."""
    rest = text.report.text[number.end : number.end + 2]
    return len(rest) == 2 and rest[0] in "-‑–" and rest[1].isalpha()


def _is_of_two_kinds(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell "(ten people,) both civilians and soldiers" from "both civilians", who are two."""
    if text.between(number.start, number.end) != "both":
        return False
    near = (item for item in sentence.of("people") if number.end < item.start < number.end + _PAIR)
    return any(
        item.form == "many" and text.words(number.end, item.start)[1:] == ["and"] for item in near
    )


def _is_superlative(text: Scan, number: Quantity) -> bool:
    """Tell "one of the deadliest attacks" from one of the wounded, and of the latest deaths."""
    words = text.words(number.end, number.end + 40)[:4]
    if words[2:] in (["latest", "deaths"], ["latest", "fatalities"]):
        return False
    most = words[2].endswith(("est", "most", "worst")) if len(words) > 2 else False
    return words[:1] == ["of"] and most


_LABEL = 24  # characters that hold "the injured number"
_AND_A_HALF = ["and", "a", "half", "years", "old"]


def _is_age(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell "Bahar Khan, 35, of …" and "(35)" from a count."""
    left = text.report.text[max(0, number.start - 40) : number.start].rstrip()
    right = text.report.text[number.end : number.end + 2].lstrip()
    if left.endswith("(") and right.startswith(")"):
        return True
    before = text.words(max(0, number.start - 24), number.start)
    aged = "aged" in before[-_AGES:] and not {"were", "was", "killed"} & set(before[-_AGES:])
    if aged and not _of_people(text, sentence, number):
        return True  # "their daughters, aged four and six", not "a man aged 45 and four others"
    if before[-1:] == ["under"] and before[-2:-1] in (["both"], ["all"], ["boy"], ["girl"]):
        return True  # "two shepherds, both under 15"
    before = before[-2:]
    if before[-1:] == ["of"] and before[0] in grammar("of_age") and right[:1] in (",", ".", ""):
        return True
    if text.words(number.end, number.end + 40)[:5] == _AND_A_HALF:
        return True  # "his niece, two and a half years old,"
    if not (left.endswith(",") and right[:1] in (",", ".", "")):
        return False
    name = left[:-1].split()[-1:]
    return bool(name) and name[0][:1].isupper() and number.form == "number"


_DAY = 31
_AND_DAY = re.compile(r"\.? \d{1,2}(?:st|nd|rd|th)? ?(?:and|to|or|-|–|/) ?")
_YEARS = range(1900, 2101)


def _is_date(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    if number.form != "number":
        return False
    value = number.count.best
    months = [item for item in sentence.of("date") if item.form == "month"]
    gaps = (
        text.between(min(month.end, number.end), max(month.start, number.start)) for month in months
    )
    # "Jan. 15", "15 January", and the second of "January 15 and 16"
    beside = any(gap in (" ", ". ") or _AND_DAY.fullmatch(gap) for gap in gaps)
    figure = text.between(number.start, number.end)
    return (value <= _DAY and beside) or (figure.isdigit() and value in _YEARS)


def _with_articles(sentence: Sentence, numbers: list[Quantity]) -> list[Quantity]:
    taken = {position for number in numbers for position in range(number.start, number.end)}
    for item in sentence.of("article"):
        if item.start not in taken:
            one, more = Count.exactly(1), item.end - item.start > len("an")
            nth = item.record.get("nth", 0)
            numbers.append(Quantity(item.start, item.end, one, "article", more, nth))
    numbers.sort(key=lambda number: number.start)
    return numbers
