"""Names beside which nothing happened: homes, papers, trainings, visits, and where "here" is.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from checkout import TABLES
from extraction.telling import Read, Told, tolls
from mapper.gazetteer import Gazetteer

#: Each text with its incidents, rollups too: district, killed, injured.
TOLD: list[tuple[str, Told]] = [
    # a newspaper's name
    (
        "An official told the daily Gwadar Times that three men were killed in a clash in the "
        "Gandawa area of Jhal Magsi district on Friday.",
        [("Jhal Magsi", "3c", "")],
    ),
    (
        "Police told the weekly Makran Sahil that two men were shot dead in Mastung on Friday.",
        [("Mastung", "2c", "")],
    ),
    # where those counted are from, and those named
    (
        "Gunmen shot dead six labourers near Harnai on Friday. Among the slain, four were masons, "
        "one from Loralai and one from Duki.",
        [("Harnai", "6c", "")],
    ),
    (
        "Four men were killed in Hub on Friday. They were identified as Nazeer from Kohlu, Karim "
        "Bakhsh from Awaran and two others.",
        [("Hub", "4c", "")],
    ),
    (
        "A rocket hurt two people in Quetta on Friday. Police said Ahmed Shah was from Kharan "
        "district and Gul Zaman from Pishin. The shop hit by the rocket was damaged.",
        [("Quetta", "", "2c")],
    ),
    ("Gunmen killed a trader, from Panjgur, near Hub on Friday.", [("Hub", "1c", "")]),
    # a list that opens with names of no table
    (
        "Three traders, residents of Foogan, Barkot and Turbat, were shot dead in Hub on Friday.",
        [("Hub", "3c", "")],
    ),
    (
        "A coach carrying pilgrims from Lodhran, Uch and Sibi overturned near Bela on Friday, "
        "killing six people.",
        [("Lasbela", "6c", "")],
    ),
    ("Gunmen killed two men in Karmo, Gandi and Kohlu on Friday.", [("Kohlu", "2c", "")]),
    # where a vehicle came from
    (
        "A coal truck from Duki hit a van in Loralai on Friday, killing three people.",
        [("Loralai", "3c", "")],
    ),
    (
        "The Bolan Mail from Quetta was attacked near Mach on Friday and two people were killed.",
        [("Kachhi", "2c", "")],
    ),
    ("Gunmen stole a car from Surab on Friday and killed its driver.", [("Surab", "1c", "")]),
    # where a body was found, unless its sentence says where
    ("Police found the body of a trader from Surab on Friday.", [("Surab", "1c", "")]),
    ("Police found the body of a trader from Surab in Kalat on Friday.", [("Kalat", "1c", "")]),
    # who was elsewhere on a visit
    (
        "A bomb hurt two people in Sibi on Friday. It went off when the governor was in Ziarat on "
        "a day-long visit.",
        [("Sibi", "", "2c")],
    ),
    # what a company runs
    (
        "A blast hit a convoy near Kalat on Friday, hurting six soldiers. An official of the firm "
        "that runs the Reko Diq copper and gold project confirmed the attack.",
        [("Kalat", "", "6s")],
    ),
    # a reporter in the capital
    (
        "A cyclone hit the coast on Friday. The AFP's Karim Baloch in the provincial capital, "
        "Quetta, says at least eight people were killed in Pasni on Friday.",
        [("Gwadar", "8c", "")],
    ),
    # the border of two districts is named by both
    (
        "Eight passengers were abducted and killed on the border between Kalat and Khuzdar "
        "districts of Balochistan on Friday.",
        [("Kalat", "8c", "")],
    ),
    # "here", which the next sentence sets right
    (
        "QUETTA: Two guards of a vaccination team were shot dead here on Friday, police said.\n\n"
        "The shooting took place in Mastung district, the commissioner said.",
        [("Mastung", "2c", "")],
    ),
    (
        "TURBAT: Three labourers were killed here on Friday night. The attack happened in Panjgur "
        "district, police said.",
        [("Panjgur", "3c", "")],
    ),
    (
        "QUETTA: A teacher was gunned down here on Friday. The incident occurred in the Killi "
        "Ismail area, police said.",
        [("Quetta", "1c", "")],
    ),
    (
        "QUETTA: Three traders were killed here on Friday. This attack took place days after two "
        "men died in Sibi.",
        [("Quetta", "3c", "")],
    ),
    # people who protest here against what was done elsewhere
    (
        "QUETTA: Lawyers staged a protest here on Friday against the killing of a colleague. The "
        "murder took place in Sibi a day earlier.",
        [("Quetta", "", "")],
    ),
    # an officer who was away from his town
    (
        "The mayor of Turbat was attacked in the Bidrang area of Mastung on Friday. Both a guard "
        "and the Turbat mayor were injured in the firing.",
        [("Mastung", "", "2c")],
    ),
    ("The mayor of Turbat and a guard were shot dead on Friday.", [("Kech", "2c", "")]),
    # a place near a border, filed under one district, and a dateline of another province
    (
        "Balgatar, Kech: Families of two missing men blocked the M-8 highway on Friday.\n\nThe "
        "sit-in was staged at Karmo in the Balgatar area.",
        [("Kech", "", "")],
    ),
    (
        "Balgatar, Panjgur: Two men were shot dead on Friday.\n\nThe men were fired at in the "
        "Balgatar area.",
        [("Panjgur", "2c", "")],
    ),
    ("JAFFARABAD: Two men were killed at Rojhan on Friday.", [("Jaffarabad", "2c", "")]),
    # a protest, and where they had come from
    (
        "The protesters had come from Gohargan, Tasp and Chitkan towns of Panjgur on Friday and "
        "had gathered outside the press club.",
        [("Panjgur", "", "")],
    ),
    (
        "Thousands of people staged a sit-in in Turbat on Friday. Khuzdar's National Party leader "
        "Mir Karim and others were among those who joined the protest.",
        [("Kech", "", "")],
    ),
    # who speaks from elsewhere, and whom somebody tells
    (
        "Two people were killed in a blast in Turbat on Friday. Governor Gul Khan, in Quetta, "
        "expressed deep sorrow.",
        [("Kech", "2c", "")],
    ),
    (
        "A dam burst near Pasni on Friday, killing ten people. Troops pulled survivors from the "
        "water, said Karim Butt, an army spokesperson in Quetta.",
        [("Gwadar", "10c", "")],
    ),
    (
        "Three traders were shot dead in Hub on Friday. The leaders of the Hazara community in "
        "Quetta condemned the attack.",
        [("Hub", "3c", "")],
    ),
    (
        "Three people were killed in Gwadar on Friday. The minister, who arrived in Quetta, vowed "
        "to act after the attack.",
        [("Gwadar", "3c", "")],
    ),
    ("Police said gunmen killed a trader in Hub on Friday.", [("Hub", "1c", "")]),
    # what is compared, and where it is dangerous
    (
        "Militants attacked a post near Pasni on Friday and killed two soldiers. There had been no "
        "attack on the coast, unlike Kech and Awaran.",
        [("Gwadar", "2s", "")],
    ),
    # prisoners, relief goods, gas
    (
        "Gunmen attacked a van in Mastung on Friday, hurting a guard, and freed four prisoners who "
        "were being shifted from Gadani jail to Quetta.",
        [("Mastung", "", "1c")],
    ),
    (
        "Six labourers were killed in Wadh on Friday and the bodies sent to native town Surab.",
        [("Khuzdar", "6c", "")],
    ),
    (
        "A blast hurt two people in Mastung on Friday, and gas supply was suspended in Quetta and "
        "Pishin.",
        [("Mastung", "", "2c")],
    ),
    # a line named by its ends
    (
        "QUETTA: Miscreants exploded a bomb on the Sibi-Harnai railway track near Nakus in Harnai "
        "on Friday, wounding two people.",
        [("Harnai", "", "2c")],
    ),
    # sites that look alike
    (
        "Four soldiers were killed when militants stormed a training centre in Khuzdar on Friday.",
        [("Khuzdar", "4s", "")],
    ),
    (
        "Three tourists on a visit were killed in a road accident when they were in Ziarat on "
        "Friday.",
        [("Ziarat", "3c", "")],
    ),
]

NOTHING = [
    "The rights group held a rally outside parliament in London on Friday. Several exiles, most "
    "of them settled from Kharan and Turbat, joined the protest.",
    "Hundreds of families of Kahan, Sui and Dera Bugti have migrated to Sindh to escape the "
    "operation. Attacks on the migrants have been frequent, and many were killed.",
    "Police in Kandahar arrested four men on Friday who had been trained in Zhob and were to "
    "attack refugees.",
    "A minister said on Friday there could be no peace until the issue of Kohlu was resolved.",
    "A rights body reported 90 killings in May. Among the affected districts Kech had the highest "
    "number with 22 cases, followed by Awaran with 20, Kalat with 19 and Khuzdar with 12.",
    "RAJANPUR: Two men were killed at Rojhan on Friday, police said.",
    "KABUL: Two refugees were shot dead in Kandahar on Friday. Their killers had received "
    "training in Chaman.",
]

#: Names as they are spelled in reports, with the place of the tables.
SPELLED = [
    ("Fatahpur", "Fatehpur"),
    ("Manjipur", "Manjhipur"),
    ("Sarbandan", "Sur Bandar"),
    ("Balincha", "Balicha"),
    ("Makhtar", "Mekhtar"),
    ("Spizend", "Spezand"),
    ("Nuttal", "Notal"),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_happened_where(read: Read, text: str, told: Told) -> None:
    found = tolls(each for each in read(text) if each.kind != "background")
    assert sorted(found, key=str) == sorted(told, key=str)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_put_on_the_map(read: Read, text: str) -> None:
    assert [incident for incident in read(text) if incident.district] == []


@pytest.fixture(scope="module")
def tables() -> Gazetteer:
    return Gazetteer.load(TABLES)


@pytest.mark.parametrize(("spelled", "name"), SPELLED)
def test_a_spelling_of_reports_is_in_the_tables(tables: Gazetteer, spelled: str, name: str) -> None:
    assert tables.find(spelled, limit=1)[0].location.place.name == name
