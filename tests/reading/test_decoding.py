"""Bytes to text."""

import codecs
from pathlib import Path

import pytest

from mapper.errors import BinaryReportError
from mapper.reading import read_report
from mapper.reading.decoding import decode


@pytest.mark.parametrize(
    ("name", "encoding", "words"),
    [
        ("urdu-windows-1256.txt", "windows-1256", "پنجگور: بازار"),
        ("english-latin-1.txt", "windows-1252", "José Müller"),
        ("english-windows-1252.txt", "windows-1252", "“Two miners were hurt – both"),
    ],
)
def test_an_old_encoding_is_guessed_and_the_reader_is_told(
    data: Path, name: str, encoding: str, words: str
) -> None:
    report = read_report(data / name)
    assert report.encoding == encoding
    assert words in report.text
    assert any(encoding in note and "guessed" in note for note in report.notes)


def test_utf_16_is_read_by_its_mark(data: Path) -> None:
    report = read_report(data / "english-utf-16.txt")
    assert report.encoding == "utf-16"
    assert report.text.startswith("Two hurt in Duki\n\nDUKI:")
    assert not any("guessed" in note for note in report.notes)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_without_its_mark(encoding: str) -> None:
    assert decode("Duki: two hurt".encode(encoding), "x").encoding == encoding


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_the_mark_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Duki".encode(encoding), "x").text == "Duki"


def test_a_page_is_read_in_the_character_set_it_declares(data: Path) -> None:
    report = read_report(data / "meta-date-windows-1252.htm")
    assert report.encoding == "windows-1252"
    assert "café owner’s" in report.text
    assert not any("guessed" in note for note in report.notes)


@pytest.mark.parametrize("declared", ["utf-8", "no-such-set", "hex"])
def test_a_character_set_declared_wrongly_is_passed_over(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>The café, the señor’s'.encode("cp1252")
    assert decode(page, "x", html=True).text.endswith("señor’s")


def test_few_damaged_characters_are_shown_and_counted() -> None:
    decoded = decode("نوشکی ".encode() * 20 + b"\xd9", "x")
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("\ufffd")
    assert decoded.notes[0].startswith("1 ")


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04word/document.xml",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0JFIF",
        b"{\\rtf1 text}",
        bytes(range(256)) * 20,
        b"\xff\xfea",
    ],
)
def test_binary_data_is_refused_with_advice(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(raw)
    with pytest.raises(BinaryReportError) as caught:
        read_report(path)
    assert str(caught.value).startswith(str(path))
    assert str(caught.value).endswith("save the report as text, Markdown or HTML.")


def test_a_stray_nul_and_bidi_marks_stay_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("HUB:\0 Two \u202edied\u202c here.".encode())
    report = read_report(path)
    assert report.text == "HUB:\0 Two \u202edied\u202c here."
    assert report.dateline is not None


def test_lone_surrogates_are_replaced_in_place() -> None:
    report = read_report(text="HUB: Two \ud800 died.")
    assert report.text == "HUB: Two \ufffd died."
    assert any("\ufffd" in note for note in report.notes)
