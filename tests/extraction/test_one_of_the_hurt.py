"""Who of the hurt died, in the words that reports have for him, and how many were hurt then.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

SOME: list[tuple[str, str, str]] = [
    # by their noun
    (
        "Gunmen shot dead a shopkeeper and wounded four constables in Zhob on Friday. One of the"
        " constables, Dad Shah, died at the hospital.",
        "1c 1s",
        "3s",
    ),
    (
        "Gunmen shot dead four constables and wounded a shopkeeper in Zhob on Friday. One of the"
        " constables, Dad Shah, died at the hospital.",
        "4s",
        "1c",
    ),
    # by their number
    (
        "A wall fell in Sibi on Friday, killing three people and injuring five. One of the five"
        " later died.",
        "4c",
        "4c",
    ),
    (
        "A wall fell in Sibi on Friday, killing five people and injuring three. One of the five"
        " died before help came.",
        "5c",
        "3c",
    ),
    # by name
    (
        "Two Levies men were wounded by gunmen in Duki on Friday. One, Sepoy Dad Shah, died in"
        " hospital.",
        "1s",
        "1s",
    ),
    (
        "Two Levies men were abducted by gunmen in Duki on Friday. One, Sepoy Dad Shah, died in"
        " captivity.",
        "1s",
        "",
    ),
    # "among them", and those pronounced dead
    (
        "Nine commuters were wounded in a blast in Pishin on Friday. A girl among them died at"
        " night.",
        "1c",
        "8c",
    ),
    (
        "Two traders were wounded by gunmen in Pishin on Friday. One of them was declared dead on"
        " arrival at the hospital.",
        "1c",
        "1c",
    ),
    # the attackers are none of them
    (
        "Nine commuters were wounded when gunmen attacked a coach in Pishin on Friday. One of the"
        " attackers died when guards fired back.",
        "1m",
        "9c",
    ),
    # other words for a death
    (
        "Three labourers were wounded in a blast in Turbat on Friday. One of them lost his battle"
        " for life on Saturday.",
        "1c",
        "2c",
    ),
    (
        "Three labourers were wounded in a blast in Turbat on Friday. A girl who was among the"
        " injured breathed her last.",
        "1c",
        "2c",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), SOME)
def test_one_of_the_hurt_who_died_is_dead_and_no_longer_hurt(
    text: str, killed: str, injured: str, read: Read
) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


APART: list[tuple[str, str, str]] = [
    # the dead of one verb, by their sides, are no whole and its part
    (
        "Three policemen and a cook were killed in a bombing in Hub on Friday. Twelve people were"
        " injured, one of whom succumbed to his wounds.",
        "1c 3s 1u",
        "11u",
    ),
    # who died since is of the number of the hurt told with the dead
    (
        "At least eight traders were killed and three others injured in a blast in Hub on Friday."
        ' "Six traders were killed at once and five got injured," an officer said. Doctors said'
        " two of the traders died under treatment.",
        "8c",
        "3c",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), APART)
def test_the_dead_of_two_sides_and_a_first_count(
    text: str, killed: str, injured: str, read: Read
) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


ALSO: list[tuple[str, str, str]] = [
    # by a relative pronoun and his name
    (
        "A blast in Loralai on Friday left three policemen injured, one of whom, Constable Dad"
        " Shah, died at night.",
        "1s",
        "2s",
    ),
    # of a number told with the death
    (
        "A boundary wall fell in Loralai on Friday, killing a guard. Of the seven injured"
        " labourers, two expired.",
        "3c",
        "5c",
    ),
    (
        "A boundary wall fell in Loralai on Friday. Of the seven labourers, two died and five were"
        " injured.",
        "2c",
        "5c",
    ),
    (
        "A boundary wall fell in Loralai on Friday. Of the nine labourers hit, seven were injured"
        " and two died.",
        "2c",
        "7c",
    ),
    # but not of those who died at once
    (
        "A coach overturned in Loralai on Friday, injuring 18 people. Two of the passengers died on"
        " the spot.",
        "2c",
        "18c",
    ),
    # a wound of long ago
    (
        "A guard was killed in Loralai on Friday. The guard who was killed had been injured in"
        " Hub.",
        "1c",
        "",
    ),
    # "fatally"
    ("A stove blew up in Loralai on Friday. Six women were burnt, one fatally.", "1c", "5c"),
    (
        "Armed men opened fire in Loralai on Friday. Six women were injured and a guard was"
        " fatally shot.",
        "1c",
        "6c",
    ),
    # "the latter"
    (
        "Two traders were wounded in Loralai on Friday, one in the arm and the other in the neck;"
        " the latter died in hospital.",
        "1c",
        "1c",
    ),
    # whose relative clause tells that he was hurt, and who is told of for that alone
    (
        "The guard who was injured in Friday's blast in Loralai died on Sunday. Two other guards"
        " wounded in it are stable.",
        "1c",
        "2c",
    ),
    # a definite noun is who was called so last
    (
        "Gunmen shot dead a nephew of a trader in Loralai on Friday. His cook and another nephew"
        " were wounded and taken to hospital, where the nephew died.",
        "2c",
        "1c",
    ),
    (
        "A gas leak killed a woman and injured her three sons in Loralai on Friday. Two of the sons"
        " died in the burns ward.",
        "3c",
        "1c",
    ),
    (
        "A gas leak killed a son of a tailor and injured three others in Loralai on Friday. All"
        " four sons slept in the room. One of the sons died on the spot.",
        "1c",
        "3c",
    ),
    (
        "A captain embraced martyrdom and another was injured in Loralai on Friday. The injured"
        " captain was flown to Karachi but could not survive.",
        "2s",
        "",
    ),
    (
        "Two people died in a blast in Loralai on Friday, and the toll rose to four with the death"
        " of two injured, while 12 people are under treatment.",
        "4c",
        "12c",
    ),
    # who is hit and dies is not hurt too, nor is he one of others who were hurt
    (
        "Gunmen killed a tailor and injured four of his customers in Loralai on Friday. A vendor"
        " was also hit by a stray bullet and died in hospital.",
        "2c",
        "4c",
    ),
    (
        "A teacher was killed and a child hurt in firing in Loralai on Friday. A constable received"
        " bullet injuries in the gunfight that followed and died.",
        "1c 1s",
        "1c",
    ),
    (
        "A teacher was killed and a child hurt in firing in Loralai on Friday. A constable received"
        " bullet injuries in the gunfight that followed and a gunman died.",
        "1c 1m",
        "1c 1s",
    ),
    (
        "Two men were wounded in firing in Loralai on Friday. A third person, a tailor, received"
        " injuries that proved fatal.",
        "1c",
        "2c",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), ALSO)
def test_who_is_hurt_and_dies_is_told_of_in_many_ways(
    text: str, killed: str, injured: str, read: Read
) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)


COUNTED: list[tuple[str, str, str]] = [
    # the same toll before and after a death
    (
        "A soldier died and two others were wounded in a gunfight in Kohlu on Friday. Officials"
        " said the gunfight left three soldiers injured, one of whom, Naik Dad Shah, died in"
        " hospital.",
        "1s",
        "2s",
    ),
    # by the force alone
    (
        "A gunfight left a robber dead and three Levies sepoys injured in Kohlu on Friday. One of"
        " the sepoys, Dad Shah, died in hospital.",
        "1s 1m",
        "2s",
    ),
    # a first count of the hurt, and the report's own
    (
        "Seven people were killed in a blast in Kohlu on Friday. Some 24 people were injured. A"
        ' doctor said: "We received six bodies and over 20 injured; one man died of his wounds."',
        "7c",
        "24c",
    ),
    # "the condition of another"
    (
        "Three clerks were wounded in firing in Kohlu on Friday. The condition of another is"
        " critical.",
        "",
        "3c",
    ),
    (
        "A clerk was killed in firing in Kohlu on Friday. The condition of another is critical.",
        "1c",
        "1c",
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), COUNTED)
def test_the_hurt_are_counted_once(text: str, killed: str, injured: str, read: Read) -> None:
    [incident] = read(f"QUETTA: {text}")
    told = by_side(incident, "killed"), by_side(incident, "injured")
    assert told == (killed, injured)
