"""From a text to incidents: which are one, where and when they were."""

from __future__ import annotations

import pytest

from extraction.telling import Read, best, events
from mapper.model import Count, Incident


def test_one_attack_told_in_several_sentences_is_one_incident(read: Read) -> None:
    [incident] = read(
        "PISHIN: A bomb planted on a motorcycle killed two shopkeepers in Pishin bazaar on Sunday. "
        "The blast also wounded nine people, hospital officials said.\n\n"
        "Police said the device was detonated by remote control."
    )
    assert incident.district == "Pishin"
    assert (best(incident, "killed"), best(incident, "injured")) == (2, 9)
    assert incident.date_start is not None and incident.date_start.isoformat() == "2025-07-13"
    assert incident.sub_event_type == "Remote explosive/landmine/IED"
    assert len(incident.evidence) >= 2


def test_separate_incidents_stay_separate(read: Read) -> None:
    found = read(
        "Gunmen shot dead a teacher in Turbat on Saturday. In another incident, unknown armed men "
        "hurled a hand grenade at a house in Khuzdar, injuring three children."
    )
    assert [(i.district, best(i, "killed"), best(i, "injured")) for i in found] == [
        ("Kech", 1, None),
        ("Khuzdar", None, 3),
    ]


def test_two_attacks_in_one_town_stay_two_where_the_report_says_so(read: Read) -> None:
    found = read(
        "A constable was shot dead in Chaman on Friday. In a separate incident in Chaman, "
        "a roadside bomb wounded four Levies personnel."
    )
    assert [(i.district, best(i, "killed"), best(i, "injured")) for i in found] == [
        ("Chaman", 1, None),
        ("Chaman", None, 4),
    ]


def test_two_places_with_figures_of_their_own_are_split(read: Read) -> None:
    found = read(
        "Militants killed two policemen in Mach on Friday while a blast in Sibi injured five."
    )
    assert [(i.district, best(i, "killed"), best(i, "injured")) for i in found] == [
        ("Kachhi", 2, None),
        ("Sibi", None, 5),
    ]


def test_the_dateline_and_the_hospital_hold_no_incident(read: Read) -> None:
    found = read(
        "QUETTA: Three labourers were gunned down in Awaran on Thursday. "
        "The bodies were taken to the Civil Hospital in Quetta."
    )
    assert [(i.district, best(i, "killed")) for i in found] == [("Awaran", 3)]


def test_a_finer_place_of_the_same_event_takes_over(read: Read) -> None:
    [incident] = read(
        "Five people were killed when a coach overturned in Lasbela district on Friday. "
        "The accident happened near Uthal, Lasbela, when the driver lost control."
    )
    assert incident.event_type == "Accident"
    assert best(incident, "killed") == 5
    assert incident.casualties.killed.civilians == Count.exactly(5)


def test_a_total_over_several_places_is_a_rollup_that_names_its_parts(read: Read) -> None:
    found = read(
        "At least 14 people were killed in separate attacks across Balochistan on Sunday, "
        "officials said.\n\nIn Kohlu, gunmen killed five traders.\n\n"
        "In Washuk, a roadside bomb killed nine soldiers."
    )
    kinds = {incident.kind: incident for incident in found}
    parts = events(found)
    assert best(kinds["rollup"], "killed") == 14
    assert [(i.district, best(i, "killed")) for i in parts] == [("Kohlu", 5), ("Washuk", 9)]
    assert set(kinds["rollup"].includes) == {incident.id for incident in parts}


def test_one_toll_for_listed_districts_is_of_none_of_them(read: Read) -> None:
    total, *each = read(
        "Gun attacks in Kech, Panjgur and Awaran districts left eight people dead on Saturday."
    )
    assert (total.kind, total.district, total.latitude) == ("rollup", None, None)
    assert best(total, "killed") == 8
    assert [(one.district, best(one, "killed")) for one in each] == [
        ("Kech", None),
        ("Panjgur", None),
        ("Awaran", None),
    ]


def test_an_older_event_is_background(read: Read) -> None:
    found = read(
        "A blast injured two guards in Nasirabad on Sunday.\n\n"
        "In August 2024, militants killed 23 passengers in Musakhel."
    )
    assert [(i.kind, i.district) for i in found] == [
        ("event", "Nasirabad"),
        ("background", "Musakhel"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police warned that militants could attack polling stations in Sibi.",
        "A bomb was feared in Khuzdar, but nothing was found.",
        "The government announced a new hospital for Zhob.",
        "Rain and floods are expected in Kalat, Khuzdar and Lasbela.",
        "Gunmen killed four policemen in Karachi on Friday.",
        "Six people were killed in a blast in Kandahar on Friday.",
    ],
)
def test_what_did_not_happen_or_not_here_is_no_incident(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("said", ["police said on Saturday", "officials said Saturday"])
def test_an_event_without_a_day_is_of_the_day_it_was_told_of(read: Read, said: str) -> None:
    [incident] = read(f"Two watchmen were killed in Dalbandin, {said}.")
    assert str(incident.date_start) == "2025-07-12"
    assert "date inferred" in incident.flags


@pytest.mark.parametrize(
    "text",
    [
        "Two watchmen were killed in Dalbandin on Friday, police said on Saturday.",
        "Two watchmen were killed in Dalbandin, police said on Saturday. The attack was on Friday.",
    ],
)
def test_a_day_named_beside_said_is_not_the_events(read: Read, text: str) -> None:
    [incident] = read(text)
    assert str(incident.date_start) == "2025-07-11"
    assert "date inferred" not in incident.flags


def test_a_claim_of_a_day_dates_nothing(read: Read) -> None:
    [incident] = read("The BLA on Saturday claimed that it killed two soldiers in Nushki.")
    assert incident.date_start is None
    assert "undated" in incident.flags


def test_a_day_after_counts_back_from_the_running_event(read: Read) -> None:
    found = read(
        "Armed men stormed a Levies post in Mastung on Sunday and killed two guards. The raid came "
        "two days after soldiers killed four militants in Kharan."
    )
    dated = {i.district: str(i.date_start) for i in found}
    assert dated == {"Mastung": "2025-07-13", "Kharan": "2025-07-11"}


def test_without_publication_relative_days_stay_undated(read: Read) -> None:
    [incident] = read("A landmine killed a shepherd in Dera Bugti on Friday.", None)
    assert incident.date_start is None and incident.date_precision is None


def test_an_entry_of_a_timeline_has_the_day_of_its_heading(read: Read) -> None:
    found = read(
        "Balochistan Timeline - 2012\n\nMay 04\n\nFour soldiers were killed in an ambush in "
        "Kharan District.\n\nMay 06\n\nA bomb wounded seven people in Nushki District.",
        None,
    )
    assert [(i.district, str(i.date_start)) for i in found] == [
        ("Kharan", "2012-05-04"),
        ("Nushki", "2012-05-06"),
    ]


def test_the_district_is_in_the_reference_set_and_named_as_on_the_day(read: Read) -> None:
    [incident] = read("A blast in Chaman killed three people on August 10, 2017.", "2017-08-11")
    assert (incident.district, incident.district_on_date) == ("Chaman", "Killa Abdullah")


def test_the_province_alone_is_never_a_point(read: Read) -> None:
    [incident] = read("Security forces killed nine militants in Balochistan on Friday, ISPR said.")
    assert (incident.where_precision, incident.latitude, incident.district) == (4, None, None)
    assert incident.casualties.killed.militants == Count.exactly(9)


def test_unverified_news_is_flagged(read: Read) -> None:
    [incident] = read(
        "Militants abducted six surveyors in Washuk on Friday, residents said. "
        "The report could not be independently verified."
    )
    assert "unverified" in incident.flags
    assert incident.casualties.abducted.total == Count.exactly(6)


def test_the_same_text_gives_the_same_incidents(read: Read) -> None:
    text = "Gunmen killed two barbers in Hub on Friday. A grenade injured three men in Hub."
    assert [i.to_dict() for i in read(text)] == [i.to_dict() for i in read(text)]


@pytest.mark.parametrize("district", ["Ziarat", "Harnai", "Washuk", "Sohbatpur", "Jhal Magsi"])
def test_another_district_changes_only_the_district(read: Read, district: str) -> None:
    [incident] = read(f"Four miners were abducted in {district} district on Sunday night.")
    assert incident.district == district
    assert incident.where_precision == 3
    assert incident.casualties.abducted.civilians == Count.exactly(4)


def test_an_incident_survives_its_json(read: Read) -> None:
    [incident] = read(
        "The BLA claimed responsibility for a bomb that killed two men in Sui on Friday."
    )
    assert Incident.from_dict(incident.to_dict()) == incident


def test_a_place_set_by_one_sentence_holds_for_the_next_of_its_paragraph(read: Read) -> None:
    found = read(
        "A grenade wounded four men in Hub on Friday.\n\n"
        "Motorcyclists stopped a van at the bazaar of Panjgur. Two policemen were martyred."
    )
    assert [(i.district, best(i, "killed"), best(i, "injured")) for i in found] == [
        ("Hub", None, 4),
        ("Panjgur", 2, None),
    ]


def test_the_town_of_a_speaker_is_no_scene(read: Read) -> None:
    found = read(
        "Three drivers were killed in Washuk on Friday. Two of the wounded were critical, "
        "a hospital official in Kharan said. A Levies officer in Khuzdar said a blast was heard."
    )
    assert [i.district for i in found] == ["Washuk"]


def test_here_is_the_town_of_the_dateline(read: Read) -> None:
    [incident] = read("ZHOB: A grenade attack on a shop here on Friday injured two traders.")
    assert (incident.district, best(incident, "injured")) == ("Zhob", 2)


def test_told_reporters_here_is_not_where_it_happened(read: Read) -> None:
    found = read(
        "QUETTA: Five miners were killed in Harnai on Friday, the minister told reporters here."
    )
    assert [i.district for i in found] == ["Harnai"]


def test_a_claim_of_responsibility_opens_no_incident_elsewhere(read: Read) -> None:
    [incident] = read(
        "A pipeline was blown up with explosives near Sui on Friday. The Baloch Republican Army "
        "claimed responsibility for the attack in a statement sent to media in Quetta."
    )
    assert (incident.district, incident.claimed_by) == ("Dera Bugti", "BRA")


def test_an_arrest_elsewhere_follows_up_what_was_told(read: Read) -> None:
    found = read(
        "Gunmen killed two teachers in Kharan on Friday. A suspect was arrested in Nushki."
    )
    assert [(i.district, best(i, "killed")) for i in found] == [("Kharan", 2)]


def test_the_killings_of_a_later_sentence_date_the_event(read: Read) -> None:
    [incident] = read(
        "Gunmen shot nine travellers dead near Kalat, officials said on Saturday. "
        "The killings took place late on Friday."
    )
    assert str(incident.date_start) == "2025-07-11"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A suicide bomber killed six people in Mastung on Friday.", "Suicide bomb"),
        (
            "A roadside bomb killed six people in Mastung on Friday.",
            "Remote explosive/landmine/IED",
        ),
        ("Six labourers were gunned down in Mastung on Friday.", "Attack"),
        ("Six soldiers were martyred in an attack in Mastung on Friday.", "Armed clash"),
        ("Six militants were killed in a raid in Mastung on Friday.", "Armed clash"),
        ("Six engineers were kidnapped in Mastung on Friday.", "Abduction/forced disappearance"),
        ("A grenade thrown at a shop in Mastung hurt six on Friday.", "Grenade"),
        ("Armed men torched six tankers in Mastung on Friday.", "Looting/property destruction"),
        ("Six people died when two coaches collided in Mastung on Friday.", "Road accident"),
        ("Six miners died in a coal mine explosion in Mastung on Friday.", "Mine accident"),
        ("Six people drowned in a flash flood in Mastung on Friday.", "Flood"),
        ("An earthquake injured six people in Mastung on Friday.", "Earthquake"),
        ("Hundreds staged a protest in Mastung on Friday.", "Peaceful protest"),
        ("Police used tear gas on protesters in Mastung on Friday.", "Protest with intervention"),
    ],
)
def test_the_most_telling_word_gives_the_type(read: Read, text: str, kind: str) -> None:
    assert [incident.sub_event_type for incident in read(text)] == [kind]


def test_an_unknown_site_stands_in_the_words_and_its_district_on_the_map(read: Read) -> None:
    [incident] = read("Two watchmen were shot dead in the Zorkhel area of Panjgur on Friday.")
    assert (incident.district, incident.where_precision) == ("Panjgur", 3)
    assert "Zorkhel" in incident.place_text


def test_a_day_after_at_the_start_dates_the_words_before_the_comma(read: Read) -> None:
    found = read(
        "A day after gunmen killed two teachers in Nushki, a bomb wounded four guards in Kharan "
        "on Sunday."
    )
    dead_at = {i.district: best(i, "killed") for i in found}
    assert dead_at == {"Nushki": 2, "Kharan": None}


def test_another_vehicle_is_no_other_incident(read: Read) -> None:
    [incident] = read(
        "Gunmen fired on a van in Kalat on Friday, and in another vehicle two guards were killed."
    )
    assert (incident.district, best(incident, "killed")) == ("Kalat", 2)


def test_a_protest_against_a_killing_is_an_event_of_its_own(read: Read) -> None:
    found = read(
        "Gunmen killed two miners in Duki on Friday. "
        "Traders staged a protest in Loralai against the killing."
    )
    assert [(i.district, i.event_type) for i in found] == [
        ("Duki", "Violence against civilians"),
        ("Loralai", "Protests"),
    ]


def test_a_strike_that_is_only_called_is_no_event(read: Read) -> None:
    found = read(
        "Gunmen killed two miners in Duki on Friday. Parties called for a strike in Quetta."
    )
    assert [i.district for i in found] == ["Duki"]


def test_a_derailment_by_a_bomb_is_a_bombing(read: Read) -> None:
    [incident] = read("A bomb derailed a train and injured eight passengers in Sibi on Friday.")
    assert incident.sub_event_type == "Remote explosive/landmine/IED"


def test_days_of_a_group_of_places_of_one_district_stay_there(read: Read) -> None:
    [incident] = read("Two people died in floods near Khanozai and Barshore in Pishin on Friday.")
    assert incident.district == "Pishin"


def test_the_forces_of_a_raid_carried_it_out(read: Read) -> None:
    [incident] = read("The army killed nine militants in raids in Kohlu on Friday.")
    roles = {actor.role: actor.type for actor in incident.actors}
    assert roles == {"perpetrator": "State forces", "target": "Political militia"}


def test_a_year_alone_dates_an_older_event_to_the_year(read: Read) -> None:
    found = read(
        "An earthquake injured six people in Harnai on Friday. "
        "In 1997, an earthquake killed 60 people in Harnai."
    )
    older = next(incident for incident in found if incident.kind == "background")
    assert (str(older.date_start), older.date_precision) == ("1997-01-01", 5)


def test_arrests_at_a_protest_leave_it_a_protest(read: Read) -> None:
    [incident] = read("A protest was held in Gwadar on Friday, where four persons were arrested.")
    assert incident.event_type == "Protests"
    assert incident.casualties.arrested.total == Count.exactly(4)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Five people drowned in Zhob, four in Loralai and two in Kohlu on Thursday.",
            {"Zhob": 5, "Loralai": 4, "Kohlu": 2},
        ),
        (
            "Gunmen killed three labourers in Turbat and two others in Panjgur on Thursday.",
            {"Kech": 3, "Panjgur": 2},
        ),
        (
            "Two miners were killed in Duki, one in Harnai and three more in Mach on Thursday.",
            {"Duki": 2, "Harnai": 1, "Kachhi": 3},
        ),
    ],
)
def test_one_verb_counts_people_at_each_of_several_places(
    read: Read, text: str, killed: dict[str, int]
) -> None:
    found = read(text)
    total = {i.district: i.casualties.killed.total for i in found}
    assert {name: count.best for name, count in total.items() if name and count} == killed
    assert len({(i.event_type, i.sub_event_type) for i in found}) == 1


def test_a_number_of_another_thing_at_another_place_is_no_toll(read: Read) -> None:
    found = read("Five people drowned in Zhob, and four houses in Loralai collapsed on Thursday.")
    assert [(i.district, i.casualties.killed.total) for i in found][:1] == [
        ("Zhob", Count.exactly(5))
    ]
    assert all(i.casualties.killed.total is None for i in found[1:])


def test_a_toll_of_the_past_days_is_news_and_no_background(read: Read) -> None:
    [incident] = read("Floods have killed 14 people across Balochistan in the past three days.")
    assert incident.kind != "background"
    assert incident.date_precision == 2


@pytest.mark.parametrize(
    "text",
    [
        "Residents blocked the highway in Hub on Friday to protest the abduction of two youths.",
        "Lawyers rallied in Sibi on Friday; the demonstration was against the killing of a judge.",
        "Hundreds staged a sit-in in Turbat on Friday, demanding the recovery of abducted men.",
    ],
)
def test_what_a_protest_is_about_is_no_event(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.event_type == "Protests"
    assert not incident.casualties


def test_what_follows_a_protest_is_one(read: Read) -> None:
    [incident] = read("A protest in Hub on Friday ended when gunmen killed two lawyers there.")
    assert incident.casualties.killed.civilians == Count.exactly(2)


@pytest.mark.parametrize(
    "text",
    [
        "Police defused a bomb planted near a bridge in Gwadar on Friday.",
        "A landmine was defused by experts in Kohlu on Friday.",
        "The forces foiled a suicide attack in Pishin on Friday.",
    ],
)
def test_a_weapon_made_harmless_is_a_disrupted_one(read: Read, text: str) -> None:
    assert [i.sub_event_type for i in read(text)] == ["Disrupted weapons use"]


def test_a_blast_beside_a_defused_bomb_stays_a_blast(read: Read) -> None:
    [incident] = read(
        "A bomb exploded in Kharan on Friday and injured two men, while another bomb was defused."
    )
    assert incident.sub_event_type == "Remote explosive/landmine/IED"


def test_a_verdict_recalls_the_crime(read: Read) -> None:
    found = read("A court in Sibi sentenced two men on Friday for the murder of a teacher.")
    assert [i.kind for i in found if i.kind == "event"] == []


def test_a_toll_has_its_own_day(read: Read) -> None:
    [incident] = read(
        "The death toll from the assault on a college in Quetta climbed to 62 on Friday. "
        "Gunmen had stormed it late on Tuesday."
    )
    assert incident.date_start is not None
    assert incident.date_start.strftime("%A") == "Tuesday"


def test_a_tremor_that_was_only_felt_is_no_event_there(read: Read) -> None:
    found = read("A quake killed nine people in Awaran on Friday. Tremors were felt in Gwadar.")
    assert [i.district for i in found] == ["Awaran"]


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        (
            "Gunmen opened fire at a van near Uthal on Friday, killing four men. "
            "The van overturned.",
            "Attack",
            4,
        ),
        (
            "A bomb went off beside a bus in Surab on Friday and killed two passengers. "
            "The bus fell into a ditch.",
            "Remote explosive/landmine/IED",
            2,
        ),
    ],
)
def test_a_vehicle_that_comes_to_grief_after_an_attack_is_no_accident(
    read: Read, text: str, kind: str, killed: int
) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == kind
    assert incident.casualties.killed.total == Count.exactly(killed)


def test_an_accident_with_a_place_of_its_own_stays_apart(read: Read) -> None:
    attack, accident = read(
        "Gunmen killed four men in Uthal on Friday. "
        "In Surab, a van overturned on Saturday and two passengers died."
    )
    assert (attack.sub_event_type, accident.sub_event_type) == ("Attack", "Road accident")


@pytest.mark.parametrize(
    "text",
    [
        "A couple was gunned down in Usta Muhammad on Monday.",
        "Gunmen shot dead a couple in Pishin on Monday.",
        "A married couple were killed in Zhob on Monday.",
        "A couple of labourers were killed in Zhob on Monday.",
    ],
)
def test_a_couple_is_two_people(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.casualties.killed.civilians == Count.exactly(2)


@pytest.mark.parametrize(
    "text",
    [
        "Forces raided a house in Tump on Friday and detained two students, taking them to an "
        "unknown location.",
        "Two students were detained in Tump on Friday and shifted to an undisclosed location.",
        "Two students were picked up from Tump on Friday.",
        "Two students have gone missing from Tump since Friday.",
    ],
)
def test_whoever_is_taken_to_an_unknown_place_was_made_to_disappear(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type == "Abduction/forced disappearance"
    assert incident.district == "Kech"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two suspects in Hub on Friday.",
        "Gunmen killed two men in Hub on Friday and fled to an unknown location.",
        "Three fishermen went missing after their boat sank off Pasni on Friday.",
    ],
)
def test_other_unknown_places_make_no_abduction(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.sub_event_type != "Abduction/forced disappearance"


@pytest.mark.parametrize(
    "text",
    [
        "A girl was killed as the roof of a mud house collapsed in Jhal Magsi on Friday.",
        "Three children died when the roof of their house caved in near Zhob on Friday.",
        "Two labourers were killed when a boundary wall fell on them in Hub on Friday.",
        "Five fishermen died when their boat sank off Pasni on Friday.",
    ],
)
def test_what_falls_or_sinks_is_an_accident(read: Read, text: str) -> None:
    [incident] = read(text)
    assert incident.event_type == "Accident"


@pytest.mark.parametrize(
    ("text", "district", "killed"),
    [
        (
            "The bodies of two men kidnapped from Mangochar were recovered in Mach on Friday.",
            "Kachhi",
            2,
        ),
        ("A man abducted from Turbat was found dead in Gwadar on Friday.", "Gwadar", 1),
        ("A trader who was picked up from Hub was found dead in Uthal on Friday.", "Lasbela", 1),
    ],
)
def test_who_was_taken_and_found_dead_was_killed_where_they_lay(
    read: Read, text: str, district: str, killed: int
) -> None:
    [incident] = read(text)
    assert incident.district == district
    assert incident.sub_event_type == "Attack"
    assert incident.casualties.killed.total == Count.exactly(killed)


@pytest.mark.parametrize(
    "text",
    [
        "Security was tightened in Gwadar on Friday after threats of attacks.",
        "Trains were stopped in Sibi on Friday for fear of an attack.",
        "Police were deployed in Zhob on Friday to avoid any untoward incident.",
        "A seminar on road accidents was held in Quetta on Friday.",
    ],
)
def test_what_is_feared_is_no_incident(read: Read, text: str) -> None:
    assert read(text) == []


def test_an_arrest_beside_killings_is_not_the_event(read: Read) -> None:
    [incident] = read("The forces killed three militants and arrested two in Nal on Friday.")
    assert incident.sub_event_type == "Armed clash"
    [incident] = read("The forces arrested two militants in Nal on Friday.")
    assert incident.sub_event_type == "Arrests"
