"""A map in Chromium: the first frame with signs, and how long a step of use takes.

The peers' pages load their scripts from the network. Here they come from the npm packages of
the same versions, installed under build/ for the benchmark, and are handed over by Playwright
at once: a reader's network is not measured, for them nor for us. Base map tiles, icon fonts and
the two style sheets that no package has are refused, as where there is no network.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

__all__ = ["COLUMNS", "browser", "measured"]

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BUILD = Path(__file__).parents[1] / "build/peers"
PACKAGES = (
    "@fortawesome/fontawesome-free@6.2.0",
    "bootstrap@5.2.2",
    "jquery@3.7.1",
    "leaflet@1.9.3",
    "leaflet.awesome-markers@2.0.5",
    "leaflet.markercluster@1.1.0",
)
FILES = (
    "@fortawesome/fontawesome-free/css/all.min.css",
    "bootstrap/dist/css/bootstrap.min.css",
    "bootstrap/dist/js/bootstrap.bundle.min.js",
    "jquery/dist/jquery.min.js",
    "leaflet/dist/leaflet.css",
    "leaflet/dist/leaflet.js",
    "leaflet.awesome-markers/dist/leaflet.awesome-markers.css",
    "leaflet.awesome-markers/dist/leaflet.awesome-markers.js",
    "leaflet.markercluster/dist/MarkerCluster.Default.css",
    "leaflet.markercluster/dist/MarkerCluster.css",
    "leaflet.markercluster/dist/leaflet.markercluster.js",
)
TYPES = {".js": "text/javascript", ".css": "text/css"}
PATIENCE = 300_000  # milliseconds

COLUMNS = ("first", "zoom", "filter", "brush")
FRAME = "await new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
STEPS = {
    "zoom": "map.setZoom(map.getZoom() + 1, {animate: false});",
    "filter": "document.querySelector('ul[data-facet=type] input').click();",
    "brush": "document.querySelector('.handle-from').dispatchEvent("
    "new KeyboardEvent('keydown', {key: 'ArrowRight'}));",
}
# By the page's own clock, from the start of loading to the frame after the first signs are there.
WATCH = """
    const look = () => {
        if (%s) setTimeout(() => { window.firstSigns = performance.now(); });
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"""


@contextmanager
def browser() -> Iterator[Any]:
    """Start Chromium, where there is one; else there is None."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=flags)
        yield chromium
        chromium.close()


def measured(
    chromium: Any, path: Path, signs: str, steps: Sequence[str]
) -> dict[str, float] | None:
    """Return milliseconds to the first signs and of each step, the median of three.

    Parameters
    ----------
    chromium : Browser
        Of `browser`.
    path : Path
        The map.
    signs : str
        JavaScript that is true once there are signs on the map.
    steps : sequence of str
        Names of `STEPS`; none is a step that the map does not offer.

    Returns
    -------
    dict or None
        None where the page's scripts cannot be had: no npm is there.
    """
    html = path.read_text(encoding="utf-8")
    if re.search(r'<script src="http', html) and not installed():
        return None
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(PATIENCE)
    page.route(re.compile("^https?:"), answer)
    page.add_init_script(WATCH % signs)
    page.goto(path.as_uri(), timeout=PATIENCE)
    page.wait_for_function("window.firstSigns")
    figures = {"first": page.evaluate("window.firstSigns")}
    page.wait_for_timeout(3000)  # what comes after the first signs
    if "filter" in steps:
        page.locator(".open-filters").click()
    (name,) = set(re.findall(r"\b(?:var|const) (map_\w+) = ", html))
    for step in steps:
        script = f"async () => {{ const map = {name}; const start = performance.now();"
        script += f"{STEPS[step]} {FRAME} return performance.now() - start; }}"
        figures[step] = sorted(page.evaluate(script) for _ in range(3))[1]
    page.close()
    return figures


def installed() -> bool:
    """Install the peers' scripts where they are not, and tell whether they are there."""
    modules = BUILD / "node_modules"
    if all((modules / file).exists() for file in FILES):
        return True
    npm = shutil.which("npm")
    if npm is None:
        return False
    BUILD.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--silent", "--no-save", "--ignore-scripts", "--prefix", BUILD]
    subprocess.run([*command, *PACKAGES], check=True, stdout=subprocess.DEVNULL)
    return all((modules / file).exists() for file in FILES)


def answer(route: Any) -> None:
    """Hand over a peer's script or style sheet; refuse images and what no package has."""
    name = re.sub(r"-[\d.]+(?=\.min\.js)", "", route.request.url.rsplit("/", 1)[-1])
    for file in FILES:
        if file.endswith(f"/{name}"):
            served = BUILD / "node_modules" / file
            return route.fulfill(path=served, content_type=TYPES[served.suffix])
    if route.request.resource_type == "script":
        raise LookupError(f"{route.request.url} is in no package of this benchmark.")
    return route.abort()
