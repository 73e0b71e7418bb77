"""A saved web page: its article's text, and what its metadata says.

Text is taken out of the page; no markup, script or hidden element is kept.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mapper.errors import EmptyReportError, ReportTooLargeError
from mapper.reading.conventions import conventions
from mapper.reading.stamps import Stamp, UnusableDateError, read_stamp

__all__ = ["Page", "looks_like_html", "read_page"]

_HTML = re.compile(
    r"\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,9})?(?:<!--.{0,500}?-->\s{0,9})?<(?:!doctype\s+html|html)\b",
    re.I | re.S,
)
_HIDDEN = (
    "//style|//noscript|//template|//iframe|//object|//textarea|//select|//svg"
    "|//*[@hidden]|//*[@aria-hidden='true']"
    "|//*[contains(translate(@style, ' ', ''), 'display:none')]"
    "|//*[contains(translate(@style, ' ', ''), 'visibility:hidden')]"
)
_MOST_ELEMENTS = 20_000  # some ten times a long news page; more would take seconds
_HEADINGS = "//h2|//h3|//h4|//h5|//h6"
_DATED = "//*[contains(@class, 'date') or contains(@class, 'publish') or contains(@class, 'time')]"
_ADDRESS_DATE = re.compile(r"/([0-9]{4})/([0-9]{2})/([0-9]{2})/")
_LINKED_DATE = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')


class Page(NamedTuple):
    """An article's text and what its page says of it."""

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    stamp: Stamp | None = None
    notes: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as an HTML page does."""
    return bool(_HTML.match(text))


def read_page(html: str, name: str) -> Page:
    """Take the article out of a page.

    Parameters
    ----------
    html : str
        The page, decoded.
    name : str
        What to call it in an error.

    Raises
    ------
    EmptyReportError
        If no article text is found.
    ReportTooLargeError
        If the page has more elements than can be read in a moment.
    """
    tree = _tree(html, name)
    stamp, notes = _date(tree)
    for element in tree.xpath(_HIDDEN):
        if element.getparent() is not None:
            element.drop_tree()
    headings = frozenset(" ".join(e.text_content().split()) for e in tree.xpath(_HEADINGS))
    found = _article(tree)
    text = (found.text or "").strip() if found else ""
    if not text:
        raise _no_article(name)
    url = found.url if found.url and found.url.startswith(("http://", "https://")) else None
    return Page(
        text=re.sub(r"\n+", "\n\n", text),
        title=found.title or None,
        publisher=(found.sitename or "").lstrip("@") or (urlsplit(url).hostname if url else None),
        url=url,
        author=found.author or None,
        stamp=stamp,
        notes=notes,
        headings=headings,
    )


def _tree(html: str, name: str) -> Any:
    from trafilatura import load_html  # slow to import

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # we report ourselves
    tree = load_html(html.replace("\0", " "))
    if tree is None:
        raise _no_article(name)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise ReportTooLargeError(
            f"{name} is a page of more than {_MOST_ELEMENTS:,} elements; save the article alone."
        )
    return tree


def _article(tree: Any) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_images=False,
        date_extraction_params={"extensive_search": False},  # its date is not used: it may guess
    )


def _no_article(name: str) -> EmptyReportError:
    return EmptyReportError(
        f"{name} is a page without article text; open it, copy the article and save it as text."
    )


def _date(tree: Any) -> tuple[Stamp | None, tuple[str, ...]]:
    """Return the date of the page's metadata, else one that stands beside the article.

    Why a stated date could not be used, and that one was taken from elsewhere,
    is told in notes.
    """
    stamp, notes = _first_usable(_stated(tree))
    if stamp is None:
        stamp, doubts = _first_usable(_shown(tree))
        notes += doubts
        if stamp:
            day = stamp.moment.date()
            notes += (f"The publication date {day} stands outside the page's metadata; check it.",)
    return stamp, notes


def _first_usable(texts: Iterable[str]) -> tuple[Stamp | None, tuple[str, ...]]:
    notes: list[str] = []
    for text in texts:
        try:
            stamp = read_stamp(text)
        except UnusableDateError as error:
            notes.append(str(error))
            continue
        if stamp:
            return stamp, ()
    return None, tuple(dict.fromkeys(notes))


def _stated(tree: Any) -> list[str]:
    """Return the dates of the page's metadata, the surest first."""
    linked = "\n".join(tree.xpath("//script[@type='application/ld+json']/text()"))
    fields: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            fields.setdefault(str(meta.get(key, "")).casefold(), str(meta.get("content", "")))
    named = [fields[field] for field in conventions().date_fields if field in fields]
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    return [*_LINKED_DATE.findall(linked), *named, *map(str, times)]


def _shown(tree: Any) -> Iterator[str]:
    """Yield the dates that stand on the page around the article, or in its address."""
    yield from map(str, tree.xpath("//time/@datetime"))
    for address in tree.xpath("//link[@rel='canonical']/@href"):
        yield from ("-".join(parts) for parts in _ADDRESS_DATE.findall(str(address)))
    for element in tree.xpath(_DATED):
        yield re.sub(
            r"^\s*(?:published|posted)?\s*(?:on\b)?\s*:?", "", element.text or "", flags=re.I
        )
