"""What the rules for totals, asides, signs and second events are to leave alone.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: district, sub-event type, killed, injured.
Told = list[tuple[str | None, str, str, str]]

IED = "Remote explosive/landmine/IED"
ROAD = "Road accident"

TOLD: list[tuple[str, Told]] = [
    # each place has its own count, and its own kind of event
    (
        "Four people were killed in a traffic accident in Surab and two in a firing incident in "
        "Kohlu on Friday.",
        [("Kohlu", "Attack", "2c", ""), ("Surab", ROAD, "4c", "")],
    ),
    (
        "Nine people were hurt in a road accident in Sibi and five in a blast in Zhob on Friday.",
        [("Sibi", ROAD, "", "9c"), ("Zhob", IED, "", "5c")],
    ),
    # how badly some were hurt is no place's share
    (
        "A blast in Kharan wounded eleven people on Friday, six of them seriously.",
        [("Kharan", IED, "", "11c")],
    ),
    # a road that joins two towns, and the one where it was mined
    (
        "A roadside bomb killed three coast guards on the highway connecting Gwadar with Karachi "
        "in Ormara on Friday.",
        [("Gwadar", IED, "3s", "")],
    ),
    # what police did to those who protest is no grievance of theirs
    (
        "Hundreds of people protested in Awaran on Friday. The police had opened fire on the "
        "gathering, killing two.",
        [("Awaran", "Excessive force against protesters", "2u", "")],
    ),
    # where somebody had been is not where he was killed
    (
        "A clerk who had survived an attack in Bela last year was shot dead in Surab on Friday.",
        [("Surab", "Attack", "1c", "")],
    ),
    (
        "A clerk who had been kidnapped from Bela on Thursday was found dead on Friday.",
        [("Lasbela", "Attack", "1c", "")],
    ),
    (
        "KARACHI: A clerk who had survived an attack in Bela last year was shot dead in Malir on "
        "Friday.",
        [],
    ),
    # nor is where he is mourned
    (
        "A singer shot dead in Kharan on Friday was mourned in his hometown of Pasni.",
        [("Kharan", "Attack", "1c", "")],
    ),
    # an area of another district than the lead's
    (
        "A bomb wounded four people on Jinnah Road in Quetta on Friday. In a separate incident, a "
        "man was gunned down in the Yaru area of Pishin district.",
        [("Pishin", "Attack", "1c", ""), ("Quetta", IED, "", "4c")],
    ),
    # the first of two who were hit, not of two events
    (
        "A truck was ambushed in Mach on Friday and its owner killed. The driver fled. The "
        "policeman who came first found the truck on fire.",
        [("Kachhi", "Armed clash", "1c", "")],
    ),
    (
        "Unidentified men shot dead a barber in Kharan on Friday. Police said they opened fire on "
        "him in the same area where a tailor was killed last year.",
        [("Kharan", "Attack", "1c", "")],
    ),
    # of what the guards fired at, and of what they carried
    (
        "Two soldiers who were guarding the post returned fire and killed four terrorists in Kech "
        "on Friday.",
        [("Kech", "Armed clash", "4m", "")],
    ),
    (
        "A motorcyclist carrying a grenade hurled it at a shop in Kharan on Friday, injuring two "
        "people.",
        [("Kharan", "Grenade", "", "2c")],
    ),
    # what they were first thought to be
    (
        "Police said four people were killed in a bomb blast in Kharan on Friday. Initially it was "
        "thought to be a suicide attack.",
        [("Kharan", IED, "4c", "")],
    ),
    # a militant beside the bomber is another man
    (
        "A suicide bomber blew himself up at the gate of a camp in Kharan on Friday. One terrorist "
        "was killed by the guards, the ISPR said.",
        [("Kharan", "Suicide bomb", "2m", "")],
    ),
    # names after policemen are other people
    (
        "Five policemen were killed in an ambush near Kharan on Friday. The attackers also shot "
        "dead Abdul Samad and Pir Jan, two passing tailors.",
        [("Kharan", "Armed clash", "2c 5s", "")],
    ),
    # a share of an attack is added to no other
    (
        "Two attacks in Kharan killed eleven people on Friday. The first attack killed seven "
        "passengers and the second killed four policemen.",
        [("Kharan", "Attack", "7c 4s", "")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_rule_reads_no_more_than_it_is_for(read: Read, text: str, told: Told) -> None:
    found = [
        (i.district, i.sub_event_type, by_side(i, "killed"), by_side(i, "injured"))
        for i in read(text)
    ]
    assert sorted(found, key=str) == sorted(told, key=str)
