"""Names that are a scene only by what is told of them: offices, those who protest, hospitals."""

from __future__ import annotations

import pytest

from .conftest import Roles

SCENES = [
    # an office's town, where nothing else is named
    ("The mayor of Pasni was shot dead on Friday.", "Pasni"),
    ("Assistant Commissioner Mashkel was abducted on Friday.", "Mashkel"),
    ("Gunmen fired at the house of the chairman of the Surab town committee.", "Surab"),
    ("The SHO of Dhadar died on Friday, while a mine hurt two in Lehri.", "Dhadar"),
    # where else it was
    ("The mayor of Pasni was shot dead in Jiwani on Friday.", "Jiwani"),
    ("SP Barkhan escaped unhurt when a bomb went off near Rakhni.", "Rakhni"),
    ("The tehsildar of Washuk was kidnapped from Basima.", "Basima"),
    # those who protest
    ("Fishermen of Jiwani held a rally on Friday.", "Jiwani"),
    ("The lawyers of Zhob boycotted the courts on Friday over power cuts.", "Zhob"),
    ("Growers of Mastung and Kalat staged a sit-in for water.", "Kalat"),
    ("The residents of Winder blocked the national highway on Friday.", "Winder"),
    ("The students of Gwadar staged a protest in Turbat.", "Turbat"),
    ("The bar association of Surab boycotted the courts.", "Surab"),
    # hospitals
    ("A nurse was shot dead outside the Civil Hospital in Kharan.", "Kharan"),
    ("Armed men entered the DHQ hospital in Loralai and shot a patient.", "Loralai"),
    ("Paramedics staged a sit-in at the Teaching Hospital in Khuzdar.", "Khuzdar"),
    ("A guard was stabbed near the children's hospital in Chaman.", "Chaman"),
    # a road's accident
    ("Five people died in a Lasbela road mishap on Friday.", "Lasbela"),
    ("Two killed in Mastung road crash", "Mastung"),
    ("Six people were hurt in a Zhob highway accident.", "Zhob"),
    # rivers
    ("Two boys drowned in the Zhob river on Friday.", "Zhob"),
    ("A jeep fell into the Bolan river and four died.", "Bolan"),
    ("The body of a man was found near the Hub river.", "Hub"),
    # where captives were found, and where they were taken if nothing else is said
    ("A boy kidnapped from Hub last month was recovered from Bela.", "Bela"),
    ("Levies freed two drivers, who had been abducted from Wadh on Monday, in Hub.", "Hub"),
    ("A man kidnapped near his home in Zhob was shot dead in Muslim Bagh.", "Muslim Bagh"),
    ("Police recovered a girl kidnapped from Chaman.", "Chaman"),
    ("Two men were kidnapped from Hub and three others were shot dead in Bela.", "Hub"),
    ("Three labourers were abducted from Pasni on Friday.", "Pasni"),
    ("A student picked up from his hostel in Quetta was released in Mastung.", "Mastung"),
    ("A man was kidnapped from his house in Surab on Friday.", "Surab"),
    # on the border of two
    ("A post on the border of Harnai and Sibi districts was attacked.", "Harnai"),
    # a town with an English word's name
    ("Two men were shot dead in the Drug area of Musakhel.", "Drug"),
    ("Two men were shot dead in the Hub area of Lasbela.", "Hub"),
]

NO_SCENES = [
    ("The mayor of Pasni was shot dead in Jiwani on Friday.", "Pasni"),
    ("Barkhan Assistant Commissioner Gul Khan was hurt in a blast in Rakhni.", "Barkhan"),
    ("The president of the Nushki press club was shot dead in Dalbandin.", "Nushki"),
    ("The deputy commissioner of Kohlu was killed in Karachi on Friday.", "Kohlu"),
    ("Deputy Commissioner Kohlu said two men were shot dead in Mawand.", "Kohlu"),
    ("The students of Gwadar staged a protest in Turbat.", "Gwadar"),
    ("The traders of Hub held a rally in Karachi on Friday.", "Hub"),
    ("A trader of Kalat was shot dead in Surab.", "Kalat"),
    ("Two men from Kech's Buleda were shot dead in Pasni.", "Buleda"),
    ("A resident of Awaran's Jhao was found dead in Bela.", "Jhao"),
    ("The wounded of Surab were shifted to the Civil Hospital in Khuzdar.", "Khuzdar"),
    ("A man shot at in Mastung died at the Civil Hospital in Quetta.", "Quetta"),
    ("Protesters hurt in Hub were treated at the Civil Hospital in Bela.", "Bela"),
    ("Speakers at a rally in Nushki said a hospital in Kharan would be better.", "Kharan"),
    ("A man died when a car hit a tree on the Khuzdar road.", "Khuzdar"),
    ("Five people died in a Quetta-Sibi road accident.", "Sibi"),
    ("Water was let into the Zhob river on Friday.", "Zhob"),
    ("Two boys drowned in the Bolan river in Mach.", "Bolan"),
    ("A boy kidnapped from Hub last month was recovered from Bela.", "Hub"),
    ("Levies freed two drivers, who had been abducted from Wadh on Monday, in Hub.", "Wadh"),
    ("A man kidnapped near his home in Zhob was shot dead in Muslim Bagh.", "Zhob"),
    ("The port will be a Hub of trade, officials in Gwadar said.", "Hub"),
    ("Four men were shot dead in Quetta near Kalat gate.", "Kalat"),
    ("Two men were shot dead at Pishin Stop, Quetta.", "Pishin"),
    ("Drug smugglers shot dead two guards near Jiwani.", "Drug"),
    ("Two Pakistanis from Panjgur were killed in Saravan, Iran.", "Panjgur"),
    ("Nine were killed in Zahedan, near Pakistan's Balochistan border.", "Balochistan"),
    ("Two died in Punjab's Dera Ghazi Khan bordering Balochistan's Barkhan.", "Barkhan"),
    ("A post on the border of Harnai and Sibi districts was attacked.", "Sibi"),
    ("Levies fired at the caravan from Nushki in Mastung.", "Nushki"),
    ("A bus entering from the Taftan side was hit by a blast in Nokkundi.", "Taftan"),
    ("Mach lies close to the Bolan pass. A train was hit there.", "Mach"),
    ("A driver is in a critical state at the Loralai teaching hospital.", "Loralai"),
    ("The bomber had stayed in Saddar and was seen in Lyari.", "Saddar"),
    ("The bomber had stayed in Saddar and was seen in Lyari.", "Lyari"),
    ("A student picked up from his hostel in Quetta was released in Mastung.", "Quetta"),
    ("The colonel, who had served in Quetta, was shot dead in Mach.", "Quetta"),
    ("A bomber walked up to those waiting for the Chaman passenger.", "Chaman"),
    ("A van taking pilgrims to the shrine of Shah Noorani overturned in Hub.", "Shah Noorani"),
]


@pytest.mark.parametrize(("text", "name"), SCENES)
def test_where_it_was(roles: Roles, text: str, name: str) -> None:
    assert roles(text)[name] == "location"


@pytest.mark.parametrize(("text", "name"), NO_SCENES)
def test_where_it_was_not(roles: Roles, text: str, name: str) -> None:
    assert roles(text).get(name) != "location"


def test_a_road_that_has_a_name_of_its_own_keeps_it(roles: Roles) -> None:
    assert roles("Three men died in a Sariab Road accident.") == {"Sariab Road": "location"}


def test_at_the_shrine_itself_is_a_scene(roles: Roles) -> None:
    assert roles("A bomb went off at the shrine of Shah Noorani.")["Shah Noorani"] == "location"
