"""The second event of a lead, told at length below the first one, is not a third.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, Told, sorted_tolls

_BOTH = (
    "TURBAT: Two men were shot dead in Nushki and a bomb killed three policemen in Uthal on Friday."
)


@pytest.mark.parametrize(
    "below",
    [
        "In Nushki, two men were shot dead in the Ahmadwal area. In Uthal, three policemen were"
        " killed when a bomb hit their van in the Kanraj area, officials said.",
        "In Nushki, gunmen on a motorcycle fired at a shop in the Ahmadwal area. Two men died. In"
        " Uthal, a bomb hit a police van in the Kanraj area. Three policemen died.",
        "In Nushki, the men were shot in Ahmadwal. The bomb that killed the policemen in Uthal went"
        " off in the Kanraj area.",
    ],
)
def test_two_events_of_a_lead_are_two(read: Read, below: str) -> None:
    told: Told = [("Lasbela", "3s", ""), ("Nushki", "2c", "")]
    assert sorted_tolls(read(f"{_BOTH}\n\n{below}")) == told


@pytest.mark.parametrize(
    ("below", "told"),
    [
        # it counts more than the lead did
        (
            "It came hours after four soldiers were martyred in Zhob.\n\nThe miners were shot in"
            " their sleep.\n\nEarlier on Friday, four soldiers were martyred and two militants"
            " killed when a post came under attack in the Sambaza area of Zhob.",
            [("Kech", "3c", ""), ("Zhob", "4s 2m", "")],
        ),
        (
            "It came hours after four soldiers lost their lives in attacks on posts in Sherani"
            " district.\n\nEarlier in the day, four soldiers were martyred and an attacker was"
            " killed as posts came under attack in Sherani district.",
            [("Kech", "3c", ""), ("Sherani", "4s 1m", "")],
        ),
        # another one, with its own number
        (
            "It came hours after four soldiers were martyred in Zhob.\n\nThe miners were shot in"
            " their sleep.\n\nIn another attack, five soldiers were martyred in the Sambaza area"
            " of Zhob.",
            [("Kech", "3c", ""), ("Zhob", "4s", ""), ("Zhob", "5s", "")],
        ),
        (
            "A bomb killed a constable in Uthal.\n\nThe miners were shot in their sleep.\n\nA bomb"
            " also went off in the Kanraj area and hurt two clerks.",
            [("Kech", "3c", ""), ("Lasbela", "", "2c"), ("Lasbela", "1s", "")],
        ),
    ],
)
def test_what_is_told_again_is_no_new_event(read: Read, below: str, told: Told) -> None:
    lead = "TURBAT: Gunmen killed three miners in Mand on Friday."
    assert sorted_tolls(read(f"{lead} {below}")) == told
