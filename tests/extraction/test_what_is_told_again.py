"""What a report says again of one event, comments on or only means, and what it tells besides.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read

CLASH, PROTEST = "Armed clash", "Peaceful protest"
BOMB, SUICIDE = "Remote explosive/landmine/IED", "Suicide bomb"
TAKEN = "Abduction/forced disappearance"
SEIZED = "Disrupted weapons use"

TOLD: list[tuple[str, list[tuple[str | None, str]]]] = [
    # one more blast of the same attack, and a second attack
    (
        "A bomb killed two people on a train near Sibi on Friday. There was another explosion when"
        " the passengers were getting off, a clerk said.",
        [("Sibi", BOMB)],
    ),
    (
        "A bomb killed two people in Sibi on Friday. Another explosion injured a guard in Bela.",
        [("Sibi", BOMB), ("Lasbela", BOMB)],
    ),
    # what the report calls the blast further down
    (
        "A truck packed with explosives rammed into a convoy in Kharan on Friday, killing four"
        " soldiers. Nine people were wounded in the suicide attack, doctors said.",
        [("Kharan", SUICIDE)],
    ),
    (
        "A car bomb killed four soldiers in Kharan on Friday. At first it was thought to be a"
        " suicide attack.",
        [("Kharan", BOMB)],
    ),
    # praise for an operation, and one more operation
    (
        "Troops killed seven terrorists in the Dasht area of Kech on Friday. Meanwhile, the"
        " president lauded the forces for the operation in Kech.",
        [("Kech", CLASH)],
    ),
    (
        "Troops killed seven terrorists in the Dasht area of Kech on Friday. Meanwhile, four"
        " terrorists were killed in an operation in Kharan.",
        [("Kech", CLASH), ("Kharan", CLASH)],
    ),
    # a place and its district behind a comma, and two districts
    (
        "Troops killed seven terrorists in Kohar Dam, near a forest, District Loralai, on Friday.",
        [("Loralai", CLASH)],
    ),
    (
        "A list of two: the abducted are from Kharan and Kech.\n\nTwo men were abducted in Turbat"
        " on 3 July 2025.\n\nOn 1 July 2025, a student was abducted from Kharan.",
        [("Kech", TAKEN), ("Kharan", TAKEN)],
    ),
    # operations in parts of the province, and where they were
    (
        "At least 16 suspects were arrested in operations in parts of Balochistan on Friday."
        " Rockets were also recovered during the operations, which were in Zhob, Sibi and Kohlu.",
        [("Zhob", CLASH), ("Sibi", CLASH), ("Kohlu", CLASH)],
    ),
    # a town's bureau, a target, and what goes on happening
    (
        "A bomb killed two people in Sibi on Friday. It had been under a bench, the channel's"
        " Quetta bureau chief Adil Khan said.",
        [("Sibi", BOMB)],
    ),
    (
        "The corps thwarted an attack, whose likely target was a procession in Sibi, as it seized a"
        " huge cache of arms in Chaman on Friday.",
        [("Chaman", SEIZED)],
    ),
    (
        "Police foiled an attempt to target a procession in Sibi on Friday.",
        [("Sibi", SEIZED)],
    ),
    (
        "Gunmen killed nine pilgrims near Taftan on Friday. For months pilgrims are being targeted"
        " by militants in Mastung.",
        [("Chagai", "Attack")],
    ),
    # a namesake that was measured, and named again
    (
        "A grenade injured four women in Nasirabad, 40 kilometres from Turbat, on Friday. Two men"
        " threw the grenade at a house in Nasirabad, an officer said.",
        [("Kech", "Grenade")],
    ),
    # the road that a protest blocked
    (
        "Thousands of protesters blocked the road that leads to Jiwani on Friday.",
        [("Gwadar", PROTEST)],
    ),
    (
        "Hindu traders observed a strike in Dhadar, which is the headquarters of the district,"
        " against the abduction of a trader.",
        [("Kachhi", PROTEST)],
    ),
    # strikes of two towns of one district, and a strike told twice
    (
        "Pasni observed a complete shutdown on Friday. In Jiwani traders also went on strike.",
        [("Gwadar", PROTEST), ("Gwadar", PROTEST)],
    ),
    (
        "A complete strike was observed in Zhob on Friday against the arrests. A protest was held"
        " by traders against the arrests.",
        [("Zhob", PROTEST)],
    ),
    # what explosives were meant for
    (
        "Police seized explosives in Chaman on Friday. They were to be used in attacks in Pishin.",
        [("Chaman", SEIZED)],
    ),
    # arms that a group has, and arms that police found
    ("The group gives weapons and ammunition to others in Kohlu, officials said.", []),
    (
        "Weapons and ammunition were recovered from a house in Kohlu on Friday.",
        [("Kohlu", SEIZED)],
    ),
    # whose dead they were
    (
        "Three policemen were shot dead near Sibi on Friday. SSP Dad Karim said the martyred"
        " officials were of the Bela police station.",
        [("Sibi", CLASH)],
    ),
    # who people are, and whom they lost
    (
        "Two drivers, Gul Khan from Pishin and Raz Muhammad from Chaman, were shot dead in Hub on"
        " Friday.",
        [("Hub", "Attack")],
    ),
    (
        "Gunmen abducted a captain (serving in DHA Quetta) and his brother near Ziarat on Friday.",
        [("Ziarat", "Abduction/forced disappearance")],
    ),
    (
        "A guard, Gul Khan, resident of Manjushori area of Nasirabad district, was shot dead in"
        " Khuzdar on Friday.",
        [("Khuzdar", "Attack")],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_each_event_is_told_once(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    incidents = read(f"ISLAMABAD: {text}")
    assert [(i.district, i.sub_event_type) for i in incidents if i.kind == "event"] == told


def test_a_caption_and_the_dateline_below_it_are_no_news(read: Read) -> None:
    [incident] = read(
        "Gunmen kill driver in Balochistan\nThe attackers fired on the lorries, killing one driver."
        "\nPolice stand beside a lorry after an attack in Hub. PHOTO: AFP/FILE\nQUETTA:\nThe driver"
        " of a lorry was killed by gunmen in Balochistan on Friday, police said.\nThe attack"
        " happened in Nasirabad district."
    )
    assert (incident.district, incident.casualties.killed.total) == ("Nasirabad", _one())


def _one() -> object:
    from mapper.model import Count

    return Count.exactly(1)
