"""What a heading says of where, and the lines of a page that was saved without its blank lines.

Read on Monday 9 June 2014.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, best
from mapper.model import Incident
from mapper.reading import read_report

PUBLISHED = "2014-06-09"
LEAD = (
    "QUETTA: Six people were killed when a bus was attacked in Taftan on Sunday night, police said."
)


def told_of(incident: Incident) -> tuple[str | None, int | None]:
    return incident.district, best(incident, "killed")


@pytest.mark.parametrize(
    ("heading", "below", "district"),
    [
        ("Troops kill ten rebels in Sui", "Ten rebels were killed on Sunday.", "Dera Bugti"),
        ("TROOPS KILL TEN REBELS IN SUI", "Ten rebels were killed on Sunday.", "Dera Bugti"),
        ("Sui", "Ten rebels were killed on Sunday, officials said.", "Dera Bugti"),
        ("Clash in Zhob", "Ten rebels were killed on Sunday in Balochistan.", "Zhob"),
        ("Clash in Zhob", "Officials spoke of it late.\n\nTen rebels were killed.", "Zhob"),
        # what the sentence names itself is where it was
        ("Elsewhere in Sui", "Ten rebels were killed in Bela on Sunday.", "Lasbela"),
    ],
)
def test_what_is_told_first_below_a_heading_is_where_it_says(
    read: Read, heading: str, below: str, district: str
) -> None:
    text = f"{LEAD}\n\n{heading}\n\n{below}"
    told = [told_of(i) for i in read(text, PUBLISHED)]
    assert told == [("Chagai", 6), (district, 10)]


@pytest.mark.parametrize("heading", ["Taftan", "What happened in Taftan", "Pilgrims in Quetta"])
def test_what_goes_on_below_a_heading_is_no_event_of_its_place(read: Read, heading: str) -> None:
    below = "The attackers fled after the attack, police said. The six bodies were sent home."
    (only,) = read(f"{LEAD}\n\n{heading}\n\n{below}", PUBLISHED)
    assert told_of(only) == ("Chagai", 6)


def test_a_heading_abroad_pins_nothing_here(read: Read) -> None:
    below = "Nine people were killed by a bomb on Sunday, police said."
    told = read(f"{LEAD}\n\nBlast in Peshawar\n\n{below}", PUBLISHED)
    assert [told_of(i) for i in told] == [("Chagai", 6)]


LONG = (
    " Officials said that the road had been closed for several hours, that the wounded were taken"
    " to a hospital in the town, and that a search for the attackers had been started nearby."
)


def parts(text: str) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in read_report(text=text).parts]


def test_unwrapped_lines_are_paragraphs_of_their_own() -> None:
    lines = [
        "Six killed in attack on bus",
        "Police say the attackers fled.",
        "TAFTAN:",
        "Six people were killed when a bus was attacked here on Sunday." + LONG,
        "Two others were wounded." + LONG,
    ]
    assert parts("\n".join(lines)) == parts("\n\n".join(lines))
    assert [kind for kind, _ in parts("\n".join(lines))] == [
        *("title", "body", "dateline", "body", "body"),
    ]


def test_wrapped_lines_stay_one_paragraph() -> None:
    text = "Six people were killed when a bus was attacked in Taftan on Sunday and\ntwo were hurt."
    assert parts(text) == [("body", text)]
