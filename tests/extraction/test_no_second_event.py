"""What is said beside an event, with a place or a bomb of its own, is no second event."""

from __future__ import annotations

import pytest

from extraction.telling import Read

LEAD = (
    "QUETTA: Nine people were killed in a blast near a school in Quetta's Nawan Killi on Saturday."
)
ROAD = "QUETTA: Six people died when a bus hit a tanker near Wadh on Saturday."


@pytest.mark.parametrize(
    ("lead", "more"),
    [
        (
            ROAD,
            "Four of the injured were discharged, sources in Karachi Civil Hospital said, today.",
        ),
        (
            ROAD,
            "Two bodies were identified: Gul, his brother Dad, all of Sibi, and a boy of Kalat.",
        ),
        (LEAD, "Another bomb is believed to be planted in the area."),
        (
            LEAD,
            "A mayor said it was a van of police that militants had targeted in the Sariab area.",
        ),
        (LEAD, "A strike has been called by traders over the killing of a shopkeeper in Pishin."),
        (
            LEAD,
            "Two died and seven were hurt in the blast, Balochistan Home Secretary Gul Khan said.",
        ),
    ],
)
def test_it_stays_one(read: Read, lead: str, more: str) -> None:
    [incident] = read(f"{lead}\n\n{more}")
    told = incident.casualties.killed.total
    assert told and told.best == (6 if lead == ROAD else 9)


STORY = (
    "QUETTA: Eleven people were hurt on Friday by a bomb in Kharan, police said.\n\n"
    "The bike had been left near a school. Two vehicles were damaged.\n\n"
    "Police sent the hurt to hospital. A search began."
)


@pytest.mark.parametrize(
    "below",
    [
        "CM condemns blast\n\nthe chief minister condemned the explosion and wants an inquiry.",
        "Woman among the wounded\n\nThe Kharan bomb had been hidden under a cart.",
    ],
)
def test_below_a_crosshead_the_same_event_goes_on(read: Read, below: str) -> None:
    [incident] = read(f"{STORY}\n\n{below}")
    assert incident.casualties.injured.total
    assert incident.casualties.injured.total.best == 11


def test_below_a_crosshead_another_event_opens(read: Read) -> None:
    below = "Bomb hurts three\n\nA bomb hurt three people in Sibi on Friday."
    first, second = read(f"{STORY}\n\n{below}")
    assert (first.district, second.district) == ("Kharan", "Sibi")


def test_a_raid_told_by_its_distance_is_the_raid_told_of(read: Read) -> None:
    [incident] = read(
        "QUETTA: Six Levies men were killed in an attack on a post near Sanjawi on Friday.\n\n"
        "A search is on for those behind the pre-dawn raid, about 50 kilometres from Quetta."
    )
    assert incident.district == "Ziarat"


def test_an_office_is_no_place_while_an_event_is_told(read: Read) -> None:
    lead = "QUETTA: Gunmen attacked trucks in Ziarat on Friday."
    more = "The deputy commissioner of Harnai was passing by, and his convoy was fired upon too."
    [incident] = read(f"{lead} {more}")
    assert incident.district == "Ziarat"
    told = "According to the deputy commissioner of Harnai, two men died in floods on Friday."
    _, second = read(f"{lead} {told}")
    assert second.district == "Harnai"
    _, second = read(f"{lead} In another incident, gunmen shot at the mayor of Panjgur on Friday.")
    assert second.district == "Panjgur"


def test_the_first_exchange_of_fire_is_a_part_of_the_attack(read: Read) -> None:
    [incident] = read(
        "QUETTA: Four militants were shot down in Loralai on Friday, one suicide bomber among them "
        "who blew himself up. In the first exchange of fire at the post three guards of the "
        "Frontier Corps were martyred."
    )
    killed = incident.casualties.killed
    assert killed.militants and killed.militants.best == 4
    assert killed.total and killed.total.best == 7


@pytest.mark.parametrize(
    ("text", "district"),
    [
        # whose workers they are is no scene where another place is named
        (
            "Nine workers of the Uch Power Plant were abducted in Dera Allahyar on Friday.",
            "Jaffarabad",
        ),
        ("Gunmen abducted two engineers of the Uch gas field near Sibi on Friday.", "Sibi"),
        ("Five employees of the Gwadar Port were shot dead in Hub on Friday.", "Hub"),
        # a road is of the town behind its comma
        ("A grenade was thrown at a shop on Jail Road, Sibi, on Friday, hurting two.", "Sibi"),
        ("Two men were shot dead on Airport Road, Khuzdar, on Friday.", "Khuzdar"),
        ("Two men were shot dead on Jail Road, Quetta, on Friday.", "Quetta"),
        # and a street may bear the name of another town
        ("A trader was shot dead in Kalat Street in Sibi on Friday.", "Sibi"),
        # those taken away were where they were taken from
        ("Armed men took away four engineers from Panjgur on Friday.", "Panjgur"),
        ("Gunmen kidnapped nine doctors from Loralai on Friday.", "Loralai"),
        # and Winder lay in Lasbela before its district was divided
        ("Two men were shot dead in Winder, a town in Lasbela district, on Friday.", "Hub"),
    ],
)
def test_where_it_happened(read: Read, text: str, district: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert (incident.kind, incident.district) == ("event", district)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A guard was hurt in a remote-controlled explosion near Sui on Friday.", "Remote"),
        ("Guards shot a suicide bomber dead outside a mosque in Quetta on Friday.", "Armed clash"),
        ("A suicide bomber blew himself up outside a mosque in Quetta on Friday.", "Suicide bomb"),
    ],
)
def test_what_happened(read: Read, text: str, kind: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert incident.sub_event_type.startswith(kind)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Seven or more men of the Frontier Constabulary lost their lives in Sibi on Friday.", 7),
        ("A district police chief and his guard were shot dead in Chaman on Friday.", 2),
        ("Two men of the Balochistan Levies, Gul Khan and Sher Ali, were shot dead in Hub.", 2),
        ("Gunmen killed three personnel of the Frontier Corps and three clerks in Hub.", 3),
    ],
)
def test_whose_men_they_were(read: Read, text: str, killed: int) -> None:
    [incident] = read(f"QUETTA: {text}")
    security = incident.casualties.killed.security
    assert security and security.best == killed
