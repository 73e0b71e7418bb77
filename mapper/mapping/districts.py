"""The figures of each district, and the classes they are coloured by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from mapper.mapping.placing import Placing
from mapper.mapping.totals import totals
from mapper.model import Incident

if TYPE_CHECKING:
    import geopandas

    from mapper.gazetteer import Gazetteer

__all__ = ["TABLE_MEASURES", "TableMeasure", "breaks", "district_table", "packaged"]

TableMeasure = Literal["incidents", "killed", "injured", "abducted"]
TABLE_MEASURES: tuple[TableMeasure, ...] = get_args(TableMeasure)
PEOPLE: tuple[Literal["killed", "injured", "abducted"], ...] = ("killed", "injured", "abducted")
Figures = dict[str, int | None]
ENDS = ("", "_low", "_high")
CLASSES = 5


def district_table(
    incidents: Iterable[Incident],
    *,
    on: dt.date | None = None,
    measure: TableMeasure = "killed",
    gazetteer: Gazetteer | None = None,
) -> geopandas.GeoDataFrame:
    """Return the incidents and casualties of each district.

    Only events that carry a district count: rollups repeat their parts, and
    background is older news.

    Parameters
    ----------
    incidents : iterable of Incident
        Events, rollups and background.
    on : datetime.date, optional
        The day whose districts are drawn; None is the gazetteer's reference set.
    measure : {"incidents", "killed", "injured", "abducted"}
        The column repeated as `value`.
    gazetteer : Gazetteer, optional
        None is the packaged one.

    Returns
    -------
    geopandas.GeoDataFrame
        One row a district, EPSG:4326: `district_id`, `district`, `pcode`,
        `division`, `population` (people, census), `incidents`, and for
        killed, injured and abducted the best figure with `_low` and `_high`
        (people; `_high` is missing where a report sets no upper bound),
        `reported`, `value`, `geometry`. A district without any incident has
        `reported` False and missing figures. A figure is missing too where no
        report states it, and 0 where they say that there were none.
    """
    if measure not in TABLE_MEASURES:
        raise ValueError(f"The measure {measure!r} is none of {', '.join(TABLE_MEASURES)}.")
    gazetteer = gazetteer or packaged()
    table = gazetteer.boundaries(on=on).sort_values("district_id", ignore_index=True)
    placing = Placing(gazetteer, table, on)
    members: list[list[Incident]] = [[] for _ in range(len(table))]
    for incident in incidents:
        if incident.kind == "event" and (row := placing.row(incident)) is not None:
            members[row].append(incident)
    return _with_figures(table, [_figures(each) for each in members], measure)


def packaged() -> Gazetteer:
    """Return the gazetteer that comes with the package."""
    from mapper.gazetteer import Gazetteer

    return Gazetteer.default()


def _figures(incidents: Sequence[Incident]) -> Figures:
    if not incidents:
        return dict.fromkeys(("incidents", *(f"{name}{end}" for name in PEOPLE for end in ENDS)))
    figures: Figures = {"incidents": len(incidents)}
    together = totals(incidents)
    for name in PEOPLE:
        count = together.measure(name).total
        ends = (count.best, count.low, count.high) if count else (None, None, None)
        figures |= dict(zip((name, f"{name}_low", f"{name}_high"), ends, strict=True))
    return figures


def _with_figures(
    table: geopandas.GeoDataFrame, rows: list[Figures], measure: TableMeasure
) -> geopandas.GeoDataFrame:
    import pandas as pd

    kept = ["district_id", "district", "pcode", "division", "population"]
    result = table[kept].copy()
    for column in rows[0]:
        result[column] = pd.array([row[column] for row in rows], dtype="Int64")
    result["reported"] = [row["incidents"] is not None for row in rows]
    result["value"] = result[measure]
    result["geometry"] = table.geometry
    return table.__class__(result, geometry="geometry", crs=table.crs)


@dataclass(frozen=True, slots=True)
class Class:
    """One class of the choropleth: whole numbers from `low` to `high`, both counted in."""

    low: int
    high: int


def breaks(largest: int) -> list[Class]:
    """Return up to five classes above zero that end at or beyond `largest`.

    The bounds are the last five of the series 1, 2, 5, 10, 20, 50 … that reach
    the largest figure: round numbers, the same on every map of that size.

    Examples
    --------
    >>> [(each.low, each.high) for each in breaks(17)]
    [(1, 1), (2, 2), (3, 5), (6, 10), (11, 20)]
    >>> breaks(0)
    []
    """
    bounds = [0]
    while bounds[-1] < largest:
        power, step = divmod(len(bounds) - 1, 3)
        bounds.append((1, 2, 5)[step] * 10**power)
    kept = bounds[1:][-CLASSES:]
    lows = [1, *(bound + 1 for bound in kept[:-1])]
    return [Class(low, high) for low, high in zip(lows, kept, strict=False)]
