"""What a report says beside its event: reminders, records, speakers, hospitals, the same again."""

from __future__ import annotations

import pytest

from extraction.conftest import Read
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
    [event] = [each for each in found if each.kind == "event"]
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
