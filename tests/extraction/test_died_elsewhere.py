"""Who died in a hospital, there or in another town, is of the event in which he was hit.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, tolls

#: Each text with the district, killed and injured of its incidents.
ELSEWHERE: list[tuple[str, Told]] = [
    # nobody was told of as hurt, but the toll is that of the dead told of and these
    (
        "Six constables and a vendor lost their lives in an attack on a checkpost in Kharan on"
        " Wednesday. Two more constables died of their wounds in Quetta on Thursday, taking the"
        " toll to nine.",
        [("Kharan", "1c 8s", "")],
    ),
    (
        "Six constables lost their lives in an attack on a checkpost in Kharan on Wednesday. Two"
        " vendors died of their wounds in Quetta on Thursday, taking the toll of a blast there to"
        " 13.",
        [("Kharan", "6s", ""), ("Quetta", "13c", "")],
    ),
    # in the same sentence as the toll
    (
        "The number of people killed in a feud in Duki rose to three on Saturday when an injured"
        " man died in Multan. Eleven others were injured in the feud.",
        [("Duki", "3c", "11c")],
    ),
    (
        "The number of people killed in a feud in Duki rose to three on Saturday when an injured"
        " man died in Quetta. Eleven others were injured in the feud.",
        [("Duki", "3c", "11c")],
    ),
    # the next of as many
    (
        "Two drivers were shot dead in an attack in Sibi on Friday. A third, who had been seriously"
        " wounded, died in Quetta on Saturday.",
        [("Sibi", "3c", "")],
    ),
    (
        "Two drivers were shot dead in an attack in Sibi on Friday. A third, who had been seriously"
        " wounded, is in hospital.",
        [("Sibi", "2c", "1c")],
    ),
    # those who died on the spot are not those who died at the hospital
    (
        "A driver was killed on the spot and six people were hurt in a blast in Sibi on Friday."
        " Later, the conductor of the bus died at the civil hospital.",
        [("Sibi", "2c", "5c")],
    ),
    (
        "A driver was killed and six people were hurt in a blast in Sibi on Friday. The driver of"
        " the bus died at the civil hospital.",
        [("Sibi", "1c", "6c")],
    ),
    (
        "A driver was killed on the spot and six people were hurt in a blast in Sibi on Friday. The"
        " conductor died in the second blast.",
        [("Sibi", "1c", "6c")],
    ),
]


@pytest.mark.parametrize(("text", "told"), ELSEWHERE)
def test_who_died_in_hospital_is_of_the_event(text: str, told: Told, read: Read) -> None:
    found = tolls(read(f"QUETTA: {text}"))
    assert found == told
