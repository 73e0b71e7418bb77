"""Maps of 1,000, 10,000 and 100,000 incidents, beside folium's and geopandas' own.

Every program draws the same incidents with the same texts, each build in a process of
its own, after its imports: seconds, peak memory (MB) and size of the file (MB). The
peers are `folium.Marker` in `MarkerCluster`, `FastMarkerCluster`, and
`geopandas.explore`; their pages load their scripts from the network, so their first
frame is not measured here. Ours is opened in Chromium, where one is: seconds to the
first signs on the map, and milliseconds until the frame after one zoom step, one
filter and one step of the brush. Peers that would take minutes are left out and
marked by a dash. Run with `make bench-map`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parents[1]
SIZES = (1_000, 10_000, 100_000)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
START = """
import sys, time, resource
sys.path.insert(0, {tests!r})
from mapping import samples
incidents, report = samples.varied({number}), samples.report()
texts = [each.evidence[0].text + " " + each.place_text for each in incidents]
points = [(each.latitude or 28.0, each.longitude or 66.0) for each in incidents]
import folium, geopandas, mapclassify
from folium.plugins import FastMarkerCluster, MarkerCluster
from shapely import Point
from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map
import mapper.mapping.folium_map
outlines = Gazetteer.default().boundaries()
start = time.perf_counter()
{program}
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
PROGRAMS = {
    "mapper": "build_map(incidents, {out!r}, reports=[report])",
    "Marker in MarkerCluster": """
page = folium.Map([28, 66], zoom_start=6)
folium.GeoJson(outlines).add_to(page)
cluster = MarkerCluster().add_to(page)
for point, text in zip(points, texts):
    folium.Marker(point, popup=text).add_to(cluster)
page.save({out!r})""",
    "FastMarkerCluster": """
page = folium.Map([28, 66], zoom_start=6)
folium.GeoJson(outlines).add_to(page)
rows = [[*point, text] for point, text in zip(points, texts)]
FastMarkerCluster(rows).add_to(page)
page.save({out!r})""",
    "geopandas.explore": """
frame = geopandas.GeoDataFrame(
    {{"text": texts}}, geometry=[Point(east, north) for north, east in points], crs=4326)
page = frame.explore(m=outlines.explore())
page.save({out!r})""",
}
TOO_SLOW = {("Marker in MarkerCluster", 100_000)}
FRAME = "await new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
ACTIONS = {
    "zoom": "map_1.setZoom(map_1.getZoom() + 0.75, {animate: false});",
    "filter": "document.querySelector('ul[data-facet=type] input').click();",
    "brush": "document.querySelector('.handle-from').dispatchEvent("
    "new KeyboardEvent('keydown', {key: 'ArrowRight'}));",
}


def build(program: str, number: int, out: Path) -> tuple[float, float]:
    """Return seconds and peak memory (MB) of one build."""
    code = START.format(
        tests=str(HERE / "tests"), number=number, program=program.format(out=str(out))
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    seconds, memory = map(float, done.stdout.split()[-2:])
    return seconds, memory


def use(page: Any, path: Path) -> dict[str, float]:
    """Return seconds to the first signs and milliseconds of each action, the median of three."""
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector(".spot")
    figures = {"first": time.perf_counter() - start}
    page.wait_for_timeout(3000)  # the texts arrive
    page.locator(".open-filters").click()
    for name, action in ACTIONS.items():
        script = f"async () => {{ const t = performance.now(); {action} {FRAME}"
        script += " return performance.now() - t; }"
        figures[name] = sorted(page.evaluate(script) for _ in range(3))[1]
    return figures


def browse(path: Path) -> dict[str, float] | None:
    """Open a map in a browser, where there is one, and use it."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        return None
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags)
        figures = use(browser.new_page(viewport={"width": 1280, "height": 800}), path)
        browser.close()
    return figures


def main() -> None:
    """Print a row a program and size."""
    print(
        f"{'incidents':>9}  {'':24}{'build s':>8}{'MB':>7}{'file MB':>9}"
        f"{'first s':>9}{'zoom ms':>9}{'filter ms':>10}{'brush ms':>9}"
    )
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as folder:
        for number in sizes:
            for name, program in PROGRAMS.items():
                print(row(name, program, number, Path(folder, "map.html")), flush=True)
    print(f"load when it ended: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def row(name: str, program: str, number: int, out: Path) -> str:
    """Return the figures of one program at one size, as a line."""
    head = f"{number:9,}  {name:24}"
    if (name, number) in TOO_SLOW:
        return head + "       –"
    seconds, memory = build(program, number, out)
    line = f"{head}{seconds:8.2f}{memory:7.0f}{out.stat().st_size / 1e6:9.2f}"
    used = browse(out) if name == "mapper" else None
    if used:
        line += f"{used['first']:9.2f}{used['zoom']:9.0f}{used['filter']:10.0f}{used['brush']:9.0f}"
    return line


if __name__ == "__main__":
    main()
