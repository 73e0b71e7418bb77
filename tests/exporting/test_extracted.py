from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mapper.errors import ExportError
from mapper.exporting import read_extracted, to_json, to_jsonl
from mapper.model import Extraction, Incident

from .conftest import REPORTS


@pytest.fixture
def extractions(incidents: list[Incident]) -> list[Extraction]:
    return [
        Extraction(REPORTS[0], incidents=tuple(incidents[:2])),
        Extraction(REPORTS[1], incidents=tuple(incidents[2:])),
    ]


def test_what_was_extracted_comes_back(extractions: list[Extraction], tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text(to_json(extractions), "utf-8")
    (tmp_path / "all.JSONL").write_text("".join(to_jsonl(extractions)), "utf-8")
    for name in ("all.json", "all.JSONL"):
        back = list(read_extracted(tmp_path / name))
        assert [each.incidents for each in back] == [each.incidents for each in extractions]
        for read, written in zip(back, extractions, strict=True):
            said = (read.report.id, read.report.publisher, read.report.published)
            assert said == (written.report.id, written.report.publisher, written.report.published)


def spoiled(extraction: Extraction, **changes: Any) -> str:
    entry = extraction.to_dict()
    entry["incidents"][0].update(changes)
    return json.dumps(entry)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"latitude": 91.0}, "no point on earth"),
        ({"longitude": float("inf")}, "Infinity is no number"),
        ({"latitude": float("nan")}, "NaN is no number"),
        ({"kind": "guess"}, "kind"),
        ({"date_start": "soon"}, "date_start"),
        ({"casualties": {"killed": {"total": {"low": 5, "best": 2, "high": 1}}}}, "casualties"),
        ({"claims": [{}]}, "low is missing"),
        ({"claims": 5}, "form of mapper extract"),
        ({"place_text": "\ud800"}, "is no JSON"),
    ],
)
def test_an_unsound_incident_is_told(
    changes: dict[str, Any], told: str, extractions: list[Extraction], tmp_path: Path
) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(spoiled(extractions[0], **changes), "utf-8")
    with pytest.raises(ExportError, match=told) as caught:
        list(read_extracted(path))
    assert "one.jsonl" in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"reports": 5}',
        b'{"reports": [5]}',
        b'{"reports": [{}]}',
        b'{"reports": [{"id": 5, "incidents": []}]}',
        b'{"reports": [{"id": "\\ud800", "incidents": []}]}',
        b'{"reports": [{"id": "a", "incidents": [], "published": 5}]}',
        b"\xff\xfe",
        b"{" * 100_000,
        b"[" * 100_000,
    ],
    ids=range(12),
)
def test_a_file_of_another_kind_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    path.write_bytes(content)
    with pytest.raises(ExportError) as caught:
        list(read_extracted(path))
    assert "some.json" in str(caught.value) and "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"none\.json cannot be read \(No such file"):
        list(read_extracted(tmp_path / "none.json"))
