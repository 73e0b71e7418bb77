"""What reading gives: a report, its parts, its dateline."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = ["Dateline", "Part", "PartKind", "Report", "Span"]

PartKind = Literal[
    "title", "published", "byline", "dateline", "body", "heading", "credits", "ticker", "table"
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the report's text, `text[start:end]`.

    Parameters
    ----------
    start, end : int
        Character offsets, `0 <= start <= end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"A span runs from 0 <= start <= end, not {self.start}:{self.end}.")

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Part(Span):
    """One part of a report: its title, a paragraph of the body, its credits."""

    kind: PartKind = "body"


@dataclass(frozen=True, slots=True)
class Dateline(Span):
    """Where and when a report was filed, which is seldom where the event was.

    Parameters
    ----------
    places : tuple of str
        Place names, capitals folded (`QUETTA` is Quetta); several for a slash
        dateline (`A/B/C:`), which names the scenes.
    date : datetime.date, optional
        The day the dateline gives, its year completed from the publication date.
    """

    places: tuple[str, ...] = ()
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One news report as it was read.

    Parameters
    ----------
    id : str
        SHA-256 of the normalised text: the same story saved twice has one id.
    text : str
        The text as read; every offset in this package counts its characters.
    title, publisher, url, byline, credits : str, optional
        What the report says of itself.
    published : datetime.date, optional
        The day "today" and "Tuesday" are relative to.
    published_at : datetime.datetime, optional
        The moment of publication with its time zone, where the report gives one.
    published_from : str, optional
        What gave the date: `option`, `metadata`, `text` or `dateline`.
    timezone : str
        IANA name; `Asia/Karachi` when the report gives none.
    dateline : Dateline, optional
        The place and date the report was filed from.
    parts : tuple of Part
        Title, dateline, paragraphs, credits … in text order, not overlapping.
    source : str
        The path or URL it was read from, `-` for standard input, or `text`.
    encoding : str
        The character encoding found.
    notes : tuple of str
        Sentences for the reader of the map: an encoding guessed, no date found …
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    published_from: str | None = None
    timezone: str = "Asia/Karachi"
    dateline: Dateline | None = None
    byline: str | None = None
    credits: str | None = None
    parts: tuple[Part, ...] = ()
    source: str = "text"
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
