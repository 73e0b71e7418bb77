"""What is said of an event once more, and beside it, is no event of its own.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction.test_phrasings import by_side
from mapper.model import Incident

Read = Callable[..., list[Incident]]

ONE: list[tuple[str, str]] = [
    # what somebody does because of it meanwhile
    (
        "Troops killed four militants in a raid in Mand area of Kech district on Saturday."
        " Meanwhile, the governor on Sunday hailed the troops for the raid in Kech. A"
        " soldier was also martyred in the raid.",
        "Kech 5",
    ),
    (
        "Two constables were killed in a blast in Sibi on Friday. Later in the day, the chief"
        " minister condemned the blast in Sibi district.",
        "Sibi 2",
    ),
    # what kind of event it was
    (
        "Two guards were shot dead in Hub on Friday, in another attack on the police.",
        "Hub 2",
    ),
    (
        "Four miners died as a coal mine caved in in Duki on Friday, in yet another mine disaster"
        " in Balochistan, officials said.",
        "Duki 4",
    ),
    # nobody hurt in the province in which it was
    (
        "A strong earthquake struck Khuzdar on Friday. No casualties were reported in Balochistan"
        " from the earthquake.",
        "Khuzdar 0",
    ),
    # several who turn out to be six
    (
        "One person was killed and several others were injured in a grenade attack in Hub on"
        " Friday. A newspaper said one person died and six others were injured in the grenade"
        " attack in Balochistan.",
        "Hub 1",
    ),
    # what was only days before
    (
        "Only days after the attack on labourers in Gwadar, gunmen shot dead three men in Zhob on"
        " Friday.",
        "Zhob 3",
    ),
    (
        "Three men were shot dead in Zhob on Friday, just weeks after a bombing in Mastung.",
        "Zhob 3",
    ),
]

TWO: list[tuple[str, str]] = [
    (
        "Troops killed four militants in a raid in Mand area of Kech district on Saturday."
        " Meanwhile, gunmen killed two labourers in Turbat, and the governor condemned the"
        " killing.",
        "Kech 4, Kech 2",
    ),
    (
        "Two guards were shot dead in Hub on Friday, in another attack in Uthal a clerk was shot"
        " dead.",
        "Hub 2, Lasbela 1",
    ),
    (
        "Two guards were shot dead in Hub on Friday, and in another attack on the police three"
        " constables were wounded in Uthal.",
        "Hub 2, Lasbela -",
    ),
    (
        "One person was killed and five others were injured in a grenade attack in Hub on Friday."
        " Police said one person died and six others were injured in a grenade attack in Uthal.",
        "Hub 1, Lasbela 1",
    ),
    # days after it, another one of the same news
    (
        "Two days after an attack on labourers in Gwadar killed two, gunmen shot dead three men in"
        " Zhob on Friday.",
        "Gwadar 2, Zhob 3",
    ),
]


def told(incidents: list[Incident]) -> str:
    """Return the district and the dead of each event."""
    events = (incident for incident in incidents if incident.kind == "event")
    totals = ((each.district, each.casualties.killed.total) for each in events)
    return ", ".join(f"{place} {dead.best if dead else '-'}" for place, dead in totals)


@pytest.mark.parametrize(("text", "events"), ONE)
def test_one_event_is_told_once(read: Read, text: str, events: str) -> None:
    assert told(read(f"QUETTA: {text}")) == events


@pytest.mark.parametrize(("text", "events"), TWO)
def test_two_events_stay_two(read: Read, text: str, events: str) -> None:
    assert told(read(f"QUETTA: {text}")) == events


def test_the_exact_number_stands_for_several(read: Read) -> None:
    [incident] = read(
        "QUETTA: Several people were injured in a grenade attack in Hub on Friday. In all, six"
        " people were injured in the grenade attack in Hub, a doctor said."
    )
    assert by_side(incident, "injured") == "6c"
