"""Who was shot at, and is declared dead in the next sentence.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("said", "dead"),
    [
        (
            "A tribal elder was shot outside a mosque in Surab on Friday. He was hit several times "
            "and doctors at a hospital declared him dead on arrival.",
            1,
        ),
        (
            "The party's Surab district chief, Gul Khan Mengal, was shot in a bazaar on Friday. "
            "Doctors pronounced him dead.",
            1,
        ),
        (
            "A nurse was injured in firing in Surab on Friday. She was taken to a hospital, where "
            "doctors declared her dead.",
            1,
        ),
        (
            "Two traders were fired upon in Surab on Friday. Doctors at the hospital declared them "
            "dead.",
            2,
        ),
        # told and counted already
        (
            "A teacher was shot dead in Surab on Friday. Doctors declared him dead on arrival.",
            1,
        ),
        (
            "Three traders were killed in Surab on Friday. Doctors declared them dead on arrival.",
            3,
        ),
    ],
)
def test_who_is_declared_dead_is_counted_once(read: Read, said: str, dead: int) -> None:
    (incident,) = read(f"QUETTA: {said}")
    killed, injured = incident.casualties.killed.total, incident.casualties.injured.total
    assert killed is not None
    assert killed.best == dead
    assert injured is None or injured.best == 0


@pytest.mark.parametrize(
    "said",
    [
        "A teacher was shot in Surab on Friday. Doctors declared him out of danger.",
        "Gunmen fired at a car in Surab on Friday. Nobody was declared dead.",
    ],
)
def test_nobody_else_is_dead(read: Read, said: str) -> None:
    for incident in read(f"QUETTA: {said}"):
        killed = incident.casualties.killed.total
        assert killed is None or killed.best == 0
