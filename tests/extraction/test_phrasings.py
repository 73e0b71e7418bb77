"""Ways that reporters put it: each with other places, people and numbers, and look-alikes.

Read on Monday 14 July 2025. Killed and injured are by side (c civilians, s security, m militants,
u unknown), so that a figure on the wrong side is seen.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

KILLED = [
    # people in apposition, with ages and homes
    (
        "Two soldiers, Naik Gul Zaman, 31, a resident of Bannu, and Sepoy Imran Ali, 23, resident "
        "of Okara, were martyred in Kohlu on Friday.",
        "2s",
    ),
    (
        "A trader, Haji Nadir, a native of Pishin, and his son were shot dead in Chaman on Friday.",
        "2c",
    ),
    ("The driver of a water tanker and his assistant were killed in Dalbandin on Friday.", "2c"),
    ("The owner of a tea stall and his brother were gunned down in Pasni on Friday.", "2c"),
    ("Five people, including the shop owner, were killed in a blast in Sibi on Friday.", "5c"),
    ("Gunmen opened fire on a hotel in Surab on Friday, killing the owner on the spot.", "1c"),
    ("Six settlers were pulled out of a van and executed in Kalat on Friday.", "6c"),
    (
        "Four men were taken off a Karachi-bound bus near Uthal and shot dead on Friday.",
        "4c",
    ),
    # those already counted
    (
        "A blast in Kharan killed two policemen on Friday. The martyred were identified as "
        "constable Sher Ali and driver Nazar.",
        "2s",
    ),
    (
        "Four terrorists were killed in Harnai on Friday. Three of the bodies were shifted.",
        "4m",
    ),
    # those added
    ("A teacher was killed in Turbat on Friday. A passer-by also died in the attack.", "2c"),
    ("Two guards were gunned down in Hub on Friday. A pedestrian was also killed.", "3c"),
    # those who die later are of the side of the injured
    (
        "A grenade killed a constable and injured three shopkeepers in Mastung on Friday. One of "
        "the injured later died.",
        "1c 1s",
    ),
    (
        "A mine wounded four Levies men in Barkhan on Friday. One of the injured later died.",
        "1s",
    ),
    # named, and counted by their names
    ("Constables Gul Khan and Nazar were martyred in Pishin on Friday.", "2s"),
    ("Riders Naseeb and Habib died on the spot when a lorry hit a motorcycle in Bela.", "2c"),
    ("A motorcycle overturned in Bela on Friday and one Rehmatullah died.", "1c"),
    (
        "Two constables, identified as constable Ali Jan and driver Naveed, were shot in Kalat "
        "and died.",
        "2s",
    ),
    ("Five people belonging to the Hazara community, a boy among them, were shot in Mach.", ""),
    (
        "Seven people belonging to one tribe, three brothers among them, were shot dead in Uthal.",
        "7c",
    ),
    ("A man hacked to death his wife and a cousin in Usta Muhammad on Friday.", "2c"),
    ("Six men were led away near Nushki on Friday, their bullet-riddled bodies found later.", "6c"),
    ("Two soldiers were killed in Zhob on Friday. Five people died in all, police said.", "2s 3u"),
    (
        "The toll of the blast in Sibi rose to nine on Friday. Eight of the dead were FC men.",
        "8s 1u",
    ),
    (
        "A blast in Chaman killed two policemen on Friday. The toll rose to three when a wounded "
        "constable died.",
        "3s",
    ),
    (
        "Three people were killed in a blast in Rakhni on Friday. Initially hospital officials "
        "had put the toll at four.",
        "3c",
    ),
    ("A storm in Harnai on Friday killed three, raising the toll of the season to 61.", "3c"),
    ("A bomber blew himself up in Quetta on Friday, killing 12 people.", "12c"),
    (
        "One attacker blew himself up at the gate in Loralai on Friday; two terrorists were shot "
        "dead.",
        "3m",
    ),
    ("Three members of a gang and a constable were killed in an encounter in Hub.", "1s 3m"),
    ("Three members of the Hindu community and a guard were shot dead in Sibi on Friday.", "4c"),
    ("The outlaws opened fire in Duki on Friday and one of them was killed.", "1m"),
    ("A sailor of the Pakistan Navy and two waiters died in an assault in Gwadar.", "2c 1s"),
    (
        "Officials say two girls were killed in a missile strike near Mashkel, which says it was "
        "a base of the militant group.",
        "2c",
    ),
    ("Five men of the proscribed Islamic State Khorasan were killed in Mastung on Friday.", "5m"),
    ("A guard from Thatta was shot dead and another injured at Pishukan on Friday.", "1c"),
    (
        "Two FC men were killed and four others hurt by a bomb in Kech on Friday. The wounded were "
        "taken to Karachi, where one of them died, bringing the number of martyred to three.",
        "3s",
    ),
    (
        "Rescuers pulled the last two bodies from a colliery in Duki on Friday, taking to eight "
        "the number of miners killed by a methane blast.",
        "8c",
    ),
    (
        "A bomber killed 21 mourners in Muslim Bagh on Friday. Police said a toll of 26 aired by "
        "some channels was wrong.",
        "21c",
    ),
    # who speaks is nobody hit, and who is hit before him is
    ("The dead are two women and three children, said the doctor in Zhob on Friday.", "5c"),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_whom_a_report_counts_among_the_dead(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


INJURED = [
    ("A driver was killed near Wadh on Friday, and his helper is badly burnt.", "1c"),
    ("A blast hit a market in Hub on Friday; as many as 17 people remain under treatment.", "17c"),
    ("Nine terrorists were killed in Buleda on Friday and two got injured.", "2u"),
    (
        "Over 15 people, among them 11 security men, were hurt in Gwadar on Friday. Eleven "
        "soldiers were injured, the military said.",
        "4c 11s",
    ),
    ("Two shepherds, one of them a boy of 12, were injured by a mine in Kohlu on Friday.", "2c"),
    (
        "A blast killed a driver and left two soldiers, who were escorting him, wounded in Mach.",
        "2s",
    ),
    ("A bomb hit a police van in Panjgur on Friday and wounded another officer.", "1s"),
    ("Nine people are still under treatment after a coach overturned in Uthal on Friday.", "9c"),
    ("A van overturned in Wadh on Friday; seven passengers are being treated.", "7c"),
    ("A blast in Nushki wounded six people, one of the deadliest days there, on Friday.", "6c"),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_whom_a_report_counts_among_the_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


KINDS = [
    ("Explosives fitted to a bicycle were set off in Khuzdar on Friday.", "Remote explosive"),
    ("A tractor went over a mine in Dera Bugti on Friday, and two farmers died.", "Remote expl"),
    ("A train left the rails near Sibi on Friday and nine passengers were hurt.", "Rail accident"),
    ("A head-on crash near Bela killed four people on Friday.", "Road accident"),
    ("Armed men held up drivers near Surab on Friday and set ablaze five lorries.", "Looting"),
    ("Armed men set ablaze a lorry near Surab on Friday and shot its driver dead.", "Attack"),
    (
        "Police arrested two men in Hub on Friday, who were moved to an undisclosed place for "
        "interrogation.",
        "Arrests",
    ),
    (
        "Militants attacked an army camp in Awaran on Friday with rockets and heavy weapons.",
        "Armed clash",
    ),
    ("Two rockets were fired at Sui on Friday.", "Shelling"),
    ("Gunmen surrounded a picket near Ziarat on Friday, fired rockets and stormed it.", "Armed"),
    ("Men kept a road near Surab shut on Friday and went off after they shot a driver.", "Attack"),
    ("A device went off beside a patrol in Surab on Friday.", "Remote explosive"),
    ("A coach rammed an oil tanker near Uthal on Friday, killing 13.", "Road accident"),
    ("Gunmen put two bulldozers to the torch in Kharan on Friday.", "Looting"),
    ("A tanker carrying fuel exploded in Kharan on Friday.", "Industrial accident"),
    ("A bomb hit a fuel tanker in Kharan on Friday, and it exploded.", "Remote explosive"),
    ("A coach skidded off the road in heavy rain near Dhana Sar on Friday.", "Road accident"),
    ("Heavy rain brought down houses in Khanozai on Friday.", "Flood"),
    ("Two missiles hit a village in Washuk on Friday. The strike killed a woman.", "Shelling"),
    ("Police clashed with protesters at a sit-in in Gwadar on Friday.", "Peaceful protest"),
    (
        "Gunmen kidnapped two engineers in Ziarat on Friday and exchanged fire with Levies.",
        "Abduction",
    ),
    ("A car was fired at near Surab on Friday and turned turtle, killing two.", "Attack"),
    ("Four men were moved to an undisclosed place from Hub on Friday.", "Abduction"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_kind_of_event_it_was(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type.startswith(kind)


NOTHING = [
    "The men were planning to bomb a gathering in Sibi, officials said.",
    "No loss of life was reported from Mach and Dhadar.",
    "A local official in Sibi, who did not want to be named, said 17 bodies were brought there.",
    "Raids are being carried out in Jaffarabad to arrest the culprits.",
    "A search operation was launched in Kalat on Friday.",
    "Two IEDs and a suicide vest were seized with a cache of arms in Hoshab on Friday.",
    "The bar council announced a boycott of courts across the province in protest.",
    "More than 700 such bodies have been found in Quetta since 2010.",
    "A court in Quetta convicted a man of the killing of three lawyers in Kuchlak.",
    "An earthquake flattened parts of Quetta in 1935.",
    "Nine persons have died on the road to Panjgur from Quetta in a month.",
    "A mock exercise was held at Gwadar port on Friday. According to the scenario, armed men took "
    "nine hostages and a blast killed two.",
    "DERA GHAZI KHAN: Gunmen killed two men near the road which leads to Barkhan in neighbouring "
    "Balochistan on Friday.",
    "At least 41 women have been killed in Nasirabad division during the current year.",
    "Nine mortar shells and a rocket launcher were seized from a cave, a source in Quetta said.",
    "The bomb disposal squad of Khuzdar has 40 members.",
    "The PDMA issued an alert for rain, windstorm and hailstorm in Ziarat from Friday.",
    "Sibi reached the semi-final of the tournament after an attack that cost Zhob three wickets.",
    "Pylons of the Uch-Sibi line were checked after a fault; nobody was hurt in the explosion.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_incident(read: Read, text: str) -> None:
    found = [each for each in read(text) if each.kind != "background"]
    assert [each for each in found if each.sub_event_type != "Disrupted weapons use"] == []


def test_a_bomb_at_a_game_is_an_incident(read: Read) -> None:
    [incident] = read(
        "A bomb killed two players in Turbat on Friday as the semi-final of a football tournament "
        "was under way; a goalkeeper was among the injured."
    )
    assert by_side(incident, "killed") == "2c"


def test_towns_told_of_after_a_count_of_them_are_its_parts(read: Read) -> None:
    total, first, second = read(
        "Attackers threw grenades in two towns of Balochistan on Friday, injuring seven people. "
        "The first attack took place in Kharan, where three traders were injured. An hour later, "
        "four children were injured in Dera Allah Yar."
    )
    assert total.kind == "rollup"
    assert set(total.includes) == {first.id, second.id}
    assert [by_side(each, "injured") for each in (first, second)] == ["3c", "4c"]
    assert first.sub_event_type == "Grenade"


def test_a_total_has_the_sides_of_its_parts(read: Read) -> None:
    total, *parts = read(
        "Militants killed at least eight people across Pakistan's Balochistan on Friday. Three "
        "constables died in Mastung. In Duki, five coal miners were shot dead."
    )
    assert by_side(total, "killed") == "5c 3s"
    assert [by_side(part, "killed") for part in parts] == ["3s", "5c"]


def test_a_place_without_dead_does_not_get_those_of_the_province(read: Read) -> None:
    found = read(
        "Militants killed at least eight people across Pakistan's Balochistan on Friday. Three "
        "constables died in Mastung. In Duki, five coal miners were shot dead. A blast damaged "
        "a bridge near Kolpur, where no casualties were reported."
    )
    [bridge] = [each for each in found if "olpur" in each.place_text]
    assert by_side(bridge, "killed") == "0"


def test_some_of_the_deaths_belong_to_their_place(read: Read) -> None:
    found = read(
        "Floods killed at least 14 people across Balochistan over the past 24 hours, officials "
        "said. Nine of the deaths occurred in the Sanjawi area of Ziarat district. Five people "
        "drowned in Jaffarabad district. The new deaths have brought to 130 the number of people "
        "killed in floods since June 1."
    )
    told = {(each.district, by_side(each, "killed"), each.kind) for each in found}
    assert told == {
        (None, "14c", "rollup"),
        ("Ziarat", "9c", "event"),
        ("Jaffarabad", "5c", "event"),
        (None, "130c", "rollup"),  # of the season
    }


def test_a_protest_over_a_killing_is_not_the_killing(read: Read) -> None:
    protest, killing = read(
        "Traders blocked the highway at Wadh on Saturday in protest against the murder of a "
        "trader. The man had been shot dead by robbers in the Wadh bazaar on Friday night."
    )
    assert protest.event_type == "Protests"
    assert killing.date_start is not None
    assert killing.date_start.isoformat() == "2025-07-11"


DAYS = [
    # last night, as told on the day before publication
    (
        "Two drivers were shot dead in Mashkel, officials said on Saturday. "
        "It happened late last night, they added.",
        "2025-07-11",
    ),
    ("Two drivers were shot dead in Mashkel last night, police said.", "2025-07-13"),
    # an aside is old, the news is not
    (
        "A couple, who had married two years ago, were shot dead near Gandawah on Friday.",
        "2025-07-11",
    ),
    # a revised figure is older, the event is not
    (
        "Friday's explosion near Pasni had earlier been reported to have killed six people; the "
        "toll has risen to eight.",
        "2025-07-11",
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_the_event(read: Read, text: str, day: str) -> None:
    [incident] = read(text)
    assert incident.kind == "event"
    assert incident.date_start is not None
    assert incident.date_start.isoformat() == day


def test_two_incidents_that_one_figure_counts_are_its_parts(read: Read) -> None:
    total, first, second = read(
        "Nine people were killed in two incidents of firing in Nushki district on Friday. Armed "
        "men shot dead seven labourers near Ahmad Wal. In the second incident, a car was fired "
        "at, killing two traders."
    )
    assert (total.kind, by_side(total, "killed")) == ("rollup", "9c")
    assert [by_side(each, "killed") for each in (first, second)] == ["7c", "2c"]


def test_where_it_took_place_may_be_told_after_what_it_was(read: Read) -> None:
    [incident] = read(
        "A roadside bomb killed four troopers in southwest Balochistan province on Friday. The "
        "incident took place near Prom in Panjgur district."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Panjgur", "4s")


def test_the_title_may_name_the_town_that_the_lead_does_not(read: Read) -> None:
    [incident] = read(
        "Tribal Elder Killed By Roadside Bomb In Zhob\n\n"
        "A tribal elder and three other people have been killed by a roadside bomb in "
        "Pakistan's province of Balochistan, an official said on Sunday."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Zhob", "4c")


def test_the_deadliest_of_several_attacks_does_not_take_the_toll_of_all(read: Read) -> None:
    found = read(
        "Gunmen attacked police stations and a bank in Balochistan province on Friday, killing "
        "at least 29 people, including 17 of the attackers. In the deadliest attack, eight "
        "passengers were shot dead near Nok Kundi. Four policemen died in Mangochar. The military "
        "said its troops had killed 17 militants."
    )
    tolls = {each.district: by_side(each, "killed") for each in found}
    assert tolls == {None: "17m 12u", "Chagai": "8c", "Kalat": "4s"}


def test_the_day_on_which_somebody_died_later_is_not_the_day_of_the_accident(read: Read) -> None:
    [incident] = read(
        "One more passenger who was hurt in the accident near Uthal died on Saturday, raising "
        "the toll to 12. The coach overturned on Thursday, leaving 11 people dead."
    )
    assert incident.date_start is not None
    assert incident.date_start.isoformat() == "2025-07-10"
    assert by_side(incident, "killed") == "12c"


def test_the_spokesperson_of_a_group_that_claims_is_a_party(read: Read) -> None:
    [incident] = read(
        "The Balochistan Liberation Front claimed responsibility for an assault on a post in "
        "Mashkay on Friday. The spokesperson said fighters killed seven personnel."
    )
    assert by_side(incident, "killed") == ""
    assert [(claim.by, claim.count.best) for claim in incident.claims] == [("BLF", 7)]


def test_a_follow_up_does_not_move_to_a_town_named_in_passing(read: Read) -> None:
    found = read(
        "A constable was shot dead in Gulistan on Friday. The polio drive went on in Pishin and "
        "Chaman. Later police rounded up 14 people."
    )
    assert [each.district for each in found] == ["Killa Abdullah"]


def test_a_road_lies_where_the_story_plays(read: Read) -> None:
    [incident] = read(
        "Armed men entered Gidar town in Surab district on Friday. They blocked the Quetta-Karachi "
        "highway and torched two vehicles."
    )
    assert incident.district == "Surab"


def test_an_older_attack_is_background(read: Read) -> None:
    found = read(
        "Gunmen killed six troopers in Kalat on Friday. Attacks in Kalat on June 28 had left "
        "dozens of civilians dead."
    )
    assert [each.kind for each in found] == ["event", "background"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("11.07.2025", "2025-07-11"),
        ("11/07/2025", "2025-07-11"),  # 7 November is to come
        ("30-06-2025", "2025-06-30"),
        ("03-04-2025", None),  # 3 April or 4 March
    ],
)
def test_a_day_in_figures_is_read_where_it_can_be_one_only(
    read: Read, written: str, day: str | None
) -> None:
    [incident] = read(f"Two guards were shot dead in Kharan on {written}.")
    assert (incident.date_start and incident.date_start.isoformat()) == day


@pytest.mark.parametrize("past", ["Eleven days after", "11 days after", "Three weeks after"])
def test_what_came_weeks_before_is_recalled(read: Read, past: str) -> None:
    found = read(
        f"A bomb killed two soldiers in Tump on Friday. {past} twin suicide bombings in Sibi "
        "killed 92 people, it was the worst attack of the month."
    )
    assert [(each.kind, each.district) for each in found if each.kind == "event"] == [
        ("event", "Kech")
    ]


def test_a_group_speaks_on_after_its_verb(read: Read) -> None:
    [incident] = read(
        "A bomber struck a truck in Sibi on Friday, killing three soldiers. The Pakistani Taliban, "
        "who ended a ceasefire with the government, said they did it and put the number of dead "
        "soldiers at eleven."
    )
    assert by_side(incident, "killed") == "3s"
    assert [claim.count.best for claim in incident.claims] == [11]
