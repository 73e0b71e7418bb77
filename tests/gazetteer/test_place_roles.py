"""What a place name does in its sentence (AMBIGUITIES.md, sections 7 and 8).

Each kind is tried with several invented sentences, and with sentences that look
alike and where the place is the scene after all.
"""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer
from mapper.model import Part

from .conftest import Roles

ROUTE = [
    ("A Quetta-bound bus overturned near Mach.", "Quetta"),
    ("A Gwadar bound van was stopped at Pasni.", "Gwadar"),
    ("Gunmen stopped a coach going from Turbat to Karachi near Uthal.", "Turbat"),
    ("Gunmen stopped a coach going from Turbat to Karachi near Uthal.", "Karachi"),
    ("Armed men blocked the Khuzdar-Awaran highway at Wahir.", "Khuzdar"),
    ("Armed men blocked the Khuzdar-Awaran highway at Wahir.", "Awaran"),
    ("A passenger bus of the Loralai-Zhob service was fired at near Mekhtar.", "Zhob"),
    ("They were on their way to Kohlu when a mine went off near Mawand.", "Kohlu"),
    ("A convoy returning from Panjgur hit a mine at Hoshab.", "Panjgur"),
    ("The bridge linking Harnai with Sanjawi was blown up.", "Sanjawi"),
    ("Traffic between Sibi and Kohlu was suspended after a blast in Lehri.", "Sibi"),
    ("A bomb went off on the Sibi road in Kohlu.", "Sibi"),
    ("Two officials were heading for Dalbandin when they were shot in Nushki.", "Dalbandin"),
]
ROUTE += [
    ("A van had left Kharan for Panjgur when it overturned near Basima.", "Kharan"),
    ("A van had left Kharan for Panjgur when it overturned near Basima.", "Panjgur"),
    ("The bus, which left Gwadar for Karachi at dawn, hit a tree at Winder.", "Gwadar"),
    ("A coach had left Zhob at noon, and fell into a ravine near Mekhtar.", "Zhob"),
    ("A herdsman was moving to Lehri when a mine went off in Kohlu.", "Lehri"),
    ("Two brothers travelling to Awaran were shot dead in Mashkai.", "Awaran"),
    ("A convoy en route to Kahan was fired at in Mawand.", "Kahan"),
    ("A family bound for Jiwani drowned near Pasni.", "Jiwani"),
    ("A lorry heading towards Chaman was set on fire in Gulistan.", "Chaman"),
    ("The train, the Bolan Mail from Quetta to Karachi, was late.", "Quetta"),
    ("A lorry from Chaman to Jacobabad was carrying grapes.", "Chaman"),
    ("The remains were brought home through Taftan.", "Taftan"),
    ("Dates are imported through the Mashkel border.", "Mashkel"),
    ("The coffins are to be flown onward from Turbat.", "Turbat"),
    ("Drugs were sent to Karachi via Hub after a raid in Dalbandin.", "Hub"),
    ("Trains between Sibi and the rest of the country were stopped after a blast in Mach.", "Sibi"),
    ("Gunmen fled towards the hills of Harnai after a raid in Duki.", "Harnai"),
]
ROUTE += [
    ("The post lies on a road that connects the district with Zhob.", "Zhob"),
    ("Pylons of the Uch-Sibi line were blown up in Notal.", "Sibi"),
]
HOSPITAL = [
    ("Two children are still being treated in Loralai after the quake in Harnai.", "Loralai"),
    ("Three of them expired at the Ziarat district hospital.", "Ziarat"),
    ("A helicopter flew the worst cases to Khuzdar from Nal.", "Khuzdar"),
    ("The worst hurt were flown to *Quetta* after the quake in Harnai.", "Quetta"),
    ("The injured were shifted to Khuzdar after the blast in Wadh.", "Khuzdar"),
    ("Four bodies were taken to Turbat from the Buleda area.", "Turbat"),
    ("The wounded were referred to Quetta for treatment.", "Quetta"),
    ("Doctors at the Civil Hospital in Sibi said two of the injured were critical.", "Sibi"),
    ("He died of his wounds at the Combined Military Hospital (CMH) in Quetta.", "Quetta"),
    ("The bodies were handed over at the district hospital in Kharan.", "Kharan"),
    ("The injured were driven to a clinic in provincial capital Quetta.", "Quetta"),
    ("Nine wounded miners were flown to the provincial capital, Quetta.", "Quetta"),
    ("A helicopter took the wounded to Loralai.", "Loralai"),
    ("Mourners carried the coffins to Kharan.", "Kharan"),
    (
        "The bodies of eight men shot in Mehrestan were handed over at the Taftan border.",
        "Taftan border",
    ),
    (
        "The remains were handed over to their families in Pasni after the crash near Ormara.",
        "Pasni",
    ),
]
ORIGIN = [
    ("Fighters from Panjgur shot two men dead in Washuk.", "Panjgur"),
    ("The gunmen from Kohlu attacked a post near Duki.", "Kohlu"),
    ("The officer held a degree from Khuzdar and was shot in Hub.", "Khuzdar"),
    ("The deceased, a resident of Panjgur, ran a shop in Hub.", "Panjgur"),
    ("Two men hailing from Loralai were shot dead in Duki.", "Loralai"),
    ("The victims belonged to Swat and worked in Mach.", "Swat"),
    ("Three barbers from Sindh were killed in Kech district.", "Sindh"),
    ("Miners from Killa Saifullah and Pishin were killed in Duki.", "Killa Saifullah"),
    ("A Gwadar-based trader was abducted in Turbat.", "Gwadar"),
    ("Sepoy Adil Khan, 24, of Zhob district, died in Kech district.", "Zhob"),
    ("The slain minister was from Mastung.", "Mastung"),
]
ORIGIN += [
    ("Elders from Barkhan and Taunsa met in Rakhni.", "Barkhan"),
    ("Volunteers from Winder pulled out the dead in Uthal.", "Winder"),
    ("A jirga of tribesmen from Duki ended a feud in Kohlu.", "Duki"),
    ("The dead, mostly from Kharan, were travelling by bus.", "Kharan"),
    ("Reinforcements from Mastung reached Mangochar.", "Mastung"),
    ("A Gwadar-registered car was seized in Hub.", "Gwadar"),
]
REFERENCE = [
    ("The village lies 40 km from Kalat in the Johan area.", "Kalat"),
    ("A bomb exploded some 35 kilometres northeast of Turbat.", "Turbat"),
    ("The camp stands 12km south of Sui in Dera Bugti district.", "Sui"),
    ("It happened in a district bordering Iran.", "Iran"),
    ("The post stands close to the Iran border in Mashkel.", "Iran"),
]
NAME_PART = [
    ("Nine were hurt, said Kharan police chief Nasir Jan.", "Kharan"),
    ("Four men, their ringleader Sarbaz alias Doda among them, were shot.", "Sarbaz"),
    ("The Quetta Shura denied it.", "Quetta"),
    ("Khuzdar Engineering University closed its hostels.", "Khuzdar"),
    ("The Gwadar Development Authority issued a notice.", "Gwadar"),
    ("The Khan of Kalat spoke from exile.", "Kalat"),
    ("DC Mastung said three people were killed.", "Mastung"),
    ("SSP Nushki told reporters that two men had died.", "Nushki"),
    ("Kalat Deputy Commissioner Bilal Ahmed said a mine had gone off.", "Kalat"),
    ("Zhob Commissioner Hafeez Jan said the road was open.", "Zhob"),
    ("The Balochistan Liberation Army claimed it.", "Balochistan"),
    ("Balochistan government spokesperson Shahid Jan condemned it.", "Balochistan"),
    ("Quetta Gladiators won the match.", "Quetta"),
    ("Sanaullah Zehri condemned the blast.", "Zehri"),
    ("Members of the Zehri tribe met.", "Zehri"),
    ("A pipeline of the Sui Southern Gas Company was blown up.", "Sui"),
]
CONTEXT = [
    ("The tremor was felt in Chaman, Pishin and Zhob.", "Zhob"),
    ("Rain is expected in Kalat, Khuzdar and Lasbela.", "Khuzdar"),
    ("Snow may close roads in Ziarat and Harnai.", "Harnai"),
    ("The temperature fell to minus four in Kalat.", "Kalat"),
    ("The opposition gave a shutdown call in Quetta and Pishin.", "Pishin"),
    ("Rs 20 million was allocated for schools in Washuk.", "Washuk"),
    ("Officials in Tehran denied it.", "Tehran"),
    ("Two men were killed in Saravan, Iran.", "Saravan"),
    ("A blast in Kandahar killed nine.", "Kandahar"),
]
CONTEXT += [
    ("In a message from Gwadar, the minister denounced the assault in Kalat.", "Gwadar"),
    (
        "They took two cars, which were found abandoned near Rakhni, after a raid in Kohlu.",
        "Rakhni",
    ),
    ("A Levies officer in the town of Surab said four men had died in Gidar.", "Surab"),
    ("An army spokesman in Khuzdar put the dead at nine.", "Khuzdar"),
    ("Hospital sources in Loralai said one more man had died.", "Loralai"),
    ("Omar, a trader in the coastal town of Jiwani, said by phone that boats were lost.", "Jiwani"),
    ("He told journalists in Sibi that schools would open.", "Sibi"),
    ("The statement was emailed to the media in Turbat.", "Turbat"),
    ("A driver said by telephone from Nushki that the road was shut.", "Nushki"),
    ("The minister held a press conference in Quetta.", "Quetta"),
    ("The chief minister was briefed in Gwadar.", "Gwadar"),
    ("Rallies were announced in Panjgur and Turbat for Monday.", "Turbat"),
    ("The Porali river rose by a metre; the Bolan river was in flood.", "Bolan"),
    ("Two died in Khuzdar as the Mula river rose.", "Mula"),
    ("The group fights for the independence of Balochistan.", "Balochistan"),
    ("The people of Balochistan want water.", "Balochistan"),
    ("He spoke on the rights of Balochistan.", "Balochistan"),
    ("Bar associations of Zhob, Loralai and Duki condemned it.", "Duki"),
    ("It made threats, citing the mines in Chagai.", "Chagai"),
    ("A statement issued in Turbat said that three had died in Mand.", "Turbat"),
    ("A press release issued from Quetta put the dead in Bolan at six.", "Quetta"),
]
LOCATION = [
    ("A police officer in Kalat was shot dead, officials said.", "Kalat"),
    ("Two journalists in Khuzdar were wounded by a grenade.", "Khuzdar"),
    ("Gunmen attacked journalists in Gwadar, police said.", "Gwadar"),
    ("Two labourers were abducted from Kingri on Monday.", "Kingri"),
    ("Armed men kidnapped four engineers from Wadh.", "Wadh"),
    ("Six people were picked up from Tump, relatives say.", "Tump"),
    ("A flood swept through Lasbela, killing three.", "Lasbela"),
    ("A blast ripped through Mastung on Friday.", "Mastung"),
    ("A convoy was passing through Awaran when a mine went off.", "Awaran"),
    ("The bombing left Zhob in darkness.", "Zhob"),
    ("Four people died across Balochistan, rights groups say.", "Balochistan"),
    ("Gunmen killed five people in the hills of Kohlu.", "Kohlu"),
    ("A bus was attacked in Mach on its way to Sibi.", "Mach"),
    ("A trader was abducted from Mastung on Friday.", "Mastung"),
    ("Five bodies were found in the Tutak area of Khuzdar.", "Tutak"),
    ("Militants attacked the Levies station in Zehri.", "Zehri"),
    ("A bomb exploded outside the Civil Hospital in Sibi, killing six.", "Sibi"),
    ("Gunmen attacked the Panjgur police station.", "Panjgur"),
    ("An attack on the Turbat Naval Base killed one.", "Turbat"),
    ("Gunmen stormed the office of the deputy commissioner in Kech district.", "Kech"),
    ("In Gwadar, five workers were shot dead.", "Gwadar"),
    ("A quake killed four in Harnai and was felt in Sibi.", "Harnai"),
    ("Floods swept away three people in Lasbela; more rain is expected.", "Lasbela"),
    ("Two people were killed in the north of Balochistan.", "Balochistan"),
    ("Security forces killed two men in the Pak-Iran border area of Panjgur.", "Panjgur"),
    ("Firing in Kalat, Khuzdar and Mastung killed nine.", "Khuzdar"),
    ("A blast in the provincial capital Quetta killed two.", "Quetta"),
    ("Two policemen were shot dead in the provincial capital, Quetta, on Monday.", "Quetta"),
    ("Three militants were arrested from Hub.", "Hub"),
    ("Two bodies were found at the Taftan border.", "Taftan border"),
    ("Gunmen killed two men at the Chaman border.", "Chaman border"),
    ("Gunmen shot dead three labourers at Kolpur.", "Kolpur"),
    ("A blast wounded four passengers at Mach.", "Mach"),
]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (text, name, role)
        for role, sentences in {
            "route": ROUTE,
            "hospital": HOSPITAL,
            "origin": ORIGIN,
            "reference": REFERENCE,
            "name_part": NAME_PART,
            "context": CONTEXT,
            "location": LOCATION,
        }.items()
        for text, name in sentences
    ],
)
def test_role(roles: Roles, text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


@pytest.mark.parametrize(
    "opening",
    [
        "{place}: ",
        "{place} – ",
        "{place}, Pakistan, Jan 31 (Reuters) – ",
        "{place}, Jun 21 (APP): ",
        "{place} (AFP): ",
    ],
)
@pytest.mark.parametrize("place", ["QUETTA", "GULISTAN", "Turbat", "ISLAMABAD"])
def test_the_opening_of_a_report_says_where_it_was_filed(
    roles: Roles, opening: str, place: str
) -> None:
    text = opening.format(place=place) + "Two men were shot dead in Khuzdar on Monday."
    assert roles(text)[place] == "dateline"
    assert roles(text)["Khuzdar"] == "location"


def test_a_dateline_of_several_places_names_the_scenes(roles: Roles) -> None:
    found = roles("KALAT/MASTUNG: Nine people were killed on Sunday.")
    assert found == {"KALAT": "location", "MASTUNG": "location"}


def test_a_colon_later_in_the_sentence_makes_no_dateline(roles: Roles) -> None:
    assert roles("Kalat was quiet after the raid: shops opened.")["Kalat"] == "location"


def test_parts_of_the_report_decide_before_the_words(gazetteer: Gazetteer) -> None:
    lines = ["By Asad Baloch in Quetta", "KHARAN: Two died in Besima.", "Flood kills ten in Lahore"]
    text = "\n".join(lines)
    kinds = ("byline", "body", "ticker")
    starts = [text.index(line) for line in lines]
    parts = [
        Part(start, start + len(line), kind)  # type: ignore[arg-type]
        for start, line, kind in zip(starts, lines, kinds, strict=True)
    ]
    found = {m.text: m.role for m in gazetteer.mentions(text, parts=parts)}
    assert found == {
        "Quetta": "byline",
        "KHARAN": "dateline",
        "Besima": "location",
        "Lahore": "context",
    }


def test_bylines_and_credits_are_known_without_parts(roles: Roles) -> None:
    text = "(Reporting by Adil Jan in Quetta; additional reporting by Omar Shah in Peshawar)"
    assert roles(text)["Quetta"] == "byline"
    assert roles("By Adil Jan in Turbat")["Turbat"] == "byline"


def test_a_name_that_is_no_place_has_no_location(gazetteer: Gazetteer) -> None:
    (mention,) = gazetteer.mentions("The Quetta Shura denied it.")
    assert mention.location is None
    assert mention.place_id is None


def test_no_place_outside_the_province_may_hold_an_incident(gazetteer: Gazetteer) -> None:
    text = "Nine died in Karachi, Kabul, Iran, Punjab, Peshawar and Sistan-Baluchestan."
    found = gazetteer.mentions(text)
    assert len(found) == 6
    assert {mention.role for mention in found} == {"context"}


def test_the_role_is_explained(gazetteer: Gazetteer) -> None:
    (mention, _) = gazetteer.mentions("A Quetta-bound bus was attacked near Mach.")
    assert "where a vehicle was bound" in mention.reasons


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # a faith, and the town of that name
        ("Forces raided bases of the Sunni Muslim group in Kachhi.", "Sunni", "name_part"),
        ("Forces attacked camps of Sunni extremists in Kachhi.", "Sunni", "name_part"),
        ("Two men were shot dead in the Sunni area of Kachhi district.", "Sunni", "location"),
        # where a line begins is no place on it, unless there is no other
        (
            "A bomb hit the line from Quetta, the capital of the province, to Zahidan.",
            "Quetta",
            "route",
        ),
        ("Two died near Mach on the highway from Quetta.", "Quetta", "route"),
        ("Two died on the highway from Quetta.", "Quetta", "location"),
    ],
)
def test_faiths_and_lines(roles: Roles, text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role
