"""Dates and times as reports print them: by month's name or ISO, never by numbers alone."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from dateutil import parser

from mapper.reading.conventions import conventions, either

__all__ = [
    "EARLIEST",
    "LATEST",
    "MONTH_DAY",
    "NUMERIC",
    "Stamp",
    "UnusableDateError",
    "day_in_year",
    "has_stamp",
    "is_bare_date",
    "read_stamp",
    "stamps",
    "without_stamps",
]

# Pakistan's first year and the end of the century: dates outside are slips of
# the pen. No clock is asked, so that the same report always reads the same.
EARLIEST = dt.date(1947, 1, 1)
LATEST = dt.date(2099, 12, 31)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"[0-9]{4}\b"
_TIME = (
    r"(?:[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:\s{0,2}[ap]\.?m\b\.?)?"
    r"|[0-9]{1,2}\s{0,2}[ap]\.?m\b\.?)"
)
_DATE = (
    rf"(?:[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"
    rf"|{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}|{_DAY}[\s-]{{1,3}}{_MONTH}[,\s-]{{1,3}}{_YEAR})"
)
MONTH_DAY = re.compile(
    rf"\b(?:{_MONTH}\s{{1,3}}{_DAY}|{_DAY}\s{{1,3}}{_MONTH})(?:,?\s{{1,3}}(?P<year>{_YEAR}))?(?!\w)",
    re.IGNORECASE,
)
NUMERIC = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/.-])")
_YEAR_DIGITS = re.compile(r"[0-9]{4}")
_LONGEST_BARE_DATE = 60  # characters
_GAP = r"[\s,|·•@–—-]{0,5}"
_REVISED = re.compile(r"updated|modified|revised", re.IGNORECASE)
_ISSUED = re.compile(r"published|posted|issued", re.IGNORECASE)


class UnusableDateError(ValueError):
    """A date that no calendar has, or that no report can bear."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, perhaps with its time and zone, as printed.

    Parameters
    ----------
    moment : datetime.datetime
        Midnight when no time is given; aware only when a zone is given.
    has_time : bool
        Whether the time was printed.
    zone : str, optional
        IANA name of the zone printed.
    revised : bool
        Whether it says when the report was updated and not published.
    """

    moment: dt.datetime
    has_time: bool = False
    zone: str | None = None
    revised: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    names = either(name for name in conventions().zones if name != "Z")
    zone = rf"(?:(?:GMT|UTC)?\s?[+-][0-9]{{1,2}}(?::?[0-9]{{2}})?\b|Z\b|{names}\b)"
    before = rf"(?:(?<![\d:])(?P<time1>{_TIME})(?:\s?\(?(?P<zone1>{zone})\)?)?{_GAP}(?:on\s)?)?"
    after = rf"(?:(?:T|{_GAP}(?:at\s)?)(?P<time2>{_TIME})(?:\s?\(?(?P<zone2>{zone})\)?)?)?"
    weekday = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s)?"
    return re.compile(rf"{before}{weekday}(?<!\w)(?P<date>{_DATE})(?!\d){after}", re.IGNORECASE)


def stamps(line: str) -> list[Stamp | UnusableDateError]:
    """Return the dates of a short line in order; what cannot be used says why.

    Parameters
    ----------
    line : str
        At most a few hundred characters.
    """
    found: list[Stamp | UnusableDateError] = []
    previous = 0
    for match in _pattern().finditer(line):
        cue = line[previous : match.start()]
        previous = match.end()
        try:
            found.append(_stamp(match, revised=bool(_REVISED.search(cue)) and not _issued(cue)))
        except UnusableDateError as error:
            found.append(error)
    return found


def has_stamp(line: str) -> bool:
    """Tell whether a short line holds a date, usable or not."""
    return bool(_YEAR_DIGITS.search(line)) and bool(_pattern().search(line))


def is_bare_date(line: str) -> bool:
    """Tell whether a line is a date and nothing else, not even a time."""
    bare = line.strip("*_# ") if len(line) <= _LONGEST_BARE_DATE else ""
    if not bare[-2:].isdigit():
        return False
    match = _pattern().fullmatch(bare)
    return match is not None and not (match["time1"] or match["time2"])


def without_stamps(line: str) -> str:
    """Return the line with a bar in place of each date and time."""
    return _pattern().sub(" | ", line)


def read_stamp(text: str) -> Stamp | None:
    """Return the date that `text` as a whole is, or None if it is none.

    Raises
    ------
    UnusableDateError
        If it is written as a date and cannot be one.
    """
    match = _pattern().fullmatch(text.strip())
    return _stamp(match) if match else None


def day_in_year(month_day: str, year: int) -> dt.date:
    """Return the day that `Jan 31` or `31 January` is in a year.

    Raises
    ------
    UnusableDateError
        If the year has no such day, or lies out of bounds.
    """
    return _parse(re.sub(r",?\s+[0-9]{4}$", "", month_day) + f" {year:04d}").date()


def _issued(cue: str) -> bool:
    words = [match.group().casefold() for match in re.finditer(r"[A-Za-z]+", cue)]
    return bool(words) and bool(_ISSUED.fullmatch(words[-1]))


def _stamp(match: re.Match[str], *, revised: bool = False) -> Stamp:
    time, zone_text = match["time2"], match["zone2"]
    if time is None:
        time, zone_text = match["time1"], match["zone1"]
    date = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", match["date"], flags=re.IGNORECASE)
    moment = _parse(f"{date} {_plain_time(time)}" if time else date)
    name, info = _zone(zone_text, match.group()) if zone_text else (None, None)
    return Stamp(moment.replace(tzinfo=info), time is not None, name, revised)


def _plain_time(time: str) -> str:
    return re.sub(r"^([0-9]{1,2})\.", r"\1:", re.sub(r"([ap])\.?m\.?", r"\1m", time, flags=re.I))


@lru_cache(maxsize=512)  # reports of a day say the same day
def _parse(text: str) -> dt.datetime:
    try:
        moment = parser.parse(text, default=dt.datetime(2000, 1, 1), dayfirst=False)
    except (ValueError, OverflowError) as error:
        raise UnusableDateError(f'The date "{text}" does not exist and was not used.') from error
    if not EARLIEST <= moment.date() <= LATEST:
        raise UnusableDateError(
            f'The date "{text}" lies outside {EARLIEST.year} to {LATEST.year} and was not used.'
        )
    return moment


def _zone(text: str, whole: str) -> tuple[str | None, dt.tzinfo]:
    named = conventions().zones.get(text.upper())
    if named:
        return named, ZoneInfo(named)
    digits = re.sub(r"[^0-9+-]", "", text)
    hours, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "00")
    offset = dt.timedelta(hours=int(hours), minutes=int(minutes))
    if offset > dt.timedelta(hours=14):
        raise UnusableDateError(f'The time zone of "{whole}" does not exist; it was not used.')
    sign = digits[0]
    info = dt.timezone(offset if sign == "+" else -offset)
    return _zone_of_offset(sign, int(hours), int(minutes)), info


def _zone_of_offset(sign: str, hours: int, minutes: int) -> str | None:
    known = conventions().offsets.get(f"{sign}{hours:02d}:{minutes:02d}")
    if known or minutes:
        return known
    if hours == 0:
        return "UTC"
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"  # POSIX counts westwards
