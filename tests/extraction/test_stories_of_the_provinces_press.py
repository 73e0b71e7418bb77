"""How the papers of the province tell it: the same number again, lines of power, who was held.

Read on Monday 14 July 2025, so that Friday is 11 July; the sides are those of
`telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side
from mapper.model import Measure

KILLED = [
    # verbs that need to be told of people
    ("Gunmen shot down three barbers in Basima on Friday.", "3c"),
    ("Two brothers were shot down by robbers in Bhag on Friday.", "2c"),
    ("A roadside bomb claimed six soldiers near Tump on Friday.", "6s"),
    ("Another landmine blast near a school in the Mashkay area claimed two Levies men.", "2s"),
    # those who wear a uniform by what they are of
    (
        "A policeman was killed by a bomb in Zhob on Friday. One official of the police lost his "
        "life, doctors said.",
        "1s",
    ),
    ("Two officials of the Levies were shot dead in Pishin on Friday.", "2s"),
    # the dead found first and those who died later are the lead's
    (
        "An ambush near Wadh on Friday left nine people, one of them a cleric, dead. Seven people, "
        "among them the cleric, were killed on the spot, and two of the wounded died in hospital.",
        "9c",
    ),
    # "they" in the second half of a sentence
    (
        "Three masons were shot in Panjgur on Friday. Gunmen opened fire on them in Paroom and "
        "they died on the spot.",
        "3c",
    ),
    (
        "A tailor was shot in Awaran on Friday. Armed men fired at him near Jhao and he died.",
        "1c",
    ),
    # the dead of tribes that fight are civilians, whoever else is named
    (
        "An armed clash of two tribes left six people dead in Gulistan on Friday. They fought for "
        "hours until the Levies force brought about a ceasefire.",
        "6c",
    ),
    (
        "Two groups of the Jamali tribe clashed over a land dispute in Sohbatpur on Friday and "
        "four people were killed.",
        "4c",
    ),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_killed_by_side(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


NOBODY = [
    "Militants shot down a helicopter near Mach on Friday, an official said.",
    "A quadcopter was shot down by troops in Zhob on Friday.",
    "The BLF carried out an attack in Tump on Friday and claimed five soldiers were surrounded.",
    "Police carried out a raid in Hub on Friday and claimed two suspects had been caught.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_killed_by_a_claim_or_with_a_thing(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.casualties.killed.total is None


FOUGHT = [
    "A clash between militants and troops near Kahan on Friday left five people dead.",
    "Seven people died in a clash between the BLA and the UBA near Kahan, an old feud, on Friday.",
]


@pytest.mark.parametrize("text", FOUGHT)
def test_the_dead_of_armed_groups_are_of_no_stated_side(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.casualties.killed.civilians is None


INJURED = [
    ("Four died on the spot near Wadh on Friday and an equal number received injuries.", 4),
    ("Six people were killed in a fire in Hub on Friday and the same number sustained burns.", 6),
    ("A coach overturned in Lak Pass on Friday. A child is among the nine who were hurt.", 9),
    ("A van crashed near Bela on Friday. A girl is among the seven persons who were injured.", 7),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_injured_in_all(read: Read, text: str, injured: int) -> None:
    [incident] = read(text)
    assert incident.casualties.injured.total
    assert incident.casualties.injured.total.best == injured


PLACES = [
    # a line is named by its ends, and broken somewhere
    (
        "Two pylons of the lines from Guddu to Quetta were blown up in Nasirabad on Friday.",
        "Nasirabad",
    ),
    ("A pylon of the 132kv Loralai-Mach line was bombed in Sanjawi on Friday.", "Ziarat"),
    ("Pylons of the Quetta-Sibi-Guddu line were bombed in Nasirabad on Friday.", "Nasirabad"),
    ("A tower of the Kalat-Dadu transmission line was bombed in Wadh on Friday.", "Khuzdar"),
    ("Pylons of the power line in Sibi were bombed on Friday.", "Sibi"),
    # whose house it was
    ("A grenade hit the house of the Hub City Station House Officer in Kharan.", "Kharan"),
    ("The Turbat station house officer was shot dead in Bela on Friday.", "Lasbela"),
    ("The Turbat station house officer was shot dead on Friday.", "Kech"),
]


@pytest.mark.parametrize(("text", "district"), PLACES)
def test_where_it_was(read: Read, text: str, district: str) -> None:
    assert [incident.district for incident in read(text)] == [district]


TOTALS = [
    "Lightning killed three people when rain lashed Quetta and 20 districts of Balochistan on "
    "Friday. Two men died in Surab. It killed one man in Pishin.",
    "Roofs fell in the rain and five people died in Zhob and other parts of Balochistan on Friday. "
    "Three died in Loralai and two in Musakhel.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_the_dead_of_a_town_and_of_many_districts_are_a_total(read: Read, text: str) -> None:
    total, *parts = read(text)
    assert (total.kind, total.district) == ("rollup", None)
    assert {part.kind for part in parts} == {"event"}


def test_a_strike_in_a_town_and_elsewhere_is_in_that_town(read: Read) -> None:
    [incident] = read("A shutter-down strike was observed in Zhob and other parts of Balochistan.")
    assert incident.district == "Zhob"


KINDS = [
    # a mine, and nobody died
    ("Seven labourers were trapped in a flooded coal mine in Mach and rescued on Friday.", "Mine"),
    ("After a day in a coal mine in the Duki area, ten miners were rescued on Friday.", "Mine"),
    # whom forces take and move to where nobody knows is no prisoner
    (
        "Forces raided a hostel in Panjgur on Friday and detained two students, who were moved to "
        "an unknown place.",
        "Abduction",
    ),
    (
        "Soldiers detained three shepherds in Mashkay on Friday. It is another case of enforced "
        "disappearance, the families said.",
        "Abduction",
    ),
    ("Police detained two suspects in Hub on Friday and moved them to an unknown place.", "Arrest"),
    ("Police arrested two men in Hub on Friday for theft.", "Arrest"),
    # what is detected
    ("A bomb was detected under a bridge in Sibi on Friday.", "Disrupted weapons"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_happened(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type.startswith(kind)


NOTHING = [
    "The dengue virus was detected on Friday in samples taken in Gwadar.",
    "The minister went down into a coal mine in Mach on Friday and spoke with its owners.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_incident(read: Read, text: str) -> None:
    assert read(text) == []


RECALLED = [
    "Rocket attacks early this month damaged a gas plant at Sui and killed a guard.",
    "The blast follows the recent hijacking of a train near Sibi, where 26 people were killed.",
]


@pytest.mark.parametrize("text", RECALLED)
def test_what_was_before_is_background(read: Read, text: str) -> None:
    news, *recalled = read(f"A bomb killed a man in Kharan on Friday. {text}")
    assert (news.kind, news.district) == ("event", "Kharan")
    assert {incident.kind for incident in recalled} <= {"background"}


LISTS = [
    (
        "A blast in Hub and firing in Wadh killed six people on Friday.",
        6,
        {"Hub", "Khuzdar"},
    ),
    (
        "An ambush in Mawand, an attack with grenades in Pishin and shootings in Kharan and Surab "
        "left nine people dead on Friday. Four policemen were hurt.",
        9,
        {"Kohlu", "Pishin", "Kharan", "Surab"},
    ),
]


@pytest.mark.parametrize(("text", "killed", "districts"), LISTS)
def test_the_dead_of_a_list_of_events_are_of_all(
    read: Read, text: str, killed: int, districts: set[str]
) -> None:
    *events, total = read(text)
    assert total.kind == "rollup"
    assert total.casualties.killed.total
    assert total.casualties.killed.total.best == killed
    assert {event.district for event in events} == districts
    assert all(event.casualties.killed.total is None for event in events)


def test_the_dead_of_the_last_verb_are_of_its_own_town(read: Read) -> None:
    first, second = read("A bomb exploded in Hub and an attack in Wadh killed six on Friday.")
    assert first.casualties.killed.total is None
    assert by_side(second, "killed") == "6c"


SPOKEN = [
    # a post of a force is no town of its spokesman where another speaks
    ("Two boys died outside the Levies post in Bela on Friday, hospital sources said.", "Lasbela"),
    ("Three people were shot near the police lines in Sibi on Friday, residents said.", "Sibi"),
    # what went on for months is told where it flared up
    (
        "Forces clashed with protesters at a border crossing in southwestern Pakistan on Friday, "
        "and two people died. The violence happened in Chaman, where traders have kept up a "
        "sit-in since last October.",
        "Chaman",
    ),
]


@pytest.mark.parametrize(("text", "district"), SPOKEN)
def test_where_it_was_in_spite_of_what_is_said_beside(read: Read, text: str, district: str) -> None:
    assert [incident.district for incident in read(text)] == [district]


def test_deaths_since_a_month_are_no_event(read: Read) -> None:
    assert read("Ninety people have been killed in Quetta since last October, police said.") == []


PERSONS: list[tuple[str, Measure]] = [
    ("Dr Hamid Khan was taken away by armed men in Pishin on Friday.", "abducted"),
    ("Dr Sajjad Ahmed was shot dead in Nal on Friday.", "killed"),
]


@pytest.mark.parametrize(("text", "measure"), PERSONS)
def test_a_doctor_is_hit_by_name(read: Read, text: str, measure: Measure) -> None:
    [incident] = read(text)
    assert by_side(incident, measure) == "1c"


def test_what_a_killing_avenged_gives_no_day(read: Read) -> None:
    [incident] = read(
        "In what looked like a reaction to the killing of two clerics on Thursday, four labourers "
        "were murdered on Friday in Khuzdar."
    )
    assert by_side(incident, "killed") == "4c"
    assert str(incident.date_start) == "2025-07-11"


def test_a_war_recalled_beside_a_day_is_no_part_of_the_news(read: Read) -> None:
    [incident] = [
        each
        for each in read(
            "Gunmen killed a driver and burnt seven tankers, police said on Friday. Pakistan had "
            "shut the border on June 26, when shelling from across it killed 24 soldiers. The "
            "attack took place in the town of Dhadar in Bolan district."
        )
        if each.kind == "event"
    ]
    assert incident.district == "Kachhi"
    assert by_side(incident, "killed") == "1c"


def test_what_last_month_saw_is_not_the_kind_of_the_event(read: Read) -> None:
    [incident] = read(
        "Gunmen killed a driver in Dhadar on Friday. The army left a base on Thursday over last "
        "month's deadly air strikes."
    )
    assert incident.sub_event_type == "Attack"


NAMED = [
    ("Gul Khan was killed on the spot. Mir Hassan died under treatment.", "2c"),
    ("Haji Nadir was killed on the spot. Haji Wazir succumbed in hospital.", "2c"),
    ("Gul Khan was killed on the spot. Gul Khan died at once, police said.", "1c"),
    ("Mir Gul Khan was killed on the spot. Gul Khan died at once, police said.", "1c"),
]


@pytest.mark.parametrize(("text", "killed"), NAMED)
def test_two_persons_told_of_one_after_the_other(read: Read, text: str, killed: str) -> None:
    [incident] = read(f"Gunmen fired at a car in Hub on Friday. {text}")
    assert by_side(incident, "killed") == killed


def test_some_of_the_victims_of_a_total_have_a_place_of_their_own(read: Read) -> None:
    total, *events = read(
        "Four people were murdered on Friday in different parts of Balochistan. Two of the "
        "victims were on a road in Kuchlak when armed men fired at them. In Khuzdar a settler was "
        "shot dead."
    )
    assert total.kind == "rollup"
    assert [event.district for event in events] == ["Quetta", "Khuzdar"]


def test_one_attack_each_is_told_once(read: Read) -> None:
    events = read(
        "Two separate attacks were carried out on Friday by gunmen, one of them in Kachhi district "
        "and the other in Pishin. About 20 men struck the Khattan police station in Kachhi and "
        "burned its records. Grenades were thrown at a post in Pishin."
    )
    assert [event.district for event in events] == ["Kachhi", "Pishin"]


OTHERS = [
    ("One was killed at once and the other succumbed to his wounds in hospital.", "2c"),
    ("One died on the spot while the other died in hospital.", "2c"),
    ("One died on the spot while the other was injured.", "1c"),
    ("One was killed there. The other wounded man is stable.", "1c"),
    ("They separated one from the other workers and shot him dead.", "1c"),
]


@pytest.mark.parametrize(("text", "killed"), OTHERS)
def test_the_other_of_two(read: Read, text: str, killed: str) -> None:
    [incident] = read(f"Gunmen opened fire on two traders in Hub on Friday. {text}")
    assert by_side(incident, "killed") == killed


def test_some_men_of_a_force_who_died_at_once_are_of_it(read: Read) -> None:
    [incident] = read(
        "A landmine near Sanni Cross in the Dhadar area claimed seven Levies men on Friday. Three "
        "men died on the spot."
    )
    assert by_side(incident, "killed") == "7s"


def test_a_statistic_of_a_quarter_is_no_toll(read: Read) -> None:
    [incident] = read(
        "Seven people were shot dead in Bela on Friday. In the second quarter of this year, a "
        "report says, there were 380 fatalities linked to violence in the country."
    )
    assert by_side(incident, "killed") == "7c"


def test_an_inquiry_into_an_explosion_of_weeks_ago_is_of_that_day(read: Read) -> None:
    news, recalled = read(
        "Ten miners were rescued from a flooded coal mine in Duki on Friday. A committee which "
        "looks into the methane explosion in a mine of Harnai, where 12 miners died, blamed its "
        "owner. It was on July 1 that methane exploded and killed 12 miners in Harnai."
    )
    assert (news.kind, news.district) == ("event", "Duki")
    assert (recalled.kind, recalled.district) == ("background", "Harnai")


def test_what_a_raid_found_is_no_bombing(read: Read) -> None:
    [incident] = read(
        "Troops raided a house in Kharan on Friday. What was seized in the raid included nine "
        "anti-tank mines, four missiles and 120 mortar shells."
    )
    assert incident.sub_event_type != "Remote explosive/landmine/IED"
    assert incident.event_type != "Explosions/Remote violence"


def test_who_speaks_behind_a_quotation_is_not_hit(read: Read) -> None:
    for closing, opening in (("”", "“"), ('"', '"')):
        [incident] = read(
            f"{opening}A bomb went off in Hub on Friday, killing two passers-by,{closing} the "
            "District Police Officer of Lasbela, Habibullah Khan, told reporters."
        )
        assert by_side(incident, "killed") == "2c"


AS_MANY = [
    ("A blast in Uthal on Friday killed a teacher and injured four policemen and four others.", 8),
    ("A blast in Bhag on Friday injured two constables, a guard and three others.", 6),
    (
        "A blast in Bhag on Friday injured four policemen. Four people were injured, doctors said.",
        4,
    ),
]


@pytest.mark.parametrize(("text", "injured"), AS_MANY)
def test_as_many_others_are_others(read: Read, text: str, injured: int) -> None:
    [incident] = read(text)
    assert incident.casualties.injured.total
    assert incident.casualties.injured.total.best == injured


def test_a_map_that_is_seized_is_no_scene(read: Read) -> None:
    incidents = read(
        "Troops raided a hideout in Kuchlak on Friday. Suicide jackets, explosives and a map of "
        "Zhob were seized."
    )
    assert {incident.district for incident in incidents} == {"Quetta"}
