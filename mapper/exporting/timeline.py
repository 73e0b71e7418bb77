"""A timeline for print: incidents by type, and people killed with their range."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mapper.exporting.about import About
from mapper.exporting.palette import palette, type_colour
from mapper.exporting.sheet import drawing, figure_bytes, figure_words, new_sheet
from mapper.exporting.tolls import all_killed
from mapper.model import Count, Incident

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_timeline", "step_of"]

Step = Literal["day", "week", "month"]
SIZE = (8.27, 6.4)  # inches: the width of A4
MOST_DAYS = 62  # bars of a day each; above it weeks, above two years months
MOST_WEEKS = 104
WIDTHS: Mapping[Step, int] = {"day": 1, "week": 7, "month": 28}


@dataclass(frozen=True, slots=True)
class Bar:
    """What happened in one step of time."""

    types: Counter[str]
    killed: Count | None


def draw_timeline(incidents: Iterable[Incident], about: About, suffix: str) -> bytes:
    """Draw the events over time, as two rows of bars.

    Rollups and background are not drawn: the former repeat the events, the latter are
    older news. An event stands at its first day.

    Parameters
    ----------
    incidents : iterable of Incident
        What happened.
    about : About
        What the figure says of itself.
    suffix : str
        `.png`, `.svg` or `.pdf`.

    Returns
    -------
    bytes
        The file; the same for the same incidents.
    """
    events = [incident for incident in incidents if incident.kind == "event"]
    dated = [event for event in events if event.date_start is not None]
    step = step_of([event.date_start for event in dated if event.date_start])
    bars = _bars(dated, step)
    words = figure_words()["timeline"]
    with drawing():
        page = new_sheet(about, f"{words['title']}, {words[step]}", _notes(events), SIZE)
        upper, lower = page.subplots(2, sharex=True)
        _draw_types(upper, bars, step)
        _draw_killed(lower, bars, step)
        upper.set_ylabel(words["incidents"])
        lower.set_ylabel(words["killed"])
        lower.set_xlabel(f"People killed: {words['bars']}.", fontsize=7)
        for axes in (upper, lower):
            _tidy(axes)
        return figure_bytes(page, suffix, about)


def step_of(days: Sequence[dt.date]) -> Step:
    """Return how long a bar lasts, so that there are neither too many nor too few.

    Examples
    --------
    >>> step_of([dt.date(2024, 1, 1), dt.date(2024, 1, 31)])
    'day'
    >>> step_of([dt.date(2022, 1, 1), dt.date(2024, 12, 31)])
    'month'
    """
    length = (max(days) - min(days)).days + 1 if days else 1
    if length <= MOST_DAYS:
        return "day"
    return "week" if length <= MOST_WEEKS * 7 else "month"


def _start(day: dt.date, step: Step) -> dt.date:
    if step == "week":
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1) if step == "month" else day


def _bars(events: Iterable[Incident], step: Step) -> dict[dt.date, Bar]:
    bars: dict[dt.date, Bar] = {}
    for event in events:
        if event.date_start is None:
            continue
        start = _start(event.date_start, step)
        bar = bars.get(start, Bar(Counter(), None))
        bar.types[event.event_type] += 1
        killed = _added(bar.killed, all_killed(event))
        bars[start] = Bar(bar.types, killed)
    return dict(sorted(bars.items()))


def _added(one: Count | None, other: Count | None) -> Count | None:
    return one if other is None else other if one is None else one + other


def _notes(events: Sequence[Incident]) -> list[str]:
    undated = sum(event.date_start is None for event in events)
    vague = sum((event.date_precision or 1) > 1 for event in events if event.date_start)
    return [
        f"{number:,} incident{'' if number == 1 else 's'} {words}."
        for number, words in (
            (undated, "without a day not drawn"),
            (vague, "known to a span of days only, drawn at the first"),
        )
        if number
    ]


def _draw_types(axes: Axes, bars: Mapping[dt.date, Bar], step: Step) -> None:
    heights = [0] * len(bars)
    totals = sum((bar.types for bar in bars.values()), Counter[str]())
    known = [*palette()["types"], *sorted(set(totals) - set(palette()["types"]))]
    for event_type in (each for each in known if each in totals):
        numbers = [bar.types[event_type] for bar in bars.values()]
        axes.bar(
            _positions(bars),
            numbers,
            bottom=heights,
            width=WIDTHS[step] * 0.9,
            align="edge",
            color=type_colour(event_type),
            edgecolor="white",
            linewidth=0.3,
            label=event_type,
        )
        heights = [height + number for height, number in zip(heights, numbers, strict=True)]
    if bars:
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=4, frameon=False, fontsize=7)


def _draw_killed(axes: Axes, bars: Mapping[dt.date, Bar], step: Step) -> None:
    stated = {day: bar.killed for day, bar in bars.items() if bar.killed is not None}
    width = WIDTHS[step] * 0.9
    best = [count.best for count in stated.values()]
    positions = _positions(stated)
    axes.bar(positions, best, width=width, align="edge", color=palette()["bar"])
    for position, count in zip(positions, stated.values(), strict=True):
        middle = position + width / 2
        high = count.best if count.high is None else count.high
        if count.low < high:
            axes.plot([middle, middle], [count.low, high], color="black", linewidth=1.2)
        if count.high is None:
            axes.plot([middle], [count.best], marker="^", color="black", markersize=3)


def _positions(days: Iterable[dt.date]) -> list[float]:
    from matplotlib.dates import date2num

    return [float(date2num(day)) for day in days]  # type: ignore[no-untyped-call]


def _tidy(axes: Axes) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.ticker import MaxNLocator

    locator = AutoDateLocator(minticks=4, maxticks=9)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    labels = ConciseDateFormatter(locator)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_formatter(labels)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    axes.set_ylim(bottom=0)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#dddddd", linewidth=0.5)
    axes.set_axisbelow(True)
