from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from mapper.errors import SelectionError
from mapper.exporting import Box, Selection, condition
from mapper.model import Casualties, Count, Incident, Tally


def ids(selection: Selection, incidents: list[Incident]) -> str:
    return "".join(incident.id[0] for incident in selection.select(incidents))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({}, "abcd"),
        ({"first": day("2024-05-09")}, "ac"),
        ({"first": day("2024-05-16")}, "c"),
        ({"last": day("2024-05-09")}, "ad"),
        ({"last": day("2024-05-14")}, "acd"),
        ({"first": day("2024-05-15"), "last": day("2024-05-15")}, "c"),
        ({"districts": frozenset({"Kech"})}, "ad"),
        ({"districts": frozenset({"PK230"})}, "c"),
        ({"districts": frozenset({"Kech", "Quetta"})}, "acd"),
        ({"types": frozenset({"battles"})}, "abd"),
        ({"types": frozenset({"Excessive force against protesters"})}, "c"),
        ({"kinds": frozenset({"event"})}, "ac"),
        ({"kinds": frozenset({"rollup", "background"})}, "bd"),
        ({"min_killed": 0}, "ac"),
        ({"min_killed": 4}, "ac"),
        ({"min_killed": 5}, "a"),
        ({"box": Box(-2, -1, 0, 0)}, "c"),
        ({"box": Box(63.0544, 26.0031, 63.0544, 26.0031)}, "ad"),
        ({"where": condition("confidence < 0.5")}, "c"),
        ({"where": condition("confidence < 0.5"), "districts": frozenset({"Kech"})}, ""),
    ],
)
def test_what_is_asked_for_is_kept_in_order(
    asked: dict[str, Any], kept: str, incidents: list[Incident]
) -> None:
    assert ids(Selection(**asked), incidents) == kept


def test_an_incident_with_an_end_only_has_that_day(attack: Incident) -> None:
    ended = dataclasses.replace(attack, date_start=None)
    assert Selection(first=day("2024-05-09"), last=day("2024-05-09")).holds(ended)
    assert not Selection(first=day("2024-05-10")).holds(ended)


def test_roles_above_the_total_count(attack: Incident) -> None:
    killed = Tally(total=Count(2, 2), civilians=Count(2, 2), security=Count(3, 3))
    broken_down = dataclasses.replace(attack, casualties=Casualties(killed=killed))
    assert Selection(min_killed=5).holds(broken_down)
    assert not Selection(min_killed=6).holds(broken_down)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"types": frozenset({"battle"})}, "'battle' is no event type; the types are Battles"),
        ({"kinds": frozenset({"events"})}, "'events' is no kind; the kinds are event"),
        ({"first": day("2024-05-02"), "last": day("2024-05-01")}, "turn the days round"),
    ],
)
def test_a_filter_for_what_there_is_not_is_refused(asked: dict[str, Any], told: str) -> None:
    with pytest.raises(SelectionError, match=told):
        Selection(**asked)


NO_BOXES = ["", "61,25,70", "a,b,c,d", "70,25,61,32", "61,32,70,25", "nan,0,1,1", "0,0,181,1"]


@pytest.mark.parametrize("text", [*NO_BOXES, "0,-91,1,1", "1,2,3,4,5", "0,0,inf,1"])
def test_what_is_no_box_is_refused(text: str) -> None:
    with pytest.raises(SelectionError, match="WEST,SOUTH,EAST,NORTH"):
        Box.parse(text)


def test_a_selection_is_told_in_words() -> None:
    assert Selection().in_words() == ""
    selection = Selection(
        first=day("2024-05-01"),
        last=day("2024-05-31"),
        districts=frozenset({"Quetta", "Kech"}),
        types=frozenset({"battles"}),
        kinds=frozenset({"event"}),
        min_killed=2,
        box=Box.parse("61,25,70.5,32"),
        where=condition("confidence > 0.5"),
    )
    assert selection.in_words() == (
        "from 2024-05-01; to 2024-05-31; district Kech, Quetta; type Battles; kind event; "
        "killed at least 2; in the box 61,25,70.5,32; where confidence > 0.5"
    )
