"""Wide, not deep: each word of a kind in one plain sentence, as reports use it."""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Count

CIVILIANS = """
labourer, shopkeeper, tailor, barber, driver, watchman, student, teacher, professor, doctor, nurse,
journalist, lawyer, judge, engineer, miner, shepherd, farmer, fisherman, trader, businessman,
banker, politician, councillor, mayor, tribesman, elder, woman, girl, boy, child, housewife,
pilgrim, worshipper, cleric, pedestrian, cyclist, motorcyclist, passer-by, vendor, mechanic,
electrician, plumber, mason, cook, tourist, singer, poet, footballer, bus driver, truck driver
"""
SECURITY = """
soldier, policeman, constable, head constable, sub-inspector, Levies man, FC soldier, major,
captain, lance naik, sepoy, naik, havildar, coast guard, traffic policeman, prison guard,
customs official, commando, CTD officer, army officer, paramilitary soldier, recruit
"""
DEATHS = """
was killed, was shot dead, was gunned down, was assassinated, was murdered, was martyred,
lost his life, died, embraced martyrdom, was slain, was stabbed to death, was beheaded,
was axed to death, was hacked to death, was strangled, was mowed down, was put to death,
was electrocuted, was crushed to death, was tortured to death, was found dead, was burnt alive
"""
EVENTS = {
    "A roadside bomb exploded": "Remote explosive/landmine/IED",
    "An IED went off": "Remote explosive/landmine/IED",
    "A landmine exploded": "Remote explosive/landmine/IED",
    "A remote-controlled device detonated": "Remote explosive/landmine/IED",
    "A motorcycle rigged with explosives blew up": "Remote explosive/landmine/IED",
    "A hand grenade was lobbed at a shop": "Grenade",
    "Rockets were fired": "Shelling/artillery/missile attack",
    "A mortar shell landed": "Shelling/artillery/missile attack",
    "A suicide bomber blew himself up": "Suicide bomb",
    "A van fell into a ravine": "Road accident",
    "Two buses collided": "Road accident",
    "A dumper hit a motorcycle": "Road accident",
    "A car rammed into a tree": "Road accident",
    "An earthquake struck": "Earthquake",
    "A flash flood hit": "Flood",
    "Lightning struck": "Storm",
    "A coal mine caved in": "Mine accident",
    "Police baton-charged protesters": "Protest with intervention",
    "A sit-in was staged": "Peaceful protest",
    "Traders observed a shutter-down strike": "Peaceful protest",
}
DAYS = {
    "on Friday": "2025-07-11",
    "last night": "2025-07-13",
    "late on Sunday night": "2025-07-13",
    "early on Monday": "2025-07-14",
    "in the early hours of Sunday": "2025-07-13",
    "yesterday": "2025-07-13",
    "today": "2025-07-14",
    "on July 9": "2025-07-09",
    "on 9 July": "2025-07-09",
    "on the 9th of July": "2025-07-09",
    "on Jul 9, 2025": "2025-07-09",
    "two days ago": "2025-07-12",
    "on Saturday morning": "2025-07-12",
    "on the night of 11/12 July": "2025-07-11",
    "on 11-12 July": "2025-07-11",
    "on the intervening night of Friday and Saturday": "2025-07-11",
}
NUMBERS = {
    "two": Count.exactly(2),
    "05": Count.exactly(5),
    "twenty-three": Count.exactly(23),
    "1,200": Count.exactly(1200),
    "eight (8)": Count.exactly(8),
    "a total of 14": Count.exactly(14),
    "half a dozen": Count.exactly(6),
    "a couple of": Count.exactly(2),
    "at least nine": Count(9, 9),
    "more than 20": Count(20, 20),
    "no fewer than seven": Count(7, 7),
    "not less than five": Count(5, 5),
}


def words(listed: str) -> list[str]:
    return [word.strip() for word in listed.replace("\n", " ").split(",")]


@pytest.mark.parametrize("noun", words(CIVILIANS))
def test_civilians(read: Read, noun: str) -> None:
    [incident] = read(f"A {noun} was shot dead in Turbat on Friday.")
    assert incident.casualties.killed.civilians == Count.exactly(1)
    assert incident.sub_event_type == "Attack"


@pytest.mark.parametrize("noun", words(SECURITY))
def test_security_forces(read: Read, noun: str) -> None:
    [incident] = read(f"A {noun} was killed in an attack in Turbat on Friday.")
    assert incident.casualties.killed.security == Count.exactly(1)


@pytest.mark.parametrize("died", words(DEATHS))
def test_ways_to_die(read: Read, died: str) -> None:
    [incident] = read(f"A trader {died} in Khuzdar on Friday.")
    assert incident.casualties.killed.total == Count.exactly(1)
    assert incident.district == "Khuzdar"


@pytest.mark.parametrize(("happened", "kind"), EVENTS.items())
def test_events(read: Read, happened: str, kind: str) -> None:
    [incident] = read(f"{happened} in Khuzdar on Friday.")
    assert incident.sub_event_type == kind
    assert str(incident.date_start) == "2025-07-11"


@pytest.mark.parametrize(("day", "date"), DAYS.items())
def test_days(read: Read, day: str, date: str) -> None:
    [incident] = read(f"Gunmen killed two men in Khuzdar {day}.")
    assert str(incident.date_start) == date


@pytest.mark.parametrize(("number", "count"), NUMBERS.items())
def test_numbers(read: Read, number: str, count: Count) -> None:
    [incident] = read(f"A flood killed {number} people in Khuzdar on Friday.")
    total = incident.casualties.killed.total
    assert total is not None
    assert (total.low, total.best, total.high) == (count.low, count.best, count.high)
