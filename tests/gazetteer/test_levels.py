"""Town, tehsil or district: what the words beside a name make of it (AMBIGUITIES.md, 1 and 2)."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer

from .conftest import Placed


@pytest.mark.parametrize(
    "text",
    [
        "A blast in {} district killed two.",
        "A blast in the district of {} killed two.",
        "A blast in District {} killed two.",
        "A blast in {}, a district of Balochistan, killed two.",
        "An operation in the {} mountains killed two.",
        "An operation in the mountains of {} killed two.",
        "A blast in parts of {} killed two.",
        "A blast in the {} area killed two.",
        "A blast in {}'s Shahrag killed two.",
    ],
)
@pytest.mark.parametrize("district", ["Kalat", "Kohlu", "Panjgur", "Kharan"])
def test_words_that_mean_the_district(placed: Placed, text: str, district: str) -> None:
    location = placed(text.format(district), district).location
    assert location is not None
    assert (location.level, location.where_precision) == ("district", 3)
    assert location.place.id == f"district:{district.lower()}"
    assert location.uncertainty_km is not None and location.uncertainty_km > 40


@pytest.mark.parametrize(
    "text",
    [
        "A blast in {} town killed two.",
        "A blast in the {} bazaar killed two.",
        "A blast in the town of {} killed two.",
        "Gunmen attacked the {} police station.",
    ],
)
@pytest.mark.parametrize("town", ["Kalat", "Kohlu", "Panjgur", "Kharan"])
def test_words_that_mean_the_town(placed: Placed, text: str, town: str) -> None:
    location = placed(text.format(town), town).location
    assert location is not None
    assert (location.level, location.where_precision) == ("town", 1)
    assert location.flags == ()


@pytest.mark.parametrize("city", ["Quetta", "Turbat", "Chaman", "Gwadar", "Khuzdar", "Hub"])
def test_a_bare_city_is_the_town(placed: Placed, city: str) -> None:
    location = placed(f"A blast in {city} killed two.", city).location
    assert location is not None
    assert (location.level, location.where_precision) == ("town", 1)


@pytest.mark.parametrize("city", ["Quetta", "Chaman", "Gwadar", "Khuzdar", "Hub"])
def test_a_city_called_district_is_the_district(placed: Placed, city: str) -> None:
    location = placed(f"A blast in {city} district killed two.", city).location
    assert location is not None
    assert (location.level, location.where_precision) == ("district", 3)


@pytest.mark.parametrize("name", ["Kalat", "Mastung", "Panjgur", "Zhob", "Loralai"])
def test_a_bare_name_that_is_both_keeps_both_readings(placed: Placed, name: str) -> None:
    bare = placed(f"A blast in {name} killed two.", name).location
    whole = placed(f"A blast in {name} district killed two.", name).location
    assert bare is not None and whole is not None
    assert bare.where_precision == 2
    assert bare.flags == ("town or district",)
    assert (bare.uncertainty_km or 0) >= (whole.uncertainty_km or 0)


def test_a_district_point_is_never_the_town(placed: Placed, gazetteer: Gazetteer) -> None:
    from geopy.distance import geodesic

    district = placed("A blast in Kalat district killed two.", "Kalat").location
    town = placed("A blast in Kalat bazaar killed two.", "Kalat").location
    assert district is not None and town is not None
    apart = geodesic(
        (district.latitude, district.longitude), (town.latitude, town.longitude)
    ).kilometers
    assert apart > 5


@pytest.mark.parametrize(
    ("name", "district"),
    [
        ("Bolan", "district:kachhi"),
        ("Kech", "district:kech"),
        ("Jaffarabad", "district:jaffarabad"),
        ("Lasbela", "district:lasbela"),
        ("Naseerabad", "district:nasirabad"),
    ],
)
def test_a_district_without_a_town_of_its_name(placed: Placed, name: str, district: str) -> None:
    location = placed(f"A blast in {name} killed two.", name).location
    assert location is not None
    assert (location.place.id, location.where_precision) == (district, 3)


def test_a_plural_after_a_list_holds_for_all(gazetteer: Gazetteer) -> None:
    found = gazetteer.mentions("Attacks in Kalat, Musakhel and Bolan districts killed nine.")
    assert [mention.place_id for mention in found] == [
        "district:kalat",
        "district:musakhel",
        "district:kachhi",
    ]


def test_a_tehsil_is_an_area_with_its_code(placed: Placed) -> None:
    location = placed("Two men were abducted in Jiwani tehsil.", "Jiwani").location
    assert location is not None
    assert (location.level, location.tehsil_pcode) == ("tehsil", "PK20502")
    assert location.where_precision == 3


@pytest.mark.parametrize("words", ["the Pidarak area", "the hills of Pidarak", "near Pidarak"])
def test_the_surroundings_of_a_village_are_near_it(placed: Placed, words: str) -> None:
    location = placed(f"A mine went off in {words} in Kech district.", "Pidarak").location
    assert location is not None
    assert (location.level, location.where_precision) == ("site", 2)
    assert location.uncertainty_km == 10.0


@pytest.mark.parametrize(
    "text",
    ["Two died in Balochistan.", "Nine died in northern Balochistan.",
     "Raids in several districts of Balochistan killed six.",
     "A blast in the southwestern province of Baluchistan killed two."],
)  # fmt: skip
def test_the_province_is_never_a_point(gazetteer: Gazetteer, text: str) -> None:
    (mention,) = gazetteer.mentions(text)
    location = mention.location
    assert location == gazetteer.province


@pytest.mark.parametrize(
    ("town", "district"),
    [
        ("Turbat", "kech"),
        ("Dhadar", "kachhi"),
        ("Dalbandin", "chagai"),
        ("Uthal", "lasbela"),
        ("Gandawah", "jhal-magsi"),
        ("Dera Murad Jamali", "nasirabad"),
        ("Duki", "duki"),
    ],
)
@pytest.mark.parametrize(
    "text",
    ["Two died in {} district.", "Two died in the district of {}.", "Two died in district {}."],
)
def test_a_town_called_district_is_the_district_led_from_it(
    placed: Placed, text: str, town: str, district: str
) -> None:
    location = placed(text.format(town), town).location
    assert location is not None
    assert (location.place.id, location.level) == (f"district:{district}", "district")
    assert location.where_precision == 3


@pytest.mark.parametrize(("name", "pcode"), [("Pasni", "PK20504"), ("Sui", "PK20403")])
def test_a_tehsil_called_district_is_the_tehsil(placed: Placed, name: str, pcode: str) -> None:
    location = placed(f"Two died in {name} district.", name).location
    assert location is not None
    assert (location.tehsil_pcode, location.level) == (pcode, "tehsil")
    assert location.flags == ("no such district",)


@pytest.mark.parametrize(
    "text",
    [
        "Two died in {}, the district headquarters.",
        "Two died at the {} district headquarters hospital.",
        "Two died in {}, the main town of the area.",
        "Two died in Sibi district; {} was quiet.",
    ],
)
@pytest.mark.parametrize("town", ["Turbat", "Dhadar", "Uthal"])
def test_the_headquarters_of_a_district_is_the_town(placed: Placed, text: str, town: str) -> None:
    location = placed(text.format(town), town).location
    assert location is not None
    assert location.level == "town"


@pytest.mark.parametrize(
    ("name", "district"),
    [
        ("Musakhel", "musakhel"),
        ("Qila Abdullah", "killa-abdullah"),
        ("Chaghi", "chagai"),
        ("Kachhi", "kachhi"),
        ("Jhal Magsi", "jhal-magsi"),
        ("Sherani", "sherani"),
        ("Las Bela", "lasbela"),
    ],
)
def test_a_name_its_headquarters_does_not_bear_is_the_district(
    placed: Placed, name: str, district: str
) -> None:
    location = placed(f"A blast in {name} killed two.", name).location
    assert location is not None
    assert (location.place.id, location.flags) == (f"district:{district}", ())


@pytest.mark.parametrize("name", ["Musakhel bazaar", "Qila Abdullah bazaar", "Lehri town"])
def test_its_town_is_still_the_town(placed: Placed, name: str) -> None:
    location = placed(f"A blast in {name} killed two.", name.split()[0]).location
    assert location is not None
    assert location.level == "town"


def test_districts_in_a_row_hold_none_of_one_another(gazetteer: Gazetteer) -> None:
    names = gazetteer.names("Two died in Panjgur, in Qila Saifullah and in Usta Mohammad.")
    assert [m.text for m in names.mentions] == ["Panjgur", "Qila Saifullah", "Usta Mohammad"]
    assert names.unresolved == ()


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Two men were seized in Dalbandin town of Chagai.", "Dalbandin", "Chagai"),
        ("Two men were seized in Mashkay tehsil of Awaran.", "Mashkay", "Awaran"),
        ("Two men were seized in Sui, a town of Dera Bugti.", "Sui", "Dera Bugti"),
        ("Two men were seized in Mangochar area of Kalat.", "Mangochar", "Kalat"),
    ],
)
def test_the_place_that_holds_a_town_is_no_town(
    placed: Placed, text: str, inner: str, outer: str
) -> None:
    held = placed(text, inner).location
    district = placed(text, outer).location
    assert held and held.level in ("town", "tehsil")
    assert district and (district.level, district.place.name) == ("district", outer)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A blast hit the town of Kharan.", "Kharan"),
        ("A blast hit Jiwani and the town of Kharan.", "Kharan"),
        ("A blast hit Jiwani, in the town of Gwadar.", "Gwadar"),
    ],
)
def test_a_town_after_another_place_is_a_town(placed: Placed, text: str, town: str) -> None:
    location = placed(text, town).location
    assert location and location.level == "town"
