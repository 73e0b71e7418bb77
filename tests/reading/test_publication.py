"""When a report was published, and what says so."""

import datetime as dt

import pytest

from mapper.errors import ReportError
from mapper.reading import read_report

BODY = "Two people were hurt when a wall fell, police said."


@pytest.mark.parametrize(
    ("line", "moment", "timezone"),
    [
        ("Jan 31, 2026 | 7:29 AM", "2026-01-31T07:29:00+05:00", "Asia/Karachi"),
        ("Published: 8 March 2025 14:05 PKT", "2025-03-08T14:05:00+05:00", "Asia/Karachi"),
        ("March 17, 2025 18:30 IST", "2025-03-17T18:30:00+05:30", "Asia/Kolkata"),
        ("Sunday, 9 March 2025 at 9.05 p.m.", "2025-03-09T21:05:00+05:00", "Asia/Karachi"),
        ("Posted on Sept. 3rd, 2024, 11pm", "2024-09-03T23:00:00+05:00", "Asia/Karachi"),
        ("10:15 am, Oct 2, 2023", "2023-10-02T10:15:00+05:00", "Asia/Karachi"),
        ("2024-05-06T07:08:09+04:30", "2024-05-06T07:08:09+04:30", "Asia/Kabul"),
        ("Published 6 May 2024 23:50 UTC-3", "2024-05-06T23:50:00-03:00", "Etc/GMT+3"),
        ("2024-05-06T22:08:09Z", "2024-05-07T03:08:09+05:00", "Asia/Karachi"),
        ("2024-05-06T22:08:09-00:00", "2024-05-07T03:08:09+05:00", "Asia/Karachi"),
        ("Published: May 6, 2024 22:08 GMT", "2024-05-07T03:08:00+05:00", "Asia/Karachi"),
        ("Published: May 6, 2024 22:08 (+05:30)", "2024-05-06T22:08:00+05:30", "Asia/Kolkata"),
        ("By Thomson Reuters May 6, 2024 | 9:30 PM", "2024-05-06T21:30:00+05:00", "Asia/Karachi"),
        ("2024-05-06T07:08:09+05:45", "2024-05-06T07:08:09+05:45", "Asia/Karachi"),
    ],
)
def test_a_line_with_date_and_time_gives_the_moment(line: str, moment: str, timezone: str) -> None:
    report = read_report(text=f"A wall falls\n\n{line}\n\n{BODY}")
    assert report.published_at == dt.datetime.fromisoformat(moment)
    assert report.published_at is not None
    assert report.published == report.published_at.date()
    assert report.published_from == "text"
    assert report.timezone == timezone


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published April 15, 2025", "2025-04-15"),
        ("2025-03-09", "2025-03-09"),
        ("Sunday, March 9, 2025", "2025-03-09"),
        ("9th March 2025", "2025-03-09"),
        ("9-Mar-2025", "2025-03-09"),
        ("Published On 19 Feb 2025", "2025-02-19"),
        ("The Hill Weekly | March 9, 2025 | 3 min read", "2025-03-09"),
        ("Updated March 10, 2025", "2025-03-10"),
        ("Updated March 10, 2025 | Published March 9, 2025", "2025-03-09"),
        ("Published March 9, 2025 Updated March 10, 2025 10:15am", "2025-03-09"),
    ],
)
def test_a_line_with_a_date_gives_the_day(line: str, day: str) -> None:
    report = read_report(text=f"A wall falls\n\n{line}\n\n{BODY}")
    assert report.published == dt.date.fromisoformat(day)
    assert report.published_at is None


@pytest.mark.parametrize(
    "line",
    [
        "The wall was built on March 9, 2025 by the council.",
        "On 26 August 2006 a cave fell in.",
        "He was born in May 1990.",
    ],
)
def test_a_date_in_a_sentence_is_no_publication(line: str) -> None:
    report = read_report(text=f"A wall falls\n\n{line}\n\n{BODY}")
    assert report.published is None


def test_a_date_below_the_introduction_is_found() -> None:
    report = read_report(text=f"A wall falls\n\nIt was old.\n\nMarch 9, 2025\n\n{BODY}")
    assert report.published == dt.date(2025, 3, 9)


def test_a_print_line_gives_the_day_and_the_outlet() -> None:
    report = read_report(text=f"HUB: {BODY}\n\nPublished in Dawn, March 9th, 2025")
    assert (report.published, report.publisher) == (dt.date(2025, 3, 9), "Dawn")


def test_numbers_alone_are_not_used_and_the_reader_is_told() -> None:
    report = read_report(text=f"A wall falls\n\nPublished: 03/04/2025\n\n{BODY}")
    assert report.published is None
    assert '"03/04/2025"' in report.notes[0]


@pytest.mark.parametrize(
    "line", ["Published June 31, 2025", "Published May 4, 1815", "Published May 4, 2925"]
)
def test_an_impossible_date_is_refused_with_a_note(line: str) -> None:
    report = read_report(text=f"A wall falls\n\n{line}\n\n{BODY}")
    assert report.published is None
    assert "was not used" in report.notes[0]


def test_an_impossible_zone_is_refused_with_a_note() -> None:
    report = read_report(text=f"A wall falls\n\nMay 4, 2025 10:00 +99:00\n\n{BODY}")
    assert report.published is None
    assert "time zone" in report.notes[0]


def test_without_any_date_the_reader_is_told_what_to_do() -> None:
    report = read_report(text=BODY)
    assert report.published is None
    assert report.notes == (
        'No publication date was found, so days such as "Tuesday" stay undated; '
        "give it with --published YYYY-MM-DD.",
    )


class TestOrder:
    TEXT = (
        "---\ndate: 2020-01-02\n---\n\nWall falls\n\nJan 3, 2020\n\n"
        "HUB, Jan 4, 2020 (APP): It fell."
    )

    def test_the_option_goes_first(self) -> None:
        report = read_report(text=self.TEXT, published=dt.date(2020, 1, 1))
        assert (report.published, report.published_from) == (dt.date(2020, 1, 1), "option")

    def test_then_the_metadata(self) -> None:
        report = read_report(text=self.TEXT)
        assert (report.published, report.published_from) == (dt.date(2020, 1, 2), "metadata")

    def test_then_the_date_line(self) -> None:
        report = read_report(text=self.TEXT.split("---\n\n")[1])
        assert (report.published, report.published_from) == (dt.date(2020, 1, 3), "text")

    def test_then_the_dateline(self) -> None:
        report = read_report(text=self.TEXT.split("2020\n\n")[1])
        assert (report.published, report.published_from) == (dt.date(2020, 1, 4), "dateline")


class TestOptions:
    def test_a_moment_may_be_given(self) -> None:
        report = read_report(text=BODY, published=dt.datetime(2020, 1, 1, 9, 30))
        assert str(report.published_at) == "2020-01-01 09:30:00+05:00"

    def test_the_zone_given_decides_which_day_it_was(self) -> None:
        report = read_report(text=BODY, published="2020-01-01T23:30:00Z", timezone="Asia/Kabul")
        assert (report.published, report.timezone) == (dt.date(2020, 1, 2), "Asia/Kabul")

    @pytest.mark.parametrize("published", ["yesterday", "03/04/2025", "2025-02-30", "0001-01-01"])
    def test_what_is_no_date_is_refused_in_a_sentence(self, published: str) -> None:
        with pytest.raises(ReportError, match=r"^[^\n]+\.$"):
            read_report(text=BODY, published=published)

    @pytest.mark.parametrize("timezone", ["Asia/Atlantis", "", "../etc/passwd", "a\0b"])
    def test_what_is_no_zone_is_refused_in_a_sentence(self, timezone: str) -> None:
        with pytest.raises(ReportError, match="IANA"):
            read_report(text=BODY, timezone=timezone)
