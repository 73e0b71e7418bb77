"""Words for another event, or for a place, that are said only by the way.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, events

KINDS: list[tuple[str, str]] = [
    # attacks of weeks say nothing of how the dead of the day died
    (
        "Three guards were shot dead in Pishin on Friday. In the past 40 days, 17 guards have died"
        " in targeted attacks or suicide bombings across the town.",
        "Attack",
    ),
    (
        "Over the past 12 days 14 people have died in flash floods in Pishin, officials said on"
        " Friday.",
        "Flood",
    ),
    # what a base was used for is no event
    (
        "Gunmen shot dead a driver in Dalbandin on Saturday. An airstrip nearby is said to have"
        " been used for American drone strikes on militants.",
        "Attack",
    ),
    ("Two men were killed in a drone strike in Dalbandin on Saturday.", "Air/drone strike"),
    # markets that shut while people fight
    (
        "A feud between two tribes left four dead in Kalat on Friday. Fear spread and shops closed"
        " as the clashes went on.",
        "Armed clash",
    ),
    ("A strike was observed in Kalat on Friday and all markets closed.", "Peaceful protest"),
    # what slid in a mine
    ("A landslide in a coal mine killed two miners in Duki on Friday.", "Mine accident"),
    ("A landslide near a village killed two herdsmen in Duki on Friday.", "Landslide"),
    # what a strike is about
    (
        "Teachers observed a strike in colleges in Sibi on Friday as well, against the kidnapping"
        " of a lecturer.",
        "Peaceful protest",
    ),
    (
        "Lawyers boycotted courts in Sibi on Friday to record their protest on the abduction.",
        "Peaceful protest",
    ),
    ("Gunmen kidnapped a lecturer in Sibi on Friday.", "Abduction/forced disappearance"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_an_event_is_of_its_own_kind(read: Read, text: str, kind: str) -> None:
    [incident] = events(read(f"QUETTA: {text}"))
    assert incident.sub_event_type == kind


PLACES: list[tuple[str, list[str]]] = [
    # a house that is named after a town
    (
        "A bomb went off in Quetta on Friday as the minister drove to his office from Kalat House.",
        ["Quetta"],
    ),
    (
        "A bomb went off in Quetta on Friday. Two men were shot in a house in Kalat.",
        ["Quetta", "Kalat"],
    ),
    # where reports come from
    ("Reports from Turbat said that armed men opened fire on a shop on Friday.", ["Kech"]),
    ("Reports from Quetta said that armed men opened fire on a shop in Hub on Friday.", ["Hub"]),
]


@pytest.mark.parametrize(("text", "districts"), PLACES)
def test_an_event_is_where_it_was(read: Read, text: str, districts: list[str]) -> None:
    assert [incident.district for incident in read(f"QUETTA: {text}")] == districts


@pytest.mark.parametrize(
    ("below", "number"),
    [
        ("Tribute was paid by the governor to the troops for the operation in Nushki.", 1),
        ("The governor lauded troops on Sunday for an operation in Nushki.", 1),
        ("Two policemen were killed when gunmen attacked a post in Nushki.", 2),
    ],
)
def test_praise_below_a_crosshead_opens_no_event(read: Read, below: str, number: int) -> None:
    report = (
        "QUETTA: Security forces killed four terrorists in an operation in Nushki on Saturday.\n\n"
        "Weapons were recovered from them, officials said.\n\n"
        f"Governor reacts to operation\n\n{below}\n"
    )
    assert len(read(report)) == number
