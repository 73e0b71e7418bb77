"""The tables that a notebook shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import geopandas
import pandas as pd
import pytest
from shapely import Point

import mapper
from mapper.extraction import analyse
from mapper.notebook import (
    Table,
    changes_table,
    corrections_table,
    names_table,
    reports_table,
    review_table,
    with_samples,
)

from .conftest import FIRST, SECOND


@pytest.fixture
def store(tmp_path: Path) -> Iterator[mapper.Store]:
    with mapper.Store(tmp_path / "incidents.gpkg") as kept:
        yield kept


def read(*texts: str) -> list[mapper.Report]:
    return [mapper.read_report(text=text) for text in texts]


class TestTable:
    def test_markup_in_a_report_is_text(self) -> None:
        page = Table(pd.DataFrame({"<b>name": ["<script>alert(1)</script>"]}))._repr_html_()
        assert "<script>" not in page and "<b>" not in page
        assert "&lt;script&gt;" in page

    def test_a_dollar_in_a_report_is_no_formula(self) -> None:
        page = Table(pd.DataFrame({"sentence": ["They took $5 and $6."]}))._repr_html_()
        assert "$5 and $6" in page and "mathjax_ignore" in page

    def test_nothing_is_cut_short(self) -> None:
        long = "word " * 200
        frame = pd.DataFrame({"sentence": [long] * 100})
        assert Table(frame)._repr_html_().count(long) == 100
        assert repr(Table(frame)).count(long.strip()) == 100

    def test_what_is_not_stated_is_empty(self) -> None:
        frame = pd.DataFrame(
            {
                "a": pd.array([None, 1], "Int64"),
                "b": pd.array([None, "x"], "string"),
                "c": [pd.NaT, dt.datetime(2024, 6, 5)],
                "d": [None, 0.5],
            }
        )
        page = Table(frame)._repr_html_()
        assert not any(word in page + repr(Table(frame)) for word in ("NA", "NaT", "None", "nan"))

    def test_days_are_days_and_figures_stand_right(self) -> None:
        frame = pd.DataFrame({"day": [dt.datetime(2024, 6, 5)], "people": [12345], "sure": [True]})
        page = Table(frame)._repr_html_()
        assert ">2024-06-05<" in page and "12,345" in page and ">yes<" in page
        assert "td.col1" in page and "td.col0" not in page

    def test_a_geometry_is_left_out(self) -> None:
        frame = geopandas.GeoDataFrame({"name": ["Mach"]}, geometry=[Point(67.3, 29.9)])
        assert "POINT" not in repr(Table(frame)) + Table(frame)._repr_html_()

    def test_without_rows_it_says_so(self) -> None:
        nothing = Table(pd.DataFrame({"a": []}), none="Nothing at all & no more.")
        assert repr(nothing) == "Nothing at all & no more."
        assert nothing._repr_html_() == "<p>Nothing at all &amp; no more.</p>"

    def test_the_same_table_gives_the_same_page(self) -> None:
        frame = pd.DataFrame({"a": [1], "b": ["x"]})
        assert Table(frame)._repr_html_() == Table(frame.copy())._repr_html_()
        other = Table(frame.assign(a=2))._repr_html_()
        assert other.split("#T_")[1][:12] != Table(frame)._repr_html_().split("#T_")[1][:12]


def test_each_report_is_listed_with_what_became_of_it(store: mapper.Store) -> None:
    extractions = [analyse(report) for report in read(FIRST, FIRST)]
    table = reports_table(extractions, store.add(extractions))
    assert list(table["what became of it"]) == ["new", "unchanged"]
    assert list(table["incidents"]) == [1, 1]


def test_new_changed_and_removed_incidents_are_told(store: mapper.Store) -> None:
    first, second = read(FIRST, SECOND)
    store.add([first])
    before = store.run
    store.add([second])
    table = changes_table(store.diff(before))
    assert list(table["what"]) == ["new", "changed"]
    assert "killed 7" in table["read as"][1] and "killed 5" in table["before"][1]
    before = store.run
    store.remove(second.id)
    table = changes_table(store.diff(before))
    assert sorted(table["what"]) == ["changed", "removed"]


def test_what_was_merged_is_told(store: mapper.Store) -> None:
    store.add(read(FIRST, SECOND))
    one, other = (incident.id for incident in store.incidents())
    before = store.run
    store.merge(one, other, by="A. Reader")
    table = changes_table(store.diff(before))
    assert "merged" in list(table["what"])
    assert table["also"].str.startswith("now part of ").any()


def test_what_this_run_brought_is_reviewed_first(store: mapper.Store) -> None:
    store.add(read("A blast in Quetta hurt four people.\n"))
    before = store.run
    store.add(read(FIRST))
    table = review_table(store, since=before)
    assert list(table["this run"]) == ["new", ""]
    assert table["confidence"][0] > table["confidence"][1]
    assert len(review_table(store, since=before, most=1)) == 1


def test_names_that_were_not_placed_are_listed_once() -> None:
    gazetteer = mapper.Gazetteer.default()
    report = mapper.read_report(text="A bomb hurt two men in Zzyzxabad district on Tuesday.")
    found = analyse(report)
    table = names_table([found, found], gazetteer)
    assert len(table) == len(found.unresolved)
    assert list(names_table([], gazetteer).columns) == list(table.columns)


def test_corrections_are_told_in_words(store: mapper.Store) -> None:
    store.add(read(FIRST))
    (incident,) = store.incidents()
    number = store.correct(
        incident.id,
        place="Turbat, Kech",
        sub_event_type="Suicide bomb",
        date_start=dt.date(2024, 6, 3),
        figures={"killed_total": 6, "injured_total": None},
        by="A. Reader",
        why="Read again.",
    )
    told = corrections_table(store)["to be"][0].splitlines()
    assert told[0].endswith(", Kech")
    assert told[2:4] == ["Explosions/Remote violence: Suicide bomb", "2024-06-03"]
    assert set(told[4:]) == {"killed, total: 6", "injured, total: not stated"}
    store.undo(number)
    assert list(corrections_table(store)["undone"]) == ["yes"]


def test_the_samples_never_go_into_a_store_of_ones_own(tmp_path: Path) -> None:
    mine = tmp_path / "incidents.gpkg"
    named, file = with_samples([], mine)
    assert named and file != mine and not mine.exists()
    assert with_samples(["a.txt"], mine) == (["a.txt"], mine)
    mapper.Store(mine).close()
    assert with_samples([], mine) == ([], mine)
