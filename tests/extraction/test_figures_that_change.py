"""Figures that come later: of those who died in hospital, and of those who correct the first."""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event
from mapper.model import Incident

LEAD = (
    "QUETTA: Five people, two of them policemen, were killed and nine others injured when a bomb "
    "exploded near a police van in {town} on Saturday, officials said.\n\n"
)


def totals(incident: Incident) -> tuple[int, int]:
    killed, injured = incident.casualties.killed.total, incident.casualties.injured.total
    return (killed.best if killed else 0, injured.best if injured else 0)


@pytest.mark.parametrize("town", ["Khuzdar", "Panjgur"])
@pytest.mark.parametrize(
    ("later", "killed"),
    [
        ("The toll rose to seven on Sunday when two of the nine wounded died in Karachi.", 7),
        ("A wounded woman died in Quetta, and the number of people killed climbed to six.", 6),
        ("Two of the wounded passed away in Karachi, and the dead thus numbered seven.", 7),
        ("One of the wounded officers died in Quetta, increasing the fatalities to six.", 6),
        ("Also on Sunday, the injured driver of the van died, bringing the deaths to six.", 6),
        ("With two of the injured dead since, the blast has claimed seven lives so far.", 7),
        ("Another of the injured died, a doctor said, putting the number of dead at six.", 6),
        ("Two bodies were found under the van, taking the number of deaths to seven.", 7),
    ],
)
def test_who_died_later_is_of_the_same_event(
    read: Read, later: str, killed: int, town: str
) -> None:
    incident = only_event(read(LEAD.format(town=town) + later))
    assert totals(incident)[0] == killed
    assert incident.place and incident.place.name == town


@pytest.mark.parametrize(
    ("later", "figures"),
    [
        (
            "In a revised statement, police said the blast killed seven people and injured 12.",
            (7, 12),
        ),
        ("The latest count was six dead and 15 injured, the commissioner said.", (6, 15)),
        ("The figures had been updated, the minister said: six dead, 13 injured.", (6, 13)),
        ("It later emerged that six people had died and 10 had been injured.", (6, 10)),
        ("A fresh tally listed four killed and 10 wounded.", (4, 10)),
    ],
)
def test_what_corrects_the_first_figures_takes_their_place(
    read: Read, later: str, figures: tuple[int, int]
) -> None:
    incident = only_event(read(LEAD.format(town="Khuzdar") + later))
    assert totals(incident) == figures
    old = {(claim.measure, claim.count.best, claim.status) for claim in incident.claims}
    assert ("killed", 5, "superseded") in old


@pytest.mark.parametrize(
    "later",
    [
        "The deputy commissioner put the toll at seven dead and 12 injured.",
        "A hospital official gave the number of dead as seven.",
    ],
)
def test_another_count_stands_beside_the_first(read: Read, later: str) -> None:
    incident = only_event(read(LEAD.format(town="Khuzdar") + later))
    assert totals(incident) == (5, 9)
    assert ("killed", 7) in {(claim.measure, claim.count.best) for claim in incident.claims}


def test_a_later_death_of_another_place_is_its_own(read: Read) -> None:
    found = read(
        LEAD.format(town="Khuzdar")
        + "In another incident, a man who was injured in firing in Kalat died in hospital."
    )
    assert [each.district for each in found if each.kind == "event"] == ["Khuzdar", "Kalat"]
