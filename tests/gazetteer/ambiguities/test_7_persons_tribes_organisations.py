"""AMBIGUITIES.md, section 7: names inside persons, tribes, organisations."""

from __future__ import annotations

import pytest

from ..conftest import Roles

NO_PLACE = [
    ("Chief Minister Mir Sarfraz Bugti condemned the killing.", "Bugti"),
    ("Sardar Akhtar Mengal left for Dubai.", "Mengal"),
    ("Nawab Sanaullah Zehri resigned.", "Zehri"),
    ("Mir Zafarullah Zehri's guards fired back.", "Zehri"),
    ("Mahrang Baloch spoke in court.", "Baloch"),
    ("The Zehri tribe and the Lehri tribe met.", "Zehri"),
    ("The Zehri tribe and the Lehri tribe met.", "Lehri"),
    ("Agha Hassan Kalat was shot dead.", "Kalat"),
    ("Quetta Gladiators beat Karachi Kings.", "Quetta"),
    ("The Quetta Electric Supply Company cut the power.", "Quetta"),
    ("The Gwadar Port Authority denied it.", "Gwadar"),
    ("The Gwadar Development Authority called for bids.", "Gwadar"),
    ("Bolan Medical College students protested.", "Bolan"),
    ("The Bolan Mail was late.", "Bolan"),
    ("The Sibi Mela opened.", "Sibi"),
    ("The BLA named it Operation Bolan.", "Bolan"),
    ("The Lasbela University of Agriculture closed its hostels.", "Lasbela"),
    ("Mastung Cadet College held its parade.", "Mastung"),
    ("A statement of the Quetta Shura was read.", "Quetta"),
    ("The Haq Do Tehreek Gwadar announced a march.", "Gwadar"),
    ("The Hub Power Company cut its output.", "Hub"),
    ("The Reko Diq Mining Company hired guards.", "Reko Diq"),
    ("The Ziarat Residency Museum reopened.", "Ziarat"),
    ("The Kalat Scouts seized a lorry.", "Kalat"),
    ("The Zhob Militia seized a lorry.", "Zhob"),
    ("The Panjgur Bar Association boycotted the courts.", "Panjgur"),
    ("The Khuzdar Chamber of Commerce objected.", "Khuzdar"),
    ("The Makran Medical College reopened.", "Makran"),
    ("A man named Sibi was arrested in Turbat.", "Sibi"),
    ("A suspect identified as Bolan was killed in Turbat.", "Bolan"),
    ("A boy called Hub went missing from Turbat.", "Hub"),
    ("Troops began an operation code named Ziarat in Harnai.", "Ziarat"),
]
SCENE = [
    ("Gunmen stormed the Gwadar Port Authority complex in Gwadar district.", "Gwadar district"),
    ("A bomb went off outside Bolan Medical College in Quetta.", "Quetta"),
    ("Sarfraz Bugti visited Sui, where a blast killed two in Sui town.", "Sui town"),
    ("Members of the Mengal tribe were ambushed in Wadh.", "Wadh"),
    ("A landmine killed Mir Hassan in Zehri, Khuzdar.", "Zehri"),
    ("The Jaffar Express was attacked near Sibi.", "Sibi"),
    ("Rockets hit the Zhob cantonment.", "Zhob cantonment"),
    ("Armed men attacked the Kharan police station.", "Kharan"),
    ("A blast hit a village called Dasht in Mastung district.", "Dasht"),
    ("A blast hit an area known as Kolpur.", "Kolpur"),
    ("A blast hit a town, known as Mach, at dawn.", "Mach"),
]


@pytest.mark.parametrize(("text", "name"), NO_PLACE)
def test_part_of_a_name_is_no_place(roles: Roles, text: str, name: str) -> None:
    assert roles(text).get(name, "name_part") == "name_part"


@pytest.mark.parametrize(("text", "name"), SCENE)
def test_the_place_beside_such_a_name_is(roles: Roles, text: str, name: str) -> None:
    found = roles(text)
    assert "location" in (found.get(name), found.get(name.split(" ")[0]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A tyre shop was shot at on Gwadar road in Turbat.", "Gwadar"),
        ("Firing at Chaman Phatak, Quetta, killed a boy.", "Chaman"),
        ("A stall was bombed in Kandahari Bazaar, Quetta.", "Kandahar"),
        ("A car was fired at on the Sibi road in Quetta.", "Sibi"),
        ("A lorry was burnt on the Karachi highway in Khuzdar.", "Karachi"),
    ],
)
def test_a_road_or_quarter_named_after_a_town_is_not_in_it(
    roles: Roles, text: str, name: str
) -> None:
    assert roles(text).get(name) != "location"
