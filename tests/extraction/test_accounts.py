"""Figures of one incident, reconciled: what is the incident's own and what stays a claim."""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Count, Incident, Role, Tally


def only(found: list[Incident]) -> Incident:
    [incident] = found
    return incident


def test_sides_add_up_to_the_total(read: Read) -> None:
    killed = only(
        read("Two soldiers were martyred and five terrorists killed in a clash in Zhob on Friday.")
    ).casualties.killed
    assert (killed.security, killed.militants) == (Count.exactly(2), Count.exactly(5))
    assert killed.total == Count.exactly(7)


def test_at_least_keeps_the_upper_bound_open(read: Read) -> None:
    killed = only(read("At least 11 miners were killed in Duki on Friday.")).casualties.killed
    assert killed.total is not None
    assert (killed.total.low, killed.total.best, killed.total.high) == (11, 11, None)


def test_a_breakdown_tells_the_same_people_apart(read: Read) -> None:
    killed = only(
        read(
            "A blast killed nine people in Khuzdar on Friday. "
            "Those killed included four men, three women and two children."
        )
    ).casualties.killed
    assert killed == Tally(total=Count.exactly(9), civilians=Count.exactly(9))


def test_the_rest_of_the_people_are_taken_for_civilians(read: Read) -> None:
    incident = only(
        read("Ten people, including three Levies men, were killed in Turbat on Friday.")
    )
    killed = incident.casualties.killed
    assert (killed.security, killed.civilians) == (Count.exactly(3), Count.exactly(7))
    assert killed.total == Count.exactly(10)
    assert "side inferred" in incident.flags


@pytest.mark.parametrize(
    "text",
    [
        "Ten, including three Levies men, were killed in Turbat on Friday.",
        "Ten people, three Levies men and two attackers among them, were killed in Turbat.",
    ],
)
def test_the_rest_have_no_side_where_anybody_may_be_meant(read: Read, text: str) -> None:
    killed = only(read(text)).casualties.killed
    assert killed.security == Count.exactly(3)
    assert killed.unknown


@pytest.mark.parametrize("one", ["policeman", "trader", "labourer"])
@pytest.mark.parametrize(
    "more",
    [
        "Another {one} was killed near the bazaar.",
        "One more {one} was killed in the market.",
        "Another was gunned down in the same town.",
        "Residents said another {one} was also killed.",
    ],
)
def test_another_of_the_same_is_one_more(read: Read, one: str, more: str) -> None:
    text = f"QUETTA: A {one} was shot dead in Zhob on Friday, police said. " + more.format(one=one)
    assert only(read(text)).casualties.killed.total == Count.exactly(2)


@pytest.mark.parametrize(
    "again",
    [
        "The other guard was hit in the leg.",
        "Another guard was wounded, the doctor said.",
        "The wounded guard was taken to Quetta.",
    ],
)
def test_who_was_another_at_first_stays_one(read: Read, again: str) -> None:
    text = "A guard was killed and another wounded in firing in Kharan on Friday. " + again
    casualties = only(read(text)).casualties
    assert casualties.killed.total == casualties.injured.total == Count.exactly(1)


def test_they_were_tells_the_people_before_apart(read: Read) -> None:
    killed = only(
        read(
            "Six people were killed in Kalat on Friday. Police said they were two constables "
            "and four passengers."
        )
    ).casualties.killed
    assert (killed.security, killed.civilians) == (Count.exactly(2), Count.exactly(4))


def test_a_new_total_replaces_the_sum(read: Read) -> None:
    killed = only(
        read("Two more miners died in Duki on Friday, taking the death toll of the blast to 13.")
    ).casualties.killed
    assert killed.total == Count.exactly(13)


def test_an_earlier_toll_is_superseded(read: Read) -> None:
    incident = only(
        read(
            "A blast in Loralai killed 12 people on Friday, police said, "
            "revising an earlier death toll of seven."
        )
    )
    assert incident.casualties.killed.total == Count.exactly(12)
    assert [(c.count.best, c.status) for c in incident.claims] == [(7, "superseded")]


def test_a_groups_own_figure_stays_its_claim(read: Read) -> None:
    incident = only(
        read(
            "A bomb killed two soldiers in Kharan on Friday, officials said. The BLF claimed "
            "responsibility, and the BLF said it had killed nine soldiers."
        )
    )
    assert incident.casualties.killed.security == Count.exactly(2)
    assert [(c.by, c.count.best, c.status) for c in incident.claims] == [("BLF", 9, "asserted")]
    assert incident.claimed_by == "BLF"


def test_only_a_claim_is_flagged(read: Read) -> None:
    incident = only(
        read("The BLA said it had killed eight soldiers in an attack in Bolan on Friday.")
    )
    assert not incident.casualties.killed
    assert "claim only" in incident.flags


def test_a_denied_figure_is_disputed(read: Read) -> None:
    incident = only(
        read(
            "Troops traded fire at Chaman on Friday. Afghan media reported four Pakistani soldiers "
            "dead, which the military denied."
        )
    )
    assert not incident.casualties.killed
    assert [(c.count.best, c.status) for c in incident.claims] == [(4, "disputed")]


def test_two_officials_with_two_figures_stand_side_by_side(read: Read) -> None:
    incident = only(
        read(
            "A blast injured 16 policemen in Mastung on Friday, the provincial government said. "
            "The district police officer said 18 policemen were injured."
        )
    )
    assert incident.casualties.injured.total == Count.exactly(16)
    assert [(c.by, c.count.best) for c in incident.claims] == [("police", 18)]


def test_dozens_says_again_what_a_number_said(read: Read) -> None:
    incident = only(
        read(
            "Some 35 militants were killed in Kech on Friday. The minister praised troops, "
            "saying they had killed dozens of militants."
        )
    )
    assert incident.casualties.killed.militants is not None
    assert incident.casualties.killed.militants.best == 35
    assert incident.claims == ()


def test_no_casualties_is_a_stated_zero(read: Read) -> None:
    casualties = only(
        read("A gas pipeline was blown up in Sui on Friday. No casualties were reported.")
    ).casualties
    assert casualties.killed.total == casualties.injured.total == Count.exactly(0)


def test_what_is_not_stated_is_none(read: Read) -> None:
    casualties = only(read("Armed men blew up a gas pipeline in Sui on Friday.")).casualties
    assert not casualties


@pytest.mark.parametrize("event", ["earthquake", "flash flood"])
def test_people_hit_by_nature_are_civilians(read: Read, event: str) -> None:
    killed = only(
        read(
            f"Fifteen people died as a {event} hit Harnai on Friday. "
            "Six children are among the dead."
        )
    ).casualties.killed
    assert killed == Tally(total=Count.exactly(15), civilians=Count.exactly(15))


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died in a bomb blast in Khuzdar on Friday.",
        "Twelve people were shot dead by unknown men at a tea stall in Panjgur on Friday.",
        "Senior police officers said twelve people were killed by a parcel bomb in Sibi on Friday.",
        "A suicide bomber blew himself up at a rally in Kalat, killing twelve people on Friday.",
    ],
)
def test_people_hit_where_nobody_armed_is_told_of_are_civilians_by_inference(
    read: Read, text: str
) -> None:
    incident = only(read(text))
    assert incident.casualties.killed.civilians == Count.exactly(12)
    assert "side inferred" in incident.flags


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died in a clash between gunmen and soldiers in Khuzdar on Friday.",
        "Twelve people died in an operation of the security forces in Washuk on Friday.",
        "Twelve people died in a blast near an FC convoy in Kharan on Friday.",
        "Twelve people died and thirty, among them four policemen, were hurt by a bomb in Pishin "
        "on Friday.",
    ],
)
def test_people_hit_where_somebody_armed_is_told_of_keep_an_unknown_side(
    read: Read, text: str
) -> None:
    incident = only(read(text))
    assert incident.casualties.killed.unknown == Count.exactly(12)
    assert "side inferred" not in incident.flags


def test_the_wounded_who_die_move_from_injured_to_killed(read: Read) -> None:
    casualties = only(
        read(
            "A bomb killed two soldiers and injured five soldiers in Tump on Friday. "
            "One of the wounded later succumbed in hospital."
        )
    ).casualties
    assert casualties.killed.total == Count.exactly(3)
    assert casualties.injured.total == Count.exactly(4)


def test_more_adds_and_others_only_continue(read: Read) -> None:
    casualties = only(
        read(
            "Gunmen killed nine passengers in Nushki on Friday and injured four others. "
            "Two more passengers were killed when they fired on a car."
        )
    ).casualties
    assert casualties.killed.total == Count.exactly(11)
    assert casualties.injured.total == Count.exactly(4)


def test_one_unhurt_driver_says_nothing_of_the_others(read: Read) -> None:
    casualties = only(
        read("Gunmen killed a judge in Kharan on Friday. His driver escaped unhurt.")
    ).casualties
    assert casualties.killed.total == Count.exactly(1)
    assert not casualties.injured


def test_a_person_known_by_name_alone_is_one(read: Read) -> None:
    killed = only(
        read("Abdul Ghani Notezai was gunned down by unknown men in Taftan on Friday.")
    ).casualties.killed
    assert killed.total == Count.exactly(1)


@pytest.mark.parametrize(
    "claim",
    [
        "The BLA owned up to the bombing.",
        "The BLA claimed the attack.",
        "The BLA said in a statement that its fighters had carried out the bombing.",
    ],
)
def test_a_group_that_tells_of_its_own_deed_claims_it(read: Read, claim: str) -> None:
    incident = only(read(f"A bomb killed two soldiers in Kharan on Friday. {claim}"))
    assert incident.claimed_by == "BLA"


def test_what_police_say_of_a_group_is_no_claim(read: Read) -> None:
    incident = only(
        read(
            "A bomb killed two soldiers in Kharan on Friday. "
            "Police said the BLA had carried out similar raids."
        )
    )
    assert incident.claimed_by is None


def test_a_later_sentence_tells_whose_people_they_were(read: Read) -> None:
    casualties = only(
        read(
            "A bomb killed two people and injured 11 in Chaman on Friday. "
            "The injured were soldiers."
        )
    ).casualties
    assert casualties.injured.security == Count.exactly(11)
    assert casualties.killed.unknown == Count.exactly(2)


def test_a_total_counts_the_sides_told_before_it(read: Read) -> None:
    killed = only(
        read(
            "Two soldiers and three traders died in a blast in Sibi on Friday. "
            "The death toll rose to nine, hospital officials said."
        )
    ).casualties.killed
    assert (killed.security, killed.civilians) == (Count.exactly(2), Count.exactly(3))
    assert (killed.unknown, killed.total) == (Count.exactly(4), Count.exactly(9))


def test_the_same_people_without_their_side_are_not_added(read: Read) -> None:
    killed = only(
        read(
            "Two soldiers and three traders died in a blast in Sibi on Friday. "
            "Five people died, doctors said."
        )
    ).casualties.killed
    assert killed.total == Count.exactly(5)


def test_fewer_people_from_another_source_stay_a_claim(read: Read) -> None:
    incident = only(
        read(
            "Two soldiers and six traders died in a blast in Sibi on Friday, officials said. "
            "Hospital sources said three people died."
        )
    )
    assert incident.casualties.killed.total == Count.exactly(8)
    assert [(c.by, c.count.best) for c in incident.claims] == [("hospital", 3)]


def test_some_of_a_side_told_apart_later_are_not_added(read: Read) -> None:
    killed = only(
        read(
            "Nine labourers were killed in Kech on Friday. Four labourers died on the spot, "
            "police said."
        )
    ).casualties.killed
    assert killed.total == Count.exactly(9)


def test_parts_that_exceed_their_whole_are_flagged(read: Read) -> None:
    incident = only(
        read(
            "A blast killed five people in Khuzdar on Friday. "
            "Those killed included four men, three women and two soldiers."
        )
    )
    assert "figures do not add up" in incident.flags
    assert incident.casualties.killed.total == Count.exactly(5)


def test_wounded_people_of_no_side_who_die_move_too(read: Read) -> None:
    casualties = only(
        read(
            "A blast killed four people and injured 20 people in Quetta on Friday. "
            "Three of the injured died in hospital."
        )
    ).casualties
    assert casualties.killed.total == Count.exactly(7)
    assert casualties.injured.total == Count.exactly(17)


def test_a_vague_number_gives_way_to_an_exact_one(read: Read) -> None:
    injured = only(
        read("Dozens of people were hurt in Zhob on Friday. Doctors said 34 people were hurt.")
    ).casualties.injured
    assert injured.total is not None and injured.total.best == 34


def test_no_loss_of_life_says_nothing_of_the_injured(read: Read) -> None:
    incident = only(
        read("A blast hurt two soldiers in Kalat on Friday. There was no loss of life, it said.")
    )
    assert incident.casualties.killed.total == Count.exactly(0)
    assert incident.casualties.injured.security == Count.exactly(2)


@pytest.mark.parametrize(
    ("text", "total", "side", "part"),
    [
        ("Six miners were among the 14 people killed in a blast in Duki.", 14, "civilians", None),
        ("A policeman was among three people killed by gunmen in Hub.", 3, "security", 1),
        ("Two soldiers are among the seven people killed in Zhob.", 7, "security", 2),
    ],
)
def test_some_among_those_killed_are_a_part_of_them(
    read: Read, text: str, total: int, side: Role, part: int | None
) -> None:
    [incident] = read(text)
    killed = incident.casualties.killed
    assert killed.total == Count.exactly(total)
    if part is not None:
        assert killed.role(side) == Count.exactly(part)


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman revised down to 26 the number of people killed in a blast in Sibi on Friday.",
        "Doctors put at 26 the death toll of a blast in Sibi on Friday.",
        "One more body was found after a blast in Sibi on Friday, taking the number of bodies "
        "recovered to 26.",
    ],
)
def test_a_total_may_stand_before_or_behind_its_words(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.casualties.killed.total == Count.exactly(26)


def test_all_of_one_side_stand_beside_some_of_the_other(read: Read) -> None:
    [incident] = read("Three soldiers and all six attackers died in a clash in Panjgur on Friday.")
    killed = incident.casualties.killed
    assert killed.security == Count.exactly(3)
    assert killed.militants == Count.exactly(6)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Two would-be bombers were killed in Kalat on Friday.", "militants"),
        ("Two security guards of a bank were shot dead in Kalat on Friday.", "civilians"),
        ("Two bodyguards of an elder were shot dead in Kalat on Friday.", "civilians"),
        ("Two border guards were shot dead in Panjgur on Friday.", "security"),
        ("Two police guards were shot dead in Kalat on Friday.", "security"),
    ],
)
def test_whose_side_a_noun_tells(read: Read, text: str, side: Role) -> None:
    [incident] = read(text)
    assert incident.casualties.killed.role(side) == Count.exactly(2)


@pytest.mark.parametrize(
    "text",
    [
        "Police said that gunmen would kill two guards in Kalat.",
        "The group said that it would bomb the post in Kalat and kill two men.",
    ],
)
def test_what_would_happen_has_not_happened(read: Read, text: str) -> None:
    assert not [i for i in read(text) if i.casualties.killed.total]


@pytest.mark.parametrize(
    "text",
    [
        "Two sons of a tribal elder were shot dead in Kalat on Friday.",
        "Gunmen killed two relatives of a policeman in Kalat on Friday.",
        "Two employees of the deputy commissioner were killed in Kalat on Friday.",
    ],
)
def test_whose_relatives_they_were_is_nobody_more(read: Read, text: str) -> None:
    [incident] = read(text)
    killed = incident.casualties.killed
    assert killed.total == killed.civilians == Count.exactly(2)


@pytest.mark.parametrize(
    ("text", "civilians", "security"),
    [
        ("A senior police officer, DSP Abdul Malik, was shot dead in Kharan on Friday.", None, 1),
        ("A police officer, SI Noor Ahmed, and two constables were killed in Mach.", None, 3),
        ("A driver, Imran Ali, and two miners were killed in Mach on Friday.", 3, None),
        ("A policeman, Sepoy Adil Khan and a driver were killed in Hub on Friday.", 1, 2),
        ("A man killed his wife and minor daughter in Hub on Friday.", 2, None),
        ("A man shot dead his sister and her alleged lover in Hub on Friday.", 2, None),
    ],
)
def test_a_name_in_apposition_is_nobody_more(
    read: Read, text: str, civilians: int | None, security: int | None
) -> None:
    killed = only(read(text)).casualties.killed
    assert (killed.civilians.best if killed.civilians else None) == civilians
    assert (killed.security.best if killed.security else None) == security


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in a blast in Quetta on Friday. Four of them were policemen.",
        "Of the nine dead in a blast in Quetta on Friday, four were policemen.",
    ],
)
def test_what_some_of_them_were(read: Read, text: str) -> None:
    killed = only(read(text)).casualties.killed
    assert killed.total == Count.exactly(9)
    assert killed.security == Count.exactly(4)


@pytest.mark.parametrize(
    "text",
    [
        "Fighters attacked a camp in Mashkay on Friday, killing five personnel, the group's "
        "spokesperson said.",
        "The group said it had killed five soldiers in Mashkay on Friday.",
        "The banned outfit claimed to have killed five soldiers in Mashkay on Friday.",
        "A spokesman for the separatist group said that five soldiers were killed in Mashkay.",
    ],
)
def test_a_group_without_its_name_is_a_party_too(read: Read, text: str) -> None:
    incident = only(read(text))
    assert incident.casualties.killed.total is None
    assert [claim.count.best for claim in incident.claims] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "The rights group said that five students were killed in Mashkay on Friday.",
        "Police said that a group of gunmen killed five students in Mashkay on Friday.",
    ],
)
def test_other_groups_are_no_party(read: Read, text: str) -> None:
    assert only(read(text)).casualties.killed.total == Count.exactly(5)
