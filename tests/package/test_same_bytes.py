"""`make same-bytes`: what two Python versions write is compared byte for byte."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from packaging.specifiers import SpecifierSet

from mapper.cli.exporting import Format

SCRIPT = Path(__file__).parents[2] / ".ci/same_bytes.py"


@pytest.fixture(scope="module")
def same_bytes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("same_bytes", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is the whole PATH."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, does: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o755)


def test_it_tells_of_each_file_whether_it_is_the_same(
    same_bytes: ModuleType, tmp_path: Path
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, changed in ((one, b"0123456789"), (other, b"01234x6789")):
        folder.mkdir()
        (folder / "alike").write_bytes(b"alike")
        (folder / "changed").write_bytes(changed)
    (one / "longer").write_bytes(b"abcd")
    (other / "longer").write_bytes(b"abc")
    (other / "more").write_bytes(b"")
    assert list(same_bytes.verdicts(one, other)) == [
        (True, "alike, 5 bytes"),
        (False, "changed at byte 5"),
        (False, "longer at byte 3"),
        (False, "more: one of the two did not write it"),
    ]


def test_a_difference_makes_it_fail(
    same_bytes: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def written(python: Path, folder: Path) -> Path:
        made: Path = tmp_path / folder.name
        made.mkdir()
        (made / "map.html").write_text(str(python))
        return made

    monkeypatch.setattr(same_bytes, "made", written)
    monkeypatch.setattr(same_bytes, "version", str)
    monkeypatch.setattr(same_bytes, "environment", lambda other: Path(other))
    assert same_bytes.compared("another") == 1
    assert "DIFFERS map.html at byte 0" in capsys.readouterr().out


def test_another_minor_version_that_the_project_allows_is_found(
    same_bytes: ModuleType, on_path: Path
) -> None:
    mine = f"python3.{sys.version_info.minor}"
    for name in ("python3.10", mine, "python3.14"):
        program(on_path, name, f"echo /somewhere/{name}")
    assert same_bytes.other_python(SpecifierSet(">=3.11,<3.14")) is None
    assert same_bytes.other_python(SpecifierSet(">=3.11")) == "/somewhere/python3.14"


def test_a_python_that_does_not_start_is_passed_over(same_bytes: ModuleType, on_path: Path) -> None:
    program(on_path, "python3.10", "exit 127")
    program(on_path, "python3.14", "echo /somewhere/python3.14")
    assert same_bytes.other_python(SpecifierSet(">=3.10")) == "/somewhere/python3.14"


def test_every_export_is_compared(same_bytes: ModuleType) -> None:
    made = {words[3] for words in same_bytes.COMMANDS if words[0] == "export"}
    assert made == set(get_args(Format))
