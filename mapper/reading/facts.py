"""What a report says of itself, read from its parts: title, byline, dates, publisher."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from mapper.model import Dateline, Part, PartKind
from mapper.reading.bylines import agency_named, byline, is_name, printed_in
from mapper.reading.datelines import FoundDateline, find_dateline
from mapper.reading.stamps import (
    NUMERIC,
    Stamp,
    UnusableDateError,
    day_in_year,
    stamps,
)

__all__ = ["DEFAULT_TIMEZONE", "Publication", "TextFacts", "complete_dateline", "publication"]

DEFAULT_TIMEZONE = "Asia/Karachi"
_OPENING = 400  # characters of a part that are searched for a date or an outlet
_MOST_LINES = 40
_LEFT_OVER = " #*_\t"


@dataclass(frozen=True, slots=True)
class Publication:
    """When a report was published, and what says so.

    Parameters
    ----------
    published : datetime.date, optional
        The day, in the report's time zone.
    moment : datetime.datetime, optional
        The time too, where it is stated.
    source : {"option", "metadata", "text", "dateline"}, optional
        What says so.
    timezone : str
        IANA name of the report's time zone.
    """

    published: dt.date | None = None
    moment: dt.datetime | None = None
    source: str | None = None
    timezone: str = DEFAULT_TIMEZONE


@dataclass(frozen=True, slots=True)
class TextFacts:
    """The facts that the text itself gives.

    Parameters
    ----------
    stamp : Stamp, optional
        The first date line, before one that says "Updated".
    dateline : FoundDateline, optional
        The first dateline, and where it begins.
    notes : tuple of str
        Dates that were not used, one sentence each.
    """

    title: str | None
    byline: str | None
    credits: str | None
    publisher: str | None
    stamp: Stamp | None
    dateline: FoundDateline | None
    dateline_start: int
    notes: tuple[str, ...]

    @classmethod
    def read(cls, view: str, parts: Sequence[Part]) -> TextFacts:
        """Read the facts from the parts of a report."""
        credits = _texts(view, parts, "credits")
        heads = _texts(view, parts, "published", "byline")
        stamp, notes = _first_stamp([*_texts(view, parts, "published"), *credits])
        start = next((part.start for part in parts if part.kind == "dateline"), 0)
        has_dateline = any(part.kind == "dateline" for part in parts)
        dateline = find_dateline(view[start:]) if has_dateline else None
        agencies = [dateline.agency] if dateline and dateline.agency else []
        return cls(
            title=_one_line(_texts(view, parts, "title")),
            byline=_authors(heads),
            credits=_one_line(credits),
            publisher=next(
                iter([*_outlets(credits), *agencies, *_agencies([*heads, *credits])]), None
            ),
            stamp=stamp,
            dateline=dateline,
            dateline_start=start,
            notes=notes,
        )


def _texts(view: str, parts: Iterable[Part], *kinds: PartKind) -> list[str]:
    return [view[part.start : part.end] for part in parts if part.kind in kinds]


def _one_line(texts: list[str]) -> str | None:
    return " ".join(" ".join(texts).split()).strip(_LEFT_OVER) or None


def _authors(lines: list[str]) -> str | None:
    """Return the people of the byline, or the agency where no person is named."""
    named = [name for line in lines[:_MOST_LINES] if (name := _author(line))]
    people = [name for name in named if not agency_named(name)]
    return ", ".join(dict.fromkeys(people)) or next(iter(named), None)


def _author(line: str) -> str | None:
    return byline(line) or agency_named(line) or (_one_line([line]) if is_name(line) else None)


def _agencies(lines: list[str]) -> list[str]:
    named = (agency_named(byline(line) or line) for line in lines)
    return [agency for agency in named if agency]


def _outlets(credits: list[str]) -> list[str]:
    return [outlet for line in credits if (outlet := printed_in(line))]


def _first_stamp(lines: list[str]) -> tuple[Stamp | None, tuple[str, ...]]:
    """Return the first date of publication, else of revision, and what could not be used."""
    lines = [line[:_OPENING] for line in lines[:_MOST_LINES]]
    found = [stamp for line in lines for stamp in stamps(line)]
    usable = [stamp for stamp in found if isinstance(stamp, Stamp)]
    notes = [str(error) for error in found if isinstance(error, UnusableDateError)]
    for line in lines:
        numeric = NUMERIC.search(line)
        if numeric and not usable:
            notes.append(
                f'The date "{numeric.group()}" is written in numbers alone and was not used, '
                "because day and month may be either way round."
            )
    return min(usable, key=lambda stamp: stamp.revised, default=None), tuple(notes)


def publication(
    option: Stamp | None,
    metadata: Stamp | None,
    facts: TextFacts,
    timezone: str | None,
) -> tuple[Publication, tuple[str, ...]]:
    """Choose the date of publication: option, metadata, date line, dateline.

    Parameters
    ----------
    option, metadata : Stamp, optional
        The date the user gives, and the one the page states.
    facts : TextFacts
        What the text says.
    timezone : str, optional
        IANA name given by the user, which goes before any other.

    Returns
    -------
    Publication
    tuple of str
        Notes: a date that could not be used.
    """
    zone = timezone or DEFAULT_TIMEZONE
    for source, stamp in (("option", option), ("metadata", metadata), ("text", facts.stamp)):
        if stamp:
            return _published(stamp, source, timezone), ()
    line = facts.dateline
    if line and line.month_day and line.year:
        try:
            day = day_in_year(line.month_day, line.year)
        except UnusableDateError as error:
            return Publication(timezone=zone), (str(error),)
        return Publication(day, None, "dateline", zone), ()
    return Publication(timezone=zone), ()


def _published(stamp: Stamp, source: str, timezone: str | None) -> Publication:
    """Put a stamp on the newsroom's calendar.

    A stamp in UTC is a server's and tells an instant; the day is then that of
    the report's own zone. Any other zone is the newsroom's, and its day stands
    as printed.
    """
    zone = timezone or (stamp.zone if stamp.zone not in {None, "UTC"} else None) or DEFAULT_TIMEZONE
    moment = stamp.moment
    if not stamp.has_time:
        return Publication(moment.date(), None, source, zone)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    elif timezone or stamp.zone == "UTC":
        moment = moment.astimezone(ZoneInfo(zone))
    return Publication(moment.date(), moment, source, zone)


def complete_dateline(
    found: FoundDateline, start: int, published: dt.date | None
) -> tuple[Dateline, tuple[str, ...]]:
    """Give a dateline its offsets, and its date the year that the publication date implies.

    Parameters
    ----------
    found : FoundDateline
        The dateline as it stands in the text.
    start : int
        Where it begins, characters.
    published : datetime.date, optional
        When the report was published.

    Returns
    -------
    Dateline
        Its date is None when no year is known.
    tuple of str
        Notes: a date that could not be used.
    """
    plain = Dateline(start, start + found.length, places=found.places)
    if found.month_day is None or (found.year is None and published is None):
        return plain, ()
    try:
        day = _latest_day(found.month_day, found.year, published)
    except UnusableDateError as error:
        return plain, (str(error),)
    return replace(plain, date=day), ()


def _latest_day(month_day: str, year: int | None, published: dt.date | None) -> dt.date:
    if year is not None or published is None:
        return day_in_year(month_day, year or 0)
    day = day_in_year(month_day, published.year)
    late = day > published + dt.timedelta(days=1)  # a day ahead is a matter of time zones
    return day_in_year(month_day, published.year - 1) if late else day
