"""Places said in relation to named ones: "about 20 km north of Quetta"."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic
from hypothesis import assume, given
from hypothesis import strategies as st

from mapper.errors import GazetteerError
from mapper.gazetteer import Gazetteer
from mapper.gazetteer.reckoning import bearing, displace, uncertainty
from mapper.gazetteer.relations import Offset, RelationCues
from mapper.gazetteer.words import read_words
from mapper.model import Location, Mention

from .conftest import Roles


def relations(gazetteer: Gazetteer, text: str) -> list[Mention]:
    """Return the mentions of a text that are said in relation to another place."""
    return [
        mention
        for mention in gazetteer.mentions(text)
        if mention.location and mention.location.place.kind == "relation"
    ]


def relation(gazetteer: Gazetteer, text: str) -> Mention:
    found = relations(gazetteer, text)
    assert len(found) == 1, [mention.text for mention in found]
    return found[0]


def where(mention: Mention) -> Location:
    assert mention.location is not None
    return mention.location


def point(location: Location) -> tuple[float, float]:
    assert location.latitude is not None
    assert location.longitude is not None
    return location.latitude, location.longitude


def town(gazetteer: Gazetteer, name: str) -> tuple[float, float]:
    found = gazetteer.find(name, limit=5)
    return next(point(c.location) for c in found if c.location.level == "town")


# phrase as written, the town, km, degrees from north (None: no direction)
PHRASES = [
    ("20 km north of Quetta", "Quetta", 20, 0),
    ("some 15 kilometres west of Turbat", "Turbat", 15, 270),
    ("about 50 km from Mastung", "Mastung", 50, None),
    ("twenty-five kilometres south-east of Khuzdar", "Khuzdar", 25, 135),
    ("a dozen kilometres east of Zhob", "Zhob", 12, 90),
    ("10-15 km south of Nushki", "Nushki", 12.5, 180),
    ("between 30 and 40 kilometres west of Awaran", "Awaran", 35, 270),
    ("12 miles north of Dalbandin", "Dalbandin", 19.312, 0),
    ("9km off Panjgur", "Panjgur", 9, None),
    ("around 8 km away from Loralai", "Loralai", 8, None),
    ("35 kilometers to the north-west of the town of Kharan", "Kharan", 35, 315),
    ("16 km (10 miles) north northeast of Bela", "Bela", 16, 22.5),
    ("a few kilometres outside Pasni", "Pasni", 3.5, None),
    ("7.5 km east of Ormara", "Ormara", 7.5, 90),
    ("one hundred and ten kilometres south of Dalbandin", "Dalbandin", 110, 180),
    ("at a distance of 18 km from Ziarat", "Ziarat", 18, None),
    ("nearly 45km southwest of the provincial capital Quetta", "Quetta", 45, 225),
    ("half a kilometre from Jiwani", "Jiwani", 0.5, None),
]


@pytest.mark.parametrize(("phrase", "name", "km", "degrees"), PHRASES)
@pytest.mark.parametrize(
    "sentence", ["A lorry was torched {}.", "Two men were shot dead {} on Sunday."]
)
def test_the_phrase_is_the_place(
    gazetteer: Gazetteer, sentence: str, phrase: str, name: str, km: float, degrees: float | None
) -> None:
    text = sentence.format(phrase)
    mention = relation(gazetteer, text)
    location = where(mention)
    assert mention.text == phrase == text[mention.start : mention.end] == location.place.name
    assert mention.role == "location"
    assert location.where_precision == 2
    assert location.uncertainty_km
    apart = geodesic(town(gazetteer, name), point(location)).kilometers
    if degrees is None:
        assert apart == pytest.approx(0, abs=0.01)
        assert location.uncertainty_km >= km
    else:
        assert apart == pytest.approx(km, rel=0.005)
        assert bearing(town(gazetteer, name), point(location)) == pytest.approx(degrees, abs=1)


@pytest.mark.parametrize(("phrase", "name"), [(row[0], row[1]) for row in PHRASES])
def test_the_named_place_stays_a_reference(roles: Roles, phrase: str, name: str) -> None:
    assert roles(f"A lorry was torched {phrase}.")[name] == "reference"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A shepherd died in a village 20 km south of Kharan.", "20 km south of Kharan"),
        ("Shots were fired in the hills north of Mach.", "north of Mach"),
        ("The epicentre was 22 km east of Muslim Bagh.", "22 km east of Muslim Bagh"),
        ("A jeep hit a mine some six miles west of Mand.", "some six miles west of Mand"),
        ("Two were hurt 200 metres from the Turbat Press Club on Monday.",
         "200 metres from the Turbat Press Club"),
        ("A boat sank 14 nautical miles off Ormara.", "14 nautical miles off Ormara"),
        ("The camp, which lies 12km south of Sui, was shelled.", "12km south of Sui"),
    ],
)  # fmt: skip
def test_the_words_are_kept_as_written(gazetteer: Gazetteer, text: str, written: str) -> None:
    assert relation(gazetteer, text).text == written


@pytest.mark.parametrize(
    "text",
    [
        "The slain man was a resident of a village 20 km from Turbat.",
        "The bodies were taken to a village 30 km from Sibi.",
        "They travelled 20 km from Quetta to Mach.",
        "Landslides shut 5 km of road between Duki and Sanjawi.",
        "The road from Quetta, 40 km long, was closed.",
        "A 5 km stretch of the track at Mach was torn up.",
        "The bodies were carried 30 km to Quetta.",
        "Protesters walked 40 km from Turbat to Hoshab.",
        "Officials in a town 30 km from Loralai said the road was open.",
        "The injured were moved to Quetta, which lies about 50 kilometres from Mastung.",
        "Two people were killed in the north of Kalat.",
        "A pipeline stretching 20 km from Sui was blown up.",
        "The march set out from Gwadar at noon, 300 strong.",
        "Talks were held north of the border.",
        "A bomb went off 30 km north of Chaman.",
        "A coach fell into a gorge 60 km east of Karachi.",
    ],
)
def test_words_that_place_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert relations(gazetteer, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were shot dead in Mach, 70 km southeast of Quetta, on Monday.", "Mach"),
        ("Sui, some 400 km east of Quetta, was shelled.", "Sui"),
        ("A mine went off near Buleda, which lies 40 km north of Turbat.", "Buleda"),
        ("A mine went off 40 km north of Turbat, in Buleda.", "Buleda"),
        ("The remote district of Harnai, 95 km northeast of Quetta, suffered worst.", "Harnai"),
        ("Militants raided a post on Friday in Kolpur, about 30 km from Quetta.", "Kolpur"),
    ],
)
def test_a_named_place_needs_no_distance(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert relations(gazetteer, text) == []
    (scene,) = [mention for mention in gazetteer.mentions(text) if mention.role == "location"]
    assert scene.text == name


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("A blast in the Dasht area, 20 km south of Quetta, killed two.", "mastung"),
        ("A blast in Dasht, 40 km south of Turbat, killed two.", "kech"),
        ("A blast in the Dasht area, which is 60 km from Turbat, killed two.", "kech"),
        ("A blast in Dasht, about thirty kilometres from Quetta, killed two.", "mastung"),
    ],
)
def test_the_distance_chooses_between_namesakes(
    gazetteer: Gazetteer, text: str, district: str
) -> None:
    (scene,) = [mention for mention in gazetteer.mentions(text) if mention.role == "location"]
    assert where(scene).district_id == f"district:{district}"
    assert "the distance said agrees" in scene.reasons
    assert "ambiguous name" not in where(scene).flags


def test_a_named_place_that_is_nowhere_near_is_doubted(gazetteer: Gazetteer) -> None:
    mention = gazetteer.mentions("A blast in Pasni, 20 km south of Quetta, killed two.")[0]
    assert mention.text == "Pasni"
    assert "distance does not agree" in where(mention).flags


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A blast in Karmo Gund, 25 km from Sibi, killed two.", "Karmo Gund, 25 km from Sibi"),
        ("Raiders came to Zor Wadh, 40 km from Zhob, at night.", "40 km from Zhob"),
        ("A blast at Shin Lakai area, 9 km east of Zhob.", "Shin Lakai area, 9 km east of Zhob"),
        ("A blast in Karmo Wadh, 40 km from Sibi, killed two.", "Karmo Wadh, 40 km from Sibi"),
        ("Lar Gund, a town 60 km south of Zhob, was shut.", "Lar Gund, a town 60 km south of Zhob"),
        (
            "A raid near Kotri Gat, a small village 30 km from Khuzdar, failed.",
            "Kotri Gat, a small village 30 km from Khuzdar",
        ),
    ],
)
def test_a_name_in_no_table_is_placed_by_its_distance(
    gazetteer: Gazetteer, text: str, written: str
) -> None:
    names = gazetteer.names(text)
    (mention,) = [m for m in names.mentions if m.location and m.location.place.kind == "relation"]
    assert mention.text.endswith(written)
    assert [u.text for u in names.unresolved if mention.start <= u.start < mention.end] == []


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("In Mastung district, about 50 km south of Quetta, two men died.", "mastung"),
        ("Two died 30 km west of Quetta, in Pishin district.", "pishin"),
        ("A mine went off 12 km south of Sui in Dera Bugti district.", "dera-bugti"),
        ("A bomb went off 20 km from Karachi, in Hub district.", "hub"),
        ("A bomb went off 25 km northwest of Karachi.", "hub"),
        ("A lorry was torched 20 km north of Quetta.", "quetta"),
    ],
)
def test_the_district_is_that_named_or_that_of_the_point(
    gazetteer: Gazetteer, text: str, district: str
) -> None:
    assert where(relation(gazetteer, text)).district_id == f"district:{district}"


@pytest.mark.parametrize(
    ("text", "written", "from_", "to"),
    [
        ("Two died 40 km from Quetta towards Sibi.",
         "40 km from Quetta towards Sibi", "Quetta", "Sibi"),
        ("A jeep was hit 15 km from Panjgur on the road to Hoshab.",
         "15 km from Panjgur on the road to Hoshab", "Panjgur", "Hoshab"),
    ],
)  # fmt: skip
def test_a_second_name_gives_the_direction(
    gazetteer: Gazetteer, text: str, written: str, from_: str, to: str
) -> None:
    mention = relation(gazetteer, text)
    assert mention.text == written
    start, goal = town(gazetteer, from_), town(gazetteer, to)
    turn = bearing(start, point(where(mention))) - bearing(start, goal)
    assert abs((turn + 180) % 360 - 180) < 1


@pytest.mark.parametrize(
    ("text", "written", "seat"),
    [
        ("SIBI: Two men were shot dead about 20 km from here on Monday.",
         "about 20 km from here", "Sibi"),
        ("KALAT (APP): A jeep hit a mine 9 kilometres north of here.",
         "9 kilometres north of here", "Kalat"),
        ("A bomb went off 30 km south of the provincial capital on Monday.",
         "30 km south of the provincial capital", "Quetta"),
    ],
)  # fmt: skip
def test_here_is_where_the_report_was_filed(
    gazetteer: Gazetteer, text: str, written: str, seat: str
) -> None:
    mention = relation(gazetteer, text)
    assert mention.text == written
    location = where(mention)
    assert location.uncertainty_km
    assert geodesic(point(location), town(gazetteer, seat)).kilometers < 31


def test_here_is_nowhere_without_a_dateline(gazetteer: Gazetteer) -> None:
    assert relations(gazetteer, "Two men were shot dead about 20 km from here on Monday.") == []


@pytest.mark.parametrize(
    ("name", "seat"),
    [("Kech", "Turbat"), ("Quetta city", "Quetta"), ("Chagai district", "Dalbandin")],
)
def test_from_a_district_distances_are_measured_from_its_seat(
    gazetteer: Gazetteer, name: str, seat: str
) -> None:
    mention = relation(gazetteer, f"A raid took place 12 km west of {name}.")
    assert mention.text.startswith(f"12 km west of {name.split()[0]}")
    apart = geodesic(point(where(mention)), town(gazetteer, seat)).kilometers
    assert apart == pytest.approx(12, abs=0.1)


def test_its_id_is_its_own_and_no_place_of_the_tables(gazetteer: Gazetteer) -> None:
    text = "A lorry was torched 20 km north of Quetta."
    place = where(relation(gazetteer, text)).place
    assert place.id == where(relation(gazetteer, f"Rain fell.\n\n{text}")).place.id
    assert place.id != where(relation(gazetteer, text.replace("north", "south"))).place.id
    assert place.id != where(gazetteer.mentions(text)[1]).place.id
    with pytest.raises(GazetteerError, match="There is no place"):
        gazetteer.place(place.id)


def test_what_is_measured_from_a_town_may_be_told_of_the_town(gazetteer: Gazetteer) -> None:
    near = where(relation(gazetteer, "A lorry was torched 6 km east of Mach."))
    mach, pasni = (where(gazetteer.mentions(f"Two died in {n}.")[0]) for n in ("Mach", "Pasni"))
    assert gazetteer.contains(mach, near)
    assert not gazetteer.contains(near, mach)
    assert not gazetteer.contains(pasni, near)
    assert gazetteer.contains(gazetteer.province, near)


COMPASS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "south-east": 135.0,
    "south": 180.0, "south west": 225.0, "west": 270.0, "north-west": 315.0,
}  # fmt: skip
TOWNS = ["Quetta", "Khuzdar", "Kharan", "Awaran", "Dalbandin", "Loralai", "Nushki", "Bela"]


@given(
    latitude=st.floats(24, 32),
    longitude=st.floats(60, 71),
    distance=st.floats(0.1, 400),
    degrees=st.floats(0, 359.9),
)
def test_the_point_lies_as_far_and_that_way(
    latitude: float, longitude: float, distance: float, degrees: float
) -> None:
    offset = Offset(distance, distance, bearing=degrees, spread=22.5)
    there = displace(latitude, longitude, offset)
    assert geodesic((latitude, longitude), there).kilometers == pytest.approx(distance, abs=0.01)
    if distance > 5:
        turn = (bearing((latitude, longitude), there) - degrees + 180) % 360 - 180
        assert abs(turn) < 0.5


@given(
    low=st.floats(0, 200),
    more=st.floats(0, 100),
    anchor_km=st.floats(0, 10),
    share=st.floats(0, 1),
    turn=st.floats(-1, 1),
)
def test_the_uncertainty_holds_every_point_that_the_words_allow(
    low: float, more: float, anchor_km: float, share: float, turn: float
) -> None:
    shares = RelationCues.default().uncertainty
    for direction, spread in ((90.0, 22.5), (None, 180.0)):
        offset = Offset(low, low + more, bearing=direction, spread=spread)
        radius = uncertainty(offset, anchor_km, shares)
        start = (29.0, 66.0)
        distance = low + share * more
        actual = Offset(distance, distance, bearing=90 + turn * spread)
        apart = geodesic(displace(*start, offset), displace(*start, actual)).kilometers
        assert apart <= radius * 1.01 + 0.2


def test_the_doubt_grows_with_the_distance_the_hedge_and_the_missing_direction() -> None:
    shares = RelationCues.default().uncertainty

    def radius(distance: float, **said: float | bool | None) -> float:
        return uncertainty(Offset(distance, distance, **said), 2, shares)  # type: ignore[arg-type]

    eight: dict[str, float | bool | None] = {"bearing": 90, "spread": 22.5}
    assert radius(20, **eight) < radius(40, **eight) < radius(40, hedged=True, **eight)
    assert radius(20, bearing=90, spread=11.25) < radius(20, **eight) < radius(20)
    assert radius(20, rounding=5, **eight) > radius(20, **eight)


@given(
    name=st.sampled_from(TOWNS),
    distance=st.integers(1, 60),
    unit=st.sampled_from(["km", "kms", "kilometres", "kilometers"]),
    hedge=st.sampled_from(["", "about ", "some ", "nearly ", "around "]),
    point_said=st.sampled_from(sorted(COMPASS)),
    gap=st.sampled_from(["", " "]),
)
def test_a_phrase_that_was_built_is_read_back(
    name: str, distance: int, unit: str, hedge: str, point_said: str, gap: str
) -> None:
    gazetteer = Gazetteer.default()
    phrase = f"{hedge}{distance}{gap}{unit} {point_said} of {name}"
    found = relations(gazetteer, f"A bridge was blown up {phrase} at dawn.")
    assume(found)  # a few lead out of the province
    assert [mention.text for mention in found] == [phrase]
    expected = displace(
        *town(gazetteer, name), Offset(distance, distance, bearing=COMPASS[point_said])
    )
    assert geodesic(expected, point(where(found[0]))).kilometers < 0.01


@given(st.text(alphabet="0123456789 #,.-()kmabfromthenrsuoQta\n@", max_size=80))
def test_any_words_are_read_without_fault(text: str) -> None:
    words = read_words(f"{text} km from Quetta")
    RelationCues.default().offset_before(f"{text} km from Quetta", words, len(words.lower) - 1, 0)
    Gazetteer.default().names(f"{text} km north of Quetta and 20 km from {text}")


@pytest.mark.parametrize(
    ("text", "phrase", "district"),
    [
        ("Two men were shot dead south of Kahan.", "south of Kahan", "Kohlu"),
        ("A convoy was hit east of Bela.", "east of Bela", "Lasbela"),
        ("A pylon was blown up west of Kalat town.", "west of Kalat", "Kalat"),
        ("A mine went off north of Sibi.", "north of Sibi", "Sibi"),
    ],
)
def test_a_direction_without_a_distance_leads_into_no_other_district(
    gazetteer: Gazetteer, text: str, phrase: str, district: str
) -> None:
    (found,) = [m for m in gazetteer.mentions(text) if m.role == "location"]
    assert found.text.startswith(phrase)
    assert found.location and found.location.where_precision == 2
    held = gazetteer.district_of(found.location)
    assert held and held.name == district


def test_a_distance_may_lead_into_another_district(gazetteer: Gazetteer) -> None:
    (found,) = [
        mention
        for mention in gazetteer.mentions("Two men were shot dead 40 km south of Kahan.")
        if mention.role == "location"
    ]
    assert found.location
    held = gazetteer.district_of(found.location)
    assert held and held.name == "Dera Bugti"
