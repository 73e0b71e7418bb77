"""Filters, search, time and what they drive together."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from mapper.model import Evidence
from mapping import samples

pytestmark = pytest.mark.browser


@pytest.fixture
def many(open_map: Open) -> Page:
    return open_map(*samples.many(200), reports=[samples.report()])


def unfold(page: Page, facet: str) -> None:
    if page.locator("#facets").is_hidden():
        page.get_by_role("button", name="Filters").click()
    page.locator("#facets summary", has_text=facet).click()


def beside(page: Page, choice: str) -> int:
    row = page.locator("#facets .choice", has=page.get_by_role("checkbox", name=choice))
    return int((row.locator(".count").text_content() or "").replace(",", ""))


def shown(page: Page) -> int:
    return int((page.locator(".status").text_content() or "").split()[0].replace(",", ""))


def on_map(page: Page) -> int:
    counts = page.eval_on_selector_all(
        ".spot", "all => all.map(each => Number(each.dataset.count))"
    )
    return sum(counts)


def test_a_choice_shows_as_many_as_it_said(many: Page) -> None:
    unfold(many, "Type")
    told = beside(many, "Protests")
    many.get_by_role("checkbox", name="Protests").check()
    assert shown(many) == told == on_map(many)
    assert many.locator("#legend .nothing").count() == 7
    other = beside(many, "Riots")
    many.get_by_role("checkbox", name="Riots").check()
    assert shown(many) == told + other


def test_filters_are_joined_by_and_and_reset_takes_them_away(many: Page) -> None:
    unfold(many, "Type")
    many.get_by_role("checkbox", name="Battles").check()
    battles = shown(many)
    unfold(many, "Casualties")
    told = beside(many, "10 or more killed")
    many.get_by_role("checkbox", name="10 or more killed").check()
    assert 0 < shown(many) == told < battles
    assert many.locator(".chip").count() == 2
    many.get_by_role("button", name="Remove Battles").click()
    assert shown(many) > told
    many.get_by_role("button", name="Reset").click()
    expect(many.locator(".status")).to_have_text("200 incidents")
    expect(many.locator(".chip")).to_have_count(0)


def test_districts_follow_the_filter(many: Page) -> None:
    kech = many.locator('.district[aria-label^="Kech"]')
    before = kech.get_attribute("aria-label")
    unfold(many, "District")
    many.get_by_role("checkbox", name="Quetta").check()
    assert kech.get_attribute("fill") == "url(#no-report)"
    expect(many.locator(".classes")).to_contain_text("None shown")
    assert many.locator("#list .list-group").count() == 1
    many.get_by_role("button", name="Reset").click()
    assert kech.get_attribute("aria-label") == before


def test_words_are_found_in_places_actors_and_sentences(open_map: Open) -> None:
    page = open_map(*samples.real_day(), reports=[samples.report()])
    for words, place in (
        ("gwad", "Gwadar"),
        ("separatist FIGHTERS", "Gwadar"),
        ("bang heard", "Quetta"),
        ("نوشکی", "Nushki"),
    ):
        page.get_by_role("searchbox").fill(words)
        expect(page.locator("#list .entry")).to_have_count(1)
        expect(page.locator("#list .entry-place")).to_have_text(place)
    page.get_by_role("searchbox").fill("nothing at all is called so")
    expect(page.locator("#list")).to_have_text("Nothing passes these filters.")


def test_the_address_restores_the_view(many: Page) -> None:
    unfold(many, "Type")
    many.get_by_role("checkbox", name="Accident").check()
    many.locator("#key .switch").get_by_text("Incidents", exact=True).click()
    many.get_by_role("searchbox").fill("quetta")
    many.get_by_label("From").fill("2025-02-01")
    expect(many.locator(".chip")).to_have_count(3)
    left, listed = shown(many), many.locator("#list summary").all_inner_texts()
    many.wait_for_timeout(200)
    assert "type=Accident" in many.url
    many.reload()
    many.wait_for_selector("#list *")
    assert (shown(many), many.locator("#list summary").all_inner_texts()) == (left, listed)
    assert many.locator("input[value=incidents]").is_checked()


def test_a_link_that_says_nonsense_opens_the_plain_map(open_map: Open) -> None:
    page = open_map(
        *samples.real_day(), address="#view=x&from=yesterday&type=%F0&classes=<b>&at=a/b"
    )
    assert page.locator(".district").count() == 36


def test_the_list_of_a_district_holds_what_is_shown(many: Page) -> None:
    unfold(many, "Type")
    many.get_by_role("checkbox", name="Battles").check()
    kech = many.locator('.district[aria-label^="Kech"]')
    count = int((kech.get_attribute("aria-label") or "").split(": ")[1].split()[0])
    kech.focus()
    many.keyboard.press("Enter")
    expect(many.locator("#panel .entry")).to_have_count(count)


def bars(page: Page) -> int:
    return page.locator(".plot .bar:not(.bar-out)").count()


def drag(page: Page, start: float, end: float) -> None:
    box = page.locator(".plot-frame").bounding_box()
    assert box is not None
    y = box["y"] + 20
    page.mouse.move(box["x"] + start * box["width"], y)
    page.mouse.down()
    page.mouse.move(box["x"] + (start + end) / 2 * box["width"], y, steps=4)
    page.mouse.move(box["x"] + end * box["width"], y, steps=4)
    page.mouse.up()


def test_a_brush_drives_map_list_and_legend(many: Page) -> None:
    before, all_bars = on_map(many), bars(many)
    drag(many, 0.3, 0.5)
    expect(many.locator(".chip")).to_have_count(1)
    assert 0 < on_map(many) == shown(many) < before
    assert 0 < bars(many) < all_bars
    assert many.get_by_label("From").input_value() > "2025-01-01"
    listed = sum(map(int, many.locator("#list summary .count").all_inner_texts()))
    assert listed == shown(many)
    many.get_by_role("button", name="Whole period").click()
    assert on_map(many) == before


def test_a_range_moves_by_the_arrow_keys(many: Page) -> None:
    first = many.get_by_role("slider", name="First day shown")
    first.focus()
    for _ in range(4):
        many.keyboard.press("ArrowRight")
    assert shown(many) < 200
    assert first.get_attribute("aria-valuenow") == "4"
    assert "2025" in (first.get_attribute("aria-valuetext") or "")
    many.keyboard.press("Home")
    last = many.get_by_role("slider", name="Last day shown")
    last.focus()
    many.keyboard.press("PageDown")
    assert many.get_by_label("To", exact=True).input_value() < "2025-10-20"


def test_play_goes_through_the_days_and_pauses(many: Page) -> None:
    many.get_by_role("button", name="Play").click()
    first = many.get_by_label("From").input_value()
    many.wait_for_function("from => document.querySelector('[name=from]').value > from", arg=first)
    many.get_by_role("button", name="Pause").click()
    stood = many.get_by_label("From").input_value()
    many.wait_for_timeout(1000)
    assert many.get_by_label("From").input_value() == stood


def test_undated_incidents_are_apart(open_map: Open) -> None:
    undated = dataclasses.replace(
        samples.quetta(), date_start=None, date_end=None, date_precision=None
    )
    page = open_map(undated, samples.gwadar())
    switch = page.get_by_role("checkbox", name="Undated (1)")
    assert shown(page) == 2
    switch.uncheck()
    assert shown(page) == 1
    expect(page.locator("#list")).not_to_contain_text("Quetta")


def test_a_month_is_not_a_day(open_map: Open) -> None:
    month = dataclasses.replace(
        samples.quetta(),
        date_start=samples.DAY.replace(day=1),
        date_end=samples.DAY,
        date_precision=4,
    )
    page = open_map(month, samples.gwadar())
    assert page.locator(".bar-rough").count() == 31
    page.get_by_label("From").fill("2026-01-10")
    page.get_by_label("To", exact=True).fill("2026-01-12")
    assert shown(page) == 1  # it may have been in those days
    expect(page.locator("#list")).to_contain_text("1–31 January 2026")


def test_days_of_reports_instead_of_events(open_map: Open) -> None:
    page = open_map(*samples.real_day(), reports=[samples.report()])
    assert bars(page) == 2
    page.get_by_label("Days of").select_option("reports")
    assert bars(page) == 1


def cells(page: Page, column: str) -> list[str]:
    return [text.strip() for text in page.locator(f".table-row .cell-{column}").all_inner_texts()]


def test_the_table_is_the_map_s_twin(many: Page) -> None:
    many.get_by_text("Table", exact=True).click()
    grid = many.get_by_role("grid")
    expect(grid).to_be_visible()
    assert grid.get_attribute("aria-rowcount") == "201"
    unfold(many, "Type")
    many.get_by_role("checkbox", name="Riots").check()
    assert grid.get_attribute("aria-rowcount") == str(shown(many) + 1)


def test_the_table_sorts_and_is_walked_by_keys(many: Page) -> None:
    many.get_by_text("Table", exact=True).click()
    killed = many.get_by_role("columnheader", name="Killed")
    killed.get_by_role("button").click()
    figures = [-1 if each == "–" else int(each) for each in cells(many, "killed")]
    assert figures == sorted(figures, reverse=True)
    assert killed.get_attribute("aria-sort") == "descending"
    killed.get_by_role("button").click()
    assert killed.get_attribute("aria-sort") == "ascending"
    many.get_by_role("columnheader", name="Place", exact=False).first.get_by_role("button").click()
    places = cells(many, "place")
    assert places == sorted(places)
    grid = many.get_by_role("grid")
    grid.focus()
    many.keyboard.press("End")
    expect(many.locator(f"#{grid.get_attribute('aria-activedescendant')}")).to_be_visible()
    assert grid.get_attribute("aria-activedescendant") == "row-199"
    many.keyboard.press("Enter")
    expect(many.locator("#panel")).to_be_visible()


def downloaded(page: Page, name: str) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return waiting.value.path().read_text(encoding="utf-8")


def test_exactly_what_is_filtered_is_downloaded(many: Page) -> None:
    unfold(many, "Type")
    many.get_by_role("checkbox", name="Battles").check()
    rows = list(csv.DictReader(io.StringIO(downloaded(many, "CSV"))))
    assert len(rows) == shown(many)
    assert {row["event_type"] for row in rows} == {"Battles"}
    assert all(row["evidence"].startswith("Invented sentence") for row in rows)
    collection = json.loads(downloaded(many, "GeoJSON"))
    assert len(collection["features"]) == shown(many)
    drawn = [each for each in collection["features"] if each["geometry"]]
    east, north = drawn[0]["geometry"]["coordinates"]
    assert 60 < east < 71
    assert 24 < north < 33


def test_a_spreadsheet_runs_nothing_that_was_downloaded(open_map: Open) -> None:
    texts = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", 'a "quote", and\nline')
    incidents = [
        dataclasses.replace(
            samples.gwadar(),
            id=f"{n}",
            place_text=text,
            sub_event_type=text,
            longitude=-65.5,
            evidence=(Evidence("r", 0, 1, text),),
        )
        for n, text in enumerate(texts)
    ]
    page = open_map(*incidents)
    rows = list(csv.DictReader(io.StringIO(downloaded(page, "CSV"), newline="")))
    for row, text in zip(rows, texts, strict=True):
        plain = text if text.startswith("a") else f"'{text}"
        assert (row["place_text"], row["sub_event_type"], row["evidence"]) == (plain,) * 3
        assert row["longitude"] == "-65.5"


def test_a_map_of_many_thousands_opens_whole(open_map: Open) -> None:
    incidents: list[Any] = samples.varied(3000)
    page = open_map(*incidents, reports=[samples.report()])
    assert shown(page) == 3000
    number = incidents[2999].evidence[0].text.split()[4]
    page.get_by_role("searchbox").fill(f"invented {number}")
    expect(page.locator(".status")).to_have_text("1 of 3,000 incidents")
    page.locator("#list .entry").click()
    expect(page.locator("#panel blockquote")).to_contain_text("Invented sentence 2999 of")
