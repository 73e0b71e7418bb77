"""What a report says beside its event: reminders, records, speakers, hospitals, the same again."""

from __future__ import annotations

import pytest

from extraction.telling import Read, events
from mapper.model import Incident

LEAD = "QUETTA: Gunmen shot dead two traders in the Absor area of Turbat on Saturday, police said. "


def places(found: list[Incident]) -> list[str | None]:
    return [each.district for each in found if each.kind == "event"]


@pytest.mark.parametrize(
    "reminder",
    [
        "It comes four days after a tribal elder was killed in a drone strike.",
        "The attack comes a week after a suicide bombing in Khuzdar killed nine people.",
        "The shooting came ten days after a blast in Kalat left four dead.",
        "Analysts speak of recurring deadly attacks by armed groups in Gwadar.",
        "It was the worst violence in the province since a minister was killed in Sibi.",
        "According to sources at Quetta Civil Hospital, three of the injured were discharged.",
        "Officials are arranging to send the injured to Karachi and Quetta by helicopter.",
    ],
)
def test_a_reminder_is_no_news(read: Read, reminder: str) -> None:
    found = read(LEAD + reminder)
    assert places(found) == ["Kech"]
    [event] = events(found)
    assert event.casualties.killed.total and event.casualties.killed.total.best == 2


def test_what_happened_the_day_before_is_news(read: Read) -> None:
    found = read(LEAD + "The attack came a day after troops killed six militants in Kalat.")
    assert places(found) == ["Kech", "Kalat"]


@pytest.mark.parametrize(
    "text",
    [
        "A storm hit the coast on Friday. A correspondent in Quetta, the provincial capital, says "
        "at least 20 people were killed in Gwadar.",
        "The BBC's man in Quetta says 20 people were killed by floods in Gwadar on Friday.",
    ],
)
def test_a_correspondent_speaks_from_where_he_is(read: Read, text: str) -> None:
    assert places(read(text)) == ["Gwadar"]


@pytest.mark.parametrize("number", ["five", "11"])
def test_the_same_bodies_are_found_once(read: Read, number: str) -> None:
    found = read(
        f"QUETTA: {number.capitalize()} bodies were found in Turbat on Saturday.\n\nThe Levies "
        f"found the {number} bodies in the Tajban area, 70 kilometres east of the town."
    )
    assert places(found) == ["Kech"]


def test_an_earthquake_is_where_it_struck(read: Read) -> None:
    found = read(
        "QUETTA: An earthquake killed 12 people in Ziarat on Friday. It measured 6.4 and had its "
        "epicentre in the Chiltan mountains, 70km from Quetta."
    )
    assert places(found) == ["Ziarat"]


def test_an_earthquake_of_no_known_place_is_at_its_epicentre(read: Read) -> None:
    assert places(read("A quake jolted people on Friday; its epicentre was near Khuzdar.")) == [
        "Khuzdar"
    ]


def test_a_bomber_who_died_alone_is_the_one_dead(read: Read) -> None:
    [incident] = read("A commander blew himself up in Zhob on Friday when troops raided his house.")
    killed = incident.casualties.killed
    assert killed.total and killed.militants and killed.total.best == killed.militants.best == 1


def test_a_coalfield_is_one_place(read: Read) -> None:
    text = "A blast in a mine in the Duki Coalfield of Loralai district killed eight miners."
    assert places(read(text)) == ["Duki"]


def test_another_bomber_is_an_attacker(read: Read) -> None:
    [incident] = read(
        "QUETTA: A policeman was martyred in Loralai on Friday as a suicide bomber blew himself up "
        "and another was killed in the crossfire."
    )
    killed = incident.casualties.killed
    assert killed.security and killed.security.best == 1
    assert killed.militants and killed.militants.best == 2


def test_the_latest_of_many_is_one(read: Read) -> None:
    found = read(
        "At least nine troops were killed on Friday in a bombing in Balochistan, an official said. "
        "The bombing, the latest of a string of attacks, hit a van at the Kambri bridge in Bolan "
        "district."
    )
    [event] = events(found)
    assert event.district == "Kachhi"
    assert event.casualties.killed.total and event.casualties.killed.total.best == 9


def test_how_far_a_place_is_makes_no_other(read: Read) -> None:
    found = read(
        "Two soldiers died in an ambush on Friday in a rugged part of Bolan, a tribal district "
        "some 150 kilometres east of Quetta, the capital of Balochistan."
    )
    assert places(found) == ["Kachhi"]


def test_a_short_time_after_that_attack_is_another(read: Read) -> None:
    found = read(
        "Gunmen killed 26 people on a bus in Mastung on Friday. A short time after that attack, "
        "gunmen fired on a van in Quetta and killed two people."
    )
    assert places(found) == ["Mastung", "Quetta"]


def test_what_is_recalled_goes_on_with_that_attack(read: Read) -> None:
    found = read(
        LEAD + "\n\nIt is worth mentioning that terrorists attacked a train in the Bolan Pass and "
        "hurt its driver.\n\nThe army said all 33 terrorists involved in that attack were killed."
    )
    [event] = events(found)
    assert event.casualties.killed.total and event.casualties.killed.total.best == 2


def test_one_official_is_the_official_told_of(read: Read) -> None:
    [incident] = read(
        "A security official lost his life in Loralai on Friday. Gunmen fired at a convoy of the "
        "FC in Loralai. One official was killed."
    )
    killed = incident.casualties.killed
    assert killed.total and killed.security and killed.total.best == killed.security.best == 1


def test_a_bomber_among_the_dead_is_counted_once(read: Read) -> None:
    [incident] = read(
        "Five terrorists, one of them a suicide bomber, were killed in Pishin on Friday. The "
        "bomber blew himself up and four others were shot dead."
    )
    killed = incident.casualties.killed
    assert killed.militants and killed.militants.best == 5


def test_the_same_people_taken_are_no_second_event(read: Read) -> None:
    found = read(
        "Ten people were abducted in Shaban on Friday.\n\nMeanwhile, the BLA claimed to have "
        "kidnapped the ten people from Shaban."
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six men were kidnapped near Sui on Friday while travelling to Sibi, where they were "
            "to play.",
            ["Dera Bugti"],
        ),
        (
            "A girl was strangled in Khanozai on Friday. An autopsy was carried out in Quetta.",
            ["Pishin"],
        ),
        (
            "A boat overturned in the Hub Dam on Friday. Four members of a Kalat family drowned.",
            ["Hub"],
        ),
        (
            "Four teachers died on Friday when a van fell into the Bolan Pass. Two more are "
            "fighting for life in Quetta.",
            ["Kachhi"],
        ),
        (
            "Three men were burnt to death in Sherani on Friday. Four more were burnt and have "
            "been brought to Zhob.",
            ["Sherani"],
        ),
        (
            "An engineer was found shot dead near Badini on Friday. His driver, taken with him, "
            "was set free in Loralai.",
            ["Killa Saifullah"],
        ),
        ("Transporters blocked the road at Nushki on Friday; talks were on in Quetta.", ["Nushki"]),
        (
            "An FC convoy was attacked near Dalbandin on Friday. Four attackers were killed when "
            "the troops, reinforced from Kharan, hit back.",
            ["Chagai"],
        ),
        (
            "Four militants were killed in Kharan on Friday, it was officially learnt in Turbat.",
            ["Kharan"],
        ),
        (
            "Eight people drowned in Jhao on Friday. Their bodies were sent to their native town "
            "(Surab).",
            ["Awaran"],
        ),
    ],
)
def test_places_beside_the_event(read: Read, text: str, expected: list[str]) -> None:
    assert places(read("QUETTA: " + text)) == expected


def test_a_murder_is_none_of_the_protest_about_it(read: Read) -> None:
    found = read(
        "DERA MURAD JAMALI: The town of Dera Murad Jamali observed a strike on Saturday against "
        "the murder of a trader and his guard. Both were shot dead in Dera Murad Jamali on Friday "
        "by robbers."
    )
    kinds = {each.sub_event_type for each in found}
    assert "Peaceful protest" in kinds
    assert "Excessive force against protesters" not in kinds


def test_those_picked_up_by_a_boat_are_not_taken(read: Read) -> None:
    [incident] = read(
        "Three fishermen drowned off Jiwani on Friday when their boat capsized. Five of them swam "
        "until they were picked up by a coast guards boat."
    )
    assert not incident.casualties.abducted
    assert incident.casualties.killed.total and incident.casualties.killed.total.best == 3


def test_who_died_of_an_illness_is_no_victim(read: Read) -> None:
    assert read("TURBAT: The mother of a missing student died of a heart ailment on Friday.") == []
