"""Bad reports: one clear sentence each, the rest is done, nothing half-written remains."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mapper import mapping
from mapper.cli import main

GOOD = """\
Bomb kills two policemen

June 5, 2024

QUETTA: A bomb killed two policemen in Khuzdar on Tuesday, officials said.
"""
LATIN = GOOD.replace("two policemen", "two employés of a café")
URDU = GOOD + "خضدار میں دھماکا، دو پولیس اہلکار جاں بحق، حکام نے بتایا۔\n"


def binary(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def huge(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)


BAD: dict[str, Callable[[Path], object]] = {
    "missing": lambda file: None,
    "empty": lambda file: file.write_bytes(b""),
    "blank": lambda file: file.write_text(" \n\n\t\n"),
    "binary": binary,
    "huge": huge,
}
READABLE: dict[str, Callable[[Path], object]] = {
    "windows-1256": lambda file: file.write_bytes(
        URDU.replace("ی", "ي").encode("cp1256", "ignore")
    ),
    "latin-1": lambda file: file.write_bytes(LATIN.encode("latin-1")),
    "utf-16": lambda file: file.write_bytes(GOOD.encode("utf-16")),
    "carriage returns": lambda file: file.write_bytes(GOOD.replace("\n", "\r").encode()),
}


@pytest.fixture
def folder(elsewhere: Path) -> Path:
    reports = elsewhere / "reports"
    reports.mkdir()
    return reports


def leave(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return left.value.code if isinstance(left.value.code, int) else 0


def one_sentence(err: str, about: str) -> None:
    lines = err.strip().splitlines()
    assert [line for line in lines if about in line] == lines[:1], err
    assert lines[0].endswith(".")
    assert "Traceback" not in err


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_report_alone_is_explained_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    BAD[kind](folder / "bad.txt")
    assert leave("map", "reports/bad.txt", "-o", "map.html") == 1
    out, err = capsys.readouterr()
    assert out == ""
    one_sentence(err, "bad.txt")
    assert {file.name for file in folder.parent.iterdir()} == {"reports"}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_report_among_good_ones_is_skipped(
    folder: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    BAD[kind](folder / "bad.txt")
    assert leave("map", "reports/bad.txt", "reports/good.txt", "-o", "map.html") == 1
    out, err = capsys.readouterr()
    assert out == "map.html\n"
    one_sentence(err, "bad.txt")
    assert b"Khuzdar" in Path("map.html").read_bytes()


@pytest.mark.parametrize("kind", READABLE)
def test_a_report_in_another_form_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    READABLE[kind](folder / "report.txt")
    assert leave("extract", "reports/report.txt") == 0
    (report,) = json.loads(capsys.readouterr().out)["reports"]
    assert [incident["district"] for incident in report["incidents"]] == ["Khuzdar"]


@pytest.mark.parametrize("command", ["map", "extract", "places", "notebook"])
def test_every_command_explains_a_missing_report(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert leave(command, "missing.txt") == 1
    out, err = capsys.readouterr()
    assert out == ""
    one_sentence(err, "missing.txt")
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("source", ["nothing-*.txt", "empty-folder"])
def test_a_pattern_or_folder_without_reports_is_explained(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], source: str
) -> None:
    (elsewhere / "empty-folder").mkdir()
    assert leave("extract", source) == 1
    one_sentence(capsys.readouterr().err, source)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("The cabinet met on Monday and put off the budget by a week.\n", "no known place"),
        ("A school was opened in Khuzdar on Monday, and pupils sang.\n", "no incident"),
    ],
)
def test_a_report_without_an_incident_is_noted_and_listed(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, note: str
) -> None:
    (folder / "quiet.txt").write_text(text, encoding="utf-8")
    assert leave("extract", "reports/quiet.txt", "--published", "2024-06-05") == 0
    out, err = capsys.readouterr()
    one_sentence(err, "quiet.txt")
    assert note in err
    (report,) = json.loads(out)["reports"]
    assert report["incidents"] == []
    assert leave("map", "reports/quiet.txt", "--published", "2024-06-05") == 0
    assert Path("map.html").exists()


def test_without_a_day_the_user_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "undated.txt").write_text(GOOD.replace("June 5, 2024\n\n", ""), encoding="utf-8")
    assert leave("extract", "reports/undated.txt") == 0
    out, err = capsys.readouterr()
    assert "--published" in err
    (incident,) = json.loads(out)["reports"][0]["incidents"]
    assert incident["date_start"] is None


def test_the_same_story_saved_twice_counts_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    assert leave("extract", "reports") == 0
    out, err = capsys.readouterr()
    assert len(json.loads(out)["reports"]) == 1
    one_sentence(err, "b.txt: the same story as reports/a.txt")


def test_standard_input_is_read(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    assert leave("extract", "-") == 0
    assert '"Khuzdar"' in capsys.readouterr().out


def test_what_a_report_says_does_not_command_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "[bold red]Bomb\x1b]0;owned\x07 in Khuzdar\u202e[/]\x9b31m"
    (folder / "report.txt").write_text(f"{title}\n\n{GOOD}", encoding="utf-8")
    assert leave("places", "reports/report.txt") == 0
    out, err = capsys.readouterr()
    assert "[bold red]Bomb" in out
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)


def test_a_map_that_cannot_be_written_is_explained(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "report.txt").write_text(GOOD, encoding="utf-8")
    assert leave("map", "reports/report.txt", "-o", "reports/report.txt/map.html") == 1
    out, err = capsys.readouterr()
    assert out == ""
    one_sentence(err, "map.html could not be written")


@pytest.mark.parametrize("words", [("map", "-o", "map.html"), ("extract", "-o", "incidents.json")])
def test_an_older_file_survives_a_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (folder / "report.txt").write_text(GOOD, encoding="utf-8")
    out = Path(words[-1])
    out.write_text("older")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert leave(words[0], "reports/report.txt", *words[1:]) == 1
    assert out.read_text() == "older"
    assert {file.name for file in folder.parent.iterdir()} == {"reports", out.name}


def test_an_error_of_the_program_is_not_hidden(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError("a defect")

    (folder / "report.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(mapping, "build_map", broken)
    with pytest.raises(ZeroDivisionError, match="a defect"):
        main(["map", "reports/report.txt"])


def mapper(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    program = [sys.executable, "-c", "from mapper.cli import main; main()", *words]
    return subprocess.run(
        program, cwd=folder, capture_output=True, env={**os.environ, **environment}
    )


def test_a_terminal_without_urdu_letters_is_no_obstacle(folder: Path) -> None:
    (folder / "report.txt").write_text(f"خضدار\n\n{GOOD}", encoding="utf-8")
    done = mapper("places", "report.txt", folder=folder, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Khuzdar" in done.stdout


def test_json_is_utf_8_whatever_the_terminal(folder: Path) -> None:
    (folder / "report.txt").write_text(URDU, encoding="utf-8")
    done = mapper("extract", "report.txt", folder=folder, PYTHONIOENCODING="ascii")
    assert "خضدار" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_early_is_no_error(folder: Path) -> None:
    (folder / "report.txt").write_text(GOOD, encoding="utf-8")
    program = "from mapper.cli import main; main()"
    command = f'{sys.executable} -c "{program}" extract report.txt | true'
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True)
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_one_sentence(elsewhere: Path) -> None:
    report = elsewhere / "report.txt"
    report.write_text("Two men were killed in Turbat on Friday.", encoding="utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from mapper.cli import main; main()", "extract", str(report)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "No space left on device" in done.stderr


def test_a_pipe_among_the_files_is_refused_and_does_not_hang(elsewhere: Path) -> None:
    os.mkfifo(elsewhere / "report.txt")
    done = subprocess.run(
        [sys.executable, "-c", "from mapper.cli import main; main()", "places", "report.txt"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "no regular file" in done.stderr
