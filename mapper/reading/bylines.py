"""Who wrote the report: bylines, and lines that say when it was published."""

import re
from functools import cache

from mapper.reading.conventions import conventions, either
from mapper.reading.stamps import NUMERIC, has_stamp, without_stamps

__all__ = ["agency_named", "byline", "capital", "is_name", "is_published_line", "printed_in"]

LONGEST_LINE = 200
"""Characters; a longer line is a paragraph."""

_PUBLICATION_WORDS = re.compile(
    r"\b(?:first published|last updated|last modified|published|updated|posted|modified|revised"
    r"|issued|publication date|date|time|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?"
    r"|sun)(?:day)?|[0-9]{1,3}\s?min(?:ute)?s? read)\b",
    re.IGNORECASE,
)
_CUE = re.compile(r"\b(?:published|updated|posted|modified|issued)\b", re.IGNORECASE)
_PRINTED_IN = re.compile(r"(?:originally |first )?published in\b", re.IGNORECASE)
_MOST_BYLINE_WORDS = 12
_MARKS = " \t*_#>|·•,;:–—-()[]"


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"{either(conventions().byline_leads)}\s*(?::\s*|\s+)(?=\S)", re.IGNORECASE)


@cache
def _desk() -> re.Pattern[str]:
    return re.compile(
        rf"(?:from\s+)?(?:[\w'’.&-]+\s+){{0,2}}{either(conventions().desks)}(?:\s+in\s+\w+)?",
        re.IGNORECASE,
    )


def byline(line: str) -> str | None:
    """Return who wrote the report if the line says so, without "By" and without the date.

    Parameters
    ----------
    line : str
        One line of the report's head, such as `By Our Correspondent`.

    Returns
    -------
    str or None
        None when the line is no byline.
    """
    bare = line.strip(_MARKS)
    if len(bare) > LONGEST_LINE:
        return None
    before = without_stamps(bare)
    lead = _lead().match(before)
    if lead:
        return _names(before[lead.end() :])
    if _desk().fullmatch(bare) and bare[:1].isupper():
        return bare
    return _name_before_date(bare) if has_stamp(bare) else None


def _names(rest: str) -> str | None:
    name = _PUBLICATION_WORDS.split(rest.split("|")[0])[0].strip(_MARKS)
    name = re.sub(r"\s+in\s+[^,;]+$", "", name)
    words = name.replace(",", " ").split()
    if not 0 < len(words) <= _MOST_BYLINE_WORDS or not capital(words[0]):
        return None
    return " ".join(name.split()) if _is_proper(words) else None


def _is_proper(words: list[str]) -> bool:
    small = conventions().byline_small_words
    return all(capital(word) or word.casefold() in small for word in words)


def _name_before_date(line: str) -> str | None:
    first = _PUBLICATION_WORDS.split(without_stamps(line).split("|")[0])[0].strip(_MARKS)
    return first if is_name(first) or agency_named(first) else None


def printed_in(line: str) -> str | None:
    """Return the outlet of a line such as `Published in The Post, May 4th, 2025.`, else None."""
    if len(line) > LONGEST_LINE or not has_stamp(line):
        return None
    outlet, *rest = [piece.strip(_MARKS) for piece in without_stamps(line).split("|")]
    said = _PRINTED_IN.match(outlet)
    name = outlet[said.end() :].strip() if said else outlet
    words = name.split()
    if any(piece.strip(".") for piece in rest) or not 0 < len(words) <= 5:
        return None
    known = any(word.casefold() in conventions().outlet_words for word in words)
    return name if _is_proper(words) and (said or known) else None


def is_name(line: str) -> bool:
    """Tell whether a line is nothing but what looks like a person's name."""
    words = line.strip(_MARKS).split()
    if not 2 <= len(words) <= 4 or line.isupper() or agency_named(line):
        return False
    return all(
        capital(word)
        and word.replace("-", "").replace(".", "").replace("’", "").isalpha()
        and word.casefold() not in conventions().outlet_words
        for word in words
    )


def capital(word: str) -> bool:
    """Tell whether a word begins large, or in a script without capitals."""
    first = word.lstrip("'‘’“\"(")[:1]
    return first.isupper() or (first.isalpha() and not first.islower())


def is_published_line(line: str, *, after_title: bool) -> bool:
    """Tell whether a line does nothing but say when the report was published.

    Parameters
    ----------
    line : str
        One line of the report.
    after_title : bool
        Whether the headline came before: then an outlet's or author's name may
        stand beside the date without "Published" or "By".
    """
    if len(line) > LONGEST_LINE or not (has_stamp(line) or NUMERIC.search(line)):
        return False
    bare = line.strip(_MARKS)
    remainder = _PUBLICATION_WORDS.sub(" ", NUMERIC.sub(" ", without_stamps(bare)))
    words = re.findall(r"[^\W_][\w'’.&-]*", remainder)
    if not words:
        return True
    marked = bool(_CUE.search(bare)) or bool(_lead().match(bare)) or agency_named(" ".join(words))
    shaped = _is_proper([word for word in words if word.casefold() != "by" and not word.isdigit()])
    return (bool(marked) or after_title) and shaped and len(words) <= _MOST_BYLINE_WORDS


def agency_named(name: str) -> str | None:
    """Return the agency that a byline or a bracket names, None when it is none."""
    return conventions().agencies.get(" ".join(name.strip(_MARKS).split()).casefold())
