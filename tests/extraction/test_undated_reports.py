"""Days without a year in a report that has no date of its own."""

from __future__ import annotations

import pytest

from extraction.sentences import scanned
from extraction.telling import Read, events
from mapper.extraction.setting.dates import Calendar

DATED: list[tuple[str, list[str]]] = [
    (
        "On March 2, 2017 gunmen shot dead a tailor in Hub. On March 9 a roadside bomb killed two"
        " guards in Mach.",
        ["2017-03-02", "2017-03-09"],
    ),
    (
        "Killings in the first half of July 2015 went on. A driver was shot dead in Pasni on"
        " July 4. On the 11th of July a shopkeeper was shot dead in Ormara.",
        ["2015-07-04", "2015-07-11"],
    ),
    (
        "A teacher was shot dead in Zhob on 5th May, 2016. On 8th of May, two soldiers were killed"
        " by a mine in Kohlu.",
        ["2016-05-05", "2016-05-08"],
    ),
    (
        "On August 3 armed men killed a barber in Kharan. He was buried on August 4, 2014.",
        ["2014-08-03"],
    ),
]

UNDATED = [
    # another month than the one whose year is named
    "Gunmen killed a tailor in Hub on June 6. In November 2011 his brother was killed.",
    # the month is named with two years
    "Gunmen killed a tailor on June 6. In June 2011 and June 2012 two brothers were killed.",
    "A tailor was killed on June 6. The shop sold 2011 shirts in June.",
]


@pytest.mark.parametrize(("text", "days"), DATED)
def test_a_day_takes_the_year_that_the_report_gives_its_month(
    text: str, days: list[str], read: Read
) -> None:
    found = read(text, published=None)
    assert [str(incident.date_start) for incident in found if incident.kind == "event"] == days


@pytest.mark.parametrize("text", UNDATED)
def test_the_year_of_another_month_dates_nothing(text: str) -> None:
    scan = scanned(text)
    calendar = Calendar.of(None, []).for_text(scan)
    assert calendar.read(scan, scan.sentences[0]) == []


def test_the_day_of_publication_gives_the_year_first(read: Read) -> None:
    text = "Gunmen killed a tailor in Hub on July 3. In July 2011 his brother had been killed."
    found = events(read(text))
    assert [str(incident.date_start) for incident in found] == ["2025-07-03"]
