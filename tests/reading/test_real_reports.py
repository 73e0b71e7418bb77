"""The real report and the gold reports, read in place."""

import datetime as dt
import re
from pathlib import Path

from mapper.reading import read_report, read_reports


def test_the_real_report_is_read_whole(shared: Path) -> None:
    report = read_report(shared / "reports" / "reuters-2026-01-31.txt")
    assert report.title is not None
    assert report.title.startswith("Pakistan says 67 ")
    assert report.published == dt.date(2026, 1, 31)
    assert report.published_from == "text"
    assert str(report.published_at) == "2026-01-31 07:29:00+05:00"
    assert report.timezone == "Asia/Karachi"
    assert report.byline == "Saleem Ahmed"
    assert report.publisher == "Reuters"
    assert report.dateline is not None
    assert (report.dateline.places, report.dateline.date) == (("Quetta",), dt.date(2026, 1, 31))
    assert report.notes == ()


def test_the_parts_of_the_real_report(shared: Path) -> None:
    report = read_report(shared / "reports" / "reuters-2026-01-31.txt")
    kinds = [part.kind for part in report.parts]
    assert kinds[:5] == ["ticker", "title", "published", "byline", "dateline"]
    assert set(kinds[5:-1]) == {"body", "heading"}
    headings = [report.text[p.start : p.end] for p in report.parts if p.kind == "heading"]
    assert [heading.split()[-1] for heading in headings] == ["GWADAR"]
    assert report.credits is not None
    assert "Peshawar" in report.credits
    assert "Islamabad" in report.credits


def test_every_gold_report_is_read_and_its_dateline_found(shared: Path) -> None:
    reports = list(read_reports(str(shared / "gold" / "*.txt")))
    assert len(reports) == 24
    for report in reports:
        opening = re.search(
            r"(?m)^([A-Z][\w /]{2,30})(?:,[^:–\n]{3,30}| \(AFP\))?(?::| [–-]) [A-Z]", report.text
        )
        found = report.dateline.places[0].upper() if report.dateline else None
        expected = opening[1].split("/")[0].upper() if opening else None
        assert found == expected, report.source
