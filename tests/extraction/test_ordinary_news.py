"""Ordinary news of protests, pipelines, quakes, mines and people who were taken.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read
from mapper.model import Incident


def told(incidents: list[Incident]) -> list[tuple[str, str]]:
    """Return where each event of a report was, and what it was."""
    return [
        (each.district or each.place.name if each.place else "", each.sub_event_type)
        for each in incidents
        if each.kind == "event"
    ]


def killed(incidents: list[Incident]) -> list[int]:
    totals = (each.casualties.killed.total for each in incidents if each.kind == "event")
    return [total.best for total in totals if total]


def taken(incidents: list[Incident]) -> list[tuple[str, int]]:
    """Return how many were abducted in each district."""
    totals = ((each.district or "", each.casualties.abducted.total) for each in incidents)
    return [(district, total.best) for district, total in totals if total]


SIT_IN = """{title}

{lead} Their relatives spent the night on the road.
Traffic came to a halt. Long queues of lorries formed on both sides.
Women and children were among them.
The administration has asked them to leave.
They refused to go. "We will stay," they said.
"""


@pytest.mark.parametrize(
    ("title", "lead", "district"),
    [
        ("Sit-in in Surab goes on", "Families hold a sit-in in Surab.", "Surab"),
        ("Traders block road in Nal", "Traders have blocked the main road in Nal.", "Khuzdar"),
        ("Turbat protest enters fifth day", "A protest goes on at Turbat.", "Kech"),
    ],
)
def test_a_protest_in_the_title_is_news_though_nothing_is_dated(
    read: Read, title: str, lead: str, district: str
) -> None:
    assert told(read(SIT_IN.format(title=title, lead=lead))) == [(district, "Peaceful protest")]


def test_a_speech_that_names_a_protest_is_none(read: Read) -> None:
    title, lead = "Minister calls for unity", "He spoke of the protests in Surab."
    assert not told(read(SIT_IN.format(title=title, lead=lead)))


@pytest.mark.parametrize(
    "text",
    [
        "A negotiating team reached the protest site in Hub on Friday.",
        "The strike call in Kalat was withdrawn on Friday.",
        "The assembly debated the issue of enforced disappearances in Balochistan on Friday.",
        "A study found a rise in road accidents in Lasbela on Friday.",
        "Aid reached the earthquake-hit areas of Harnai on Friday.",
        "Tents were sent to flood-hit Sohbatpur on Friday.",
        "A team tasked to probe the blast in a Mach mine in which six died met on Friday.",
        "The crime branch formed a committee probing the killing of two men in Sibi on Friday.",
    ],
)
def test_what_only_speaks_of_events_tells_of_none(read: Read, text: str) -> None:
    assert not told(read(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("An earthquake hit Harnai on Friday, killing two people.", ("Harnai", "Earthquake")),
        ("A flood hit Lasbela on Friday and two people drowned.", ("Lasbela", "Flood")),
        ("A coalmine collapsed in Duki on Friday, killing two.", ("Duki", "Mine accident")),
        ("A boy died when he came under the wheels of a lorry in Hub.", ("Hub", "Road accident")),
        (
            "Armed men destroyed two mobile phone towers in Awaran on Friday.",
            ("Awaran", "Looting/property destruction"),
        ),
    ],
)
def test_what_happened_is_read(read: Read, text: str, event: tuple[str, str]) -> None:
    assert told(read(text)) == [event]


@pytest.mark.parametrize(
    ("text", "districts"),
    [
        (
            "Men blew up a pipeline in Pirkoh on Friday, suspending supply to the plant in Sui.",
            ["Dera Bugti"],
        ),
        ("A bomb hit a Sui gas pipeline in Nasirabad on Friday.", ["Nasirabad"]),
        ("Workers of the Sui gas company were shot at in Quetta on Friday.", ["Quetta"]),
        ("Quetta plunged into darkness as men blew up a pylon in Sibi on Friday.", ["Sibi"]),
        (
            "A sit-in near Bela on Friday disrupted traffic to Khuzdar, Kalat and Surab.",
            ["Lasbela"],
        ),
        ("Gunmen shot dead Wali Mola Bakhsh in Turbat on Friday.", ["Kech"]),
        ("Gunmen fired at the gas plant in Sui on Friday, wounding a guard.", ["Dera Bugti"]),
    ],
)
def test_where_gas_power_and_traffic_go_is_no_scene(
    read: Read, text: str, districts: list[str]
) -> None:
    assert [district for district, _ in told(read(text))] == districts


def test_the_epicentre_is_that_of_the_quake_told(read: Read) -> None:
    quake = "A quake jolted Quetta on Friday. The quake's epicentre was in the Khanozai area."
    assert told(read(quake)) == [("Quetta", "Earthquake")]


def test_one_of_several_is_counted_and_not_told_again(read: Read) -> None:
    text = (
        "Gunmen shot dead a guard in Chattar, Nasirabad district on Friday. It was the third "
        "incident of firing in Nasirabad and Sibi districts over the past two weeks."
    )
    assert [district for district, _ in told(read(text))] == ["Nasirabad"]


def test_who_was_in_the_bus_that_was_told_of_sets_no_scene(read: Read) -> None:
    text = (
        "Nine people died when a bus overturned near Uthal on Friday.\n\nA trader in Surab was "
        "also travelling in the ill-fated bus. He died with three of his sons."
    )
    assert [district for district, _ in told(read(text))] == ["Lasbela"]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A man, Gul Khan, son of Mir Khan and a resident of Nal, was shot dead in Hub.", 1),
        ("Gunmen fired at a man named as Adil, son of Noor Jan, in Tump, killing him.", 1),
        ("A student, Nasir Ahmed son of Ghulam Nabi, was shot dead in Kharan on Friday.", 1),
        ("A trader and his son were shot dead in Nal on Friday.", 2),
        ("A teacher, his wife and a son of the mayor were killed in Bela on Friday.", 3),
    ],
)
def test_whose_son_somebody_is_counts_nobody_more(read: Read, text: str, dead: int) -> None:
    assert killed(read(text)) == [dead]


@pytest.mark.parametrize(
    ("text", "abducted"),
    [
        ("A student was taken by Pakistani forces in Panjgur on Friday.", [("Panjgur", 1)]),
        ("Two brothers were taken by intelligence agencies in Tump on Friday.", [("Kech", 2)]),
        (
            "Troops raided a house in Mashkay on Friday, beat up three men before detaining them "
            "and shifted them to an undisclosed location.",
            [("Awaran", 3)],
        ),
        ("Two wounded men were taken by security forces to hospital in Bolan on Friday.", []),
        ("Coast Guards seized 450 kilogrammes of hashish near Pasni on Friday.", []),
    ],
)
def test_who_was_taken(read: Read, text: str, abducted: list[tuple[str, int]]) -> None:
    assert taken(read(text)) == abducted


def test_a_similar_case_is_one_of_its_own(read: Read) -> None:
    text = (
        "Troops took away two men in Tump on Friday and moved them to an undisclosed location.\n\n"
        "A similar case has come to light in Khuzdar, where Nabi Dad was taken into custody."
    )
    assert taken(read(text)) == [("Kech", 2), ("Khuzdar", 1)]


def test_the_day_of_what_was_elsewhere_dates_nothing(read: Read) -> None:
    text = "Two men were abducted in Tump.\n\nIn Nal, a clerk was summoned to the camp on July 2."
    assert [each.date_start for each in read(text) if each.district == "Kech"] == [None]


def test_a_report_has_no_day_of_what_was_in_another_province(read: Read) -> None:
    text = (
        "A bomb damaged a pipeline in Loti.\n\nOn July 5, forces arrested two men who had planted "
        "a bomb in Rahim Yar Khan."
    )
    days = [each.date_start for each in read(text) if each.district == "Dera Bugti"]
    assert days in ([None], [dt.date(2025, 7, 14)])


def test_accidents_that_one_figure_counts_are_their_total(read: Read) -> None:
    text = (
        "Twelve people died in different traffic accidents in Balochistan on Friday.\n\nA van "
        "overturned near Bela. Seven passengers died.\n\nIn another accident, a coach hit a "
        "lorry near Kalat. Five people died."
    )
    incidents = read(text)
    assert [each.kind for each in incidents] == ["rollup", "event", "event"]
    assert killed(incidents) == [7, 5]
