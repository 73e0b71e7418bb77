"""A person called by his last name is not the place of that name."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer

_STORY = "HUB: Gunmen fired on the car of Mir Aurangzeb Zehri and Maulvi Sadiq Sherani in Hub. "


def last_role(gazetteer: Gazetteer, text: str, name: str) -> str:
    """Return what the last mention of a name does."""
    return [m.role for m in gazetteer.mentions(text) if m.text.startswith(name)][-1]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Zehri escaped unhurt.", "Zehri"),
        ("Zehri and his son were on their way home.", "Zehri"),
        ("Doctors said Zehri died on Friday.", "Zehri"),
        ("The attack on Sherani was condemned.", "Sherani"),
        ("They had followed Sherani for days.", "Sherani"),
    ],
)
def test_who_was_named_in_full_before_is_meant(gazetteer: Gazetteer, said: str, name: str) -> None:
    assert last_role(gazetteer, _STORY + said, name) == "name_part"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_STORY + "A bomb went off in Zehri on Friday.", "Zehri"),
        (_STORY + "Zehri bazaar was shut on Friday.", "Zehri"),
        (_STORY + "Zehri tehsil was calm.", "Zehri"),
        (_STORY + "Khuzdar, Sherani and Zehri were calm.", "Zehri"),
        (_STORY + "Troops reached Sherani on Friday.", "Sherani"),
        # where nobody of that name was told of before
        ("HUB: A bomb went off on Friday. Zehri was calm.", "Zehri"),
    ],
)
def test_a_place_said_as_one_stays_one(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert last_role(gazetteer, text, name) == "location"
