"""What kind of event a text tells of, and what of its people that kind depends on.

Read on Monday 14 July 2025; `Read` gives the incidents of a text.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, best, events


def one(read: Read, text: str) -> str:
    """Return the sub-type of the one event that a text tells of."""
    [incident] = events(read(text))
    return incident.sub_event_type


ACCIDENTS = [
    # a vehicle that hits somebody
    ("Three shepherds died near Nal on Friday when a speeding trailer hit them.", "Road accident"),
    ("A tractor ran over a girl in Dhadar on Friday.", "Road accident"),
    ("A cyclist was crushed to death under a dumper in Hub on Friday.", "Road accident"),
    ("Five pilgrims were killed near Bela when their van was hit by a tanker.", "Road accident"),
    ("Two nurses were killed in Loralai when the tyre of their car burst.", "Road accident"),
    ("Four people perished in a crash near Wadh on Friday.", "Road accident"),
    ("Friday's crash near Padag killed eight migrants packed in a pick-up.", "Road accident"),
    ("Three trucks piled up near Surab on Friday, killing two people.", "Road accident"),
    ("Crushed under an oil tanker near Hub on Friday, a couple died.", "Road accident"),
    ("The collapse of a well that was being dug killed three men in Duki.", "Other"),
    ("A falling trolley killed three miners in a coal mine near Mach.", "Mine accident"),
    (
        "Leaking gas choked a couple in their room in Quetta on Friday; both died.",
        "Industrial accident",
    ),
    # a train
    ("Two herders were crushed to death by a train near Dera Murad Jamali.", "Rail accident"),
    ("A train hit a donkey cart near Sibi on Friday, killing its driver.", "Rail accident"),
    (
        "A goods train derailed near Mach on Friday. Six wagons overturned and a guard was hurt.",
        "Rail accident",
    ),
    # a fire that nobody is said to have lit
    ("Three sisters died in a fire in Loralai on Friday.", "Fire"),
    ("Fire at a warehouse in Chaman injured nine labourers on Friday.", "Fire"),
    ("Flames engulfed a row of shops in Surab on Friday.", "Fire"),
    ("A fire broke out in a hut in Jhal Magsi on Friday, killing four children.", "Fire"),
    # in and under the ground
    ("Two colliers died on Friday as a heap of stones fell on them in a mine in Duki.", "Mine"),
    ("Rescuers recovered three bodies from a coal mine in Shahrag on Friday.", "Mine"),
    ("The bodies of two miners were taken out of a coal mine in Mach after a blast.", "Mine"),
    ("Four miners died in a gas blast in Harnai on Friday.", "Mine"),
    ("Two cousins died while cleaning a septic tank in Usta Muhammad on Friday.", "Other"),
    ("A pupil died after falling into an open manhole in Gwadar on Friday.", "Other"),
    # gas
    ("Six members of a family died of gas poisoning in Kalat on Friday.", "Industrial"),
    ("Two guards died after inhaling smoke in a room in Zhob on Friday.", "Industrial"),
    ("A gas-filled kitchen blew up in Sibi on Friday, injuring three women.", "Industrial"),
    # falls
    ("A wall collapsed in Nushki on Friday, killing two labourers.", "Other"),
    ("A mason died after falling from the roof of a school in Turbat on Friday.", "Other"),
    # on water and in the air
    ("A boat overturned in rough seas off Ormara on Friday, killing two fishermen.", "Other"),
    ("A training aircraft of the air force crashed near Mastung on Friday.", "Other"),
    ("Two brothers died in a tragic mishap in Barkhan on Friday.", "Other"),
]


@pytest.mark.parametrize(("text", "kind"), ACCIDENTS)
def test_a_death_that_nobody_brought_about_is_an_accident(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.event_type == "Accident"
    assert incident.sub_event_type.startswith(kind)


VIOLENCE = [
    # a vehicle, a fire or a mine beside the deed
    ("An armed attacker in a jeep ran over two constables in Pishin, killing one.", "Attack"),
    ("A rocket hit a truck near Kohlu on Friday, injuring its driver.", "Shelling"),
    ("A car was hit by gunfire in Khuzdar on Friday and two men died.", "Attack"),
    (
        "Gunmen set a van ablaze in Panjgur on Friday and three people were burnt to death.",
        "Attack",
    ),
    ("Three miners were killed when gunmen attacked a mine in Harnai on Friday.", "Attack"),
    ("A collier was shot dead in a coal mine in Duki on Friday.", "Attack"),
    ("Gunmen killed six labourers at a coal mine in Mach on Friday.", "Attack"),
    ("A wall collapsed after a grenade attack in Turbat on Friday, killing a woman.", "Grenade"),
    ("The body of a strangled girl was found in a well in Naseerabad on Friday.", "Attack"),
    ("A blast near a coal mine in Harnai injured two people on Friday.", "Remote"),
    # a pump that is only a landmark
    ("A blast outside a petrol pump in Sibi injured four people on Friday.", "Remote"),
    ("A powerful blast near a filling station in Chaman killed two people.", "Remote"),
]


@pytest.mark.parametrize(("text", "kind"), VIOLENCE)
def test_what_somebody_did_is_no_accident(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


def test_a_blast_in_a_petrol_pump_is_of_its_fuel(read: Read) -> None:
    assert one(read, "A blast at a petrol pump in Sibi injured four people.").startswith("Indus")


@pytest.mark.parametrize(
    "text",
    [
        "The minister visited a coal mine in Duki on Friday.",
        "Boats were seen off Gwadar on Friday.",
        "A stone hit a window in Kalat on Friday.",
        "The car hit the headlines in Quetta on Friday.",
        "The minister inspected a house damaged by fire in Sibi on Friday.",
    ],
)
def test_a_mine_a_boat_or_a_stone_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


HAZARDS = [
    ("Eight people lost their lives in Jaffarabad on Friday as rains wreaked havoc.", "Flood"),
    ("Two women died because of rain in Loralai on Friday.", "Flood"),
    ("The roof of a mud house collapsed due to rain in Barkhan, killing three.", "Flood"),
    ("A house was destroyed in rain in Washuk on Friday and two boys were injured.", "Flood"),
    ("A roof gave way under the weight of snow in Ziarat on Friday, killing a man.", "Storm"),
    ("Gusty winds uprooted trees in Pishin on Friday, injuring three people.", "Storm"),
    ("A boulder fell on a van during rain near Dana Sar on Friday, killing two.", "Landslide"),
    ("Heatstroke killed three people in Dera Murad Jamali on Friday.", "Other"),
    ("Two shepherds froze to death in Kan Mehtarzai on Friday.", "Other"),
]


@pytest.mark.parametrize(("text", "kind"), HAZARDS)
def test_deaths_by_the_weather_are_of_a_natural_hazard(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.event_type == "Natural hazard"
    assert incident.sub_event_type == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen fired at a hut in the rain in Panjgur on Friday, killing two.", "Attack"),
        ("A wall fell in Quetta on Friday, injuring two people.", "Other"),
        ("People rallied in Quetta in extreme cold on Friday over the killing of two.", "Peaceful"),
    ],
)
def test_the_weather_of_the_day_is_no_hazard(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type.startswith(kind)
    assert incident.event_type != "Natural hazard"


def test_light_rain_is_no_event(read: Read) -> None:
    assert read("Light rain was received in Pishin, Ziarat and Kalat on Friday.") == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Skeletons of two people were found near Surab on Friday.", 2),
        ("Four human skeletons were recovered from a grave in Nal on Friday.", 4),
        ("The corpse of a trader was found in Bela on Friday.", 1),
        ("Decomposed body found in Gwadar", 1),
        ("Body recovered in Chagai", 1),
    ],
)
def test_the_dead_whom_only_their_bodies_tell_of(read: Read, text: str, killed: int) -> None:
    [incident] = read(text)
    assert best(incident, "killed") == killed


CROWDS = [
    ("Levies opened fire on protesters in Mastung on Friday, killing one.", "Excessive force"),
    ("Three demonstrators were killed in police firing in Pishin on Friday.", "Excessive force"),
    ("Demonstrators clashed with police in Hub on Friday and nine were hurt.", "Violent"),
    ("Two student groups clashed at a college in Khuzdar on Friday.", "Mob violence"),
    ("Activists of the PPP and the ANP clashed in Sibi on Friday.", "Mob violence"),
    ("Protesters torched a customs post in Chaman on Friday.", "Violent"),
    ("Demonstrators stormed the office of the education officer in Washuk.", "Violent"),
    ("Stone-pelting marchers injured two constables in Kalat on Friday.", "Violent"),
    ("Police resorted to teargas shelling against marchers in Hub on Friday.", "Protest with"),
    ("Police foiled an attempt by protesters to march on a court in Turbat.", "Protest with"),
    ("Youths hurled stones at police in Dalbandin on Friday.", "Violent"),
    ("Students burnt tyres on the road in Nushki on Friday.", "Peaceful"),
    (
        "Levies clashed with protesters at Zhob bazaar, leaving a man dead.",
        "Excessive force",
    ),
]


@pytest.mark.parametrize(("text", "kind"), CROWDS)
def test_what_a_crowd_does_and_suffers_is_of_a_protest(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


ARMED = [
    ("Gunmen opened fire on a rally in Kalat on Friday, killing three people.", "Attack"),
    ("Gunmen clashed with police in Hub on Friday and two policemen died.", "Armed clash"),
    ("Militants stormed the office of a commissioner in Surab on Friday.", "Armed clash"),
    ("Gunmen torched a police van in Wadh on Friday.", "Looting"),
    ("Masked men torched the camp of protesters in Mastung on Friday.", "Looting"),
    ("Mortar shelling injured two people in Chaman on Friday.", "Shelling"),
    ("Police foiled a bomb attack on a rally in Quetta on Friday.", "Disrupted"),
    # tribes
    ("Four killed in a tribal clash in Jhal Magsi", "Armed clash"),
    ("Firing between two clans left three men dead in Bhag on Friday.", "Armed clash"),
    ("Four men died in Lehri on Friday when rivals opened fire on each other.", "Armed clash"),
    ("A mob beat a man to death in Uthal on Friday.", "Mob violence"),
]


@pytest.mark.parametrize(("text", "kind"), ARMED)
def test_armed_men_are_no_crowd(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


STRIKES = [
    "Sit-ins were staged in Kharan on Friday.",
    "Strikes were observed in Gwadar on Friday.",
    "Hartal was observed in Kalat on Friday.",
    "Mastung remained completely shut on Friday on the call of traders.",
    "Markets and shops were closed in Turbat on Friday in protest.",
    "Shopkeepers downed their shutters in Loralai on Friday.",
    "Buses remained off the roads in Zhob on Friday.",
    "A procession was taken out in Panjgur on Friday.",
    "Employees squatted on the railway track in Sibi on Friday.",
    "Clerks locked the gates of an office in Duki on Friday.",
    "Women gathered to demand water in Jiwani on Friday.",
    "Five teachers began a fast unto death in Barkhan on Friday.",
    "Students blocked Sariab Road in Quetta on Friday.",
    "Residents blocked the Western Bypass in Quetta on Friday.",
    "Farmers closed the Quetta-Chaman highway at Yaru on Friday.",
    "Transporters blocked the N-25 at Surab on Friday.",
]


@pytest.mark.parametrize("text", STRIKES)
def test_strikes_and_blockades_are_protests(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == "Peaceful protest"
    assert incident.place is not None
    assert best(incident, "killed") is None


def test_sit_ins_in_three_towns_are_three(read: Read) -> None:
    found = read("Sit-ins were staged in Kalat, Surab and Washuk on Friday.")
    assert [each.sub_event_type for each in found] == ["Peaceful protest"] * 3


NO_NEWS = [
    # shut, and not in protest
    "Shops remained closed in Sibi on Friday because of Eid.",
    "Markets were closed in Ziarat on Friday on account of snow.",
    "The road to Toba Achakzai was blocked by snow on Friday.",
    "An Ashura procession was taken out in Quetta on Friday.",
    "A blocked drain caused traffic jams in Quetta on Friday.",
    # planned, banned or feared
    "Army to launch operation in Kohlu",
    "The cabinet approved an operation against militants in Awaran on Friday.",
    "Teachers to stage sit-in in Turbat",
    "Traders threaten strike in Chaman",
    "The government has banned rallies in Gwadar for two weeks.",
    "Security tightened in Mastung amid attack fears",
    "Sit-ins will be staged in Kalat on Sunday.",
    # of the administration
    "Officials launched a crackdown on hoarders in Usta Muhammad on Friday.",
    "An operation against encroachments was carried out in Hub on Friday.",
    "The food authority raided a bakery in Sibi on Friday.",
    "Police received a hoax call about a bomb in Zhob on Friday.",
    # figures of speech
    "The mayor came under fire for the roads of Quetta.",
    "Nushki beat Chagai in a thrilling clash in Quetta.",
]


@pytest.mark.parametrize("text", NO_NEWS)
def test_what_did_not_happen_is_no_event(read: Read, text: str) -> None:
    assert read(text) == []


AFTER = [
    "Traders observed a shutter-down strike in the city on Saturday.",
    "On Saturday, his relatives staged a sit-in in front of an office.",
    "Later, villagers placed the body on the highway and blocked traffic.",
]


@pytest.mark.parametrize("text", AFTER)
def test_a_protest_that_follows_a_killing_is_an_event_of_its_own(read: Read, text: str) -> None:
    first, second = read(f"A trader was shot dead in Kharan on Friday. {text}")
    assert (first.sub_event_type, second.sub_event_type) == ("Attack", "Peaceful protest")
    assert first.district == second.district == "Kharan"


def test_the_story_of_a_killing_goes_on_after_the_protest(read: Read) -> None:
    first, second = read(
        "A trader was shot dead in Kharan on Friday. Traders observed a strike on Saturday. "
        "Another man, who was wounded, died."
    )
    assert best(first, "killed") == 2
    assert best(second, "killed") is None


@pytest.mark.parametrize(
    "text",
    [
        "A doctor was shot dead in Sibi on Friday. Doctors announced a boycott of work.",
        "A bomb killed five people at a rally in Sibi on Friday. The rally was held by a party.",
        "Protesters blocked the road at Surab on Friday. The protesters dispersed after talks.",
    ],
)
def test_what_is_said_of_the_event_told_opens_none(read: Read, text: str) -> None:
    assert len(read(text)) == 1


THINGS = [
    ("Customs officials seized a huge cache of weapons in Taftan on Friday.", "Disrupted"),
    ("Gunmen snatched a motorcycle from a teacher in Gwadar on Friday.", "Looting"),
    ("Armed men snatched rifles from two guards in Zhob on Friday.", "Looting"),
    ("Robbers took away a shopkeeper's car in Hub on Friday.", "Looting"),
    ("Dacoits deprived a trader of his cash at gunpoint in Sibi on Friday.", "Looting"),
    ("Armed men attacked a police station in Surab on Friday and took away a van.", "Armed clash"),
]


@pytest.mark.parametrize(("text", "kind"), THINGS)
def test_a_thing_that_was_taken_is_nobody_abducted(read: Read, text: str, kind: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type.startswith(kind)
    assert best(incident, "abducted") is None


@pytest.mark.parametrize(
    ("text", "abducted"),
    [
        ("Gunmen took away three labourers from a camp in Kech on Friday.", 3),
        ("Kidnappers snatched a child from his father in Pishin on Friday.", 1),
        ("Gunmen took away a teacher in Panjgur on Friday and burnt his car.", 1),
    ],
)
def test_people_who_were_taken_are_abducted(read: Read, text: str, abducted: int) -> None:
    [incident] = read(text)
    assert incident.sub_event_type.startswith("Abduction")
    assert best(incident, "abducted") == abducted


def test_diesel_that_was_seized_is_no_event(read: Read) -> None:
    assert read("Customs seized a consignment of smuggled diesel in Chaman on Friday.") == []


ARMS = [
    "Levies recovered 800kg of explosives in Pishin on Friday.",
    "FC recovered 20 rockets, six landmines and 500 rounds near Sui on Friday.",
    "Police recovered two pistols and three hand grenades from a house in Hub on Friday.",
    "Police seized a rocket launcher in Zhob on Friday.",
    "Levies defuse bomb in Kalat",
    "Police averted a tragedy by defusing a bomb in Loralai on Friday.",
    "A bomb planted near a school in Nushki was rendered safe on Friday.",
    "Forces foil terror plot in Turbat",
    "Troops intercepted an explosives-laden car in Mastung on Friday.",
]


@pytest.mark.parametrize("text", ARMS)
def test_arms_that_were_found_struck_nobody(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == "Disrupted weapons use"
    assert best(incident, "killed") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomb exploded in Sibi on Friday while two experts were defusing it.", "Remote"),
        ("A bomber in an explosives-laden car targeted a convoy in Hub, killing two.", "Suicide"),
        ("Police recovered the bodies of two traders near Bela on Friday.", "Attack"),
    ],
)
def test_what_went_off_was_not_only_found(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


BOMBERS = [
    ("Troops killed five terrorists, including a suicide bomber, in a raid in Kalat.", "Armed"),
    ("A would-be suicide bomber was shot dead in Chaman on Friday.", "Armed clash"),
    ("Police arrested a suicide bomber in Hub on Friday.", "Arrests"),
    ("The CTD arrested a suicide bomber's facilitator in Kech on Friday.", "Arrests"),
    ("A suicide bomber killed six people in Zhob on Friday.", "Suicide bomb"),
    ("Four people were killed by a suicide bomber in Quetta on Friday.", "Suicide bomb"),
    ("Nine people, among them the suicide bomber, died in an attack in Sibi.", "Suicide bomb"),
]


@pytest.mark.parametrize(("text", "kind"), BOMBERS)
def test_a_bomber_caught_before_he_acts_is_no_bombing(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


FROM_ABOVE = [
    ("A drone hit a hut in Awaran on Friday, killing two shepherds.", "Air/drone strike"),
    ("A quadcopter dropped explosives on a house in Wadh, injuring a boy.", "Air/drone strike"),
    ("Fighter jets bombed hideouts near Kahan, killing six militants.", "Air/drone strike"),
    ("Two militants died when a drone fired missiles at a camp in Zehri.", "Air/drone strike"),
    ("Drones were flown over Nal as forces killed two militants in a raid.", "Armed clash"),
    ("Helicopters dropped rations in Kohlu, where a flood killed four people.", "Flood"),
]


@pytest.mark.parametrize(("text", "kind"), FROM_ABOVE)
def test_what_flies_must_strike(read: Read, text: str, kind: str) -> None:
    assert one(read, text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No group has claimed responsibility for the blast that killed two in Hub.", "Remote"),
        ("No one claimed responsibility for the suicide bombing in Sibi that killed two.", "Sui"),
        ("Armed men stormed a bank in Kalat, looted it and set it on fire on Friday.", "Looting"),
        ("Militants stormed a school in Buleda on Friday and set it on fire.", "Looting"),
        ("Armed men stormed a Levies station in Surab and torched vehicles.", "Armed clash"),
        ("Three Levies men were disarmed and their vehicle burnt in Kahan.", "Looting"),
    ],
)
def test_who_claims_and_what_burns(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


ARRESTS = [
    "Police took six men into custody in Pishin on Friday.",
    "Levies took into custody three men in Duki on Friday.",
    "Police took two suspects into custody after a raid in Hub on Friday.",
    "Police arrested three men for looting a bank in Khuzdar on Friday.",
    "The CTD arrested two militants involved in the Sibi blast from Quetta on Friday.",
    "Levies arrested two alleged killers of a teacher in Zhob on Friday.",
]


@pytest.mark.parametrize("text", ARRESTS)
def test_an_arrest_is_not_the_crime_it_is_for(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == "Arrests"
    assert incident.district != "Sibi"


def test_who_was_shot_in_the_leg_lives(read: Read) -> None:
    [incident] = read(
        "Gunmen snatched a van from a doctor in Kalat on Friday, and shot him in the leg."
    )
    assert best(incident, "killed") is None
    assert best(incident, "injured") == 1


def test_money_that_robbers_made_off_with_is_a_robbery(read: Read) -> None:
    text = "Robbers made off with Rs3 million from a trader at gunpoint in Wadh on Friday."
    assert one(read, text).startswith("Looting")


def test_a_drone_that_was_shot_down_struck_nobody(read: Read) -> None:
    assert read("Police shot down a drone in Quetta on Friday.") == []


def test_an_angry_crowd_after_an_accident_riots(read: Read) -> None:
    first, second = read(
        "A boy was run over by a truck in Hub on Friday. Angry residents torched the truck and "
        "blocked the RCD highway."
    )
    assert first.sub_event_type == "Road accident"
    assert second.sub_event_type == "Violent demonstration"


def test_roads_blocked_at_three_towns_are_three_protests(read: Read) -> None:
    text = "Party workers blocked highways at Khuzdar, Surab and Kalat on Friday."
    assert [each.sub_event_type for each in read(text)] == ["Peaceful protest"] * 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A cracker was thrown at the gate of a school in Panjgur on Friday.", "Grenade"),
        ("Men on a motorcycle hurled a hand cracker at a clinic in Hub on Friday.", "Grenade"),
        ("Police foiled a bid, which aimed to blow up a bus in Kahan, on Friday.", "Disrupted"),
        (
            "A blast hit a bus in Kuchlak on Friday. It was too early to say whether it "
            "was carried out by a suicide bomber or with a planted bomb.",
            "Remote",
        ),
    ],
)
def test_by_what_means(read: Read, text: str, kind: str) -> None:
    assert one(read, text).startswith(kind)


def test_what_a_group_told_its_men_to_do_has_not_happened(read: Read) -> None:
    [incident] = read(
        "Two people died in a blast in Quetta on Monday. It came a day after the group called off "
        "a truce and asked its fighters to carry out attacks in Kalat."
    )
    assert incident.district == "Quetta"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Seventeen prisoners escaped from a jail in Chaman on Friday.", "Other"),
        ("A jailbreak in Khuzdar on Friday set free three dacoits.", "Other"),
        ("Miners in Muslim Bagh downed tools on Friday against a royalty.", "Peaceful protest"),
        (
            "Men poured petrol on a tower in Tump on Friday and set it alight.",
            "Looting/property destruction",
        ),
        (
            "Fire was put to an office in Panjgur on Friday by masked men.",
            "Looting/property destruction",
        ),
        (
            "A suicide vest went off outside a post in Pishin on Friday, killing four.",
            "Suicide bomb",
        ),
        ("Twenty miners died in a hail of bullets at a camp in Duki on Friday.", "Attack"),
        ("Assassins struck in Mastung on Friday and killed a teacher.", "Attack"),
    ],
)
def test_less_usual_words_for_it(read: Read, text: str, kind: str) -> None:
    assert one(read, text) == kind
