"""`mapper export` as a person runs it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import geopandas
import pytest

from checkout import REPORTS

from .conftest import Outcome, Run

QUETTA = REPORTS / "2024-11-09-quetta-railway-station.html"
DUKI = REPORTS / "2024-10-11-duki-coal-mine.txt"
Export = Callable[..., Outcome]


@pytest.fixture
def export(run: Run, elsewhere: Path) -> Export:
    """Return a function that exports what was extracted of all samples, read once."""
    assert run("extract", REPORTS, "--format", "jsonl", "-o", "all.jsonl").status == 0

    def export(*words: str | Path) -> Outcome:
        return run("export", "all.jsonl", *words)

    return export


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_reports_extracted_files_and_stores_give_the_same(run: Run, elsewhere: Path) -> None:
    assert run("extract", QUETTA, DUKI, "-o", "two.json").status == 0
    assert run("extract", QUETTA, DUKI, "--format", "jsonl", "-o", "two.jsonl").status == 0
    assert run("add", QUETTA, DUKI, "--store", "two.gpkg").status == 0
    sources: list[list[str | Path]] = [
        [QUETTA, DUKI],
        ["two.json"],
        ["two.jsonl"],
        ["two.gpkg"],
    ]
    written = []
    for number, words in enumerate(sources):
        outcome = run("export", *words, "--format", "csv", "-o", f"{number}.csv")
        assert outcome == (0, f"{number}.csv\n{number}.csv-metadata.json\n", "")
        lines = sorted((elsewhere / f"{number}.csv").read_text("utf-8").splitlines())
        written.append(lines)
    assert len(written[0]) >= 2
    assert written[1] == written[2] == written[0]
    assert len(written[3]) == len(written[0])
    figures = [{row["killed_total_best"] for row in rows(elsewhere / f"{n}.csv")} for n in (0, 3)]
    assert figures[0] == figures[1]


def test_what_is_in_several_sources_counts_once(export: Export, elsewhere: Path) -> None:
    once = export("--format", "csv", "-o", "one.csv")
    twice = export("all.jsonl", DUKI, "--format", "csv", "-o", "two.csv")
    assert once.status == twice.status == 0
    assert (elsewhere / "one.csv").read_bytes() == (elsewhere / "two.csv").read_bytes()


@pytest.mark.parametrize("format", ["csv", "geojson", "geoparquet", "kml", "gpkg", "hxl"])
def test_the_order_in_which_reports_were_added_plays_no_part(
    format: str, run: Run, elsewhere: Path
) -> None:
    reports = [QUETTA, DUKI, REPORTS / "2026-01-31-attacks-in-several-towns.txt"]
    written = set()
    for number in range(3):
        for report in (*reports[number:], *reports[:number]):
            assert run("add", report, "--store", f"{number}.gpkg").status == 0
        out = f"out.{format}"
        assert run("export", f"{number}.gpkg", "--format", format, "-o", out).status == 0
        written.add((elsewhere / out).read_bytes())
    assert len(written) == 1


@pytest.mark.parametrize(
    ("words", "right"),
    [
        (("--from", "2024-11-01", "--to", "2024-11-30"), lambda row: row["district"] == "Quetta"),
        (("--district", "Mastoong"), lambda row: row["district"] == "Mastung"),
        (("--district", "pk206"), lambda row: row["district"] == "Harnai"),
        (("--type", "road accident"), lambda row: row["sub_event_type"] == "Road accident"),
        (("--kind", "rollup"), lambda row: row["kind"] == "rollup"),
        (("--min-killed", "20"), lambda row: int(row["killed_total_best"] or 20) >= 20),
        (("--bbox", "66,29,68,31"), lambda row: 66 <= float(row["longitude"]) <= 68),
        (("--where", "'unverified' in flags"), lambda row: "unverified" in row["flags"]),
    ],
)
def test_a_filter_selects(
    words: tuple[str, ...],
    right: Callable[[dict[str, str]], bool],
    export: Export,
    elsewhere: Path,
) -> None:
    outcome = export("--format", "csv", "-o", "some.csv", *words)
    found = rows(elsewhere / "some.csv")
    assert outcome.status == 0
    assert found and all(map(right, found))
    assert f"{len(found)} incident" in outcome.err and "selected" in outcome.err


def test_filters_are_joined_by_and(export: Export, elsewhere: Path) -> None:
    both = (
        "--district",
        "Quetta",
        "--district",
        "Mastung",
        "--min-killed",
        "40",
        "--kind",
        "event",
    )
    assert export("--format", "csv", "-o", "some.csv", *both).status == 0
    assert {row["district"] for row in rows(elsewhere / "some.csv")} == {"Mastung"}


def test_an_empty_selection_is_a_file_and_a_sentence(export: Export, elsewhere: Path) -> None:
    outcome = export(
        "--format", "geojson", "-o", "none.geojson", "--where", "district == 'Nowhere'"
    )
    assert outcome.status == 0
    assert "incidents is selected; the file holds none." in outcome.err
    assert json.loads((elsewhere / "none.geojson").read_text("utf-8"))["features"] == []


def test_what_can_lie_in_no_box_is_told(export: Export) -> None:
    outcome = export("--format", "csv", "-o", "some.csv", "--bbox", "60,24,71,33")
    assert "without a point can lie in no box: left out" in outcome.err


def test_what_would_count_twice_is_told(export: Export, elsewhere: Path) -> None:
    outcome = export("--format", "acled", "-o", "acled.csv")
    assert "would count twice and were left out" in outcome.err
    assert len(rows(elsewhere / "acled.csv")) < len((elsewhere / "all.jsonl").read_text("utf-8"))


def test_the_selection_and_title_are_in_the_file(export: Export, elsewhere: Path) -> None:
    words = ("--title", "The north", "--min-killed", "5")
    assert export("--format", "geojson", "-o", "north.geojson", *words).status == 0
    said = json.loads((elsewhere / "north.geojson").read_text("utf-8"))["metadata"]
    assert (said["title"], said["selection"]) == ("The north", "killed at least 5")


@pytest.mark.parametrize("name", ["map.png", "map.SVG", "map.pdf"])
def test_a_choropleth_is_drawn_in_the_form_its_name_says(
    name: str, export: Export, elsewhere: Path
) -> None:
    outcome = export("--format", "choropleth", "-o", name, "--measure", "incidents")
    assert (outcome.status, outcome.out) == (0, f"{name}\n")
    start = (elsewhere / name).read_bytes()[:5]
    assert start in (b"\x89PNG\r", b"<?xml", b"%PDF-")


def test_a_timeline_is_drawn(export: Export, elsewhere: Path) -> None:
    assert export("--format", "timeline", "-o", "time.png").status == 0
    assert (elsewhere / "time.png").stat().st_size > 10_000


def test_a_table_that_another_program_opens(export: Export, elsewhere: Path) -> None:
    assert export("--format", "gpkg", "-o", "all.gpkg").status == 0
    assert len(geopandas.read_file(elsewhere / "all.gpkg")) > 10


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--where", "__import__('os').remove('all.jsonl')"), "is no comparison"),
        (("--where", "distric == 'Kech'"), "There is no column 'distric'"),
        (("--type", "Battle"), "'Battle' is no event type"),
        (("--kind", "events"), "'events' is no kind"),
        (("--district", "Lahore"), "'Lahore' is no district"),
        (("--bbox", "70,20,60,30"), "A box is WEST,SOUTH,EAST,NORTH"),
        (("--from", "May"), "'May' is no day"),
        (("--from", "2024-05-02", "--to", "2024-05-01"), "turn the days round"),
        (("--min-killed", "-1"), "greater than or equal to 0"),
    ],
)
def test_a_faulty_filter_is_wrong_usage_and_writes_nothing(
    words: tuple[str, ...], told: str, export: Export, elsewhere: Path
) -> None:
    outcome = export("--format", "csv", "-o", "some.csv", *words)
    assert (outcome.status, outcome.out) == (2, "")
    assert told in " ".join(outcome.err.split())
    assert {file.name for file in elsewhere.iterdir()} == {"all.jsonl"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("none.gpkg", "--format", "csv", "-o", "a.csv"), "none.gpkg"),
        (("none.json", "--format", "csv", "-o", "a.csv"), "none.json cannot be read"),
        (("none.txt", "--format", "csv", "-o", "a.csv"), "none.txt"),
        (("all.jsonl", "--format", "timeline", "-o", "a.jpg"), "a.jpg does not say"),
        (("all.jsonl", "--format", "csv", "-o", "all.jsonl/a.csv"), "could not be written"),
    ],
)
def test_bad_input_is_one_sentence(
    words: tuple[str, ...], told: str, export: Export, run: Run, elsewhere: Path
) -> None:
    outcome = run("export", *words)
    assert (outcome.status, outcome.out) == (1, "")
    assert told in outcome.err
    assert {file.name for file in elsewhere.iterdir()} == {"all.jsonl"}


def test_a_bad_report_among_good_is_told_in_the_status(run: Run, elsewhere: Path) -> None:
    (elsewhere / "empty.txt").write_text("")
    outcome = run("export", DUKI, "empty.txt", "--format", "csv", "-o", "a.csv")
    assert outcome.status == 1
    assert "empty.txt" in outcome.err
    assert rows(elsewhere / "a.csv")
