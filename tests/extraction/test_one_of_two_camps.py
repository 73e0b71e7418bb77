"""A lead that counts two attacks, and the town of one of them.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

from extraction.telling import Read
from mapper.model import Incident

LEAD = (
    "QUETTA: Nine gunmen and six soldiers were killed after two separate military camps in"
    " Balochistan came under attack on Sunday, an official said."
)


def tolls(found: list[Incident]) -> dict[str, int | None]:
    killed = {each.place.name: each.casualties.killed.total for each in found if each.place}
    return {name: count.best if count else None for name, count in killed.items()}


def test_the_dead_of_both_camps_are_not_all_of_one(read: Read) -> None:
    told = read(
        f"{LEAD}\n\nThe operation in Hub is still underway, he said. Five gunmen and two soldiers"
        " were killed in Kharan. Four gunmen and four soldiers were killed in Hub."
    )
    assert tolls(told) == {"Balochistan": 15, "Kharan": 7, "Hub": 8}


def test_both_attacks_may_have_been_in_one_town(read: Read) -> None:
    told = read(f"{LEAD}\n\nThe attacks took place in Hub.")
    assert "Hub" in tolls(told)
    assert sum(number or 0 for number in tolls(told).values()) == 15
