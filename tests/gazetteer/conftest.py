"""The gazetteer, the hand-annotated reports beside the checkout, and short questions to ask."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkout import NO_SHARED, SHARED, TABLES
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.tables import Tables, read_tables
from mapper.model import Mention
from mapper.packaged import gazetteer_folder


@pytest.fixture(scope="session")
def packaged() -> Tables:
    return read_tables(gazetteer_folder())


Roles = Callable[[str], dict[str, str]]
Placed = Callable[..., Mention]


@pytest.fixture
def roles(gazetteer: Gazetteer) -> Roles:
    """Return the role of each name of a sentence."""

    def of(text: str) -> dict[str, str]:
        return {mention.text: mention.role for mention in gazetteer.mentions(text)}

    return of


@pytest.fixture
def placed(gazetteer: Gazetteer) -> Placed:
    """Return the mention of one name in a sentence."""

    def of(text: str, name: str, on: dt.date | None = None) -> Mention:
        found = [m for m in gazetteer.mentions(text, on=on) if f"{m.text} ".startswith(f"{name} ")]
        assert len(found) == 1, f"{name!r} was found {len(found)} times"
        return found[0]

    return of


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Return a copy of the shipped tables to spoil."""
    return Path(shutil.copytree(TABLES, tmp_path / "gazetteer"))


@pytest.fixture(scope="session")
def gold() -> list[tuple[str, str, dict[str, Any]]]:
    """Return the hand-annotated reports: name, text, annotation."""
    folder = SHARED / "gold"
    if not folder.is_dir():
        pytest.skip(NO_SHARED)
    reports = []
    for annotation in sorted(folder.glob("*.json")):
        text = annotation.with_suffix(".txt")
        if not text.exists():
            text = SHARED / "reports" / text.name
        truth = json.loads(annotation.read_text(encoding="utf-8"))
        reports.append((annotation.stem, text.read_text(encoding="utf-8"), truth))
    return reports
