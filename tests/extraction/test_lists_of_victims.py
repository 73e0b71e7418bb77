"""Lists of people of whom more is said than who they are, and pairs told by whose they are.

Read on Monday 14 July 2025; the sides are those of `telling.by_side`.
"""

from __future__ import annotations

import pytest

from extraction.telling import Read, by_side

TOLD: list[tuple[str, str, str]] = [
    # an age, and what somebody was doing, part no list
    (
        "Three girls aged nine, 11 and 12 and their aunt drowned in a pond in Bela on Friday.",
        "4c",
        "",
    ),
    ("Two farmers aged 40 and 45 and their nephew were shot dead in Surab on Friday.", "3c", ""),
    ("A farmer aged 45 and two others were shot dead in Surab on Friday.", "3c", ""),
    ("Two men aged 45 and 50, three women and a boy died in a crash in Surab on Friday.", "6c", ""),
    ("Four brothers, aged between two and nine, drowned in Surab on Friday.", "4c", ""),
    (
        "A constable posted in Hub, his father and two cousins were killed in a crash in Bela on"
        " Friday.",
        "3c 1s",
        "",
    ),
    (
        "A nurse travelling to her village, her husband and a son were killed in a crash in Zhob on"
        " Friday.",
        "3c",
        "",
    ),
    (
        "A tailor who was on his way home, his mother and three daughters were wounded in a blast"
        " in Pishin on Friday.",
        "",
        "5c",
    ),
    (
        "The SHO of the Industrial Area police station of Hub and two of his constables were"
        " martyred on Friday.",
        "3s",
        "",
    ),
    ("A sepoy home on leave, his wife and a son were shot dead in Sibi on Friday.", "2c 1s", ""),
    # whose kin the first of a pair is
    ("Gunmen shot dead a contractor's brother and his cousin in Nushki on Friday.", "2c", ""),
    ("A bomb killed a judge's daughter and her friend in Sibi on Friday.", "2c", ""),
    ("An old woman and her three grandchildren were killed in Duki on Friday.", "4c", ""),
    # names before others, without "and" between them
    (
        "Gunmen killed Dad Karim, Sher Jan, their uncle and a servant in Panjgur on Friday.",
        "4c",
        "",
    ),
    ("Dad Karim, Sher Jan and their uncle were shot dead in Panjgur on Friday.", "3c", ""),
    ("Dad Karim, Sher Jan and two others were shot dead in Panjgur on Friday.", "4c", ""),
    # relatives of somebody of no side or of another
    (
        "Unidentified men fired at a wedding in Pasni on Friday, injuring the bridegroom and three"
        " of his cousins.",
        "",
        "4c",
    ),
    # people of a side and people of none are not the same
    ("Two soldiers and two people were killed in a blast in Kohlu on Friday.", "2c 2s", ""),
    # some of those who were together
    (
        "A wedding party met an accident in Zhob on Friday. Two women died and 11 of the party"
        " were injured.",
        "2c",
        "11c",
    ),
    ("Nine of the family, including a baby, were injured in a fire in Zhob on Friday.", "", "9c"),
    # left alone: a verb of their own
    ("A trader of Hub fled and his brother was shot dead in Hub on Friday.", "1c", ""),
    ("A trader was injured in Hub on Friday, his wife and son said.", "", "1c"),
    (
        "Gunmen fired at a trader on a motorcycle, his wife and son were injured in Hub on Friday.",
        "",
        "2c",
    ),
    ("The slain trader's brother and his cousin were freed in Hub on Friday.", "", ""),
    ("Eleven of the party workers were injured in Zhob on Friday.", "", "11c"),
    (
        "Eleven of the party's offices were burnt and a clerk was injured in Zhob on Friday.",
        "",
        "1c",
    ),
    ("Five people, two soldiers and three children, were killed in Kohlu on Friday.", "3c 2s", ""),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLD)
def test_everybody_of_a_list_is_counted(read: Read, text: str, killed: str, injured: str) -> None:
    found = read(f"QUETTA: {text}")
    assert len(found) == bool(killed or injured)
    for incident in found:
        assert (by_side(incident, "killed"), by_side(incident, "injured")) == (killed, injured)


def test_some_told_by_the_way_are_not_added(read: Read) -> None:
    found = read(
        "QUETTA: Two clerks died in Hub on Friday, while five others, including a cook and a girl,"
        " perished in a flood in Zhob."
    )
    assert [(each.district, by_side(each, "killed")) for each in found] == [
        ("Hub", "2c"),
        ("Zhob", "5c"),
    ]
