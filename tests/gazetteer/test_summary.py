"""In a notebook a gazetteer shows what it holds and whose data they are."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

from mapper.gazetteer import Gazetteer

from .editing import edit


def _rows(gazetteer: Gazetteer) -> dict[str, list[str]]:
    page = ElementTree.fromstring(gazetteer._repr_html_())
    cells = ([cell.text or "" for cell in row] for row in page.iter("tr"))
    return {first: rest for first, *rest in cells}


def test_it_says_version_and_district_set(gazetteer: Gazetteer) -> None:
    (title,) = ElementTree.fromstring(gazetteer._repr_html_()).iter("strong")
    number = len(gazetteer.districts())
    assert title.text == f"Gazetteer {gazetteer.version}: {number} districts of 2025-01-01"


def test_it_counts_by_kind_across_the_tables(tables: Path) -> None:
    kinds = [
        row["kind"]
        for name in ("places.csv", "villages.csv")
        for row in csv.DictReader((tables / name).read_text(encoding="utf-8").splitlines())
    ]
    shown = _rows(Gazetteer.load(tables))
    assert shown["village"] == [f"{kinds.count('village'):,}"]
    assert shown["hospital"] == [f"{kinds.count('hospital'):,}"]


def test_it_names_the_licences_with_their_sources(gazetteer: Gazetteer) -> None:
    shown = _rows(gazetteer)
    assert "GeoNames" in shown["CC BY 4.0"][1]
    assert "OCHA COD-AB" in shown["CC BY 3.0 IGO"][1]


def test_words_of_the_tables_are_shown_and_never_obeyed(tables: Path) -> None:
    edit(tables / "places.csv", ",hospital,", ",<script>alert(1)</script>,")
    edit(tables / "datapackage.json", '"2026.11"', '"<b>2026</b>"')
    shown = Gazetteer.load(tables)._repr_html_()
    assert "<script" not in shown
    assert "&lt;b&gt;2026&lt;/b&gt;" in shown
