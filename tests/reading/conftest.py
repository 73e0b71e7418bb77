"""Shared by the tests of reading: the parts of a report, and data in place."""

from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data" / "reading"
SHARED = Path(__file__).parents[2].parent / "shared"


@pytest.fixture
def data() -> Path:
    return DATA


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which users do not have")
    return SHARED
