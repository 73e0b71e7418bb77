"""Who is one more than those told of in the sentence before, and who is one of them.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side, events

ONE: list[tuple[str, str]] = [
    # his kin are others than he
    (
        "A cobbler was shot dead in Sibi on Friday. His two brothers were found dead in a ditch.",
        "3c",
    ),
    ("The body of a girl was found in Sibi on Friday. Her mother was found dead in a room.", "2c"),
    ("A couple was stabbed to death in Sibi on Friday. Their son was found dead in a shed.", "3c"),
    ("Gunmen killed a nurse in Sibi on Friday. Her domestic help was also killed.", "2c"),
    (
        "Three soldiers were killed in an ambush in Sibi on Friday. The manager's nephew, who was"
        " taken along with him, was killed by the kidnappers.",
        "1c 3s",
    ),
    ("Lt Col Noor Ahmed, who was kidnapped on Monday, was killed in Sibi on Friday.", "1s"),
    (
        "Two militants were killed in a raid in Sibi on Friday. A soldier and a hostage lost their"
        " lives as well.",
        "1s 2m 1u",
    ),
    (
        "A mayor was gunned down in Sibi on Friday. The attackers lost one man, police said.",
        "1c 1m",
    ),
    # left alone: they may be, or are, of those told of
    (
        "Four people were shot dead in Sibi on Friday. A cobbler died in his shop. His brother was"
        " found dead in a ditch.",
        "4c",
    ),
    ("A cobbler and his son were shot dead in Sibi on Friday. His son died on the spot.", "2c"),
    ("A cobbler was shot dead in Sibi on Friday. His brother was injured.", "1c"),
    ("Five nurses were killed in Sibi on Friday. The nurses were shot dead near a bazaar.", "5c"),
    (
        "Six people, two of them nurses, were killed in Sibi on Friday. The nurses were gunned down"
        " near a bazaar.",
        "6c",
    ),
]


@pytest.mark.parametrize(("text", "killed"), ONE)
def test_kin_are_counted_beside_the_dead(read: Read, text: str, killed: str) -> None:
    [incident] = read(f"QUETTA: {text}")
    assert by_side(incident, "killed") == killed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those counted by the same noun in the lead
        (
            "Six people, two of them nurses, were killed in Hub and Sibi on Friday. The nurses were"
            " gunned down near Sibi. Four men died in a blast in Hub.",
            {"Sibi": "2c", "Hub": "4c"},
        ),
        (
            "Six people, four of them policemen, were killed in Hub and Sibi on Friday. The"
            " policemen were martyred in Hub; a passer-by was injured.",
            {"Hub": "4s", "Sibi": ""},
        ),
        # left alone: some of them were told of elsewhere
        (
            "Three nurses were killed in Hub and two in Sibi on Friday. The nurses were shot dead"
            " near Sibi.",
            {"Hub": "3c", "Sibi": "2c"},
        ),
        (
            "Six people, two of them nurses, were killed and three injured in Hub and Sibi on"
            " Friday. The nurses were on their way to Sibi.",
            {"Hub": "", "Sibi": ""},
        ),
    ],
)
def test_people_named_again_keep_their_number(
    read: Read, text: str, expected: dict[str, str]
) -> None:
    found = events(read(f"QUETTA: {text}"))
    assert {each.district: by_side(each, "killed") for each in found} == expected
