"""Figures that say again, in other words or by another speaker, who was counted before.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

TOLD: list[tuple[str, str, str]] = [
    # the wounded who were brought along with bodies are no bodies
    (
        "A blast killed four labourers in Hub on Friday. Four bodies were brought to the civil"
        " hospital along with 19 injured, a doctor said.",
        "4c",
        "19c",
    ),
    (
        "A van overturned in Bela on Friday. Three bodies were brought to the hospital together"
        " with that of the driver.",
        "3c",
        "",
    ),
    # "another" beside the dead of the same sentence
    (
        "At least 11 people died and five more were wounded in Sibi on Friday when a bus was fired"
        " at. Nine passengers died on the spot and another eight were injured.",
        "11c",
        "5c",
    ),
    (
        "Six people were injured in a blast in Sibi on Friday. On Sunday one of the injured died"
        " and another two people were wounded.",
        "1c",
        "7c",
    ),
    # names between dashes
    (
        "Five policemen were killed in Mach on Friday. Three policemen -- Noor Ahmed, Dad Shah and"
        " Pir Jan -- were killed on the spot.",
        "5s",
        "",
    ),
    (
        "Two constables – Noor Ahmed and Dad Shah – were shot dead in Mach on Friday.",
        "2s",
        "",
    ),
    # a bare total, of those told of last
    (
        "Four more insurgents were killed in an operation in Kohlu on Friday, bringing the total"
        " to 31.",
        "31m",
        "",
    ),
    (
        "A blast killed six people in Kohlu on Friday. A child died in hospital. This takes the"
        " total to seven.",
        "7c",
        "",
    ),
    (
        "A blast killed six people in Kohlu on Friday. Nine suspects were arrested. This takes the"
        " total to 14.",
        "6c",
        "",
    ),
    # an age with a half
    (
        "A trader and his niece, three and a half years old, were injured in Pasni on Friday when a"
        " grenade exploded.",
        "",
        "2c",
    ),
    # one person, and who he was
    (
        "Troops killed six terrorists in Kharan on Friday. Lieutenant Adil Sattar, a young officer"
        " who was commanding the team, embraced martyrdom.",
        "1s 6m",
        "",
    ),
    (
        "Troops killed six terrorists in Kharan on Friday. Lieutenant Adil Sattar and a soldier who"
        " was beside him embraced martyrdom.",
        "2s 6m",
        "",
    ),
    # all of those told before
    (
        "A suicide bomber blew himself up near Turbat on Friday, killing himself and three"
        " accomplices. All four occupants of the car were killed, police said.",
        "4m",
        "",
    ),
    (
        "A bomb killed three soldiers near Turbat on Friday. All five passengers of a van behind"
        " them were also killed.",
        "5c 3s",
        "",
    ),
    # the two, the five: those told of
    (
        "Bodies of four militants were found in Kohlu on Friday. The four men were killed in an"
        " operation, an official said.",
        "4m",
        "",
    ),
    (
        "Three people were shot dead and two others injured in Kohlu on Friday. A doctor said the"
        " two Levies officials who were injured were out of danger.",
        "3u",
        "2s",
    ),
    (
        "Two soldiers were shot dead in Kohlu on Friday. The two attackers were killed too.",
        "2s 2m",
        "",
    ),
    # another bomber beside the bomber
    (
        "A constable was martyred and four people hurt in Hub on Friday as a suicide bomber blew"
        " himself up while another one was killed by police.",
        "1s 2m",
        "4u",
    ),
    # some of whom died
    (
        "A coach overturned near Bela on Friday. There were 31 passengers in the coach, four of"
        " whom died on the spot while 20 others were injured.",
        "4c",
        "20c",
    ),
    (
        "A blast in Bela on Friday wounded two others, a driver Gul Khan among them, and killed"
        " three constables.",
        "3s",
        "1c 1u",
    ),
    (
        "A commander of the BLF, Dad Jan, and six other suspected militants were killed in Bela on"
        " Friday.",
        "7m",
        "",
    ),
    # a second participle behind "had been"
    (
        "A tailor, Gul Zaman, had been abducted and killed by armed men in Surab on Friday.",
        "1c",
        "",
    ),
    (
        "A tailor, Gul Zaman, was made hostage and killed by armed men in Surab on Friday.",
        "1c",
        "",
    ),
    # what nobody could verify yields to a figure that somebody gave
    (
        "Gunmen killed eight soldiers in Jiwani on Friday, officials said. Sources told a newspaper"
        " that at least 15 soldiers had been killed, a claim that could not be verified.",
        "8s",
        "",
    ),
    (
        "At least 15 soldiers were killed in Jiwani on Friday, residents said, a claim that could"
        " not be verified.",
        "15s",
        "",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_nobody_is_counted_twice(read: Read, text: str, killed: str, injured: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


def test_an_unverified_figure_stands_as_a_claim(read: Read) -> None:
    [incident] = read(
        "QUETTA: Gunmen killed eight soldiers in Jiwani on Friday, officials said. Sources said at"
        " least 15 soldiers had been killed, a claim that could not be verified."
    )
    assert [(claim.measure, claim.count.best) for claim in incident.claims] == [("killed", 15)]


@pytest.mark.parametrize(
    ("more", "killed", "flags"),
    [
        ("", "", ("toll in a total",)),
        (" Five of them were killed in Hub.", "5c", ("side inferred",)),
    ],
)
def test_a_toll_shared_with_a_town_outside_stands_as_a_claim(
    read: Read, more: str, killed: str, flags: tuple[str, ...]
) -> None:
    [incident] = read(f"HUB: Eleven people died in blasts in Hub and Karachi on Friday.{more}")
    assert (by_side(incident, "killed"), incident.flags) == (killed, flags)
    assert [(claim.measure, claim.count.best) for claim in incident.claims] == [("killed", 11)]


def test_a_toll_that_two_provinces_share_is_no_total_of_one(read: Read) -> None:
    [incident] = read(
        "QUETTA: At least 40 people died in Sindh and Balochistan in floods on Friday."
    )
    assert incident.district is None and incident.casualties.killed.total is None
    assert [(claim.measure, claim.count.best) for claim in incident.claims] == [("killed", 40)]
