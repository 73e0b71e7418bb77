"""The commands as a person runs them: what is printed where, and the exit status."""

from __future__ import annotations

import csv
import importlib.metadata
import io
import json
import shutil
import webbrowser
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from checkout import REPORTS
from mapper import mapping
from mapper.exporting import COLUMNS, json_schema
from mapper.mapping.districts import TableMeasure

from .conftest import Run

DUKI = "2024-10-11-duki-coal-mine.txt"
REPORT = """\
Two policemen wounded as bomb goes off in Khuzdar

QUETTA: A bomb planted beside a road wounded two policemen in Khuzdar on Tuesday, officials said.
"""


@pytest.fixture
def report(elsewhere: Path) -> Path:
    file = elsewhere / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    return file


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


# mapper map


def test_a_map_is_drawn_and_its_path_printed(run: Run, report: Path, elsewhere: Path) -> None:
    outcome = run("map", report, "-o", "khuzdar.html", "--published", "2024-06-05")
    assert (outcome.status, outcome.out) == (0, "khuzdar.html\n")
    assert outcome.err == "1 report, 1 incident.\n"
    assert b"Khuzdar" in (elsewhere / "khuzdar.html").read_bytes()


def test_the_same_reports_give_the_same_map(run: Run, elsewhere: Path) -> None:
    for name in ("one.html", "two.html"):
        assert run("map", REPORTS / DUKI, "-o", name).status == 0
    assert (elsewhere / "one.html").read_bytes() == (elsewhere / "two.html").read_bytes()


def test_options_reach_the_map(run: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, object] = {}
    monkeypatch.setattr(mapping, "build_map", lambda *args, **options: given.update(options))
    words = ("--title", "A <title>", "--measure", "injured", "--districts-on", "2019-01-01")
    assert run("map", report, *words).status == 0
    assert given["title"] == "A <title>"
    assert given["measure"] == "injured"
    assert str(given["on"]) == "2019-01-01"


def test_what_a_map_gives_away_can_be_narrowed(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, object] = {}
    monkeypatch.setattr(mapping, "build_map", lambda *_, **options: seen.update(options))
    options = ("--precision", "district", "--redact-names", "--method", "quantiles")
    assert run("map", report, *options).status == 0
    assert (seen["coarse"], seen["redact"], seen["method"]) == (True, True, "quantiles")


def test_a_base_map_that_is_not_there_is_told(run: Run, report: Path) -> None:
    done = run("map", report, "--tiles", "Nowhere.Land")
    assert done.status == 1
    assert "There is no base map 'Nowhere.Land'" in done.err


def test_since_needs_a_store(run: Run, report: Path) -> None:
    done = run("map", report, "--since", "1")
    assert done.status == 2
    assert "--since needs a store beside it" in done.err


@pytest.mark.parametrize("measure", get_args(TableMeasure))
def test_every_measure_of_the_map_can_be_chosen(run: Run, measure: str) -> None:
    assert measure in run("map", "--help").out


@pytest.mark.parametrize("opened", [True, False])
def test_the_map_is_opened_in_the_browser(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch, opened: bool
) -> None:
    asked: list[str] = []

    def open_page(url: str) -> bool:
        asked.append(url)
        return opened

    monkeypatch.setattr(webbrowser, "open", open_page)
    outcome = run("map", report, "-o", "my map.html", "--open")
    assert outcome.status == 0
    assert [Path(url).name for url in asked] == ["my%20map.html"]
    assert ("No browser could be opened" in outcome.err) is not opened


# mapper extract


def test_json_goes_to_standard_output_and_validates(run: Run) -> None:
    outcome = run("extract", REPORTS)
    document = json.loads(outcome.out)
    Draft202012Validator(json_schema()).validate(document)
    assert outcome.status == 0
    assert len(document["reports"]) == len(list(REPORTS.iterdir()))
    assert all(report["incidents"] for report in document["reports"])


def test_csv_has_one_line_an_incident(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("extract", REPORTS / DUKI, "--format", "csv").out)))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["killed_total_best"] == "20"


def test_geojson_has_one_feature_an_incident(run: Run) -> None:
    collection = json.loads(run("extract", REPORTS / DUKI, "--format", "geojson").out)
    assert collection["type"] == "FeatureCollection"
    assert collection["features"][0]["properties"]["district"] == "Duki"


def test_jsonl_has_one_line_a_report(run: Run) -> None:
    lines = run("extract", REPORTS, "--format", "jsonl").out.splitlines()
    document = json.loads(run("extract", REPORTS).out)
    assert [json.loads(line) for line in lines] == document["reports"]


def test_doubtful_incidents_are_listed_for_review(run: Run, elsewhere: Path) -> None:
    outcome = run("extract", REPORTS, "--review")
    assert outcome.status == 0
    blocks = outcome.out.split("\n\n")
    assert "  - place inferred: " in outcome.out or "  - date inferred: " in outcome.out
    shown = [float(block[:4]) for block in blocks if block[:2] in ("0.", "1.")]
    assert shown == sorted(shown)
    run("extract", REPORTS, "--review", "-o", "review.txt")
    assert (elsewhere / "review.txt").read_text(encoding="utf-8") == outcome.out


@pytest.mark.parametrize("words", [("--format", "jsonl"), ("--review",), ()])
def test_without_a_report_no_file_is_written(
    run: Run, elsewhere: Path, words: tuple[str, ...]
) -> None:
    outcome = run("extract", "missing.txt", "-o", "out.txt", *words)
    assert outcome.status == 1
    assert outcome.err.endswith("No report could be read, so nothing was written.\n")
    assert files(elsewhere) == set()


def test_a_file_holds_what_would_be_printed(run: Run, elsewhere: Path) -> None:
    printed = run("extract", REPORTS, "--format", "csv").out
    outcome = run("extract", REPORTS, "--format", "csv", "-o", "incidents.csv")
    assert (outcome.status, outcome.out) == (0, "")
    assert (elsewhere / "incidents.csv").read_bytes() == printed.encode()


# mapper places


def test_places_are_listed_with_role_and_district(run: Run) -> None:
    out = run("places", REPORTS / DUKI).out
    assert "Twenty miners killed" in out
    line = next(line for line in out.splitlines() if line.strip().startswith("QUETTA"))
    assert line.split()[1:4] == ["dateline", "Quetta", "Quetta"]


def test_a_name_without_a_place_is_listed_with_the_reason(run: Run, report: Path) -> None:
    report.write_text("Two people were killed in the Gobilkan area of Khuzdar on Tuesday.\n")
    out = run("places", report, "--published", "2024-06-05").out
    assert "Not placed" in out
    assert "Gobilkan" in out.partition("Not placed")[2]


# mapper evaluate


@pytest.fixture
def annotated(elsewhere: Path, report: Path) -> Path:
    """Return a folder with a report whose annotation says other things than the program reads."""
    folder = elsewhere / "annotated"
    folder.mkdir()
    report.rename(folder / "khuzdar.txt")
    incident = {
        "place_text": "Khuzdar",
        "place": "Khuzdar",
        "district": "Khuzdar",
        "level": "town",
        "date": "2024-06-04",
        "event": "bombing",
        "kind": "main",
        "killed": dict.fromkeys(("total", "civilians", "security", "militants")),
        "injured": {"total": 3, "civilians": None, "security": 3, "militants": None},
        "quote": "wounded two policemen",
    }
    annotation = {"published": "2024-06-05", "incidents": [incident], "not_incident_places": []}
    (folder / "khuzdar.json").write_text(json.dumps(annotation))
    return folder


def test_scores_and_errors_are_shown_side_by_side(run: Run, annotated: Path) -> None:
    outcome = run("evaluate", annotated)
    assert outcome.status == 0
    shown = " ".join(outcome.out.split())
    assert "incident F1 1.000" in shown
    assert "khuzdar" in shown
    assert "injured 3 2" in shown
    assert "wounded two policemen" in shown


def test_a_saved_run_is_compared_with_a_later_one(
    run: Run, annotated: Path, elsewhere: Path
) -> None:
    saved = elsewhere / "saved.json"
    saved.write_text(run("evaluate", annotated, "--json").out)
    assert run("evaluate", annotated, "--against", saved).err.startswith(
        "0 errors mended, 0 errors"
    )
    truth = annotated / "khuzdar.json"
    truth.write_text(truth.read_text().replace('"total": 3', '"total": 2'))
    outcome = run("evaluate", annotated, "--against", saved)
    assert outcome.err == "1 error mended, 0 errors new; 0 in all.\n"
    assert "Mended since the saved run" in outcome.out
    change = json.loads(run("evaluate", annotated, "--against", saved, "--json").out)["change"]
    assert [error["what"] for error in change["mended"]] == ["injured"]
    assert change["broken"] == []


def test_what_is_no_annotated_folder_is_told(run: Run, annotated: Path, elsewhere: Path) -> None:
    (elsewhere / "empty").mkdir()
    for words in (("empty",), ("missing",), (annotated, "--against", "nothing.json")):
        outcome = run("evaluate", *words)
        assert outcome.status == 1
        assert len(outcome.err.splitlines()) == 1
        assert outcome.out == ""


# mapper gazetteer


def test_a_place_is_found_in_another_spelling(run: Run) -> None:
    outcome = run("gazetteer", "find", "Noshki")
    assert outcome.status == 0
    assert "Nushki" in outcome.out


def test_a_place_is_found_with_the_district_of_a_day(run: Run) -> None:
    assert "Killa Abdullah" in run("gazetteer", "find", "Chaman", "--on", "2018-06-01").out
    assert "Killa Abdullah" not in run("gazetteer", "find", "Chaman", "--on", "2024-06-01").out


def test_an_unknown_place_is_said_to_be_unknown(run: Run) -> None:
    outcome = run("gazetteer", "find", "Xqzwv\x1b[31m")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("No place called Xqzwv [31m is in the gazetteer")


def test_the_packaged_gazetteer_is_sound(run: Run) -> None:
    outcome = run("gazetteer", "check")
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err == "The gazetteer is sound.\n"


def test_each_problem_of_a_gazetteer_is_a_line(run: Run, elsewhere: Path) -> None:
    tables = elsewhere / "tables"
    shutil.copytree(REPORTS.parent / "gazetteer", tables)
    with (tables / "places.csv").open("a", encoding="utf-8") as places:
        places.write((tables / "places.csv").read_text(encoding="utf-8").splitlines()[1] + "\n")
    outcome = run("gazetteer", "check", tables)
    assert outcome.status == 1
    lines = outcome.out.splitlines()
    assert all(line.startswith("places.csv line ") for line in lines)
    assert outcome.err == f"{len(lines)} problems found.\n"


def test_a_folder_without_tables_is_no_gazetteer(run: Run, elsewhere: Path) -> None:
    outcome = run("gazetteer", "check", elsewhere)
    assert (outcome.status, outcome.out) == (1, "")
    assert str(elsewhere) in outcome.err


# usage


def test_the_version_is_shown(run: Run) -> None:
    version = importlib.metadata.version("balochistan-incident-mapper")
    assert run("--version") == (0, f"mapper {version}\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ("map",),
        ("maps", "report.txt"),
        ("map", "report.txt", "--published", "last Tuesday"),
        ("map", "report.txt", "--published", "2024-02-30"),
        ("map", "report.txt", "--measure", "sorrow"),
        ("map", "report.txt", "--districts-on", "2024"),
        ("map", "report.txt", "--districts-on", "1950-01-01"),
        ("map", "report.txt", "--districts-on", "2126-01-01"),
        ("extract", "report.txt", "--format", "xml"),
        ("gazetteer", "find"),
    ],
)
def test_wrong_usage_has_status_2_and_writes_nothing(
    run: Run, report: Path, elsewhere: Path, words: tuple[str, ...]
) -> None:
    outcome = run(*words)
    assert outcome.status == 2
    assert outcome.err
    assert files(elsewhere) == {"report.txt"}


def test_a_day_written_wrongly_is_explained(run: Run, report: Path) -> None:
    assert "write it as 2026-01-31" in run("map", report, "--published", "31/1/2026").err


def test_a_day_whose_districts_nobody_knows_is_explained(run: Run, report: Path) -> None:
    said = " ".join(run("map", report, "--districts-on", "1950-01-01").err.split())
    assert "The districts of 1950-01-01 are not known" in said


@pytest.mark.parametrize("words", [(), ("gazetteer",)])
def test_without_a_command_the_help_is_shown(run: Run, words: tuple[str, ...]) -> None:
    outcome = run(*words)
    assert outcome.status == 2
    assert "Commands:" in outcome.out + outcome.err
