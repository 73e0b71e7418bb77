"""Tolls of shootings, blasts and raids over a whole story, and what is one event and what two.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, events, tolls

KILLED = [
    # what has gone on for years is none of the event told beside it
    (
        "A shepherd was killed by a landmine in Kohlu on Friday. Landmines have claimed scores of "
        "lives in the district.",
        "1c",
    ),
    (
        "Gunmen shot dead a trader in Kalat on Friday. Family feuds have taken dozens of lives in "
        "the area.",
        "1c",
    ),
    (
        "Two guards were shot dead in Awaran on Friday. Hundreds of people have died in violence "
        "since the insurgency began in 2004.",
        "2c",
    ),
    # but dozens on one day, and the dead of one bombing, are
    ("Dozens of people have been killed in attacks in Mastung on Friday.", "12c"),
    ("Scores of pilgrims have been killed in a suicide bombing in Mastung.", "20c"),
    # ranks of the Levies, and of whom they are told again
    (
        "A Levies man was martyred in Surab on Friday. Levies Force dafedar Gul Khan was "
        "martyred when armed men opened fire, it said.",
        "1s",
    ),
    ("Sipahi Noor Ahmed and Jamadar Ali Khan of the Levies were martyred in Zhob on Friday.", "2s"),
    # a part of a side that one verb counts is no part of the people told before
    (
        "At least five people, including two soldiers and three civilians, died in a blast in "
        "Nushki on Friday. Troops killed four attackers, including the bomber.",
        "3c 2s 4m",
    ),
    (
        "Ten people were killed in Pishin on Friday. All six terrorists, including a commander, "
        "were killed, officials said.",
        "6m 10u",
    ),
    # "other" before a noun for people is none of its own
    (
        "A bomber hit the gate of a camp in Kech on Friday. Three other attackers were shot dead "
        "by troops.",
        "3m",
    ),
    # whom the new toll counts
    (
        "Six people were killed in a blast in Sibi on Friday. A boy, who was wounded in the "
        "blast, died of his injuries, bringing the death toll to six.",
        "6c",
    ),
    (
        "Six people were killed in a blast in Sibi on Friday. A boy, who was wounded in the "
        "blast, died of his injuries, bringing the death toll to seven.",
        "7c",
    ),
    # people told again by who died with them
    (
        "Three car lifters were shot dead by police in Hub on Friday. Two others who were killed "
        "along with him have not been named.",
        "3m",
    ),
    ("A trader was shot dead in Hub on Friday. Two others were killed along with him.", "3c"),
    # whose son a man is, and where he is from
    (
        "A young man, Zahir Khan, son of Amir Jan and a resident of Surkh, died of gunshot wounds "
        "in Surab on Friday.",
        "1c",
    ),
    (
        "Gunmen fired at a man identified as Dad Khan, son of Rahim Jan, killing him on the spot "
        "in Tump on Friday.",
        "1c",
    ),
    ("A farmer, Sher Ali, and a resident of Surkh were shot dead in Surab on Friday.", "2c"),
    # by age and name
    ("Gunmen shot dead 40-year-old Abdul Karim in Kuchlak on Friday.", "1c"),
    ("A blast in Hub on Friday killed 50-year-old Nazir Ali and 35-year-old Gul Hasan.", "2c"),
    ("A 12-year-old boy was shot dead in Panjgur on Friday.", "1c"),
    # declared dead where they were brought
    (
        "Three men suffered multiple bullet injuries in Quetta on Friday and were taken to "
        "hospital, where they were pronounced dead.",
        "3c",
    ),
    (
        "Two tailors were shot dead in Turbat on Friday. Both sustained multiple bullet injuries, "
        "causing their instant deaths.",
        "2c",
    ),
    ("Eight police staff and a civilian died in an attack in Loralai on Friday.", "1c 8s"),
    # some, and the others, of those told before
    (
        "Seven FC men were killed in an attack in Loralai on Monday. The clash led to the death of "
        "four FC men. The gunmen later fired at a truck, killing yet another three FC personnel.",
        "7s",
    ),
    (
        "Thirteen traders and a driver were shot dead in Nal on Friday. Gunmen fired at a van, "
        "killing five people on the spot. Nine of the injured died in hospital.",
        "14c",
    ),
    # brackets behind somebody without a name
    ("Gunmen killed a woman (unidentified) and a man named Ali Khan in Barkhan on Friday.", "2c"),
    # whoever is named behind "reports" says nothing himself
    (
        "A convoy was attacked near Ormara on Thursday. According to initial reports, the "
        "militants opened fire, killing 14 people.",
        "14c",
    ),
    # a force of the province is no place of its own
    (
        "Fourteen men, seven of them soldiers, died in a clash near Ormara on Thursday.\n\nSeven "
        "soldiers of FC Balochistan and seven guards embraced martyrdom, it said.",
        "7c 7s",
    ),
    # the side that a title tells
    ("Gunmen kill 14 troops in Pasni\n\nAn attack in Pasni killed 14 on Friday.", "14s"),
    ("Gunmen kill 14 in Pasni\n\nAn attack in Pasni killed 14 on Friday.", "14c"),
    # a number alone goes on with the people before it
    ("Eleven FC soldiers were injured and seven were martyred in Panjgur on Friday.", "7s"),
    ("Two traders were wounded and one killed in firing in Pishin on Friday.", "1c"),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


INJURED = [
    # an exact number stands for "several"
    (
        "A blast in Hub on Friday left several people injured. Two labourers were injured, the "
        "hospital said.",
        "2c",
    ),
    ("Several people were hurt in a blast in Hub on Friday. Seven were hurt, police said.", "7c"),
    # but two of dozens are some of them
    (
        "Dozens of people were hurt in a blast in Hub on Friday. Two labourers were among the "
        "wounded.",
        "12c",
    ),
    # another two are of the kind told before
    ("A robber was killed and another two were injured by police in Quetta on Friday.", "2m"),
    ("A Levies man was martyred while another three were wounded in Kalat on Friday.", "3s"),
    ("A Levies man was martyred while three others were wounded in Kalat on Friday.", "3u"),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_who_was_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


#: Each text with its incidents: district, people killed, people injured.
EVENTS: list[tuple[str, Told]] = [
    # an attack that opens a sentence by its number or its kind is one of its own
    (
        "Motorcyclists threw a grenade at a van on Sariab Road in Quetta on Friday, injuring two "
        "passers-by.\n\nThe second hand grenade attack took place in the Hazar Ganji area, where "
        "two policemen were injured.",
        [("Quetta", "", "2c"), ("Quetta", "", "2s")],
    ),
    (
        "Two traders were shot dead in Khuzdar on Friday.\n\nAnother tragic incident occurred in "
        "Wadh, where gunmen killed a driver.",
        [("Khuzdar", "2c", ""), ("Khuzdar", "1c", "")],
    ),
    # after what was days before, the main clause goes on with people of its own
    (
        "Just two days after an attack that claimed the lives of ten soldiers in Kech, three "
        "Levies men were martyred and eight injured in a blast in Sui on Friday.",
        [("Kech", "10s", ""), ("Dera Bugti", "3s", "8u")],
    ),
    (
        "A day after a bombing in Mastung killed 12 pilgrims, two policemen were shot dead in "
        "Quetta on Friday.",
        [("Mastung", "12c", ""), ("Quetta", "2s", "")],
    ),
    # a case lodged on another day, and a newspaper with the province's name
    (
        "Police on Sunday registered the First Information Report (FIR) of the murder of six "
        "labourers in Turbat.\n\nGunmen shot dead six labourers in Turbat on Friday.",
        [("Kech", "6c", "")],
    ),
    (
        "A blast killed four soldiers in Awaran on Friday.\n\nAccording to Balochistan Post, the "
        "attack left four dead.",
        [("Awaran", "4s", "")],
    ),
    # where a rally was to be is no rally
    (
        "A suicide blast killed 15 people on Sariab Road in Quetta on Friday.\n\nThe bomber could "
        "not reach the rally venue, the minister said.",
        [("Quetta", "15c", "")],
    ),
    # what came days before, and what others are charged with, is no news
    (
        "Seven soldiers were martyred in an attack in Harnai on Friday.\n\nThe incident comes days "
        "after ten terrorists were killed in a gun battle in Awaran.",
        [("Harnai", "7s", "")],
    ),
    (
        "A policeman was killed in a blast in Quetta on Friday.\n\nPolice filed an FIR against "
        "party leaders for allegedly holding violent protests in Kech.",
        [("Quetta", "1s", "")],
    ),
    (
        "Two traders were shot dead in Nal on Friday.\n\nThis follows a raid that killed "
        "30 militants in Mach.",
        [("Khuzdar", "2c", "")],
    ),
    # two camps that one figure counts
    (
        "Twelve soldiers were martyred after militants stormed two separate army camps in "
        "Balochistan on Friday.\n\nFive soldiers were killed in Nushki.\n\nSeven soldiers were "
        "killed in Panjgur.",
        [("Nushki", "5s", ""), ("Panjgur", "7s", "")],
    ),
    # an office of a district, of whose town the words name another
    (
        "District Police Officer (DPO) Killa Abdullah was martyred and four constables were "
        "injured in a suicide blast in Chaman on Friday.",
        [("Chaman", "1s", "4s")],
    ),
    # a road that people block after a killing is at its place, and one on which it was, in the
    # district that is named next
    (
        "Two Levies men were martyred in the Babri area of Mastung on Friday.\n\nMeanwhile, "
        "residents blocked the Quetta-Taftan highway in protest.",
        [("Mastung", "2s", ""), ("Mastung", "", "")],
    ),
    (
        "Five soldiers were killed by a suicide bomber on the Nushki-Dalbandin highway on Friday."
        "\n\nPolice said five soldiers were killed in Nushki district.",
        [("Nushki", "5s", "")],
    ),
    # sons of the soil are those counted before, and cars are nobody
    (
        "Nine soldiers were martyred in an attack in Kech on Friday. The president condemned it, "
        "which led to the martyrdom of nine valiant sons of the soil.",
        [("Kech", "9s", "")],
    ),
    (
        "A blast in Quetta hurt seven people on Friday. One of the escort cars was damaged and "
        "some officials were wounded.",
        [("Quetta", "", "7c")],
    ),
    (
        "A blast hit a convoy in Quetta on Friday. Two of the van passengers were hurt.",
        [("Quetta", "", "2c")],
    ),
    # who was on board, some told apart, before a pronoun counts them
    (
        "A helicopter with seven soldiers on board, two captains among them, crashed near Ziarat "
        "on Friday, killing all of them.",
        [("Ziarat", "7s", "")],
    ),
    # taken from where people live, pray and work, and not for treatment
    (
        "A student was taken during prayers from a mosque in Pasni on Friday, his family said.",
        [("Gwadar", "", "")],
    ),
    ("A student was taken to hospital from a market in Pasni on Friday.", []),
    (
        "A blast hit a house in Sibi on Friday, killing two men. The bodies were taken from the "
        "house by neighbours. Two children were taken from a field.",
        [("Sibi", "2c", "")],
    ),
    # where they were heading, and where gas was piped to
    (
        "A van overturned on Friday, killing three people. It was heading to the provincial "
        "capital of Quetta when the accident happened.",
        [],
    ),
    (
        "Gunmen blew up a pipeline that fed gas to Kalat in Dhadar on Friday.",
        [("Kachhi", "", "")],
    ),
    # violence that goes on is no event
    ("The continuing violence has added to worries over projects in Gwadar.", []),
    # "both" as the object of a verb are two who were told of before it
    ("Gunmen fired at two traders in Hub on Friday and killed both.", [("Hub", "2c", "")]),
    (
        "Two teachers were going home in Hub on Friday. Gunmen shot at the two and wounded both.",
        [("Hub", "", "2c")],
    ),
    (
        "A blast in Hub on Friday killed both of the attackers and three guards.",
        [("Hub", "3c 2m", "")],
    ),
    (
        "A judge, his driver and his police bodyguard were shot dead in Hub on Friday.",
        [("Hub", "2c 1s", "")],
    ),
    # the lead is taken up again, in its town, after a word on the province
    (
        "Six people were killed in an attack in Quetta on Friday. Elsewhere in Balochistan, four "
        "people were killed in violence. Gunmen opened fire on a shop in the Sirki Road area of "
        "Quetta, police said. Six people died.",
        [("Quetta", "6c", ""), (None, "4c", "")],
    ),
    # one of the wounded is not of the protest told in between
    (
        "Ten labourers were killed and four injured by gunmen in Mastung on Friday.\n\nRelatives "
        "staged a protest and blocked traffic on Brewery Road.\n\nOne of the injured, Gul Khan, "
        "succumbed to his injuries, which took the toll to 11.",
        [("Mastung", "11c", "3c"), ("Quetta", "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), EVENTS)
def test_each_event_with_its_toll(read: Read, text: str, told: Told) -> None:
    found = tolls(events(read(text)))
    assert found == told
