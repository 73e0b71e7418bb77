"""Names that need their city, and names that lie on both sides of a border.

AMBIGUITIES.md, sections 5 (across the border) and 6 (the same name in several towns).
"""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer
from mapper.model import Part

from .conftest import Placed


@pytest.mark.parametrize(
    "text",
    [
        "Two brothers were shot dead in Satellite Town, Quetta.",
        "Police in Quetta said two brothers were shot dead in Satellite Town.",
        "Quetta saw rain. A grenade was thrown in Satellite Town.",
    ],
)
def test_a_neighbourhood_is_placed_where_its_city_is_named(placed: Placed, text: str) -> None:
    location = placed(text, "Satellite Town").location
    assert location is not None
    assert location.district_id == "district:quetta"


def test_a_dateline_names_the_city_too(gazetteer: Gazetteer) -> None:
    text = "QUETTA: Two brothers were shot dead in Satellite Town."
    parts = (Part(0, 7, "dateline"), Part(8, len(text), "body"))
    found = {mention.text: mention.location for mention in gazetteer.mentions(text, parts=parts)}
    assert found["Satellite Town"] is not None


@pytest.mark.parametrize(
    "text",
    [
        "Two brothers were shot dead in Satellite Town.",
        "Two brothers were shot dead in Satellite Town of Turbat.",
    ],
)
def test_without_its_city_it_is_listed_and_not_placed(gazetteer: Gazetteer, text: str) -> None:
    names = gazetteer.names(text)
    assert "Satellite Town" not in {mention.text for mention in names.mentions}
    [listed] = [name for name in names.unresolved if name.text == "Satellite Town"]
    assert "city is not named" in listed.reason
    assert listed.candidates


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed three Taliban fighters in Qalat, the capital of Zabul.",
        "Clashes broke out in the Afghan town of Qalat near Kandahar.",
    ],
)
def test_qalat_beside_afghan_words_is_in_afghanistan(placed: Placed, text: str) -> None:
    location = placed(text, "Qalat").location
    assert location is not None
    assert location.place.country == "AF"


@pytest.mark.parametrize(
    "text",
    [
        "Three policemen were killed in Qalat on the Quetta-Karachi highway.",
        "Three policemen were killed in Qalat, and Mastung saw a strike.",
    ],
)
def test_qalat_without_them_is_kalat(placed: Placed, text: str) -> None:
    location = placed(text, "Qalat").location
    assert location is not None
    assert location.district_id == "district:kalat"


@pytest.mark.parametrize("name", ["Iranian Balochistan", "Sistan-Baluchestan"])
def test_the_iranian_province_is_never_ours(gazetteer: Gazetteer, name: str) -> None:
    mentions = gazetteer.mentions(f"Two border guards were killed in {name}.")
    assert mentions
    assert all(m.location is None or m.location.place.country == "IR" for m in mentions)
