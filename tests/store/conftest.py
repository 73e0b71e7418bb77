"""Stores in an empty folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import mapper


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "incidents.gpkg"


@pytest.fixture
def store(path: Path) -> Iterator[mapper.Store]:
    with mapper.Store(path) as store:
        yield store
