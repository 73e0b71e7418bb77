"""Figures for print: what is on them, that they hold no clock, and that they are files."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.errors import ExportError
from mapper.exporting import About, draw_choropleth, draw_timeline, figure_suffix
from mapper.exporting.choropleth import classes_of
from mapper.exporting.palette import palette, type_colour
from mapper.exporting.sheet import drawing
from mapper.exporting.timeline import step_of
from mapper.gazetteer import Gazetteer
from mapper.mapping import district_table
from mapper.model import Casualties, Count, Incident, Tally

from .conftest import REPORTS

SUFFIXES = (".png", ".svg", ".pdf")
STARTS = {".png": b"\x89PNG\r\n", ".svg": b"<?xml", ".pdf": b"%PDF-"}


@pytest.fixture
def table(incidents: list[Incident]) -> Any:
    return district_table(incidents)


def words_of(svg: bytes) -> str:
    """Return the texts on a drawing: matplotlib keeps each as a comment beside its outline."""
    ElementTree.fromstring(svg)
    return "\n".join(re.findall(r"<!-- (.*?) -->", svg.decode(), re.S))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_incidents_give_the_same_bytes(
    suffix: str, table: Any, incidents: list[Incident], about: About
) -> None:
    maps = {draw_choropleth(table, about, suffix) for _ in range(2)}
    times = {draw_timeline(incidents, about, suffix) for _ in range(2)}
    for (drawn,) in (maps, times):
        assert drawn.startswith(STARTS[suffix])
        assert b"CreationDate" not in drawn and b"<dc:date>" not in drawn


def test_the_users_own_settings_change_nothing(table: Any, about: About) -> None:
    import matplotlib

    before = draw_choropleth(table, about, ".svg")
    with matplotlib.rc_context({"font.size": 30, "svg.fonttype": "none", "figure.dpi": 20}):
        assert draw_choropleth(table, about, ".svg") == before


def test_a_map_says_what_it_is(table: Any, about: About, gazetteer: Gazetteer) -> None:
    words = words_of(draw_choropleth(table, about, ".svg", context=gazetteer.context()))
    for said in (
        "Incidents in Balochistan",
        "People killed by district (best figures) · 2024-05-09 to 2024-05-16",
        "0: reports say none",
        "no incident reported",
        "incident reported, figure not stated",
        "150 km",
        "Sources (reports): The Daily (1), no publisher named (1)",
        "published 2024-05-10 to 2024-05-17",
        "check the sources before you publish",
        "CC BY 3.0 IGO",
        f"mapper {about.program}, gazetteer {about.gazetteer}",
    ):
        assert said in words


def test_missing_is_told_from_zero(about: About, attack: Incident) -> None:
    none = dataclasses.replace(attack, casualties=Casualties(killed=Tally(total=Count(0, 0, 0))))
    unstated = dataclasses.replace(attack, id="e" * 16, district="Gwadar", district_pcode="PK210")
    unstated = dataclasses.replace(unstated, casualties=Casualties())
    svg = draw_choropleth(district_table([none, unstated]), about, ".svg").decode()
    assert len(set(re.findall(r"url\(#(h\w+)\)", svg))) == 2  # two hatches, and white for zero


def test_each_district_with_an_incident_has_its_name_and_figure(
    table: Any, about: About, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[Any] = []
    monkeypatch.setattr(
        "mapper.exporting.choropleth.figure_bytes", lambda page, *_: pages.append(page)
    )
    draw_choropleth(table, about, ".svg")
    names = {text.get_text() for axes in pages[0].axes for text in axes.texts}
    assert names == {"Kech\n7", "Quetta\n4"}


def test_incidents_without_a_district_are_counted(
    attack: Incident, raids: Incident, tell: Any
) -> None:
    lost = dataclasses.replace(raids, kind="event")
    drawn = draw_choropleth(district_table([attack, lost]), tell([attack, lost]), ".svg")
    assert "1 incident known to no district is not drawn." in words_of(drawn)


def test_a_timeline_says_what_it_is(incidents: list[Incident], about: About) -> None:
    words = words_of(draw_timeline(incidents, about, ".svg"))
    for said in (
        "Incidents and people killed, by day · 2024-05-09 to 2024-05-16",
        "Battles",
        "Protests",
        "1 incident known to a span of days only, drawn at the first.",
        "Sources (reports)",
        "CC BY 4.0",
    ):
        assert said in words


def test_map_and_timeline_count_the_killed_alike(
    protest: Incident, tell: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[Any] = []
    monkeypatch.setattr(
        "mapper.exporting.timeline.figure_bytes", lambda page, *_: pages.append(page)
    )
    draw_timeline([protest], tell([protest]), ".svg")
    (bar,) = pages[0].axes[1].patches
    on_map = district_table([protest])["killed"].sum()
    assert bar.get_height() == on_map == 4


def test_an_event_without_a_day_is_counted(attack: Incident, tell: Any) -> None:
    undated = dataclasses.replace(attack, date_start=None, date_end=None)
    drawn = draw_timeline([undated], tell([undated]), ".svg")
    assert "1 incident without a day not drawn." in words_of(drawn)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_at_all_is_a_figure(suffix: str, tell: Any) -> None:
    assert draw_timeline([], tell([]), suffix).startswith(STARTS[suffix])
    assert draw_choropleth(district_table([]), tell([]), suffix).startswith(STARTS[suffix])


@pytest.mark.parametrize("measure", ["incidents", "injured", "abducted"])
def test_every_measure_has_its_map(measure: Any, incidents: list[Incident], about: About) -> None:
    table = district_table(incidents, measure=measure)
    drawn = draw_choropleth(table, about, ".svg", measure=measure)
    assert (
        f"{measure if measure == 'incidents' else f'people {measure}'}" in words_of(drawn).lower()
    )


HOSTILE = [
    "$\\frac{1}{0}$ of <b>",
    "</svg><script>",
    "--><script>x</script>",
    "\x00\x1b[31m\ufffe",
    "💥 \u0628",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_strangers_text_is_drawn_as_text(
    text: str, incidents: list[Incident], table: Any, gazetteer: Gazetteer
) -> None:
    reports = [dataclasses.replace(report, publisher=text) for report in REPORTS]
    about = About.of(incidents, reports, gazetteer=gazetteer, title=text, selection=text)
    drawn = draw_choropleth(table, about, ".svg")
    assert b"<script" not in drawn
    ElementTree.fromstring(drawn)
    assert draw_timeline(incidents, about, ".pdf").startswith(STARTS[".pdf"])


@pytest.mark.parametrize(
    "text", ["endless " * 900, "x" * 9000, " "], ids=["words", "word", "blank"]
)
def test_a_text_without_end_leaves_room_for_the_figure(
    text: str, incidents: list[Incident], gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[Any] = []
    monkeypatch.setattr(
        "mapper.exporting.timeline.figure_bytes", lambda page, *_: pages.append(page)
    )
    reports = [dataclasses.replace(report, publisher=text) for report in REPORTS]
    about = About.of(incidents, reports, gazetteer=gazetteer, title=text, selection=text)
    draw_timeline(incidents, about, ".svg")
    (page,) = pages
    page.draw_without_rendering()
    assert page.axes[0].get_position().height > 0.15
    width, height = page.bbox.width, page.bbox.height
    for drawn in page.texts:
        box = drawn.get_window_extent()
        assert box.x0 >= 0 and box.x1 <= width and box.y0 >= 0 and box.y1 <= height


def test_the_metadata_name_licence_and_source(table: Any, about: About) -> None:
    for suffix in SUFFIXES:
        drawn = draw_choropleth(table, about, suffix)
        assert b"GeoNames, CC BY 4.0" in drawn
        assert b"The Daily (1)" in drawn or suffix == ".pdf"


@given(st.lists(st.integers(0, 500), max_size=40))
def test_every_value_above_zero_is_in_one_class(values: list[int]) -> None:
    classes = classes_of(values)
    assert len(classes) <= 5
    for value in values:
        within = [each for each in classes if each.low <= value <= each.high]
        assert len(within) == (value > 0)
    assert len({each.colour for each in classes}) == len(classes)


@pytest.mark.parametrize(
    ("last", "step"),
    [("2024-01-01", "day"), ("2024-03-02", "day"), ("2024-03-03", "week"), ("2026-06-01", "month")],
)
def test_a_bar_is_as_long_as_the_period_asks(last: str, step: str) -> None:
    assert step_of([dt.date(2024, 1, 1), dt.date.fromisoformat(last)]) == step
    assert step_of([]) == "day"


@pytest.mark.parametrize(("days", "step"), [(400, "by week"), (4000, "by month")])
def test_a_long_period_is_drawn_by_week_or_month(
    days: int, step: str, attack: Incident, tell: Any
) -> None:
    later = dt.date(2024, 5, 9) + dt.timedelta(days=days)
    both = [attack, dataclasses.replace(attack, id="f" * 16, date_start=later, date_end=later)]
    assert step in words_of(draw_timeline(both, tell(both), ".svg"))


def test_a_type_that_is_not_known_is_grey(attack: Incident, tell: Any) -> None:
    odd = dataclasses.replace(attack, event_type="Something new")
    assert type_colour("Something new") == palette()["other"]
    assert "Something new" in words_of(draw_timeline([odd], tell([odd]), ".svg"))


def test_a_name_that_says_no_form_is_refused() -> None:
    assert figure_suffix(Path("a.PDF")) == ".pdf"
    with pytest.raises(ExportError, match=r"\.png, \.svg or \.pdf"):
        figure_suffix(Path("a.jpg"))


def test_drawing_leaves_the_users_settings_as_they_were() -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    with drawing():
        pass
    assert dict(matplotlib.rcParams) == before
