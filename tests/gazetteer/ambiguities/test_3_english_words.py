"""AMBIGUITIES.md, section 3: English words and very short names."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer

from ..conftest import Placed, Roles

NO_PLACE = [
    ("Lahore is the Hub of the film trade.", "Hub"),
    ("March saw twelve attacks in Kech district.", "March"),
    ("Workers of Sui Northern repaired the pipe.", "Sui"),
    ("The Sui Southern Gas Company cut the supply to Quetta.", "Sui"),
    ("Jam Kamal Khan visited Lasbela district.", "Jam"),
    ("Sunni and Shia clerics met in Quetta.", "Sunni"),
    ("War broke out in God's name, the Hero of Kharan said.", "War"),
    ("A Bull was sold at the fair in Sibi.", "Bull"),
    ("Trip Adviser rated the hotel in Gwadar.", "Trip"),
    ("Sami Deen Baloch addressed the sit-in in Quetta.", "Sami"),
    ("Mango growers from Sindh met in Kachhi district.", "Mango"),
    ("Pasta and rice were handed out in Pishin district.", "Pasta"),
    ("The Drug Regulatory Authority raided a store in Musakhel district.", "Drug"),
    ("The Energy Hub opens in Gwadar next year.", "Hub"),
    ("Hub Power Company cut its output.", "Hub"),
    ("Chimney smoke killed a family in Pishin district.", "Chimney"),
]
PLACE = [
    ("Gunmen killed two traders in Hub.", "Hub", "hub"),
    ("A coal mine caved in at Mach, Kachhi.", "Mach", "kachhi"),
    ("Six coal miners were killed in Mach town.", "Mach", "kachhi"),
    ("A pipeline was blown up in Sui area of Dera Bugti district.", "Sui", "dera-bugti"),
    ("A quake of 4.2 jolted Bela, Lasbela district.", "Bela", "lasbela"),
    ("Two labourers were killed in Nal tehsil of Khuzdar district.", "Nal", "khuzdar"),
    ("Coal miners were abducted from Duki on Friday.", "Duki", "duki"),
    ("A clash took place in the Drug area of Musakhel district.", "Drug", "musakhel"),
    ("A levies post was overrun in Wadh.", "Wadh", "khuzdar"),
]


@pytest.mark.parametrize(("text", "name"), NO_PLACE)
def test_a_word_is_no_scene(roles: Roles, text: str, name: str) -> None:
    assert roles(text).get(name, "name_part") == "name_part"


@pytest.mark.parametrize(("text", "name", "district"), PLACE)
def test_the_place_of_that_name_is(placed: Placed, text: str, name: str, district: str) -> None:
    mention = placed(text, name)
    assert mention.role == "location"
    assert mention.location is not None
    assert mention.location.district_id == f"district:{district}"


@pytest.mark.parametrize(
    "text",
    ["an oil hub", "they march past", "a dam, a tank and a drug", "bela, mand, nag and nal"],
)
def test_small_letters_name_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.mentions(text) == []
