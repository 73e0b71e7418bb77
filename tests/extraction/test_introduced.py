"""Who is named and described is one person, whatever is said of him and who fell with him."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.telling import Read

NAMES = (
    "Sher Khan",
    "Haji Ghulam Nabi",
    "Naveed Karim Baloch",
    "Sardar Noor Jan",
    "Muhammad Ibrahim Mengal",
)
TITLES = ("", "Journalist ", "Teacher ", "Mufti ", "Advocate ", "Professor ", "Head Constable ")
AGES = ("", " (35)", ", 42")
WHAT_HE_WAS = (
    "",
    ", a trader",
    ", a reporter for a local daily",
    ", a guard of the deputy commissioner",
    ", a leader of a religious party",
    ", the brother of a senator",
    ", a native of Swat",
    ", a religious scholar who ran a seminary",
    ", who worked for a bank",
    ", in his forties",
    ", father of five",
    ", son of Haji Karim",
)
WITH_HIM = ("his driver", "his brother", "a passer-by")
ONE = ("was shot dead", "died", "was killed when men opened fire on his car")
TWO = ("were shot dead", "died", "were gunned down by men on a motorcycle")


@st.composite
def persons(draw: st.DrawFn, names: tuple[str, ...] = NAMES) -> str:
    name = draw(st.sampled_from(TITLES)) + draw(st.sampled_from(names))
    age, what = draw(st.sampled_from(AGES)), draw(st.sampled_from(WHAT_HE_WAS))
    return name + age + what + ("," if what or age.startswith(",") else "")


def killed(read: Read, told: str) -> int:
    found = read(f"QUETTA: {told} in Khuzdar on Friday, police said.")
    return sum(each.casualties.killed.total.best for each in found if each.casualties.killed.total)


@settings(max_examples=150)
@given(persons(), st.sampled_from(ONE))
def test_one_who_was_killed(read: Read, who: str, verb: str) -> None:
    assert killed(read, f"{who} {verb}") == 1, who


@settings(max_examples=100)
@given(persons())
def test_one_whom_gunmen_killed(read: Read, who: str) -> None:
    assert killed(read, f"Gunmen killed {who}") == 1, who


@settings(max_examples=150)
@given(persons(), st.sampled_from(WITH_HIM), st.sampled_from(TWO))
def test_he_and_another(read: Read, who: str, other: str, verb: str) -> None:
    assert killed(read, f"{who} and {other} {verb}") == 2, who


@settings(max_examples=150)
@given(persons(NAMES[:2]), persons(NAMES[2:]), st.sampled_from(TWO))
def test_two_by_name(read: Read, first: str, second: str, verb: str) -> None:
    assert killed(read, f"{first} and {second} {verb}") == 2, (first, second)


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("A blast killed the van's driver, Sepoy Imran, when it went off", 1),
        ("Gunmen killed an officer and his two gunmen, both constables", 3),
        ("All six people in the car, the chairman included, were killed", 6),
        ("Sher Khan, his driver and two guards were killed", 4),
        ("A lawyer, a driver and a cook were killed", 3),
        ("Two men were killed, Sher Khan, a police officer of the town, said,", 2),
    ],
)
def test_lists_and_those_who_speak(read: Read, told: str, people: int) -> None:
    assert killed(read, told) == people
