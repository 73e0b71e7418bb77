"""The command line as a function that returns what was printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from mapper.cli import main


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], elsewhere: Path, clean_environment: None) -> Run:
    """Return a function that runs `mapper` in an empty folder."""

    def run(*words: str | Path) -> Outcome:
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Outcome(left.value.code if isinstance(left.value.code, int) else 0, out, err)

    return run
