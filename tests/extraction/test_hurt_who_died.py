"""Who was told of as hurt, and then as dead by the same noun, is one person.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, tolls

#: Each text with the district, killed and injured of its incidents.
ONE_PERSON: list[tuple[str, Told]] = [
    (
        "A trader was injured when gunmen fired at his car in Mastung on Saturday. The trader died "
        "in hospital.",
        [("Mastung", "1c", "")],
    ),
    (
        "The deputy commissioner of Panjgur was injured when gunmen fired at his car in Nal on "
        "Saturday. The deputy commissioner died before he could be moved.",
        [("Khuzdar", "1s", "")],
    ),
    (
        "A policeman and a teacher were injured in a firing in Hub on Saturday. The teacher later "
        "died.",
        [("Hub", "1c", "1s")],
    ),
    # in another town, on another day
    (
        "A guard was killed and a cook was injured when gunmen attacked a rest house in Bela on "
        "Saturday. The cook died in hospital in Quetta on Sunday.",
        [("Lasbela", "2c", "")],
    ),
]

OTHERS: list[tuple[str, Told]] = [
    # who of two drivers it was is not said
    (
        "A driver was killed and another driver was injured when two lorries collided near Uthal "
        "on Saturday. The driver died on the spot.",
        [("Lasbela", "1c", "1c")],
    ),
    (
        "A trader was injured in a blast in Hub on Saturday. A trader died in a blast in Sibi.",
        [("Hub", "", "1c"), ("Sibi", "1c", "")],
    ),
    (
        "A trader was injured in a blast in Hub on Saturday. In another blast in the town, a "
        "trader died.",
        [("Hub", "", "1c"), ("Hub", "1c", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), ONE_PERSON + OTHERS)
def test_the_hurt_who_died_are_counted_once(read: Read, text: str, told: Told) -> None:
    found = read(text)
    assert tolls(found) == told
