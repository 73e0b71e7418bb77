"""Days, read against the day of publication (a Monday)."""

import datetime as dt

import pytest

from extraction.sentences import scanned
from extraction.telling import Read
from mapper.extraction.setting.dates import Calendar

MONDAY = dt.date(2025, 7, 14)


def days(text: str, published: dt.date | None = MONDAY) -> list[tuple[str, str, int]]:
    scan = scanned(text)
    found = Calendar(published).read(scan, scan.sentences[0])
    return [(w.first.isoformat(), w.last.isoformat(), w.precision) for w in found]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They were killed on Monday.", "2025-07-14"),
        ("They were killed on Friday evening.", "2025-07-11"),
        ("They were killed on Tuesday.", "2025-07-08"),
        ("They were killed today.", "2025-07-14"),
        ("They were killed yesterday.", "2025-07-13"),
        ("They were killed on July 9.", "2025-07-09"),
        ("They were killed on 9th July.", "2025-07-09"),
        ("They were killed on July 9, 2024.", "2024-07-09"),
        ("They were killed on December 30.", "2024-12-30"),
        ("They were killed on 2025-07-09 at noon.", "2025-07-09"),
        ("They were killed overnight on Friday.", "2025-07-11"),
        ("They were killed overnight.", "2025-07-13"),
    ],
)
def test_a_day_is_counted_back_from_publication(text: str, day: str) -> None:
    assert days(text) == [(day, day, 1)]


def test_a_night_between_two_days_is_a_range() -> None:
    found = days("They came on the night between Saturday and Sunday.")
    assert found == [("2025-07-12", "2025-07-13", 2)]
    assert days("They came on the intervening night of Saturday and Sunday.") == found
    assert len(days("They came on the night of Saturday and left on Sunday.")) == 2


def test_two_days_of_a_month_are_a_range() -> None:
    assert days("It rained on July 3-4.") == [("2025-07-03", "2025-07-04", 2)]
    assert days("It rained on July 3 and 4.") == [("2025-07-03", "2025-07-04", 2)]


def test_a_month_with_its_year_has_month_precision() -> None:
    assert days("It happened in August 2024.") == [("2024-08-01", "2024-08-31", 4)]


def test_a_weekday_to_come_is_no_day_of_an_event() -> None:
    assert days("A strike was called for Thursday.") == []


def test_without_publication_a_weekday_stays_undated() -> None:
    assert days("They were killed on Friday.", None) == []


def test_a_day_that_does_not_exist_is_none() -> None:
    assert days("They met on June 31.") == []


def test_the_year_of_a_title_dates_the_entries_of_a_timeline() -> None:
    calendar = Calendar.of(None, ["Terrorism Update", "Balochistan Timeline - 2011"])
    scan = scanned("March 5")
    assert [w.first.isoformat() for w in calendar.read(scan, scan.sentences[0])] == ["2011-03-05"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was on the night between 6 and 7 July.", "2025-07-06", "2025-07-07"),
        ("They were killed on 2-3 July 2024.", "2024-07-02", "2024-07-03"),
        ("They were killed in the past three days.", "2025-07-11", "2025-07-14"),
        ("They were killed during the last 24 hours.", "2025-07-13", "2025-07-14"),
        ("They were killed in the previous two weeks.", "2025-06-30", "2025-07-14"),
    ],
)
def test_a_stretch_of_days(text: str, first: str, last: str) -> None:
    assert [(one, other) for one, other, _ in days(text)] == [(first, last)]


@pytest.mark.parametrize(
    "text", ["He had served for the past twenty years.", "The last three days of May were hot."]
)
def test_a_stretch_that_is_no_news_dates_nothing(text: str) -> None:
    assert [day for day in days(text) if day[2] < 4] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The march left Wadh on Friday and was stopped at Mastung on Saturday, where a man "
            "blew himself up.",
            ["2025-07-12"],
        ),
        (
            "A trader kidnapped on Wednesday was shot dead on Saturday in Kalat.",
            ["2025-07-12"],
        ),
        (
            "Troops killed four men in Turbat overnight, officials said on Sunday.",
            ["2025-07-12"],
        ),
        ("Troops killed four men in Turbat overnight.", ["2025-07-13"]),
        (
            "Gunmen killed four men in Turbat on Friday. The same night, a bomb killed two "
            "policemen in Hub. On Saturday, a rocket hurt a child in Sibi.",
            ["2025-07-11", "2025-07-11", "2025-07-12"],
        ),
        ("A bomb killed two men in Sibi last Monday.", ["2025-07-07"]),
        ("A bomb killed two men in Sibi on Monday.", ["2025-07-14"]),
        (
            "A bomb killed two men in Sibi on Monday. People were marking the last Friday of June.",
            ["2025-07-14"],
        ),
    ],
)
def test_the_day_that_belongs_to_the_event(read: Read, text: str, expected: list[str]) -> None:
    assert [str(incident.date_start) for incident in read(text)] == expected
