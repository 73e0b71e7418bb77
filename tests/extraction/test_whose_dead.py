"""Whose the dead are: a force's man, passengers some of whom serve, names, bombers, one man twice.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with the killed and the injured of its one event.
WHOSE: list[tuple[str, str, str]] = [
    (
        "Eleven people were martyred in a blast in Sibi on Friday. A Frontier Corps (FC) man was "
        "among the dead.",
        "10c 1s",
        "",
    ),
    # some of the passengers serve
    (
        "At least 13 passengers were shot dead near Uthal on Friday. Two coast guards were among "
        "the dead.",
        "11c 2s",
        "",
    ),
    (
        "At least 13 miners were shot dead near Duki on Friday. Police fired back.",
        "13c",
        "",
    ),
    # a toll, with those hurt beside it
    (
        "The death toll from a bomb attack on a market in Sibi on Friday has risen to 29, with 80 "
        "others wounded.",
        "29c",
        "80c",
    ),
    (
        "Six Pakistan Army officials, two majors among them, died in a crash near Sibi on Friday.",
        "6s",
        "",
    ),
    # a corps is no number of people
    (
        "A helicopter with five people on board, including the commander 12 Corps, crashed in Bela "
        "on Friday; all of them were martyred.",
        "5c",
        "",
    ),
    (
        'A bomb killed one person in Bela on Friday. "It went off at a pump," police official Jan '
        "Muhammad told reporters.",
        "1c",
        "",
    ),
    # a name in apposition to a soldier of a force
    (
        "A soldier of the Frontier Corps, 24-year-old Noman Khan of Sahiwal, also lost his life in "
        "Awaran on Friday.",
        "1s",
        "",
    ),
    # the names of those counted
    (
        "Four Levies men were killed at a post in Sanjawi, Ziarat, on Friday. Mehtab Khan, Abdul "
        "Karim, Fakeer Ahmed and Dad Muhammad died on the spot.",
        "4s",
        "",
    ),
    (
        "Four Levies men were killed at a post in Sanjawi, Ziarat, on Friday. Two drivers, Abdul "
        "Karim and Fakeer Ahmed, were also killed.",
        "2c 4s",
        "",
    ),
    # the attacker and the bomber are one
    (
        "A suicide bomber struck a rally in Zhob on Friday. Nine people were hurt and the attacker "
        "was killed. The bomber blew himself up near the stage.",
        "1m",
        "9c",
    ),
    # bombers who are counted, and a third
    (
        "Militants stormed a college in Khuzdar on Friday, killing 20 cadets. Two of the militants "
        "blew themselves up and the third was killed by troops.",
        "20s 3m",
        "",
    ),
    # one constable, told of twice
    (
        "A police constable was martyred in a protest in Pasni on Friday. Constable Yasir Khan was "
        'shot in the neck. "He passed away on the spot," an officer said.',
        "1s",
        "",
    ),
    # who tried to flee
    (
        "Three terrorists who tried to flee were engaged and killed in Panjgur on Friday.",
        "3m",
        "",
    ),
    # a death of the injured that raises the toll
    (
        "Two boys were killed and 12 people hurt by a bomb in Kharan on Friday.\n\nThe hurt were "
        "moved to Quetta. There a woman succumbed to her injuries, raising the number of dead to "
        "three.",
        "3c",
        "11c",
    ),
    # "officials later said" takes the first count's place
    (
        "Police said three people were killed in a blast in Turbat on Friday. Officials later said "
        "five had lost their lives, four of them men of the Frontier Corps.",
        "1c 4s",
        "",
    ),
    (
        "Police said three people were killed in a blast in Turbat on Friday. Officials later said "
        "a woman was among them.",
        "3c",
        "",
    ),
    # who says so is no side of it
    (
        "Two people were killed in a blast in Quetta on Friday. According to police, the blast hit "
        "a shop.",
        "2c",
        "",
    ),
    # lorries burn, and people
    (
        "Three lorries came under fire near Wadh on Friday and two of them were burnt.",
        "",
        "",
    ),
    (
        "Five passengers were hurt when a bus caught fire near Wadh on Friday and two of them were "
        "burnt badly.",
        "",
        "5c",
    ),
    ("A judge, Nadir Khan, was martyred in his home town of Kharan on Friday.", "1c", ""),
]


@pytest.mark.parametrize(("text", "killed", "injured"), WHOSE)
def test_whose_the_dead_are(read: Read, text: str, killed: str, injured: str) -> None:
    (incident,) = read(text)
    assert (by_side(incident, "killed"), by_side(incident, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A gas cylinder blew up in a shop in Hub on Friday, killing two.", "Industrial accident"),
        ("An oil tanker blew up in Hub on Friday, killing two.", "Industrial accident"),
        (
            "Militants blew up an oil tanker in Hub on Friday, killing two.",
            "Remote explosive/landmine/IED",
        ),
        ("Gunmen blew up a bridge near Hub on Friday.", "Remote explosive/landmine/IED"),
    ],
)
def test_what_blew_up_by_itself_is_an_accident(read: Read, text: str, kind: str) -> None:
    (incident,) = read(text)
    assert incident.sub_event_type == kind


@pytest.mark.parametrize(
    "text",
    [
        "The minister hailed the end of a legal battle over the mine at Reko Diq on Friday.",
        "Thieves broke into six shops in Dera Murad Jamali on Friday.",
    ],
)
def test_battles_of_law_and_thefts_are_no_events(read: Read, text: str) -> None:
    assert read(text) == []


def test_the_first_of_two_is_apart_from_the_count_of_both(read: Read) -> None:
    text = (
        "Eight people were hurt in two explosions in Chaman on Friday. The first explosion took "
        "place in a market, injuring two people. The second targeted a police post and injured six."
    )
    found = [(incident.kind, by_side(incident, "injured")) for incident in read(text)]
    assert sorted(found) == [("event", "2c"), ("event", "6u"), ("rollup", "2c 6u")]


def test_a_road_that_is_to_connect_two_towns_is_in_neither(read: Read) -> None:
    text = (
        "Gunmen abducted six labourers from a camp in Nal on Friday. The firm is building a road "
        "to connect Khuzdar with Besima."
    )
    (incident,) = read(text)
    assert incident.place is not None
    assert incident.place.name == "Nal"


def test_an_official_taken_on_his_way_is_not_at_his_office(read: Read) -> None:
    (incident,) = read(
        "The assistant commissioner of Ziarat and his son were kidnapped in Harnai on Friday. In "
        "June, the assistant commissioner of Tump was kidnapped while he was going from Turbat to "
        "Quetta."
    )
    assert incident.district == "Harnai"


def test_an_officer_among_the_hurt_is_not_at_his_office(read: Read) -> None:
    (incident,) = read(
        "A blast killed four people in Turbat on Friday. SSP Gwadar Zohaib Khan and several "
        "policemen are among the injured."
    )
    assert incident.district == "Kech"


def test_what_people_had_protested_for_is_no_protest_of_the_day(read: Read) -> None:
    (incident,) = read(
        "Gunmen freed three doctors in Muslim Bagh, where they had been kidnapped, on Friday. "
        "Relatives had staged protests in Quetta."
    )
    assert incident.district == "Killa Saifullah"


def test_the_first_of_several_at_no_place_of_a_table_is_none_of_the_next(read: Read) -> None:
    text = (
        "Nine people were killed when gunmen fired on buses in separate incidents in Sibi and "
        "Kachhi on Friday.\n\nIn the first incident near Zardkot, gunmen fired on a bus, killing "
        "five people. In another incident near Dhadar, a driver was killed."
    )
    found = {i.district: by_side(i, "killed") for i in read(text) if i.kind == "event"}
    assert found["Kachhi"] == "1c"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A car bomb killed nine people in Quetta on Friday. Officials said it was a suicide "
            "bombing.",
            "Suicide bomb",
        ),
        (
            "A bomb attack killed nine people in Dhadar on Friday. A motorcyclist, believed to be "
            "a suicide bomber, rammed a van.",
            "Suicide bomb",
        ),
        (
            "A car bomb killed nine people in Quetta on Friday. A suicide blast had hit the city "
            "in May.",
            "Remote explosive/landmine/IED",
        ),
    ],
)
def test_what_a_blast_turns_out_to_have_been(read: Read, text: str, kind: str) -> None:
    (incident,) = (i for i in read(text) if i.kind == "event")
    assert incident.sub_event_type == kind
