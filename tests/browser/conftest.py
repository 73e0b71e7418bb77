"""A real Chromium that opens maps from disk and watches what they do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mapper.mapping import build_map

pytest.importorskip("playwright", reason="needs the test extra (playwright)")

from playwright.sync_api import Browser, Page, sync_playwright

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium(browser_executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_executable,
            args=["--no-sandbox", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def open_map(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Return a function that builds a map and opens it; nothing may be asked for or go wrong."""
    troubles: list[str] = []
    context = chromium.new_context(reduced_motion="reduce")

    def opened(
        *incidents: Any, width: int = 1280, height: int = 800, address: str = "", **options: Any
    ) -> Page:
        out = tmp_path / "map.html"
        build_map(incidents, out, **options)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(dialog.message))

        def watch(route: Any) -> None:
            if route.request.url.partition("#")[0] == out.as_uri():
                route.continue_()
            else:
                troubles.append(route.request.url)
                route.abort()

        page.route("**/*", watch)
        page.goto(out.as_uri() + address)
        page.wait_for_selector("#list *")
        return page

    yield opened
    context.close()
    assert troubles == []
