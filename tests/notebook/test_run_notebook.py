from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from mapper.errors import MapperError, NotebookError
from mapper.notebook import run_notebook

NEW_REPORT = """\
Two policemen wounded as bomb goes off in Khuzdar

QUETTA: A bomb planted beside a road wounded two policemen in Khuzdar on Tuesday, officials said.
"""


@pytest.fixture
def report(elsewhere: Path) -> Path:
    file = elsewhere / "new report.txt"
    file.write_text(NEW_REPORT, encoding="utf-8")
    return file.relative_to(elsewhere)


def outputs(notebook: Path, cell: str) -> list[dict[str, Any]]:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    (found,) = (each["outputs"] for each in cells if each["id"] == cell)
    return list(found)


def shown(notebook: Path, cell: str) -> str:
    """Return everything that a cell of a run notebook printed or displayed as text."""
    parts = outputs(notebook, cell)
    return "".join(part.get("text", "") or part["data"]["text/plain"] for part in parts)


def test_it_reads_a_new_report_given_as_a_parameter(report: Path, elsewhere: Path) -> None:
    notebook = run_notebook([report], "today", published=dt.date(2024, 6, 5))
    assert notebook == Path("today/incident_map.ipynb")
    assert "Two policemen wounded as bomb goes off" in shown(notebook, "reports")
    assert "2024-06-05" in shown(notebook, "reports")
    assert "Khuzdar" in shown(notebook, "places")
    assert "2024-06-04" in shown(notebook, "incidents")
    assert "Khuzdar" in shown(notebook, "districts")
    assert (elsewhere / "today/map.html").stat().st_size > 10_000


def test_it_reads_with_places_of_ones_own(elsewhere: Path) -> None:
    Path("mine.csv").write_text(
        "name,kind,latitude,longitude,source,licence\nShapatkor,village,25.9,63.1,A survey,CC0\n"
    )
    Path("new.txt").write_text("Two men were killed in Shapatkor on Monday, officials said.\n")
    notebook = run_notebook(["new.txt"], published=dt.date(2024, 6, 5), gazetteer="mine.csv")
    assert "Shapatkor" in shown(notebook, "incidents")
    assert "Kech" in shown(notebook, "districts")


def test_the_map_is_shown_in_it(report: Path) -> None:
    notebook = run_notebook([report], published=dt.date(2024, 6, 5))
    pages = [part.get("data", {}).get("text/html", "") for part in outputs(notebook, "map")]
    assert any("<iframe" in page for page in pages)


def test_it_is_a_sound_notebook(report: Path) -> None:
    notebook = run_notebook([report])
    nbformat.validate(json.loads(notebook.read_text(encoding="utf-8")))


def test_the_same_report_gives_the_same_bytes(report: Path) -> None:
    first = run_notebook([report], "out").read_bytes()
    page = Path("out/map.html").read_bytes()
    assert run_notebook([report], "out").read_bytes() == first
    assert Path("out/map.html").read_bytes() == page


def test_the_notebook_may_be_named(report: Path, elsewhere: Path) -> None:
    run_notebook([report], elsewhere / "june.ipynb")
    assert (elsewhere / "june.ipynb").exists()
    assert (elsewhere / "june.html").exists()


def test_a_bad_report_among_good_ones_is_named(report: Path) -> None:
    notebook = run_notebook([report, "missing.txt"])
    assert "missing.txt" in shown(notebook, "reports")
    assert "Khuzdar" in shown(notebook, "places")


def test_without_parameters_it_reads_the_samples(elsewhere: Path) -> None:
    notebook = run_notebook([])
    assert "2024-10-11-duki-coal-mine.txt" in shown(notebook, "reports")
    assert "Duki" in shown(notebook, "districts")


def test_a_failed_run_says_why_and_writes_nothing(elsewhere: Path) -> None:
    with pytest.raises(NotebookError, match="No report could be read"):
        run_notebook(["missing.txt"], "out")
    assert not Path("out").exists()


def test_standard_input_is_refused() -> None:
    with pytest.raises(NotebookError, match="save the report in a file"):
        run_notebook(["-"])


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


def test_a_folder_that_is_a_file_is_a_clear_error(report: Path, elsewhere: Path) -> None:
    shutil.copy(report, elsewhere / "taken")
    with pytest.raises(MapperError):
        run_notebook([report], "taken")
