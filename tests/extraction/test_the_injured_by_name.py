"""The injured and the dead whom only a list of names counts.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

CRASH = "QUETTA: A coach and a van collided in Kalat on Friday"


@pytest.mark.parametrize(
    ("said", "toll"),
    [
        (
            ", leaving two dead. The injured were shifted to a hospital. They are Gul Khan, Noor "
            "Jan, Adil and Ghulam Qadir.",
            (2, 4),
        ),
        (
            ", killing a driver. The wounded are being treated in the city. They were identified "
            "as Gul Khan and Noor Jan.",
            (1, 2),
        ),
        (". The deceased were buried in Surab. They were Gul Khan and Noor Jan.", (2, None)),
        # counted already
        (
            ", leaving two dead and six injured. The injured were shifted to a hospital. They are "
            "Gul Khan, Noor Jan, Adil and Ghulam Qadir.",
            (2, 6),
        ),
        # towns, and nobody's state
        (
            ", leaving two dead. The injured were taken to Surab. They are from Hub and Uthal.",
            (2, None),
        ),
        (", leaving two dead. Police came. They are Gul Khan and Noor Jan.", (2, None)),
    ],
)
def test_a_list_of_names_counts_whom_nothing_else_does(
    read: Read, said: str, toll: tuple[int, int | None]
) -> None:
    (incident,) = read(f"{CRASH}{said}")
    told = [incident.casualties.killed.total, incident.casualties.injured.total]
    assert tuple(count.best if count else None for count in told) == toll
