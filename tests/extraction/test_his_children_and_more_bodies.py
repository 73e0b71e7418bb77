"""One of a single name with his children, bodies found farther on, and the last of several.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, best


@pytest.mark.parametrize(
    ("said", "dead"),
    [
        ("A house caught fire in Nal on Friday. Nasrullah and three of his children died.", 4),
        ("A car overturned near Nal on Friday. Nasir Ahmed and two of his sons died.", 3),
        ("Bodies of two men were found in Nal on Friday. Another three were also found nearby.", 5),
        ("Bodies of two men were found in Nal on Friday. Another three were identified.", 2),
        # in whose house they were, and not one of them
        ("A roof fell in Nal on Friday in the house of Nasrullah, and two of his sons died.", 2),
    ],
)
def test_the_dead_are_all_counted(read: Read, said: str, dead: int) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert best(incident, "killed") == dead


def test_the_last_of_several_is_an_event_of_its_own(read: Read) -> None:
    incidents = read(
        "QUETTA: In Mach on Friday gunmen shot dead two traders.\n\nIn another incident, a bomb"
        " killed a guard in Surab.\n\nLastly, armed men killed Gul Khan in the Wadh area and fled"
        " after the shooting."
    )
    assert [(each.district, best(each, "killed")) for each in incidents] == [
        ("Kachhi", 2),
        ("Surab", 1),
        ("Khuzdar", 1),
    ]


def test_a_slide_of_mud_is_a_landslide(read: Read) -> None:
    (incident,) = read("QUETTA: A mud slide killed two women in Harnai on Friday.")
    assert incident.sub_event_type == "Landslide"
