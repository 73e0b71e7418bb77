"""Which signs speak for one event and which contradict it, on invented readings."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from mapper.model import (
    Actor,
    Casualties,
    Count,
    Evidence,
    Incident,
    PlaceReference,
    Report,
    Tally,
)
from mapper.store.linking import Link, link
from mapper.store.readings import Reading, origin_of
from mapper.store.signs import rules, signs_of

TUESDAY = dt.date(2024, 5, 14)
QUETTA = PlaceReference("geonames:1167528", "Quetta", "city")
SENTENCE = "Gunmen opened fire on a tailor near the clock tower."


def reading(number: int, **facts: Any) -> Reading:
    """Return a reading of a shooting in Quetta, changed as said, of a report of its own."""
    published = facts.pop("published", TUESDAY + dt.timedelta(days=1))
    sentence = facts.pop("sentence", SENTENCE)
    covers = facts.pop("covers", ())
    killed = facts.pop("killed", None)
    report = Report(f"{number:064}", sentence, published=published)
    usual: dict[str, Any] = {
        "id": f"{number:016}",
        "kind": "event",
        "event_type": "Violence against civilians",
        "sub_event_type": "Attack",
        "date_start": TUESDAY,
        "date_end": TUESDAY,
        "date_precision": 1,
        "place": QUETTA,
        "place_text": "Quetta",
        "district": "Quetta",
        "latitude": 30.184,
        "longitude": 67.001,
        "where_precision": 1,
        "uncertainty_km": 4.0,
        "evidence": (Evidence(report.id, 0, len(sentence), sentence),),
    }
    if killed is not None:
        usual["casualties"] = Casualties(killed=Tally(total=Count.exactly(killed)))
    incident = Incident(**{**usual, **facts})
    return Reading(number, 0, incident, origin_of(report, number, report.id), covers)


def linked(one: Reading, other: Reading, *, copies: bool = False) -> Link | None:
    found = link(signs_of(one), signs_of(other), copies=copies)
    assert found == link(signs_of(other), signs_of(one), copies=copies)
    return found


def score(one: Reading, other: Reading, *, copies: bool = False) -> float:
    found = linked(one, other, copies=copies)
    return found.score if found else 0.0


SAME = reading(1)


def test_the_same_words_of_the_same_day_and_place_are_one_event() -> None:
    found = linked(SAME, reading(2))
    assert found is not None
    assert found.score > 0.95
    assert "the same day (+1.2)" in found.reasons
    assert "the same place, Quetta (+1.2)" in found.reasons


def site(number: int, name: str, latitude: float, reach: float = 1.0) -> Reading:
    place = PlaceReference(f"own:{name}", name, "station")
    return reading(number, place=place, latitude=latitude, uncertainty_km=reach)


@pytest.mark.parametrize(
    "other",
    [
        reading(2, date_start=TUESDAY + dt.timedelta(days=3), date_end=None),
        reading(2, district="Mastung"),
        reading(2, event_type="Natural hazard", sentence="An earthquake shook houses."),
        reading(2, event_type="Protests", sentence="Traders marched."),
        reading(2, kind="rollup"),
        reading(2, date_start=None, date_end=None, published=None),
        reading(2, date_start=TUESDAY, date_end=TUESDAY + dt.timedelta(days=60)),
        reading(2, place=PlaceReference("p", "Far", "village"), latitude=31.0, uncertainty_km=2.0),
        dataclasses.replace(reading(2), origin=SAME.origin),
    ],
    ids=["day", "district", "kind", "protest", "total", "undated", "vague", "far", "one report"],
)
def test_what_contradicts_is_never_one_event(other: Reading) -> None:
    assert linked(SAME, other) is None


def test_two_sites_of_one_city_are_told_apart() -> None:
    station = site(1, "Railway station", 30.19)
    assert linked(station, site(2, "Far bus stand", 30.60)) is None
    here = score(station, site(2, "Railway station", 30.19))
    assert score(station, site(2, "Bus stand", 30.25)) < score(station, SAME_CITY) < here


SAME_CITY = reading(3)


def test_what_is_near_is_likelier_than_what_is_loosely_near() -> None:
    def village(number: int, latitude: float) -> Reading:
        place = PlaceReference(f"v{number}", f"Village {number}", "village")
        return reading(number, place=place, latitude=latitude, where_precision=2, uncertainty_km=2)

    first = village(1, 30.0)
    assert score(first, village(2, 30.03)) > score(first, village(3, 30.2)) > 0
    pointless = reading(4, place=None, latitude=None, longitude=None, where_precision=2)
    assert "both in Quetta" in str(linked(first, pointless))


@pytest.mark.parametrize(
    ("name", "better", "worse"),
    [
        ("day", {}, {"date_start": TUESDAY - dt.timedelta(days=1), "date_end": None}),
        ("sub-type", {}, {"sub_event_type": "Abduction/forced disappearance"}),
        ("arrests", {}, {"sub_event_type": "Arrests", "event_type": "Strategic developments"}),
        ("toll", {"killed": 3}, {"killed": 30}),
        ("lower toll", {"killed": 4}, {"killed": 2}),
        ("large toll", {"killed": 3}, {"killed": 4}),
        ("words", {}, {"sentence": "A grenade hit the house of a nurse at Killi Ismail."}),
        ("kind", {}, {"kind": "background"}),
        ("claimant", {"claimed_by": "BLA"}, {"claimed_by": "BLF"}),
        (
            "hour",
            {"sentence": f"{SENTENCE[:-1]} at dawn."},
            {"sentence": f"{SENTENCE[:-1]} at dusk."},
        ),
    ],
)
def test_each_sign_moves_the_score(name: str, better: Any, worse: Any) -> None:
    tolls = {"large toll": {"killed": 3}, "toll": {"killed": 3}, "lower toll": {"killed": 4}}
    base = {**tolls.get(name, {}), "published": TUESDAY}
    if name == "claimant":
        base["claimed_by"] = "BLA"
    if name == "hour":
        base["sentence"] = f"{SENTENCE[:-1]} in the morning."
    one = reading(1, **base)
    assert score(one, reading(2, **better)) > score(one, reading(3, **worse))


def test_parties_and_roles_move_the_score() -> None:
    def by(number: int, name: str, role: str = "civilians") -> Reading:
        actors = (Actor(name, "perpetrator", "Rebel group"),)
        hurt = Casualties(killed=Tally(**{role: Count.exactly(2)}))
        return reading(number, actors=actors, casualties=hurt)

    one = by(1, "BLA")
    assert score(one, by(2, "BLA")) > score(one, by(3, "BLF"))
    assert score(one, by(2, "BLA")) > score(one, by(4, "BLA", "security"))


def test_a_road_meets_the_districts_it_runs_through_and_no_others() -> None:
    road = PlaceReference("road:n-25", "N-25", "road")
    on_road: dict[str, Any] = {"place": road, "district": None, "where_precision": 5}
    along = reading(2, covers=("Kalat", "Quetta"), **on_road)
    assert "both may be in Quetta" in str(linked(SAME, along))
    assert linked(SAME, reading(3, covers=("Kalat",), **on_road)) is None
    anywhere = reading(4, district=None, where_precision=4)
    assert "one is known to the province only" in str(
        linked(SAME, dataclasses.replace(anywhere, incident=_moved(anywhere, "Balochistan")))
    )


def _moved(one: Reading, name: str) -> Incident:
    return dataclasses.replace(one.incident, place=PlaceReference(f"p:{name}", name, "province"))


def test_a_copied_sentence_is_one_event_and_another_sentence_is_not() -> None:
    other = reading(2, sentence="A grenade hurt a nurse who came out of a clinic at Killi Ismail.")
    assert score(SAME, reading(2), copies=True) > score(SAME, reading(2))
    assert score(SAME, other, copies=True) < score(SAME, other)
    day_before = TUESDAY - dt.timedelta(days=1)
    shifted: dict[str, Any] = {"date_start": day_before, "date_end": day_before}
    assert linked(SAME, reading(3, **shifted), copies=True) is None
    assert score(SAME, reading(4, flags=("date inferred",), **shifted), copies=True) > 0


def test_an_accident_may_be_a_hazard() -> None:
    roof = "A roof fell on a family at Killi Ismail."
    accident = reading(1, event_type="Accident", sub_event_type="Other", sentence=roof)
    hazard = reading(2, event_type="Natural hazard", sub_event_type="Storm", sentence=roof)
    assert (
        0.5
        < score(accident, hazard)
        < score(accident, dataclasses.replace(accident, origin=hazard.origin))
    )


def test_every_weight_is_used_by_a_sign() -> None:
    from importlib.resources import files

    code = files("mapper.store").joinpath("linking.py").read_text(encoding="utf-8")
    built = {"same_means", "other_means", "same_target", "other_target"}
    named = {name for name in rules()["weights"] if f'"{name}"' in code}
    assert rules()["weights"].keys() == named | built
