"""Datelines: where and when a report was filed (`QUETTA, Pakistan, Jan 31 (Reuters) –`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapper.reading.bylines import agency_named, byline
from mapper.reading.conventions import conventions
from mapper.reading.stamps import MONTH_DAY

__all__ = ["LONGEST_DATELINE", "FoundDateline", "find_dateline", "is_filed_by"]

LONGEST_DATELINE = 140
"""Characters from the start of the paragraph to the colon or dash."""

_SEPARATOR = re.compile(r":(?![0-9/])[*_]{0,3}|\s--?\s|--\s?|\s?[–—]|\s•\s")
_BRACKET = re.compile(r"\(([^()]{1,40})\)\s*$")
_NATION = r"\((?:Pakistan|Afghanistan|Iran|India)\)"
_FILED = re.compile(
    rf"(?:(?P<head>(?:[^()\n:]{{3,40}}{_NATION})?[^()\n:]{{6,60}})\([A-Z][A-Za-z ]{{1,24}}\)"
    r"|(?P<bare>[A-Z][A-Z ]{2,30},(?: [A-Z][a-z]{3,12},)? [A-Z][a-z]{2,8}\.? \d{1,2})) (?=[A-Z])"
)
_BLANK = re.compile(r"\s")
# "Chaman [Pakistan], March 17 (ANI):", "Quetta (Pakistan), Mar 14 (PTI) The".
_COUNTRY = re.compile(rf"\s*(?:\[[^\[\]]{{1,40}}\]|{_NATION})")
# "Quetta - AFP", "Quetta (Reuters)": a line of its own.
_FILED_BY = re.compile(r"([^()\-–—]{3,40}?)\s*[-–—(]\s*([^()\-–—]{2,30})\)?")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_PARTICLES = {"of", "al", "ul", "e", "i", "the", "de", "el"}
_QUOTES = "\"'“‘«"
_MARKS = " \t*_"
_MOST_PLACES = 6
_LONGEST_NAME = 4  # words


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline at the start of a paragraph.

    Parameters
    ----------
    length : int
        Characters up to and with its colon or dash.
    places : tuple of str
        Names with capitals folded (`QUETTA` is Quetta).
    month_day : str, optional
        The date as printed, without the year where none is printed.
    year : int, optional
        The year printed.
    agency : str, optional
        The agency in brackets, by the name that is shown.
    certain : bool
        Whether capitals, a date or an agency prove it; otherwise only its
        position can.
    """

    length: int
    places: tuple[str, ...]
    month_day: str | None = None
    year: int | None = None
    agency: str | None = None
    certain: bool = False


def find_dateline(paragraph: str) -> FoundDateline | None:
    """Return the dateline that a paragraph begins with, or None.

    Parameters
    ----------
    paragraph : str
        A paragraph of the report, from its first visible character.
    """
    start = paragraph[: LONGEST_DATELINE + 3]
    separator = _filed(start) or _SEPARATOR.search(start)
    if not separator or separator.end() > LONGEST_DATELINE:
        return None
    head, rest = start[: separator.start()].strip(_MARKS), start[separator.end() :].lstrip(_MARKS)
    head, date = _without_date(_COUNTRY.sub("", head).replace(";", ","))
    head, agency, credited = _without_bracket(head, dated=date is not None)
    places = _places(head)
    if not places:
        return None
    capitals = head.split(",")[0].isupper() and not rest.isupper()
    certain = credited or date is not None or capitals
    if not certain and not _reads_on(rest, dash=":" not in separator.group()):
        return None
    return FoundDateline(
        length=len(start[: separator.end()].rstrip()),
        places=places,
        month_day=date.group() if date else None,
        year=int(date["year"]) if date and date["year"] else None,
        agency=agency,
        certain=certain,
    )


def is_filed_by(line: str) -> bool:
    """Tell "Quetta - AFP", a line that says where and by whom a report was filed.

    Parameters
    ----------
    line : str
        One line of the report's head.
    """
    filed = _FILED_BY.fullmatch(line.strip(_MARKS))
    if filed is None or not _is_place_shaped(filed[1].strip()):
        return False
    return bool(agency_named(filed[2])) or byline(filed[2].strip()) is not None


def _without_bracket(head: str, *, dated: bool) -> tuple[str, str | None, bool]:
    bracket = _BRACKET.search(head)
    if not bracket:
        return head, None, False
    inside = bracket[1].split("/")[0].strip()
    agency = agency_named(inside)
    credited = bool(agency) or inside.isupper() or byline(inside) is not None
    credited = credited or (dated and inside.isalpha() and inside[:1].isupper())  # "(NationPress)"
    return head[: bracket.start()].strip(_MARKS + ",") if credited else head, agency, credited


def _filed(start: str) -> re.Match[str] | None:
    """Return the blank that ends "Karachi, Jan 25 (PTI) A blast", which has no dash.

    Or "KARACHI, Pakistan, Jan 25 A blast".
    """
    filed = _FILED.match(start)
    dated = bool(filed and MONTH_DAY.search(filed["head"] or filed["bare"]))
    return _BLANK.search(start, filed.end() - 1) if filed and dated else None


def _without_date(head: str) -> tuple[str, re.Match[str] | None]:
    date = MONTH_DAY.search(head)
    if not date:
        return head, None
    return (head[: date.start()] + head[date.end() :]).strip(_MARKS + ",."), date


def _places(head: str) -> tuple[str, ...]:
    """Read the names before the first comma; what follows is the country or province."""
    named, *areas = [piece.strip(_MARKS) for piece in head.split(",")]
    areas = [area for area in areas if not _WEEKDAY.fullmatch(area) and not agency_named(area)]
    names = [name.strip(_MARKS) for name in re.split(r"/|\s&\s|\sand\s|\sAND\s", named)]
    if len(names) > _MOST_PLACES or len(areas) > 2:
        return ()
    if not all(_is_place_shaped(name) for name in [*names, *areas]):
        return ()
    return tuple(_fold_capitals(name) for name in names)


def _is_place_shaped(name: str) -> bool:
    words = name.split()
    letters = sum(character.isalpha() for character in name)
    if not 1 <= len(words) <= _LONGEST_NAME or letters < 3:
        return False
    if any(word.casefold().strip(".") in conventions().not_places for word in words):
        return False
    return all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if word in _PARTICLES:
        return True
    plain = re.sub(r"['’.\-]", "", word)
    return all(c.isalpha() or (c.isalnum() and not c.isascii()) for c in plain) and (
        plain[:1].isupper() or (plain[:1].isalpha() and not plain[:1].islower())
    )


def _fold_capitals(name: str) -> str:
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), name)


def _reads_on(rest: str, *, dash: bool) -> bool:
    """Tell whether a sentence follows, and neither a quotation nor the end of a route."""
    if not rest or rest[0] in _QUOTES or rest[0].islower():
        return False
    following = [word.strip(".,").casefold() for word in rest.split()[1:5]]
    return not dash or not (rest.isupper() or conventions().route_words.intersection(following))
