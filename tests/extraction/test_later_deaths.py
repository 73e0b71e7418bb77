"""Those who died later, who shares whose lot, and what "that of" and "until" mean.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, tolls

#: Each text with its incidents: district, killed and injured.
LATER: list[tuple[str, Told]] = [
    (
        "A blast in Chaman killed nine people on Friday and hurt 20. Five died on the spot, "
        "three of the injured succumbed in the hospital and another died on the way to Quetta.",
        [("Chaman", "9c", "16c")],
    ),
    (
        "A bomb in Sibi killed eight people on Friday. A doctor put at five the number of those "
        "killed at once and at 30 that of the injured. Two of them died in hospital. One more "
        "died on the way to Quetta.",
        [("Sibi", "8c", "30c")],
    ),
    # a report's own toll, told paragraphs before, holds those who died in hospital
    (
        "A bomb killed one person and wounded three in Hub on Friday.\n\nResidents carried the "
        "wounded to the district hospital, where one of them succumbed.",
        [("Hub", "1c", "3c")],
    ),
    (
        "An explosion in a market of Wadh killed four people and wounded 13 on Friday.\n\nThe "
        'injured were shifted to Khuzdar, a doctor said. "One of the injured died while under '
        'treatment," he said.',
        [("Khuzdar", "4c", "13c")],
    ),
    (
        "A blast in Pishin killed seven people on Friday and hurt 14.\n\nAn officer put at four "
        "the number of those killed at once and at 17 that of the injured.\n\nThe injured were "
        "carried to hospital, where two of them died. One more died on the way to Quetta.",
        [("Pishin", "7c", "17c")],
    ),
    # but those who died at once are not all, and a new toll counts one more
    (
        "A blast in Pishin on Friday hurt 14 people and three died on the spot.\n\nTwo of the "
        "injured died in hospital.",
        [("Pishin", "5c", "12c")],
    ),
    (
        "A blast in Pishin on Friday killed three people and hurt 14.\n\nTwo of the injured died "
        "in hospital, taking the toll to five.",
        [("Pishin", "5c", "12c")],
    ),
    # but more died than were told of
    (
        "A blast in Chaman killed nine people on Friday and hurt 20. Two of the injured later "
        "died in hospital.",
        [("Chaman", "11c", "18c")],
    ),
]

TOLLS: list[tuple[str, Told]] = [
    (
        "A blast in Sibi on Friday killed 11 people on the spot, and five more died on the way to "
        "hospital.",
        [("Sibi", "16c", "")],
    ),
    (
        "Eight people died on the spot when a bomb went off in Sibi on Friday, while two others "
        "succumbed to their injuries in hospital.",
        [("Sibi", "10c", "")],
    ),
    (
        "Initial reports said 11 people were killed in Friday's blast in Sibi, but officials later "
        "confirmed that 14 had died.",
        [("Sibi", "14c", "")],
    ),
    (
        "Initial reports said 11 people were killed in Friday's blast in Sibi.",
        [("Sibi", "11c", "")],
    ),
    # the number of a road that ends a sentence labels no people behind it
    (
        "A van overturned in Khuzdar on Friday on the N-25 National Highway. Four persons died.",
        [("Khuzdar", "4c", "")],
    ),
    (
        "A blast hit a bus in Khuzdar on Friday. The number of the dead stood at 11 and that of "
        "the injured at 24, officials said.",
        [("Khuzdar", "11c", "24c")],
    ),
    (
        "A blast hit a bus in Khuzdar on Friday. Officials put at six the number of those killed "
        "and at 24 that of the wounded.",
        [("Khuzdar", "6c", "24c")],
    ),
]

WITH_OTHERS: list[tuple[str, Told]] = [
    (
        "Gunmen attacked a convoy of tribesmen near Surab on Thursday and five people were "
        "killed. Police said that Shahbaz, who was on his way home, and four others lost their "
        "lives.",
        [("Surab", "5c", "")],
    ),
    (
        "Gunmen attacked a convoy near Surab on Thursday. Haji Murad and two others died on the "
        "spot, police said.",
        [("Surab", "3c", "")],
    ),
    # a force, a place and a day are nobody by name
    (
        "Gunmen killed a trader in Surab on Thursday. Levies and three others were hurt.",
        [("Surab", "1c", "3u")],
    ),
]

HE: list[tuple[str, Told]] = [
    (
        "A man was fired upon in Nal, Khuzdar, on Friday. According to police, he was passing by "
        "when armed motorcyclists targeted him, and he died on the spot.",
        [("Khuzdar", "1c", "")],
    ),
    (
        "A shepherd was fired at in Nal, Khuzdar, on Friday. Levies said armed men had chased him "
        "and he died at once.",
        [("Khuzdar", "1c", "")],
    ),
    # of two who were told of "he" means neither
    (
        "Two guards were fired upon in Nal, Khuzdar, on Friday. According to police, armed men "
        "targeted him, and he died at once.",
        [("Khuzdar", "", "")],
    ),
]

RECALLED: list[tuple[str, Told]] = [
    (
        "A blast killed two people in Mastung on Sunday. Less than three weeks have passed since "
        "four soldiers were martyred and as many wounded in Harnai.",
        [("Mastung", "2c", ""), ("Harnai", "4s", "4s")],
    ),
    (
        "Gunmen killed two traders in Turbat on Sunday. The operations would go on until the last "
        "militant was killed, an official said.",
        [("Kech", "2c", "")],
    ),
    (
        "Gunmen killed two tailors in Hub on Sunday. Many tailors have been killed of late in "
        "bomb blasts.",
        [("Hub", "2c", "")],
    ),
]

HOW: list[tuple[str, Told]] = [
    (
        "A grocer was hurt when gunmen opened fire near Bela on Sunday. Khan was rushed to Civil "
        "Hospital, where he later succumbed to his injuries.",
        [("Lasbela", "1c", "")],
    ),
    ("A farmer was fatally wounded in firing in Barkhan on Sunday.", [("Barkhan", "1c", "")]),
    (
        "Five of the seven miners trapped in a mine in Duki on Friday were pulled out dead.",
        [("Duki", "5c", "")],
    ),
    (
        "Two brothers were crushed when the roof of their house gave way in Zhob on Friday.",
        [("Zhob", "2c", "")],
    ),
    (
        "Gunmen stopped a bus near Kalat on Friday and took six men from Punjab into the "
        "mountains. Their bodies were found by a stream.",
        [("Kalat", "6c", "")],
    ),
    (
        "Four people were carried away by flash floods in Kohlu on Friday. Their bodies were "
        "found later.",
        [("Kohlu", "4c", "")],
    ),
    ("One watchman, Gul Mir, died in a fire in Gadani on Friday.", [("Hub", "1c", "")]),
    # a thing is nobody
    ("One truck burned in a fire in Gadani on Friday.", [("Hub", "", "")]),
]

# Of two events of one sentence the first is told on, and "all seven" are its dead.
OF_TWO: list[tuple[str, Told]] = [
    (
        "Seven tailors were shot dead when gunmen stormed a house in Khudabadan in Panjgur on "
        "Saturday, while in a separate attack on Sunday armed men took away some 20 workers in "
        "Barkhan. The tailors were asleep, an officer said. All seven died on the spot.",
        [("Panjgur", "7c", ""), ("Barkhan", "", "")],
    ),
]

# One person told of twice is one.
AGAIN: list[tuple[str, Told]] = [
    (
        "A grenade killed a constable at a police station in Sibi on Friday. Constable Noor Khan, "
        "who had sustained several wounds, embraced martyrdom on the way to hospital.",
        [("Sibi", "1s", "")],
    ),
    (
        "The assistant commissioner of Kharan was martyred as armed men stormed the town on "
        "Friday. Tariq Baloch laid down his life as he fought to protect his family.",
        [("Kharan", "1s", "")],
    ),
    (
        "A constable was martyred by gunmen in Kharan on Friday. A tailor, Tariq Baloch, was "
        "killed in the firing as well.",
        [("Kharan", "1c 1s", "")],
    ),
    (
        "Police told four robbers to stop near Gadani on Friday, but they opened fire. Police "
        "retaliated and two of them were killed.",
        [("Hub", "2m", "")],
    ),
    (
        "A nurse was shot dead in Pishin on Friday, which brings to five the number of people "
        "killed in such attacks this month.",
        [("Pishin", "1c", "")],
    ),
    (
        "A blast killed three people in Pishin on Friday, taking the toll to seven in the "
        "deadliest attack in the country.",
        [("Pishin", "7c", "")],
    ),
    (
        "Two terrorists were killed in a raid in Dasht, Kech, on Friday. Forces remain committed "
        "to eliminating the menace of terrorism.",
        [("Kech", "2m", "")],
    ),
    # as many again, by a vaguer noun, are those told of
    (
        "Six people were killed and another six wounded in an attack on a camp in Jiwani on "
        "Friday. At least six soldiers were hurt, he said.",
        [("Gwadar", "6u", "6s")],
    ),
    (
        "Twelve people were killed and 11 injured by a bomb in Quetta on Friday. The attack left "
        "another 11 people wounded, he said.",
        [("Quetta", "12c", "11c")],
    ),
    (
        "Four policemen were shot dead in Quetta on Friday. Gunmen fired from all sides, killing "
        "Mubarak Shah and his three guards.",
        [("Quetta", "4s", "")],
    ),
]

OTHERS: list[tuple[str, Told]] = [
    (
        "QUETTA: A hand grenade was thrown at the provincial capital's model school on Sunday "
        "and a guard was hurt.",
        [("Quetta", "", "1c")],
    ),
    (
        "Gunmen fired on a vehicle of the Levies Force in Washuk on Sunday and three of the "
        "force's men lost their lives.",
        [("Washuk", "3s", "")],
    ),
    (
        "Armed men shot a trader dead in Buleda on Sunday. In the Satellite Town area of Turbat, "
        "armed men shot dead a young boy.",
        [("Kech", "1c", ""), ("Kech", "1c", "")],
    ),
]


@pytest.mark.parametrize(
    ("text", "told"), [*LATER, *TOLLS, *WITH_OTHERS, *HE, *RECALLED, *HOW, *OF_TWO, *AGAIN, *OTHERS]
)
def test_who_died_is_told(read: Read, text: str, told: Told) -> None:
    found = tolls(read(text, published="2025-07-14"))
    assert found == told


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("A car's gas cylinder blew up in Usta Muhammad on Friday.", "Industrial accident"),
        ("A reporter was beaten up by unidentified men in Kharan on Friday.", "Attack"),
        ("A clerk was hit with rifle butts by robbers in Kharan on Friday.", "Attack"),
        (
            "Gunmen killed five men on the Kasi Road in Quetta on Friday. The heirs, meanwhile, "
            "laid the bodies at a crossing in protest at the killings.",
            "Attack, Peaceful protest",
        ),
        # who was taken is not the driver who died; what rain brings down is of the rain
        (
            "Gunmen kidnapped an engineer in Quetta on Friday and shot dead his driver.",
            "Abduction/forced disappearance",
        ),
        ("Gunmen kidnapped a trader in Quetta on Friday. He was found shot dead.", "Attack"),
        (
            "Heavy rain killed nine people in Balochistan on Friday.\n\nThree children died when "
            "the roof of a house collapsed in Surab.",
            "Flood, Flood",
        ),
        (
            "Gunmen attacked a camp in Nal on Friday and forced six workers to go with them.",
            "Abduction/forced disappearance",
        ),
        # a mine that falls in is told in a sentence of its own
        ("A coal mine in Duki caved in on Friday. Two miners died.", "Mine accident"),
        # arms of a cache that are listed later burst nowhere
        (
            "A cache of arms was seized by the Frontier Corps near Sibi on Friday. Among the items "
            "were mines, rockets and explosives.",
            "Disrupted weapons use",
        ),
        (
            "Arms were recovered in Sibi on Friday, police said. A bomb then went off and blew up "
            "the track.",
            "Remote explosive/landmine/IED",
        ),
        # whom forces detain in a raid, by name, amid news of the disappeared
        (
            "Enforced disappearances go on. Forces raided a house in Panjgur on Friday and "
            "detained Nadir, whose whereabouts are not known since.",
            "Abduction/forced disappearance",
        ),
        ("Police raided a house in Panjgur on Friday and detained a robber, Nadir.", "Arrests"),
        # but no game
        ("Quetta were beaten by five wickets in the league on Friday.", ""),
    ],
)
def test_what_it_was_is_told(read: Read, text: str, sub_type: str) -> None:
    assert ", ".join(i.sub_event_type for i in read(text, published="2025-07-14")) == sub_type


OPEN = (
    "An explosion in Wadh killed four people and wounded 13 on Friday.\n\nThe injured were taken "
    "to "
    'Khuzdar. "Two of the injured died while under treatment," a doctor said.'
)


def test_those_who_died_later_may_or_may_not_be_in_the_toll(read: Read) -> None:
    (incident,) = read(OPEN)
    total = incident.casualties.killed.total
    assert total is not None
    assert (total.low, total.best, total.high) == (4, 4, 6)
    assert "later deaths may add" in incident.flags


def test_a_toll_that_says_it_holds_them_is_not_open(read: Read) -> None:
    (incident,) = read(OPEN.replace("said.", "said, which took the toll to six."))
    total = incident.casualties.killed.total
    assert total is not None
    assert (total.low, total.best, total.high) == (6, 6, 6)
    assert "later deaths may add" not in incident.flags


#: Texts of more dead than were told of first, the dead and the hurt.
MORE: list[tuple[str, str, str]] = [
    (
        "Two bullet-riddled bodies were found near Kharan on Friday. As Levies searched the hills, "
        "they came upon three more in a stream.",
        "5c",
        "",
    ),
    (
        "Two bodies were found near Kharan on Friday. Three more cars were found in a stream.",
        "2c",
        "",
    ),
    (
        "Three soldiers were martyred in Kohlu on Friday when militants attacked a post. A Levies "
        "constable was martyred as well, and the militants left behind the bodies of two of their "
        "men.",
        "4s 2m",
        "",
    ),
    (
        "Gunmen killed three worshippers in Pishin on Friday. They fired at the gate as well, "
        "where another two worshippers fell dead.",
        "5c",
        "",
    ),
    # a figure that takes the place of the first
    (
        "A bomb killed six people in Sibi on Friday and hurt 20.\n\nBy night, a doctor put the "
        "number of the dead at nine and that of the wounded at 31.",
        "9c",
        "31c",
    ),
    (
        "A bomb killed six people in Sibi on Friday. An official later said the number had risen "
        "to nine.",
        "9c",
        "",
    ),
    (
        "Early reports spoke of two deaths in a blast in Sibi on Friday, but police said nobody "
        "had lost his life.",
        "0",
        "",
    ),
    # those of two towns are those told of
    (
        "Gunmen killed nine miners in Harnai on Friday. Six men from Swat and three from Dir "
        "died, a union said.",
        "9c",
        "",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), MORE)
def test_more_dead_and_new_tolls(read: Read, text: str, killed: str, injured: str) -> None:
    (incident,) = read(text)
    assert (by_side(incident, "killed"), by_side(incident, "injured")) == (killed, injured)
