"""Small words that decide: "no fewer than", "not far from", "while passing through", "led to".

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side

#: Each text with its incidents: district, sub-event type, people killed.
COUNTED: list[tuple[str, Told]] = [
    (
        "No fewer than nine people died on Friday after inhaling gas in a coal mine in Duki.",
        [("Duki", "Mine accident", "9c")],
    ),
    (
        "No less than six soldiers were killed in an ambush in Kech on Friday.",
        [("Kech", "Armed clash", "6s")],
    ),
    (
        "A girl was among five people who drowned in Hanna Lake near Quetta on Friday.",
        [("Quetta", "Other", "5c")],
    ),
    # but here nobody was
    (
        "No soldiers were killed when a bomb went off in Kech on Friday.",
        [("Kech", "Remote explosive/landmine/IED", "0")],
    ),
]

ACCIDENTS: list[tuple[str, Told]] = [
    (
        "A coalmine in the outskirts of Quetta collapsed on Friday, killing two miners.",
        [("Quetta", "Mine accident", "2c")],
    ),
    (
        "Four fishermen died when their boat went down not far from the Pasni coast on Friday.",
        [("Gwadar", "Other", "4c")],
    ),
    (
        "A cave-in at a mine in Duki on Friday followed an explosion. Three miners died.",
        [("Duki", "Mine accident", "3c")],
    ),
    # who is killed at a mine need not die of it
    (
        "Gunmen killed two miners at a coal mine in Duki on Friday.",
        [("Duki", "Attack", "2c")],
    ),
]

PLACES: list[tuple[str, Told]] = [
    (
        "A convoy was attacked while passing through Mach on Friday. Two soldiers were killed.",
        [("Kachhi", "Armed clash", "2s")],
    ),
    (
        "Two men were shot dead in Wadh on Friday. The Kalat Range DIG visited the families.",
        [("Khuzdar", "Attack", "2c")],
    ),
    # a bomb here and shots there, counted together, are two events and a toll over both
    (
        "A bomb blast in the Khost area of Harnai district and firing in Panjgur district left "
        "seven soldiers martyred on Friday.",
        [
            ("Harnai", "Remote explosive/landmine/IED", ""),
            ("Panjgur", "Armed clash", ""),
            (None, "Remote explosive/landmine/IED", "7s"),
        ],
    ),
    # "two attacks" of a lead, and then the one of them in the city
    (
        "Two separate attacks were carried out in Balochistan on Friday, one in Kachhi district "
        "and the other in Quetta.\n\nThe same evening motorcyclists threw a grenade at a post on "
        "Quetta's Western Bypass, killing a guard.",
        [("Kachhi", "Attack", ""), ("Quetta", "Grenade", "1c")],
    ),
]

TAKEN: list[tuple[str, Told]] = [
    # people are taken from a place, vehicles only come from one
    (
        "Two traders were kidnapped on Friday, one from Kalat and the other from Mastung.",
        [
            (None, "Abduction/forced disappearance", ""),
            ("Kalat", "Abduction/forced disappearance", ""),
            ("Mastung", "Abduction/forced disappearance", ""),
        ],
    ),
    (
        "Two vans, one from Kharan and the other from Quetta, met head-on in Nushki on Friday.",
        [("Nushki", "Road accident", "")],
    ),
    (
        "Gunmen killed nine labourers in Balochistan today, police said.",
        [(None, "Attack", "9c")],
    ),
    (
        "Armed men came to a camp in Surab on Friday and drove away with six labourers.",
        [("Surab", "Abduction/forced disappearance", "")],
    ),
    (
        "Gunmen walked into a site in Barkhan on Friday and carried off three labourers.",
        [("Barkhan", "Abduction/forced disappearance", "")],
    ),
    ("Robbers drove away with 20 goats from a farm in Hub on Friday.", []),
]

SPARKED: list[tuple[str, Told]] = [
    (
        "The killing of a student sparked protests in Turbat on Saturday.",
        [("Kech", "Peaceful protest", "")],
    ),
    (
        "The abduction of a trader led to a strike in Kalat on Saturday.",
        [("Kalat", "Peaceful protest", "")],
    ),
    # but killings that are told are the news, and the riots came of them
    (
        "Gunmen killed six traders in Kalat on Saturday, sparking riots.",
        [("Kalat", "Attack", "6c")],
    ),
]

SIDES: list[tuple[str, Told]] = [
    # an official is hit at a post of his force
    (
        "Gunmen attacked a Levies check post in Kalat on Friday and one official was martyred.",
        [("Kalat", "Armed clash", "1s")],
    ),
    (
        "Police said gunmen killed two officials of the forest department in Kalat on Friday.",
        [("Kalat", "Attack", "2c")],
    ),
    # whoever makes arrests afterwards is none of those hit
    (
        "A landmine killed two people in Sui on Friday. Law enforcement agencies were active and "
        "a number of suspects had been rounded up.",
        [("Dera Bugti", "Remote explosive/landmine/IED", "2c")],
    ),
    # armed men of two tribes are tribesmen
    (
        "Five people died in a clash of two tribes in Bhag on Friday. Armed men of both shot at "
        "each other.",
        [("Kachhi", "Armed clash", "5c")],
    ),
]


@pytest.mark.parametrize(
    ("text", "told"), [*COUNTED, *ACCIDENTS, *PLACES, *TAKEN, *SPARKED, *SIDES]
)
def test_small_words_decide(read: Read, text: str, told: Told) -> None:
    assert [
        (each.district, each.sub_event_type, by_side(each, "killed")) for each in read(text)
    ] == told


def test_a_different_count_stands_beside_the_first(read: Read) -> None:
    [found] = read(
        "A blast killed five people in Kalat on Friday, officials said. A hospital gave a higher "
        "toll, saying seven had died."
    )
    assert by_side(found, "killed") == "5c"
    assert [(claim.by, claim.count.best) for claim in found.claims] == [("hospital", 7)]


def test_whom_another_boat_picked_up_nobody_abducted(read: Read) -> None:
    [found] = read(
        "Three fishermen drowned when their boat capsized off Ormara on Friday. Four of them were "
        "picked up by another boat."
    )
    assert found.casualties.abducted.total is None


LONG_AGO = [
    "The games were opened in Quetta on Friday. The military has carried out several operations "
    "over the decades in Balochistan.",
    "Militants have for years conducted many raids in Balochistan, the minister said on Friday.",
]


@pytest.mark.parametrize("text", LONG_AGO)
def test_what_has_gone_on_for_decades_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_lead_without_a_day_totals_the_events_of_two_days(read: Read) -> None:
    found = read(
        "At least seven people were killed in attacks in Balochistan.\n\nIn Kalat, gunmen shot "
        "dead two men on Friday. In Kharan, five people were killed by a blast on Saturday."
    )
    assert [each.kind for each in found] == ["rollup", "event", "event"]


HOMES = [
    ("Five picnickers from Quetta drowned in a dam near Kach on Friday.", {"Ziarat"}),
    ("A party from Quetta was attacked near Ziarat on Friday.", {"Ziarat"}),
]


@pytest.mark.parametrize(("text", "districts"), HOMES)
def test_where_a_party_came_from_is_no_place_of_the_event(
    read: Read, text: str, districts: set[str]
) -> None:
    assert {each.district for each in read(text)} == districts


def test_others_hurt_at_a_post_make_it_no_attack_on_civilians(read: Read) -> None:
    [found] = read(
        "A Levies man was martyred and two others were injured when gunmen attacked a Levies "
        "check post in Nal on Friday."
    )
    assert found.sub_event_type == "Armed clash"


COURTS = [
    "A court in Quetta on Friday adjourned the hearing of the case of the murder of a teacher.",
    "The judicial commission submitted its report regarding the Quetta blast on Friday.",
    "The minister ordered an inquiry into the killing of a trader in Hub on Friday.",
]


@pytest.mark.parametrize("text", COURTS)
def test_what_courts_and_inquiries_look_into_is_no_news(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_day_prior_is_another_day(read: Read) -> None:
    found = read(
        "Twenty people were injured in a blast in Chaman on Friday. A day prior, five people were "
        "injured in a grenade attack in Chaman."
    )
    assert [(by_side(each, "injured"), str(each.date_start)) for each in found] == [
        ("20c", "2025-07-11"),
        ("5c", "2025-07-10"),
    ]


def test_bombs_among_the_weapons_found_did_not_go_off(read: Read) -> None:
    [found] = read(
        "Police raided a house in Kuchlak on Friday and arrested two men. The weapons included "
        "IEDs and two suicide jackets."
    )
    assert found.sub_event_type == "Arrests"


def test_lawyers_who_boycott_the_courts_protest(read: Read) -> None:
    [found] = read("Lawyers boycotted courts all over Balochistan on Friday, the bar said.")
    assert found.event_type == "Protests"
