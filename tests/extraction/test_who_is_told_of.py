"""Whose figures they are, and whether a death that is spoken of is one more.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

TOLD: list[tuple[str, str, str]] = [
    # who said so stands behind what he said
    (
        "Troops raided a hideout of the Balochistan Liberation Front (BLF) in Nal on Friday, and"
        " seven militants were killed, said the military.",
        "7m",
        "",
    ),
    (
        'Troops searched Nal on Friday. "Five rebels, three of the banned BLA among them, have been'
        ' killed," said a statement of a Frontier Corps spokesman.',
        "5m",
        "",
    ),
    (
        "A camp of the army in Nal was attacked on Friday. Seven soldiers were killed by the BLF,"
        " said its spokesman.",
        "",
        "",
    ),
    (
        "The BLF attacked a camp of the army in Nal on Friday and killed seven soldiers, said the"
        " spokesman.",
        "",
        "",
    ),
    # what is put up or out says nothing
    (
        'A police station in Nal was burnt in an attack on Friday. "We did it," Azad Baloch, a BLA'
        " spokesman, said. Two constables were killed as they put up a fight.",
        "2s",
        "",
    ),
    (
        "Gunmen attacked a camp in Nal on Friday. A BLA spokesman said they took it. They put the"
        " number of dead soldiers at 20.",
        "",
        "",
    ),
    # "at least three" are not "several"
    (
        "At least three people were killed in a blast in Nal on Friday. Police said two men died at"
        " once.",
        "3c",
        "",
    ),
    (
        "Several people were killed in a blast in Nal on Friday. Police said two men had died.",
        "2c",
        "",
    ),
    # of many events
    (
        "A grenade wounded two men in Nal on Friday, in a district where dozens of traders have"
        " been killed in a recent wave of violence.",
        "",
        "2c",
    ),
    (
        "A grenade was thrown at a hotel in Nal on Friday, where two traders were killed in the"
        " blast.",
        "2c",
        "",
    ),
    # they are named, and counted by nobody
    (
        "A wagon overturned near Bela on Friday. The injured, Gul Khan, Noor Jan and Dad Shah, have"
        " been shifted to a hospital.",
        "",
        "3c",
    ),
    (
        "A wagon overturned near Bela on Friday. The deceased were later identified as Gul Khan and"
        " Noor Jan.",
        "2c",
        "",
    ),
    (
        "A wagon overturned near Bela on Friday, killing four. The dead, Gul Khan and Noor Jan, are"
        " of one family.",
        "4c",
        "",
    ),
    (
        "A wagon overturned near Bela on Friday, hurting two. The injured, Sibi and Mach residents,"
        " were shifted to a hospital.",
        "",
        "2c",
    ),
    # civilians, and then who they were
    (
        "A bomb killed four soldiers and two civilians in Nal on Friday. Two vendors were killed"
        " too, the army said.",
        "2c 4s",
        "",
    ),
    (
        "A bomb killed four soldiers and two vendors in Nal on Friday. Two drivers were killed too,"
        " the army said.",
        "4c 4s",
        "",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_whose_figures_they_are(read: Read, text: str, killed: str, injured: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


def test_a_killing_that_is_condemned_was_told_before(read: Read) -> None:
    first, second = read(
        "QUETTA: A lecturer, Mir Sanjrani, was shot dead in Nal on Friday. Meanwhile, a shop was"
        " fired at in Pasni. The killing of Mr Sanjrani was condemned by a teachers' body."
    )
    assert (by_side(first, "killed"), by_side(second, "killed")) == ("1c", "")


def test_a_killing_is_news_where_only_those_who_condemn_it_tell_of_it(read: Read) -> None:
    [incident] = read("QUETTA: The chief minister condemned the killing of Mir Sanjrani in Nal.")
    assert by_side(incident, "killed") == "1c"


def test_arms_that_are_seized_are_no_captive(read: Read) -> None:
    [incident] = read(
        "QUETTA: Police raided a house in Nal on Friday. An official said two rifles and ammunition"
        " were seized."
    )
    assert incident.casualties.abducted.total is None


def test_who_is_seized_is_taken(read: Read) -> None:
    [incident] = read("QUETTA: An official was seized by gunmen in Nal on Friday.")
    total = incident.casualties.abducted.total
    assert total is not None and total.best == 1
