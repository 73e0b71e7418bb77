"""What is feared, planned, rehearsed or tried in a court happened nowhere that day."""

from __future__ import annotations

import pytest

from extraction.telling import Read

NOTHING = (
    "Security has been beefed up in {town} after reports of a possible terrorist attack.",
    "Security forces are fully prepared to foil any attack in {town}, the minister said.",
    "The home department issued a threat alert for {town}, warning of a suicide attack.",
    "A bomb disposal squad held a mock exercise in {town} to test the response to a blast.",
    "The election commission declared 12 polling stations in {town} sensitive, fearing violence.",
    "The High Court heard a petition against the killing of a student in {town} on Friday.",
    "The government will pay compensation to the families of those killed in the {town} blast.",
    "A court in {town} sentenced two men to death for the murder of a trader on Friday.",
    "The opposition announced a protest rally in {town} on Monday.",
    "A seminar on the prevention of terrorism was held in {town} on Friday.",
    "The army chief met troops deployed in {town} on Friday.",
    "No attack was reported from {town} on Friday, an official said.",
    "Experts warned that a strong earthquake could hit {town}.",
    "Police were told to look for a possible suicide bomber in {town}.",
)


@pytest.mark.parametrize("town", ["Kalat", "Turbat", "Hub", "Zhob"])
@pytest.mark.parametrize("text", NOTHING)
def test_nothing_happened(read: Read, text: str, town: str) -> None:
    assert read("QUETTA: " + text.format(town=town)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Despite a threat alert, gunmen killed two policemen in {town} on Friday.",
        "Two policemen were killed in {town} on Friday during a security exercise.",
        "A possible suicide bomber killed two policemen in {town} on Friday.",
        "Two policemen were killed in {town} on Friday; the court heard a petition later.",
    ],
)
@pytest.mark.parametrize("town", ["Kalat", "Turbat"])
def test_two_policemen_were_killed(read: Read, text: str, town: str) -> None:
    [incident] = read("QUETTA: " + text.format(town=town))
    assert incident.casualties.killed.total
    assert incident.casualties.killed.total.best == 2
