"""Reports of several attacks: what their leads list, count and share out over places.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, events, tolls
from mapper.model import Incident

#: Each text with its incidents: district, people killed, people injured.
LISTED: list[tuple[str, Told]] = [
    # what a lead lists is told at length below, and is the same
    (
        "Gunmen shot dead a trader in Hub and a roadside bomb wounded three soldiers in Kharan on "
        "Friday.\n\nIn another incident, a roadside bomb went off near a convoy on the outskirts "
        "of Kharan, wounding three soldiers.",
        [("Hub", "1c", ""), ("Kharan", "", "3s")],
    ),
    (
        "A landmine killed two shepherds in Kohlu, a convoy was hit by a suicide bomber in Kech "
        "and four militants were killed in Zhob on Friday.\n\nThe shepherds were tending goats."
        "\n\nMeanwhile, a suicide bomber drove a pickup into a bus in the Tump area of Kech.",
        [("Kohlu", "2c", ""), ("Kech", "", ""), ("Zhob", "4m", "")],
    ),
    (
        "A bomb destroyed a bridge in Mach on Friday, while another blast wounded two policemen."
        "\n\nIn the other incident, a bomb exploded in the Dhadar area, leaving two "
        "policemen injured.",
        [("Kachhi", "", ""), ("Kachhi", "", "2s")],
    ),
    # but other people, and another kind of attack, are another event
    (
        "Gunmen shot dead a trader in Hub and a roadside bomb wounded three soldiers in Kharan on "
        "Friday.\n\nIn another incident, two labourers were shot dead in Kharan, police said.",
        [("Hub", "1c", ""), ("Kharan", "", "3s"), ("Kharan", "2c", "")],
    ),
    (
        "Gunmen shot dead a trader in Hub on Friday.\n\nIn another incident, a trader was shot "
        "dead in Hub the same day, police said.",
        [("Hub", "1c", ""), ("Hub", "1c", "")],
    ),
]

TOTALS: list[tuple[str, Told]] = [
    # a lead that counts attacks and names no place is none of them
    (
        "Two hand grenade attacks left four people injured on Friday.\n\nMotorcyclists threw a "
        "grenade at a van in Khuzdar. One passer-by was hurt.\n\nAn hour later, a grenade was "
        "hurled at a shop in Wadh, injuring three people.",
        [("Khuzdar", "", "1c"), ("Khuzdar", "", "3c")],
    ),
    (
        "Three bomb blasts killed five people on Friday.\n\nIn Hub, a bomb went off in a bazaar, "
        "killing three. Another blast killed a guard in Surab. A farmer died when a bomb went off "
        "in Kharan.",
        [("Hub", "3c", ""), ("Surab", "1c", ""), ("Kharan", "1c", "")],
    ),
    (
        "A man was killed and nine people were injured in a series of grenade attacks in "
        "Balochistan on Friday.\n\nThe first attack took place in Sibi, where a tailor died and "
        "two people were wounded.\n\nIn Hub, seven people were injured after a grenade was hurled "
        "at a shop on the Sakran Road.",
        [("Sibi", "1c", "2c"), ("Hub", "", "7c")],
    ),
    # nor is a count of sites
    (
        "Gunmen opened fire on workers at two sites near Gwadar on Friday, killing ten of them.\n\n"
        "Eight labourers died at Pishukan and two in Jiwani.",
        [("Gwadar", "8c", ""), ("Gwadar", "2c", "")],
    ),
    # unless one place alone is told of
    (
        "Two gun attacks left three policemen dead on Friday.\n\nBoth took place in Panjgur, where "
        "gunmen opened fire on a van.",
        [("Panjgur", "3s", "")],
    ),
]

#: Each text with its incidents' places and kinds of event.
PLACED = [
    (
        "A pipeline in Balochistan was blown up on Friday, officials said.\n\nA police officer in "
        "Sui, Karim Khan, said explosives had been used to blow up the line.",
        [("Dera Bugti", "Remote explosive/landmine/IED")],
    ),
    (
        "Three men were killed by a bomb in Balochistan on Friday.\n\nA Levies official in Kohlu "
        "said the bomb had been planted on a track.",
        [("Kohlu", "Remote explosive/landmine/IED")],
    ),
    (
        "Three men were killed by a bomb in Balochistan on Friday.\n\nA spokesman in Quetta said "
        "the bomb had been planted on a track.",
        [(None, "Remote explosive/landmine/IED")],
    ),
    (
        "Terrorists attacked a camp in Kech on Friday, and three of them were killed. A bomb "
        "making facility was destroyed.",
        [("Kech", "Armed clash")],
    ),
    (
        "Unknown men shot dead Police surgeon Karim Dad in Kalat on Friday.",
        [("Kalat", "Attack")],
    ),
    (
        "A grenade attack and firing by armed men wounded four people in Kalat on Friday.",
        [("Kalat", "Grenade")],
    ),
    (
        "Gunmen fired at labourers in Pasni on Friday, killing two. The same gunmen later fired at "
        "a mason in Pasni, wounding him.",
        [("Gwadar", "Attack"), ("Gwadar", "Attack")],
    ),
]

SHARED: list[tuple[str, Told]] = [
    # one apiece, whatever is named before
    (
        "Power supply to Kharan was cut after two pylons, one near Nushki and the other in "
        "Dalbandin, were blown up on Friday.",
        [("Nushki", "", ""), ("Chagai", "", "")],
    ),
    (
        "Trains from Quetta stopped after two bridges, one near Mach and another near Sibi, were "
        "blown up on Friday.",
        [("Kachhi", "", ""), ("Sibi", "", "")],
    ),
    # who did it is not among those of the next clause
    (
        "A bus was hit by a suicide bomber and five guards were killed in Kalat on Friday.",
        [("Kalat", "5c", "")],
    ),
    (
        "A van was stopped by a gunman and three passengers were shot dead in Duki on Friday.",
        [("Duki", "3c", "")],
    ),
    # the town that opens a sentence holds its streets and quarters
    (
        "In Hub, two labourers were killed on Friday when a bomb went off on the Sakran Road.",
        [("Hub", "2c", "")],
    ),
]

KNOWN: list[tuple[str, Told]] = [
    # "the device", "the coach": of what was told, wherever in the district
    (
        "Nine labourers were killed when a pickup was hit by an explosive device in the Shahrag "
        "area of Harnai district on Friday.\n\nThey were on their way to a market when the device, "
        "planted in the Khost area, went off.",
        [("Harnai", "9c", "")],
    ),
    (
        "At least 12 people were killed after a coach fell into a ravine near Bela on Friday.\n\n"
        "Police said the ill-fated coach had rammed into a bridge at Uthal before the fall.",
        [("Lasbela", "12c", "")],
    ),
    # but a bomb that was not told of, and what differs in its toll
    (
        "A bomb killed two people in Turbat on Friday.\n\nA bomb killed a guard in Tump.",
        [("Kech", "2c", ""), ("Kech", "1c", "")],
    ),
    (
        "A coach overturned near Bela on Friday, killing three people.\n\nFive died when the coach "
        "of another company overturned near Uthal.",
        [("Lasbela", "3c", ""), ("Lasbela", "5c", "")],
    ),
    # what somebody meant to do, and where he was caught
    (
        "A bomb killed two shepherds in Kohlu on Friday.\n\nIn another encounter, a group of men "
        "attempting to plant a bomb was intercepted in Chamalang, Duki. Three of them were killed.",
        [("Kohlu", "2c", ""), ("Duki", "3u", "")],
    ),
    # places that went without power or gas
    (
        "Two pylons were brought down by explosives near Bibi Nani on Friday, cutting power in "
        "parts of Quetta, Pishin and Mastung.",
        [("Kachhi", "", "")],
    ),
    (
        "The supply of gas to Kalat and Mastung was suspended on Friday after a pipeline was "
        "blown up near Dhadar.",
        [("Kachhi", "", "")],
    ),
    # arrests in one of the districts that were searched
    (
        "Five militants were killed during search operations in Kech, Gwadar and Sibi districts on "
        "Friday.\n\nFour militants were killed in the Pasni area of Gwadar.\n\nTroops arrested "
        "nine suspected militants in the Tump area of Kech.",
        [("Sibi", "", ""), ("Gwadar", "4m", ""), ("Kech", "", "")],
    ),
    # the title places the first of two events, whose people it counts
    (
        "Quetta blast kills four policemen\n\nQUETTA: Gunmen targeted a police van on Friday and "
        "martyred four policemen.\n\nThe blast took place near a market.\n\nMeanwhile, a sergeant "
        "was shot dead in Mastung.",
        [("Quetta", "4s", ""), ("Mastung", "1s", "")],
    ),
]

WIDE = [
    "Gunmen targeted politicians in Balochistan and Khyber-Pakhtunkhwa on Friday, killing 22.",
    "At least 40 people were killed in attacks in Sindh and Balochistan on Friday.",
    "Khyber Pakhtunkhwa was worst hit with 169 attacks, which killed 294 people.",
]

CLAIMED = [
    (
        "The BLA has claimed responsibility for an attack in Kalat. In a statement issued on "
        "Friday, spokesperson Azad said the group's fighters had hit a convoy in Mangochar. He "
        "claimed that four soldiers were killed. Officials earlier said one soldier had "
        "died in the explosion.",
        "1s",
    ),
    ("A blast in Hub on Friday killed nine people. Police had earlier spoken of five dead.", "9c"),
]

RECALLED: list[tuple[str, Told]] = [
    # of the day that was recalled
    (
        "A blast hit a bus in Hub on Friday.\n\nOn May 7 a guard was killed in Turbat. The same "
        "day a grenade attack in Khuzdar injured a clerk.",
        [("Hub", "", "")],
    ),
    # many attacks are no news of a day, what an outfit says of its own is
    (
        "Gunmen killed a guard in Hub on Friday. In all, 79 attacks led to 46 deaths.",
        [("Hub", "1c", "")],
    ),
    # what had befallen those told of
    (
        "Three bullet-riddled bodies were found in Mand on Friday.\n\nLevies moved them to a "
        "hospital in Turbat, where a medic said the victims had been shot at on Thursday night.",
        [("Kech", "3c", "")],
    ),
    # bodies on their way home, a noise heard far off, what had become routine
    (
        "Two men were shot dead in Hub on Friday. The bodies of four miners had been sent to Swat.",
        [("Hub", "2c", "")],
    ),
    (
        "A bomb killed a guard in Mach on Friday. The blast was heard as far as Dhadar.",
        [("Kachhi", "1c", "")],
    ),
    (
        "A tanker caught fire in Hub on Friday. Firefighters from Bela and Uthal were called in "
        "and the blaze was still burning hours later.",
        [("Hub", "", "")],
    ),
]


def told(incidents: list[Incident]) -> Told:
    return tolls(events(incidents))


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_an_event_of_the_lead_is_known_again(read: Read, text: str, expected: Told) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), TOTALS)
def test_a_count_of_attacks_is_none_of_them(read: Read, text: str, expected: Told) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_each_place_has_its_own(read: Read, text: str, expected: Told) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_what_is_known_opens_no_event(read: Read, text: str, expected: Told) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), RECALLED)
def test_what_is_old_or_far_is_no_news(read: Read, text: str, expected: Told) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize("day", ["May 16", "16 May", "16th of May"])
def test_may_is_a_month(read: Read, day: str) -> None:
    text = f"A bomb went off on {day} close to the office of a bank in the town of Nushki."
    assert told(read(text, published="2006-05-18")) == [("Nushki", "", "")]


def test_what_may_happen_is_none(read: Read) -> None:
    assert not read("A bomb may go off close to an office in Nushki, police said on May 16.")


def test_an_entry_that_names_a_day_is_not_of_its_heading(read: Read) -> None:
    text = (
        "Timeline\n\nJuly 9\n\nA bomb exploded on July 8 in Nushki. A girl was killed.\n\nJuly 10"
        "\n\nA guard was shot dead in Hub."
    )
    days = [incident.date_start.day for incident in read(text) if incident.date_start]
    assert days == [8, 10]


def test_the_bugti_area_is_dera_bugti(read: Read) -> None:
    assert [i.district for i in read("A bomb killed two men in the Bugti area on Friday.")] == [
        "Dera Bugti"
    ]


@pytest.mark.parametrize("text", WIDE)
def test_a_toll_of_other_provinces_is_no_event_here(read: Read, text: str) -> None:
    assert not told(read(text))


@pytest.mark.parametrize(("text", "expected"), CLAIMED)
def test_a_figure_is_replaced_by_no_claim(read: Read, text: str, expected: str) -> None:
    killed = [by_side(incident, "killed") for incident in read(text) if incident.kind == "event"]
    assert killed == [expected]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_where_and_what_it_was(
    read: Read, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert [(each.district, each.sub_event_type) for each in read(text)] == expected


def test_bullets_above_the_dateline_tell_nothing_new(read: Read) -> None:
    text = (
        "Blast in Chaman kills six\n\n• Grenade attack in Kalat injures two FC men\n• Convoy hit "
        "near Hoshab\n\nQUETTA: A bomb killed six people in Chaman on Friday.\n\nSeparately, a "
        "grenade attack in the Mangochar area of Kalat injured four people, two Frontier Corps "
        "officials among them."
    )
    assert told(read(text)) == [("Chaman", "6c", ""), ("Kalat", "", "2c 2s")]


def test_bullets_below_the_dateline_are_the_report(read: Read) -> None:
    text = (
        "QUETTA: The following incidents were reported on Friday.\n\n• Two men were shot dead in "
        "Hub\n• A guard was killed in Khuzdar"
    )
    assert told(read(text)) == [("Hub", "2c", ""), ("Khuzdar", "1c", "")]


PEOPLE = [
    ("A bus driver, Noor Khan, a resident of Attock, was killed by a bomb in Kech.", "1c"),
    ("An FC sepoy, Wali Jan, 24, a resident of Swat, was martyred in a clash in Kech.", "1s"),
    ("Gunmen killed two policemen, constables Ali Raza and Imam Dad, in Kech on Friday.", "2s"),
    ("A farmer, Sher Ali, and a resident of Gwadar were shot dead in Kech on Friday.", "2c"),
    ("Gunmen killed two policemen, constables Ali and Dad, and a tailor in Kech.", "1c 2s"),
    ("A police officer of Qilla Abdullah, his guard and his driver were killed in Kech.", "3s"),
    (
        "Naik Adil (age: 33 years, resident of Attock), a brave son of soil, was martyred in Kech.",
        "1s",
    ),
    ("Fourteen passengers, all of them soldiers, were shot dead in Kech on Friday.", "14s"),
    ("Troops shot dead a leader of the banned BLA in a raid in Kech on Friday.", "1m"),
    ("Gunmen fired at a van in Kech on Friday, leaving the driver, Abdul Salam, dead.", "1c"),
    ("Two men were shot dead in Kech. The minister condemned the killing of the clerk.", "2c"),
    (
        "Captain Adil Khan (age: 25 years, resident of Poonch) and Havaldar Ali Raza (age: 36 "
        "years, resident of Jhang) having fought gallantly embraced shahadat in Kech.",
        "2s",
    ),
    (
        "Fourteen people, 12 of them pilgrims, were gunned down in Kech on Friday. The men opened "
        "fire, killing ten pilgrims on the spot.",
        "14c",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_who_somebody_was_adds_nobody(read: Read, text: str, expected: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == expected


def test_one_of_two_is_hurt_himself(read: Read) -> None:
    [incident] = read("A blast killed a constable and an elder, who was himself injured, in Hub.")
    assert by_side(incident, "injured") == "1c"


def test_a_street_that_every_town_has_is_not_of_a_city_named_long_before(read: Read) -> None:
    text = (
        "A man hurt on Friday was moved to Civil Hospital Quetta.\n\nIn Gwadar, five labourers "
        "were hurt in an attack on a hotel. A grenade was hurled at it on Airport Road, said the "
        "Gwadar police."
    )
    assert {incident.district for incident in read(text)} == {"Gwadar"}


def test_places_far_apart_in_the_text_are_named_one_by_one(read: Read) -> None:
    total = read(TOTALS[1][0])[0]
    assert (total.kind, total.place_text) == ("rollup", "Hub, Surab, Kharan")


def test_two_attacks_in_a_town_are_each_at_its_own_site(read: Read) -> None:
    found = read(
        "QUETTA: Two attacks in Turbat left three people dead on Friday.\n\nGunmen shot dead two "
        "traders in the Absor area. Later in the evening, a grenade killed a guard in the town."
    )
    assert told(found) == [("Kech", "2c", ""), ("Kech", "1c", "")]
    [total] = [each for each in found if each.kind == "rollup"]
    assert by_side(total, "killed") == "3c"


def test_twin_blasts_told_again_are_one(read: Read) -> None:
    found = read(
        "QUETTA: Twin blasts in Chaman killed 12 people on Friday. The blasts took place on Mall "
        "Road in Chaman."
    )
    assert told(found) == [("Chaman", "12c", "")]


@pytest.mark.parametrize(
    "text",
    [
        "In Wadh, a blast killed an elder and three guards on Friday; at Nal, gunmen shot dead a "
        "grocer.",
        "Three deaths were reported from Wadh, and in Nal a shepherd drowned in floods on Friday.",
    ],
)
def test_two_places_of_one_district_in_a_sentence(read: Read, text: str) -> None:
    found = read("QUETTA: " + text)
    assert [each.place.name for each in found if each.place] == ["Wadh", "Nal"]
