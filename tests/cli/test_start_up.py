"""The program starts quickly, for it is run once for each report.

Time is measured in `benchmarks/`; what makes it long is loading packages that a
command has no use for, and that is tested here.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from checkout import REPORTS

SAMPLE = REPORTS / "2024-10-11-duki-coal-mine.txt"
HEAVY = ["folium", "geopandas", "numpy", "pandas", "shapely", "trafilatura"]
LOADED = f"import json, sys; print(json.dumps([m for m in {HEAVY} if m in sys.modules]))"


def loaded_by(program: str) -> list[str]:
    """Return the heavy packages that a fresh interpreter has loaded after a program."""
    command = [sys.executable, "-c", f"{program}\n{LOADED}"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    names: list[str] = json.loads(done.stdout.splitlines()[-1])
    return names


def command(*words: str) -> str:
    return (
        "from mapper.cli import main\n"
        f"try:\n    main({list(words)!r})\nexcept SystemExit:\n    pass"
    )


def test_importing_loads_nothing_heavy() -> None:
    assert loaded_by("import mapper") == []


@pytest.mark.parametrize("words", [["--help"], ["gazetteer", "find", "Noshki"]])
def test_a_light_command_loads_nothing_heavy(words: list[str]) -> None:
    assert loaded_by(command(*words)) == []


@pytest.mark.parametrize("form", ["json", "csv", "geojson"])
def test_extracting_from_a_text_loads_nothing_heavy(form: str) -> None:
    assert loaded_by(command("extract", str(SAMPLE), "--format", form)) == []
