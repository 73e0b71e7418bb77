"""Which part of a report each line is."""

import pytest

from mapper.model import Report
from mapper.reading import read_report


def parts(report: Report) -> list[tuple[str, str]]:
    return [(part.kind, report.text[part.start : part.end]) for part in report.parts]


def of_kind(report: Report, kind: str) -> list[str]:
    return [text for name, text in parts(report) if name == kind]


WIRE = """\
×

Share

Gunmen kill four road workers near Awaran

By Reuters
Feb 3, 2024 | 6:05 PM

By Nadia Khan and Omar Shah

AWARAN, Pakistan, Feb 3 (Reuters) – Four road workers were killed on Saturday, police said.

Two others were hurt.

SEARCH UNDER WAY

Troops searched the hills until dusk, an official said.

(Reporting by Nadia Khan in Quetta; editing by A. Smith)
"""


def test_every_part_of_a_wire_report_is_named() -> None:
    assert parts(read_report(text=WIRE)) == [
        ("ticker", "×"),
        ("ticker", "Share"),
        ("title", "Gunmen kill four road workers near Awaran"),
        ("byline", "By Reuters"),
        ("published", "Feb 3, 2024 | 6:05 PM"),
        ("byline", "By Nadia Khan and Omar Shah"),
        ("dateline", "AWARAN, Pakistan, Feb 3 (Reuters) –"),
        ("body", "Four road workers were killed on Saturday, police said."),
        ("body", "Two others were hurt."),
        ("heading", "SEARCH UNDER WAY"),
        ("body", "Troops searched the hills until dusk, an official said."),
        ("credits", "(Reporting by Nadia Khan in Quetta; editing by A. Smith)"),
    ]


def test_the_facts_of_a_wire_report_are_read_from_its_parts() -> None:
    report = read_report(text=WIRE)
    assert report.title == "Gunmen kill four road workers near Awaran"
    assert report.byline == "Nadia Khan and Omar Shah"
    assert report.publisher == "Reuters"
    assert report.credits == "(Reporting by Nadia Khan in Quetta; editing by A. Smith)"
    assert str(report.published_at) == "2024-02-03 18:05:00+05:00"
    assert report.notes == ()


class TestTitle:
    def test_a_first_line_without_full_stop_is_the_title(self) -> None:
        report = read_report(text="Two held over Zhob theft\n\nPolice held two men on Friday.")
        assert report.title == "Two held over Zhob theft"

    def test_a_question_can_be_a_title(self) -> None:
        report = read_report(text="Who burned the trucks?\n\nSix trucks burned near Mach.")
        assert report.title == "Who burned the trucks?"

    def test_a_title_goes_on_in_a_line_that_begins_small(self) -> None:
        report = read_report(text="Gunmen burn three trucks\nnear Mach\n\nThe drivers fled.")
        assert report.title == "Gunmen burn three trucks near Mach"

    def test_a_line_below_the_title_and_above_the_byline_is_a_heading(self) -> None:
        report = read_report(
            text="Two die in Surab\nThird attack this week, officials say\nBy Ali Raza\n\nTwo died."
        )
        assert report.title == "Two die in Surab"
        assert of_kind(report, "heading") == ["Third attack this week, officials say"]

    @pytest.mark.parametrize(
        "text",
        [
            "Two men were held in Zhob on Friday.\n\nThey were released later.",
            "HUB: Two men were held on Friday\n\nThey were released later.",
            "Two men were held in the bazaar of\nZhob on Friday. They were\nreleased later.",
            "Two men were held in Zhob",
        ],
        ids=["a sentence", "a dateline", "a wrapped paragraph", "a lone line"],
    )
    def test_a_report_without_a_title_has_none(self, text: str) -> None:
        assert read_report(text=text).title is None

    def test_a_dateline_below_the_title_without_blank_line_ends_it(self) -> None:
        report = read_report(text="Two held in Zhob theft\nZHOB: Two men were held.")
        assert parts(report) == [
            ("title", "Two held in Zhob theft"),
            ("dateline", "ZHOB:"),
            ("body", "Two men were held."),
        ]

    def test_a_headline_in_capitals_that_names_a_place_is_no_dateline(self) -> None:
        report = read_report(text="PASNI: THREE BOATS LOST\n\nThree boats were lost on Monday.")
        assert report.title == "PASNI: THREE BOATS LOST"
        assert report.dateline is None


class TestHeading:
    @pytest.mark.parametrize(
        "line", ["FIRES IN DUKI", "Schools Closed in Ziarat", "## What is known"]
    )
    def test_a_short_line_between_paragraphs_is_a_heading(self, line: str) -> None:
        report = read_report(text=f"PISHIN: A wall fell.\n\n{line}\n\nA child was hurt.")
        assert of_kind(report, "heading") == [line.strip()]

    @pytest.mark.parametrize(
        "line",
        [
            "Schools closed in Ziarat after the snow",
            "He Said So.",
            "Three Levies Men, Two Drivers,",
            "two bodies",
        ],
    )
    def test_other_short_lines_stay_in_the_body(self, line: str) -> None:
        report = read_report(text=f"PISHIN: A wall fell.\n\n{line}\n\nA child was hurt.")
        assert line in of_kind(report, "body")

    def test_a_last_line_heads_nothing(self) -> None:
        report = read_report(text="PISHIN: A wall fell.\n\nA child was hurt.\n\nRELIEF ON ITS WAY")
        assert of_kind(report, "heading") == []

    def test_the_dates_of_a_chronicle_are_headings_and_not_its_publication(self) -> None:
        report = read_report(
            text="Kech chronicle 2013\n\nMay 2, 2013\n\nTwo died.\n\nMay 9, 2013\n\nOne died."
        )
        assert of_kind(report, "heading") == ["May 2, 2013", "May 9, 2013"]
        assert report.published is None


class TestTicker:
    def test_headlines_with_their_age_are_other_stories(self) -> None:
        report = read_report(
            text="ORMARA: A boat sank on Friday.\n\nFloods kill nine in Swat\n- 2 hours ago\n\n"
            "Dollar slips\n\nan hour ago"
        )
        assert of_kind(report, "ticker") == [
            "Floods kill nine in Swat\n- 2 hours ago",
            "Dollar slips",
            "an hour ago",
        ]

    def test_an_age_in_a_sentence_is_body(self) -> None:
        report = read_report(text="ORMARA: A boat sank.\n\nIt had been bought three years ago.")
        assert of_kind(report, "ticker") == []

    @pytest.mark.parametrize(
        "line",
        [
            "Read more: Five die in Bela",
            "READ: Five die in Bela",
            "Also read Five die in Bela",
            "Related: Five die in Bela",
            "**Read also:** [Five die in Bela](https://example.org/5)",
        ],
    )
    def test_a_pointer_to_another_story_is_no_body(self, line: str) -> None:
        report = read_report(text=f"SIBI: A train stopped.\n\n{line}\n\nNobody was hurt.")
        assert of_kind(report, "ticker") == [line]
        assert of_kind(report, "body") == ["A train stopped.", "Nobody was hurt."]

    @pytest.mark.parametrize(
        "line",
        [
            "Read the riot act, the crowd went home.",
            "Related tribes met in Khuzdar on Monday.",
            "More than 30 people were hurt.",
            "Watch towers were built along the fence.",
        ],
    )
    def test_a_sentence_that_begins_likewise_is_body(self, line: str) -> None:
        report = read_report(text=f"SIBI: A train stopped.\n\n{line}")
        assert line in of_kind(report, "body")

    def test_headlines_below_related_stories_end_where_sentences_begin(self) -> None:
        report = read_report(
            text="SIBI: A train stopped.\n\nRelated Stories\n\n"
            "Five die in Bela\nSix freed in Duki\n\nEngineers mended the line by noon."
        )
        assert of_kind(report, "ticker") == [
            "Related Stories",
            "Five die in Bela\nSix freed in Duki",
        ]
        assert of_kind(report, "body")[-1] == "Engineers mended the line by noon."


class TestCredits:
    @pytest.mark.parametrize(
        "line",
        [
            "(With inputs from agencies)",
            "(Additional reporting by Gul Khan in Chaman)",
            "Writing by Ann Lee; Editing by Bo Chen",
            "Published in Dawn, May 4th, 2019",
            "The Express Tribune, May 5th, 2019.",
            "— Dawn, Quetta",
            "—AFP",
        ],
    )
    def test_a_closing_line_about_the_report_is_credits(self, line: str) -> None:
        report = read_report(text=f"SIBI: A train stopped.\n\nNobody was hurt.\n\n{line}")
        assert of_kind(report, "credits") == [line]
        assert report.credits == line

    @pytest.mark.parametrize(
        "line",
        [
            "Published in 2011, the inquiry put the toll at 90.",
            "Reporting by the commission shows that six died.",
            "Inputs from the intelligence agencies led to the raid.",
            "AFP counted six bodies at the hospital.",
            "— Six men from Turbat were there",
        ],
    )
    def test_a_sentence_that_begins_likewise_is_body(self, line: str) -> None:
        report = read_report(text=f"SIBI: A train stopped.\n\n{line}")
        assert report.credits is None
        assert line in of_kind(report, "body")

    def test_credits_on_two_lines_stay_together(self) -> None:
        text = "SIBI: A train stopped.\n\n(Reporting by Gul Khan;\nediting by Bo Chen)"
        assert read_report(text=text).credits == "(Reporting by Gul Khan; editing by Bo Chen)"


class TestByline:
    @pytest.mark.parametrize(
        ("line", "byline"),
        [
            ("By Gul Khan", "Gul Khan"),
            ("By: Gul Khan and Mir Dost", "Gul Khan and Mir Dost"),
            ("Written by Gul Khan", "Gul Khan"),
            ("By Gul Khan in Chaman", "Gul Khan"),
            ("By Our Correspondent", "Our Correspondent"),
            ("Our Staff Reporter", "Our Staff Reporter"),
            ("From Our Correspondent", "From Our Correspondent"),
            ("Web Desk", "Web Desk"),
            ("Gul Khan", "Gul Khan"),
            ("Gul Khan | May 4, 2019", "Gul Khan"),
            ("Gul Khan Published May 4, 2019", "Gul Khan"),
            ("By Gul Khan May 4, 2019 | 7:29 AM", "Gul Khan"),
            ("By AFP", "AFP"),
        ],
    )
    def test_the_line_below_the_title_names_the_writer(self, line: str, byline: str) -> None:
        report = read_report(text=f"Train stops at Sibi\n\n{line}\n\nSIBI: A train stopped.")
        assert report.byline == byline

    @pytest.mark.parametrize(
        "line",
        [
            "By Saturday evening the line was mended.",
            "The Balochistan Post May 4, 2019",
            "Pakistan Railways is to mend it",
        ],
    )
    def test_other_lines_there_name_nobody(self, line: str) -> None:
        report = read_report(text=f"Train stops at Sibi\n\n{line}\n\nSIBI: A train stopped.")
        assert report.byline is None

    def test_a_person_goes_before_the_agency(self) -> None:
        report = read_report(text="Train stops\n\nBy Reuters\nBy Gul Khan\n\nSIBI: It stopped.")
        assert (report.byline, report.publisher) == ("Gul Khan", "Reuters")


class TestParagraphs:
    def test_wrapped_lines_are_one_paragraph(self) -> None:
        text = (
            "Three people were wounded when a bomb went off near the market of the\n"
            "town on Tuesday. The wounded were taken to hospital by volunteers and\n"
            "relatives.\n\nPolice came later."
        )
        assert of_kind(read_report(text=text), "body") == [
            text.split("\n\n")[0],
            "Police came later.",
        ]

    def test_lines_that_are_paragraphs_stay_apart(self) -> None:
        text = (
            "SIBI: A train stopped on Monday.\nNobody was hurt.\nIt went on at noon after repairs."
        )
        assert of_kind(read_report(text=text), "body") == [
            "A train stopped on Monday.",
            "Nobody was hurt.",
            "It went on at noon after repairs.",
        ]


@pytest.mark.parametrize(
    "heading", ["MORE FROM PAKISTAN", "Latest from Balochistan", "More in News"]
)
def test_headlines_below_a_heading_of_other_stories_are_tickers(heading: str) -> None:
    report = read_report(
        text=f"SIBI: A train stopped near Mushkaf on Monday, police said.\n\n{heading}\n"
        "Karachi: Rain claims six lives\nNine travellers rescued in Hunza\n"
    )
    headlines = "Karachi: Rain claims six lives\nNine travellers rescued in Hunza"
    assert of_kind(report, "ticker") == [f"{heading}\n{headlines}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "More from the town were hurt when the roof fell.",
        "Also in Kharan, three shops were looted on Monday night by armed men.",
    ],
)
def test_a_sentence_that_begins_like_such_a_heading_is_body(sentence: str) -> None:
    report = read_report(text=f"SIBI: A train stopped on Monday.\n\n{sentence}\n")
    assert sentence in of_kind(report, "body")


TABLE = "District | Killed | Injured\nTurbat | 3 | 4\nKalat | 2 | 0"


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        f"| {TABLE} |".replace("\n", " |\n| "),
        TABLE.replace(" | ", "\t"),
        "| Turbat | 3 |\n\n| Kalat | 2 |",
        "| Day | Dead |\n|---|---|\n| 2024-05-01 | 3 |",
    ],
)
def test_rows_of_cells_are_a_table(table: str) -> None:
    report = read_report(text=f"Deaths in May\n\nA bomb killed two men in Khuzdar.\n\n{table}\n")
    assert "\n\n".join(of_kind(report, "table")).replace("\n\n", "\n") == table.replace(
        "\n\n", "\n"
    )
    assert of_kind(report, "body") == ["A bomb killed two men in Khuzdar."]


@pytest.mark.parametrize(
    "line",
    [
        "Police said that two men were killed in Khuzdar | the story so far.",
        "\tPolice said that two men were killed in Khuzdar.",
    ],
)
def test_a_lone_bar_or_an_indent_makes_no_table(line: str) -> None:
    report = read_report(text=f"Two killed in Khuzdar\n\n{line}\n\nThey were tailors.\n")
    assert of_kind(report, "table") == []


LOG = """SAMAA TV: log of Saturday, 14 October 2023

09:12 | BREAKING: QUETTA: Explosion heard on Sariab Road
09:40 - TURBAT: Two labourers shot dead near Absar
[10:05 am] Section 144 imposed in Hub for ten days
"""


def test_the_lines_of_a_log_are_its_items() -> None:
    """The time is set aside, the town that opens a line stays with it, the day stands above."""
    report = read_report(text=LOG)
    assert of_kind(report, "heading") == ["SAMAA TV: log of Saturday, 14 October 2023"]
    assert of_kind(report, "ticker") == ["09:12 | BREAKING:", "09:40 -", "[10:05 am]"]
    assert of_kind(report, "body") == [
        "QUETTA: Explosion heard on Sariab Road",
        "TURBAT: Two labourers shot dead near Absar",
        "Section 144 imposed in Hub for ten days",
    ]


def test_two_times_of_day_make_no_log() -> None:
    report = read_report(text="9:30 am is when shops open.\n\n10:30 is late, a trader said.")
    assert of_kind(report, "ticker") == []


class TestWhatStandsAboveTheBody:
    @pytest.mark.parametrize(
        "line",
        [
            "Relatives mourn a victim of the blast at a hospital in Sibi on Friday. — AFP",
            "SIBI: Policemen comfort the brother of a colleague killed here on Friday.—AFP",
            "The wreck of the coach near Bela on Friday.—File photo",
            "The wreck of the coach near Bela on Friday. -Photo by Noor Ali Khan",
            "The wreck of the coach near Bela on Friday. (Photo courtesy Levies Force)",
        ],
    )
    def test_a_caption_is_no_news(self, line: str) -> None:
        body = (
            "Two men were killed in Sibi on Friday.\n\nPolice came.\n\nThey left.\n\nNobody spoke."
        )
        report = read_report(text=f"Blast in Sibi\n\n{line}\n\n{body}")
        assert of_kind(report, "credits") == [line]

    def test_a_story_may_end_on_its_agency(self) -> None:
        line = "Two men were killed in Sibi on Friday, police said. -AFP"
        report = read_report(text=f"Two killed in Sibi\n\n{line}")
        assert of_kind(report, "body") == [line]

    def test_a_sentence_above_the_byline_is_a_standfirst(self) -> None:
        line = "Five people, two of them labourers, killed in firing."
        body = "SIBI: Five people were killed on Friday.\n\nPolice came.\n\nThey left."
        report = read_report(
            text=f"No rest for Sibi\n\n{line}\n\nGul Khan October 26, 2010\n\n{body}"
        )
        assert of_kind(report, "heading") == [line]
        assert of_kind(report, "published") == ["Gul Khan October 26, 2010"]

    def test_a_sentence_above_the_paper_it_was_in_is_the_story(self) -> None:
        line = "SIBI: Five people were killed on Friday."
        report = read_report(text=f"No rest\n\n{line}\n\nPublished in Dawn, May 4th, 2025")
        assert of_kind(report, "body") == [line.removeprefix("SIBI: ")]
