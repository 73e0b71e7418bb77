"""`mapper notebook`: the notebook that is rerun for each new report."""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

import mapper
from mapper.cli import main
from mapper.errors import NotebookError, OutputError, StoreError
from mapper.mapping.columns import decoded
from mapper.notebook import run_notebook
from mapping.blocks import block

from .conftest import FIRST, Ran

ORDER = ["reports", "changes", "review", "names", "corrections", "districts", "timeline", "map"]


@pytest.fixture
def report(elsewhere: Path) -> Path:
    file = elsewhere / "new report.txt"
    file.write_text(FIRST, encoding="utf-8")
    return file.relative_to(elsewhere)


def test_a_new_report_is_read_and_shown(days: list[Ran]) -> None:
    first = days[0]
    assert "Five killed as bomb goes off" in first.shown("reports")
    assert "2024-06-05" in first.shown("reports")
    assert "new 2024-06-04" in first.shown("changes")
    assert "killed 5 civilians" in first.shown("changes")
    assert "Khuzdar" in first.shown("districts")
    assert b"Khuzdar" in first.page


def test_the_sentence_stands_beside_the_doubtful_reading(days: list[Ran]) -> None:
    assert "side inferred" in days[0].shown("review")
    assert "A bomb killed five people in a bazaar of Khuzdar town" in days[0].shown("review")


def test_the_same_report_again_changes_nothing(days: list[Ran]) -> None:
    first, again, _ = days
    assert "unchanged" in again.shown("reports")
    assert again.shown("changes") == "Nothing: the store had it all."
    assert (again.store, again.page) == (first.store, first.page)


def test_run_again_it_has_the_same_bytes_where_it_does_not_tell_of_the_run(days: list[Ran]) -> None:
    first, again = (copy.deepcopy(ran.notebook) for ran in days[:2])
    for cell in (*first["cells"], *again["cells"]):
        if cell["id"] in ("reports", "changes", "review"):
            cell["outputs"] = []
    assert json.dumps(first) == json.dumps(again)


def test_a_new_report_is_shown_with_what_it_changed_of_yesterday(days: list[Ran]) -> None:
    changes = days[2].shown("changes").splitlines()
    assert len(changes) == 3
    assert "new 2024-06-05" in changes[1] and "Turbat" in changes[1]
    assert "changed" in changes[2]
    assert "killed 7 civilians" in changes[2] and "killed 5 civilians" in changes[2]
    assert "1 → 2 reports" in changes[2]


def test_yesterdays_map_is_there_with_what_is_new(days: list[Ran]) -> None:
    rows = days[2].shown("districts").splitlines()
    assert rows[0] == "2 events, 0 of them in no one district."
    assert sorted(row.split()[:3] for row in rows[2:]) == [
        ["Kech", "1", "1"],
        ["Khuzdar", "1", "7"],
    ]
    assert b"Death toll of Khuzdar bazaar bombing" in days[2].page
    assert b"Five killed as bomb goes off" in days[2].page


def test_the_map_marks_what_the_run_brought_and_nothing_else(days: list[Ran]) -> None:
    page = days[2].page.decode()
    columns = decoded("incidents", block(page, "incidents")["columns"])
    marked = {name: new for (name, *_), new in zip(columns["place"], columns["new"], strict=True)}
    assert marked == {"Khuzdar": False, "Turbat": True}
    assert block(page, "scene")["marks_new"] is True


@pytest.mark.parametrize("run", [0, 1], ids=["the first run", "a run that changes nothing"])
def test_the_map_marks_nothing_in(run: int, days: list[Ran]) -> None:
    page = days[run].page.decode()
    assert decoded("incidents", block(page, "incidents")["columns"])["new"] == [False]
    assert block(page, "scene")["marks_new"] is False


def test_the_map_tells_how_a_toll_moved(days: list[Ran]) -> None:
    texts = block(days[2].page.decode(), "texts")
    titles = [report["title"] for report in texts["reports"]]
    moved = {
        titles[report]: figures["killed"]["civilians"][1]
        for tolls in decoded("texts", texts["columns"])["tolls"]
        for report, figures in tolls
    }
    assert moved == {
        "Five killed as bomb goes off in Khuzdar bazaar": 5,
        "Death toll of Khuzdar bazaar bombing rises to seven": 7,
    }


def test_it_shows_what_is_asked_for_in_this_order(days: list[Ran]) -> None:
    cells = [cell["id"] for cell in days[2].notebook["cells"] if cell.get("outputs")]
    assert cells == ORDER


def test_nothing_it_shows_needs_a_programmer(days: list[Ran]) -> None:
    for cell in ORDER:
        for part in days[2].outputs(cell):
            assert part.get("name") != "stderr"
            page = part.get("data", {}).get("text/html", "")
            assert "object at" not in page and "NaT" not in page and "<NA>" not in page


def test_the_timeline_is_a_picture_and_the_map_a_page(days: list[Ran]) -> None:
    assert "image/png" in days[2].outputs("timeline")[0]["data"]
    pages = [part.get("data", {}).get("text/html", "") for part in days[2].outputs("map")]
    assert any("<iframe" in page for page in pages)


def test_it_is_a_sound_notebook(days: list[Ran]) -> None:
    nbformat.validate(days[2].notebook)


def test_what_is_corrected_in_its_cell_is_in_the_tables_below(own: Ran) -> None:
    assert "A. Reader" in own.shown("corrections")
    assert "Khuzdar" in own.shown("districts") and "Kech" not in own.shown("districts")


def test_the_cell_may_be_run_again_when_all_was_run(own: Ran) -> None:
    assert own.outputs("corrections-again")[0]["output_type"] == "execute_result"
    assert own.shown("corrections-again") == own.shown("corrections")


def test_it_reads_with_places_of_ones_own_into_a_store_that_is_named(own: Ran) -> None:
    assert "Shapatkor, Kech" in own.shown("changes")
    assert own.store.startswith(b"SQLite format 3")


def test_a_bad_report_among_good_ones_is_named(own: Ran) -> None:
    assert "missing.txt" in own.shown("reports")
    assert "new.txt" in own.shown("reports")


def test_with_nothing_given_it_shows_the_samples_and_keeps_nothing(samples: Ran) -> None:
    assert "2024-10-11-duki-coal-mine.txt" in samples.shown("reports")
    assert "Duki" in samples.shown("districts")
    assert samples.store == b""


def test_what_a_person_must_mend_is_said_in_one_sentence(elsewhere: Path) -> None:
    with pytest.raises(NotebookError, match=r"^The notebook stopped: No report could be read"):
        run_notebook(["missing.txt"], "out")
    assert list(elsewhere.iterdir()) == []


def test_standard_input_is_refused() -> None:
    with pytest.raises(NotebookError, match="save the report in a file"):
        run_notebook(["-"])


def test_a_folder_that_is_a_file_is_refused_before_the_run(report: Path, elsewhere: Path) -> None:
    (elsewhere / "taken").write_text("mine")
    with pytest.raises(OutputError, match="is a file and no folder"):
        run_notebook([report], "taken")
    assert not (elsewhere / "incidents.gpkg").exists()


def test_a_file_that_is_no_store_is_refused_before_the_run(report: Path, elsewhere: Path) -> None:
    (elsewhere / "table.gpkg").write_text("mine, and no store at all")
    with pytest.raises(StoreError, match=r"table\.gpkg"):
        run_notebook([report], "out", store="table.gpkg")
    assert not (elsewhere / "out").exists()
    assert (elsewhere / "table.gpkg").read_text() == "mine, and no store at all"


def test_without_papermill_it_says_what_to_install(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "papermill", None)
    with pytest.raises(NotebookError, match=r"balochistan-incident-mapper\[notebook\]"):
        run_notebook([report])


def test_without_a_kernel_it_says_what_to_install(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import papermill
    from jupyter_client.kernelspec import NoSuchKernel

    def no_kernel(*args: object, **options: object) -> None:
        raise NoSuchKernel("python3")

    monkeypatch.setattr(papermill, "execute_notebook", no_kernel)
    with pytest.raises(NotebookError, match="kernel does not run"):
        run_notebook([report])


def test_a_slip_in_a_cell_is_told_with_its_step(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import papermill

    def fail(*args: object, **options: object) -> None:
        raise papermill.PapermillExecutionError(3, 4, "", "NameError", "no such name", [])

    monkeypatch.setattr(papermill, "execute_notebook", fail)
    with pytest.raises(NotebookError, match=r"its step 4 \(NameError\): no such name"):
        run_notebook([report])


def test_the_command_shows_a_store_without_a_new_report(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: dict[str, Any] = {}

    def run(reports: list[str], out: Path, **options: Any) -> Path:
        asked.update(options, reports=reports)
        return out / "incident_map.ipynb"

    monkeypatch.setattr("mapper.notebook.run_notebook", run)
    mapper.Store("kept.gpkg").close()
    with pytest.raises(SystemExit) as left:
        main(["notebook", "--store", "kept.gpkg", "-o", "today"])
    assert left.value.code in (0, None)
    assert (asked["reports"], asked["store"]) == ([], Path("kept.gpkg"))
    assert capsys.readouterr().out == f"{Path('today/incident_map.ipynb')}\n"


def test_the_command_needs_a_report_or_a_store(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["notebook"])
    assert left.value.code == 2
    assert "Give reports to read" in " ".join(capsys.readouterr().err.split())
