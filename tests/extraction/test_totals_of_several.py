"""A figure for several events is none of theirs: before them, after them, or shared out.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: kind, district, killed, injured.
Told = list[tuple[str, str | None, str, str]]

TOLD: list[tuple[str, Told]] = [
    # one count of a list of events, each told below it
    (
        "QUETTA: Six people were killed on Friday in explosions in Hub and Uthal, a grenade attack "
        "in Panjgur and shootings in Kharan and Turbat.\n\nA bomb in a car on Sakran Road in Hub "
        "killed five passers-by.\n\nA man was gunned down in Turbat.",
        [
            ("event", "Hub", "5c", ""),
            ("event", "Kech", "1c", ""),
            ("event", "Kharan", "", ""),
            ("event", "Lasbela", "", ""),
            ("event", "Panjgur", "", ""),
            ("rollup", None, "6c", ""),
        ],
    ),
    # all the soldiers of a total fell in the event that its paragraph tells
    (
        "Eighteen soldiers were martyred and 23 terrorists killed in different operations in "
        "Balochistan on Friday.\n\nTerrorists attacked a post in Mangochar, Kalat. Forces sent 12 "
        "terrorists to hell. However, 18 brave sons of soil, having fought gallantly, embraced "
        "shahadat.",
        [("rollup", None, "18s 23m", ""), ("event", "Kalat", "18s 12m", "")],
    ),
    # after the events it counts
    (
        "A coach overturned near Bela on Friday and five people were killed. A van hit a truck "
        'near Surab, killing three.\n\n"Eight people have died on this road in one day," a '
        "rescue official said.",
        [
            ("event", "Lasbela", "5c", ""),
            ("event", "Surab", "3c", ""),
            ("rollup", None, "8c", ""),
        ],
    ),
    # the toll of one of them, told again, is no total
    (
        "A coach overturned near Bela on Friday and five people were killed. A van hit a truck "
        "near Surab, killing three.\n\nThe three dead of the van were brothers.",
        [("event", "Lasbela", "5c", ""), ("event", "Surab", "3c", "")],
    ),
    (
        "Two boys drowned in a flash flood in Nal on Friday and lightning killed a man in Washuk."
        "\n\nThe rains had taken four lives in the two districts, an official said.",
        [
            ("event", "Khuzdar", "2c", ""),
            ("event", "Washuk", "1c", ""),
            ("rollup", None, "4c", ""),
        ],
    ),
    # before them
    (
        "HUB: Seven people lost their lives in three districts of the province.\n\nA bus fell into "
        "a ravine near Gadani on Friday, killing four people. In Kalat, three men died when a "
        "roof collapsed.",
        [("rollup", None, "7c", ""), ("event", "Hub", "4c", ""), ("event", "Kalat", "3c", "")],
    ),
    (
        "Rains claimed six more lives in Balochistan on Friday.\n\nA wall fell in "
        "Loralai, killing two boys. In Barkhan, four women drowned in a stream.",
        [
            ("rollup", None, "6c", ""),
            ("event", "Loralai", "2c", ""),
            ("event", "Barkhan", "4c", ""),
        ],
    ),
    (
        "Fog led to two accidents on the N-65 on Friday. Two vans collided near Dhadar, killing "
        "five people. A car fell from a bridge near Sibi and two students died.",
        [("rollup", None, "", ""), ("event", "Kachhi", "5c", ""), ("event", "Sibi", "2c", "")],
    ),
    # shared out in its own sentence
    (
        "Eleven people were injured in the storm on Friday, eight of them in Pishin and three in "
        "Loralai.",
        [("event", "Pishin", "", "8c"), ("event", "Loralai", "", "3c")],
    ),
    (
        "Eleven people were injured in the storm in Pishin on Friday, eight of them seriously.",
        [("event", "Pishin", "", "11c")],
    ),
    # a clause on where, and another place behind it
    (
        "A bus overturned near Hub on Friday.\n\nA similar accident took place in Bela, where a "
        "man lost his life when his car hit a tree, and in the Besima area of Washuk three "
        "labourers died when a truck overturned.",
        [
            ("event", "Hub", "", ""),
            ("event", "Lasbela", "1c", ""),
            ("event", "Washuk", "3c", ""),
        ],
    ),
    # things that were seized are no people
    (
        "Police arrested two men and seized two shotguns in Hub on Friday.",
        [("event", "Hub", "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_figure_for_several_events_is_none_of_theirs(read: Read, text: str, told: Told) -> None:
    found = [(i.kind, i.district, by_side(i, "killed"), by_side(i, "injured")) for i in read(text)]
    assert sorted(found, key=str) == sorted(told, key=str)


def test_a_total_includes_the_events_it_counts(read: Read) -> None:
    incidents = read(TOLD[2][0])
    (total,) = [incident for incident in incidents if incident.kind == "rollup"]
    assert set(total.includes) == {i.id for i in incidents if i.kind == "event"}


def test_things_that_are_seized_are_no_people_taken(read: Read) -> None:
    (incident,) = read("Police arrested two men and seized two shotguns in Hub on Friday.")
    assert by_side(incident, "abducted") == ""
    (incident,) = read("Gunmen seized two traders in Hub on Friday.")
    assert by_side(incident, "abducted") == "2c"


APART: list[tuple[str, Told]] = [
    # in the same district, and no more of what was told
    (
        "The bullet-riddled bodies of three men were found near Awaran town on Saturday.\n\n"
        "Earlier in the week, a soldier was martyred when gunmen fired at a patrol in the same "
        "district.",
        [("event", "Awaran", "3c", ""), ("event", "Awaran", "1s", "")],
    ),
    (
        "A blast in Sharigh, Harnai, killed nine miners on Friday.\n\nWithin two hours, a truck "
        "was hit by a similar device at Zardalu in the same district. Its driver suffered a broken "
        "leg.",
        [("event", "Harnai", "9c", ""), ("event", "Harnai", "", "1c")],
    ),
    # those of whom one is told lived there
    (
        "Gunmen shot dead two tailors near Awaran town on Friday. Both belonged to the same "
        "district, police said.",
        [("event", "Awaran", "2c", "")],
    ),
    (
        "A trader was shot dead in Hub on Friday. Another was gunned down in the same town.",
        [("event", "Hub", "2c", "")],
    ),
    # and another
    (
        "Armed men attacked a post in Mastung on Friday and another in the Rakhni area of "
        "Barkhan. Nobody was hurt.",
        [("event", "Barkhan", "0", "0"), ("event", "Mastung", "", "")],
    ),
    # one of many of a family drowned, and no toll of a district
    (
        "Flash floods swept away a van near Muslim Bagh on Friday; a woman and four children "
        "drowned.\n\nIn neighbouring Zhob, three boys were killed by lightning.",
        [("event", "Killa Saifullah", "5c", ""), ("event", "Zhob", "3c", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), APART)
def test_what_is_told_beside_an_event_is_apart_from_it(read: Read, text: str, told: Told) -> None:
    found = [(i.kind, i.district, by_side(i, "killed"), by_side(i, "injured")) for i in read(text)]
    assert sorted(found, key=str) == sorted(told, key=str)


def test_in_the_same_district_says_no_more_than_the_district(read: Read) -> None:
    _, second = read(APART[0][0])
    assert second.place is not None
    assert second.place.kind == "district"
    assert "place inferred" in second.flags


def test_others_whose_number_is_the_sum_by_chance_are_no_total(read: Read) -> None:
    text = (
        "Gunmen killed two tailors in Nal on Friday. A bomb killed three drivers in Bela.\n\nFive "
        "terrorists were killed in the clash that followed."
    )
    found = {i.district: by_side(i, "killed") for i in read(text) if i.kind == "rollup"}
    assert found == {}
