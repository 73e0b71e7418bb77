"""What a sentence says happened to people: measure, side, number, relation."""

import pytest

from extraction.sentences import said_in
from mapper.model import Count

Said = tuple[str, str, int | None, str]


def said(text: str) -> list[Said]:
    return [
        (s.measure, s.group.role, s.group.count.best if s.group.count else None, s.relation)
        for s in said_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # before the verb, after it, and as a participle
        ("Four coal miners were killed.", [("killed", "civilians", 4, "plain")]),
        ("Gunmen killed four coal miners.", [("killed", "civilians", 4, "plain")]),
        ("Four coal miners killed in ambush", [("killed", "civilians", 4, "plain")]),
        ("The raid left nine insurgents dead.", [("killed", "militants", 9, "plain")]),
        ("Two Levies men were also martyred.", [("killed", "security", 2, "plain")]),
        ("Seven khawarij were sent to hell.", [("killed", "militants", 7, "plain")]),
        ("A blast claimed three lives.", [("killed", "unknown", 3, "plain")]),
        ("The blast claimed the lives of six pilgrims.", [("killed", "civilians", 6, "plain")]),
        ("Five bullet-riddled bodies were found.", [("killed", "unknown", 5, "plain")]),
        ("The bodies of two tailors were found.", [("killed", "civilians", 2, "plain")]),
        ("Three soldiers embraced martyrdom.", [("killed", "security", 3, "plain")]),
        ("Two pilgrims on a bus from Taftan died.", [("killed", "civilians", 2, "plain")]),
        ("Armed men abducted six surveyors.", [("abducted", "civilians", 6, "plain")]),
        ("Police arrested 13 protesters.", [("arrested", "civilians", 13, "plain")]),
        ("Eight fishermen went missing.", [("missing", "civilians", 8, "plain")]),
        # one without a number
        ("A Levies constable was wounded.", [("injured", "security", 1, "plain")]),
        ("Gunmen shot dead the tribal elder.", [("killed", "civilians", 1, "plain")]),
        # two measures
        (
            "A bomb killed one boy and injured 15, six of them critically.",
            [
                ("killed", "civilians", 1, "plain"),
                ("injured", "unknown", 15, "plain"),
                ("injured", "unknown", 6, "part"),
            ],
        ),
        (
            "Eleven people died and 30 others were hurt.",
            [("killed", "unknown", 11, "plain"), ("injured", "unknown", 30, "plain")],
        ),
        # parts
        (
            "At least 12 people, including three women, were killed.",
            [("killed", "unknown", 12, "plain"), ("killed", "civilians", 3, "part")],
        ),
        (
            "Nine people, four FC men among them, were killed.",
            [("killed", "unknown", 9, "plain"), ("killed", "security", 4, "part")],
        ),
        (
            "Seven people, five labourers and two policemen, were killed.",
            [
                ("killed", "unknown", 7, "plain"),
                ("killed", "civilians", 5, "part"),
                ("killed", "security", 2, "part"),
            ],
        ),
        (
            "Those injured included four children and a nurse.",
            [("injured", "civilians", 4, "part"), ("injured", "civilians", 1, "part")],
        ),
        ("The wounded were passengers.", [("injured", "civilians", None, "sides")]),
        (
            "A fire killed six people: two women and four children.",
            [
                ("killed", "unknown", 6, "plain"),
                ("killed", "civilians", 2, "part"),
                ("killed", "civilians", 4, "part"),
            ],
        ),
        (
            "Officials put the militants killed in the valley at 14.",
            [("killed", "militants", 14, "plain")],
        ),
        (
            "Six militants were killed or wounded.",
            [
                ("killed", "militants", 6, "plain"),
                ("injured", "militants", 6, "plain"),
            ],
        ),
        (
            "Gunmen pulled five drivers out and shot them dead.",
            [("killed", "civilians", 5, "plain")],
        ),
        ("They abducted the chairman of the council.", [("abducted", "civilians", 1, "plain")]),
        ("Noor Muhammad Lango was martyred.", [("killed", "civilians", 1, "plain")]),
        ("Nine girls were among the injured.", [("injured", "civilians", 9, "part")]),
        ("Two suspects were picked up.", [("arrested", "unknown", 2, "plain")]),
        ("Six men suffered serious burn injuries.", [("injured", "civilians", 6, "plain")]),
        ("Six men suffered bullet wounds.", [("injured", "civilians", 6, "plain")]),
        # totals and revisions
        ("The death toll rose to 21.", [("killed", "unknown", 21, "total")]),
        (
            "Two more miners died, taking the toll to 14.",
            [("killed", "civilians", 2, "plain"), ("killed", "unknown", 14, "total")],
        ),
        (
            "Police put the dead at nine, revising an earlier death toll of six.",
            [("killed", "unknown", 9, "total"), ("killed", "unknown", 6, "superseded")],
        ),
        # joined nouns share a number
        ("Some 16 police and Levies personnel were hurt.", [("injured", "security", 16, "plain")]),
        # a noun no lexicon knows
        ("Gunmen shot dead three blacksmiths.", [("killed", "civilians", 3, "plain")]),
        # the acronym of a name
        (
            "Two Frontier Corps (FC) personnel were killed.",
            [("killed", "security", 2, "plain")],
        ),
        # people named one by one
        (
            "Sepoy Tariq Aziz, 24, of Bannu district, and Sepoy Adil Shah were martyred.",
            [("killed", "security", 1, "plain"), ("killed", "security", 1, "plain")],
        ),
    ],
)
def test_people_are_read_with_what_happened_to_them(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "said_by",
    [
        "police officer Ali Khan said",
        "Deputy Commissioner Juma Dad told reporters",
        "said Levies official Haji Kamal",
        "two officials said",
        "a policeman said",
    ],
)
def test_who_says_it_was_not_hurt(said_by: str) -> None:
    text = f"A bomb exploded, killing four traders and wounding six, {said_by}."
    assert said(text) == [("killed", "civilians", 4, "plain"), ("injured", "unknown", 6, "plain")]


@pytest.mark.parametrize(
    "text",
    [
        "About 60 gunmen surrounded the bazaar.",
        "Some 45 passengers were on board.",
        "Ten trucks were set ablaze.",
        "Police said three attackers came on motorcycles.",
        "Two police stations were attacked.",
        "Four Levies posts were overrun.",
        "He was injured pride and all by 3 goals.",
    ],
)
def test_what_says_nothing_of_casualties_is_left_alone(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("number", ["3", "three"])
@pytest.mark.parametrize(
    "frame", ["{} policemen were killed.", "Militants killed {} policemen.", "{} policemen died."]
)
def test_the_wording_does_not_change_the_reading(frame: str, number: str) -> None:
    assert said(frame.format(number)) == [("killed", "security", 3, "plain")]


def test_what_brackets_say_of_a_person_counts_nobody() -> None:
    text = "Naik Shahid (age 34, resident of Attock) and Sepoy Waqas (of Kohat) embraced martyrdom."
    counted = [(role, number) for _, role, number, _ in said(text)]
    assert counted == [("security", 1), ("security", 1)]


def test_everybody_left_dead_is_counted() -> None:
    text = "The bomb left a constable and two passers-by dead."
    assert said(text) == [("killed", "security", 1, "plain"), ("killed", "civilians", 2, "plain")]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Gunmen killed three Levies men and injured two others.", "security"),
        ("A labourer was killed and four others were injured.", "civilians"),
        ("A policeman was killed and four others were injured.", "unknown"),
        ("Two soldiers and a driver were killed and four others were injured.", "unknown"),
        ("Two soldiers were killed and four people were injured.", "unknown"),
    ],
)
def test_others_are_of_the_one_side_told_before(text: str, side: str) -> None:
    assert said(text)[-1][:2] == ("injured", side)


def test_including_a_child_is_a_part() -> None:
    text = "A labourer was killed and four others, including a 12-year-old boy, were wounded."
    assert said(text)[1:] == [
        ("injured", "civilians", 4, "plain"),
        ("injured", "civilians", 1, "part"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven miners were pulled out alive but injured.", [("injured", "civilians", 7, "plain")]),
        ("02 soldiers were martyred.", [("killed", "security", 2, "plain")]),
        (
            "The ISPR put the number of slain militants at 21.",
            [("killed", "militants", 21, "put")],
        ),
        ("Sixty cadets were killed in the hostel.", [("killed", "security", 60, "plain")]),
    ],
)
def test_wordings_of_returns_and_releases(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


def test_a_telephone_number_counts_nobody() -> None:
    assert said("Call 0812345 or 081-9202 if anybody was injured.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Two men received minor injuries.",
        "Two men sustained splinter wounds.",
        "Two men suffered multiple bullet wounds.",
        "Two men got serious injuries.",
        "Two men were shot in the leg.",
        "Two men were hit by splinters.",
    ],
)
def test_the_ways_to_be_hurt(text: str) -> None:
    [statement] = said_in(text)
    assert statement.measure == "injured"
    assert statement.group.count == Count.exactly(2)
