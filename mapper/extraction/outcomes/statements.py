"""A statement: what is said to have happened to some people."""

from __future__ import annotations

from typing import NamedTuple

from mapper.extraction.outcomes.tolls import Relation
from mapper.extraction.people.group import Group
from mapper.model import Measure

__all__ = ["Statement"]


class Statement(NamedTuple):
    """One figure the text gives.

    Parameters
    ----------
    measure : Measure
        What happened to the people.
    group : Group
        The people, their count and side.
    start, end : int
        Character offsets of the outcome word.
    relation : Relation
        `plain`; `part` of a figure given before; `total` of the event so far
        ("taking the toll to 10"); `superseded` by a newer figure; `sides`,
        which tells only whose people they were ("the injured were civilians");
        `moved` from the injured to the killed ("three of the injured died");
        `counted`, which is that only where no toll told before counts them;
        `succumbed`, which is that only where nobody was told of as dead before;
        `bomber`, who blew himself up; `sum`, of a side or of all ("four in all");
        `all`, of those told before, if they were as many ("all three occupants");
        `shared`, over places outside the province too;
        `rival` and `put`, which hold only where no other figure is given;
        `update`, which takes the place of one;
        `season`, counted since a day weeks ago;
        `buried`, which is nothing where the dead of the report are others.
    """

    measure: Measure
    group: Group
    start: int
    end: int
    relation: Relation = "plain"
