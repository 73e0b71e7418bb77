"""Make the map, the extract and every export with two Python versions and compare the bytes."""

from __future__ import annotations

import argparse
import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from packaging.specifiers import SpecifierSet

TOP = Path(__file__).parents[1]
BUILD = TOP / "build/same-bytes"
MINORS = (12, 13, 11, 10, 14, 15)
NONE_FOUND = 3

EXTRACT = "incidents.json"
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("map", "data/reports", "-o", "map.html"),
    ("extract", "data/reports", "-o", EXTRACT),
    ("extract", "data/reports", "--format", "jsonl", "-o", "incidents.jsonl"),
    *(
        ("export", EXTRACT, "--format", format, "-o", name)
        for format, name in (
            ("geojson", "incidents.geojson"),
            ("geoparquet", "incidents.parquet"),
            ("csv", "incidents.csv"),
            ("acled", "acled.csv"),
            ("hxl", "hxl.csv"),
            ("kml", "incidents.kml"),
            ("gpkg", "incidents.gpkg"),
            *(
                (figure, f"{figure}.{suffix}")
                for figure in ("choropleth", "timeline")
                for suffix in ("png", "svg", "pdf")
            ),
        )
    ),
)


def main() -> int:
    """Compare, and return how many files differ; 3 where no other Python is found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("python", nargs="?", help="the other Python; else one on the PATH")
    asked.add_argument("--find", action="store_true", help="print which Python it would be")
    given = asked.parse_args()
    found = given.python or other_python(allowed())
    if found is None:
        print("No other Python that the project allows is on the PATH.", file=sys.stderr)
        return NONE_FOUND
    if given.find:
        print(found)
        return 0
    return compared(found)


def allowed() -> SpecifierSet:
    """Return the versions of Python that the project runs on."""
    settings = configparser.ConfigParser()
    settings.read(TOP / "setup.cfg")
    return SpecifierSet(settings["options"]["python_requires"])


def other_python(versions: SpecifierSet) -> str | None:
    """Return the first Python on the PATH of another minor version that will do."""
    minors = (minor for minor in MINORS if minor != sys.version_info.minor)
    names = (f"python3.{minor}" for minor in minors if f"3.{minor}" in versions)
    return next(filter(None, map(executable, names)), None)


def executable(name: str) -> str | None:
    """Return the path of the Python itself; a shim of a version that is not chosen is none."""
    if shutil.which(name) is None:
        return None
    told = subprocess.run(
        [name, "-c", "import sys; print(sys.executable)"], capture_output=True, text=True
    )
    return told.stdout.strip() if told.returncode == 0 else None


def compared(other: str) -> int:
    """Print a line for each file, and return how many differ."""
    mine, theirs = Path(sys.executable), environment(other)
    with ThreadPoolExecutor() as both:
        folders = list(both.map(made, (mine, theirs), (BUILD / "one", BUILD / "other")))
    print(f"{version(mine)} and {version(theirs)}")
    lines = list(verdicts(*folders))
    for same, line in lines:
        print(f"{'same   ' if same else 'DIFFERS'} {line}")
    return min(sum(not same for same, _ in lines), 1)


def environment(other: str) -> Path:
    """Return the Python of an environment with the same packages in the same versions."""
    folder = BUILD / f"python-{version(Path(other))}"
    python = folder / "bin/python"
    if not python.exists():
        run(other, "-m", "venv", folder)
    pins = BUILD / "pins.txt"
    pins.write_text(run(sys.executable, "-m", "pip", "freeze", "--exclude-editable"))
    run(python, "-m", "pip", "install", "--quiet", "--constraint", pins, "--editable", TOP)
    return python


def version(python: Path) -> str:
    """Return the full version of a Python."""
    return run(python, "-c", "import platform; print(platform.python_version())").strip()


def made(python: Path, folder: Path) -> Path:
    """Return the folder, filled anew with what every command writes."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "data").symlink_to(TOP / "data")
    for words in COMMANDS:
        run(python.with_name("mapper"), *words, folder=folder)
    return folder


def run(*words: str | Path, folder: Path = TOP) -> str:
    """Return what a program printed; the gazetteer is the packaged one, whatever was added."""
    surroundings = {**os.environ, "MAPPER_DATA": str(BUILD / "nothing-added")}
    done = subprocess.run(
        list(map(str, words)), cwd=folder, env=surroundings, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{done.stderr}{' '.join(map(str, words))} failed.")
    return done.stdout


def verdicts(one: Path, other: Path) -> Iterator[tuple[bool, str]]:
    """Yield for each file of two folders whether it is the same, and a line on it."""
    for name in sorted(files(one) | files(other)):
        if name not in files(one) & files(other):
            yield False, f"{name}: one of the two did not write it"
            continue
        first, second = (one / name).read_bytes(), (other / name).read_bytes()
        if first == second:
            yield True, f"{name}, {len(first):,} bytes"
        else:
            yield False, f"{name} at byte {first_difference(first, second):,}"


def files(folder: Path) -> set[str]:
    """Return the names of the files that a folder holds."""
    return {path.name for path in folder.iterdir() if path.is_file()}


def first_difference(one: bytes, other: bytes) -> int:
    """Return the place of the first byte that differs."""
    pairs: Iterable[tuple[int, int]] = zip(one, other, strict=False)
    unlike = (place for place, (first, second) in enumerate(pairs) if first != second)
    return next(unlike, min(len(one), len(other)))


if __name__ == "__main__":
    sys.exit(main())
