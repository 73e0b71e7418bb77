"""AMBIGUITIES.md, section 6: same name in several districts."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer

from ..conftest import Placed

BY_COMPANY = [
    ("Two herdsmen were killed in Dasht. Their bodies were taken to Turbat.", "Dasht", "kech"),
    ("The Jaffar Express was attacked in Dasht, Mastung.", "Dasht", "mastung"),
    ("A blast near Kolpur stopped trains; firing was heard in Dasht. Quetta sent help.",
     "Dasht", "mastung"),
    ("Six were killed in Zehri, Khuzdar.", "Zehri", "khuzdar"),
    ("A market burnt in the Nasirabad area of Kech district.", "Nasirabad", "kech"),
    ("Canal water flooded Nasirabad district.", "Nasirabad", "nasirabad"),
    ("A school was burnt in the Tump area of Kech district.", "Tump", "kech"),
    ("A man was shot on Monday in Sariab, Quetta.", "Sariab", "quetta"),
    ("A grenade was thrown in Satellite Town of Quetta.", "Satellite Town", "quetta"),
    ("Firing was reported in Absar, Turbat.", "Absar", "kech"),
    ("A mine exploded in the Kolwa area of Awaran district.", "Kolwa", "awaran"),
    ("A mine exploded in the Kolwa area of Kech district.", "Kolwa", "kech"),
    ("Miners were abducted in the Chamalang area of Duki district.", "Chamalang", "duki"),
    ("A clash took place in the Tamboo area of Nasirabad district.", "Tamboo", "nasirabad"),
    ("A truck was burnt in the Balgatar area of Panjgur district.", "Balgatar", "panjgur"),
    ("Two men were shot in Sanjawi.", "Sanjawi", "ziarat"),
    ("Nine passengers were taken off buses in Lehri town.", "Lehri", "sibi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "district"), BY_COMPANY)
def test_the_districts_named_beside_choose(
    placed: Placed, text: str, name: str, district: str
) -> None:
    location = placed(text, name).location
    assert location is not None
    assert location.district_id == f"district:{district}"


@pytest.mark.parametrize("name", ["Maraw", "Margat", "Isplinji"])
@pytest.mark.parametrize("district", ["Mastung", "Kalat", "Quetta"])
def test_places_that_reporters_file_differently_are_still_found(
    gazetteer: Gazetteer, name: str, district: str
) -> None:
    text = f"Coal trucks were burnt in the {name} area of {district} district."
    known = {m.text for m in gazetteer.mentions(text)} | {
        u.text for u in gazetteer.names(text).unresolved
    }
    assert name in known


def test_hyderabad_is_never_here(placed: Placed) -> None:
    location = placed("A truck from Hyderabad was burnt in Sibi.", "Hyderabad").location
    assert location is not None
    assert location.district_id is None


@pytest.mark.parametrize("name", ["Killi Sardar Khan", "Goth Muhammad Hassan"])
def test_a_village_of_many_namesakes_needs_its_district(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.mentions(f"A man was shot in {name} on Monday.") == []
