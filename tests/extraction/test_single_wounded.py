"""One who was hurt beside the dead, or told of by his wounds, and who is no more than told before.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

TOLD: list[tuple[str, str, str]] = [
    # a name, or "also", between people and what befell them
    (
        "A constable, Ali Sher, was martyred and his colleague, Constable Noor Ahmed, wounded in an"
        " attack in Khuzdar on Friday.",
        "1s",
        "1s",
    ),
    (
        "A farmer died in a landmine blast in Kohlu on Friday, while his three sons, also wounded,"
        " are out of danger.",
        "1c",
        "3c",
    ),
    (
        "A blast left a soldier dead in Mand on Friday. The soldier had been brought with injuries"
        " and died, while two other soldiers, also wounded, were flown out.",
        "1s",
        "2s",
    ),
    # himself
    (
        "Sher Dil himself was injured in the attack in Sibi on Friday while his wife and a nephew"
        " died.",
        "2c",
        "1c",
    ),
    (
        "A watchman died in a fire in Hub on Friday. A cook, who was asleep, was injured too.",
        "1c",
        "1c",
    ),
    # "too" and "as well" tell of one more
    ("A tailor was injured in a blast in Hub on Friday. A barber was wounded too.", "", "2c"),
    ("A tailor was injured in a blast in Hub on Friday. A barber was wounded as well.", "", "2c"),
    # what a relative clause says of somebody told of for the first time
    (
        "Two passengers died when a van overturned in Bela on Friday. The conductor, who sustained"
        " chest injuries, was taken to Karachi.",
        "2c",
        "1c",
    ),
    (
        "Gunmen killed an elder in Surab on Friday. The elder's nephew, who was also shot, is under"
        " treatment.",
        "1c",
        "1c",
    ),
    # him, whom something that he had found killed
    (
        "A mortar shell that a shepherd had picked up killed him and injured his two brothers in"
        " Dera Bugti on Friday.",
        "1c",
        "2c",
    ),
    # who is in hospital, or was rescued, and how
    (
        "Four miners died in a mine in Duki on Friday. Three others are in the civil hospital with"
        " burns.",
        "4c",
        "3c",
    ),
    (
        "Two traders were shot dead in Sibi on Friday while the third, Gul Khan, is in hospital"
        " with gunshot wounds.",
        "2c",
        "1c",
    ),
    (
        "Four miners died in a mine in Duki on Friday. Seven were rescued in critical condition.",
        "4c",
        "7c",
    ),
    (
        "Two men died in a clash in Nushki on Friday. A third man is fighting for life in a"
        " hospital.",
        "2c",
        "1c",
    ),
    # the words for wounds
    ("Two cooks sustained severe burn injuries in a fire in Hub on Friday.", "", "2c"),
    ("A shepherd stepped on a landmine and lost both his feet in Kohlu on Friday.", "", "1c"),
    (
        "Two girls died in a flood in Zhob on Friday, while an uncle was found alive with a broken"
        " ankle.",
        "2c",
        "1c",
    ),
    # some described by the way
    (
        "A coach overturned in Bela on Friday, leaving two men dead and 21 others, mostly students,"
        " injured.",
        "2c",
        "21c",
    ),
    # left alone: of whom the words before told, or who is dead
    (
        "A policeman was injured in a blast in Hub on Friday. The policeman, who was injured, was"
        " taken to Karachi.",
        "",
        "1s",
    ),
    (
        "Two labourers were killed and four wounded in Hub on Friday. The labourers, who died,"
        " belonged to Swat.",
        "2c",
        "4c",
    ),
    (
        "A trader was shot dead in Hub on Friday and his brother, Gul Khan, injured in the firing,"
        " died in hospital.",
        "2c",
        "",
    ),
    ("Police said that a guard had opened fire, killing him, in Hub on Friday.", "1c", ""),
    ("Ten patients are in the civil hospital with fever, doctors in Hub said on Friday.", "", ""),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_whoever_was_hurt_is_counted_once(read: Read, text: str, killed: str, injured: str) -> None:
    found = read(f"QUETTA: {text}")
    assert len(found) == bool(killed or injured)
    for incident in found:
        assert (by_side(incident, "killed"), by_side(incident, "injured")) == (killed, injured)
