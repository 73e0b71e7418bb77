"""Wounds that were fatal, two forces of one noun, and shares of a hundred.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Three men suffered fatal burns when a van caught fire in Hub.", [("Hub", "3c", "")]),
        ("A girl sustained fatal head injuries in a crash in Hub.", [("Hub", "1c", "")]),
        ("A girl sustained serious head injuries in a crash in Hub.", [("Hub", "", "1c")]),
        (
            "A bomb killed two Military Intelligence (MI) and four Frontier Corps (FC) personnel"
            " in Hub.",
            [("Hub", "6s", "")],
        ),
        (
            "Gunmen killed four men in the Sur Dakai area, on the border between the Zhob and"
            " Loralai districts.",
            [("Zhob", "4c", "")],
        ),
    ],
)
def test_it_is_counted_once_and_as_what_it_was(read: Read, said: str, told: Told) -> None:
    assert sorted_tolls(read(f"TURBAT: {said}")) == told


def test_a_share_of_the_hurt_is_no_event(read: Read) -> None:
    said = "A doctor said bike riders make up 70 percent of the injured in road crashes in Hub."
    assert not read(f"TURBAT: {said}")


def test_whose_people_a_speaker_means_is_no_scene(read: Read) -> None:
    found = read(
        "GWADAR: Fishermen blocked the highway in Pasni on Friday. He said that by blocking it the"
        " people of Hub and Awaran districts had proved that they were tired."
    )
    assert {each.district for each in found} == {"Gwadar"}
