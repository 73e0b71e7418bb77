"""Doubtful readings come first, each with what a person should look at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import mapper
from checkout import REPORTS
from extraction.telling import Read
from mapper.extraction.incidents.review import confidence_of, doubt_of, doubtful


def test_the_least_sure_comes_first_with_its_reasons(read: Read) -> None:
    sure = read(
        "Two soldiers were martyred by a roadside bomb in Quetta on Friday, officials said."
    )
    vague = read("Four people were killed in a blast in Kalat.")
    found = doubtful([*sure, *vague])
    assert [one.incident.place_text for one in found] == ["Kalat"]
    assert [doubt.flag for doubt in found[0].doubts] == [
        "side inferred",
        "town or district",
        "undated",
    ]
    assert all(doubt.reason.endswith(".") for doubt in found[0].doubts)


def test_each_doubt_takes_from_the_confidence() -> None:
    assert confidence_of(1.0, []) == 1.0
    assert confidence_of(1.0, ["undated"]) < confidence_of(1.0, ["side inferred"]) < 1.0
    assert confidence_of(0.0, ["place inferred"] * 9) > 0


def test_a_flag_without_an_entry_says_itself() -> None:
    assert doubt_of("seen from afar").reason == "Seen from afar."


@pytest.mark.parametrize("report", sorted(REPORTS.iterdir()), ids=lambda path: path.stem)
def test_every_flag_of_the_sample_reports_has_a_reason(report: Path) -> None:
    incidents = mapper.extract(mapper.read_report(report))
    flags = {flag for incident in incidents for flag in incident.flags}
    assert {flag for flag in flags if doubt_of(flag).reason == f"{flag.capitalize()}."} == set()
    json.dumps([doubt_of(flag) for flag in flags])
