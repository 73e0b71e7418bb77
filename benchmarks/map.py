"""Maps of 1,000, 10,000 and 100,000 incidents, beside folium's and geopandas' own.

Every program draws the same incidents with the same texts, each build in a process of
its own, after its imports: seconds, seconds of the processor (on a busy machine the
ones to compare), peak memory (MB) and size of the file (MB). The
peers are `folium.Marker` in `MarkerCluster`, `FastMarkerCluster`, and
`geopandas.explore`. Then each map is opened in Chromium, where one is: milliseconds to
the frame with the first signs, and until the frame after one zoom step; for ours, which
alone has them, after one filter and one step of the brush too. The peers' scripts come from
packages (see in_browser.py), not from the network. Peers that would take minutes are left
out and marked by a dash. Run with `make bench-map`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from in_browser import COLUMNS, browser, measured

HERE = Path(__file__).parents[1]
SIZES = (1_000, 10_000, 100_000)
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
import mapper.mapping.folium_map, offlinefolium.elements
outlines = Gazetteer.default().boundaries()
start, cpu = time.perf_counter(), time.process_time()
{program}
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(time.perf_counter() - start, time.process_time() - cpu, memory)
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
page = frame.explore(m=outlines.explore(legend=False))
page.save({out!r})""",
}
TOO_SLOW = {("Marker in MarkerCluster", 100_000)}
OURS = ("zoom", "filter", "brush")
CLUSTERED = "document.querySelector('.leaflet-marker-icon')"
SIGNS = {
    "mapper": "document.querySelector('.spot')",
    "Marker in MarkerCluster": CLUSTERED,
    "FastMarkerCluster": CLUSTERED,
    # the outlines of the districts are 36 paths
    "geopandas.explore": "document.querySelectorAll('path.leaflet-interactive').length > 36",
}


def build(program: str, number: int, out: Path) -> tuple[float, float, float]:
    """Return seconds, seconds of the processor, and peak memory (MB) of one build."""
    code = START.format(
        tests=str(HERE / "tests"), number=number, program=program.format(out=str(out))
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    seconds, processor, memory = map(float, done.stdout.split()[-3:])
    return seconds, processor, memory


def main() -> None:
    """Print a row a program and size."""
    print(
        f"{'incidents':>9}  {'':24}{'build s':>8}{'cpu s':>8}{'MB':>7}{'file MB':>9}"
        + "".join(f"{name + ' ms':>11}" for name in COLUMNS)
    )
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        for number in sizes:
            for name in PROGRAMS:
                print(row(name, number, Path(folder, "map.html"), chromium), flush=True)
    print(f"load when it ended: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def row(name: str, number: int, out: Path, chromium: Any) -> str:
    """Return the figures of one program at one size, as a line."""
    head = f"{number:9,}  {name:24}"
    if (name, number) in TOO_SLOW:
        return head + "       –"
    seconds, processor, memory = build(PROGRAMS[name], number, out)
    line = f"{head}{seconds:8.2f}{processor:8.2f}{memory:7.0f}{out.stat().st_size / 1e6:9.2f}"
    steps = OURS if name == "mapper" else ("zoom",)
    used = measured(chromium, out, SIGNS[name], steps) if chromium else None
    return line + "".join(f"{used[each]:11.0f}" for each in COLUMNS if used and each in used)


if __name__ == "__main__":
    main()
