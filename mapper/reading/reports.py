"""Read news reports: bytes, paths and texts become `Report` objects."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from os import PathLike, fspath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mapper.errors import EmptyReportError, ReportError, ReportTooLargeError
from mapper.model import Dateline, Part, Report
from mapper.reading.decoding import Decoded, decode
from mapper.reading.facts import TextFacts, complete_dateline, publication
from mapper.reading.frontmatter import FrontMatter, read_front_matter
from mapper.reading.layout import read_parts
from mapper.reading.page import Page, looks_like_html, read_page
from mapper.reading.sources import HTML_SUFFIXES, MAX_BYTES, find_reports, read_bytes
from mapper.reading.stamps import Stamp, UnusableDateError, read_stamp

__all__ = ["read_report", "read_reports"]

Source = str | PathLike[str]

# Control characters that are not seen: NUL, zero-width joiners and spaces,
# bidirectional marks, embeddings and isolates, soft hyphen, byte order mark.
_INVISIBLE = "\0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5});")  # of a pasted page
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)  # of a forwarded mail
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_DATE = (
    'No publication date was found, so days such as "Tuesday" stay undated; '
    "give it with --published YYYY-MM-DD."
)


def read_report(
    source: Source | None = None,
    *,
    text: str | None = None,
    published: str | dt.date | None = None,
    timezone: str | None = None,
) -> Report:
    """Read one news report.

    Parameters
    ----------
    source : str or path, optional
        A text, Markdown or HTML file, or `-` for standard input.
    text : str, optional
        The report itself, in place of a source.
    published : str or datetime.date, optional
        Publication date (`2025-03-09`), which goes before what the report says.
    timezone : str, optional
        IANA name of the report's time zone; else the one it gives, else
        `Asia/Karachi`.

    Returns
    -------
    Report
        With its parts; every offset counts characters of `Report.text`.

    Raises
    ------
    ReportError
        If it cannot be used: missing, empty, binary, too large … The message
        is one sentence that names it and says what to do.
    TypeError
        If neither or both of `source` and `text` are given.
    """
    if (source is None) == (text is None):
        raise TypeError("Give read_report either a source or text=, not both.")
    options = _Options(published, timezone)
    if source is None:
        return options.read_text(text or "")
    return options.read_file(fspath(source))


def read_reports(
    sources: Source | Iterable[Source],
    *,
    published: str | dt.date | None = None,
    timezone: str | None = None,
    on_error: Callable[[ReportError], object] | None = None,
) -> Iterator[Report]:
    """Read the reports of files, folders and patterns, one after the other.

    Parameters
    ----------
    sources : str, path or iterable of them
        Files, folders (searched to the bottom for .txt, .md, .markdown, .html,
        .htm and .xhtml), patterns such as `reports/*.txt`, or `-`. A file
        named twice is read once.
    published, timezone : optional
        As in `read_report`, for all of them.
    on_error : callable, optional
        Called with the error of each report that cannot be used; the rest is
        read all the same. Without it each error becomes a warning.

    Yields
    ------
    Report

    Raises
    ------
    ReportError
        At once, if `published` or `timezone` itself is wrong.
    """
    options = _Options(published, timezone)
    several = [sources] if isinstance(sources, str | PathLike) else sources
    return options.read_files([fspath(source) for source in several], on_error or _warn)


def _warn(error: ReportError) -> None:
    warnings.warn(str(error), stacklevel=3)


class _Options:
    """What the caller states for every report."""

    def __init__(self, published: str | dt.date | None, timezone: str | None) -> None:
        self.published = _given_date(published)
        self.timezone = _given_timezone(timezone)

    def read_files(
        self, sources: Iterable[str], on_error: Callable[[ReportError], object]
    ) -> Iterator[Report]:
        for found in find_reports(sources):
            if isinstance(found, ReportError):
                on_error(found)
                continue
            try:
                report = self.read_file(found)
            except ReportError as error:
                on_error(error)
            else:
                yield report

    def read_file(self, source: str) -> Report:
        named = source if source != "-" else "Standard input"
        html = source.lower().endswith(HTML_SUFFIXES)
        decoded = decode(read_bytes(source), named, html=html)
        return self._read(decoded, source, named, html=html)

    def read_text(self, text: str) -> Report:
        if len(text) > MAX_BYTES:
            raise ReportTooLargeError(
                f"The text given is longer than {MAX_BYTES:,} characters; split it."
            )
        return self._read(Decoded(text, "utf-8"), "text", "The text given", html=False)

    def _read(self, decoded: Decoded, source: str, named: str, *, html: bool) -> Report:
        if not _UNSEEN.sub(" ", decoded.text).strip():
            raise EmptyReportError(f"{named} holds no text; save the report again or leave it out.")
        markup = (html and "<" in decoded.text) or looks_like_html(decoded.text)
        page = (
            read_page(decoded.text, named) if markup else Page(_ENTITY.sub(_as_read, decoded.text))
        )
        text = _NEWLINES.sub("\n", page.text.removeprefix("\ufeff"))
        notes = [*decoded.notes, *page.notes]
        if _SURROGATES.search(text):
            text = _SURROGATES.sub("\ufffd", text)
            notes.append("Characters that no encoding has are shown as \ufffd.")
        report = self._report(text, page, notes)
        return replace(report, source=source, encoding=decoded.encoding)

    def _report(self, text: str, page: Page, notes: Sequence[str]) -> Report:
        """Return the report of a text, and what it, its page and the caller state of it."""
        view = _QUOTED.sub(_blank, _UNSEEN.sub(" ", text))
        front = read_front_matter(view)
        parts = read_parts(view, front.end, page.headings)
        facts = TextFacts.read(view, parts)
        stated, problems = _front_stamp(front)
        when, doubts = publication(self.published, page.stamp or stated, facts, self.timezone)
        dateline, questions = _dateline(facts, when.published)
        no_date = () if when.published else (_NO_DATE,)
        told = (*notes, *problems, *facts.notes, *doubts)
        front_part = (Part(0, front.end, "published"),) if front.end else ()
        return Report(
            id=_fingerprint(text),
            text=text,
            title=page.title or front.first("title") or facts.title,
            publisher=page.publisher
            or front.first("publisher", "source", "site")
            or facts.publisher,
            url=page.url or _link(front.first("url", "link", "source_url")),
            published=when.published,
            published_at=when.moment,
            published_from=when.source,
            timezone=when.timezone,
            dateline=dateline,
            byline=facts.byline or page.author or front.first("author", "byline"),
            credits=facts.credits,
            parts=(*front_part, *parts),
            notes=(*told, *(note for note in questions if note not in told), *no_date),
        )


def _dateline(
    facts: TextFacts, published: dt.date | None
) -> tuple[Dateline | None, tuple[str, ...]]:
    if facts.dateline is None:
        return None, ()
    return complete_dateline(facts.dateline, facts.dateline_start, published)


def _as_read(entity: re.Match[str]) -> str:
    return unescape(entity[0])


def _blank(marks: re.Match[str]) -> str:
    return " " * len(marks[0])


def _fingerprint(text: str) -> str:
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return hashlib.sha256(" ".join(plain.split()).encode()).hexdigest()


def _link(url: str | None) -> str | None:
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _front_stamp(front: FrontMatter) -> tuple[Stamp | None, tuple[str, ...]]:
    stated = front.first("published", "date", "pubdate")
    if not stated:
        return None, ()
    try:
        stamp = read_stamp(stated)
    except UnusableDateError as error:
        return None, (str(error),)
    if stamp is None:
        return None, (f'The date "{stated}" could not be read and was not used.',)
    return stamp, ()


def _given_date(published: str | dt.date | None) -> Stamp | None:
    if published is None:
        return None
    try:
        stamp = read_stamp(str(published))
    except UnusableDateError as error:
        raise ReportError(f"The publication date given is wrong: {error}") from error
    if stamp is None:
        raise ReportError(
            f'"{published}" is no publication date; write it as year-month-day, 2025-03-09.'
        )
    return stamp


def _given_timezone(timezone: str | None) -> str | None:
    if timezone is None:
        return None
    try:
        return ZoneInfo(timezone).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ReportError(
            f'"{timezone}" is no time zone; give an IANA name such as Asia/Karachi.'
        ) from error
