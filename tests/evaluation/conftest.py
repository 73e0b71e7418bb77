"""Small gold folders, written for the tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Annotate = Callable[..., Path]

NONE = {"total": None, "civilians": None, "security": None, "militants": None}
BLAST = "PISHIN: A roadside bomb killed three policemen in Loralai on Tuesday, officials said.\n"


def incident(**facts: Any) -> dict[str, Any]:
    """Return an annotation of the blast, changed as said."""
    read: dict[str, Any] = {
        "place_text": "Loralai",
        "place": "Loralai",
        "district": "Loralai",
        "level": "town",
        "date": "2024-05-14",
        "event": "bombing",
        "killed": {**NONE, "total": 3, "security": 3},
        "injured": NONE,
        "abducted": None,
        "claims": [],
        "quote": "A roadside bomb killed three policemen in Loralai",
        "kind": "main",
    }
    return {**read, **facts}


@pytest.fixture
def annotate(tmp_path: Path) -> Annotate:
    """Write a report with its annotation, and return the gold folder."""

    def write(
        name: str = "blast",
        text: str = BLAST,
        incidents: tuple[dict[str, Any], ...] = (),
        elsewhere: tuple[str, ...] = ("PISHIN",),
    ) -> Path:
        facts = {
            "published": "2024-05-15",
            "incidents": incidents,
            "not_incident_places": elsewhere,
        }
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
        return tmp_path

    return write
