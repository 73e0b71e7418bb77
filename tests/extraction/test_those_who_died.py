"""Who "those who died" were, an adverb before a participle, and a security person."""

from __future__ import annotations

import pytest

from mapper.extraction import analyse
from mapper.model import Incident
from mapper.reading import read_report


def read(text: str) -> Incident:
    report = read_report(text=text, published="2021-03-10")
    [incident] = analyse(report).incidents
    return incident


@pytest.mark.parametrize(
    ("text", "security", "civilians"),
    [
        (
            "Eleven people died in a collision in Wadh on Monday. Those who died included three "
            "soldiers, two women and six traders.",
            3,
            8,
        ),
        (
            "Six people were killed when a coach overturned in Uthal on Sunday. Those who lost "
            "their lives in the mishap included two constables and four passengers.",
            2,
            4,
        ),
        (
            "Seven people were killed in a blast in Sibi on Monday. Those who were killed in the "
            "blast comprised two policemen, four vendors and a child.",
            2,
            5,
        ),
        ("A bomb went off in Sibi on Monday. Those who died included two coastguards.", 2, None),
    ],
)
def test_those_who_died_are_told_apart(text: str, security: int, civilians: int | None) -> None:
    killed = read(text).casualties.killed
    assert killed.security and killed.security.best == security
    assert (killed.civilians.best if killed.civilians else None) == civilians


def test_those_who_were_hurt_are_told_apart() -> None:
    text = "A bomb hurt nine people in Kalat on Monday. Those who were injured included {}."
    injured = read(text.format("two soldiers, three boys and four drivers")).casualties.injured
    assert injured.security and injured.security.best == 2
    assert injured.civilians and injured.civilians.best == 7


@pytest.mark.parametrize(
    "behind",
    [
        "The minister prayed for those who died, and five policemen were posted there.",
        "Relatives of those who were killed blocked the road as two policemen stood by.",
        "Two cooks and a clerk were among those who died.",
        "Those who died had been travelling with three policemen of the town.",
    ],
)
def test_nobody_else_is_told_of_with_those_who_died(behind: str) -> None:
    killed = read(f"Eight people died in a road crash in Uthal on Monday. {behind}").casualties
    assert killed.killed.total and killed.killed.total.best == 8
    assert not killed.killed.security


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Four women were meanwhile injured in a grenade attack in Turbat on Monday.", 4),
        ("A shopkeeper was meanwhile wounded by gunmen in Pasni on Monday.", 1),
        ("Three men, a teacher among them, were earlier hurt in firing in Mand on Monday.", 3),
        ("Two boys were again wounded by a landmine in Sui on Monday.", 2),
    ],
)
def test_an_adverb_stands_before_the_participle(text: str, injured: int) -> None:
    hurt = read(text).casualties.injured.total
    assert hurt and hurt.best == injured


@pytest.mark.parametrize(
    "text",
    [
        "A grenade went off in Turbat on Monday. Police were meanwhile checking the injured.",
        "A grenade went off in Turbat on Monday. Six policemen were again posted near the bazaar.",
    ],
)
def test_who_is_meanwhile_busy_is_not_hurt(text: str) -> None:
    assert not read(text).casualties.injured.total


def test_a_security_person_is_of_the_forces() -> None:
    told = read("Three rebels and a security person were killed in a clash in Mach on Monday.")
    assert told.casualties.killed.security and told.casualties.killed.security.best == 1
