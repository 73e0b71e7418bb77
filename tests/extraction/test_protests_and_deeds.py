"""A protest and the deed it is about, each with its own day and its own people.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: district, event type, day of July, killed.
Told = list[tuple[str | None, str, int | None, str]]

TOLD: list[tuple[str, Told]] = [
    # the killing is told after the protest
    (
        "Shopkeepers in Pishin staged a sit-in on Saturday against the killing of a jeweller.\n\n"
        "Haji Abdul Ghani had been shot dead by gunmen outside his shop on Friday night.",
        [
            ("Pishin", "Protests", 12, ""),
            ("Pishin", "Violence against civilians", 11, "1c"),
        ],
    ),
    (
        "A strike paralysed life in Khuzdar on Saturday. Police arrested 12 protesters.\n\nThe "
        "bombing, which took place on Friday, had claimed nine lives.",
        [
            ("Khuzdar", "Protests", 12, ""),
            ("Khuzdar", "Explosions/Remote violence", 11, "9c"),
        ],
    ),
    # what befell the protesters is of the protest
    (
        "Students staged a sit-in in Turbat on Saturday. Police opened fire at the protesters and "
        "two of them were killed.",
        [("Kech", "Protests", 12, "2c")],
    ),
    # coffins and bodies
    (
        "The heirs of the victims of last week's killings placed four coffins on the highway near "
        "Hub on Saturday and refused to bury the dead.",
        [("Hub", "Protests", 12, "")],
    ),
    # what stands in the capital alone says where a protest was
    (
        "QUETTA: Members of the tribe on Saturday brought two bodies found in a ravine in Duki to "
        "Quetta and staged a sit-in near the Governor House.\n\nThe bodies of two shepherds had "
        "been found on Friday in a ravine in Duki.",
        [
            ("Duki", "Violence against civilians", 11, "2c"),
            ("Quetta", "Protests", 12, ""),
        ],
    ),
    (
        "QUETTA: Gunmen killed six miners in Sharigh, Harnai, on Friday.\n\nThe bodies were "
        "brought to Quetta, where relatives staged a sit-in outside the Balochistan Assembly.",
        [
            ("Harnai", "Violence against civilians", 11, "6c"),
            ("Quetta", "Protests", 11, ""),
        ],
    ),
    (
        "KARACHI: Gunmen killed six miners in Sharigh, Harnai, on Friday.\n\nThe bodies were "
        "brought to Karachi, where relatives staged a sit-in outside the Governor House.",
        [("Harnai", "Violence against civilians", 11, "6c")],
    ),
]

#: Who or what a sentence is about, when the event told last is another.
OF_ANOTHER: list[tuple[str, Told]] = [
    (
        "A tailor was stabbed to death in Gadani and a contractor was kidnapped from Bela on "
        "Friday.\n\nThe tailor was asleep when men entered his shop. He died on the spot.",
        [
            ("Hub", "Violence against civilians", 11, "1c"),
            ("Lasbela", "Violence against civilians", 11, ""),
        ],
    ),
    (
        "A grocer was gunned down in Mach on Friday and, in a separate incident, a cyclist was "
        "crushed to death by a truck near Dhadar.\n\nArmed men entered the shop and opened fire, "
        "killing him on the spot.",
        [("Kachhi", "Violence against civilians", 11, "1c"), ("Kachhi", "Accident", 11, "1c")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD + OF_ANOTHER)
def test_each_event_has_its_own_day_and_people(read: Read, text: str, told: Told) -> None:
    found = [
        (
            incident.district,
            incident.event_type,
            incident.date_start.day if incident.date_start else None,
            by_side(incident, "killed"),
        )
        for incident in read(text)
    ]
    assert found == told
