"""What a gazetteer holds and whose data they are, as HTML for a notebook."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from html import escape

from mapper.gazetteer.tables import Tables
from mapper.model import District

__all__ = ["summary_html"]

_PLACED = ("places.csv", "villages.csv")
_LICENSED = (*_PLACED, "tehsils.csv", "regions.csv", "roads.csv", "outside.csv")
_SOURCES_SHOWN = 3  # the rarer ones stand in the tables


def summary_html(tables: Tables, districts: Sequence[District]) -> str:
    """Return version, districts, counts by kind, licences and sources as two HTML tables.

    Parameters
    ----------
    tables : Tables
        The gazetteer's tables.
    districts : sequence of District
        Those of the reference set.

    Returns
    -------
    str
        HTML in which every word from the tables is escaped.
    """
    title = f"Gazetteer {tables.version}: {len(districts)} districts of {tables.reference_date}"
    return (
        f"<div><p><strong>{escape(title)}</strong></p>"
        f"{_table(('Kind', 'Number'), _kinds(tables))}"
        f"{_table(('Licence', 'Entries', 'Sources'), _licences(tables))}</div>"
    )


def _kinds(tables: Tables) -> list[tuple[str, str]]:
    kinds = Counter(kind for name in _PLACED for kind in tables[name].column("kind"))
    kinds["tehsil"] += len(tables["tehsils.csv"])
    kinds["road"] += len(tables["roads.csv"])
    return [(kind, f"{number:,}") for kind, number in _commonest(kinds)]


def _licences(tables: Tables) -> list[tuple[str, str, str]]:
    sources: dict[str, Counter[str]] = defaultdict(Counter)
    for name in _LICENSED:
        columns = (tables[name].column("licence"), tables[name].column("source"))
        for licence, source in zip(*columns, strict=True):
            sources[licence][source] += 1
    entries = Counter({licence: counted.total() for licence, counted in sources.items()})
    return [
        (licence, f"{number:,}", _listed(sources[licence]))
        for licence, number in _commonest(entries)
    ]


def _listed(sources: Counter[str]) -> str:
    shown = [source for source, _ in _commonest(sources)[:_SOURCES_SHOWN]]
    more = len(sources) - len(shown)
    return "; ".join(shown) + (f" and {more} more" if more else "")


def _commonest(counted: Counter[str]) -> list[tuple[str, int]]:
    """Return the commonest first, and those as common by name."""
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
