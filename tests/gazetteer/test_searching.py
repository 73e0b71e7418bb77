"""Look-up for people, places by id, and what holds what."""

from __future__ import annotations

import pytest

from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.model import Location


def first(gazetteer: Gazetteer, name: str) -> Location:
    return gazetteer.find(name)[0].location


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nushki", "Nushki"),
        ("noshki", "Nushki"),
        ("Naushki", "Nushki"),
        ("نوشکی", "Nushki"),
        ("Harnei", "Harnai"),
        ("Qilla Saifullah", "Killa Saifullah"),
        ("Kalat district", "Kalat"),
        ("Zehri, Khuzdar", "Zehri (Nur Gama)"),
        ("Dasht, Mastung", "Dasht (Mastung)"),
        ("Baluchistan", "Balochistan"),
    ],
)
def test_names_are_found_as_people_spell_them(
    gazetteer: Gazetteer, written: str, name: str
) -> None:
    assert first(gazetteer, written).place.name == name


def test_the_best_come_first_and_say_why(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Harnei", limit=3)
    scores = [candidate.score for candidate in found]
    assert len(found) == 3
    assert scores == sorted(scores, reverse=True)
    assert found[0].reasons == ("spelled like harnai", "district")


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Quetta, Pakistan", "district:quetta"),
        ("Zehri, Khuzdar district, Balochistan, Pakistan", "geonames:1168814"),
        ("Turbat, Makran", "geonames:1163054"),
        ("Karachi, Sindh", "geonames:1174872"),
        ("Zahedan, Iran", "geonames:1159301"),
        ("Dasht, Mastung,", "geonames:1180442"),
        ("نوشکی، بلوچستان", "district:nushki"),
    ],
)
def test_each_part_after_a_comma_holds_the_one_before(
    gazetteer: Gazetteer, name: str, place_id: str
) -> None:
    assert first(gazetteer, name).place.id == place_id


@pytest.mark.parametrize("name", ["Quetta, Iran", "Zahedan, Sindh", "Zehri, Kech", "Mach, X"])
def test_a_place_that_does_not_lie_there_is_not_found(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name) == []


def test_a_name_like_none_finds_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Xqzwvutk") == []


def test_a_place_by_its_id(gazetteer: Gazetteer) -> None:
    place = gazetteer.place("geonames:1173664")
    assert (place.name, place.kind, place.licence) == ("Khuzdar", "city", "CC BY 4.0")
    assert gazetteer.place("district:kech").kind == "district"
    assert gazetteer.place("tehsil:PK20303").name == "Taftan"
    assert gazetteer.place("province:balochistan").latitude is None


def test_an_unknown_id_is_an_error_that_names_near_ones(gazetteer: Gazetteer) -> None:
    with pytest.raises(GazetteerError, match=r"no place 'district:kach'.*district:kachhi"):
        gazetteer.place("district:kach")


def test_what_holds_what(gazetteer: Gazetteer) -> None:
    province, kech = gazetteer.province, first(gazetteer, "Kech")
    turbat, pidarak = first(gazetteer, "Turbat"), first(gazetteer, "Pidarak")
    (tump,) = [c.location for c in gazetteer.find("Tump", limit=9) if _is_tehsil(c.location)]
    asiabad, karachi = first(gazetteer, "Asiabad"), first(gazetteer, "Karachi")
    assert gazetteer.contains(province, kech)
    assert gazetteer.contains(province, turbat)
    assert gazetteer.contains(kech, turbat)
    assert gazetteer.contains(kech, pidarak)
    assert gazetteer.contains(tump, asiabad)
    assert gazetteer.contains(turbat, turbat)
    assert not gazetteer.contains(province, karachi)
    assert not gazetteer.contains(turbat, kech)
    assert not gazetteer.contains(tump, turbat)
    assert not gazetteer.contains(first(gazetteer, "Panjgur"), turbat)


def _is_tehsil(location: Location) -> bool:
    return location.place.kind == "tehsil"


def test_a_city_holds_its_neighbourhoods(gazetteer: Gazetteer) -> None:
    (quetta,) = [c.location for c in gazetteer.find("Quetta") if c.location.level == "town"]
    assert gazetteer.contains(quetta, first(gazetteer, "Hazara Town"))
    assert gazetteer.contains(quetta, first(gazetteer, "Sariab Road"))
    assert not gazetteer.contains(quetta, first(gazetteer, "Kolpur"))
    assert not gazetteer.contains(quetta, first(gazetteer, "Makran Coastal Highway"))


def test_a_country_holds_no_place_of_the_province(gazetteer: Gazetteer) -> None:
    assert not gazetteer.contains(first(gazetteer, "Iran"), first(gazetteer, "Turbat"))
