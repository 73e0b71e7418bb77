"""Which day an event has beside the days of what was said, done or charged, and what is old.

Read on Monday 14 July 2025, so that Friday is 11 July. A reading is written as its
district, its day (or none), how many were killed, and its kind where it is no event.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Incident


def told(incident: Incident) -> str:
    day = incident.date_start.isoformat()[2:] if incident.date_start else "undated"
    killed = incident.casualties.killed.total
    kind = "" if incident.kind == "event" else f" {incident.kind}"
    return f"{incident.district} {day} {killed.best if killed else '-'}{kind}"


CLAIMED = [
    # what a blast claims has the day of the blast
    ("A roadside bomb in Pasni on Friday claimed four lives.", "Gwadar 25-07-11 4"),
    ("A collision near Bela on Thursday claimed the lives of six people.", "Lasbela 25-07-10 6"),
    (
        "An attack on a passenger van in Sibi on Saturday claimed two lives and injured five.",
        "Sibi 25-07-12 2",
    ),
    # and so has what police claim
    ("Police on Friday claimed to have killed four robbers in Khuzdar.", "Khuzdar 25-07-11 4"),
    ("The CTD on Sunday claimed that it killed three militants in Zhob.", "Zhob 25-07-13 3"),
    # but a group claims it later
    ("The BLF on Friday claimed responsibility for a blast in Awaran.", "Awaran undated -"),
    ("The BLA on Friday claimed that it killed two soldiers in Nushki.", "Nushki undated -"),
    ("The BLF took responsibility for Friday's blast in Awaran.", "Awaran 25-07-11 -"),
]


@pytest.mark.parametrize(("text", "reading"), CLAIMED)
def test_the_day_of_what_was_claimed(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


EARLIER = [
    # the pluperfect of "a day earlier" takes no figure back
    ("Officials said on Friday that five men had been killed in Surab a day earlier.", "5"),
    ("Residents said gunmen had shot dead two drivers in Duki earlier in the day.", "2"),
    ("Earlier on Friday, a mine had killed three herders in Kohlu.", "3"),
    ("A drone had killed six people in Awaran two days earlier, residents said.", "6"),
    # but a figure that was given before does
    ("Officials had earlier put the toll of Friday's blast in Hub at nine.", "-"),
    ("Earlier, hospital officials had said four people were killed in Hub on Friday.", "-"),
]


@pytest.mark.parametrize(("text", "killed"), EARLIER)
def test_earlier_says_when_and_takes_nothing_back(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert told(incident).split()[2:] == [killed]


COUNTED = [
    # from the day that the sentence names
    (
        "The army said on Friday that two soldiers were martyred in Awaran a day earlier.",
        ["Awaran 25-07-10 2"],
    ),
    (
        "Three men were gunned down in Hub the night before, police said on Friday.",
        ["Hub 25-07-10 3"],
    ),
    (
        "A case was registered on Sunday for the murder of a clerk in Sibi two days earlier.",
        ["Sibi 25-07-11 1"],
    ),
    ("Surab was shut on Friday, a day after a bomb killed six people.", ["Surab 25-07-10 6"]),
    (
        "The governor visited Ziarat on Saturday, two days after gunmen killed four guards.",
        ["Ziarat 25-07-10 4"],
    ),
    # from the day told of last, back and on
    (
        "A tailor was shot dead in Hub on Wednesday. The following day, two were killed in Bela.",
        ["Hub 25-07-09 1", "Lasbela 25-07-10 2"],
    ),
    (
        "A tailor was shot dead in Hub on Wednesday. Two days later, a mine killed two in Kohlu.",
        ["Hub 25-07-09 1", "Kohlu 25-07-11 2"],
    ),
    (
        "A tailor was shot dead in Hub on Wednesday. The previous evening, a mine killed two in "
        "Kohlu.",
        ["Hub 25-07-09 1", "Kohlu 25-07-08 2"],
    ),
    # the day itself may stand beside it
    ("Two men were killed in Hub two days earlier, on Tuesday, police said.", ["Hub 25-07-08 2"]),
    # what went on until the next day began before
    ("Two men were killed in Hub in a clash that lasted until the next day.", ["Hub undated 2"]),
    # what is named after it has a place and people of its own
    (
        "A day after gunmen raided a post in Pasni, killing six guards, troops killed four "
        "militants in Ormara on Friday.",
        ["Gwadar 25-07-10 6", "Gwadar 25-07-11 4"],
    ),
    (
        "Troops combed the hills of Harnai on Friday, a day after gunmen killed seven miners.",
        ["Harnai 25-07-10 7"],
    ),
]


@pytest.mark.parametrize(("text", "readings"), COUNTED)
def test_days_counted_from_another(read: Read, text: str, readings: list[str]) -> None:
    assert [told(incident) for incident in read(text)] == readings


AFTERWARDS = [
    ("The home minister on Friday visited the wounded of the Chaman blast.", "Chaman undated -"),
    (
        "The speaker on Friday strongly condemned the attack on miners in Harnai.",
        "Harnai undated -",
    ),
    ("The governor on Friday took notice of the killing of a tailor in Kalat.", "Kalat undated 1"),
    ("An FIR was lodged on Saturday for the murder of two cousins in Zhob.", "Zhob undated 2"),
    (
        "The bodies of the six barbers killed in Gwadar were sent to their native towns on Friday.",
        "Gwadar undated 6",
    ),
    ("Funeral prayers of the victims of the Hub blast were offered on Friday.", "Hub undated -"),
    (
        "In a statement issued on Friday, the governor condemned the blast in Sibi.",
        "Sibi undated -",
    ),
    # the day of the event
    ("The governor condemned Friday's attack in Harnai that killed 6 miners.", "Harnai 25-07-11 6"),
    ("The governor on Sunday visited those hurt in Friday's blast in Hub.", "Hub 25-07-11 -"),
    ("The governor condemned the July 9 blast in Hub.", "Hub 25-07-09 -"),
    ("A suicide bomber struck a funeral in Quetta on Friday, killing 12.", "Quetta 25-07-11 12"),
    ("Police searched the area after two men were killed in Hub on Friday.", "Hub 25-07-11 2"),
    (
        "A plane carrying the bodies of nine miners left on Friday. The nine were shot dead in "
        "Duki on Wednesday.",
        "Duki 25-07-09 9",
    ),
]


@pytest.mark.parametrize(("text", "reading"), AFTERWARDS)
def test_the_day_of_what_is_done_afterwards(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


FOUND = [
    # the day on which bodies turn up, and not that on which their owners were taken
    (
        "The body of a clerk who went missing on July 2 was found in Kharan on Friday.",
        ["Kharan 25-07-11 1"],
    ),
    ("The body of a tailor kidnapped on Tuesday was found in Hub on Friday.", ["Hub 25-07-11 1"]),
    ("Three drivers, abducted on Sunday, were shot dead in Sibi on Monday.", ["Sibi 25-07-14 3"]),
    (
        "A levies man who was kidnapped five days ago was found dead in Hub on Friday.",
        ["Hub 25-07-11 1"],
    ),
    # where they were taken is older
    (
        "A trader abducted from Surab on Tuesday was shot dead in Bela on Friday.",
        ["Lasbela 25-07-11 1"],
    ),
    # nobody was found dead
    ("A trader abducted from Surab on Tuesday was recovered by police.", ["Surab 25-07-08 -"]),
    ("A bank guard was abducted in Hub on Friday.", ["Hub 25-07-11 -"]),
    # a death has its day
    (
        "The body of a girl who drowned in Pasni on Tuesday was found on Friday.",
        ["Gwadar 25-07-08 1"],
    ),
]


@pytest.mark.parametrize(("text", "readings"), FOUND)
def test_the_day_a_body_was_found(read: Read, text: str, readings: list[str]) -> None:
    assert [told(incident) for incident in read(text)] == readings


@pytest.mark.parametrize(
    "text",
    [
        "The body of a clerk who went missing on July 2 was found in Kharan on Friday.",
        "Police found the body of a kidnapped shopkeeper in Mach on Friday.",
        "A miner who was abducted on Tuesday was found dead in Harnai on Friday.",
    ],
)
def test_who_was_taken_and_found_dead_was_killed(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == "Attack"


CHARGED = [
    # the place, the day and the people of what those caught or killed had done before
    (
        "Three militants involved in the killing of nine tourists in June were killed in Zhob on "
        "Friday.",
        "Zhob 25-07-11 3",
    ),
    (
        "The army said on Friday it killed four militants in Kohlu who were involved in the "
        "murder of six guards in May.",
        "Kohlu 25-07-11 4",  # told of on that day
    ),
    (
        "Two militants who had killed eight drivers in June were gunned down in Duki.",
        "Duki undated 2",
    ),
    (
        "A militant involved in the killing of two barbers in Gwadar was killed in a raid in "
        "Pishin on Friday.",
        "Pishin 25-07-11 1",
    ),
    (
        "Three men wanted in the Zhob bus attack were arrested in Loralai on Friday.",
        "Loralai 25-07-11 -",
    ),
    ("The killer of a teacher in Barkhan was arrested in Sibi on Friday.", "Sibi 25-07-11 -"),
    ("Police arrested a man in Hub on Friday who had killed his cousin in May.", "Hub 25-07-11 -"),
    (
        "Four militants were killed in a raid after last week's attack on a coal mine in Harnai.",
        "Harnai undated 4",
    ),
    # what came of them
    ("Police arrested three suspects in Hub on Friday and seized a pistol.", "Hub 25-07-11 -"),
    (
        "Gunmen who attacked a post in Kalat on Friday killed two soldiers and fled.",
        "Kalat 25-07-11 2",
    ),
    (
        "Two militants were killed in Kech on Friday. They were wanted for the killing of six men.",
        "Kech 25-07-11 2",
    ),
]


@pytest.mark.parametrize(("text", "reading"), CHARGED)
def test_what_those_caught_had_done_before(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Quetta on Friday remanded two men in the Pasni blast case.",
        "A court in Turbat gave three men ten years in jail for possessing explosives.",
        "The court adjourned till July 25 the Sibi bombing case on Friday.",
    ],
)
def test_a_case_in_court_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


LATELY = [
    ("A driver was abducted in Chaman earlier this week.", "2025-07-14", "2025-07-14"),
    ("Four people were shot dead in Kharan last week, police said.", "2025-07-07", "2025-07-13"),
    ("Gunmen killed two tailors in Awaran last week.", "2025-07-07", "2025-07-13"),
]


@pytest.mark.parametrize(("text", "first", "last"), LATELY)
def test_last_week_may_be_the_news(read: Read, text: str, first: str, last: str) -> None:
    [incident] = read(text)
    assert incident.kind == "event"
    assert (str(incident.date_start), str(incident.date_end)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Two guards were killed in Hub on Friday. Last week, a mine injured two boys in Kohlu.",
        "Two guards were killed in Hub on Friday. Gunmen killed a tailor in Kohlu last week.",
    ],
)
def test_last_week_recalls_where_other_news_was_told(read: Read, text: str) -> None:
    assert [incident.kind for incident in read(text)] == ["event", "background"]


def test_a_day_told_later_makes_the_week_exact(read: Read) -> None:
    [incident] = read("Gunmen killed six miners in Duki last week. They came on Tuesday night.")
    assert str(incident.date_start) == "2025-07-08"


DAYS = [
    ("Two men were shot dead in Hub on Thursday, July 3.", "Hub 25-07-03 2"),
    ("Two men were shot dead in Hub on Sunday, 29 June.", "Hub 25-06-29 2"),
    ("A mine killed six men in Kohlu in March last year.", "Kohlu 24-03-01 6 background"),
    ("A mine killed six men in Kohlu on May 4 last year.", "Kohlu 24-05-04 6 background"),
    ("Last year a mine killed six men in Kohlu.", "Kohlu 24-01-01 6 background"),
    ("Three months ago a mine killed six men in Kohlu.", "Kohlu 25-04-01 6 background"),
    ("Two men were shot dead in Hub on Monday last.", "Hub 25-07-07 2"),
    ("Two men were shot dead in Hub nine days ago.", "Hub 25-07-05 2"),
    # the day itself
    ("Two men were shot dead in Hub on Monday.", "Hub 25-07-14 2"),
    ("A march passed through Hub on Friday. Two men were shot dead.", "Hub 25-07-11 2"),
]


@pytest.mark.parametrize(("text", "reading"), DAYS)
def test_other_words_for_days(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


@pytest.mark.parametrize(
    "text",
    [
        "In the last 12 years, 60 lawyers were killed in Quetta.",
        "The minister said 25 policemen had been martyred in Turbat this year.",
        "During the last five months, 84 people died in road accidents in Lasbela.",
        "Floods have killed 75 people in Balochistan since June 10.",
        "Panjgur saw 40 attacks in the month, a study said.",
        "The BLA has carried out attacks in Kharan and Panjgur.",
        "On average, three miners die each month in Harnai.",
    ],
)
def test_what_adds_up_over_a_time_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("A mine killed two men in Kohlu on Friday, the fifth this year.", "Kohlu 25-07-11 2"),
        ("Two men died in the first blast in Ziarat in ten years.", "Ziarat undated 2"),
        ("Two died in Harnai on Friday in the heaviest rain in 20 years.", "Harnai 25-07-11 2"),
        ("The BLA has attacked a convoy in Kharan on Friday.", "Kharan 25-07-11 -"),
    ],
)
def test_one_event_of_a_time_is_one(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


SIMILAR = [
    ("In a similar attack, a guard was killed in Bela on Friday.", ["Lasbela 25-07-11 1"]),
    (
        "A tailor was killed in Hub on Friday, two days after a similar attack left two dead in "
        "Kalat.",
        ["Hub 25-07-11 1", "Kalat 25-07-09 2"],
    ),
    ("A similar attack in 2022 killed nine miners in Harnai.", ["Harnai 22-01-01 9 background"]),
]


@pytest.mark.parametrize(("text", "readings"), SIMILAR)
def test_what_is_similar_to_an_attack(read: Read, text: str, readings: list[str]) -> None:
    assert [told(incident) for incident in read(text)] == readings


RECALLED = [
    (
        "A 2017 blast at a shrine in Jhal Magsi killed 20 people.",
        "Jhal Magsi 17-01-01 20 background",
    ),
    (
        "A play about the 2013 Awaran earthquake, which killed 300 people, was shown on Friday.",
        "Awaran 13-01-01 300 background",
    ),
    (
        "Haji Khan, whose son was killed in a blast in Zhob in 2018, joined the party on Friday.",
        "Zhob 18-01-01 1 background",
    ),
    ("A decade ago, gunmen killed 15 labourers in Kech.", "Kech 15-01-01 15 background"),
    ("Between 2011 and 2016, 700 people were killed in Quetta.", "Quetta 11-01-01 700 background"),
    (
        "The governor on Friday demanded the arrest of those who killed two men in Hub in May.",
        "Hub 25-05-01 2 background",
    ),
    (
        "It was a grim reminder of a 2013 tragedy in Quetta when bombs killed 92 people.",
        "Quetta 13-01-01 92 background",
    ),
]


@pytest.mark.parametrize(("text", "reading"), RECALLED)
def test_older_events_are_background(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


PROTESTS = [
    # what it is about lends it neither day nor place
    (
        "A strike was observed in Sibi on Friday over Tuesday's murder of a tailor.",
        "Sibi 25-07-11 -",
    ),
    (
        "Teachers in Kharan on Friday held a rally against the killing of a clerk on Monday.",
        "Kharan 25-07-11 -",
    ),
    (
        "Relatives of two drivers killed in Zhob on Monday staged a sit-in in Quetta on Friday.",
        "Quetta 25-07-11 -",
    ),
    ("The father of a student abducted last year led a rally in Hub on Friday.", "Hub 25-07-11 -"),
    # nor its kind
    ("Families of four slain miners blocked the road in Mach on Friday.", "Kachhi 25-07-11 -"),
    ("Traders held a sit-in in Chaman on Friday for the release of a banker.", "Chaman 25-07-11 -"),
    (
        "Villagers blocked the highway at Kalat on Friday with the bodies of two boys.",
        "Kalat 25-07-11 -",
    ),
    ("Doctors went on strike in Zhob on Friday after the murder of a surgeon.", "Zhob 25-07-11 -"),
    (
        "Lawyers boycotted court proceedings in Kech on Friday over the arrest of a colleague.",
        "Kech 25-07-11 -",
    ),
]


@pytest.mark.parametrize(("text", "reading"), PROTESTS)
def test_what_a_protest_is_about(read: Read, text: str, reading: str) -> None:
    [incident] = read(text)
    assert told(incident) == reading
    assert incident.sub_event_type == "Peaceful protest"


def test_a_killing_before_a_protest_is_an_event_of_its_own(read: Read) -> None:
    readings = read(
        "After two tailors were shot dead in Hub on Monday, traders held a rally Friday."
    )
    assert [told(incident) for incident in readings] == ["Hub 25-07-14 2", "Hub 25-07-11 -"]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "Villagers blocked the road in Kalat on Friday after a truck crushed a boy to death.",
            "1",
        ),
        ("The family of six was killed in Kalat on Friday when a roof fell in.", "6"),
    ],
)
def test_what_killed_them_is_told(read: Read, text: str, reading: str) -> None:
    [incident] = read(text)
    assert told(incident) == f"Kalat 25-07-11 {reading}"


@pytest.mark.parametrize(
    "text",
    [
        "No casualties were reported in Friday's blast in Pasni.",
        "No one was hurt in the grenade attack in Pasni on Friday.",
        "There was no loss of life in the explosion near Pasni on Friday.",
    ],
)
def test_an_event_that_hurt_nobody_is_one(read: Read, text: str) -> None:
    [incident] = read(text)
    assert told(incident) == "Gwadar 25-07-11 0"


@pytest.mark.parametrize(
    "text",
    [
        "No blast was reported in Pasni on Friday.",
        "Police in Sibi began a campaign on Friday to reduce accidents.",
        "An awareness walk on road accidents was held in Hub on Friday.",
        "A convoy of tents for quake victims reached Harnai on Friday.",
        "A goods train narrowly escaped an accident near Mach on Friday.",
    ],
)
def test_what_did_not_happen(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_case_is_not_lodged_where_the_blast_was(read: Read) -> None:
    [incident] = read(
        "The FIR of the blast in Pishin that killed 3 was lodged at Quetta on Friday."
    )
    assert told(incident) == "Pishin undated 3"


def test_a_later_figure_holds(read: Read) -> None:
    [incident] = read(
        "Officials initially said nine people had been killed in the blast in Hub on Friday, but "
        "later put the toll at six."
    )
    assert told(incident) == "Hub 25-07-11 6"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "Traders held a strike in Zhob on Friday after two clerks were shot dead on Monday.",
            ["Zhob 25-07-11 -", "Zhob 25-07-14 2"],
        ),
        (
            "Mourners held a sit-in in Pasni on Friday after a boy was shot dead on Thursday.",
            ["Gwadar 25-07-11 -", "Gwadar 25-07-10 1"],
        ),
        # on one day they are one
        (
            "Protesters pelted police in Hub on Friday after a boy was shot dead.",
            ["Hub 25-07-11 1"],
        ),
    ],
)
def test_a_protest_and_the_killing_before_it(read: Read, text: str, readings: list[str]) -> None:
    assert [told(incident) for incident in read(text)] == readings


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "A guard was abducted in Surab on Tuesday and his body was found on Friday.",
            "Surab 25-07-11 1",
        ),
        (
            "Gunmen kidnapped a guard in Surab on Thursday and killed his driver.",
            "Surab 25-07-10 1",
        ),
        ("The toll rose to six on Sunday in the blast in Surab.", "Surab undated 6"),
        ("The number of injured rose to 30 in Thursday's blast in Surab.", "Surab 25-07-10 -"),
        ("Gunmen attacked the funeral of a guard in Surab on Thursday.", "Surab 25-07-10 -"),
        ("Surab is under curfew since July 3, when a blast killed two.", "Surab 25-07-03 2"),
    ],
)
def test_which_of_its_days_an_event_has(read: Read, text: str, reading: str) -> None:
    [incident] = read(text)
    assert told(incident) == reading


@pytest.mark.parametrize(
    "text",
    [
        "The body of a guard martyred in Waziristan was sent to his native Sibi on Friday.",
        "The bodies of pilgrims were flown to their hometown Kalat on Friday.",
    ],
)
def test_nobody_died_where_he_is_brought_home(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_charge_without_another_day_may_have_that_of_the_arrest(read: Read) -> None:
    [incident] = read("Three men wanted for a murder on Friday were arrested in Hub.")
    assert told(incident) == "Hub 25-07-11 -"


@pytest.mark.parametrize(
    ("lead", "readings"),
    [
        ("the army said on Saturday.", ["Awaran 25-07-12 3", "Gwadar 25-07-10 2"]),
        ("the army said.", ["Awaran 25-07-14 3", "Gwadar 25-07-12 2"]),
        ("on Thursday.", ["Awaran 25-07-10 3", "Gwadar 25-07-08 2"]),
    ],
)
def test_an_undated_lead_has_the_day_from_which_later_ones_count(
    read: Read, lead: str, readings: list[str]
) -> None:
    incidents = read(
        f"Three soldiers were killed in an ambush in Awaran, {lead}\n\nTwo days earlier, gunmen "
        "killed two guards in Pasni."
    )
    assert [told(incident) for incident in incidents] == readings


@pytest.mark.parametrize("towns", ["Loralai", "Loralai and Zhob", "Loralai, Zhob and Pishin"])
def test_rallies_put_off_in_several_towns_are_none(read: Read, towns: str) -> None:
    assert read(f"The rallies in {towns} were put off on Friday.") == []


def test_rallies_in_several_towns_are_held(read: Read) -> None:
    assert len(read("Rallies were held in Loralai and Zhob on Friday.")) == 2


def test_a_burial_is_later_than_the_killing(read: Read) -> None:
    [incident] = read(
        "The army on Friday held funerals for six soldiers killed in Zhob a day earlier."
    )
    assert told(incident) == "Zhob 25-07-10 6"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "The bodies of two drivers who were abducted last week were found near Pasni.",
            ["Gwadar undated 2"],
        ),
        (
            "The body of a guard kidnapped last month was found in Awaran, police said.",
            ["Awaran undated 1"],
        ),
        ("Last month a bomb killed two men in Awaran.", ["Awaran 25-06-01 2 background"]),
    ],
)
def test_only_the_taking_of_those_found_dead_is_old(
    read: Read, text: str, readings: list[str]
) -> None:
    assert [told(incident) for incident in read(text)] == readings


def test_a_charge_is_no_killing(read: Read) -> None:
    [incident] = read("Levies arrested a man in Zhob on Friday on charges of killing his cousin.")
    assert told(incident) == "Zhob 25-07-11 -"
