"""Files, folders, patterns and standard input."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from mapper.errors import (
    BinaryReportError,
    EmptyReportError,
    ReportError,
    ReportNotFoundError,
    ReportTooLargeError,
)
from mapper.reading import MAX_BYTES, read_report, read_reports
from mapper.reading import sources as sources_module


def write(path: Path, place: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{place}: A wall fell on Monday.", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "reports"
    write(root / "b.txt", "BELA")
    write(root / "a.md", "AWARAN")
    write(root / "deep" / "c.HTM", "CHAMAN")
    write(root / ".hidden.txt", "HIDDEN")
    write(root / ".git" / "d.txt", "HIDDEN")
    write(root / "notes.csv", "TABLE")
    return root


def names(reports: Iterator[object]) -> list[str]:
    return [Path(str(getattr(report, "source", ""))).name for report in reports]


class TestOne:
    def test_a_path_is_read_as_str_or_path(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", "HUB")
        assert read_report(path) == read_report(str(path))
        assert read_report(path).source == str(path)

    def test_a_text_is_read(self) -> None:
        assert read_report(text="HUB: A wall fell.").source == "text"

    def test_standard_input_is_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = SimpleNamespace(buffer=io.BytesIO(b"HUB: A wall fell."))
        monkeypatch.setattr(sys, "stdin", stream)
        report = read_report("-")
        assert (report.source, report.text) == ("-", "HUB: A wall fell.")

    def test_one_of_source_and_text_is_needed(self) -> None:
        with pytest.raises(TypeError):
            read_report()
        with pytest.raises(TypeError):
            read_report("a.txt", text="HUB: A wall fell.")


class TestRefused:
    """Each in one sentence that names the source and ends in a full stop."""

    def refuse(self, source: Path | str, kind: type[ReportError], words: str) -> None:
        with pytest.raises(kind, match=words) as caught:
            read_report(source)
        message = str(caught.value)
        assert str(source) in message
        assert message.endswith(".")
        assert "\n" not in message

    def test_missing(self, tmp_path: Path) -> None:
        self.refuse(tmp_path / "none.txt", ReportNotFoundError, "does not exist; check")

    def test_a_folder(self, folder: Path) -> None:
        self.refuse(folder, ReportError, "it is a folder")

    @pytest.mark.parametrize("content", ["", " \n\t\n", "\u200b\u202e\n", "\ufeff"])
    def test_empty(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "empty.txt"
        path.write_text(content, encoding="utf-8")
        self.refuse(path, EmptyReportError, "holds no text; save")

    def test_too_large_is_refused_unread(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "large.txt"
        with path.open("wb") as stream:
            stream.truncate(50 * 1024**2)
        monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
        self.refuse(path, ReportTooLargeError, "larger than 20 MB; split")

    def test_too_large_on_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sources_module, "MAX_BYTES", 10)
        stream = SimpleNamespace(buffer=io.BytesIO(b"x" * 11))
        monkeypatch.setattr(sys, "stdin", stream)
        with pytest.raises(ReportTooLargeError, match=r"^Standard input"):
            read_report("-")

    def test_a_text_too_long(self) -> None:
        with pytest.raises(ReportTooLargeError, match="split it"):
            read_report(text="x" * (MAX_BYTES + 1))

    def test_a_web_address(self) -> None:
        self.refuse("https://example.org/a.html", ReportError, "save the page first")

    def test_a_name_no_file_can_have(self) -> None:
        self.refuse("a\0b", ReportError, "could not be read")

    def test_a_file_that_may_not_be_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        path = write(tmp_path / "a.txt", "HUB")
        monkeypatch.setattr(Path, "open", refuse)
        self.refuse(path, ReportError, "Permission denied")


class TestMany:
    def test_a_folder_is_read_to_the_bottom_in_order(self, folder: Path) -> None:
        assert names(read_reports(folder)) == ["a.md", "b.txt", "c.HTM"]

    def test_a_pattern_is_expanded_in_order(self, folder: Path) -> None:
        assert names(read_reports([str(folder / "?.*")])) == ["a.md", "b.txt"]
        assert names(read_reports(str(folder / "**" / "*.HTM"))) == ["c.HTM"]

    def test_brackets_in_a_real_name_are_no_pattern(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a[1].txt", "HUB")
        assert names(read_reports([path])) == ["a[1].txt"]

    def test_a_pattern_may_match_a_folder_which_is_left_out(self, folder: Path) -> None:
        assert names(read_reports([str(folder / "*")], on_error=print)) == [
            "a.md",
            "b.txt",
            "notes.csv",
        ]

    def test_a_file_named_twice_is_read_once(self, folder: Path) -> None:
        link = folder / "link.txt"
        link.symlink_to(folder / "b.txt")
        sources = [folder / "b.txt", folder / "deep" / ".." / "b.txt", link, folder]
        assert names(read_reports(sources)) == ["b.txt", "a.md", "c.HTM"]

    def test_a_bad_report_is_told_and_the_rest_is_read(self, folder: Path) -> None:
        (folder / "a1.txt").write_bytes(b"%PDF-1.7")
        (folder / "a2.txt").write_bytes(b"")
        errors: list[ReportError] = []
        sources = [folder, folder / "none.txt", folder / "*.none"]
        assert names(read_reports(sources, on_error=errors.append)) == ["a.md", "b.txt", "c.HTM"]
        assert [type(error) for error in errors] == [
            BinaryReportError,
            EmptyReportError,
            ReportNotFoundError,
            ReportNotFoundError,
        ]

    def test_without_a_listener_a_bad_report_is_a_warning(self, tmp_path: Path) -> None:
        with pytest.warns(UserWarning, match="does not exist"):
            assert list(read_reports([tmp_path / "none.txt"])) == []

    def test_a_folder_without_reports_is_told(self, tmp_path: Path) -> None:
        errors: list[ReportError] = []
        assert list(read_reports([tmp_path], on_error=errors.append)) == []
        assert isinstance(errors[0], ReportNotFoundError)

    def test_a_folder_that_may_not_be_opened_is_told(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        scan = os.scandir

        def refuse(path: str) -> object:
            if str(path).endswith("deep"):
                raise PermissionError(13, "Permission denied", path)
            return scan(path)

        monkeypatch.setattr(os, "scandir", refuse)
        errors: list[ReportError] = []
        assert names(read_reports(folder, on_error=errors.append)) == ["a.md", "b.txt"]
        assert "deep could not be opened (Permission denied)" in str(errors[0])

    def test_standard_input_may_stand_among_files(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stream = SimpleNamespace(buffer=io.BytesIO(b"HUB: A wall fell."))
        monkeypatch.setattr(sys, "stdin", stream)
        assert names(read_reports(["-", folder / "b.txt", "-"])) == ["-", "b.txt"]

    def test_a_wrong_option_is_refused_at_once(self, folder: Path) -> None:
        with pytest.raises(ReportError):
            read_reports(folder, published="soon")

    def test_options_hold_for_all(self, folder: Path) -> None:
        reports = read_reports(folder, published="2020-01-02", timezone="Asia/Tehran")
        assert {(str(r.published), r.timezone) for r in reports} == {("2020-01-02", "Asia/Tehran")}
