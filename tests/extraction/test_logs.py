"""Logs of a news channel: a line an item, behind its time of day and its town."""

from __future__ import annotations

from extraction.telling import Read, by_side

LOG = """SAMAA TV log of Saturday, 12 July 2025

09:12 | BREAKING: QUETTA: Explosion heard on Sariab Road
09:15 | QUETTA: Blast on Sariab Road kills three, injures 12, police say
09:40 | TURBAT: Two labourers shot dead near Absar, Levies
10:05 | ISLAMABAD: Interior minister seeks report on Quetta blast
10:20 | LAHORE: Two killed in a fire in a cloth market
10:30 | QUETTA: Death toll in Sariab Road blast rises to five
11:00 | SUI: Gas pipeline blown up at Pirkoh, no loss of life
11:20 | Section 144 imposed in Quetta for 10 days
"""


def test_each_item_is_at_its_place_and_later_ones_go_on(read: Read) -> None:
    """The label is a place, a finer one in the line goes before it, and a toll goes on."""
    found = [
        (each.district, each.place_text, by_side(each, "killed"), by_side(each, "injured"))
        for each in read(LOG)
    ]
    assert found == [
        ("Quetta", "Sariab Road", "5c", "12c"),
        ("Kech", "Absar", "2c", ""),
        ("Dera Bugti", "Pirkoh", "0", ""),
    ]


def test_a_log_has_the_day_above_it(read: Read) -> None:
    assert {each.date_start.isoformat() for each in read(LOG) if each.date_start} == {"2025-07-12"}


def test_the_next_of_a_side_is_one_more(read: Read) -> None:
    """A second and a third man who died are counted with those before them."""
    second, third = (
        "A policeman was killed in a blast in Hub. A second policeman died of his wounds later.",
        "Two policemen were killed in Hub. A third policeman died in hospital.",
    )
    assert [by_side(each, "killed") for each in read(second)] == ["2s"]
    assert [by_side(each, "killed") for each in read(third)] == ["3s"]
