"""Columns come back as they went in, in few bytes, and the same each time."""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map
from mapper.mapping.columns import decoded, encoded, schema, table
from mapper.mapping.data import PACKED_ABOVE, compressed, packed
from mapping import samples
from mapping.blocks import block, columns_of, html_of

AGAIN = "from mapper.mapping.data import packed; print(packed({'a': [1, 2, 3]}))"
PLAIN = st.none() | st.integers(-(10**6), 10**6)
VALUES = {
    "plain": PLAIN,
    "delta": PLAIN,
    "table": st.text() | st.none() | st.tuples(st.integers(), st.text()),
}


def test_every_column_of_the_schema_has_a_known_coding() -> None:
    for name in ("incidents", "texts"):
        assert set(schema(name).values()) <= {"plain", "delta", "table"}


@given(st.data(), st.integers(0, 12))
def test_columns_come_back_as_they_went_in(data: st.DataObject, rows: int) -> None:
    columns: dict[str, Any] = {
        name: data.draw(st.lists(VALUES[coding], min_size=rows, max_size=rows))
        for name, coding in schema("incidents").items()
    }
    assert decoded("incidents", encoded("incidents", columns)) == columns


def test_a_column_that_is_missing_is_told() -> None:
    with pytest.raises(KeyError, match="kind"):
        encoded("incidents", {})


def test_a_table_holds_each_value_once() -> None:
    assert table(["b", "a", "b"], str.upper) == {"values": ["B", "A"], "codes": [0, 1, 0]}


def test_many_incidents_travel_compressed_and_few_do_not(gazetteer: Gazetteer) -> None:
    few = html_of(build_map(samples.many(50), gazetteer=gazetteer))
    many = build_map(samples.many(PACKED_ABOVE + 1), gazetteer=gazetteer)
    assert 'id="mapper-incidents">{' in few
    assert 'id="mapper-incidents">"H4sI' in html_of(many)
    plain = decoded("incidents", block(few, "incidents")["columns"])
    assert columns_of(many)["day"][:50] == plain["day"]


@pytest.mark.parametrize("number", [3000])
def test_an_incident_takes_at_most_45_bytes(gazetteer: Gazetteer, number: int) -> None:
    html = html_of(build_map(samples.varied(number), gazetteer=gazetteer))
    assert len(compressed(block(html, "incidents"))) / number <= 45


def test_the_packed_bytes_hold_no_time_and_no_machine() -> None:
    text = packed({"a": [1, 2, 3]})
    raw = base64.b64decode(json.loads(text))
    assert raw[4:8] == b"\0\0\0\0"
    assert raw[9] == 255
    assert json.loads(gzip.decompress(raw)) == {"a": [1, 2, 3]}
    again = subprocess.run(
        [sys.executable, "-c", AGAIN],
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout.strip() == text
