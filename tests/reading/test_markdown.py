"""Markdown reports and their front matter."""

import datetime as dt
from pathlib import Path

import pytest

from mapper.reading import read_report


def test_front_matter_says_what_the_report_is(data: Path) -> None:
    report = read_report(data / "front-matter.md")
    assert report.title == "Snow shuts the Khojak pass"
    assert report.published == dt.date(2023, 1, 12)
    assert report.published_from == "metadata"
    assert report.byline == "Zarak Khan"
    assert report.publisher == "Hill Weekly"
    assert report.url == "https://example.org/khojak"


def test_marks_and_links_stay_in_the_text_as_read(data: Path) -> None:
    path = data / "front-matter.md"
    report = read_report(path)
    assert report.text == path.read_text("utf-8")
    pieces = [(p.kind, report.text[p.start : p.end]) for p in report.parts]
    assert [kind for kind, _ in pieces] == [
        "published",
        "title",
        "dateline",
        "body",
        "heading",
        "body",
    ]
    assert pieces[1][1] == "# Snow shuts the **Khojak** pass"
    assert pieces[2][1] == "**CHAMAN:**"
    assert "[at the top](https://example.org/map)" in pieces[3][1]


def test_a_title_loses_its_mark() -> None:
    report = read_report(text="# Wall falls in Hub\n\nTwo were hurt on Monday.")
    assert report.title == "Wall falls in Hub"


def test_an_underlined_title_is_a_title() -> None:
    report = read_report(text="Wall falls in Hub\n=================\n\nTwo were hurt on Monday.")
    assert report.title == "Wall falls in Hub"
    assert [p.kind for p in report.parts] == ["title", "ticker", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nTwo were hurt in Hub.\n\n---\n\nThree in Bela.",
        "---\ntitle: Never closed\n\nTwo were hurt in Hub.",
        "--- title ---\nTwo were hurt in Hub.",
    ],
)
def test_rules_between_paragraphs_are_no_front_matter(text: str) -> None:
    report = read_report(text=text)
    assert "Two were hurt in Hub." in report.text
    assert any(
        "Two were hurt" in report.text[p.start : p.end] for p in report.parts if p.kind == "body"
    )


@pytest.mark.parametrize(
    ("date", "note"), [("2023-02-30", "does not exist"), ("last week", "could not be read")]
)
def test_a_wrong_date_is_said(date: str, note: str) -> None:
    report = read_report(text=f"---\ndate: {date}\n---\n\nTwo were hurt in Hub.")
    assert report.published is None
    assert note in report.notes[0]


def test_an_unsafe_link_is_dropped() -> None:
    assert read_report(text="---\nurl: javascript:x\n---\n\nTwo were hurt.").url is None
