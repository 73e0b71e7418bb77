"""Towns of rallies to come, towns that lost their power, and persons called as villages are."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer


def roles(gazetteer: Gazetteer, text: str) -> dict[str, str]:
    """Return what each name does."""
    return {mention.text: mention.role for mention in gazetteer.mentions(text)}


@pytest.mark.parametrize(
    ("text", "town", "role"),
    [
        # announced, and not held yet
        (
            "The party announced a strike in Hub and a rally in Bela for its jailed men.",
            "Bela",
            "context",
        ),
        ("BYC called a demonstration in Mand on Sunday.", "Mand", "context"),
        ("The supporters held a rally in Bela, the party announced.", "Bela", "location"),
        ("The party called a rally in Bela and police fired in the air.", "Bela", "location"),
        # where the lights went out
        ("A tower was blown up in Dasht, plunging Mand and Tump into darkness.", "Mand", "route"),
        ("A tower was blown up in Dasht, plunging Mand into darkness.", "Dasht", "location"),
        ("Men blew up a pylon in Mach, depriving Sibi of electricity.", "Sibi", "route"),
        ("Disrupting the gas supply, a blast in Loti hit a pipeline.", "Loti", "location"),
    ],
)
def test_a_town_is_where_it_happened_or_not(
    gazetteer: Gazetteer, text: str, town: str, role: str
) -> None:
    assert roles(gazetteer, text)[town] == role


@pytest.mark.parametrize(
    "text",
    [
        "One Dur Muhammad was shot dead in Hub.",
        "They fired at a member of the other side, Jalal Khan, in Hub.",
        "The martyred were Naik Tariq Shah and sepoys Bilal, Asif Jan and Sani Gul, all of Hub.",
        "Constables Wadh Ali and Mand Shah were hurt in Hub.",
    ],
)
def test_persons_who_are_called_as_places_are(gazetteer: Gazetteer, text: str) -> None:
    placed = {name for name, role in roles(gazetteer, text).items() if role != "name_part"}
    assert placed <= {"Hub"}


def test_a_village_called_as_a_person_is_one_where_words_say_so(gazetteer: Gazetteer) -> None:
    text = "DERA MURAD JAMALI: Two men were killed in Dur Muhammad village on Friday."
    assert "location" in {r for name, r in roles(gazetteer, text).items() if "Muhammad" in name}
