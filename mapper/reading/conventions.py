"""The layout conventions of news reports, read from `conventions.toml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from mapper.packaged import toml_table

__all__ = ["Conventions", "conventions", "either"]


@dataclass(frozen=True, slots=True)
class Conventions:
    """Words that mark the parts of a report, all in lower case but the values shown.

    Parameters
    ----------
    agencies : dict of str to str
        Form of an agency's name → the name that is shown.
    zones, offsets : dict of str to str
        Abbreviation or offset (`+05:30`) → IANA zone.
    """

    agencies: dict[str, str]
    furniture: frozenset[str]
    byline_leads: tuple[str, ...]
    desks: tuple[str, ...]
    outlet_words: frozenset[str]
    not_places: frozenset[str]
    route_words: frozenset[str]
    ticker_labels: tuple[str, ...]
    ticker_headings: tuple[str, ...]
    ticker_leads: tuple[str, ...]
    page_ends: frozenset[str]
    page_sections: frozenset[str]
    byline_small_words: frozenset[str]
    credit_leads: tuple[str, ...]
    credit_openings: tuple[str, ...]
    credit_small_words: frozenset[str]
    picture_makers: tuple[str, ...]
    zones: dict[str, str]
    offsets: dict[str, str]
    date_fields: tuple[str, ...]


@cache
def conventions() -> Conventions:
    """Return the packaged conventions, read once."""
    table = toml_table("reading", "conventions.toml")
    forms = ((form.casefold(), name) for name, all_ in table["agencies"].items() for form in all_)
    return Conventions(
        agencies=dict(forms),
        furniture=frozenset(table["furniture"]["lines"]),
        byline_leads=tuple(table["bylines"]["leads"]),
        desks=tuple(table["bylines"]["desks"]),
        outlet_words=frozenset(table["bylines"]["outlet_words"]),
        not_places=frozenset(table["datelines"]["not_places"]),
        route_words=frozenset(table["datelines"]["route_words"]),
        ticker_labels=tuple(table["tickers"]["labels"]),
        ticker_headings=tuple(table["tickers"]["headings"]),
        ticker_leads=tuple(table["tickers"]["leads"]),
        page_ends=frozenset(table["tickers"]["ends"]),
        page_sections=frozenset(table["tickers"]["sections"]),
        byline_small_words=frozenset(table["bylines"]["small_words"]),
        credit_leads=tuple(table["credits"]["leads"]),
        credit_openings=tuple(table["credits"]["openings"]),
        credit_small_words=frozenset(table["credits"]["small_words"]),
        picture_makers=tuple(table["credits"]["picture_makers"]),
        zones=dict(table["zones"]),
        offsets=dict(table["offsets"]),
        date_fields=tuple(table["page"]["date_fields"]),
    )


def either(phrases: Iterable[str]) -> str:
    """Return a pattern that matches any of the phrases, the longest first, spaces loose."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest_first) + ")"
