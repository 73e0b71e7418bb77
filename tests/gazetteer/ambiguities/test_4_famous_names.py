"""AMBIGUITIES.md, section 4: famous foreign or national names that are also villages here."""

from __future__ import annotations

import pytest

from ..conftest import Placed, Roles

FAMOUS = [
    ("The prime minister chaired a meeting in Islamabad after the raid in Jaffarabad.",
     "Islamabad", "PK"),
    ("Bodies of two masons from Lahore were found in Loralai district.", "Lahore", "PK"),
    ("Talks opened in Baghdad, a paper in Pishin district wrote.", "Baghdad", "IQ"),
    ("China condemned the killings in Gwadar.", "China", "CN"),
    ("Ankara sent condolences over the blast in Gwadar district.", "Ankara", "TR"),
    ("Pilgrims for Karbala were stopped in Pishin district.", "Karbala", "IQ"),
    ("A trader from Lyari in Karachi was shot in Hub.", "Karachi", "PK"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country"), FAMOUS)
def test_the_famous_place_wins(placed: Placed, text: str, name: str, country: str) -> None:
    mention = placed(text, name)
    assert mention.role != "location"
    assert mention.location is not None
    assert (mention.location.place.country, mention.location.district_id) == (country, None)


@pytest.mark.parametrize(
    ("text", "name", "district"),
    [
        ("A tractor hit a mine in Rojhan Jamali, Jaffarabad district.", "Rojhan Jamali",
         "usta-muhammad"),
        ("A shepherd was killed in the Mawand area of Kohlu district.", "Mawand", "kohlu"),
        ("Two miners were shot in the Kingri area of Musakhel district.", "Kingri", "musakhel"),
        ("A bus was burnt in Musakhel district.", "Musakhel", "musakhel"),
    ],
)  # fmt: skip
def test_our_own_of_a_name_elsewhere_is_ours(
    placed: Placed, text: str, name: str, district: str
) -> None:
    location = placed(text, name).location
    assert location is not None
    assert location.place.country == "PK"
    assert location.district_id in (f"district:{district}", "district:jaffarabad")


def test_famous_places_hold_no_incident_of_ours(roles: Roles) -> None:
    found = roles("Nine people died in Islamabad, Lahore, Baghdad and Ankara.")
    assert set(found.values()) == {"context"}
