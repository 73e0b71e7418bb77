"""A report that was mailed, printed or pasted reads as it did where it was published."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkout import REPORTS
from extraction.telling import facts_of
from mapper.extraction import analyse
from mapper.extraction.plain import plain
from mapper.model import Extraction, Mention, Part, Report
from mapper.reading import read_report

SAMPLES = sorted(path for path in REPORTS.iterdir() if path.suffix != ".html")
PUBLISHED = dt.date(2024, 5, 14)
ODD = {"a no-break space": "\u00a0", "a narrow space": "\u202f", "two spaces": "  "}
STORY = (
    "KHUZDAR: Three labourers, Abdul Rehman, Noor Bakhsh and Sher Jan, were shot dead in the"
    " Nal area of Khuzdar district on May 12, and two others were wounded, Deputy Commissioner"
    " Arif Zarkoon said.\n\nHe said that the dead belonged to Rahim Yar Khan and that 14 other"
    " labourers had got away."
)


def wrapped(text: str, width: int) -> str:
    """Return the text as mail, its paragraphs broken at a width."""
    paragraphs = re.split(r"\n\s*\n", text)
    return "\n\n".join(
        paragraph if paragraph.startswith(("#", "---")) else textwrap.fill(paragraph, width)
        for paragraph in paragraphs
    )


def facts(text: str, published: dt.date | None = None) -> list[dict[str, object]]:
    """Return what was read, without the offsets and the words that show it."""
    incidents = analyse(read_report(text=text, published=published)).incidents
    return [facts_of(incident) for incident in incidents]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_report_broken_at_a_width_reads_as_before(path: Path, width: int) -> None:
    text = path.read_text("utf-8")
    assert facts(wrapped(text, width)) == facts(text) != []


def forwarded(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def from_page_source(text: str) -> str:
    return re.sub(r"(\d) (?=[a-z])", r"\1&nbsp;", text.replace("'", "&#39;").replace('"', "&quot;"))


def without_blank_lines(text: str) -> str:
    return re.sub(r"(?<=\n)\n+", "", text)


def justified(text: str) -> str:
    return re.sub(r"(?<=[a-z]) (?=[a-z\d])", "  ", text)


def called(text: str) -> str:
    return re.sub(r"(?m)^(?=[A-Z]+( - |: | – ))", "BREAKING: ", text, count=1)


def cut_in_mid_sentence(text: str) -> str:
    """Return the text as a page with an advertisement in each paragraph leaves it."""
    return re.sub(r"(?m)^([A-Z].{40,80}?[a-z]) (?=[a-z]{4,} )", r"\1\n\n", text)


def without_full_stops(text: str) -> str:
    return re.sub(r"(?m)(?<=[a-z])\.$", "", text)


@pytest.mark.parametrize(
    "changed",
    [
        *(forwarded, from_page_source, justified, without_blank_lines, called),
        *(without_full_stops, cut_in_mid_sentence),
    ],
)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_another_form_of_the_text_reads_the_same(path: Path, changed: Callable[[str], str]) -> None:
    text = path.read_text("utf-8")
    front = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    head = front[0] if front else ""
    assert facts(head + changed(text.removeprefix(head))) == facts(text) != []


@pytest.mark.parametrize(
    "lead",
    [
        "The army beat back an attack on the harbour in Gwadar on Wednesday, with two soldiers"
        " martyred and eight terrorists killed, the military's media wing said in the evening",
        "Nine people were injured in Hub",
    ],
)
def test_a_text_without_full_stops_is_no_row_of_headlines(lead: str) -> None:
    story = [lead, "They were brought to the civil hospital", "A search went on until Thursday"]
    assert len(facts("\n\n".join(story), PUBLISHED)) == 1


@pytest.mark.parametrize("width", range(50, 110, 3))
def test_a_name_a_date_and_a_figure_go_on_in_the_next_line(width: int) -> None:
    assert facts(wrapped(STORY, width), PUBLISHED) == facts(STORY, PUBLISHED) != []


@pytest.mark.parametrize("blank", ODD.values(), ids=ODD)
def test_another_blank_is_a_space(blank: str) -> None:
    odd = re.sub(r" (?=said|labourers|12|and)", blank, STORY)
    assert facts(odd, PUBLISHED) == facts(STORY, PUBLISHED)


def test_a_line_broken_at_a_hyphen_goes_on() -> None:
    text = "SARAVAN: Two border guards were shot dead in Sistan-\nBaluchistan on Friday."
    assert facts(text, PUBLISHED) == []


def test_a_list_keeps_its_lines() -> None:
    text = (
        "The roads to the coast were blocked at\nthese points:\n"
        "- Hub\n- Uthal\n2. Bela\nSIBI: A blast."
    )
    shown = plain(Report("", text, parts=(Part(0, len(text), "body"),))).report.text
    assert shown == text.replace("at\n", "at ")


@given(
    st.lists(st.sampled_from(["Kalat", "two-", "killed", " ", "  ", "\n", "\t", "\u00a0", "- "])),
    st.data(),
)
def test_every_word_is_found_where_it_stood(words: list[str], data: st.DataObject) -> None:
    text = "".join(words)
    first = data.draw(st.integers(0, len(text)))
    parts = (Part(0, first, "dateline"), Part(first, len(text), "body"))
    read = plain(Report("", text, parts=parts))
    shown = read.report
    assert [shown.text[p.start : p.end].split() for p in shown.parts] == [
        re.sub(r"(?<=\w-)\n(?=\w)", "", text[p.start : p.end]).split() for p in parts
    ]
    found = [
        Mention(m[0], m.start(), m.end(), "context", 0.0) for m in re.finditer(r"\w+", shown.text)
    ]
    told = read.told(Extraction(read.source, tuple(found)))
    assert [m.text for m in told.mentions] == [m.text for m in found]
    assert [text[m.start : m.end] for m in told.mentions] == [m.text for m in found]
