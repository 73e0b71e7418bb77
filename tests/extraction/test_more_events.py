"""Which events a report tells of: recalled ones told on, asides, and the day and place of each.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, Told, tolls

#: Each text with its incidents, rollups too, without what is recalled: district, killed, injured.
TOLD: list[tuple[str, Told]] = [
    # a wave of attacks of last month, and what the next paragraphs count of it
    (
        "Two policemen were martyred in an attack on a checkpost in Nushki on Friday.\n\n"
        "Last month, militants mounted a series of raids on five towns. Some 19 shopkeepers lost "
        "their lives in the raids.\n\nMeanwhile, 88 militants were killed in several gun battles "
        "and search operations.",
        [("Nushki", "2s", "")],
    ),
    (
        "Four policemen were shot dead at a checkpost in Zhob on Friday. Last month, the region "
        "saw a wave of attacks. At least 21 soldiers lost their lives in the attacks.",
        [("Zhob", "4s", "")],
    ),
    # but what has a day of its own is news
    (
        "Four policemen were shot dead at a checkpost in Zhob on Friday. Last year the province "
        "saw several attacks. Five traders were killed in separate attacks in Kech and Panjgur on "
        "Saturday.",
        [("Kech", "", ""), ("Zhob", "4s", ""), (None, "5c", ""), ("Panjgur", "", "")],
    ),
    # an older event told at length
    (
        "A guard was shot dead in Awaran on Friday. On May 2, gunmen had killed nine labourers in "
        "Gwadar district. According to police, they stormed the quarters in Pasni and killed nine "
        "labourers from Multan.",
        [("Awaran", "1c", "")],
    ),
    (
        "A guard was shot dead in Awaran on Friday. On May 2, gunmen had killed nine labourers in "
        "Gwadar district. Three fishermen were shot dead in Pasni by armed men.",
        [("Awaran", "1c", ""), ("Gwadar", "3c", "")],
    ),
    # where somebody was as the older event came
    (
        "A bridge was blown up near Mach on Friday. In January 2024, 13 people were killed in a "
        "blast in Sibi. The explosion had come when the minister was in Hub.",
        [("Kachhi", "", "")],
    ),
    # the place told outright, and "here"
    (
        "QUETTA: A health worker was shot dead here on Friday, officials said. The attack took "
        "place in Surab district, the commissioner said.",
        [("Surab", "1c", "")],
    ),
    (
        "TURBAT: A tribal elder was shot dead here on Friday. The incident took place in Mand "
        "tehsil.",
        [("Kech", "1c", "")],
    ),
    (
        "QUETTA: Two guards were hurt here on Friday when a grenade was hurled at a post. Another "
        "attack took place in Pishin, where a man was killed.",
        [("Quetta", "", "2c"), ("Pishin", "1c", "")],
    ),
    # an officer of another district, hit where the event was placed before
    (
        "Gunmen opened fire on a vehicle at Bidrang in the Khadkocha area of Mastung on Friday. "
        "Both the mayor and the Panjgur deputy commissioner were injured in the firing.",
        [("Mastung", "", "2c 1s")],
    ),
    (
        "Gunmen fired on a convoy near Mand on Friday. The Harnai deputy commissioner and two "
        "guards were hurt in the attack.",
        [("Kech", "", "2c 1s")],
    ),
    (
        "The Washuk deputy commissioner was shot dead on Friday.",
        [("Washuk", "1s", "")],
    ),
    # what is common there is no event
    (
        "Bombings of railway tracks in Bolan have been common. Attacks on schools in Kech are "
        "nothing new. A blast hit a train near Sibi on Friday.",
        [("Sibi", "", "")],
    ),
    (
        "Robberies are now common on the road to Loralai. Four passengers were robbed near "
        "Mekhtar on Friday.",
        [("Loralai", "", "")],
    ),
    # other stories below, and a picture above
    (
        "Nine people were killed in a crash near Bela on Friday, police said.\n\nThe bodies were "
        "shifted to a hospital.\n\nOpinion\n\nEditorial\n\nFriday's deplorable bombing of a "
        "train near Sibi killed 11 people.",
        [("Lasbela", "9c", "")],
    ),
    (
        "Opinion\n\nA blast near Sibi killed nine people on Friday, police said.",
        [("Sibi", "9c", "")],
    ),
    (
        "funeral-3311.jpg\nVillagers carry the coffin of a soldier killed in a raid in Bannu on "
        "Thursday. (AFP)\n\nQUETTA: Six Levies men were killed as armed men raided their picket "
        "on Friday, officials said.\n\nIt happened in the Nal area of Khuzdar district.",
        [("Khuzdar", "6s", "")],
    ),
    (
        "Troops search a lorry on the edge of Quetta on Saturday. EPA\n\nA missile strike on Iran "
        "killed at least six people on Sunday.",
        [],
    ),
    # who blocks a road, and what does
    (
        "In Barkhan, the N-70 highway which links the province to Punjab was blocked by party "
        "workers on Friday.",
        [("Barkhan", "", "")],
    ),
    (
        "The road which links Zhob to Punjab was blocked by snow and boulders on Friday.",
        [],
    ),
    # one operation, its town told twice
    (
        "Troops shot dead two militants in Turbat while raiding a hideout in Turbat on Friday.",
        [("Kech", "2m", "")],
    ),
    # what made tension run high is older than the news beside it
    (
        "Two guards were shot dead in Hub on Saturday. The province has been on edge since "
        "Thursday, when five students were gunned down.",
        [("Hub", "2c", "")],
    ),
    (
        "Surab is under curfew since Thursday, when a blast killed two.",
        [("Surab", "2c", "")],
    ),
    # the home of one of the dead is not where the next rocket fell
    (
        "Two men were killed and 20 hurt in two rocket attacks in Quetta on Friday. Police said "
        "Gul Khan was from Qila Abdullah and Nasir from Pishin. The shop hit by the rocket was "
        "damaged. Another rocket fired from the same direction exploded in a colony, injuring four "
        "people.",
        [("Quetta", "2c", "20c"), ("Quetta", "", "4c")],
    ),
    # one in each of two towns
    (
        "Gunmen shot dead one trader in Hub and another one in Surab on Friday.",
        [("Hub", "1c", ""), ("Surab", "1c", "")],
    ),
    # a similar incident is another one, whatever it refers to
    (
        "Lightning struck a house in Harnai on Friday, killing three girls. A similar incident "
        "occurred in Loralai district where two people were killed by the lightning.",
        [("Harnai", "3c", ""), ("Loralai", "2c", "")],
    ),
    # of another country
    (
        "An earthquake killed 34 people in Mashkel on Friday. At least 27 people were hurt in "
        "Iran, an agency said.",
        [("Washuk", "34c", "")],
    ),
    # two events of a day in one sentence, of which the story goes on with the first
    (
        "Armed men stormed a hotel in Sibi on Friday, hours after a bomb at a wedding killed 11 "
        "guests. Police said three attackers were killed in the assault on the hotel.",
        [("Sibi", "3m", ""), ("Sibi", "11c", "")],
    ),
    (
        "Militants stormed a camp in Turbat on Friday, an hour after gunmen shot dead two guards "
        "in Mand. Five militants were killed.",
        [("Kech", "5m", ""), ("Kech", "2c", "")],
    ),
    (
        "Two men were found shot dead in Hub on Friday, hours after gunmen abducted them.",
        [("Hub", "2c", "")],
    ),
    # the first of two takings, of which only the day is told
    (
        "Gunmen abducted 18 labourers in the Nal area of Khuzdar on Friday. It is the second such "
        "kidnapping in the region. The first took place three days earlier. In the previous "
        "attack, gunmen kidnapped nine labourers.",
        [("Khuzdar", "", "")],
    ),
    # where on the road of the lead it was, and another event of its district
    (
        "Armed men burnt seven trucks after blocking the Pasni-Ormara road in Gwadar district late "
        "on Friday.\n\nAccording to officials, a group of armed men blocked the road at Makola "
        "and searched vehicles.",
        [("Gwadar", "", "")],
    ),
    (
        "Armed men burnt seven trucks on the Pasni-Ormara road in Gwadar district late on "
        "Friday.\n\nIn Jiwani, armed men burnt two trucks.",
        [("Gwadar", "", ""), ("Gwadar", "", "")],
    ),
    # whose families protest
    (
        "Ten labourers were abducted near Sui on Friday. Meanwhile, families of the abducted "
        "engineers opened a camp at the press club in Khuzdar on Friday.",
        [("Dera Bugti", "", "")],
    ),
    # a lead that names the province, and a title that puts its dead in the town told below
    (
        "Nine militants killed in Surab gun battle\n\nQUETTA: Nine militants were killed in a "
        "series of clashes in Balochistan, the army said on Saturday.\n\nOn July 11 armed men "
        "attacked a Levies station in Surab. Two militants were killed at its gate.",
        [("Surab", "9m", "")],
    ),
    (
        "Five killed in Kharan\n\nQUETTA: At least nine people were killed in attacks in "
        "Balochistan on Friday, officials said.\n\nFive of them were shot dead in Kharan.",
        [(None, "9c", ""), ("Kharan", "5c", "")],
    ),
    # arrests in another district, and those that follow up what was told
    (
        "Eight militants were killed in a raid in Kalat on Friday.\n\nTwo militants were arrested "
        "in the Ormara area of Gwadar district on a tip off.",
        [("Kalat", "8m", ""), ("Gwadar", "", "")],
    ),
    (
        "Eight people were killed in a blast in Kalat on Friday.\n\nTwo suspects were arrested in "
        "Hub in connection with the blast.",
        [("Kalat", "8c", "")],
    ),
    # another deed in a village of the district, and the same one told closer
    (
        "Seven soldiers were killed in Kech district on Friday when gunmen ambushed a patrol."
        "\n\nIn Kech's Mand, unidentified men set fire to a revenue office and three lorries.",
        [("Kech", "7s", ""), ("Kech", "", "")],
    ),
    (
        "Seven soldiers were killed in Kech district on Friday when gunmen ambushed a patrol."
        "\n\nIn the Mand area, the gunmen opened fire on the lorries from a hill.",
        [("Kech", "7s", "")],
    ),
    # what those who were caught had done
    (
        "Police arrested three militants in Rahim Yar Khan on Friday. These terrorists had carried "
        "out blasts and destroyed pipelines at Rojhan and Dera Allah Yar. A pipeline was blown up "
        "near Pirkoh on Friday.",
        [("Dera Bugti", "", "")],
    ),
    # the epicentre is not where the lead's dead were, and its parts are not told twice
    (
        "QUETTA: At least five people were killed in southwestern Pakistan on Friday as an "
        "earthquake hit the region. The epicentre was 200 km southeast of Zahedan. Three women and "
        "two children died in the district of Panjgur. Houses collapsed too in Mashkel.",
        [("Panjgur", "5c", ""), ("Washuk", "", "")],
    ),
    # bodies of a mine, and the rescuers among them
    (
        "Seven dead bodies were pulled out on Friday from a coal mine that had collapsed in Duki. "
        "Five coal miners had been trapped by the gas. Two others who went to save them got "
        "trapped in a gas leakage too.",
        [("Duki", "7c", "")],
    ),
    (
        "In another clash in Kohlu district on Friday, soldiers shot dead two militants while "
        "carrying out a search operation in Kohlu district.",
        [("Kohlu", "2m", "")],
    ),
    # of whose killing somebody only speaks
    (
        "Terming the murder of Mir Gul Khan a tragedy, the governor on Friday asked the elders of "
        "Kohlu to come to the talks.",
        [],
    ),
]

#: The day of the event, and not the one of what it answered or of what is told beside it.
DAYS = [
    (
        "Three traders were shot dead in Dalbandin on Saturday in what appeared to be a backlash "
        "of Thursday's killings of two tribesmen.",
        dt.date(2025, 7, 12),
    ),
    (
        "Two men were shot dead in Kohlu on Saturday as a backlash to Thursday's killing of an "
        "elder.",
        dt.date(2025, 7, 12),
    ),
    (
        "Relatives of the drivers, who lost four of them in Thursday's attack near Surab, held a "
        "sit-in in Khuzdar on Saturday.",
        dt.date(2025, 7, 12),
    ),
    (
        "Gunmen killed a clerk in Surab on Saturday, a fallout of Friday's raid, police said.",
        dt.date(2025, 7, 12),
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_each_event_is_told_once(read: Read, text: str, told: Told) -> None:
    found = tolls(each for each in read(text) if each.kind != "background")
    assert sorted(found, key=str) == sorted(told, key=str)


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_that_of_the_event(read: Read, text: str, day: dt.date) -> None:
    assert [incident.date_start for incident in read(text)] == [day]


def test_what_forces_also_did_is_of_the_day_of_its_paragraph(read: Read) -> None:
    told = read(
        "Five people were killed in a blast in Hub on Friday.\n\nTwo bodies were found in Nal on "
        "Saturday. Levies also foiled an attempt to block the road in Surab."
    )
    assert [(i.district, i.date_start) for i in told] == [
        ("Hub", dt.date(2025, 7, 11)),
        ("Khuzdar", dt.date(2025, 7, 12)),
        ("Surab", dt.date(2025, 7, 12)),
    ]


def test_trains_suspended_since_a_day_were_not_hit_on_it(read: Read) -> None:
    told = read(
        "QUETTA: Trains in Balochistan ran again after operations in the province.\n\n"
        "The Jaffar Express of the Quetta-Peshawar route, suspended since July 7, was running "
        "again. Some 50 militants were killed in the operation."
    )
    assert [(i.district, i.date_start) for i in told] == [(None, None)]


def test_an_event_of_the_morning_is_the_lead_s_after_one_of_the_night_before(read: Read) -> None:
    told = read(
        "Polling in Kohlu could not be held on Sunday after rockets were fired at a polling "
        "station. One person was killed in a rocket attack on an office on Saturday. Of the six "
        "rockets fired at the station on Sunday, three exploded. Separately, a landmine explosion "
        "took place on the road to the station."
    )
    assert [i.date_start for i in told if i.date_start] == [
        dt.date(2025, 7, 13),
        dt.date(2025, 7, 12),
        dt.date(2025, 7, 13),
    ]


def test_a_heading_that_tells_of_a_night_dates_nothing_below_it(read: Read) -> None:
    [incident] = read(
        "12 miners die in Harnai\n\nBodies of the Dead All Recovered After the Overnight "
        "Collapse\n\nTwelve miners were killed in a blast inside a coal mine in Harnai on "
        "Friday, an official said.\n\nThe governor voiced grief."
    )
    assert incident.date_start == dt.date(2025, 7, 11)


def test_later_in_the_day_is_of_the_lead_s_day(read: Read) -> None:
    told = read(
        "Towns of the province observed a shutter-down strike on Saturday, a day after police "
        "used force on protesters in Quetta.\n\nLater in the day, traders closed shops and roads "
        "in Dalbandin, and in Khuzdar and Surab districts."
    )
    days = {i.district: i.date_start for i in told if i.district and i.kind == "event"}
    assert days["Quetta"] == dt.date(2025, 7, 11)
    assert {days[name] for name in days if name != "Quetta"} == {dt.date(2025, 7, 12)}
