"""Whose figure it is: claims of groups with and without a name, and what is denied.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

CLAIMED_BY = [
    ("A mine killed a sepoy in Tump on Friday, an attack claimed by the BLA.", "BLA"),
    ("A bomber killed 12 in Mastung on Friday. It was claimed by the TTP.", "TTP"),
    ("Firing killed two men in Nal on Friday. The BLF said it was behind the attack.", "BLF"),
    ("The BLF claimed responsibility for ambushing a patrol in Kolwa on Friday.", "BLF"),
    ("The BLA claimed responsibility for blowing up a pipeline near Sui on Friday.", "BLA"),
    ("A blast killed two men in Nal on Friday. No group has claimed responsibility.", None),
    ("A lorry hit a car in Hub on Friday, and four lives were claimed by the crash.", None),
]


@pytest.mark.parametrize(("text", "group"), CLAIMED_BY)
def test_who_claims_it(read: Read, text: str, group: str | None) -> None:
    [incident] = read(text)
    assert incident.claimed_by == group


UNNAMED = [
    "Militants claimed six soldiers were killed by a bomb in Buleda on Friday.",
    "Separatists say they killed six soldiers in Buleda on Friday.",
    "A militant group claimed to have killed six soldiers in Buleda on Friday.",
    "The banned organisation claimed to have killed six soldiers in Buleda on Friday.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_what_an_unnamed_group_says_stays_its_claim(read: Read, text: str) -> None:
    [incident] = read(text)
    told = [(claim.by, claim.count.best, claim.status) for claim in incident.claims]
    assert not incident.casualties.killed
    assert told == [("the armed group", 6, "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents killed six soldiers in Buleda on Friday, officials said.",
        "A militant group killed six soldiers in Buleda on Friday, the military said.",
        "Militants stormed a post in Buleda on Friday and killed six soldiers, said police.",
    ],
)
def test_what_others_say_of_armed_men_is_no_claim(read: Read, text: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == "6s"
    assert incident.claims == ()


DENIED = [
    # the one who denies gives a number of his own
    (
        "The BLA claimed to have killed 25 soldiers in Dasht on Friday. The army rejected the "
        "claim and said two soldiers were martyred.",
        "2s",
    ),
    (
        "The military said four soldiers were martyred in an attack in Mach on Friday, rejecting "
        "the BLA's claim of 40 deaths.",
        "4s",
    ),
    (
        "Police refuted reports that 20 people had been killed in Hub, saying two men had been "
        "killed in a blast on Friday.",
        "2c",
    ),
    ("Levies denied a kidnapping and said five men were killed by a mine in Kohlu.", "5c"),
    # a party that denies its part denies no number
    ("The BLF denied any role in the bombing that killed six people in Hub on Friday.", "6c"),
]


@pytest.mark.parametrize(("text", "killed"), DENIED)
def test_what_is_said_beside_a_denial_stands(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


@pytest.mark.parametrize(
    "text",
    [
        "The army denied the BLA's claim that 25 soldiers had been killed in a blast in Dasht.",
        "Local media reported 25 soldiers dead in a blast in Dasht, which the military denied.",
        "Police said reports of 25 soldiers killed in a blast in Dasht were wrong.",
    ],
)
def test_what_is_denied_stays_a_disputed_claim(read: Read, text: str) -> None:
    [incident] = read(text)
    assert not incident.casualties.killed
    assert [(claim.count.best, claim.status) for claim in incident.claims] == [(25, "disputed")]


def test_whom_the_title_quotes_does_not_speak_on_in_the_body(read: Read) -> None:
    [incident] = read(
        "BLA says 30 killed in Kech attack\n\nSpokesman Rehan Ali said two soldiers were martyred "
        "in a roadside bombing in the Dasht area of Kech on Friday."
    )
    assert by_side(incident, "killed") == "2s"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "The BLA has claimed responsibility for an attack on a convoy in Kolwah in Kech, "
            "saying five soldiers were killed.",
            "BLA",
        ),
        ("The BLF claimed responsibility for killing two labourers in Panjgur on Friday.", "BLF"),
        (
            "The BLF has accepted responsibility for a blast in Hub on Friday, claiming six "
            "policemen were killed.",
            "BLF",
        ),
    ],
)
def test_who_claims_the_deed_counts_for_nobody_else(read: Read, text: str, by: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert incident.casualties.killed.total is None
    assert "claim only" in incident.flags
    assert {claim.by for claim in incident.claims} == {by}


def test_the_dead_of_an_attack_that_is_claimed_are_no_claim(read: Read) -> None:
    [incident] = read(
        "QUETTA: Nine people were killed in an attack in Kalat on Friday, police said. The BLA "
        "claimed responsibility for the attack, in which a bus was hit."
    )
    assert incident.casualties.killed.total
    assert incident.casualties.killed.total.best == 9
