"""One figure over a list of places is a total, and something happened at each of them.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

#: Each text with its incidents: kind, district, killed, injured.
Told = list[tuple[str, str | None, str, str]]

EACH: list[tuple[str, Told]] = [
    (
        "Eleven people were killed in bomb blasts in Sui, Khuzdar and Nushki on Saturday.",
        [
            ("rollup", None, "11c", ""),
            ("event", "Dera Bugti", "", ""),
            ("event", "Khuzdar", "", ""),
            ("event", "Nushki", "", ""),
        ],
    ),
    (
        "Rain and floods killed seven people in Zhob and Duki districts on Saturday.",
        [("rollup", None, "7c", ""), ("event", "Zhob", "", ""), ("event", "Duki", "", "")],
    ),
    (
        "The bodies of four men were found in Kharan and Panjgur on Saturday.",
        [("rollup", None, "4c", ""), ("event", "Kharan", "", ""), ("event", "Panjgur", "", "")],
    ),
    # whose homes are elsewhere
    (
        "Nine labourers from Punjab were killed in blasts in Hub and Kech on Saturday.",
        [("rollup", None, "9c", ""), ("event", "Hub", "", ""), ("event", "Kech", "", "")],
    ),
    # two towns of one district are one event
    (
        "Gunmen killed seven people in Turbat, Tump and Pasni on Saturday.",
        [("rollup", None, "7c", ""), ("event", "Kech", "", ""), ("event", "Gwadar", "", "")],
    ),
    # what the story tells of one of them is its event
    (
        "Grenade attacks in Sui, Turbat and Hub left 20 people hurt on Saturday.\n\nIn Turbat, the "
        "grenade was thrown at a barber's shop and hurt six men.",
        [
            ("rollup", None, "", "20c"),
            ("event", "Dera Bugti", "", ""),
            ("event", "Hub", "", ""),
            ("event", "Kech", "", "6c"),
        ],
    ),
]

ABROAD: list[tuple[str, Told]] = [
    (
        "Nine people died in bomb blasts in Quetta, Peshawar and Karachi on Saturday.",
        [("event", "Quetta", "", "")],
    ),
    (
        "Two blasts in Chaman and Kandahar, which left four dead on Saturday, were condemned.",
        [("event", "Chaman", "", "")],
    ),
    (
        "Four people were killed in Sibi and six were hurt in blasts in Karachi and Hub.",
        [("event", "Sibi", "4c", ""), ("event", "Hub", "", "")],
    ),
    # each with its own, whose town it is near, who says so
    (
        "Four people were killed in Quetta and six in Peshawar on Saturday.",
        [("event", "Quetta", "4c", "")],
    ),
    (
        "Three traders were shot dead in Hub, an industrial town near Karachi, on Saturday.",
        [("event", "Hub", "3c", "")],
    ),
    (
        "Four people were killed in a blast in Hub, Karachi police said on Saturday.",
        [("event", "Hub", "4c", "")],
    ),
]

NOT_OF_EACH = [
    # a long list says how far it spread
    "Grenade attacks in Quetta, Mastung, Kalat, Khuzdar, Hub, Kech and Gwadar left 20 people hurt.",
    # two ends of one road
    "A coach overturned between Kalat and Khuzdar on Saturday, killing five people.",
    "Six people were killed in a blast on the road that links Kalat and Khuzdar on Saturday.",
    # weather that killed nobody there
    "Heavy rain lashed Zhob, Loralai and Duki on Saturday.",
    # homes, and hospitals
    "Seven labourers from Loralai, Duki and Zhob were killed in a blast in Hub on Saturday.",
    "The injured were taken to hospitals in Sibi and Quetta after a bomb killed four men in Usta "
    "Muhammad on Saturday.",
]


@pytest.mark.parametrize(("text", "told"), EACH + ABROAD)
def test_one_figure_over_several_places_is_none_of_theirs(
    read: Read, text: str, told: Told
) -> None:
    found = read(text)
    assert [
        (each.kind, each.district, by_side(each, "killed"), by_side(each, "injured"))
        for each in found
    ] == told


@pytest.mark.parametrize("text", NOT_OF_EACH)
def test_other_lists_are_not_of_events(read: Read, text: str) -> None:
    assert len(read(text)) <= 1


def test_a_total_names_the_places_that_it_counts(read: Read) -> None:
    total, *each = read("Nine people died in bomb blasts in Harnai, Barkhan and Awaran on Friday.")
    assert list(total.includes) == [incident.id for incident in each]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Nine people died in bomb blasts in Harnai and Awaran on Friday.", {"Harnai", "Awaran"}),
        (
            "Nine people died in bomb blasts in Harnai and Awaran on Friday. In Awaran, the bomb "
            "killed four shopkeepers.",
            {"Harnai"},
        ),
        # none of the nine is left for the other
        (
            "Nine people died in bomb blasts in Harnai and Awaran on Friday. In Awaran, the bomb "
            "killed nine shopkeepers.",
            set(),
        ),
        ("Nine people died in a bomb blast in Harnai on Friday.", set()),
    ],
)
def test_whose_dead_only_the_total_holds_says_so(read: Read, text: str, flagged: set[str]) -> None:
    assert {each.district for each in read(text) if "toll in a total" in each.flags} == flagged
