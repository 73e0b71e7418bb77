"""What is left out of a map that is passed on: positions, private names."""

from __future__ import annotations

import dataclasses

import pytest

from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map
from mapper.mapping.discretion import GONE, coarsened, redacted
from mapper.model import Actor, Claim, Count, Evidence, Incident, PlaceReference
from mapping import samples
from mapping.blocks import html_of


def said(gazetteer: Gazetteer, sentence: str) -> str:
    incident = Incident(
        "i", "event", "Battles", "Attack", evidence=(Evidence("r", 0, 1, sentence),)
    )
    (kept,), _ = redacted([incident], [], gazetteer)
    return kept.evidence[0].text


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Commissioner Zarak Mengal spoke in Turbat.", f"Commissioner {GONE} spoke in Turbat."),
        ("Gunmen shot Abdul ul Rahim near Mastung.", f"Gunmen shot {GONE} near Mastung."),
        ("Sepoy N. Achakzai of the FC died on Friday.", f"Sepoy {GONE} of the FC died on Friday."),
        ("Eleven labourers died in their camp.", "Eleven labourers died in their camp."),
        ("The BLA claimed the attack in Quetta.", "The BLA claimed the attack in Quetta."),
        ("عبدالکریم ہلاک ہوئے", GONE),
    ],
)
def test_names_go_and_bodies_and_places_stay(
    gazetteer: Gazetteer, sentence: str, kept: str
) -> None:
    assert said(gazetteer, sentence) == kept


def test_names_go_from_claims_actors_and_titles(gazetteer: Gazetteer) -> None:
    named = dataclasses.replace(
        samples.gwadar(),
        actors=(Actor("Zarak Khan", "target", "Civilians"),),
        claims=(Claim("Shahmir Zehri", "killed", "civilians", Count(1, 1), "asserted", 0, 1),),
    )
    report = dataclasses.replace(samples.report(), title="Zarak Jan shot")
    drawn = build_map([named], reports=[report], redact=True, gazetteer=gazetteer)
    html = html_of(drawn)
    assert not [name for name in ("Zarak", "Shahmir", "2026/01/31/attacks") if name in html]
    assert "https://news.example.org/" in html


def test_a_place_is_known_to_its_district_and_no_more() -> None:
    coarse = coarsened(samples.gwadar())
    assert (coarse.latitude, coarse.longitude, coarse.place) == (None, None, None)
    assert (coarse.where_precision, coarse.place_text, coarse.district) == (3, "Gwadar", "Gwadar")


def test_what_is_known_to_less_than_the_district_stays_so() -> None:
    assert coarsened(samples.raids()).where_precision == 4
    region = dataclasses.replace(samples.raids(), where_precision=5)
    assert coarsened(region).where_precision == 5
    whole = coarsened(samples.nushki())
    assert whole.place == PlaceReference("district:nushki", "Nushki", "district")
