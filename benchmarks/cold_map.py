"""One report to one map, each run a process of its own, beside plain folium.

The peer draws the same outlines and as many markers with `folium.GeoJson` and
`folium.Marker`, from a finished table; it reads no report and its page loads
its scripts from the network. Run with `make bench`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parents[1]
SAMPLE = HERE / "data/reports/2026-01-31-attacks-in-several-towns.txt"
RUNS = 7
OURS = "from mapper.cli import main; main(['map', {report!r}, '-o', {out!r}])"
PEER = """
import folium, geopandas
from mapper.packaged import gazetteer_folder
outlines = geopandas.read_file(gazetteer_folder().joinpath("tehsil_outlines.geojson"))
page = folium.Map([28, 66], zoom_start=6, tiles=None)
folium.GeoJson(outlines).add_to(page)
for place in [(25.1, 62.3), (29.5, 66.0), (30.2, 67.0)]:
    folium.Marker(place, popup="incident").add_to(page)
page.save({out!r})
"""


def run(program: str) -> tuple[float, float]:
    """Return seconds and peak memory (MB) of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"A run failed with status {status}; run the program by hand to see why.")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main() -> None:
    """Print the median of each figure."""
    print(f"{'':28}{'seconds':>9}{'MB':>7}{'kB file':>9}   median of {RUNS}")
    with tempfile.TemporaryDirectory() as folder:
        for name, program in (("mapper map, one report", OURS), ("plain folium, no reading", PEER)):
            out = Path(folder, f"{name[:6]}.html")
            code = program.format(report=str(SAMPLE), out=str(out))
            results = [run(code) for _ in range(RUNS)]
            seconds, memory = (statistics.median(column) for column in zip(*results, strict=True))
            print(f"{name:28}{seconds:9.2f}{memory:7.0f}{out.stat().st_size / 1000:9.0f}")


if __name__ == "__main__":
    main()
