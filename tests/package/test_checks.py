"""What `make test` and `.ci/run` do about the browser."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import CHECKOUT

TESTS = """
import pytest

@pytest.mark.browser
def test_in_a_browser():
    assert True

@pytest.mark.firefox
def test_in_firefox():
    assert True

def test_elsewhere():
    assert True
"""


def checks(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a test for each browser and another under the shared conftest."""
    (folder / "test_both.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-c", str(CHECKOUT / "setup.cfg"), "-p", "conftest"]
    return subprocess.run(
        [*command, "-p", "no:cacheprovider", str(folder / "test_both.py")],
        cwd=folder,
        env={"PYTHONPATH": str(CHECKOUT / "tests"), **environment},
        capture_output=True,
        text=True,
    )


def test_without_a_browser_the_last_line_says_what_was_skipped(tmp_path: Path) -> None:
    done = checks(tmp_path, PATH="")
    assert done.returncode == 0
    assert "1 passed, 2 skipped" in done.stdout
    last = done.stdout.strip().splitlines()[-1]
    assert "browser tests were SKIPPED: no chromium or chrome and no firefox" in last
    assert "Install" in last


def test_where_a_browser_is_required_its_lack_is_a_failure(tmp_path: Path) -> None:
    done = checks(tmp_path, PATH="", MAPPER_REQUIRE_BROWSER="1")
    assert done.returncode == 1
    for missing in ("chromium or chrome", "firefox"):
        assert f"MAPPER_REQUIRE_BROWSER is set and no {missing} is on the PATH" in done.stdout


def installed(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)


def test_with_both_browsers_nothing_is_skipped(tmp_path: Path) -> None:
    installed(tmp_path, "chromium", "firefox-esr")
    done = checks(tmp_path, PATH=str(tmp_path))
    assert done.returncode == 0
    assert "3 passed" in done.stdout
    assert "SKIPPED" not in done.stdout


def test_with_one_browser_the_tests_of_the_other_are_skipped(tmp_path: Path) -> None:
    installed(tmp_path, "chromium")
    done = checks(tmp_path, PATH=str(tmp_path))
    assert "2 passed, 1 skipped" in done.stdout
    assert "SKIPPED: no firefox is on the PATH" in done.stdout.strip().splitlines()[-1]


def test_the_script_of_the_checks_can_be_run() -> None:
    script = CHECKOUT / ".ci/run"
    assert script.stat().st_mode & stat.S_IXUSR
    assert "make test" in script.read_text()


@pytest.mark.skipif(os.name == "nt", reason="bash is needed")
def test_the_script_is_sound_bash() -> None:
    done = subprocess.run(["bash", "-n", CHECKOUT / ".ci/run"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
