"""What one line of a report is, as far as the line alone tells."""

import re
from functools import cache

from mapper.reading.bylines import capital, printed_in
from mapper.reading.conventions import conventions, either

__all__ = [
    "LONGEST_HEADLINE",
    "MORE_THAN_CAPTION",
    "ends_sentence",
    "is_age",
    "is_caption",
    "is_credits",
    "is_furniture",
    "is_heading",
    "is_headline",
    "is_row",
    "is_ticker",
    "is_ticker_label",
]

LONGEST_HEADLINE = 200
"""Characters; a longer line is a paragraph."""

MORE_THAN_CAPTION = 3
"""Lines; a report of less may end on its agency's name, which then is no caption's."""

_LONGEST_HEADING = 80
_LONGEST_HEADING_WORDS = 12
_SENTENCE_END = re.compile(r"[.!?…۔؟][)\]\"”’'»*_]{0,4}$")
_OPEN_END = re.compile(r"[,:;،؛–—-]$")
_AGE = re.compile(
    r"\W{0,4}(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s"
    r"(?:second|sec|minute|min|hour|hr|day|week|month|year)s?\sago\W{0,3}",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"[*_]{0,3}(?:[–—]|--)\s?(?P<names>[^\W\d_][\w.,’' -]{1,60})$")
_LONGEST_CREDITS = 400  # characters that are looked at
_LONGEST_SIGNATURE = 4  # words
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_QUOTES = "\"'“‘«"
_PHOTO = re.compile(
    r"\b(?:PHOTOS?|Photos?|IMAGES?|Images?|PICTURE|Picture): ?[^.:]{2,40}$"
    r"|(?:\(|\s?[-–—]{1,2}\s?)(?i:photos?|photographs?|pictures?|images?) (?i:by|via|from|courtesy)"
    r" [^.:]{2,40}$"
)
_ADDRESS = re.compile(r"https?://\S{1,300}|\S{1,300}\.(?:jpe?g|png|webp|gif)", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")
_SHORT_WORD = 3  # letters; "of", "and", "for" stay small in title case


@cache
def _credits() -> re.Pattern[str]:
    leads = either(conventions().credit_leads)
    openings = either(conventions().credit_openings)
    agencies = either(conventions().agencies)
    return re.compile(
        rf"[*_]{{0,3}}(?P<bracket>[(\[])?[*_]{{0,3}}[–—-]{{0,2}}\s?"
        rf"(?:(?P<lead>{leads}(?!\w))|{openings}|{agencies}[)\]]?\.?[*_]{{0,3}}$)",
        re.IGNORECASE,
    )


@cache
def _caption_end() -> re.Pattern[str]:
    makers = either([*conventions().agencies, *conventions().picture_makers])
    return re.compile(
        rf"[.\"'”’]?\s?(?:--?|[–—])\s?{makers}(?:\s?/\s?\w+)?[.)*_]{{0,3}}$", re.IGNORECASE
    )


@cache
def _caption_agency() -> re.Pattern[str]:
    agencies = either(name for name in conventions().agencies.values() if name.isupper())
    named = rf"{agencies}(?:[/-]{agencies})?"
    return re.compile(rf"[.\"'”’]\s{{1,3}}(?:{named}|\({named}(?: photo)?\))[.*_]{{0,3}}$")


@cache
def _ticker() -> re.Pattern[str]:
    labels = either(conventions().ticker_labels)
    leads = either(conventions().ticker_leads)
    headings = either(conventions().ticker_headings)
    return re.compile(
        rf"[\W_]{{0,4}}(?:{labels}\s?(?=[:|–—]|\W{{0,3}}$)|{leads}(?!\w)"
        rf"|{headings}(?: \w{{1,20}}){{1,3}}[\W_]{{0,3}}$)",
        re.IGNORECASE,
    )


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(_SENTENCE_END.search(line[-6:]))


def is_headline(line: str) -> bool:
    """Tell whether a line can be a headline: short, and not ended like a sentence."""
    bare = line.strip("#*_ \t")
    open_end = ends_sentence(bare) and not bare.endswith(("?", "!", "؟"))
    return 0 < len(bare) <= LONGEST_HEADLINE and not open_end and not _OPEN_END.search(bare)


def is_heading(line: str) -> bool:
    """Tell whether a line can head a section: short, in capitals or title case, unpunctuated."""
    if len(line) > _LONGEST_HEADING:
        return False
    if line.startswith("#") and line.lstrip("#").startswith(" "):
        return True
    bare = line.strip("*_ \t")
    if not (bare[:1].isupper() or bare[:1].isdigit() or bare[:1] in _QUOTES):
        return False
    words = _WORD.findall(bare)
    if not words or len(words) > _LONGEST_HEADING_WORDS:
        return False
    if ends_sentence(bare) or _OPEN_END.search(bare):
        return False
    return bare.isupper() or (
        words[0][0].isupper() and all(w[0].isupper() for w in words if len(w) > _SHORT_WORD)
    )


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the page around the report, or to nothing (`×`).

    So does the page's own address, and the name of a picture's file ("https://coast.example/a1",
    "funeral-12.jpg").
    """
    bare = line.strip("#*_ \t")
    if len(bare) <= 1 or _ADDRESS.fullmatch(bare):
        return True
    if len(bare) > LONGEST_HEADLINE:
        return not any(character.isalnum() for character in bare)
    return bare.casefold() in conventions().furniture or not any(map(str.isalnum, bare))


def is_age(line: str) -> bool:
    """Tell whether a line is the age of a ticker's item, such as `- 4 hours ago`."""
    return line[-4:].strip(" .*_)").casefold().endswith("ago") and bool(_AGE.fullmatch(line[:60]))


def is_ticker(line: str) -> bool:
    """Tell whether a line points to another story (`Read more: …`)."""
    match = len(line) <= LONGEST_HEADLINE and _ticker().match(line)
    if not match:
        return False
    return not ends_sentence(line) or line[match.end() :].lstrip("*_ ").startswith((":", "|"))


def is_ticker_label(line: str) -> bool:
    """Tell whether a line only announces other stories, which follow (`Related stories`)."""
    match = _ticker().match(line) if len(line) <= _LONGEST_HEADING else None
    return bool(match) and not any(map(str.isalnum, line[match.end() :] if match else ""))


def is_caption(line: str) -> bool:
    """Tell whether a line is what a picture shows, behind which its agency stands (`—AFP`).

    Without a dash only in capitals ("troops near Quetta on Friday. EPA", "… (AFP photo)") or
    behind a label ("… PHOTO: AFP/FILE").
    """
    if len(line) > 2 * LONGEST_HEADLINE:
        return False
    found = _caption_end().search(line) or _caption_agency().search(line)
    return bool(found or _PHOTO.search(line))


def is_credits(line: str) -> bool:
    """Tell whether a line names the people or the outlet behind the report."""
    match = _credits().match(line[:LONGEST_HEADLINE])
    if match:
        return not match["lead"] or bool(match["bracket"]) or _names_only(line[match.end() :])
    if len(line) > _LONGEST_HEADING:
        return False
    if _DIGIT.search(line):
        return printed_in(line) is not None
    signature = _SIGNATURE.match(line)
    words = signature["names"].split() if signature else []
    return 0 < len(words) <= _LONGEST_SIGNATURE and all(map(capital, words))


def _names_only(rest: str) -> bool:
    """Tell names of people and outlets from a sentence that begins like credits."""
    words = rest[:_LONGEST_CREDITS].strip(" :.*_").split()
    small = conventions().credit_small_words
    return (
        bool(words)
        and all(
            capital(word) or word[0].isdigit() or word.strip(",;").casefold() in small
            for word in words
        )
        and any(capital(word) for word in words)
    )


def is_row(line: str) -> bool:
    """Tell whether a line is set in cells, by bars or tabulators."""
    cells = re.split(r"[|\t]", line.strip("| \t"))
    return len(cells) > 1 and not any(len(cell) > LONGEST_HEADLINE for cell in cells)
