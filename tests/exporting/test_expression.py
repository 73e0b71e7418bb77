from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.errors import SelectionError
from mapper.exporting.expression import condition
from mapper.exporting.rows import row
from mapper.model import Incident


def holds(text: str, incident: Incident) -> bool:
    return condition(text).holds(row(incident))


@pytest.mark.parametrize(
    "text",
    [
        "killed_total_best >= 7",
        "7 == killed_total_best",
        "5 < killed_total_best <= 7",
        "district == 'Kech'",
        "district in ('Quetta', 'Kech')",
        "district not in ['Quetta']",
        "'unverified' in flags",
        "'تربت' in evidence",
        "date_start >= '2024-05-01' and date_start < '2024-06-01'",
        "latitude > -1.5",
        "killed_total_high is None",
        "claimed_by is not None",
        "not killed_total_best < 7",
        "kind == 'rollup' or event_type == 'Battles'",
        "  district=='Kech'  ",
    ],
)
def test_a_condition_that_is_so(text: str, attack: Incident) -> None:
    assert holds(text, attack)
    assert not holds(f"not ({text})", attack)


def test_what_is_not_stated_is_neither_more_nor_less(raids: Incident) -> None:
    assert not holds("killed_total_best > 5", raids)
    assert not holds("not killed_total_best > 5", raids)
    assert holds("killed_total_best is None", raids)
    assert holds("killed_total_best > 5 or kind == 'rollup'", raids)
    assert not holds("killed_total_best > 5 and kind == 'rollup'", raids)


def test_no_flag_is_not_stated(attack: Incident) -> None:
    assert holds("flags is None", dataclasses.replace(attack, flags=()))
    assert holds("flags is not None", attack)


HOSTILE = [
    "__import__('os').system('touch run')",
    "().__class__.__bases__[0].__subclasses__()",
    "district.__class__ == 'a'",
    "open('run', 'w')",
    "exec('1')",
    "9 ** 9 ** 9 ** 9 > 1",
    "'a' * 10000000000 == district",
    "[d for d in flags]",
    "lambda: 1",
    "(x := 1)",
    "f'{district}' == 'a'",
    "district == b'a'",
    "kind == True",
    "flags[0] == 'a'",
    "*flags",
    "district if kind else kind",
    "import os",
    "a; b",
    "1 if 1 else 2",
    "not " * 5000 + "1",
    "(" * 900 + ")" * 90,
    "[" * 400 + "]" * 400 + " == kind",
    "-" * 900 + "1 == latitude",
    "",
    "\0",
    "\ud800",
    "district",
    "1",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_condition_runs_nothing(text: str, elsewhere: Path) -> None:
    with pytest.raises(SelectionError) as caught:
        condition(text)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 400
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("distrct == 'Kech'", "no column 'distrct'"),
        ("district == 5", "A text cannot be compared with a number"),
        ("killed_total_best > '5'", "A number cannot be compared with a text"),
        ("killed_total_best in ('5', '6')", "A number cannot be compared with a list of text"),
        ("5 in flags", "A number cannot be compared with a text"),
        ("district in ()", "one at least"),
        ("district in ('a', 5)", "one at least"),
        ("date_start > 'May'", "'May' is no day"),
        ("date_start in ('2024-01-01', 'x')", "'x' is no day"),
        ("district == None", "None goes with is and is not"),
        ("district is 'Kech'", "None goes with is and is not"),
        ("('a', 'b') == district", "cannot be compared"),
    ],
)
def test_a_faulty_condition_is_told(text: str, told: str) -> None:
    with pytest.raises(SelectionError, match=told.replace("(", r"\(")):
        condition(text)


@given(st.text(max_size=80))
def test_any_text_is_a_condition_or_told(text: str) -> None:
    try:
        condition(text)
    except SelectionError as error:
        assert "\n" not in str(error)


@given(
    best=st.integers(0, 50),
    bound=st.integers(-10, 60),
    order=st.sampled_from(["<", "<=", "==", "!=", ">=", ">"]),
)
def test_numbers_compare_as_in_python(best: int, bound: int, order: str) -> None:
    flat = {"killed_total_best": best}
    said = condition(f"killed_total_best {order} {bound}").holds(flat)
    assert said is eval(f"{best} {order} {bound}")
