from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
import typer

from mapper.cli import app

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli.md", "columns.md", "incident.schema.json"])
def test_a_generated_page_is_current(generate: ModuleType, name: str) -> None:
    stored = (DOCS / name).read_text(encoding="utf-8")
    assert stored == generate.pages()[name], f"docs/{name} is stale: run make docs"


def test_every_generated_page_is_checked(generate: ModuleType) -> None:
    assert set(generate.pages()) == {"cli.md", "columns.md", "incident.schema.json"}


def test_every_command_is_documented_with_an_example(generate: ModuleType) -> None:
    sections = (DOCS / "cli.md").read_text(encoding="utf-8").split("\n## ")[1:]
    documented = {section.partition("\n")[0]: section for section in sections}
    commands = list(generate.walk(typer.main.get_command(app), ()))
    assert len(commands) >= 8
    for words in commands:
        title = " ".join(("mapper", *words))
        assert f"Example: {title}" in " ".join(documented[title].split()), title


def test_make_docs_writes_the_pages(
    generate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generate, "DOCS", tmp_path)
    generate.main()
    assert (tmp_path / "cli.md").read_text(encoding="utf-8") == generate.pages()["cli.md"]
