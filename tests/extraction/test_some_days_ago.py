"""Days counted back without a number, or by "back": "a few days ago", "three days back".

Read on Monday 14 July 2025; the news is of Saturday 12 July.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, events, tolls

_NEWS = "TURBAT: A tailor was shot dead in Turbat on Saturday. "


@pytest.mark.parametrize(
    "said",
    [
        "Some days ago, another tailor was killed in the same street.",
        "A few days ago, two guards were killed in Hub.",
        "Two guards were killed in Hub days back.",
        "The other day, two guards were killed in Hub.",
        "Only days ago two guards were killed in Hub.",
    ],
)
def test_some_days_ago_is_the_week_before_and_another_event(read: Read, said: str) -> None:
    first, second = read(_NEWS + said)
    assert (first.date_start, first.date_end) == (dt.date(2025, 7, 12), dt.date(2025, 7, 12))
    assert (second.date_start, second.date_end) == (dt.date(2025, 7, 7), dt.date(2025, 7, 11))
    assert tolls([first]) == [("Kech", "1c", "")]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Four days back, two guards were killed in Hub.", dt.date(2025, 7, 10)),
        ("Two guards were killed in Hub 5 days ago.", dt.date(2025, 7, 9)),
    ],
)
def test_days_are_counted_back(read: Read, said: str, day: dt.date) -> None:
    _, second = read(_NEWS + said)
    assert (second.date_start, second.date_end) == (day, day)


@pytest.mark.parametrize(
    "said",
    [
        "A tailor who was kidnapped days back from Hub was found dead in Turbat on Saturday.",
        "Gunmen pushed back the police in Turbat on Saturday and killed a tailor.",
    ],
)
def test_the_news_keeps_its_day(read: Read, said: str) -> None:
    [event] = events(read(f"TURBAT: {said}"))
    assert event.date_start == event.date_end == dt.date(2025, 7, 12)
