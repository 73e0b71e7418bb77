"""Numbers that count people, and numbers that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.sentences import numbers_in


def bounds(text: str) -> list[tuple[int, int, int | None]]:
    found = [n for n in numbers_in(text) if n.form != "article"]
    return [(n.count.low, n.count.best, n.count.high) for n in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 miners", (14, 14, 14)),
        ("fourteen miners", (14, 14, 14)),
        ("Thirty-one miners", (31, 31, 31)),
        ("one hundred and twelve miners", (112, 112, 112)),
        ("1,250 families", (1250, 1250, 1250)),
        ("at least six miners", (6, 6, None)),
        ("no fewer than 6 miners", (6, 6, None)),
        ("over 40 miners", (40, 40, None)),
        ("40 or more miners", (40, 40, None)),
        ("about 300 people", (300, 300, 300)),
        ("up to 20 gunmen", (20, 20, 20)),
        ("five to seven gunmen", (5, 5, 7)),
        ("between 10 and 15 gunmen", (10, 10, 15)),
        ("8-10 gunmen", (8, 8, 10)),
        ("dozens of villagers", (12, 12, None)),
        ("tens of villagers", (10, 10, None)),
        ("hundreds of villagers", (100, 100, None)),
        ("several villagers", (3, 3, None)),
        ("a couple of villagers", (2, 2, 2)),
        ("a dozen villagers", (12, 12, 12)),
    ],
)
def test_a_number_is_read_with_what_bounds_it(
    text: str, expected: tuple[int, int, int | None]
) -> None:
    assert bounds(f"They found {text} there.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mine lies 60 km from the town.",
        "The road is 60km long.",
        "The quake came at 4.35am.",
        "It struck at 11:20 on the day.",
        "Haji Karim, 47, was among them.",
        "Haji Karim (47) was among them.",
        "A 12-year-old saw it.",
        "A four-member team arrived.",
        "The fire gutted 30 shops.",
        "They seized 3 rifles and 200 rounds.",
        "He won the seat of PB-31.",
        "A case was filed under Section 144.",
        "It happened on July 9.",
        "It happened on 9 July.",
        "In 2019 the road was closed.",
        "The fine was Rs 500,000.",
        "It cost 75 million.",
        "Prices rose by 15%.",
        "The caller used 03001234567.",
        "The 23rd brigade moved.",
        "Some 99999999999999999999999999999999999999 people",
    ],
)
def test_what_counts_no_people_is_refused(text: str) -> None:
    assert bounds(text) == []


def test_a_thing_behind_a_comma_is_not_what_is_counted() -> None:
    assert bounds("The toll rose to nine, hospital staff said.") == [(9, 9, 9)]


def test_a_revision_gives_two_numbers_and_no_range() -> None:
    assert [low for low, _, _ in bounds("The toll was raised from 9 to 14.")] == [9, 14]


def test_another_and_more_add_to_what_was_said() -> None:
    assert [n.more for n in numbers_in("They found another five, then two more.")] == [True, True]


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
_WORDS = (_UNITS + "fifteen sixteen seventeen eighteen nineteen").split()
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """Write a number below a thousand in words."""
    if number < 20:
        return _WORDS[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_WORDS[ones]}" if ones else "")
    hundreds, rest = divmod(number, 100)
    return f"{_WORDS[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")


@given(st.integers(1, 999))
def test_words_and_figures_are_one_number(number: int) -> None:
    worded = bounds(f"Levies counted {in_words(number)} mourners there.")
    assert worded == bounds(f"Levies counted {number} mourners there.") == [(number,) * 3]


@given(st.text(max_size=200))
def test_any_text_gives_numbers_inside_it(text: str) -> None:
    for found in numbers_in(f"x {text}"):
        assert 0 <= found.start < found.end <= len(text) + 2
        assert 0 <= found.count.low <= found.count.best


@pytest.mark.parametrize(
    "people",
    [
        "truck drivers",
        "bus passengers",
        "party workers",
        "school children",
        "day labourers",
        "bank guards",
        "shop owners",
    ],
)
def test_a_thing_before_a_noun_for_people_counts_people(people: str) -> None:
    assert [number.count.best for number in numbers_in(f"Nine {people} were hurt.")] == [9]


@pytest.mark.parametrize("things", ["trucks", "buses, passengers and all,", "days", "banks"])
def test_a_thing_alone_counts_no_people(things: str) -> None:
    assert numbers_in(f"Nine {things} were burnt.") == []
