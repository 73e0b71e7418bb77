"""The days a sentence names, read against the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from text_to_num import text2num

from mapper.extraction.setting.adjoining import (
    day_beside,
    says_again,
    start_of,
    with_nights,
    without_weekdays,
)
from mapper.extraction.setting.when import YEAR_REACH, When
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["Calendar"]

_DAY = re.compile(r"\.? ?(\d{1,2})(?!\d|[,.]\d|km)")
_DAY_BEFORE = re.compile(
    r"(?<!\d)(?:(\d{1,2})(?:st|nd|rd|th)?(?: ?[-–—/] ?| and | to | & ))?"
    r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?$"
)
_SECOND_DAY = re.compile(r"(?:st|nd|rd|th)?(?: ?[-–—/] ?| and | to | & )(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)")
_YEAR_OF_MONTH = re.compile(r"(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,| of)? ?((?:19|20)\d\d)(?!\d)")
_BARE_YEAR = re.compile(
    r"\b(?:in|since|of|during|between|from) (?:the )?((?:19|20)\d\d)s?\b"
    r"(?:(?: and | to | ?[-–] ?)((?:19|20)\d\d)\b)?"
)
# "18.12.2021" and "18/12/2021" of official returns, day first.
_IN_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_ISO = re.compile(r"(?<=\bon )((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])")
_YEAR_BEFORE = re.compile(r"\b(?:the|an?) ((?:19|20)\d\d)\b")
_TITLE_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
# "in the past three days", "during the last 24 hours": up to the day of publication.
_WINDOW = re.compile(
    r"\b(?:past|last|previous|preceding) (\d{1,3}|[a-z]+(?: [a-z]+)?) (hour|day|week)s\b(?! of\b)"
)
_HOURS = {"hour": 1, "day": 24, "week": 168}
_LONGEST_WINDOW = 31 * 24  # hours; what is longer ago is no news of the report
_PART_OF_A_MONTH = (["last"], ["early"], ["late"], ["mid"])
_OF_A_MONTH = (["in"], ["last"], ["late"], ["early"], ["mid"], ["during"], ["this"], ["since"])
_NOT_OVER = (["till"], ["until"])
_NTH = frozenset(["first", "second", "third", "fourth", "last"])
_LAST_YEAR = " last year"
_COUNTED = ("earlier", "later")  # from another day than that of publication
_WEEK = 7
_SOME_DAYS = (_WEEK, 3)  # days back to the first and the last that "a few days ago" may mean
_PERFECT = 16  # characters that hold "have been"
_SIX_DAYS = dt.timedelta(days=6)
_WEEKS = 21  # days before publication that news is of


@dataclass(frozen=True)
class Calendar:
    """Reads dates for one report.

    Parameters
    ----------
    published : datetime.date, optional
        Without it, weekdays and "yesterday" stay undated.
    year : int, optional
        The year a title gives a timeline, for entries that name only the day.
    months : frozenset of (int, int)
        The months and years that an undated report names together, for a day without a year.
    """

    published: dt.date | None
    year: int | None = None
    months: frozenset[tuple[int, int]] = frozenset()

    @classmethod
    def of(cls, published: dt.date | None, titles: Iterable[str]) -> Calendar:
        """Return the calendar of a report.

        The year of a timeline, in its title or a heading, serves entries that name none.
        """
        found = (set(_TITLE_YEAR.findall(title)) for title in titles)
        year = next((years.pop() for years in found if len(years) == 1), None)
        return cls(published, int(year) if year else None)

    def for_text(self, text: Scan) -> Calendar:
        """Return the calendar with what an undated report says of its own years.

        "On October 4" is of 2018 below "On October 3, 2018".
        """
        if self.published or self.year:
            return self
        dates = (item for sentence in text.sentences for item in sentence.of("date"))
        months = ((item, _YEAR_OF_MONTH.match(text.folded, item.end)) for item in dates)
        named = ((i.record["month"], int(y.group(1))) for i, y in months if y and i.form == "month")
        return replace(self, months=frozenset(named))

    def published_day(self) -> When | None:
        """Return the day of publication as a range of one day."""
        return When(0, 0, self.published, self.published) if self.published else None

    def read(self, text: Scan, sentence: Sentence, told: dt.date | None = None) -> list[When]:
        """Return the days a sentence names, in text order.

        Parameters
        ----------
        text, sentence
            The scan and the sentence to read.
        told : datetime.date, optional
            The day that was told of last, from which "two days earlier" counts; that of
            publication when None.
        """
        found: list[When] = []
        for item in sentence.of("date"):
            counted = item.form in _COUNTED or _is_of_a_day(text, sentence, item)
            if not counted and not (found and item.start < found[-1].end):
                found.extend(self._read_item(text, sentence, item))
        years = [when for when in self._years(text, sentence) if not _inside(when, found)]
        found = [*without_weekdays(text, found), *self._in_figures(text, sentence)]
        found.extend([*self._counted(text, sentence, found, told)])
        found = sorted((self._since(text, sentence, when) for when in found), key=start_of)
        nights, windows = with_nights(text, found), self._windows(text, sentence)
        return sorted([*nights, *years, *windows], key=start_of)

    def _counted(
        self, text: Scan, sentence: Sentence, named: list[When], told: dt.date | None
    ) -> Iterator[When]:
        """Return "a day earlier" and "the following day" of the day the sentence names.

        Where it names none, of the day told of last; "a day earlier" else of publication.
        """
        for item in sentence.of("date"):
            if item.form not in _COUNTED or _is_until(text, item):
                continue
            if any(says_again(text, item, when) for when in named):
                continue
            beside = day_beside(item, named)
            if item.form == "later":
                day = told if beside is None else None
            else:
                day = beside.first if beside else told or self.published
            if day is not None:
                day -= dt.timedelta(days=item.record["days"])
            if day is not None and (self.published is None or day <= self.published):
                counted = item.record["days"] if beside is None and self.published else 0
                yield When(item.start, item.end, day, day, self._is_night(text, item), counted)

    def _in_figures(self, text: Scan, sentence: Sentence) -> Iterator[When]:
        """Return the days written in figures ("On 18.12.2021 at 1930 hrs").

        03/04/2025 may be either day, but for one that is of the last weeks.
        """
        for match in _IN_FIGURES.finditer(text.report.text, sentence.start, sentence.end):
            first, second, year = (int(match.group(number)) for number in (1, 3, 4))
            read = {_date(year, second, first), _date(year, first, second)}
            dates = [day for day in read if day]
            known = [day for day in dates if self._is_near(day)] or dates
            if len(known) == 1:
                yield When(match.start(), match.end(), known[0], known[0])
        for match in _ISO.finditer(text.report.text, sentence.start, sentence.end):
            year, month, first = map(int, match.groups())
            if day := _date(year, month, first):
                yield When(match.start(), match.end(), day, day)

    def _is_near(self, day: dt.date) -> bool:
        """Tell whether a day lies in the weeks before publication."""
        return self.published is not None and 0 <= (self.published - day).days <= _WEEKS

    def _since(self, text: Scan, sentence: Sentence, when: When) -> When:
        """Let "since (last) June" go on up to publication, unless it is of the last days.

        But "eight have died since Friday" counts up to publication too.
        """
        before = text.words(max(0, when.start - len(" since early ")), when.start)
        if before[-1:] != ["since"] and before[-1:] not in _PART_OF_A_MONTH:
            return when
        if "since" not in before[-2:] or not self.published:
            return when
        then = text.words(when.end, when.end + len(", when "))[:1] == ["when"]
        recent = (self.published - when.first).days <= _WEEK
        if then or (recent and not _are_counted_since(text, sentence, when)):
            return when
        start = text.folded.rindex("since ", 0, when.start)
        return When(start, when.end, when.first, self.published)

    def week(self, item: Item) -> When | None:
        """Return the week of "last week", and this one up to publication."""
        if self.published is None:
            return None
        first = self.published - dt.timedelta(days=self.published.weekday())
        first -= dt.timedelta(days=_WEEK * item.record["weeks"])
        return When(item.start, item.end, first, min(first + _SIX_DAYS, self.published))

    def long_ago(self, sentence: Sentence) -> When | None:
        """Return the month or year of "two months ago", "last year", for what is recalled."""
        item = next(iter(sentence.of("long ago")), None)
        if item is None or self.published is None:
            return None
        if years := item.record.get("years"):
            year = self.published.year - years
            return When(item.start, item.end, dt.date(year, 1, 1), dt.date(year, 12, 31))
        months = self.published.year * 12 + self.published.month - 1 - item.record["months"]
        return When(item.start, item.end, *_month_of(months // 12, months % 12 + 1))

    def _windows(self, text: Scan, sentence: Sentence) -> Iterator[When]:
        """Return the stretches counted back from publication ("in the past three days")."""
        for match in _WINDOW.finditer(text.folded, sentence.start, sentence.end):
            number = _number(match.group(1))
            hours = number * _HOURS[match.group(2)] if number else 0
            if self.published and 0 < hours <= _LONGEST_WINDOW:
                first = self.published - dt.timedelta(days=-(-hours // 24))
                yield When(match.start(), match.end(), first, self.published)

    def _read_item(self, text: Scan, sentence: Sentence, item: Item) -> Iterator[When]:
        if item.form == "month":
            yield from self._month(text, sentence, item)
        elif self.published is not None and item.form == "weekend":
            sunday = self.published - dt.timedelta(days=(self.published.weekday() + 1) % _WEEK)
            yield When(item.start, item.end, sunday - dt.timedelta(days=1), sunday)
        elif self.published is not None and item.form == "some days":
            week, latest = (self.published - dt.timedelta(days=days) for days in _SOME_DAYS)
            yield When(item.start, item.end, week, latest)
        elif self.published is not None and (back := self._days_back(text, item)) is not None:
            day = self.published - dt.timedelta(days=back)
            night, last = self._is_night(text, item), self._is_last(text, item)
            yield When(item.start, item.end, day, day, night, recalled=last)

    @staticmethod
    def _is_last(text: Scan, item: Item) -> bool:
        """Tell "last Friday" and "Friday last" from "on Friday"."""
        before = text.words(max(0, item.start - len("last ")), item.start)
        last = before == ["last"] or text.words(item.end, item.end + 8) == ["last"]
        return last and item.form != "relative"

    def _days_back(self, text: Scan, item: Item) -> int | None:
        """Return the days from the words to publication: the latest such weekday."""
        if item.form == "relative":
            return int(item.record["days"])
        before = text.words(max(0, item.start - 10), item.start)[-1:]
        own = text.between(item.end, item.end + 3) == "'s "  # "responsibility for Monday's blast"
        if self.published is None or not (own or grammar("not_yet").isdisjoint(before)):
            return None
        if before and before[0] in _NTH and text.words(item.end, item.end + 4)[:1] == ["of"]:
            return None  # "the last Friday of Ramazan"
        back = int(self.published.weekday() - item.record["weekday"]) % _WEEK
        # "last Friday" is not of today, nor of yesterday
        return back + _WEEK if self._is_last(text, item) and back <= 1 else back

    def _is_night(self, text: Scan, item: Item) -> bool:
        around = text.words(item.end, item.end + 18)[:2]
        before = text.words(max(0, item.start - 24), item.start)[-3:]
        own = text.words(item.start, item.end)
        return not {"night", "overnight"}.isdisjoint([*before, *own, *around])

    def _month(self, text: Scan, sentence: Sentence, item: Item) -> Iterator[When]:
        after = _DAY.match(text.folded, item.end, sentence.end)
        before = _DAY_BEFORE.search(text.report.text, sentence.start, item.start)
        if not after and not before:
            yield from self._whole_month(text, sentence, item)
            return
        end = after.end() if after else item.end
        second = _SECOND_DAY.match(text.report.text, end, sentence.end) if after else None
        end = second.end() if second else end
        start = before.start() if before and not after else item.start
        if text.words(start - 7, start)[-1:] in _NOT_OVER:
            return
        year, end = self._year_behind(text, end, sentence)
        named = [*after.groups(), *(second.groups() if second else ())] if after else []
        named = named or list(before.groups() if before else ())
        days = [self._day(year, item, int(day)) for day in named if day]
        known = sorted(day for day in days if day)
        if known:
            yield When(start, end, known[0], known[-1], self._is_night(text, item))

    def _year_behind(self, text: Scan, end: int, sentence: Sentence) -> tuple[int | None, int]:
        """Return the year said right after a date ("2023", "last year"), and where it ends."""
        match = _YEAR.match(text.folded, end, sentence.end)
        if match:
            return int(match.group(1)), match.end()
        if self.published and text.folded.startswith(_LAST_YEAR, end):
            return self.published.year - 1, end + len(_LAST_YEAR)
        return None, end

    def _day(self, year: int | None, item: Item, day: int) -> dt.date | None:
        """Return the date, its year completed so that it does not lie in the future."""
        month = item.record["month"]
        known = year or self.year or (self.published.year if self.published else None)
        known = known or self._year_of(month)
        if known is None:
            return None
        try:
            date = dt.date(known, month, day)
            ahead = self.published is not None and date > self.published + dt.timedelta(days=1)
            return date.replace(year=known - 1) if ahead and not (year or self.year) else date
        except ValueError:  # 31 June
            return None

    def _year_of(self, month: int) -> int | None:
        """Return the one year in which a report without a date names the month."""
        years = {year for named, year in self.months if named == month}
        return years.pop() if len(years) == 1 else None

    def _whole_month(self, text: Scan, sentence: Sentence, item: Item) -> Iterator[When]:
        """Read "in August 2024", and "in August" as the latest August gone by."""
        stated, end = self._year_behind(text, item.end, sentence)
        month = item.record["month"]
        year = stated or self._last_year_of(text, month, item)
        if year:
            yield When(item.start, end, *_month_of(year, month))

    def _last_year_of(self, text: Scan, month: int, item: Item) -> int | None:
        """Return the year of the latest such month that is over at publication."""
        before = text.words(max(0, item.start - 8), item.start)[-1:]
        named = text.report.text[item.start].isupper()  # no march, and nothing that may be
        if self.published is None or before not in _OF_A_MONTH or not named:
            return None
        if month == self.published.month:
            return None
        return self.published.year - (month > self.published.month)

    @staticmethod
    def _years(text: Scan, sentence: Sentence) -> Iterator[When]:
        """Return the years a sentence names by themselves ("in 2019", "the 2019 attack")."""
        matches = [*_BARE_YEAR.finditer(text.folded, sentence.start, sentence.end)]
        for match in _YEAR_BEFORE.finditer(text.folded, sentence.start, sentence.end):
            told = sentence.of_any("event", "separable")
            starts = (item.start - match.end() for item in told)
            if any(0 < gap <= YEAR_REACH for gap in starts):
                matches.append(match)
        for match in matches:
            first, last = match.group(1), match.group(match.lastindex or 1)
            days = dt.date(int(first), 1, 1), dt.date(int(last), 12, 31)
            yield When(match.start(), match.end(), *days)


def _are_counted_since(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell "have been killed since Friday", however many times, from "missing since Friday"."""
    dead = (i for i in sentence.of("outcome") if i.record["measure"] == "killed")
    told = next((item for item in dead if item.end <= when.start), None)
    words = text.words(max(sentence.start, told.start - _PERFECT), told.start) if told else []
    return not {"have", "has"}.isdisjoint(words[-2:])


def _is_of_a_day(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "overnight on Friday", a day ago or more, from "overnight"."""
    named = any(day.start == item.end + len(" on ") for day in sentence.of("date"))
    return named and text.between(item.start, item.end) == "overnight"


def _is_until(text: Scan, item: Item) -> bool:
    """Tell "went on until the next evening" from the day of what happened."""
    return not grammar("not_yet").isdisjoint(text.words(item.start - 7, item.start)[-1:])


def _month_of(year: int, month: int) -> tuple[dt.date, dt.date]:
    first = dt.date(year, month, 1)
    return first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # 31 June
        return None


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    try:
        return int(text2num(words, "en"))
    except ValueError:
        return None


def _inside(when: When, found: list[When]) -> bool:
    return any(other.start < when.end and when.start < other.end for other in found)
