"""The map in Firefox: the same page, drawn and used from disk."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import mapper
from checkout import REPORTS
from mapper.mapping import build_map
from mapping import samples

if TYPE_CHECKING:
    from browser.firefox import Firefox

pytestmark = pytest.mark.firefox

PAINTED = """((x, y) => {
    const canvas = document.querySelector(".leaflet-signs-pane canvas");
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const at = [x - box.left, y - box.top].map(each => Math.round(each * scale));
    return [...canvas.getContext("2d").getImageData(...at, 1, 1).data];
})(...arguments)"""
MIDDLE = """(({left, top, width, height}) => [left + width / 2, top + height / 2])(
    document.querySelector(arguments[0]).getBoundingClientRect()
)"""


@pytest.fixture(scope="module")
def window(firefox_executable: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    pytest.importorskip("marionette_driver", reason="needs the test extra (marionette-driver)")
    from browser.firefox import started

    with started(firefox_executable, tmp_path_factory.mktemp("firefox")) as firefox:
        yield firefox


@pytest.fixture
def firefox(window: Firefox) -> Iterator[Firefox]:
    """Return the window; nothing may be asked for or go wrong in it."""
    window.troubles()
    yield window
    assert window.troubles() == []


@pytest.fixture(scope="module")
def sample_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the map of the sample reports, as `make map` draws it."""
    out = tmp_path_factory.mktemp("sample") / "map.html"
    reports = list(mapper.read_reports([REPORTS]))
    incidents = [incident for report in reports for incident in mapper.extract(report)]
    build_map(incidents, out, reports=reports)
    return out


@pytest.fixture(scope="module")
def large_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a map of so many incidents that they travel compressed."""
    out = tmp_path_factory.mktemp("large") / "map.html"
    build_map(samples.varied(2500), out, reports=[samples.report()])
    assert '"columns"' not in out.read_text(encoding="utf-8")
    return out


def shown(firefox: Firefox) -> int:
    return int(firefox.text(".status").split()[0].replace(",", ""))


def on_map(firefox: Firefox) -> int:
    counts = "[...document.querySelectorAll('.spot')].map(each => Number(each.dataset.count))"
    return sum(firefox.evaluate(counts))


def unfold(firefox: Firefox, facet: str) -> None:
    firefox.click(".open-filters")
    firefox.evaluate(
        "document.querySelector(`ul[data-facet=${arguments[0]}]`).parentElement.open = true", facet
    )


def choice(facet: str, value: str) -> str:
    return f'ul[data-facet="{facet}"] input[value="{value}"]'


def test_the_sample_map_is_drawn(firefox: Firefox, sample_map: Path) -> None:
    firefox.open(sample_map)
    assert firefox.text("h1") == "Incidents reported in Balochistan"
    assert firefox.evaluate("document.querySelectorAll('.district').length") == 36
    assert shown(firefox) >= on_map(firefox) > 10


def test_a_sign_is_painted_under_its_button(firefox: Firefox, tmp_path: Path) -> None:
    build_map([samples.gwadar()], tmp_path / "map.html")
    firefox.open(tmp_path / "map.html")
    x, y = firefox.evaluate(MIDDLE, ".spot")
    assert firefox.evaluate(PAINTED, x, y) == [0x6D, 0x1B, 0x7B, 255]
    assert firefox.evaluate(PAINTED, x + 60, y)[3] == 0


def test_a_filter_leaves_as_many_as_it_said(firefox: Firefox, tmp_path: Path) -> None:
    build_map(samples.many(200), tmp_path / "map.html")
    firefox.open(tmp_path / "map.html")
    every = shown(firefox)
    unfold(firefox, "type")
    battles = choice("type", "Battles")
    beside = f"document.querySelector('{battles}').closest('.choice').querySelector('.count')"
    told = int(firefox.evaluate(f"{beside}.textContent"))
    firefox.click(battles)
    assert 0 < shown(firefox) == on_map(firefox) == told < every
    firefox.click(".reset")
    assert shown(firefox) == every


def test_typed_days_and_words_filter(firefox: Firefox, tmp_path: Path) -> None:
    build_map(samples.real_day(), tmp_path / "map.html")
    firefox.open(tmp_path / "map.html")
    firefox.type(".time input[type=date]", "2026-01-31")
    firefox.wait("document.querySelector('.status').textContent.startsWith('3 ')")
    firefox.type(".search", "nushki")
    firefox.wait("document.querySelector('.status').textContent.startsWith('1 ')")


def test_an_incident_opens_with_its_sentence_and_closes(firefox: Firefox, tmp_path: Path) -> None:
    build_map(samples.real_day(), tmp_path / "map.html", reports=[samples.report()])
    firefox.open(tmp_path / "map.html")
    firefox.click("[data-incident='1']")
    assert "Eleven labourers died in their camp." in firefox.text("#panel")
    assert "The Invented Gazette" in firefox.text("#panel")
    firefox.type("#panel button", "\ue00c")  # Escape
    firefox.wait("document.querySelector('#panel').hidden")


def test_a_link_restores_the_view(firefox: Firefox, sample_map: Path) -> None:
    firefox.open(sample_map)
    unfold(firefox, "type")
    firefox.click(choice("type", "Battles"))
    firefox.click("#key input[value=injured]")
    firefox.wait("location.hash.includes('measure=injured')")
    left, address = firefox.texts("#list .entry-place"), firefox.evaluate("location.hash")
    firefox.open(sample_map, address)
    assert firefox.texts("#list .entry-place") == left
    assert firefox.evaluate("document.querySelector('#key input[value=injured]').checked")


def test_a_large_map_is_unpacked_and_searched(firefox: Firefox, large_map: Path) -> None:
    firefox.open(large_map)
    every = shown(firefox)
    assert every == 2500
    assert on_map(firefox) > 1000
    unfold(firefox, "type")
    firefox.click(choice("type", "Riots"))
    assert 0 < shown(firefox) < every
    firefox.click(".reset")
    firefox.type(".search", "Invented sentence 1234 of")
    firefox.wait("document.querySelector('.status').textContent.startsWith('1 ')")


def test_a_dark_page_is_dark_to_the_edge(
    firefox: Firefox, sample_map: Path, tmp_path: Path
) -> None:
    firefox.open(sample_map, "#theme=dark&language=ur")
    firefox.picture(tmp_path / "dark.png")
    with Image.open(tmp_path / "dark.png") as picture:
        edge = picture.convert("L").crop((3, 0, 4, picture.height)).tobytes()
    assert max(edge) < 200


def test_a_long_type_ends_inside_its_cell(firefox: Firefox, tmp_path: Path) -> None:
    build_map(samples.real_day(), tmp_path / "map.html")
    firefox.open(tmp_path / "map.html", "#view=table")
    ends = """[...document.querySelectorAll(".type-cell")].map((cell) =>
        cell.lastElementChild.getBoundingClientRect().right - cell.getBoundingClientRect().right
    )"""
    beyond = firefox.evaluate(ends)
    assert len(beyond) == 5
    assert max(beyond) <= 0


def test_a_range_of_days_keeps_its_year_in_the_table(firefox: Firefox, tmp_path: Path) -> None:
    weeks = dataclasses.replace(
        samples.gwadar(), date_start=dt.date(2025, 7, 22), date_end=dt.date(2025, 8, 11)
    )
    build_map([weeks], tmp_path / "map.html")
    firefox.open(tmp_path / "map.html", "#view=table")
    cell = "document.querySelector('.table-row .cell-date')"
    assert firefox.text(".table-row .cell-date") == "22 Jul – 11 Aug 2025"
    assert firefox.evaluate(f"{cell}.scrollWidth <= {cell}.clientWidth")


def test_the_watch_sees_a_request_an_error_and_words(window: Firefox, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        "<!DOCTYPE html><p class=status>1 incident</p><img src='https://nowhere.invalid/pixel.png'>"
        "<script>console.error('careless words'); throw new Error('thrown')</script>"
    )
    window.troubles()
    window.open(page)
    found = "\n".join(window.troubles())
    for trouble in ("https://nowhere.invalid/pixel.png", "thrown", "careless words"):
        assert trouble in found
