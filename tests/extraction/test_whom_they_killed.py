"""Whom forces fought and "killed them all", who only spoke, and days that count nobody.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side


@pytest.mark.parametrize(
    ("said", "killed"),
    [
        ("The forces engaged 17 terrorists near Nal on Friday and killed them all.", "17m"),
        ("Soldiers surrounded four militants in Nal on Friday and shot them dead.", "4m"),
        ("Militants attacked two soldiers near Nal on Friday and shot them dead.", "2s"),
        ("On July 7 and 8 gunmen killed three men in Nal.", "3c"),
        ("On the night between July 7 and 8 a bomb killed three soldiers in Nal.", "3s"),
        ("A policeman said three men had been abducted; their bodies were found in Nal.", "3c"),
    ],
)
def test_those_who_fell_are_counted(read: Read, said: str, killed: str) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert by_side(incident, "killed") == killed


def test_who_says_so_is_not_among_the_dead(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Three men were digging there when a blast took place in Nal on Friday, an official"
        " of the administration said; their bodies were burnt."
    )
    assert by_side(incident, "killed") != "1c"
