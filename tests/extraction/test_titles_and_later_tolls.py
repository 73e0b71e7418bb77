"""Titles said by the way, a toll that somebody puts higher later, numbers behind a comma.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, toll


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Four people were killed and 17 others, among them the vice president of the bar,"
            " wounded in a blast in Surab on Friday.",
            (4, 17),
        ),
        (
            "Four people were killed and 17 others, including the chief of the local branch of a"
            " party, injured in a blast in Surab on Friday.",
            (4, 17),
        ),
        (
            "Six people, among them the imam of the main mosque, were killed and two, among them"
            " the nazim of the union council, hurt in a blast in Surab on Friday.",
            (6, 2),
        ),
        # whose comma closes nothing
        (
            "Gunmen killed four people, including the head of a tribe, and injured three in Surab"
            " on Friday.",
            (4, 3),
        ),
        (
            "Six people, including two policemen of the town's police station and a child, were"
            " killed in a blast in Surab on Friday.",
            (6, None),
        ),
    ],
)
def test_a_title_said_by_the_way_parts_nobody_from_the_verb(
    read: Read, said: str, expected: tuple[int | None, int | None]
) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert toll(incident) == expected


@pytest.mark.parametrize(
    ("said", "killed", "rival"),
    [
        ("Officials later put the death toll at 12.", 12, False),
        ("A doctor subsequently put the number of the dead at 12.", 12, False),
        ("The toll has since gone up to 12.", 12, False),
        ("A doctor put the death toll at 12.", 9, True),
    ],
)
def test_a_toll_put_higher_later_holds(read: Read, said: str, killed: int, rival: bool) -> None:
    (incident,) = read(
        f"QUETTA: Nine people were killed in a blast in Surab on Friday, police said. {said}"
    )
    assert toll(incident) == (killed, None)
    assert any(claim.count.best == 12 for claim in incident.claims) == rival


def test_a_number_behind_a_comma_labels_no_road(read: Read) -> None:
    _, second = read(
        "QUETTA: Gunmen attacked a coach near Kalat on Friday. In a separate incident on the same"
        " highway, two men were killed when a bomb hit their car."
    )
    assert toll(second) == (2, None)


def test_the_number_of_a_road_counts_nobody(read: Read) -> None:
    (incident,) = read("QUETTA: A blast near Kalat on highway 25 killed a man on Friday.")
    assert toll(incident) == (1, None)


def test_injured_men_who_died_are_those_who_were_hurt(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Nine people were killed and 14 injured in a blast in Surab on Friday. Two"
        " critically injured men died on Saturday."
    )
    assert toll(incident) == (11, 12)


def test_a_second_attack_in_the_town_is_another(read: Read) -> None:
    incidents = read(
        "QUETTA: Gunmen shot dead nine men in Surab on Friday. A second attack in Surab claimed the"
        " lives of two traders."
    )
    assert sorted(toll(incident) for incident in incidents) == [(2, None), (9, None)]
