"""People whom two words joined by "and" describe: "two armed and masked men".

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, only_event


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Four armed and masked men were killed in Tump on Friday.", "4c"),
        ("Three heavily armed and well-trained militants were killed in Tump on Friday.", "3m"),
        ("Gunmen shot dead six unarmed and innocent villagers in Tump on Friday.", "6c"),
        ("Two young and elderly shepherds were killed by a landmine in Tump on Friday.", "2c"),
        ("A mutilated and partly decomposed body was found in Tump on Friday.", "1c"),
        ("Five mutilated and decomposed bodies were found in Tump on Friday.", "5c"),
        ("Two tortured and bullet-riddled bodies were found in Tump on Friday.", "2c"),
        ("Levies found three blindfolded and handcuffed bodies in Tump on Friday.", "3c"),
        ("Four charred and disfigured bodies were found in Tump on Friday.", "4c"),
        # "and" begins something else
        ("Gunmen killed two and injured policemen fled in Tump on Friday.", "2c"),
        ("A landmine killed three and burned a pickup in Tump on Friday.", "3c"),
        ("Gunmen killed two and police killed three attackers in Tump on Friday.", "3m 2u"),
    ],
)
def test_two_words_that_describe_part_no_number_from_its_noun(
    read: Read, said: str, expected: str
) -> None:
    assert by_side(only_event(read(f"TURBAT: {said}")), "killed") == expected
