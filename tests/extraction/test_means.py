"""What did it, and what a wound is: means that were used, carried, or went off by themselves.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

IED = "Remote explosive/landmine/IED"

#: Each text with the sub-event type, the killed and the injured of its one event.
BEFELL: list[tuple[str, str, str, str]] = [
    # weapons carried are not those used
    (
        "Gunmen armed with rockets and grenades killed four guards in Barkhan on Friday.",
        "Attack",
        "4c",
        "",
    ),
    (
        "Armed men carrying rockets and machine guns shot dead two drivers near Surab on Friday.",
        "Attack",
        "2c",
        "",
    ),
    (
        "Gunmen armed with rifles lobbed grenades at a shop in Hub on Friday, killing a tailor.",
        "Grenade",
        "1c",
        "",
    ),
    # nor are those found after a fight
    (
        "Five terrorists were killed in the exchange of fire in Kohlu on Friday, and a cache of "
        "arms and ammunition including improvised explosive devices was recovered.",
        "Armed clash",
        "5m",
        "",
    ),
    (
        "A roadside bomb killed two soldiers in Kohlu on Friday, and arms were recovered near by.",
        IED,
        "2s",
        "",
    ),
    # what is left of an older fight is no shelling of today
    (
        "Two boys died when an old mortar shell exploded in Kharan on Friday.",
        IED,
        "2c",
        "",
    ),
    (
        "A girl was killed in Dera Bugti on Friday when a rocket she was playing with exploded.",
        IED,
        "1c",
        "",
    ),
    (
        "Two boys died when a mortar shell hit their house in Kharan on Friday.",
        "Shelling/artillery/missile attack",
        "2c",
        "",
    ),
    # a suicide attack that was only prepared
    (
        "Three terrorists were killed in a raid in Nal on Friday and a car prepared for a suicide "
        "attack was destroyed.",
        "Armed clash",
        "3m",
        "",
    ),
    # two groups with whatever weapons
    (
        "Two groups used rockets against each other near Bhag on Friday, leaving six dead.",
        "Armed clash",
        "6u",
        "",
    ),
    # a weapon that nobody meant to fire
    (
        "A guard's pistol went off accidentally in a bank in Loralai on Friday and a clerk was "
        "killed.",
        "Other",
        "1c",
        "",
    ),
    (
        "A guard fired his pistol in a bank in Loralai on Friday and a clerk was killed.",
        "Attack",
        "1c",
        "",
    ),
    (
        "Eleven people died in an oil truck explosion near Dalbandin on Friday.",
        "Industrial accident",
        "11c",
        "",
    ),
    (
        "Three women died in Bela on Friday as a tractor trolley turned over.",
        "Road accident",
        "3c",
        "",
    ),
    (
        "Nine women drowned in Gandakha on Friday as a boat of flood survivors capsized.",
        "Other",
        "9c",
        "",
    ),
    # wounds
    ("A barber was shot at and critically injured in Sibi on Friday.", "Attack", "", "1c"),
    ("A barber received a bullet in the arm in firing in Sibi on Friday.", "Attack", "", "1c"),
    (
        "A driver suffered a fractured leg in an accident in Sibi on Friday.",
        "Road accident",
        "",
        "1c",
    ),
    (
        "A grenade was thrown at the house of a member of a death squad in Panjgur on Friday, "
        "injuring two.",
        "Grenade",
        "",
        "2c",
    ),
    (
        "Nine workers bound for Multan were taken off two coaches in Zhob on Friday and shot dead.",
        "Attack",
        "9c",
        "",
    ),
    ("A trader, Haji Gul Khan, had been shot dead in Zhob on Friday.", "Attack", "1c", ""),
]


@pytest.mark.parametrize(("text", "kind", "killed", "injured"), BEFELL)
def test_what_befell_people_is_what_was_done(
    read: Read, text: str, kind: str, killed: str, injured: str
) -> None:
    (incident,) = read(text)
    assert incident.sub_event_type == kind
    assert (by_side(incident, "killed"), by_side(incident, "injured")) == (killed, injured)
