"""One who died here and another there, and those who were found dead after they were taken.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Two people were killed in separate incidents on Friday. One was shot dead in Hub and"
            " the other was killed when a lorry hit his cart in Bela.",
            [("Hub", "1c", ""), ("Lasbela", "1c", "")],
        ),
        (
            "A tailor was shot dead in Nushki and two others were killed when a wall fell on them"
            " in Hub on Friday.",
            [("Hub", "2c", ""), ("Nushki", "1c", "")],
        ),
        # one event, told with how it came to be
        (
            "A tailor was killed and two others hurt when a lorry hit them in Hub on Friday.",
            [("Hub", "1c", "2c")],
        ),
        # whom the sentence before had taken or trapped
        (
            "Three miners were trapped in a mine in Duki on Friday. They were found dead.",
            [("Duki", "3c", "")],
        ),
        (
            "Three shepherds were kidnapped in Duki on Thursday. They were found dead on Friday.",
            [("Duki", "3c", "")],
        ),
    ],
)
def test_each_is_where_he_died(read: Read, said: str, told: Told) -> None:
    found = [each for each in sorted_tolls(read(f"TURBAT: {said}")) if each[0]]
    assert found == told
