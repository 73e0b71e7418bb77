"""How agencies and dailies tell one event: place far below the lead, people told again.

Read on Monday 14 July 2025, so that Friday is 11 July.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events

AGAIN = [
    # as many, by a vaguer noun or a plainer one
    (
        "Six officials were killed when gunmen stormed a post in Mand on Friday. The gunmen "
        "attacked with rockets and killed six coastguards, a secretary said.",
        "6s",
    ),
    (
        "Nine policemen were killed in an ambush in Bela on Friday. Nine people were killed, a "
        "hospital said.",
        "9s",
    ),
    # him, who was shot before
    (
        "Guards shot dead a bomber at a mosque in Chaman on Friday. One guard opened fire, "
        "killing him on the spot.",
        "1m",
    ),
    # but others are others
    (
        "Six policemen were killed in an ambush in Bela on Friday. Six passers-by were killed too.",
        "6c 6s",
    ),
    (
        "Firing in Hub on Friday left two men of the Hindu community dead and a third injured.",
        "2c",
    ),
]


@pytest.mark.parametrize(("text", "killed"), AGAIN)
def test_the_same_people_are_counted_once(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


BESIDE = [
    ("Four people and a constable were killed by a mine in Sibi on Friday.", "4c 1s"),
    ("Three persons and two soldiers died in a blast in Zhob on Friday.", "3c 2s"),
    ("Five people, two constables among them, died in a blast in Hub on Friday.", "3c 2s"),
    ("Nine people, two guards and a soldier among them, died in a blast in Bela.", "8c 1s"),
    ("A blast in Hub killed ten people, four of them Frontier Corps (FC) personnel.", "6c 4s"),
    ("Eight died in a blast in Hub, including three police, and six others were hurt.", "3s 5u"),
    ("Four soldiers of Frontier Corps (FC) Balochistan and a driver died in Bela.", "1c 4s"),
    ("Two constables, Gul Khan and Imam Din, were killed by gunmen in Nal on Friday.", "2s"),
    (
        "Five levies men, Gul Khan, Mir Hassan and three others, were killed by gunmen in Nal.",
        "5s",
    ),
    ("An elder was killed in Wadh on Friday along with his minor son and two guards.", "4c"),
    ("The DSP of Hub, his brother and his cook were killed by gunmen on Friday.", "2c 1s"),
    # somebody whom no lexicon knows
    ("A ploughman from Lehri was shot dead in Bhag on Friday.", "1c"),
    ("A noted falconer was killed by gunmen in Washuk on Friday.", "1c"),
    (
        "Six Levies Force (LF) personnel, including an officer identified as Major Noor Khan, were "
        "killed in Kech on Friday.",
        "6s",
    ),
    (
        "Nine people, four of them soldiers and the others guards, died in a blast in Hub.",
        "5c 4s",
    ),
    ("Four passengers, a mother and her son among them, were killed by a bomb in Sibi.", "4c"),
]


@pytest.mark.parametrize(("text", "killed"), BESIDE)
def test_who_is_part_of_whom(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


@pytest.mark.parametrize(
    "text",
    [
        "A camel was killed on the road in Nal on Friday.",
        "A bill was killed in the assembly in Quetta on Friday.",
        "A large number of livestock was killed in Bela on Friday.",
    ],
)
def test_what_is_nobody(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_bus_attacked_by_gunmen_counts_none_of_them(read: Read) -> None:
    [incident] = read(
        "A bus was attacked by two gunmen and three pilgrims were killed in Zhob on Friday."
    )
    assert by_side(incident, "killed") == "3c"


APIECE = [
    (
        "Two bridges, one near Bela and the other near Zhob, were blown up on Friday.",
        "Lasbela Zhob",
    ),
    (
        "Three separate operations were carried out in Hub, Sibi and Zhob on Friday.",
        "Hub Sibi Zhob",
    ),
    ("Grenades were hurled at a shop in Hub and at a house in Bela on Friday.", "Hub Lasbela"),
    ("Militants attacked security posts in Mastung and Harnai on Friday.", "Mastung Harnai"),
    ("A mine exploded in Zhob on Friday. Earlier, two men were shot dead in Duki.", "Zhob Duki"),
]


@pytest.mark.parametrize(("text", "districts"), APIECE)
def test_one_event_apiece(read: Read, text: str, districts: str) -> None:
    found = [i.district for i in read(text) if i.kind == "event"]
    assert " ".join(map(str, found)) == districts


def test_the_toll_of_both_is_of_neither(read: Read) -> None:
    whole, *each = read(
        "Two bombs, one in Hub and the other in the town of Sibi, killed five people on Friday."
    )
    assert whole.kind == "rollup"
    assert by_side(whole, "killed") == "5c"
    assert [(i.district, i.casualties.killed.total) for i in each] == [
        ("Hub", None),
        ("Sibi", None),
    ]


BELOW = [
    # the only town of the story is where it was
    (
        "Gunmen killed nine men whom they took off a bus in Balochistan on Friday.\n\n"
        "The bus was on its way from Quetta, the capital, to Taftan, a town on the border.\n\n"
        "Their names were checked first, officials said.\n\n"
        "Masked men had stopped it near the town of Padag, a passenger said.",
        "Chagai",
    ),
    # not the one of a hospital, of another time or of a flood's closed road
    (
        "A bomb killed two soldiers in Balochistan on Friday.\n\nNo group claimed it.\n\n"
        "The injured were taken to a hospital in Turbat.",
        None,
    ),
    (
        "Floods have killed 40 people in Balochistan.\n\nRain goes on, officials said.\n\n"
        "Camps were set up.\n\nRoads in Jhal Magsi are closed.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "district"), BELOW)
def test_the_town_that_stands_far_below(read: Read, text: str, district: str | None) -> None:
    assert read(text)[0].district == district


GOING = [
    ("Miners were going to a market in Hazar Ganji when a bomb hit their van in Mach.", "Kachhi"),
    ("They were on way from the city to Hazara Town when a bomb went off in Kuchlak.", "Quetta"),
    ("Labourers were travelling to a dam in Nal when gunmen killed two of them.", "Khuzdar"),
    ("A mine hurt six men in Duki. They were moved to Loralai tehsil headquarters.", "Duki"),
]


@pytest.mark.parametrize(("text", "district"), GOING)
def test_where_they_were_going(read: Read, text: str, district: str) -> None:
    assert [incident.district for incident in read(text)] == [district]


def test_the_provincial_capital_is_finer_than_the_province(read: Read) -> None:
    [incident] = read(
        "A minister of Balochistan was shot dead in the provincial capital on Friday."
    )
    assert incident.district == "Quetta"


def test_a_deck_of_bullets_opens_no_event(read: Read) -> None:
    [incident] = read(
        "Blast in Chaman kills four\n\n• Two soldiers martyred in Kalat\n• Talks with traders fail"
        "\n\nCHAMAN: A bomb killed four people in the bazaar of Chaman on Friday.\n\n"
        "The market was crowded, police said.\n\nA search was under way."
    )
    assert incident.district == "Chaman"


def test_who_robbed_last_month_and_was_shot_now_is_news(read: Read) -> None:
    [incident] = read(
        "Three men who had robbed a bank in Sibi last month have been shot dead in Hub."
    )
    assert (incident.kind, by_side(incident, "killed")) == ("event", "3c")


def test_those_who_died_on_the_way_are_added_to_those_who_died_at_once(read: Read) -> None:
    [incident] = read(
        "A mine hit a van in Kohlu on Friday. Two soldiers died on the spot and five were hurt. "
        "Three of the injured died on the way to a hospital."
    )
    killed, injured = incident.casualties.killed.total, incident.casualties.injured.total
    assert killed is not None
    assert injured is not None
    assert (killed.best, injured.best) == (5, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Rumours of attacks in Panjgur and Turbat on Friday were denied by officials.",
        "The government is building dams to fight drought in Kech and Kharan.",
        "A polio drive continued in Pishin and Ziarat, officials of the operation centre said.",
    ],
)
def test_what_struck_neither_town(read: Read, text: str) -> None:
    assert events(read(text)) == []


PROTESTED = [
    (
        "Nine people died when a bus fell into a ravine near Uthal on Thursday. Residents of "
        "Uthal blocked the highway for an hour on Friday.",
        "Lasbela Lasbela",
    ),
    (
        "A bomb killed four miners in Sharigh on Friday.\n\nDozens of miners blocked the road to "
        "Sibi in Harnai with the coffins.",
        "Harnai Harnai",
    ),
    (
        "Relatives of two men killed in Nal have begun a sit-in with the coffins outside the press "
        "club in Khuzdar.\n\nOn Friday they were joined by teachers.",
        "Khuzdar",
    ),
    (
        "Soldiers took away three men in a raid in Mand on Friday. In protest at the Mand raid "
        "their families staged a sit-in at Tump on Saturday.",
        "Kech Kech",
    ),
    # those who hold a road with arms do not protest
    ("Gunmen blocked the highway near Mach on Friday and burnt two trucks.", "Kachhi"),
]


@pytest.mark.parametrize(("text", "districts"), PROTESTED)
def test_a_road_blocked_after_a_death_is_a_protest(read: Read, text: str, districts: str) -> None:
    assert " ".join(str(incident.district) for incident in read(text)) == districts


MEANT = [
    ("Traders held a rally here on Friday against the murder of a jeweller in Bela.", "Khuzdar"),
    (
        "Clinics in the provincial capital stayed shut on Friday in a protest against the "
        "kidnapping of a surgeon in Pishin.",
        "Quetta",
    ),
]


@pytest.mark.parametrize(("text", "district"), MEANT)
def test_a_protest_here_against_a_deed_elsewhere(read: Read, text: str, district: str) -> None:
    assert [incident.district for incident in read(f"KHUZDAR: {text}")] == [district]


BODIES = [
    ("A highly decomposed body was found in Washuk on Friday.", "1c"),
    ("A bomb went off near the office of a welfare body in Nushki on Friday.", ""),
    ("A grenade was thrown at the house of a traders' body's head in Hub on Friday.", ""),
]


@pytest.mark.parametrize(("text", "killed"), BODIES)
def test_a_body_that_sits_is_nobody_dead(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


def test_shops_shut_here_a_week_after_a_killing_elsewhere(read: Read) -> None:
    shut, killing = read(
        "KHARAN: All shops remained closed here on Friday on the call of traders, a week after "
        "gunmen killed four labourers in Panjgur."
    )
    assert (shut.district, killing.district) == ("Kharan", "Panjgur")


BESIDE_THE_EVENT = [
    (
        "Men who were responsible for the murder of Washuk deputy commissioner Noor Khan have "
        "been killed, police said on Friday. The raid was conducted in Kalat district.",
        "Kalat",
    ),
    ("Shelling in the hills of Kahan on Friday was heard as far as Sibi.", "Kohlu"),
    ("Tankers caught fire in Bela on Friday. Firemen from Hub and Uthal came.", "Lasbela"),
    ("Two pylons were blown up in Mach on Friday, cutting power in parts of Quetta.", "Kachhi"),
    (
        "Two bodies were found in Tump on Friday. They were moved to a hospital in Turbat, where "
        "a medic said they had been shot.",
        "Kech",
    ),
    ("A blast in Duki on Friday was heard in Loralai, residents said.", "Duki"),
    ("A powerful blast was heard in Turbat bazaar on Friday.", "Kech"),
    ("Students blocked the road, suspending traffic for hours, in Nal on Friday.", "Khuzdar"),
    ("Militants cut a road, disrupting gas supplies, and killed two in Mand on Friday.", "Kech"),
    ("Men blew up the track in Mach on Friday, suspending trains to Sibi and Quetta.", "Kachhi"),
]


@pytest.mark.parametrize(("text", "district"), BESIDE_THE_EVENT)
def test_what_is_named_beside_the_event(read: Read, text: str, district: str) -> None:
    [incident] = read(text)
    assert incident.district == district


HURT = [
    # those who died later are no longer hurt, though the lead counts them dead
    (
        "Nine people were gunned down in Bela on Friday.\n\nMen opened fire, killing seven on the "
        "spot and injuring eight. Two of the injured died in hospital.",
        6,
    ),
    (
        "Nine people died and six were hurt in a blast in Bela on Friday.\n\nSeven died on the "
        "spot. Two of the injured died in hospital.",
        6,
    ),
    (
        "Six officials were killed and six others wounded in Mand on Friday. At least six "
        "coastguards were injured too, a secretary said.",
        6,
    ),
    ("Gas exploded in a mine in Duki on Friday. Two were pulled out alive with burns.", 2),
]


@pytest.mark.parametrize(("text", "injured"), HURT)
def test_how_many_were_hurt(read: Read, text: str, injured: int) -> None:
    [incident] = read(text)
    total = incident.casualties.injured.total
    assert total is not None
    assert total.best == injured


FORMER = [
    (
        "Four women died when a roof caved in in Pishin on Friday. The authority had reported 14 "
        "deaths earlier in the day.",
        4,
    ),
    (
        "Miners were shot dead in Mach on Friday. Officials first said 11 men had died; community "
        "leaders have since counted 10 bodies.",
        10,
    ),
    # but a bomb told of "earlier in the day" is the news
    ("Officials had said earlier on Friday that a bomb killed five people in Hub.", 5),
]


@pytest.mark.parametrize(("text", "killed"), FORMER)
def test_figures_that_hold_no_more(read: Read, text: str, killed: int) -> None:
    [incident] = read(text)
    total = incident.casualties.killed.total
    assert total is not None
    assert total.best == killed


def test_a_plane_that_fights_fires_fights_nobody(read: Read) -> None:
    assert read("The help of Iran was sought on Friday for a fire-fighting plane in Ziarat.") == []


def test_a_clash_told_below_a_lead_of_blasts_is_a_clash(read: Read) -> None:
    bombing, clash = read(
        "Four soldiers were martyred by a bomb in Kahan on Friday as a string of explosions rocked "
        "the province.\n\nIn Sambaza, a soldier was martyred when militants were intercepted; one "
        "militant was killed."
    )
    assert bombing.sub_event_type == "Remote explosive/landmine/IED"
    assert clash.sub_event_type == "Armed clash"


def test_a_regular_patrol_is_no_old_habit(read: Read) -> None:
    [incident] = read("Two soldiers on regular patrol were martyred by a roadside bomb in Mand.")
    assert incident.kind == "event"


def test_a_claim_that_is_denied_gives_no_figure(read: Read) -> None:
    incidents = read("The army denied a claim that five soldiers were killed in Mand on Friday.")
    assert all(incident.casualties.killed.total is None for incident in incidents)


@pytest.mark.parametrize(
    "text",
    [
        "Two suspects were arrested in Hub on Friday.",
        "No group claimed the attack in Hub.",
        "The place is near Hub, an official said.",
    ],
)
def test_a_story_that_opens_with_what_is_recalled(read: Read, text: str) -> None:
    incidents = read(f"Earlier, the gang had kidnapped engineers near Sibi. {text}")
    assert all(incident.district != "Sibi" for incident in incidents if incident.kind == "event")
