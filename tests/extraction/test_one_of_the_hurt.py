"""Who of the hurt died, in the words that reports have for him, and how many were hurt then.

Read on Monday 14 July 2025; the sides are those of `test_phrasings.by_side`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction.test_phrasings import by_side
from mapper.model import Incident

Read = Callable[..., list[Incident]]

SOME: list[tuple[str, str, str]] = [
    # by their noun
    (
        "Gunmen shot dead a shopkeeper and wounded four constables in Zhob on Friday. One of the"
        " constables, Dad Shah, died at the hospital.",
        "1c 1s",
        "3s",
    ),
    (
        "Gunmen shot dead four constables and wounded a shopkeeper in Zhob on Friday. One of the"
        " constables, Dad Shah, died at the hospital.",
        "4s",
        "1c",
    ),
    # by their number
    (
        "A wall fell in Sibi on Friday, killing three people and injuring five. One of the five"
        " later died.",
        "4c",
        "4c",
    ),
    (
        "A wall fell in Sibi on Friday, killing five people and injuring three. One of the five"
        " died before help came.",
        "5c",
        "3c",
    ),
    # by name
    (
        "Two Levies men were wounded by gunmen in Duki on Friday. One, Sepoy Dad Shah, died in"
        " hospital.",
        "1s",
        "1s",
    ),
    (
        "Two Levies men were abducted by gunmen in Duki on Friday. One, Sepoy Dad Shah, died in"
        " captivity.",
        "1s",
        "",
    ),
    # "among them", and those pronounced dead
    (
        "Nine commuters were wounded in a blast in Pishin on Friday. A girl among them died at"
        " night.",
        "1c",
        "8c",
    ),
    (
        "Two traders were wounded by gunmen in Pishin on Friday. One of them was declared dead on"
        " arrival at the hospital.",
        "1c",
        "1c",
    ),
    # the attackers are none of them
    (
        "Nine commuters were wounded when gunmen attacked a coach in Pishin on Friday. One of the"
        " attackers died when guards fired back.",
        "1m",
        "9c",
    ),
    # other words for a death
    (
        "Three labourers were wounded in a blast in Turbat on Friday. One of them lost his battle"
        " for life on Saturday.",
        "1c",
        "2c",
    ),
    (
        "Three labourers were wounded in a blast in Turbat on Friday. A girl who was among the"
        " injured breathed her last.",
        "1c",
        "2c",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), SOME)
def test_one_of_the_hurt_who_died_is_dead_and_no_longer_hurt(
    text: str, killed: str, injured: str, read: Read
) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


APART: list[tuple[str, str, str]] = [
    # the dead of one verb, by their sides, are no whole and its part
    (
        "Three policemen and a cook were killed in a bombing in Hub on Friday. Twelve people were"
        " injured, one of whom succumbed to his wounds.",
        "1c 3s 1u",
        "11u",
    ),
    # who died since is of the number of the hurt told with the dead
    (
        "At least eight traders were killed and three others injured in a blast in Hub on Friday."
        ' "Six traders were killed at once and five got injured," an officer said. Doctors said'
        " two of the traders died under treatment.",
        "8c",
        "3c",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), APART)
def test_the_dead_of_two_sides_and_a_first_count(
    text: str, killed: str, injured: str, read: Read
) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)
