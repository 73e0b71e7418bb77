"""People whom somebody says to be militants: "its driver, whom police described as a terrorist"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan

__all__ = ["as_described"]

_REACH = 60  # characters from people to what they are said to be


def as_described(text: Scan, found: list[Group]) -> Iterator[Group]:
    """Yield people with the side of the militants they are said to be, who are no others."""
    passed: set[int] = set()
    for position, group in enumerate(found):
        for said in found[position + 1 :]:
            if said.role == "militants" and _is_said_of(text, group, said):
                group = replace(group, role="militants")
                passed.add(said.start)
        if group.start not in passed:
            yield group


def _is_said_of(text: Scan, group: Group, said: Group) -> bool:
    between = text.between(group.end, said.start)
    words = text.words(group.end, said.start)
    near = 0 < len(between) <= _REACH and between.startswith(", ") and ", " not in between[1:]
    return near and " ".join(words[-2:]) in grammar("said_to_be")
