"""What a group, a rumour or a denied statement counts is never the incident's own figure."""

from __future__ import annotations

import pytest

from extraction.telling import Read, only_event
from mapper.model import Incident


def killed(incident: Incident) -> int:
    total = incident.casualties.killed.total
    return total.best if total else 0


@pytest.mark.parametrize(
    "claim",
    [
        "Eight soldiers were killed in the attack, claimed Major Gul Khan, spokesman for the "
        "Balochistan Liberation Front.",
        "The BLA has claimed that eight soldiers were killed.",
        "The BLA has claimed the attack, with a toll of eight.",
        "A spokesman for the BLA said eight soldiers were killed.",
    ],
)
@pytest.mark.parametrize("town", ["Hoshab", "Mach"])
def test_a_group_s_figure_is_its_claim(read: Read, claim: str, town: str) -> None:
    incident = only_event(
        read(
            f"QUETTA: A soldier was martyred when militants attacked a convoy near {town} on "
            f"Friday, officials said.\n\n{claim}"
        )
    )
    assert killed(incident) == 1
    assert ("killed", 8) in {(each.measure, each.count.best) for each in incident.claims}


@pytest.mark.parametrize(
    "denial",
    [
        "No attack on any convoy took place near Hoshab on Friday, an official said, calling a "
        "statement about nine dead a pack of lies.",
        "News of the martyrdom of a brigadier near Hoshab, run by some channels, is fake.",
        "A BLF statement that its fighters had ambushed a van near Hoshab was denied by police.",
    ],
)
def test_what_is_denied_did_not_happen(read: Read, denial: str) -> None:
    assert all(not each.casualties.killed.total for each in read("QUETTA: " + denial))
    assert not any(each.sub_event_type == "Armed clash" for each in read("QUETTA: " + denial))


def test_what_channels_had_aired_is_superseded(read: Read) -> None:
    incident = only_event(
        read(
            "A bomb injured five guards in Taftan on Friday. There are no fatalities, the deputy "
            "commissioner said, after local channels had broadcast that eight pilgrims were dead."
        )
    )
    assert killed(incident) == 0
    assert ("killed", 8, "superseded") in {
        (each.measure, each.count.best, each.status) for each in incident.claims
    }


def test_police_that_reject_a_group_s_figure_speak_for_themselves(read: Read) -> None:
    incident = only_event(
        read(
            "Rejecting the figure of 11 dead given out by the TTP, Zhob police on Friday said that "
            "only one constable had been martyred in an attack on a post in Zhob."
        )
    )
    assert killed(incident) == 1


def test_attackers_of_whom_was_spoken_earlier_still_count(read: Read) -> None:
    incident = only_event(
        read(
            "A soldier was martyred in a clash in Parom in Panjgur on Friday.\n\nThree terrorists "
            "had been killed in the same encounter, the military said earlier."
        )
    )
    assert killed(incident) == 4


def test_who_fought_back_is_of_the_forces(read: Read) -> None:
    incident = only_event(
        read(
            "Militants attacked a post in Sherani on Friday. Four defenders were martyred: two "
            "constables, a sepoy and a naik."
        )
    )
    assert incident.casualties.killed.security
    assert killed(incident) == 4
