"""A group: people counted or named together, and on which side."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.model import Count, Role

__all__ = ["OF_THEM", "Group"]

#: Nouns that count people told of before.
OF_THEM = ("of them", "of whom", "of those", "of these")


@dataclass(frozen=True, slots=True)
class Group:
    """Some people: how many and on which side.

    Parameters
    ----------
    start, end : int
        Character offsets.
    count : Count, optional
        None for a plural without a number ("policemen were hurt").
    role : Role
        The side the noun says.
    noun : str
        The noun as folded, empty for a bare number.
    part : bool
        Whether the words make it part of another group.
    more : bool
        Whether the words add it to another ("two more").
    also : bool
        Whether its verb says so ("a driver was also hurt").
    nth : int
        Which of several it is ("a third man"), 0 where that is not said.
    inferred : bool
        Whether the side was inferred from an unknown noun.
    named : bool
        Whether a proper name follows the noun.
    office : bool
        Whether the noun is an administrator's office.
    bare : bool
        Whether the noun stands without a number ("the driver").
    of : Count, optional
        How many it is one or some of ("one of the five labourers").
    beside : bool
        Whether "and" joins it to people of no stated side, of whom it is then no part.
    kind : str
        The force that the noun names ("Levies"), if any.
    """

    start: int
    end: int
    count: Count | None
    role: Role
    noun: str = ""
    part: bool = False
    more: bool = False
    also: bool = False
    nth: int = 0
    inferred: bool = False
    named: bool = False
    office: bool = False
    bare: bool = False
    of: Count | None = None
    beside: bool = False
    kind: str = ""
