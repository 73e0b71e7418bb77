"""Incidents at places that are said in relation to named ones."""

from __future__ import annotations

import datetime as dt

import pytest

from mapper.extraction import extract
from mapper.gazetteer import Gazetteer
from mapper.model import Incident
from mapper.reading import read_report


def incidents(text: str) -> list[Incident]:
    return extract(read_report(text=text, published=dt.date(2025, 3, 4)))


def incident(text: str) -> Incident:
    found = incidents(text)
    assert len(found) == 1, [each.place_text for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "written", "district", "precision"),
    [
        ("Three soldiers were killed by a mine about 20 km north of Turbat on Monday.",
         "about 20 km north of Turbat", "Kech", 2),
        ("Gunmen shot dead two men in a village 25 kilometres from Panjgur on Sunday.",
         "25 kilometres from Panjgur", "Panjgur", 2),
        ("In Kech district, four labourers were shot dead 12 km west of Turbat on Sunday.",
         "12 km west of Turbat", "Kech", 2),
        ("Gunmen killed two men in Karmo Gund, 25 km from Sibi, on Sunday.",
         "Karmo Gund, 25 km from Sibi", "Sibi", 2),
        ("Gunmen killed five passengers of a bus on the N-85 in Washuk district on Monday.",
         "N-85 in Washuk district", "Washuk", 5),
        ("Gunmen killed two men near the Pak-Iran border in Panjgur on Monday.",
         "Pak-Iran border in Panjgur", "Panjgur", 5),
        ("Four people died when a coach and a truck collided between Dalbandin and Nok Kundi.",
         "between Dalbandin and Nok Kundi", "Chagai", 5),
    ],
)  # fmt: skip
def test_the_place_is_the_phrase_as_written(
    text: str, written: str, district: str, precision: int
) -> None:
    found = incident(text)
    assert found.place_text == written
    assert found.place
    assert found.place.kind == "relation"
    assert found.place.name == written
    assert (found.district, found.where_precision) == (district, precision)
    assert found.latitude
    assert found.uncertainty_km
    assert found.province == "Balochistan"


def test_its_json_has_the_form_of_any_place() -> None:
    place = incident("A mine killed two men 30 km south of Kharan on Monday.").to_dict()["place"]
    assert sorted(place) == ["id", "kind", "name"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Three soldiers were killed near Mach on Monday. The bomb exploded 9 km east of Mach.",
         "9 km east of Mach"),
        ("A bomb killed three policemen in Mastung on Friday. Their van was on the Quetta-Karachi "
         "highway when the bomb went off.", "Mastung"),
        ("Gunmen killed two men in Mastung on Monday. The attack took place 40 km from Quetta.",
         "Mastung"),
        ("Gunmen killed two men in the Dasht area of Mastung on Monday. The attack took place "
         "about 40 km from Quetta.", "Dasht area of Mastung"),
        ("Gunmen shot dead five men in Zhob district on Monday. They dragged the five off a bus on "
         "the highway linking Zhob with Peshawar and shot them.", "Zhob"),
        ("Gunmen killed two men in Pasni on Monday. Pasni lies 120 km east of Gwadar.", "Pasni"),
    ],
)  # fmt: skip
def test_the_same_event_told_from_its_town_is_one(text: str, written: str) -> None:
    assert incident(text).place_text == written


def test_the_epicentre_is_the_place_of_a_quake_when_no_other_is() -> None:
    found = incident(
        "A quake of magnitude 5 shook northern Balochistan on Monday. Its epicentre was 22 km east "
        "of Muslim Bagh, and it was felt in Zhob and Loralai. Two people were killed."
    )
    assert found.event_type == "Natural hazard"
    assert found.place_text == "22 km east of Muslim Bagh"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed a resident of a village 20 km from Turbat in Pasni on Monday.",
        "Gunmen killed two men in Pasni on Monday. The dead were taken to a town 9 km from Jiwani.",
        "Gunmen killed two men in Pasni on Monday after talks between Kalat and Khuzdar elders.",
    ],
)
def test_what_is_no_scene_makes_no_incident(text: str) -> None:
    assert incident(text).place_text == "Pasni"


def test_no_place_of_the_gazetteer_has_its_id() -> None:
    found = incident("A mine killed two men 30 km south of Kharan on Monday.")
    assert found.place
    tables = {c.location.place.id for c in Gazetteer.default().find("Kharan", limit=20)}
    assert found.place.id not in tables
