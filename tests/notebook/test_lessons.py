"""The numbered notebooks: short, and they run and show what they speak of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import papermill
import pytest

from .conftest import working_in

FOLDER = Path(__file__).parents[2] / "notebooks"
LESSONS = [file.name for file in sorted(FOLDER.glob("[0-9]*.ipynb"))]
SAYS = {
    "01_read_a_report.ipynb": [
        ("itself", "2026-01-31"),
        ("places", "dateline"),
        ("incidents", "rollup"),
        ("claims", "BLA"),
        ("evidence", "Gunmen stormed a camp of labourers"),
    ],
    "02_the_gazetteer.ipynb": [
        ("find", "Nushki (district)"),
        ("near", "Mastung"),
        ("history", "Sohbatpur"),
        ("sentence", "20 km north of Khuzdar"),
        ("own", "Shapatkor"),
        ("geocode", "Gwadar"),
    ],
    "03_corrections.ipynb": [
        ("review", "the town of Mastung"),
        ("correct", "51 civilians, 1 of the security forces"),
        ("rerun", "unchanged, unchanged"),
        ("sheet", "not stated"),
        ("history", "correct changed"),
        ("undo", "yes"),
    ],
    "04_analysis.ipynb": [
        ("incidents", "event"),
        ("events", "Battles"),
        ("rates", "Mastung"),
        ("join", "Khuzdar"),
        ("export", "events in the file"),
    ],
}


@pytest.fixture(params=LESSONS, scope="module")
def lesson(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, dict[str, Any]]:
    """Run a lesson in an empty folder."""
    quiet = ["--log-level=CRITICAL"]
    with working_in(tmp_path_factory.mktemp("lesson")) as folder:
        run: dict[str, Any] = papermill.execute_notebook(
            FOLDER / request.param, None, progress_bar=False, extra_arguments=quiet
        )
        assert list(folder.iterdir()) == [], "a lesson leaves nothing behind"
    return request.param, run


def test_there_are_four_in_an_order() -> None:
    assert [name[:3] for name in LESSONS] == ["01_", "02_", "03_", "04_"]
    assert set(SAYS) == set(LESSONS)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_short(name: str) -> None:
    cells = json.loads((FOLDER / name).read_text(encoding="utf-8"))["cells"]
    assert 8 <= len(cells) <= 15
    assert all(len("".join(cell["source"]).splitlines()) <= 25 for cell in cells)


def test_a_lesson_shows_what_it_speaks_of(lesson: tuple[str, dict[str, Any]]) -> None:
    name, run = lesson
    for cell, words in SAYS[name]:
        assert words in shown(run, cell), (cell, words)


def test_a_lesson_shows_every_step_for_people(lesson: tuple[str, dict[str, Any]]) -> None:
    code = [cell for cell in lesson[1]["cells"] if cell["cell_type"] == "code"]
    parts = [(cell["id"], part) for cell in code for part in cell["outputs"]]
    assert {cell for cell, _ in parts} == {cell["id"] for cell in code}
    for cell, part in parts:
        assert part.get("name") != "stderr", (cell, part)
        page = part.get("data", {}).get("text/html", "")
        assert not any(word in page for word in ("object at", "NaT", "&lt;NA&gt;", "nan<")), cell


def shown(run: dict[str, Any], cell: str) -> str:
    (outputs,) = (each["outputs"] for each in run["cells"] if each["id"] == cell)
    return "".join(part.get("text", "") or part["data"]["text/plain"] for part in outputs)
