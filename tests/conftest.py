"""What every room's tests share: the browsers, the gazetteer, outlines, sample incidents."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from mapper.model import (
    Actor,
    Casualties,
    Claim,
    Count,
    Evidence,
    Incident,
    PlaceReference,
    Tally,
)

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

# The same examples on every machine, however busy it is.
settings.register_profile("mapper", deadline=None, derandomize=True)
settings.load_profile("mapper")

# The gazetteer as it comes, whatever the developer added; programs that tests start too.
os.environ["MAPPER_DATA"] = tempfile.mkdtemp(prefix="mapper-tests-")

# By the marker of their tests; `.ci/run` makes sure of one of each.
BROWSERS = {
    "browser": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "firefox": ("firefox-esr", "firefox"),
}
CALLED = {"browser": "chromium or chrome", "firefox": "firefox"}
NO_BROWSER = (
    "The browser tests were SKIPPED: no {} is on the PATH. Install one and run `make test` again."
)


def browser_path(marker: str) -> str | None:
    """Return the installed browser that the tests of a marker drive."""
    return next(filter(None, map(shutil.which, BROWSERS[marker])), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes a worker longest, so that none is left alone with it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("package") is None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, called in CALLED.items():
        if item.get_closest_marker(marker) is None or browser_path(marker):
            continue
        if os.environ.get("MAPPER_REQUIRE_BROWSER"):
            pytest.fail(f"MAPPER_REQUIRE_BROWSER is set and no {called} is on the PATH.")
        item.config.stash.setdefault(SKIPPED, set()).add(called)
        pytest.skip(f"no {called} on the PATH")


SKIPPED = pytest.StashKey[set[str]]()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Say it after the summary, where the last lines of `make test` are read."""
    shutil.rmtree(os.environ["MAPPER_DATA"], ignore_errors=True)
    if missing := config.stash.get(SKIPPED, set()):
        print(f"\n{NO_BROWSER.format(' and no '.join(sorted(missing)))}")


@pytest.fixture(scope="session")
def browser_executable() -> str:
    """Return the path of Chromium; tests that ask carry the marker `browser`."""
    path = browser_path("browser")
    assert path is not None, "mark the test with `browser`"
    return path


@pytest.fixture(scope="session")
def firefox_executable() -> str:
    """Return the path of Firefox; tests that ask carry the marker `firefox`."""
    path = browser_path("firefox")
    assert path is not None, "mark the test with `firefox`"
    return path


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder that is not the checkout."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that a user's own places and outlines go to in this test."""
    folder = tmp_path / "own data"
    monkeypatch.setenv("MAPPER_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def official_outlines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the packaged outlines as a file of COD-AB's has them, in metres."""
    from geopandas import GeoDataFrame

    from mapper.gazetteer.outlines import tehsil_outlines
    from mapper.gazetteer.tables import read_tables
    from mapper.packaged import gazetteer_folder

    shapes = tehsil_outlines(read_tables(gazetteer_folder())).geometry
    frame = GeoDataFrame({"ADM3_PCODE": list(shapes.index)}, geometry=list(shapes), crs=4326)
    path = tmp_path_factory.mktemp("official") / "adm3.gpkg"
    frame.to_crs(32642).to_file(path)
    return path


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Return the packaged gazetteer."""
    from mapper.gazetteer import Gazetteer

    return Gazetteer.default()


@pytest.fixture
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away what a developer's terminal would add to what is printed."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "TERMINAL_WIDTH"):
        monkeypatch.delenv(name, raising=False)
    yield


@pytest.fixture
def attack() -> Incident:
    """Return an attack in a town with figures, a claim, actors and two quotes."""
    return Incident(
        id="a" * 16,
        kind="event",
        event_type="Battles",
        sub_event_type="Armed clash",
        date_start=dt.date(2024, 5, 9),
        date_end=dt.date(2024, 5, 9),
        date_precision=1,
        place=PlaceReference("geonames:1", "Turbat", "town"),
        place_text="Turbat",
        district="Kech",
        district_pcode="PK0215",
        district_on_date=None,
        latitude=26.0031,
        longitude=63.0544,
        where_precision=1,
        uncertainty_km=5.0,
        casualties=Casualties(
            killed=Tally(
                total=Count(7, 7),
                civilians=Count(3, 3, 3),
                security=Count(0, 0, 0),
                militants=Count(4, 4),
            ),
            injured=Tally(civilians=Count(12, 12, words="dozens")),
        ),
        claims=(Claim("BLA", "killed", "security", Count(9, 9, 9), "asserted", 40, 60),),
        actors=(Actor("BLA", "perpetrator", "Rebel group"),),
        claimed_by="BLA",
        evidence=(
            Evidence("r" * 64, 0, 20, "Gunmen attacked تربت, killing three."),
            Evidence("r" * 64, 40, 60, "The BLA said it had killed nine."),
        ),
        confidence=0.9,
        flags=("unverified",),
    )


@pytest.fixture
def raids() -> Incident:
    """Return an incident known to the province only, with next to nothing stated."""
    return Incident(id="b" * 16, kind="rollup", event_type="Battles", sub_event_type="Armed clash")
