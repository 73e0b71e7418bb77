"""Annotations that are unsound are named, with what to mend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mapper.errors import GoldError
from mapper.evaluation import evaluate, read_evaluation

from .conftest import Annotate, incident


def test_a_report_may_lie_in_the_folder_reports_beside(annotate: Annotate, tmp_path: Path) -> None:
    folder = annotate(incidents=(incident(),))
    gold, reports = tmp_path / "gold", tmp_path / "reports"
    gold.mkdir()
    reports.mkdir()
    (folder / "blast.json").rename(gold / "blast.json")
    (folder / "blast.txt").rename(reports / "blast.txt")
    assert evaluate(gold).f1 == 1


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no annotated report"):
        evaluate(tmp_path)


def test_a_missing_report_is_named(annotate: Annotate) -> None:
    folder = annotate()
    (folder / "blast.txt").unlink()
    with pytest.raises(GoldError, match=r"blast\.json has no report beside it; add blast\.txt"):
        evaluate(folder)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "Invalid JSON"),
        ("[]", "should be an object"),
        ("{}", "incidents: Field required"),
        ('{"incidents": [], "published": "soon"}', "published"),
        (json.dumps({"incidents": [incident(level="lane")]}), r"incidents\.0\.level"),
        (json.dumps({"incidents": [incident(killed={"total": "many"})]}), "killed.total"),
    ],
)
def test_an_unsound_annotation_is_named_with_its_field(
    annotate: Annotate, content: str, says: str
) -> None:
    folder = annotate()
    (folder / "blast.json").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=says):
        evaluate(folder)


@pytest.mark.parametrize("content", ["", "{}", '{"reports": [{"errors": [{"what": 1}]}]}'])
def test_a_file_that_is_no_saved_run_is_refused(tmp_path: Path, content: str) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match="is no saved evaluation"):
        read_evaluation(saved)
