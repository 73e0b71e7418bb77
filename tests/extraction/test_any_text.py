"""Whatever the text: no crash, offsets inside it, counts that make sense."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.extraction import LONGEST, analyse
from mapper.model import MEASURES, ROLES, Extraction
from mapper.reading import read_report

_PHRASES = [
    "Gunmen killed", "three policemen", "and two labourers", "in Turbat", "Quetta", "Kalat",
    "on Friday", ",", ".", "including", "at least 12", "wounded", "were", "was", "the", "a",
    "blast",
    "bomb", "Levies said", "BLA claimed", "of them", "dead", "toll rose to 17", "from", "more",
    "another", "dozens", "no casualties", "In another incident", "a day after", "earlier", "had",
    "later",
]  # fmt: skip
_reports = st.lists(st.sampled_from(_PHRASES), min_size=1, max_size=60).map(" ".join)


def read(text: str) -> Extraction:
    return analyse(read_report(text=text, published="2025-07-14"))


def holds_together(reading: Extraction) -> None:
    text = reading.report.text
    for incident in reading.incidents:
        assert incident.evidence
        for quote in incident.evidence:
            assert text[quote.start : quote.end] == quote.text
        for claim in incident.claims:
            assert 0 <= claim.start < claim.end <= len(text)
        for measure in MEASURES:
            tally = incident.casualties.measure(measure)
            sides = [count.best for role in ROLES if (count := tally.role(role))]
            assert not sides or (tally.total is not None and tally.total.best == sum(sides))
        assert (incident.latitude is None) == (incident.longitude is None)
        assert 0 <= incident.confidence <= 1


@given(_reports)
@settings(max_examples=300)
def test_any_mix_of_its_words_gives_a_reading_that_holds_together(text: str) -> None:
    holds_together(read(text))


@given(st.text(min_size=1, max_size=300).filter(lambda text: text.strip(" \t\r\n\x00") != ""))
def test_any_text_at_all_gives_a_reading(text: str) -> None:
    holds_together(read(f"Blast in Turbat. {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "GUNMEN KILLED THREE POLICEMEN IN TURBAT ON FRIDAY.",
        "District | Killed\nTurbat | 3\nKalat | 2",
        "\"“'" * 500 + " in Turbat",
        "نوشکی میں دھماکا، تین افراد جاں بحق۔",
        "9" * 40 + " people were killed in Turbat.",
        "killed " * 2000 + "in Turbat",
        "Gunmen killed three men in Turbat. " * 30_000,
        "Quetta, " * 12_000,
        "20 km north of Quetta and " * 4_000,
        "three " * 20_000,
        "A bomb killed " + "9" * 40 + " people and hurt " + "12" * 20 + " in Khuzdar.",
        "“he said “that “they (had [three men killed in Turbat, " * 400,
    ],
)
def test_odd_texts_are_read_without_a_crash(text: str) -> None:
    holds_together(read(text))


def test_a_text_in_capitals_is_read_as_well() -> None:
    [incident] = read("GUNMEN KILLED THREE POLICEMEN IN TURBAT ON FRIDAY.").incidents
    assert incident.district == "Kech"
    assert incident.casualties.killed.security is not None


def test_beyond_the_longest_text_the_reader_is_told() -> None:
    reading = read("Two men were killed in Turbat on Friday. " * (LONGEST // 40 + 10))
    assert any(f"first {LONGEST:,} characters" in note for note in reading.notes)
    assert all(quote.end <= LONGEST for i in reading.incidents for quote in i.evidence)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("خضدار میں دھماکے سے دو پولیس اہلکار جاں بحق ہو گئے، حکام نے بتایا۔", "in Urdu script"),
        (
            "Deaths by district\n\nDistrict | Deaths | Hurt\nKech | 3 | 4\nKalat | 2 | 1",
            "is a table",
        ),
        ("Deaths\n\nDistrict\tDeaths\tHurt\nKech\t3\t4\nKalat\t2\t1\nSibi\t2\t1", "is a table"),
        ("A bomb killed two policemen in Peshawar on Tuesday.", "no known place of Balochistan"),
        ("Schools in Turbat reopened on Tuesday.", "no incident was read"),
    ],
)
def test_it_is_said_why_nothing_was_read(text: str, cause: str) -> None:
    reading = read(text)
    assert reading.incidents == ()
    assert cause in reading.notes[-1]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two policemen in Khuzdar on Tuesday.",
        "A bomb killed two policemen in Khuzdar on Tuesday. خضدار میں دھماکے سے دو پولیس اہلکار",
        "A bomb killed two men in Khuzdar.\n\nPlace | Deaths | Hurt\nKech | 3 | 4\nKalat | 2 | 1",
    ],
)
def test_where_an_incident_was_read_nothing_of_that_is_said(text: str) -> None:
    reading = read(text)
    assert len(reading.incidents) == 1
    assert not any("read in English only" in note or "table" in note for note in reading.notes)
