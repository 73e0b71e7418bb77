"""Who and how many: fatal shots, single names, lists that add up, counts that others claim.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, by_side, tolls

#: Each text with its incidents, rollups too: district, killed, injured.
TOLD: list[tuple[str, Told]] = [
    # "fatally", behind the verb or before it
    ("Gunmen shot a trader fatally in Kharan on Friday.", [("Kharan", "1c", "")]),
    ("Two labourers were shot fatally in Mastung on Friday.", [("Mastung", "2c", "")]),
    (
        "Attackers opened fire in Panjgur on Friday, fatally wounding a tailor and his son.",
        [("Panjgur", "2c", "")],
    ),
    (
        "Gunmen shot a guard fatally and wounded two men in Panjgur on Friday.",
        [("Panjgur", "1c", "2c")],
    ),
    # a name of one word
    (
        "A clash in Sibi on Friday left Javed dead and three others injured.",
        [("Sibi", "1c", "3c")],
    ),
    (
        "Firing broke out in Khuzdar on Friday, leaving Naseer dead and another man injured.",
        [("Khuzdar", "1c", "1c")],
    ),
    (
        "A collision left Karim injured and his wife dead in Zhob on Friday.",
        [("Zhob", "1c", "1c")],
    ),
    (
        "A blast left Turbat without power on Friday and two men dead.",
        [("Kech", "2c", "")],
    ),
    # each place has its own
    (
        "Lightning killed one person in Pishin and another one in Zhob on Friday.",
        [("Pishin", "1c", ""), ("Zhob", "1c", "")],
    ),
    (
        "Four labourers were shot dead on Friday, three in Kech and one in Panjgur.",
        [("Kech", "3c", ""), ("Panjgur", "1c", "")],
    ),
    (
        "Two policemen were killed in attacks on Friday, one in Pishin and another in Loralai.",
        [("Pishin", "1s", ""), ("Loralai", "1s", "")],
    ),
    (
        "Two guards were killed in an attack in Zhob on Friday, one in the shop and another in "
        "the street.",
        [("Zhob", "2c", "")],
    ),
    # one of a noun that looks like many
    (
        "Nine people, a police personnel among them, were shot dead in Nushki on Friday.",
        [("Nushki", "8c 1s", "")],
    ),
    ("Gunmen killed a Levies personnel in Sibi on Friday.", [("Sibi", "1s", "")]),
    ("Gunmen killed a number of police personnel in Sibi on Friday.", [("Sibi", "3s", "")]),
    # two who are each other's kin
    (
        "Two children, brother and sister, were hurt in a mine blast in Kohlu on Friday.",
        [("Kohlu", "", "2c")],
    ),
    ("Two men, father and son, were shot dead in Sibi on Friday.", [("Sibi", "2c", "")]),
    (
        "Two labourers and a brother and sister were killed in an attack in Sibi on Friday.",
        [("Sibi", "4c", "")],
    ),
    # men, and what each of them was
    (
        "Four men, a tailor, a cook and two others, were shot dead in Surab on Friday.",
        [("Surab", "4c", "")],
    ),
    (
        "Two men, a woman and a child were shot dead in Surab on Friday.",
        [("Surab", "4c", "")],
    ),
    (
        "Three men, a woman and two others were shot dead in Surab on Friday.",
        [("Surab", "6c", "")],
    ),
    # the rest of those counted
    (
        "Seven people were killed in a collision in Washuk on Friday. Four of the dead were "
        "traders. The three other dead were from Sindh.",
        [("Washuk", "7c", "")],
    ),
    # "another" with others
    (
        "Gunmen attacked a camp in Kohlu on Friday, killing a Levies officer and injuring another "
        "along with two labourers. One labourer was also wounded, he said.",
        [("Kohlu", "1s", "2c 1s")],
    ),
    (
        "Two labourers were hurt in an attack in Kohlu on Friday. Another labourer was also hurt.",
        [("Kohlu", "", "3c")],
    ),
    # several, and how many they were
    (
        "Four people died and several were injured in a collision in Zhob on Friday. Officials "
        "said nine passengers were hurt.",
        [("Zhob", "4c", "9c")],
    ),
    (
        "A blast in Sibi on Friday killed 18 people and injured several. The commissioner said "
        "six victims were also injured, two of them critically.",
        [("Sibi", "18c", "6c")],
    ),
    (
        "Dozens were injured in a blast in Zhob on Friday. Another 20 were injured in the "
        "stampede that followed.",
        [("Zhob", "", "32c")],
    ),
    # who survived
    (
        "A van fell into a ravine in Zhob on Friday, killing 22 people. The injured survivor is "
        "in critical condition.",
        [("Zhob", "22c", "1c")],
    ),
    # guards who are not counted are not the two who were
    (
        "Gunmen opened fire at a clinic in Quetta on Friday. Two nurses were unhurt but policemen "
        "guarding them were killed. Two policemen died.",
        [("Quetta", "2s", "")],
    ),
    # behind "women and children", the next
    (
        "Security forces killed 40 terrorists in an operation in Kharan on Friday. They said 12 "
        "civilians, including women and children, and six soldiers were martyred.",
        [("Kharan", "12c 6s 40m", "")],
    ),
    # a bracket in what he was
    (
        "Noor Khan, a former judge of the Balochistan High Court (BHC), has been killed in a gun "
        "attack in Kharan on Friday.",
        [("Kharan", "1c", "")],
    ),
    # how badly they were hurt
    (
        "Inspector Ali Jan was shot dead in Quetta on Friday, and the slain officer's wife and "
        "daughter suffered life-threatening injuries.",
        [("Quetta", "1s", "2c")],
    ),
    # what became of those who were taken or hurt, in the same sentence
    (
        "The nine labourers were kidnapped as they slept near a dam in Kech on Friday, and driven "
        "to the hills, where they were shot dead.",
        [("Kech", "9c", "")],
    ),
    (
        "Two policemen were abducted in Pishin on Friday; they were later found dead.",
        [("Pishin", "2s", "")],
    ),
    (
        "A shopkeeper was wounded in firing in Quetta on Friday; he later died in hospital.",
        [("Quetta", "1c", "")],
    ),
    (
        "Three traders were injured in firing in Quetta on Friday; he said they were stable.",
        [("Quetta", "", "3c")],
    ),
    (
        "A judge and a naib tehsildar were injured in firing in Mastung on Friday. The judge was "
        "unable to survive his injuries.",
        [("Mastung", "1c", "1s")],
    ),
    # names between those left and the word
    (
        "Firing at a shop in Zhob on Friday left two brothers, Ali and Hassan, dead and their "
        "father injured.",
        [("Zhob", "2c", "1c")],
    ),
    # an officer is no part of the militants
    (
        "Five militants, among them two suicide bombers, and a captain were killed in Gwadar on "
        "Friday.",
        [("Gwadar", "1s 5m", "")],
    ),
    # bodies found farther on
    (
        "Twelve bodies were found in Bela after the flood on Friday, officials said, with another "
        "three recovered in Uthal.",
        [("Lasbela", "12c", ""), ("Lasbela", "3c", "")],
    ),
    (
        "Four policemen, including an SHO, and a passer-by lost their lives in a suicide attack in "
        "Quetta on Friday.",
        [("Quetta", "1c 4s", "")],
    ),
    (
        "Three Levies men, including a driver, were killed in a blast in Kech on Friday.",
        [("Kech", "3s", "")],
    ),
    (
        "Nine people, including five policemen, a child and a woman, were killed in Kech on "
        "Friday.",
        [("Kech", "4c 5s", "")],
    ),
    (
        "A police mobile was ambushed in Quetta on Friday; two cops and their driver died.",
        [("Quetta", "3s", "")],
    ),
    # names behind a day or a town that opens the sentence
    (
        "On Friday, in a blast at the bazaar of Nushki, Ali Ahmed, Gul Jan and Noor Bakhsh died.",
        [("Nushki", "3c", "")],
    ),
    # with others, in the same event
    (
        "A tribal elder was killed in an ambush in Dera Bugti on Friday along with three of his "
        "guards.",
        [("Dera Bugti", "4c", "")],
    ),
    (
        "Five people were injured in firing in Mastung on Friday along with damage to two cars.",
        [("Mastung", "", "5c")],
    ),
    # a DIG, and who digs
    (
        "DIG Abdul Aziz was also killed in the shootout in Sibi on Friday.",
        [("Sibi", "1s", "")],
    ),
    (
        "Rescuers had to dig out two miners who were killed in a blast in Sibi on Friday.",
        [("Sibi", "2c", "")],
    ),
    # a person, by name alone
    (
        "Armed men opened fire on a tanker in Sibi on Friday. As a result, a person identified as "
        "Muhammad Umar lost his life.",
        [("Sibi", "1c", "")],
    ),
    (
        "Armed men opened fire on a van in Sibi on Friday. A person, identified as Sepoy Imran, "
        "lost his life.",
        [("Sibi", "1s", "")],
    ),
    # all in all, attackers among them
    (
        "Gunmen attacked a checkpost in Panjgur on Friday and killed four soldiers. Three "
        "attackers were also killed. Officials said seven people died in all.",
        [("Panjgur", "4s 3m", "")],
    ),
    # one of those whom the sentence before tells of as hurt
    (
        "Four traders were killed and nine hurt in a blast in Zhob on Friday. The wounded were "
        "taken to a hospital. Two of them died.",
        [("Zhob", "6c", "7c")],
    ),
    (
        "Four traders were killed and nine hurt in a blast in Zhob on Friday. The bodies and the "
        "wounded were taken to a hospital. Two of them were women.",
        [("Zhob", "4c", "9c")],
    ),
    (
        "Seven Levies men were injured in a blast in Kohlu on Friday. Two of them, Sepoy Ali and "
        "Sepoy Gul, lost their lives.",
        [("Kohlu", "2s", "5s")],
    ),
    (
        "Two coal miners were killed and three fell unconscious in a mine in Mach on Friday. The "
        "three were shifted to Quetta, where one passed away.",
        [("Kachhi", "3c", "2c")],
    ),
    (
        "Seven soldiers were in the van that was hit in Kech on Friday. Two of them, Sepoy Ali and "
        "Sepoy Gul, were martyred.",
        [("Kech", "2s", "")],
    ),
]

#: Figures that a witness claims beside those told before: killed, and the claims of killed.
CLAIMED: list[tuple[str, str, list[int]]] = [
    (
        "Border guards opened fire in Zhob on Friday; four traders were killed and two injured. "
        "One of the injured, named as Nasir, claimed that nine people had died, including five "
        "Afghans who were taken away.",
        "4c",
        [9, 5],
    ),
    (
        "Two men were shot dead in Kalat on Friday, police said. Residents claimed that six "
        "people had been killed.",
        "2c",
        [6],
    ),
    ("Residents claimed that six people had been shot dead in Kalat on Friday.", "6c", []),
    (
        "Two men were shot dead in Kalat on Friday. Police claimed that a third man had been "
        "killed.",
        "3c",
        [],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_and_how_many(read: Read, text: str, told: Told) -> None:
    found = tolls(read(text))
    assert found == told


@pytest.mark.parametrize(("text", "killed", "claims"), CLAIMED)
def test_what_a_witness_claims(read: Read, text: str, killed: str, claims: list[int]) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed
    assert incident.casualties.abducted.total is None
    assert [each.count.best for each in incident.claims if each.measure == "killed"] == claims
