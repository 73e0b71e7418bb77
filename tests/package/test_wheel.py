"""The wheel works in an environment of its own, away from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from email.parser import Parser
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from checkout import CHECKOUT

pytestmark = pytest.mark.package

SHIPPED = ("mapper", "data", "notebooks", "setup.cfg", "pyproject.toml", "README.md", "LICENSE")


def run(*words: str | Path, folder: Path = CHECKOUT) -> subprocess.CompletedProcess[str]:
    """Run a program with nothing of this environment's Python in its own."""
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTHON", "COV_", "COVERAGE", "VIRTUAL_ENV"))
    }
    return subprocess.run(
        list(map(str, words)), cwd=folder, env=environment, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, so that nothing left over in `build/` gets into it."""
    source = tmp_path_factory.mktemp("source")
    for name in SHIPPED:
        if (CHECKOUT / name).is_dir():
            leave = shutil.ignore_patterns("__pycache__")
            shutil.copytree(CHECKOUT / name, source / name, ignore=leave)
        else:
            shutil.copy(CHECKOUT / name, source)
    built = run(sys.executable, "-m", "build", "--wheel", "-o", "dist", ".", folder=source)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = (source / "dist").glob("*.whl")
    return wheel


def demanded(requirements: Iterable[str]) -> dict[str, Distribution]:
    """Return the installed packages that these requirements and theirs ask for, by name."""
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    asked = [(Requirement(line), "") for line in requirements]
    while asked:
        requirement, extra = asked.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        package = found.setdefault(name, distribution(name))
        for wanted in {"", *requirement.extras} - {extra for known, extra in seen if known == name}:
            seen.add((name, wanted))
            asked += [(Requirement(line), wanted) for line in package.requires or ()]
    return found


def link(packages: Iterable[Distribution], folder: Path) -> None:
    """Fill a folder with links to the files of packages, and to nothing else."""
    for package in packages:
        for top in {file.parts[0] for file in package.files or ()} - {"..", "__pycache__"}:
            if not (folder / top).exists():
                (folder / top).symlink_to(str(package.locate_file(top)))


@pytest.fixture(scope="module")
def mapper(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment with what it asks for, and return its `mapper`.

    The packages are those of this environment, by links: nothing is downloaded again.
    """
    folder = tmp_path_factory.mktemp("environment")
    made = run(sys.executable, "-m", "venv", "--without-pip", "fresh", folder=folder)
    assert made.returncode == 0, made.stderr
    programs = folder / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    into = ("--python", python, "install", "--quiet", "--no-deps", wheel)
    installed = run(sys.executable, "-m", "pip", *into, folder=folder)
    assert installed.returncode == 0, installed.stderr
    libraries = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    (metadata,) = Path(libraries.stdout.strip()).glob("balochistan*.dist-info/METADATA")
    wanted = Parser().parsestr(metadata.read_text("utf-8")).get_all("Requires-Dist") or []
    link(demanded(wanted).values(), Path(libraries.stdout.strip()))
    return programs / "mapper"


def test_the_wheel_holds_the_tables_the_samples_and_the_notebook(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern in (
        ("data/gazetteer", "*"),
        ("data/reports", "*"),
        ("notebooks", "*.ipynb"),
    ):
        files = [f"{file.name}" for file in (CHECKOUT / folder).glob(pattern) if file.is_file()]
        assert files, folder
        assert {f"mapper/{folder}/{name}" for name in files} <= names
    assert "mapper/py.typed" in names


def test_every_module_and_its_data_are_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = (file for file in (CHECKOUT / "mapper").rglob("*") if file.is_file())
    wanted = {str(file.relative_to(CHECKOUT)) for file in files if "__pycache__" not in file.parts}
    assert wanted <= names


def test_it_maps_a_sample_report(mapper: Path, tmp_path: Path) -> None:
    sample = CHECKOUT / "data/reports/2024-10-11-duki-coal-mine.txt"
    report = tmp_path / "elsewhere" / "report.txt"
    report.parent.mkdir()
    report.write_bytes(sample.read_bytes())
    done = run(mapper, "map", "report.txt", "-o", "map.html", folder=report.parent)
    assert (done.returncode, done.stdout) == (0, "map.html\n"), done.stderr
    assert b"Duki" in (report.parent / "map.html").read_bytes()


def test_it_finds_a_place_from_an_empty_folder(mapper: Path, tmp_path: Path) -> None:
    done = run(mapper, "gazetteer", "find", "Noshki", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Nushki" in done.stdout


def test_the_notebook_says_what_it_lacks(mapper: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("QUETTA, Jan 31, 2026 – Two people were killed in Turbat on Friday.\n")
    done = run(mapper, "notebook", "report.txt", folder=tmp_path)
    assert done.returncode == 1
    assert "pip install 'balochistan-incident-mapper[notebook]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["report.txt"]
