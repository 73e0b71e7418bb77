"""Saved web pages."""

import datetime as dt
from pathlib import Path

import pytest

from mapper.errors import EmptyReportError, ReportTooLargeError
from mapper.reading import read_report


def test_a_page_gives_its_article_and_what_its_metadata_says(data: Path) -> None:
    report = read_report(data / "linked-data.html")
    assert report.title == "Six rescued off Ormara"
    assert report.publisher == "The Coast Herald"
    assert report.url == "https://news.example.org/2022/ormara-rescue"
    assert report.published_from == "metadata"
    assert report.published == dt.date(2022, 8, 12)  # 20:45 UTC is past midnight in Pakistan
    assert report.byline == "Sana Mir"


def test_paragraphs_and_headings_of_a_page_are_parts(data: Path) -> None:
    report = read_report(data / "linked-data.html")
    kinds = [part.kind for part in report.parts]
    assert kinds == ["title", "body", "body", "heading", "body"]


def test_nothing_hidden_in_a_page_is_read(data: Path) -> None:
    text = read_report(data / "linked-data.html").text
    for unseen in ("HIDDEN", "SCRIPT", "STYLE", "Sport", "<", "00 "):
        assert unseen not in text


def test_the_first_usable_date_is_taken(data: Path) -> None:
    report = read_report(data / "meta-date-windows-1252.htm")
    assert report.published == dt.date(2021, 3, 3)


def test_a_malformed_page_is_read(data: Path) -> None:
    report = read_report(data / "malformed.html")
    assert "two children were hurt" in report.text
    assert report.dateline is not None
    assert report.dateline.places == ("Pishin",)


def test_a_page_without_article_is_refused_with_advice(data: Path) -> None:
    with pytest.raises(EmptyReportError, match=r"no-article.html is a page without .* as text\.$"):
        read_report(data / "no-article.html")


def test_an_empty_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html>\0</html>")
    with pytest.raises(EmptyReportError):
        read_report(path)


def test_a_page_of_endless_elements_is_refused() -> None:
    with pytest.raises(ReportTooLargeError, match="elements"):
        read_report(text="<html><body>" + "<p>a</p>" * 30_000)


def test_html_is_known_by_its_beginning(data: Path) -> None:
    report = read_report(text=(data / "linked-data.html").read_text("utf-8"))
    assert report.title == "Six rescued off Ormara"
    assert read_report(text="<p>is a tag</p> in this text, and 2 < 3.").text.startswith("<p>")


PAGE = """<html><head><title>Well dug in Mand</title>{head}</head><body><article>
<p>A new well was dug in the village on Thursday after a year without rain, the council said.</p>
<p>It gives water to three hundred houses, and a second one is to follow before the summer.</p>
</article></body></html>"""


def test_a_date_that_no_calendar_has_is_said() -> None:
    report = read_report(text=PAGE.format(head='<meta name="date" content="2021-02-30">'))
    assert report.published is None
    assert "does not exist" in report.notes[0]


@pytest.mark.parametrize(
    "shown",
    [
        '<link rel="canonical" href="https://example.org/2021/05/06/well.html">',
        '<p><time datetime="2021-05-06T09:00:00+05:00">Thursday</time></p>',
        '<p class="post-date">Published on: May 6, 2021</p>',
    ],
)
def test_a_date_outside_the_metadata_is_used_with_a_note(shown: str) -> None:
    report = read_report(text=PAGE.format(head=shown))
    assert report.published == dt.date(2021, 5, 6)
    assert any("check it" in note for note in report.notes)


def test_without_a_name_the_outlet_is_the_host() -> None:
    link = '<link rel="canonical" href="https://news.example.org/well">'
    assert read_report(text=PAGE.format(head=link)).publisher == "news.example.org"


@pytest.mark.parametrize("shown", ["03/04/2021", "2021", "May 2021"])
def test_a_date_that_is_unclear_is_not_used(shown: str) -> None:
    report = read_report(text=PAGE.format(head=f'<p class="date">{shown}</p>'))
    assert report.published is None


def test_a_link_that_is_no_web_address_is_dropped() -> None:
    link = '<link rel="canonical" href="javascript:alert(1)">'
    assert read_report(text=PAGE.format(head=link)).url is None


def test_entities_of_a_document_type_are_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    kind = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    page = kind + PAGE.format(head="").replace("houses", "&x; houses")
    assert "SECRET" not in read_report(text=page).text


def test_reading_twice_gives_the_same_report(data: Path) -> None:
    assert read_report(data / "linked-data.html") == read_report(data / "linked-data.html")
