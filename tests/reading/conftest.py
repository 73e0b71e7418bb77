"""Shared by the tests of reading: the parts of a report, and data in place."""

from pathlib import Path

import pytest

from checkout import NO_SHARED, SHARED

DATA = Path(__file__).parents[1] / "data" / "reading"


@pytest.fixture
def data() -> Path:
    return DATA


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED
