"""One event and one man told again, and what only looks like it.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, tolls

#: Each text with its incidents, rollups too: district, killed, injured.
TOLD: list[tuple[str, Told]] = [
    # one of the hurt, who is told of with the place
    (
        "A bomb attack on a minister's convoy has killed at least 14 people and injured 22 others, "
        "officials said.\n\nMinister Akbar Khan was slightly hurt in the blast on Friday in "
        "Kharan, about 290km from the provincial capital.",
        [("Kharan", "14c", "22c")],
    ),
    # the crash told at length, with those who died on the spot
    (
        "QUETTA: At least nine people were killed and 21 others injured when a coach and a lorry "
        "collided near Khuzdar on Friday.\n\nThe lorry hit the coach on the highway near the Wadh "
        "area of the district, killing four passengers on the spot and injuring 20 others.",
        [("Khuzdar", "9c", "21c")],
    ),
    (
        "QUETTA: At least nine people were killed and 21 others injured when a coach and a lorry "
        "collided near Khuzdar on Friday.\n\nA pickup hit a motorcycle in the Nal area of the "
        "district, killing two people on the spot.",
        [("Khuzdar", "2c", ""), ("Khuzdar", "9c", "21c")],
    ),
    # how the man died of whose death the lead tells
    (
        "DUKI: A coal miner was killed when a mine caved in in Duki on Friday. Rescuers took the "
        "injured miner out of the mine and shifted him to a hospital, where he succumbed to his "
        "wounds.",
        [("Duki", "1c", "")],
    ),
    (
        "DUKI: A labourer was killed when a landslide hit a quarry in Duki on Friday. Officials "
        "said the labourer was trapped when the pit caved in.",
        [("Duki", "1c", "")],
    ),
    (
        "A trader was shot dead and another trader injured in Duki on Friday. The injured trader "
        "was shifted to a hospital, where he succumbed to his wounds.",
        [("Duki", "2c", "")],
    ),
    (
        "A man was killed and a woman injured in Duki on Friday. The man succumbed to his wounds "
        "on the way to a hospital.",
        [("Duki", "1c", "1c")],
    ),
    (
        "Two men were killed and a woman injured in Duki on Friday. The injured woman succumbed to "
        "her wounds on Saturday.",
        [("Duki", "3c", "")],
    ),
    # the boy who makes the fourth of four
    (
        "Gunmen fired at a van in Bela on Friday, killing four passengers. Three men died on "
        "the spot, while three others, including a boy, were injured. The boy died of his wounds "
        "at a hospital.",
        [("Lasbela", "4c", "2c")],
    ),
    # the lead counts events that have nothing to do with each other
    (
        "At least five people were killed in separate incidents of violence in Kharan on Friday. "
        "In the first incident, a tailor was shot dead near the Kharan bazaar. In a seemingly "
        "unrelated incident, four people were killed when armed men fired at a house in Kharan.",
        [("Kharan", "1c", ""), ("Kharan", "4c", ""), ("Kharan", "5c", "")],
    ),
    # what followed the clash of the news is no older one
    (
        "Five people were killed in a clash of two tribes in Kachhi on Friday. Panic prevailed in "
        "the aftermath of the deadly clash. Levies said that two people were also injured.",
        [("Kachhi", "5c", "2c")],
    ),
    # two shootings of one district, in areas that no table holds
    (
        "Three people were shot dead in two separate incidents in Kharan district on Friday. An "
        "official said that two people were killed by gunfire in the Ghorabad Kand area of Kharan, "
        "while another one was killed in a shooting incident in the Sohri Daz area of Kharan.",
        [("Kharan", "1c", ""), ("Kharan", "2c", ""), ("Kharan", "3c", "")],
    ),
    # the highway on which one of several accidents was is not where all were
    (
        "QUETTA: Twelve people were killed in different traffic accidents in Balochistan on "
        "Friday.\n\nA coach overturned on the Coastal Highway. Seven passengers were killed.\n\n"
        "Separately, five people were killed when a van overturned in Surab.",
        [("Gwadar", "7c", ""), ("Surab", "5c", ""), (None, "12c", "")],
    ),
    (
        "A constable was killed in an attack on a post in Pishin on Friday. Police want to arrest "
        "the ringleader of the gang, dead or alive.",
        [("Pishin", "1s", "")],
    ),
    # of whom an official speaks is not himself dead
    (
        "Six miners were killed by gas in a mine in Duki on Friday. According to the chief "
        "inspector, the mine had no licence and all the miners who died came from Swat.",
        [("Duki", "6c", "")],
    ),
    (
        "At least four members of Pakistan's paramilitary Frontier Corps were killed in an attack "
        "in Kharan on Friday.",
        [("Kharan", "4s", "")],
    ),
    # the last of three is no total for what is said of all
    (
        "Three people were killed and five others injured in three separate shootings in Quetta "
        "on Friday. Gunmen killed two people and injured three others on Jinnah Road. A separate "
        "shooting, also on Jinnah Road, left two people wounded. Earlier in the day, gunmen fired "
        "at a shop on Sariab Road, killing one person. Police termed all three incidents target "
        "killings.",
        [
            ("Quetta", "1c", ""),
            ("Quetta", "2c", "3c"),
            ("Quetta", "", "2c"),
            ("Quetta", "3c", "5c"),
        ],
    ),
    # what is not the first is no other one
    (
        "A tailor was shot dead in Kuchlak on Friday. It was not the first time that tailors have "
        "come under attack in Kharan and other parts of the province.",
        [("Quetta", "1c", "")],
    ),
    # a strike in many towns is one in each
    (
        "KHUZDAR: Strikes were also reported from Zhob, Sibi, Kalat, Kharan, Panjgur, Awaran and "
        "Duki on Friday.",
        [
            ("Awaran", "", ""),
            ("Duki", "", ""),
            ("Kalat", "", ""),
            ("Kharan", "", ""),
            ("Panjgur", "", ""),
            ("Sibi", "", ""),
            ("Zhob", "", ""),
        ],
    ),
    (
        "A lawyer was killed in Kharan on Friday. Lawyers held a protest outside the office of the "
        "provincial police chief.",
        [("Kharan", "1c", ""), ("Quetta", "", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_each_is_told_once(read: Read, text: str, told: Told) -> None:
    found = tolls(each for each in read(text) if each.kind != "background")
    assert sorted(found, key=str) == sorted(told, key=str)
