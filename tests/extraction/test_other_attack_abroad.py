"""Another attack of the day, in a town outside the province that only the next sentence names.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

LEAD = "A suicide bomber killed 21 people at a rally in Sibi on Sunday."
EARLIER = (
    "Earlier, a roadside bomb aimed at a candidate left two guards dead and six people injured."
)


@pytest.mark.parametrize(
    "opening",
    ["SIBI/KOHAT:", "Dozens killed in Sibi, Kohat\n\nSIBI:", "Blasts in Kohat\n\nQUETTA:"],
)
def test_an_attack_in_the_other_town_of_the_report_is_not_here(read: Read, opening: str) -> None:
    told = read(
        f"{opening} {LEAD}\n\n{EARLIER} The candidate, who is running in Kohat, was unhurt."
    )
    assert [(each.district, each.event_type) for each in told] == [
        ("Sibi", "Explosions/Remote violence")
    ]
    killed = told[0].casualties.killed.total
    assert killed is not None
    assert killed.best == 21


@pytest.mark.parametrize(
    "below",
    [
        "The candidate was unhurt.",
        "The candidate, a lawyer of Kohat, was unhurt.",  # which the report is not about
        "The injured were taken to a hospital in Karachi.",
    ],
)
def test_else_it_is_in_the_town_told_of(read: Read, below: str) -> None:
    told = read(f"QUETTA/KARACHI: {LEAD}\n\n{EARLIER} {below}")
    assert [each.district for each in told] == ["Sibi", "Sibi"]
