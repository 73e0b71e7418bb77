"""For everyone: phone to projector, keyboard, screen reader, dark, Urdu, paper, bad input."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from mapping import samples

pytest.importorskip("axe_playwright_python", reason="needs the test extra (axe)")

from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser


def faults(page: Page) -> list[str]:
    """Return what axe-core finds serious or critical."""
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]} {each['nodes'][0]['failureSummary']}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


def opened(open_map: Open, view: str, **options: Any) -> Page:
    page = open_map(
        *samples.real_day(),
        samples.recalled(),
        reports=[samples.report()],
        unresolved=samples.unplaced(),
        **options,
    )
    if view == "filters":
        page.locator(".open-filters").click()
        for summary in page.locator("#facets summary").all():
            summary.click()
    if view == "panel":
        page.locator("#list [data-incident='1']").click()
    return page


@pytest.mark.parametrize("view", ["list", "filters", "panel"])
@pytest.mark.parametrize("address", ["", "#theme=dark", "#language=ur", "#view=table"])
def test_axe_finds_nothing_serious(open_map: Open, view: str, address: str) -> None:
    assert faults(opened(open_map, view, address=address)) == []


@pytest.mark.parametrize("width", [360, 1920])
def test_axe_finds_nothing_serious_on_a_phone_or_projector(open_map: Open, width: int) -> None:
    assert faults(opened(open_map, "panel", width=width, height=740)) == []


@pytest.mark.parametrize("address", ["", "#language=ur", "#view=table", "#theme=dark"])
def test_a_phone_never_scrolls_sideways(open_map: Open, address: str) -> None:
    page = opened(open_map, "filters", width=360, height=740, address=address)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_every_control_is_reached_by_tab_and_seen(open_map: Open) -> None:
    page = opened(open_map, "list")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => {
                    const { tagName, className, id } = document.activeElement;
                    const style = getComputedStyle(document.activeElement);
                    const next = document.activeElement.nextElementSibling;
                    const mark = next ? getComputedStyle(next).outlineStyle : "none";
                    const name = document.activeElement.getAttribute("name") ?? "";
                    return [tagName, String(className.baseVal ?? className), id + name,
                            style.outlineStyle !== "none" || mark !== "none"
                            || style.strokeWidth === "3.5px"];
                }"""
            )
        )
    names = " ".join(f"{tag}.{name}" for tag, name, _, _ in reached)
    for wanted in ("skip", "SELECT", "spot", "district", "play", "handle", "search", "entry"):
        assert wanted in names, wanted
    assert [each for each in reached if each[0] != "BODY" and not each[3]] == []


def test_urdu_turns_the_page_and_names_the_places(open_map: Open) -> None:
    page = opened(open_map, "list")
    page.get_by_label("Language").select_option("ur")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    expect(page.locator("h1")).to_have_text("بلوچستان میں رپورٹ ہونے والے واقعات")
    expect(page.locator("#list")).to_contain_text("نوشکی")
    assert "گوادر" in page.locator(".label").all_inner_texts()
    side, stage = page.locator("#side").bounding_box(), page.locator(".stage").bounding_box()
    assert side is not None
    assert stage is not None
    assert side["x"] < stage["x"]
    page.get_by_label("زبان").select_option("en")
    expect(page.locator("#list")).to_contain_text("Nushki")


def test_dark_and_light_differ_and_recolour(open_map: Open) -> None:
    page = opened(open_map, "list")
    gwadar = page.locator('.district[aria-label^="Gwadar"]')
    light = gwadar.get_attribute("fill")
    page.get_by_label("Appearance").select_option("dark")
    assert gwadar.get_attribute("fill") != light
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 29, 35)"


@pytest.mark.parametrize(
    ("wish", "choice", "ground"),
    [
        ("light", "auto", "rgb(255, 255, 255)"),
        ("dark", "auto", "rgb(23, 29, 35)"),
        ("dark", "light", "rgb(255, 255, 255)"),
        ("light", "dark", "rgb(23, 29, 35)"),
    ],
)
def test_the_page_follows_the_system_unless_told_otherwise_and_paper_is_light(
    open_map: Open, wish: Any, choice: str, ground: str
) -> None:
    page = opened(open_map, "list")
    page.emulate_media(color_scheme=wish)
    page.get_by_label("Appearance").select_option(choice)
    colour = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(colour) == ground
    page.emulate_media(media="print", color_scheme=wish)
    assert page.evaluate(colour) == "rgb(255, 255, 255)"


def test_what_is_filtered_is_said_aloud(open_map: Open) -> None:
    page = opened(open_map, "list")
    assert page.get_by_role("status").inner_text() == "4 incidents"
    page.get_by_role("searchbox").fill("gwadar")
    expect(page.get_by_role("status")).to_have_text("1 of 4 incidents")


def test_paper_holds_map_legend_table_and_sources(open_map: Open) -> None:
    page = opened(open_map, "list")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for part in (".leaflet-container", "#legend", "#grid", "#sources", "#method", "#title"):
        expect(page.locator(part)).to_be_visible()
    for part in (".leaflet-control-zoom", "#controls", "#tools"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator(".table-row")).to_have_count(6)


def test_paper_is_a4(open_map: Open) -> None:
    page = opened(open_map, "list")
    pdf = page.pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95" in pdf or b"/MediaBox [0 0 595" in pdf


def test_no_incident_at_all(open_map: Open) -> None:
    page = open_map()
    expect(page.locator("#list")).to_contain_text("No incident was read in these reports.")
    expect(page.locator("#subtitle")).to_have_text("No dated incident · 0 reports · 0 incidents")
    expect(page.locator("#time")).to_contain_text("No incident has a date.")
    assert page.locator(".district").count() == 36
    page.get_by_text("Table", exact=True).click()
    assert page.get_by_role("grid").get_attribute("aria-rowcount") == "1"
    assert faults(page) == []


def test_only_what_the_province_knows(open_map: Open) -> None:
    page = open_map(samples.raids())
    assert page.locator(".spot").count() == 0
    expect(page.locator("#list")).to_contain_text("41 killed")


def test_hundreds_at_one_point(open_map: Open) -> None:
    page = open_map(*samples.same_point(500))
    expect(page.locator(".spot")).to_have_count(1)
    page.locator(".spot").click()
    expect(page.locator("#panel .entry")).to_have_count(50)
    page.locator("#panel .more").click()
    expect(page.locator("#panel .entry")).to_have_count(100)


def test_a_place_of_ten_thousand_characters(open_map: Open) -> None:
    endless = dataclasses.replace(samples.gwadar(), place=None, place_text="Killi" * 2000)
    page = open_map(endless, width=360, height=740)
    page.locator(".spot").click()
    expect(page.locator("#panel")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_district_set_without_outlines(open_map: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from shapely import Polygon

    from mapper.gazetteer import Gazetteer

    gazetteer = Gazetteer.default()
    empty = gazetteer.boundaries()
    empty["geometry"] = [Polygon()] * len(empty)
    monkeypatch.setattr(gazetteer, "boundaries", lambda on=None: empty.copy())
    page = open_map(*samples.real_day(), gazetteer=gazetteer)
    assert page.locator(".district").count() == 0
    assert page.locator(".spot").count() == 2
    expect(page.locator("#list")).to_contain_text("Nushki")
    expect(page.locator("#method")).to_contain_text("holds no outlines")


def test_a_file_cut_short_says_so(open_map: Open, tmp_path: Any) -> None:
    page = open_map(*samples.varied(2100))
    path = tmp_path / "map.html"
    html = path.read_text(encoding="utf-8")
    start = html.index('id="mapper-incidents">"') + 3000
    path.write_text(html[:start] + "A" * 400 + html[start + 400 :], encoding="utf-8")
    other = page.context.new_page()
    other.goto(path.as_uri())
    expect(other.locator("#list")).to_contain_text("could not be read")
    assert other.locator(".district").count() == 36
