"""Who and how many were hit: offices, companions, lists, others, pronouns, and the title.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

KILLED = [
    # offices and ranks by their letters
    ("The SHO of Nal and three constables were martyred in Nal on Friday.", "4s"),
    ("SSP Tariq Mengal was martyred in a gun attack in Sibi on Friday.", "1s"),
    ("Four policemen, among them an SHO, were killed by a mine in Mand on Friday.", "4s"),
    ("An ASP and his two gunmen were killed in an ambush in Duki on Friday.", "3s"),
    ("The mayor and his gunman were shot dead in Hub on Friday.", "2c"),
    ("A retired constable was shot dead in Kalat on Friday.", "1c"),
    ("Two members of the Levies Force were martyred in Kohlu on Friday.", "2s"),
    ("A warder and a BC man were killed in Mach on Friday.", "2s"),
    # those of a group are its fighters
    ("Troops killed four BLF operatives in Awaran on Friday.", "4m"),
    ("Two members of a proscribed outfit were killed in a raid in Zhob on Friday.", "2m"),
    ("A militant commander and three accomplices were killed in Harnai on Friday.", "4m"),
    ("A member of the BLA was gunned down in Turbat on Friday.", "1m"),
    ("Five members of the Hazara community were gunned down in Quetta on Friday.", "5c"),
    # with somebody
    ("A landlord was killed along with two guards in Dera Bugti on Friday.", "3c"),
    ("A nurse, together with her three children, was killed by a roof in Zhob on Friday.", "4c"),
    ("Gunmen killed a clerk alongside his cousin in Surab on Friday.", "2c"),
    ("Five sepoys as well as a driver were killed by a mine in Kohlu on Friday.", "1c 5s"),
    ("A constable was martyred along with four others in a blast in Pishin on Friday.", "1s 4u"),
    ("A tailor was killed while working with his brother in Hub on Friday.", "1c"),
    ("Two shepherds were shot dead along with their goats in Barkhan on Friday.", "2c"),
    # the next of a list is no part of the first
    ("Three women, two girls and a boy were killed by floods in Lasbela on Friday.", "6c"),
    ("Five soldiers, three miners and two drivers were killed by a bomb in Duki.", "5c 5s"),
    ("Six people, four soldiers and two drivers, were killed by a bomb in Duki.", "2c 4s"),
    ("Two brothers, Jan Ali and Gul Ali, were shot dead in Panjgur on Friday.", "2c"),
    # the same number again
    ("Four constables and as many shoppers were killed by a bomb in Chaman on Friday.", "4c 4s"),
    ("Two guards and an equal number of miners were shot dead in Mach on Friday.", "4c"),
    ("As many as seven pilgrims were killed by a bomb in Mastung on Friday.", "7c"),
    # dozens
    ("More than three dozen passengers died when a ferry sank off Jiwani on Friday.", "36c"),
    ("At least two dozen militants were killed in Zhob on Friday.", "24m"),
    # "he died": those the sentence before spoke of
    ("Gunmen fired at a headmaster in Surab on Friday. He died on the spot.", "1c"),
    ("Two constables were on duty in Hub when they were fired at on Friday. Both died.", "2s"),
    ("A chieftain's jeep hit a mine in Kohlu on Friday. He and two guards were killed.", "3c"),
    ("A levies man was shot and wounded in Ziarat on Friday. He later died.", "1s"),
    ("A student was wounded in firing in Pasni on Friday and later died.", "1c"),
    ("Gunmen killed a trader in Kharan on Friday. He died on the spot, police said.", "1c"),
    ("Two traders were going home in Bela on Friday when they were shot at. Both died.", "2c"),
    # "killing him"
    ("Gunmen fired at a tailor in Sibi on Friday, leaving him dead.", "1c"),
    ("Gunmen fired at a contractor in Duki on Friday, killing him and two guards.", "3c"),
    ("Men on a motorcycle fired at Mir Gul Khan in Sibi on Friday, killing him.", "1c"),
    # "of them": those who did not strike
    ("Troops trapped a band of insurgents in Zhob on Friday, killing 14 of them.", "14m"),
    ("Gunmen fired at three constables in Hub on Friday, killing all of them.", "3s"),
    ("Police were attacked by militants in Hub on Friday, who killed two of them.", "2s"),
    # those left dead, whoever stands between
    ("A blast left five miners from Swat dead in Harnai on Friday.", "5c"),
    ("An ambush left two sepoys of the Frontier Corps dead in Tump on Friday.", "2s"),
    # of the injured, some died
    ("One of the four traders wounded in firing in Sibi on Friday died in hospital.", "1c"),
    ("A bomb hurt 12 people in Duki on Friday, three of whom died later.", "3c"),
    ("A mine killed two men in Kohlu on Friday and hurt nine, one of whom died.", "3c"),
    ("Six men were hurt in a blast in Hub on Friday. A boy among the injured died.", "1c"),
    ("Two drivers died on the spot while two others died in hospital as vans met in Bela.", "4c"),
    ("Eight people died when a bus fell in Wadh on Friday. Three others died in hospital.", "11c"),
    ("Seven people, two of them armed guards, were shot dead in Nal on Friday.", "7c"),
    # a new number of one side is its whole
    ("Two more insurgents died in Zhob on Friday, taking the death toll to nine.", "9m"),
    ("Five militants were killed in Buleda on Friday. The tally of slain militants is 12.", "12m"),
    # by name alone, two or more, and with their kin
    ("Shah Nawaz and Dad Karim were gunned down in Buleda on Friday.", "2c"),
    ("Gunmen shot dead Mir Jan, Gul Nawaz and Javed Baloch near Nal on Friday.", "3c"),
    ("Dad Muhammad, his wife and son were killed by a roof in Zhob on Friday.", "3c"),
    ("Gunmen killed Ghulam Rasool, his brother and two guards in Wadh on Friday.", "4c"),
    ("A tailor, identified as Sher Dil, and his two sons were shot dead in Hub.", "3c"),
    ("Gunmen killed a man identified as Gul Zaman and his nephew in Kech on Friday.", "2c"),
    ("Parents and two children were killed by a gas blast in Pishin on Friday.", "4c"),
    ("Five killed including father and son in Sibi on Friday.", "5c"),
    ("Quetta Cantonment and Hanna Lake were shut as two sepoys died in a blast in Quetta.", "2s"),
    # with an age
    ("A lorry hit a rickshaw in Bela on Friday, killing a man and his four-year-old son.", "2c"),
    # so far, of one event
    ("At least 19 people have been killed so far in the suicide attack in Mastung.", "19c"),
    ("Troops began an operation in Tump on Friday. Six militants have so far died.", "6m"),
    # who killed is no speaker, wherever he did
    ("Police killed two dacoits in Naseerabad, officials said.", "2m"),
    ("Frontier Corps killed four insurgents in Awaran, the ISPR said on Friday.", "4m"),
    # all of them
    ("Five people, all of them soldiers, were killed in a blast in Tump on Friday.", "5s"),
    # those who only say so, or come when it is over, are not hit
    (
        "Three people died in a blast in Wadh on Friday. “The bomb was planted in a shop,” said "
        "Gul Khan, the chief of police.",
        "3c",
    ),
    (
        "Two people died in a blast at a bazaar in Wadh on Friday. Levies and police cordoned off "
        "the area and a search operation was launched.",
        "2c",
    ),
    (
        "Four people died in a blast in Wadh on Friday; police and a hospital official said it "
        "was a time bomb.",
        "4c",
    ),
    # but they may be where theirs is the target
    ("A bomb near a police station in Wadh killed two people on Friday, police said.", "2u"),
    ("Two people died when a bomb hit a vehicle of the Frontier Corps in Wadh on Friday.", "2u"),
    ("Gunmen attacked a police post in Wadh on Friday and three people were killed.", "3u"),
    # who is cited is none of the dead, and his count stands beside the one told first
    (
        "According to the official, the woman and her three daughters died when a roof caved in "
        "in a village of Sherani on Friday.",
        "4c",
    ),
    (
        "At least 12 miners were killed in an attack on a mine in Duki on Friday. A councillor, "
        "who owns some of the pits, put the death toll at 13.",
        "12c",
    ),
    # nor is a day a number, nor what many years have cost
    ("On Jul. 4, four soldiers were killed in an ambush in Washuk.", "4s"),
    (
        "Gunmen killed a clerk in Surab on Friday. In Surab targeted killings and bombings have "
        "taken scores of lives.",
        "1c",
    ),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


ABDUCTED = [
    ("Gunmen kidnapped an engineer along with his two guards in Kech on Friday.", "3c"),
    ("A trader was abducted with his driver in Pishin on Friday.", "2c"),
    ("Three miners were abducted along with their vehicle in Harnai on Friday.", "3c"),
    ("Militants took 17 passengers hostage near Sibi on Friday.", "17c"),
    ("Gunmen held two engineers hostage in Kech on Friday.", "2c"),
    ("Militants made four Levies men hostage in Nal on Friday.", "4s"),
]


@pytest.mark.parametrize(("text", "abducted"), ABDUCTED)
def test_who_was_abducted(read: Read, text: str, abducted: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "abducted") == abducted


INJURED = [
    ("Two people died and 19 others, including children, injured by a bomb in Hub.", "19c"),
    ("Two men died and 12 others, including three women, injured as a van fell in Zhob.", "12c"),
    ("Gunmen fired at a grocer in Kalat on Friday, leaving him wounded.", "1c"),
    ("Gunmen killed six miners and wounded another in Duki on Friday.", "1c"),
    ("A mine killed a sepoy and injured another when it went off in Tump on Friday.", "1s"),
    ("A soldier was killed and another wounded in a clash in Mand on Friday.", "1s"),
    ("Seven people had minor injuries in a quake in Dalbandin on Friday.", "7c"),
    ("Four militants were killed and two were captured in injured condition in Zehri.", "2u"),
    (
        "Troops killed two militants and captured three others in a wounded state in Nal.",
        "3m",
    ),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_who_was_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


TITLED = [
    (
        "Four killed in Panjgur shooting\n\nPANJGUR: Four men died when gunmen opened fire on a "
        "van on Friday.",
        ("Panjgur", "4c"),
    ),
    (
        "Six die as van overturns near Bela\n\nQUETTA: Six people died when a van overturned on "
        "the RCD highway on Friday.",
        ("Lasbela", "6c"),
    ),
    (
        "Five martyred in Kohlu landmine blast\n\nQUETTA: A vehicle of the Levies hit a landmine "
        "in Kohlu's Mawand area on Friday.",
        ("Kohlu", "5u"),
    ),
    # the body's own place and number stand
    (
        "Three killed in Kech\n\nQUETTA: Five labourers were shot dead in Gwadar's Pasni area on "
        "Friday, police said.",
        ("Gwadar", "5c"),
    ),
    (
        "Nine killed in Mach\n\nMACH: Eleven miners were shot dead in Mach on Friday.",
        ("Kachhi", "11c"),
    ),
]


@pytest.mark.parametrize(("text", "told"), TITLED)
def test_a_title_places_and_completes_the_one_event(
    read: Read, text: str, told: tuple[str, str]
) -> None:
    [incident] = read(text)
    assert (incident.district, by_side(incident, "killed")) == told


def test_a_place_of_the_title_is_marked_as_inferred(read: Read) -> None:
    [incident] = read("Two shot dead in Wadh\n\nTwo men were shot dead by gunmen on Friday.")
    assert "place inferred" in incident.flags


@pytest.mark.parametrize(
    "text",
    [
        "More than 90 people have been killed so far in attacks in Quetta.",
        "Eleven policemen have been killed so far this year in Panjgur.",
    ],
)
def test_what_a_season_came_to_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("capital", ["KARACHI", "ISLAMABAD"])
def test_the_dateline_of_another_capital_places_nothing(read: Read, capital: str) -> None:
    assert read(f"{capital}: Two men were shot dead by gunmen on Friday.") == []


@pytest.mark.parametrize(("town", "district"), [("CHAMAN", "Chaman"), ("MACH", "Kachhi")])
def test_a_report_filed_from_a_small_town_is_of_it(read: Read, town: str, district: str) -> None:
    found = read(
        f"{town}: A bomb on Mall Road hurt eight people on Friday.\n\nSeparately, a customs "
        "official was shot dead in Khuzdar."
    )
    assert [each.district for each in found] == [district, "Khuzdar"]
    assert "place inferred" in found[0].flags


def test_who_is_held_at_gunpoint_is_not_abducted(read: Read) -> None:
    [incident] = read(
        "Armed men torched a tower near Wadh on Friday. They held the watchman at gunpoint."
    )
    assert not incident.casualties.abducted
    assert incident.sub_event_type == "Looting/property destruction"


def test_a_bearing_day_before_the_event_is_its_day(read: Read) -> None:
    [incident] = read("A trader died on Friday of wounds he got in a July 7 shooting in Hub.")
    assert str(incident.date_start) == "2025-07-07"


@pytest.mark.parametrize(
    ("text", "districts"),
    [
        ("A lorry coming from the direction of Sibi hit a van in Mach on Friday.", ["Kachhi"]),
        ("Two students were picked up in Gulistan-e-Jauhar on Friday, their kin said.", []),
        (
            "Students tried to march from the Turbat press club on Friday, and were detained.",
            ["Kech"],
        ),
    ],
)
def test_where_it_was_and_not_where_they_came_from(
    read: Read, text: str, districts: list[str]
) -> None:
    assert [incident.district for incident in read(text)] == districts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Police arrested two men in Hub on Friday and recovered a pistol.", ["Arrests"]),
        ("Gunmen attacked a Levies post in Nal on Friday and fired in the air.", ["Armed clash"]),
        ("Shutter-down strikes will be observed in Pasni on Tuesday, the BYC announced.", []),
    ],
)
def test_what_little_words_make_no_event_of(read: Read, text: str, kinds: list[str]) -> None:
    assert [incident.sub_event_type for incident in read(text)] == kinds
