"""Which events a report tells of: recalled ones told on, asides, and the day and place of each.

Read on Monday 14 July 2025; the sides are those of `test_phrasings.by_side`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from extraction.test_phrasings import by_side
from mapper.model import Incident

Read = Callable[..., list[Incident]]

#: Each text with its incidents, rollups too, without what is recalled: district, killed, injured.
Told = list[tuple[str | None, str, str]]

TOLD: list[tuple[str, Told]] = [
    # a wave of attacks of last month, and what the next paragraphs count of it
    (
        "Two policemen were martyred in an attack on a checkpost in Nushki on Friday.\n\n"
        "Last month, the province saw coordinated attacks on several towns. As many as 36 "
        "civilians were martyred in the attacks.\n\nMeanwhile, 216 terrorists were killed in "
        "separate engagements and clearance operations.",
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
        [("Zhob", "4s", ""), (None, "5c", "")],
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
        "Gunmen fired on a convoy near Mand on Friday. The Harnai deputy commissioner and two guards were hurt in "
        "the attack.",
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
        "Gunmen killed a clerk in Surab on Saturday, a fallout of Friday's raid, police said.",
        dt.date(2025, 7, 12),
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_each_event_is_told_once(read: Read, text: str, told: Told) -> None:
    found = [
        (incident.district, by_side(incident, "killed"), by_side(incident, "injured"))
        for incident in read(text)
        if incident.kind != "background"
    ]
    assert sorted(found, key=str) == sorted(told, key=str)


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_that_of_the_event(read: Read, text: str, day: dt.date) -> None:
    assert [incident.date_start for incident in read(text)] == [day]
