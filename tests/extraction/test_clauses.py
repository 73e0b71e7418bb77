"""Who is meant in a long sentence: across asides, lists, names and clauses.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events

KILLED = [
    # number tells of whom a verb is said, and so does a preposition before the nearer ones
    ("Nine traders belonging to the Sikh community were killed by gunmen in Sibi on Friday.", "9c"),
    ("Four tourists travelling with a police guard were shot dead near Ziarat on Friday.", "4c"),
    ("Three men in a jeep behind the soldiers were killed by a mine in Kohlu on Friday.", "3c"),
    ("Two drivers stopped by gunmen were shot dead in Kalat on Friday.", "2c"),
    # an aside tells of parts, and the verb of the whole
    ("Six terrorists, two of them high value targets, were killed in Panjgur on Friday.", "6m"),
    (
        "Five militants, including a commander named as Sher Dil, were killed in Harnai on Friday.",
        "5m",
    ),
    # parts of another side than the whole's
    ("Nine passengers, among them three soldiers, were shot dead in Bolan on Friday.", "6c 3s"),
    ("Two constables and a girl were among seven people killed by a bomb in Pishin.", "5c 2s"),
    (
        "Among the dead was a superintendent of police. A bomb killed four in Hub on Friday.",
        "1s 3u",
    ),
    # of those already counted
    ("A blast killed three people in Khuzdar on Friday. A third man died overnight.", "3c"),
    ("Four labourers died in Gwadar on Friday; the fourth breathed his last in hospital.", "4c"),
    (
        "Twelve miners were shot dead in Harnai on Friday. Levies found seven dead, and five who "
        "had been wounded died on the way to hospital.",
        "12c",
    ),
    (
        "Eleven guards and soldiers of a convoy were martyred near Pasni on Friday. Six soldiers "
        "and five guards were killed, it said.",
        "5c 6s",
    ),
    ("A tribal elder was killed in Duki on Friday. The elder had resisted, police said.", "1c"),
    # one person, and what he was
    ("The rider, a local farmer, died when a motorcycle hit a mine near Sui on Friday.", "1c"),
    ("One soldier, identified as Naik Sher Ali, was martyred in Zhob on Friday.", "1s"),
    # names before and after the others
    ("Gul Hassan, 31, and three other men died in a blast in Nasirabad on Friday.", "4c"),
    ("Haji Wazir Khan and two shopkeepers were gunned down in Kuchlak on Friday.", "3c"),
    ("The body of Noor Jan, a clerk who went missing from Hub, was found near Bela.", "1c"),
    ("Gunmen killed Mir Baloch Khan, a tribal elder, and his nephew in Mawand on Friday.", "2c"),
    (
        "Major Adil Khan (age 33 years, resident of Swat), who was leading the raid, and Sepoy "
        "Bilal Shah (age 22 years, resident of Dir), having fought bravely, embraced martyrdom "
        "in Kharan on Friday.",
        "2s",
    ),
    (
        "Five men, among them a constable and Sabir Marri, a cousin of a former minister, died in "
        "a blast in Kohlu on Friday.",
        "4c 1s",
    ),
    ("Major Imran Khan and nine of his men were martyred in Musakhel on Friday.", "10s"),
    ("Hameed Khan Marri died along with three guards in a blast in Hub on Friday.", "4c"),
    ("A mine killed the head of a union council and four others near Pasni on Friday.", "5c"),
    (
        "Two more labourers hurt on Monday died on Friday, raising the number of workers known to "
        "have died in the blaze in Bela to 13.",
        "13c",
    ),
    # all of them
    (
        "One terrorist was shot dead at the gate in Turbat on Friday and two fled. In all, three "
        "terrorists were killed.",
        "3m",
    ),
    # led away, and found dead in the next sentence
    (
        "Armed men took eight passengers with them near Washuk on Friday. Their bodies were found "
        "under a bridge.",
        "8c",
    ),
    (
        "A toll told as that of the dead leaves attackers out. A raid killed two militants in "
        "Awaran on Friday, raising the number of martyred soldiers to three.",
        "3s 2m",
    ),
]


@pytest.mark.parametrize(("text", "killed"), KILLED)
def test_who_was_killed(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "killed") == killed


INJURED = [
    ("Three miners were shot dead in Duki on Friday and a fourth was badly wounded.", "1c"),
    ("A blast killed two in Chaman on Friday and eleven more were injured.", "11c"),
    (
        "Six policemen were killed and 14 others, nine of them policemen, injured in an attack in "
        "Loralai on Friday.",
        "9s 5u",
    ),
    ("Five guards were killed and as many wounded in an attack in Jiwani on Friday.", "5c"),
    ("A sepoy was martyred in Kohlu on Friday while his colleague sustained injuries.", "1s"),
    ("A stove burst in Dalbandin on Friday, leaving two cooks and a waiter with burns.", "3c"),
    ("A shepherd lost a leg when he stepped on a landmine near Sangsila on Friday.", "1c"),
    ("Nine people were killed in a blast in Sibi on Friday. Over 30 were hurt in all.", "30c"),
    ("A bomber hit engineers near Nushki on Friday, wounding four of them and two others.", "6c"),
    (
        "Five people died in a blast in Pishin on Friday. The bodies of five men and eight injured "
        "were brought to hospital.",
        "8c",
    ),
]


@pytest.mark.parametrize(("text", "injured"), INJURED)
def test_who_was_injured(read: Read, text: str, injured: str) -> None:
    [incident] = read(text)
    assert by_side(incident, "injured") == injured


def test_the_bodies_of_men_with_wounds_are_no_injured(read: Read) -> None:
    [incident] = read("Two bodies with bullet wounds were found near Mand on Friday.")
    assert (by_side(incident, "killed"), by_side(incident, "injured")) == ("2c", "")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Armed men took five surveyors away from a camp in Duki on Friday.", "5c"),
        ("Gunmen seized three engineers at a mine in Harnai on Friday.", "3c"),
        ("Two tourists were taken on Friday by armed men in Panjgur.", "2c"),
        ("Forces raided a house in Gomazi, Tump, on Friday and took away two brothers.", "2c"),
    ],
)
def test_who_was_taken_away(read: Read, text: str, taken: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == "Abduction/forced disappearance"
    assert by_side(incident, "abducted") == taken


def test_who_is_taken_to_hospital_is_not_abducted(read: Read) -> None:
    [incident] = read("A blast hurt six people in Surab on Friday; police took six to hospital.")
    assert by_side(incident, "abducted") == ""


def test_bodies_lie_where_they_were_found(read: Read) -> None:
    [incident] = read(
        "The bodies of two teachers who were kidnapped from Khuzdar last month were found in the "
        "Nal area on Friday."
    )
    assert incident.place is not None
    assert incident.place.name.startswith("Nal")


def test_bodies_of_the_living_are_no_dead(read: Read) -> None:
    [incident] = read(
        "A trader was killed in Turbat on Friday. Student bodies in Khuzdar and Kalat condemned "
        "the killing."
    )
    assert incident.district == "Kech"


PLACES = [
    ("A grenade hurt two men on Airport Road in Kuchlak on Friday.", "Quetta"),
    ("A grenade hurt two men at Zhob Chowk in Dera Allahyar on Friday.", "Jaffarabad"),
    ("A truck carrying onions from Kharan overturned near Surab on Friday, killing two.", "Surab"),
    ("Three labourers were shot dead in Hub on Friday. Most of the dead came from Barkhan.", "Hub"),
    (
        "Two people died in a fire in Gwadar on Friday. Fire tenders were called from Turbat.",
        "Gwadar",
    ),
    (
        "Two policemen were killed by a mine in Kohlu on Friday. Their funeral prayers were "
        "offered in Sibi.",
        "Kohlu",
    ),
    (
        "A trader was shot dead in Pishin on Friday. Zahir Khan, 23, of Kalat said he was on his "
        "way to a wedding in Ziarat.",
        "Pishin",
    ),
    (
        "In Jiwani, men hurled a grenade into a shop on Friday, hurting two customers from Turbat.",
        "Gwadar",
    ),
    (
        "The tourists were stopped in Chagai on the way from the border town of Taftan to Quetta; "
        "two were shot dead on Friday.",
        "Chagai",
    ),
    ("Two singers going to perform at a wedding in Nushki were killed in Mastung.", "Mastung"),
]


@pytest.mark.parametrize(("text", "district"), PLACES)
def test_where_it_was(read: Read, text: str, district: str) -> None:
    assert {incident.district for incident in read(text)} == {district}


NOTHING = [
    # held to have done, or against which the news was
    "Weapons were found in Kharan on the men, who were involved in the killing of miners in Duki.",
    "A group said its statement was revenge for operations in Dera Bugti and Kohlu.",
    "Nobody will be allowed to block roads, burn trucks or kill labourers in Khuzdar, he said.",
    "A seminar on landmine blasts was held in Quetta on Friday.",
    # weather, forecasts, recalled and counted up
    "Kalat was in the grip of a cold wave on Friday and the mercury fell to minus nine.",
    "Sectarian violence has claimed thousands of lives in Quetta.",
    "Labourers have repeatedly come under attack in Washuk, and such cases are many.",
    # not meant that way
    "People burned wood in Ziarat on Friday as gas pressure fell.",
    "Those who sit in drawing rooms speak of gas from Sui and gold from Chagai.",
    "Shops remained closed in Turbat on Friday as a precaution.",
    "Suicide jackets were shown to reporters in Panjgur on Friday.",
    "A rally in Loralai was put off on Friday.",
    "An activist from Balochistan was found dead in Toronto on Friday.",
    "A fault plunged Quetta into darkness on Friday.",
    "The first flight was saluted with water cannon at Gwadar airport on Friday.",
    "Losing that voice is an attack on the federation, a leader said in Wadh on Friday.",
    "Resignation kills the debate, he said in Kalat on Friday.",
    "In the northwestern city of Hangu, a bomb killed five people at a mosque on Friday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_news_of_the_place(read: Read, text: str) -> None:
    found = events(read(text))
    assert [each for each in found if each.sub_event_type != "Disrupted weapons use"] == []


KINDS = [
    ("Shops stayed shut in Gwadar on Friday on the call of traders.", "Peaceful protest"),
    ("Residents of Bela blocked the RCD highway for two hours on Friday.", "Peaceful protest"),
    ("Relatives of a student blocked the highway near Surab on Friday.", "Peaceful protest"),
    ("Armed men blocked the highway near Mangochar on Friday.", "Other"),
    ("Four coaches of a train were derailed by a blast near Sibi on Friday.", "Remote"),
    ("A coach tumbled into a ravine near Wadh on Friday, killing nine people.", "Road accident"),
    ("Four miners died in two separate accidents in Duki on Friday.", "Mine accident"),
    ("Gunmen abducted nine labourers in Sakran on Friday and killed seven of them.", "Attack"),
    ("A bomber struck a bus in Mastung on Friday, killing nine people.", "Suicide bomb"),
    ("An IED was detected and neutralised without loss near Mand on Friday.", "Disrupted"),
    ("Six men were shot dead in Quetta on Friday, sparking violent protests.", "Attack"),
    ("Police arrested three men during a raid in Chaman on Friday.", "Arrests"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_it_was(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type.startswith(kind)


def test_a_wildfire_is_a_natural_hazard(read: Read) -> None:
    [incident] = read("A wildfire killed three men in Sherani on Friday.")
    assert (incident.event_type, incident.sub_event_type) == ("Natural hazard", "Other")


def test_a_strike_in_three_towns_is_three(read: Read) -> None:
    found = read("A shutter-down strike was observed in Panjgur, Khuzdar and Nushki on Friday.")
    assert {incident.district for incident in found} == {"Panjgur", "Khuzdar", "Nushki"}


def test_the_accident_after_the_shots_is_no_event_of_its_own(read: Read) -> None:
    [incident] = read(
        "Gunmen opened fire on a car near Mach on Friday. The vehicle overturned, leaving two "
        "men dead and three wounded."
    )
    assert incident.event_type != "Accident"
    assert (by_side(incident, "killed"), by_side(incident, "injured")) == ("2c", "3c")


def test_what_a_paragraph_recalls_goes_on_in_its_next_sentence(read: Read) -> None:
    found = read(
        "A mine hurt two shepherds near Kahan on Friday.\n\nLast year militants held a train in "
        "the Bolan Pass. Officials said 26 people were killed in that siege."
    )
    [event] = events(found)
    assert by_side(event, "killed") == ""


def test_a_claim_of_an_attack_nobody_told_of_is_an_event(read: Read) -> None:
    blast, claimed = read(
        "Two policemen were killed in a blast in Khuzdar on Friday.\n\nThe Balochistan Liberation "
        "Front (BLF) has accepted responsibility for an attack in Hoshab. Its spokesman said "
        "fighters hit a post on Thursday night, killing four personnel."
    )
    assert (claimed.district, claimed.claimed_by) == ("Kech", "BLF")
    assert by_side(claimed, "killed") == ""
    assert [claim.count.best for claim in claimed.claims] == [4]
    assert by_side(blast, "killed") == "2s"


def test_a_claim_of_the_attack_told_of_is_none(read: Read) -> None:
    [incident] = read(
        "Two policemen were killed in a blast in Khuzdar on Friday. The BLA claimed responsibility "
        "for the attack in the Zehri area."
    )
    assert incident.claimed_by == "BLA"


def test_the_day_of_the_funeral_is_not_that_of_the_event(read: Read) -> None:
    [incident] = read(
        "Families held funerals on Sunday for the victims of a blast in Sibi. The bomb went off in "
        "the bazaar of Sibi on Friday, killing six people."
    )
    assert incident.date_start is not None
    assert incident.date_start.isoformat() == "2025-07-11"


def test_a_day_earlier_counts_from_the_day_told_of(read: Read) -> None:
    first, second = read(
        "A mine killed a driver near Sui on Thursday. Two days earlier, gunmen had shot dead a "
        "constable in Kharan."
    )
    days = [each.date_start.isoformat() for each in (first, second) if each.date_start]
    assert days == ["2025-07-10", "2025-07-08"]


def test_an_abbreviated_month_may_have_its_stop(read: Read) -> None:
    [incident] = read("A bomb killed two men in Hub on Jul. 9, officials said.")
    assert incident.date_start is not None
    assert incident.date_start.isoformat() == "2025-07-09"


def test_crossheads_open_another_event_and_decks_tell_nothing_new(read: Read) -> None:
    crash, shooting = read(
        "Eight people were killed when a van hit a truck near Kan Mehtarzai on Friday.\n\n"
        "The injured were moved to Quetta. Traffic stood still for hours.\n\n"
        "Two brothers gunned down\n\n"
        "Two brothers were killed in Usta Muhammad over an old enmity on Friday."
    )
    assert (crash.event_type, by_side(crash, "killed")) == ("Accident", "8c")
    assert (shooting.sub_event_type, by_side(shooting, "killed")) == ("Attack", "2c")


def test_the_town_may_follow_a_lead_that_names_the_province(read: Read) -> None:
    [incident] = read(
        "A bomb hit a police truck in Pakistan's Balochistan province on Friday, killing four "
        "policemen.\n\nThe truck was on a bridge near Dhadar when it was hit, an officer said."
    )
    assert incident.district == "Kachhi"
    assert by_side(incident, "killed") == "4s"


def test_a_speech_without_a_day_or_a_number_is_no_news(read: Read) -> None:
    assert (
        read(
            "Our people were met with tear gas in Turbat, the leader said. He asked for talks. "
            "The youth want jobs. Schools have no roofs. Roads are broken. The state must listen."
        )
        == []
    )


def test_news_of_a_town_abroad_does_not_move_to_a_town_named_later(read: Read) -> None:
    assert (
        read(
            "KARACHI: Police shot dead three gunmen at a stock exchange on Friday.\n\nTeams have "
            "left for Hub to trace the men, an officer said when he was asked."
        )
        == []
    )


def test_news_given_out_in_the_capital_is_of_the_town_named_later(read: Read) -> None:
    [incident] = read(
        "ISLAMABAD: Troops killed three militants in Balochistan on Friday.\n\nThe raid was in "
        "the Mand area of Kech when the men opened fire, the army said."
    )
    assert incident.district == "Kech"


def test_the_man_who_died_is_the_one_told_of_before(read: Read) -> None:
    [incident] = read(
        "A bomb killed one person in Khuzdar bazaar on Friday. The man who died was a tailor."
    )
    assert by_side(incident, "killed") == "1c"


def test_the_road_told_after_the_place_is_no_second_event(read: Read) -> None:
    [incident] = read(
        "Two people were killed in an attack on a bus in Mangochar on Monday. The bus was hit on "
        "the Quetta-Karachi highway, police said."
    )
    assert (incident.district, by_side(incident, "killed")) == ("Kalat", "2c")


@pytest.mark.parametrize("lack", ["with no number plates", "without papers", "without warning"])
def test_what_the_killers_lacked_denies_nothing(read: Read, lack: str) -> None:
    [incident] = read(f"Men in a car {lack} shot dead a tailor in Dera Murad Jamali on Friday.")
    assert by_side(incident, "killed") == "1c"


def test_without_and_a_verb_denies_it(read: Read) -> None:
    [incident] = read("Gunmen fired at a post in Dalbandin on Friday without killing anyone.")
    assert by_side(incident, "killed") in {"", "0"}


def test_no_loss_of_life_is_still_a_denial(read: Read) -> None:
    [incident] = read("A bomb went off in Zhob on Friday with no loss of life, police said.")
    assert by_side(incident, "killed") == "0"


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("The number of people killed in a bombing in Loralai has gone up to 11.", "11c"),
        ("The toll of Friday's bombing in Loralai went up to 9, officials said.", "9c"),
        ("A man axed his wife and two children in Usta Muhammad on Friday.", "3c"),
        ("A man killed his sister and a neighbour in Usta Muhammad on Friday.", "2c"),
        ("The bullet-riddled bodies of three young Baloch were found in Tump on Friday.", "3c"),
        ("Three relatives who came for the dead were themselves shot dead near Kolpur.", "3c"),
    ],
)
def test_who_is_killed_is_counted_however_it_is_put(read: Read, sentence: str, killed: str) -> None:
    [incident] = read(sentence)
    assert by_side(incident, "killed") == killed


@pytest.mark.parametrize(
    "sentence",
    [
        "Thieves hacked his page in Quetta on Friday, an activist said.",
        "The company axed their jobs in Gwadar on Friday.",
    ],
)
def test_to_hack_and_to_axe_kill_nobody_by_themselves(read: Read, sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("A teacher was taken from outside his home in Surab on Friday.", "1c"),
        ("Two students were taken from their hostel room in Turbat on Friday.", "2c"),
        ("A teacher hurt in Surab on Friday was taken from his home to hospital.", ""),
    ],
)
def test_to_be_taken_from_home_is_to_disappear(read: Read, sentence: str, taken: str) -> None:
    [incident] = read(sentence)
    assert by_side(incident, "abducted") == taken


@pytest.mark.parametrize(
    "sentence",
    [
        "A teacher was shot dead outside his home in Surab on Friday.",
        "A constable was killed when a grenade was hurled at his home in Surab on Friday.",
        "Gunmen stormed a home in Surab and killed two brothers on Friday.",
        "A student was picked up from his home in Surab on Friday.",
    ],
)
def test_what_happens_at_a_home_happens_in_its_town(read: Read, sentence: str) -> None:
    [incident] = read(sentence)
    assert incident.district == "Surab"


@pytest.mark.parametrize(
    "sentence",
    [
        "A bomb killed a driver in Hub on Friday. He was on the way to his home in Surab.",
        "A bomb killed a driver in Hub on Friday. He was buried near his home in Surab.",
        "A labourer with a home in Surab was killed in Hub on Friday.",
        "A constable from Kalat was shot dead in Hub on Friday.",
        "Two soldiers from Kalat were killed in Hub on Friday.",
        "A boy from Kalat drowned in Hub on Friday.",
        "A tailor from Kalat and two soldiers from Zhob were killed in Hub on Friday.",
    ],
)
def test_where_somebody_is_from_is_not_where_it_was(read: Read, sentence: str) -> None:
    [incident] = read(sentence)
    assert incident.district == "Hub"


def test_soldiers_at_a_place_are_met_there(read: Read) -> None:
    [incident] = read("Two soldiers at Kohlu were killed in an attack on Friday.")
    assert incident.district == "Kohlu"


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Six killed as bus overturns near Lasbela.", "Road accident"),
        ("Five die as car collides with truck in Khuzdar.", "Road accident"),
        ("Van falls into ravine near Zhob; 4 dead, 9 wounded.", "Road accident"),
        ("Coach skids off road in Washuk, two dead.", "Road accident"),
        ("Three coal miners die of gas in Degari.", "Mine accident"),
        ("Bodies of six miners pulled out of a collapsed mine in Duki.", "Mine accident"),
        ("Eleven coal miners died in an attack in Mach.", "Attack"),
        ("A cook suffocated in a room filled with smoke in Pishin.", "Industrial accident"),
        ("Two pilots died when a helicopter crashed near Uthal.", "Other"),
        ("Unknown assailants torch trucks in Surab.", "Looting/property destruction"),
        ("Relatives block highway in Hub.", "Peaceful protest"),
    ],
)
def test_headlines_tell_it_in_the_present(read: Read, headline: str, kind: str) -> None:
    [incident] = read(headline)
    assert incident.sub_event_type == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The party wants to overturn the verdict, a lawyer said in Quetta on Friday.",
        "The plan falls into the category of talks, a minister said in Quetta on Friday.",
    ],
)
def test_what_falls_and_overturns_without_wheels_is_no_accident(read: Read, sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Some 300 people", "Peaceful protest"),
        ("Hundreds of truckers", "Peaceful protest"),
        ("Armed men", "Other"),
        ("Militants", "Other"),
    ],
)
def test_a_road_is_blocked_in_protest_or_by_armed_men(read: Read, who: str, kind: str) -> None:
    [incident] = read(f"{who} blocked the highway near Hoshab on Friday.")
    assert incident.sub_event_type == kind


def test_an_elders_gunman_is_no_militant(read: Read) -> None:
    [incident] = read("A tribal elder and his gunman were killed in Surab on Friday.")
    assert by_side(incident, "killed") == "2c"


def test_a_gunman_is_a_militant(read: Read) -> None:
    [incident] = read("Police killed a gunman in Surab on Friday.")
    assert by_side(incident, "killed") == "1m"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("A film about the 2013 Khuzdar bombing, in which 9 people died, was shown.", "2013-01-01"),
        ("A film of the Khuzdar bombing of 2018, in which 9 died, was shown Friday.", "2018-01-01"),
        ("A vigil marked on Friday the bombing of May 8, 2016 in Hub that killed 9.", "2016-05-08"),
        ("A man wounded in Wednesday's attack in Khuzdar died on Friday.", "2025-07-09"),
        ("Two men were killed in Khuzdar on Friday after Sunday's attack.", "2025-07-11"),
    ],
)
def test_the_day_that_an_event_bears_is_its_day(read: Read, sentence: str, day: str) -> None:
    [incident] = read(sentence)
    assert incident.date_start is not None
    assert incident.date_start.isoformat() == day


@pytest.mark.parametrize("illness", ["measles", "cholera", "a heart attack"])
def test_illness_is_no_incident(read: Read, illness: str) -> None:
    assert read(f"Two children died of {illness} in Jhal Magsi on Friday.") == []


@pytest.mark.parametrize(
    "where", ["Lyari, Karachi,", "the Lyari area of Karachi", "Karachi's Lyari neighbourhood"]
)
def test_a_quarter_of_a_city_abroad_is_no_namesake_here(read: Read, where: str) -> None:
    assert read(f"Gunmen killed three men in {where} on Friday.") == []


def test_its_namesake_here_still_is_read(read: Read) -> None:
    [incident] = read("Gunmen killed three men in the Lyari area of Lasbela on Friday.")
    assert incident.district == "Lasbela"


def test_a_district_is_not_lost_to_the_city_beside_it(read: Read) -> None:
    [incident] = read("Gunmen killed three men in Hub, Karachi, on Friday.")
    assert incident.district == "Hub"
