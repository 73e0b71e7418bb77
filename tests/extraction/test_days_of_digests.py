"""Digests and lists, whose entries stand behind their day.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day of an entry is that on which it was reported
        (
            "July 3: A bomb exploded in Nal on July 2, injuring two men.\n\n"
            "July 5: Gunmen killed a constable in Tump on July 4.",
            [("Kech", "2025-07-04"), ("Khuzdar", "2025-07-02")],
        ),
        # and that of what its entry tells without a day of its own
        (
            "July 3: Two guards were killed in a blast in Nal.\n\nGunmen shot dead a trader in"
            " Duki.\n\nJuly 6: A grenade hurt three men in Tump.\n\nTwo labourers were abducted"
            " in Hub.",
            [
                ("Duki", "2025-07-03"),
                ("Hub", "2025-07-06"),
                ("Kech", "2025-07-06"),
                ("Khuzdar", "2025-07-03"),
            ],
        ),
        (
            "July 3\n\nTwo guards were killed in a blast in Nal, police said.\n\nJuly 6\n\nA"
            " grenade hurt three men in Tump, police said.",
            [("Kech", "2025-07-06"), ("Khuzdar", "2025-07-03")],
        ),
        # a list of days goes on with the day told last
        (
            "On July 3, a student was abducted in Nal. On July 8, two men were shot dead in Tump."
            " A third one was killed in Duki.",
            [("Duki", "2025-07-08"), ("Kech", "2025-07-08"), ("Khuzdar", "2025-07-03")],
        ),
        # a story goes on with the day of its lead
        (
            "Two men were shot dead in Nal on July 9. On July 1, three had died in a blast in Tump."
            " A trader was killed in Duki.",
            [("Duki", "2025-07-09"), ("Kech", "2025-07-01"), ("Khuzdar", "2025-07-09")],
        ),
        (
            "Two men were shot dead in Nal on July 9. On July 11, traders blocked a road in Tump."
            " Separately, a trader was killed in Duki.",
            [("Duki", "2025-07-09"), ("Kech", "2025-07-11"), ("Khuzdar", "2025-07-09")],
        ),
    ],
)
def test_an_entry_has_its_own_day_or_the_one_it_stands_behind(
    read: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    assert sorted((str(each.district), str(each.date_start)) for each in read(text)) == expected
