"""Places along a line: a road, a border, the way between two towns."""

from __future__ import annotations

from pathlib import Path

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.roads import Roads, km_beside, stretch_of
from mapper.gazetteer.tables import read_tables
from mapper.model import Location
from mapper.packaged import gazetteer_folder

from .conftest import Roles
from .editing import edit
from .test_relations import point, relation, relations, town, where


def scene(gazetteer: Gazetteer, text: str, name: str) -> Location:
    (mention,) = [m for m in gazetteer.mentions(text) if m.text == name and m.role == "location"]
    return where(mention)


def reaches(location: Location) -> bool:
    """Tell whether the uncertainty covers the whole line."""
    assert location.uncertainty_km
    return all(
        geodesic(point(location), at).kilometers <= location.uncertainty_km for at in location.line
    )


@pytest.mark.parametrize(
    ("text", "written", "ends"),
    [
        ("A mine went off between Kalat and Khuzdar.",
         "between Kalat and Khuzdar", ("Kalat", "Khuzdar")),
        ("A train was derailed between Mach and Sibi.", "between Mach and Sibi", ("Mach", "Sibi")),
        ("A van was stopped somewhere between Pasni and Ormara.",
         "between Pasni and Ormara", ("Pasni", "Ormara")),
        ("Crowds blocked the highway between Hub and Uthal.",
         "between Hub and Uthal", ("Hub", "Uthal")),
        ("Raiders burnt a lorry between the towns of Nushki and Dalbandin.",
         "between the towns of Nushki and Dalbandin", ("Nushki", "Dalbandin")),
        ("Armed men blocked the Khuzdar-Surab highway.",
         "Khuzdar-Surab highway", ("Khuzdar", "Surab")),
        ("Two men were shot on the Loralai–Killa Saifullah road.",
         "Loralai–Killa Saifullah road", ("Loralai", "Killa Saifullah")),
        ("A jeep was hit on the Quetta-Sibi highway.", "Quetta-Sibi highway", ("Quetta", "Sibi")),
        ("A van was hit on the highway from Quetta to Sibi.",
         "highway from Quetta to Sibi", ("Quetta", "Sibi")),
        ("A coach fell off the national highway linking Mastung with Kalat.",
         "highway linking Mastung with Kalat", ("Mastung", "Kalat")),
        ("A jeep was hit on the road that links Kalat and Khuzdar.",
         "road that links Kalat and Khuzdar", ("Kalat", "Khuzdar")),
        ("A jeep was hit on a road which connects Surab to Kalat.",
         "road which connects Surab to Kalat", ("Surab", "Kalat")),
        ("A coach overturned on the highway leading from Hub to Uthal.",
         "highway leading from Hub to Uthal", ("Hub", "Uthal")),
        ("A coach overturned on the highway that runs from Quetta to Zhob.",
         "highway that runs from Quetta to Zhob", ("Quetta", "Zhob")),
        ("A jeep was hit on the Hoshab-Panjgur road.",
         "Hoshab-Panjgur road", ("Hoshab", "Panjgur")),
    ],
)  # fmt: skip
def test_the_way_between_two_towns_is_a_stretch_of_road(
    gazetteer: Gazetteer, text: str, written: str, ends: tuple[str, str]
) -> None:
    mention = relation(gazetteer, text)
    location = where(mention)
    assert mention.text == written == text[mention.start : mention.end]
    assert location.where_precision == 5
    assert km_beside(location.line, point(location)) < 0.1
    assert reaches(location)
    for name in ends:
        assert min(geodesic(at, town(gazetteer, name)).kilometers for at in location.line) < 15


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        ("Quetta", "Nushki", "Lak Pass"),
        ("Quetta", "Zhob", "Kuchlak"),
        ("Mastung", "Dalbandin", "Lak Pass"),
        ("Panjgur", "Turbat", "Hoshab"),
    ],
)
def test_a_way_may_change_from_one_road_to_another(
    gazetteer: Gazetteer, one: str, other: str, by: str
) -> None:
    location = where(relation(gazetteer, f"A bus was attacked between {one} and {other}."))
    (junction,) = [c.location for c in gazetteer.find(by, limit=1)]
    assert km_beside(location.line, point(junction)) < 2


def test_without_a_known_road_it_is_the_land_between(gazetteer: Gazetteer) -> None:
    location = where(relation(gazetteer, "A herd was driven off between Kohlu and Barkhan."))
    assert location.line == ()
    assert location.where_precision == 5
    apart = geodesic(town(gazetteer, "Kohlu"), town(gazetteer, "Barkhan")).kilometers
    assert location.uncertainty_km == pytest.approx(apart / 2, abs=8)


@pytest.mark.parametrize(
    "text",
    [
        "A dispute between Kalat and Khuzdar police was settled.",
        "Talks between Quetta and Islamabad failed.",
        "A bus going between Quetta and Karachi was attacked.",
        "Traffic between Turbat and Gwadar was suspended.",
        "The train service between Quetta and Sibi was restored.",
        "A pact between Zhob and Loralai tribes was signed.",
        "Flights between Gwadar and Turbat were cancelled.",
        "Snow closed 12 km of road between Ziarat and Loralai.",
        "Nushki is on the highway.",
        "The Quetta-Taftan highway bus had left at noon.",
        "A lorry bound for the Zhob highway was stopped.",
        "Goods move between Kabul and Kandahar.",
        "The road from Zhob to Loralai was built in 1990.",
        "A convoy from Quetta to Sibi was shelled.",
        "Clashes broke out between Kalat and Khuzdar tribesmen.",
    ],
)
def test_what_goes_on_between_places_is_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert relations(gazetteer, text) == []


@pytest.mark.parametrize("what", ["Flights", "The bus service", "Traffic"])
def test_the_ends_of_a_way_are_no_scene(roles: Roles, what: str) -> None:
    found = roles(f"{what} between Khuzdar and Kalat stopped.")
    assert found == {"Khuzdar": "route", "Kalat": "route"}


def test_the_towns_of_two_sides_hold_no_incident(roles: Roles) -> None:
    found = roles("Talks between Khuzdar and Kalat broke down.")
    assert found == {"Khuzdar": "context", "Kalat": "context"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A coach overturned on the Quetta–Sibi highway near Mach.", "Mach"),
        ("Gunmen blocked the N-25 at Surab.", "Surab"),
        ("On the Makran Coastal Highway near Ormara, a van was fired at.", "Ormara"),
        ("A bridge on the Turbat-Panjgur road in Hoshab was blown up.", "Hoshab"),
    ],
)
def test_a_town_beside_a_road_stays_the_place_with_the_road_near_it(
    gazetteer: Gazetteer, text: str, name: str
) -> None:
    location = scene(gazetteer, text, name)
    assert location.place.kind in ("town", "city", "district")
    assert location.line
    assert km_beside(location.line, point(location)) < 12
    assert relations(gazetteer, text) == []


def test_a_town_that_is_not_beside_the_road_has_none_of_it(gazetteer: Gazetteer) -> None:
    text = "A lorry on its way along the N-25 was found in Dera Bugti town."
    assert scene(gazetteer, text, "Dera Bugti").line == ()


@pytest.mark.parametrize(
    ("text", "written", "district"),
    [
        ("A bus was hit on the N-25 in Khuzdar district.", "N-25 in Khuzdar district", "khuzdar"),
        ("A van fell off the N-50 in Zhob district.", "N-50 in Zhob district", "zhob"),
        ("In Washuk district, a lorry was torched on the N-85.", "N-85", "washuk"),
        ("A fair was held on the N-40, Nushki being the host.", "N-40", "nushki"),
        ("Crowds blocked the RCD Highway in Lasbela district.",
         "RCD Highway in Lasbela district", "lasbela"),
    ],
)  # fmt: skip
def test_a_district_cuts_the_road(
    gazetteer: Gazetteer, text: str, written: str, district: str
) -> None:
    mention = relation(gazetteer, text)
    location = where(mention)
    assert mention.text == written
    assert location.where_precision == 5
    assert location.district_id == f"district:{district}"
    assert reaches(location)
    outline = gazetteer.boundaries().set_index("district_id").geometry[location.district_id]
    from shapely import Point

    inside = [outline.buffer(0.02).covers(Point(lon, lat)) for lat, lon in location.line]
    assert inside[0]
    assert inside[-1]


def test_a_stretch_through_several_districts_says_so(gazetteer: Gazetteer) -> None:
    location = where(relation(gazetteer, "A mine went off between Kalat and Khuzdar."))
    assert location.district_id is None
    assert "along several districts" in location.flags
    location = where(relation(gazetteer, "A mine went off between Dalbandin and Nok Kundi."))
    assert location.district_id == "district:chagai"
    assert location.flags == ()


@pytest.mark.parametrize(
    ("text", "written", "neighbour"),
    [
        ("Two were killed near the Pak-Iran border in Panjgur.",
         "Pak-Iran border in Panjgur", "IR"),
        ("Guards were fired at on the Iranian border in Washuk district.",
         "Iranian border in Washuk district", "IR"),
        ("Soldiers died near the Afghan border in Killa Saifullah district.",
         "Afghan border in Killa Saifullah district", "AF"),
        ("In Nushki district, smugglers were shot at the border with Afghanistan.", "border", "AF"),
    ],
)  # fmt: skip
def test_a_border_is_that_of_the_district_named(
    gazetteer: Gazetteer, text: str, written: str, neighbour: str
) -> None:
    mention = relation(gazetteer, text)
    location = where(mention)
    assert mention.text == written
    assert location.where_precision == 5
    lands = gazetteer.context().query("kind == 'country'").set_index("country").geometry
    from shapely import Point

    assert all(lands[neighbour].distance(Point(lon, lat)) < 0.1 for lat, lon in location.line)


@pytest.mark.parametrize(
    "text",
    [
        "A soldier died on the Pak-Afghan border in Chaman.",
        "Two were killed on the Iranian border in Khuzdar district.",
        "Trade over the Iranian border fell.",
        "The border in Panjgur was closed.",
    ],
)
def test_a_town_on_the_border_or_a_district_away_from_it_stays(
    gazetteer: Gazetteer, text: str
) -> None:
    assert relations(gazetteer, text) == []


def test_a_distance_from_the_border_widens_its_stretch(gazetteer: Gazetteer) -> None:
    at = "A camp was hit {} the Iranian border in Kech district."
    on, away = (relation(gazetteer, at.format(words)) for words in ("near", "14 km from"))
    assert away.text == "14 km from the Iranian border in Kech district"
    assert (where(away).uncertainty_km or 0) == (where(on).uncertainty_km or 0) + 14
    assert where(away).place.id != where(on).place.id


def test_on_a_road_at_some_distance_is_that_far_from_the_town(gazetteer: Gazetteer) -> None:
    mention = relation(gazetteer, "It happened on the Quetta-Karachi highway, 40 km from Khuzdar.")
    assert mention.text == "40 km from Khuzdar"


def test_no_way_leads_round_by_another_town(gazetteer: Gazetteer) -> None:
    location = where(relation(gazetteer, "A post was raided between Harnai and Sibi."))
    assert location.uncertainty_km
    assert location.uncertainty_km < 45


def test_outskirts_are_near_the_town(gazetteer: Gazetteer) -> None:
    for words in ("on the outskirts of", "outside", "close to"):
        location = scene(gazetteer, f"A camp {words} Turbat was raided.", "Turbat")
        assert location.where_precision == 2
        assert location.uncertainty_km
        assert location.uncertainty_km >= 10


def test_what_is_told_of_a_road_may_be_told_of_a_town_on_it(gazetteer: Gazetteer) -> None:
    road = where(relation(gazetteer, "A bus was hit on the Quetta-Sibi highway."))
    mach, turbat = (where(gazetteer.mentions(f"Two died in {n}.")[0]) for n in ("Mach", "Turbat"))
    kachhi = where(gazetteer.mentions("Two died in Kachhi district.")[0])
    assert gazetteer.contains(road, mach)
    assert gazetteer.contains(road, kachhi)
    assert not gazetteer.contains(road, turbat)


def test_every_road_of_the_tables_can_be_drawn(gazetteer: Gazetteer) -> None:
    roads = Roads(read_tables(gazetteer_folder()))
    for name in ("road:n-25", "road:n-40", "road:n-65", "road:m-8", "road:n-10"):
        road = roads.road(name)
        stretch = roads.whole(name)
        assert stretch.line[0] == pytest.approx(road.line[0], abs=0.001)
        assert len(road.towns) == len(road.line)
    with pytest.raises(GazetteerError, match="There is no road"):
        roads.road("road:none")


def test_a_waypoint_without_coordinates_is_refused(tables: Path) -> None:
    edit(tables / "roads.csv", "Nal:27.6869,66.1915", "Nal:27.6869")
    with pytest.raises(GazetteerError, match=r"roads.csv line \d+: waypoint 'Nal:27.6869' must be"):
        Roads(read_tables(tables)).whole("road:n-25")


@given(
    st.lists(st.tuples(st.floats(25, 31), st.floats(61, 70)), min_size=2, max_size=9, unique=True)
)
def test_the_circle_of_a_stretch_covers_its_line(line: list[tuple[float, float]]) -> None:
    stretch = stretch_of(line)
    middle = (stretch.latitude, stretch.longitude)
    assert all(geodesic(middle, at).kilometers <= stretch.radius_km for at in stretch.line)
    assert km_beside(stretch.line, middle) < 0.1


@given(
    one=st.sampled_from(["Hub", "Bela", "Khuzdar", "Surab", "Kalat", "Mastung", "Quetta"]),
    other=st.sampled_from(["Hub", "Bela", "Khuzdar", "Surab", "Kalat", "Mastung", "Quetta"]),
)
def test_the_same_stretch_both_ways(one: str, other: str) -> None:
    gazetteer = Gazetteer.default()
    there = relations(gazetteer, f"A mine went off between {one} and {other}.")
    back = relations(gazetteer, f"A mine went off between {other} and {one}.")
    assert [where(m).line for m in there] == [where(m).line for m in back]
    assert len(there) == (one != other)
