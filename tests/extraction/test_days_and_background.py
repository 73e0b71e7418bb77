"""Which day an event has beside the days of what was said, done or charged, and what is old.

Read on Monday 14 July 2025, so that Friday is 11 July. A reading is written as its
district, its day (or none), how many were killed, and its kind where it is no event.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mapper.model import Incident

Read = Callable[..., list[Incident]]


def told(incident: Incident) -> str:
    day = incident.date_start.isoformat()[2:] if incident.date_start else "undated"
    killed = incident.casualties.killed.total
    kind = "" if incident.kind == "event" else f" {incident.kind}"
    return f"{incident.district} {day} {killed.best if killed else '-'}{kind}"


CLAIMED = [
    # what a blast claims has the day of the blast
    ("A roadside bomb in Pasni on Friday claimed four lives.", "Gwadar 25-07-11 4"),
    ("A collision near Bela on Thursday claimed the lives of six people.", "Lasbela 25-07-10 6"),
    (
        "An attack on a passenger van in Sibi on Saturday claimed two lives and injured five.",
        "Sibi 25-07-12 2",
    ),
    # and so has what police claim
    ("Police on Friday claimed to have killed four robbers in Khuzdar.", "Khuzdar 25-07-11 4"),
    ("The CTD on Sunday claimed that it killed three militants in Zhob.", "Zhob 25-07-13 3"),
    # but a group claims it later
    ("The BLF on Friday claimed responsibility for a blast in Awaran.", "Awaran undated -"),
    ("The BLA on Friday claimed that it killed two soldiers in Nushki.", "Nushki undated -"),
    ("The BLF took responsibility for Friday's blast in Awaran.", "Awaran 25-07-11 -"),
]


@pytest.mark.parametrize(("text", "reading"), CLAIMED)
def test_the_day_of_what_was_claimed(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]


EARLIER = [
    # the pluperfect of "a day earlier" takes no figure back
    ("Officials said on Friday that five men had been killed in Surab a day earlier.", "5"),
    ("Residents said gunmen had shot dead two drivers in Duki earlier in the day.", "2"),
    ("Earlier on Friday, a mine had killed three herders in Kohlu.", "3"),
    ("A drone had killed six people in Awaran two days earlier, residents said.", "6"),
    # but a figure that was given before does
    ("Officials had earlier put the toll of Friday's blast in Hub at nine.", "-"),
    ("Earlier, hospital officials had said four people were killed in Hub on Friday.", "-"),
]


@pytest.mark.parametrize(("text", "killed"), EARLIER)
def test_earlier_says_when_and_takes_nothing_back(read: Read, text: str, killed: str) -> None:
    [incident] = read(text)
    assert told(incident).split()[2:] == [killed]


COUNTED = [
    # from the day that the sentence names
    (
        "The army said on Friday that two soldiers were martyred in Awaran a day earlier.",
        ["Awaran 25-07-10 2"],
    ),
    (
        "Three men were gunned down in Hub the night before, police said on Friday.",
        ["Hub 25-07-10 3"],
    ),
    (
        "A case was registered on Sunday for the murder of a clerk in Sibi two days earlier.",
        ["Sibi 25-07-11 1"],
    ),
    ("Surab was shut on Friday, a day after a bomb killed six people.", ["Surab 25-07-10 6"]),
    (
        "The governor visited Ziarat on Saturday, two days after gunmen killed four guards.",
        ["Ziarat 25-07-10 4"],
    ),
    # from the day told of last, back and on
    (
        "A tailor was shot dead in Hub on Wednesday. The following day, two men were killed in Bela.",
        ["Hub 25-07-09 1", "Lasbela 25-07-10 2"],
    ),
    (
        "A tailor was shot dead in Hub on Wednesday. Two days later, a mine killed two in Kohlu.",
        ["Hub 25-07-09 1", "Kohlu 25-07-11 2"],
    ),
    (
        "A tailor was shot dead in Hub on Wednesday. The previous evening, a mine killed two in "
        "Kohlu.",
        ["Hub 25-07-09 1", "Kohlu 25-07-08 2"],
    ),
    # the day itself may stand beside it
    ("Two men were killed in Hub two days earlier, on Tuesday, police said.", ["Hub 25-07-08 2"]),
    # what went on until the next day began before
    ("Two men were killed in Hub in a clash that lasted until the next day.", ["Hub undated 2"]),
    # what is named after it has a place and people of its own
    (
        "A day after gunmen raided a post in Pasni, killing six guards, troops killed four "
        "militants in Ormara on Friday.",
        ["Gwadar 25-07-10 6", "Gwadar 25-07-11 4"],
    ),
    (
        "Troops combed the hills of Harnai on Friday, a day after gunmen killed seven miners.",
        ["Harnai 25-07-10 7"],
    ),
]


@pytest.mark.parametrize(("text", "readings"), COUNTED)
def test_days_counted_from_another(read: Read, text: str, readings: list[str]) -> None:
    assert [told(incident) for incident in read(text)] == readings


AFTERWARDS = [
    ("The home minister on Friday visited the wounded of the Chaman blast.", "Chaman undated -"),
    (
        "The speaker on Friday strongly condemned the attack on miners in Harnai.",
        "Harnai undated -",
    ),
    ("The governor on Friday took notice of the killing of a tailor in Kalat.", "Kalat undated 1"),
    ("An FIR was lodged on Saturday for the murder of two cousins in Zhob.", "Zhob undated 2"),
    (
        "The bodies of the six barbers killed in Gwadar were sent to their native towns on Friday.",
        "Gwadar undated 6",
    ),
    ("Funeral prayers of the victims of the Hub blast were offered on Friday.", "Hub undated -"),
    (
        "In a statement issued on Friday, the governor condemned the blast in Sibi.",
        "Sibi undated -",
    ),
    # the day of the event
    ("The governor condemned Friday's attack in Harnai that killed 6 miners.", "Harnai 25-07-11 6"),
    ("The governor on Sunday visited those hurt in Friday's blast in Hub.", "Hub 25-07-11 -"),
    ("The governor condemned the July 9 blast in Hub.", "Hub 25-07-09 -"),
    ("A suicide bomber struck a funeral in Quetta on Friday, killing 12.", "Quetta 25-07-11 12"),
    ("Police searched the area after two men were killed in Hub on Friday.", "Hub 25-07-11 2"),
]


@pytest.mark.parametrize(("text", "reading"), AFTERWARDS)
def test_the_day_of_what_is_done_afterwards(read: Read, text: str, reading: str) -> None:
    assert [told(incident) for incident in read(text)] == [reading]
