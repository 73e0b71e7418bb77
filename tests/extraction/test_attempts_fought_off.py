"""Attempts on a post that police frustrated, with nobody hurt.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    "said",
    [
        "Police frustrated an attempt by armed men to enter a Levies post in Surab on Friday.",
        "Guards frustrated a bid by heavily armed militants to rob a bank in Surab on Friday.",
        "Levies personnel repelled an armed attack on their post in Surab on Friday.",
        "Troops repelled a militant assault on a camp in Surab on Friday.",
    ],
)
def test_an_attempt_that_was_fought_off_is_an_event(read: Read, said: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert (incident.district, str(incident.date_start)) == ("Surab", "2025-07-11")
    assert incident.sub_event_type == "Armed clash"


def test_what_was_fought_off_earlier_is_apart_from_the_attack_told_first(read: Read) -> None:
    first, second = read(
        "QUETTA: An attack on a post in Tump on Saturday left one soldier dead.\n\n"
        "Earlier, police frustrated an attempt by gunmen to enter a courthouse in Surab on Friday."
        " They hurled a hand grenade at the gate, but there were no casualties."
    )
    assert (first.district, second.district) == ("Kech", "Surab")
    assert first.casualties.killed.total is not None
    assert first.casualties.killed.total.best == 1
    assert second.casualties.killed.total is not None
    assert second.casualties.killed.total.best == 0


@pytest.mark.parametrize(
    "said",
    [
        "Traders are frustrated by an attempt to tax them in Surab, they said on Friday.",
        "Customs officials frustrated an attempt to smuggle diesel in Surab on Friday.",
        "Police would frustrate any attempt by militants to enter Surab, an officer said.",
    ],
)
def test_what_was_never_fought_is_none(read: Read, said: str) -> None:
    assert "Armed clash" not in {each.sub_event_type for each in read(f"QUETTA: {said}")}
