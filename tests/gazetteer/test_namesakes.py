"""Which place of a name is meant (AMBIGUITIES.md, sections 3 to 6)."""

from __future__ import annotations

import datetime as dt

import pytest

from mapper.gazetteer import Gazetteer

from .conftest import Placed


@pytest.mark.parametrize(
    ("text", "name", "district"),
    [
        ("A mine went off in the Dasht area of Kech district.", "Dasht", "kech"),
        ("A mine went off in the Dasht area of Mastung district.", "Dasht", "mastung"),
        ("Two were shot in Dasht, Mastung.", "Dasht", "mastung"),
        ("In Kech's Dasht tehsil a mine went off.", "Dasht", "kech"),
        ("Two were shot in Zehri, Khuzdar.", "Zehri", "khuzdar"),
        ("Two were shot in the Johan area of Kalat.", "Johan", "kalat"),
        ("Two were shot in the Loti area of Dera Bugti.", "Loti", "dera-bugti"),
        ("A grenade was thrown in Satellite Town, Quetta.", "Satellite Town", "quetta"),
        ("Two were shot in the Nasirabad area of Kech.", "Nasirabad", "kech"),
        ("Two were shot in Nasirabad district.", "Nasirabad", "nasirabad"),
        ("Two were shot in Khost, Harnai.", "Khost", "harnai"),
    ],
)
def test_the_containing_district_chooses(
    placed: Placed, text: str, name: str, district: str
) -> None:
    location = placed(text, name).location
    assert location is not None
    assert location.district_id == f"district:{district}"


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Officials in Islamabad met after the raid in Jaffarabad.", "Islamabad", "PK"),
        ("He flew to Lahore from Loralai.", "Lahore", "PK"),
        ("China condemned the attack in Gwadar.", "China", "CN"),
        ("Ankara condemned the attack in Gwadar.", "Ankara", "TR"),
        ("Two guards died in Pishin, Iran.", "Pishin", "IR"),
    ],
)
def test_famous_places_outside_win_over_villages(
    placed: Placed, text: str, name: str, place: str
) -> None:
    mention = placed(text, name)
    assert mention.location is not None
    assert mention.location.district_id is None
    assert mention.location.place.country == place


def test_pishin_alone_is_the_district_here(placed: Placed) -> None:
    location = placed("A blast in Pishin killed two.", "Pishin").location
    assert location is not None
    assert location.district_id == "district:pishin"


@pytest.mark.parametrize(
    "text",
    [
        "The town is an economic hub of trade.",
        "They march in March; a sui generis case.",
        "A dam and a tank were built by the drug firm.",
        "Hubble and Machiavelli wrote on Suitability.",
    ],
)
def test_english_words_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.mentions(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two were shot in Hub city.", "Hub city"),
        ("Two were shot in Mach, Kachhi.", "Mach"),
        ("A blast in the Sui area of Dera Bugti killed two.", "Sui"),
    ],
)
def test_the_same_words_with_a_capital_and_a_scene_are(
    placed: Placed, text: str, name: str
) -> None:
    assert placed(text, name).role == "location"


def test_a_village_counts_only_with_its_district_nearby(gazetteer: Gazetteer) -> None:
    with_district = "Two were shot in Bonap on Monday. Police in Gwadar district said so."
    without = "Two were shot in Bonap on Monday."
    assert "Bonap" in {mention.text for mention in gazetteer.mentions(with_district)}
    assert gazetteer.mentions(without) == []


def test_a_dateline_does_not_vouch_for_a_village(gazetteer: Gazetteer) -> None:
    found = gazetteer.mentions("GWADAR: Two were shot in Bonap on Monday.")
    assert [mention.text for mention in found] == ["GWADAR"]


def test_a_village_name_inside_a_persons_name_is_no_place(gazetteer: Gazetteer) -> None:
    text = "Naik Bakht Alroi and Sepoy Alroi Khan died in Kalat district."
    assert {mention.text for mention in gazetteer.mentions(text)} == {"Kalat"}


def test_a_namesake_far_from_the_named_district_is_refused(gazetteer: Gazetteer) -> None:
    names = gazetteer.names("Two were shot in the Kolpur area of Gwadar district.")
    assert [mention.text for mention in names.mentions] == ["Gwadar"]
    (unresolved,) = names.unresolved
    assert unresolved.text == "Kolpur"
    assert "geonames:1173445" in unresolved.candidates
    assert unresolved.reason == "said to lie in a district that has no such place"


def test_a_place_near_a_border_may_be_filed_under_the_neighbour(placed: Placed) -> None:
    location = placed("Two were shot in the Kolpur area of Mastung district.", "Kolpur").location
    assert location is not None
    assert location.place.tehsil_pcode == "PK20902"
    assert location.district_id == "district:mastung"
    assert "filed under another district" in location.flags


@pytest.mark.parametrize(
    ("text", "name", "district"),
    [
        # the seat of a tehsil, of a district beside it
        ("Two were shot in the Buleda area of Panjgur district.", "Buleda", "Panjgur"),
        # of a district that was cut out of it a generation ago
        ("Two died in the Korak area of Khuzdar district.", "Korak", "Khuzdar"),
    ],
)
def test_the_words_decide_the_district_of_the_incident(
    gazetteer: Gazetteer, placed: Placed, text: str, name: str, district: str
) -> None:
    location = placed(text, name).location
    assert location is not None
    held = gazetteer.district_of(location)
    assert held is not None
    assert held.name == district
    assert "filed under another district" in location.flags


@pytest.mark.parametrize(
    ("text", "name", "district"),
    [
        ("Two were shot in Hub town of Lasbela district.", "Hub town", "hub"),
        ("A bomb went off in Sohbatpur in Jaffarabad district.", "Sohbatpur", "sohbatpur"),
    ],
)
def test_the_district_it_once_lay_in_is_no_other(
    placed: Placed, text: str, name: str, district: str
) -> None:
    location = placed(text, name).location
    assert location is not None
    assert location.district_id == f"district:{district}"
    assert "filed under another district" not in location.flags


@pytest.mark.parametrize(
    ("text", "on", "place", "reference"),
    [
        ("Two died in Wadh district.", "2026-09-01", "district:wadh", "district:khuzdar"),
        ("Two died in Quetta West.", "2026-09-22", "district:quetta-west", "district:quetta"),
        ("Two died in Quetta district.", "2026-09-22", "district:quetta", "district:quetta"),
        ("Two died in Lehri district.", "2015-01-01", "district:lehri", "district:sibi"),
        ("Two died in Chaman district.", "2018-01-01", "district:chaman", "district:chaman"),
        ("Two died in Shaheed Sikandarabad district.", "2025-12-01", "district:surab",
         "district:surab"),
    ],
)  # fmt: skip
def test_names_are_read_with_the_districts_of_the_day(
    gazetteer: Gazetteer, text: str, on: str, place: str, reference: str
) -> None:
    (mention,) = gazetteer.mentions(text, on=dt.date.fromisoformat(on))
    assert mention.location is not None
    assert mention.place_id == place
    assert mention.location.district_id == reference


@pytest.mark.parametrize(("name", "pcode"), [("Taftan", "PK20303"), ("Karezat", "PK22503")])
def test_a_district_that_never_was_is_the_tehsil(
    gazetteer: Gazetteer, name: str, pcode: str
) -> None:
    (mention,) = gazetteer.mentions(f"Two were shot in {name} district.")
    assert mention.location is not None
    assert mention.place_id == f"tehsil:{pcode}"
    assert mention.location.flags == ("no such district",)


def test_runners_up_are_named(placed: Placed) -> None:
    mention = placed("Two were shot in Dasht on Monday, police in Turbat said.", "Dasht")
    assert mention.candidates


def test_a_census_unit_without_outline_is_known_to_its_district(placed: Placed) -> None:
    location = placed("Armed men came to the Ornach area of Khuzdar district.", "Ornach").location
    assert location is not None
    assert (location.place.id, location.where_precision) == ("unit:khuzdar-ornach", 3)
    assert location.district_id == "district:khuzdar"


def test_a_road_is_a_line_and_not_a_point(placed: Placed) -> None:
    mention = placed("Shots were fired on the Makran Coastal Highway.", "Makran Coastal Highway")
    assert mention.location is not None
    assert mention.location.where_precision == 5
    assert len(mention.location.line) > 2


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two died in Qalat, the capital of Zabul.", "Qalat", "AF"),
        ("A blast in Zabul's capital Qalat killed two.", "Qalat", "AF"),
        ("Two died in Qalat on the highway to Kandahar.", "Qalat", "AF"),
        ("Afghan police defused a bomb in Qalat.", "Qalat", "AF"),
        ("The Taliban-run authorities in Qalat hanged a man.", "Qalat", "AF"),
        ("HERAT: A bomb went off in Ghazni.\n\nTwo were hurt in Qalat.", "Qalat", "AF"),
        ("Afghan forces shelled Khost.", "Khost", "AF"),
        ("Iranian guards shot a trader in Pishin.", "Pishin", "IR"),
        ("Smoke rose from Mount Taftan.", "Mount Taftan", "IR"),
        ("Two died in Iran's Balochistan province.", "Balochistan province", "IR"),
        ("Two died in Iranian Baluchestan.", "Iranian Baluchestan", "IR"),
        ("Two died in the Sistan-Baluchestan province.", "Sistan-Baluchestan", "IR"),
        ("Two died in Baluchestan.", "Baluchestan", "IR"),
        ("Two died in Qalat on Monday.", "Qalat", "PK"),
        ("Two Afghan refugees died in Pishin.", "Pishin", "PK"),
        ("Afghan miners died in the Khost area of Harnai.", "Khost", "PK"),
        ("Pakistani Taliban attacked a post in Qalat district.", "Qalat", "PK"),
        ("QUETTA: Two died in Surab and Mastung.\n\nKabul denied it.\n\nThree died in Qalat.",
         "Qalat", "PK"),
        ("Two died in Taftan on Monday.", "Taftan", "PK"),
        ("In Balochistan, Iran fired missiles.", "Balochistan", "PK"),
        ("Two died in Pakistan's Balochistan province.", "Balochistan province", "PK"),
        ("Two died in Balochistan, which borders Iran and Afghanistan.", "Balochistan", "PK"),
        ("Two died in Qalat, of a province bordering Iran and Afghanistan.", "Qalat", "PK"),
    ],
)  # fmt: skip
def test_the_country_spoken_of_chooses(placed: Placed, text: str, name: str, country: str) -> None:
    location = placed(text, name).location
    assert location is not None
    assert location.place.country == country


@pytest.mark.parametrize("name", ["Airport Road", "Satellite Town", "Jinnah Road", "Hazara Town"])
@pytest.mark.parametrize(
    "text",
    [
        "QUETTA: A grenade was thrown in {}.",
        "A grenade was thrown in {} in Quetta.",
        "A grenade was thrown in {}. Two died in Quetta.",
        "A trader from Quetta was shot in {}.",
        "TURBAT: Two died in Quetta.\n\nA grenade was thrown in {}.",
    ],
)
def test_a_name_of_many_cities_is_in_the_city_named(placed: Placed, text: str, name: str) -> None:
    location = placed(text.format(name), name).location
    assert location is not None
    assert location.district_id == "district:quetta"


@pytest.mark.parametrize("name", ["Airport Road", "Satellite Town", "Jinnah Road", "Hazara Town"])
@pytest.mark.parametrize(
    "text",
    [
        "A grenade was thrown in {}.",
        "GWADAR: A grenade was thrown in {}.",
        "Two died in Khuzdar. A grenade was thrown in {}.",
        "TURBAT: A grenade was thrown in {}.\n\nRallies were held in Quetta.",
        "QUETTA: A grenade was thrown in {} in Gwadar.",
    ],
)
def test_without_its_city_it_is_unresolved(gazetteer: Gazetteer, text: str, name: str) -> None:
    names = gazetteer.names(text.format(name))
    assert name not in {mention.text for mention in names.mentions}
    (unresolved,) = names.unresolved
    assert unresolved.text == name
    assert unresolved.candidates


def test_a_name_that_holds_its_city_needs_no_other(placed: Placed) -> None:
    location = placed("A bomb went off at Quetta railway station.", "Quetta").location
    assert location is not None
    assert location.district_id == "district:quetta"
