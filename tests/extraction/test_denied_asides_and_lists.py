"""What is denied or might have been, what is said by the way, and a line for each place.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read, Told, events, tolls

NOTHING = [
    "The commissioner dismissed as rumours the posts that spoke of a blast and of three deaths in "
    "Jiwani on Friday.",
    "Officials dismissed reports that a bomb had killed four people in Muslim Bagh on Friday.",
    "Traders of Nushki said they had withdrawn their call for closing the RCD Highway on Sunday.",
    "Had the bomb gone off, dozens of lives could have been lost in Sibi, police said on Friday.",
    "A speaker accused the government of giving a licence to kill in Panjgur on Friday.",
    "A blast killed two people in Spin Boldak, the Afghan town that faces Chaman, on Friday.",
    "Trauma centres will be built at Uthal, Wadh and Surab so that people injured in road mishaps "
    "can be treated, the government said on Friday.",
    "The governor of Balochistan condemned the suicide blast in a mosque of Police Lines Peshawar "
    "in which 59 people were martyred on Friday. Others condemned it in statements issued here.",
    "The army is fighting a long-running insurgency, and sent men from Khuzdar on Friday.",
]

#: Each text with its incidents, rollups too: district, killed, injured.
TOLD: list[tuple[str, Told]] = [
    # a dismissal that denies nothing, and a denial with what holds instead
    (
        "Police dismissed three guards after two men were shot dead in Pishin on Friday.",
        [("Pishin", "2c", "")],
    ),
    (
        "Police denied reports of a raid in Turbat, saying a bomb had killed two soldiers in "
        "Awaran on Friday.",
        [("Awaran", "2s", "")],
    ),
    (
        "Three men would have died but for a doctor; one died in Zhob on Friday.",
        [("Zhob", "1c", "")],
    ),
    # where they are held to have robbed, and where they were killed
    (
        "Two robbers, wanted in a case of looting coaches on the Quetta-Sibi highway, were killed "
        "in an exchange of fire with police in Dhadar on Friday.",
        [("Kachhi", "2m", "")],
    ),
    # where a quake was only felt, and where a house fell
    (
        "An earthquake killed four people in Harnai on Friday. People ran out of their houses in "
        "Loralai as the tremors went on.",
        [("Harnai", "4c", "")],
    ),
    # the office of one of the dead
    (
        "Three men were killed in a road accident in Pishin on Friday. Malik Asad, a former "
        "chairman of the municipal committee Zhob, was among the dead.",
        [("Pishin", "3c", "")],
    ),
    # shots at a convoy that had just hit a mine, and at another van
    (
        "Two soldiers were killed when their vehicle hit a landmine in Kohlu on Friday. Soon after "
        "the blast, unidentified men also opened fire on the convoy.",
        [("Kohlu", "2s", "")],
    ),
    # who was taken the day before is no part of the blast; who was found dead had been taken
    (
        "Two Levies men were killed when their vehicle hit a landmine in Harnai on Friday. Three "
        "miners had been kidnapped from a mine in Harnai on Wednesday.",
        [("Harnai", "", ""), ("Harnai", "2s", "")],
    ),
    (
        "Three miners were shot dead in Harnai on Friday. The miners had been kidnapped on "
        "Wednesday.",
        [("Harnai", "3c", "")],
    ),
    # of those told of in the sentence before, and of others
    (
        "Nine militants were killed in two raids in Balochistan on Friday. Five of them died in "
        "Zhob.",
        [("Zhob", "5m", ""), (None, "9m", "")],
    ),
    # as many hit as were dead and hurt, and more
    (
        "Two guards were shot dead and another wounded in Zhob on Friday.\n\nIn the firing three "
        "guards received bullet wounds and two of them succumbed on the way, doctors said.",
        [("Zhob", "2c", "1c")],
    ),
    (
        "A man was killed in an attack in Loralai on Friday. Five others were wounded in the "
        "firing, two of whom died later, doctors said.",
        [("Loralai", "3c", "3c")],
    ),
    # a line for each place, each with what the sentence above tells
    (
        "QUETTA: A strike was observed across Balochistan on Friday. These roads were closed by "
        "party workers:\n\n- the coastal highway at Pasni\n- the Quetta-Karachi highway at Wadh\n"
        "- the road to Sindh at Sibi",
        [("Gwadar", "", ""), ("Khuzdar", "", ""), ("Sibi", "", ""), (None, "", "")],
    ),
    (
        "QUETTA: The rains of Friday did harm:\n\n• Hernai: Two children died when a roof fell "
        "in.\n• Zhob and Sibi: One person each died of a wall collapse.",
        [("Harnai", "2c", ""), ("Sibi", "1c", ""), ("Zhob", "1c", "")],
    ),
    # a party is no fight, and a killi no man
    (
        "Three women died when a roof caved in during an engagement ceremony in Zhob on Friday.",
        [("Zhob", "3c", "")],
    ),
    (
        "Two boys died when the roof of a room fell in Killi Zarkun of Pishin district on Friday.",
        [("Pishin", "2c", "")],
    ),
    # another blast of the same district, and what people heard of the one
    (
        "Gunmen shot dead two guards near Surab on Friday. Police also reported a blast at a "
        "bridge in the Gidar area of Surab, in which nobody was hurt.",
        [("Surab", "0", "0"), ("Surab", "2c", "")],
    ),
    (
        "A blast killed two guards near Surab on Friday. Residents also reported a heavy firing.",
        [("Surab", "2c", "")],
    ),
    # another deed, named behind what was done
    (
        "Two men were killed in firing in Hub on Friday. A guard was shot dead in another incident "
        "in Hub.",
        [("Hub", "1c", ""), ("Hub", "2c", "")],
    ),
    (
        "A boy drowned in Sibi on Friday. In Nal, a girl lost her life in a similar incident.",
        [("Khuzdar", "1c", ""), ("Sibi", "1c", "")],
    ),
    # a place that no table holds, with the district that does, in a list
    (
        "Two men were shot dead in Hub and in Zarkat, a remote area of Kohlu, on Friday.",
        [(None, "2c", ""), ("Hub", "", ""), ("Kohlu", "", "")],
    ),
    (
        "Two men were shot dead in Hub, and a guard was hurt in Zarkat, an area of "
        "Kohlu, on Friday.",
        [("Hub", "2c", ""), ("Kohlu", "", "1c")],
    ),
    # how a march had begun
    (
        "Protesters blocked a road near Surab on Friday. Their march had set out on June 6.",
        [("Surab", "", "")],
    ),
    # by name alone, of the side told before
    (
        "Gunmen killed four policemen in Quetta on Friday. Mubarak Shah and his three "
        "police guards lost their lives, officials said.",
        [("Quetta", "4s", "")],
    ),
    # how they died, and who died of wounds of another day
    (
        "Armed men shot dead two people, one of them a woman, in Kalat on Friday. Police said the "
        "man and woman received bullet injuries and succumbed to their wounds on the spot.",
        [("Kalat", "2c", "")],
    ),
    (
        "Two men received bullet injuries and died on the spot in Nal on Friday.",
        [("Khuzdar", "2c", "")],
    ),
    (
        "A gas cylinder blew up in Hub on Friday, killing one person and hurting four others.\n\n"
        "An official of the counter-terrorism department died of his injuries on Friday.",
        [("Hub", "1c", "4c")],
    ),
    # who the dead were, and who speaks for two towns
    (
        "Ten people were killed in an attack in Kalat on Friday. The casualties included one "
        "police constable, four Levies men and five civilians.",
        [("Kalat", "5c 5s", "")],
    ),
    (
        "Six gunmen were killed in a clash in Balgatar on Friday. Local administrations of Panjgur "
        "and Turbat only confirmed that five people had died.",
        [("Panjgur", "6m", "")],
    ),
    # the second of a lead's two attacks, told again below a crosshead
    (
        "QUETTA: Two Levies men were killed in an ambush in Mastung on Friday.\n\nIn a separate "
        "incident, a roadside blast left eight soldiers injured in Kalat on Friday.\n\nOfficials "
        "said gunmen fired at the Levies men from a hill.\n\nKalat bomb blast\n\nEight soldiers "
        "were injured in a roadside blast in the Takhat area of Kalat on Friday.",
        [("Kalat", "", "8s"), ("Mastung", "2s", "")],
    ),
    (
        "A coach fell into a ditch near Pasni on Friday. Nine people died on the spot and two "
        "succumbed to their injuries in a hospital, officials said.",
        [("Gwadar", "11c", "")],
    ),
    (
        "Eleven people died when a coach fell into a ditch near Pasni on Friday. Nine of them died "
        "on the spot and two succumbed to their injuries in a hospital.",
        [("Gwadar", "11c", "")],
    ),
    # where a coach came from
    (
        "Two passengers died when a coach overturned near Wadh on Friday. Police said the coach "
        "coming from the border own Chaman and on its way to Karachi met the accident at a bridge.",
        [("Khuzdar", "2c", "")],
    ),
    # who was suspected, shot, and then told of as a militant
    (
        "Soldiers on Friday shot dead three men suspected of torching two lorries. A spokesman "
        "said the forces killed three suspected militants in Sibi after an exchange of fire.",
        [("Sibi", "3m", "")],
    ),
    # those of a family told again, where the police give their officer's office
    (
        "SP Gul Khan, his wife, son and a grandson were martyred in firing in the Nawan Killi area "
        "of Quetta on Friday.\n\nArmed men sprayed bullets on the car of SP Gul Khan, Quetta City, "
        "due to which he, his wife, son and grandson were martyred.",
        [("Quetta", "3c 1s", "")],
    ),
    # who tells of others, though he was hurt himself
    (
        "Eight labourers were shot dead in Sakran on Friday. The injured worker, Azhar Ali, said "
        "the gunmen led nine of them away and opened fire.",
        [("Hub", "8c", "1c")],
    ),
    # a statement from elsewhere gives a blast no place
    (
        "CHAMAN: A blast on Taj Road killed three people on Friday, police said. A party leader, "
        "in a statement from Karachi, condemned the blast.",
        [("Chaman", "3c", "")],
    ),
    # a toll of the blasts elsewhere is none of an accident's
    (
        "In Hub, a gas cylinder blew up on Friday, causing the death of one person and injuries to "
        "four others.\n\nASI Abdul Rahim of the CTD succumbed to his injuries on Friday, taking to "
        "two the death toll of the twin blasts in Harnai earlier this week.",
        [("Harnai", "1c 1s", ""), ("Hub", "1c", "4c")],
    ),
    # both attacks of a lead told at length, the second set apart again
    (
        "Seven people were killed near Wadh on Friday when gunmen forced them off a bus. Another "
        "attack on a van killed one person and injured four.\n\nGunmen blocked the road near Wadh "
        "and abducted seven passengers from a bus, police said.\n\nIn a separate attack on the "
        "same road, a van was fired upon, killing one passenger and injuring four.",
        [("Khuzdar", "1c", "4c"), ("Khuzdar", "7c", "")],
    ),
    # taken one day, and the protest against it
    (
        "Two youths went missing from Turbat on Friday. Forces detained the two youths and moved "
        "them to an unknown place. The families of the victims have blocked roads in protest.",
        [("Kech", "", ""), ("Kech", "", "")],
    ),
    # the toll of the first deed, after the one before it
    (
        "A suicide bomber killed 12 people and hurt 47 others in a hospital in Quetta on Friday. "
        "A banker had been gunned down on Sariab Road earlier in the day.\n\nTen "
        "people were killed in the attack and another 47 wounded, the police chief said.",
        [("Quetta", "12c", "47c"), ("Quetta", "1c", "")],
    ),
    # what police told before is of the same
    (
        "The minister condemned the blast on Mall Road in Chaman on Friday. Five soldiers died in "
        "the blast.\n\nEarlier, police sources told reporters that men had parked a motorcycle "
        "with a bomb near Chaman. The bomb went off, leaving five people dead.",
        [("Chaman", "5s", "")],
    ),
    # the dead of another country, whence the rain came
    (
        "A man was killed in a flash flood in Bolan on Friday. The rains came after they wreaked "
        "havoc in Iran where more than 70 people have been killed so far.",
        [("Kachhi", "1c", "")],
    ),
    # "a total of" so many of one event
    (
        "A total of 22 people died when a van plunged into a ravine in Balochistan on Friday. It "
        "fell near Muslim Bagh in Qilla Saifullah. Earlier in the day, media put the dead at 18.",
        [("Killa Saifullah", "22c", "")],
    ),
    (
        "A blast killed a senior police officer and two of his subordinates in Quetta on Friday.",
        [("Quetta", "3s", "")],
    ),
    # those among a counted toll
    (
        "A blast killed at least 18 people in Sibi on Friday. An official said two policemen and "
        "three children were among the 18 dead.",
        [("Sibi", "16c 2s", "")],
    ),
    (
        "A blast hurt 25 people in Sibi on Friday. Two policemen were also among the 25 wounded.",
        [("Sibi", "", "23c 2s")],
    ),
    (
        "All five people inside the van burned to death in Washuk on Friday.",
        [("Washuk", "5c", "")],
    ),
    (
        "A student lost his life and his friend was injured when a van hit them in Sui on Friday.",
        [("Dera Bugti", "1c", "1c")],
    ),
    # who is known to be dead, and who is found so
    ("Slain policeman was laid to rest in Kalat on Friday.", []),
    (
        "Three brothers of the slain woman were held in Kalat on Friday after two men were killed "
        "there.",
        [("Kalat", "2c", "")],
    ),
    ("Three slain men were found in Kalat on Friday.", [("Kalat", "3c", "")]),
    (
        "QUETTA: The government sent flour to these towns on Friday:\n\n- Pasni\n- Wadh\n- Sibi",
        [],
    ),
    (
        "QUETTA: Five soldiers died in two attacks on Friday:\n\n1) A bomb killed three "
        "soldiers in Kalat.\n2) Gunmen shot dead two soldiers in Hub.",
        [("Hub", "2s", ""), ("Kalat", "3s", ""), (None, "5s", "")],
    ),
]

DAYS = [
    # the day on which they fought, though somebody says so right before it
    ("A spokesman said, on July 8, fighters attacked a post in Mand, Kech.", dt.date(2025, 7, 8)),
    # and the one on which he said it
    (
        "Gunmen shot two men dead in Nal on Thursday, a minister said in a video on Friday.",
        dt.date(2025, 7, 10),
    ),
    # of the clause of the deed, and for both halves of a sentence that opens with it
    (
        "Hub was without power on Friday after men blew up a pylon near Sibi on Thursday night.",
        dt.date(2025, 7, 10),
    ),
    # of the incident, not of the finding
    (
        "Seven bodies were found on Friday in a mine that had caved in in Harnai. The incident "
        "took place on Thursday.",
        dt.date(2025, 7, 10),
    ),
    (
        "Two men were shot dead in Nal, police said. Five others were hurt, officials said on "
        "Saturday.",
        dt.date(2025, 7, 12),
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_read(read: Read, text: str) -> None:
    assert read(f"QUETTA: {text}") == []


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_each_event_is_read(read: Read, text: str, told: Told) -> None:
    found = tolls(each for each in read(text) if each.kind != "background")
    assert sorted(found, key=str) == sorted(told, key=str)


def test_a_day_that_opens_a_sentence_is_of_all_it_tells(read: Read) -> None:
    told = read(
        "The army killed nine fighters in Zhob on Saturday. A day before, on Friday, the forces "
        "had killed six in Harnai and eleven others in Panjgur."
    )
    days = {incident.district: incident.date_start for incident in told}
    assert days["Harnai"] == days["Panjgur"] == dt.date(2025, 7, 11)


def test_the_four_of_what_was_recalled_are_no_news(read: Read) -> None:
    told = read(
        "Protesters blocked a road near Surab on Friday. Their march began after a boy was shot "
        "dead with three others in Turbat in May. Police insist the four were killed in a "
        "shoot-out."
    )
    [surab] = events(told)
    assert surab.district == "Surab"
    assert surab.casualties.killed.total is None


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_that_of_the_deed(read: Read, text: str, day: dt.date) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert incident.date_start == day
