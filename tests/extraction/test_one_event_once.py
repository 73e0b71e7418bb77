"""What is said of an event once more, and beside it, is no event of its own.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side
from mapper.model import Incident

ONE: list[tuple[str, str]] = [
    # what somebody does because of it meanwhile
    (
        "Troops killed four militants in a raid in Mand area of Kech district on Saturday."
        " Meanwhile, the governor on Sunday hailed the troops for the raid in Kech. A"
        " soldier was also martyred in the raid.",
        "Kech 5",
    ),
    (
        "Two constables were killed in a blast in Sibi on Friday. Later in the day, the chief"
        " minister condemned the blast in Sibi district.",
        "Sibi 2",
    ),
    # what kind of event it was
    (
        "Two guards were shot dead in Hub on Friday, in another attack on the police.",
        "Hub 2",
    ),
    (
        "Four miners died as a coal mine caved in in Duki on Friday, in yet another mine disaster"
        " in Balochistan, officials said.",
        "Duki 4",
    ),
    # nobody hurt in the province in which it was
    (
        "A strong earthquake struck Khuzdar on Friday. No casualties were reported in Balochistan"
        " from the earthquake.",
        "Khuzdar 0",
    ),
    # several who turn out to be six
    (
        "One person was killed and several others were injured in a grenade attack in Hub on"
        " Friday. A newspaper said one person died and six others were injured in the grenade"
        " attack in Balochistan.",
        "Hub 1",
    ),
    # whom the killed and the taken left behind
    (
        "Gunmen killed two guards in Hub on Friday. The governor on Sunday met the families of"
        " those who were martyred in Mach.",
        "Hub 2",
    ),
    (
        "Gunmen killed two guards in Hub on Friday. Parents of the young abducted engineers set up"
        " a camp in Kalat on Saturday to raise money.",
        "Hub 2",
    ),
    (
        "Gunmen killed two guards in Hub on Friday. A minister visited the heirs of those killed in"
        " the Mach blast.",
        "Hub 2",
    ),
    # what was only planned
    (
        "Police seized four bombs in Chaman on Friday. A suicide attack in Quetta was being"
        " planned, an officer said.",
        "Chaman -",
    ),
    # whose car it was
    (
        "A bomb killed trader Naseer Zehri in Hub on Friday. A video shows an explosion beside the"
        " car of Zehri as it slows down.",
        "Hub 1",
    ),
    # as officials tell it at length
    (
        "Gunmen ambushed a patrol near Turbat on Friday and killed nine soldiers.\n\nOfficials said"
        " armed men fired rockets at three vehicles in which the soldiers were going through the"
        " Wakai area.",
        "Kech 9",
    ),
    (
        "A coach was attacked on the outskirts of Khuzdar on Friday and three passengers were"
        " killed.\n\nOne of them was a singer, his brother said.\n\nAccording to officials, armed"
        " men opened fire on the coach in the Ferozabad area.",
        "Khuzdar 3",
    ),
    # told in a sentence, and far below at length
    (
        "A bomb hurt nine constables in Turbat on Friday.\n\nIn a separate incident, dozens of"
        " armed men stormed a town in Kachhi district and set the police station on fire.\n\nThe"
        " bomb was planted in a rickshaw, an officer said.\n\nSeparately, dozens of militants"
        " attacked Bhag, setting fire to the Levies post. A constable was killed.",
        "Kech -, Kachhi 1",
    ),
    # the fight at length, below a foiled attack, at the place that the sentence before set
    (
        "Troops killed two militants in an exchange of fire during a search operation in the Zhob"
        " area on Friday.\n\nOfficials said that troops posted in the Killi Apozai area, on the"
        " outskirts of Zhob town, told two men to stop. They did not stop but opened fire on the"
        " troops. Two militants were killed in the encounter.",
        "Zhob 2",
    ),
    # the rain before the flood, and one of those in the car
    (
        "A flash flood swept away several houses in Awaran district on Friday and at least seven"
        " people have died.\n\nThe heavy rains began in Awaran district on Wednesday evening and"
        " went on for two days.",
        "Awaran 7",
    ),
    (
        "A flood swept away a car with four people in Awaran on Friday. The bodies of three were"
        " recovered, while the fourth one, a girl, was still missing.",
        "Awaran 3",
    ),
    # where it was that nobody claimed
    (
        "A bomb wounded two traders in Nushki on Thursday.\n\nOn Friday armed men blew up two"
        " pylons in Balochistan, which caused no casualties. No one claimed responsibility for the"
        " separate attacks in Mach.",
        "Nushki -, Kachhi 0",
    ),
    (
        "Two guards were killed in an ambush in Balochistan on Friday. An armed group claimed"
        " responsibility for the ambush in Nal.",
        "Khuzdar 2",
    ),
    # what was only days before
    (
        "Only days after the attack on labourers in Gwadar, gunmen shot dead three men in Zhob on"
        " Friday.",
        "Zhob 3",
    ),
    (
        "Three men were shot dead in Zhob on Friday, just weeks after a bombing in Mastung.",
        "Zhob 3",
    ),
]

TWO: list[tuple[str, str]] = [
    (
        "Troops killed four militants in a raid in Mand area of Kech district on Saturday."
        " Meanwhile, gunmen killed two labourers in Turbat, and the governor condemned the"
        " killing.",
        "Kech 4, Kech 2",
    ),
    (
        "Two guards were shot dead in Hub on Friday, in another attack in Uthal a clerk was shot"
        " dead.",
        "Hub 2, Lasbela 1",
    ),
    (
        "Two guards were shot dead in Hub on Friday, and in another attack on the police three"
        " constables were wounded in Uthal.",
        "Hub 2, Lasbela -",
    ),
    (
        "One person was killed and five others were injured in a grenade attack in Hub on Friday."
        " Police said one person died and six others were injured in a grenade attack in Uthal.",
        "Hub 1, Lasbela 1",
    ),
    # of those told of at length, one is elsewhere, and one is another's
    (
        "Gunmen ambushed a patrol near Turbat on Friday and killed nine soldiers.\n\nOfficials said"
        " armed men also fired rockets at a camp in the Wakai area.",
        "Kech 9, Kech -",
    ),
    (
        "Gunmen ambushed a patrol near Turbat on Friday and killed nine soldiers.\n\nOfficials said"
        " armed men fired rockets at a camp in the Wakai area on Saturday.",
        "Kech 9, Kech -",
    ),
    (
        "A bomb hurt nine constables in Turbat on Friday.\n\nIn a separate incident, armed men"
        " killed a guard in Kachhi district.\n\nThe bomb was planted in a rickshaw.\n\nSeparately,"
        " militants attacked Bhag, setting fire to the Levies post.",
        "Kech -, Kachhi 1, Kachhi -",
    ),
    # the next rain, and one more hit
    (
        "A flash flood swept away several houses in Awaran district on Tuesday and seven people"
        " died.\n\nHeavy rains killed two people in Awaran district on Friday.",
        "Awaran 7, Awaran 2",
    ),
    (
        "A bomb killed two guards in Hub on Friday, while the second one hit a van in Uthal and"
        " killed its driver.",
        "Hub 2, Lasbela 1",
    ),
    # a blast in the place of that name
    (
        "A bomb killed trader Naseer Ahmed in Hub on Friday. Another bomb went off in Zehri and"
        " killed a guard.",
        "Hub 1, Khuzdar 1",
    ),
    # what the families of the dead did, and what befell them
    (
        "Gunmen killed two guards in Hub on Friday. Families of those killed in the Mach blast"
        " staged a sit-in in Sibi.",
        "Hub 2, Sibi -",
    ),
    (
        "Gunmen killed two guards in Hub on Friday. Families of those killed in the Mach blast were"
        " hurt when their van overturned in Sibi.",
        "Hub 2, Sibi -",
    ),
    # people protest against robbers
    (
        "Armed men torched four lorries in Bela on Friday. In protest, drivers blocked the"
        " highway in Bela.",
        "Lasbela -, Lasbela -",
    ),
    (
        "Gunmen robbed three shops in Dadhar on Friday. In protest against the robberies traders"
        " observed a shutter-down strike in Dadhar.",
        "Kachhi -, Kachhi -",
    ),
    # days after it, another one of the same news
    (
        "Two days after an attack on labourers in Gwadar killed two, gunmen shot dead three men in"
        " Zhob on Friday.",
        "Gwadar 2, Zhob 3",
    ),
]


def told(incidents: list[Incident]) -> str:
    """Return the district and the dead of each event."""
    events = (incident for incident in incidents if incident.kind == "event")
    totals = ((each.district, each.casualties.killed.total) for each in events)
    return ", ".join(f"{place} {dead.best if dead else '-'}" for place, dead in totals)


@pytest.mark.parametrize(("text", "events"), ONE)
def test_one_event_is_told_once(read: Read, text: str, events: str) -> None:
    assert told(read(f"QUETTA: {text}")) == events


@pytest.mark.parametrize(("text", "events"), TWO)
def test_two_events_stay_two(read: Read, text: str, events: str) -> None:
    assert told(read(f"QUETTA: {text}")) == events


def test_the_day_on_which_water_swept_houses_away(read: Read) -> None:
    [incident] = read(
        "QUETTA: A flash flood swept away several houses in Awaran district on Friday and at least"
        " seven people have died.\n\nThe rains began in Awaran district on Wednesday."
    )
    assert str(incident.date_start) == "2025-07-11"


def test_a_protest_is_the_one_told_before_the_killing(read: Read) -> None:
    found = read(
        "QUETTA: Traders observed a shutter-down strike in Surab on Saturday against the murder of"
        " a tailor.\n\nThe tailor had been shot dead by armed men on Thursday in Surab.\n\nA"
        " protest was held by residents against the murder."
    )
    assert [(each.event_type, str(each.date_start)) for each in found] == [
        ("Protests", "2025-07-12"),
        ("Violence against civilians", "2025-07-10"),
    ]


def test_a_protest_of_another_day_is_another_one(read: Read) -> None:
    found = read(
        "QUETTA: Traders observed a shutter-down strike in Surab on Thursday against the murder of"
        " a tailor.\n\nThe tailor had been shot dead by armed men on Wednesday in Surab.\n\nA"
        " protest was held by residents against the murder on Sunday."
    )
    days = [str(each.date_start) for each in found if each.event_type == "Protests"]
    assert days == ["2025-07-10", "2025-07-13"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In another grenade attack last month in Sibi, nine people were injured.", "Grenade"),
        ("In a similar suicide attack last year in Sibi, nine people died.", "Suicide bomb"),
    ],
)
def test_what_an_older_event_was(read: Read, text: str, kind: str) -> None:
    found = read(f"QUETTA: A roadside bomb killed a guard in Hub on Friday. {text}")
    assert [each.sub_event_type for each in found if each.kind == "background"] == [kind]


def test_roofs_that_fell_amid_the_rain_are_of_it(read: Read) -> None:
    found = read(
        "QUETTA: Rain and roof collapses killed nine people in Balochistan on Friday. In Sibi two"
        " children died as their roof collapsed. In Duki a woman died when the roof of her house"
        " collapsed."
    )
    assert {each.sub_event_type for each in found} == {"Flood"}


def test_a_crowd_that_burns_what_it_meets_protests_once(read: Read) -> None:
    text = "Protesters set tyres on fire in Bela on Friday. They blocked the highway in Bela too."
    assert told(read(f"QUETTA: {text}")) == "Lasbela -"


@pytest.mark.parametrize(
    ("published", "day"), [("2025-07-12", "2025-07-04"), ("2025-07-14", "2025-07-11")]
)
def test_last_friday_is_not_yesterday(read: Read, published: str, day: str) -> None:
    [incident] = read("QUETTA: Two guards were killed in Hub last Friday.", published)
    assert str(incident.date_start) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A land dispute left four people dead in Sibi on Friday. The four were killed in an"
            " armed clash between two tribes, an official said.",
            "Armed clash",
        ),
        ("Four people were shot dead over a land dispute in Sibi on Friday.", "Attack"),
    ],
)
def test_what_was_done_says_more_than_why(read: Read, text: str, kind: str) -> None:
    assert [each.sub_event_type for each in read(f"QUETTA: {text}")] == [kind]


def test_the_title_of_another_story_tells_no_side(read: Read) -> None:
    [incident] = read(
        "Uthal: 14 including two policemen hurt in a grenade attack\n\nSIBI: Four people were shot"
        " dead in Sibi on Friday. Two people were also injured in the firing."
    )
    assert by_side(incident, "injured") == "2c"


def test_a_title_tells_the_side_of_its_own(read: Read) -> None:
    [incident] = read(
        "14 troops killed in Sibi ambush\n\nQUETTA: At least 14 people were killed in an ambush in"
        " Sibi on Friday."
    )
    assert by_side(incident, "killed") == "14s"


def test_the_exact_number_stands_for_several(read: Read) -> None:
    [incident] = read(
        "QUETTA: Several people were injured in a grenade attack in Hub on Friday. In all, six"
        " people were injured in the grenade attack in Hub, a doctor said."
    )
    assert by_side(incident, "injured") == "6c"
