"""Who was hurt: brought in with wounds, beside the dead, among those told of before.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

INJURED = [
    # told of by their wounds, and where they were taken
    ("A coach hit a pole in Bela on Friday. Nine riders were taken to hospital with wounds.", "9c"),
    ("Doctors said 14 people had been brought in with injuries after a blast in Sibi.", "14c"),
    ("Four men with burn injuries were brought to Quetta after a fire in Pishin on Friday.", "4c"),
    ("Five miners were rescued in an injured condition from a mine in Harnai on Friday.", "5c"),
    ("A van overturned in Kalat on Friday. Six pupils were admitted to the civil hospital.", "6c"),
    ("A van overturned in Kalat on Friday. Six pupils suffered fractures.", "6c"),
    ("A stove exploded in Zhob on Friday. Two cooks were burnt, one of them badly.", "2c"),
    # with a verb of their own behind the object of another
    ("A blast in Nushki on Friday killed a nurse and four others were wounded.", "4c"),
    ("Gunmen shot dead two grocers in Hub on Friday and a tailor was left injured.", "1c"),
    ("A bomb went off in Surab, killing two clerks and six people sustained injuries.", "6c"),
    ("A mine killed three soldiers in Kohlu on Friday and one received injuries.", "1u"),
    # without a form of be
    ("A cart hit a mine near Sui on Friday; two boys died and another three left hurt.", "3c"),
    (
        "A bus turned over in Duki on Friday. Six passengers died, 12 others sustaining wounds.",
        "12c",
    ),
    ("Two died and nine, most of them girls, injured when a roof fell in Ziarat on Friday.", "9c"),
    ("A cook was shot dead in Mach on Friday. A passer-by was also hit by a stray bullet.", "1c"),
    # among those told of
    ("Six constables were among those injured in a blast in Chaman on Friday.", "6s"),
    (
        "A blast hurt nine people in Chaman on Friday. Among those injured were four soldiers.",
        "5c 4s",
    ),
    # in critical condition, beside others who died
    ("Two diggers died and three others are in critical condition after a fire in Mach.", "3c"),
    (
        "Four riders died in a crash in Bela on Friday. The condition of two others is serious.",
        "2c",
    ),
    ("A digger from Dir died and two from Swat were hurt in a mine in Duki on Friday.", "2c"),
    # those who died of their wounds are hurt no more
    ("Four men were hurt in firing in Hub on Friday; two succumbed to their injuries.", "2c"),
    ("A tailor and his sons Ali and Omar were hurt in Surab. One of them died in hospital.", "2c"),
    ("A cook was injured in firing in Mach on Friday and died on the way to hospital.", ""),
    ("Nine were hurt in a fire in Hub on Friday; four of the injured died on the way.", "5c"),
    # as many as those before
    ("Two vans collided in Bela on Friday, killing three riders and injuring as many.", "3c"),
    ("Two vans collided in Bela on Friday. Three riders died and an equal number was hurt.", "3c"),
    ("Three riders died in a crash in Bela on Friday and as many others were wounded.", "3c"),
    # a number behind the word
    ("A blast killed six people in Chaman on Friday. The number of the wounded is 17.", "17c"),
    # brought to safety hurt
    ("A roof fell in Pishin on Friday. Three boys died and six were rescued injured.", "6c"),
    # "her" may say whose they are
    ("A rocket hit a hut in Chaman on Friday, killing a girl and wounding her parents.", "2c"),
    ("A rocket hit a hut in Chaman on Friday, killing a man and injuring her two aunts.", "2c"),
    # of his guards, who have a verb of their own
    ("Elder Sher Khan was hurt and his two guards sustained wounds in Besima on Friday.", "3c"),
    # not counted nouns of another
    ("Five members of the Kurd tribe perished and 12 were hurt in a crash in Kalat.", "12c"),
    ("A blast left two men of a tribe dead and three wounded in Quetta on Friday.", "3c"),
    ("Nobody died, but two railwaymen were hurt when a blast hit a train in Bolan.", "2c"),
    # by name, and by their trade
    ("Two drivers died on the spot while Sher Khan was hurt in a blast in Awaran on Friday.", "1c"),
    ("A digger was killed and two of his co-workers injured in a pit in Chamalang.", "2c"),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_who_was_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


NOT_INJURED = [
    ("A woman hit by a stray bullet in Chaman on Friday died in hospital.", ""),
    # who are in critical condition are some of those hurt, where nobody else is spoken of
    (
        "Six diggers were hurt in a fire in Mach on Friday. Two of them are in critical condition.",
        "6c",
    ),
    ("A blast hit a school in Bela. A teacher in critical condition spoke to visitors.", ""),
    # bodies have wounds too, and some of those brought in are not all
    ("The bodies of two men were brought to hospital with bullet wounds in Sibi on Friday.", ""),
    (
        "Nine people were hurt in a blast in Gwadar on Friday. Doctors said 20 people were brought "
        "in, some with minor injuries.",
        "9c",
    ),
    ("A blast killed two policemen and two clerks, and injured three in Sibi on Friday.", "3u"),
]


@pytest.mark.parametrize(("text", "injured"), NOT_INJURED)
def test_who_was_not_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


KILLED = [
    ("Four men were hurt in firing in Hub on Friday; two succumbed to their injuries.", "2c"),
    ("A cook was injured in firing in Mach on Friday and died on the way to hospital.", "1c"),
    (
        "Two tailors were killed in firing in Hub on Friday and three hurt. Two succumbed to their "
        "wounds on the spot, police said.",
        "2c",
    ),
    # somebody's kin: nothing is said of himself
    ("Gunmen killed an elder's two sons in Hub on Friday.", "2c"),
    ("Three people, including the groom's mother, died in a crash in Pishin on Friday.", "3c"),
    ("A policeman's wife was killed in a blast in Sibi on Friday.", "1c"),
    ("A collision of a van and a lorry claimed the lives of three riders in Hub on Friday.", "3c"),
    # hurt at first
    ("A woman hit by a stray bullet in Chaman on Friday died in hospital.", "1c"),
    (
        "A lorry driver, who was shot and injured by robbers in Duki on Friday, died of his wounds "
        "at a hospital.",
        "1c",
    ),
    ("Nine were hurt in a fire in Hub on Friday; four of the injured died on the way.", "4c"),
    ("Two soldiers of the Frontier Corps and a Levies man were martyred in Kohlu.", "3s"),
    ("A blast left two men of a tribe dead and three wounded in Quetta on Friday.", "2c"),
    ("Two groups of the Umrani tribe clashed in Sibi on Friday, leaving three people dead.", "3c"),
    ("In three IBOs in Kech on Friday five terrorists were sent to hell, it said.", "5m"),
    ("A blast in Nushki on Friday killed a nurse and four others were wounded.", "1c"),
    ("A blast wounded four policemen and two tailors were killed in Sibi on Friday.", "2c"),
    ("A blast killed two policemen and two clerks, and injured three in Sibi on Friday.", "2c 2s"),
    ("Two drivers died on the spot while Sher Khan was hurt in a blast in Awaran on Friday.", "2c"),
    # of events, and of people
    ("In the worst of them, nine riders were killed as a coach crashed in Washuk on Friday.", "9c"),
    ("Ten riders were hurt as a coach crashed in Washuk on Friday. Two of them died later.", "2c"),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed
