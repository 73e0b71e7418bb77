"""Changes of a report that must not change its reading, and those that must change one thing.

None of the sentences is from a report: the parts are drawn and put together anew.
"""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.telling import facts_of
from mapper.extraction import analyse
from mapper.model import Incident
from mapper.reading import read_report

PUBLISHED = dt.date(2025, 7, 14)  # a Monday
WORDS = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    11: "eleven",
    12: "twelve",
}
TOWNS = {
    "Turbat": "Kech",
    "Kohlu": "Kohlu",
    "Panjgur": "Panjgur",
    "Khuzdar": "Khuzdar",
    "Mach": "Kachhi",
    "Chaman": "Chaman",
    "Dalbandin": "Chagai",
    "Nushki": "Nushki",
    "Gwadar": "Gwadar",
    "Harnai": "Harnai",
}
VICTIMS = {
    "labourers": "civilians",
    "coal miners": "civilians",
    "passengers": "civilians",
    "policemen": "security",
    "soldiers": "security",
    "Levies personnel": "security",
    "militants": "militants",
    "terrorists": "militants",
}
# What the place decides.
PLACED = frozenset(
    {
        *("place", "district", "district_pcode", "district_on_date", "tehsil_pcode"),
        *("latitude", "longitude", "where_precision", "uncertainty_km", "confidence", "flags"),
    }
)
UNRELATED = [
    "Schools in the province reopen next week after the summer holidays.",
    "The chief minister presided over a meeting on the budget in Quetta.",
    "The price of tomatoes rose for the third week, traders said.",
    "Wheat has been sown on more land than last year, the department of agriculture says.",
]
numbers = st.sampled_from(sorted(WORDS))
towns = st.sampled_from(sorted(TOWNS))
victims = st.sampled_from(sorted(VICTIMS))
weekdays = st.sampled_from(["Friday", "Saturday", "Sunday"])


def incidents(text: str) -> tuple[Incident, ...]:
    return analyse(read_report(text=text, published=PUBLISHED)).incidents


def figures(text: str) -> list[dict[str, Any]]:
    return [facts_of(incident) for incident in incidents(text)]


def attack(number: object, who: str, town: str, day: str) -> str:
    return f"Gunmen killed {number} {who} in {town} on {day}, officials said."


@given(numbers, victims, towns, weekdays)
def test_a_figure_in_digits_reads_as_in_words(n: int, who: str, town: str, day: str) -> None:
    assert figures(attack(WORDS[n], who, town, day)) == figures(attack(n, who, town, day))


@given(numbers, victims, towns, weekdays)
def test_what_is_said_is_read(n: int, who: str, town: str, day: str) -> None:
    [incident] = incidents(attack(WORDS[n], who, town, day))
    assert incident.district == TOWNS[town]
    assert incident.date_start is not None
    assert incident.date_start.strftime("%A") == day
    killed = incident.casualties.killed
    assert killed.total is not None and killed.total.best == n
    assert getattr(killed, VICTIMS[who]) == killed.total


@given(numbers, victims, towns, towns, weekdays)
def test_another_town_changes_the_place_alone(
    n: int, who: str, town: str, other: str, day: str
) -> None:
    here, there = (figures(attack(n, who, place, day)) for place in (town, other))
    for one, two in zip(here, there, strict=True):
        assert {k: v for k, v in one.items() if k not in PLACED} == {
            k: v for k, v in two.items() if k not in PLACED
        }


@given(numbers, numbers, victims, towns, weekdays)
def test_another_figure_changes_the_figure_alone(
    n: int, m: int, who: str, town: str, day: str
) -> None:
    one, two = (figures(attack(number, who, town, day))[0] for number in (n, m))
    assert one.pop("casualties")["killed"]["total"]["best"] == n
    assert two.pop("casualties")["killed"]["total"]["best"] == m
    assert one == two


# Who did it, what they did, and the same in the passive.
VOICES = [
    ("gunmen", "killed", "killed"),
    ("gunmen", "shot dead", "shot dead"),
    ("a roadside bomb", "killed", "killed"),
    ("a landmine", "injured", "injured"),
    ("armed men", "abducted", "abducted"),
    ("militants", "wounded", "wounded"),
]
victims_hit = st.sampled_from(["labourers", "policemen", "soldiers"])


@pytest.mark.parametrize(("doer", "active", "passive"), VOICES)
@given(n=numbers, who=victims_hit, town=towns, day=weekdays)
@settings(max_examples=25)
def test_the_passive_reads_as_the_active(
    doer: str, active: str, passive: str, n: int, who: str, town: str, day: str
) -> None:
    word = WORDS[n]
    one = f"{doer.capitalize()} {active} {word} {who} in {town} on {day}."
    two = f"{word.capitalize()} {who} were {passive} by {doer} in {town} on {day}."
    assert figures(one) == figures(two)


ORDERS = [
    "On {day}, gunmen killed {n} {who} in {town}.",
    "In {town}, gunmen killed {n} {who} on {day}.",
    "Gunmen killed {n} {who} on {day} in {town}.",
    "Gunmen on {day} killed {n} {who} in {town}.",
    "{N} {who} were killed on {day} when gunmen attacked them in {town}.",
    "{N} {who} lost their lives in an attack by gunmen in {town} on {day}.",
    "An attack by gunmen in {town} on {day} left {n} {who} dead.",
    "Gunmen attacked {who} in {town} on {day}, killing {n} of them.",
]


@pytest.mark.parametrize("form", ORDERS)
@given(
    n=numbers, who=st.sampled_from(["labourers", "policemen", "soldiers"]), town=towns, day=weekdays
)
@settings(max_examples=25)
def test_the_order_of_the_words_does_not_matter(
    form: str, n: int, who: str, town: str, day: str
) -> None:
    text = form.format(n=WORDS[n], N=WORDS[n].capitalize(), who=who, town=town, day=day)
    [incident] = incidents(text)
    assert incident.district == TOWNS[town]
    assert incident.date_start and incident.date_start.strftime("%A") == day
    killed = incident.casualties.killed
    assert killed.total is not None and killed.total.best == n
    assert getattr(killed, VICTIMS[who]) == killed.total


@given(numbers, victims, towns, weekdays, st.lists(st.sampled_from(UNRELATED), unique=True))
def test_paragraphs_on_other_matters_change_nothing(
    n: int, who: str, town: str, day: str, others: list[str]
) -> None:
    story = attack(n, who, town, day)
    assert figures("\n\n".join([story, *others])) == figures(story)


@given(
    st.lists(towns, min_size=3, max_size=3, unique=True),
    st.lists(numbers, min_size=3, max_size=3),
    weekdays,
)
@settings(max_examples=40)
def test_the_order_of_separate_items_does_not_matter(
    places: list[str], killed: list[int], day: str
) -> None:
    items = [
        attack(WORDS[n], "labourers", place, day) for n, place in zip(killed, places, strict=True)
    ]
    readings = [
        sorted(figures("\n\n".join(order)), key=lambda read: str(read["district"]))
        for order in permutations(items)
    ]
    assert len(readings[0]) == 3
    assert all(reading == readings[0] for reading in readings)


@given(numbers, towns, weekdays)
def test_a_story_told_twice_is_one_incident(n: int, town: str, day: str) -> None:
    once = attack(WORDS[n], "labourers", town, day)
    again = f"{once}\n\nThe {WORDS[n]} labourers were killed in {town} on {day}, police confirmed."
    [incident] = incidents(again)
    assert incident.casualties.killed.total is not None
    assert incident.casualties.killed.total.best == n


@pytest.mark.parametrize(
    "form",
    [
        "Police foiled an attack in {town} on {day}.",
        "No one was killed in {town} on {day}.",
        "Officials fear that gunmen could kill labourers in {town}.",
        "The police defused a bomb in {town} on {day}; nobody was hurt.",
        "The group threatened to kill {n} labourers in {town}.",
    ],
)
@given(n=numbers, town=towns, day=weekdays)
@settings(max_examples=15)
def test_what_did_not_happen_kills_nobody(form: str, n: int, town: str, day: str) -> None:
    for incident in incidents(form.format(n=WORDS[n], town=town, day=day)):
        total = incident.casualties.killed.total
        assert total is None or total.best == 0
