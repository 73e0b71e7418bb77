"""Bodies found on the days after the accident in which their owners died.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read
from mapper.model import Incident


def told(incident: Incident) -> tuple[str | None, dt.date | None, int | None]:
    killed = incident.casualties.killed.total
    return incident.district, incident.date_start, killed.best if killed else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "KARACHI: The bodies of two more sailors whose boat capsized off Jiwani were found on"
            " Saturday.\n\nThe boat capsized near Jiwani on Thursday.\n\n“So far we have found the"
            " bodies of seven sailors,” a diver said.",
            ("Gwadar", dt.date(2025, 7, 10), 7),
        ),
        (
            "QUETTA: Rescuers found the bodies of three miners in Duki on Saturday. The mine had"
            " caved in on Thursday after a gas explosion.",
            ("Duki", dt.date(2025, 7, 10), 3),
        ),
    ],
)
def test_bodies_are_of_the_accident_told_of_below(
    read: Read, text: str, expected: tuple[str, dt.date, int]
) -> None:
    (incident,) = read(text)
    assert told(incident) == expected


def test_an_accident_with_dead_of_its_own_is_another(read: Read) -> None:
    first, second = read(
        "TURBAT: The bodies of three men were found near Tump on Saturday. Two men were killed on"
        " Thursday when their boat capsized off Jiwani."
    )
    assert told(first) == ("Kech", dt.date(2025, 7, 12), 3)
    assert told(second) == ("Gwadar", dt.date(2025, 7, 10), 2)


def test_one_of_two_sides_so_far_is_no_total(read: Read) -> None:
    (incident,) = read(
        "QUETTA: A bomb hit a bus in Mach on Sunday. So far four labourers and three soldiers have"
        " died."
    )
    assert told(incident)[2] == 7
