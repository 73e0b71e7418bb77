"""Staff held while a place is robbed or burnt, things destroyed, persons of one name.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, toll

DESTRUCTION = "Looting/property destruction"
ABDUCTION = "Abduction/forced disappearance"
PROTEST = "Peaceful protest"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Gunmen held the staff of a bank hostage and made off with Rs4 million.", DESTRUCTION),
        ("Militants torched a check post after holding the Levies men hostage.", DESTRUCTION),
        ("Gunmen stormed a coach and took seven passengers hostage.", ABDUCTION),
        ("A phone tower near the bypass was destroyed by BLF fighters.", DESTRUCTION),
        ("Armed men destroyed the machinery of a road building company.", DESTRUCTION),
        ("Heavy rain destroyed 60 houses.", "Flood"),
        (
            "The families of three forcibly disappeared persons blocked the highway.",
            PROTEST,
        ),
        ("Security forces forcibly disappeared three students, their families said.", ABDUCTION),
    ],
)
def test_what_was_done_decides_and_not_who_was_held(read: Read, said: str, kind: str) -> None:
    (incident,) = read(f"QUETTA: In Surab on Saturday, {said[0].lower()}{said[1:]}")
    assert incident.sub_event_type == kind


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Gunmen opened fire in Surab, killing Gul Khan and Noor Jan and injuring Nasir.", (2, 1)),
        ("Gunmen opened fire on a shop in Surab, killing Nasrullah on the spot.", (1, None)),
        ("A bomb went off in Surab, injuring Afghan refugees.", (None, None)),
        (
            "Gul Khan, a resident of Nal, who had been shot and wounded in Surab, succumbed to his"
            " wounds.",
            (1, None),
        ),
        ("Gul Khan, son of Noor Jan, died when his car overturned in Surab.", (1, None)),
    ],
)
def test_persons_by_name_alone_are_counted(
    read: Read, said: str, expected: tuple[int | None, int | None]
) -> None:
    (incident,) = read(f"QUETTA: {said}")
    assert toll(incident) == expected


def test_who_set_off_his_vest_is_an_attacker(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Gunmen attacked a post in Surab on Saturday, killing four soldiers. Two of the"
        " gunmen set off their suicide vests."
    )
    killed = incident.casualties.killed
    assert killed.militants is not None
    assert killed.militants.best == 2


def test_an_officer_s_range_and_the_iranian_province_are_no_scene(read: Read) -> None:
    (incident,) = read(
        "KHUZDAR: Two men were shot dead in Nal on Saturday. DIG Kalat Range Gul Khan said the"
        " killers would be caught."
    )
    assert incident.district == "Khuzdar"
    assert not read(
        "LONDON: Seven fuel carriers have been shot dead in the past week, a website says. They"
        " live in Iran's province of Sistan and Baluchistan."
    )
