"""Accidents, floods and crowds: their tolls, their places, and what a protest suffers.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

KILLED = [
    # a toll told by what it has done
    ("Fatalities in the colliery blast near Mach have risen to nine, officials said.", "9c"),
    ("Deaths from the flood in Bela jumped to 14 on Sunday after two bodies turned up.", "14c"),
    # some of them
    ("Divers found three bodies of the eight fishermen who drowned off Jiwani on Friday.", "3c"),
    # those who shared the lot of people told apart from them by where they were
    ("Four women sitting in a van and two others in a car were crushed to death in Bela.", "6c"),
    (
        "Wali Jan, deputy director of the livestock department, and three others died when a jeep "
        "overturned near Ziarat on Friday.",
        "4c",
    ),
    ("A blast killed four men in Sibi and two others were injured on Friday.", "4c"),
    # an officer by his rank, its letters and his name, and his family
    (
        "Gunmen killed Deputy Superintendent of Police (DSP) Noor Ahmed, his wife and two sons in "
        "Kharan on Friday.",
        "3c 1s",
    ),
    # a list behind a colon
    (
        "A train left the rails near Mach on Friday and six people died. The minister confirmed "
        "the deaths of the crash. The fatalities: four passengers and two policemen.",
        "4c 2s",
    ),
    ("A bomb in Dhadar on Friday led to six deaths: four shoppers and two constables.", "4c 2s"),
    # people told apart behind the verb, who come to the whole
    (
        "Nine people were killed by a bomb in Zhob on Friday, six traders and three soldiers.",
        "6c 3s",
    ),
    (
        "Seven people died in a blast near Kalat on Friday: four tailors and three policemen.",
        "4c 3s",
    ),
    (
        "A bomb killed 12 people in Surab on Friday. Seven were policemen and five shopkeepers.",
        "5c 7s",
    ),
    ("Four men died in a blast in Hub on Friday, three shops and a car were burnt.", "4c"),
    # who died of his wounds a day later was hurt on the day told before
    (
        "Fire broke out in a mill in Hub on Monday. Five workers suffered burn injuries; three of "
        "them died in a Karachi hospital on Tuesday.",
        "3c",
    ),
    # lives
    ("The collapse of a roof cost two labourers their lives in Duki on Friday.", "2c"),
    # carried off, and found in the next sentence
    (
        "A torrent swept away four herdsmen near Wadh on Friday. Villagers recovered their bodies.",
        "4c",
    ),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


INJURED = [
    # what befell a crowd is none of what it protested about
    (
        "Police and students clashed at a rally for the release of their leader in Kalat on "
        "Friday; 14 people, four policemen among them, were injured.",
        "10c 4s",
    ),
    (
        "Protests against the arrest of a trader went on in Chaman on Friday and six people were "
        "wounded.",
        "6u",
    ),
    (
        "Clashes between police and the participants of a sit-in left over two dozen people "
        "injured in Hub on Friday.",
        "24u",
    ),
    # those who died of their wounds do not make the others none
    (
        "Three injured of the cylinder explosion in Sibi died on Friday and the toll reached "
        "seven. At least 22 people were injured when the cylinder exploded.",
        "22c",
    ),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_who_was_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


@pytest.mark.parametrize(
    "text",
    [
        "Traders rallied in Surab on Friday against the killing of two shopkeepers.",
        "A sit-in was held in Gwadar on Friday over the killing of three fishermen.",
        "Students marched in Kalat on Friday for the recovery of four men who were abducted.",
    ],
)
def test_a_protest_hurts_nobody_it_is_about(read: Read, text: str) -> None:
    [incident] = read(text)
    measures = [by_side(incident, measure) for measure in ("killed", "injured", "abducted")]
    assert measures == ["", "", ""]


def test_a_flood_sweeps_away_things_too(read: Read) -> None:
    [incident] = read("A flash flood swept away two vehicles and six houses in Jhal Magsi.")
    assert by_side(incident, "missing") == ""


def test_a_city_s_coalfield_is_one_place(read: Read) -> None:
    [incident] = read(
        "Deaths in the gas blast in Quetta's Degari coalfield rose to five as the bodies of two "
        "more miners were found on Friday."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Quetta", "5c")


SEVERAL = [
    # the next of its kind has a toll of its own
    (
        "Two boys were killed in Kalat district on Friday when a wall fell on them. A similar "
        "incident in the Mangochar tehsil of Kalat district left a shepherd dead and three "
        "women with injuries.",
        [("Kalat", "2c", ""), ("Kalat", "1c", "3c")],
    ),
    (
        "Two separate blasts in Chaman on Friday injured seven people. The first took place near "
        "the Mall Road and hurt two men. The other targeted a levies post in the area, injuring "
        "five people.",
        [("Chaman", "", "2c 5u"), ("Chaman", "", "2c"), ("Chaman", "", "5u")],
    ),
    # a village that has the name of a man
    (
        "Two incidents of firing in Jafarabad and Kohlu districts killed five people on Friday. "
        "Gunmen killed two women in village Haji Kot of Kohlu.",
        [("", "5c", ""), ("Jaffarabad", "", ""), ("Kohlu", "2c", "")],
    ),
    # rain over parts of the province is not that of the town told of next
    (
        "Heavy rains lashed parts of Balochistan on Friday and nine people died. In Bela the "
        "administration called out troops after floods submerged ten villages on Friday.",
        [("", "9c", ""), ("Lasbela", "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), SEVERAL)
def test_each_event_has_its_own_toll(read: Read, text: str, told: list[tuple[str, ...]]) -> None:
    found = [
        (each.district or "", by_side(each, "killed"), by_side(each, "injured"))
        for each in read(text)
    ]
    assert found == told


PLACES = [
    # on the way, or to be taken there
    ("A flood near Bela cost two pilgrims to Hinglaj their lives on Friday.", "Lasbela"),
    (
        "A bus overturned near Washuk on Friday. Four injured were critical; a helicopter was to "
        "take them to Quetta.",
        "Washuk",
    ),
    # homes of men told by name
    (
        "Two labourers died when a trench caved in in Sibi on Friday. The brothers Imran Khan and "
        "Noor Khan from Kohlu district were buried under the earth.",
        "Sibi",
    ),
    # where it happened, of an event whose place is known
    (
        "Armed men attacked lorries in the Chamalang area of Duki on Sunday. It happened near "
        "Kach, police said. They opened fire and a driver was injured.",
        "Duki",
    ),
    # the mine that was told of
    (
        "Six miners died in a Quetta colliery on Friday. The mine, in the Degari area, had been "
        "filled with gas, and a blast brought it down on Friday.",
        "Quetta",
    ),
]


@pytest.mark.parametrize(("text", "district"), PLACES)
def test_where_it_was(read: Read, text: str, district: str) -> None:
    assert [each.district for each in read(text)] == [district]


@pytest.mark.parametrize(
    "text",
    [
        "A shutter-down strike in Khuzdar on Tuesday has been announced by traders.",
        "A strike across the province on Monday (today) has been announced by transporters.",
    ],
)
def test_a_strike_that_is_only_announced_is_none(read: Read, text: str) -> None:
    assert read(text) == []


def test_the_attacks_of_a_study_are_none_of_the_event(read: Read) -> None:
    [incident] = read(
        "A grenade hurt two men in Turbat on Friday.\n\nMilitants carried out at least 320 attacks "
        "in which 612 people were killed, a study says.\n\nForces led 134 operations in which 112 "
        "militants were killed."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Kech", "")


def test_at_the_weekend_is_the_last_saturday_and_sunday(read: Read) -> None:
    [incident] = read(
        "Rescuers ended their search on Monday for nine miners hit by a blast in a "
        "Duki colliery at the weekend, all of whom died."
    )
    assert (str(incident.date_start), str(incident.date_end)) == ("2025-07-12", "2025-07-13")


def test_the_day_of_an_agency_s_dateline_is_not_the_event_s(read: Read) -> None:
    [incident] = read(
        "Awaran, Pakistan (AFP) July 14, 2025 - Some 30 people died in a huge earthquake in "
        "Awaran district, officials said. The quake struck on Saturday afternoon."
    )
    assert str(incident.date_start) == "2025-07-12"


DAYS = [
    # the month of May is no "may"
    ("On May 19 gunmen killed two traders in Sui.", "2025-05-20", ["2025-05-19"]),
    ("Two shepherds were killed on 3rd May in a blast in Kohlu.", "2025-05-05", ["2025-05-03"]),
    ("A trader was shot dead in Sibi on May 7, police said.", "2025-05-08", ["2025-05-07"]),
    ("On May 7 a leader said two men may be killed in Sibi.", "2025-05-08", []),
    # a day of a month that is named too
    (
        "The blast, the second one of the month of June in Mastung, killed two men on June 12.",
        "2025-06-13",
        ["2025-06-12"],
    ),
    # the day of the event behind a toll
    (
        "Police put the toll at six after a bus overturned near Kalat on Friday.",
        "2025-07-14",
        ["2025-07-11"],
    ),
    # the day of a count behind what is counted
    (
        "The toll of the colliery blast in Duki rose to nine on Saturday after two more bodies "
        "were found. The explosion took place on Thursday.",
        "2025-07-14",
        ["2025-07-10"],
    ),
    # where the miners were is no day of loss
    (
        "Rescuers took out the bodies of four workers, who were trapped when a mine in Duki "
        "collapsed on July 9.",
        "2025-07-14",
        ["2025-07-09"],
    ),
]


@pytest.mark.parametrize(("text", "published", "days"), DAYS)
def test_on_which_day_it_was(read: Read, text: str, published: str, days: list[str]) -> None:
    assert [str(each.date_start) for each in read(text, published)] == days


def test_an_old_entry_of_a_timeline_is_news(read: Read) -> None:
    found = read(
        "A month in Balochistan\n\nJune 2\n\nTwo soldiers were killed by a mine in Kohlu on June 1."
        "\n\nJune 5\n\nGunmen shot dead a tailor in Turbat.\n\nJune 9\n\nA grenade hurt two men in "
        "Khuzdar, where four had been killed on January 3."
    )
    assert [each.kind for each in found if each.district != "Khuzdar"] == ["event", "event"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Floods killed 12 people in Bela on Friday, taking the toll to 80 since June 1.", "12c"),
        (
            "Rain killed six people in Sibi on Friday; the toll of it rose to 31 in the last ten "
            "days.",
            "6c",
        ),
    ],
)
def test_the_toll_of_weeks_is_not_the_event_s(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Two men were shot dead in Lasbela's Hub town on Friday.", "Hub"),
        ("A bomb hurt three men in Killa Abdullah's Chaman on Friday.", "Chaman"),
        ("Two men were shot dead in Kech's Buleda on Friday.", "Kech"),
    ],
)
def test_a_district_s_town_may_be_a_district_now(read: Read, text: str, district: str) -> None:
    assert [each.district for each in read(text)] == [district]


def test_a_rally_of_those_who_clashed_is_the_same_protest(read: Read) -> None:
    [incident] = read(
        "Police and supporters of a party clashed at a rally in Quetta on Friday; 12 people were "
        "injured.\n\nOn Friday they marched on several roads of Quetta."
    )
    assert by_side(incident, "injured") == "12u"


def test_the_red_zone_is_in_the_capital(read: Read) -> None:
    [incident] = read(
        "QUETTA: Police arrested ten teachers who tried to enter the Red Zone on Friday."
    )
    assert incident.district == "Quetta"


def test_the_red_zone_of_another_capital_is_not(read: Read) -> None:
    found = read("ISLAMABAD: Police arrested ten men from Kech in the Red Zone on Friday.")
    assert "Quetta" not in [each.district for each in found]


def test_a_digest_s_figures_are_told_apart_again(read: Read) -> None:
    [incident] = read(
        "Balochistan saw 13 armed attacks which took 31 lives in March 2025.\n\nOf the 31 people "
        "killed in the attacks in Balochistan, 19 were soldiers and 12 civilians."
    )
    assert (incident.kind, by_side(incident, "killed")) == ("background", "12c 19s")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The roof of a madrassa collapsed in Duki on Friday, killing two pupils.", "Other"),
        ("Deaths in the Ziarat coach tragedy rose to 19 on Friday.", "Road accident"),
        ("A similar incident hurt two men in Sibi. A wall fell on a shepherd in Sibi.", "Other"),
    ],
)
def test_what_kind_of_accident_it_was(read: Read, text: str, kind: str) -> None:
    assert {each.sub_event_type for each in read(text)} == {kind}


def test_what_somebody_said_later_stands(read: Read) -> None:
    [incident] = read(
        "Earlier, police had put the number of the dead in the Khuzdar accident at 12, but a "
        "senior doctor later said seven people were killed on Friday."
    )
    assert by_side(incident, "killed") == "7c"
    assert [(claim.count.best, claim.status) for claim in incident.claims] == [(12, "superseded")]


def test_the_injured_die_in_a_hospital_of_another_town(read: Read) -> None:
    [incident] = read(
        "Two miners, who were injured in a blast in a mine in Duki on Monday, died in Quetta's "
        "Bolan Medical Complex on Wednesday.",
        "2025-07-10",
    )
    assert incident.district == "Duki"


def test_who_died_where_others_were_injured_died_there(read: Read) -> None:
    [incident] = read("Ten people were injured and two died in Quetta's Pashtunabad on Friday.")
    assert (incident.district, by_side(incident, "killed")) == ("Quetta", "2c")
