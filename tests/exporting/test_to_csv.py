from __future__ import annotations

import csv
import dataclasses
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.exporting import COLUMNS, to_csv
from mapper.model import Incident


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_line_an_incident_under_the_columns(attack: Incident, raids: Incident) -> None:
    rows = read(to_csv([attack, raids]))
    assert [row["id"] for row in rows] == [attack.id, raids.id]
    assert tuple(rows[0]) == COLUMNS


def test_figures_stand_by_measure_role_and_bound(attack: Incident) -> None:
    (row,) = read(to_csv([attack]))
    assert (row["killed_total_low"], row["killed_total_best"]) == ("7", "7")
    assert row["injured_civilians_low"] == "12"
    assert row["abducted_total_best"] == ""


def test_stated_none_and_not_stated_differ(attack: Incident) -> None:
    (row,) = read(to_csv([attack]))
    assert row["killed_security_best"] == "0"
    assert row["killed_unknown_best"] == ""


def test_lists_are_readable_texts(attack: Incident) -> None:
    (row,) = read(to_csv([attack]))
    assert row["claims"] == "BLA: 9 security killed (asserted)"
    assert row["actors"] == "BLA (perpetrator, Rebel group)"
    assert row["evidence"].split(" … ") == [quote.text for quote in attack.evidence]
    assert row["reports"] == "r" * 64


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_starts_a_formula_is_quoted(attack: Incident, start: str) -> None:
    hostile = f'{start}HYPERLINK("http://example.org")'
    (row,) = read(to_csv([dataclasses.replace(attack, place_text=hostile, claimed_by=hostile)]))
    assert row["place_text"] == row["claimed_by"] == f"'{hostile}"


def test_numbers_are_never_quoted(attack: Incident) -> None:
    (row,) = read(to_csv([dataclasses.replace(attack, longitude=-1.5, latitude=-0.25)]))
    assert (row["longitude"], row["latitude"]) == ("-1.5", "-0.25")


def test_no_incident_leaves_the_header() -> None:
    assert to_csv([]) == ",".join(COLUMNS) + "\r\n"


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_and_none_is_a_formula(text: str) -> None:
    incident = Incident("i", "event", "Battles", "Armed clash", place_text=text)
    (row,) = read(to_csv([incident]))
    cell = row["place_text"]
    assert cell.removeprefix("'") == text.removeprefix("'")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
