"""What a reader sees and does on the map."""

from __future__ import annotations

import dataclasses
import itertools
import re
from typing import Any, TypedDict

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open
from mapper.model import Casualties, Count, PlaceReference, Tally
from mapping import samples

pytestmark = pytest.mark.browser

GWADAR_TOWN = (25.1216, 62.3254)
QUETTA_TOWN = (30.1841, 67.0014)
NUSHKI_TOWN = (29.5522, 66.0229)


class Box(TypedDict):
    left: float
    top: float
    right: float
    bottom: float


def boxes(page: Page, selector: str) -> list[Box]:
    found: list[Box] = page.eval_on_selector_all(
        selector,
        """nodes => nodes.filter(n => getComputedStyle(n).visibility !== "hidden")
           .map(n => n.getBoundingClientRect())
           .map(({left, top, right, bottom}) => ({left, top, right, bottom}))""",
    )
    return found


def overlapping(one: Box, other: Box) -> bool:
    return (
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


def pixel(page: Page, place: tuple[float, float]) -> tuple[float, float]:
    """Return where a latitude and longitude lies on the screen."""
    x, y = page.evaluate(
        """([place]) => {
            const map = Object.values({map_1})[0];
            const {x, y} = map.latLngToContainerPoint(place);
            const frame = map.getContainer().getBoundingClientRect();
            return [x + frame.left, y + frame.top];
        }""",
        [place],
    )
    return x, y


def middle(page: Page, label: str) -> tuple[float, float]:
    box = page.locator(f'.spot[aria-label^="{label}"]').bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


@pytest.fixture
def real_day(open_map: Open) -> Page:
    return open_map(*samples.real_day(), reports=[samples.report()], unresolved=samples.unplaced())


def test_it_says_what_it_is(real_day: Page) -> None:
    expect(real_day.locator("h1")).to_have_text("Incidents reported in Balochistan")
    expect(real_day.locator("#subtitle")).to_have_text(
        "30–31 January 2026 · 1 report · 4 incidents"
    )
    totals = real_day.locator("#totals")
    expect(totals).to_contain_text("129")
    expect(totals).to_contain_text("24")
    expect(real_day.locator(".machine")).to_have_text("Read by a machine. Check the sources.")
    expect(real_day.locator("#sources")).to_contain_text("The Invented Gazette")
    expect(real_day.locator("#unplaced")).to_contain_text("Killi Nowhere")
    expect(real_day.locator("#method")).to_contain_text("CC BY 3.0 IGO")


def test_a_town_s_incident_is_at_the_town(real_day: Page) -> None:
    assert apart(middle(real_day, "Violence against"), pixel(real_day, GWADAR_TOWN)) < 2
    assert apart(middle(real_day, "Explosions"), pixel(real_day, QUETTA_TOWN)) < 2


def test_doubt_is_said(real_day: Page) -> None:
    real_day.locator("[data-incident='2']").click()
    panel = real_day.locator("#panel")
    expect(panel.locator(".badges")).to_have_text("unverified")
    expect(panel).to_contain_text("district only, not an exact place")
    expect(panel).to_contain_text("medium (0.60 of 1)")
    expect(panel).to_contain_text("“Noshki”")


def test_a_rollup_leads_to_its_parts_and_escape_leads_back(real_day: Page) -> None:
    entry = real_day.locator("[data-incident='0']")
    entry.click()
    panel = real_day.locator("#panel")
    expect(panel).to_contain_text("The separatists: 84 security forces killed claimed")
    panel.locator("[data-incident='1']").click()
    expect(panel.locator("h2")).to_have_text("Gwadar")
    real_day.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(entry).to_be_focused()


@pytest.mark.parametrize("chosen", [False, True])
def test_a_phone_never_scrolls_sideways(open_map: Open, chosen: bool) -> None:
    page = open_map(*samples.real_day(), reports=[samples.report()], width=360, height=740)
    if chosen:
        page.locator("[data-incident='1']").click()
        expect(page.locator("#panel")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_hostile_text_runs_nothing_and_shows_as_text(open_map: Open) -> None:
    incidents, reports, names = samples.hostile()
    page = open_map(
        *incidents, reports=reports, unresolved=names, title=samples.HOSTILE[0], width=360
    )
    expect(page.locator("h1")).to_have_text(samples.HOSTILE[0])
    expect(page.locator("#unplaced")).to_contain_text("${window.ran = 1}")
    expect(page.locator("#sources")).to_contain_text("{{ 7 * 7 }}{% raw %}")
    page.locator(".spot").first.click()
    for number in range(len(incidents)):
        page.keyboard.press("Escape")
        page.locator(f"#list [data-incident='{number}']").click()
        expect(page.locator("#panel blockquote")).to_have_count(1)
    assert page.evaluate("window.ran") is None
    assert page.locator("#side script, #side img, #side svg[onload], .top script").count() == 0
    for link in page.locator("a[target]").all():
        assert (link.get_attribute("href") or "").startswith("https://news.example.org/")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_layers_of_folium_s_own_show(open_map: Open, tmp_path: Any) -> None:
    """A caller may add folium layers before saving; they draw under the same policy."""
    import folium

    from mapper.mapping import build_map

    page = open_map()
    drawn = build_map([samples.gwadar()])
    folium.CircleMarker([29.0, 66.0], radius=9, color="#123456").add_to(drawn)
    folium.Marker([28.0, 66.0]).add_to(drawn)
    drawn.save(str(tmp_path / "map.html"))
    page.reload()
    expect(page.locator('path[stroke="#123456"]')).to_have_count(1)
    pin = page.locator("img.leaflet-marker-icon")
    expect(pin).to_have_count(1)
    assert pin.evaluate("image => image.naturalWidth") > 0


def painted(page: Page, pane: str, place: tuple[float, float]) -> list[int]:
    """Return red, green, blue and opacity of what a canvas shows at a place."""
    x, y = pixel(page, place)
    found: list[int] = page.evaluate(
        """([pane, x, y]) => {
            const canvas = document.querySelector(`.leaflet-${pane}-pane canvas`);
            const box = canvas.getBoundingClientRect();
            const scale = canvas.width / box.width;
            const at = [Math.round((x - box.left) * scale), Math.round((y - box.top) * scale)];
            const copy = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
            copy.drawImage(canvas, ...at, 1, 1, 0, 0, 1, 1);
            return [...copy.getImageData(0, 0, 1, 1).data];
        }""",
        [pane, x, y],
    )
    return found


def open_options(page: Page) -> None:
    page.get_by_text("Classes and layers").click()


def test_a_near_place_has_a_ring_of_its_real_size(real_day: Page) -> None:
    north, east = QUETTA_TOWN
    degree = 9 / 111.2
    assert painted(real_day, "uncertainty", (north + degree * 0.8, east))[3] in range(10, 60)
    assert painted(real_day, "uncertainty", (north + degree, east))[3] > 100
    assert painted(real_day, "uncertainty", (north + degree * 1.3, east))[3] == 0


def test_a_district_s_incident_is_in_the_district_and_not_at_its_town(real_day: Page) -> None:
    x, y = middle(real_day, "Strategic developments")
    assert apart((x, y), pixel(real_day, NUSHKI_TOWN)) > 15
    names = real_day.evaluate(
        """([x, y]) => document.elementsFromPoint(x, y).map(n => n.getAttribute("aria-label"))""",
        [x, y],
    )
    assert names[0].startswith("Strategic")
    assert "Nushki: 1 incident, 1 abducted" in names
    assert real_day.locator(".spot[data-style=district]").count() == 1
    assert real_day.locator(".district-only").count() == 1


def test_the_shape_tells_the_type_without_colour(real_day: Page) -> None:
    """A triangle is empty at its upper corners, a square is not."""
    box = real_day.locator('.spot[aria-label^="Violence"]').bounding_box()
    assert box is not None
    shown = real_day.evaluate(
        """([left, top]) => {
            const canvas = document.querySelector(".leaflet-signs-pane canvas");
            const frame = canvas.getBoundingClientRect();
            const scale = canvas.width / frame.width;
            const copy = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
            const at = [(left - frame.left) * scale, (top - frame.top) * scale];
            copy.drawImage(canvas, ...at, 1, 1, 0, 0, 1, 1);
            return copy.getImageData(0, 0, 1, 1).data[3];
        }""",
        [box["x"] + 5, box["y"] + 8],
    )
    assert shown == 0
    assert painted(real_day, "signs", GWADAR_TOWN)[:3] == [0x6D, 0x1B, 0x7B]


def test_what_is_known_to_the_province_only_is_listed(real_day: Page) -> None:
    assert real_day.locator(".spot").count() == 3
    group = real_day.locator(".list-group", has_text="Known to the province only")
    assert group.locator(".entry").count() == 2
    expect(group).to_contain_text("Total over several events")


def test_a_click_opens_what_is_known(real_day: Page) -> None:
    real_day.locator('.spot[aria-label^="Violence"]').click()
    panel = real_day.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Gwadar")
    expect(panel).to_contain_text("31 January 2026 · the day is known")
    expect(panel.locator("table")).to_have_text(
        "LowBestHighKilled171717Civilians111111Militants666"
    )
    expect(panel).to_contain_text("Not stated: injured, abducted, missing, arrested.")
    expect(panel).to_contain_text("In Urdu")
    expect(panel).to_contain_text("An early count: 5 civilians killed superseded")
    expect(panel).to_contain_text("A bystander: at least 12 people killed disputed")
    expect(panel).to_contain_text("Eleven labourers died in their camp.")
    expect(panel).to_contain_text("The Invented Gazette · A day of attacks across the province")
    link = panel.locator("figcaption a").first
    expect(link).to_have_text("news.example.org")
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert link.get_attribute("target") == "_blank"


def test_how_the_toll_moved_is_shown(open_map: Open) -> None:
    first = Casualties(killed=Tally(civilians=Count.exactly(5)))
    page = open_map(
        samples.gwadar(),
        reports=[samples.report()],
        tolls={"gwadar": [(samples.SOURCE, first), (samples.SOURCE, samples.gwadar().casualties)]},
    )
    page.locator(".spot").click()
    rows = page.locator("#panel .tolls li")
    expect(rows.first).to_contain_text("31 January 2026")
    expect(rows.first).to_contain_text("5 killed")
    expect(rows.last).to_contain_text("17 killed")


def test_the_measure_switch_recolours_the_districts(real_day: Page) -> None:
    gwadar = real_day.locator('.district[aria-label^="Gwadar"]')
    killed = gwadar.get_attribute("fill")
    real_day.locator("#key").get_by_text("Injured", exact=True).click()
    assert gwadar.get_attribute("fill") == "#dbe3ea"  # no report states its injured
    real_day.locator("#key").get_by_text("Killed", exact=True).click()
    assert gwadar.get_attribute("fill") == killed != "#ffffff"
    zhob = real_day.locator('.district[aria-label^="Zhob: no report"]')
    assert zhob.get_attribute("fill") == "url(#no-report)"


def test_none_killed_is_white_and_no_report_is_hatched(open_map: Open) -> None:
    unhurt = dataclasses.replace(
        samples.quetta(), casualties=Casualties(killed=Tally(total=Count.exactly(0)))
    )
    page = open_map(unhurt)
    assert page.locator('.district[aria-label^="Quetta"]').get_attribute("fill") == "#ffffff"
    expect(page.locator(".classes")).to_have_text("No report0")


def test_whom_and_per_hundred_thousand(real_day: Page) -> None:
    real_day.get_by_label("Whom").select_option("militants")
    expect(real_day.locator(".classes")).to_contain_text("6")
    gwadar = real_day.locator('.district[aria-label^="Gwadar"]')
    assert gwadar.get_attribute("aria-label") == "Gwadar: 1 incident, 6 killed"
    real_day.get_by_label("Whom").select_option("all")
    real_day.get_by_label("As", exact=True).select_option("rate")
    people = 305_160  # the census of 2023 counted so many in Gwadar district
    expect(real_day.locator(".classes")).to_contain_text(f"{17 * 100_000 / people:.1f}")
    expect(real_day.locator(".per-note")).to_contain_text("census")


def test_own_bounds_make_the_classes(open_map: Open) -> None:
    page = open_map(*samples.many(120))
    open_options(page)
    page.get_by_label("Classes", exact=True).select_option("own")
    page.get_by_label("Bounds, such as").fill("10, 40")
    page.get_by_label("Bounds, such as").press("Enter")
    expect(page.locator(".classes li")).to_have_count(4)  # no report, two bounds, the rest
    page.get_by_label("Classes", exact=True).select_option("quantiles")
    page.get_by_label("How many").select_option("6")
    expect(page.locator("#method")).to_contain_text("quantiles, after mapclassify")


@pytest.mark.parametrize(
    ("layer", "selector"),
    [("Districts", ".district"), ("Incidents", ".spot"), ("Roads", ".road")],
)
def test_layers_go_and_come_back(real_day: Page, layer: str, selector: str) -> None:
    open_options(real_day)
    before = real_day.locator(f"{selector}:visible").count()
    switch = real_day.get_by_role("checkbox", name=layer)
    switch.uncheck()
    expect(real_day.locator(f"{selector}:visible")).to_have_count(0)
    switch.check()
    expect(real_day.locator(f"{selector}:visible")).to_have_count(before)
    assert before > 0
    if layer == "Districts":
        fills = real_day.locator('.district[aria-label^="Zhob"]').get_attribute("fill")
        assert fills == "url(#no-report)"


def test_labels_go_and_come_back(real_day: Page) -> None:
    assert len(boxes(real_day, ".label")) > 20
    open_options(real_day)
    real_day.get_by_role("checkbox", name="Labels").uncheck()
    assert boxes(real_day, ".label") == []
    real_day.get_by_role("checkbox", name="Labels").check()
    assert len(boxes(real_day, ".label")) > 20


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("zooms", [0, 2])
def test_labels_cover_neither_each_other_nor_signs(
    open_map: Open, width: int, height: int, language: str, zooms: int
) -> None:
    page = open_map(*samples.many(60), width=width, height=height, address=f"#language={language}")
    for _ in range(zooms):
        page.locator(".leaflet-control-zoom-in").click()
        page.wait_for_timeout(100)
    page.wait_for_timeout(100)
    labels = boxes(page, ".label")
    assert len(labels) > 4
    for one, other in itertools.combinations(labels, 2):
        assert not overlapping(one, other)
    for box in boxes(page, ".spot"):
        shrunk = Box(
            left=box["left"] + 5,
            top=box["top"] + 5,
            right=box["right"] - 5,
            bottom=box["bottom"] - 5,
        )
        assert not [1 for label in labels if overlapping(label, shrunk)]


def test_many_incidents_at_one_point_spread_out_and_are_all_listed(open_map: Open) -> None:
    page = open_map(*samples.same_point(12))
    spot = page.locator(".spot")
    expect(spot).to_have_count(1)
    assert "12 incidents" in (spot.get_attribute("aria-label") or "")
    spot.click()
    expect(page.locator(".spot")).to_have_count(12)
    for one, other in itertools.combinations(boxes(page, ".spot"), 2):
        assert apart((one["left"], one["top"]), (other["left"], other["top"])) > 12
    expect(page.locator("#panel .entry")).to_have_count(12)
    page.locator(".spot").nth(7).click()
    expect(page.locator("#panel h2")).to_have_text("Turbat")
    page.keyboard.press("Escape")
    expect(page.locator(".spot")).to_have_count(1)


def test_a_cluster_tells_its_types_and_opens(open_map: Open) -> None:
    page = open_map(*samples.many(300))
    spot = page.locator(".spot:not([data-style=district])").first
    before = int(spot.get_attribute("data-count") or 0)
    spot.hover()
    expect(page.locator(".reading")).to_contain_text(f"{before} incidents")
    expect(page.locator(".reading")).to_contain_text("Protests")
    spot.click()
    page.wait_for_timeout(200)
    biggest = max(
        int(each.get_attribute("data-count") or 0)
        for each in page.locator(".spot:not([data-style=district])").all()
    )
    assert biggest < before
    assert page.locator(".spot").count() > 2


def test_the_keyboard_reaches_list_signs_and_districts(real_day: Page) -> None:
    real_day.keyboard.press("Tab")
    expect(real_day.locator(".skip")).to_be_focused()
    real_day.keyboard.press("Enter")
    real_day.keyboard.press("Tab")
    expect(real_day.locator("#list summary").first).to_be_focused()
    real_day.keyboard.press("Tab")
    expect(real_day.locator("#list .entry").first).to_be_focused()
    real_day.keyboard.press("Enter")
    expect(real_day.locator("#panel h2")).to_have_text("Gwadar")
    real_day.keyboard.press("Escape")
    for selector, heading in (
        ('.spot[aria-label*="Gwadar"]', "Gwadar"),
        ('.district[aria-label^="Gwadar"]', "Gwadar district"),
    ):
        real_day.locator(selector).first.focus()
        real_day.keyboard.press("Enter")
        expect(real_day.locator("#panel h2")).to_have_text(heading)
        real_day.keyboard.press("Escape")
        expect(real_day.locator("#panel")).to_be_hidden()


def test_a_road_s_incident_lies_along_its_stretch(open_map: Open) -> None:
    from mapper.gazetteer import Gazetteer

    road = next(each for each in Gazetteer.default().roads if each.id == "road:n-25")
    (north, east), (north_then, east_then) = road.line[1:3]
    page = open_map(
        dataclasses.replace(
            samples.quetta(),
            place=PlaceReference(road.id, road.name, "road"),
            latitude=north,
            longitude=east,
            where_precision=5,
            uncertainty_km=60.0,
        )
    )
    along = (north + 0.2 * (north_then - north), east + 0.2 * (east_then - east))
    assert painted(page, "uncertainty", along)[3] > 80
    assert painted(page, "uncertainty", (north, east + 0.3))[3] == 0


def test_what_is_new_is_marked_and_can_be_filtered(open_map: Open) -> None:
    page = open_map(*samples.real_day(), new={"nushki"}, since="Monday")
    expect(page.locator(".entry", has_text="New")).to_have_count(1)
    expect(page.locator("#legend .new-dot")).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    page.locator("summary", has_text="New").click()
    page.get_by_role("checkbox", name="New since Monday").check()
    expect(page.locator(".status")).to_have_text("1 of 4 incidents")


def test_where_nothing_is_new_it_says_so_and_offers_no_filter(open_map: Open) -> None:
    page = open_map(*samples.real_day(), new=set(), since="Monday")
    expect(page.locator("#tools")).to_contain_text("Nothing is new since Monday.")
    page.get_by_role("button", name="Filters").click()
    expect(page.locator("summary", has_text="Type")).to_be_visible()
    expect(page.locator("summary", has_text="New")).to_have_count(0)
    page.get_by_label("Language").select_option("ur")
    expect(page.locator("#tools")).to_contain_text("کچھ نیا نہیں")


def test_a_map_that_compares_with_nothing_says_nothing_of_it(open_map: Open) -> None:
    page = open_map(*samples.real_day())
    expect(page.locator(".status")).to_have_text("4 incidents")
    expect(page.locator("#tools")).not_to_have_text(re.compile("new|false"))
    expect(page.locator("#legend .new-dot")).to_have_count(0)


def test_a_map_made_coarse_holds_no_place_and_says_so(open_map: Open) -> None:
    page = open_map(samples.gwadar(), samples.quetta(), coarse=True)
    assert page.locator(".spot").count() == page.locator(".spot[data-style=district]").count() == 2
    expect(page.locator("#method")).to_contain_text("to the district only")
    data = page.locator("#mapper-incidents").text_content() or ""
    assert "251216" not in data
    assert '"north":[null,null]' in data
