"""Where and when a report says it was filed."""

import datetime as dt

import pytest

from mapper.model import Report
from mapper.reading import read_report

BODY = "Two people were hurt when a wall fell, police said."


def spans(report: Report) -> list[str]:
    return [report.text[p.start : p.end] for p in report.parts if p.kind == "dateline"]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("PASNI:", ("Pasni",)),
        ("DERA MURAD JAMALI:", ("Dera Murad Jamali",)),
        ("ZHOB –", ("Zhob",)),
        ("ZHOB —", ("Zhob",)),
        ("ZHOB --", ("Zhob",)),
        ("Zhob -", ("Zhob",)),
        ("Usta Muhammad:", ("Usta Muhammad",)),
        ("Sui:", ("Sui",)),
        ("AWARAN, Balochistan:", ("Awaran",)),
        ("Turbat, Pakistan; December 15:", ("Turbat",)),
        ("Turbat (Pakistan), Mar 14 (PTI)", ("Turbat",)),
        ("Zhob, Dec 5 (NationPress)", ("Zhob",)),
        ("DALBANDIN, Pakistan, April 16", ("Dalbandin",)),
        ("PASNI, April 16", ("Pasni",)),
        ("Turbat [Pakistan], March 17 (ANI):", ("Turbat",)),
        ("AWARAN, Pakistan, May 4 (AFP) –", ("Awaran",)),
        ("ISLAMABAD, Nov 2 (APP):", ("Islamabad",)),
        ("KABUL (AFP):", ("Kabul",)),
        ("Chaman [Pakistan], March 17 (ANI):", ("Chaman",)),
        ("KECH/PANJGUR/AWARAN:", ("Kech", "Panjgur", "Awaran")),
        ("SURAB and BELA:", ("Surab", "Bela")),
        ("**DUKI:**", ("Duki",)),
        ("HUB (Staff Reporter):", ("Hub",)),
        ("کوئٹہ:", ("کوئٹہ",)),
    ],
)
def test_a_dateline_is_cut_from_the_first_paragraph(line: str, places: tuple[str, ...]) -> None:
    report = read_report(text=f"{line} {BODY}")
    assert report.dateline is not None
    assert report.dateline.places == places
    assert report.text[report.dateline.start : report.dateline.end] == line
    assert spans(report) == [line]
    assert [report.text[p.start : p.end] for p in report.parts if p.kind == "body"] == [BODY]


@pytest.mark.parametrize(
    "start",
    [
        "Police:",
        "Note:",
        "NOTE:",
        "BREAKING NEWS:",
        "UPDATE –",
        "Officials said:",
        "ISPR:",
        "Chief Minister Bugti:",
        "Dr Malik:",
        "At 3:30",
        "In 2019:",
        "The dead men, all miners, were named:",
        "He said - and others agreed -",
        "Kech/Hub/Zhob/Bela/Duki/Mach/Sibi:",
        "Kech, Hub, Zhob, Bela:",
        "I:",
    ],
)
def test_what_names_no_place_is_no_dateline(start: str) -> None:
    assert read_report(text=f"{start} {BODY}").dateline is None


@pytest.mark.parametrize(
    "text",
    [
        "Sibi – Mach highway was closed on Monday after the rain. Trucks waited.",
        "Quetta - Chaman railway line was cut on Monday. Nobody was hurt.",
    ],
)
def test_the_ends_of_a_road_are_no_dateline(text: str) -> None:
    assert read_report(text=text).dateline is None


def test_the_speakers_of_an_interview_are_no_datelines() -> None:
    report = read_report(
        text="Mengal: We shall go on.\n\nReporter: Until when?\n\nMengal: Until it ends."
    )
    assert report.dateline is None


def test_speakers_in_capitals_are_no_datelines() -> None:
    turns = "\n\n".join(f"MENGAL: We shall go on.\n\nASKER: Until {year}?" for year in range(3))
    assert read_report(text=turns).dateline is None


def test_a_quotation_after_a_name_is_a_speaker() -> None:
    assert read_report(text='Mengal: "We shall go on until it ends."').dateline is None


def test_a_name_deep_in_the_report_is_no_dateline() -> None:
    report = read_report(text=f"{BODY}\n\n{BODY}\n\nMengal: He refused to speak.")
    assert report.dateline is None


def test_a_dateline_may_follow_a_one_line_introduction() -> None:
    report = read_report(text=f"The wall was old.\n\nMastung: {BODY}")
    assert report.dateline is not None
    assert report.dateline.places == ("Mastung",)


def test_each_item_of_a_digest_has_its_dateline_and_the_first_is_the_reports() -> None:
    report = read_report(text=f"PASNI: {BODY}\n\nTURBAT: {BODY}\n\nHUB: {BODY}")
    assert spans(report) == ["PASNI:", "TURBAT:", "HUB:"]
    assert report.dateline is not None
    assert report.dateline.places == ("Pasni",)


def test_capitals_prove_nothing_in_a_text_of_capitals() -> None:
    report = read_report(text="THE MEN - THREE OF THEM - FLED.\n\nTHE ARMY: IT CAME LATE.")
    assert report.dateline is None


class TestDate:
    def test_the_year_comes_from_the_publication(self) -> None:
        report = read_report(text=f"HUB, May 4 (AFP): {BODY}", published="2021-05-05")
        assert report.dateline is not None
        assert report.dateline.date == dt.date(2021, 5, 4)

    def test_a_december_dateline_printed_in_january_is_of_the_year_before(self) -> None:
        report = read_report(text=f"HUB, 30 Dec (AFP): {BODY}", published="2021-01-01")
        assert report.dateline is not None
        assert report.dateline.date == dt.date(2020, 12, 30)

    def test_without_publication_the_year_is_unknown(self) -> None:
        report = read_report(text=f"HUB, May 4 (AFP): {BODY}")
        assert report.dateline is not None
        assert report.dateline.date is None
        assert report.published is None

    def test_a_dateline_with_a_year_gives_the_publication(self) -> None:
        report = read_report(text=f"HUB, May 4, 2021 (AFP): {BODY}")
        assert (report.published, report.published_from) == (dt.date(2021, 5, 4), "dateline")
        assert report.dateline is not None
        assert report.dateline.date == dt.date(2021, 5, 4)

    @pytest.mark.parametrize("line", ["HUB, Feb 29 (AFP):", "HUB, June 31 (AFP):"])
    def test_a_day_that_the_year_does_not_have_is_said_and_not_used(self, line: str) -> None:
        report = read_report(text=f"{line} {BODY}", published="2021-07-01")
        assert report.dateline is not None
        assert report.dateline.date is None
        assert "does not exist" in report.notes[0]

    def test_an_impossible_dateline_gives_no_publication(self) -> None:
        report = read_report(text=f"HUB, June 31, 2021 (AFP): {BODY}")
        assert report.published is None
        assert "does not exist" in report.notes[0]


def test_the_agency_of_the_dateline_is_the_publisher() -> None:
    assert read_report(text=f"KABUL (AFP): {BODY}").publisher == "AFP"
    assert read_report(text=f"HUB (Thomson Reuters) – {BODY}").publisher == "Reuters"
    assert read_report(text=f"HUB: {BODY}").publisher is None


@pytest.mark.parametrize(
    "line", ["Zhob - AFP", "ZHOB – NNI", "Sui (Reuters)", "Karachi - Agencies"]
)
def test_a_line_of_town_and_agency_is_no_headline(line: str) -> None:
    report = read_report(text=f"{line}\n\n{BODY}")
    assert next(part.kind for part in report.parts) == "byline"


@pytest.mark.parametrize(
    "line", ["Zhob - the town of orchards", "Gunmen kill six - AFP", "Zhob attack"]
)
def test_a_headline_with_a_dash_stays_one(line: str) -> None:
    report = read_report(text=f"{line}\n\n{BODY}")
    assert next(part.kind for part in report.parts) == "title"
