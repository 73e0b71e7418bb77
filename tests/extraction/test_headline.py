"""A headline that counts other dead than the story is shown as a doubt."""

from __future__ import annotations

import pytest

from extraction.telling import Read

FLAG = "headline differs"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Nine killed in Sibi bus attack", "Eight people were killed when a bus was attacked."),
        ("Clash leaves 14 rebels dead", "Four rebels were killed in a clash with troops."),
        ("Three die in Sibi blast", "Two men died when a bomb went off. Six were injured."),
    ],
)
def test_other_dead_in_the_headline_are_a_doubt(read: Read, title: str, body: str) -> None:
    (incident,) = read(f"{title}\n\nSIBI: {body}\n\nThey were taken to a hospital, police said.")
    assert FLAG in incident.flags


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Eight killed in Sibi", "Eight people were killed when a bus was attacked on Friday."),
        ("Eight killed in Sibi", "At least seven people were killed in an attack on Friday."),
        # one side of the dead, one of them by name, the dead of two events, and a claim
        ("Four troops killed in Sibi", "Four soldiers and two rebels were killed in a clash."),
        ("Rebel leader killed in Sibi", "Four rebels were killed in a clash on Friday."),
        ("Five killed", "Three men were killed in Sibi on Friday. Two died in a blast in Bela."),
        ("BLA says it killed 20 troops", "Two men died in an attack. The BLA said it killed 20."),
        # one who died since
        ("Eight killed in Sibi", "Eight people died and six were hurt. One of them died later."),
        # dead that were never of this event
        ("Blast after 90 killed this year", "Two men were killed in a blast on Friday."),
        ("Eight hurt in Sibi", "Two men were killed and eight injured in a blast on Friday."),
    ],
)
def test_dead_that_the_story_tells_of_are_none(read: Read, title: str, body: str) -> None:
    told = read(f"{title}\n\nSIBI: {body}\n\nNobody has been arrested so far, police said.")
    assert told
    assert not [incident for incident in told if FLAG in incident.flags]


@pytest.mark.parametrize(
    "said",
    [
        "The report said that 664 troops lost their lives and 580 civilians were killed in terror"
        " attacks.",
        "Militants killed 720 people in attacks, a think tank said.",
        "Violence has killed 1,250 people, a research centre counted.",
    ],
)
def test_hundreds_who_died_in_attacks_are_of_no_one_event(read: Read, said: str) -> None:
    (incident,) = read(
        "QUETTA: Twelve rebels were killed after they attacked a police station in Wadh on Friday,"
        f" police said.\n\n{said}"
    )
    assert incident.casualties.killed.total is not None
    assert incident.casualties.killed.total.best == 12


def test_hundreds_who_died_in_an_earthquake_are_of_one(read: Read) -> None:
    (incident,) = read("QUETTA: An earthquake killed 820 people in Harnai on Friday, police said.")
    assert incident.casualties.killed.total is not None
    assert incident.casualties.killed.total.best == 820
