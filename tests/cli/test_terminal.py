from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.cli import main
from mapper.terminal import counted, print_table, printable, say


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", " [31mred [0m"),
        ("bell\x07 null\x00 c1\x9b31m", "bell  null  c1 31m"),
        ("two\nlines\r\tand\u2028more", "two lines  and more"),
        ("abc\u202ecba\u2066\u200f", "abccba"),
        ("نوشکی می\u200cرود", "نوشکی می\u200cرود"),
        ("[bold]plain[/bold] & <b>", "[bold]plain[/bold] & <b>"),
    ],
)
def test_only_letters_are_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_whatever_is_written_stays_on_one_line(text: str) -> None:
    assert len(printable(text).splitlines()) <= 1
    assert "\x1b" not in printable(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_letters_figures_and_marks_are_kept(text: str) -> None:
    assert printable(text) == text


def test_sentences_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b]0;title\x07b.")
    out, err = capsys.readouterr()
    assert (out, err) == ("", "a ]0;title b.\n")


def test_a_table_shows_markup_and_long_cells_in_full(
    capsys: pytest.CaptureFixture[str], clean_environment: None
) -> None:
    long = "name " * 60
    print_table("Map[/red]", ["Name", "Role"], [("[bold]x\x1b[31m", None), (long, 0.5)])
    out, err = capsys.readouterr()
    assert "[bold]x [31m" in out
    assert "Map[/red]" in out
    assert out.count("name") == 60
    assert "\x1b" not in out + err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_counting_passes_everything_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(counted(range(3), "reports read")) == [0, 1, 2]
    assert capsys.readouterr() == ("", "")


def test_a_person_sees_the_count(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(counted(range(3), "reports read")) == [0, 1, 2]
    assert "reports read" in terminal.getvalue()


def test_data_on_a_terminal_command_it_no_more_than_messages(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    report = elsewhere / "report.txt"
    report.write_text("Two men were killed in Turbat \x1b[31mon Friday.", encoding="utf-8")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(SystemExit):
        main(["extract", str(report), "--format", "csv"])
    assert "\x1b" not in capsys.readouterr().out


def test_a_dash_is_standard_output(
    elsewhere: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    report = elsewhere / "report.txt"
    report.write_text("Two men were killed in Turbat on Friday.", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["extract", str(report), "--format", "csv", "-o", "-"])
    assert capsysbinary.readouterr().out.startswith(b"id,kind,event_type")
    assert [path.name for path in elsewhere.iterdir()] == ["report.txt"]
