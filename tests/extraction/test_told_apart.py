"""Who is told apart by the way, who only speaks, and whose side a bare number is.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

TOLD: list[tuple[str, str, str]] = [
    # some of them, with what they are of
    (
        "Seven rebels, two commanders of a banned outfit among them, were killed in a clash in"
        " Kohlu on Friday.",
        "7m",
        "",
    ),
    (
        "Four traders, an elder of the Kakar tribe among them, were killed by a roadside bomb in"
        " Duki on Friday.",
        "4c",
        "",
    ),
    (
        "Eight soldiers, a major and JCO among them, were martyred in Jiwani on Friday.",
        "8s",
        "",
    ),
    (
        "All five militants, their commander included, were however killed in Kohlu on Friday.",
        "5m",
        "",
    ),
    (
        "Five soldiers were killed in a clash in Kohlu on Friday and an elder of the town was among"
        " the injured.",
        "5s",
        "1c",
    ),
    # who says so, between the names and what befell them
    (
        "A blast killed two herdsmen near Kohlu on Friday. Dad Shah and Noor Jan, a Levies officer"
        " said, died on the spot.",
        "2c",
        "",
    ),
    (
        "A trader and his son, a police officer said, died in Kohlu on Friday in a mine blast.",
        "2c",
        "",
    ),
    (
        "A trader, a police officer and a clerk died in Kohlu on Friday when a mine went off.",
        "2c 1s",
        "",
    ),
    # a leader of a group with its acronym, and his name
    (
        "A commander of the banned Baloch Republican Army (BRA), Mir Gul Khan, and five other"
        " rebels were killed in a clash in Kohlu on Friday.",
        "6m",
        "",
    ),
    # many names, each with whose son he is
    (
        "Three labourers, identified as Gul Khan, son of Noor Khan; Ali Jan, son of Dad Jan; and"
        " Mir Hassan, were found dead in Pasni on Friday.",
        "3c",
        "",
    ),
    (
        "Two drivers, named as Gul Khan (35) and Ali Jan, 40, were shot dead in Pasni on Friday.",
        "2c",
        "",
    ),
    # feared dead
    (
        "A landslide killed six labourers in Duki on Friday, and nine others are feared dead.",
        "6c",
        "",
    ),
    (
        "A landslide killed six labourers in Duki on Friday, and nine others were believed dead.",
        "6c",
        "",
    ),
    ("A landslide killed six labourers and nine others in Duki on Friday.", "15c", ""),
    # the former and the latter
    (
        "Police exchanged fire with robbers in Hub on Friday, which left four of the latter dead.",
        "4m",
        "",
    ),
    (
        "A clash took place in Hub on Friday between Levies men and robbers. One of the former and"
        " three of the latter were killed.",
        "1s 3m",
        "",
    ),
    (
        "A bus hit a van in Hub on Friday, killing four of the latter's passengers.",
        "4c",
        "",
    ),
    # a bare number in a fight, some of whom are soldiers
    (
        "In an exchange of fire in Nal on Friday six, including a captain, embraced martyrdom.",
        "6s",
        "",
    ),
    (
        "A bomb went off in the bazaar of Nal on Friday and six, including a captain, were killed.",
        "1s 5u",
        "",
    ),
    # a post of a force
    (
        "An official was killed and three others were injured in an attack on a check post of the"
        " Levies in Surab on Friday.",
        "1s",
        "3s",
    ),
    (
        "An official was killed in Surab on Friday in an attack near a check post of the Levies.",
        "1c",
        "",
    ),
    # officers who are in no force
    ("A revenue officer and his clerk were shot dead in Surab on Friday.", "2c", ""),
    ("UNICEF officer Gul Khan and his driver were shot dead in Surab on Friday.", "2c", ""),
    ("A police officer and his clerk were shot dead in Surab on Friday.", "1c 1s", ""),
    ("A lady was shot dead in Surab on Friday by robbers who fled.", "1c", ""),
    ("A lady constable was shot dead in Surab on Friday.", "1s", ""),
    # by name before "killed him"
    ("Gunmen intercepted Dad Shah in Surab on Friday and killed him.", "1c", ""),
    (
        "Gunmen opened fire at Dad Shah alias Dado in Surab on Friday and killed him.",
        "1c",
        "",
    ),
    (
        "Gunmen targeted Dad Shah and Noor Khan in Surab on Friday and killed them.",
        "2c",
        "",
    ),
    ("Gunmen fired at Dad Shah in Surab on Friday and killed two guards.", "2c", ""),
    ("Gunmen attacked a tailor in Surab on Friday and killed him.", "1c", ""),
    # the hurt
    (
        "Gunmen fired at a patrol in Surab on Friday. Wounds were sustained by four Levies"
        " personnel.",
        "",
        "4s",
    ),
    ("A van overturned near Bela on Friday. The injured number seventeen.", "", "17c"),
    ("A van overturned near Bela on Friday. The injured numbered 17, and two died.", "2c", "17c"),
    ("A van with plate number 17 overturned near Bela on Friday. Two men died.", "2c", ""),
    # the hurt who died later
    (
        "Four miners died on the spot in Duki on Friday and six others were injured, officials"
        " said. Two badly injured miners died later in hospital.",
        "6c",
        "4c",
    ),
    # what is alleged beside what was said
    (
        "A raid on a camp in Kohlu on Friday killed five soldiers. It was alleged that 20 soldiers"
        " had been killed and 30 wounded.",
        "5s",
        "30u",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_who_they_were(read: Read, text: str, killed: str, injured: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)
