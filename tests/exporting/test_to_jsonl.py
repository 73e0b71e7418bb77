"""JSON Lines: one report a line, taken one after another."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mapper.exporting import to_json, to_jsonl
from mapper.model import Extraction, Incident, Report


def report(number: int) -> Report:
    return Report(f"{number:064}", f"first line\nsecond line {number}", "تربت")


def test_the_lines_are_the_reports_of_the_whole_document(attack: Incident) -> None:
    extractions = [
        Extraction(report(1), incidents=(attack,)),
        Extraction(report(2)),
    ]
    lines = list(to_jsonl(extractions))
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    assert [json.loads(line) for line in lines] == json.loads(to_json(extractions))["reports"]


def test_letters_are_written_as_they_are() -> None:
    (line,) = to_jsonl([Extraction(report(1))])
    assert "تربت" in line


def test_a_line_is_there_before_the_next_report_is_read() -> None:
    read: list[int] = []

    def extractions() -> Iterator[Extraction]:
        for number in range(3):
            read.append(number)
            yield Extraction(report(number))

    lines = to_jsonl(extractions())
    next(lines)
    assert read == [0]
