"""The notebook as it is kept: without outputs, with fixed ids and a parameters cell."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda file: file.name)
def notebook(request: pytest.FixtureRequest) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return kept


def test_there_is_a_notebook() -> None:
    assert "incident_map.ipynb" in [file.name for file in NOTEBOOKS]


def test_it_is_sound_and_of_format_4_5(notebook: dict[str, Any]) -> None:
    nbformat.validate(notebook)
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)


def test_it_is_kept_without_outputs(notebook: dict[str, Any]) -> None:
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


def test_its_cells_have_names_of_their_own(notebook: dict[str, Any]) -> None:
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    assert not any(name.isalnum() and any(map(str.isdigit, name)) for name in ids), "random ids"


def test_one_cell_of_the_daily_notebook_is_for_parameters() -> None:
    (file,) = (file for file in NOTEBOOKS if file.name == "incident_map.ipynb")
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    (cell,) = (c for c in cells if "parameters" in c["metadata"].get("tags", ()))
    names: dict[str, object] = {}
    exec("".join(cell["source"]), {}, names)
    assert list(names) == ["new_reports", "store", "out", "published", "gazetteer"]


def test_each_step_is_explained_first(notebook: dict[str, Any]) -> None:
    kinds = [cell["cell_type"] for cell in notebook["cells"]]
    assert kinds[0] == "markdown"
    assert ("code", "code") not in list(itertools.pairwise(kinds))


def test_no_folder_of_one_machine_is_in_it(notebook: dict[str, Any]) -> None:
    text = json.dumps(notebook)
    assert "/home/" not in text
    assert "/Users/" not in text
    assert str(Path.home()) not in text
