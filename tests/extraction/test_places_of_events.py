"""Where an event was, as the incident has it: the dateline's town, the capital, offices, hospitals.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import re

import pytest

from extraction.telling import Read

PLACES = [
    # the provincial capital
    ("QUETTA: A grenade hurt four people in the provincial capital on Friday.", "Quetta"),
    ("Gunmen shot dead a judge in the Balochistan capital on Friday.", "Quetta"),
    ("ZHOB: Two blasts rocked the provincial capital on Friday, killing a guard.", "Quetta"),
    ("QUETTA: The provincial capital observed a shutter-down strike on Friday.", "Quetta"),
    # the dateline's
    ("QUETTA: Two traders were shot dead in different parts of the city on Friday.", "Quetta"),
    ("NUSHKI: A bomb went off in the main bazaar on Friday, killing two.", "Nushki"),
    ("PISHIN: A strike was observed across the district on Friday.", "Pishin"),
    ("GWADAR: Gunmen killed a watchman in the town on Friday.", "Gwadar"),
    ("KHARAN: The body of a man was found in a stream near the town on Friday.", "Kharan"),
    ("SIBI: A tailor from Multan was shot dead in the town on Friday.", "Sibi"),
    (
        "QUETTA: Gunmen hurt a man on Sariab Road on Thursday. Two were killed in the city on "
        "Friday.",
        "Quetta",
    ),
    # another place is named, before or in the sentence
    (
        "QUETTA: A guard was shot dead in Kharan on Thursday. A bomb hurt four in the town on "
        "Friday.",
        "Kharan",
    ),
    (
        "QUETTA: Four died in Surab on Friday; the hurt were sent to the provincial capital.",
        "Surab",
    ),
    ("LORALAI: Two members of the district council were shot dead in Duki on Friday.", "Duki"),
    # offices, homes and hospitals
    ("Deputy Commissioner Awaran was wounded in an attack in Mashkai on Friday.", "Awaran"),
    ("The chairman of the Kalat municipal committee was shot dead in Hub on Friday.", "Hub"),
    ("Three masons from Khuzdar's Zehri were shot dead in Panjgur on Friday.", "Panjgur"),
    ("Employees of Gwadar Port went on strike on Friday.", "Gwadar"),
    ("A doctor was gunned down outside the Teaching Hospital in Turbat on Friday.", "Kech"),
    # a quarter or village and its district, after a comma
    ("Two shepherds were shot dead in Kolpur, Mastung, on Friday.", "Mastung"),
    ("Three people died in a mine blast in Kolwa, Awaran, on Friday.", "Awaran"),
    ("A bomb hurt two policemen in the Balgatar area, Kech, on Friday.", "Kech"),
    ("Two traders were shot dead in Saddar, Sibi on Friday.", "Sibi"),
    ("Gunmen killed two men in Gulistan Town, Quetta on Friday.", "Quetta"),
    ("Two constables were shot dead in Surab, Kalat on Friday.", "Surab"),
    ("A grenade hurt three men in Hub, Lasbela, on Friday.", "Hub"),
    ("A pylon was blown up near Pir Ghaib, Mach, on Friday.", "Kachhi"),
    ("Four men were shot dead in the Basoli area near Buleda, Kech, on Friday.", "Kech"),
    # what stands in the capital alone
    ("QUETTA: Clerks staged a sit-in outside the Balochistan Assembly on Friday.", "Quetta"),
    ("QUETTA: Nurses held a rally in front of the Governor House on Friday.", "Quetta"),
    ("QUETTA: A trader was shot dead on Joint Road on Friday.", "Quetta"),
    # names that the tables had elsewhere, or not
    ("The toll of the Sanjdi coal mine blast rose to 12 on Friday.", "Quetta"),
    ("Two shopkeepers were shot dead in Spezand on Friday.", "Mastung"),
    ("Two shepherds were shot dead in Kad Kocha, 30km south of Mastung, on Friday.", "Mastung"),
    ("Three men were shot dead in Tamboo on Friday.", "Nasirabad"),
    ("A truck driver was shot dead near Naka Khari on Friday.", "Hub"),
    ("Five people died in a Makran Coastal Highway accident near Ormara on Friday.", "Gwadar"),
    # captives
    ("Three drivers abducted from Kech were freed in Awaran on Friday.", "Awaran"),
    ("Four men were hurt in Kohlu on Friday and two died at the Civil Hospital in Sibi.", "Kohlu"),
]

NOTHING = [
    "PESHAWAR: Two people were shot dead in the provincial capital on Friday.",
    "Two judges were shot dead in Lahore on Friday. A bomb went off in the provincial capital.",
    "QUETTA: The governor chaired a meeting in the provincial capital on Friday.",
    "QUETTA: The wounded of a blast were treated at hospitals in the city on Friday.",
    "QUETTA: He said two workers had been killed in the city of Hyderabad on Friday.",
    "KARACHI: Two people were shot dead in the city on Friday. The police of Hub were told.",
    "QUETTA: Three constables died in Lahore on Friday. Two were killed in the city on Sunday.",
    "LAHORE: Nurses held a rally outside the Governor House on Friday. A nurse of Quetta spoke.",
    "QUETTA: The Balochistan Assembly met on Friday.",
    "KARACHI: A trader was shot dead on Joint Road on Friday. His family lives in Hub.",
    "ZHOB: Four men were convicted in the district council on Friday.",
]


@pytest.mark.parametrize(("text", "district"), PLACES)
def test_where_it_was(read: Read, text: str, district: str) -> None:
    assert {incident.district for incident in read(text)} == {district}


@pytest.mark.parametrize("text", NOTHING)
def test_what_was_not_here_is_no_incident(read: Read, text: str) -> None:
    assert read(text) == []


def test_the_district_of_a_dateline_is_no_point(read: Read) -> None:
    [incident] = read("HARNAI: Three miners were kidnapped in the district on Friday.")
    assert (incident.district, incident.where_precision) == ("Harnai", 3)


@pytest.mark.parametrize(
    "places", ["Pasni, Panjgur", "Panjgur, Kech", "Duki, Loralai and Zhob", "Kolpur, Sibi and Zhob"]
)
def test_towns_of_several_districts_stay_a_list(read: Read, places: str) -> None:
    total, *each = read(f"Five men were shot dead in {places} on Friday.")
    assert (total.kind, total.district) == ("rollup", None)
    assert len(each) == len(re.split(r", | and ", places))


COUNTED_APART = [
    ("Two men were killed in Zardpatti and three in Mach on Friday.", {"Kachhi": 3}),
    ("Four people died in Kalat and six in Karmo Gund on Friday.", {"Kalat": 4}),
    (
        "One man was killed in Muslim Bagh, two in Sohrgaz and five in Zhob on Friday.",
        {"Killa Saifullah": 1, "Zhob": 5},
    ),
    # no place of its own
    ("Two men were killed in Mach and three were hurt in Ramadan, police said.", {"Kachhi": 2}),
    ("Three miners were shot dead at Zardpatti in Duki on Friday.", {"Duki": 3}),
    ("Two guards died in Operation Azm and three died in Kalat on Friday.", {"Kalat": 3}),
]


@pytest.mark.parametrize(("text", "killed"), COUNTED_APART)
def test_what_was_at_a_place_of_no_table_is_not_counted_elsewhere(
    read: Read, text: str, killed: dict[str, int]
) -> None:
    found = {i.district: i.casualties.killed.total for i in read(text)}
    assert {place: total and total.best for place, total in found.items()} == killed


def test_a_deed_at_such_a_place_alone_leaves_the_other_what_it_had(read: Read) -> None:
    [incident] = read("Gunmen attacked posts in Zardpatti and two vehicles in Kech on Friday.")
    assert incident.district == "Kech"


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people in Quetta on Friday in one of the deadliest raids of the year.",
        "Gunmen shot dead 12 miners in Harnai in one of the deadliest raids in months.",
        "In one of the deadliest accidents on the road, 20 people died near Bela on Friday.",
    ],
)
def test_one_of_the_deadliest_is_the_news(read: Read, text: str) -> None:
    assert [incident.kind for incident in read(text)] == ["event"]


def test_one_of_the_deadliest_of_a_past_year_is_recalled(read: Read) -> None:
    text = "In one of the deadliest attacks, in January 2013, 80 people died in Quetta."
    assert [incident.kind for incident in read(text)] == ["background"]
