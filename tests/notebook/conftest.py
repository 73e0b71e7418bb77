"""Runs of the notebook that several tests look at: each takes seconds, so each is made once."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mapper.notebook import run_notebook
from mapper.packaged import notebook_file

FIRST = """\
Five killed as bomb goes off in Khuzdar bazaar

KHUZDAR, June 5, 2024 – A bomb killed five people in a bazaar of Khuzdar town on Tuesday, police \
said.
"""
SECOND = """\
Death toll of Khuzdar bazaar bombing rises to seven

KHUZDAR, June 6, 2024 – The death toll of Tuesday's bomb blast in a bazaar of Khuzdar town rose to \
seven on Wednesday as two of the wounded died, police said.

Gunmen killed a policeman in Turbat on Wednesday, officials said.
"""


class Ran(NamedTuple):
    """What a run of the notebook left behind."""

    notebook: dict[str, Any]
    page: bytes
    store: bytes

    def outputs(self, cell: str) -> list[dict[str, Any]]:
        """Return the outputs of the cell of a name."""
        (found,) = (each["outputs"] for each in self.notebook["cells"] if each["id"] == cell)
        return list(found)

    def shown(self, cell: str) -> str:
        """Return everything that a cell printed or displayed as text."""
        parts = self.outputs(cell)
        return "".join(part.get("text", "") or part["data"]["text/plain"] for part in parts)


@contextmanager
def working_in(folder: Path) -> Iterator[Path]:
    """Work in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(before)


def left_by(notebook: Path, store: Path) -> Ran:
    """Return what a run left behind."""
    kept = store.read_bytes() if store.exists() else b""
    page = notebook.with_suffix(".html")
    page = page if page.exists() else notebook.parent / "map.html"
    return Ran(json.loads(notebook.read_text(encoding="utf-8")), page.read_bytes(), kept)


@pytest.fixture(scope="session")
def days(tmp_path_factory: pytest.TempPathFactory) -> list[Ran]:
    """Run a first report, the same again, and a second report that takes the first further."""
    store = Path("incidents.gpkg")
    with working_in(tmp_path_factory.mktemp("days")) as folder:
        (folder / "first report.txt").write_text(FIRST, encoding="utf-8")
        (folder / "second.txt").write_text(SECOND, encoding="utf-8")
        asked = ["first report.txt"], ["first report.txt"], ["second.txt"]
        return [left_by(run_notebook(reports, "out"), store) for reports in asked]


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Run a bad report among good ones, with a place of one's own, a store and a correction."""
    with (
        working_in(tmp_path_factory.mktemp("own")) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        Path("kept").mkdir()
        Path("mine.csv").write_text(
            "name,kind,latitude,longitude,source,licence\n"
            "Shapatkor,village,25.9,63.1,A survey,CC0\n"
        )
        Path("new.txt").write_text("Two men were killed in Shapatkor on Monday, officials said.\n")
        Path("edited.ipynb").write_text(edited(), encoding="utf-8")
        patch.setattr("mapper.notebook.running.notebook_file", lambda: folder / "edited.ipynb")
        notebook = run_notebook(
            ["new.txt", "missing.txt"],
            "june.ipynb",
            store="kept/2024.gpkg",
            published=dt.date(2024, 6, 5),
            gazetteer="mine.csv",
        )
        return left_by(notebook, Path("kept/2024.gpkg"))


def edited() -> str:
    """Return the notebook as a person edits it: a correction in its cell, run again at the end."""
    notebook = json.loads(notebook_file().read_text(encoding="utf-8"))
    (cell,) = (each for each in notebook["cells"] if each["id"] == "corrections")
    source = "".join(cell["source"])
    for template, filled in (
        ('corrected_by = ""', 'corrected_by = "A. Reader"'),
        ('"0123456789abcdef"', "kept.incidents()[0].id"),
    ):
        assert template in source
        source = source.replace(template, filled)
    cell["source"] = source
    notebook["cells"] += [{**cell, "id": "corrections-again"}]
    return json.dumps(notebook)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Run the notebook where there is neither a report nor a store."""
    with working_in(tmp_path_factory.mktemp("samples")) as folder:
        ran = left_by(run_notebook([]), folder / "incidents.gpkg")
        assert [each.name for each in folder.iterdir()] == ["incident_map"]
        return ran
