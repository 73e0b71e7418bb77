"""AMBIGUITIES.md, section 1: district = city."""

from __future__ import annotations

import pytest

from ..conftest import Placed

TOWN = [
    ("A hand grenade was lobbed at a shop in Mastung bazaar.", "Mastung"),
    ("The body lay beside the Kharan bypass.", "Kharan"),
    ("Unidentified men set fire to the Surab city police station.", "Surab"),
    ("A rally was fired at in the town of Washuk.", "Washuk"),
    ("A roadside bomb went off at the Nushki railway station.", "Nushki"),
    ("Traders of the main bazaar of Pishin pulled down their shutters after the blast.", "Pishin"),
    ("Gunmen opened fire on a barber's shop in Chaman.", "Chaman"),
    ("A man was shot dead in Gwadar on Eid day.", "Gwadar"),
    ("A tandoor owner was gunned down in Quetta.", "Quetta"),
]
DISTRICT = [
    ("Two terrorists were sent to hell in an operation in Kohlu district, ISPR said.", "Kohlu"),
    ("A clash took place in the Kalat mountains.", "Kalat"),
    ("Troops combed the hills of Harnai.", "Harnai"),
    ("Flash floods swept parts of Barkhan.", "Barkhan"),
    ("A landmine killed a herdsman in Dera Bugti district.", "Dera Bugti"),
    ("District Awaran remained cut off after the bridge was blown up.", "Awaran"),
    ("Militants held positions in remote Washuk.", "Washuk"),
]
EITHER = [
    ("Three policemen were martyred in Mastung on Monday.", "Mastung"),
    ("A labourer was shot dead in Panjgur.", "Panjgur"),
    ("An explosion in Kalat left five injured.", "Kalat"),
    ("Ziarat: four tourists died in Ziarat.", "Ziarat"),
]


@pytest.mark.parametrize(("text", "name"), TOWN)
def test_a_locality_word_or_a_city_makes_it_the_town(placed: Placed, text: str, name: str) -> None:
    location = placed(text, name).location
    assert location is not None
    assert (location.level, location.where_precision) == ("town", 1)


@pytest.mark.parametrize(("text", "name"), DISTRICT)
def test_words_of_country_make_it_the_district(placed: Placed, text: str, name: str) -> None:
    location = placed(text, name).location
    assert location is not None
    assert (location.level, location.where_precision) == ("district", 3)


@pytest.mark.parametrize(("text", "name"), EITHER[:3])
def test_bare_it_keeps_both_readings(placed: Placed, text: str, name: str) -> None:
    location = placed(text, name).location
    assert location is not None
    assert location.flags == ("town or district",)
    assert location.where_precision == 2
    assert (location.uncertainty_km or 0) > 20


@pytest.mark.parametrize(
    ("text", "site", "district"),
    [
        ("Two were killed in the Johan area of Kalat district.", "Johan", "kalat"),
        ("A raid in the Jiwani area of Gwadar district left one dead.", "Jiwani", "gwadar"),
        ("Firing in the Nal area of Khuzdar district killed a boy.", "Nal", "khuzdar"),
    ],
)
def test_the_area_of_a_district_is_the_area(
    placed: Placed, text: str, site: str, district: str
) -> None:
    location = placed(text, site).location
    assert location is not None
    assert location.level != "district"
    assert location.district_id == f"district:{district}"
