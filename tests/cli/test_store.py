"""A store on the command line: add, look, correct, undo, draw."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from mapper.mapping.columns import decoded
from mapping.blocks import block

from .conftest import Run

BLAST = "SIBI: A bomb in the bazaar of Sibi killed five people on Tuesday, police said.\n"
RAISED = "Eleven people were killed by a bomb in the bazaar of Sibi on Tuesday, doctors said.\n"


@pytest.fixture
def filled(run: Run, elsewhere: Path) -> Path:
    """Return the folder with a store of one report."""
    (elsewhere / "blast.txt").write_text(BLAST)
    added = run("add", "blast.txt", "--published", "2024-05-15")
    assert (added.status, added.out) == (0, "")
    assert "Reports: 1 new." in added.err
    assert "Incidents: 1 new." in added.err
    return elsewhere


def sheet(run: Run, *words: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("review", *words).out.lstrip("\ufeff"))))


def test_reports_added_on_two_days_are_one_incident(run: Run, filled: Path) -> None:
    (filled / "raised.txt").write_text(RAISED)
    again = run("add", "blast.txt", "raised.txt", "--published", "2024-05-15")
    assert "Reports: 1 new, 1 unchanged." in again.err
    assert "Incidents: 1 changed." in again.err
    [row] = sheet(run, "--all")
    assert row["killed_total"] == "11"
    told = run("diff", "--since", "1")
    assert "11" in told.out
    assert "1 → 2 reports" in told.out
    history = run("history", row["incident"].removeprefix("i-"))
    assert "the same place, Sibi" in history.out
    assert "2 independent sources" in history.out


def test_a_sheet_is_corrected_listed_and_undone(run: Run, filled: Path) -> None:
    run("review", "--all", "-o", "review.csv")
    text = (filled / "review.csv").read_text(encoding="utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    with (filled / "review.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(row))
        writer.writeheader()
        writer.writerow({**row, "killed_total": "6", "why": "hospital list"})
    unnamed = run("correct", "review.csv")
    assert (unnamed.status, "say who corrects with --by" in unnamed.err) == (1, True)
    assert "1 correction entered: 1." in run("correct", "review.csv", "--by", "A. Baloch").err
    assert sheet(run, "--all")[0]["killed_total"] == "6"
    listed = run("correct", "--list").out
    assert "A. Baloch" in listed
    assert "hospital list" in listed
    run("correct", "--undo", "1")
    assert sheet(run, "--all")[0]["killed_total"] == "5"
    assert "yes" in run("correct", "--list").out


def test_corrections_go_to_another_store_as_a_file(run: Run, filled: Path) -> None:
    [row] = sheet(run, "--all")
    with (filled / "review.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(row))
        writer.writeheader()
        writer.writerow({**row, "killed_total": "6"})
    run("correct", "review.csv", "--by", "A. Baloch")
    run("correct", "--export", "corrections.json")
    run("add", "blast.txt", "--published", "2024-05-15", "--store", "other.gpkg")
    told = run("correct", "corrections.json", "--store", "other.gpkg")
    assert "1 corrections entered, 0 of them for reports not in the store yet" in told.err
    assert sheet(run, "--all", "--store", "other.gpkg")[0]["killed_total"] == "6"


@pytest.mark.parametrize("content", ["[", "{}x", '[{"by": 1}]', "[1]"])
def test_a_file_that_holds_no_corrections_is_told(run: Run, filled: Path, content: str) -> None:
    (filled / "corrections.json").write_text(content)
    told = run("correct", "corrections.json", "--by", "A. Baloch")
    assert (told.status, "holds no corrections" in told.err) == (1, True)


def test_a_sheet_that_cannot_be_read_is_told(run: Run, filled: Path) -> None:
    for name in ("none.csv", "blast.txt"):
        told = run("correct", name, "--by", "A. Baloch")
        assert told.status == 1
        assert len(told.err.splitlines()) == 1


def test_nothing_changed_is_said(run: Run, filled: Path) -> None:
    run("review", "--all", "-o", "review.csv")
    assert "Nothing was changed" in run("correct", "review.csv", "--by", "A. Baloch").err


def test_one_thing_at_a_time_is_corrected(run: Run, filled: Path) -> None:
    assert run("correct").status == 2
    assert run("correct", "--list", "--undo", "1").status == 2


def test_no_store_is_made_where_no_report_can_be_read(run: Run, elsewhere: Path) -> None:
    assert run("add", "none.txt").status == 1
    assert not (elsewhere / "incidents.gpkg").exists()


def test_a_store_is_counted(run: Run, filled: Path) -> None:
    told = run("status", "--reports")
    assert "Explosions/Remote violence" in told.out
    assert "blast.txt" in told.out
    assert "1 report, 0 of them copies" in told.err


def test_a_removed_report_is_named_by_its_file(run: Run, filled: Path) -> None:
    told = run("remove", "blast.txt")
    assert "Incidents: 1 removed." in told.err
    assert sheet(run, "--all") == []
    assert run("remove", "blast.txt").status == 1


def test_an_older_version_of_a_report_is_passed_over(run: Run, elsewhere: Path) -> None:
    for name, day, dead in (("new", "2024-05-15", "five"), ("old", "2024-05-14", "two")):
        front = f"---\nurl: https://news.example/sibi\npublished: {day}\n---\n"
        (elsewhere / f"{name}.txt").write_text(front + BLAST.replace("five", dead))
    run("add", "new.txt")
    told = run("add", "old.txt")
    assert "old.txt: a later version is in the store" in told.err
    assert "Incidents: nothing changed." in told.err


def test_the_policy_of_a_store_can_be_changed(run: Run, filled: Path) -> None:
    (filled / "raised.txt").write_text(RAISED)
    run("add", "raised.txt", "--published", "2024-05-15", "--policy", "lowest")
    assert sheet(run, "--all")[0]["killed_total"] == "5"
    run("add", "raised.txt", "--published", "2024-05-15", "--policy", "highest")
    assert sheet(run, "--all")[0]["killed_total"] == "11"


def test_a_store_is_drawn(run: Run, filled: Path) -> None:
    drawn = run("map", "--store", "incidents.gpkg", "-o", "map.html")
    assert drawn.status == 0
    assert "1 report, 1 incident" in drawn.err
    assert "bazaar of Sibi" in (filled / "map.html").read_text(encoding="utf-8")
    (filled / "raised.txt").write_text(RAISED)
    run("add", "raised.txt", "--published", "2024-05-15")
    again = run("map", "--store", "incidents.gpkg", "--since", "1", "-o", "again.html")
    assert again.status == 0
    assert "run 1" in (filled / "again.html").read_text(encoding="utf-8")
    assert run("map", "blast.txt", "--since", "1").status == 2
    assert run("map").status == 2
    assert run("map", "blast.txt", "--store", "incidents.gpkg").status == 2


def test_a_map_since_the_last_run_marks_nothing_and_says_since_when(run: Run, filled: Path) -> None:
    assert run("map", "--store", "incidents.gpkg", "--since", "1", "-o", "map.html").status == 0
    page = (filled / "map.html").read_text(encoding="utf-8")
    scene = block(page, "scene")
    assert (scene["marks_new"], scene["about"]["since"]) == (True, "run 1")
    assert decoded("incidents", block(page, "incidents")["columns"])["new"] == [False]


def test_a_store_that_is_not_there_is_told(run: Run, elsewhere: Path) -> None:
    for words in (("status",), ("review",), ("history", "x"), ("diff", "--since", "1")):
        outcome = run(*words)
        assert outcome.status == 1
        assert "is no store yet" in outcome.err
        assert not (elsewhere / "incidents.gpkg").exists()


def test_pairs_are_scored_and_errors_shown(run: Run, elsewhere: Path) -> None:
    pair = '[[pair]]\nname = "a blast"\nsame = false\n'
    for side, text in (("one", BLAST), ("other", RAISED)):
        pair += f'[pair.{side}]\npublished = "2024-05-15"\ntext = {json.dumps(text)}\n'
    (elsewhere / "pairs.toml").write_text(pair)
    told = run("evaluate", "--links", "pairs.toml")
    assert told.status == 0
    assert "precision" in told.out
    assert "two events" in told.out
    assert run("evaluate").status == 2
