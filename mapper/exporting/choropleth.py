"""A map of the districts for print, coloured by one measure."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.exporting.about import About
from mapper.exporting.palette import palette
from mapper.exporting.sheet import drawing, figure_bytes, figure_words, new_sheet

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from matplotlib.axes import Axes

__all__ = ["classes_of", "draw_choropleth"]

SIZE = (8.27, 9.2)  # inches: the width of A4
CLASSES = 5
# Lambert's equal-area projection about the middle of the province: metres, areas kept
PROJECTION = "+proj=laea +lat_0=28.5 +lon_0=65.5 +datum=WGS84 +units=m"
MARGIN = 0.04  # of the province's width, around it
HATCHES = {"missing": "////", "unstated": "...."}


@dataclass(frozen=True, slots=True)
class Class:
    """One class of the map, both ends counted in."""

    low: int
    high: int
    colour: str

    @property
    def words(self) -> str:
        """The class as the legend has it: `4 to 10`."""
        return str(self.low) if self.low == self.high else f"{self.low:,} to {self.high:,}"


def draw_choropleth(
    table: GeoDataFrame,
    about: About,
    suffix: str,
    *,
    measure: str = "killed",
    context: GeoDataFrame | None = None,
) -> bytes:
    """Draw the districts, classed by Fisher and Jenks's natural breaks.

    Zero is white, a district without any report hatched, and one whose reports state
    no figure dotted: none is told from not known.

    Parameters
    ----------
    table : geopandas.GeoDataFrame
        What `mapper.district_table` returned for the incidents.
    about : About
        What the figure says of itself.
    suffix : str
        `.png`, `.svg` or `.pdf`.
    measure : str
        A column of the table: `incidents`, `killed`, `injured` or `abducted`.
    context : geopandas.GeoDataFrame, optional
        Neighbours, drawn pale around the province.

    Returns
    -------
    bytes
        The file; the same for the same incidents.
    """
    with drawing():
        page = new_sheet(about, figure_words()["measures"][measure], _notes(table, about), SIZE)
        axes = page.subplots()
        axes.set_axis_off()
        districts = table.to_crs(PROJECTION)
        _frame(axes, districts)
        if context is not None:
            colours = palette()
            context.to_crs(PROJECTION).plot(
                ax=axes, color=colours["neighbour"], edgecolor="white", linewidth=0.8, aspect=None
            )
        classes = classes_of([int(value) for value in districts[measure].dropna()])
        for shapes, style in _layers(districts, measure, classes):
            if len(shapes):
                shapes.plot(ax=axes, aspect=None, linewidth=0.6, **style)
        _name(axes, districts, measure)
        _explain(axes, measure, classes)
        return figure_bytes(page, suffix, about)


def classes_of(values: Sequence[int]) -> list[Class]:
    """Return up to five classes of the values above zero, by natural breaks.

    Parameters
    ----------
    values : sequence of int
        One a district; those of zero have no class.

    Examples
    --------
    >>> [each.words for each in classes_of([0, 1, 2, 2, 30, 31])]
    ['1', '2', '30', '31']
    >>> classes_of([0, 0])
    []
    """
    positive = [value for value in values if value > 0]
    distinct = sorted(set(positive))
    highs = distinct if len(distinct) <= CLASSES else _natural_breaks(positive)
    lows = [min(value for value in distinct if value > below) for below in (0, *highs)[:-1]]
    colours = palette()["classes"][-len(highs) :] if highs else []
    return [Class(*each) for each in zip(lows, highs, colours, strict=True)]


def _natural_breaks(values: Sequence[int]) -> list[int]:
    from mapclassify import FisherJenks

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Numba not installed")  # 36 values are few
        return [int(bound) for bound in FisherJenks(values, k=CLASSES).bins]


def _notes(table: GeoDataFrame, about: About) -> list[str]:
    unplaced = about.events - int(table["incidents"].sum())
    if not unplaced:
        return []
    one = unplaced == 1
    return [
        f"{unplaced:,} incident{'' if one else 's'} known to no district {'is' if one else 'are'} "
        "not drawn."
    ]


def _frame(axes: Axes, districts: GeoDataFrame) -> None:
    west, south, east, north = districts.total_bounds
    margin = MARGIN * (east - west)
    axes.set_xlim(west - margin, east + margin)
    axes.set_ylim(south - margin, north + margin)
    axes.set_aspect("equal")


def _layers(
    districts: GeoDataFrame, measure: str, classes: Sequence[Class]
) -> Iterator[tuple[GeoDataFrame, dict[str, Any]]]:
    """Yield the districts of each look, with what matplotlib is told of it."""
    colours = palette()
    values, reported = districts[measure], districts["reported"]
    hatched = {"facecolor": colours["zero"], "edgecolor": colours["hatch"]}
    yield districts[~reported], {**hatched, "hatch": HATCHES["missing"]}
    yield districts[reported & values.isna()], {**hatched, "hatch": HATCHES["unstated"]}
    zero = (values == 0).fillna(False)
    yield districts[zero], {"facecolor": colours["zero"], "edgecolor": colours["outline"]}
    for each in classes:
        within = values.between(each.low, each.high).fillna(False)
        yield districts[within], {"facecolor": each.colour, "edgecolor": colours["outline"]}


def _name(axes: Axes, districts: GeoDataFrame, measure: str) -> None:
    """Write the names of the districts with something to say, the figure below."""
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=1.6, foreground="white")]
    stated = districts[measure].notna()
    for _, district in districts.assign(stated=stated)[districts["reported"]].iterrows():
        point = district.geometry.representative_point()
        figure = f"\n{district[measure]:,}" if district["stated"] else ""
        axes.annotate(
            f"{district['district']}{figure}",
            (point.x, point.y),
            ha="center",
            va="center",
            fontsize=6,
            path_effects=halo,
        )


def _explain(axes: Axes, measure: str, classes: Sequence[Class]) -> None:
    from matplotlib.patches import Patch
    from matplotlib_scalebar.scalebar import ScaleBar

    words, colours = figure_words()["legend"], palette()
    solid = {"edgecolor": colours["outline"], "linewidth": 0.6}
    hatched = {"facecolor": colours["zero"], "edgecolor": colours["hatch"], "linewidth": 0.6}
    keys = [Patch(facecolor=each.colour, label=each.words, **solid) for each in reversed(classes)]
    if measure != "incidents":
        keys.append(Patch(facecolor=colours["zero"], label=words["zero"], **solid))
        keys.append(Patch(label=words["unstated"], hatch=HATCHES["unstated"], **hatched))
    keys.append(Patch(label=words["missing"], hatch=HATCHES["missing"], **hatched))
    axes.legend(
        handles=keys, title=words[measure], loc="lower right", handleheight=1.4, frameon=True
    )
    axes.add_artist(ScaleBar(1, "m", location="lower left", box_alpha=0.8, border_pad=0.6))
