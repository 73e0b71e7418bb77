"""Where a report ends, and captions whose agency stands behind a full stop."""

import pytest

from mapper.model import Report
from mapper.reading import read_report

STORY = """\
Two die in Pasni fire

PASNI: Two fishermen died when a boat caught fire in Pasni on Friday.

The boat was at the jetty, police said.
"""


def of_kind(report: Report, kind: str) -> list[str]:
    return [report.text[part.start : part.end] for part in report.parts if part.kind == kind]


@pytest.mark.parametrize(
    "below",
    [
        "Leave a Reply\n\nA bomb went off in Hub, a reader wrote.\n",
        "About the Author\n\nGwadar Voice is a weekly of the coast.\n",
        "Published in The Coast, March 4th, 2024\n\nOpinion\n\nYesterday's blast was vile.\n",
        "Opinion\n\nEditorial\n\nThe loss of six soldiers in Zhob calls for an answer.\n",
    ],
)
def test_what_stands_below_a_report_is_none_of_it(below: str) -> None:
    report = read_report(text=f"{STORY}\n{below}")
    assert of_kind(report, "body")[-1] == "The boat was at the jetty, police said."


@pytest.mark.parametrize(
    "line",
    [
        "Opinion is divided in the town.",
        "Opinion",  # neither below the credits nor above another section
        "Leave a reply at the office, the notice said.",
    ],
)
def test_a_word_of_the_report_does_not_end_it(line: str) -> None:
    report = read_report(text=f"{STORY}\n{line}\n\nThe owner was out of town, he said.\n")
    assert of_kind(report, "body")[-1] == "The owner was out of town, he said."


@pytest.mark.parametrize(
    "line",
    [
        "Policemen stand at a checkpoint in Quetta on Wednesday. EPA",
        "A trawler at the jetty of Ormara. AFP/APP",
        "Mourners carry a coffin in Hub on Saturday. (AFP)",
    ],
)
def test_a_caption_may_end_on_its_agency_alone(line: str) -> None:
    title, _, story = STORY.partition("\n")
    report = read_report(text=f"{title}\n\n{line}\n\n{story}\nNobody was hurt on the jetty.\n")
    assert line in of_kind(report, "credits")


def test_an_agency_in_small_letters_is_a_word_of_the_story() -> None:
    line = "They found it on the coast. Reuters"
    report = read_report(text=f"{STORY}\n{line}\n\nNobody was hurt.\n\nThe search goes on.\n")
    assert line not in of_kind(report, "credits")


def test_the_address_of_a_page_is_no_title() -> None:
    report = read_report(text=f"https://coast.example/a1\n{STORY}")
    assert of_kind(report, "title") == ["Two die in Pasni fire"]
