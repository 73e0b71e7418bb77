"""The figures of each district."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from mapper.mapping.placing import Placing
from mapper.mapping.totals import everyone
from mapper.model import Count, Incident

if TYPE_CHECKING:
    import geopandas

    from mapper.gazetteer import Gazetteer

__all__ = ["TABLE_MEASURES", "TableMeasure", "district_table", "packaged", "table_of"]

TableMeasure = Literal["incidents", "killed", "injured", "abducted"]
TABLE_MEASURES: tuple[TableMeasure, ...] = get_args(TableMeasure)
PEOPLE: tuple[Literal["killed", "injured", "abducted"], ...] = ("killed", "injured", "abducted")
Figures = dict[str, int | None]
ENDS = ("", "_low", "_high")


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
        One row a district, EPSG:4326: `district_id`, `district`, `name_ur`, `pcode`,
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
    incidents = list(incidents)
    table = gazetteer.boundaries(on=on).sort_values("district_id", ignore_index=True)
    placing = Placing(gazetteer, table, on)
    return table_of(incidents, [placing.row(each) for each in incidents], table, measure)


def table_of(
    incidents: Iterable[Incident],
    rows: Iterable[int | None],
    table: geopandas.GeoDataFrame,
    measure: TableMeasure,
) -> geopandas.GeoDataFrame:
    """Return `district_table` of incidents whose rows in the table of outlines are known.

    Parameters
    ----------
    incidents : iterable of Incident
        Events, rollups and background.
    rows : iterable of int or None
        The row of each incident's district, None where it is in none.
    table : GeoDataFrame
        The districts, as `Gazetteer.boundaries` returns them.
    measure : {"incidents", "killed", "injured", "abducted"}
        The column repeated as `value`.
    """
    members: list[list[Incident]] = [[] for _ in range(len(table))]
    for incident, row in zip(incidents, rows, strict=True):
        if incident.kind == "event" and row is not None:
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
    for name in PEOPLE:
        counts = [everyone(each.casualties.measure(name)) for each in incidents]
        ends = _sums([count for count in counts if count is not None])
        figures |= dict(zip((name, f"{name}_low", f"{name}_high"), ends, strict=True))
    return figures


def _sums(counts: Sequence[Count]) -> tuple[int | None, int | None, int | None]:
    """Return best, low and high of counts together; one without upper bound takes it away."""
    if not counts:
        return None, None, None
    highs = [count.high for count in counts if count.high is not None]
    return (
        sum(count.best for count in counts),
        sum(count.low for count in counts),
        sum(highs) if len(highs) == len(counts) else None,
    )


def _with_figures(
    table: geopandas.GeoDataFrame, rows: list[Figures], measure: TableMeasure
) -> geopandas.GeoDataFrame:
    import pandas as pd

    kept = ["district_id", "district", "name_ur", "pcode", "division", "population"]
    result = table[kept].copy()
    for column in rows[0]:
        result[column] = pd.array([row[column] for row in rows], dtype="Int64")
    result["reported"] = [row["incidents"] is not None for row in rows]
    result["value"] = result[measure]
    result["geometry"] = table.geometry
    return table.__class__(result, geometry="geometry", crs=table.crs)
