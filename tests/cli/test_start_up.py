"""The program starts quickly, for it is run once for each report."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "data/reports/2024-10-11-duki-coal-mine.txt"
PROGRAM = [sys.executable, "-c", "from mapper.cli import main; main()"]


def seconds(command: list[str]) -> float:
    """Return the best of three runs, without what coverage adds."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("COV_", "COVERAGE"))}
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True, env=environment)
        best = min(best, time.perf_counter() - start)
    return best


def test_importing_takes_under_60_milliseconds() -> None:
    bare = seconds([sys.executable, "-c", "pass"])
    assert seconds([sys.executable, "-c", "import mapper"]) - bare < 0.060


@pytest.mark.parametrize(("words", "limit"), [(["--help"], 0.5), (["extract", str(SAMPLE)], 1.5)])
def test_a_cold_command_is_quick(words: list[str], limit: float) -> None:
    assert seconds([*PROGRAM, *words]) < limit
