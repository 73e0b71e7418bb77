"""Operations after attacks in several towns, and attacks with other arms or that failed.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

LEAD = (
    "QUETTA: More than 30 people were killed in attacks in Balochistan on Friday.\n\n"
    "In Zhob, gunmen shot dead 20 passengers. At least 11 people were killed in Nal when gunmen"
    " attacked a post."
)


@pytest.mark.parametrize(
    "said",
    [
        "Nine militants died in the operations that followed, the military said.",
        "The military said nine militants were killed in the ensuing operations.",
    ],
)
def test_operations_after_attacks_in_several_towns_are_at_none(read: Read, said: str) -> None:
    told = read(f"{LEAD}\n\n{said}")
    killed = {
        (i.district, i.casualties.killed.total.best) for i in told if i.casualties.killed.total
    }
    assert killed == {(None, 30), ("Zhob", 20), ("Khuzdar", 11), (None, 9)}


def test_an_operation_after_one_attack_is_there(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Gunmen attacked a post in Nal on Friday, killing two guards. Nine militants died"
        " in the operation that followed."
    )
    assert incident.district == "Khuzdar"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Nine miners were killed when men attacked a mine with rockets and grenades.", "Attack"),
        (
            "Gunmen attacked a post with hand grenades and rifles, killing two policemen.",
            "Armed clash",
        ),
        ("Two miners were hurt when men attacked a mine with grenades.", "Grenade"),
    ],
)
def test_grenades_among_other_arms_make_no_grenade_attack(read: Read, said: str, kind: str) -> None:
    (incident,) = read(f"BELA: {said[:-1]} in Bela on Friday.")
    assert incident.sub_event_type == kind


@pytest.mark.parametrize(
    "said",
    [
        "An attempt to block a road in Nal was thwarted and nine rebels were sent to hell.",
        "Earlier, an attack on a post in Nal was also thwarted and nine rebels were killed.",
    ],
)
def test_those_who_fell_in_an_attack_that_failed_are_counted(read: Read, said: str) -> None:
    (incident,) = read(f"RAWALPINDI: {said}")
    assert incident.casualties.killed.militants is not None
    assert incident.casualties.killed.militants.best == 9


def test_a_politician_who_praises_is_no_place(read: Read) -> None:
    told = read(
        "QUETTA: A bomb was defused in Chaman on Friday, officials said.\n\n"
        "Zehri praised the raid in Chaman."
    )
    assert {incident.district for incident in told} == {"Chaman"}
