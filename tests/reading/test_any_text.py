"""What holds for every text, however strange or long."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mapper.errors import ReportError
from mapper.model import Report
from mapper.reading import read_report
from mapper.reading.reports import _UNSEEN

MEGABYTE = 1_000_000
TENTH = 10
# What is in proportion takes ten times as long as a tenth; a noisy machine may make thirty of it,
# and a pattern that backtracks takes a hundred and more.
ALLOWED = 30
LEAST = 0.05  # seconds; less is measured by chance

LINES = st.sampled_from(
    [
        "QUETTA:",
        "QUETTA, Pakistan, Jan 31 (Reuters) –",
        "Bugti: No.",
        "By Gul Khan",
        "Published March 9, 2025",
        "2025-02-31",
        "31 June 2025 25:99 +99:99",
        "Read more:",
        "- 4 hours ago",
        "(Reporting by",
        "---",
        "title: x",
        "# Head",
        "FIRES IN DUKI",
        "Two died.",
        "\0",
        "\u202e",
        "",
        "   ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=20))).map("\n".join))


def check(report: Report) -> None:
    """Parts are in order, do not overlap, and hold every visible character."""
    position = 0
    view = _UNSEEN.sub(" ", report.text)
    for part in report.parts:
        assert part.start < part.end
        assert not view[position : part.start].strip()
        assert position <= part.start
        position = part.end
    assert not view[position:].strip()
    if report.dateline:
        assert report.text[report.dateline.start : report.dateline.end].strip()


@given(TEXTS)
@example("---\nHUB: x\n---\nHUB: y")
@example("HUB, Feb 29 (AFP): x\n0000-00-00")
@example("\ud800")
def test_parts_cover_any_text_in_order(text: str) -> None:
    try:
        report = read_report(text=text)
    except ReportError as error:
        assert str(error).endswith(".")
    else:
        check(report)


@given(st.binary(), st.sampled_from([".txt", ".md", ".html"]))
@example(b"<html><p>\x00\xff", ".html")
@example(b"<!--" * 99, ".html")
@example(b"\xef\xbb\xbf", ".txt")
def test_any_bytes_are_read_or_refused(raw: bytes, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"report{suffix}")
        path.write_bytes(raw)
        try:
            report = read_report(path)
        except ReportError as error:
            assert str(path) in str(error)
        else:
            check(report)


WORDS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1)


@given(WORDS, st.sampled_from(["\n", "\r\n", "  ", "\t", " \u200f", "\n\n"]))
def test_the_id_does_not_depend_on_spaces_or_unseen_characters(words: list[str], gap: str) -> None:
    plain = read_report(text=" ".join(words))
    assert read_report(text=f" {gap.join(words)}\0\n").id == plain.id
    assert read_report(text=unicodedata.normalize("NFD", " ".join(words))).id == plain.id


def test_the_id_depends_on_the_words() -> None:
    assert read_report(text="Two died.").id != read_report(text="Ten died.").id


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028", "\x0c"])
def test_every_line_end_becomes_one(newline: str) -> None:
    assert read_report(text=f"HUB: One.{newline}Two.").text == "HUB: One.\nTwo."


SHAPES = [
    *("a", " ", ":", "(", "()", "1", "<", "\r", "\u202e", "A/", "QUETTA ", "Quetta: ", "Quetta - "),
    *("Jan 31, 2026 ", "12:30 ", "a\n", "a b\n\n", "QUETTA: X\n\n", "Bugti: no\n\n", "He ran.\n\n"),
    *("Jan 31, 2026\n\n", "Published Jan 31, 2026 7:30 AM\n", "By A B\n", "Some Title Here\n"),
    *("x\n- 4 hours ago\n", "Read more: x\n", "(Reporting by x\n", "# a\n", "کوئٹہ: ہوا۔\n\n"),
]
PAGES = ["<div>", "<p>a</p>", "<a href=x>", "<", "<!--", "<b>", "<p>Some words here.</p>", "x "]
TIMED = """
import json, sys, time
from mapper.errors import ReportError
from mapper.reading import read_report
read_report(text="<html><p>Warm up, so that imports are not counted.")
for text in json.load(sys.stdin):
    began = time.process_time()
    try:
        read_report(text=text)
    except ReportError:
        pass
    print(time.process_time() - began)
"""


def _seconds(texts: list[str]) -> list[float]:
    """Return the processor time of reading each text, in a process that coverage does not slow."""
    done = subprocess.run(
        [sys.executable, "-c", TIMED],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(taken) for taken in done.stdout.split()]


@pytest.mark.parametrize(("start", "shapes"), [("x", SHAPES), ("<html><body><p>", PAGES)])
def test_no_megabyte_of_anything_takes_out_of_proportion(start: str, shapes: list[str]) -> None:
    """Beside a tenth of it: the machine may be slow, what is quadratic takes ten times that."""
    sizes = (MEGABYTE // TENTH, MEGABYTE)
    texts = [start + shape * (size // len(shape)) + "y" for shape in shapes for size in sizes]
    taken = _seconds(texts)
    pairs = zip(shapes, taken[::2], taken[1::2], strict=True)
    over = {shape: (some, all_) for shape, some, all_ in pairs if all_ > ALLOWED * max(some, LEAST)}
    assert over == {}
