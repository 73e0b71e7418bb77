"""The missing whose bodies were found are counted once, and other dead beside them."""

from __future__ import annotations

import pytest

from extraction.telling import Read
from mapper.model import Count

#: Each text with its killed and missing: low, best and high.
TOLD: list[tuple[str, int | None, tuple[int, int, int]]] = [
    (
        "Six anglers went missing after their boat capsized off Jiwani on Friday. Two bodies were "
        "recovered on Saturday.",
        2,
        (4, 4, 6),
    ),
    (
        "Seven people were swept away by a flash flood in Bolan on Friday. The bodies of four of "
        "them were recovered on Saturday.",
        4,
        (3, 3, 7),
    ),
    (
        "Two shepherds were swept away by a flood in Washuk on Friday. Rescuers found both bodies "
        "in a dry stream on Saturday.",
        2,
        (0, 0, 2),
    ),
    # the dead are told before the missing, beside them, or as others
    (
        "Three people drowned and five went missing in a flash flood in Bolan on Friday. Rescuers "
        "were looking for them on Saturday.",
        3,
        (5, 5, 5),
    ),
    (
        "Five people went missing and two were killed in a flash flood in Bolan on Friday.",
        2,
        (5, 5, 5),
    ),
    (
        "Five people went missing in a flash flood in Bolan on Friday. Two others were killed when "
        "a roof collapsed.",
        2,
        (5, 5, 5),
    ),
    # and counted again after them
    (
        "Six anglers went missing after their boat capsized off Jiwani on Friday. Two bodies were "
        "recovered on Saturday. Four anglers are still missing.",
        2,
        (4, 4, 4),
    ),
    (
        "Six anglers went missing after their boat capsized off Jiwani on Friday. Two bodies were "
        "recovered on Saturday, while four are missing.",
        2,
        (4, 4, 4),
    ),
    (
        "Nine miners went missing in a flooded pit in Harnai on Friday. Seven of them were still "
        "missing on Saturday.",
        None,
        (7, 7, 7),
    ),
    (
        "Nine anglers were missing after a boat capsized off Pasni on Friday. Four of them are yet "
        "to be traced.",
        None,
        (4, 4, 4),
    ),
]


@pytest.mark.parametrize(("text", "killed", "missing"), TOLD)
def test_those_found_dead_are_missing_no_longer(
    read: Read, text: str, killed: int | None, missing: tuple[int, int, int]
) -> None:
    (incident,) = read(text)
    dead = incident.casualties.killed.total
    assert (dead.best if dead else None) == killed
    assert incident.casualties.missing.total == Count(*missing)
