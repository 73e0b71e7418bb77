"""What a gold folder says of a reading, error by error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mapper.evaluation import Evaluation, compare, evaluate, read_evaluation

from .conftest import BLAST, NONE, Annotate, incident


def _errors(evaluation: Evaluation) -> set[tuple[str, str, str]]:
    return {(error.what, error.expected, error.read) for error in evaluation.errors}


def test_a_right_reading_has_every_point_and_no_error(annotate: Annotate) -> None:
    scored = evaluate(annotate(incidents=(incident(),)))
    assert scored.f1 == 1
    assert scored.errors == ()
    assert {name: share.value for name, share in scored.shares.items()} == {
        **dict.fromkeys(scored.shares, 1.0),
        "injured": None,
    }
    assert scored.distances_km[0] is not None
    assert scored.distances_km[0] < 1


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"date": "2024-05-13"}, ("date", "2024-05-13", "2024-05-14")),
        (
            {"event": "abduction"},
            ("event", "abduction", "Remote explosive/landmine/IED"),
        ),
        ({"killed": {**NONE, "total": 4}}, ("killed", "4", "3")),
        ({"killed": {**NONE, "civilians": 3}}, ("killed civilians", "3", "-")),
        ({"injured": {**NONE, "total": 2}}, ("injured", "2", "-")),
    ],
)
def test_each_difference_is_one_error_with_both_readings(
    annotate: Annotate, facts: dict[str, Any], error: tuple[str, str, str]
) -> None:
    scored = evaluate(annotate(incidents=(incident(**facts),)))
    assert _errors(scored) == {error}
    assert "killed three policemen" in scored.errors[0].sentence


def test_none_said_and_nothing_read_agree(annotate: Annotate) -> None:
    killed = {**NONE, "total": 3, "civilians": 0, "militants": 0}
    assert evaluate(annotate(incidents=(incident(killed=killed),))).errors == ()


def test_an_incident_in_another_district_is_missed_extra_and_misplaced(annotate: Annotate) -> None:
    scored = evaluate(annotate(incidents=(incident(district="Zhob", place="Zhob"),)))
    assert [error.what for error in scored.errors] == ["district", "missed", "extra"]
    assert scored.shares["district"].right == 0
    assert scored.f1 == 0


def test_a_day_off_still_matches_and_two_do_not(annotate: Annotate) -> None:
    assert evaluate(annotate(incidents=(incident(date="2024-05-15"),))).f1 == 1
    assert evaluate(annotate(incidents=(incident(date="2024-05-16"),))).f1 == 0


def test_background_need_not_be_found(annotate: Annotate) -> None:
    recalled = incident(district="Zhob", place="Zhob", kind="background", date="2020-01-01")
    assert evaluate(annotate(incidents=(incident(), recalled))).errors == ()


def test_a_forbidden_place_is_a_false_pin(annotate: Annotate) -> None:
    scored = evaluate(annotate(incidents=(incident(),), elsewhere=("LORALAI",)))
    assert scored.false_pins == 1
    assert _errors(scored) == {
        ("false pin", "not at LORALAI", "Remote explosive/landmine/IED (event), 3 killed")
    }


def test_any_incident_of_a_report_without_one_is_a_false_pin(annotate: Annotate) -> None:
    scored = evaluate(annotate(elsewhere=()))
    assert scored.false_pins == 1
    assert {error.what for error in scored.errors} == {"extra", "false pin"}


def test_two_attacks_are_matched_by_what_they_share(annotate: Annotate) -> None:
    text = (
        "QUETTA: A roadside bomb killed three policemen in Loralai on Tuesday.\n\n"
        "In another incident, gunmen shot dead two labourers in Loralai on Tuesday night.\n"
    )
    shot = incident(event="shooting", killed={**NONE, "total": 2, "civilians": 2})
    for order in ((incident(), shot), (shot, incident())):
        assert evaluate(annotate(text=text, incidents=order)).errors == ()


def test_a_saved_run_tells_what_was_mended_and_what_broke(
    annotate: Annotate, tmp_path: Path
) -> None:
    folder = annotate(incidents=(incident(date="2024-05-13"),))
    saved = tmp_path / "saved.out"
    saved.write_text(json.dumps(evaluate(folder).to_dict()), encoding="utf-8")
    annotate(incidents=(incident(event="abduction"),))
    change = compare(evaluate(folder), read_evaluation(saved))
    assert [error.what for error in change.mended] == ["date"]
    assert [error.what for error in change.broken] == ["event"]


def test_errors_of_reports_left_out_are_not_mended(annotate: Annotate, tmp_path: Path) -> None:
    folder = annotate(incidents=(incident(date="2024-05-13"),))
    earlier = evaluate(folder).errors
    (folder / "blast.json").rename(folder / "other.json")
    (folder / "other.txt").write_text(BLAST, encoding="utf-8")
    assert compare(evaluate(folder), earlier).mended == ()
