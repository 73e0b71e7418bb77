"""The town of a hospital, which is none where something happened.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls

ELSEWHERE: list[tuple[str, Told]] = [
    (
        "The death toll in Saturday's blast in the bazaar of Kharan rose to four on Sunday after a "
        "wounded tailor died at a hospital in Quetta.",
        [("Kharan", "4c", "")],
    ),
    (
        "The death toll in Saturday's blast in the bazaar of Kharan rose to four on Sunday when an "
        "injured tailor died in Quetta.",
        [("Kharan", "4c", "")],
    ),
    (
        "Six soldiers were killed in an attack on a post in Kohlu on Saturday. Two more soldiers "
        "died of their wounds in Quetta on Sunday, raising the toll to eight.",
        [("Kohlu", "8s", "")],
    ),
    (
        "A bomb killed a porter and wounded six people in the Fruit Mandi of Loralai on Sunday. "
        "One of the wounded died in Quetta, police said.",
        [("Loralai", "2c", "5c")],
    ),
    (
        "A soldier was killed in an attack on a post in Kohlu on Sunday. Naik Gul Khan died on the "
        "spot while sepoys Imran and Karim were airlifted to Quetta.",
        [("Kohlu", "1s", "")],
    ),
    (
        "Six passengers were shot dead in Musakhail on Sunday. “Six bodies were brought to us,” "
        "said a doctor in Barkhan.",
        [("Musakhel", "6c", "")],
    ),
    # but something happened there
    (
        "A bomb killed two policemen at a hospital in Quetta on Sunday.",
        [("Quetta", "2s", "")],
    ),
    (
        "Six soldiers were killed in an attack on a post in Kohlu on Saturday. Two more soldiers "
        "died in a blast in Quetta on Sunday.",
        [("Kohlu", "6s", ""), ("Quetta", "2s", "")],
    ),
    (
        "Two people were killed in firing, said police in Barkhan on Sunday.",
        [("Barkhan", "2c", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_a_hospital_is_no_scene(read: Read, text: str, expected: Told) -> None:
    assert sorted_tolls(read(text)) == sorted(expected, key=str)


def test_the_wounded_who_died_place_no_lead(read: Read) -> None:
    text = (
        "CHAMAN: One man died and six were hurt in a blast on Taj Road on Sunday.\n\n"
        "Another of the injured passed away in Quetta, raising the number of dead to two."
    )
    assert sorted_tolls(read(text)) == [("Chaman", "2c", "5c")]


def test_lines_and_markets_are_no_persons(read: Read) -> None:
    text = "Nine people lost their lives in a bombing at a feast in the Railway Lines of Sibi."
    assert sorted_tolls(read(text)) == [("Sibi", "9c", "")]
