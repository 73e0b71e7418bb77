from __future__ import annotations

import dataclasses
import datetime as dt
import html
from typing import Any
from xml.etree import ElementTree

import pytest
from fastkml import kml
from fastkml.validator import get_schema_parser, validate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapper.exporting import About
from mapper.exporting.kml import to_kml
from mapper.model import Evidence, Incident

SPACE = {"k": "http://www.opengis.net/kml/2.2"}


def text_of(incidents: list[Incident], about: About) -> str:
    return "".join(to_kml(incidents, about))


def placemarks(incidents: list[Incident], about: About) -> list[Any]:
    root = ElementTree.fromstring(text_of(incidents, about))
    return root.findall(".//k:Placemark", SPACE)


def find(placemark: Any, path: str) -> str | None:
    text: str | None = placemark.findtext(
        "/".join(f"k:{tag}" for tag in path.split("/")), None, SPACE
    )
    return text


def data(placemark: Any) -> dict[str, str]:
    pairs = placemark.findall("k:ExtendedData/k:Data", SPACE)
    return {pair.get("name"): pair.findtext("k:value", None, SPACE) for pair in pairs}


def test_the_schema_of_ogc_finds_no_fault(incidents: list[Incident], about: About) -> None:
    schema = get_schema_parser()
    for chosen in (incidents, []):
        document = kml.KML.from_string(text_of(chosen, about).partition("\n")[2], strict=True)
        assert validate(element=document.etree_element()) is not False
        from lxml import etree

        schema.assertValid(etree.fromstring(text_of(chosen, about).encode()))


def test_an_incident_without_a_point_is_kept(incidents: list[Incident], about: About) -> None:
    found = placemarks(incidents, about)
    assert len(found) == 4
    assert [find(each, "Point/coordinates") for each in found] == [
        "63.0544,26.0031",
        None,
        "-1.5,-0.125",
        "63.0544,26.0031",
    ]


def test_the_days_are_times(incidents: list[Incident], about: About) -> None:
    day, none, span, _ = placemarks(incidents, about)
    assert find(day, "TimeStamp/when") == "2024-05-09"
    assert none.find("k:TimeStamp", SPACE) is None and none.find("k:TimeSpan", SPACE) is None
    assert (find(span, "TimeSpan/begin"), find(span, "TimeSpan/end")) == (
        "2024-05-14",
        "2024-05-16",
    )


def test_a_span_may_be_open(attack: Incident, about: About) -> None:
    ended = dataclasses.replace(attack, date_start=None, date_end=dt.date(2024, 5, 9))
    (placemark,) = placemarks([ended], about)
    assert find(placemark, "TimeSpan/begin") is None
    assert find(placemark, "TimeSpan/end") == "2024-05-09"


def test_what_is_not_stated_is_left_out_and_none_is_kept(attack: Incident, about: About) -> None:
    (placemark,) = placemarks([attack], about)
    values = data(placemark)
    assert values["killed_security_best"] == "0"
    assert "killed_unknown_best" not in values and "includes" not in values
    assert values["sources"] == "The Daily (2024-05-10)"


HOSTILE = [
    "<script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "</description></Placemark><NetworkLink/>",
    "<!ENTITY a SYSTEM 'file:///etc/passwd'>&a;",
    "\x00\x08\x1b[31m\ufffe\ud800\r\n",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_strangers_text_is_text(text: str, attack: Incident, about: About) -> None:
    quote = Evidence("r" * 64, 0, 5, text)
    hostile = dataclasses.replace(
        attack, place=None, place_text=text, event_type=text, evidence=(quote,), flags=(text,)
    )
    written = text_of([hostile], about)
    assert "<script" not in written and "<img" not in written and "NetworkLink/>" not in written
    (placemark,) = placemarks([hostile], about)
    description = find(placemark, "description") or ""
    assert "<script" not in description and "<img" not in description  # viewers show it as HTML
    if text.isprintable():
        assert f"“{text}”" in html.unescape(description.replace("<br>", "\n"))
        assert data(placemark)["evidence"] == text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(), max_size=60))
def test_any_text_leaves_it_well_formed(text: str, attack: Incident, about: About) -> None:
    found = placemarks([dataclasses.replace(attack, place_text=text, claimed_by=text)], about)
    assert len(found) == 1
