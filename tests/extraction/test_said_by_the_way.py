"""What a report says by the way: tallies of a year, offices, kin, namesakes, what is built.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, Told, by_side, tolls

#: Each text with its incidents, rollups too: district, killed, injured.
TOLD: list[tuple[str, Told]] = [
    # what adds up over a year is none of the day's event
    (
        "Five soldiers were wounded in an ambush in Awaran on Friday. Gunmen targeting the FC "
        "killed 41 soldiers, besides injuring 90 in 52 incidents throughout the year.",
        [("Awaran", "", "5s")],
    ),
    (
        "Four labourers were shot dead in Kharan on Friday. A think tank said fatalities rose to "
        "1,211 in the first three quarters of 2024 compared to 1,054 in 2023.",
        [("Kharan", "4c", "")],
    ),
    (
        "Two traders were shot dead in Zhob on Friday. Many traders have been killed in bombings "
        "and shootings in the province recently.",
        [("Zhob", "2c", "")],
    ),
    (
        "Three men died in a collision in Nushki on Friday, when the town was still reeling from "
        "a suicide blast that killed 19 people on Wednesday.",
        [("Nushki", "3c", "")],
    ),
    # those who are still to be flown out are no second accident
    (
        "Eleven people died when a coach fell into a gorge in Zhob on Friday. The air force was "
        "asked to airlift five other passengers in critical condition to Quetta.",
        [("Zhob", "11c", "5c")],
    ),
    # one more of several events, in a paragraph of his own
    (
        "Five people were killed in incidents of firing and road accidents in the province on "
        "Friday.\n\nTwo men were shot dead in Sibi.\n\nA man was killed when a truck hit his cart "
        "in Mastung.\n\nAnother man died when he came under the wheels of a bus. The victim, named "
        "as Gul Khan, had fallen from a cart in Khuzdar.",
        [(None, "5c", ""), ("Sibi", "2c", ""), ("Mastung", "1c", ""), ("Khuzdar", "1c", "")],
    ),
    # an official, and then which one
    (
        "A senior official was martyred in an attack in Kech on Friday. Jan Muhammad, the "
        "assistant commissioner of Dasht, embraced martyrdom fighting the terrorists.",
        [("Kech", "1s", "")],
    ),
    # names among those counted
    (
        "Two tribes clashed in Loralai on Friday: an elder was killed and six people, including "
        "Mir Ahmed, a brother of the deceased, were injured.",
        [("Loralai", "1c", "6c")],
    ),
    # one person of several callings, and a list of persons
    (
        "A well-known poet, teacher and columnist of the town, Dr Gul Khan was shot dead in "
        "Pasni on Friday.",
        [("Gwadar", "1c", "")],
    ),
    (
        "A policeman, driver and cleaner were shot dead in Surab on Friday.",
        [("Surab", "2c 1s", "")],
    ),
    # the force of those counted is none of them
    (
        "Six soldiers of FC Balochistan and four security guards were killed in Pasni on Friday.",
        [("Gwadar", "4c 6s", "")],
    ),
    (
        "In Kohlu on Friday, 5 x soldiers incl 2 x officers embraced shahadat.",
        [("Kohlu", "5s", "")],
    ),
    (
        "A clerk of the revenue office was targeted and killed in Dalbandin on Friday.",
        [("Chagai", "1c", "")],
    ),
    # the dead, in numbers
    (
        "The confirmed dead are at least 23 after a dam gave way near Uthal on Friday.",
        [("Lasbela", "23c", "")],
    ),
    # all who fell, attackers among them
    (
        "An attack on a camp in Zhob on Friday has left 12 dead, including seven soldiers. Four "
        "militants were killed too. A woman was also killed in the crossfire.",
        [("Zhob", "1c 7s 4m", "")],
    ),
    (
        "Gunmen killed six officials in Jiwani on Friday and wounded eight others. Eight "
        "coastguard officials were also injured in the attack, he said.",
        [("Gwadar", "6c", "8s")],
    ),
    # "him" is the bomber
    (
        "A suicide bomber was shot dead in Hub on Friday. A guard threw a brick at the bomber "
        "while another opened fire on him, killing him on the spot.",
        [("Hub", "1m", "")],
    ),
    # of whom unrest or a protest is about
    (
        "Unrest after the death of a tribal chief has led to the arrest of 90 people in Sibi on "
        "Friday.",
        [("Sibi", "", "")],
    ),
    (
        "Protests after the killing of a student led to the arrest of 30 people in Turbat on "
        "Friday.",
        [("Kech", "", "")],
    ),
    # one name and his age; an officer and soldiers whom an army lost
    (
        "Marri, 61, and at least nine of his supporters were killed in Kohlu on Friday.",
        [("Kohlu", "10c", "")],
    ),
    (
        "Troops stormed a hideout in Kohlu on Friday. The army says it lost two officers and six "
        "soldiers.",
        [("Kohlu", "8s", "")],
    ),
    # bodies, and an operation in the same district
    (
        "Two bodies were found in Panjgur on Friday. Security forces killed five militants in an "
        "operation in Panjgur district on Friday.",
        [("Panjgur", "2c", ""), ("Panjgur", "5m", "")],
    ),
    # one of the wounded died, told twice
    (
        "A blast killed a girl and wounded 12 others in Chaman on Friday. One of the injured died "
        'later in hospital. "A girl was killed at once and one of the wounded died in hospital," '
        "an officer said.",
        [("Chaman", "2c", "11c")],
    ),
    # who opens the sentence, whatever came between
    (
        "Ghulam Rasool, who fell off a cart in Kuchlak on Friday, came under the wheels of a bus "
        "and died.",
        [("Quetta", "1c", "")],
    ),
    # a crosshead that only claims what was told
    (
        "Two Turkish engineers and their driver have been killed in a remote part of the "
        "province, police say.\n\nA group has claimed responsibility for the killing\n\n"
        "The engineers were shot along with their driver on Friday in the town of Hub.\n\n"
        "The group says it fights for the people of the province.",
        [("Hub", "3c", "")],
    ),
    # the older story below the new one
    (
        "QUETTA: The death toll from the collapse of a coal mine in Sorange has risen to 31 on "
        "Sunday.\n\nUpdated from the print edition\n\n14 dead as mine collapses\n\nAt least 14 "
        "miners were killed when a coal mine caved in at Sorange in the early hours of Saturday.",
        [("Quetta", "31c", "")],
    ),
    # fuel that burst in a crash
    (
        "Two buses collided near Uthal on Friday and 21 people were burnt to death. The collision "
        "caused a huge explosion as one bus carried thousands of litres of diesel.",
        [("Lasbela", "21c", "")],
    ),
    # people who are told apart as others than the attackers before
    (
        "Security forces killed 31 terrorists near Mach on Friday. At least 12 people, including "
        "the driver and nine security personnel, have lost their lives in the gunfight.",
        [("Kachhi", "1c 9s 31m 2u", "")],
    ),
    # his body is that of the one they killed, not of his son
    (
        "Kidnappers have killed a tribal elder abducted along with his son and dumped his body in "
        "the mountains of Harnai, officials said on Friday.",
        [("Harnai", "1c", "")],
    ),
    # what a raid came in response to
    (
        "A raid in Harnai killed 14 militants on Friday. The raid was a response to attacks by the "
        "group, which were conducted in Quetta and led to the deaths of more than 90 people.",
        [("Harnai", "14m", "")],
    ),
    (
        "Nine people were injured in two explosions in Chaman on Friday.\n\nA report says "
        "terrorists carried out 27 suicide attacks in the country during 2024, as against 19 in "
        "2023.\n\n1,204 people, including 402 civilians and 310 militants, were killed in "
        "militancy-related incidents.",
        [("Chaman", "", "9c")],
    ),
    # a line of points above a story, and the crash told with its first dead
    (
        "• Bus plunges into ravine, killing 14.\n• Rescuers rush to the spot.\n\nA passenger "
        "coach plunged into a ravine in Zhob on Friday, killing 14 people.\n\nThe passenger coach "
        "met with the accident at Mina Bazar in Zhob district, as a result of which 11 people died "
        "on the spot while 19 others were injured.\n\nThe injured were taken to the civil "
        "hospital, where three more died.",
        [("Zhob", "14c", "19c")],
    ),
    # as many told again by a bare "other"
    (
        "At least nine people died and 14 others were injured when a truck hit a van in Zhob on "
        "Friday. As a result, nine people died on the spot while 14 other suffered injuries.",
        [("Zhob", "9c", "14c")],
    ),
    (
        "Three bodies were found in Turbat on Friday. There have been 44 landmine blasts, mostly "
        "in Dera Bugti, which claimed 17 lives. 58 grenade attacks have been reported in 2024 "
        "which killed seven people.",
        [("Kech", "3c", "")],
    ),
    # bodies of several incidents are not of the event told before
    (
        "Security forces detained a driver in Gwadar on Friday and moved him to an unknown place."
        "\n\nMeanwhile, two bodies were recovered in separate incidents. In Usta Muhammad, the "
        "body of a man was retrieved from a canal. Police in Quetta found the body of a woman.",
        [("Gwadar", "", ""), ("Quetta", "1c", ""), ("Usta Muhammad", "1c", "")],
    ),
    # where and when one of the dead had been taken
    (
        "The body of a youth, Gul Khan, was found in Panjgur on Friday. The victim had been "
        "forcibly disappeared from Turbat on July 9.",
        [("Panjgur", "1c", "")],
    ),
    (
        "Three bodies were found in Barkhan on Friday. The victims were identified as Haq Nawaz, "
        "Sher Dil and Gul Zaman. Haq Nawaz had been taken from his home in Musakhel on July 5.",
        [("Barkhan", "3c", "")],
    ),
    # the words of a village, of which a tribe's name is a part
    (
        "Two people were killed by a landmine in the Goth Karim Bugti area of Sohbatpur on Friday.",
        [("Sohbatpur", "2c", "")],
    ),
    # two kin of those of the first of two events
    (
        "A judge, his wife and daughter were shot dead in Turbat while nine bodies were found in "
        "Awaran on Friday. Gunmen fired at the car of the judge, and his wife and daughter were "
        "killed. A passer-by was also injured.",
        [("Kech", "3c", "1c"), ("Awaran", "9c", "")],
    ),
]

NOTHING = [
    # a group at home in the province, which struck elsewhere
    "The consulate in Karachi was stormed on Friday and two policemen were killed in the attack, "
    "claimed by a militant group in Balochistan province. The BLA, a group in the province where "
    "China is building a port at Gwadar, said it was behind it.",
    "Four travellers from Bahu Kalat came under fire near Chabahar on Friday, and two were killed.",
    "Ghazan, whose tribe lives in Kohlu, was picked up from a suburb of Dubai on Friday.",
    # an entry of a digest on another country
    "11 July 2025: In Kashmir, a tip led police to a camp. Five militants were killed there.",
    # a survey of districts
    "The report counted 31 killings in the province in June. Panjgur had the highest number with "
    "22 cases, followed by Kech with 20, Quetta with 19 and Khuzdar with 12. Three people were "
    "killed in incidents described as fake encounters.",
]

#: What names a day to come, and the day of the deed.
DAYS = [
    (
        "A grenade was hurled at a stall in Turbat selling flags ahead of Independence Day on "
        "August 14. Two people were injured on Friday.",
        dt.date(2025, 7, 11),
    ),
    (
        "The body of a youth was found in Nal on Friday. He had been abducted on July 8.",
        dt.date(2025, 7, 11),
    ),
    ("A day ahead of polls, gunmen killed two people in Sibi on Saturday.", dt.date(2025, 7, 12)),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_was_hit_where(read: Read, text: str, told: Told) -> None:
    found = tolls(each for each in read(text) if each.kind != "background")
    assert sorted(found, key=str) == sorted(told, key=str)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_put_on_the_map(read: Read, text: str) -> None:
    assert [i for i in read(text) if i.kind != "background" and i.district] == []


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_not_one_to_come(read: Read, text: str, day: dt.date) -> None:
    [incident] = read(text)
    assert incident.date_start == day


def test_a_separate_attack_beyond_the_province_is_not_pinned(read: Read) -> None:
    told = read(
        "Four soldiers were martyred near Pasni on Friday. In another incident terrorists carried "
        "out an IED attack on a convoy near Razmak. Two soldiers embraced shahadat."
    )
    assert [(i.district, by_side(i, "killed")) for i in told] == [("Gwadar", "4s")]


def test_a_clash_of_lorries_carrying_fuel_is_a_road_accident(read: Read) -> None:
    [incident] = read(
        "Two lorries collided near Bela on Friday, killing six people. The explosion was huge as "
        "both were laden with petrol."
    )
    assert incident.sub_event_type == "Road accident"
